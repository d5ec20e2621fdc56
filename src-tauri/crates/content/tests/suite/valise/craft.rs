//! Valises made by hand, in which every byte may lie.

use std::collections::BTreeMap;

use content::valise::Sha256;
use ring::signature::{Ed25519KeyPair, KeyPair};

use super::archive::{Entry, Lies, write};
use super::media;
use crate::example::{Draft, PACK};

/// One file of the list.
#[derive(Clone)]
pub(crate) struct Listed {
    pub(crate) path: String,
    pub(crate) size: u64,
    pub(crate) sha256: String,
    pub(crate) kind: String,
}

/// A valise before it is put together.
#[derive(Clone)]
pub(crate) struct Craft {
    /// The fields before `files`, in order, each as JSON.
    pub(crate) head: Vec<(String, String)>,
    pub(crate) files: Vec<Listed>,
    pub(crate) total: Option<u64>,
    /// The manifest in place of the one that the fields give.
    pub(crate) manifest: Option<Vec<u8>>,
    /// Who signs, and what: the manifest itself when nothing is said.
    pub(crate) signers: Vec<u8>,
    pub(crate) signatures: Option<Vec<u8>>,
    pub(crate) entries: Vec<Entry>,
    pub(crate) lies: Lies,
    pub(crate) archive: Option<Vec<u8>>,
}

pub(crate) fn pair(seed: u8) -> Ed25519KeyPair {
    Ed25519KeyPair::from_seed_unchecked(&[seed; 32]).unwrap()
}

pub(crate) fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

pub(crate) fn public(seed: u8) -> String {
    hex(pair(seed).public_key().as_ref())
}

/// A signature over `prefix` and the digest of `manifest`.
pub(crate) fn signature_over(seed: u8, prefix: &[u8], manifest: &[u8]) -> String {
    hex(pair(seed).sign(&[prefix, Sha256::of(manifest).as_bytes()].concat()).as_ref())
}

pub(crate) fn signature(seed: u8, manifest: &[u8]) -> String {
    signature_over(seed, b"cote-valise-v1\0", manifest)
}

pub(crate) fn one_signature(key: &str, signature: &str) -> String {
    format!("{{\"key\":\"{key}\",\"signature\":\"{signature}\"}}")
}

pub(crate) fn quoted(text: &str) -> String {
    serde_json::to_string(text).unwrap()
}

/// The files of a pack with a medium of every kind; the checker has nothing against it.
pub(crate) fn draft() -> Draft {
    let named = "\nmedia:\n  photo: {file: media/photo.jpg, alt: Une photo, author: Moi, licence: CC0-1.0}\n  \
        carte: {file: media/carte.png, alt: Une carte, author: Moi, licence: CC0-1.0}\n  \
        dessin: {file: media/dessin.svg, alt: Un dessin, author: Moi, licence: CC0-1.0}\n  \
        ton: {file: media/ton.wav, alt: Un ton, author: Moi, licence: CC0-1.0}\n  \
        clic: {file: media/clic.mp3, alt: Une voix, author: Moi, licence: CC0-1.0}\nglossary:";
    Draft::example()
        .edit(PACK, "\nglossary:", named)
        .put("LICENCE", "CC-BY-SA-4.0\n")
        .put("media/carte.png", media::png(16, 16))
        .put("media/photo.jpg", media::jpeg(16, 16))
        .put("media/dessin.svg", media::svg("<path d=\"M0 0h1v1z\"/>"))
        .put("media/ton.wav", media::wav())
        .put("media/clic.mp3", include_bytes!("../sounds/cliquez.mp3"))
}

impl Craft {
    /// One in which nothing lies.
    pub(crate) fn honest() -> Self {
        let files = draft().files;
        let field = |name: &str, json: String| (name.to_owned(), json);
        let head = vec![
            field("format_version", "1".to_owned()),
            field("id", quoted("exemple")),
            field("version", quoted("1.0.0")),
            field("title", quoted("Une petite valise d’exemple")),
            field("language", quoted("fr")),
            field(
                "publisher",
                format!("{{\"name\":{},\"key\":{}}}", quoted("L’équipe de l’antenne"), quoted(&public(1))),
            ),
            field("published", quoted("2026-11-30")),
            field("licences", "[\"CC-BY-SA-4.0\",\"CC0-1.0\"]".to_owned()),
            field(
                "sign_offs",
                format!(
                    "{{\"author\":{{\"name\":{},\"on\":\"2026-11-20\"}},\"expert\":null,\"readers\":null}}",
                    quoted("L’équipe de l’antenne")
                ),
            ),
        ];
        let mut craft = Self {
            head,
            files: Vec::new(),
            total: None,
            manifest: None,
            signers: vec![1],
            signatures: None,
            entries: Vec::new(),
            lies: Lies::default(),
            archive: None,
        };
        for (path, bytes) in files {
            craft = craft.put(&path, bytes);
        }
        craft
    }

    /// Replaces a field of the head by some JSON.
    pub(crate) fn set(mut self, name: &str, json: impl Into<String>) -> Self {
        self.head.iter_mut().find(|(field, _)| field == name).expect("the field is there").1 = json.into();
        self
    }

    /// Adds a file, or replaces it, everywhere.
    pub(crate) fn put(mut self, path: &str, bytes: impl Into<Vec<u8>>) -> Self {
        let bytes = bytes.into();
        let sha256 = Sha256::of(&bytes).to_string();
        let kind = kind_of(path).to_owned();
        let size = u64::try_from(bytes.len()).unwrap();
        self = self.drop_entry(path);
        self.files.retain(|file| file.path != path);
        self.files.push(Listed { path: path.to_owned(), size, sha256: sha256.clone(), kind });
        self.files.sort_by(|one, other| one.path.cmp(&other.path));
        if !self.entries.iter().any(|entry| entry.name == sha256.as_bytes()) {
            self.entries.push(Entry::stored(&sha256, bytes));
        }
        self
    }

    /// Takes a file's entry out of the archive.
    pub(crate) fn drop_entry(mut self, path: &str) -> Self {
        if let Some(name) = self.files.iter().find(|file| file.path == path).map(|file| file.sha256.clone()) {
            self.entries.retain(|entry| entry.name != name.as_bytes());
        }
        self
    }

    /// Changes what the list says of a file.
    pub(crate) fn list(mut self, path: &str, change: impl FnOnce(&mut Listed)) -> Self {
        change(self.files.iter_mut().find(|file| file.path == path).expect("the file is listed"));
        self
    }

    /// Gives a file another path in the list, where the sort puts it.
    pub(crate) fn rename(mut self, path: &str, new: &str) -> Self {
        self = self.list(path, |file| file.path = new.to_owned());
        self.files.sort_by(|one, other| one.path.cmp(&other.path));
        self
    }

    /// Changes the entry of a file.
    pub(crate) fn entry(mut self, path: &str, change: impl FnOnce(&mut Entry)) -> Self {
        let name = self.files.iter().find(|file| file.path == path).expect("listed").sha256.clone();
        change(self.entries.iter_mut().find(|entry| entry.name == name.as_bytes()).expect("an entry"));
        self
    }

    pub(crate) fn manifest_text(&self) -> String {
        let head: Vec<String> = self.head.iter().map(|(name, json)| format!("\"{name}\":{json}")).collect();
        let files: Vec<String> = self
            .files
            .iter()
            .map(|file| {
                let (path, kind) = (quoted(&file.path), quoted(&file.kind));
                let sha256 = quoted(&file.sha256);
                format!("{{\"path\":{path},\"size\":{},\"sha256\":{sha256},\"kind\":{kind}}}", file.size)
            })
            .collect();
        let total =
            self.total.unwrap_or_else(|| self.files.iter().fold(0, |sum, one| sum.saturating_add(one.size)));
        format!("{{{},\"files\":[{}],\"total_size\":{total}}}", head.join(","), files.join(","))
    }

    /// Rewrites the manifest as text.
    pub(crate) fn rewrite(mut self, change: impl FnOnce(String) -> String) -> Self {
        self.manifest = Some(change(self.manifest_text()).into_bytes());
        self
    }

    pub(crate) fn manifest_bytes(&self) -> Vec<u8> {
        self.manifest.clone().unwrap_or_else(|| self.manifest_text().into_bytes())
    }

    pub(crate) fn signature_bytes(&self) -> Vec<u8> {
        if let Some(bytes) = &self.signatures {
            return bytes.clone();
        }
        let manifest = self.manifest_bytes();
        let by_key: BTreeMap<String, String> =
            self.signers.iter().map(|seed| (public(*seed), signature(*seed, &manifest))).collect();
        let list: Vec<String> = by_key.iter().map(|(key, one)| one_signature(key, one)).collect();
        format!("[{}]", list.join(",")).into_bytes()
    }

    pub(crate) fn archive_bytes(&self) -> Vec<u8> {
        self.archive.clone().unwrap_or_else(|| write(&self.entries, &self.lies))
    }

    /// The whole file.
    pub(crate) fn bytes(&self) -> Vec<u8> {
        let mut bytes = b"\x89VAL\r\n\x1a\n".to_vec();
        for part in [self.manifest_bytes(), self.signature_bytes(), self.archive_bytes()] {
            bytes.extend(u32::try_from(part.len()).unwrap().to_be_bytes());
            bytes.extend(part);
        }
        bytes
    }

    /// Where the manifest, the signatures and the archive begin in [`Craft::bytes`].
    pub(crate) fn places(&self) -> [usize; 3] {
        let manifest = 12;
        let signatures = manifest + self.manifest_bytes().len() + 4;
        [manifest, signatures, signatures + self.signature_bytes().len() + 4]
    }
}

fn kind_of(path: &str) -> &'static str {
    match path.rsplit('.').next() {
        Some("yaml") => "yaml",
        Some("png") => "png",
        Some("jpg" | "jpeg") => "jpeg",
        Some("svg") => "svg",
        Some("wav") => "wav",
        Some("mp3") => "mp3",
        _ => "text",
    }
}
