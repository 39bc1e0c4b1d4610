//! The command line: what can be asked, and how. It does nothing itself.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};

use crate::base::error::{Error, ErrorKind};
use crate::words::Language;

/// Everything that was written on the command line.
#[derive(Debug, Parser)]
#[command(name = "kabinet", version)]
pub struct Line {
    /// What holds for every task.
    #[command(flatten)]
    pub common: Common,
    /// What its screens look like.
    #[command(flatten)]
    pub before: Looks,
    /// What to do; without one, the screens open.
    #[command(subcommand)]
    pub task: Option<Task>,
}

impl Line {
    /// What the screens look like that it opens: as it says after the task, else before it.
    ///
    /// # Errors
    /// `bad-line` if it says so of a task that opens none.
    pub fn looks(&self) -> Result<Looks, Error> {
        match &self.task {
            None => Ok(self.before.clone()),
            Some(Task::Demo { looks, .. } | Task::Board { looks, .. }) => Ok(looks.or(&self.before)),
            Some(_) => self.before.written().map_or_else(|| Ok(Looks::default()), |what| Err(unknown(what))),
        }
    }
}

fn unknown(what: &str) -> Error {
    Error::new(ErrorKind::Invalid, "bad-line").with("problem", "unknown").with("what", what)
}

/// What holds for every task.
#[derive(Debug, Clone, Default, Args)]
pub struct Common {
    /// The directory of the office's data
    #[arg(long, global = true, value_name = "DIR")]
    pub data: Option<PathBuf>,
    /// en, sr or sr-Latn
    #[arg(long, global = true, value_name = "LANG", value_parser = language)]
    pub lang: Option<Language>,
    /// Draw with ASCII characters only
    #[arg(long, global = true)]
    pub ascii: bool,
}

/// What screens look like and which keys they obey: only for what opens any.
#[derive(Debug, Clone, Default, PartialEq, Eq, Args)]
pub struct Looks {
    /// Keys over the default ones
    #[arg(long, value_name = "NAME")]
    pub keymap: Option<String>,
    /// Colours
    #[arg(long, value_name = "NAME", hide_possible_values = true)]
    pub theme: Option<Theme>,
    /// Fewer bytes for a slow line
    #[arg(long)]
    pub lean: bool,
}

impl Looks {
    /// These, and what they leave open as the `others` have it.
    fn or(&self, others: &Self) -> Self {
        Self {
            keymap: self.keymap.clone().or_else(|| others.keymap.clone()),
            theme: self.theme.or(others.theme),
            lean: self.lean || others.lean,
        }
    }

    /// The first of the options that were written.
    fn written(&self) -> Option<&'static str> {
        let all = [(self.keymap.is_some(), "--keymap"), (self.theme.is_some(), "--theme"), (self.lean, "--lean")];
        all.into_iter().find(|(written, _)| *written).map(|(_, name)| name)
    }
}

/// Colours by name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Theme {
    /// For a dark background.
    Dark,
    /// For a light background.
    Light,
    /// Without colours.
    Plain,
}

/// One task.
#[derive(Debug, Subcommand)]
pub enum Task {
    /// Open an invented office to look around in
    Demo {
        /// Make it anew
        #[arg(long)]
        reset: bool,
        /// How many letters it has
        #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..=5_000_000))]
        letters: Option<u32>,
        /// What its screens look like
        #[command(flatten)]
        looks: Looks,
    },
    /// Bring in letters (.eml, mbox, Maildir), calendars (.ics), cards (.vcf), an export
    Import {
        /// Files and folders
        #[arg(required = true, value_name = "PATH")]
        paths: Vec<PathBuf>,
        /// As work: new, with a day by which to reply; otherwise as archive
        #[arg(long)]
        inbox: bool,
        /// Only say what would happen
        #[arg(long)]
        dry_run: bool,
        /// The number of the principal whose letters they are; 0 for the office
        #[arg(long, value_name = "N", default_value_t = 0, hide_default_value = true)]
        lane: u16,
        /// Whose they are, and whose diary activities go to: a principal's name or number
        #[arg(long, value_name = "NAME|NUMBER", conflicts_with = "lane")]
        principal: Option<String>,
        /// One JSON object a line
        #[arg(long)]
        json: bool,
    },
    /// List letters
    Letters {
        /// all, new, open, mine, overdue, held, done, sent, conversations, number, thread:ID, person:ID, class:CODE
        #[arg(long, value_name = "NAME", default_value = "all", hide_default_value = true)]
        view: String,
        /// How to list them
        #[command(flatten)]
        list: List,
    },
    /// List people or organisations
    People {
        /// Only those kept as contacts
        #[arg(long, conflicts_with = "organisations")]
        contacts: bool,
        /// Organisations instead of people
        #[arg(long)]
        organisations: bool,
        /// A table for other programs; a name in the other script if somebody wrote it
        #[arg(long, conflicts_with_all = ["organisations", "json"])]
        csv: bool,
        /// How to list them
        #[command(flatten)]
        list: List,
    },
    /// List papers
    Papers {
        /// all, unfiled, filed, class:CODE
        #[arg(long, value_name = "NAME", default_value = "all", hide_default_value = true)]
        view: String,
        /// How to list them
        #[command(flatten)]
        list: List,
    },
    /// Write what stands in the diary
    Agenda {
        /// Which days, and whose
        #[command(flatten)]
        span: Span,
        /// How to write it
        #[command(flatten)]
        shape: Shape,
    },
    /// Show today and tomorrow where everybody passes
    Board {
        /// Whose diary, by name or number
        #[arg(long, value_name = "NAME|N")]
        principal: Vec<String>,
        /// How many days
        #[arg(long, value_name = "N", default_value_t = 2, hide_default_value = true, value_parser = clap::value_parser!(u16).range(1..=7))]
        days: u16,
        /// What it looks like
        #[command(flatten)]
        looks: Looks,
    },
    /// List tasks
    Tasks {
        /// open, mine, nobody, overdue, done, user:NAME
        #[arg(long, value_name = "NAME", default_value = "open", hide_default_value = true)]
        view: String,
        /// How to list them
        #[command(flatten)]
        list: List,
    },
    /// Show one letter, paper, person, organisation, activity or task
    Show {
        /// A letter's number (417), a paper's number and year (65/2026), a task's number (T-12), or an id: letter:…, paper:…,
        /// person:…, organisation:…, activity:…, task:…
        #[arg(value_name = "ID|NUMBER")]
        which: String,
        /// One JSON object
        #[arg(long)]
        json: bool,
    },
    /// Write everything as files that any program can read
    Export {
        /// A new or empty folder
        #[arg(long, value_name = "DIR")]
        all: PathBuf,
        /// One JSON object a line
        #[arg(long)]
        json: bool,
    },
    /// Check the whole store
    Verify,
    /// Rebuild what can be rebuilt, and keep what is damaged
    Repair,
    /// Write a backup, also while the program is in use
    Backup {
        /// A new file
        #[arg(value_name = "FILE")]
        file: PathBuf,
    },
    /// Restore a backup into an empty data directory
    Restore {
        /// A backup
        #[arg(value_name = "FILE")]
        file: PathBuf,
    },
    /// Say where data lies, how it is, and what the terminal can do
    Doctor,
    /// Write completions for a shell
    Completions {
        /// Which shell
        shell: clap_complete::Shell,
    },
    /// Write the manual page
    Man,
}

/// Days of diaries.
#[derive(Debug, Clone, Args)]
pub struct Span {
    /// The first day
    #[arg(long, value_name = "DAY", allow_hyphen_values = true)]
    pub from: Option<String>,
    /// The last day
    #[arg(long, value_name = "DAY", allow_hyphen_values = true)]
    pub to: Option<String>,
    /// Whose diary, by name or number
    #[arg(long, value_name = "NAME|N")]
    pub principal: Vec<String>,
}

/// What an agenda is written as; text, if nothing is said.
#[derive(Debug, Clone, Copy, Args)]
pub struct Shape {
    /// One JSON object a line
    #[arg(long)]
    pub json: bool,
    /// A calendar (.ics)
    #[arg(long, conflicts_with = "json")]
    pub ics: bool,
}

/// How a list is wanted.
#[derive(Debug, Clone, Args)]
pub struct List {
    /// Words that must occur, in either script
    #[arg(long, value_name = "WORDS", default_value = "", hide_default_value = true)]
    pub filter: String,
    /// At most so many
    #[arg(long, value_name = "N")]
    pub limit: Option<usize>,
    /// One JSON object a line
    #[arg(long)]
    pub json: bool,
}

fn language(text: &str) -> Result<Language, Error> {
    text.parse()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn looks(line: &[&str]) -> Result<Looks, String> {
        let line = Line::try_parse_from([&["kabinet"], line].concat()).map_err(|told| told.to_string())?;
        line.looks().map_err(|error| error.to_string())
    }

    #[test]
    fn looks_hold_before_the_task_and_after_it_where_screens_open() {
        let plain = |lean| Looks { theme: Some(Theme::Plain), lean, keymap: None };
        assert_eq!(looks(&["--theme", "plain"]), Ok(plain(false)));
        assert_eq!(looks(&["--theme", "plain", "demo", "--lean"]), Ok(plain(true)));
        assert_eq!(looks(&["--theme", "dark", "board", "--theme", "plain"]), Ok(plain(false)));
        assert_eq!(looks(&["letters"]), Ok(Looks::default()));
        assert!(looks(&["--theme", "plain", "letters"]).is_err_and(|error| error.contains("--theme")));
        assert!(looks(&["letters", "--lean"]).is_err());
    }
}
