//! The jobs on a real office: letters in and out, the whole office out and in again, the demo.
#![allow(clippy::print_stdout, reason = "a skipped test says so")]
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by panicking")]

mod export_kit;

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Arc;

use export_kit::{files, founding};
use kabinet::api::arrivals::{ListImports, ListQuarantined};
use kabinet::api::drafts::{Draft, KeepDraft, ListDrafts, OpenDraft, Purpose};
use kabinet::api::history::Undoable;
use kabinet::api::job::{Job, JobId, Outcome};
use kabinet::api::letters::{CountLetters, LetterView, ListLetters, OpenLetter, PickLetters, Which};
use kabinet::api::office::{OpenOffice, SetOffice};
use kabinet::api::papers::{ListPapers, PaperView};
use kabinet::api::people::ListPeople;
use kabinet::api::{Anchor, Client, send};
use kabinet::base::clock::{Clock, FixedClock, IdSource, RandomIds, SeededIds, Timestamp};
use kabinet::base::error::Result;
use kabinet::domain::actor::{Actor, InternalActor};
use kabinet::domain::arrival::{Intake, Tally};
use kabinet::domain::ids::UserId;
use kabinet::domain::office::Watched;
use kabinet::domain::operation::RequestId;
use kabinet::domain::rendition::Mailbox;
use kabinet::domain::verdict::Verdict;
use kabinet::service::Service;
use kabinet::work::course::Course;
use kabinet::work::demo::{self, Plan, Stage};
use kabinet::work::means::Means;
use kabinet::work::run::perform;
use kabinet::work::watch::Watch;
use tempfile::TempDir;
use uuid::Uuid;

/// Sunday 22 November 2026, 14:05 in Belgrade.
const NOW: Timestamp = Timestamp(1_795_352_700_000);

struct House {
    service: Service,
    clock: Arc<FixedClock>,
    ids: Arc<dyn IdSource>,
    room: TempDir,
}

impl House {
    fn empty() -> Self {
        let clock = Arc::new(FixedClock::new(NOW));
        let ids: Arc<dyn IdSource> = Arc::new(RandomIds::default());
        let service = Service::memory(clock.clone(), Arc::clone(&ids)).unwrap();
        Self { service, clock, ids, room: tempfile::tempdir().unwrap() }
    }

    fn founded() -> (Self, UserId) {
        let house = Self::empty();
        let founder = house.service.session(Actor::Internal(InternalActor::Founder));
        let card = send(&founder, house.request(), founding()).unwrap();
        (house, card.users[0].id)
    }

    fn demo(plan: &Plan) -> (Self, UserId) {
        let house = Self::empty();
        let user = house.play(plan);
        (house, user)
    }

    fn play(&self, plan: &Plan) -> UserId {
        let seat = |actor| Ok(Arc::new(self.service.session(actor)) as Arc<dyn Client>);
        let set = |at: Timestamp| self.clock.advance(at.0 - self.clock.now().0);
        let ids = SeededIds::new(7);
        let stage = Stage { seat: &seat, set: &set, ids: &ids, login: "dragana" };
        demo::build(plan, &stage, &self.course()).unwrap().user.unwrap()
    }

    fn course(&self) -> Course {
        Course::unseen(JobId(Uuid::nil()), self.clock.clone())
    }

    fn request(&self) -> RequestId {
        RequestId(self.ids.next(NOW))
    }

    fn means(&self, user: UserId) -> Means {
        Means {
            seat: Arc::new(self.service.session(Actor::User(user))),
            importer: Arc::new(self.service.session(Actor::Internal(InternalActor::Importer))),
            clock: self.clock.clone(),
            ids: Arc::clone(&self.ids),
            outbox: self.room.path().join("outbox"),
        }
    }

    fn run(&self, user: UserId, job: Job) -> Result<Outcome> {
        perform(&self.means(user), job, &self.course())
    }

    fn count(&self, user: UserId, view: LetterView) -> u64 {
        self.means(user).ask(CountLetters { views: vec![view] }).unwrap()[0].count
    }
}

fn letter(n: usize) -> Vec<u8> {
    format!(
        "From: Ana <ana@x.example>\r\nTo: kabinet@office.example\r\nSubject: Letter {n}\r\nMessage-ID: <{n}@x.example>\r\n\
         Date: Tue, 10 Nov 2026 09:00:00 +0100\r\n\r\nText {n}\r\n"
    )
    .into_bytes()
}

fn mail(house: &House, letters: usize) -> PathBuf {
    let folder = house.room.path().join("mail");
    fs::create_dir_all(&folder).unwrap();
    (0..letters).for_each(|n| fs::write(folder.join(format!("{n:05}.eml")), letter(n)).unwrap());
    folder
}

fn import(path: PathBuf, intake: Intake) -> Job {
    Job::Import { paths: vec![path], intake, lane: 0, dry_run: false }
}

fn tally(outcome: &Outcome) -> Tally {
    let Outcome::Imported { tally, .. } = outcome else { panic!("{outcome:?}") };
    *tally
}

#[test]
fn letters_come_in_once_and_the_whole_import_can_be_taken_back() {
    let (house, user) = House::founded();
    let folder = mail(&house, 1_100);
    fs::write(folder.join("broken.eml"), b"\x7fELF\0\0\0").unwrap();
    let outcome = house.run(user, import(folder.clone(), Intake::Inbox)).unwrap();
    assert_eq!(tally(&outcome), Tally { new: 1_100, quarantined: 1, ..Tally::default() });
    assert_eq!(house.count(user, LetterView::New), 1_100);
    let again = house.run(user, import(folder, Intake::Inbox)).unwrap();
    assert_eq!(
        tally(&again),
        Tally { known: 1_100, quarantined: 1, ..Tally::default() },
        "what is broken waits still, once"
    );
    let means = house.means(user);
    let runs = means.ask(ListImports { limit: 10 }).unwrap();
    assert_eq!((runs.len(), runs[0].tally), (1, tally(&outcome)));
    assert!(
        matches!(&runs[0].remarks[..], [(source, why)] if source.ends_with("broken.eml") && why.id == "import-binary")
    );
    assert_eq!(means.ask(ListQuarantined { anchor: Anchor::Start, limit: 10 }).unwrap().total, 1);
    let Outcome::Imported { done: Some(done), .. } = outcome else { panic!() };
    let what = Undoable::Group(done.group.unwrap());
    house.run(user, Job::Undo { what }).unwrap();
    assert_eq!(house.count(user, LetterView::All), 0);
}

#[test]
fn one_verdict_on_many_letters_is_one_group() {
    let (house, user) = House::founded();
    house.run(user, import(mail(&house, 1_100), Intake::Inbox)).unwrap();
    let means = house.means(user);
    let list = PickLetters { view: LetterView::New, filter: String::new(), after: None };
    let mut letters = Vec::new();
    let mut picked = means.ask(list.clone()).unwrap();
    loop {
        letters.append(&mut picked.letters);
        let Some(after) = picked.more else { break };
        picked = means.ask(PickLetters { after: Some(after), ..list.clone() }).unwrap();
    }
    assert_eq!(letters.len(), 1_100);
    let verdict = Verdict::Assign(Some(user));
    let outcome = house.run(user, Job::Decide { letters, verdict }).unwrap();
    let Outcome::Changed { done, cancelled: false, .. } = outcome else { panic!("{outcome:?}") };
    assert_eq!((done.changed, house.count(user, LetterView::Mine)), (1_100, 1_100));
    let what = Undoable::Group(done.group.unwrap());
    let Outcome::Changed { done, .. } = house.run(user, Job::Undo { what }).unwrap() else { panic!() };
    assert_eq!((done.changed, house.count(user, LetterView::New)), (1_100, 1_100));
    let what = Undoable::Group(done.group.unwrap());
    house.run(user, Job::Undo { what }).unwrap();
    assert_eq!(house.count(user, LetterView::Mine), 1_100);
}

#[test]
fn an_answer_leaves_and_its_draft_is_gone() {
    let (house, user) = House::founded();
    house.run(user, import(mail(&house, 1), Intake::Inbox)).unwrap();
    let means = house.means(user);
    let list = ListLetters { view: LetterView::New, filter: String::new(), anchor: Anchor::Start, limit: 1 };
    let answered = means.ask(list).unwrap().rows[0].1.id;
    let to = vec![Mailbox { name: "Ana".to_owned(), address: "ana@x.example".to_owned() }];
    let draft = Draft {
        id: means.fresh(),
        purpose: Purpose::Letter { answers: Some(answered), to, cc: vec![], bcc: vec![], enclosed: vec![] },
        title: "Re: Letter 0".to_owned(),
        text: "Хвала.\n".to_owned(),
        cursor: (0, 0),
        changed: NOW,
    };
    means.ask(KeepDraft { draft: draft.clone() }).unwrap();
    let Outcome::Dispatched { file, .. } = house.run(user, Job::Dispatch { draft }).unwrap() else { panic!() };
    assert!(file.exists() && file.with_extension("envelope").exists());
    assert_eq!(house.count(user, LetterView::Sent), 1);
    assert!(means.ask(ListDrafts {}).unwrap().is_empty());
}

#[test]
fn a_letter_that_left_with_a_file_shows_it_and_gives_it_back() {
    let (house, user) = House::founded();
    let means = house.means(user);
    let path = house.room.path().join("Нацрт споразума.pdf");
    fs::write(&path, b"%PDF the draft").unwrap();
    let id = means.fresh();
    let enclose = Job::Enclose { draft: id, path };
    let Outcome::Enclosed { file, .. } = house.run(user, enclose).unwrap() else { panic!() };
    let to = vec![Mailbox { name: "Ana".to_owned(), address: "ana@x.example".to_owned() }];
    let draft = Draft {
        id,
        purpose: Purpose::Letter { answers: None, to, cc: vec![], bcc: vec![], enclosed: vec![file] },
        title: "Нацрт".to_owned(),
        text: "У прилогу.\n".to_owned(),
        cursor: (0, 0),
        changed: NOW,
    };
    means.ask(KeepDraft { draft: draft.clone() }).unwrap();
    assert_eq!(means.ask(OpenDraft { id }).unwrap(), draft);
    let Outcome::Dispatched { letter, .. } = house.run(user, Job::Dispatch { draft }).unwrap() else { panic!() };
    let sheet = means.ask(OpenLetter { which: Which::Id(letter) }).unwrap();
    assert_eq!(sheet.letter.attachments, 1);
    assert_eq!(sheet.rendition.unwrap().attachments[0].name, "Нацрт споразума.pdf");
    let into = house.room.path().join("saved");
    let save = Job::SaveAttachments { letter, which: vec![], into: into.clone() };
    house.run(user, save).unwrap();
    assert_eq!(fs::read(into.join("Нацрт споразума.pdf")).unwrap(), b"%PDF the draft");
}

/// A `sendmail` that notes its arguments and the letter.
const SENDMAIL: &str = "#!/bin/sh\nprintf '%s\\n' \"$@\" > \"$HOME/arguments\"\ncat > \"$HOME/letter\"\n";

#[test]
fn the_transport_of_the_handbook_delivers_the_letter_to_all_its_recipients() {
    if !["bash", "jq"].iter().all(|tool| Command::new(tool).arg("--version").output().is_ok()) {
        return println!("skipped: there is no bash or no jq here");
    }
    let (house, user) = House::founded();
    let at = |address: &str| vec![Mailbox { name: String::new(), address: address.to_owned() }];
    let draft = Draft {
        id: house.means(user).fresh(),
        purpose: Purpose::Letter {
            answers: None,
            to: at("ana@x.example"),
            cc: vec![],
            bcc: at("bea@y.example"),
            enclosed: vec![],
        },
        title: "Molba".to_owned(),
        text: "secret@words.example\n".to_owned(),
        cursor: (0, 0),
        changed: NOW,
    };
    let Outcome::Dispatched { file, .. } = house.run(user, Job::Dispatch { draft }).unwrap() else { panic!() };
    let bytes = fs::read(&file).unwrap();
    let home = house.room.path();
    let data = home.join(".local/share/kabinet");
    fs::create_dir_all(&data).unwrap();
    fs::create_dir(home.join("bin")).unwrap();
    fs::rename(home.join("outbox"), data.join("outbox")).unwrap();
    fs::write(home.join("bin/sendmail"), SENDMAIL).unwrap();
    fs::set_permissions(home.join("bin/sendmail"), fs::Permissions::from_mode(0o700)).unwrap();
    let handbook = include_str!("../docs/outbox.md");
    let script: String =
        handbook.lines().filter_map(|line| line.strip_prefix("    ")).map(|it| it.to_owned() + "\n").collect();
    let path = format!("{}:{}", home.join("bin").display(), std::env::var("PATH").unwrap());
    let ended = Command::new("bash").args(["-c", &script]).env("HOME", home).env("PATH", path).status().unwrap();
    assert!(ended.success());
    let arguments = fs::read_to_string(home.join("arguments")).unwrap();
    assert_eq!(arguments, "-i\n-f\nkabinet@office.example\n--\nana@x.example\nbea@y.example\n");
    assert_eq!(fs::read(home.join("letter")).unwrap(), bytes);
    assert_eq!(fs::read_dir(data.join("sent")).unwrap().count(), 2);
    assert_eq!(fs::read_dir(data.join("outbox")).unwrap().count(), 0);
}

#[test]
fn a_watched_folder_makes_work() {
    let (house, user) = House::founded();
    let folder = mail(&house, 3);
    let watched = vec![Watched { path: folder.display().to_string(), lane: 0 }];
    house.means(user).ask(SetOffice { watched: Some(watched), ..SetOffice::default() }).unwrap();
    let watcher = house.service.session(Actor::Internal(InternalActor::Watcher));
    let means = Means { importer: Arc::new(watcher), ..house.means(user) };
    // The files are as old as this test, the clock stands somewhere else: move it past them.
    let written = fs::metadata(folder.join("00000.eml")).unwrap().modified().unwrap();
    let written = written.duration_since(std::time::SystemTime::UNIX_EPOCH).unwrap().as_millis() as i64;
    house.clock.advance((written + 60_000 - house.clock.now().0).max(0));
    let mut watch = Watch::new();
    assert_eq!(watch.round(&means, &house.course()).unwrap().len(), 1);
    assert!(watch.round(&means, &house.course()).unwrap().is_empty());
    assert_eq!(house.count(user, LetterView::New), 3);
}

#[test]
fn the_demo_office_is_as_it_is_told() {
    let (house, user) = House::demo(&Plan::usual(NOW));
    let of = |view| house.count(user, view);
    assert_eq!(of(LetterView::All), 400);
    assert_eq!(of(LetterView::Open) + of(LetterView::Held), 41);
    assert_eq!((of(LetterView::New), of(LetterView::Held)), (8, 5));
    assert!((5..=9).contains(&of(LetterView::Overdue)), "{}", of(LetterView::Overdue));
    assert!((7..=16).contains(&of(LetterView::Mine)), "{}", of(LetterView::Mine));
    let means = house.means(user);
    let card = means.ask(OpenOffice {}).unwrap();
    assert_eq!((card.principals.len(), card.users.len(), card.classes.len()), (3, 7, 15));
    let people =
        ListPeople { cyrillic: true, contacts: false, filter: String::new(), anchor: Anchor::Start, limit: 500 };
    let people = means.ask(people).unwrap();
    assert_eq!(people.total, 150);
    let by_mail = people.rows.iter().filter(|(_, row)| row.address.ends_with(".example")).count();
    assert!(by_mail >= 130 && people.rows.iter().all(|(_, row)| row.letters > 0), "{by_mail} by mail");
    let papers = |view| means.ask(ListPapers { view, filter: String::new(), anchor: Anchor::Start, limit: 1 }).unwrap();
    assert_eq!((papers(PaperView::All).total, papers(PaperView::Filed).total), (80, 64));
    assert!(of(LetterView::Conversations) < 300);
}

#[test]
fn an_export_taken_into_an_empty_store_is_the_same_office() {
    let (house, user) = House::demo(&Plan::sized(150, NOW));
    fs::write(house.room.path().join("broken.eml"), b"\x7fELF\0\0\0").unwrap();
    house.run(user, import(house.room.path().join("broken.eml"), Intake::Archive)).unwrap();
    fs::write(house.room.path().join("days.ics"), export_kit::DAYS).unwrap();
    fs::write(house.room.path().join("people.vcf"), export_kit::PEOPLE).unwrap();
    for name in ["days.ics", "people.vcf"] {
        let job =
            Job::Import { paths: vec![house.room.path().join(name)], intake: Intake::Archive, lane: 1, dry_run: false };
        let outcome = house.run(user, job.clone()).unwrap();
        assert!(matches!(&outcome, Outcome::Imported { tally, .. } if tally.new == 2), "{outcome:?}");
        let outcome = house.run(user, job).unwrap();
        assert!(
            matches!(&outcome, Outcome::Imported { tally, .. } if (tally.new, tally.known) == (0, 2)),
            "{outcome:?}"
        );
    }
    let first = house.room.path().join("export");
    house.run(user, Job::ExportAll { into: first.clone() }).unwrap();
    let copy = House::empty();
    copy.run(user, import(first.clone(), Intake::Archive)).unwrap();
    let second = copy.room.path().join("export");
    copy.run(user, Job::ExportAll { into: second.clone() }).unwrap();
    let (one, other) = (files(&first), files(&second));
    assert!(one.len() > 300);
    export_kit::has_faces(&one);
    assert_eq!(one.keys().collect::<Vec<_>>(), other.keys().collect::<Vec<_>>());
    for (name, bytes) in &one {
        assert!(other[name] == *bytes, "{name} differs");
    }
    for view in [LetterView::All, LetterView::Open, LetterView::Mine, LetterView::Held, LetterView::Conversations] {
        assert_eq!(house.count(user, view), copy.count(user, view), "{view:?}");
    }
    assert!(copy.run(user, import(first, Intake::Archive)).is_err());
}

/// All real mail there is, twice; skipped where there is none.
#[test]
fn real_mail_comes_in_once() {
    let beside = || Path::new(env!("CARGO_MANIFEST_DIR")).parent().map(|it| it.join("shared/data"));
    let corpus = std::env::var_os("KABINET_CORPUS").map(PathBuf::from).or_else(beside);
    let Some(mail) = corpus.map(|it| it.join("mail")).filter(|it| it.is_dir()) else {
        println!("skipped: no corpus (set KABINET_CORPUS)");
        return;
    };
    let (house, user) = House::founded();
    let first = tally(&house.run(user, import(mail.clone(), Intake::Archive)).unwrap());
    println!("{first:?}");
    assert!(first.new > 0 && house.count(user, LetterView::All) == first.new);
    let again = tally(&house.run(user, import(mail, Intake::Archive)).unwrap());
    assert_eq!((again.new, again.quarantined, again.skipped), (0, 0, first.skipped));
    assert_eq!(again.known, first.new + first.known + first.quarantined);
}
