//! What is wrong with an author's file: where, how grave, and what to do about it, said to a writer. Refuses the
//! programmer's words.

use std::fmt;

use serde::{Deserialize, Serialize};

/// How grave a problem is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Level {
    /// The pack is refused.
    Error,
    /// The pack is taken; somebody should look.
    Warning,
    /// The pack is taken; work is left.
    ToDo,
}

impl fmt::Display for Level {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Error => "erreur",
            Self::Warning => "attention",
            Self::ToDo => "à faire",
        })
    }
}

macro_rules! codes {
    ($($(#[$doc:meta])* $name:ident = $text:literal, $level:ident;)+) => {
        /// What kind of problem it is: stable, so that a machine may count them.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Code {
            $($(#[$doc])* $name,)+
        }

        impl Code {
            /// Every code, in order.
            pub const ALL: &[Self] = &[$(Self::$name,)+];

            /// The code as written, for ever.
            pub fn as_str(self) -> &'static str {
                match self { $(Self::$name => $text,)+ }
            }

            /// How grave such a problem is.
            pub fn level(self) -> Level {
                match self { $(Self::$name => Level::$level,)+ }
            }
        }
    };
}

codes! {
    // What the file is made of.
    /// The file is not UTF-8 text.
    NotText = "not-text", Error;
    /// The file is larger than any procedure needs.
    TooLarge = "too-large", Error;
    /// The file is not YAML.
    Syntax = "syntax", Error;
    /// The file nests or repeats itself beyond what a writer does.
    TooIntricate = "too-intricate", Error;
    /// A key that the format does not have.
    UnknownKey = "unknown-key", Error;
    /// A key that the format asks for is absent.
    MissingKey = "missing-key", Error;
    /// The same key twice.
    DuplicateKey = "duplicate-key", Error;
    /// A value of another kind: a list for a text.
    WrongKind = "wrong-kind", Error;
    /// A word that is not one of those foreseen.
    UnknownWord = "unknown-word", Error;
    /// A version of the format that this application does not read.
    UnknownVersion = "unknown-version", Error;

    // The pack as a folder.
    /// There is no `pack.yaml`.
    MissingPack = "missing-pack", Error;
    /// There is no procedure at all.
    NoProcedure = "no-procedure", Error;
    /// A file that nothing uses.
    OrphanFile = "orphan-file", Error;
    /// A file that the pack names is absent.
    MissingFile = "missing-file", Error;
    /// A name that some disks do not take.
    BadPath = "bad-path", Error;
    /// A kind of file that a pack does not hold, or not there.
    FileNotAllowed = "file-not-allowed", Error;
    /// A picture or a sound that is not what its name says.
    WrongContent = "wrong-content", Error;
    /// A picture with more pixels than an old laptop bears.
    TooManyPixels = "too-many-pixels", Error;
    /// A drawing that does something by itself, or fetches something.
    ActiveDrawing = "active-drawing", Error;
    /// Something else for which the pack cannot be closed.
    CannotTravel = "cannot-travel", Error;
    /// The id is not the file's or the folder's name.
    WrongName = "wrong-name", Error;

    // Names and what they point at.
    /// An id with other signs than small letters, digits and hyphens.
    BadId = "bad-id", Error;
    /// The same id twice.
    DuplicateId = "duplicate-id", Error;
    /// A step that does not exist.
    UnknownStep = "unknown-step", Error;
    /// A scene that does not exist.
    UnknownScene = "unknown-scene", Error;
    /// An element that the scene does not have.
    UnknownElement = "unknown-element", Error;
    /// A target that the screen of the step does not show.
    NotOnScreen = "not-on-screen", Error;
    /// A person that the pack does not have.
    UnknownPerson = "unknown-person", Error;
    /// Something of a person that the pack does not tell.
    UnknownFact = "unknown-fact", Error;
    /// A number or an address that could be somebody's.
    LooksReal = "looks-real", Error;
    /// A Belgian telephone number with a digit too many or too few.
    OddTelephone = "odd-telephone", Warning;
    /// An invented person in a sentence for real.
    PersonForReal = "person-for-real", Error;
    /// A hard word that the glossary does not have.
    UnknownTerm = "unknown-term", Error;
    /// A source that the procedure does not have.
    UnknownSource = "unknown-source", Error;
    /// A procedure that the pack does not have.
    UnknownProcedure = "unknown-procedure", Error;
    /// A picture that does not exist.
    UnknownPicture = "unknown-picture", Error;
    /// A picture without words for those who do not see it.
    MissingAlt = "missing-alt", Error;
    /// A scene that no step shows.
    UnusedScene = "unused-scene", Warning;

    // Letters.
    /// A sender without a kind of letter.
    NoLetter = "no-letter", Error;
    /// A letter that leads to no procedure and to nobody.
    LetterLeadsNowhere = "letter-leads-nowhere", Error;
    /// A source that no fact, no letter and no screen rests on.
    UnusedSource = "unused-source", Warning;

    // Relays.
    /// `relays.csv` is no table of entries.
    RelayFile = "relay-file", Error;
    /// A line of `relays.csv` that is no entry.
    BadRelay = "bad-relay", Error;
    /// Opening hours that nothing can be told from.
    UnreadHours = "unread-hours", Warning;

    // Paths.
    /// There is no step.
    NoStep = "no-step", Error;
    /// A step that no path reaches.
    UnreachableStep = "unreachable-step", Error;
    /// A step from which no path ends.
    NoEnd = "no-end", Error;
    /// A question that leads nowhere but to one place.
    LoneChoice = "lone-choice", Warning;
    /// Procedures that call each other for ever.
    CallCycle = "call-cycle", Error;
    /// A question that exists on some devices only.
    QuestionOnSomeDevices = "question-on-some-devices", Error;
    /// Nothing can be undone after a step, and nothing but that step leads on.
    NoExit = "no-exit", Error;
    /// A procedure that is done on no device at all.
    OnNoDevice = "on-no-device", Error;
    /// A device on which the procedure has no step.
    NoStepOnDevice = "no-step-on-device", Warning;

    // Acts and screens.
    /// A step without a right act.
    NoAct = "no-act", Error;
    /// A step with a question and an act, or a question and a next step.
    ActAndChoices = "act-and-choices", Error;
    /// Answers of which none is right.
    NoRightAnswer = "no-right-answer", Error;
    /// An act that does not fit what it acts on.
    ActMisfit = "act-misfit", Error;
    /// A change that does not fit the element.
    SetMisfit = "set-misfit", Error;
    /// A screen said to be exact without a source.
    UnsourcedScene = "unsourced-scene", Error;
    /// A month or a day that does not exist.
    BadDay = "bad-day", Error;
    /// The code of a pad is not a few digits.
    BadCode = "bad-code", Error;
    /// An address whose proof is not part of it.
    BadAddress = "bad-address", Error;
    /// The situation does not tell the invented code.
    CodeNotTold = "code-not-told", Warning;
    /// Things that can be clicked and of which nothing is said.
    Unexplained = "unexplained", ToDo;

    // Whose hand.
    /// A code, a password, a bank: the learner's hand only.
    NeedsLearnerHand = "needs-learner-hand", Error;
    /// A point of no return that does not say whose hand.
    SayWhoseHand = "say-whose-hand", Error;
    /// A point of no return in shared hands.
    SharedNoReturn = "shared-no-return", Warning;
    /// A code is entered and the step is not said to be sensitive.
    NotSaidSensitive = "not-said-sensitive", Error;

    // Words.
    /// A text with nothing in it.
    EmptyText = "empty-text", Error;
    /// A text that no screen can hold.
    LongText = "long-text", Error;
    /// A sentence of more than twelve words for the learner.
    LongSentence = "long-sentence", Error;
    /// A middle dot, which a voice reads badly.
    MiddleDot = "middle-dot", Error;
    /// A sign that nobody sees.
    HiddenSign = "hidden-sign", Error;
    /// Straight quotes on screen.
    StraightQuotes = "straight-quotes", Warning;
    /// Braces that mark nothing.
    BadMark = "bad-mark", Error;
    /// Words that blame the person.
    Blame = "blame", Error;
    /// A practice sentence that asks for the learner's own facts.
    OwnFacts = "own-facts", Warning;
    /// An abbreviation that the learner reads and that nothing explains.
    UndefinedAbbreviation = "undefined-abbreviation", Warning;
    /// A sentence that does not fit after the person's name.
    DoneSentence = "done-sentence", Warning;

    // What could be plainer: said by `plain`, never where a pack is installed.
    /// A sentence that a plainer one could replace.
    PlainLanguage = "plain-language", ToDo;
    /// A rare word that nothing explains.
    RareWord = "rare-word", ToDo;

    // The voice.
    /// A word of the pronunciation list that no text uses.
    UnusedWord = "unused-word", ToDo;
    /// A sound that says another sentence than the step.
    StaleRecording = "stale-recording", Error;
    /// A rendered sound that says the words of before; the machine's voice reads the sentence.
    StaleRendering = "stale-rendering", ToDo;
    /// A file that is not a sound, or too much of one.
    BadSound = "bad-sound", Error;
    /// A word at a time where it is not said.
    BadTiming = "bad-timing", Error;

    // A second language.
    /// A tag that is none, or the language of the pack itself.
    BadLanguage = "bad-language", Error;
    /// A translation of a sentence that the procedure does not say.
    StaleTranslation = "stale-translation", Warning;
    /// Sentences without a translation.
    Untranslated = "untranslated", ToDo;

    // What it rests on.
    /// No way out that is not digital.
    NoWayOut = "no-way-out", Error;
    /// "None is left" that does not say since when.
    SinceWhen = "since-when", Warning;
    /// A relay is needed and none is named.
    NoRelay = "no-relay", Error;
    /// A fact without a source.
    UnsourcedFact = "unsourced-fact", Error;
    /// No fact at all.
    NoFact = "no-fact", Warning;
    /// A check on the real service without the name of a person.
    NobodyChecked = "nobody-checked", Error;
    /// A date that is none.
    BadDate = "bad-date", Error;
    /// A number out of its bounds.
    BadNumber = "bad-number", Error;
    /// Days before nothing, or a day from which nothing is counted.
    CountedFrom = "counted-from", Error;
    /// More questions for the worker than a learner has the time to look for.
    ManyQuestions = "many-questions", Warning;
    /// A sheet that is empty or too long.
    SheetLength = "sheet-length", Error;
    /// A rule or a training card that its card does not hold.
    CardLength = "card-length", Error;
    /// More questions than one asks at a desk.
    TooManyQuestions = "too-many-questions", Error;
    /// A language other than French.
    UnknownLanguage = "unknown-language", Error;
    /// Nobody checked the procedure on the real service.
    NotYetChecked = "not-yet-checked", ToDo;
    /// `pack.yaml` does not say when it was published.
    NotPublished = "not-published", ToDo;
    /// `pack.yaml` does not say who wrote it.
    NoAuthor = "no-author", ToDo;
    /// Somebody has not stood for the pack yet.
    NoSignOff = "no-sign-off", ToDo;
    /// Facts to confirm.
    Unconfirmed = "unconfirmed", ToDo;
    /// An answer to something that is no mark.
    NotAMark = "not-a-mark", Error;
}

impl Code {
    /// Whether what has such a problem can be played all the same: the problem is about words, or about a file that nothing
    /// uses, and not about how steps and screens hold together.
    pub(crate) fn can_be_played(self) -> bool {
        let is_about_words = matches!(
            self,
            Self::LongSentence
                | Self::LongText
                | Self::CardLength
                | Self::MiddleDot
                | Self::Blame
                | Self::OrphanFile
        );
        is_about_words || self.level() != Level::Error
    }
}

impl Serialize for Code {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for Code {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let written = std::borrow::Cow::<str>::deserialize(deserializer)?;
        let known = Self::ALL.iter().find(|code| code.as_str() == written);
        known.copied().ok_or_else(|| serde::de::Error::custom("no code of this version"))
    }
}

/// One problem of one file.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Problem {
    /// The file within the pack.
    pub file: String,
    /// The line, from 1; 0 when it is about the whole file.
    pub line: u32,
    /// How grave.
    pub level: Level,
    /// What kind.
    pub code: Code,
    /// What is so, in French.
    pub message: String,
    /// What to do about it, in French.
    pub advice: String,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.file)?;
        if self.line > 0 {
            write!(f, ":{}", self.line)?;
        }
        write!(f, ": {} [{}] {}\n    → {}", self.level, self.code.as_str(), self.message, self.advice)
    }
}

/// The problems found so far in one file.
#[derive(Debug)]
pub(crate) struct Findings {
    file: String,
    found: Vec<Problem>,
}

impl Findings {
    pub(crate) fn of(file: &str) -> Self {
        Self { file: file.to_owned(), found: Vec::new() }
    }

    pub(crate) fn file(&self) -> &str {
        &self.file
    }

    pub(crate) fn add(
        &mut self,
        line: u32,
        code: Code,
        message: impl Into<String>,
        advice: impl Into<String>,
    ) {
        self.found.push(Problem {
            file: self.file.clone(),
            line,
            level: code.level(),
            code,
            message: message.into(),
            advice: advice.into(),
        });
    }

    pub(crate) fn into_problems(self) -> Vec<Problem> {
        self.found
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn no_two_codes_are_written_alike() {
        let written: BTreeSet<_> = Code::ALL.iter().map(|code| code.as_str()).collect();
        assert_eq!(written.len(), Code::ALL.len(), "a code names one kind of problem");
    }

    #[test]
    fn a_problem_that_was_kept_is_read_back() {
        for code in Code::ALL {
            let problem = Problem {
                file: "procedures/noter.yaml".to_owned(),
                line: 12,
                level: code.level(),
                code: *code,
                message: "« Noter »".to_owned(),
                advice: "Relisez.".to_owned(),
            };
            let kept = serde_json::to_value(&problem).unwrap();
            assert_eq!(serde_json::from_value::<Problem>(kept).unwrap(), problem);
        }
        assert!(serde_json::from_str::<Code>("\"rien\"").is_err(), "no code is guessed");
    }

    #[test]
    fn what_is_about_words_alone_can_be_played_and_what_holds_steps_together_cannot() {
        for code in
            [Code::LongSentence, Code::Blame, Code::OrphanFile, Code::NotYetChecked, Code::UnusedScene]
        {
            assert!(code.can_be_played(), "{code:?}");
        }
        for code in [Code::Syntax, Code::UnknownStep, Code::NotOnScreen, Code::NoAct, Code::MissingFile] {
            assert!(!code.can_be_played(), "{code:?}");
        }
    }
}
