//! A file of which is remembered whether the disk failed, so that a stick that was pulled out is never taken for a bad
//! valise. Refuses to read beyond the length that the file had at first.

use std::io::{self, Read, Seek, SeekFrom};

use super::Refusal;

/// A part of a file, from `start` for `length` bytes.
pub(super) struct Watched<R> {
    inner: R,
    start: u64,
    length: u64,
    position: u64,
    failure: Option<io::Error>,
}

impl<R: Read + Seek> Watched<R> {
    /// Measures the whole file.
    pub(super) fn whole(mut inner: R) -> Result<Self, Refusal> {
        let length = inner.seek(SeekFrom::End(0)).map_err(Refusal::Unreadable)?;
        inner.seek(SeekFrom::Start(0)).map_err(Refusal::Unreadable)?;
        Ok(Self { inner, start: 0, length, position: 0, failure: None })
    }

    /// Narrows the view to one part.
    pub(super) fn narrow(&mut self, start: u64, length: u64) -> Result<(), Refusal> {
        (self.start, self.length, self.position) = (start, length, 0);
        self.inner.seek(SeekFrom::Start(start)).map_err(Refusal::Unreadable)?;
        Ok(())
    }

    /// How many bytes there are.
    pub(super) fn length(&self) -> u64 {
        self.length
    }

    /// How far one has read.
    pub(super) fn position(&self) -> u64 {
        self.position
    }

    /// Why the disk gave nothing, when it did not.
    pub(super) fn failure(&mut self) -> Option<Refusal> {
        self.failure.take().map(Refusal::Unreadable)
    }

    fn note(&mut self, error: io::Error) -> io::Error {
        let told = io::Error::from(error.kind());
        self.failure.get_or_insert(error);
        told
    }
}

impl<R: Read + Seek> Read for Watched<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let left = usize::try_from(self.length.saturating_sub(self.position)).unwrap_or(usize::MAX);
        let wanted = buffer.len().min(left);
        let Some(buffer) = buffer.get_mut(..wanted).filter(|buffer| !buffer.is_empty()) else { return Ok(0) };
        match self.inner.read(buffer) {
            // The file is shorter than it was: it went away, or somebody is writing it.
            Ok(0) => Err(self.note(io::ErrorKind::UnexpectedEof.into())),
            Ok(read) => {
                self.position += u64::try_from(read).unwrap_or_default();
                Ok(read)
            }
            Err(error) if error.kind() == io::ErrorKind::Interrupted => Err(error),
            Err(error) => Err(self.note(error)),
        }
    }
}

impl<R: Read + Seek> Seek for Watched<R> {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        let target = match to {
            SeekFrom::Start(at) => Some(at),
            SeekFrom::End(by) => self.length.checked_add_signed(by),
            SeekFrom::Current(by) => self.position.checked_add_signed(by),
        };
        let target = target.ok_or(io::ErrorKind::InvalidInput)?;
        let place = self.start.checked_add(target).ok_or(io::ErrorKind::InvalidInput)?;
        if let Err(error) = self.inner.seek(SeekFrom::Start(place)) {
            return Err(self.note(error));
        }
        self.position = target;
        Ok(target)
    }
}
