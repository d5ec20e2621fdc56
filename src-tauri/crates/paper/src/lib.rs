//! Turns what the application knows into paper: the note (PDF/UA-1 and Markdown), a learner's whole file, an agreement, the sheet to take home, the
//! list of what is needed, the team's charter, what it talks about, its opening hours and the recovery slip. Refuses to read a file, to know a path, to open a connection or to ask what time it is: pictures, dates and words
//! come in, bytes go out, and the same input gives the same bytes.
//!
//! Templates are `assets/paper/*.typ`, words are `assets/paper/fr.json`, fonts are ours only. What people wrote reaches a
//! template as data, never as markup.
//!
//! # Security
//! Pages pass through the typesetter's memory, which is given back to the system's allocator after each page but not
//! wiped. The bytes returned are the caller's to wipe.

mod agreement;
mod charter;
mod date;
mod dilemma;
mod duty;
mod error;
mod glyph;
mod hours;
mod learner_file;
mod note;
mod picture;
mod preparation;
mod sheet;
mod slip;
#[cfg(test)]
mod tests;
mod typeset;
mod words;

pub use agreement::{AgreementPage, TakenLine, agreement_pdf};
pub use charter::{CharterPage, charter_pdf};
pub use dilemma::{DilemmaPack, dilemma_pack_markdown, dilemma_pack_pdf};
pub use duty::comes_back;
pub use error::{Error, Paper};
pub use hours::{HoursPage, hours_pdf};
pub use learner_file::{FileWaiting, LearnerFilePage, learner_file_pdf};
pub use note::{CorrectedLine, NotePage, note_markdown, note_pdf};
pub use picture::{Picture, Pictures};
pub use preparation::{ListLine, PreparationPage, preparation_pdf};
pub use sheet::{SheetDone, SheetNext, SheetPage, SheetRelay, sheet_pdf};
pub use slip::{SlipPage, slip_pdf};
