//! What a reader may see: kinds of things, and labels.

use std::fmt;

use crate::domain::ids::EntityKind;
use crate::domain::label::{Confidentiality, Label};
use crate::domain::role::Role;

/// The kinds and labels that somebody reads.
#[derive(Clone, PartialEq, Eq)]
pub struct Reach {
    kinds: Vec<EntityKind>,
    top: Option<Confidentiality>,
    every_group: bool,
}

/// How high each role reads. Need-to-know groups narrow further: until groups have members, only the owner
/// reads what lies in one.
const TOP: [(Role, Confidentiality, bool); Role::ALL.len()] = [
    (Role::Owner, Confidentiality::StateSecret, true),
    (Role::Principal, Confidentiality::StateSecret, false),
    (Role::Chief, Confidentiality::StateSecret, false),
    (Role::Adviser, Confidentiality::Confidential, false),
    (Role::DiarySecretary, Confidentiality::Restricted, false),
    (Role::Protocol, Confidentiality::Restricted, false),
    (Role::RegistryClerk, Confidentiality::Restricted, false),
    (Role::PressOfficer, Confidentiality::Internal, false),
    (Role::Associate, Confidentiality::Internal, false),
    (Role::Department, Confidentiality::Internal, false),
    (Role::Administrator, Confidentiality::Internal, false),
    (Role::Auditor, Confidentiality::Confidential, false),
];

impl Reach {
    pub(super) fn nothing() -> Self {
        Self { kinds: Vec::new(), top: None, every_group: false }
    }

    pub(super) fn everything() -> Self {
        Self { kinds: EntityKind::ALL.to_vec(), top: Some(Confidentiality::StateSecret), every_group: true }
    }

    pub(super) fn of_role(role: Role, opens: impl Fn(EntityKind) -> bool) -> Self {
        let kinds = EntityKind::ALL.iter().copied().filter(|kind| opens(*kind)).collect();
        match TOP.iter().find(|row| row.0 == role) {
            Some((_, top, every_group)) => Self { kinds, top: Some(*top), every_group: *every_group },
            None => Self::nothing(),
        }
    }

    /// Whether things of this kind are read at all.
    pub fn kind(&self, kind: EntityKind) -> bool {
        self.kinds.contains(&kind)
    }

    /// Whether what carries this label is read.
    pub fn label(&self, label: Label) -> bool {
        self.top.is_some_and(|top| label.level <= top) && (label.group == 0 || self.every_group)
    }

    /// Whether a thing of this kind and label is read.
    pub fn sees(&self, kind: EntityKind, label: Label) -> bool {
        self.kind(kind) && self.label(label)
    }
}

impl fmt::Debug for Reach {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let kinds: Vec<_> = self.kinds.iter().map(|kind| kind.word()).collect();
        let groups = if self.every_group { ", every group" } else { "" };
        match self.top {
            Some(top) => write!(f, "up to {top:?}{groups}: {}", kinds.join(" ")),
            None => write!(f, "nothing"),
        }
    }
}
