//! What is heard: words made into one sound with the moment of each sentence. Refuses to know where a voice comes from,
//! and to give an engine words that the pronunciations did not go through.

use std::io::Cursor;

use domain::speech::{Correction, Lexicon, sentences};
use hound::{SampleFormat, WavReader, WavSpec, WavWriter};

use crate::host::HostError;
use crate::view::SpokenPart;

/// Says one sentence, as a voice is to read it, slowly or not: WAV bytes of 16 bits a sample.
pub type Engine<'a> = &'a (dyn Fn(&str, bool) -> Result<Vec<u8>, HostError> + Sync);

/// Words made into sound.
#[derive(Clone, Debug)]
pub struct ReadAloud {
    /// One WAV for the whole, with true lengths.
    pub wav: Vec<u8>,
    /// When each sentence begins.
    pub sentences: Vec<SpokenPart>,
    /// What was read otherwise than it is written.
    pub corrected: Vec<Correction>,
}

/// Has a text read aloud, sentence by sentence.
///
/// # Errors
/// What the engine fails with; [`HostError::NoVoice`] when it gives no sound, or nothing is there to be said.
pub fn read_aloud(
    engine: Engine<'_>,
    lexicon: &Lexicon,
    text: &str,
    is_slow: bool,
) -> Result<ReadAloud, HostError> {
    let mut whole: Option<Joined> = None;
    let mut parts = Vec::new();
    let mut corrected = Vec::new();
    for sentence in sentences(text) {
        let spoken = lexicon.spoken(sentence.text);
        let wav = engine(&spoken.text, is_slow)?;
        let (spec, samples) = samples_of(&wav).ok_or(HostError::NoVoice)?;
        let joined = whole.get_or_insert_with(|| Joined { spec, samples: Vec::new() });
        if joined.spec != spec {
            return Err(HostError::NoVoice);
        }
        parts.push(part(text, sentence.start, sentence.text.len(), joined.elapsed_ms()));
        joined.samples.extend(samples);
        corrected.extend(spoken.corrected);
    }
    let joined = whole.ok_or(HostError::NoVoice)?;
    let wav = joined.to_wav().ok_or(HostError::NoVoice)?;
    Ok(ReadAloud { wav, sentences: parts, corrected })
}

/// A part of a text, as the page counts.
pub(crate) fn part(text: &str, start: usize, length: usize, at_ms: u32) -> SpokenPart {
    let units = |end: usize| {
        let before = text.get(..end).unwrap_or(text);
        u32::try_from(before.encode_utf16().count()).unwrap_or(u32::MAX)
    };
    SpokenPart { start: units(start), end: units(start + length), at_ms }
}

struct Joined {
    spec: WavSpec,
    samples: Vec<i16>,
}

impl Joined {
    fn elapsed_ms(&self) -> u32 {
        let frames = self.samples.len() / usize::from(self.spec.channels.max(1));
        let frames = u64::try_from(frames).unwrap_or(u64::MAX);
        u32::try_from(frames.saturating_mul(1000) / u64::from(self.spec.sample_rate.max(1)))
            .unwrap_or(u32::MAX)
    }

    fn to_wav(&self) -> Option<Vec<u8>> {
        let mut bytes = Cursor::new(Vec::with_capacity(self.samples.len() * 2 + 64));
        let mut writer = WavWriter::new(&mut bytes, self.spec).ok()?;
        let count = u32::try_from(self.samples.len()).ok()?;
        let mut block = writer.get_i16_writer(count);
        self.samples.iter().for_each(|sample| block.write_sample(*sample));
        block.flush().ok()?;
        writer.finalize().ok()?;
        Some(bytes.into_inner())
    }
}

fn samples_of(wav: &[u8]) -> Option<(WavSpec, Vec<i16>)> {
    let reader = WavReader::new(wav).ok()?;
    let spec = reader.spec();
    if spec.bits_per_sample != 16 || spec.sample_format != SampleFormat::Int {
        return None;
    }
    let samples: Vec<i16> = reader.into_samples().collect::<Result<_, _>>().ok()?;
    (!samples.is_empty()).then_some((spec, samples))
}

#[cfg(test)]
mod tests {
    use std::sync::Mutex;

    use domain::speech::Pronunciation;

    use super::*;

    fn tone(samples: usize) -> Vec<u8> {
        let spec = WavSpec {
            channels: 1,
            sample_rate: 8_000,
            bits_per_sample: 16,
            sample_format: SampleFormat::Int,
        };
        Joined { spec, samples: vec![1_000; samples] }.to_wav().unwrap()
    }

    #[test]
    fn each_sentence_is_said_by_itself_and_its_moment_is_known() {
        let asked = Mutex::new(Vec::new());
        let engine = |text: &str, is_slow: bool| {
            asked.lock().unwrap().push((text.to_owned(), is_slow));
            Ok(tone(text.chars().count() * 80))
        };
        let word = Pronunciation { write: "ONEM".to_owned(), say: "onème".to_owned() };
        let text = "«\u{a0}L’ONEM\u{a0}» répond. À 9 h.";
        let read = read_aloud(&engine, &Lexicon::new(vec![word]), text, true).unwrap();
        let asked = asked.into_inner().unwrap();
        assert_eq!(asked, [("« L’onème » répond.".to_owned(), true), ("À 9 heures.".to_owned(), true)]);
        let first = u32::try_from(asked[0].0.chars().count() * 10).unwrap();
        let parts: Vec<_> = read.sentences.iter().map(|one| (one.start, one.end, one.at_ms)).collect();
        assert_eq!(
            parts,
            [(0, 18, 0), (19, 25, first)],
            "where they stand on the screen, when they are said"
        );
        assert_eq!(read.corrected.len(), 2);
        let whole = WavReader::new(read.wav.as_slice()).unwrap();
        assert_eq!(whole.duration(), (first + 11 * 10) * 8, "one sound, as long as both");
    }

    #[test]
    fn an_engine_that_fails_or_gives_no_sound_is_no_voice() {
        let lexicon = Lexicon::default();
        let fails = |_: &str, _: bool| Err(HostError::NoVoice);
        assert!(matches!(read_aloud(&fails, &lexicon, "Oui.", false), Err(HostError::NoVoice)));
        for wav in [Vec::new(), b"RIFF".to_vec(), tone(0)] {
            let engine = |_: &str, _: bool| Ok(wav.clone());
            assert!(matches!(read_aloud(&engine, &lexicon, "Oui.", false), Err(HostError::NoVoice)));
        }
        let sounds = |_: &str, _: bool| Ok(tone(8));
        assert!(matches!(read_aloud(&sounds, &lexicon, " … ", false), Err(HostError::NoVoice)));
    }
}
