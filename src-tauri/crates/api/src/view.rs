//! What the page receives. Refuses keys, paths and sentences of the interface.

use domain::charter::{Adoption, HouseRule};
use domain::clock::ClockDoubt;
use domain::door::{Sender, TimeLeft};
use domain::help::{DeclaredHelp, HelpLevel, Rung};
use domain::id::{
    ChoiceId, LearnerId, NoteId, PackId, PictureName, ProcedureId, SessionId, TargetId, WorkerId,
};
use domain::mode::{Device, Mode, Way};
use domain::note::{Correction, NoteBody};
use domain::pack_change::ProcedureChange;
use domain::rich_text::RichText;
use domain::scene::Scene;
use domain::second_language::Translation;
use domain::session::{HandReason, Obstacle, Place};
use domain::site::Site;
use domain::speech::SaidAt;
use domain::walkthrough::{
    Act, Audience, Document, DocumentAnswer, Fact, LiveCheck, Remit, Sensitive, Situation, Source, Theme,
    WayOut,
};
use serde::Serialize;
use ts_rs::TS;

macro_rules! view {
    ($($(#[$doc:meta])* $name:ident { $($(#[$fdoc:meta])* $field:ident : $ty:ty),* $(,)? })+) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, Serialize, TS)]
        #[serde(rename_all = "camelCase")]
        pub struct $name { $($(#[$fdoc])* pub $field: $ty),* }
    )+};
}

mod agreement;
mod charter;
mod closing;
mod learner;
mod learner_merge;
mod local;
mod place;
mod preview;
mod relay;
mod remark;
mod starting_point;
mod team;

pub use agreement::*;
pub use charter::*;
pub use closing::*;
pub use learner::*;
pub use learner_merge::*;
pub use local::*;
pub use place::*;
pub use preview::*;
pub use relay::*;
pub use remark::*;
pub use starting_point::*;
pub use team::*;

/// Which screen the page shows first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    /// No vault yet: the first start.
    NoVault,
    /// The vault is closed: pick one's tile, type the phrase.
    Locked,
    /// Hidden on a worker's screen: the PIN or the phrase.
    HiddenWorker,
    /// Hidden inside a session: a click.
    HiddenSession,
    /// The worker has the screen.
    Unlocked,
    /// The learner has the screen: the steps.
    SessionSteps,
    /// The learner has the screen: the list of what is needed.
    SessionPreparing,
    /// The learner has the screen: the closing.
    SessionClosing,
    /// The session is over, its note is on the screen, the worker has not come back yet.
    SessionNote,
    /// The slots file is damaged.
    VaultDamaged,
    /// The vault was made by a newer version.
    VaultTooNew,
    /// The folder of the vault cannot be used, or another program holds it.
    Unusable,
    /// An author looks at a folder: there is no vault.
    Preview,
}

/// As what somebody answers for the content of a valise.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum SignOffRole {
    /// Who wrote it.
    Author,
    /// Who knows the subject and read it again.
    Expert,
    /// People concerned, who tried it.
    Readers,
}

/// Whose voice is heard.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum VoiceSource {
    /// Somebody of the antenna.
    Antenna,
    /// Somebody, in the pack.
    Recorded,
    /// A machine, in the pack.
    Rendered,
    /// This machine.
    Machine,
}

view! {
    /// What the page needs before anything else.
    AppStatusView {
        /// Which screen.
        stage: Stage,
        /// The antenna's name, once there is a vault.
        antenna: Option<String>,
        /// The workers' tiles.
        workers: Vec<WorkerTile>,
        /// The worker who opened the vault.
        worker: Option<WorkerTile>,
        /// Whether a PIN of the day is set.
        has_pin: bool,
        /// The program's version.
        version: String,
        /// Today in Belgium, `YYYY-MM-DD`.
        today: String,
    }
    /// A worker as the opening screen shows them.
    WorkerTile {
        /// Their slot.
        id: WorkerId,
        /// First name or nickname.
        name: String,
    }
    /// Six words.
    PhraseView {
        /// The words.
        words: Vec<String>,
    }
    /// What is thought of an own phrase.
    PhraseVerdictView {
        /// Whether it may be taken.
        is_accepted: bool,
        /// Which rule it misses, as a code: `too_short`, `too_long`, `too_common`, `too_simple`.
        reason: Option<String>,
    }
    /// The vault was made. The slip is shown once.
    VaultCreatedView {
        /// The slip, line by line.
        slip: Vec<String>,
        /// Which two groups are to be typed back, counted from 1 over the whole slip.
        ask: Vec<u32>,
    }
    /// The vault is open.
    UnlockedView {
        /// Who opened it.
        worker: WorkerTile,
        /// Wrong tries since the last time it was opened.
        wrong_tries: u32,
        /// Whether the recovery slip was never confirmed.
        is_slip_unconfirmed: bool,
        /// Whether slots.json was damaged and its previous copy was used.
        is_from_previous_slots: bool,
    }
    /// Nothing but the tags of what is stale.
    DoneView {
        /// What is stale.
        changed: Vec<String>,
    }
    /// Words as sound.
    SpeechView {
        /// The sound, base64.
        sound: String,
        /// What the sound is written as: `audio/wav`.
        media_type: String,
        /// Whose voice it is.
        source: VoiceSource,
        /// The words, as they stand on the screen.
        text: String,
        /// Its sentences; one for the whole when nobody knows when each begins.
        sentences: Vec<SpokenPart>,
        /// Its words, when the sound came with their times.
        words: Vec<SpokenPart>,
    }
    /// A part of a text and when it is said.
    SpokenPart {
        /// Where it begins in the text, in UTF-16 units as JavaScript counts.
        start: u32,
        /// Where it ends.
        end: u32,
        /// When it begins, in milliseconds.
        at_ms: u32,
    }
    /// A sound file, as a token; `None` when cancelled.
    SoundChosenView {
        /// The token.
        token: Option<String>,
    }
    /// Who says each sentence of a procedure.
    VoiceListView {
        /// The sentences, step by step.
        sentences: Vec<VoiceView>,
        /// What is stale.
        changed: Vec<String>,
    }
    /// Who says a sentence.
    VoiceView {
        /// Which sentence.
        at: SaidAt,
        /// The step's title.
        title: String,
        /// The words.
        says: String,
        /// Whose voice the learner hears.
        source: VoiceSource,
        /// The antenna's sound.
        own: Option<OwnSoundView>,
    }
    /// A sound of the antenna.
    OwnSoundView {
        /// Who added it.
        by: String,
        /// When, `YYYY-MM-DD`.
        on: String,
        /// How long it lasts, in seconds.
        seconds: u32,
        /// Whether the step now says something else: the learner does not hear it until somebody finds it right.
        is_stale: bool,
    }
    /// Where to save, as a token; `None` when cancelled.
    SavePlaceView {
        /// The token.
        token: Option<String>,
    }
    /// A valise, as a token; `None` when cancelled.
    ValiseChosenView {
        /// The token.
        token: Option<String>,
    }
    /// A valise that was verified, and what it would change.
    ValiseView {
        /// Eight signs that change with any byte of it.
        mark: String,
        /// Which pack.
        pack: PackId,
        /// What it is called.
        title: String,
        /// Its version, three numbers.
        version: String,
        /// The version that is there, when there is one.
        installed: Option<String>,
        /// When it was published, `YYYY-MM-DD`.
        published: String,
        /// Who made it, in their words.
        publisher: String,
        /// Their key as six words.
        publisher_words: Vec<String>,
        /// Whether their key was accepted before.
        is_publisher_known: bool,
        /// Who answers for the content.
        sign_offs: Vec<SignOffView>,
        /// What happens to each procedure.
        changes: Vec<ProcedureChange>,
        /// What the checker says of it.
        check: CheckView,
    }
    /// Somebody who answers for the content.
    SignOffView {
        /// As what.
        role: SignOffRole,
        /// Who; readers are never named.
        name: Option<String>,
        /// When, `YYYY-MM-DD`.
        on: String,
        /// How many readers.
        readers: Option<u32>,
    }
    /// The installed packs.
    PackListView {
        /// The packs.
        packs: Vec<PackTile>,
        /// What is stale.
        changed: Vec<String>,
    }
    /// An installed pack.
    PackTile {
        /// Which.
        id: PackId,
        /// What it is called.
        title: String,
        /// Its version, three numbers.
        version: String,
        /// Whether only some of its procedures were taken.
        is_partial: bool,
        /// Who made it.
        publisher: String,
        /// Whether it came as a file; else it is in the program.
        is_from_file: bool,
        /// When it was installed, `YYYY-MM-DD`.
        installed_on: String,
        /// How many procedures it has.
        procedures: u32,
        /// How many of them nobody checked on the real service.
        unchecked: u32,
        /// The version to which one can go back.
        before: Option<String>,
    }
    /// The worker's day.
    TodayView {
        /// Who.
        worker: WorkerTile,
        /// The antenna.
        antenna: String,
        /// A session that was interrupted.
        interrupted: Option<InterruptedView>,
        /// Follow-ups that fall today.
        due_today: u32,
        /// Follow-ups that fall within seven days.
        due_this_week: u32,
        /// How many questions de cadre wait for one's own words.
        dilemma_marks: u32,
        /// Whether somebody has looked around this computer.
        is_place_checked: bool,
        /// Notes that are not frozen.
        open_notes: u32,
        /// Procedures that nobody checked on the real service, neither their authors nor the antenna.
        unchecked_procedures: u32,
        /// Procedures in all.
        procedures: u32,
        /// What is doubtful about the clock.
        clock: Option<ClockView>,
        /// Whether the antenna is closed at this hour: nothing is then asked of anybody.
        is_closed: bool,
    }
    /// A clock that is not believed.
    ClockView {
        /// Why.
        doubt: ClockDoubt,
        /// The last day on which something was kept, `YYYY-MM-DD`.
        last: String,
    }
    /// A session that was interrupted.
    InterruptedView {
        /// Which.
        session: SessionId,
        /// Whose: the pseudonym, when somebody is named.
        learner: Option<String>,
        /// Which procedure.
        title: String,
        /// "Étape n".
        step: u32,
        /// When it began, in milliseconds since 1970.
        #[ts(type = "number")] started_at: i64,
        /// Whether it was at the list of what is needed.
        is_preparing: bool,
        /// Whether it was at the closing.
        is_closing: bool,
    }
    /// Procedures by theme.
    ProcedureListView {
        /// The procedures, by theme then title.
        procedures: Vec<ProcedureTile>,
    }
    /// A procedure as it is listed.
    ProcedureTile {
        /// Which.
        id: ProcedureId,
        /// Its title.
        title: String,
        /// Its theme.
        theme: Theme,
        /// Its picture.
        picture: PictureName,
        /// Whose task: the team's answer, or the pack's.
        remit: Remit,
        /// Who of the team stands for that answer; none when it is the pack's.
        remit_adoption: Option<Adoption>,
        /// Whether nobody checked it on the real service, neither its authors nor the antenna.
        is_unchecked: bool,
        /// The antenna's own last check.
        own_check: Option<OwnCheckView>,
        /// Whether a fact of it is under reform.
        is_under_reform: bool,
        /// Whether something that the antenna added to it waits since an update.
        has_local_waiting: bool,
        /// The devices, in the order in which they are proposed.
        devices: Vec<DeviceTile>,
        /// Whether its steps differ from one device to another.
        has_steps_of_devices: bool,
    }
    /// A device, for one procedure.
    DeviceTile {
        /// Which.
        device: Device,
        /// Why the procedure is not done on it here; none when it is.
        why_not: Option<String>,
        /// Whether doing it for real on it needs the Internet.
        needs_internet: bool,
    }
    /// Who writes letters.
    SenderListView {
        /// The senders, in the packs' order.
        senders: Vec<Sender>,
    }
    /// The day that stands on a letter.
    DeadlineView {
        /// The day, `YYYY-MM-DD`.
        on: String,
        /// How far it is from today in Belgium.
        left: TimeLeft,
    }
    /// What remains possible without Internet.
    OfflineView {
        /// The ways that need none.
        ways: Vec<Way>,
        /// Whether it can be done on paper, for real.
        is_on_paper: bool,
        /// The desk, the telephone, the letter.
        ways_out: Vec<WayOut>,
        /// The day proposed for doing it for real, `YYYY-MM-DD`.
        plan_on: String,
    }
    /// What a procedure knows about itself.
    ProcedureView {
        /// As listed.
        tile: ProcedureTile,
        /// Who it is for.
        audience: Audience,
        /// What is needed.
        documents: Vec<Document>,
        /// What to ask at the desk.
        desk_questions: Vec<String>,
        /// What people get wrong.
        mistakes: Vec<String>,
        /// What also works.
        ways_out: Vec<WayOut>,
        /// Its steps' titles.
        steps: Vec<String>,
        /// Its facts.
        facts: Vec<Fact>,
        /// Its sources.
        sources: Vec<Source>,
        /// Who checked it; `None` is said.
        live_check: Option<LiveCheck>,
    }
    /// A learner's file, as the start needs it.
    LearnerView {
        /// Which.
        id: LearnerId,
        /// The pseudonym.
        pseudonym: String,
        /// The short code.
        code: String,
    }
    /// What was found for the exact text typed.
    LearnerFoundView {
        /// The file.
        learner: Option<LearnerView>,
        /// When there is none: whether somebody has nearly that name. Which one is not said.
        is_near: bool,
    }
    /// The step on the learner's screen.
    StepView {
        /// The session.
        session: SessionId,
        /// What for.
        mode: Mode,
        /// How.
        way: Way,
        /// On what.
        device: Device,
        /// Where.
        place: Place,
        /// The procedure's title, said once per procedure.
        procedure_title: String,
        /// "Étape n".
        number: u32,
        /// The step's title, for a screen reader and the path.
        title: String,
        /// What is read and said.
        say: RichText,
        /// Its picture.
        picture: PictureName,
        /// The practice screen; none for real or when the step happens away from the screen.
        scene: Option<Scene>,
        /// The right act: the page compares what is typed itself, so that nothing typed is sent.
        act: Act,
        /// The answers of a question.
        choices: Vec<ChoiceView>,
        /// Who they play; none for real.
        situation: Option<Situation>,
        /// Whether only the learner's hand may do it.
        is_learner_only: bool,
        /// What makes it a sensitive moment.
        sensitive: Option<Sensitive>,
        /// What the team's charter says at that moment.
        house: Option<HouseRule>,
        /// Whether nothing can be undone after it.
        is_point_of_no_return: bool,
        /// The real page, for real on a computer.
        site: Option<Site>,
        /// Whether no step before had that page: it is to be opened now.
        is_site_new: bool,
        /// What makes the next step a sensitive moment, for real.
        soon: Option<Sensitive>,
        /// The cues given so far, in order.
        cues: Vec<CueView>,
        /// Whether the screen can still give one (the last one can be given again).
        has_more_cues: bool,
        /// What the halo surrounds, once the halo was given.
        halo: Option<TargetId>,
        /// What the strip shows the worker.
        coach: CoachView,
        /// Whether the antenna wrote the sentence.
        is_say_local: bool,
        /// What the team saw on the real site, on the strip too.
        site_changed: Option<SiteChangedView>,
        /// What the worker declared for this step.
        declared: Option<DeclaredHelp>,
        /// The step before, which the worker may still qualify.
        previous: Option<PreviousStepView>,
        /// Why the worker has the hand, when they have it.
        hand: Option<HandView>,
        /// What also works, without a screen.
        ways_out: Vec<WayOut>,
        /// Whether one can go back.
        can_go_back: bool,
        /// Whether one can begin again at the first step.
        can_start_over: bool,
        /// Whether it can be passed over.
        can_skip: bool,
        /// The worker's name.
        worker: String,
        /// The learner's name, when somebody is named.
        learner: Option<String>,
        /// Whether the screen is dimmed to talk.
        is_talking: bool,
        /// How many questions for the team were marked.
        dilemmas: u32,
        /// Whether nobody has looked around this computer yet; said where a session begins, to the worker.
        is_place_unchecked: bool,
        /// What the texts on this screen say in the second languages of the procedure.
        second_languages: Vec<SecondLanguageView>,
    }
    /// A language that may stand beside the French, and what this screen says in it.
    SecondLanguageView {
        /// Which, for the page's `lang`.
        tag: String,
        /// Its name in itself.
        name: String,
        /// Whether it is written from right to left.
        is_right_to_left: bool,
        /// The texts that have a translation.
        texts: Vec<Translation>,
    }
    /// What the strip shows the worker. How long a step takes is known to the page alone.
    CoachView {
        /// What to ask, one after the other: never empty, without quotes.
        asks: Vec<String>,
        /// How to be, in one sentence.
        tip: Option<String>,
        /// After how many milliseconds on the screen the next one takes the place of the one before.
        next_after_ms: u32,
    }
    /// The step gone through just before.
    PreviousStepView {
        /// Which.
        place: Place,
        /// Its title.
        title: String,
        /// What was declared.
        declared: Option<DeclaredHelp>,
    }
    /// One answer.
    ChoiceView {
        /// Which.
        id: ChoiceId,
        /// The answer.
        label: String,
        /// Its picture.
        picture: PictureName,
    }
    /// A cue that was given.
    CueView {
        /// Which rung.
        rung: Rung,
        /// Its words.
        say: RichText,
    }
    /// The worker has the hand.
    HandView {
        /// Why.
        reason: HandReason,
        /// In their words, for the reasons that need them.
        words: Option<String>,
    }
    /// What a move came to. Exactly what is on the screen now, kept.
    MoveView {
        /// The step, while there is one.
        step: Option<StepView>,
        /// What is needed, while one prepares.
        preparation: Option<PreparationView>,
        /// Whether the closing is on the screen instead.
        is_closing: bool,
        /// What to say of an act that was not the right one; `say` is none when the author wrote nothing.
        explained: Option<ExplainedView>,
        /// What is stale.
        changed: Vec<String>,
    }
    /// An explanation.
    ExplainedView {
        /// The author's words.
        say: Option<RichText>,
    }
    /// What is needed, on the learner's screen.
    PreparationView {
        /// The session.
        session: SessionId,
        /// What for.
        mode: Mode,
        /// The procedure's title.
        procedure_title: String,
        /// Its picture.
        picture: PictureName,
        /// What is needed, each with what was answered.
        documents: Vec<PreparedDocumentView>,
        /// What to ask at the desk.
        desk_questions: Vec<String>,
        /// What also works, without a screen.
        ways_out: Vec<WayOut>,
        /// Whether a note is kept: else nothing is jotted.
        keeps_note: bool,
        /// The worker's name.
        worker: String,
        /// Whether the screen is dimmed to talk.
        is_talking: bool,
        /// How many questions for the team were marked.
        dilemmas: u32,
        /// Whether nobody has looked around this computer yet; said where a session begins, to the worker.
        is_place_unchecked: bool,
        /// What the texts of the list say in the second languages of the procedure.
        second_languages: Vec<SecondLanguageView>,
    }
    /// Something needed and what was answered about it.
    PreparedDocumentView {
        /// What.
        document: Document,
        /// What was answered; none when nobody looked yet.
        answer: Option<DocumentAnswer>,
    }
    /// The session is over.
    SessionEndedView {
        /// Its note, when one is kept.
        note: Option<NoteView>,
        /// What is stale.
        changed: Vec<String>,
    }
    /// Notes, newest first.
    NoteListView {
        /// The notes.
        notes: Vec<NoteTile>,
    }
    /// A note as it is listed.
    NoteTile {
        /// Which.
        id: NoteId,
        /// The day, `YYYY-MM-DD`.
        on: String,
        /// Whose.
        learner: Option<String>,
        /// What was done.
        title: String,
        /// Whether it is frozen.
        is_frozen: bool,
    }
    /// A note.
    NoteView {
        /// Which.
        id: NoteId,
        /// Whose.
        learner: Option<String>,
        /// Who wrote it.
        worker: String,
        /// What the session itself knows.
        body: NoteBody,
        /// Words jotted during the session, to take over or not.
        jots: Vec<String>,
        /// The shared part.
        shared_text: String,
        /// The worker's own lines; empty while the learner has the screen.
        own_text: String,
        /// Whether it is frozen.
        is_frozen: bool,
        /// Whether whoever has the vault open may write in it and freeze it: its author.
        may_write: bool,
        /// Lines added later.
        addenda: Vec<AddendumView>,
        /// What was corrected, in order; what the session knows is read with it.
        corrections: Vec<CorrectionView>,
        /// Obstacles, for the screen.
        obstacles: Vec<Obstacle>,
    }
    /// What was corrected in a note.
    CorrectionView {
        /// Who.
        by: String,
        /// When, `YYYY-MM-DD`.
        on: String,
        /// What is right.
        correction: Correction,
        /// The title of the step, when it is about one.
        step: Option<String>,
        /// How the step read before.
        level_before: Option<HelpLevel>,
        /// The day that read before, `YYYY-MM-DD`.
        day_before: Option<String>,
    }
    /// A line added later.
    AddendumView {
        /// Who.
        author: String,
        /// When, in milliseconds since 1970.
        #[ts(type = "number")] at: i64,
        /// What.
        text: String,
    }
    /// Where the window stands.
    BesideView {
        /// Whether it was put there; else somebody has to.
        is_placed: bool,
    }
    /// The browsers of this machine.
    BrowserListView {
        /// Those with a private window.
        browsers: Vec<BrowserView>,
        /// The program that is used, when there is one.
        used: Option<String>,
    }
    /// A browser.
    BrowserView {
        /// Its program.
        program: String,
        /// What people call it.
        name: String,
    }
    /// Whether a printer is ready.
    PrinterView {
        /// Whether.
        is_ready: bool,
    }
}
