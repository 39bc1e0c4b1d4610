//! A field of several people, parted by commas: each is looked for while its name is typed, and any other name may stand
//! there.

use crate::domain::ids::PersonId;
use crate::ui::field::Field;

/// What parts the names.
const COMMA: char = ',';

/// The name that is being typed: what stands between the last comma and the cursor.
pub fn begun(field: &Field) -> &str {
    field.before().rsplit(COMMA).next().unwrap_or_default().trim()
}

/// Nobody is named.
pub fn is_empty(field: &Field) -> bool {
    field.text().split(COMMA).all(|name| name.trim().is_empty())
}

/// Whether what is typed parts names that are parted already: taking somebody set the comma and the space.
pub fn doubles(field: &Field, typed: char) -> bool {
    let before = field.before();
    match typed {
        COMMA => before.trim_end().ends_with(COMMA),
        ' ' => before.ends_with(' ') && before.trim_end().ends_with(COMMA),
        _ => false,
    }
}

/// Somebody was taken from those offered: the name stands where it was begun, ready for the next one.
pub fn add(field: &mut Field, known: &mut Vec<(String, PersonId)>, name: &str, id: PersonId) {
    // A comma in a name would make two of it.
    let name = name.replace(COMMA, " ").split_whitespace().collect::<Vec<_>>().join(" ");
    let before = field.before();
    let from = before.len() - before.rsplit(COMMA).next().map_or(0, |begun| begun.trim_start().len());
    field.rewrite(from, &format!("{name}, "));
    known.retain(|(other, _)| *other != name);
    known.push((name, id));
}

/// The names as they stand, and after them, parted by commas too, who each of them is; nothing where nobody said.
pub fn answers(text: &str, known: &[(String, PersonId)]) -> [String; 2] {
    let names: Vec<&str> = text.split(COMMA).map(str::trim).filter(|name| !name.is_empty()).collect();
    let id = |name: &&str| known.iter().find(|(other, _)| other == name).map(|(_, id)| id.uuid().to_string());
    let ids: Vec<String> = names.iter().map(|name| id(name).unwrap_or_default()).collect();
    [names.join(", "), ids.join(",")]
}
