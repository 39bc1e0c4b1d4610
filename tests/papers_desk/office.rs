//! The invented office: its card, three papers, one letter, and the rules that the screens rely on.

use std::collections::BTreeMap;

use kabinet::api::contract::{Answer, Request};
use kabinet::api::drafts::{Draft, DraftHead};
use kabinet::api::history::Done;
use kabinet::api::letters::{LetterRow, LetterSheet};
use kabinet::api::office::OfficeCard;
use kabinet::api::page::{Cursor, Page};
use kabinet::api::papers::{Filed, KeepPaper, PaperRow, PaperSheet, PaperView};
use kabinet::base::clock::Timestamp;
use kabinet::base::error::{Error, ErrorKind, Result};
use kabinet::base::script::fold;
use kabinet::domain::ids::{ClassId, ContentHash, EntityRef, LetterId, OfficeId, PaperId, Revision, ThreadId, UserId};
use kabinet::domain::label::Label;
use kabinet::domain::letter::{Channel, Direction, Letter, Party, Stage};
use kabinet::domain::office::{self as domain, Class, User};
use kabinet::domain::operation::Sequence;
use kabinet::domain::paper::{Filing, Paper, PaperKind};
use kabinet::domain::role::Role;
use uuid::Uuid;

use super::NOW;

pub const LETTER: LetterId = LetterId::new(Uuid::from_u128(417));
const DAY: i64 = 86_400_000;

pub struct Office {
    pub papers: BTreeMap<PaperId, (Paper, String)>,
    pub drafts: BTreeMap<Uuid, Draft>,
    /// How many drafts were kept so far.
    pub kept: usize,
    /// Keeping drafts fails.
    pub full: bool,
    sequence: u64,
}

pub fn class(n: u128) -> ClassId {
    ClassId::new(Uuid::from_u128(200 + n))
}

pub fn paper_id(n: u128) -> PaperId {
    PaperId::new(Uuid::from_u128(300 + n))
}

fn me() -> User {
    let id = UserId::new(Uuid::from_u128(11));
    let (name, login) = ("Весна Липовац".to_owned(), String::new());
    User { id, revision: Revision::FIRST, name, login, role: Role::Chief, active: true }
}

impl Office {
    pub fn new() -> Self {
        let mut office = Self { papers: BTreeMap::new(), drafts: BTreeMap::new(), kept: 0, full: false, sequence: 100 };
        let text = "## Суштина\n\nАмбасадор је најавио посету савезног министра правде почетком децембра и замолио за \
                    пријем код министра. Тражи се потврда термина до петка.\n\n## Закључци\n\nПредложити 3. децембар \
                    у 12 часова.\n";
        office.add(1, PaperKind::Note, "Најава посете министра правде Аустрије", text, Some((88, 1)), 3);
        office.add(2, PaperKind::Minutes, "Колегијум кабинета", "## Ток\n\nПрисутни: сви.\n", Some((87, 2)), 5);
        office.add(3, PaperKind::Report, "Izveštaj sa puta u Beč", "## Sažetak\n\nNacrt.\n", None, 1);
        office.papers.get_mut(&paper_id(1)).unwrap().0.about = vec![LETTER.into()];
        office
    }

    pub fn empty() -> Self {
        Self { papers: BTreeMap::new(), ..Self::new() }
    }

    pub fn add(&mut self, n: u128, kind: PaperKind, title: &str, text: &str, filed: Option<(u32, u128)>, days: i64) {
        let at = Timestamp(NOW.0 - days * DAY);
        let by = Some(me().id);
        let filing = filed.map(|(number, of)| Filing { year: 2026, number, class: class(of), at, by });
        let paper = Paper {
            id: paper_id(n),
            revision: Revision::FIRST,
            label: Label::default(),
            kind,
            title: title.to_owned(),
            text: ContentHash::of(text.as_bytes()),
            gist: text.chars().take(80).collect(),
            author: by,
            begun: at,
            changed: at,
            filing,
            about: vec![],
            corrects: None,
        };
        self.papers.insert(paper.id, (paper, text.to_owned()));
    }

    /// The paper whose title has this word.
    pub fn titled(&self, word: &str) -> Option<&(Paper, String)> {
        self.papers.values().find(|(paper, _)| paper.title.contains(word))
    }

    pub fn answer(&mut self, request: Request, expected: Option<Revision>, now: Timestamp) -> Result<Answer> {
        Ok(match request {
            Request::OpenOffice(_) => Answer::OpenOffice(card()),
            Request::ListLetters(_) => Answer::ListLetters(page(vec![letter_row()])),
            Request::CountLetters(_) => Answer::CountLetters(vec![]),
            Request::OpenLetter(_) => Answer::OpenLetter(letter_sheet()),
            Request::ListPapers(ask) => Answer::ListPapers(self.list(ask.view, &ask.filter, ask.limit)),
            Request::OpenPaper(ask) => Answer::OpenPaper(self.open(ask.id)?),
            Request::KeepPaper(paper) => {
                self.keep(paper, now)?;
                Answer::KeepPaper(self.done("paper.keep"))
            }
            Request::FilePaper(ask) => Answer::FilePaper(self.file(ask.paper, ask.class, expected, now)?),
            Request::DropPaper(ask) => {
                self.papers.remove(&ask.id).ok_or_else(|| Error::not_found(ask.id))?;
                Answer::DropPaper(self.done("paper.drop"))
            }
            Request::KeepDraft(_) if self.full => {
                return Err(Error::new(ErrorKind::Full, "disk-full").with("path", "drafts"));
            }
            Request::KeepDraft(ask) => {
                self.kept += 1;
                self.drafts.insert(ask.draft.id, ask.draft);
                Answer::KeepDraft(())
            }
            Request::ListDrafts(_) => Answer::ListDrafts(self.drafts.values().map(head).collect()),
            Request::OpenDraft(ask) => {
                Answer::OpenDraft(self.drafts.get(&ask.id).cloned().ok_or_else(|| Error::not_found(ask.id))?)
            }
            Request::DropDraft(ask) => {
                self.drafts.remove(&ask.id);
                Answer::DropDraft(())
            }
            other => panic!("{other:?}"),
        })
    }

    fn done(&mut self, verb: &str) -> Done {
        self.sequence += 1;
        Done { verb: verb.to_owned(), sequence: Some(Sequence(self.sequence)), group: None, changed: 1 }
    }

    fn keep(&mut self, kept: KeepPaper, now: Timestamp) -> Result<()> {
        let before = self.papers.get(&kept.id).map(|(paper, _)| paper.clone());
        if before.as_ref().is_some_and(Paper::is_filed) {
            return Err(Error::new(ErrorKind::Denied, "denied"));
        }
        let revision = before.as_ref().map_or(Revision::FIRST, |paper| paper.revision.next());
        let paper = Paper {
            id: kept.id,
            revision,
            label: Label::default(),
            kind: kept.kind,
            title: kept.title,
            text: ContentHash::of(kept.text.as_bytes()),
            gist: String::new(),
            author: Some(me().id),
            begun: before.map_or(now, |paper| paper.begun),
            changed: now,
            filing: None,
            about: kept.about,
            corrects: kept.corrects,
        };
        self.papers.insert(kept.id, (paper, kept.text));
        Ok(())
    }

    fn file(&mut self, kept: KeepPaper, class: ClassId, at: Option<Revision>, now: Timestamp) -> Result<Filed> {
        let id = kept.id;
        let found = self.papers.get(&id).map(|(paper, _)| paper.revision);
        if at.is_some() && at != found {
            return Err(Error::new(ErrorKind::Conflict, "conflict"));
        }
        self.keep(kept, now)?;
        let last = self.papers.values().filter_map(|(paper, _)| paper.filing.as_ref().map(|filing| filing.number));
        let number = last.max().unwrap_or(0) + 1;
        let paper = &mut self.papers.get_mut(&id).unwrap().0;
        paper.filing = Some(Filing { year: 2026, number, class, at: now, by: Some(me().id) });
        Ok(Filed { done: self.done("paper.file"), year: 2026, number })
    }

    fn list(&self, view: PaperView, filter: &str, limit: u16) -> Page<PaperRow> {
        let fits = |paper: &Paper| match view {
            PaperView::All => true,
            PaperView::Unfiled => !paper.is_filed(),
            PaperView::Filed => paper.is_filed(),
            PaperView::Class(class) => paper.filing.as_ref().is_some_and(|filing| filing.class == class),
            PaperView::About(entity) => paper.about.contains(&entity),
        };
        let mut rows: Vec<PaperRow> =
            self.papers.values().filter(|(paper, _)| fits(paper)).map(|(p, _)| row(p)).collect();
        rows.sort_by_key(
            |row| if view == PaperView::Filed { row.number.map_or(0, |n| -i64::from(n.1)) } else { -row.at.0 },
        );
        let total = rows.len() as u64;
        let words = fold(filter);
        rows.retain(|row| {
            let number = row.number.map(|(year, number)| format!("{number}/{year}")).unwrap_or_default();
            let text = fold(&format!("{} {number} {}", row.title, self.papers[&row.id].1));
            words.split_whitespace().all(|word| text.contains(word))
        });
        rows.truncate(usize::from(limit));
        Page { total, ..page(rows) }
    }

    fn open(&self, id: PaperId) -> Result<PaperSheet> {
        let (paper, text) = self.papers.get(&id).ok_or_else(|| Error::not_found(id))?;
        let known = |of: &PaperId| {
            let paper = &self.papers[of].0;
            let filing = paper.filing.as_ref();
            let number = filing.map_or(String::new(), |filing| format!("{}/{} ", filing.number, filing.year));
            format!("{number}{}", paper.title)
        };
        let about = |entity: &EntityRef| match PaperId::try_from(*entity) {
            Ok(paper) => known(&paper),
            Err(_) => "417 Visit of the Federal Minister".to_owned(),
        };
        let later = self.papers.values().filter(|(later, _)| later.corrects == Some(id) && later.is_filed());
        Ok(PaperSheet {
            paper: paper.clone(),
            text: text.clone(),
            about: paper.about.iter().map(|entity| (*entity, about(entity))).collect(),
            corrects: paper.corrects.map(|id| (id, known(&id))),
            corrected_by: later.map(|(paper, _)| (paper.id, known(&paper.id))).collect(),
        })
    }
}

fn head(draft: &Draft) -> DraftHead {
    DraftHead { id: draft.id, purpose: draft.purpose.clone(), title: draft.title.clone(), changed: draft.changed }
}

fn row(paper: &Paper) -> PaperRow {
    PaperRow {
        id: paper.id,
        revision: paper.revision,
        kind: paper.kind,
        title: paper.title.clone(),
        gist: paper.gist.clone(),
        number: paper.filing.as_ref().map(|filing| (filing.year, filing.number)),
        class: paper.filing.as_ref().map(|filing| filing.class),
        author: paper.author,
        at: paper.filing.as_ref().map_or(paper.changed, |filing| filing.at),
        corrects: paper.corrects.is_some(),
    }
}

fn page<T>(rows: Vec<T>) -> Page<T> {
    let total = rows.len() as u64;
    let rows = (0_u32..).map(|n| Cursor(n.to_be_bytes().to_vec())).zip(rows).collect();
    Page { rows, total, more: false, paused: None, sequence: Sequence(1) }
}

/// The office as everybody knows it.
pub fn card() -> OfficeCard {
    let of = |n, code: &str, title: &str, years| Class {
        id: class(n),
        revision: Revision::FIRST,
        code: code.to_owned(),
        title: title.to_owned(),
        years,
        closed: false,
    };
    let classes = vec![
        of(1, "01", "Сарадња са иностранством", Some(10)),
        of(2, "02", "Рад кабинета", None),
        of(3, "06-1", "Представке и притужбе", Some(5)),
    ];
    let office = domain::Office {
        id: OfficeId::new(Uuid::from_u128(1)),
        revision: Revision::FIRST,
        name: "Кабинет министра".to_owned(),
        zone: "Europe/Belgrade".to_owned(),
        language: "sr".to_owned(),
        address: "kabinet@ministarstvo.example".to_owned(),
        reply_days: 15,
        watched: vec![],
    };
    OfficeCard { office: Some(office), principals: vec![], users: vec![me()], classes, me: Some(me()) }
}

fn letter_row() -> LetterRow {
    let letter = letter();
    LetterRow {
        id: letter.id,
        revision: letter.revision,
        number: letter.number,
        direction: letter.direction,
        stage: letter.stage,
        party: letter.party.name.clone(),
        subject: letter.subject.clone(),
        gist: letter.gist.clone(),
        received: letter.received,
        deadline: None,
        held_until: None,
        owner: None,
        class: None,
        thread: letter.thread,
        in_thread: 0,
        attachments: 0,
        seen: true,
        level: letter.label.level,
    }
}

fn letter_sheet() -> LetterSheet {
    LetterSheet {
        letter: letter(),
        rendition: None,
        party: None,
        people: vec![],
        in_thread: 1,
        with_party: 1,
        papers: 1,
    }
}

fn letter() -> Letter {
    Letter {
        id: LETTER,
        revision: Revision::FIRST,
        label: Label::default(),
        number: 417,
        direction: Direction::Incoming,
        channel: Channel::Email,
        stage: Stage::New,
        received: NOW,
        dated: None,
        party: Party { person: None, name: "Johann Sommer".to_owned(), address: "j.sommer@embassy.example".to_owned() },
        correspondents: vec![],
        linked: vec![],
        subject: "Visit of the Federal Minister".to_owned(),
        gist: String::new(),
        thread: ThreadId::new(Uuid::from_u128(1)),
        message: None,
        raw: None,
        rendition: None,
        attachments: 0,
        owner: None,
        deadline: None,
        hold: None,
        class: None,
        closing: None,
        remark: String::new(),
        answers: None,
        twin: None,
        import: None,
    }
}
