//! Books of numbers: each number is given once and never again.

use uuid::Uuid;

use crate::base::error::Result;
use crate::domain::ids::{BookId, Revision};
use crate::domain::office::{Book, BookKind};
use crate::service::schema::view::hash16;
use crate::service::scope::Scope;

/// Takes the next `count` numbers of a book, which is opened if there is none yet; answers the first.
///
/// # Errors
/// Of the store.
pub fn take(scope: &mut Scope<'_>, kind: BookKind, year: i32, count: u32) -> Result<u32> {
    let id = book_id(kind, year);
    let found: Option<Book> = scope.find(id)?;
    let mut book = found.unwrap_or(Book { id, revision: Revision::FIRST, kind, year, next: 1 });
    let first = book.next;
    book.next = first.saturating_add(count);
    scope.put(book)?;
    Ok(first)
}

/// The one id of a kind's book of a year: two that open it at once meet.
pub fn book_id(kind: BookKind, year: i32) -> BookId {
    let kind = match kind {
        BookKind::Letters => 1,
        BookKind::Papers => 2,
        BookKind::Tasks => 3,
    };
    let name = [&b"kabinet book"[..], &[kind], &year.to_be_bytes()].concat();
    BookId::new(uuid::Builder::from_custom_bytes(hash16(&name)).into_uuid())
}

/// The id that follows from another one under a name, the same every time.
pub fn derived(from: Uuid, name: &str) -> Uuid {
    let bytes = [from.as_bytes(), name.as_bytes()].concat();
    uuid::Builder::from_custom_bytes(hash16(&bytes)).into_uuid()
}
