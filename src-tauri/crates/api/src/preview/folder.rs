//! The folder of a pack as its author saves it: read again when it changes, with the last version that could be played kept
//! beside it. Refuses to play what the checker cannot hold together.

use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use content::{
    CheckedPack, Draft, FolderStamp, FrequentWords, PackFiles, Problem, RareWord, StepSpan,
    first_in_each_file, rare_words, read_draft,
};

use crate::error::Error;

static FREQUENT: LazyLock<FrequentWords> = LazyLock::new(|| FrequentWords::from_list(vault::FREQUENT_WORDS));

/// A version that can be played.
pub(super) struct Good {
    pub(super) pack: CheckedPack,
    /// The rare words that nothing explains.
    pub(super) hard_words: Vec<RareWord>,
    /// Where its steps stand.
    pub(super) spans: Vec<StepSpan>,
}

/// The folder, and what is known of it.
pub(super) struct Folder {
    path: PathBuf,
    /// How it looked when it was read.
    read: Option<FolderStamp>,
    /// How it looked the last time that it was looked at.
    seen: Option<FolderStamp>,
    /// What the checker says of what is saved.
    pub(super) problems: Vec<Problem>,
    /// Where the steps of what is saved stand.
    pub(super) spans: Vec<StepSpan>,
    /// The last version that could be played.
    pub(super) good: Option<Good>,
    /// Whether that version is the one that is saved.
    pub(super) is_good_saved: bool,
    /// Whether the folder could be read.
    pub(super) is_readable: bool,
    /// Grows each time it was read again.
    pub(super) revision: u32,
}

impl Folder {
    pub(super) fn read(path: &Path) -> Self {
        let mut folder = Self {
            path: path.to_owned(),
            read: None,
            seen: None,
            problems: Vec::new(),
            spans: Vec::new(),
            good: None,
            is_good_saved: false,
            is_readable: true,
            revision: 0,
        };
        folder.seen = folder.stamp();
        folder.read_again();
        folder
    }

    /// The name of the folder: all of its path that is shown.
    pub(super) fn name(&self) -> String {
        let whole = self.path.canonicalize().unwrap_or_else(|_| self.path.clone());
        whole.file_name().unwrap_or(whole.as_os_str()).to_string_lossy().into_owned()
    }

    /// What is saved, when it can be played.
    pub(super) fn saved(&self) -> Option<&Good> {
        self.good.as_ref().filter(|_| self.is_good_saved)
    }

    /// Reads the folder again once it looks otherwise than when it was read, and the same twice. Answers whether it did.
    pub(super) fn look(&mut self) -> bool {
        let now = self.stamp();
        let before = std::mem::replace(&mut self.seen, now);
        let is_new = self.seen != self.read && self.seen == before;
        if is_new {
            self.read_again();
        }
        is_new
    }

    /// Whether what was read is what was seen last.
    pub(super) fn is_settled(&self) -> bool {
        self.seen == self.read
    }

    fn stamp(&self) -> Option<FolderStamp> {
        PackFiles::stamp(&self.path).ok()
    }

    fn read_again(&mut self) {
        self.read.clone_from(&self.seen);
        self.revision += 1;
        let read = PackFiles::open_folder(&self.path).map_err(Error::Folder).and_then(|files| {
            let pictures = crate::pictures::index()?;
            Ok(read_draft(&files, &pictures))
        });
        self.is_readable = read.is_ok();
        let Ok(Draft { pack, mut problems, spans }) = read else {
            (self.problems, self.spans, self.is_good_saved) = (Vec::new(), Vec::new(), false);
            return;
        };
        self.is_good_saved = pack.is_some();
        if let Some(pack) = pack {
            let hard_words = rare_words(&pack, &FREQUENT);
            problems.extend(first_in_each_file(&hard_words).into_iter().map(RareWord::to_problem));
            problems.sort();
            self.good = Some(Good { pack, hard_words, spans: spans.clone() });
        }
        self.problems = problems;
        self.spans = spans;
    }
}
