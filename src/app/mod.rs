//! The program around the library: command line, settings, terminal, the loop between the screens and the office.
//!
//! [`cli`] parses and does the tasks without screens; [`config`] reads what a person set; [`office`] opens the data
//! directory; [`terminal`] takes and gives back the terminal; [`run`] and [`effects`] stand between screens and office.

pub mod cli;
pub mod config;
pub mod editor;
pub mod effects;
pub mod log;
pub mod memory;
pub mod office;
pub mod principal;
pub mod run;
pub mod terminal;

use std::process::ExitCode;

use clap::FromArgMatches;

use crate::api::job::Job;
use crate::app::cli::args::{Line, Task};
use crate::app::cli::ask::{Asker, folder, folder_or};
use crate::app::cli::out::Out;
use crate::app::cli::{agenda, board, demo, doctor, jobs, lists, refusal, screens, show, texts, upkeep};
use crate::app::config::Settings;
use crate::base::error::Result;
use crate::domain::arrival::Intake;
use crate::store::Memory;
use crate::ui::theme::Look;
use crate::words::Words;

/// Runs the program: 0 done, 1 failed, 2 not understood.
pub fn main() -> ExitCode {
    memory::share();
    let line: Vec<_> = std::env::args_os().collect();
    let asked = Settings { language: texts::asked_for(&line), ..Settings::default() };
    let words = Words::new(asked.language(None));
    let parsed = texts::command(&words).try_get_matches_from(line);
    let line = match parsed.and_then(|matches| Line::from_arg_matches(&matches)) {
        Ok(line) => line,
        Err(told) => return ExitCode::from(answer(&told, &Out::new(words, Look::default()))),
    };
    let looks = match line.looks() {
        Ok(looks) => looks,
        Err(error) => return ExitCode::from(Out::new(words, Look::default()).fail(&error)),
    };
    let mut settings = Settings::read(&line.common, &looks);
    let out = Out::new(Words::new(settings.language(None)), settings.look);
    let screens = matches!(line.task, None | Some(Task::Demo { .. }));
    if let Some(fault) = settings.faults.first().filter(|_| !screens) {
        return ExitCode::from(out.fail(fault));
    }
    let status = run(&line, &mut settings, &out).unwrap_or_else(|error| out.fail(&error));
    ExitCode::from(status)
}

/// Says what the parser has to say: help and versions as they were asked for, else why the line was not understood.
fn answer(told: &clap::Error, out: &Out) -> u8 {
    if told.use_stderr() {
        return out.fail(&refusal::of(told));
    }
    Out::printed(told.print()).map_or_else(|error| out.fail(&error), |()| 0)
}

fn run(line: &Line, settings: &mut Settings, out: &Out) -> Result<u8> {
    let common = &line.common;
    let Some(task) = &line.task else { return screens::open(&folder(common)?, std::mem::take(settings)) };
    let open = |name| Asker::open(common, name);
    match task {
        Task::Demo { reset, letters, .. } => {
            let dir = folder_or(common, "kabinet-demo")?;
            let made = demo::make(&dir, *reset, *letters)?;
            if terminal::facts::fit().is_ok() {
                return screens::open(&dir, std::mem::take(settings));
            }
            let path = dir.display().to_string();
            let id = if made { "demo-made" } else { "demo-there" };
            out.line(&out.words.with(id, &[("path", path.as_str().into())]))?;
        }
        Task::Import { paths, inbox, dry_run, lane, principal, json } => {
            let intake = if *inbox { Intake::Inbox } else { Intake::Archive };
            jobs::found(paths)?;
            let asker = Asker::open_any(common, "import", Memory::Ample)?;
            let lane = jobs::lane(&asker, paths, *lane, principal.as_deref())?;
            let job = Job::Import { paths: paths.clone(), intake, lane, dry_run: *dry_run };
            jobs::run(&asker, out, job, *json)?;
        }
        Task::Export { all, json } => jobs::run(&open("export")?, out, Job::ExportAll { into: all.clone() }, *json)?,
        Task::Letters { view, list } => lists::letters(&open("letters")?, out, view, list)?,
        Task::People { organisations: true, list, .. } => lists::organisations(&open("people")?, out, list)?,
        Task::People { contacts, csv, list, .. } => lists::people(&open("people")?, out, *contacts, *csv, list)?,
        Task::Papers { view, list } => lists::papers(&open("papers")?, out, view, list)?,
        Task::Agenda { span, shape } => agenda::agenda(&open("agenda")?, out, span, *shape)?,
        Task::Board { principal, days, .. } => {
            return board::board(&folder(common)?, std::mem::take(settings), principal, *days);
        }
        Task::Tasks { view, list } => lists::tasks(&open("tasks")?, out, view, list)?,
        Task::Show { which, json } => show::show(&open("show")?, out, which, *json)?,
        Task::Verify => upkeep::verify(common, out)?,
        Task::Repair => upkeep::repair(common, out)?,
        Task::Backup { file } => upkeep::backup(common, out, file)?,
        Task::Restore { file } => upkeep::restore(common, out, file)?,
        Task::Doctor => doctor::doctor(common, out)?,
        Task::Completions { shell } => texts::completions(out, *shell)?,
        Task::Man => texts::man(out)?,
    }
    Ok(0)
}
