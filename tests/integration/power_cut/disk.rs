//! A model of a disk: what was flushed is kept, the rest may be kept, lost, torn or out of order; names in a folder are
//! sure only once the folder was flushed. Refuses to be kinder than that, as ext4 sometimes is.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
};

use cote_tests::dice::Dice;

const SECTOR: usize = 512;

/// A change that a program asked for.
#[derive(Debug, Clone)]
pub(crate) enum Call {
    Create(PathBuf),
    Write { path: PathBuf, at: usize, bytes: Vec<u8> },
    Truncate { path: PathBuf, length: usize },
    SyncFile(PathBuf),
    SyncFolder(PathBuf),
    Rename { from: PathBuf, to: PathBuf },
    Remove(PathBuf),
    MakeFolder(PathBuf),
}

/// A change of what a file holds.
#[derive(Debug, Clone)]
enum Change {
    Write { at: usize, bytes: Vec<u8> },
    Truncate(usize),
}

/// A change of the names in a folder. Files go by number: a name may have stood for several.
#[derive(Debug, Clone)]
enum Naming {
    File(PathBuf, usize),
    Folder(PathBuf),
    Rename { from: PathBuf, to: PathBuf, file: usize },
    Remove(PathBuf),
}

/// What survives of the changes that were not flushed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Survival {
    Nothing,
    Everything,
    /// The first ones, and the next one torn.
    Prefix,
    /// Any of them.
    Subset,
    /// Any of them, and each in part.
    Torn,
}

impl Survival {
    pub(crate) fn roll(dice: &mut Dice) -> Self {
        [Self::Nothing, Self::Everything, Self::Prefix, Self::Subset, Self::Torn][dice.below(5)]
    }
}

/// A folder on that disk.
#[derive(Debug, Clone)]
pub(crate) struct Disk {
    root: PathBuf,
    /// What the program sees.
    names: BTreeMap<PathBuf, usize>,
    /// What is sure.
    sure_names: BTreeMap<PathBuf, usize>,
    sure_folders: BTreeSet<PathBuf>,
    sure_bytes: Vec<Vec<u8>>,
    /// What is not.
    namings: Vec<Naming>,
    changes: BTreeMap<usize, Vec<Change>>,
}

impl Disk {
    /// A folder of which these files are sure.
    pub(crate) fn of(root: &Path, files: BTreeMap<PathBuf, Vec<u8>>) -> Self {
        let names: BTreeMap<_, _> = files.keys().cloned().zip(0..).collect();
        Self {
            root: root.to_owned(),
            sure_names: names.clone(),
            names,
            sure_folders: BTreeSet::from([root.to_owned()]),
            sure_bytes: files.into_values().collect(),
            namings: Vec::new(),
            changes: BTreeMap::new(),
        }
    }

    /// Takes a call in. What happens outside the folder is nobody's business here.
    pub(crate) fn take(&mut self, call: Call) {
        match call {
            Call::Create(path) if self.is_mine(&path) && !self.names.contains_key(&path) => {
                let file = self.sure_bytes.len();
                self.sure_bytes.push(Vec::new());
                self.names.insert(path.clone(), file);
                self.namings.push(Naming::File(path, file));
            }
            Call::Write { path, at, bytes } => self.change(&path, Change::Write { at, bytes }),
            Call::Truncate { path, length } => self.change(&path, Change::Truncate(length)),
            Call::SyncFile(path) => self.sync_file(&path),
            Call::SyncFolder(path) => self.sync_folder(&path),
            Call::Rename { from, to } => {
                if let Some(file) = self.names.remove(&from) {
                    self.names.insert(to.clone(), file);
                    self.namings.push(Naming::Rename { from, to, file });
                }
            }
            Call::Remove(path) => {
                if self.names.remove(&path).is_some() {
                    self.namings.push(Naming::Remove(path));
                }
            }
            Call::MakeFolder(path) if self.is_mine(&path) => self.namings.push(Naming::Folder(path)),
            Call::Create(_) | Call::MakeFolder(_) => {}
        }
    }

    fn is_mine(&self, path: &Path) -> bool {
        path.starts_with(&self.root)
    }

    fn change(&mut self, path: &Path, change: Change) {
        if let Some(file) = self.names.get(path) {
            self.changes.entry(*file).or_default().push(change);
        }
    }

    fn sync_file(&mut self, path: &Path) {
        if let Some(file) = self.names.get(path) {
            let bytes = &mut self.sure_bytes[*file];
            self.changes.remove(file).unwrap_or_default().iter().for_each(|change| apply(bytes, change));
        }
    }

    fn sync_folder(&mut self, folder: &Path) {
        let (sure, unsure) = std::mem::take(&mut self.namings)
            .into_iter()
            .partition(|naming: &Naming| naming.path().parent() == Some(folder));
        self.namings = unsure;
        let sure: Vec<Naming> = sure;
        sure.iter().for_each(|naming| naming.apply(&mut self.sure_names, &mut self.sure_folders));
    }

    /// Writes one of the states in which a power cut may leave the folder.
    pub(crate) fn write_image(&self, image: &Path, survival: Survival, dice: &mut Dice) {
        let mut bytes = self.sure_bytes.clone();
        for (file, changes) in &self.changes {
            survive(&mut bytes[*file], changes, survival, dice);
        }
        let (mut names, mut folders) = (self.sure_names.clone(), self.sure_folders.clone());
        for naming in &self.namings {
            if dice.is_heads() {
                naming.apply(&mut names, &mut folders);
            }
        }
        if image.exists() {
            fs::remove_dir_all(image).unwrap();
        }
        let there = |path: &Path| image.join(path.strip_prefix(&self.root).unwrap());
        // In order, so that a folder comes before what is in it; what stands in a folder that is gone is gone.
        let is_reached = |folder: &Path| {
            folder.ancestors().take_while(|up| self.is_mine(up)).all(|up| folders.contains(up))
        };
        for folder in folders.iter().filter(|folder| is_reached(folder)) {
            make_private_folder(&there(folder));
        }
        for (path, file) in names {
            if path.parent().is_some_and(|parent| there(parent).exists()) {
                fs::write(there(&path), &bytes[file]).unwrap();
            }
        }
    }
}

fn make_private_folder(path: &Path) {
    use std::os::unix::fs::DirBuilderExt;
    fs::DirBuilder::new().mode(0o700).recursive(true).create(path).unwrap();
}

impl Naming {
    fn path(&self) -> &Path {
        match self {
            Self::File(path, _) | Self::Folder(path) | Self::Remove(path) => path,
            // Every rename here stays in its folder.
            Self::Rename { to, .. } => to,
        }
    }

    fn apply(&self, names: &mut BTreeMap<PathBuf, usize>, folders: &mut BTreeSet<PathBuf>) {
        match self {
            Self::File(path, file) => drop(names.insert(path.clone(), *file)),
            Self::Folder(path) => drop(folders.insert(path.clone())),
            Self::Rename { from, to, file } => {
                names.remove(from);
                names.insert(to.clone(), *file);
            }
            Self::Remove(path) => drop(names.remove(path)),
        }
    }
}

fn survive(bytes: &mut Vec<u8>, changes: &[Change], survival: Survival, dice: &mut Dice) {
    let until = dice.below(changes.len() + 1);
    for (number, change) in changes.iter().enumerate() {
        match survival {
            Survival::Nothing => {}
            Survival::Everything => apply(bytes, change),
            Survival::Prefix if number < until => apply(bytes, change),
            Survival::Prefix if number == until => tear(bytes, change, dice),
            Survival::Prefix => {}
            Survival::Subset if dice.is_heads() => apply(bytes, change),
            Survival::Torn if dice.is_heads() => tear(bytes, change, dice),
            Survival::Subset | Survival::Torn => {}
        }
    }
}

fn apply(bytes: &mut Vec<u8>, change: &Change) {
    match change {
        Change::Write { at, bytes: written } => put(bytes, *at, written),
        Change::Truncate(length) => bytes.resize(*length, 0),
    }
}

/// Any of the sectors of a write reach the disk; a truncation does or does not.
fn tear(bytes: &mut Vec<u8>, change: &Change, dice: &mut Dice) {
    match change {
        Change::Write { at, bytes: written } => {
            for (number, sector) in written.chunks(SECTOR).enumerate() {
                if dice.is_heads() {
                    put(bytes, at + number * SECTOR, sector);
                }
            }
        }
        Change::Truncate(_) if dice.is_heads() => apply(bytes, change),
        Change::Truncate(_) => {}
    }
}

fn put(bytes: &mut Vec<u8>, at: usize, written: &[u8]) {
    let end = at + written.len();
    if bytes.len() < end {
        bytes.resize(end, 0);
    }
    bytes[at..end].copy_from_slice(written);
}
