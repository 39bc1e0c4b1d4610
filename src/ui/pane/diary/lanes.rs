//! Where the columns of day and week stand.

use ratatui::layout::Rect;

/// Columns of the hours.
const HOURS: u16 = 5;
/// Columns of what holds nothing.
const BARE: u16 = 7;

/// Where columns stand: each from one edge to the next.
#[derive(Debug)]
pub struct Lanes {
    edges: Vec<u16>,
}

impl Lanes {
    /// Beside each other over the whole of `area`, right of the hours; those that are bare are narrow.
    pub fn of(is_bare: &[bool], area: Rect) -> Self {
        let (room, begin) = (area.width.saturating_sub(HOURS), area.x + HOURS);
        let bare = is_bare.iter().filter(|bare| **bare).count() as u16;
        let full = is_bare.len() as u16 - bare;
        let narrow = if full == 0 { 0 } else { BARE.min(room / (full + bare).max(1)) };
        let (shared, share) = (room - narrow * bare, if full == 0 { bare } else { full }.max(1));
        let (mut x, mut nth, mut edges) = (begin, 0, vec![begin]);
        for bare in is_bare {
            if full > 0 && *bare {
                x += narrow;
            } else {
                x += shared * (nth + 1) / share - shared * nth / share;
                nth += 1;
            }
            edges.push(x);
        }
        Self { edges }
    }

    /// How many there are.
    pub const fn count(&self) -> usize {
        self.edges.len().saturating_sub(1)
    }

    /// The room of some columns within the rows of `rows`.
    pub fn room(&self, rows: Rect, first: usize, last: usize) -> Rect {
        let at = |column: usize| self.edges.get(column).or(self.edges.last()).copied().unwrap_or(rows.x);
        Rect { x: at(first), width: at(last + 1).saturating_sub(at(first)), ..rows }
    }
}
