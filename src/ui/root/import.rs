//! Bringing letters in from within, taking a whole import back, and writing everything out.

use std::path::PathBuf;

use crate::api::arrivals::ListImports;
use crate::api::contract::Answer;
use crate::api::history::Undoable;
use crate::api::job::Job;
use crate::base::error::{Error, Result};
use crate::domain::arrival::{ImportRun, Intake};
use crate::domain::office::Principal;
use crate::ui::act::{Act, Acts, RootThen, Then, Value};
use crate::ui::overlay::open;
use crate::ui::overlay::state::{Choice, Wants};
use crate::ui::root::model::Model;
use crate::ui::theme::Role;
use crate::ui::ticket::Ticket;
use crate::ui::{paint, path};

/// How many imports are listed.
const LISTED: u16 = 50;

/// Asks what to bring in as work.
pub fn inbox(model: &mut Model) -> Acts {
    ask(model, "import-inbox-title", Intake::Inbox)
}

/// Asks what to bring in as history.
pub fn archive(model: &mut Model) -> Acts {
    ask(model, "import-archive-title", Intake::Archive)
}

fn ask(model: &Model, title: &str, intake: Intake) -> Acts {
    vec![open::prompt(&model.ctx, title, "", Wants::Paths, Then::Root(RootThen::Import(intake)))]
}

/// Begins to bring in the paths in `text`.
pub fn begin(intake: Intake, text: &str) -> Acts {
    let paths: Vec<PathBuf> = path::several(text).into_iter().map(PathBuf::from).collect();
    if paths.is_empty() { vec![] } else { vec![Act::Run(Job::Import { paths, intake, lane: 0, dry_run: false })] }
}

/// The files of an import whose activities nobody said whose they are.
pub fn undirected(remarks: &[(String, Error)]) -> Vec<PathBuf> {
    remarks.iter().filter(|(_, why)| why.id == "import-whose-diary").map(|(file, _)| file.into()).collect()
}

/// Asks whose diary the activities of these files go into; the one whose diary is shown is proposed.
pub fn ask_whose(model: &Model, intake: Intake, files: Vec<PathBuf>) -> Option<Act> {
    let ctx = &model.ctx;
    let first = files.first()?.file_name()?.to_string_lossy().into_owned();
    let mut principals: Vec<_> = ctx.office.principals.iter().collect();
    principals.sort_by_key(|principal| model.diary.hidden.contains(&principal.id));
    let row = |it: &&Principal| open::private_choice(&it.name, &it.office, Value::Row(usize::from(it.lane)));
    let rows = principals.iter().map(row).collect();
    let title = ctx.words.with("import-whose-title", &[("file", paint::brief(&first).into())]);
    Some(open::worded_choose(title, rows, Then::Root(RootThen::ImportInto(intake, files))))
}

/// Begins to bring these files in for the principal with this number.
pub fn begin_for(intake: Intake, files: &[PathBuf], lane: usize) -> Acts {
    let Ok(lane) = u16::try_from(lane) else { return vec![] };
    vec![Act::Run(Job::Import { paths: files.to_vec(), intake, lane, dry_run: false })]
}

/// Asks where to write everything.
pub fn ask_export(model: &mut Model) -> Acts {
    vec![open::prompt(&model.ctx, "export-title", "", Wants::Path, Then::Root(RootThen::Export))]
}

/// Begins to write everything into the folder in `text`.
pub fn export(text: &str) -> Acts {
    path::one_or_several(text).first().map(|path| Act::Run(Job::ExportAll { into: path.into() })).into_iter().collect()
}

/// Asks for the imports, to take one back.
pub fn list(_: &mut Model) -> Acts {
    vec![Act::ask(Ticket::Imports, ListImports { limit: LISTED })]
}

/// The imports came.
pub fn listed(model: &mut Model, answer: Result<Answer>) -> Acts {
    let imports = match answer {
        Ok(Answer::ListImports(imports)) => imports,
        Ok(_) => return vec![],
        Err(error) => return vec![Act::Say(model.ctx.words.error(&error), Role::Danger)],
    };
    if imports.is_empty() {
        return vec![Act::Say(model.ctx.words.text("why-no-imports").into_owned(), Role::Dim)];
    }
    model.imports = imports;
    vec![open::choose(&model.ctx, "imports-title", rows(model), Then::Root(RootThen::Imports))]
}

/// The imports as rows: when, from where, how much came.
pub fn rows(model: &Model) -> Vec<Choice> {
    let ctx = &model.ctx;
    let row = |(row, run): (usize, &ImportRun)| {
        let label = format!("{}  {}", ctx.words.when(run.begun, ctx.zone, ctx.today()), run.sources.join(" "));
        open::choice(&label, &ctx.words.plural("import-came", run.tally.new as usize), Value::Row(row))
    };
    model.imports.iter().enumerate().map(row).collect()
}

/// Asks whether to take the import in this row back.
pub fn chosen(model: &Model, row: usize) -> Acts {
    let Some(run) = model.imports.get(row) else { return vec![] };
    let question = model.ctx.words.plural("import-undo-question", run.tally.new as usize);
    vec![open::confirm(question, Then::Root(RootThen::ImportUndo(Undoable::Group(run.group))))]
}

/// Takes an import back.
pub fn undo(model: &mut Model, what: Undoable) -> Acts {
    model.history.forget(what);
    vec![Act::Run(Job::Undo { what })]
}
