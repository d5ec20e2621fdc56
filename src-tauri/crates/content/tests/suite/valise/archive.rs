//! A zip written by hand, in which every field may lie.

use std::io::Write;

/// One entry.
#[derive(Clone, Default)]
pub(crate) struct Entry {
    pub(crate) name: Vec<u8>,
    /// As it stands in the archive.
    pub(crate) packed: Vec<u8>,
    pub(crate) method: u16,
    pub(crate) flags: u16,
    pub(crate) crc: u32,
    pub(crate) packed_size: u32,
    pub(crate) size: u32,
    pub(crate) attributes: u32,
    pub(crate) local_extra: Vec<u8>,
    pub(crate) extra: Vec<u8>,
    pub(crate) comment: Vec<u8>,
    /// Bytes between this entry and the next.
    pub(crate) gap: Vec<u8>,
    /// Where the list says that it begins, when it lies.
    pub(crate) offset: Option<u32>,
}

impl Entry {
    pub(crate) fn stored(name: &str, bytes: Vec<u8>) -> Self {
        let size = u32::try_from(bytes.len()).unwrap();
        Self {
            name: name.as_bytes().to_vec(),
            crc: crc(&bytes),
            packed_size: size,
            size,
            packed: bytes,
            attributes: 0o100_644 << 16,
            ..Self::default()
        }
    }

    pub(crate) fn deflated(name: &str, bytes: &[u8]) -> Self {
        let mut packer = flate2::write::DeflateEncoder::new(Vec::new(), flate2::Compression::best());
        packer.write_all(bytes).unwrap();
        let packed = packer.finish().unwrap();
        Self {
            method: 8,
            packed_size: u32::try_from(packed.len()).unwrap(),
            packed,
            ..Self::stored(name, bytes.to_vec())
        }
    }
}

/// What the end of the archive says that is not so.
#[derive(Clone, Default)]
pub(crate) struct Lies {
    pub(crate) before: Vec<u8>,
    pub(crate) count: Option<u16>,
    pub(crate) disk: u16,
    pub(crate) start: i64,
    pub(crate) length: i64,
    pub(crate) comment: Vec<u8>,
    /// Between the list and the end.
    pub(crate) before_end: Vec<u8>,
    pub(crate) has_no_end: bool,
}

pub(crate) fn write(entries: &[Entry], lies: &Lies) -> Vec<u8> {
    let mut out = lies.before.clone();
    let mut offsets = Vec::new();
    for entry in entries {
        offsets.push(u32::try_from(out.len()).unwrap());
        out.extend(b"PK\x03\x04");
        common(&mut out, entry);
        out.extend(u16::try_from(entry.name.len()).unwrap().to_le_bytes());
        out.extend(u16::try_from(entry.local_extra.len()).unwrap().to_le_bytes());
        out.extend(&entry.name);
        out.extend(&entry.local_extra);
        out.extend(&entry.packed);
        out.extend(&entry.gap);
    }
    let start = out.len();
    for (entry, offset) in entries.iter().zip(offsets) {
        out.extend(b"PK\x01\x02");
        out.extend((3_u16 << 8 | 20).to_le_bytes());
        common(&mut out, entry);
        out.extend(u16::try_from(entry.name.len()).unwrap().to_le_bytes());
        out.extend(u16::try_from(entry.extra.len()).unwrap().to_le_bytes());
        out.extend(u16::try_from(entry.comment.len()).unwrap().to_le_bytes());
        out.extend([0; 4]);
        out.extend(entry.attributes.to_le_bytes());
        out.extend(entry.offset.unwrap_or(offset).to_le_bytes());
        out.extend(&entry.name);
        out.extend(&entry.extra);
        out.extend(&entry.comment);
    }
    let length = out.len() - start;
    out.extend(&lies.before_end);
    if lies.has_no_end {
        return out;
    }
    let lie =
        |value: usize, by: i64| u32::try_from(i64::try_from(value).unwrap() + by).unwrap().to_le_bytes();
    let count = lies.count.unwrap_or_else(|| u16::try_from(entries.len()).unwrap_or(u16::MAX));
    out.extend(b"PK\x05\x06");
    out.extend(lies.disk.to_le_bytes());
    out.extend(lies.disk.to_le_bytes());
    out.extend(count.to_le_bytes());
    out.extend(count.to_le_bytes());
    out.extend(lie(length, lies.length));
    out.extend(lie(start, lies.start));
    out.extend(u16::try_from(lies.comment.len()).unwrap().to_le_bytes());
    out.extend(&lies.comment);
    out
}

fn common(out: &mut Vec<u8>, entry: &Entry) {
    out.extend(20_u16.to_le_bytes());
    out.extend(entry.flags.to_le_bytes());
    out.extend(entry.method.to_le_bytes());
    out.extend([0, 0, 0x21, 0]);
    out.extend(entry.crc.to_le_bytes());
    out.extend(entry.packed_size.to_le_bytes());
    out.extend(entry.size.to_le_bytes());
}

pub(crate) fn crc(bytes: &[u8]) -> u32 {
    let mut crc = flate2::Crc::new();
    crc.update(bytes);
    crc.sum()
}
