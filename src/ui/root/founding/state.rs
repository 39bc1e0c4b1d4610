//! What the first start holds, and the request that it comes to.

use crate::api::office::FoundOffice;
use crate::domain::classes;
use crate::ui::ctx::Ctx;
use crate::ui::field::Field;
use crate::ui::overlay::commands::{FORM, OPTION};
use crate::words::Language;

/// The most principals that are asked for here; more come with the settings.
const PRINCIPALS: usize = 6;

/// The answers so far.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Founding {
    /// The office's name.
    pub name: Field,
    /// Name and office of each principal, parted by a comma; the last one is empty.
    pub principals: Vec<Field>,
    /// Who sits here.
    pub me: Field,
    /// The row of the language.
    pub language: usize,
    /// The account of the operating system.
    pub login: String,
    /// Which row has the focus.
    pub focus: usize,
    /// Why it was not taken, worded.
    pub fault: Option<String>,
    /// The office is being made.
    pub waiting: bool,
}

/// What a row of the screen is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Row {
    /// The office's name.
    Name,
    /// One principal.
    Principal(usize),
    /// Who sits here.
    Me,
    /// The language.
    Language,
    /// Begin.
    Begin,
}

impl Founding {
    /// Nothing answered yet; the language is the one that is spoken.
    pub fn new(ctx: &Ctx, login: &str) -> Self {
        let language = Language::ALL.iter().position(|language| *language == ctx.words.language()).unwrap_or(0);
        Self { principals: vec![Field::default()], language, login: login.to_owned(), ..Self::default() }
    }

    /// The rows from top to bottom.
    pub fn rows(&self) -> Vec<Row> {
        let mut rows = vec![Row::Name];
        rows.extend((0..self.principals.len()).map(Row::Principal));
        rows.extend([Row::Me, Row::Language, Row::Begin]);
        rows
    }

    /// The place of the first row after the principals.
    pub fn after_principals(&self) -> usize {
        self.rows().iter().position(|row| *row == Row::Me).unwrap_or_default()
    }

    /// The row with the focus.
    pub fn row(&self) -> Row {
        self.rows().get(self.focus).copied().unwrap_or(Row::Name)
    }

    /// The keymap's contexts that hold on the row with the focus: those of forms.
    pub fn contexts(&self) -> &'static [&'static str] {
        if self.row() == Row::Language { OPTION } else { FORM }
    }

    /// The field with the focus, if it is a text.
    pub fn field(&mut self) -> Option<&mut Field> {
        match self.row() {
            Row::Name => Some(&mut self.name),
            Row::Principal(i) => self.principals.get_mut(i),
            Row::Me => Some(&mut self.me),
            Row::Language | Row::Begin => None,
        }
    }

    /// Pasted text.
    pub fn paste(&mut self, text: &str) {
        if let Some(field) = self.field() {
            field.insert(text);
        }
        self.grow();
    }

    /// After the last principal there is always an empty row, up to a limit.
    pub fn grow(&mut self) {
        let full = self.principals.last().is_some_and(|last| !last.text().trim().is_empty());
        if full && self.principals.len() < PRINCIPALS {
            self.principals.push(Field::default());
        }
    }

    /// The office could not be made.
    pub fn refused(&mut self, why: String) {
        self.waiting = false;
        self.fault = Some(why);
    }

    /// The language that was chosen.
    pub fn spoken(&self) -> Language {
        Language::ALL.get(self.language).copied().unwrap_or_default()
    }

    /// The request; else the row that has to be filled in first.
    ///
    /// # Errors
    /// The row, and the message that says what is missing.
    pub fn request(&self, ctx: &Ctx) -> Result<FoundOffice, (Row, &'static str)> {
        let text = |field: &Field| field.text().trim().to_owned();
        if text(&self.name).is_empty() {
            return Err((Row::Name, "founding-no-name"));
        }
        let principals: Vec<(String, String)> =
            self.principals.iter().map(text).filter(|line| !line.is_empty()).map(|line| principal(&line)).collect();
        if principals.is_empty() {
            return Err((Row::Principal(0), "founding-no-principal"));
        }
        if text(&self.me).is_empty() {
            return Err((Row::Me, "founding-no-me"));
        }
        let title = |word: &str| ctx.words.text(&format!("class-title-{word}")).into_owned();
        Ok(FoundOffice {
            name: text(&self.name),
            zone: ctx.zone.name().to_owned(),
            language: self.spoken().tag().to_owned(),
            address: String::new(),
            principals,
            user: text(&self.me),
            login: self.login.clone(),
            colleagues: vec![],
            classes: classes::FIRST
                .iter()
                .map(|(code, word, years)| ((*code).to_owned(), title(word), *years))
                .collect(),
        })
    }
}

/// Name and office of „name, office“; the office is empty without a comma.
fn principal(line: &str) -> (String, String) {
    let (name, office) = line.split_once(',').unwrap_or((line, ""));
    (name.trim().to_owned(), office.trim().to_owned())
}
