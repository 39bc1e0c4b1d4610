//! A field of several people, parted by commas: each is looked for while its name is typed, and any other name may stand
//! there. A name that is known may have a comma of its own.

use crate::domain::ids::PersonId;
use crate::ui::field::Field;
use crate::ui::overlay::state::Named;
use crate::ui::parted;

/// What parts the names.
const COMMA: char = ',';

/// A name as it stands in the field: on one line.
pub fn written(name: &str) -> String {
    name.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The name that is being typed: what stands between the last comma that parts names and the cursor.
pub fn begun<'a>(field: &'a Field, known: &[Named]) -> &'a str {
    parts(field.before(), known).pop().unwrap_or_default()
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
pub fn add(field: &mut Field, known: &mut Vec<Named>, name: &str, id: PersonId) {
    let (name, before, begun) = (written(name), field.before(), begun(field, known));
    let from = if begun.is_empty() { before.len() } else { before.trim_end().len() - begun.len() };
    field.rewrite(from, &format!("{name}, "));
    known.retain(|(other, _)| *other != name);
    known.push((name, Some(id)));
}

/// The names, a line each, and after them who each of them is; an empty line where nobody said.
pub fn answers(text: &str, known: &[Named]) -> [String; 2] {
    let names: Vec<&str> = parts(text, known).into_iter().filter(|name| !name.is_empty()).collect();
    let id = |name: &&str| known.iter().find(|(other, _)| other == name).and_then(|(_, id)| *id);
    let ids: Vec<String> = names.iter().map(|name| id(name).map(|id| id.to_string()).unwrap_or_default()).collect();
    [names.join("\n"), ids.join("\n")]
}

fn parts<'a>(text: &'a str, known: &[Named]) -> Vec<&'a str> {
    let known: Vec<&str> = known.iter().map(|(name, _)| name.as_str()).collect();
    parted::parts(text, &known)
}
