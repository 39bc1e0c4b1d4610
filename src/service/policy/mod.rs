//! Who may ask what, and what they may read. The one place where a [`Permit`] is made; whoever has none
//! reads and changes nothing.

mod reach;
mod table;
mod target;

use crate::api::contract::RequestName;
use crate::base::error::{Error, ErrorKind, Result};
use crate::domain::actor::Actor;
use crate::domain::ids::{EntityKind, UserId};
use crate::domain::role::Role;

pub use reach::Reach;
pub use table::{Act, act};
pub use target::target;

/// Who asks, as the office knows them at this moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Who {
    actor: Actor,
    role: Option<Role>,
}

impl Who {
    /// A part of the program.
    pub const fn part(actor: Actor) -> Self {
        Self { actor, role: None }
    }

    /// Somebody of the office in their role.
    pub const fn user(id: UserId, role: Role) -> Self {
        Self { actor: Actor::User(id), role: Some(role) }
    }

    /// May they ask this?
    pub fn may(self, request: RequestName) -> bool {
        match (self.actor, self.role) {
            (Actor::User(_), Some(role)) => table::user_may(role, request),
            (Actor::User(_), None) => false,
            (Actor::Internal(part), _) => table::part_may(part, request),
        }
    }

    /// What they may read.
    pub fn reach(self) -> Reach {
        match (self.actor, self.role) {
            (Actor::User(_), Some(role)) => Reach::of_role(role, |kind| self.may(opening(kind))),
            (Actor::User(_), None) => Reach::nothing(),
            (Actor::Internal(_), _) => Reach::everything(),
        }
    }

    /// The right to carry `request` out.
    ///
    /// # Errors
    /// `Denied`. Whether the asker may know even that is for the caller to say.
    pub fn permit(self, request: RequestName) -> Result<Permit> {
        if self.may(request) {
            Ok(Permit { who: self, request, reach: self.reach() })
        } else {
            Err(Error::new(ErrorKind::Denied, "denied"))
        }
    }
}

/// The right of one asker to one request. Only [`Who::permit`] makes it.
#[derive(Debug, Clone)]
pub struct Permit {
    who: Who,
    request: RequestName,
    reach: Reach,
}

impl Permit {
    /// Who acts.
    pub const fn actor(&self) -> Actor {
        self.who.actor
    }

    /// The user who acts; none for a part of the program.
    pub const fn user(&self) -> Option<UserId> {
        match self.who.actor {
            Actor::User(id) => Some(id),
            Actor::Internal(_) => None,
        }
    }

    /// What may be asked with it.
    pub const fn request(&self) -> RequestName {
        self.request
    }

    /// What may be read with it.
    pub const fn reach(&self) -> &Reach {
        &self.reach
    }

    /// Whether what others did may be taken back with it.
    pub const fn undoes_others(&self) -> bool {
        matches!(self.who.role, Some(Role::Owner | Role::Chief))
    }
}

/// The request that shows a thing of this kind: who may not ask it, sees none.
const fn opening(kind: EntityKind) -> RequestName {
    match kind {
        EntityKind::Letter | EntityKind::Thread => RequestName::OpenLetter,
        EntityKind::Person => RequestName::OpenPerson,
        EntityKind::Organisation => RequestName::OpenOrganisation,
        EntityKind::Activity => RequestName::OpenActivity,
        EntityKind::Paper => RequestName::OpenPaper,
        EntityKind::Quarantined => RequestName::OpenQuarantined,
        EntityKind::ImportRun => RequestName::ListImports,
        EntityKind::Task => RequestName::OpenTask,
        EntityKind::Class | EntityKind::Book | EntityKind::User | EntityKind::Principal | EntityKind::Office => {
            RequestName::OpenOffice
        }
    }
}

#[cfg(test)]
mod tests {
    use std::fmt::Write as _;

    use super::*;
    use crate::domain::actor::InternalActor;

    const PARTS: [InternalActor; 4] =
        [InternalActor::Founder, InternalActor::Importer, InternalActor::Watcher, InternalActor::Board];

    #[test]
    fn every_request_has_one_row_and_this_is_the_table() {
        let mut sheet = String::from("request              act    ");
        for role in Role::ALL {
            let _ = write!(sheet, " {:.5}", format!("{role:?}     "));
        }
        for part in PARTS {
            let _ = write!(sheet, " {:.5}", format!("{part:?}     "));
        }
        for name in RequestName::ALL {
            assert_eq!(table::rows_of(*name), 1, "{name:?} has not one row in the policy's table");
            let act = act(*name).unwrap();
            let _ = write!(sheet, "\n{:<20} {:<7}", format!("{name:?}"), format!("{act:?}"));
            let users = Role::ALL.map(|role| Who::user(UserId::from_bytes([0; 16]), role).may(*name));
            let parts = PARTS.map(|part| Who::part(Actor::Internal(part)).may(*name));
            for may in users.into_iter().chain(parts) {
                sheet.push_str(if may { "   x  " } else { "   .  " });
            }
        }
        for role in Role::ALL {
            let _ = write!(sheet, "\n{role:?} reads {:?}", Who::user(UserId::from_bytes([0; 16]), role).reach());
        }
        insta::assert_snapshot!("policy", sheet);
    }

    #[test]
    fn the_owner_may_everything_and_the_auditor_changes_nothing() {
        for name in RequestName::ALL {
            assert!(table::user_may(Role::Owner, *name));
            assert!(!table::user_may(Role::Auditor, *name) || act(*name) == Some(Act::Reads), "{name:?}");
        }
    }
}
