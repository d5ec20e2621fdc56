//! Owns what is on the virtual screen, read from the file in which the server draws; refuses to ask the server for it,
//! which would cost what is being measured.

use std::fs::File;
use std::os::unix::fs::FileExt;
use std::path::Path;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail, ensure};

/// Every so many rows one is looked at: enough to see a word, little enough to be read all the time.
const EVERY: usize = 4;
/// The title bar is the window manager's.
const BELOW_TITLE: usize = 40;
/// How often the screen is looked at.
const PERIOD: Duration = Duration::from_millis(5);
/// After so long without a change a window has settled.
const QUIET: Duration = Duration::from_secs(2);
/// After so long a window will not come.
const PATIENCE: Duration = Duration::from_secs(60);
/// A blank window has one colour; letters have many.
const LEAST_COLOURS: usize = 8;
/// So many hundred-thousandths of the pixels may differ: a caret blinks.
const A_CARET: usize = 50;

/// The file of a server that was started with `-fbdir`: an X window dump.
pub(super) struct Framebuffer {
    file: File,
    start: usize,
    stride: usize,
    height: usize,
}

/// Some rows of the screen.
type Picture = Vec<u8>;

impl Framebuffer {
    /// Opens the file.
    ///
    /// # Errors
    /// When it is not what Xvfb 21 writes.
    pub(super) fn open(path: &Path) -> Result<Self> {
        let file = File::open(path).with_context(|| format!("cannot read {}", path.display()))?;
        let mut header = [0_u8; 100];
        file.read_exact_at(&mut header, 0)?;
        let (words, _) = header.as_chunks::<4>();
        let word = |at: usize| words.get(at).map_or(0, |word| u32::from_be_bytes(*word) as usize);
        let (length, version, height, depth) = (word(0), word(1), word(5), word(11));
        let (stride, colours) = (word(12), word(19));
        ensure!(version == 7 && depth == 32, "{} is no X window dump of 32 bits a pixel", path.display());
        Ok(Self { file, start: length + colours * 12, stride, height })
    }

    fn picture(&self) -> Result<Picture> {
        let rows: Vec<usize> = (BELOW_TITLE..self.height).step_by(EVERY).collect();
        let mut picture = vec![0; rows.len() * self.stride];
        for (row, pixels) in rows.into_iter().zip(picture.chunks_exact_mut(self.stride)) {
            self.file.read_exact_at(pixels, (self.start + row * self.stride) as u64)?;
        }
        Ok(picture)
    }

    /// Waits until what is on the screen has letters and stays as it is, and says how long after `began` it was first
    /// whole.
    ///
    /// # Errors
    /// When that does not come, or `is_alive` says no.
    pub(super) fn settled(&self, began: Instant, mut is_alive: impl FnMut() -> bool) -> Result<Duration> {
        let mut seen = Seen::default();
        loop {
            let at = began.elapsed();
            seen.add(at, self.picture()?);
            if let Some(first) = seen.whole_since(at) {
                return Ok(first);
            }
            ensure!(is_alive(), "the window ended by itself");
            if at > PATIENCE {
                bail!("no window with letters in it settled within {} seconds", PATIENCE.as_secs());
            }
            std::thread::sleep(PERIOD);
        }
    }
}

/// The pictures that differed from the one before, with the time at which each was first seen.
#[derive(Default)]
struct Seen {
    pictures: Vec<(Duration, Picture)>,
    /// When something more than a caret last changed.
    changed: Duration,
}

impl Seen {
    fn add(&mut self, at: Duration, picture: Picture) {
        match self.pictures.last() {
            Some((_, last)) if *last == picture => {}
            Some((_, last)) => {
                if differ(last, &picture) {
                    self.changed = at;
                }
                self.pictures.push((at, picture));
            }
            None => self.pictures.push((at, picture)),
        }
    }

    /// When the picture that has now been on the screen for a while was first whole.
    fn whole_since(&self, now: Duration) -> Option<Duration> {
        let (_, last) = self.pictures.last()?;
        if now.saturating_sub(self.changed) < QUIET || colours(last) < LEAST_COLOURS {
            return None;
        }
        let whole = self.pictures.iter().rev().take_while(|(_, picture)| !differ(picture, last));
        whole.last().map(|(at, _)| *at)
    }
}

fn pixels(picture: &Picture) -> &[[u8; 4]] {
    picture.as_chunks().0
}

fn differ(one: &Picture, other: &Picture) -> bool {
    let different = pixels(one).iter().zip(pixels(other)).filter(|(one, other)| one != other).count();
    different * 100_000 > pixels(one).len() * A_CARET
}

fn colours(picture: &Picture) -> usize {
    let mut colours: Vec<[u8; 4]> = Vec::new();
    for pixel in pixels(picture) {
        if colours.len() < LEAST_COLOURS && !colours.contains(pixel) {
            colours.push(*pixel);
        }
    }
    colours.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Ten thousand pixels, so many of which are letters.
    fn picture(letters: u8) -> Picture {
        let pixel = |at: u16| {
            if at < u16::from(letters) * 100 { [u8::try_from(at % 50).unwrap(); 4] } else { [99; 4] }
        };
        (0..10_000).flat_map(pixel).collect()
    }

    fn at(milliseconds: u64) -> Duration {
        Duration::from_millis(milliseconds)
    }

    #[test]
    fn a_window_is_whole_when_it_first_looked_as_it_stays() {
        let mut seen = Seen::default();
        for (time, letters) in [(0, 0), (300, 1), (700, 9), (705, 9)] {
            seen.add(at(time), picture(letters));
        }
        assert_eq!(seen.whole_since(at(1_500)), None, "it may still change");
        assert_eq!(seen.whole_since(at(2_700)), Some(at(700)));
    }

    #[test]
    fn a_blank_window_is_never_whole_and_a_caret_changes_nothing() {
        let mut seen = Seen::default();
        seen.add(at(0), picture(0));
        assert_eq!(seen.whole_since(at(50_000)), None, "blank");
        seen.add(at(60_000), picture(9));
        let mut with_caret = picture(9);
        with_caret.iter_mut().rev().take(4).for_each(|byte| *byte = 0);
        seen.add(at(61_000), with_caret);
        seen.add(at(62_000), picture(9));
        assert_eq!(seen.whole_since(at(62_100)), Some(at(60_000)));
    }
}
