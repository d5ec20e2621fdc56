//! Opening a valise that a stranger may have made. Refuses to give out any part of it before all of it was found right.

use std::io::{Read, Seek};

use super::archive::read_archive;
use super::build::described;
use super::frame::{Frame, parse_signatures, read_frame};
use super::watched::Watched;
use super::{Limits, PublisherKey, Refusal, Sha256, ValiseManifest};
use crate::PackFiles;

/// A valise in which nothing surprises. Whether its publisher is trusted, and whether its pack has errors, is asked
/// elsewhere.
#[derive(Clone, Debug)]
pub struct OpenedValise {
    /// What it says of itself.
    pub manifest: ValiseManifest,
    /// The key of its publisher, which signed it.
    pub publisher: PublisherKey,
    /// Its files, for [`crate::load_pack`].
    pub files: PackFiles,
}

impl OpenedValise {
    /// The digest that the publisher signed.
    #[must_use]
    pub fn digest(&self) -> Sha256 {
        Sha256::of(&self.manifest.to_bytes())
    }
}

/// Opens a valise.
///
/// # Errors
/// The first [`Refusal`] met, in the order: size, frame, manifest, signatures, list of files, archive, contents.
pub fn open<R: Read + Seek>(reader: R, limits: &Limits) -> Result<OpenedValise, Refusal> {
    let mut file = Watched::whole(reader)?;
    let frame = read_frame(&mut file, limits)?;
    let manifest = ValiseManifest::parse(&frame.manifest)?;
    let publisher = signer(&manifest, &frame)?;
    let files = read_files(&mut file, &frame, &manifest, limits)?;
    Ok(OpenedValise { manifest, publisher, files })
}

/// The publisher's key, when every signature holds and one is the publisher's.
fn signer(manifest: &ValiseManifest, frame: &Frame) -> Result<PublisherKey, Refusal> {
    let signatures = parse_signatures(&frame.signatures)?;
    let key = manifest.publisher.key.filter(|_| !signatures.is_empty()).ok_or(Refusal::Unsigned)?;
    if !signatures.iter().all(|one| one.key.signed(&frame.manifest, &one.bytes)) {
        return Err(Refusal::BadSignature);
    }
    let is_signed = signatures.iter().any(|one| one.key == key);
    if is_signed { Ok(key) } else { Err(Refusal::NotByPublisher) }
}

/// The files, once the list, the archive and each content were found right.
pub(super) fn read_files<R: Read + Seek>(
    file: &mut Watched<R>,
    frame: &Frame,
    manifest: &ValiseManifest,
    limits: &Limits,
) -> Result<PackFiles, Refusal> {
    manifest.check(limits)?;
    file.narrow(frame.archive_at, frame.archive_bytes)?;
    let contents = read_archive(file, &manifest.files, limits)?;
    for entry in &manifest.files {
        let bytes = contents.get(&entry.path).ok_or(Refusal::MissingEntry)?;
        entry.kind.check(bytes, limits)?;
    }
    let files = PackFiles { folder: Some(manifest.id.as_str().to_owned()), contents };
    let told = described(&files).ok_or(Refusal::PackUnreadable)?;
    if told.is_of(manifest) { Ok(files) } else { Err(Refusal::PackMismatch) }
}
