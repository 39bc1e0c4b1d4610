//! The thing that a request names: whether it is seen decides between `denied` and `not-found`.

use crate::api::contract::Request;
use crate::api::letters::Which;
use crate::api::tasks::WhichTask;
use crate::domain::ids::EntityRef;

/// The thing a request is about; none if it is about none or many.
pub fn target(request: &Request) -> Option<EntityRef> {
    Some(match request {
        Request::OpenLetter(it) => match it.which {
            Which::Id(id) => id.into(),
            Which::Number(_) => return None,
        },
        Request::LetterBytes(it) => it.id.into(),
        Request::DecideLetters(it) => (*it.letters.first()?).into(),
        Request::MarkSeen(it) => (*it.letters.first()?).into(),
        Request::SendLetter(it) => it.answers?.into(),
        Request::OpenPaper(it) => it.id.into(),
        Request::KeepPaper(it) => it.id.into(),
        Request::FilePaper(it) => it.paper.id.into(),
        Request::DropPaper(it) => it.id.into(),
        Request::OpenPerson(it) => it.id.into(),
        Request::EditPerson(it) => it.person.id.into(),
        Request::KeepContacts(it) => (*it.people.first()?).into(),
        Request::OpenOrganisation(it) => it.id.into(),
        Request::EditOrganisation(it) => it.organisation.id.into(),
        Request::OpenActivity(it) => it.id.into(),
        Request::SaveActivity(it) => it.activity.id.into(),
        Request::DecideActivity(it) => it.id.into(),
        Request::OpenTask(it) => match it.which {
            WhichTask::Id(id) => id.into(),
            WhichTask::Number(_) => return None,
        },
        Request::SaveTask(it) => it.id.into(),
        Request::DecideTasks(it) => (*it.ids.first()?).into(),
        Request::SaveClass(it) => it.id?.into(),
        Request::EntityHistory(it) => it.entity,
        Request::ListLinks(it) => it.of,
        Request::OpenQuarantined(it) => it.id.into(),
        Request::DiscardQuarantined(it) => (*it.ids.first()?).into(),
        Request::EndImport(it) => it.id.into(),
        _ => return None,
    })
}
