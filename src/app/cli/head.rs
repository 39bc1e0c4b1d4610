//! What people ask of a letter, a paper or a task first: number, status, owner or author, and class, by their names instead of
//! ids.

use serde_json::{Value, json};

use crate::api::letters::LetterSheet;
use crate::api::office::OfficeCard;
use crate::api::papers::PaperSheet;
use crate::api::tasks::TaskSheet;
use crate::domain::ids::{ClassId, UserId};
use crate::domain::letter::Stage;
use crate::words::Words;

/// The head of one of them.
pub struct Head {
    /// Its number as people write it; none for a paper that is not filed.
    pub number: Option<String>,
    /// The message that names its status.
    pub status_word: &'static str,
    /// The message that says who somebody is to it: a letter has an owner, a paper an author.
    pub person_word: &'static str,
    /// Who works on it, or wrote it.
    pub person: Option<String>,
    /// Code and title of its class.
    pub class: Option<String>,
    json: Value,
}

impl Head {
    /// The head of a letter.
    pub fn of_letter(sheet: &LetterSheet, card: &OfficeCard) -> Self {
        let letter = &sheet.letter;
        let (owner, class) = (user(letter.owner, card), class(letter.class, card));
        let json = json!({"number": letter.number, "status": letter.stage, "owner": owner, "class": class});
        let (number, status_word) = (Some(letter.number.to_string()), status(letter.stage));
        Self { number, status_word, person_word: "word-owner", person: owner, class, json }
    }

    /// The head of a paper.
    pub fn of_paper(sheet: &PaperSheet, card: &OfficeCard) -> Self {
        let filing = sheet.paper.filing.as_ref();
        let (status, status_word) =
            if filing.is_some() { ("Filed", "show-filed") } else { ("Unfiled", "show-unfiled") };
        let number = filing.map(|filing| format!("{}/{}", filing.number, filing.year));
        let (author, class) = (user(sheet.paper.author, card), class(filing.map(|filing| filing.class), card));
        let json = json!({"number": number, "status": status, "author": author, "class": class});
        Self { number, status_word, person_word: "word-author", person: author, class, json }
    }

    /// The head of a task.
    pub fn of_task(sheet: &TaskSheet, card: &OfficeCard, words: &Words) -> Self {
        let task = &sheet.task;
        let (status, status_word) = match &task.outcome {
            None => ("Open", "task-is-open"),
            Some(outcome) if outcome.done => ("Done", "task-is-done"),
            Some(_) => ("Dropped", "task-is-dropped"),
        };
        let owner = user(task.owner, card);
        let json = json!({"number": task.number, "status": status, "owner": owner});
        let number = Some(words.with("task-number", &[("number", task.number.to_string().into())]));
        Self { number, status_word, person_word: "word-owner", person: owner, class: None, json }
    }

    /// The same as fields of an object.
    pub fn json(&self) -> Value {
        self.json.clone()
    }
}

fn user(id: Option<UserId>, card: &OfficeCard) -> Option<String> {
    card.users.iter().find(|user| Some(user.id) == id).map(|user| user.name.clone())
}

fn class(id: Option<ClassId>, card: &OfficeCard) -> Option<String> {
    card.classes.iter().find(|class| Some(class.id) == id).map(|class| format!("{} {}", class.code, class.title))
}

const fn status(stage: Stage) -> &'static str {
    match stage {
        Stage::New => "letter-stage-new",
        Stage::Open => "show-open",
        Stage::Held => "letter-held",
        Stage::Done => "letter-stage-done",
        Stage::Archived => "letter-stage-archived",
        Stage::Sent => "show-sent",
    }
}
