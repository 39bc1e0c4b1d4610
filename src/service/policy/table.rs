//! The table of rights: one row per request, the roles and parts of the program that may ask it. The
//! roles are those of the cabinet's staff; the one owner of an unshared office may everything.

use InternalActor::{Board, Founder, Importer, Watcher};
use Role::{
    Administrator, Adviser, Associate, Auditor, Chief, Department, DiarySecretary, PressOfficer, Principal, Protocol,
    RegistryClerk,
};

use crate::api::contract::RequestName;
use crate::domain::actor::InternalActor;
use crate::domain::role::Role;

/// What a request does to the store.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Act {
    /// Nothing.
    Reads,
    /// One operation.
    Writes,
    /// Keeps something of the asker's own, outside the journal: drafts, what was seen.
    Keeps,
}

struct Row {
    request: RequestName,
    act: Act,
    roles: &'static [Role],
    parts: &'static [InternalActor],
}

/// Everybody who works in the office.
const ALL: &[Role] = &[
    Principal,
    Chief,
    Adviser,
    DiarySecretary,
    Protocol,
    RegistryClerk,
    PressOfficer,
    Associate,
    Department,
    Administrator,
    Auditor,
];
/// Who reads letters and people.
const READERS: &[Role] =
    &[Principal, Chief, Adviser, DiarySecretary, Protocol, RegistryClerk, PressOfficer, Associate, Auditor];
/// The same without the auditor, who leaves no trace of reading either.
const STAFF: &[Role] = &[Principal, Chief, Adviser, DiarySecretary, Protocol, RegistryClerk, PressOfficer, Associate];
/// Who works on letters.
const DESK: &[Role] = &[Principal, Chief, Adviser, Protocol, RegistryClerk, PressOfficer, Associate];
/// Who enters what comes on paper.
const ENTRY: &[Role] = &[Chief, Adviser, Protocol, RegistryClerk, PressOfficer, Associate];
/// Who reads notes, minutes and reports.
const PAPER_READERS: &[Role] = &[Principal, Chief, Adviser, DiarySecretary, Protocol, PressOfficer, Associate, Auditor];
/// Who writes them.
const WRITERS: &[Role] = &[Chief, Adviser, Protocol, Associate];
/// Who keeps the contacts.
const CONTACTS: &[Role] = &[Chief, Adviser, DiarySecretary, Protocol, RegistryClerk, PressOfficer, Associate];
/// Who reads the diaries.
const DIARY_READERS: &[Role] = &[Principal, Chief, Adviser, DiarySecretary, Protocol, PressOfficer, Associate, Auditor];
/// Who keeps the diaries.
const DIARY: &[Role] = &[Principal, Chief, Adviser, DiarySecretary, Protocol];
/// Who keeps classes and settings.
const KEEPERS: &[Role] = &[Chief, Administrator];
/// Who can have done something.
const DOERS: &[Role] =
    &[Principal, Chief, Adviser, DiarySecretary, Protocol, RegistryClerk, PressOfficer, Associate, Administrator];
/// Who sees what came in broken.
const GATE: &[Role] = &[Chief, RegistryClerk, Auditor];
const NOBODY: &[Role] = &[];
const NONE: &[InternalActor] = &[];
const INTAKE: &[InternalActor] = &[Importer, Watcher];

const fn row(request: RequestName, act: Act, roles: &'static [Role], parts: &'static [InternalActor]) -> Row {
    Row { request, act, roles, parts }
}

const TABLE: &[Row] = &[
    // letters
    row(RequestName::ListLetters, Act::Reads, READERS, NONE),
    row(RequestName::CountLetters, Act::Reads, READERS, NONE),
    row(RequestName::OpenLetter, Act::Reads, READERS, NONE),
    row(RequestName::PickLetters, Act::Reads, READERS, NONE),
    row(RequestName::LetterBytes, Act::Reads, READERS, NONE),
    row(RequestName::DecideLetters, Act::Writes, DESK, NONE),
    row(RequestName::EnterLetter, Act::Writes, ENTRY, NONE),
    row(RequestName::SendLetter, Act::Writes, DESK, NONE),
    row(RequestName::MarkSeen, Act::Keeps, STAFF, NONE),
    // papers
    row(RequestName::ListPapers, Act::Reads, PAPER_READERS, NONE),
    row(RequestName::OpenPaper, Act::Reads, PAPER_READERS, NONE),
    row(RequestName::FindPaper, Act::Reads, PAPER_READERS, NONE),
    row(RequestName::KeepPaper, Act::Writes, WRITERS, NONE),
    row(RequestName::FilePaper, Act::Writes, WRITERS, NONE),
    row(RequestName::DropPaper, Act::Writes, WRITERS, NONE),
    // people
    row(RequestName::ListPeople, Act::Reads, READERS, NONE),
    row(RequestName::FindPeople, Act::Reads, READERS, NONE),
    row(RequestName::KnowPeople, Act::Reads, READERS, NONE),
    row(RequestName::CountPeople, Act::Reads, READERS, NONE),
    row(RequestName::OpenPerson, Act::Reads, READERS, NONE),
    row(RequestName::EditPerson, Act::Writes, CONTACTS, NONE),
    row(RequestName::WeighMerge, Act::Reads, CONTACTS, NONE),
    row(RequestName::MergePeople, Act::Writes, CONTACTS, NONE),
    row(RequestName::SuggestContacts, Act::Reads, READERS, NONE),
    row(RequestName::KeepContacts, Act::Writes, CONTACTS, NONE),
    // organisations
    row(RequestName::ListOrganisations, Act::Reads, READERS, NONE),
    row(RequestName::FindOrganisations, Act::Reads, READERS, NONE),
    row(RequestName::OpenOrganisation, Act::Reads, READERS, NONE),
    row(RequestName::EditOrganisation, Act::Writes, CONTACTS, NONE),
    // the diary
    row(RequestName::ListActivities, Act::Reads, DIARY_READERS, NONE),
    row(RequestName::BoardActivities, Act::Reads, NOBODY, &[Board]),
    row(RequestName::OpenActivity, Act::Reads, DIARY_READERS, NONE),
    row(RequestName::SaveActivity, Act::Writes, DIARY, NONE),
    row(RequestName::DecideActivity, Act::Writes, DIARY, NONE),
    // tasks: whoever works here
    row(RequestName::ListTasks, Act::Reads, READERS, NONE),
    row(RequestName::CountTasks, Act::Reads, READERS, NONE),
    row(RequestName::OpenTask, Act::Reads, READERS, NONE),
    row(RequestName::SaveTask, Act::Writes, STAFF, NONE),
    row(RequestName::DecideTasks, Act::Writes, STAFF, NONE),
    // what things are tied to
    row(RequestName::ListLinks, Act::Reads, READERS, NONE),
    // the office
    row(RequestName::OpenOffice, Act::Reads, ALL, &[Founder, Importer, Watcher]),
    row(RequestName::FoundOffice, Act::Writes, NOBODY, &[Founder]),
    row(RequestName::SetOffice, Act::Writes, KEEPERS, NONE),
    row(RequestName::SaveClass, Act::Writes, KEEPERS, NONE),
    // drafts: whoever writes papers or letters
    row(RequestName::KeepDraft, Act::Keeps, DESK, NONE),
    row(RequestName::ListDrafts, Act::Reads, DESK, NONE),
    row(RequestName::OpenDraft, Act::Reads, DESK, NONE),
    row(RequestName::DropDraft, Act::Keeps, DESK, NONE),
    // what was done
    row(RequestName::Undo, Act::Writes, DOERS, NONE),
    row(RequestName::EntityHistory, Act::Reads, ALL, NONE),
    // from outside
    row(RequestName::BeginImport, Act::Writes, NOBODY, INTAKE),
    row(RequestName::ReceiveLetters, Act::Writes, NOBODY, INTAKE),
    row(RequestName::ReceiveActivities, Act::Writes, NOBODY, INTAKE),
    row(RequestName::ReceiveCards, Act::Writes, NOBODY, INTAKE),
    row(RequestName::Quarantine, Act::Writes, NOBODY, INTAKE),
    row(RequestName::Weigh, Act::Reads, NOBODY, INTAKE),
    row(RequestName::KnownContents, Act::Reads, NOBODY, INTAKE),
    row(RequestName::EndImport, Act::Writes, NOBODY, INTAKE),
    row(RequestName::ListImports, Act::Reads, GATE, NONE),
    row(RequestName::ListQuarantined, Act::Reads, GATE, INTAKE),
    row(RequestName::OpenQuarantined, Act::Reads, GATE, NONE),
    row(RequestName::DiscardQuarantined, Act::Writes, &[Chief, RegistryClerk], NONE),
    row(RequestName::ExportRecords, Act::Reads, &[Chief], NONE),
    row(RequestName::ExportContents, Act::Reads, &[Chief], NONE),
    row(RequestName::AdoptRecords, Act::Writes, NOBODY, &[Founder, Importer]),
    row(RequestName::ExportDesk, Act::Reads, &[Chief], NONE),
    row(RequestName::AdoptDesk, Act::Keeps, NOBODY, &[Founder, Importer]),
];

/// What a request does; none for one without a row, which nobody may ask.
pub fn act(request: RequestName) -> Option<Act> {
    find(request).map(|row| row.act)
}

pub(super) fn user_may(role: Role, request: RequestName) -> bool {
    find(request).is_some_and(|row| role == Role::Owner || row.roles.contains(&role))
}

pub(super) fn part_may(part: InternalActor, request: RequestName) -> bool {
    find(request).is_some_and(|row| row.parts.contains(&part))
}

#[cfg(test)]
pub(super) fn rows_of(request: RequestName) -> usize {
    TABLE.iter().filter(|row| row.request == request).count()
}

fn find(request: RequestName) -> Option<&'static Row> {
    TABLE.iter().find(|row| row.request == request)
}
