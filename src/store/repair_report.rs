//! What a repair did, for the person who asked for it.

use crate::store::packs::Damage;

/// What a repair did.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Repaired {
    /// Where the damaged journal is kept; none if the journal was whole.
    pub kept: Option<String>,
    /// Operations whose wording is lost, from and to; their effect is kept as far as `restored` goes.
    pub lost: Vec<(u64, u64)>,
    /// Records that were taken from the index, or from what later operations say of them.
    pub restored: u64,
    /// Whether the index was whole and reached over what is lost: then no record is lost.
    pub complete: bool,
    /// Only the last step of a repair that was interrupted was left to do: nothing but `kept` is known of that repair.
    pub finished: bool,
    /// Places in the packs that hold no good content.
    pub packs: Vec<Damage>,
}
