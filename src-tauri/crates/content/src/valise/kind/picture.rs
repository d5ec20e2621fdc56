//! The size of a picture, read along its own structure to its very end. Refuses what goes on after the picture does, and
//! never unpacks a pixel.

use crate::valise::{Limits, Refusal};

/// A width and a height; `None` when this is not such a picture, or not only one.
pub(super) type Size = Option<(u32, u32)>;

pub(super) fn check(size: Size, limits: &Limits) -> Result<(), Refusal> {
    let (width, height) = size.ok_or(Refusal::WrongContent)?;
    if width == 0 || height == 0 {
        return Err(Refusal::WrongContent);
    }
    if u64::from(width) * u64::from(height) > limits.pixels { Err(Refusal::TooManyPixels) } else { Ok(()) }
}

/// The header first, the end last, and nothing behind it.
pub(super) fn png_size(bytes: &[u8]) -> Size {
    let mut rest = bytes.strip_prefix(b"\x89PNG\r\n\x1a\n")?;
    let mut size = None;
    loop {
        let (length, after) = rest.split_first_chunk::<4>()?;
        let (name, after) = after.split_first_chunk::<4>()?;
        let (body, after) = after.split_at_checked(usize::try_from(u32::from_be_bytes(*length)).ok()?)?;
        let (_checksum, after) = after.split_first_chunk::<4>()?;
        match (name, size) {
            (b"IHDR", None) => {
                let (width, body) = body.split_first_chunk::<4>()?;
                let (height, _) = body.split_first_chunk::<4>()?;
                size = Some((u32::from_be_bytes(*width), u32::from_be_bytes(*height)));
            }
            // A second header, or anything before the first.
            (b"IHDR", Some(_)) | (_, None) => return None,
            (b"IEND", _) => return size.filter(|_| after.is_empty() && body.is_empty()),
            _ => {}
        }
        rest = after;
    }
}

/// Segment by segment; within a scan, to the next marker; the end last, and nothing behind it.
pub(super) fn jpeg_size(bytes: &[u8]) -> Size {
    const START: u8 = 0xd8;
    const END: u8 = 0xd9;
    const SCAN: u8 = 0xda;
    let mut rest = bytes.strip_prefix(&[0xff, START])?;
    let mut size = None;
    loop {
        let (marker, after) = match rest {
            [0xff, 0xff, ..] => (None, rest.get(1..)?),
            [0xff, marker, after @ ..] => (Some(*marker), after),
            _ => return None,
        };
        rest = after;
        let Some(marker) = marker else { continue };
        if marker == END {
            return size.filter(|_| rest.is_empty());
        }
        let (length, _) = rest.split_first_chunk::<2>()?;
        let (segment, after) = rest.split_at_checked(usize::from(u16::from_be_bytes(*length)))?;
        let body = segment.get(2..)?;
        rest = after;
        // Frames of every sort, without the tables that are numbered among them.
        if (0xc0..=0xcf).contains(&marker) && ![0xc4, 0xc8, 0xcc].contains(&marker) {
            let [_, height_high, height_low, width_high, width_low, ..] = body else { return None };
            let found = (
                u32::from(u16::from_be_bytes([*width_high, *width_low])),
                u32::from(u16::from_be_bytes([*height_high, *height_low])),
            );
            if size.replace(found).is_some() {
                return None;
            }
        }
        if marker == SCAN {
            rest = rest.get(scan_length(rest)?..)?;
        }
    }
}

/// How long a scan is: up to the next marker that is neither a stuffed byte nor a restart.
fn scan_length(bytes: &[u8]) -> Option<usize> {
    bytes.windows(2).position(|pair| match pair {
        [0xff, next] => !matches!(next, 0x00 | 0xd0..=0xd7 | 0xff),
        _ => false,
    })
}
