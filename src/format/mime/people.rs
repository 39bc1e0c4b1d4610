//! Correspondents, identifiers and dates in a letter's head (RFC 5322 sections 3.3, 3.4 and 3.6.4).

use chrono::{NaiveDate, TimeZone};
use mail_parser::{Address, HeaderValue, parsers::MessageStream};

use crate::base::clock::Timestamp;
use crate::domain::rendition::{Dated, Mailbox};
use crate::format::mime::{clean, field, limits, word};

/// The mailboxes of one address field, groups flattened, and whether a charset was guessed.
pub fn mailboxes(value: &[u8]) -> (Vec<Mailbox>, bool) {
    let (text, raw_guess) = field::unfold(value);
    let (text, word_guess) = word::normalise(&text);
    let mut line = text.into_owned();
    line.push('\n');
    let list = match MessageStream::new(line.as_bytes()).parse_address() {
        HeaderValue::Address(Address::List(list)) => list.iter().map(mailbox).collect(),
        HeaderValue::Address(Address::Group(groups)) => {
            groups.iter().flat_map(|group| group.addresses.iter()).map(mailbox).collect()
        }
        _ => Vec::new(),
    };
    let list: Vec<Mailbox> = list;
    let some = |m: &Mailbox| !(m.name.is_empty() && m.address.is_empty());
    (list.into_iter().filter(some).take(limits::MAILBOXES).collect(), raw_guess || word_guess)
}

/// The identifiers in a field, without brackets, in order.
pub fn identifiers(value: &[u8]) -> Vec<String> {
    let (text, _) = field::unfold(value);
    let mut ids = Vec::new();
    let mut rest = text.as_ref();
    while let Some(open) = rest.find('<') {
        let after = rest.get(open + 1..).unwrap_or_default();
        let Some(close) = after.find(['>', '<']) else { break };
        let (id, tail) = after.split_at(close);
        ids.extend(tidy_id(id));
        rest = tail.strip_prefix('>').unwrap_or(tail);
    }
    if ids.is_empty() {
        ids.extend(text.split_whitespace().filter(|id| id.contains('@')).filter_map(tidy_id));
    }
    ids
}

/// The time in a `Date` field; none if there is no such day.
pub fn date(value: &[u8]) -> Option<Dated> {
    let (text, _) = field::unfold(value);
    let mut line = text.into_owned();
    line.push('\n');
    let HeaderValue::DateTime(d) = MessageStream::new(line.as_bytes()).parse_date() else { return None };
    let local = NaiveDate::from_ymd_opt(i32::from(d.year), u32::from(d.month), u32::from(d.day))?.and_hms_opt(
        u32::from(d.hour),
        u32::from(d.minute),
        0,
    )? + chrono::Duration::seconds(i64::from(d.second.min(60)));
    let east = i16::from(d.tz_hour) * 60 + i16::from(d.tz_minute);
    let offset = if d.tz_before_gmt { -east } else { east };
    let offset = if (-1439..=1439).contains(&offset) { offset } else { 0 };
    let utc = chrono::Utc.from_utc_datetime(&local) - chrono::Duration::minutes(i64::from(offset));
    Some(Dated { at: Timestamp::from(utc), offset })
}

fn mailbox(parsed: &mail_parser::Addr<'_>) -> Mailbox {
    let name = clean::line(parsed.name.as_deref().unwrap_or_default());
    let address = clean::line(parsed.address.as_deref().unwrap_or_default());
    Mailbox { name: name.trim_matches('"').trim().to_owned(), address }
}

/// An identifier without blanks and controls; none if nothing is left or it is absurdly long.
fn tidy_id(id: &str) -> Option<String> {
    let id: String = id.chars().filter(|c| !c.is_whitespace() && !c.is_control()).collect();
    (!id.is_empty() && id.len() <= 998).then_some(id)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pairs(value: &str) -> Vec<(String, String)> {
        mailboxes(value.as_bytes()).0.into_iter().map(|m| (m.name, m.address)).collect()
    }

    fn pair(name: &str, address: &str) -> (String, String) {
        (name.to_owned(), address.to_owned())
    }

    #[test]
    fn names_groups_and_comments() {
        assert_eq!(pairs("Ana <a@x.rs>, b@x.rs"), [pair("Ana", "a@x.rs"), pair("", "b@x.rs")]);
        assert_eq!(pairs("Team: a@x.rs, \"B, C\" <b@x.rs>;"), [pair("", "a@x.rs"), pair("B, C", "b@x.rs")]);
        assert_eq!(pairs("undisclosed-recipients:;"), []);
        assert_eq!(pairs("=?utf-8?Q?=D0=90=D0?= =?utf-8?Q?=BD=D0=B0?= <a@x.rs>"), [pair("Ана", "a@x.rs")]);
    }

    #[test]
    fn a_decoded_comma_makes_no_second_address() {
        assert_eq!(pairs("=?utf-8?Q?Ana,_x@evil=2Ers?= <a@x.rs>"), [pair("Ana, x@evil.rs", "a@x.rs")]);
    }

    #[test]
    fn t19_a_decoded_line_end_is_a_blank() {
        assert_eq!(pairs("=?utf-8?Q?Ana=0D=0ABcc:_x?= <a@x.rs>"), [pair("Ana Bcc: x", "a@x.rs")]);
    }

    #[test]
    fn dates_with_their_offset() {
        let dated = date(b"Fri, 7 Oct 1994 16:15:05 -0700 (PDT)").unwrap();
        assert_eq!((dated.at.0, dated.offset), (781_571_705_000, -420));
        assert_eq!(date(b"Tue, 31 Feb 2023 10:00:00 +0100"), None);
        assert_eq!(date(b"yesterday"), None);
    }

    #[test]
    fn identifiers_with_and_without_brackets() {
        assert_eq!(identifiers(b"<a@x> (c) <b @y>\r\n <c@z>"), ["a@x", "b@y", "c@z"]);
        assert_eq!(identifiers(b"a@x b@y"), ["a@x", "b@y"]);
        assert_eq!(identifiers(b"your letter of Monday"), Vec::<String>::new());
    }

    #[test]
    fn t26_nested_comments_and_semicolons() {
        for hostile in ["(".repeat(1 << 18), ";".repeat(1 << 18), "<".repeat(1 << 18), "\"(,<@:".repeat(40_000)] {
            assert!(pairs(&hostile).len() <= limits::MAILBOXES);
        }
    }
}
