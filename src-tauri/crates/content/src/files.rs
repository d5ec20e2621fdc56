//! A pack as a set of files, wherever they come from: a folder, the program itself, a stick. Refuses to follow links
//! and to hold more than a pack needs.

use std::collections::BTreeMap;
use std::fs;
use std::io::Read;
use std::path::Path;

use crate::Error;

/// The largest file that is read: several times the longest procedure.
pub(crate) const MAX_FILE_BYTES: usize = 512 * 1024;
const MAX_FILES: usize = 2_000;

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

    /// The files, in the order of their paths.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &[u8])> {
        self.contents.iter().map(|(path, bytes)| (path.as_str(), bytes.as_slice()))
    }

    /// Reads a folder. Hidden files and links are passed over; a file that is too large is read only so far as to
    /// know that it is.
    ///
    /// # Errors
    /// [`Error::Folder`] when something cannot be read, [`Error::TooManyFiles`] when this is no pack.
    pub fn open_folder(folder: &Path) -> Result<Self, Error> {
        let mut files = Self {
            folder: folder.canonicalize().map_err(Error::Folder)?.file_name().map(name_of),
            contents: BTreeMap::new(),
        };
        files.read_into(folder, "")?;
        Ok(files)
    }

    fn read_into(&mut self, folder: &Path, prefix: &str) -> Result<(), Error> {
        for entry in fs::read_dir(folder).map_err(Error::Folder)? {
            let entry = entry.map_err(Error::Folder)?;
            let name = name_of(entry.file_name());
            let kind = entry.file_type().map_err(Error::Folder)?;
            if name.starts_with('.') || LEFT_BY_SYSTEMS.contains(&name.as_str()) || kind.is_symlink() {
                continue;
            }
            let path = format!("{prefix}{name}");
            if kind.is_dir() {
                // Depth is bounded by the length that a path may have.
                self.read_into(&entry.path(), &format!("{path}/"))?;
            } else {
                if self.contents.len() >= MAX_FILES {
                    return Err(Error::TooManyFiles { limit: MAX_FILES });
                }
                self.contents.insert(path, read_bounded(&entry.path())?);
            }
        }
        Ok(())
    }
}

fn name_of(name: impl AsRef<std::ffi::OsStr>) -> String {
    name.as_ref().to_string_lossy().into_owned()
}

fn read_bounded(path: &Path) -> Result<Vec<u8>, Error> {
    let limit = u64::try_from(MAX_FILE_BYTES + 1).expect("half a megabyte fits in 64 bits");
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
    fn an_absent_folder_is_an_error_and_not_an_empty_pack() {
        let home = tempfile::tempdir().unwrap();
        let read = PackFiles::open_folder(&home.path().join("rien"));
        assert!(matches!(read, Err(Error::Folder(_))), "a failed read is never a default");
    }
}
