//! What may stand in the head of an outgoing letter: a line end in any value would let it write fields of its own.

use crate::base::error::{Error, ErrorKind, Result};
use crate::domain::rendition::Mailbox;
use crate::format::eml::outgoing::Outgoing;

/// Refuses a letter whose head could be misread.
pub fn letter(letter: &Outgoing) -> Result<()> {
    mailbox("From", &letter.from)?;
    let lists = [("To", &letter.to), ("Cc", &letter.cc), ("Bcc", &letter.bcc)];
    for (field, list) in lists {
        list.iter().try_for_each(|one| mailbox(field, one))?;
    }
    if lists.iter().all(|(_, list)| list.is_empty()) {
        return Err(Error::new(ErrorKind::Invalid, "mail-no-recipient"));
    }
    no_controls("Subject", &letter.subject)?;
    identifier("Message-ID", &letter.message_id)?;
    letter.in_reply_to.iter().try_for_each(|id| identifier("In-Reply-To", id))?;
    letter.references.iter().try_for_each(|id| identifier("References", id))?;
    for file in &letter.attachments {
        no_controls("filename", &file.name)?;
        content_type(&file.content_type)?;
    }
    Ok(())
}

fn mailbox(field: &'static str, mailbox: &Mailbox) -> Result<()> {
    no_controls(field, &mailbox.name)?;
    no_controls(field, &mailbox.address)?;
    if is_address(mailbox.address.trim()) {
        Ok(())
    } else {
        Err(Error::new(ErrorKind::Invalid, "mail-bad-address").with("address", &mailbox.address))
    }
}

/// `local@domain` as this program sends it (RFC 5321 section 4.1.2): no blanks, quotes, brackets or second `@`.
fn is_address(address: &str) -> bool {
    let Some((local, domain)) = address.split_once('@') else { return false };
    let plain =
        |part: &str| !part.is_empty() && !part.chars().any(|c| c.is_whitespace() || "()<>[]:;@\\,\"".contains(c));
    plain(local) && plain(domain) && local.len() <= 64 && domain.len() <= 253 && !domain.starts_with(['.', '-'])
}

/// `left@right` without anything that ends an identifier (RFC 5322 section 3.6.4).
fn identifier(field: &'static str, id: &str) -> Result<()> {
    no_controls(field, id)?;
    let odd = id.is_empty() || id.len() > 900 || id.chars().any(|c| c.is_whitespace() || matches!(c, '<' | '>'));
    if odd {
        return Err(Error::new(ErrorKind::Invalid, "mail-bad-identifier").with("field", field));
    }
    Ok(())
}

fn content_type(written: &str) -> Result<()> {
    let token =
        |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_alphanumeric() || b"!#$&^_.+-".contains(&b));
    match written.split_once('/') {
        Some((main, sub)) if token(main) && token(sub) => Ok(()),
        _ => Err(Error::new(ErrorKind::Invalid, "mail-bad-type").with("type", written)),
    }
}

fn no_controls(field: &'static str, value: &str) -> Result<()> {
    if value.chars().any(|c| c.is_control() || matches!(c, '\u{2028}' | '\u{2029}')) {
        return Err(Error::new(ErrorKind::Invalid, "mail-control-character").with("field", field));
    }
    Ok(())
}
