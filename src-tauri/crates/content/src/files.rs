//! A pack as a set of files, wherever they come from: a folder, the program itself, a stick. Refuses to follow links
//! and to hold more than a pack needs.

use std::collections::BTreeMap;
use std::fs;
use std::io::Read;
use std::path::Path;
use std::time::SystemTime;

use crate::Error;
use crate::valise::Sha256;

/// The largest text that is read: several times the longest procedure.
pub(crate) const MAX_TEXT_BYTES: usize = 512 * 1024;
/// The largest picture or sound: a minute of voice in a WAV of one channel.
pub(crate) const MAX_MEDIA_BYTES: usize = 4 * 1024 * 1024;
/// A thousand steps with two wordings and two voices each, and room for their pictures.
pub(crate) const MAX_FILES: usize = 5_000;
/// All files together. They are held in memory, twice while they are checked: an old laptop must bear it.
pub(crate) const MAX_TOTAL_BYTES: u64 = 64 * 1024 * 1024;

/// Where pictures and sounds stand.
const MEDIA: &str = "media/";

/// What systems leave in folders by themselves.
const LEFT_BY_SYSTEMS: [&str; 2] = ["Thumbs.db", "desktop.ini"];

/// The files of a pack, by path; `/` separates folders.
#[derive(Clone, Debug, Default)]
pub struct PackFiles {
    pub(crate) folder: Option<String>,
    pub(crate) contents: BTreeMap<String, Vec<u8>>,
}

impl<P: Into<String>, B: Into<Vec<u8>>> FromIterator<(P, B)> for PackFiles {
    fn from_iter<I: IntoIterator<Item = (P, B)>>(files: I) -> Self {
        let contents = files.into_iter().map(|(path, bytes)| (path.into(), bytes.into())).collect();
        Self { folder: None, contents }
    }
}

impl PackFiles {
    /// Says which folder the files stand in, so that its name can be compared with the pack's id.
    #[must_use]
    pub fn in_folder(mut self, name: impl Into<String>) -> Self {
        self.folder = Some(name.into());
        self
    }

    /// What all the files hold, whatever they travelled in: two packs with the same digest are the same pack.
    #[must_use]
    pub fn digest(&self) -> Sha256 {
        let mut told = Vec::new();
        for (path, bytes) in &self.contents {
            // Digests have one length, and no path holds a zero: no two packs tell the same.
            told.extend_from_slice(Sha256::of(bytes).as_bytes());
            told.extend_from_slice(path.as_bytes());
            told.push(0);
        }
        Sha256::of(&told)
    }

    /// The files, in the order of their paths.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &[u8])> {
        self.contents.iter().map(|(path, bytes)| (path.as_str(), bytes.as_slice()))
    }

    /// Reads a folder. Hidden files and links are passed over; a file that is too large is read only so far as to
    /// know that it is.
    ///
    /// # Errors
    /// [`Error::Folder`] when something cannot be read, [`Error::TooManyFiles`] and
    /// [`Error::FolderTooLarge`] when this is no pack.
    pub fn open_folder(folder: &Path) -> Result<Self, Error> {
        let mut files = Self {
            folder: folder.canonicalize().map_err(Error::Folder)?.file_name().map(name_of),
            contents: BTreeMap::new(),
        };
        files.read_into(folder, "", &mut 0)?;
        Ok(files)
    }

    /// What a folder looks like from outside, without opening its files: see [`FolderStamp`].
    ///
    /// # Errors
    /// Those of [`PackFiles::open_folder`].
    pub fn stamp(folder: &Path) -> Result<FolderStamp, Error> {
        let mut seen = Vec::new();
        stamp_into(folder, "", &mut seen)?;
        seen.sort();
        Ok(FolderStamp(seen))
    }

    fn read_into(&mut self, folder: &Path, prefix: &str, total: &mut u64) -> Result<(), Error> {
        for entry in fs::read_dir(folder).map_err(Error::Folder)? {
            let entry = entry.map_err(Error::Folder)?;
            let name = name_of(entry.file_name());
            let kind = entry.file_type().map_err(Error::Folder)?;
            if is_passed_over(&name, kind) {
                continue;
            }
            let path = format!("{prefix}{name}");
            if kind.is_dir() {
                // Depth is bounded by the length that a path may have.
                self.read_into(&entry.path(), &format!("{path}/"), total)?;
            } else {
                if self.contents.len() >= MAX_FILES {
                    return Err(Error::TooManyFiles { limit: MAX_FILES });
                }
                let most = if path.starts_with(MEDIA) { MAX_MEDIA_BYTES } else { MAX_TEXT_BYTES };
                let bytes = read_bounded(&entry.path(), most)?;
                *total = total.saturating_add(u64::try_from(bytes.len()).unwrap_or(u64::MAX));
                if *total > MAX_TOTAL_BYTES {
                    return Err(Error::FolderTooLarge { limit: MAX_TOTAL_BYTES });
                }
                self.contents.insert(path, bytes);
            }
        }
        Ok(())
    }
}

/// The names, the hours and the sizes of the files of a folder: as long as they are the same, so is what the files hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FolderStamp(Vec<(String, Option<SystemTime>, u64)>);

fn stamp_into(
    folder: &Path,
    prefix: &str,
    seen: &mut Vec<(String, Option<SystemTime>, u64)>,
) -> Result<(), Error> {
    for entry in fs::read_dir(folder).map_err(Error::Folder)? {
        let entry = entry.map_err(Error::Folder)?;
        let name = name_of(entry.file_name());
        let kind = entry.file_type().map_err(Error::Folder)?;
        if is_passed_over(&name, kind) {
            continue;
        }
        let path = format!("{prefix}{name}");
        if kind.is_dir() {
            stamp_into(&entry.path(), &format!("{path}/"), seen)?;
        } else {
            if seen.len() >= MAX_FILES {
                return Err(Error::TooManyFiles { limit: MAX_FILES });
            }
            // A file that goes away in between is seen to be gone the next time.
            if let Ok(about) = entry.metadata() {
                seen.push((path, about.modified().ok(), about.len()));
            }
        }
    }
    Ok(())
}

/// Whether a folder holds this without its author having put it there, or leads out of the folder.
fn is_passed_over(name: &str, kind: fs::FileType) -> bool {
    name.starts_with('.') || LEFT_BY_SYSTEMS.contains(&name) || kind.is_symlink()
}

fn name_of(name: impl AsRef<std::ffi::OsStr>) -> String {
    name.as_ref().to_string_lossy().into_owned()
}

/// One byte more than `most` at the most: enough to know that the file is too large.
fn read_bounded(path: &Path, most: usize) -> Result<Vec<u8>, Error> {
    let limit = u64::try_from(most + 1).expect("some megabytes fit in 64 bits");
    let mut bytes = Vec::new();
    fs::File::open(path).and_then(|file| file.take(limit).read_to_end(&mut bytes)).map_err(Error::Folder)?;
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_is_read_whole_but_for_what_systems_leave() {
        let home = tempfile::tempdir().unwrap();
        let folder = home.path().join("exemple");
        fs::create_dir_all(folder.join("procedures")).unwrap();
        for (path, text) in
            [("pack.yaml", "a"), ("procedures/un.yaml", "b"), (".DS_Store", "c"), ("Thumbs.db", "d")]
        {
            fs::write(folder.join(path), text).unwrap();
        }
        let files = PackFiles::open_folder(&folder).unwrap();
        let paths: Vec<_> = files.contents.keys().cloned().collect();
        assert_eq!(paths, ["pack.yaml", "procedures/un.yaml"], "only what an author wrote is read");
        assert_eq!(files.folder.as_deref(), Some("exemple"));
    }

    #[test]
    fn a_folder_looks_otherwise_once_a_file_has_changed_come_or_gone() {
        let home = tempfile::tempdir().unwrap();
        fs::write(home.path().join("pack.yaml"), "a").unwrap();
        let before = PackFiles::stamp(home.path()).unwrap();
        assert_eq!(PackFiles::stamp(home.path()).unwrap(), before, "nothing was touched");
        fs::write(home.path().join(".pack.yaml.swp"), "b").unwrap();
        assert_eq!(PackFiles::stamp(home.path()).unwrap(), before, "what an editor hides is not the pack's");
        fs::write(home.path().join("pack.yaml"), "ab").unwrap();
        assert_ne!(PackFiles::stamp(home.path()).unwrap(), before, "another size");
        fs::write(home.path().join("autre.yaml"), "c").unwrap();
        let more = PackFiles::stamp(home.path()).unwrap();
        fs::remove_file(home.path().join("autre.yaml")).unwrap();
        assert_ne!(PackFiles::stamp(home.path()).unwrap(), more, "a file less");
    }

    #[test]
    fn an_absent_folder_is_an_error_and_not_an_empty_pack() {
        let home = tempfile::tempdir().unwrap();
        let read = PackFiles::open_folder(&home.path().join("rien"));
        assert!(matches!(read, Err(Error::Folder(_))), "a failed read is never a default");
    }
}
