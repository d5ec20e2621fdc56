//! Owns the programs that make sounds to keep: a voice that writes a WAV, an encoder that makes it small. Refuses words of
//! people: what is rendered stands in a pack that everybody may read, for one of the voices takes it on its command line.

use std::fs;
use std::io;
use std::path::PathBuf;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use api::host::HostError;

use crate::{program, speech};

/// A sentence takes half a second; past this the program is stuck.
const LIMIT: Duration = Duration::from_secs(30);

/// How many names are tried for a folder.
const TRIES: u32 = 100_000;

/// A voice that can be kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Renderer {
    /// SVOX Pico: a voice made of a person's, for sentences that many will hear.
    Pico,
    /// espeak-ng, the same that reads what is not rendered.
    Espeak,
}

impl Renderer {
    /// Every voice, the best first.
    pub const ALL: [Self; 2] = [Self::Pico, Self::Espeak];

    /// What the list of a pack calls it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Pico => "SVOX Pico, fr-FR",
            Self::Espeak => "espeak-ng, fr-be",
        }
    }

    /// The program that is to be installed.
    pub fn program(self) -> &'static str {
        match self {
            Self::Pico => "pico2wave",
            Self::Espeak => "espeak-ng",
        }
    }

    /// Says a sentence: WAV bytes of 16 bits a sample.
    ///
    /// # Errors
    /// [`HostError::NoVoice`] without the program or without its French, [`HostError::Machine`] otherwise.
    pub fn say(self, text: &str) -> Result<Vec<u8>, HostError> {
        match self {
            Self::Pico => pico(text),
            Self::Espeak => speech::say(text, false),
        }
    }
}

/// Pico writes to a file and to nothing else.
fn pico(text: &str) -> Result<Vec<u8>, HostError> {
    let folder = own_folder().map_err(HostError::Machine)?;
    let wav = folder.join("sound.wav");
    let file = wav.to_string_lossy();
    let answer = program::ask("pico2wave", &["-l", "fr-FR", "-w", &file, "--", text], b"", LIMIT);
    let bytes = fs::read(&wav);
    // Nothing is kept of it, whatever came of it.
    let _ = fs::remove_dir_all(&folder);
    match answer {
        Ok(answer) if answer.status.success() => bytes.map_err(|_| HostError::NoVoice),
        Ok(_) => Err(HostError::NoVoice),
        Err(error) => Err(absent_or(error)),
    }
}

/// A new folder that no other account can reach into: what stood ready under a name that can be guessed is not used.
fn own_folder() -> io::Result<PathBuf> {
    static COUNT: AtomicU32 = AtomicU32::new(0);
    loop {
        let count = COUNT.fetch_add(1, Ordering::Relaxed);
        let folder = std::env::temp_dir().join(format!("cote-render-{}-{count}", std::process::id()));
        let mut make = fs::DirBuilder::new();
        #[cfg(unix)]
        std::os::unix::fs::DirBuilderExt::mode(&mut make, 0o700);
        match make.create(&folder) {
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists && count < TRIES => {}
            made => return made.map(|()| folder),
        }
    }
}

/// Makes a sound small enough to travel: MP3 of one channel, which holds all that such a voice has.
///
/// # Errors
/// [`HostError::NoVoice`] without the encoder, [`HostError::Machine`] otherwise.
pub fn to_mp3(wav: &[u8]) -> Result<Vec<u8>, HostError> {
    // -t: no tag, in which an encoder writes its version: the same sentence gives the same bytes.
    let args = ["--quiet", "-t", "-m", "m", "--resample", "16", "-b", "24", "-q", "2", "-", "-"];
    let answer = program::ask(ENCODER, &args, wav, LIMIT).map_err(absent_or)?;
    if answer.status.success() && !answer.stdout.is_empty() {
        Ok(answer.stdout)
    } else {
        Err(HostError::Machine(io::ErrorKind::InvalidData.into()))
    }
}

/// The program that makes a sound small.
pub const ENCODER: &str = "lame";

fn absent_or(error: io::Error) -> HostError {
    if error.kind() == io::ErrorKind::NotFound { HostError::NoVoice } else { HostError::Machine(error) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_is_kept_small_and_the_same_twice() {
        let wav = Renderer::Espeak.say("Cliquez sur le 12.").expect("espeak-ng is installed by the set-up");
        let [one, other] =
            [to_mp3(&wav), to_mp3(&wav)].map(|mp3| mp3.expect("lame is installed by the set-up"));
        assert_eq!(one, other);
        assert!(one.len() * 10 < wav.len(), "{} of {}", one.len(), wav.len());
        let facts = content::hear(&one, content::SoundLimits::PACK).expect("the page plays it");
        assert_eq!((facts.format, facts.sample_rate), (domain::speech::SoundFormat::Mp3, 16_000));
    }
}
