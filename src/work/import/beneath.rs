//! What lies below a folder into which others write: opened name by name from that folder's own handle, so that no
//! name on the way leads through a link, whatever it is swapped for meanwhile (T33). It reads nothing.

use std::ffi::OsString;
use std::io::{Error, ErrorKind, Result};
use std::os::fd::OwnedFd;
use std::os::unix::ffi::OsStringExt;
use std::path::{Component, Path};

use rustix::fs::{Dir, Mode, OFlags, openat};

/// Opens `path`, which lies below `root`, as `how` says.
///
/// # Errors
/// `NotADirectory` if a folder on the way is a link by now, and the system's own for a link at the end.
pub fn open(root: &Path, path: &Path, how: OFlags) -> Result<OwnedFd> {
    const STEP: OFlags = OFlags::PATH.union(OFlags::DIRECTORY);
    let rest = path.strip_prefix(root).map_err(|_| outside())?;
    let mut here =
        rustix::fs::open(root, if rest == Path::new("") { how } else { STEP } | OFlags::CLOEXEC, Mode::empty())?;
    let mut names = rest.components().peekable();
    while let Some(name) = names.next() {
        let Component::Normal(name) = name else { return Err(outside()) };
        let how = if names.peek().is_some() { STEP } else { how };
        here = openat(&here, name, how | OFlags::NOFOLLOW | OFlags::CLOEXEC, Mode::empty())?;
    }
    Ok(here)
}

/// The names in the folder at `path`, which is `root` or lies below it.
///
/// # Errors
/// As [`open`].
pub fn names(root: &Path, path: &Path) -> Result<Vec<OsString>> {
    let folder = open(root, path, OFlags::RDONLY | OFlags::DIRECTORY)?;
    let mut names = Vec::new();
    for entry in Dir::new(folder)? {
        let name = entry?.file_name().to_bytes().to_vec();
        if !matches!(name.as_slice(), b"." | b"..") {
            names.push(OsString::from_vec(name));
        }
    }
    Ok(names)
}

fn outside() -> Error {
    ErrorKind::InvalidInput.into()
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::os::unix::fs::symlink;

    use super::*;

    #[test]
    fn t33_no_name_on_the_way_is_a_link_and_none_leads_up() {
        let room = tempfile::tempdir().unwrap();
        let at = |name: &str| room.path().join(name);
        fs::create_dir_all(at("root/deep")).unwrap();
        fs::write(at("root/deep/a"), b"x").unwrap();
        symlink("deep", at("root/link")).unwrap();
        let open = |name: &str| open(&at("root"), &at(name), OFlags::RDONLY);
        assert!(open("root/deep/a").is_ok() && open("root").is_ok());
        assert_eq!(open("root/link/a").unwrap_err().kind(), ErrorKind::NotADirectory);
        assert!(open("root/link").is_err() && open("root/../root/deep/a").is_err() && open("deep/a").is_err());
        // A root that somebody named may itself be a link.
        symlink(at("root"), at("named")).unwrap();
        assert_eq!(names(&at("named"), &at("named/deep")).unwrap(), ["a"]);
        assert!(names(&at("named"), &at("named/link")).is_err());
    }
}
