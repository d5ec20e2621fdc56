//! What a valise says of itself, in JSON with one spelling: no spaces, fields in one order, no number with a point.
//! Refuses every field that it does not know, and every text that hides something.

use chrono::{Datelike, NaiveDate};
use domain::id::PackId;
use serde::{Deserialize, Serialize};

use super::path::check_paths;
use super::{Kind, Limits, PublisherKey, Refusal, Sha256, SignOffs, VALISE_FORMAT, Version};
use crate::check::is_id;
use crate::wording::{MAX_CHARACTERS, hidden_sign};

const MOST_LICENCES: usize = 64;

/// What a valise says of itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ValiseManifest {
    /// The pack that it brings.
    pub id: PackId,
    /// The version of that pack.
    pub version: Version,
    /// What the pack is called on screen.
    pub title: String,
    /// The language of its texts.
    pub language: String,
    /// Who publishes it.
    pub publisher: Publisher,
    /// The day on which it was published, as its author says.
    pub published: NaiveDate,
    /// The licences of its texts and media, sorted.
    pub licences: Vec<String>,
    /// Who stands for it.
    pub sign_offs: SignOffs,
    /// Its files, sorted by path.
    pub files: Vec<FileEntry>,
    /// Their sizes together.
    pub total_size: u64,
}

/// Who publishes a valise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Publisher {
    /// The name that they give themselves: only the key proves anything.
    pub name: String,
    /// Their key; `None` before the first signature.
    pub key: Option<PublisherKey>,
}

/// One file of the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileEntry {
    /// Where it stands in the pack.
    pub path: String,
    /// Its bytes.
    pub size: u64,
    /// Their digest, which is also the name of the archive's entry.
    pub sha256: Sha256,
    /// What it is.
    pub kind: Kind,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Wire {
    format_version: u32,
    id: String,
    version: String,
    title: String,
    language: String,
    publisher: WirePublisher,
    published: NaiveDate,
    licences: Vec<String>,
    sign_offs: SignOffs,
    files: Vec<WireFile>,
    total_size: u64,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct WirePublisher {
    name: String,
    key: Option<String>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct WireFile {
    path: String,
    size: u64,
    sha256: String,
    kind: String,
}

impl ValiseManifest {
    /// The one spelling of this manifest.
    pub(super) fn to_bytes(&self) -> Vec<u8> {
        let wire = Wire {
            format_version: VALISE_FORMAT,
            id: self.id.as_str().to_owned(),
            version: self.version.to_string(),
            title: self.title.clone(),
            language: self.language.clone(),
            publisher: WirePublisher {
                name: self.publisher.name.clone(),
                key: self.publisher.key.map(|key| key.to_string()),
            },
            published: self.published,
            licences: self.licences.clone(),
            sign_offs: self.sign_offs.clone(),
            files: self.files.iter().map(WireFile::of).collect(),
            total_size: self.total_size,
        };
        serde_json::to_vec(&wire).expect("texts, numbers and days have a JSON form")
    }

    /// Reads a manifest in its one spelling. Its rules about texts, paths and sizes are [`ValiseManifest::check`]'s.
    pub(super) fn parse(bytes: &[u8]) -> Result<Self, Refusal> {
        refuse_other_format(bytes)?;
        let wire: Wire = serde_json::from_slice(bytes).map_err(|_| Refusal::ManifestShape)?;
        let manifest = Self {
            id: is_id(&wire.id).then(|| PackId::new(&wire.id)).ok_or(Refusal::BadPackId)?,
            version: Version::parse(&wire.version).ok_or(Refusal::BadVersion)?,
            title: wire.title,
            language: wire.language,
            publisher: Publisher {
                name: wire.publisher.name,
                key: match wire.publisher.key {
                    Some(key) => Some(PublisherKey::parse(&key).ok_or(Refusal::BadHex)?),
                    None => None,
                },
            },
            published: wire.published,
            licences: wire.licences,
            sign_offs: wire.sign_offs,
            files: wire.files.into_iter().map(WireFile::parse).collect::<Result<_, _>>()?,
            total_size: wire.total_size,
        };
        if manifest.to_bytes() == bytes { Ok(manifest) } else { Err(Refusal::ManifestNotCanonical) }
    }

    /// What the rules say of its texts, its paths and its sizes.
    pub(super) fn check(&self, limits: &Limits) -> Result<(), Refusal> {
        self.check_texts()?;
        if self.files.len() > limits.entries {
            return Err(Refusal::TooManyFiles);
        }
        check_paths(self.files.iter().map(|file| file.path.as_str()))?;
        let mut total: u64 = 0;
        for file in &self.files {
            if Kind::of_path(&file.path) != Some(file.kind) {
                return Err(Refusal::KindNotAllowed);
            }
            let most = if file.kind.is_text() { limits.text_bytes } else { limits.media_bytes };
            if file.size > most {
                return Err(Refusal::FileTooLarge);
            }
            total = total.saturating_add(file.size);
        }
        if total > limits.unpacked_bytes {
            return Err(Refusal::UnpackedTooLarge);
        }
        if total != self.total_size {
            return Err(Refusal::WrongTotal);
        }
        let has_pack = self.files.iter().any(|file| file.path == crate::pack::PACK);
        if has_pack { Ok(()) } else { Err(Refusal::MissingPack) }
    }

    fn check_texts(&self) -> Result<(), Refusal> {
        let signed = [Some(&self.sign_offs.author), self.sign_offs.expert.as_ref()];
        let names = signed.iter().flatten().map(|one| &one.name);
        let texts = [&self.title, &self.language, &self.publisher.name];
        let is_fine = texts.into_iter().chain(names).chain(&self.licences).all(|text| is_plain(text));
        let is_read = self.sign_offs.readers.as_ref().is_none_or(|one| one.number > 0);
        let is_sorted = self.licences.is_sorted_by(|one, next| one < next);
        if !is_fine
            || !is_read
            || !is_sorted
            || self.licences.is_empty()
            || self.licences.len() > MOST_LICENCES
        {
            return Err(Refusal::ManifestText);
        }
        let readers = self.sign_offs.readers.as_ref();
        let days = signed.iter().flatten().map(|one| one.on).chain(readers.map(|one| one.on));
        let is_plausible = |day: NaiveDate| (1990..2100).contains(&day.year());
        if !days.chain([self.published]).all(is_plausible) {
            return Err(Refusal::BadDate);
        }
        Ok(())
    }
}

/// A text that a screen can show: something, not too much, and nothing hidden in it.
fn is_plain(text: &str) -> bool {
    !text.trim().is_empty()
        && text.chars().count() <= MAX_CHARACTERS
        && hidden_sign(text).is_none()
        && !text.chars().any(char::is_control)
}

/// Asked before anything else: a manifest of another format is not full of mistakes, it is of another format.
fn refuse_other_format(bytes: &[u8]) -> Result<(), Refusal> {
    let rest = bytes.strip_prefix(b"{\"format_version\":").ok_or(Refusal::ManifestShape)?;
    let digits = rest.iter().take(9).take_while(|sign| sign.is_ascii_digit());
    let found = digits.fold(0, |number, sign| number * 10 + u32::from(sign - b'0'));
    match found {
        VALISE_FORMAT => Ok(()),
        0 => Err(Refusal::ManifestShape),
        found => Err(Refusal::TooNew { found }),
    }
}

impl WireFile {
    fn of(file: &FileEntry) -> Self {
        Self {
            path: file.path.clone(),
            size: file.size,
            sha256: file.sha256.to_string(),
            kind: file.kind.as_str().to_owned(),
        }
    }

    fn parse(self) -> Result<FileEntry, Refusal> {
        Ok(FileEntry {
            sha256: Sha256::parse(&self.sha256).ok_or(Refusal::BadHex)?,
            kind: Kind::parse(&self.kind).ok_or(Refusal::KindNotAllowed)?,
            path: self.path,
            size: self.size,
        })
    }
}
