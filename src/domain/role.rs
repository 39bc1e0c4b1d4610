//! Roles of a cabinet's staff. What each may do is the policy's, in the service.

use serde::{Deserialize, Serialize};

/// What somebody is in the office.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Role {
    /// The one person of an office that is not shared: everything.
    Owner,
    /// The minister or a state secretary.
    Principal,
    /// шеф кабинета
    Chief,
    /// саветник
    Adviser,
    /// пословни секретар
    DiarySecretary,
    /// службеник протокола
    Protocol,
    /// писар
    RegistryClerk,
    /// портпарол
    PressOfficer,
    /// стручни сарадник
    Associate,
    /// A department of the ministry, from outside the cabinet.
    Department,
    /// Keeps users and settings; reads no content.
    Administrator,
    /// ревизор: reads, changes nothing.
    Auditor,
}

impl Role {
    /// Every role, as the policy's table lists them.
    pub const ALL: [Self; 12] = [
        Self::Owner,
        Self::Principal,
        Self::Chief,
        Self::Adviser,
        Self::DiarySecretary,
        Self::Protocol,
        Self::RegistryClerk,
        Self::PressOfficer,
        Self::Associate,
        Self::Department,
        Self::Administrator,
        Self::Auditor,
    ];
}
