//! From a request to its handler, and from an operation back to the answer it gave.

use crate::api::arrivals::{Weigh, Weighed};
use crate::api::contract::{Answer, Request};
use crate::api::history::{Done, Kept};
use crate::api::letters::{Decided, Entered};
use crate::api::papers::Filed;
use crate::api::tasks::TasksDecided;
use crate::base::error::{Error, ErrorKind, Result};
use crate::domain::ids::{EntityKind, EntityRef, LetterId};
use crate::domain::operation::Operation;
use crate::domain::record::Record;
use crate::domain::verdict::Verdict;
use crate::service::checks::invalid;
use crate::service::scope::Scope;
use crate::service::{arrivals, diary, drafts, history, letters, links, office, organisations, papers, people, tasks};

/// Carries a request out.
///
/// # Errors
/// Of its handler.
pub fn handle(scope: &mut Scope<'_>, request: &Request) -> Result<Answer> {
    permitted(scope, request)?;
    Ok(match request {
        Request::ListLetters(it) => Answer::ListLetters(letters::list(scope, it)?),
        Request::CountLetters(it) => Answer::CountLetters(letters::count(scope, it)?),
        Request::OpenLetter(it) => Answer::OpenLetter(letters::open(scope, it)?),
        Request::PickLetters(it) => Answer::PickLetters(letters::pick(scope, it)?),
        Request::DecideLetters(it) => Answer::DecideLetters(letters::decide(scope, it)?),
        Request::EnterLetter(it) => Answer::EnterLetter(letters::enter(scope, it)?),
        Request::SendLetter(it) => Answer::SendLetter(letters::send(scope, it)?),
        Request::MarkSeen(it) => Answer::MarkSeen(letters::mark_seen(scope, it)?),
        Request::LetterBytes(it) => Answer::LetterBytes(letters::bytes(scope, it.id)?),
        Request::ListPapers(it) => Answer::ListPapers(papers::list(scope, it)?),
        Request::OpenPaper(it) => Answer::OpenPaper(papers::open(scope, it)?),
        Request::FindPaper(it) => Answer::FindPaper(papers::find(scope, *it)?),
        Request::KeepPaper(it) => Answer::KeepPaper(papers::keep(scope, it)?),
        Request::FilePaper(it) => Answer::FilePaper(papers::file(scope, it)?),
        Request::DropPaper(it) => Answer::DropPaper(papers::drop_paper(scope, it)?),
        Request::ListPeople(it) => Answer::ListPeople(people::list(scope, it)?),
        Request::FindPeople(it) => Answer::FindPeople(people::find(scope, it)?),
        Request::KnowPeople(it) => Answer::KnowPeople(people::known(scope, it)?),
        Request::CountPeople(_) => Answer::CountPeople(people::count(scope)?),
        Request::OpenPerson(it) => Answer::OpenPerson(people::open(scope, it)?),
        Request::EditPerson(it) => Answer::EditPerson(people::edit(scope, it)?),
        Request::WeighMerge(it) => Answer::WeighMerge(people::weigh_merge(scope, it)?),
        Request::MergePeople(it) => Answer::MergePeople(people::merge(scope, it)?),
        Request::SuggestContacts(_) => Answer::SuggestContacts(people::suggest(scope)?),
        Request::KeepContacts(it) => Answer::KeepContacts(people::keep(scope, it)?),
        Request::ListOrganisations(it) => Answer::ListOrganisations(organisations::list(scope, it)?),
        Request::FindOrganisations(it) => Answer::FindOrganisations(organisations::find(scope, it)?),
        Request::OpenOrganisation(it) => Answer::OpenOrganisation(organisations::open(scope, it)?),
        Request::EditOrganisation(it) => Answer::EditOrganisation(organisations::edit(scope, it)?),
        Request::ListActivities(it) => Answer::ListActivities(diary::list(scope, it)?),
        Request::BoardActivities(it) => Answer::BoardActivities(diary::board(scope, it)?),
        Request::OpenActivity(it) => Answer::OpenActivity(diary::open(scope, it)?),
        Request::SaveActivity(it) => Answer::SaveActivity(diary::save(scope, it)?),
        Request::DecideActivity(it) => Answer::DecideActivity(diary::decide(scope, it)?),
        Request::ReceiveActivities(it) => Answer::ReceiveActivities(diary::receive(scope, it)?),
        Request::ListLinks(it) => Answer::ListLinks(links::list(scope, *it)?),
        Request::ListTasks(it) => Answer::ListTasks(tasks::list(scope, it)?),
        Request::CountTasks(it) => Answer::CountTasks(tasks::count(scope, it)?),
        Request::OpenTask(it) => Answer::OpenTask(tasks::open(scope, *it)?),
        Request::SaveTask(it) => Answer::SaveTask(tasks::save(scope, it)?),
        Request::DecideTasks(it) => Answer::DecideTasks(tasks::decide(scope, it)?),
        Request::ReceiveCards(it) => Answer::ReceiveCards(people::receive(scope, it)?),
        Request::OpenOffice(_) => Answer::OpenOffice(office::open(scope)?),
        Request::FoundOffice(it) => Answer::FoundOffice(office::found(scope, it)?),
        Request::SetOffice(it) => Answer::SetOffice(office::set(scope, it)?),
        Request::SaveClass(it) => Answer::SaveClass(office::save_class(scope, it)?),
        Request::KeepDraft(it) => Answer::KeepDraft(drafts::keep(scope, it)?),
        Request::ListDrafts(_) => Answer::ListDrafts(drafts::list(scope)?),
        Request::OpenDraft(it) => Answer::OpenDraft(drafts::open(scope, it.id)?),
        Request::DropDraft(it) => Answer::DropDraft(drafts::forget(scope, it.id)?),
        Request::Undo(it) => Answer::Undo(history::undo(scope, it)?),
        Request::EntityHistory(it) => Answer::EntityHistory(history::history(scope, it)?),
        Request::BeginImport(it) => Answer::BeginImport(arrivals::begin(scope, it)?),
        Request::ReceiveLetters(it) => Answer::ReceiveLetters(arrivals::receive(scope, it)?),
        Request::Quarantine(it) => Answer::Quarantine(arrivals::quarantine(scope, it)?),
        Request::Weigh(it) => Answer::Weigh(weigh(scope, it)?),
        Request::KnownContents(it) => Answer::KnownContents(arrivals::known(scope, it)?),
        Request::EndImport(it) => Answer::EndImport(arrivals::end(scope, it)?),
        Request::ListImports(it) => Answer::ListImports(arrivals::list_imports(scope, it)?),
        Request::ListQuarantined(it) => Answer::ListQuarantined(arrivals::list_quarantined(scope, it)?),
        Request::OpenQuarantined(it) => Answer::OpenQuarantined(arrivals::open_quarantined(scope, it)?),
        Request::DiscardQuarantined(it) => Answer::DiscardQuarantined(arrivals::discard(scope, it)?),
        Request::ExportRecords(it) => Answer::ExportRecords(arrivals::export(scope, it)?),
        Request::ExportContents(it) => Answer::ExportContents(arrivals::contents(scope, it)?),
        Request::AdoptRecords(it) => Answer::AdoptRecords(arrivals::adopt(scope, it)?),
        Request::ExportDesk(it) => Answer::ExportDesk(arrivals::desk::export(scope, it.user)?),
        Request::AdoptDesk(it) => Answer::AdoptDesk(arrivals::desk::adopt(scope, &it.desk)?),
    })
}

/// The permit is for this request.
fn permitted(scope: &Scope<'_>, request: &Request) -> Result<()> {
    if scope.permit().request() == request.name() {
        return Ok(());
    }
    Err(Error::new(ErrorKind::Internal, "internal").with("what", "permit"))
}

/// The answer of a request that `operation` carried out before.
///
/// # Errors
/// `request-taken` if the operation is that of another request, or of the store.
pub fn answer_again(scope: &mut Scope<'_>, request: &Request, operation: &Operation) -> Result<Answer> {
    let done = history::done_by(operation);
    let is = |verb: &str| if operation.deed.verb == verb { Ok(()) } else { Err(invalid("request-taken")) };
    Ok(match request {
        Request::DecideLetters(it) => {
            is(it.verdict.verb())?;
            let unchanged = (it.letters.len() as u32).saturating_sub(done.changed);
            Answer::DecideLetters(Decided { done, unchanged, refused: Vec::new() })
        }
        Request::EnterLetter(_) => Answer::EnterLetter(entered(operation).ok_or_else(|| invalid("request-taken"))?),
        Request::SendLetter(_) => Answer::SendLetter(entered(operation).ok_or_else(|| invalid("request-taken"))?),
        Request::FilePaper(_) => Answer::FilePaper(filed(operation).ok_or_else(|| invalid("request-taken"))?),
        Request::KeepPaper(_) => is("paper.keep").map(|()| Answer::KeepPaper(done))?,
        Request::DropPaper(_) => is("paper.drop").map(|()| Answer::DropPaper(done))?,
        Request::EditPerson(_) => Answer::EditPerson(kept(operation)?),
        Request::MergePeople(_) => is(people::MERGE).map(|()| Answer::MergePeople(Done { changed: 1, ..done }))?,
        Request::KeepContacts(_) => is(people::KEEP).map(|()| Answer::KeepContacts(done))?,
        Request::EditOrganisation(_) => Answer::EditOrganisation(kept(operation)?),
        Request::SaveActivity(it) => {
            Answer::SaveActivity(diary::kept(operation, it.at).ok_or_else(|| invalid("request-taken"))?)
        }
        Request::DecideActivity(it) => {
            is(it.step.verb())?;
            Answer::DecideActivity(diary::kept(operation, it.at).ok_or_else(|| invalid("request-taken"))?)
        }
        Request::ReceiveActivities(it) => {
            is(diary::RECEIVE)?;
            Answer::ReceiveActivities(diary::came(it, operation)?)
        }
        Request::ReceiveCards(it) => {
            is(people::RECEIVE)?;
            Answer::ReceiveCards(people::came(it, operation)?)
        }
        Request::SaveTask(_) => Answer::SaveTask(tasks::kept(operation).ok_or_else(|| invalid("request-taken"))?),
        Request::DecideTasks(it) => {
            is(it.step.verb())?;
            let unchanged = (it.ids.len() as u32).saturating_sub(done.changed);
            Answer::DecideTasks(TasksDecided { done, unchanged, refused: Vec::new() })
        }
        Request::SetOffice(_) => is("office.set").map(|()| Answer::SetOffice(done))?,
        Request::SaveClass(_) => Answer::SaveClass(done),
        Request::FoundOffice(_) => {
            is(office::FOUND)?;
            Answer::FoundOffice(office::open(scope)?)
        }
        Request::Undo(it) => {
            is(history::UNDO)?;
            Answer::Undo(history::undone_by(scope, it, operation)?)
        }
        Request::BeginImport(_) => is("import.begin").map(|()| Answer::BeginImport(done))?,
        Request::EndImport(_) => is("import.end").map(|()| Answer::EndImport(done))?,
        Request::Quarantine(_) => is("import.quarantine").map(|()| Answer::Quarantine(done))?,
        Request::DiscardQuarantined(_) => is("quarantine.discard").map(|()| Answer::DiscardQuarantined(done))?,
        Request::ReceiveLetters(it) => {
            is("import.receive")?;
            Answer::ReceiveLetters(arrivals::came(scope, it, operation)?)
        }
        Request::AdoptRecords(it) => {
            is(arrivals::ADOPT)?;
            Answer::AdoptRecords(it.records.iter().map(Record::entity).collect())
        }
        _ => return Err(invalid("request-taken")),
    })
}

/// Whether a request takes numbers, or relies on something being there or not being there that it does not itself
/// change: such requests go one after the other.
pub const fn takes_turn(request: &Request) -> bool {
    match request {
        Request::DecideLetters(it) => {
            matches!(it.verdict, Verdict::Link(_) | Verdict::File(Some(_)) | Verdict::Close { .. })
        }
        Request::EnterLetter(_)
        | Request::SendLetter(_)
        | Request::ReceiveLetters(_)
        | Request::AdoptRecords(_)
        | Request::KeepPaper(_)
        | Request::FilePaper(_)
        | Request::FoundOffice(_)
        | Request::SaveClass(_)
        | Request::EditPerson(_)
        | Request::MergePeople(_)
        | Request::KeepContacts(_)
        | Request::EditOrganisation(_)
        | Request::SaveActivity(_)
        | Request::DecideActivity(_)
        | Request::ReceiveActivities(_)
        | Request::SaveTask(_)
        | Request::ReceiveCards(_)
        | Request::BeginImport(_)
        | Request::Undo(_) => true,
        _ => false,
    }
}

fn weigh(scope: &mut Scope<'_>, it: &Weigh) -> Result<Weighed> {
    Ok(Weighed { activities: diary::weigh(scope, &it.activities)?, cards: people::weigh(scope, &it.cards)? })
}

fn entered(operation: &Operation) -> Option<Entered> {
    let made = operation.changes.iter().find(|it| it.entity.kind == EntityKind::Letter && it.before.is_none())?;
    let Ok(Record::Letter(letter)) = Record::decode(made.after.as_deref()?) else { return None };
    let mut done = history::done_by(operation);
    done.changed = 1;
    Some(Entered { done, letter: LetterId::new(made.entity.id), number: letter.number })
}

/// The thing of this kind that was kept.
fn kept<I: TryFrom<EntityRef>>(operation: &Operation) -> Result<Kept<I>> {
    let taken = || invalid("request-taken");
    let id = operation.changes.iter().rev().find_map(|it| I::try_from(it.entity).ok()).ok_or_else(taken)?;
    let done = Done { changed: 1, ..history::done_by(operation) };
    Ok(Kept { done, id })
}

fn filed(operation: &Operation) -> Option<Filed> {
    let made = operation.changes.iter().find(|it| it.entity.kind == EntityKind::Paper)?;
    let Ok(Record::Paper(paper)) = Record::decode(made.after.as_deref()?) else { return None };
    let filing = paper.filing?;
    Some(Filed { done: history::done_by(operation), year: filing.year, number: filing.number })
}
