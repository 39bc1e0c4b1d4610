//! What people ask of a letter, a paper, an activity or a task first: number, status, whose it is, and class, by their names
//! instead of ids.

use std::borrow::Cow;

use chrono::NaiveDateTime;
use serde_json::{Map, Value, json};

use crate::api::diary::ActivitySheet;
use crate::api::letters::LetterSheet;
use crate::api::office::OfficeCard;
use crate::api::papers::PaperSheet;
use crate::api::tasks::TaskSheet;
use crate::domain::ids::{ClassId, UserId};
use crate::domain::letter::Stage;
use crate::domain::moment::When;
use crate::ui::ctx::Ctx;
use crate::ui::pane::activity::told;
use crate::words::{Words, Zone};

/// The head of one of them.
pub struct Head {
    /// Its number as people write it; none for a paper that is not filed.
    pub number: Option<String>,
    /// The message that names its status.
    pub status_word: Cow<'static, str>,
    /// The message that says who somebody is to it: a letter has an owner, a paper an author, an activity those whose it is.
    pub person_word: &'static str,
    /// Who works on it, wrote it, or has it in the diary.
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
        let (number, status_word) = (Some(letter.number.to_string()), status(letter.stage).into());
        Self { number, status_word, person_word: "word-owner", person: owner, class, json }
    }

    /// The head of a paper.
    pub fn of_paper(sheet: &PaperSheet, card: &OfficeCard) -> Self {
        let filing = sheet.paper.filing.as_ref();
        let (status, status_word) =
            if filing.is_some() { ("Filed", "show-filed".into()) } else { ("Unfiled", "show-unfiled".into()) };
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
        Self { number, status_word: status_word.into(), person_word: "word-owner", person: owner, class: None, json }
    }

    /// The head of an activity.
    pub fn of_activity(sheet: &ActivitySheet, ctx: &Ctx) -> Self {
        let it = &sheet.activity;
        let whose = ctx.office.principals.iter().filter(|one| it.principals.contains(&one.id));
        let names: Vec<&str> = whose.map(|one| one.name.as_str()).collect();
        let mut json = json!({"status": it.state, "whose": names});
        if let Value::Object(fields) = &mut json {
            fields.extend(times(&sheet.when, ctx.zone));
        }
        let person = Some(told::whose(&it.principals, ctx));
        let status_word = told::state(it.state).into();
        Self { number: None, status_word, person_word: "activity-whose", person, class: None, json }
    }

    /// The same as fields of an object.
    pub fn json(&self) -> Value {
        self.json.clone()
    }
}

/// When it begins and ends by the clock of this zone, as fields of an object.
pub fn times(when: &When, zone: Zone) -> Map<String, Value> {
    let (from, until) = when.here(zone);
    let wall = |at: NaiveDateTime| Value::from(at.format("%Y-%m-%dT%H:%M").to_string());
    Map::from_iter([("begins".to_owned(), wall(from)), ("ends".to_owned(), wall(until))])
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
