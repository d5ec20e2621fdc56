//! Every reason for which a valise is not opened, each with a word for ever. Refuses to repeat anything that the valise
//! says: its words are a stranger's.

use std::io;

use thiserror::Error;

macro_rules! refusals {
    ($($(#[$doc:meta])* $name:ident = $code:literal, $text:literal;)+) => {
        /// Why a valise is not opened.
        #[derive(Debug, Error)]
        #[non_exhaustive]
        pub enum Refusal {
            /// The disk or the stick gave nothing more: the valise may be whole.
            #[error("the file could not be read to its end")]
            Unreadable(#[source] io::Error),
            /// A later version of the application made it.
            #[error("the container has format {found}")]
            TooNew {
                /// The format that it announces.
                found: u32,
            },
            $($(#[$doc])* #[error($text)] $name,)+
        }

        impl Refusal {
            /// Every word, in order.
            pub const CODES: &[&str] = &["unreadable", "too_new", $($code,)+];

            /// The word for machines and for the sentences of the screen, for ever.
            #[must_use]
            pub fn code(&self) -> &'static str {
                match self {
                    Self::Unreadable(_) => "unreadable",
                    Self::TooNew { .. } => "too_new",
                    $(Self::$name => $code,)+
                }
            }
        }
    };
}

refusals! {
    // The frame.
    /// It is larger than a valise may be.
    TooLarge = "too_large", "the file is too large";
    /// It does not begin like a valise.
    NotAValise = "not_a_valise", "the file is no valise";
    /// It ends before it should.
    Truncated = "truncated", "the file is cut short";
    /// Something follows it.
    TrailingBytes = "trailing_bytes", "something follows the archive";

    // The manifest.
    /// Its manifest is too large.
    ManifestTooLarge = "manifest_too_large", "the manifest is too large";
    /// Its manifest is not what the format says: not JSON, a field too many or too few.
    ManifestShape = "manifest_shape", "the manifest is not in the expected form";
    /// Its manifest says the right thing in another spelling.
    ManifestNotCanonical = "manifest_not_canonical", "the manifest is not in its one spelling";
    /// A text of its manifest is empty, endless, or holds a sign that nobody sees.
    ManifestText = "manifest_text", "a text of the manifest will not do";
    /// Its id is none.
    BadPackId = "bad_pack_id", "the id of the pack will not do";
    /// Its version is not three numbers.
    BadVersion = "bad_version", "the version will not do";
    /// A day of its manifest is not in the calendar.
    BadDate = "bad_date", "a date will not do";
    /// A key or a digest is not written as one.
    BadHex = "bad_hex", "a key or a digest is not in its one spelling";

    // The signatures.
    /// Nobody signed it.
    Unsigned = "unsigned", "nobody signed the manifest";
    /// It has more signatures than it may.
    TooManySignatures = "too_many_signatures", "there are too many signatures";
    /// Its signatures are not what the format says.
    SignaturesShape = "signatures_shape", "the signatures are not in the expected form";
    /// The same key signs twice.
    DuplicateSignature = "duplicate_signature", "a key signs twice";
    /// A signature is not about this manifest, or not by the key that it names.
    BadSignature = "bad_signature", "a signature does not hold";
    /// The publisher is not among those who signed.
    NotByPublisher = "not_by_publisher", "the publisher did not sign";

    // The list of files.
    /// It lists more files than it may.
    TooManyFiles = "too_many_files", "too many files are listed";
    /// A path is too long.
    PathTooLong = "path_too_long", "a path is too long";
    /// A path goes too deep.
    PathTooDeep = "path_too_deep", "a path goes too deep";
    /// A path holds a sign that paths of a pack do not have.
    PathSign = "path_sign", "a path holds a sign that it may not";
    /// A path leads elsewhere, or nowhere.
    PathForm = "path_form", "a path is not one of a pack";
    /// A path is the name of a device.
    PathReserved = "path_reserved", "a path is the name of a device";
    /// A path stands twice.
    DuplicatePath = "duplicate_path", "a path is listed twice";
    /// Two paths are one on some disks.
    PathCollision = "path_collision", "two paths are one on some disks";
    /// The paths are not in order.
    FilesUnsorted = "files_unsorted", "the files are not sorted";
    /// A file is larger than its kind may be.
    FileTooLarge = "file_too_large", "a file is too large";
    /// The files together are too large.
    UnpackedTooLarge = "unpacked_too_large", "the files together are too large";
    /// The total is not the sum.
    WrongTotal = "wrong_total", "the total is not the sum";
    /// A file of a kind that no pack holds, or that stands where its kind does not.
    KindNotAllowed = "kind_not_allowed", "a file is of a kind that is not allowed";
    /// Nothing is called `pack.yaml`.
    MissingPack = "missing_pack", "there is no pack.yaml";

    // The archive.
    /// The archive is not one, or not of the plain sort.
    ArchiveShape = "archive_shape", "the archive is not in the expected form";
    /// The archive has more entries than it may.
    TooManyEntries = "too_many_entries", "the archive has too many entries";
    /// An entry that the manifest does not list.
    ExtraEntry = "extra_entry", "the archive holds an entry that is not listed";
    /// A file of the manifest is not in the archive.
    MissingEntry = "missing_entry", "a listed file is not in the archive";
    /// An entry stands twice.
    DuplicateEntry = "duplicate_entry", "the archive holds an entry twice";
    /// A folder, a link or a device.
    NotAFile = "not_a_file", "an entry is not a file";
    /// An entry is packed in another way than the two that are read.
    UnknownMethod = "unknown_method", "an entry is packed in an unknown way";
    /// An entry is encrypted.
    Encrypted = "encrypted", "an entry is encrypted";
    /// An entry swells too much.
    Ratio = "ratio", "an entry swells too much";
    /// An entry does not have the size that is listed.
    LyingSize = "lying_size", "an entry does not have the listed size";
    /// The archive holds bytes that belong to no file.
    HiddenBytes = "hidden_bytes", "the archive holds bytes of no file";
    /// A file is not the one that was signed.
    FileAltered = "file_altered", "a file is not the one that was signed";

    // What the files are.
    /// A text is not UTF-8.
    NotText = "not_text", "a text is not UTF-8";
    /// A picture or a sound is not what its name says, or is something else too.
    WrongContent = "wrong_content", "a file is not what its name says";
    /// A picture has too many pixels.
    TooManyPixels = "too_many_pixels", "a picture has too many pixels";
    /// A drawing does something by itself, or fetches something.
    ActiveDrawing = "active_drawing", "a drawing is not only a drawing";
    /// `pack.yaml` cannot be understood.
    PackUnreadable = "pack_unreadable", "pack.yaml cannot be understood";
    /// The manifest and `pack.yaml` tell of two packs.
    PackMismatch = "pack_mismatch", "the manifest tells of another pack than pack.yaml";
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn each_refusal_has_a_word_of_its_own() {
        let words: BTreeSet<_> = Refusal::CODES.iter().collect();
        assert_eq!(words.len(), Refusal::CODES.len());
        let is_snake = |word: &&str| word.bytes().all(|sign| sign.is_ascii_lowercase() || sign == b'_');
        assert!(Refusal::CODES.iter().all(is_snake));
    }
}
