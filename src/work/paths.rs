//! Paths as people type them, and as the disk has them: a name that another system left decomposed is found by its
//! composed form, and a name that was begun is gone on with. Nothing is opened here but folders to be listed.

use std::ffi::OsString;
use std::fs::DirEntry;
use std::path::{Path, PathBuf};

use unicode_normalization::UnicodeNormalization;

use crate::api::job::Job;
use crate::base::safe;

/// How many names of a folder are looked at.
const NAMES: usize = 20_000;

/// The job with its paths as the disk has them.
pub fn settled(mut job: Job) -> Job {
    let brings = matches!(job, Job::Import { .. });
    for path in job.paths_mut() {
        if !brings {
            // What is told of it must hold wherever one stands.
            *path = std::path::absolute(&*path).unwrap_or_else(|_| path.clone());
        }
        *path = as_stored(path);
    }
    job
}

/// The path as the disk has it: each part under its very name if there is one, else under the same name composed
/// otherwise; what is not there stays as it is.
fn as_stored(path: &Path) -> PathBuf {
    path.components().fold(PathBuf::new(), |folder, part| {
        let plain = folder.join(part);
        match part.as_os_str().to_str() {
            Some(name) if !name.is_ascii() && plain.symlink_metadata().is_err() => {
                same(&folder, name).map_or(plain, |name| folder.join(name))
            }
            _ => plain,
        }
    })
}

/// The name in `folder` that reads as `name`.
fn same(folder: &Path, name: &str) -> Option<OsString> {
    let reads_so = |other: &OsString| other.to_str().is_some_and(|other| other.nfc().eq(name.nfc()));
    entries(folder).map(|entry| entry.file_name()).filter(reads_so).min()
}

/// How the path that was begun can go on: each way composed (NFC), in order, a folder with `/` at its end. Hidden names
/// only if a dot was typed; names that no field can hold are left out. `home` is where `~` is.
pub fn complete(begun: &str, home: Option<&Path>) -> Vec<String> {
    if begun == "~" {
        return vec!["~/".to_owned()];
    }
    let (folder, begin) = begun.split_at(begun.rfind('/').map_or(0, |slash| slash + 1));
    let at = match (folder.strip_prefix("~/"), home) {
        (Some(rest), Some(home)) => home.join(rest),
        _ if folder.is_empty() => PathBuf::from("."),
        _ => PathBuf::from(folder),
    };
    let begin: String = begin.nfc().collect();
    let fits = |name: &String| {
        name.starts_with(&begin)
            && (begin.starts_with('.') || !name.starts_with('.'))
            && safe::line(name) == name.as_str()
    };
    let way = |entry: DirEntry| {
        let name = Some(entry.file_name().to_str()?.nfc().collect()).filter(fits)?;
        Some(format!("{folder}{name}{}", if is_folder(&entry) { "/" } else { "" }))
    };
    let mut ways: Vec<String> = entries(&as_stored(&at)).filter_map(way).collect();
    ways.sort();
    ways.dedup();
    ways
}

/// What is in a folder; nothing if it cannot be listed.
fn entries(folder: &Path) -> impl Iterator<Item = DirEntry> {
    std::fs::read_dir(folder).into_iter().flatten().flatten().take(NAMES)
}

/// Whether it is a folder, or a link to one. Only a link has to be looked up, which may take long where it leads.
fn is_folder(entry: &DirEntry) -> bool {
    match entry.file_type() {
        Ok(kind) if kind.is_symlink() => entry.path().is_dir(),
        Ok(kind) => kind.is_dir(),
        Err(_) => false,
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    #[test]
    fn a_path_goes_on_as_the_disk_has_it() {
        let room = tempfile::tempdir().unwrap();
        for folder in ["Pos\u{30c}ta", ".tajno"] {
            fs::create_dir(room.path().join(folder)).unwrap();
        }
        for file in ["Pos\u{30c}ta/Odluka 1.pdf", "Pos\u{30c}ta/Odluka 2.pdf", "Poziv", "a\u{1b}[2J"] {
            fs::write(room.path().join(file), b"").unwrap();
        }
        for (to, link) in [("Pos\u{30c}ta", "veza"), ("Poziv", "vest"), ("nema", "vetar")] {
            std::os::unix::fs::symlink(room.path().join(to), room.path().join(link)).unwrap();
        }
        let of = |begun: &str| complete(begun, Some(room.path()));
        assert_eq!(of("~"), ["~/"]);
        assert_eq!(of("~/"), ["~/Poziv", "~/Pošta/", "~/vest", "~/vetar", "~/veza/"]);
        assert_eq!(of("~/Po"), ["~/Poziv", "~/Pošta/"]);
        assert_eq!(of("~/.t"), ["~/.tajno/"]);
        assert_eq!(of("~/Pošta/Od"), ["~/Pošta/Odluka 1.pdf", "~/Pošta/Odluka 2.pdf"]);
        let plain = room.path().join("Poz").display().to_string();
        assert_eq!(of(&plain), [format!("{plain}iv")]);
        assert_eq!(of("~/nema/"), Vec::<String>::new());
    }
}
