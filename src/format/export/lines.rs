//! JSON lines: one record a line, UTF-8, `\n` at the end of each. The record of an export.

use serde::{Serialize, de::DeserializeOwned};

use crate::base::error::{Error, ErrorKind, Result};

/// Adds one record as a line.
///
/// # Errors
/// `export-encode` when the record has no JSON form.
pub fn push<T: Serialize>(out: &mut Vec<u8>, record: &T) -> Result<()> {
    let start = out.len();
    if let Err(cause) = serde_json::to_writer(&mut *out, record) {
        out.truncate(start);
        return Err(Error::new(ErrorKind::Internal, "export-encode").with("cause", cause));
    }
    out.push(b'\n');
    Ok(())
}

/// Reads one line; `number` counts from 1 and is named in the error.
///
/// # Errors
/// `export-line-damaged` when the line is not the JSON of a `T`.
pub fn read<T: DeserializeOwned>(line: &[u8], number: usize) -> Result<T> {
    serde_json::from_slice(line).map_err(|cause| {
        Error::new(ErrorKind::Damaged, "export-line-damaged").with("line", number).with("cause", cause)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn a_record_is_one_line_and_comes_back(text in "(?s).{0,60}", number in any::<i64>()) {
            let mut out = Vec::new();
            push(&mut out, &(&text, number)).unwrap();
            prop_assert_eq!(out.split(|b| *b == b'\n').count(), 2);
            let back: (String, i64) = read(&out, 1).unwrap();
            prop_assert_eq!(back, (text, number));
        }
    }

    #[test]
    fn a_damaged_line_names_its_number() {
        let error = read::<u32>(b"{\"x\":", 7).unwrap_err();
        assert_eq!((error.id.as_ref(), error.arg("line")), ("export-line-damaged", Some("7")));
    }
}
