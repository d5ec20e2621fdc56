//! The example of the documentation as a pack that tests may break.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use content::{CheckedPack, PackFiles, Pictures, Problem, load_pack};
use domain::mode::Device;
use domain::walkthrough::Walkthrough;

pub(crate) const PACK: &str = "pack.yaml";
pub(crate) const PROCEDURE: &str = "procedures/noter-un-jour.yaml";

pub(crate) fn assets() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../assets")
}

/// A pack whose files and pictures a test may change.
#[derive(Clone)]
pub(crate) struct Draft {
    pub(crate) files: BTreeMap<String, Vec<u8>>,
    pub(crate) pictures: Pictures,
}

static INDEX: LazyLock<Vec<u8>> = LazyLock::new(|| {
    std::fs::read(assets().join("pictograms/index.json")).expect("the pictograms have an index")
});
static PICTURES: LazyLock<Pictures> =
    LazyLock::new(|| Pictures::from_index_json(&INDEX).expect("the index of the pictograms is readable"));

impl Draft {
    pub(crate) fn example() -> Self {
        let text = |text: &str| text.as_bytes().to_vec();
        let files = BTreeMap::from([
            (PACK.to_owned(), text(include_str!("../../src/authoring/example/pack.yaml"))),
            (
                PROCEDURE.to_owned(),
                text(include_str!("../../src/authoring/example/procedures/noter-un-jour.yaml")),
            ),
        ]);
        Self { files, pictures: PICTURES.clone() }
    }

    pub(crate) fn text(&self, path: &str) -> String {
        String::from_utf8(self.files.get(path).expect("the file is there").clone()).expect("the file is text")
    }

    /// Replaces every occurrence; a test that changes nothing would prove nothing.
    pub(crate) fn edit(self, path: &str, from: &str, to: &str) -> Self {
        let text = self.text(path);
        assert!(text.contains(from), "{path} holds {from:?}");
        self.put(path, text.replace(from, to))
    }

    /// Replaces, in the procedure, what stands from `start` up to `end`.
    pub(crate) fn cut(self, start: &str, end: &str, instead: &str) -> Self {
        self.cut_in(PROCEDURE, start, end, instead)
    }

    /// Replaces, in a file, what stands from `start` up to `end`.
    pub(crate) fn cut_in(self, path: &str, start: &str, end: &str, instead: &str) -> Self {
        let text = self.text(path);
        let (before, rest) = text.split_once(start).expect("the start is there");
        let (_, after) = rest.split_once(end).expect("the end is there");
        self.put(path, format!("{before}{instead}{end}{after}"))
    }

    pub(crate) fn put(mut self, path: &str, bytes: impl Into<Vec<u8>>) -> Self {
        self.files.insert(path.to_owned(), bytes.into());
        self
    }

    pub(crate) fn remove(mut self, path: &str) -> Self {
        self.files.remove(path).expect("the file is there");
        self
    }

    /// Takes the words away from a picture.
    pub(crate) fn mute(mut self, picture: &str) -> Self {
        type Index = BTreeMap<String, BTreeMap<String, String>>;
        let mut index: Index = serde_json::from_slice(&INDEX).expect("the index is JSON");
        index.entry(picture.to_owned()).or_default().insert("alt".to_owned(), String::new());
        let index = serde_json::to_vec(&index).expect("the index is JSON");
        self.pictures = Pictures::from_index_json(&index).expect("the index is readable");
        self
    }

    pub(crate) fn load(&self) -> Result<CheckedPack, Vec<Problem>> {
        load_pack(&self.files.clone().into_iter().collect::<PackFiles>(), &self.pictures)
    }

    pub(crate) fn build(&self) -> Result<Vec<u8>, Vec<Problem>> {
        content::valise::build(&self.files.clone().into_iter().collect(), &self.pictures)
    }

    pub(crate) fn pictures(&self) -> &Pictures {
        &self.pictures
    }

    pub(crate) fn checked(&self) -> CheckedPack {
        self.load().unwrap_or_else(|problems| panic!("the draft is refused:\n{}", listed(&problems)))
    }

    /// Everything that its author is told, whether it is taken or refused.
    pub(crate) fn problems(&self) -> Vec<Problem> {
        let checked = content::valise::check(&self.files.clone().into_iter().collect(), &self.pictures);
        checked.map_or_else(|problems| problems, |pack| pack.remarks)
    }
}

/// On how many devices each procedure is done, in all.
pub(crate) fn devices_of(walkthroughs: &[Walkthrough]) -> usize {
    let devices =
        walkthroughs.iter().map(|one| Device::ALL.into_iter().filter(|device| one.is_on(*device)).count());
    devices.sum()
}

pub(crate) fn listed(problems: &[Problem]) -> String {
    problems.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")
}
