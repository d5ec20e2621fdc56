//! What the files of a pack may be called, so that they can be written on any disk. Refuses what one system reads as
//! another place, another file or a device.

use std::collections::BTreeSet;

use super::{Limits, Refusal};

/// What Windows keeps for its devices, whatever the ending.
const RESERVED: [&str; 6] = ["con", "prn", "aux", "nul", "conin$", "conout$"];

/// Checks one path.
pub(super) fn check_path(path: &str) -> Result<(), Refusal> {
    if path.len() > Limits::PATH_BYTES {
        return Err(Refusal::PathTooLong);
    }
    if path.is_empty() || path.starts_with('/') || path.ends_with('/') {
        return Err(Refusal::PathForm);
    }
    if !path.bytes().all(|sign| sign.is_ascii_alphanumeric() || b"._-/".contains(&sign)) {
        return Err(Refusal::PathSign);
    }
    if path.contains('/') && path.bytes().any(|sign| sign.is_ascii_uppercase()) {
        // README.md and LICENCE are old habits; everything else is small.
        return Err(Refusal::PathSign);
    }
    if path.split('/').count() > Limits::DEPTH {
        return Err(Refusal::PathTooDeep);
    }
    path.split('/').try_for_each(check_name)
}

fn check_name(name: &str) -> Result<(), Refusal> {
    // "." and ".." begin with a point too; Windows drops one at the end.
    if name.is_empty() || name.starts_with('.') || name.ends_with('.') {
        return Err(Refusal::PathForm);
    }
    let stem = name.split('.').next().unwrap_or_default().to_ascii_lowercase();
    let is_port = stem.len() == 4
        && (stem.starts_with("com") || stem.starts_with("lpt"))
        && stem.bytes().last().is_some_and(|sign| sign.is_ascii_digit());
    if is_port || RESERVED.contains(&stem.as_str()) { Err(Refusal::PathReserved) } else { Ok(()) }
}

/// Checks the paths of a list: sorted, none twice, none that a disk without capitals takes for another, and no file
/// where a folder must stand.
pub(super) fn check_paths<'a>(paths: impl Iterator<Item = &'a str> + Clone) -> Result<(), Refusal> {
    paths.clone().try_for_each(check_path)?;
    let mut before: Option<&str> = None;
    for path in paths.clone() {
        match before.map(|before| before.cmp(path)) {
            Some(std::cmp::Ordering::Equal) => return Err(Refusal::DuplicatePath),
            Some(std::cmp::Ordering::Greater) => return Err(Refusal::FilesUnsorted),
            Some(std::cmp::Ordering::Less) | None => before = Some(path),
        }
    }
    let mut files = BTreeSet::new();
    for path in paths.clone() {
        if !files.insert(path.to_ascii_lowercase()) {
            return Err(Refusal::PathCollision);
        }
    }
    for path in paths {
        let mut folder = path;
        while let Some((parent, _)) = folder.rsplit_once('/') {
            if files.contains(parent) {
                return Err(Refusal::PathCollision);
            }
            folder = parent;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_of_a_pack_are_taken() {
        for path in ["pack.yaml", "LICENCE", "README.md", "procedures/a-1.yaml", "media/a/b/c/d/e/f/g.png"] {
            assert!(check_path(path).is_ok(), "{path}");
        }
        assert!(check_path(&format!("media/{}.png", "a".repeat(150))).is_ok());
    }

    #[test]
    fn a_file_cannot_be_a_folder_too() {
        let stand = |paths: &[&'static str]| check_paths(paths.iter().copied()).map_err(|one| one.code());
        assert_eq!(stand(&["media", "media/a.png"]), Err("path_collision"));
        assert_eq!(stand(&["LICENCE", "licence"]), Err("path_collision"));
        assert_eq!(stand(&["b.md", "a.md"]), Err("files_unsorted"));
        assert_eq!(stand(&["a.md", "a.md"]), Err("duplicate_path"));
        assert_eq!(stand(&["a.md", "b.md"]), Ok(()));
    }
}
