//! The bytes around the three parts of a valise. Refuses what is cut short, what goes on, and a length beyond its cap,
//! before it takes any memory for it.

use std::io::{Read, Seek};

use super::key::{Signature, SignatureText};
use super::watched::Watched;
use super::{Limits, Refusal};

/// A byte that no text has, then line ends of two sorts: a transfer that mends line ends is found out at once.
pub(super) const MAGIC: [u8; 8] = *b"\x89VAL\r\n\x1a\n";

/// Sixteen signatures take less.
const SIGNATURES_BYTES: u32 = 8 * 1024;

/// The two parts that are read whole, and where the third one stands.
pub(super) struct Frame {
    pub(super) manifest: Vec<u8>,
    pub(super) signatures: Vec<u8>,
    pub(super) archive_at: u64,
    pub(super) archive_bytes: u64,
}

/// Reads the frame.
pub(super) fn read_frame<R: Read + Seek>(file: &mut Watched<R>, limits: &Limits) -> Result<Frame, Refusal> {
    if file.length() > limits.file_bytes {
        return Err(Refusal::TooLarge);
    }
    match read_array(file) {
        Ok(MAGIC) => {}
        // Shorter than that, it is no valise that was cut: it is none.
        Ok(_) | Err(Refusal::Truncated) => return Err(Refusal::NotAValise),
        Err(refusal) => return Err(refusal),
    }
    let manifest = read_part(file, Limits::MANIFEST_BYTES, || Refusal::ManifestTooLarge)?;
    let signatures = read_part(file, SIGNATURES_BYTES, || Refusal::TooManySignatures)?;
    let archive_bytes = u64::from(u32::from_be_bytes(read_array(file)?));
    let archive_at = file.position();
    match (archive_at + archive_bytes).cmp(&file.length()) {
        std::cmp::Ordering::Greater => Err(Refusal::Truncated),
        std::cmp::Ordering::Less => Err(Refusal::TrailingBytes),
        std::cmp::Ordering::Equal => Ok(Frame { manifest, signatures, archive_at, archive_bytes }),
    }
}

fn read_array<const N: usize, R: Read + Seek>(file: &mut Watched<R>) -> Result<[u8; N], Refusal> {
    let mut bytes = [0; N];
    file.read_exact(&mut bytes).map_err(|_| file.failure().unwrap_or(Refusal::Truncated))?;
    Ok(bytes)
}

fn read_part<R: Read + Seek>(
    file: &mut Watched<R>,
    most: u32,
    too_large: impl Fn() -> Refusal,
) -> Result<Vec<u8>, Refusal> {
    let length = u32::from_be_bytes(read_array(file)?);
    if length > most {
        return Err(too_large());
    }
    if u64::from(length) > file.length().saturating_sub(file.position()) {
        return Err(Refusal::Truncated);
    }
    let mut bytes = vec![0; usize::try_from(length).map_err(|_| too_large())?];
    file.read_exact(&mut bytes).map_err(|_| file.failure().unwrap_or(Refusal::Truncated))?;
    Ok(bytes)
}

/// Puts the three parts together.
pub(super) fn write_frame(manifest: &[u8], signatures: &[Signature], archive: &[u8]) -> Vec<u8> {
    let texts: Vec<SignatureText> = signatures.iter().map(SignatureText::from).collect();
    let signatures = serde_json::to_vec(&texts).expect("texts have a JSON form");
    let mut bytes = MAGIC.to_vec();
    for part in [manifest, &signatures, archive] {
        let length = u32::try_from(part.len()).expect("a part was measured before");
        bytes.extend_from_slice(&length.to_be_bytes());
        bytes.extend_from_slice(part);
    }
    bytes
}

/// Reads the signatures in their one spelling, sorted by key. Whether they hold is asked of the keys.
pub(super) fn parse_signatures(bytes: &[u8]) -> Result<Vec<Signature>, Refusal> {
    let texts: Vec<SignatureText> = serde_json::from_slice(bytes).map_err(|_| Refusal::SignaturesShape)?;
    if texts.len() > Limits::SIGNATURES {
        return Err(Refusal::TooManySignatures);
    }
    if serde_json::to_vec(&texts).ok().as_deref() != Some(bytes) {
        return Err(Refusal::SignaturesShape);
    }
    let signatures: Option<Vec<Signature>> = texts.iter().map(SignatureText::parse).collect();
    let signatures = signatures.ok_or(Refusal::SignaturesShape)?;
    for (one, next) in signatures.iter().zip(signatures.iter().skip(1)) {
        match one.key.cmp(&next.key) {
            std::cmp::Ordering::Less => {}
            std::cmp::Ordering::Equal => return Err(Refusal::DuplicateSignature),
            std::cmp::Ordering::Greater => return Err(Refusal::SignaturesShape),
        }
    }
    Ok(signatures)
}
