//! Tables as every spreadsheet reads them (RFC 4180). No cell of one is ever a formula: what begins as one begins with an
//! apostrophe. The crate that writes them is named here alone.

use crate::base::error::{Error, ErrorKind, Result};

/// What a spreadsheet takes for the beginning of a formula, or passes over before one.
const FORMULA: [char; 8] = ['=', '+', '-', '@', '\t', '\r', '\n', '\u{feff}'];

/// One row, without the end of its line.
///
/// # Errors
/// `Internal` if it cannot be written, which no text causes.
pub fn row(cells: &[String]) -> Result<String> {
    let broken = || Error::new(ErrorKind::Internal, "internal").with("what", "csv");
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record(cells.iter().map(|cell| harmless(cell))).map_err(|_| broken())?;
    let bytes = writer.into_inner().map_err(|_| broken())?;
    let text = String::from_utf8(bytes).map_err(|_| broken())?;
    Ok(text.strip_suffix('\n').unwrap_or(&text).to_owned())
}

fn harmless(cell: &str) -> String {
    if cell.starts_with(FORMULA) { format!("'{cell}") } else { cell.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn t45_a_cell_that_begins_as_a_formula_begins_with_an_apostrophe() {
        for begin in ["=", "+", "-", "@", "\t", "\r", "\n"] {
            let row = row(&[format!("{begin}cmd|' /C calc'!A0"), "a=1".to_owned()]).unwrap();
            let told = row.trim_start_matches('"');
            assert!(told.starts_with(&format!("'{begin}")) && row.ends_with(",a=1"), "{row:?}");
        }
    }

    proptest::proptest! {
        #[test]
        fn t45_cells_come_back_and_none_is_a_formula(cells in proptest::collection::vec("(?s).{0,20}", 1..6)) {
            let text = row(&cells).unwrap();
            let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(text.as_bytes());
            let back = reader.records().next().map_or_else(Vec::new, |row| {
                row.unwrap().iter().map(str::to_owned).collect::<Vec<_>>()
            });
            let empty = cells.iter().all(String::is_empty);
            proptest::prop_assert!(empty || back.len() == cells.len());
            for (cell, back) in cells.iter().zip(back) {
                proptest::prop_assert!(!back.starts_with(FORMULA));
                proptest::prop_assert!(back == *cell || back.strip_prefix('\'') == Some(cell));
            }
        }
    }
}
