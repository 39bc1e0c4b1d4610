//! The command line (`:`): commands by short words with an argument, or by their names.

use crate::base::script::fold;
use crate::domain::arrival::Intake;
use crate::domain::task;
use crate::ui::act::{Act, Acts, RootThen, Then};
use crate::ui::effect::Effect;
use crate::ui::overlay::commands::CHOOSE;
use crate::ui::overlay::open as ask;
use crate::ui::overlay::state::{Choice, Picked, Source};
use crate::ui::root::model::Model;
use crate::ui::root::{commands, help, import, jump, trail};
use crate::ui::theme::Role;
use crate::words::Language;

/// A short word: the command that it stands for, and what it does with an argument.
type Word = (&'static str, &'static str, Option<fn(&mut Model, &str) -> Acts>);

/// The short words. A number alone goes to what has that number.
pub const WORDS: [Word; 16] = [
    ("q", "program.quit", None),
    ("quit", "program.quit", None),
    ("lang", "language.choose", Some(lang)),
    ("import", "import.archive", Some(|_, path| import::begin(Intake::Archive, path))),
    ("inbox", "import.inbox", Some(|_, path| import::begin(Intake::Inbox, path))),
    ("imports", "import.undo", None),
    ("export", "export.all", Some(|_, path| import::export(path))),
    ("jobs", "job.list", None),
    ("settings", "office.settings", None),
    ("classes", "class.list", None),
    ("drafts", "draft.list", None),
    ("quarantine", "quarantine.open", None),
    ("theme", "look.theme", None),
    ("go", "go.number", Some(|model, number| jump::to(model, number))),
    ("person", "go.person", None),
    ("help", "help.howto", None),
];

/// Opens the command line.
pub fn open(model: &mut Model) -> Acts {
    let words = WORDS.iter().map(|(word, command, _)| row(model, word, command));
    let mut named: Vec<Choice> =
        commands::here(model).into_iter().map(|known| row(model, known.name, known.name)).collect();
    named.sort_by_key(|row| help::prominence(model, row));
    let rows: Vec<Choice> = words.chain(named).collect();
    let title = model.ctx.words.text("line-title").into_owned();
    let then = Then::Root(RootThen::Jump);
    vec![ask::choose_out_of(Source::Line, (title, String::new()), rows, then)]
}

fn row(model: &Model, word: &str, command: &str) -> Choice {
    let argument = format!("argument-{word}");
    let argument = if model.ctx.words.has(&argument) { model.ctx.words.text(&argument) } else { "".into() };
    let title = help::title_of(model, command);
    Choice {
        label: format!("{word} {argument}").trim_end().to_owned(),
        folded: fold(&format!("{word} {title}")),
        detail: title,
        enabled: true,
        private: false,
        value: Picked::Command(command.to_owned()),
    }
}

/// Does what was typed; where that says nothing, the command that was selected.
pub fn run(model: &mut Model, typed: &str, selected: Option<&str>) -> Acts {
    let (word, argument) =
        typed.split_once(char::is_whitespace).map_or((typed, ""), |(word, rest)| (word, rest.trim()));
    if word.starts_with(|c: char| c.is_ascii_digit()) || task::named(word).is_some() {
        return jump::to(model, word);
    }
    // A key of a Serbian layout may have typed the word.
    let folded = fold(word);
    let short = WORDS.iter().find(|(known, ..)| *known == folded);
    if let Some((_, _, Some(with))) = short.filter(|_| !argument.is_empty()) {
        return with(model, argument);
    }
    if short.is_some_and(|(_, command, _)| *command == "program.quit") {
        return trail::quit(model);
    }
    let name = short.map(|(_, command, _)| *command).or_else(|| named(word)).or_else(|| selected.and_then(named));
    if let Some(name) = name {
        return vec![Act::Command(name)];
    }
    let said = model.ctx.told(CHOOSE, "why-no-command", &[("word", word.into())]);
    vec![Act::Say(said, Role::Warning)]
}

fn named(name: &str) -> Option<&'static str> {
    commands::all().iter().find(|known| known.name == name).map(|known| known.name)
}

fn lang(model: &mut Model, tag: &str) -> Acts {
    match tag.parse::<Language>() {
        Ok(language) => vec![Act::Effect(Effect::Speak(language))],
        Err(error) => vec![Act::Say(model.ctx.words.error(&error), Role::Warning)],
    }
}
