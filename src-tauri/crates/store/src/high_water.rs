//! Owns the high-water mark: beside the database, the number and head of the last acknowledged journal entry; refuses
//! to let a vault open that has fewer.
//!
//! A flipped bit in SQLite's log silently drops every commit after it, and no check of SQLite or of the cipher sees it.
//! The mark does: it is written after each commit and before the answer.
//!
//! Two records of 512 bytes, written in turn, so that a torn write spoils the older one only:
//! `"COTEHWM1" ‖ turn (8) ‖ database generation (8) ‖ seq (8) ‖ head (32) ‖ zeros ‖ HMAC-SHA-256 of all before (32)`,
//! numbers big-endian.

use std::{
    fs::{self, File},
    io::{self, Read, Seek, SeekFrom, Write},
    path::Path,
};

use vault::{ChainHead, StateKey, StateTag, StateUse};

use crate::{
    error::{Error, Result, Step},
    home,
    journal::Head,
};

const RECORD: usize = 512;
const SIGNED: usize = RECORD - 32;
const MAGIC: &[u8; 8] = b"COTEHWM1";

/// What one record says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Mark {
    /// Grows by one with every write: the newer record is the one with the greater turn, never the one with the
    /// greater seq, because going on with what is left lowers it.
    pub(crate) turn: u64,
    /// Which database it counts.
    pub(crate) generation: u64,
    /// The last acknowledged entry.
    pub(crate) head: Head,
}

/// The open file, ready for the next mark.
#[derive(Debug)]
pub(crate) struct HighWater {
    file: File,
    turn: u64,
    generation: u64,
}

/// Reads the newer record; `None` when there is no readable one.
pub(crate) fn read(path: &Path, key: &StateKey) -> Result<Option<Mark>> {
    let bytes = match fs::read(path) {
        Ok(bytes) => bytes,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(Error::io(Step::ReadMark)(error)),
    };
    let records = bytes.as_chunks::<RECORD>().0.iter().take(2);
    Ok(records.filter_map(|record| parse(record, key)).max_by_key(|mark| mark.turn))
}

impl HighWater {
    /// Makes the file, with both records saying the same.
    pub(crate) fn make(path: &Path, generation: u64, head: &Head, key: &StateKey) -> Result<Self> {
        let mark = Mark { turn: 1, generation, head: *head };
        let record = render(&mark, key);
        home::replace_file(path, &[record, record].concat()).map_err(Error::io(Step::WriteMark))?;
        Self::open(path, &mark)
    }

    /// Opens the file to write on, after `last` was read from it.
    pub(crate) fn open(path: &Path, last: &Mark) -> Result<Self> {
        let file = fs::OpenOptions::new().write(true).open(path).map_err(Error::io(Step::WriteMark))?;
        Ok(Self { file, turn: last.turn, generation: last.generation })
    }

    /// A handle that refuses to be written, as of a disk that went read-only.
    #[cfg(test)]
    pub(crate) fn read_only(path: &Path, last: &Mark) -> Self {
        Self { file: File::open(path).unwrap(), turn: last.turn, generation: last.generation }
    }

    /// Writes a mark over the older record and waits until the disk has it.
    pub(crate) fn write(&mut self, head: &Head, key: &StateKey) -> Result<()> {
        let mark = Mark { turn: self.turn.saturating_add(1), generation: self.generation, head: *head };
        let record = render(&mark, key);
        let place = if mark.turn.is_multiple_of(2) { 0 } else { RECORD as u64 };
        self.file
            .seek(SeekFrom::Start(place))
            .and_then(|_| self.file.write_all(&record))
            .and_then(|()| self.file.sync_data())
            .map_err(Error::io(Step::WriteMark))?;
        self.turn = mark.turn;
        Ok(())
    }
}

fn render(mark: &Mark, key: &StateKey) -> [u8; RECORD] {
    let mut signed = Vec::with_capacity(RECORD);
    signed.extend_from_slice(MAGIC);
    for number in [mark.turn, mark.generation, mark.head.seq] {
        signed.extend_from_slice(&number.to_be_bytes());
    }
    signed.extend_from_slice(&mark.head.chain.0);
    signed.resize(SIGNED, 0);
    let tag = key.sign(StateUse::HighWaterMark, &signed);
    signed.extend_from_slice(&tag.0);
    signed.try_into().expect("480 signed bytes and a tag of 32")
}

fn parse(record: &[u8; RECORD], key: &StateKey) -> Option<Mark> {
    let (signed, tag) = record.split_last_chunk::<32>()?;
    if !key.is_signature(StateUse::HighWaterMark, signed, &StateTag(*tag)) {
        return None;
    }
    let mut rest = signed.strip_prefix(MAGIC)?;
    let (turn, generation, seq) = (take_u64(&mut rest)?, take_u64(&mut rest)?, take_u64(&mut rest)?);
    let mut chain = [0_u8; 32];
    rest.read_exact(&mut chain).ok()?;
    Some(Mark { turn, generation, head: Head { seq, chain: ChainHead(chain) } })
}

fn take_u64(bytes: &mut &[u8]) -> Option<u64> {
    let (first, rest) = bytes.split_first_chunk::<8>()?;
    *bytes = rest;
    Some(u64::from_be_bytes(*first))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::office;

    fn head(seq: u64) -> Head {
        Head { seq, chain: ChainHead([u8::try_from(seq % 251).unwrap(); 32]) }
    }

    #[test]
    fn the_last_mark_written_is_the_one_read_even_when_it_counts_less() {
        let (folder, key) = (tempfile::tempdir().unwrap(), office().state_key());
        let path = folder.path().join("hwm");
        let mut water = HighWater::make(&path, 1, &head(1), &key).unwrap();
        for seq in [2, 3, 9, 4] {
            water.write(&head(seq), &key).unwrap();
            let mark = read(&path, &key).unwrap().unwrap();
            assert_eq!((mark.head, mark.generation), (head(seq), 1));
        }
        let again = read(&path, &key).unwrap().unwrap();
        HighWater::open(&path, &again).unwrap().write(&head(5), &key).unwrap();
        assert_eq!(read(&path, &key).unwrap().unwrap().head, head(5));
        assert_eq!(fs::metadata(&path).unwrap().len(), 2 * RECORD as u64);
    }

    #[test]
    fn a_torn_write_leaves_the_mark_before() {
        let (folder, key) = (tempfile::tempdir().unwrap(), office().state_key());
        let path = folder.path().join("hwm");
        let mut water = HighWater::make(&path, 1, &head(1), &key).unwrap();
        water.write(&head(2), &key).unwrap();
        let before = fs::read(&path).unwrap();
        water.write(&head(3), &key).unwrap();
        let after = fs::read(&path).unwrap();
        for cut in 0..after.len() {
            let torn: Vec<u8> = after[..cut].iter().chain(&before[cut..]).copied().collect();
            fs::write(&path, torn).unwrap();
            let seq = read(&path, &key).unwrap().unwrap().head.seq;
            assert!((2..=3).contains(&seq), "cut at {cut}: {seq}");
        }
    }

    #[test]
    fn nobody_without_the_key_writes_a_mark_and_nothing_readable_is_none() {
        let (folder, key) = (tempfile::tempdir().unwrap(), office().state_key());
        let path = folder.path().join("hwm");
        assert_eq!(read(&path, &key).unwrap(), None, "no file");
        HighWater::make(&path, 1, &head(7), &key).unwrap();
        let whole = fs::read(&path).unwrap();
        for bit in 0..whole.len() * 8 {
            let mut flipped = whole.clone();
            flipped[bit / 8] ^= 1 << (bit % 8);
            fs::write(&path, &flipped).unwrap();
            assert_eq!(read(&path, &key).unwrap().unwrap().head, head(7), "the other record stands");
        }
        for odd in [vec![], whole[..511].to_vec(), vec![0; 1024]] {
            fs::write(&path, odd).unwrap();
            assert_eq!(read(&path, &key).unwrap(), None);
        }
    }
}
