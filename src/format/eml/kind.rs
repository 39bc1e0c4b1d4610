//! What kind of file a name says it is, as letters tell each other (RFC 2046). Only kinds that a mail program shows or saves
//! as they are: what would be taken for text, an invitation or a letter goes as plain bytes and arrives unchanged.

/// What is said of a file that is none of these.
const BYTES: &str = "application/octet-stream";

const KINDS: [(&str, &str); 15] = [
    ("pdf", "application/pdf"),
    ("doc", "application/msword"),
    ("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    ("xls", "application/vnd.ms-excel"),
    ("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    ("ppt", "application/vnd.ms-powerpoint"),
    ("pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation"),
    ("odt", "application/vnd.oasis.opendocument.text"),
    ("ods", "application/vnd.oasis.opendocument.spreadsheet"),
    ("odp", "application/vnd.oasis.opendocument.presentation"),
    ("rtf", "application/rtf"),
    ("zip", "application/zip"),
    ("jpg", "image/jpeg"),
    ("jpeg", "image/jpeg"),
    ("png", "image/png"),
];

/// `type/subtype` for a file of this name.
pub fn content_type(name: &str) -> &'static str {
    let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending);
    KINDS.iter().find(|(known, _)| known.eq_ignore_ascii_case(ending)).map_or(BYTES, |(_, kind)| kind)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_ending_says_the_kind() {
        assert_eq!(content_type("Програм.v2.PDF"), "application/pdf");
        for name in ["pozivnica.ics", "pismo.eml", "beleška.txt", "pdf", ""] {
            assert_eq!(content_type(name), BYTES, "{name}");
        }
    }
}
