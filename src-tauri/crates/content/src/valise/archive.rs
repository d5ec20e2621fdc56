//! The archive within a valise: read by the manifest's list and never by its own, hashed on the way. Refuses folders,
//! links, comments, gaps and everything else that a plain archive of these files does not have.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{Cursor, Read, Seek, SeekFrom, Write};

use zip::read::{ArchiveOffset, Config};
use zip::result::ZipError;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, System, ZipArchive, ZipWriter};

use super::watched::Watched;
use super::{FileEntry, Limits, Refusal, Sha256};

/// The record at the very end, without a comment.
const END_BYTES: u64 = 22;
/// The pointer that a large archive has before it.
const LARGE_POINTER_BYTES: u64 = 20;
/// What stands before the bytes of an entry, beside its name.
const LOCAL_BYTES: u64 = 30;
/// What the list says of an entry, beside its name.
const LISTED_BYTES: u64 = 46;
/// The name of an entry.
const NAME_BYTES: u64 = 64;
/// The largest list of entries: several times that of an honest archive, and small enough to be read at once.
const MOST_LISTED_BYTES: u64 = 1024 * 1024;

/// Writes the archive of some files. Nothing is packed: what a library packs changes with its version, and sounds and
/// pictures are packed already.
pub(super) fn write_archive<'a>(files: impl Iterator<Item = &'a [u8]>) -> Vec<u8> {
    let by_name: BTreeMap<String, &[u8]> =
        files.map(|bytes| (Sha256::of(bytes).to_string(), bytes)).collect();
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Stored)
        .last_modified_time(DateTime::DEFAULT)
        .system(System::Unix)
        .unix_permissions(0o644);
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in by_name {
        let written = writer.start_file(name, options).map(|()| writer.write_all(bytes));
        written.expect("the name is new and short").expect("memory takes what it is given");
    }
    writer.finish().expect("there are fewer files than an archive may have").into_inner()
}

/// Reads the files of the list out of the archive that `file` shows.
pub(super) fn read_archive<R: Read + Seek>(
    file: &mut Watched<R>,
    list: &[FileEntry],
    limits: &Limits,
) -> Result<BTreeMap<String, Vec<u8>>, Refusal> {
    check_end(file, limits).map_err(|refusal| file.failure().unwrap_or(refusal))?;
    let read = read_entries(file, list);
    read.map_err(|refusal| file.failure().unwrap_or(refusal))
}

/// Looks at the last record before a library does: how many entries it announces, and that it is the plain sort.
fn check_end<R: Read + Seek>(file: &mut Watched<R>, limits: &Limits) -> Result<(), Refusal> {
    let at = file.length().checked_sub(END_BYTES).ok_or(Refusal::ArchiveShape)?;
    let mut end = [0; 22];
    read_at(file, at, &mut end)?;
    let [b'P', b'K', 5, 6, d0, d1, d2, d3, n0, n1, m0, m1, s0, s1, s2, s3, o0, o1, o2, o3, c0, c1] = end
    else {
        return Err(Refusal::ArchiveShape);
    };
    let entries = u16::from_le_bytes([m0, m1]);
    if usize::from(entries) > limits.entries {
        return Err(Refusal::TooManyEntries);
    }
    let size = u64::from(u32::from_le_bytes([s0, s1, s2, s3]));
    let start = u64::from(u32::from_le_bytes([o0, o1, o2, o3]));
    let is_one_disk = [d0, d1, d2, d3, c0, c1] == [0; 6] && [n0, n1] == [m0, m1];
    if !is_one_disk || start + size != at || size > MOST_LISTED_BYTES {
        return Err(Refusal::ArchiveShape);
    }
    if let Some(pointer) = at.checked_sub(LARGE_POINTER_BYTES) {
        let mut mark = [0; 4];
        read_at(file, pointer, &mut mark)?;
        if mark == *b"PK\x06\x07" {
            return Err(Refusal::ArchiveShape);
        }
    }
    Ok(())
}

fn read_at<R: Read + Seek>(file: &mut Watched<R>, at: u64, bytes: &mut [u8]) -> Result<(), Refusal> {
    let read = file.seek(SeekFrom::Start(at)).and_then(|_| file.read_exact(bytes));
    read.map_err(|_| Refusal::ArchiveShape)
}

fn read_entries<R: Read + Seek>(
    file: &mut Watched<R>,
    list: &[FileEntry],
) -> Result<BTreeMap<String, Vec<u8>>, Refusal> {
    let length = file.length();
    let config = Config { archive_offset: ArchiveOffset::Known(0) };
    let mut archive = ZipArchive::with_config(config, file).map_err(|_| Refusal::ArchiveShape)?;
    if archive.has_duplicate_names() {
        return Err(Refusal::DuplicateEntry);
    }
    let listed: BTreeMap<Sha256, u64> = list.iter().map(|file| (file.sha256, file.size)).collect();
    check_entries(&mut archive, &listed, length)?;
    let mut contents: BTreeMap<String, Vec<u8>> = BTreeMap::new();
    let mut seen: BTreeMap<Sha256, &str> = BTreeMap::new();
    for file in list {
        let known = seen.get(&file.sha256).and_then(|path| contents.get(*path)).cloned();
        let bytes = match known {
            Some(bytes) => bytes,
            None => read_entry(&mut archive, file)?,
        };
        if u64::try_from(bytes.len()).ok() != Some(file.size) {
            return Err(Refusal::LyingSize);
        }
        contents.insert(file.path.clone(), bytes);
        seen.insert(file.sha256, &file.path);
    }
    Ok(contents)
}

/// What the archive says of its entries, all of it before any is unpacked.
fn check_entries<R: Read + Seek>(
    archive: &mut ZipArchive<R>,
    listed: &BTreeMap<Sha256, u64>,
    length: u64,
) -> Result<(), Refusal> {
    let mut missing: BTreeSet<Sha256> = listed.keys().copied().collect();
    let mut accounted = END_BYTES;
    for at in 0..archive.len() {
        let entry = archive.by_index_raw(at).map_err(|_| Refusal::ArchiveShape)?;
        if entry.is_dir() || entry.unix_mode().is_some_and(is_special) {
            return Err(Refusal::NotAFile);
        }
        let name = std::str::from_utf8(entry.name_raw()).ok().and_then(Sha256::parse);
        let (name, size) =
            name.and_then(|name| Some((name, *listed.get(&name)?))).ok_or(Refusal::ExtraEntry)?;
        missing.remove(&name);
        if entry.encrypted() {
            return Err(Refusal::Encrypted);
        }
        if ![CompressionMethod::Stored, CompressionMethod::Deflated].contains(&entry.compression()) {
            return Err(Refusal::UnknownMethod);
        }
        if entry.size() != size {
            return Err(Refusal::LyingSize);
        }
        if size > Limits::RATIO.saturating_mul(entry.compressed_size().max(1)) {
            return Err(Refusal::Ratio);
        }
        accounted = accounted
            .saturating_add(LOCAL_BYTES + LISTED_BYTES + 2 * NAME_BYTES)
            .saturating_add(entry.compressed_size());
    }
    if !missing.is_empty() {
        return Err(Refusal::MissingEntry);
    }
    // Entries that overlap, gaps, comments and extra fields all break this sum.
    if accounted == length { Ok(()) } else { Err(Refusal::HiddenBytes) }
}

/// A mode that says something else than "a file": a link, a folder, a pipe, a device.
fn is_special(mode: u32) -> bool {
    const SORT: u32 = 0o170_000;
    const FILE: u32 = 0o100_000;
    ![0, FILE].contains(&(mode & SORT))
}

fn read_entry<R: Read + Seek>(archive: &mut ZipArchive<R>, file: &FileEntry) -> Result<Vec<u8>, Refusal> {
    let entry = match archive.by_name(&file.sha256.to_string()) {
        Ok(entry) => entry,
        Err(ZipError::FileNotFound) => return Err(Refusal::MissingEntry),
        Err(ZipError::CompressionMethodNotSupported(_)) => return Err(Refusal::UnknownMethod),
        Err(_) => return Err(Refusal::ArchiveShape),
    };
    let size = usize::try_from(file.size).map_err(|_| Refusal::FileTooLarge)?;
    let mut bytes = Vec::with_capacity(size);
    // One byte more than is listed: enough to know that there is more.
    let read = entry.take(file.size.saturating_add(1)).read_to_end(&mut bytes);
    if bytes.len() > size {
        return Err(Refusal::LyingSize);
    }
    match read {
        Ok(_) if bytes.len() < size => Err(Refusal::LyingSize),
        Ok(_) if Sha256::of(&bytes) == file.sha256 => Ok(bytes),
        Ok(_) | Err(_) => Err(Refusal::FileAltered),
    }
}
