//! Identifiers as newtypes: strings on the wire, never interchangeable in code. Refuses empty ones.

use std::fmt;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

macro_rules! text_id {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
        #[serde(transparent)]
        #[ts(type = "string")]
        pub struct $name(String);

        impl $name {
            /// Wraps the text of an identifier.
            pub fn new(text: impl Into<String>) -> Self {
                Self(text.into())
            }

            /// The text, as stored and as sent.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    )+};
}

text_id! {
    /// A pack ("valise"): `be-wallonie`.
    PackId,
    /// A procedure, stable for ever and equal to its file's name: `carte-noter-un-jour`.
    ProcedureId,
    /// A step within its procedure.
    StepId,
    /// A scene within its procedure.
    SceneId,
    /// Something in a scene that can be acted on, `element` or `element/part`: `calendrier/12`.
    TargetId,
    /// One answer of a branch, within its step.
    ChoiceId,
    /// Something needed before starting, within its procedure.
    DocumentId,
    /// A source within its procedure.
    SourceId,
    /// An entry of the relays' directory, within its pack or among the antenna's own.
    RelayId,
    /// A service that writes letters, within its pack.
    SenderId,
    /// A kind of letter, within its sender.
    LetterId,
    /// A training card within its pack.
    CardId,
    /// An invented person of a pack.
    PersonId,
    /// A pictogram, by its French name in the set: `carte-identite`.
    PictureName,
    /// One session (UUID v7).
    SessionId,
    /// One learner's file (UUID v7).
    LearnerId,
    /// One worker's slot in the vault.
    WorkerId,
    /// One note (UUID v7).
    NoteId,
    /// One agreement (UUID v7).
    AgreementId,
    /// One line of an agreement, stable across templates: `note`.
    LineId,
    /// One mark that the real site has changed (UUID v7 of its day alone, so that it tells no hour).
    MarkId,
    /// One "question de cadre" (UUID v7 of its month alone, so that it tells no day).
    DilemmaId,
}
