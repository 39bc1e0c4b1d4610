//! What the program says of itself: help in the person's language, completions, the manual page.

use std::ffi::OsString;

use clap::{Command, CommandFactory};

use crate::app::cli::args::Line;
use crate::app::cli::out::Out;
use crate::base::error::Result;
use crate::words::{Language, Words};

/// The command line with its texts in this language: a task's is `cli-task`, an argument's `cli-task-argument`
/// or, for all tasks, `cli-argument`.
pub fn command(words: &Words) -> Command {
    let mut command = Line::command();
    // What the parser adds by itself, help and version, is there to be worded once it is built.
    command.build();
    command = said(command, words, "cli").subcommand_help_heading(words.text("cli-subcommands").into_owned());
    for name in command.get_subcommands().map(|task| task.get_name().to_owned()).collect::<Vec<_>>() {
        let id = format!("cli-{name}");
        command = command.mut_subcommand(name, |task| said(task, words, &id));
    }
    command
}

fn said(mut command: Command, words: &Words, id: &str) -> Command {
    if words.has(id) {
        command = command.about(words.text(id).into_owned());
    }
    let usage = format!("{{about-with-newline}}\n{}: {{usage}}\n\n{{all-args}}", words.text("cli-usage"));
    command = command.help_template(usage);
    for name in command.get_arguments().map(|arg| arg.get_id().to_string()).collect::<Vec<_>>() {
        let own = format!("{id}-{}", name.replace('_', "-"));
        let common = format!("cli-{}", name.replace('_', "-"));
        let Some(help) = [own, common].into_iter().find(|id| words.has(id)) else { continue };
        command = command.mut_arg(name, |arg| {
            let heading = if arg.is_positional() { "cli-arguments" } else { "cli-options" };
            arg.help(words.text(&help).into_owned()).help_heading(words.text(heading).into_owned())
        });
    }
    command
}

/// The language that is asked for on a command line that is not parsed yet; none if none is.
pub fn asked_for(line: &[OsString]) -> Option<Language> {
    let words: Vec<_> = line.iter().map(|word| word.to_string_lossy()).collect();
    let joined = words.iter().find_map(|word| word.strip_prefix("--lang="));
    let parted = words.iter().zip(words.iter().skip(1)).find(|(word, _)| *word == "--lang").map(|(_, next)| &**next);
    joined.or(parted)?.parse().ok()
}

/// Writes completions.
///
/// # Errors
/// If nobody reads them.
pub fn completions(out: &Out, shell: clap_complete::Shell) -> Result<()> {
    let mut text = Vec::new();
    clap_complete::generate(shell, &mut command(&out.words), "kabinet", &mut text);
    out.raw(&text)
}

/// Writes the manual page.
///
/// # Errors
/// If nobody reads it.
pub fn man(out: &Out) -> Result<()> {
    let mut text = Vec::new();
    let fault = |error| crate::base::error::Error::io("man", &error);
    clap_mangen::Man::new(command(&out.words)).render(&mut text).map_err(fault)?;
    out.raw(&text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_task_and_argument_has_words_in_every_language() {
        for language in Language::ALL {
            let words = Words::new(language);
            let command = command(&words);
            for task in command.get_subcommands() {
                assert!(words.has(&format!("cli-{}", task.get_name())), "{}", task.get_name());
                for arg in task.get_arguments().filter(|arg| arg.get_id() != "help") {
                    let name = arg.get_id().as_str().replace('_', "-");
                    let ids = [format!("cli-{}-{name}", task.get_name()), format!("cli-{name}")];
                    assert!(ids.iter().any(|id| words.has(id)), "{ids:?}");
                }
            }
        }
    }

    #[test]
    fn the_command_line_is_sound() {
        Line::command().debug_assert();
    }

    #[test]
    fn the_language_is_seen_before_the_rest() {
        let line = |words: &[&str]| words.iter().map(OsString::from).collect::<Vec<_>>();
        assert_eq!(asked_for(&line(&["kabinet", "--lang", "sr"])), Some(Language::SerbianCyrillic));
        assert_eq!(asked_for(&line(&["kabinet", "letters", "--lang=sr-Latn"])), Some(Language::SerbianLatin));
        assert_eq!(asked_for(&line(&["kabinet", "--lang"])), None);
    }
}
