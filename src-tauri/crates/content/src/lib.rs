//! Authors' files to checked walkthroughs: what a non-programmer writes in YAML becomes `domain` types that cannot be
//! wrong, or a list of problems with file, line and advice. Refuses the network and the vault.

mod abbreviation;
mod advice;
mod antenna_file;
pub mod authoring;
mod check;
mod error;
mod files;
mod gaps;
mod kit;
mod outline;
mod pack;
mod parse;
mod person;
mod pictures;
pub mod play;
mod problem;
mod rare;
mod relay_file;
mod remarks;
mod rendering;
mod schema;
mod second_language;
mod sound;
mod suggest;
mod text;
pub mod valise;
mod voice;
mod wording;

pub use advice::{Advice, advice};
pub use antenna_file::{AntennaFile, FiledAddition, FiledRecording};
pub use check::{is_a_person, is_id};
pub use error::Error;
pub use files::{FolderStamp, PackFiles};
pub use gaps::{Gap, GapKind, ProcedureGaps, Readiness, gaps};
pub use kit::{KitSentence, kit};
pub use outline::StepSpan;
pub use pack::{CheckedPack, Draft, Manifest, Media, load_pack, pack_identity, read_draft};
pub use parse::FORMAT_VERSION;
pub use person::Person;
pub use pictures::Pictures;
pub use problem::{Code, Level, Problem};
pub use rare::{FrequentWords, RareWord, first_in_each_file, rare_words};
pub use relay_file::{RelayFile, RelayFileError, TextEncoding};
pub use remarks::{CheckRemark, MarkRemark, Remarks, StepLine, step_lines};
pub use rendering::{
    RENDERED, RENDERED_SOUNDS, Rendered, ToRender, rendered, rendered_list, rendered_voice, to_render,
};
pub use schema::format_schema;
pub use second_language::to_translate;
pub use sound::{SoundFacts, SoundLimits, hear};
pub use text::LearnerText;
pub use voice::recorded_files;
pub use wording::{MAX_WORDS, hidden_sign, typeset};
