//! The column of owners in lists: how each stands there, masked while one is watched, and how wide it is.

use crate::base::width;
use crate::domain::ids::UserId;
use crate::ui::ctx::Ctx;
use crate::ui::paint;

/// How colleagues stand in a column of owners.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Owners {
    /// By their names.
    Named,
    /// By their initials, where the column is narrow.
    Initials,
}

impl Owners {
    /// By their names in a list of so many columns, if these are at least `roomy`.
    pub const fn fitting(columns: u16, roomy: u16) -> Self {
        if columns < roomy { Self::Initials } else { Self::Named }
    }

    /// How this owner stands in the column.
    pub fn shown(self, owner: Option<UserId>, ctx: &Ctx) -> String {
        paint::private(&self.open(owner, ctx), ctx.look).into_owned()
    }

    /// The columns that these owners need, but no more than `most`.
    pub fn width(self, owners: impl Iterator<Item = Option<UserId>>, most: usize, ctx: &Ctx) -> u16 {
        let widest = owners.map(|owner| width::width(&self.open(owner, ctx))).max();
        widest.unwrap_or(0).clamp(1, most) as u16
    }

    /// The columns that anybody of the office needs: they stay while one moves.
    pub fn width_of_all(self, ctx: &Ctx) -> u16 {
        const MOST: usize = 20;
        self.width(ctx.office.users.iter().map(|user| Some(user.id)), MOST, ctx)
    }

    fn open(self, owner: Option<UserId>, ctx: &Ctx) -> String {
        let name = ctx.owner(owner);
        if self == Self::Named || owner.is_none() || owner == ctx.me() {
            return name;
        }
        name.split_whitespace().filter_map(|word| word.chars().next()).take(2).collect()
    }
}
