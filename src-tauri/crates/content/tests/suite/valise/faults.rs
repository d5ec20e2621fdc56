//! A stick that is pulled out: never taken for a bad valise, and a bad valise never for a stick.

use std::error::Error;
use std::io::{self, Cursor, Read, Seek, SeekFrom};

use content::valise::{Limits, Refusal, open};

use super::craft::Craft;

/// How the stick goes.
#[derive(Clone, Copy, Debug)]
enum Going {
    /// The system says that the device is gone.
    Error,
    /// The system says that the file ends here.
    Short,
}

/// A file that gives `left` bytes, and then nothing more.
struct Stick {
    file: Cursor<Vec<u8>>,
    left: usize,
    going: Going,
}

impl Read for Stick {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let most = buffer.len().min(self.left);
        if most == 0 && !buffer.is_empty() {
            return match self.going {
                Going::Error => Err(io::Error::other("no such device")),
                Going::Short => Ok(0),
            };
        }
        let read = self.file.read(&mut buffer[..most])?;
        self.left -= read;
        Ok(read)
    }
}

impl Seek for Stick {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        self.file.seek(to)
    }
}

/// How many bytes are read of an honest valise, and what comes of it when the stick goes before.
fn pulled_after(left: usize, going: Going) -> Result<usize, Refusal> {
    let mut stick = Stick { file: Cursor::new(Craft::honest().bytes()), left, going };
    open(&mut stick, &Limits::STICK).map(|_| left - stick.left)
}

#[test]
fn a_stick_pulled_out_at_any_point_is_unreadable_and_nothing_else() {
    let whole = pulled_after(usize::MAX, Going::Error).expect("an honest valise opens");
    for going in [Going::Error, Going::Short] {
        for point in 0..100 {
            let refusal = pulled_after(whole * point / 100, going).unwrap_err();
            assert_eq!(refusal.code(), "unreadable", "{going:?} at {point} of 100: {refusal}");
            assert!(refusal.source().is_some(), "what the system said is kept");
        }
        assert!(pulled_after(whole, going).is_ok(), "to the last byte that is read");
    }
}

#[test]
fn an_interrupted_read_is_tried_again() {
    struct Nervous(Cursor<Vec<u8>>, bool);
    impl Read for Nervous {
        fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
            self.1 = !self.1;
            if self.1 {
                return Err(io::ErrorKind::Interrupted.into());
            }
            let one = buffer.len().min(7);
            self.0.read(&mut buffer[..one])
        }
    }
    impl Seek for Nervous {
        fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
            self.0.seek(to)
        }
    }
    assert!(open(Nervous(Cursor::new(Craft::honest().bytes()), false), &Limits::STICK).is_ok());
}
