//! Owns the bytes of `slots.json`, version 1: their one spelling, their bounds, their checksum; refuses any other spelling.
//!
//! Pretty-printed JSON (two spaces, `\n`), members in the order of [`Body`], then two lines that are the same in every
//! later version, so that damage is never taken for a newer file:
//! `"mac"`, over every byte before the `,` that precedes it, and `"checksum"`, SHA-256 over every byte before its own `,`.

use ring::digest;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{MOST_WORKERS, Role};
use crate::{
    encoding::{Base64, hex_digits, parse_hex32},
    error::{Damage, Error},
    identity::{Identity, Recipient},
    kdf::{KdfBounds, KdfParams},
    keys::StateTag,
    name,
    seal::OVERHEAD,
};

/// The version of the slots file that this program writes, and the newest that it reads.
pub const SLOTS_VERSION: u64 = 1;

const FORMAT: &str = "cote-slots";
const MOST_BYTES: usize = 256 * 1024;
const MOST_RECOVERIES: usize = 4;
/// An age file around 32 bytes is some 200 bytes, plus age's random "grease" stanza of at most 250.
const MOST_WRAPPED_BYTES: usize = 1_024;
/// Beyond 2⁵³ a reader in another language would round.
const MOST_GENERATION: u64 = 1 << 53;

const MAC_OPENING: &[u8] = b",\n  \"mac\": \"";
const MAC_CLOSING: &[u8] = b"\"";
const CHECKSUM_OPENING: &[u8] = b",\n  \"checksum\": \"";
const CHECKSUM_CLOSING: &[u8] = b"\"\n}\n";
const HEX_LENGTH: usize = 64;

/// Everything the file says, but its two closing lines.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Body {
    format: String,
    version: u64,
    pub(super) generation: u64,
    pub(super) vault_id: Uuid,
    pub(super) antenna: String,
    pub(super) db_file: String,
    pub(super) workers: Vec<WorkerSlot>,
    pub(super) recoveries: Vec<RecoverySlot>,
}

/// What one worker's phrase opens.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct WorkerSlot {
    pub(super) id: Uuid,
    pub(super) name: String,
    pub(super) role: Role,
    pub(super) has_temporary_phrase: bool,
    pub(super) kdf: KdfParams,
    pub(super) lock: SlotLock,
}

/// What a recovery slip opens.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RecoverySlot {
    pub(super) id: Uuid,
    pub(super) lock: SlotLock,
}

/// The part that both kinds of slots share: a sealed identity, and the office key wrapped to it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct SlotLock {
    pub(super) identity: Base64,
    pub(super) recipient: String,
    pub(super) office_key: Base64,
}

/// The two members that every version has, whatever else it brings.
#[derive(Deserialize)]
struct Envelope {
    format: String,
    version: u64,
}

impl Body {
    /// The body of a new vault.
    pub(super) fn new(vault_id: Uuid, antenna: String) -> Self {
        Self {
            format: FORMAT.to_owned(),
            version: SLOTS_VERSION,
            generation: 1,
            vault_id,
            antenna,
            db_file: db_file_name(1),
            workers: Vec::new(),
            recoveries: Vec::new(),
        }
    }

    fn is_within_bounds(&self, bounds: KdfBounds) -> bool {
        let ids: std::collections::HashSet<Uuid> = self
            .workers
            .iter()
            .map(|slot| slot.id)
            .chain(self.recoveries.iter().map(|slot| slot.id))
            .collect();
        let names: std::collections::HashSet<&str> =
            self.workers.iter().map(|slot| slot.name.as_str()).collect();
        (1..=MOST_GENERATION).contains(&self.generation)
            && name::is_antenna_name(&self.antenna)
            && is_db_file_name(&self.db_file)
            && (1..=MOST_WORKERS).contains(&self.workers.len())
            && (1..=MOST_RECOVERIES).contains(&self.recoveries.len())
            && ids.len() == self.workers.len() + self.recoveries.len()
            && names.len() == self.workers.len()
            && self.workers.iter().all(|slot| name::is_worker_name(&slot.name) && slot.kdf.are_within(bounds))
            && self.workers.iter().map(|slot| &slot.lock).all(SlotLock::is_within_bounds)
            && self.recoveries.iter().map(|slot| &slot.lock).all(SlotLock::is_within_bounds)
    }
}

impl SlotLock {
    fn is_within_bounds(&self) -> bool {
        self.identity.0.len() == Identity::TEXT_LENGTH + OVERHEAD
            && Recipient::parse(&self.recipient).is_some()
            && (1..=MOST_WRAPPED_BYTES).contains(&self.office_key.0.len())
    }
}

/// Reads a slots file: checksum first, so that everything after it is about what somebody really wrote.
pub(crate) fn parse(bytes: &[u8], bounds: KdfBounds) -> Result<super::SlotsFile, Error> {
    if bytes.is_empty() || bytes.len() > MOST_BYTES {
        return Err(Error::Damaged(Damage::Size));
    }
    let (summed, checksum) = split_closing(bytes, CHECKSUM_OPENING, CHECKSUM_CLOSING)?;
    if digest::digest(&digest::SHA256, summed).as_ref() != checksum.as_slice() {
        return Err(Error::Damaged(Damage::Checksum));
    }
    let shape = |_| Error::Damaged(Damage::Shape);
    let envelope: Envelope = serde_json::from_slice(bytes).map_err(shape)?;
    if envelope.format != FORMAT || envelope.version == 0 {
        return Err(Error::Damaged(Damage::Shape));
    }
    if envelope.version > SLOTS_VERSION {
        return Err(Error::TooNew { found: envelope.version, known: SLOTS_VERSION });
    }
    let (signed, mac) = split_closing(summed, MAC_OPENING, MAC_CLOSING)?;
    let body: Body = serde_json::from_slice(&[signed, b"\n}"].concat()).map_err(shape)?;
    if !body.is_within_bounds(bounds) {
        return Err(Error::Damaged(Damage::Bounds));
    }
    let mac = StateTag(mac);
    // One file, one spelling: what is signed is then the file's own bytes, and nothing can hide in its spaces.
    if render(&body, &mac) != bytes {
        return Err(Error::Damaged(Damage::Shape));
    }
    Ok(super::SlotsFile { body, mac })
}

/// Splits off a closing line that holds 32 bytes in hexadecimal.
fn split_closing<'a>(bytes: &'a [u8], opening: &[u8], closing: &[u8]) -> Result<(&'a [u8], [u8; 32]), Error> {
    let split = || {
        let (rest, digits) = bytes.strip_suffix(closing)?.split_last_chunk::<HEX_LENGTH>()?;
        Some((rest.strip_suffix(opening)?, parse_hex32(digits)?))
    };
    split().ok_or(Error::Damaged(Damage::Shape))
}

/// The bytes that the signature covers: the whole file up to the `,` before `"mac"`.
pub(super) fn signed_bytes(body: &Body) -> Vec<u8> {
    let mut bytes = serde_json::to_vec_pretty(body).expect("a body holds only texts, numbers and lists");
    bytes.truncate(bytes.len() - b"\n}".len());
    bytes
}

/// The whole file.
pub(super) fn render(body: &Body, mac: &StateTag) -> Vec<u8> {
    let mut bytes = signed_bytes(body);
    bytes.extend_from_slice(MAC_OPENING);
    bytes.extend(hex_digits(&mac.0));
    bytes.extend_from_slice(MAC_CLOSING);
    let checksum = digest::digest(&digest::SHA256, &bytes);
    bytes.extend_from_slice(CHECKSUM_OPENING);
    bytes.extend(hex_digits(checksum.as_ref()));
    bytes.extend_from_slice(CHECKSUM_CLOSING);
    bytes
}

/// The database's file name for the `number`-th database of a vault; a new office key gets a new file.
pub(super) fn db_file_name(number: u64) -> String {
    format!("vault-{number}.db")
}

/// Refuses folders, and any second spelling of a number.
fn is_db_file_name(text: &str) -> bool {
    let number = text.strip_prefix("vault-").and_then(|rest| rest.strip_suffix(".db")).map(str::parse::<u64>);
    matches!(number, Some(Ok(number)) if number > 0 && db_file_name(number) == text)
}
