//! The access label that every record carries, and by which views and counters are kept apart.

use serde::{Deserialize, Serialize};

/// Who may see a record: whose it is, how confidential, and which need-to-know group narrows it.
/// A reader is a set of labels.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
pub struct Label {
    /// The lane of the principal it belongs to; 0 for the office as a whole.
    pub lane: u16,
    /// How confidential it is.
    pub level: Confidentiality,
    /// The need-to-know group; 0 for none.
    pub group: u16,
}

/// Degrees of secrecy: two of the house and the four of the Law on Data Secrecy
/// (Zakon o tajnosti podataka, art. 14), lowest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[repr(u8)]
pub enum Confidentiality {
    /// JAVNO
    Public = 0,
    /// ZA INTERNU UPOTREBU
    #[default]
    Internal = 1,
    /// INTERNO
    Restricted = 2,
    /// POVERLJIVO
    Confidential = 3,
    /// STROGO POVERLJIVO
    StrictlyConfidential = 4,
    /// DRŽAVNA TAJNA
    StateSecret = 5,
}

impl Confidentiality {
    /// Every degree, lowest first.
    pub const ALL: [Self; 6] = [
        Self::Public,
        Self::Internal,
        Self::Restricted,
        Self::Confidential,
        Self::StrictlyConfidential,
        Self::StateSecret,
    ];
}

impl Label {
    /// Length of [`Label::to_bytes`].
    pub const LEN: usize = 5;

    /// The bytes that index keys carry: lane, level, group, big endian.
    pub const fn to_bytes(self) -> [u8; Self::LEN] {
        let [lane_high, lane_low] = self.lane.to_be_bytes();
        let [group_high, group_low] = self.group.to_be_bytes();
        [lane_high, lane_low, self.level as u8, group_high, group_low]
    }

    /// The label of something made from things of both labels: the higher degree, its group, and the lane that
    /// is a principal's if only one is.
    #[must_use]
    pub const fn max_level(self, other: Self) -> Self {
        let (high, low) = if other.level as u8 > self.level as u8 { (other, self) } else { (self, other) };
        Self {
            lane: if high.lane == 0 { low.lane } else { high.lane },
            level: high.level,
            group: if high.group == 0 { low.group } else { high.group },
        }
    }

    /// The label with these bytes; none if the level is not known.
    pub fn from_bytes(bytes: [u8; Self::LEN]) -> Option<Self> {
        let [lane_high, lane_low, level, group_high, group_low] = bytes;
        Some(Self {
            lane: u16::from_be_bytes([lane_high, lane_low]),
            level: *Confidentiality::ALL.get(usize::from(level))?,
            group: u16::from_be_bytes([group_high, group_low]),
        })
    }
}
