//! Making a valise out of an author's files, and signing it. Refuses a pack with errors, and every file that the reader
//! would refuse.

use std::io::Cursor;

use chrono::NaiveDate;
use domain::id::PackId;
use thiserror::Error;

use super::archive::write_archive;
use super::fit::{fits, refused_whole};
use super::frame::{Frame, parse_signatures, read_frame, write_frame};
use super::open::read_files;
use super::watched::Watched;
use super::{
    FileEntry, Limits, Publisher, Readers, Refusal, Sha256, SignOff, SignOffs, SigningKey, ValiseManifest,
    Version,
};
use crate::authoring::{At, PackText, ReadersText, RecordingsText, SignOffText, SignOffsText};
use crate::pack::{PACK, read};
use crate::problem::{Code, Level};
use crate::voice::RECORDINGS;
use crate::wording::typeset;
use crate::{CheckedPack, PackFiles, Pictures, Problem, load_pack};

/// Why a valise was not signed.
#[derive(Debug, Error)]
#[non_exhaustive]
pub enum SignError {
    /// It would not open.
    #[error("what would not open is not signed")]
    Refused(#[from] Refusal),
    /// It has all the signatures that it may have.
    #[error("there is no room for another signature")]
    NoRoom,
}

/// Makes the valise of a pack, not signed yet: the same files give the same bytes on every machine.
///
/// # Errors
/// Everything that is wrong with it, and what else there is to say.
pub fn build(files: &PackFiles, pictures: &Pictures) -> Result<Vec<u8>, Vec<Problem>> {
    let (_, manifest) = prepared(files, pictures)?;
    let archive = write_archive(files.contents.values().map(Vec::as_slice));
    Ok(write_frame(&manifest, &[], &archive))
}

/// Checks a pack that its author means to close: what passes is built.
///
/// # Errors
/// Everything that is wrong with it, and what else there is to say.
pub fn check(files: &PackFiles, pictures: &Pictures) -> Result<CheckedPack, Vec<Problem>> {
    prepared(files, pictures).map(|(pack, _)| pack)
}

/// The pack, and the manifest that its valise begins with.
fn prepared(files: &PackFiles, pictures: &Pictures) -> Result<(CheckedPack, Vec<u8>), Vec<Problem>> {
    let mut pack = load_pack(files, pictures).map_err(needed_to_close)?;
    pack.remarks = needed_to_close(pack.remarks);
    if pack.remarks.iter().any(|one| one.level == Level::Error) {
        return Err(pack.remarks);
    }
    match closed(files) {
        Ok(manifest) => Ok((pack, manifest)),
        Err(refusal) => {
            let mut problems = refused_whole(&refusal);
            problems.append(&mut pack.remarks);
            problems.sort();
            Err(problems)
        }
    }
}

/// What an installed pack may lack and a valise may not.
fn needed_to_close(mut problems: Vec<Problem>) -> Vec<Problem> {
    for one in &mut problems {
        if matches!(one.code, Code::NotPublished | Code::NoAuthor) {
            one.level = Level::Error;
        }
    }
    problems.sort();
    problems
}

fn closed(files: &PackFiles) -> Result<Vec<u8>, Refusal> {
    let limits = Limits::STICK;
    let manifest = described(files).ok_or(Refusal::PackUnreadable)?.with_files(files, &limits)?;
    manifest.check(&limits)?;
    let bytes = manifest.to_bytes();
    if bytes.len() > usize::try_from(Limits::MANIFEST_BYTES).unwrap_or(usize::MAX) {
        return Err(Refusal::ManifestTooLarge);
    }
    Ok(bytes)
}

/// Signs a valise. The first to sign becomes its publisher; who signs again replaces their signature.
///
/// # Errors
/// [`SignError::Refused`] for what would not open anyway, [`SignError::NoRoom`].
pub fn sign(valise: &[u8], key: &SigningKey) -> Result<Vec<u8>, SignError> {
    let mut file = Watched::whole(Cursor::new(valise))?;
    let frame = read_frame(&mut file, &Limits::STICK)?;
    let mut manifest = ValiseManifest::parse(&frame.manifest)?;
    let mut signatures = parse_signatures(&frame.signatures)?;
    if !signatures.iter().all(|one| one.key.signed(&frame.manifest, &one.bytes)) {
        return Err(Refusal::BadSignature.into());
    }
    read_files(&mut file, &frame, &manifest, &Limits::STICK)?;
    if manifest.publisher.key.is_none() {
        // Signatures from before there was a publisher would be about another manifest.
        signatures.clear();
        manifest.publisher.key = Some(key.public());
    }
    let bytes = manifest.to_bytes();
    let signature = key.sign(&bytes);
    signatures.retain(|one| one.key != signature.key);
    signatures.push(signature);
    if signatures.len() > Limits::SIGNATURES {
        return Err(SignError::NoRoom);
    }
    signatures.sort_by_key(|one| one.key);
    Ok(write_frame(&bytes, &signatures, archive_of(valise, &frame)))
}

fn archive_of<'a>(valise: &'a [u8], frame: &Frame) -> &'a [u8] {
    usize::try_from(frame.archive_at).ok().and_then(|at| valise.get(at..)).unwrap_or_default()
}

/// What `pack.yaml` says of the pack, as its manifest repeats it.
pub(super) struct Described {
    id: String,
    version: Option<Version>,
    title: String,
    language: String,
    publisher: String,
    published: NaiveDate,
    licences: Vec<String>,
    sign_offs: SignOffs,
}

/// Reads what the manifest repeats; `None` when `pack.yaml` does not say all of it.
pub(super) fn described(files: &PackFiles) -> Option<Described> {
    let pack: PackText = read(files, PACK, &mut Vec::new())?;
    let day = |text: &At<String>| NaiveDate::parse_from_str(text.value.trim(), "%Y-%m-%d").ok();
    let published = pack.published.as_ref().and_then(day)?;
    let sign_offs = pack.sign_offs.as_ref().and_then(|one| sign_offs(&one.value, day));
    let mut licences = vec![pack.licence.value.trim().to_owned()];
    licences.extend(pack.media.values().map(|one| one.value.licence.value.trim().to_owned()));
    licences.extend(licences_of_sounds(files));
    licences.sort();
    licences.dedup();
    Some(Described {
        id: pack.id.value.clone(),
        version: Version::parse(pack.version.value.trim()),
        title: typeset(&pack.title.value),
        language: pack.language.value.trim().to_owned(),
        publisher: typeset(&pack.publisher.value),
        published,
        licences,
        sign_offs: sign_offs?,
    })
}

fn licences_of_sounds(files: &PackFiles) -> Vec<String> {
    let recordings: Option<RecordingsText> =
        files.contents.contains_key(RECORDINGS).then(|| read(files, RECORDINGS, &mut Vec::new())).flatten();
    let sounds = recordings.map(|text| text.recordings).unwrap_or_default();
    sounds.values().map(|one| one.value.licence.value.trim().to_owned()).collect()
}

fn sign_offs(text: &SignOffsText, day: impl Fn(&At<String>) -> Option<NaiveDate>) -> Option<SignOffs> {
    let signed = |one: &At<SignOffText>| {
        Some(SignOff { name: typeset(&one.value.name.value), on: day(&one.value.on)? })
    };
    let readers =
        |one: &At<ReadersText>| Some(Readers { number: one.value.number.value, on: day(&one.value.on)? });
    Some(SignOffs {
        author: signed(text.author.as_ref()?)?,
        expert: match &text.expert {
            Some(expert) => Some(signed(expert)?),
            None => None,
        },
        readers: match &text.readers {
            Some(one) => Some(readers(one)?),
            None => None,
        },
    })
}

impl Described {
    /// Whether a manifest repeats it faithfully.
    pub(super) fn is_of(&self, manifest: &ValiseManifest) -> bool {
        self.id == manifest.id.as_str()
            && self.version == Some(manifest.version)
            && self.title == manifest.title
            && self.language == manifest.language
            && self.publisher == manifest.publisher.name
            && self.published == manifest.published
            && self.licences == manifest.licences
            && self.sign_offs == manifest.sign_offs
    }

    fn with_files(self, files: &PackFiles, limits: &Limits) -> Result<ValiseManifest, Refusal> {
        let listed = files.contents.iter().map(|(path, bytes)| entry_of(path, bytes, limits));
        let listed = listed.collect::<Result<Vec<_>, _>>()?;
        Ok(ValiseManifest {
            id: PackId::new(self.id),
            version: self.version.ok_or(Refusal::BadVersion)?,
            title: self.title,
            language: self.language,
            publisher: Publisher { name: self.publisher, key: None },
            published: self.published,
            licences: self.licences,
            sign_offs: self.sign_offs,
            total_size: listed.iter().map(|file| file.size).sum(),
            files: listed,
        })
    }
}

fn entry_of(path: &str, bytes: &[u8], limits: &Limits) -> Result<FileEntry, Refusal> {
    let kind = fits(path, bytes, limits)?;
    let size = u64::try_from(bytes.len()).map_err(|_| Refusal::FileTooLarge)?;
    Ok(FileEntry { path: path.to_owned(), size, sha256: Sha256::of(bytes), kind })
}
