//! Owns the voice of the machine; refuses any other language than French, and any file.

use std::io;
use std::time::Duration;

use api::host::HostError;

use crate::program;

/// A sentence takes milliseconds; past this the engine is stuck.
const LIMIT: Duration = Duration::from_secs(10);

/// Words a minute. espeak's own 175 is too quick for somebody who is learning the words.
const USUAL: &str = "140";
const SLOW: &str = "100";

/// Says `text` in Belgian French: WAV bytes.
///
/// # Errors
/// [`HostError::NoVoice`] without an engine or without its French, [`HostError::Machine`] otherwise.
pub fn say(text: &str, is_slow: bool) -> Result<Vec<u8>, HostError> {
    let speed = if is_slow { SLOW } else { USUAL };
    // -b 1: the text is UTF-8.
    let args = ["-v", "fr-be", "-b", "1", "-s", speed, "--stdin", "--stdout"];
    let answer =
        program::ask("espeak-ng", &args, text.as_bytes(), LIMIT).map_err(|error| match error.kind() {
            io::ErrorKind::NotFound => HostError::NoVoice,
            _ => HostError::Machine(error),
        })?;
    if !answer.status.success() {
        return Err(HostError::NoVoice);
    }
    with_lengths(answer.stdout).ok_or(HostError::NoVoice)
}

/// Writes the true lengths into a WAV header. espeak-ng 1.51 cannot go back on a pipe and announces 2 GiB,
/// which WebKit's player takes for an endless sound: no duration, no end.
fn with_lengths(mut wav: Vec<u8>) -> Option<Vec<u8>> {
    let total = u32::try_from(wav.len()).ok()?;
    let data = wav.windows(4).take(64).position(|word| word == b"data")?;
    let samples_at = u32::try_from(data).ok()? + 8;
    wav.get_mut(4..8)?.copy_from_slice(&(total - 8).to_le_bytes());
    wav.get_mut(data + 4..data + 8)?.copy_from_slice(&total.checked_sub(samples_at)?.to_le_bytes());
    Some(wav)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_header_tells_the_true_lengths() {
        let mut endless =
            b"RIFF\x24\xf0\xff\x7fWAVEfmt \x10\0\0\0\x01\0\x01\0\x22\x56\0\0\x44\xac\0\0\x02\0\x10\0data"
                .to_vec();
        endless.extend(b"\0\xf0\xff\x7f");
        endless.extend([0; 100]);
        let wav = with_lengths(endless).unwrap();
        assert_eq!(wav.get(4..8).unwrap(), 136_u32.to_le_bytes(), "all but the first eight bytes");
        assert_eq!(wav.get(40..44).unwrap(), 100_u32.to_le_bytes(), "the samples");
        assert_eq!(with_lengths(b"no sound".to_vec()), None, "what is not a WAV is no voice");
    }

    #[test]
    fn the_machine_says_a_sentence() {
        let usual = say("Cliquez sur le 12.", false).expect("espeak-ng is installed by the set-up");
        let slow = say("Cliquez sur le 12.", true).expect("espeak-ng is installed by the set-up");
        assert!(usual.starts_with(b"RIFF") && usual.len() > 20_000, "half a second of sound at least");
        assert!(slow.len() > usual.len(), "slow is longer");
    }
}
