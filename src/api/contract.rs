//! The table of requests: one row each, with its answer. All else is derived from it.

use serde::{Deserialize, Serialize};

use crate::api::arrivals::{
    AdoptDesk, AdoptRecords, BeginImport, Desk, DiscardQuarantined, EndImport, ExportContents, ExportDesk,
    ExportRecords, ImportsPage, KnownContents, LetterBytes, ListImports, ListQuarantined, OpenQuarantined, Quarantine,
    QuarantinedSheet, ReceiveLetters, Received, Weigh, Weighed,
};
use crate::api::board::{Board, BoardActivities};
use crate::api::diary::{
    ActivitySheet, Agenda, DecideActivity, Kept, ListActivities, OpenActivity, ReceiveActivities, ReceivedActivities,
    SaveActivity,
};
use crate::api::drafts::{Draft, DraftHead, DropDraft, KeepDraft, ListDrafts, OpenDraft};
use crate::api::history::{self, Done, EntityHistory, HistoryLine, Undo, Undone};
use crate::api::letters::{
    CountLetters, DecideLetters, Decided, EnterLetter, Entered, LetterCount, LetterRow, LetterSheet, ListLetters,
    MarkSeen, OpenLetter, PickLetters, Picked, SendLetter,
};
use crate::api::links::{Link, ListLinks};
use crate::api::office::{FoundOffice, OfficeCard, OpenOffice, SaveClass, SetOffice};
use crate::api::organisations::{
    EditOrganisation, FindOrganisations, ListOrganisations, OpenOrganisation, OrganisationCard, OrganisationRow,
};
use crate::api::page::Page;
use crate::api::papers::{
    DropPaper, FilePaper, Filed, FindPaper, KeepPaper, ListPapers, OpenPaper, PaperRow, PaperSheet,
};
use crate::api::people::{
    CountPeople, EditPerson, FindPeople, KeepContacts, KnowPeople, ListPeople, MergePeople, MergeSheet, OpenPerson,
    PeopleCounts, PersonCard, PersonRow, ReceiveCards, ReceivedCards, SuggestContacts, Suggestions, WeighMerge,
};
use crate::api::tasks::{
    CountTasks, DecideTasks, ListTasks, OpenTask, SaveTask, TaskCount, TaskKept, TaskRow, TaskSheet, TasksDecided,
};
use crate::domain::arrival::Quarantined;
use crate::domain::ids::{EntityRef, OrganisationId, PersonId};
use crate::domain::record::Record;

/// A request's own type: what it asks, and the type of its answer.
pub trait Ask: Into<Request> {
    /// What comes back.
    type Answer;

    /// The answer of this request out of the common enum; none if it is another request's.
    fn take(answer: Answer) -> Option<Self::Answer>;
}

macro_rules! contract {
    ($($(#[$doc:meta])* $request:ident -> $answer:ty;)*) => {
        /// Any request.
        #[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
        #[allow(clippy::large_enum_variant, reason = "one request lives at a time")]
        pub enum Request { $($(#[$doc])* $request($request),)* }

        /// Any answer, under the name of the request that it answers.
        #[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
        #[allow(clippy::large_enum_variant, reason = "one answer lives at a time")]
        pub enum Answer { $($(#[$doc])* $request($answer),)* }

        /// The requests by name, for the policy's table.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum RequestName { $($(#[$doc])* $request,)* }

        impl RequestName {
            /// Every request.
            pub const ALL: &'static [Self] = &[$(Self::$request),*];
        }

        impl Request {
            /// Its name.
            pub const fn name(&self) -> RequestName {
                match self { $(Self::$request(_) => RequestName::$request,)* }
            }
        }

        $(
        impl From<$request> for Request {
            fn from(request: $request) -> Self {
                Self::$request(request)
            }
        }
        impl Ask for $request {
            type Answer = $answer;
            fn take(answer: Answer) -> Option<$answer> {
                match answer { Answer::$request(it) => Some(it), _ => None }
            }
        }
        )*
    };
}

contract! {
    // letters
    /// A window onto one of the lists of letters.
    ListLetters -> Page<LetterRow>;
    /// How many letters each named list has.
    CountLetters -> Vec<LetterCount>;
    /// One letter with its text and what belongs to it.
    OpenLetter -> LetterSheet;
    /// The ids behind a list and filter, for marks and bulk acts, a piece at a time.
    PickLetters -> Picked;
    /// One verdict on up to 500 letters.
    DecideLetters -> Decided;
    /// A letter that came on paper, by telephone or by fax.
    EnterLetter -> Entered;
    /// A letter of ours that leaves.
    SendLetter -> Entered;
    /// These letters have been read by the user.
    MarkSeen -> ();
    /// The raw bytes of a letter, for attachments and export.
    LetterBytes -> Vec<u8>;

    // papers
    /// A window onto one of the lists of papers.
    ListPapers -> Page<PaperRow>;
    /// One paper with its text.
    OpenPaper -> PaperSheet;
    /// The filed paper of a number, with its text.
    FindPaper -> PaperSheet;
    /// Keeps an unfiled paper.
    KeepPaper -> Done;
    /// Files a paper: it takes the next number of the year's book and is read-only from then on.
    FilePaper -> Filed;
    /// Throws an unfiled paper away.
    DropPaper -> Done;

    // people
    /// A window onto the people, by name.
    ListPeople -> Page<PersonRow>;
    /// People whose name, organisation or address has words that begin so.
    FindPeople -> Vec<PersonRow>;
    /// The one person whom each of some names means.
    KnowPeople -> Vec<Option<PersonRow>>;
    /// How many people, contacts and organisations there are.
    CountPeople -> PeopleCounts;
    /// One person and what there is about them.
    OpenPerson -> PersonCard;
    /// Changes what the office knows of a person, or adds somebody.
    EditPerson -> history::Kept<PersonId>;

    /// What merging people would come to.
    WeighMerge -> MergeSheet;
    /// Records of one person become one.
    MergePeople -> Done;
    /// Correspondents who might be kept as contacts.
    SuggestContacts -> Suggestions;
    /// Makes contacts of some people.
    KeepContacts -> Done;

    // organisations
    /// A window onto the organisations, by name.
    ListOrganisations -> Page<OrganisationRow>;
    /// Organisations whose names have words that begin so.
    FindOrganisations -> Vec<OrganisationRow>;
    /// One organisation, its people, and what there is about it.
    OpenOrganisation -> OrganisationCard;
    /// Changes what the office knows of an organisation, or adds one.
    EditOrganisation -> history::Kept<OrganisationId>;

    // the diary
    /// The activities of some days, what comes again worked out.
    ListActivities -> Agenda;
    /// What everybody who passes may know of some days.
    BoardActivities -> Board;
    /// One activity and what belongs to it.
    OpenActivity -> ActivitySheet;
    /// Keeps a new activity, or changes one.
    SaveActivity -> Kept;
    /// Moves, confirms, holds, cancels one.
    DecideActivity -> Kept;

    // tasks
    /// A window onto one of the lists of tasks.
    ListTasks -> Page<TaskRow>;
    /// How many tasks each named list has.
    CountTasks -> Vec<TaskCount>;
    /// One task and what it came from.
    OpenTask -> TaskSheet;
    /// Keeps a new task, or changes an open one.
    SaveTask -> TaskKept;
    /// One step with up to 500 tasks.
    DecideTasks -> TasksDecided;

    // the office
    /// The office, whom it serves, who works there, its classes.
    OpenOffice -> OfficeCard;
    /// Makes a new office in an empty store.
    FoundOffice -> OfficeCard;
    /// Changes the office's settings.
    SetOffice -> Done;
    /// Adds or changes a class.
    SaveClass -> Done;

    // drafts: synced files of one user, not operations
    /// Keeps a draft as it is at this moment.
    KeepDraft -> ();
    /// The user's drafts.
    ListDrafts -> Vec<DraftHead>;
    /// One draft with its text and cursor.
    OpenDraft -> Draft;
    /// Throws a draft away.
    DropDraft -> ();

    // what things are tied to
    /// What a thing is tied to, whatever it is.
    ListLinks -> Vec<Link>;

    // what was done
    /// Takes an operation or a group back.
    Undo -> Undone;
    /// What was done to a thing, newest first.
    EntityHistory -> Vec<HistoryLine>;

    // from outside, for the program's own parts
    /// An import begins.
    BeginImport -> Done;
    /// Up to 500 decoded letters of an import.
    ReceiveLetters -> Received;
    /// Up to 500 activities of an import.
    ReceiveActivities -> ReceivedActivities;
    /// Up to 500 cards of an import.
    ReceiveCards -> ReceivedCards;
    /// Things that could not be read.
    Quarantine -> Done;
    /// What activities and cards would be.
    Weigh -> Weighed;
    /// Which contents are here already.
    KnownContents -> Vec<bool>;
    /// An import ended.
    EndImport -> Done;
    /// The imports, newest first.
    ListImports -> ImportsPage;
    /// A window onto the quarantine, newest first.
    ListQuarantined -> Page<Quarantined>;
    /// One thing of the quarantine with its raw bytes.
    OpenQuarantined -> QuarantinedSheet;
    /// Throws things of the quarantine away.
    DiscardQuarantined -> Done;
    /// Records for an export, a piece at a time.
    ExportRecords -> Vec<Record>;
    /// The bytes of contents that exported records name.
    ExportContents -> Vec<Vec<u8>>;
    /// Takes records of an export into an empty store, as they are.
    AdoptRecords -> Vec<EntityRef>;
    /// What a user has seen and is writing, for an export.
    ExportDesk -> Desk;
    /// Puts that into an empty store.
    AdoptDesk -> ();
}
