//! The shape of what authors write, before any check: strict (an unknown key is refused) and with the line of each
//! value kept. Refuses to judge the meaning: that is `validate`'s.
//!
//! A pack is a folder:
//!
//! ```text
//! be-wallonie/
//!   pack.yaml                     what the pack is, its invented persons, its hard words
//!   procedures/<id>.yaml          one procedure a file; the file's name is the procedure's id, for ever
//!   pronunciation.yaml            how a voice says hard words; may be absent
//!   recordings.yaml               the sounds of the steps, their files in media/; may be absent
//!   rendered.yaml                 the sounds that a program made of all of them, in media/synthese/; may be absent
//!   languages/<tag>/<id>.yaml     what a procedure says in a second language; may be absent
//! ```
//!
//! Keys are English and fixed; what people read is French. Authors type plainly: straight apostrophes and ordinary
//! spaces before `: ; ? !` and inside `« »` are made typographic at load. A middle dot is refused.
//!
//! Hard words are marked in the sentences: `{jour de travail}` is explained by the glossary entry of that name,
//! `{il travaille|jour de travail}` shows *il travaille* and explains *jour de travail*. A sentence that begins with a
//! brace, or holds a colon followed by a space, must stand between double quotes.
//!
//! # `pack.yaml`
//!
//! ```yaml
#![doc = include_str!("authoring/example/pack.yaml")]
//! ```
//!
//! # `procedures/noter-un-jour.yaml`
//!
//! ```yaml
#![doc = include_str!("authoring/example/procedures/noter-un-jour.yaml")]
//! ```

mod element;
mod located;
mod names;
mod pack;
mod procedure;
mod scene;
mod step;
mod voice;

pub use element::{
    AppRequestText, BannerText, ButtonText, CalendarText, CardReaderText, ElementText, EntryText, FieldText,
    LinkText, ListText, MessageText, ParagraphText, PinPadText, PopupText, QrCodeText, RowText,
    SignatureText, TableText, TabsText, ThingText, TickText, WordsText,
};
pub use located::At;
pub use names::Names;
pub use pack::{
    ExampleRuleText, GlossaryText, LanguageText, LetterDeadlineText, LetterText, MediaText, PackText,
    PersonText, ReadersText, SenderText, SignOffText, SignOffsText, TrainingCardText, TranslationsText,
};
pub use procedure::{
    AudienceText, DocumentText, DutyText, DutyWhen, FactText, LiveCheckText, MarkAnswerText, ProcedureText,
    RemitText, SheetLineText, SheetText, SituationText, SourceText, WayOutText,
};
pub use scene::{FrameText, SceneText};
pub use step::{
    ActText, AnswerText, ChoiceText, CoachText, CompareText, CuesText, NextText, Override, RealText,
    StepText, TypeText, WrongText,
};
pub use voice::{
    PronunciationText, RecordingText, RecordingsText, RenderedPartText, RenderedSoundText, RenderedText,
    SaidWordText, WordTimeText,
};
