//! The office at a data directory: opened once, giving seats to a person and to the program's own parts.

use std::fs::DirBuilder;
use std::os::unix::fs::DirBuilderExt;
use std::path::{Path, PathBuf};
use std::sync::mpsc::Receiver;
use std::sync::{Arc, PoisonError, RwLock};

use rustix::fs::{Access, access};

use crate::api::contract::{Answer, Request};
use crate::api::office::{OfficeCard, OpenOffice};
use crate::api::{Client, Envelope, Feed, send};
use crate::base::clock::{Clock, IdSource, RandomIds, SystemClock};
use crate::base::error::{Error, ErrorKind, Result};
use crate::domain::actor::{Actor, InternalActor};
use crate::domain::office::User;
use crate::domain::operation::RequestId;
use crate::domain::role::Role;
use crate::service::Service;
use crate::store::catch_up::Report;
use crate::store::open::remains;
use crate::store::{Holder, Memory};
use crate::work::means::Means;

/// The folder in the data directory through which letters leave.
const OUTBOX: &str = "outbox";

/// An open office. Threads may outlive what is asked of it, so it is closed by [`Office::close`].
#[derive(Clone)]
pub struct Office {
    /// The data directory.
    pub dir: PathBuf,
    /// The time.
    pub clock: Arc<dyn Clock>,
    /// New ids.
    pub ids: Arc<dyn IdSource>,
    /// The office at work.
    pub service: Arc<Service>,
}

impl Office {
    /// Opens the office in `dir`, which is made if it is not there. `program` is what a second process hears;
    /// `report` hears of a rebuild.
    ///
    /// # Errors
    /// `store-busy`; `Io`; of a damaged store.
    pub fn open(dir: &Path, program: &str, memory: Memory, report: &mut Report<'_>) -> Result<Self> {
        Self::open_at(dir, program, memory, Arc::new(SystemClock), report)
    }

    /// The same under another clock.
    ///
    /// # Errors
    /// The same.
    pub fn open_at(
        dir: &Path,
        program: &str,
        memory: Memory,
        clock: Arc<dyn Clock>,
        report: &mut Report<'_>,
    ) -> Result<Self> {
        make(dir)?;
        ours(dir)?;
        crate::app::log::start(dir);
        let ids: Arc<dyn IdSource> = Arc::new(RandomIds::default());
        let service = Service::open(dir, program, memory, Arc::clone(&clock), Arc::clone(&ids), report)?;
        Ok(Self { dir: dir.to_owned(), clock, ids, service: Arc::new(service) })
    }

    /// Ends cleanly, whoever else still holds a seat: the next start need not look the index over.
    pub fn close(&self) {
        if let Err(error) = self.service.close() {
            tracing::warn!(%error, "the store did not close cleanly");
        }
    }

    /// A fresh id for a request.
    pub fn request(&self) -> RequestId {
        RequestId(self.ids.next(self.clock.now()))
    }

    /// The office as everybody may know it.
    ///
    /// # Errors
    /// Of the store.
    pub fn card(&self) -> Result<OfficeCard> {
        send(&self.service.session(Actor::Internal(InternalActor::Founder)), self.request(), OpenOffice {})
    }

    /// The seat of whoever sits at this machine: the user with this login, else the owner; the founder of an
    /// office that is not there yet.
    ///
    /// # Errors
    /// `Denied` `no-user` if nobody of the office can sit here; of the store.
    pub fn seat(&self) -> Result<Arc<Door>> {
        let card = self.card()?;
        let actor = match (&card.office, sitting(&card.users, &login())) {
            (None, _) => Actor::Internal(InternalActor::Founder),
            (Some(_), Some(user)) => user.actor(),
            (Some(_), None) => return Err(Error::new(ErrorKind::Denied, "no-user").with("login", login())),
        };
        Ok(Arc::new(Door { service: Arc::clone(&self.service), actor: RwLock::new(actor) }))
    }

    /// What jobs of `seat` work with.
    pub fn means(&self, seat: Arc<dyn Client>) -> Means {
        self.means_of(seat, InternalActor::Importer)
    }

    /// What the part of the program works with that reads the office's folders.
    pub fn watcher(&self, seat: Arc<dyn Client>) -> Means {
        self.means_of(seat, InternalActor::Watcher)
    }

    fn means_of(&self, seat: Arc<dyn Client>, part: InternalActor) -> Means {
        Means {
            seat,
            importer: Arc::new(self.service.session(Actor::Internal(part))),
            clock: Arc::clone(&self.clock),
            ids: Arc::clone(&self.ids),
            outbox: self.dir.join(OUTBOX),
        }
    }
}

/// A person's seat at the office. Whoever founds an office sits down as its first user.
pub struct Door {
    service: Arc<Service>,
    actor: RwLock<Actor>,
}

impl Door {
    /// Who sits here.
    pub fn actor(&self) -> Actor {
        *self.actor.read().unwrap_or_else(PoisonError::into_inner)
    }

    fn founded(&self, mut card: OfficeCard) -> OfficeCard {
        if let Some(user) = sitting(&card.users, &login()) {
            *self.actor.write().unwrap_or_else(PoisonError::into_inner) = user.actor();
            card.me = Some(user.clone());
        }
        card
    }
}

impl Client for Door {
    fn ask(&self, envelope: Envelope) -> Result<Answer> {
        let founds = matches!(envelope.body, Request::FoundOffice(_));
        match self.service.session(self.actor()).ask(envelope)? {
            Answer::FoundOffice(card) if founds => Ok(Answer::FoundOffice(self.founded(card))),
            answer => Ok(answer),
        }
    }

    fn feed(&self) -> Receiver<Feed> {
        self.service.session(self.actor()).feed()
    }
}

/// The login name of who started the program.
pub fn login() -> String {
    Holder::this("", crate::base::clock::Timestamp(0)).user
}

/// Who of these sits at a machine where `login` is logged in.
fn sitting<'a>(users: &'a [User], login: &str) -> Option<&'a User> {
    let active = || users.iter().filter(|user| user.active);
    active().find(|user| user.login == login).or_else(|| active().find(|user| user.role == Role::Owner))
}

/// What a data directory may hold: a store, what the program keeps beside it, and what file systems put anywhere.
const OWN: [&str; 17] = [
    "journal",
    "journal.repaired",
    "packs",
    "drafts",
    "seen",
    "damaged",
    "editing",
    "index.sled",
    "lock",
    "ballast",
    "clean",
    "demo",
    "verified",
    OUTBOX,
    "kabinet.log",
    "kabinet.log.1",
    "lost+found",
];

/// Fails where a store would be made among, or taken from, the files of something else: a directory without a journal
/// that holds other files, or with a journal folder in which there is none of a store's.
///
/// # Errors
/// `Invalid` `data-not-ours`, naming what stands there; `Io`.
pub fn ours(dir: &Path) -> Result<()> {
    let journal = dir.join("journal");
    let foreign = |name: &String| !name.starts_with('.') && !OWN.contains(&name.as_str());
    let stranger = if journal.is_dir() {
        let names = names(&journal)?;
        let segment = names.iter().any(|name| name.ends_with(".journal"));
        names.into_iter().find(|_| !segment)
    } else {
        names(dir)?.into_iter().find(foreign)
    };
    match stranger {
        None => Ok(()),
        Some(found) => Err(Error::new(ErrorKind::Invalid, "data-not-ours")
            .with("path", dir.display())
            .with("found", crate::base::safe::line(&found))),
    }
}

fn names(dir: &Path) -> Result<Vec<String>> {
    let fault = |error: std::io::Error| Error::io(dir.display(), &error);
    let entries = std::fs::read_dir(dir).map_err(fault)?;
    Ok(entries.flatten().map(|entry| entry.file_name().to_string_lossy().into_owned()).collect())
}

/// Makes a data directory for its owner alone, unless it is there.
///
/// # Errors
/// As [`writable`].
pub fn make(dir: &Path) -> Result<()> {
    DirBuilder::new().recursive(true).mode(0o700).create(dir).map_err(|error| unusable(dir, &error))?;
    writable(dir)
}

/// Fails if a data directory cannot be worked in: its index is written also by reading.
///
/// # Errors
/// `Io` `data-read-only` for a store that can only be read, `data-folder` for another directory.
pub fn writable(dir: &Path) -> Result<()> {
    let reads = Access::READ_OK | Access::EXEC_OK;
    access(dir, reads | Access::WRITE_OK).map_err(|error| {
        if access(dir, reads).is_ok() && remains(dir) {
            return Error::new(ErrorKind::Io, "data-read-only").with("path", dir.display());
        }
        unusable(dir, &error.into())
    })
}

fn unusable(dir: &Path, error: &std::io::Error) -> Error {
    Error::new(ErrorKind::Io, "data-folder").with("path", dir.display()).with("cause", error)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::ids::{Id, Revision};

    fn user(login: &str, role: Role, active: bool) -> User {
        User {
            id: Id::new(uuid::Uuid::now_v7()),
            revision: Revision::FIRST,
            name: login.to_uppercase(),
            login: login.into(),
            role,
            active,
        }
    }

    #[test]
    fn the_login_sits_down_before_the_owner() {
        let users =
            [user("mira", Role::Owner, true), user("zoran", Role::Chief, true), user("jelena", Role::Chief, false)];
        let name = |login| sitting(&users, login).map(|user| user.name.as_str());
        assert_eq!(name("zoran"), Some("ZORAN"));
        assert_eq!(name("jelena"), Some("MIRA"));
        assert_eq!(name("nobody"), Some("MIRA"));
        assert!(sitting(&users[1..], "nobody").is_none());
    }
}
