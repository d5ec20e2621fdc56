//! What a pack may hold, told by where a file stands, how its name ends and what it is made of: all three must agree.
//! Refuses files that are two things at once.

mod drawing;
mod picture;

use super::{Limits, Refusal};
use crate::check::RELAYS;

/// What a file of a pack is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// What authors write.
    Yaml,
    /// What people read: a licence, credits.
    Text,
    /// A picture, PNG.
    Png,
    /// A picture, JPEG.
    Jpeg,
    /// A drawing.
    Svg,
    /// A sound, WAV.
    Wav,
    /// A sound, MP3.
    Mp3,
}

impl Kind {
    /// Every kind, in order.
    pub const ALL: [Self; 7] =
        [Self::Yaml, Self::Text, Self::Png, Self::Jpeg, Self::Svg, Self::Wav, Self::Mp3];

    /// The word of the manifest.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Yaml => "yaml",
            Self::Text => "text",
            Self::Png => "png",
            Self::Jpeg => "jpeg",
            Self::Svg => "svg",
            Self::Wav => "wav",
            Self::Mp3 => "mp3",
        }
    }

    pub(super) fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == word)
    }

    /// What must stand at a path; `None` when nothing may.
    pub(super) fn of_path(path: &str) -> Option<Self> {
        let ending = path.rsplit('/').next()?.rsplit_once('.').map(|(_, ending)| ending);
        match (path.split_once('/').map(|(folder, _)| folder), ending) {
            (None | Some("procedures" | "languages"), Some("yaml")) => Some(Self::Yaml),
            (None, Some("md" | "txt")) => Some(Self::Text),
            (None, Some("csv")) if path == RELAYS => Some(Self::Text),
            (None, None) if path.starts_with("LICEN") => Some(Self::Text),
            (Some("media"), Some(ending)) => match ending {
                "png" => Some(Self::Png),
                "jpg" | "jpeg" => Some(Self::Jpeg),
                "svg" => Some(Self::Svg),
                "wav" => Some(Self::Wav),
                "mp3" => Some(Self::Mp3),
                _ => None,
            },
            _ => None,
        }
    }

    /// Whether people type it: such a file is small.
    pub(super) fn is_text(self) -> bool {
        matches!(self, Self::Yaml | Self::Text | Self::Svg)
    }

    /// Whether the bytes are of this kind and of no other.
    pub(super) fn check(self, bytes: &[u8], limits: &Limits) -> Result<(), Refusal> {
        match self {
            Self::Yaml | Self::Text => text_of(bytes).map(|_| ()),
            Self::Svg => drawing::check(text_of(bytes)?, limits),
            Self::Png => picture::check(picture::png_size(bytes), limits),
            Self::Jpeg => picture::check(picture::jpeg_size(bytes), limits),
            Self::Wav => whole(is_wav(bytes)),
            Self::Mp3 => whole(is_mp3(bytes)),
        }
    }
}

fn whole(is_so: bool) -> Result<(), Refusal> {
    if is_so { Ok(()) } else { Err(Refusal::WrongContent) }
}

/// UTF-8 without the zero that no text has and every binary does.
fn text_of(bytes: &[u8]) -> Result<&str, Refusal> {
    std::str::from_utf8(bytes).ok().filter(|text| !text.contains('\0')).ok_or(Refusal::NotText)
}

/// The head of a WAV, and nothing behind what it says that it holds.
fn is_wav(bytes: &[u8]) -> bool {
    let said = bytes.get(4..8).and_then(|size| Some(u32::from_le_bytes(size.try_into().ok()?)));
    let said = said.and_then(|size| usize::try_from(size).ok()?.checked_add(8));
    bytes.starts_with(b"RIFF") && bytes.get(8..12) == Some(b"WAVE") && said == Some(bytes.len())
}

/// The head of an MP3: a tag, or a frame of layer III. What it really plays is heard by the checker.
fn is_mp3(bytes: &[u8]) -> bool {
    let is_frame = matches!(bytes, [0xff, second, ..] if second & 0xe6 == 0xe2);
    bytes.starts_with(b"ID3") || is_frame
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_kind_stands_where_it_belongs() {
        let cases = [
            ("pack.yaml", Some(Kind::Yaml)),
            ("procedures/a.yaml", Some(Kind::Yaml)),
            ("LICENCE", Some(Kind::Text)),
            ("LICENSE.txt", Some(Kind::Text)),
            ("README.md", Some(Kind::Text)),
            ("media/a.jpg", Some(Kind::Jpeg)),
            ("media/deep/a.svg", Some(Kind::Svg)),
            ("media/a.html", None),
            ("media/a", None),
            ("media/a.yaml", None),
            ("procedures/a.png", None),
            ("a.png", None),
            ("run.sh", None),
            ("RUN", None),
        ];
        for (path, kind) in cases {
            assert_eq!(Kind::of_path(path), kind, "{path}");
        }
        for kind in Kind::ALL {
            assert_eq!(Kind::parse(kind.as_str()), Some(kind));
        }
    }
}
