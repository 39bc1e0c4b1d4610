//! The line of recipients as people write it: `Name <address>, address`. It judges only whether a
//! letter could go there; the composing of heads is not here.

use crate::domain::rendition::Mailbox;

/// The mailboxes of a line, parted by commas or semicolons outside quotes and angle brackets. What is no
/// address becomes a name without one.
pub fn read(line: &str) -> Vec<Mailbox> {
    let (mut parts, mut part, mut quoted, mut bracket) = (Vec::new(), String::new(), false, false);
    for c in line.chars() {
        match c {
            '"' => quoted = !quoted,
            '<' if !quoted => bracket = true,
            '>' if !quoted => bracket = false,
            ',' | ';' if !quoted && !bracket => {
                parts.push(std::mem::take(&mut part));
                continue;
            }
            _ => {}
        }
        part.push(c);
    }
    parts.push(part);
    parts.iter().map(|part| part.trim()).filter(|part| !part.is_empty()).map(one).collect()
}

/// The line of some mailboxes.
pub fn show(mailboxes: &[Mailbox]) -> String {
    mailboxes.iter().map(shown).collect::<Vec<_>>().join(", ")
}

/// The first of `mailboxes` that no letter can be sent to.
pub fn bad(mailboxes: &[Mailbox]) -> Option<&Mailbox> {
    mailboxes.iter().find(|mailbox| !is_address(&mailbox.address))
}

/// Whether it has the form `local@domain` without anything that could end a line or a bracket.
fn is_address(text: &str) -> bool {
    let plain = |c: char| !c.is_whitespace() && !c.is_control() && !"<>,;:\"()[]\\".contains(c);
    match text.rsplit_once('@') {
        Some((local, domain)) => {
            let whole = !local.is_empty() && domain.split('.').all(|label| !label.is_empty());
            whole && !local.contains('@') && text.chars().all(plain)
        }
        None => false,
    }
}

fn one(part: &str) -> Mailbox {
    if let Some((name, rest)) = part.rsplit_once('<') {
        let address = rest.trim_end().trim_end_matches('>').trim().to_owned();
        return Mailbox { name: name.trim().trim_matches('"').replace('"', "").trim().to_owned(), address };
    }
    if is_address(part) {
        Mailbox { name: String::new(), address: part.to_owned() }
    } else {
        Mailbox { name: part.replace('"', "").trim().to_owned(), address: String::new() }
    }
}

fn shown(mailbox: &Mailbox) -> String {
    let name = mailbox.name.replace('"', "");
    let name = if name.contains(|c: char| ",;<>@".contains(c)) { format!("\"{name}\"") } else { name };
    match (name.is_empty(), mailbox.address.is_empty()) {
        (true, _) => mailbox.address.clone(),
        (false, true) => name,
        (false, false) => format!("{name} <{}>", mailbox.address),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn mailbox(name: &str, address: &str) -> Mailbox {
        Mailbox { name: name.to_owned(), address: address.to_owned() }
    }

    #[test]
    fn a_line_is_read_as_people_write_it() {
        let line = r#"Јован Петровић <jovan@primer.rs>; "Savić, Ana" <ana@primer.rs>, info@primer.rs,"#;
        let expected = [
            mailbox("Јован Петровић", "jovan@primer.rs"),
            mailbox("Savić, Ana", "ana@primer.rs"),
            mailbox("", "info@primer.rs"),
        ];
        assert_eq!(read(line), expected);
        assert_eq!(read(&show(&expected)), expected);
    }

    #[test]
    fn what_cannot_be_sent_to_is_named() {
        for line in ["Јован", "a@b@c", "<>", "ana@", "@primer.rs", "a@b..c", "Ana <a b@primer.rs>", "a\"b@c.rs"] {
            assert!(bad(&read(line)).is_some(), "{line}");
        }
        assert_eq!(bad(&read("ana@primer.rs, Ана <а@пример.срб>")), None);
    }

    proptest! {
        #[test]
        fn what_is_shown_is_read_again(names in proptest::collection::vec("[a-zЖш ,@]{0,8}[a-z]", 0..4)) {
            let boxes: Vec<_> = names.iter().map(|name| mailbox(name.trim(), "x@y.rs")).collect();
            prop_assert_eq!(read(&show(&boxes)), boxes);
        }

        #[test]
        fn any_line_is_read(line in any::<String>()) {
            for mailbox in read(&line) {
                prop_assert!(!mailbox.name.is_empty() || !mailbox.address.is_empty() || line.contains('<') || line.contains('"'));
            }
        }
    }
}
