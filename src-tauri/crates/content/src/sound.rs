//! What a sound file really is: told by its head and by playing it until a voice is heard, never by its name. Refuses what is
//! not WAV or MP3, what is too long or too large, and silence.

use std::io::Cursor;

use domain::speech::SoundFormat;
use symphonia::core::codecs::audio::{AudioDecoder, AudioDecoderOptions};
use symphonia::core::formats::probe::Hint;
use symphonia::core::formats::{FormatOptions, FormatReader, TrackType};
use symphonia::core::io::MediaSourceStream;
use symphonia::core::meta::MetadataOptions;

use crate::Error;

/// Below this a room is heard, not a voice: about -50 dB.
const QUIETEST: f64 = 0.003;
/// What is played of a sound that is none of the doubtful ones.
const ENOUGH_MS: u32 = 1_000;

/// How much sound is taken.
#[derive(Clone, Copy, Debug)]
pub struct SoundLimits {
    /// How many bytes.
    pub bytes: usize,
    /// How long it may last.
    pub duration_ms: u32,
}

impl SoundLimits {
    /// In a pack, which travels on a stick.
    pub const PACK: Self = Self { bytes: crate::files::MAX_MEDIA_BYTES, duration_ms: 60_000 };
    /// In the vault, beside everything else: a minute of a step's sentences is far more than one needs.
    pub const ANTENNA: Self = Self { bytes: 4 * 1024 * 1024, duration_ms: 60_000 };
}

/// What was heard.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct SoundFacts {
    /// What it is written as.
    pub format: SoundFormat,
    /// How long it lasts.
    pub duration_ms: u32,
    /// Samples a second.
    pub sample_rate: u32,
    /// The mean loudness of what was played, root mean square, from 0 to 1.
    pub loudness: f64,
}

/// Plays a sound without a loudspeaker, until a second of it is no silence; the rest is measured only. A library has hundreds
/// of sounds, and is read whenever it is opened for the first time.
///
/// # Errors
/// [`Error::SoundTooLarge`], [`Error::NotASound`], [`Error::SoundTooLong`], [`Error::SilentSound`].
pub fn hear(bytes: &[u8], limits: SoundLimits) -> Result<SoundFacts, Error> {
    if bytes.len() > limits.bytes {
        return Err(Error::SoundTooLarge { limit: limits.bytes });
    }
    let format = format_of(bytes).ok_or(Error::NotASound)?;
    let (reader, decoder) = open(bytes, format).ok_or(Error::NotASound)?;
    let heard = play(reader, decoder, limits)?;
    let sample_rate = heard.sample_rate.ok_or(Error::NotASound)?;
    let loudness = heard.loudness();
    // What holds numbers that are none is as little a voice as silence is.
    if loudness.is_nan() || loudness < QUIETEST {
        return Err(Error::SilentSound);
    }
    let duration_ms = heard.duration_ms(sample_rate);
    Ok(SoundFacts { format, duration_ms, sample_rate, loudness })
}

/// What the head of a file says that it is.
fn format_of(bytes: &[u8]) -> Option<SoundFormat> {
    if bytes.starts_with(b"RIFF") && bytes.get(8..12) == Some(b"WAVE") {
        return Some(SoundFormat::Wav);
    }
    // An ID3 tag, or eleven bits of synchronisation and "layer III".
    let is_frame = matches!(bytes, [0xff, second, ..] if second & 0xe6 == 0xe2);
    (bytes.starts_with(b"ID3") || is_frame).then_some(SoundFormat::Mp3)
}

type Opened = (Box<dyn FormatReader>, Box<dyn AudioDecoder>);

fn open(bytes: &[u8], format: SoundFormat) -> Option<Opened> {
    let mut hint = Hint::new();
    hint.with_extension(match format {
        SoundFormat::Wav => "wav",
        SoundFormat::Mp3 => "mp3",
    });
    let source = MediaSourceStream::new(Box::new(Cursor::new(bytes.to_vec())), Default::default());
    let reader = symphonia::default::get_probe()
        .probe(&hint, source, FormatOptions::default(), MetadataOptions::default())
        .ok()?;
    let decoder = {
        let parameters = reader.default_track(TrackType::Audio)?.codec_params.as_ref()?.audio()?;
        symphonia::default::get_codecs()
            .make_audio_decoder(parameters, &AudioDecoderOptions::default())
            .ok()?
    };
    Some((reader, decoder))
}

#[derive(Default)]
struct Heard {
    sample_rate: Option<u32>,
    frames: u64,
    samples: f64,
    energy: f64,
}

impl Heard {
    fn loudness(&self) -> f64 {
        (self.energy / self.samples.max(1.0)).sqrt()
    }

    /// Whether it is certainly no silence, so that the rest need not be played.
    fn is_enough(&self) -> bool {
        self.sample_rate.is_some_and(|rate| self.duration_ms(rate) >= ENOUGH_MS)
            && self.loudness() >= QUIETEST
    }

    fn duration_ms(&self, sample_rate: u32) -> u32 {
        u32::try_from(self.frames.saturating_mul(1000) / u64::from(sample_rate.max(1))).unwrap_or(u32::MAX)
    }
}

/// Decodes packet by packet while it is in doubt, and stops as soon as there is too much: a small file may hold hours of
/// nothing.
fn play(
    mut reader: Box<dyn FormatReader>,
    mut decoder: Box<dyn AudioDecoder>,
    limits: SoundLimits,
) -> Result<Heard, Error> {
    let mut heard = Heard::default();
    let mut samples: Vec<f32> = Vec::new();
    let mut broken = 0_u32;
    // A file cut short plays up to where it was cut, here as in the page's player.
    while let Ok(Some(packet)) = reader.next_packet() {
        if heard.is_enough() {
            // In both formats a packet counts its time in frames. Not `block_dur`: in symphonia 0.6 it adds what is trimmed
            // a second time, and past an announced end that is all that went before.
            heard.frames = heard.frames.saturating_add(packet.dur.get());
        } else if let Ok(decoded) = decoder.decode(&packet) {
            heard.sample_rate = Some(decoded.spec().rate());
            heard.frames += u64::try_from(decoded.frames()).unwrap_or(u64::MAX);
            samples.resize(decoded.samples_interleaved(), 0.0);
            decoded.copy_to_slice_interleaved(&mut samples);
            heard.energy += samples.iter().map(|sample| f64::from(*sample).powi(2)).sum::<f64>();
            heard.samples += f64::from(u32::try_from(samples.len()).unwrap_or(u32::MAX));
        } else {
            broken += 1;
            continue;
        }
        if heard.sample_rate.is_some_and(|rate| heard.duration_ms(rate) > limits.duration_ms) {
            return Err(Error::SoundTooLong { limit_ms: limits.duration_ms });
        }
    }
    // Text that happens to begin like a frame decodes to a few accidents.
    if heard.frames == 0 || u64::from(broken) * 1152 > heard.frames {
        Err(Error::NotASound)
    } else {
        Ok(heard)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const MP3: &[u8] = include_bytes!("../tests/suite/sounds/cliquez.mp3");

    /// A tone of 440 Hz.
    fn wav(seconds: u32, loudness: f32) -> Vec<u8> {
        let spec = hound::WavSpec {
            channels: 1,
            sample_rate: 8_000,
            bits_per_sample: 16,
            sample_format: hound::SampleFormat::Int,
        };
        let mut bytes = Cursor::new(Vec::new());
        let mut writer = hound::WavWriter::new(&mut bytes, spec).unwrap();
        for at in 0..seconds * 8_000 {
            let wave = (at as f32 * 440.0 * std::f32::consts::TAU / 8_000.0).sin();
            writer.write_sample((wave * loudness * 32_000.0) as i16).unwrap();
        }
        writer.finalize().unwrap();
        bytes.into_inner()
    }

    fn refusal(bytes: &[u8]) -> Error {
        hear(bytes, SoundLimits::ANTENNA).unwrap_err()
    }

    #[test]
    fn a_wav_and_an_mp3_are_told_by_what_they_hold() {
        let heard = hear(&wav(2, 0.5), SoundLimits::ANTENNA).unwrap();
        assert_eq!((heard.format, heard.duration_ms, heard.sample_rate), (SoundFormat::Wav, 2_000, 8_000));
        assert!((0.3..0.4).contains(&heard.loudness), "half a sine has that mean: {}", heard.loudness);
        assert_eq!(
            hear(&wav(10, 0.5), SoundLimits::PACK).unwrap().duration_ms,
            10_000,
            "measured to its end"
        );
        let heard = hear(MP3, SoundLimits::ANTENNA).unwrap();
        assert_eq!((heard.format, heard.sample_rate), (SoundFormat::Mp3, 22_050));
        assert!((1_000..3_000).contains(&heard.duration_ms), "{heard:?}");
    }

    #[test]
    fn two_sounds_in_one_file_last_as_long_as_both() {
        let one = f64::from(hear(MP3, SoundLimits::ANTENNA).unwrap().duration_ms);
        let eight = hear(&MP3.repeat(8), SoundLimits::ANTENNA).unwrap().duration_ms;
        assert!((f64::from(eight) / one - 8.0).abs() < 0.5, "{eight} ms, and {one} ms once");
    }

    #[test]
    fn what_is_not_a_sound_is_refused_whatever_its_head_says() {
        let mut riff = b"RIFF\x24\0\0\0WAVEfmt ".to_vec();
        riff.extend([0xff; 300]);
        let mut frame = vec![0xff, 0xfb];
        frame.extend(b"une lettre a la caisse de paiement ".repeat(200));
        let mut tag = b"ID3\x03\0\0\0\0\0\x10".to_vec();
        tag.extend([0; 400]);
        for bytes in [&b""[..], b"%PDF-1.7", b"OggS\0\x02", &riff, &frame, &tag] {
            assert!(matches!(refusal(bytes), Error::NotASound), "{:?}", &bytes[..bytes.len().min(8)]);
        }
    }

    #[test]
    fn too_long_too_large_and_silent_are_three_things() {
        assert!(matches!(refusal(&wav(61, 0.5)), Error::SoundTooLong { limit_ms: 60_000 }));
        assert!(matches!(refusal(&vec![0; 4 * 1024 * 1024 + 1]), Error::SoundTooLarge { .. }));
        assert!(matches!(refusal(&wav(1, 0.0)), Error::SilentSound));
        assert!(matches!(refusal(&wav(1, 0.0005)), Error::SilentSound), "a room and nobody in it");
    }

    #[test]
    fn a_file_cut_short_is_never_more_than_what_it_holds() {
        let whole = hear(MP3, SoundLimits::ANTENNA).unwrap().duration_ms;
        for cut in [MP3.len() / 4, MP3.len() / 2, MP3.len() - 1] {
            match hear(&MP3[..cut], SoundLimits::ANTENNA) {
                Ok(heard) => assert!(heard.duration_ms <= whole, "{cut}"),
                Err(error) => {
                    assert!(matches!(error, Error::NotASound | Error::SilentSound), "{cut}: {error}")
                }
            }
        }
    }
}
