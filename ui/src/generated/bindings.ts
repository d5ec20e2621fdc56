// Written by `cargo xtask bindings` from the list of commands. Do not edit.

/**
 * The right act of a step. Where it has a `target`, that is the one the halo surrounds and the screen shows; those in
 * `also` are as right.
 */
export type Act = { "kind": "click", 
/**
 * What is clicked.
 */
target: TargetId, 
/**
 * What may be clicked as well.
 */
also: Array<TargetId>, } | { "kind": "type", 
/**
 * The field.
 */
target: TargetId, 
/**
 * What is expected; case, accents, spaces and the signs between digits do not count.
 */
expect: string, 
/**
 * Other ways to write it.
 */
also: Array<string>, } | { "kind": "enter_code", 
/**
 * The pad.
 */
target: TargetId, } | { "kind": "answer", 
/**
 * The right answer.
 */
target: TargetId, 
/**
 * Answers that are as right.
 */
also: Array<TargetId>, 
/**
 * All answers, in the order shown.
 */
answers: Array<Answer>, } | { "kind": "compare", 
/**
 * The right answer: [`SAME`] or [`DIFFERENT`].
 */
target: TargetId, 
/**
 * The address on the screen.
 */
shown: string, 
/**
 * The address known from elsewhere, from a paper or the real site.
 */
known: string, } | { "kind": "choose" } | { "kind": "read" } | { "kind": "errand", 
/**
 * What is done.
 */
errand: Errand, };

/**
 * A line added later.
 */
export type AddendumView = { 
/**
 * Who.
 */
author: string, 
/**
 * When, in milliseconds since 1970.
 */
at: number, 
/**
 * What.
 */
text: string, };

/**
 * One thing that an antenna adds to a procedure.
 */
export type Addition = { "kind": "contact", 
/**
 * Which kind.
 */
contact: ContactKind, 
/**
 * What to do, in one sentence for the learner.
 */
sentence: string, 
/**
 * The number, or where the desk is.
 */
reach: string, 
/**
 * When, in words.
 */
hours: string | null, 
/**
 * Whether it stands in the place of the guide's own ways of this kind.
 */
isInstead: boolean, } | { "kind": "wording", 
/**
 * At which step.
 */
step: StepId, 
/**
 * Which of its two sentences.
 */
wording: Wording, 
/**
 * The guide's sentence that it was written for: it stands for no other.
 */
replaces: string, 
/**
 * What is said.
 */
says: string, } | { "kind": "cue", 
/**
 * At which step.
 */
step: StepId, 
/**
 * What is said.
 */
says: string, };

/**
 * Who stands for it, since when, and until when without looking at it again.
 */
export type Adoption = { 
/**
 * The author body: a team, a meeting; never one person.
 */
body: string, 
/**
 * The day it was decided.
 */
on: string, 
/**
 * The day it is looked at again.
 */
reviewOn: string, };

/**
 * Advice about a sentence that a worker wrote. It is kept all the same.
 */
export type AdviceView = { "kind": "long_sentence", 
/**
 * How many.
 */
words: number, } | { "kind": "blame" } | { "kind": "own_facts" };

/**
 * One agreement (UUID v7).
 */
export type AgreementId = string;

/**
 * One sentence and its picture.
 */
export type AgreementLine = { 
/**
 * Which: the same from one template to the next.
 */
id: LineId, 
/**
 * Its picture.
 */
picture: PictureName, 
/**
 * Its sentence.
 */
text: string, 
/**
 * What holds when it alone is taken back; none when the whole agreement then ends.
 */
takenBack: TakenBack | null, };

/**
 * An agreement of a learner's file.
 */
export type AgreementRequest = { 
/**
 * Which.
 */
agreement: AgreementId, };

/**
 * An agreement, saved.
 */
export type AgreementSaveRequest = { 
/**
 * Which.
 */
agreement: AgreementId, 
/**
 * Where, from `save_place_choose`.
 */
token: string, };

/**
 * What an agreement is for. Anything else is asked again.
 */
export type AgreementScope = { "kind": "theme", 
/**
 * Which.
 */
theme: Theme, } | { "kind": "procedure", 
/**
 * Which.
 */
procedure: ProcedureId, } | { "kind": "once" };

/**
 * A line of an agreement is taken back.
 */
export type AgreementTakeBackRequest = { 
/**
 * Of which.
 */
agreement: AgreementId, 
/**
 * Which line.
 */
line: LineId, };

/**
 * An agreement as it is shown, read aloud and kept to the byte.
 */
export type AgreementText = { 
/**
 * The template's version.
 */
version: number, 
/**
 * For which mode.
 */
mode: Mode, 
/**
 * The worker whom it names.
 */
worker: string, 
/**
 * What it is for.
 */
covers: AgreementScope, 
/**
 * Its last day; none when it is for once.
 */
until: string | null, 
/**
 * The lines that were taken back before, and that it says otherwise.
 */
without: Array<Without>, 
/**
 * The first page.
 */
lines: Array<AgreementLine>, 
/**
 * The second page.
 */
scope: Array<AgreementLine>, };

/**
 * An agreement of a learner's file, in one line.
 */
export type AgreementTile = { 
/**
 * Which.
 */
id: AgreementId, 
/**
 * The day on which it was last given, `YYYY-MM-DD`.
 */
on: string, 
/**
 * For which mode.
 */
mode: Mode, 
/**
 * What it is for; none when its text was not kept.
 */
covers: AgreementScope | null, 
/**
 * The title of the procedure, when it is for one.
 */
procedure: string | null, 
/**
 * Its last day, `YYYY-MM-DD`.
 */
until: string | null, 
/**
 * Whether it holds.
 */
standing: KeptStanding, };

/**
 * The agreement to show.
 */
export type AgreementView = { 
/**
 * The exact text.
 */
text: AgreementText, 
/**
 * Its hash.
 */
hash: string, 
/**
 * How it stands to what this learner gave before.
 */
standing: Standing, };

/**
 * Which agreement.
 */
export type AgreementViewRequest = { 
/**
 * For which mode.
 */
mode: Mode, 
/**
 * With whom, when somebody is named: one that holds is shown in one line.
 */
learner: LearnerId | null, 
/**
 * For which procedure.
 */
procedure: ProcedureId, 
/**
 * What makes it urgent, which the agreement then says.
 */
urgency: Urgency | null, 
/**
 * Whether every line is wanted, those too that were taken back.
 */
isWhole: boolean, };

/**
 * One answer to what was read.
 */
export type Answer = { 
/**
 * What is acted on.
 */
target: TargetId, 
/**
 * The answer.
 */
label: string, 
/**
 * Its picture.
 */
picture: PictureName, };

/**
 * An event on the channel `app-event`.
 */
export type AppEvent = { "kind": "locked" } | { "kind": "changed", 
/**
 * The tags.
 */
tags: Array<string>, } | { "kind": "close_asked" };

/**
 * What the page needs before anything else.
 */
export type AppStatusView = { 
/**
 * Which screen.
 */
stage: Stage, 
/**
 * The antenna's name, once there is a vault.
 */
antenna: string | null, 
/**
 * The workers' tiles.
 */
workers: Array<WorkerTile>, 
/**
 * The worker who opened the vault.
 */
worker: WorkerTile | null, 
/**
 * Whether a PIN of the day is set.
 */
hasPin: boolean, 
/**
 * The program's version.
 */
version: string, 
/**
 * Today in Belgium, `YYYY-MM-DD`.
 */
today: string, };

/**
 * What taking something in from a file does.
 */
export type ArrivalKind = "new" | "same" | "other";

/**
 * Why an agreement is asked again.
 */
export type AskedAgain = { "why": "expired", 
/**
 * That day.
 */
on: string, } | { "why": "out_of_scope" } | { "why": "other_worker" } | { "why": "changed" } | { "why": "line_taken", 
/**
 * When.
 */
on: string, } | { "why": "ended", 
/**
 * When.
 */
on: string, };

/**
 * Who a procedure is for.
 */
export type Audience = { 
/**
 * Who it is for.
 */
isFor: Array<string>, 
/**
 * Who it is not for, and what to take instead.
 */
isNotFor: Array<string>, };

/**
 * La Coop's three values, derived from confirmed levels only.
 */
export type Autonomy = "entierement_accompagne" | "partiellement_autonome" | "autonome";

/**
 * Beside a browser or not.
 */
export type BesideSetRequest = { 
/**
 * How wide, in pixels of the page; absent to fill the screen.
 */
width: number | null, };

/**
 * Where the window stands.
 */
export type BesideView = { 
/**
 * Whether it was put there; else somebody has to.
 */
isPlaced: boolean, };

/**
 * A browser.
 */
export type BrowserChooseRequest = { 
/**
 * Its program, from `browser_list`.
 */
program: string, };

/**
 * The browsers of this machine.
 */
export type BrowserListView = { 
/**
 * Those with a private window.
 */
browsers: Array<BrowserView>, 
/**
 * The program that is used, when there is one.
 */
used: string | null, };

/**
 * A browser.
 */
export type BrowserView = { 
/**
 * Its program.
 */
program: string, 
/**
 * What people call it.
 */
name: string, };

/**
 * A training card within its pack.
 */
export type CardId = string;

/**
 * Where the card is.
 */
export type CardPlace = "out" | "in" | "reversed";

/**
 * What happens to a procedure.
 */
export type ChangeKind = "added" | "changed" | "removed" | "same";

/**
 * By which way it came.
 */
export type Channel = "chat" | "telephone" | "mail" | "street" | "other";

/**
 * The team's own answer for a procedure.
 */
export type CharterAnswerSetRequest = { 
/**
 * Which procedure.
 */
procedure: ProcedureId, 
/**
 * The answer.
 */
answer: TeamAnswer, };

/**
 * Whose task a procedure is.
 */
export type CharterAnswerView = { 
/**
 * Which.
 */
procedure: ProcedureId, 
/**
 * Its title.
 */
title: string, 
/**
 * Its theme.
 */
theme: Theme, 
/**
 * The pack's answer, an example.
 */
example: Remit, 
/**
 * The team's answer.
 */
own: TeamAnswer | null, 
/**
 * Whether its day to be looked at again has come.
 */
isDue: boolean, };

/**
 * A question on which the team has no rule any more.
 */
export type CharterRuleRemoveRequest = { 
/**
 * Which.
 */
topic: Topic, };

/**
 * A rule of the team, in place of the one on the same question.
 */
export type CharterRuleSetRequest = { 
/**
 * The rule.
 */
rule: Rule, };

/**
 * One question that comes back.
 */
export type CharterRuleView = { 
/**
 * Which.
 */
topic: Topic, 
/**
 * The team's rule.
 */
own: Rule | null, 
/**
 * Whether its day to be looked at again has come.
 */
isDue: boolean, 
/**
 * A pack's example, to debate.
 */
example: ExampleRule | null, };

/**
 * The team's charter, beside what the packs propose.
 */
export type CharterView = { 
/**
 * Every question, in the order in which a team reads them.
 */
rules: Array<CharterRuleView>, 
/**
 * Every procedure, by theme then title.
 */
answers: Array<CharterAnswerView>, 
/**
 * What is stale.
 */
changed: Array<string>, };

/**
 * Everything that the checker says.
 */
export type CheckView = { 
/**
 * How much.
 */
count: ProblemCountView, 
/**
 * What, in the order of files and lines.
 */
problems: Array<ProblemView>, };

/**
 * One answer of a branch, within its step.
 */
export type ChoiceId = string;

/**
 * One answer.
 */
export type ChoiceView = { 
/**
 * Which.
 */
id: ChoiceId, 
/**
 * The answer.
 */
label: string, 
/**
 * Its picture.
 */
picture: PictureName, };

/**
 * Why the clock is not believed.
 */
export type ClockDoubt = "behind" | "ahead";

/**
 * A clock that is not believed.
 */
export type ClockView = { 
/**
 * Why.
 */
doubt: ClockDoubt, 
/**
 * The last day on which something was kept, `YYYY-MM-DD`.
 */
last: string, };

/**
 * What was put away before leaving.
 */
export type CloseDown = { 
/**
 * The card is out of the reader.
 */
isCardOut: boolean, 
/**
 * The private window is closed.
 */
isWindowClosed: boolean, 
/**
 * Nothing is left in the printer.
 */
isPrinterEmpty: boolean, 
/**
 * Files put on the laptop are deleted.
 */
areFilesDeleted: boolean, };

/**
 * What was put away.
 */
export type CloseDownRequest = { 
/**
 * Made by the page, once per act.
 */
key: string, 
/**
 * The four checks.
 */
done: CloseDown, };

/**
 * The closing, together.
 */
export type ClosingView = { 
/**
 * The session.
 */
session: SessionId, 
/**
 * The learner's name, when somebody is named.
 */
learner: string | null, 
/**
 * The worker's name.
 */
worker: string, 
/**
 * What is done by the procedure, after the person's name.
 */
doneSentence: string, 
/**
 * The title of what was practised; none when it was for real.
 */
exercise: string | null, 
/**
 * Whether every step was gone through to the end.
 */
isComplete: boolean, 
/**
 * The path.
 */
path: Array<PathStepView>, 
/**
 * What was looked at, when the session prepared; the path is then empty.
 */
prepared: Array<NoteDocument> | null, 
/**
 * Whether anything is left to confirm.
 */
hasToConfirm: boolean, 
/**
 * The learner's own word.
 */
ownWord: OwnWord | null, 
/**
 * Whether it may stand in the note.
 */
isOwnWordShared: boolean, 
/**
 * What comes next.
 */
next: NextTime | null, 
/**
 * The words that go with it.
 */
nextWords: string | null, 
/**
 * What the procedure proposes as next: its first duty.
 */
proposed: ProposedNextView | null, 
/**
 * What of it comes back by itself, when somebody is named to be reminded.
 */
duties: Array<DutyChoiceView>, 
/**
 * What made it urgent, when it was done in the person's place.
 */
urgency: Urgency | null, 
/**
 * What becomes of the learning that was left out; none until it is settled.
 */
learning: Learning | null, 
/**
 * The day proposed for it, `YYYY-MM-DD`; none when nothing was urgent.
 */
learningProposed: string | null, 
/**
 * What it came to.
 */
outcomes: Array<Outcome>, 
/**
 * Who takes it on, as the procedure says; none when it names nobody.
 */
relay: string | null, 
/**
 * Which service takes it on, or that none does, once somebody said so.
 */
relayAnswer: RelayAnswer | null, 
/**
 * That service, as it was when it was given.
 */
given: RelayView | null, 
/**
 * Whether there are steps or a list to go back to.
 */
canGoBack: boolean, 
/**
 * What was put away.
 */
closeDown: CloseDown, 
/**
 * Whether a note will be kept.
 */
keepsNote: boolean, 
/**
 * The sheet's lines, for the screen.
 */
sheet: Sheet, };

/**
 * What kind of clue.
 */
export type ClueKind = "name" | "day" | "contact";

/**
 * A word that could tell who a text is about.
 */
export type ClueView = { 
/**
 * What it is.
 */
kind: ClueKind, 
/**
 * The word, as it is written.
 */
words: string, };

/**
 * What the strip shows the worker. How long a step takes is known to the page alone.
 */
export type CoachView = { 
/**
 * What to ask, one after the other: never empty, without quotes.
 */
asks: Array<string>, 
/**
 * How to be, in one sentence.
 */
tip: string | null, 
/**
 * After how many milliseconds on the screen the next one takes the place of the one before.
 */
nextAfterMs: number, };

/**
 * How sure a fact is.
 */
export type Confidence = "official" | "secondary" | "old" | "unconfirmed";

/**
 * How a service near the antenna is reached.
 */
export type ContactKind = "phone" | "desk";

/**
 * One correction.
 */
export type Correction = { "kind": "level", 
/**
 * Which step.
 */
place: Place, 
/**
 * How it was done.
 */
level: HelpLevel, } | { "kind": "next_day", 
/**
 * The day.
 */
on: string | null, } | { "kind": "learning_day", 
/**
 * The day.
 */
on: string | null, };

/**
 * What was corrected in a note.
 */
export type CorrectionView = { 
/**
 * Who.
 */
by: string, 
/**
 * When, `YYYY-MM-DD`.
 */
on: string, 
/**
 * What is right.
 */
correction: Correction, 
/**
 * The title of the step, when it is about one.
 */
step: string | null, 
/**
 * How the step read before.
 */
levelBefore: HelpLevel | null, 
/**
 * The day that read before, `YYYY-MM-DD`.
 */
dayBefore: string | null, };

/**
 * A cue that was given.
 */
export type CueView = { 
/**
 * Which rung.
 */
rung: Rung, 
/**
 * Its words.
 */
say: RichText, };

/**
 * A day with a state.
 */
export type DayState = { 
/**
 * Day of the month, from 1.
 */
day: number, 
/**
 * The word written in its cell: "travail", "maladie"…
 */
word: string, 
/**
 * Whether the cell is filled, as a blackened case is.
 */
isFilled: boolean, };

/**
 * The day that stands on a letter.
 */
export type DeadlineRequest = { 
/**
 * The day.
 */
on: string, };

/**
 * The day that stands on a letter.
 */
export type DeadlineView = { 
/**
 * The day, `YYYY-MM-DD`.
 */
on: string, 
/**
 * How far it is from today in Belgium.
 */
left: TimeLeft, };

/**
 * What a worker may declare about a step. `Alone` and `DoneFor` cannot be declared: the first is what is left
 * when nothing was said, the second has its own gesture and its reason.
 */
export type DeclaredHelp = "cue" | "words" | "pointing" | "demonstration";

/**
 * How faithful a scene is.
 */
export type Depth = "exact" | "generic";

/**
 * On what the learner will really do it.
 */
export type Device = "computer" | "phone" | "paper";

/**
 * A device, for one procedure.
 */
export type DeviceTile = { 
/**
 * Which.
 */
device: Device, 
/**
 * Why the procedure is not done on it here; none when it is.
 */
whyNot: string | null, 
/**
 * Whether doing it for real on it needs the Internet.
 */
needsInternet: boolean, };

/**
 * The team talked about a question, or has to again.
 */
export type DilemmaDiscussRequest = { 
/**
 * Which.
 */
dilemma: DilemmaId, 
/**
 * Whether it did.
 */
isDiscussed: boolean, };

/**
 * Gives a question to the team.
 */
export type DilemmaGiveRequest = { 
/**
 * Which.
 */
dilemma: DilemmaId, 
/**
 * The lines that its author read: what is kept must be the same.
 */
lines: DilemmaLines, };

/**
 * One "question de cadre" (UUID v7 of its month alone, so that it tells no day).
 */
export type DilemmaId = string;

/**
 * The four lines.
 */
export type DilemmaLines = { 
/**
 * The situation.
 */
situation: string, 
/**
 * What pulled the worker out of their frame.
 */
pull: string, 
/**
 * What they did.
 */
act: string, 
/**
 * Their question to the team.
 */
question: string, };

/**
 * Questions de cadre: what waits for words, one's own, and those of the team.
 */
export type DilemmaListView = { 
/**
 * The marks of one's own sessions that wait for their words, oldest first.
 */
marks: Array<DilemmaMarkView>, 
/**
 * One's own that are not given.
 */
own: Array<OwnDilemmaView>, 
/**
 * Those that were given to the team.
 */
given: Array<GivenDilemmaView>, 
/**
 * What is stale.
 */
changed: Array<string>, };

/**
 * A mark of a session that waits for its words.
 */
export type DilemmaMarkRequest = { 
/**
 * In which session.
 */
session: SessionId, 
/**
 * Which of its events.
 */
event: number, };

/**
 * A mark that waits for its words.
 */
export type DilemmaMarkView = { 
/**
 * In which session.
 */
session: SessionId, 
/**
 * Which of its events.
 */
event: number, 
/**
 * When, `YYYY-MM-DD`.
 */
on: string, 
/**
 * What the session was for.
 */
title: string, };

/**
 * A question de cadre.
 */
export type DilemmaRequest = { 
/**
 * Which.
 */
dilemma: DilemmaId, };

/**
 * The pack for the team's meeting, saved.
 */
export type DilemmaSaveRequest = { 
/**
 * As PDF or as Markdown.
 */
paper: PaperKind, 
/**
 * Where, from `save_place_choose`.
 */
token: string, };

/**
 * A question de cadre, new or changed.
 */
export type DilemmaWriteRequest = { 
/**
 * Which; none for a new one.
 */
dilemma: DilemmaId | null, 
/**
 * The mark that it gives words to, when it is new and there is one.
 */
mark: DilemmaMarkRequest | null, 
/**
 * The four lines.
 */
lines: DilemmaLines, };

/**
 * Something needed before starting.
 */
export type Document = { 
/**
 * Its name within the procedure, so that an answer outlives a better label.
 */
id: DocumentId, 
/**
 * What it is, in at most twelve words.
 */
label: RichText, 
/**
 * Its picture.
 */
picture: PictureName, 
/**
 * What to do when it is missing.
 */
ifMissing: RichText, 
/**
 * Where one gets it: "À la commune, service population".
 */
goTo: string | null, 
/**
 * How long that takes, when it is known.
 */
howLong: string | null, 
/**
 * A number that helps.
 */
phone: string | null, 
/**
 * A procedure that gets it.
 */
call: ProcedureId | null, };

/**
 * What was answered about a document.
 */
export type DocumentAnswer = "here" | "missing";

/**
 * Whether somebody has something that is needed.
 */
export type DocumentAnswerRequest = { 
/**
 * Made by the page, once per act.
 */
key: string, 
/**
 * What is needed.
 */
document: DocumentId, 
/**
 * Whether it is there.
 */
answer: DocumentAnswer, };

/**
 * Something needed before starting, within its procedure.
 */
export type DocumentId = string;

/**
 * Nothing but the tags of what is stale.
 */
export type DoneView = { 
/**
 * What is stale.
 */
changed: Array<string>, };

/**
 * What is due, the nearest day first.
 */
export type DueListView = { 
/**
 * What waits, what is late too.
 */
due: Array<DueView>, };

/**
 * Something due, with all that a session about it begins with.
 */
export type DueView = { 
/**
 * For whom.
 */
learner: LearnerView, 
/**
 * What waits.
 */
waiting: WaitingView, 
/**
 * The procedure, when the app knows it.
 */
procedure: ProcedureId | null, 
/**
 * How it is gone through.
 */
way: Way, 
/**
 * On what.
 */
device: Device, };

/**
 * What the learner wishes to be reminded of each time.
 */
export type DutiesKeepRequest = { 
/**
 * Made by the page, once per act.
 */
key: string, 
/**
 * Which of the procedure's duties, from 0; what is not here is taken back.
 */
duties: Array<number>, };

/**
 * What is said of a duty that waits.
 */
export type DutyAnswerRequest = { 
/**
 * Whose.
 */
learner: LearnerId, 
/**
 * Which.
 */
duty: KeptDuty, 
/**
 * Whether it is done; else it is not wished for any more.
 */
isDone: boolean, };

/**
 * Something that comes back by itself, to be reminded of.
 */
export type DutyChoiceView = { 
/**
 * Which of the procedure's duties, from 0.
 */
duty: number, 
/**
 * What has to be done.
 */
label: string, 
/**
 * When.
 */
rule: DutyRule, 
/**
 * The first day, `YYYY-MM-DD`.
 */
on: string, 
/**
 * Whether this session keeps it.
 */
isKept: boolean, 
/**
 * Whether the learner is reminded of it already.
 */
isAlready: boolean, };

/**
 * The day on which a duty falls becomes what comes next.
 */
export type DutyPlanRequest = { 
/**
 * Made by the page, once per act.
 */
key: string, 
/**
 * Which of the procedure's duties, from 0.
 */
duty: number, 
/**
 * The day it is counted from; the day of the session when there is none.
 */
countedFrom: string | null, };

/**
 * When a duty falls.
 */
export type DutyRule = { "kind": "month_end" } | { "kind": "monthly", 
/**
 * From 1 to 31.
 */
day: number, } | { "kind": "yearly", 
/**
 * From 1 to 12.
 */
month: number, 
/**
 * From 1 to 31.
 */
day: number, } | { "kind": "days_after", 
/**
 * From 1.
 */
days: number, } | { "kind": "days_before", 
/**
 * From 1.
 */
days: number, };

/**
 * One thing on a practice screen.
 */
export type Element = { "kind": "heading", 
/**
 * Its words.
 */
text: string, } | { "kind": "text", 
/**
 * Its words.
 */
text: string, 
/**
 * What is pointed at, when it can be.
 */
target: TargetId | null, } | { "kind": "banner", 
/**
 * What kind of message.
 */
tone: Tone, 
/**
 * Its words.
 */
text: string, } | { "kind": "button", 
/**
 * What is clicked.
 */
target: TargetId, 
/**
 * Its label.
 */
label: string, 
/**
 * Its picture.
 */
picture: PictureName | null, 
/**
 * Whether it is drawn as the main one.
 */
isMain: boolean, } | { "kind": "link", 
/**
 * What is clicked.
 */
target: TargetId, 
/**
 * Its label.
 */
label: string, } | { "kind": "menu", 
/**
 * What menu this is, for a screen reader.
 */
label: string, 
/**
 * Its entries.
 */
entries: Array<Entry>, } | { "kind": "tabs", 
/**
 * What they are parts of, for a screen reader.
 */
label: string, 
/**
 * The tabs; the one shown is current.
 */
entries: Array<Entry>, 
/**
 * What the current part shows.
 */
elements: Array<Element>, } | { "kind": "list", 
/**
 * What the list is of.
 */
label: string, 
/**
 * Its rows.
 */
entries: Array<Entry>, } | { "kind": "field", 
/**
 * What is typed in.
 */
target: TargetId, 
/**
 * Its label.
 */
label: string, 
/**
 * What it takes.
 */
input: FieldInput, 
/**
 * What is already in it.
 */
value: string | null, } | { "kind": "choices", 
/**
 * What the list is about.
 */
label: string, 
/**
 * Its entries; the chosen one is current.
 */
entries: Array<Entry>, } | { "kind": "select", 
/**
 * What the list is about.
 */
label: string, 
/**
 * Its entries; the chosen one is current.
 */
entries: Array<Entry>, } | { "kind": "upload", 
/**
 * What is to be joined.
 */
label: string, 
/**
 * The files; the one that is joined is current.
 */
entries: Array<Entry>, } | { "kind": "tick", 
/**
 * What is ticked.
 */
target: TargetId, 
/**
 * Its label.
 */
label: string, 
/**
 * Whether it is ticked.
 */
isOn: boolean, } | { "kind": "calendar", 
/**
 * The month as `YYYY-MM`; days are the targets `<target>/<day>`.
 */
month: string, 
/**
 * The common start of the days' targets.
 */
target: TargetId, 
/**
 * Days that have a state; the others have none.
 */
days: Array<DayState>, } | { "kind": "table", 
/**
 * What the table shows.
 */
label: string, 
/**
 * Its rows.
 */
rows: Array<TableRow>, } | { "kind": "message", 
/**
 * How it came.
 */
look: MessageLook, 
/**
 * The common start of the parts that can be pointed at, when they can: see [`MessagePart`].
 */
target: TargetId | null, 
/**
 * Who it says that it is from.
 */
from: string, 
/**
 * The sender's address or number: what scams are about.
 */
address: string | null, 
/**
 * What it is about.
 */
subject: string | null, 
/**
 * The date written on it.
 */
date: string | null, 
/**
 * The number of the file.
 */
reference: string | null, 
/**
 * What it says, from top to bottom.
 */
elements: Array<Element>, } | { "kind": "signature", 
/**
 * What is signed.
 */
target: TargetId, 
/**
 * Whose signature, or what it is for.
 */
label: string, 
/**
 * Whether it is signed.
 */
isSigned: boolean, } | { "kind": "app_request", 
/**
 * The common start of the two answers.
 */
target: TargetId, 
/**
 * Who asks.
 */
service: string, 
/**
 * What for.
 */
asks: string, 
/**
 * The number to compare with the one on the other screen.
 */
number: string | null, 
/**
 * The word of the button that confirms.
 */
confirm: string, 
/**
 * The word of the button that refuses.
 */
refuse: string, } | { "kind": "qr_code", 
/**
 * What is acted on: held before the telephone.
 */
target: TargetId, 
/**
 * What it is for.
 */
label: string, } | { "kind": "popup", 
/**
 * Its title.
 */
title: string, 
/**
 * What is in it.
 */
elements: Array<Element>, } | { "kind": "card_reader", 
/**
 * What is acted on: the parts are `<target>/bon-sens`, `<target>/envers` and `<target>/retirer`.
 */
target: TargetId, 
/**
 * Where the card is.
 */
card: CardPlace, 
/**
 * Whether its small light is on.
 */
isLit: boolean, } | { "kind": "pin_pad", 
/**
 * What is acted on; a matching code acts on `<target>`, another on `<target>/autre`.
 */
target: TargetId, 
/**
 * Its label.
 */
label: string, 
/**
 * The invented code, shown to the learner in the situation.
 */
code: string, } | { "kind": "thing", 
/**
 * What is clicked.
 */
target: TargetId, 
/**
 * Its name.
 */
label: string, 
/**
 * Its picture.
 */
picture: PictureName, } | { "kind": "row", 
/**
 * What stands in the row.
 */
elements: Array<Element>, };

/**
 * An entry of a menu, of tabs or of a list.
 */
export type Entry = { 
/**
 * What is clicked.
 */
target: TargetId, 
/**
 * Its label.
 */
label: string, 
/**
 * A second line: the publisher of an app, the subject of a message, the size of a file.
 */
detail: string | null, 
/**
 * Its picture.
 */
picture: PictureName | null, 
/**
 * Whether it is the current or chosen one.
 */
isCurrent: boolean, };

/**
 * What is done away from any screen.
 */
export type Errand = "bring" | "phone" | "wait" | "sign";

/**
 * A code that the page behaves differently for. Each has a sentence `error-<code>` in every language.
 */
export type ErrorCode = "vault_locked" | "vault_exists" | "no_vault" | "wrong_passphrase" | "wrong_pin" | "pin_gone" | "wait_before_retry" | "vault_damaged" | "vault_too_new" | "steps_missing" | "already_open" | "unusable_folder" | "disk_full" | "invalid_field" | "weak_phrase" | "does_not_match" | "forbidden_text" | "learner_has_screen" | "no_session" | "learner_only" | "not_allowed_now" | "not_found" | "note_frozen" | "already_exists" | "same_file" | "session_under_way" | "file_restricted" | "missing_content" | "no_printer" | "print_refused" | "no_voice" | "no_browser" | "not_a_sound" | "sound_too_long" | "sound_too_large" | "silent_sound" | "not_read" | "valise_refused" | "antenna_file_refused" | "relay_open" | "relay_file_refused" | "not_saved" | "bad_request" | "internal";

/**
 * A rule that a pack proposes: an example to debate, of no team as yet.
 */
export type ExampleRule = { 
/**
 * What it is about.
 */
topic: Topic, 
/**
 * What it says.
 */
text: RuleText, 
/**
 * What it rests on.
 */
facts: Array<Fact>, 
/**
 * Where that was read.
 */
sources: Array<Source>, };

/**
 * An explanation.
 */
export type ExplainedView = { 
/**
 * The author's words.
 */
say: RichText | null, };

/**
 * A fact and what it rests on.
 */
export type Fact = { 
/**
 * The fact, as the walkthrough uses it.
 */
text: string, 
/**
 * Where it was read.
 */
source: SourceId, 
/**
 * How sure it is.
 */
confidence: Confidence, 
/**
 * Whether the field is under reform: said to the worker, not to the learner.
 */
isUnderReform: boolean, };

/**
 * What a field takes.
 */
export type FieldInput = "text" | "number" | "date" | "address" | "iban" | "email" | "telephone";

/**
 * What surrounds the elements.
 */
export type Frame = { "kind": "browser", 
/**
 * The name of the page.
 */
title: string, 
/**
 * The address shown; the part that proves who it is, is underlined.
 */
address: string | null, 
/**
 * The part of the address that proves who it is.
 */
proof: string | null, } | { "kind": "desk", 
/**
 * What this desk is.
 */
title: string, } | { "kind": "phone", 
/**
 * What is open on it.
 */
title: string, } | { "kind": "paper", 
/**
 * What this paper is.
 */
title: string, };

/**
 * How long ago an entry was verified.
 */
export type Freshness = { "kind": "fresh" } | { "kind": "stale", 
/**
 * At least one.
 */
months: number, } | { "kind": "never" };

/**
 * A question that the team may read.
 */
export type GivenDilemmaView = { 
/**
 * Which.
 */
id: DilemmaId, 
/**
 * Its month, `YYYY-MM`.
 */
month: string, 
/**
 * The four lines.
 */
lines: DilemmaLines, 
/**
 * Whether the team talked about it.
 */
isDiscussed: boolean, 
/**
 * Whether whoever has the vault open wrote it, and may take it back.
 */
isMine: boolean, };

/**
 * How often, in the person's own words.
 */
export type Habit = "often" | "sometimes" | "not_yet";

/**
 * Why the worker takes the hand.
 */
export type HandReason = "urgent" | "screen_stuck" | "learner_asks" | "written_mandate" | "other";

/**
 * The worker asks for the hand.
 */
export type HandTakeRequest = { 
/**
 * Made by the page, once per act.
 */
key: string, 
/**
 * Why.
 */
reason: HandReason, 
/**
 * A few words, for the reasons that need them.
 */
words: string | null, };

/**
 * The worker has the hand.
 */
export type HandView = { 
/**
 * Why.
 */
reason: HandReason, 
/**
 * In their words, for the reasons that need them.
 */
words: string | null, };

/**
 * A session, in one line of the thread.
 */
export type HeldView = { 
/**
 * Its note.
 */
note: NoteId, 
/**
 * Its day, `YYYY-MM-DD`.
 */
on: string, 
/**
 * The procedure asked for.
 */
title: string, 
/**
 * What it was for.
 */
mode: Mode, 
/**
 * How it was gone through.
 */
way: Way, 
/**
 * How many steps were finished.
 */
finished: number, 
/**
 * How many of them by the learner's own hand.
 */
byThemselves: number, 
/**
 * What blocked.
 */
obstacles: Array<Obstacle>, 
/**
 * What it came to.
 */
outcomes: Array<Outcome>, };

/**
 * How many steps of one session were done how.
 */
export type HelpColumn = { 
/**
 * Its day.
 */
on: string, 
/**
 * Without help.
 */
alone: number, 
/**
 * With help, whichever.
 */
helped: number, 
/**
 * In the person's place.
 */
doneFor: number, };

/**
 * How much the worker helped.
 */
export type HelpDeclareRequest = { 
/**
 * Made by the page, once per act.
 */
key: string, 
/**
 * With which step.
 */
place: Place, 
/**
 * How much.
 */
level: DeclaredHelp, };

/**
 * How much help one finished step took. The order is the scale.
 */
export type HelpLevel = "alone" | "cue" | "words" | "pointing" | "demonstration" | "done_for";

/**
 * The sessions of one procedure gone through one way.
 */
export type HelpRow = { 
/**
 * The procedure, by its latest title.
 */
title: string, 
/**
 * How it was gone through: practice is compared with practice only.
 */
way: Way, 
/**
 * The sessions, oldest first.
 */
columns: Array<HelpColumn>, 
/**
 * Which way it goes.
 */
trend: HelpTrend, };

/**
 * Which way it goes.
 */
export type HelpTrend = "not_enough" | "less" | "same" | "more";

/**
 * In which part of the day or of the week.
 */
export type HourBand = "break" | "evening" | "night" | "weekend" | "day_off";

/**
 * What the house says at a sensitive moment.
 */
export type HouseRule = { 
/**
 * At which moment.
 */
moment: Sensitive, 
/**
 * The sentence.
 */
say: string, 
/**
 * The day it was decided.
 */
on: string, };

/**
 * A session that was interrupted.
 */
export type InterruptedView = { 
/**
 * Which.
 */
session: SessionId, 
/**
 * Whose: the pseudonym, when somebody is named.
 */
learner: string | null, 
/**
 * Which procedure.
 */
title: string, 
/**
 * "Étape n".
 */
step: number, 
/**
 * When it began, in milliseconds since 1970.
 */
startedAt: number, 
/**
 * Whether it was at the list of what is needed.
 */
isPreparing: boolean, 
/**
 * Whether it was at the closing.
 */
isClosing: boolean, };

/**
 * A few words jotted.
 */
export type JotAddRequest = { 
/**
 * Made by the page, once per act.
 */
key: string, 
/**
 * The words.
 */
text: string, };

/**
 * An agreement as it was read that day.
 */
export type KeptAgreementView = { 
/**
 * In one line.
 */
tile: AgreementTile, 
/**
 * The exact text.
 */
text: AgreementText, 
/**
 * Its hash.
 */
hash: string, 
/**
 * What was taken back of it.
 */
takenBack: Array<TakenLineView>, 
/**
 * Whether a line can be taken back.
 */
canBeTakenBack: boolean, 
/**
 * What is stale.
 */
changed: Array<string>, };

/**
 * A duty that somebody wishes to be reminded of, as it stood in the procedure on that day.
 */
export type KeptDuty = { 
/**
 * What has to be done.
 */
label: string, 
/**
 * When; it recurs.
 */
rule: DutyRule, 
/**
 * The procedure that does it.
 */
procedure: ProcedureId | null, };

/**
 * Whether an agreement that was given holds.
 */
export type KeptStanding = "holds" | "line_taken" | "ended" | "expired" | "past";

/**
 * A move that needs nothing more.
 */
export type KeyRequest = { 
/**
 * Made by the page, once per act.
 */
key: string, };

/**
 * A new learner's file.
 */
export type LearnerCreateRequest = { 
/**
 * The pseudonym.
 */
pseudonym: string, };

/**
 * Erases a file and everything in it.
 */
export type LearnerEraseRequest = { 
/**
 * Whose.
 */
learner: LearnerId, 
/**
 * Its short code, typed once more.
 */
code: string, };

/**
 * A learner's file.
 */
export type LearnerFileView = { 
/**
 * Whose.
 */
learner: LearnerView, 
/**
 * Since when, `YYYY-MM-DD`.
 */
since: string, 
/**
 * What they said that they already do, when they wanted it kept.
 */
startingPoint: StartingPointView | null, 
/**
 * Help over time, procedure by procedure and way by way.
 */
helps: Array<HelpRow>, 
/**
 * What waits, the nearest day first.
 */
waiting: Array<WaitingView>, 
/**
 * The sessions that left a note, newest first.
 */
sessions: Array<HeldView>, 
/**
 * The agreements, newest first.
 */
agreements: Array<AgreementTile>, 
/**
 * The files that went into this one.
 */
merged: Array<MergedView>, 
/**
 * Whether another file has nearly this name; which one is not said.
 */
isNearAnother: boolean, 
/**
 * What is stale.
 */
changed: Array<string>, };

/**
 * A learner's exact pseudonym or short code.
 */
export type LearnerFindRequest = { 
/**
 * As typed.
 */
text: string, };

/**
 * What was found for the exact text typed.
 */
export type LearnerFoundView = { 
/**
 * The file.
 */
learner: LearnerView | null, 
/**
 * When there is none: whether somebody has nearly that name. Which one is not said.
 */
isNear: boolean, };

/**
 * One learner's file (UUID v7).
 */
export type LearnerId = string;

/**
 * Another file of the same person.
 */
export type LearnerMergeRequest = { 
/**
 * The file that stays, with its name and its code.
 */
learner: LearnerId, 
/**
 * The other file's short code.
 */
code: string, };

/**
 * Two files of one person.
 */
export type LearnerMergeView = { 
/**
 * The one that stays.
 */
kept: MergeSideView, 
/**
 * The one that goes into it.
 */
other: MergeSideView, };

/**
 * Another name for a file.
 */
export type LearnerRenameRequest = { 
/**
 * Whose.
 */
learner: LearnerId, 
/**
 * The name wished for.
 */
pseudonym: string, };

/**
 * A learner's file by its id, from `learner_find`.
 */
export type LearnerRequest = { 
/**
 * Whose.
 */
learner: LearnerId, };

/**
 * A learner's whole file, saved.
 */
export type LearnerSaveRequest = { 
/**
 * Whose.
 */
learner: LearnerId, 
/**
 * Where, from `save_place_choose`.
 */
token: string, };

/**
 * A learner's file, as the start needs it.
 */
export type LearnerView = { 
/**
 * Which.
 */
id: LearnerId, 
/**
 * The pseudonym.
 */
pseudonym: string, 
/**
 * The short code.
 */
code: string, };

/**
 * What becomes of the learning half of what was done in somebody's place.
 */
export type Learning = { "kind": "booked", 
/**
 * The day.
 */
on: string, } | { "kind": "not_wanted" };

/**
 * What becomes of the learning half of an urgency.
 */
export type LearningRequest = { 
/**
 * Made by the page, once per act.
 */
key: string, 
/**
 * The day on which it is done again together; none when the person does not want it.
 */
on: string | null, };

/**
 * Why a worker goes on although work is missing.
 */
export type LeftReason = "no_backup" | "known_loss" | "urgent";

/**
 * A kind of letter: the procedure that it leads to, or whom to call.
 */
export type Letter = { 
/**
 * Its name within the sender.
 */
id: LetterId, 
/**
 * What the letter is about.
 */
label: string, 
/**
 * Its picture.
 */
picture: PictureName, 
/**
 * The procedure that it leads to.
 */
procedure: ProcedureId | null, 
/**
 * Whom to call or where to go; always there without a procedure.
 */
call: string | null, 
/**
 * What to bring, or to have at hand.
 */
bring: Array<string>, 
/**
 * Its deadline, when a source tells one.
 */
deadline: LetterDeadline | null, 
/**
 * What it rests on.
 */
facts: Array<Fact>, };

/**
 * The rule of a letter's deadline.
 */
export type LetterDeadline = { 
/**
 * The rule, in words.
 */
sentence: string, 
/**
 * Whether the day stands on the letter.
 */
isOnLetter: boolean, };

/**
 * A kind of letter, within its sender.
 */
export type LetterId = string;

/**
 * Confirms or corrects a level.
 */
export type LevelConfirmRequest = { 
/**
 * Made by the page, once per act.
 */
key: string, 
/**
 * Of which step.
 */
place: Place, 
/**
 * What it is.
 */
level: HelpLevel, };

/**
 * Why a line is refused. A column goes by the name that it has in the file.
 */
export type LineFault = { "kind": "cells" } | { "kind": "no_name" } | { "kind": "no_way" } | { "kind": "length", 
/**
 * In which column.
 */
column: string, } | { "kind": "phone" } | { "kind": "enterprise" } | { "kind": "day" } | { "kind": "future" } | { "kind": "confidence" } | { "kind": "hidden_sign", 
/**
 * In which column.
 */
column: string, } | { "kind": "secret", 
/**
 * In which column.
 */
column: string, } | { "kind": "twice", 
/**
 * On which line.
 */
first: number, };

/**
 * One line of an agreement, stable across templates: `note`.
 */
export type LineId = string;

/**
 * Somebody checked the walkthrough on the real service.
 */
export type LiveCheck = { 
/**
 * When.
 */
on: string, 
/**
 * Who.
 */
by: string, 
/**
 * On what.
 */
place: string, };

/**
 * A worker signs that they followed a procedure on the real site today.
 */
export type LiveCheckSignRequest = { 
/**
 * Which procedure.
 */
procedure: ProcedureId, 
/**
 * The name under which it may be published.
 */
by: string, 
/**
 * Where.
 */
place: string, };

/**
 * One addition, as it is kept.
 */
export type LocalAdditionView = { 
/**
 * What.
 */
addition: Addition, 
/**
 * By whom; empty when they have left the antenna.
 */
by: string, 
/**
 * When, `YYYY-MM-DD`.
 */
on: string, 
/**
 * What there is to say of its words.
 */
advice: Array<AdviceView>, };

/**
 * One thing that a file holds.
 */
export type LocalArrivalView = { 
/**
 * Its number in the file.
 */
number: number, 
/**
 * The title of its procedure; none when that is not installed here.
 */
procedure: string | null, 
/**
 * The name of its procedure.
 */
procedureId: ProcedureId, 
/**
 * The title of its step, when it is of one that is there.
 */
step: string | null, 
/**
 * What it is; none for a sound.
 */
part: Part | null, 
/**
 * What it does.
 */
kind: ArrivalKind, 
/**
 * Its words; for a sound, those that it says.
 */
coming: Array<string>, 
/**
 * The words that are there and would go.
 */
there: Array<string>, };

/**
 * A file that was chosen.
 */
export type LocalFileChosenView = { 
/**
 * What stands for it; none when the person changed their mind.
 */
token: string | null, };

/**
 * An antenna's file to look at.
 */
export type LocalFileLookRequest = { 
/**
 * Which, from `local_file_choose`.
 */
token: string, };

/**
 * The antenna's file, to save.
 */
export type LocalFileSaveRequest = { 
/**
 * Where, from `save_place_choose`.
 */
token: string, 
/**
 * Whether the sounds go along: a voice is recognised.
 */
hasRecordings: boolean, };

/**
 * What of the file that was looked at is taken in.
 */
export type LocalFileTakeRequest = { 
/**
 * The mark of the file that was looked at.
 */
mark: string, 
/**
 * The numbers of what is taken.
 */
chosen: Array<number>, };

/**
 * What was taken in.
 */
export type LocalFileTakenView = { 
/**
 * How many.
 */
taken: number, 
/**
 * What is stale.
 */
changed: Array<string>, };

/**
 * A file of an antenna, before anything of it is taken in.
 */
export type LocalFileView = { 
/**
 * Its mark.
 */
mark: string, 
/**
 * The name of the antenna.
 */
antenna: string, 
/**
 * Whether it is the name of this one.
 */
isSameAntenna: boolean, 
/**
 * When it was made, `YYYY-MM-DD`.
 */
madeOn: string, 
/**
 * What it holds.
 */
arrivals: Array<LocalArrivalView>, };

/**
 * What the antenna adds to a procedure.
 */
export type LocalListView = { 
/**
 * The pack of the procedure.
 */
pack: PackId, 
/**
 * The ways out near the antenna.
 */
contacts: Array<LocalAdditionView>, 
/**
 * The steps, in order.
 */
steps: Array<LocalStepView>, 
/**
 * What no longer goes with the procedure.
 */
left: Array<LocalAdditionView>, 
/**
 * What is stale.
 */
changed: Array<string>, };

/**
 * What the antenna added to all its procedures.
 */
export type LocalOverviewView = { 
/**
 * How many additions.
 */
additions: number, 
/**
 * How many sounds.
 */
recordings: number, 
/**
 * The procedures with something that waits or no longer goes with them.
 */
unfit: Array<LocalUnfitView>, 
/**
 * What is stale.
 */
changed: Array<string>, };

/**
 * Something to take away; its procedure need not be installed any more.
 */
export type LocalRemoveRequest = { 
/**
 * Of which pack.
 */
pack: PackId, 
/**
 * From which procedure.
 */
procedure: ProcedureId, 
/**
 * What.
 */
part: Part, };

/**
 * A sentence of a step.
 */
export type LocalSentenceView = { 
/**
 * Which of the two.
 */
wording: Wording, 
/**
 * What the guide says.
 */
guide: string, 
/**
 * What the antenna says.
 */
own: LocalAdditionView | null, 
/**
 * Whether the guide's sentence has changed since: the antenna's waits.
 */
isWaiting: boolean, };

/**
 * Something to add to a procedure, in place of what is there under the same name.
 */
export type LocalSetRequest = { 
/**
 * To which procedure.
 */
procedure: ProcedureId, 
/**
 * What.
 */
addition: Addition, };

/**
 * A step, and what the antenna adds to it.
 */
export type LocalStepView = { 
/**
 * Which.
 */
step: StepId, 
/**
 * Its title.
 */
title: string, 
/**
 * Its sentences.
 */
sentences: Array<LocalSentenceView>, 
/**
 * The antenna's cue.
 */
cue: LocalAdditionView | null, 
/**
 * The guide's cues, before which or after which it comes.
 */
guideCues: Array<string>, };

/**
 * A procedure with something that waits.
 */
export type LocalUnfitView = { 
/**
 * Of which pack.
 */
pack: PackId, 
/**
 * Which.
 */
procedure: ProcedureId, 
/**
 * Its title; none when it is not installed any more.
 */
title: string | null, 
/**
 * What waits, or goes with nothing any more.
 */
left: Array<LocalAdditionView>, };

/**
 * One mark that the real site has changed (UUID v7 of its day alone, so that it tells no hour).
 */
export type MarkId = string;

/**
 * What one of them holds.
 */
export type MergeSideView = { 
/**
 * Whose.
 */
learner: LearnerView, 
/**
 * Since when, `YYYY-MM-DD`.
 */
since: string, 
/**
 * The day of the last session, `YYYY-MM-DD`.
 */
last: string | null, 
/**
 * How many sessions.
 */
sessions: number, 
/**
 * How many notes.
 */
notes: number, 
/**
 * How many things wait.
 */
waiting: number, 
/**
 * How many answers to an agreement.
 */
agreements: number, };

/**
 * A file that went into this one.
 */
export type MergedView = { 
/**
 * Its code, which leads here.
 */
code: string, 
/**
 * When, `YYYY-MM-DD`.
 */
on: string, };

/**
 * How a message came.
 */
export type MessageLook = "email" | "letter" | "sms" | "receipt";

/**
 * How much there is to read, and how hard it is.
 */
export type MeterView = { 
/**
 * The words of the longest sentence.
 */
longest: number, 
/**
 * How many words a sentence may have.
 */
most: number, 
/**
 * How many sentences.
 */
sentences: number, 
/**
 * The rare words that nothing explains, each once.
 */
hardWords: Array<string>, };

/**
 * What the worker and the learner agreed the session is for.
 */
export type Mode = "teach" | "accompany" | "do_for";

/**
 * What a move came to. Exactly what is on the screen now, kept.
 */
export type MoveView = { 
/**
 * The step, while there is one.
 */
step: StepView | null, 
/**
 * What is needed, while one prepares.
 */
preparation: PreparationView | null, 
/**
 * Whether the closing is on the screen instead.
 */
isClosing: boolean, 
/**
 * What to say of an act that was not the right one; `say` is none when the author wrote nothing.
 */
explained: ExplainedView | null, 
/**
 * What is stale.
 */
changed: Array<string>, };

/**
 * What comes next; no day takes it back.
 */
export type NextPlanRequest = { 
/**
 * Made by the page, once per act.
 */
key: string, 
/**
 * The procedure, when the app knows it.
 */
procedure: ProcedureId | null, 
/**
 * The day.
 */
on: string | null, 
/**
 * The time, `HH:MM`.
 */
at: string | null, 
/**
 * A few words, sealed.
 */
words: string | null, };

/**
 * What comes next and when; any words with it are sealed beside.
 */
export type NextTime = { 
/**
 * What is done next, when it is a procedure that the app knows.
 */
procedure: ProcedureId | null, 
/**
 * On which day.
 */
on: string, 
/**
 * At what time, `HH:MM`.
 */
at: string | null, };

/**
 * Nothing to say.
 */
export type NoRequest = Record<symbol, never>;

/**
 * The structural part of a note: everything that the session itself knows. Words are kept beside, sealed.
 */
export type NoteBody = { 
/**
 * The day of the session, in Belgium.
 */
on: string, 
/**
 * What the session was for.
 */
mode: Mode, 
/**
 * How it was gone through.
 */
way: Way, 
/**
 * The title of the procedure asked for, whatever was gone through on the way to it.
 */
title: string, 
/**
 * Whether the procedure asked for was gone through to its end; notes from before this was kept do not say.
 */
isComplete: boolean, 
/**
 * What was done, by procedure.
 */
procedures: Array<NoteProcedure>, 
/**
 * What was looked at together, when the session prepared; notes from before this was kept have none.
 */
prepared: Array<NoteDocument> | null, 
/**
 * What blocked.
 */
obstacles: Array<Obstacle>, 
/**
 * The learner's own word, when they shared it.
 */
ownWord: OwnWord | null, 
/**
 * What comes next.
 */
next: NextTime | null, 
/**
 * What the person wishes to be reminded of each time it comes back.
 */
duties: Array<KeptDuty>, 
/**
 * What made it urgent, when it was done in the person's place.
 */
urgency: Urgency | null, 
/**
 * What becomes of the learning half of an urgency.
 */
learning: Learning | null, 
/**
 * What the session came to, in no order of worth.
 */
outcomes: Array<Outcome>, 
/**
 * Whole minutes that count, at least one.
 */
minutes: number, 
/**
 * La Coop's value; only when every level is confirmed.
 */
autonomy: Autonomy | null, };

/**
 * A correction of a note.
 */
export type NoteCorrectRequest = { 
/**
 * Which note.
 */
note: NoteId, 
/**
 * What is right.
 */
correction: Correction, };

/**
 * Something needed, and what was answered about it.
 */
export type NoteDocument = { 
/**
 * Which.
 */
document: DocumentId, 
/**
 * What it is.
 */
label: string, 
/**
 * Whether it is there; none when it was not looked at.
 */
answer: DocumentAnswer | null, 
/**
 * What to do about it, when it is missing.
 */
todo: string | null, };

/**
 * One note (UUID v7).
 */
export type NoteId = string;

/**
 * Notes, newest first.
 */
export type NoteListView = { 
/**
 * The notes.
 */
notes: Array<NoteTile>, };

/**
 * A page of paper of a note.
 */
export type NotePaperRequest = { 
/**
 * Which note.
 */
note: NoteId, 
/**
 * Which paper.
 */
paper: PaperKind, };

/**
 * One procedure of a note.
 */
export type NoteProcedure = { 
/**
 * Its title.
 */
title: string, 
/**
 * Its finished steps, in order.
 */
steps: Array<NoteStep>, };

/**
 * A note by name.
 */
export type NoteRequest = { 
/**
 * Which.
 */
note: NoteId, };

/**
 * A page of paper of a note, saved.
 */
export type NoteSaveRequest = { 
/**
 * Which note.
 */
note: NoteId, 
/**
 * Which paper.
 */
paper: PaperKind, 
/**
 * Where, from `save_place_choose`.
 */
token: string, };

/**
 * One step of a note.
 */
export type NoteStep = { 
/**
 * Which.
 */
place: Place, 
/**
 * As the path lists it.
 */
title: string, 
/**
 * How it was done.
 */
level: HelpLevel, 
/**
 * Whether nobody has confirmed it yet.
 */
isToConfirm: boolean, 
/**
 * Why the worker had the hand, when they did it.
 */
hand: HandReason | null, };

/**
 * Words for a note.
 */
export type NoteTextRequest = { 
/**
 * Which.
 */
note: NoteId, 
/**
 * The words.
 */
text: string, };

/**
 * A note as it is listed.
 */
export type NoteTile = { 
/**
 * Which.
 */
id: NoteId, 
/**
 * The day, `YYYY-MM-DD`.
 */
on: string, 
/**
 * Whose.
 */
learner: string | null, 
/**
 * What was done.
 */
title: string, 
/**
 * Whether it is frozen.
 */
isFrozen: boolean, };

/**
 * A note.
 */
export type NoteView = { 
/**
 * Which.
 */
id: NoteId, 
/**
 * Whose.
 */
learner: string | null, 
/**
 * Who wrote it.
 */
worker: string, 
/**
 * What the session itself knows.
 */
body: NoteBody, 
/**
 * Words jotted during the session, to take over or not.
 */
jots: Array<string>, 
/**
 * The shared part.
 */
sharedText: string, 
/**
 * The worker's own lines; empty while the learner has the screen.
 */
ownText: string, 
/**
 * Whether it is frozen.
 */
isFrozen: boolean, 
/**
 * Whether whoever has the vault open may write in it and freeze it: its author.
 */
mayWrite: boolean, 
/**
 * Lines added later.
 */
addenda: Array<AddendumView>, 
/**
 * What was corrected, in order; what the session knows is read with it.
 */
corrections: Array<CorrectionView>, 
/**
 * Obstacles, for the screen.
 */
obstacles: Array<Obstacle>, };

/**
 * What blocked, said of the set-up and never of the person.
 */
export type Obstacle = "network" | "site" | "words" | "equipment" | "missing_key" | "missing_document" | "no_counter" | "time";

/**
 * Something blocks.
 */
export type ObstacleMarkRequest = { 
/**
 * Made by the page, once per act.
 */
key: string, 
/**
 * What.
 */
obstacle: Obstacle, };

/**
 * A procedure, and how it was meant to be gone through.
 */
export type OfflineRequest = { 
/**
 * What for.
 */
mode: Mode, 
/**
 * Which procedure.
 */
procedure: ProcedureId, 
/**
 * The day that stands on the letter, when there is one.
 */
deadline: string | null, };

/**
 * What remains possible without Internet.
 */
export type OfflineView = { 
/**
 * The ways that need none.
 */
ways: Array<Way>, 
/**
 * Whether it can be done on paper, for real.
 */
isOnPaper: boolean, 
/**
 * The desk, the telephone, the letter.
 */
waysOut: Array<WayOut>, 
/**
 * The day proposed for doing it for real, `YYYY-MM-DD`.
 */
planOn: string, };

/**
 * Whether a desk is open.
 */
export type OpenNow = { "kind": "open", 
/**
 * Until when; none when it does not close within a day.
 */
until: OpensAt | null, } | { "kind": "closed", 
/**
 * When it opens next; none when that is not known.
 */
opens: OpensAt | null, } | { "kind": "unknown" };

/**
 * From when to when, `HH:MM`.
 */
export type OpenPart = { 
/**
 * It opens.
 */
from: string, 
/**
 * It closes.
 */
to: string, };

/**
 * The hours of a week, from Monday; a day without a part is closed.
 */
export type OpeningHours = [Array<OpenPart>, Array<OpenPart>, Array<OpenPart>, Array<OpenPart>, Array<OpenPart>, Array<OpenPart>, Array<OpenPart>];

/**
 * When the antenna is open.
 */
export type OpeningHoursRequest = { 
/**
 * From Monday.
 */
hours: OpeningHours, };

/**
 * When the antenna is open.
 */
export type OpeningHoursView = { 
/**
 * From Monday; a week without hours until somebody says them.
 */
hours: OpeningHours, 
/**
 * What is stale.
 */
changed: Array<string>, };

/**
 * A moment, as a wall clock in Belgium shows it.
 */
export type OpensAt = { 
/**
 * The day.
 */
on: string, 
/**
 * The hour, `HH:MM`.
 */
at: string, };

/**
 * One thing that a session came to. A session may have several; the order of the list is no scale.
 */
export type Outcome = "moved_forward" | "learned" | "kept_from_worse" | "relayed" | "no_relay";

/**
 * What the session came to.
 */
export type OutcomesRequest = { 
/**
 * Made by the page, once per act.
 */
key: string, 
/**
 * Everything that it came to; what is not here is taken back.
 */
outcomes: Array<Outcome>, };

/**
 * Words as they are being typed.
 */
export type OwnAddressRequest = { 
/**
 * The words.
 */
text: string, };

/**
 * Whether words give an address of the team itself.
 */
export type OwnAddressView = { 
/**
 * Whether they do.
 */
isOwn: boolean, };

/**
 * A check of the antenna's own on the real service.
 */
export type OwnCheckView = { 
/**
 * When, `YYYY-MM-DD`.
 */
on: string, 
/**
 * Who signed it.
 */
by: string, 
/**
 * Where.
 */
place: string, 
/**
 * Whether the procedure has changed since.
 */
isBeforeUpdate: boolean, 
/**
 * Whether whoever has the vault open signed it, and may take it back.
 */
isMine: boolean, };

/**
 * A question that is its author's alone.
 */
export type OwnDilemmaView = { 
/**
 * Which.
 */
id: DilemmaId, 
/**
 * Its month, `YYYY-MM`.
 */
month: string, 
/**
 * The four lines.
 */
lines: DilemmaLines, 
/**
 * What in them could tell who they are about.
 */
clues: Array<ClueView>, };

/**
 * A domain of the organisation's own addresses.
 */
export type OwnDomainRequest = { 
/**
 * As it was typed: `cpas-namur.be`.
 */
domain: string, };

/**
 * The domains of the organisation's own addresses.
 */
export type OwnDomainsView = { 
/**
 * Each once, in the order in which they were given.
 */
domains: Array<string>, 
/**
 * What is stale.
 */
changed: Array<string>, };

/**
 * A sound of the antenna.
 */
export type OwnSoundView = { 
/**
 * Who added it.
 */
by: string, 
/**
 * When, `YYYY-MM-DD`.
 */
on: string, 
/**
 * How long it lasts, in seconds.
 */
seconds: number, 
/**
 * Whether the step now says something else: the learner does not hear it until somebody finds it right.
 */
isStale: boolean, };

/**
 * How it went, in the learner's own word; private by default.
 */
export type OwnWord = "good" | "middling" | "hard";

/**
 * The learner's own word.
 */
export type OwnWordRequest = { 
/**
 * Made by the page, once per act.
 */
key: string, 
/**
 * The word; `None` takes it back.
 */
word: OwnWord | null, 
/**
 * Whether it may stand in the note.
 */
isShared: boolean, };

/**
 * What the checker said of an installed pack.
 */
export type PackCheckView = { 
/**
 * What; none for a pack that was installed before this was kept.
 */
check: CheckView | null, };

/**
 * A pack ("valise"): `be-wallonie`.
 */
export type PackId = string;

/**
 * The installed packs.
 */
export type PackListView = { 
/**
 * The packs.
 */
packs: Array<PackTile>, 
/**
 * What is stale.
 */
changed: Array<string>, };

/**
 * What is to be said of one pack.
 */
export type PackRemarksView = { 
/**
 * Which.
 */
pack: PackId, 
/**
 * Its title.
 */
title: string, 
/**
 * How many marks.
 */
marks: number, 
/**
 * How many checks.
 */
checks: number, };

/**
 * A pack.
 */
export type PackRequest = { 
/**
 * Which.
 */
pack: PackId, };

/**
 * An installed pack.
 */
export type PackTile = { 
/**
 * Which.
 */
id: PackId, 
/**
 * What it is called.
 */
title: string, 
/**
 * Its version, three numbers.
 */
version: string, 
/**
 * Whether only some of its procedures were taken.
 */
isPartial: boolean, 
/**
 * Who made it.
 */
publisher: string, 
/**
 * Whether it came as a file; else it is in the program.
 */
isFromFile: boolean, 
/**
 * When it was installed, `YYYY-MM-DD`.
 */
installedOn: string, 
/**
 * How many procedures it has.
 */
procedures: number, 
/**
 * How many of them nobody checked on the real service.
 */
unchecked: number, 
/**
 * The version to which one can go back.
 */
before: string | null, };

/**
 * A page of paper.
 */
export type PaperKind = "note_pdf" | "note_markdown" | "sheet" | "learner_file" | "agreement" | "recovery_slip" | "remarks" | "antenna_file" | "team_pdf" | "team_markdown" | "hours" | "charter";

/**
 * The name of an addition within its procedure: there is one of each.
 */
export type Part = { "kind": "contact", 
/**
 * Which kind.
 */
contact: ContactKind, } | { "kind": "wording", 
/**
 * At which step.
 */
step: StepId, 
/**
 * Which of its two sentences.
 */
wording: Wording, } | { "kind": "cue", 
/**
 * At which step.
 */
step: StepId, };

/**
 * One step of the path.
 */
export type PathStepView = { 
/**
 * Which.
 */
place: Place, 
/**
 * Its title.
 */
title: string, 
/**
 * How it was done; none when it was passed over.
 */
level: HelpLevel | null, 
/**
 * Whether nobody has confirmed it yet.
 */
isToConfirm: boolean, 
/**
 * Why the worker had the hand.
 */
hand: HandReason | null, };

/**
 * An invented person of a pack.
 */
export type PersonId = string;

/**
 * An own phrase to judge.
 */
export type PhraseCheckRequest = { 
/**
 * The phrase.
 */
phrase: Secret, };

/**
 * What is thought of an own phrase.
 */
export type PhraseVerdictView = { 
/**
 * Whether it may be taken.
 */
isAccepted: boolean, 
/**
 * Which rule it misses, as a code: `too_short`, `too_long`, `too_common`, `too_simple`.
 */
reason: string | null, };

/**
 * Six words.
 */
export type PhraseView = { 
/**
 * The words.
 */
words: Array<string>, };

/**
 * A pictogram, by its French name in the set: `carte-identite`.
 */
export type PictureName = string;

/**
 * The PIN of the day; `None` for none.
 */
export type PinSetRequest = { 
/**
 * Six digits.
 */
pin: Secret | null, };

/**
 * Where the learner is.
 */
export type Place = { 
/**
 * The procedure.
 */
procedure: ProcedureId, 
/**
 * The step in it.
 */
step: StepId, };

/**
 * What was looked at around the computer.
 */
export type PlaceCheckView = { 
/**
 * The day of the last look, `YYYY-MM-DD`; none when nobody ever looked.
 */
on: string | null, 
/**
 * What was found right.
 */
right: Array<PlaceItem>, 
/**
 * What is stale.
 */
changed: Array<string>, };

/**
 * One thing to look at.
 */
export type PlaceItem = "screen" | "mouse" | "chairs" | "reader" | "sound" | "printer" | "window" | "keys";

/**
 * One thing that was looked at around the computer.
 */
export type PlaceTickRequest = { 
/**
 * Which.
 */
item: PlaceItem, 
/**
 * Whether it was found right.
 */
isRight: boolean, };

/**
 * What is needed, on the learner's screen.
 */
export type PreparationView = { 
/**
 * The session.
 */
session: SessionId, 
/**
 * What for.
 */
mode: Mode, 
/**
 * The procedure's title.
 */
procedureTitle: string, 
/**
 * Its picture.
 */
picture: PictureName, 
/**
 * What is needed, each with what was answered.
 */
documents: Array<PreparedDocumentView>, 
/**
 * What to ask at the desk.
 */
deskQuestions: Array<string>, 
/**
 * What also works, without a screen.
 */
waysOut: Array<WayOut>, 
/**
 * Whether a note is kept: else nothing is jotted.
 */
keepsNote: boolean, 
/**
 * The worker's name.
 */
worker: string, 
/**
 * Whether the screen is dimmed to talk.
 */
isTalking: boolean, 
/**
 * How many questions for the team were marked.
 */
dilemmas: number, 
/**
 * Whether nobody has looked around this computer yet; said where a session begins, to the worker.
 */
isPlaceUnchecked: boolean, 
/**
 * What the texts of the list say in the second languages of the procedure.
 */
secondLanguages: Array<SecondLanguageView>, };

/**
 * Something needed and what was answered about it.
 */
export type PreparedDocumentView = { 
/**
 * What.
 */
document: Document, 
/**
 * What was answered; none when nobody looked yet.
 */
answer: DocumentAnswer | null, };

/**
 * What to play.
 */
export type PreviewOpenRequest = { 
/**
 * Which procedure.
 */
procedure: ProcedureId, 
/**
 * From which step; the first when absent.
 */
step: StepId | null, 
/**
 * How.
 */
way: Way, 
/**
 * On what.
 */
device: Device, };

/**
 * A procedure that can be played.
 */
export type PreviewProcedureView = { 
/**
 * Which.
 */
id: ProcedureId, 
/**
 * Its title.
 */
title: string, 
/**
 * Its picture.
 */
picture: PictureName, 
/**
 * The devices on which it is done.
 */
devices: Array<Device>, 
/**
 * Its steps, as they are written.
 */
steps: Array<PreviewStepView>, 
/**
 * What the checker says of its file.
 */
count: ProblemCountView, };

/**
 * What is being played.
 */
export type PreviewScreenView = { 
/**
 * The procedure that was opened.
 */
procedure: ProcedureId, 
/**
 * The procedure of the step on the screen: the one that was opened, or one that it goes through.
 */
at: ProcedureId, 
/**
 * The step on the screen; none on the list of what is needed.
 */
step: StepId | null, 
/**
 * How.
 */
way: Way, 
/**
 * On what.
 */
device: Device, 
/**
 * Where.
 */
stage: PreviewStage, };

/**
 * What of a folder is on the screen.
 */
export type PreviewShows = "saved" | "last_good" | "nothing";

/**
 * Where a preview is in the procedure.
 */
export type PreviewStage = "steps" | "preparing" | "over";

/**
 * A step that can be played.
 */
export type PreviewStepView = { 
/**
 * Which.
 */
id: StepId, 
/**
 * Its title.
 */
title: string, 
/**
 * How many things the checker says of it.
 */
problems: number, 
/**
 * How much there is to read.
 */
meter: MeterView, };

/**
 * A folder that an author is writing.
 */
export type PreviewView = { 
/**
 * The name of the folder.
 */
folder: string, 
/**
 * What the pack is called, once something of it could be played.
 */
title: string | null, 
/**
 * Its version.
 */
version: string | null, 
/**
 * What of it is on the screen.
 */
shows: PreviewShows, 
/**
 * Whether the folder can be read at all.
 */
isReadable: boolean, 
/**
 * Grows each time the folder was read again.
 */
revision: number, 
/**
 * What can be played.
 */
procedures: Array<PreviewProcedureView>, 
/**
 * What the checker says of what is saved.
 */
check: CheckView, 
/**
 * How much there is to read in all of it.
 */
meter: MeterView | null, 
/**
 * What is being played.
 */
screen: PreviewScreenView | null, };

/**
 * The step gone through just before.
 */
export type PreviousStepView = { 
/**
 * Which.
 */
place: Place, 
/**
 * Its title.
 */
title: string, 
/**
 * What was declared.
 */
declared: DeclaredHelp | null, };

/**
 * Whether a printer is ready.
 */
export type PrinterView = { 
/**
 * Whether.
 */
isReady: boolean, };

/**
 * How many problems of each kind.
 */
export type ProblemCountView = { 
/**
 * The pack is refused because of them.
 */
errors: number, 
/**
 * To look at.
 */
warnings: number, 
/**
 * Work left.
 */
toDo: number, };

/**
 * How grave the checker finds a problem.
 */
export type ProblemLevel = "error" | "warning" | "to_do";

/**
 * Something that the checker says.
 */
export type ProblemView = { 
/**
 * The file within the pack.
 */
file: string, 
/**
 * The line, from 1; 0 when it is about the whole file.
 */
line: number, 
/**
 * How grave.
 */
level: ProblemLevel, 
/**
 * What is so.
 */
message: string, 
/**
 * What to do about it.
 */
advice: string, 
/**
 * The procedure whose file it is.
 */
procedure: ProcedureId | null, 
/**
 * The steps that it is about, as far as the line tells.
 */
steps: Array<StepId>, };

/**
 * What happens to one procedure.
 */
export type ProcedureChange = { 
/**
 * Which.
 */
procedure: ProcedureId, 
/**
 * Its title, the newer one where it changes.
 */
title: string, 
/**
 * What happens to it.
 */
kind: ChangeKind, 
/**
 * Steps that it gains.
 */
stepsAdded: number, 
/**
 * Steps that stay and are not the same any more.
 */
stepsChanged: number, 
/**
 * Steps that it loses.
 */
stepsRemoved: number, 
/**
 * The procedures that it goes through: they are taken with it.
 */
needs: Array<ProcedureId>, };

/**
 * A procedure, stable for ever and equal to its file's name: `carte-noter-un-jour`.
 */
export type ProcedureId = string;

/**
 * Procedures by theme.
 */
export type ProcedureListView = { 
/**
 * The procedures, by theme then title.
 */
procedures: Array<ProcedureTile>, };

/**
 * A procedure by name.
 */
export type ProcedureRequest = { 
/**
 * Which.
 */
procedure: ProcedureId, };

/**
 * A procedure as it is listed.
 */
export type ProcedureTile = { 
/**
 * Which.
 */
id: ProcedureId, 
/**
 * Its title.
 */
title: string, 
/**
 * Its theme.
 */
theme: Theme, 
/**
 * Its picture.
 */
picture: PictureName, 
/**
 * Whose task: the team's answer, or the pack's.
 */
remit: Remit, 
/**
 * Who of the team stands for that answer; none when it is the pack's.
 */
remitAdoption: Adoption | null, 
/**
 * Whether nobody checked it on the real service, neither its authors nor the antenna.
 */
isUnchecked: boolean, 
/**
 * The antenna's own last check.
 */
ownCheck: OwnCheckView | null, 
/**
 * Whether a fact of it is under reform.
 */
isUnderReform: boolean, 
/**
 * Whether something that the antenna added to it waits since an update.
 */
hasLocalWaiting: boolean, 
/**
 * The devices, in the order in which they are proposed.
 */
devices: Array<DeviceTile>, 
/**
 * Whether its steps differ from one device to another.
 */
hasStepsOfDevices: boolean, };

/**
 * What a procedure knows about itself.
 */
export type ProcedureView = { 
/**
 * As listed.
 */
tile: ProcedureTile, 
/**
 * Who it is for.
 */
audience: Audience, 
/**
 * What is needed.
 */
documents: Array<Document>, 
/**
 * What to ask at the desk.
 */
deskQuestions: Array<string>, 
/**
 * What people get wrong.
 */
mistakes: Array<string>, 
/**
 * What also works.
 */
waysOut: Array<WayOut>, 
/**
 * Its steps' titles.
 */
steps: Array<string>, 
/**
 * Its facts.
 */
facts: Array<Fact>, 
/**
 * Its sources.
 */
sources: Array<Source>, 
/**
 * Who checked it; `None` is said.
 */
liveCheck: LiveCheck | null, };

/**
 * What the procedure proposes as next.
 */
export type ProposedNextView = { 
/**
 * Which of the procedure's duties, from 0.
 */
duty: number, 
/**
 * What has to be done.
 */
label: string, 
/**
 * The procedure that does it.
 */
procedure: ProcedureId | null, 
/**
 * When it falls, `YYYY-MM-DD`; none when it is counted from a day that has to be asked.
 */
on: string | null, 
/**
 * The day it is counted from, in words, when it has to be asked.
 */
countedFrom: string | null, 
/**
 * How many days before that day at the latest; none when it is after.
 */
daysBefore: number | null, };

/**
 * Two groups of the recovery slip, typed back.
 */
export type RecoveryConfirmRequest = { 
/**
 * The two groups asked for, in the order asked.
 */
groups: Array<string>, };

/**
 * An entry of the directory. Its fields are those of a service of Data Inclusion v1 that help somebody to get there, with
 * the number of the Belgian register of enterprises beside them; the other columns are carried along, unseen.
 */
export type Relay = { 
/**
 * Its name within its pack, its file or the antenna.
 */
id: RelayId, 
/**
 * What it is called.
 */
name: string, 
/**
 * What it does, in a few sentences.
 */
about: string | null, 
/**
 * The street and the number.
 */
address: string | null, 
/**
 * The floor, the door, the bell.
 */
addressDetail: string | null, 
/**
 * The postcode.
 */
postcode: string | null, 
/**
 * The town.
 */
town: string | null, 
/**
 * The telephone number.
 */
phone: string | null, 
/**
 * The e-mail address of the desk.
 */
email: string | null, 
/**
 * Its page.
 */
site: string | null, 
/**
 * When it is open, as it was written: opening hours of OpenStreetMap, or a sentence.
 */
hours: string | null, 
/**
 * Who may come along with the person.
 */
company: string | null, 
/**
 * What it is about, in words or in the codes of Data Inclusion.
 */
themes: Array<string>, 
/**
 * Its number in the register of enterprises.
 */
bce: string | null, 
/**
 * The day on which somebody last saw that all this is so.
 */
verifiedOn: string | null, 
/**
 * Whose page it was read on, or who said it.
 */
source: string | null, 
/**
 * How sure that is, when its author says so.
 */
confidence: Confidence | null, 
/**
 * The other columns of its file, by name.
 */
more: Record<string, string>, };

/**
 * Who takes it on: which entry of the directory, or that nobody does. The entry itself is kept beside, as it was.
 */
export type RelayAnswer = { "kind": "given", 
/**
 * Which.
 */
at: RelayRef, } | { "kind": "none_exists" };

/**
 * An entry of a file.
 */
export type RelayArrivalView = { 
/**
 * On which line it stands.
 */
line: number, 
/**
 * What it is called.
 */
name: string, 
/**
 * What is there and would go, and what would come, text by text.
 */
differences: Array<RelayDifferenceView>, };

/**
 * Entries of a file.
 */
export type RelayArrivalsView = { 
/**
 * How many.
 */
count: number, 
/**
 * The first of them.
 */
first: Array<RelayArrivalView>, };

/**
 * A text that is not the same.
 */
export type RelayDifferenceView = { 
/**
 * Which, as the page names it.
 */
field: string, 
/**
 * What is there; empty when nothing is.
 */
there: string, 
/**
 * What comes; empty when nothing does.
 */
coming: string, };

/**
 * A file of relays that was chosen.
 */
export type RelayFileChosenView = { 
/**
 * A token for `relay_file_look`; none when the person changed their mind.
 */
token: string | null, };

/**
 * A file of relays to look at.
 */
export type RelayFileLookRequest = { 
/**
 * Which, from `relay_file_choose`.
 */
token: string, };

/**
 * What of the file that was looked at is taken in.
 */
export type RelayFileTakeRequest = { 
/**
 * The mark of the file that was looked at.
 */
mark: string, 
/**
 * Whether what is new is taken.
 */
takesNew: boolean, 
/**
 * Whether what is otherwise takes the place of what is there.
 */
takesChanged: boolean, };

/**
 * What was taken in.
 */
export type RelayFileTakenView = { 
/**
 * How many entries.
 */
taken: number, 
/**
 * What is stale.
 */
changed: Array<string>, };

/**
 * What a file of relays would change.
 */
export type RelayFileView = { 
/**
 * The mark of the file, for `relay_file_take`.
 */
mark: string, 
/**
 * Whether its letters were not Unicode, and were taken for those of Windows.
 */
isWindows: boolean, 
/**
 * The columns that nothing is taken of.
 */
leftOut: Array<string>, 
/**
 * What is new.
 */
new: RelayArrivalsView, 
/**
 * What is there otherwise.
 */
changed: RelayArrivalsView, 
/**
 * How many are there already, the same.
 */
same: number, 
/**
 * The lines that are refused.
 */
refused: RelayRefusalsView, };

/**
 * What is looked for in the directory.
 */
export type RelayFindRequest = { 
/**
 * As typed: a name, a town, what it is about.
 */
text: string, };

/**
 * An entry of the relays' directory, within its pack or among the antenna's own.
 */
export type RelayId = string;

/**
 * Entries that were found.
 */
export type RelayListView = { 
/**
 * The entries, those whose name answers first.
 */
found: Array<RelayView>, 
/**
 * Whether there are more than are shown.
 */
isMore: boolean, 
/**
 * How many entries the directory has.
 */
total: number, 
/**
 * What is stale.
 */
changed: Array<string>, };

/**
 * An entry by name: of a pack, in whatever version, or of the antenna.
 */
export type RelayRef = { 
/**
 * The pack that brings it; none when it is the antenna's own.
 */
pack: PackId | null, 
/**
 * Which.
 */
relay: RelayId, };

/**
 * A line that is refused.
 */
export type RelayRefusalView = { 
/**
 * Which.
 */
line: number, 
/**
 * Why.
 */
fault: LineFault, };

/**
 * Lines that are refused.
 */
export type RelayRefusalsView = { 
/**
 * How many.
 */
count: number, 
/**
 * The first of them.
 */
first: Array<RelayRefusalView>, };

/**
 * An entry by name.
 */
export type RelayRequest = { 
/**
 * Which.
 */
at: RelayRef, };

/**
 * Who takes it on, within a session.
 */
export type RelaySayRequest = { 
/**
 * Made by the page, once per act.
 */
key: string, 
/**
 * Which service, or that there is none; none takes it back.
 */
answer: RelayAnswer | null, };

/**
 * An entry of the antenna's own, in place of the one of the same name. What is empty is not there.
 */
export type RelaySetRequest = { 
/**
 * Which; none for a new one.
 */
relay: RelayId | null, 
/**
 * What it is called.
 */
name: string, 
/**
 * What it does.
 */
about: string, 
/**
 * The telephone number.
 */
phone: string, 
/**
 * The street and the number.
 */
address: string, 
/**
 * The postcode.
 */
postcode: string, 
/**
 * The town.
 */
town: string, 
/**
 * When it is open.
 */
hours: string, 
/**
 * Who may come along.
 */
company: string, 
/**
 * The e-mail address.
 */
email: string, 
/**
 * Its page.
 */
site: string, 
/**
 * What it is about, with commas.
 */
themes: string, 
/**
 * Its number in the register of enterprises.
 */
bce: string, };

/**
 * An entry as it is shown.
 */
export type RelayView = { 
/**
 * Which.
 */
at: RelayRef, 
/**
 * What it says; without the columns that are only carried along.
 */
relay: Relay, 
/**
 * Its address, on one line.
 */
address: string | null, 
/**
 * When it is open, as people say it; none when only what is written can be shown.
 */
hoursWords: string | null, 
/**
 * Whether it is open now.
 */
open: OpenNow, 
/**
 * When it was last verified, by the antenna or by its author, `YYYY-MM-DD`.
 */
verifiedOn: string | null, 
/**
 * How long ago that is.
 */
freshness: Freshness, };

/**
 * What the team says of the real site, for one procedure.
 */
export type RemarkListView = { 
/**
 * The steps, in order.
 */
steps: Array<StepTitleView>, 
/**
 * The marks, settled and answered ones too, in the order in which they came.
 */
marks: Array<SiteMarkView>, 
/**
 * What is stale.
 */
changed: Array<string>, };

/**
 * A pack's remarks, saved for its authors.
 */
export type RemarkSaveRequest = { 
/**
 * Which pack.
 */
pack: PackId, 
/**
 * Where, from `save_place_choose`.
 */
token: string, };

/**
 * What may be sent to authors.
 */
export type RemarksWaitingView = { 
/**
 * The packs of which something is to be said.
 */
packs: Array<PackRemarksView>, };

/**
 * Whose task this is.
 */
export type Remit = { 
/**
 * Ours, ours with conditions, or a relay's.
 */
answer: RemitAnswer, 
/**
 * The kind sentence to say.
 */
sentence: string, 
/**
 * Who does this, when it is not us.
 */
relay: string | null, };

/**
 * The three answers to *Est-ce à nous ?*
 */
export type RemitAnswer = "ours" | "with_conditions" | "relay";

/**
 * A sentence, in pieces.
 */
export type RichText = Array<Span>;

/**
 * A rule of the house.
 */
export type Rule = { 
/**
 * What it is about: there is one of each.
 */
topic: Topic, 
/**
 * What it says.
 */
text: RuleText, 
/**
 * Who stands for it.
 */
adoption: Adoption, };

/**
 * What a rule says.
 */
export type RuleText = { 
/**
 * The rule, for the team.
 */
rule: string, 
/**
 * Why.
 */
reason: string, 
/**
 * What to say to the person, in their words.
 */
say: string, };

/**
 * One rung of the ladder of cues that the screen itself can give.
 */
export type Rung = "question" | "word" | "local" | "halo" | "show";

/**
 * The sentence of a step that a recording stands for.
 */
export type SaidAt = { 
/**
 * Of which procedure.
 */
procedure: ProcedureId, 
/**
 * At which step.
 */
step: StepId, 
/**
 * Which of its two sentences.
 */
wording: Wording, };

/**
 * Where to save a page of paper. The answer is a token, never a path.
 */
export type SavePlaceRequest = { 
/**
 * What will be saved.
 */
paper: PaperKind, };

/**
 * Where to save, as a token; `None` when cancelled.
 */
export type SavePlaceView = { 
/**
 * The token.
 */
token: string | null, };

/**
 * A token from `save_place_choose`.
 */
export type SaveRequest = { 
/**
 * The token.
 */
token: string, };

/**
 * A practice screen, as one step shows it.
 */
export type Scene = { 
/**
 * Its name within the procedure.
 */
id: SceneId, 
/**
 * How faithful it is.
 */
depth: Depth, 
/**
 * What surrounds it.
 */
frame: Frame, 
/**
 * What is on it, from top to bottom.
 */
elements: Array<Element>, };

/**
 * A scene within its procedure.
 */
export type SceneId = string;

/**
 * Brings the screen back: the PIN or the phrase on the worker's screens, nothing inside a session.
 */
export type ScreenRevealRequest = { 
/**
 * The PIN.
 */
pin: Secret | null, 
/**
 * The phrase.
 */
phrase: Secret | null, };

/**
 * A language that may stand beside the French, and what this screen says in it.
 */
export type SecondLanguageView = { 
/**
 * Which, for the page's `lang`.
 */
tag: string, 
/**
 * Its name in itself.
 */
name: string, 
/**
 * Whether it is written from right to left.
 */
isRightToLeft: boolean, 
/**
 * The texts that have a translation.
 */
texts: Array<Translation>, };

/**
 * Text that opens something: typed once, wiped when dropped, never shown by `Debug`.
 */
export type Secret = string;

/**
 * A service that writes letters.
 */
export type Sender = { 
/**
 * Its name within the pack.
 */
id: SenderId, 
/**
 * As it stands on the letter.
 */
name: string, 
/**
 * What is told of it, in a few words: the names that it also goes by.
 */
detail: string | null, 
/**
 * Its picture, one of the program's: never a logo.
 */
picture: PictureName, 
/**
 * The kinds of letters that it writes, at least one.
 */
letters: Array<Letter>, 
/**
 * Where the facts about its letters were read.
 */
sources: Array<Source>, };

/**
 * A service that writes letters, within its pack.
 */
export type SenderId = string;

/**
 * Who writes letters.
 */
export type SenderListView = { 
/**
 * The senders, in the packs' order.
 */
senders: Array<Sender>, };

/**
 * What makes a moment sensitive: the house rule is shown, notes are closed.
 */
export type Sensitive = "code" | "bank" | "mailbox" | "password";

/**
 * The session is over.
 */
export type SessionEndedView = { 
/**
 * Its note, when one is kept.
 */
note: NoteView | null, 
/**
 * What is stale.
 */
changed: Array<string>, };

/**
 * One session (UUID v7).
 */
export type SessionId = string;

/**
 * Leaves the session for *Today*: the PIN or the phrase.
 */
export type SessionLeaveRequest = { 
/**
 * The PIN.
 */
pin: Secret | null, 
/**
 * The phrase.
 */
phrase: Secret | null, };

/**
 * A session by name.
 */
export type SessionRequest = { 
/**
 * Which.
 */
session: SessionId, };

/**
 * Starts a session.
 */
export type SessionStartRequest = { 
/**
 * What for.
 */
mode: Mode, 
/**
 * How.
 */
way: Way, 
/**
 * On what it is really done.
 */
device: Device, 
/**
 * Which procedure.
 */
procedure: ProcedureId, 
/**
 * With whom the agreement is read; `None` without a name. Who wants no note is not named in the session.
 */
learner: LearnerId | null, 
/**
 * Whether the agreement was given (`D'accord`) or refused (`Non, pas de note`).
 */
isAgreed: boolean, 
/**
 * The hash of the agreement's exact text, as shown.
 */
agreementHash: string, 
/**
 * A day settled before the first step, kept when somebody is named: a letter's deadline, or the day for the rest.
 */
next: StartNext | null, 
/**
 * What makes it urgent, when it is done in somebody's place.
 */
urgency: Urgency | null, 
/**
 * Whether it is another service's: the session goes straight to its closing, with the relay.
 */
isRelayed: boolean, 
/**
 * Which relay was given, or that there is none; none when it is the one that the procedure names.
 */
relay: RelayAnswer | null, 
/**
 * What they said that they already do, when they said yes to keeping it in their file.
 */
startingPoint: StartingPoint | null, };

/**
 * The shared part of the note.
 */
export type SharedTextRequest = { 
/**
 * The words.
 */
text: string, };

/**
 * What goes home with the learner.
 */
export type Sheet = { 
/**
 * What to remember, at most six lines.
 */
lines: Array<SheetLine>, 
/**
 * What is often got wrong, in one sentence.
 */
beware: string | null, };

/**
 * One line of the sheet.
 */
export type SheetLine = { 
/**
 * Its picture.
 */
picture: PictureName, 
/**
 * Its sentence.
 */
text: string, };

/**
 * As what somebody answers for the content of a valise.
 */
export type SignOffRole = "author" | "expert" | "readers";

/**
 * Somebody who answers for the content.
 */
export type SignOffView = { 
/**
 * As what.
 */
role: SignOffRole, 
/**
 * Who; readers are never named.
 */
name: string | null, 
/**
 * When, `YYYY-MM-DD`.
 */
on: string, 
/**
 * How many readers.
 */
readers: number | null, };

/**
 * Where a step happens for real.
 */
export type Site = { 
/**
 * The address, without what comes before it: `www.socialsecurity.be`.
 */
address: string, 
/**
 * The part of it that proves whose page it is, when the author named one.
 */
proof: string | null, };

/**
 * The real site has changed at the step on the screen. Both of them read it.
 */
export type SiteChangedView = { 
/**
 * When that was marked, `YYYY-MM-DD`.
 */
on: string, 
/**
 * What differs, once somebody said it.
 */
words: string | null, };

/**
 * A mark that the real site has changed at a step.
 */
export type SiteMarkAddRequest = { 
/**
 * At which step.
 */
place: Place, 
/**
 * What differs.
 */
words: string, };

/**
 * A mark is settled, or stands again.
 */
export type SiteMarkSettleRequest = { 
/**
 * Which mark.
 */
mark: MarkId, 
/**
 * Whether it is settled.
 */
isSettled: boolean, };

/**
 * A mark that the real site has changed at a step.
 */
export type SiteMarkView = { 
/**
 * Which.
 */
id: MarkId, 
/**
 * At which step.
 */
step: StepId, 
/**
 * The step's title; none when the procedure does not have it any more.
 */
title: string | null, 
/**
 * When, `YYYY-MM-DD`.
 */
on: string, 
/**
 * By whom; empty when they have left the antenna.
 */
by: string, 
/**
 * What differs, once somebody said it.
 */
words: string | null, 
/**
 * What the authors answer in this version.
 */
answer: string | null, 
/**
 * Whether a worker settled it.
 */
isSettled: boolean, };

/**
 * Words for a mark.
 */
export type SiteMarkWriteRequest = { 
/**
 * Which mark.
 */
mark: MarkId, 
/**
 * What differs.
 */
words: string, };

/**
 * The card that tells the learner who they play and what is true.
 */
export type Situation = { 
/**
 * The invented person.
 */
person: PersonId, 
/**
 * Their first name, as the sentences say it.
 */
firstName: string, 
/**
 * Short sentences: "Vous jouez Amina." "Elle va travailler jeudi 12."
 */
sentences: Array<RichText>, 
/**
 * Its picture.
 */
picture: PictureName, };

/**
 * Requests outside of the frame, counted.
 */
export type SolicitationListView = { 
/**
 * The month it is, `YYYY-MM`.
 */
month: string, 
/**
 * Each month with what was counted, the latest first.
 */
tallies: Array<TallyView>, 
/**
 * What is stale.
 */
changed: Array<string>, };

/**
 * A request outside of the frame.
 */
export type SolicitationRequest = { 
/**
 * By which way it came.
 */
channel: Channel, 
/**
 * In which part of the day.
 */
band: HourBand, };

/**
 * A request outside of the frame that was counted too much.
 */
export type SolicitationTakeBackRequest = { 
/**
 * In which month it was counted, `YYYY-MM`.
 */
month: string, 
/**
 * By which way.
 */
channel: Channel, 
/**
 * In which part of the day.
 */
band: HourBand, };

/**
 * A sound file, as a token; `None` when cancelled.
 */
export type SoundChosenView = { 
/**
 * The token.
 */
token: string | null, };

/**
 * Where a fact was read.
 */
export type Source = { 
/**
 * Its name within the procedure.
 */
id: SourceId, 
/**
 * What it is.
 */
title: string, 
/**
 * Whose page.
 */
publisher: string, 
/**
 * Its address, as text; never opened by itself.
 */
address: string | null, 
/**
 * When the page was seen or dated; the year alone is written as its first day with `is_year_only`.
 */
seen: string, 
/**
 * Whether only the year of `seen` is known.
 */
isYearOnly: boolean, };

/**
 * A source within its procedure.
 */
export type SourceId = string;

/**
 * A piece of a sentence.
 */
export type Span = { "kind": "text", 
/**
 * The words.
 */
text: string, } | { "kind": "term", 
/**
 * The word as it stands in the sentence.
 */
text: string, 
/**
 * What it means, in one short sentence.
 */
explanation: string, 
/**
 * The picture shown with the explanation.
 */
picture: PictureName | null, };

/**
 * A sentence to say aloud.
 */
export type SpeechSayRequest = { 
/**
 * The sentence.
 */
text: string, 
/**
 * Slowly.
 */
isSlow: boolean, };

/**
 * Words as sound.
 */
export type SpeechView = { 
/**
 * The sound, base64.
 */
sound: string, 
/**
 * What the sound is written as: `audio/wav`.
 */
mediaType: string, 
/**
 * Whose voice it is.
 */
source: VoiceSource, 
/**
 * The words, as they stand on the screen.
 */
text: string, 
/**
 * Its sentences; one for the whole when nobody knows when each begins.
 */
sentences: Array<SpokenPart>, 
/**
 * Its words, when the sound came with their times.
 */
words: Array<SpokenPart>, };

/**
 * A part of a text and when it is said.
 */
export type SpokenPart = { 
/**
 * Where it begins in the text, in UTF-16 units as JavaScript counts.
 */
start: number, 
/**
 * Where it ends.
 */
end: number, 
/**
 * When it begins, in milliseconds.
 */
atMs: number, };

/**
 * Which screen the page shows first.
 */
export type Stage = "no_vault" | "locked" | "hidden_worker" | "hidden_session" | "unlocked" | "session_steps" | "session_preparing" | "session_closing" | "session_note" | "vault_damaged" | "vault_too_new" | "unusable" | "preview";

/**
 * How what is asked for stands to what was given before.
 */
export type Standing = { "kind": "first" } | { "kind": "given" } | { "kind": "again", 
/**
 * Why.
 */
again: AskedAgain, };

/**
 * What comes next, settled at the start; it can be changed at the closing.
 */
export type StartNext = { 
/**
 * What is done then.
 */
procedure: ProcedureId | null, 
/**
 * The day.
 */
on: string, 
/**
 * A few words, sealed.
 */
words: string, };

/**
 * What comes first among what is proposed; everything else stays there after it.
 */
export type StartingOrder = { 
/**
 * The theme that stands first.
 */
theme: Theme | null, 
/**
 * The way that is chosen beforehand.
 */
way: Way | null, 
/**
 * The device that stands first.
 */
device: Device | null, };

/**
 * What comes first among what is proposed.
 */
export type StartingOrderView = { 
/**
 * The order.
 */
order: StartingOrder, };

/**
 * The three answers.
 */
export type StartingPoint = { 
/**
 * The mouse of a computer.
 */
mouse: Habit, 
/**
 * A telephone, to write or to look for something.
 */
phone: Habit, 
/**
 * An identity card in a reader.
 */
card: Habit, };

/**
 * Three answers.
 */
export type StartingPointRequest = { 
/**
 * What somebody says that they already do.
 */
answers: StartingPoint, };

/**
 * What somebody said that they already do, kept with their yes.
 */
export type StartingPointView = { 
/**
 * The three answers.
 */
answers: StartingPoint, 
/**
 * When, `YYYY-MM-DD`.
 */
on: string, };

/**
 * The learner acted on the practice screen.
 */
export type StepActRequest = { 
/**
 * Made by the page, once per act: a repeat is not counted twice.
 */
key: string, 
/**
 * The step seen.
 */
place: Place, 
/**
 * What was acted on.
 */
target: TargetId, };

/**
 * The answer to the step's question.
 */
export type StepChooseRequest = { 
/**
 * Made by the page, once per act.
 */
key: string, 
/**
 * The step seen.
 */
place: Place, 
/**
 * The answer.
 */
choice: ChoiceId, };

/**
 * A step within its procedure.
 */
export type StepId = string;

/**
 * The step is done, or passed over.
 */
export type StepLeaveRequest = { 
/**
 * Made by the page, once per act.
 */
key: string, 
/**
 * The step seen.
 */
place: Place, };

/**
 * The step on the screen, said aloud.
 */
export type StepSayRequest = { 
/**
 * The step seen.
 */
place: Place, 
/**
 * Slowly.
 */
isSlow: boolean, };

/**
 * A step by its title.
 */
export type StepTitleView = { 
/**
 * Where.
 */
place: Place, 
/**
 * Its title.
 */
title: string, };

/**
 * The step on the learner's screen.
 */
export type StepView = { 
/**
 * The session.
 */
session: SessionId, 
/**
 * What for.
 */
mode: Mode, 
/**
 * How.
 */
way: Way, 
/**
 * On what.
 */
device: Device, 
/**
 * Where.
 */
place: Place, 
/**
 * The procedure's title, said once per procedure.
 */
procedureTitle: string, 
/**
 * "Étape n".
 */
number: number, 
/**
 * The step's title, for a screen reader and the path.
 */
title: string, 
/**
 * What is read and said.
 */
say: RichText, 
/**
 * Its picture.
 */
picture: PictureName, 
/**
 * The practice screen; none for real or when the step happens away from the screen.
 */
scene: Scene | null, 
/**
 * The right act: the page compares what is typed itself, so that nothing typed is sent.
 */
act: Act, 
/**
 * The answers of a question.
 */
choices: Array<ChoiceView>, 
/**
 * Who they play; none for real.
 */
situation: Situation | null, 
/**
 * Whether only the learner's hand may do it.
 */
isLearnerOnly: boolean, 
/**
 * What makes it a sensitive moment.
 */
sensitive: Sensitive | null, 
/**
 * What the team's charter says at that moment.
 */
house: HouseRule | null, 
/**
 * Whether nothing can be undone after it.
 */
isPointOfNoReturn: boolean, 
/**
 * The real page, for real on a computer.
 */
site: Site | null, 
/**
 * Whether no step before had that page: it is to be opened now.
 */
isSiteNew: boolean, 
/**
 * What makes the next step a sensitive moment, for real.
 */
soon: Sensitive | null, 
/**
 * The cues given so far, in order.
 */
cues: Array<CueView>, 
/**
 * Whether the screen can still give one (the last one can be given again).
 */
hasMoreCues: boolean, 
/**
 * What the halo surrounds, once the halo was given.
 */
halo: TargetId | null, 
/**
 * What the strip shows the worker.
 */
coach: CoachView, 
/**
 * Whether the antenna wrote the sentence.
 */
isSayLocal: boolean, 
/**
 * What the team saw on the real site, on the strip too.
 */
siteChanged: SiteChangedView | null, 
/**
 * What the worker declared for this step.
 */
declared: DeclaredHelp | null, 
/**
 * The step before, which the worker may still qualify.
 */
previous: PreviousStepView | null, 
/**
 * Why the worker has the hand, when they have it.
 */
hand: HandView | null, 
/**
 * What also works, without a screen.
 */
waysOut: Array<WayOut>, 
/**
 * Whether one can go back.
 */
canGoBack: boolean, 
/**
 * Whether one can begin again at the first step.
 */
canStartOver: boolean, 
/**
 * Whether it can be passed over.
 */
canSkip: boolean, 
/**
 * The worker's name.
 */
worker: string, 
/**
 * The learner's name, when somebody is named.
 */
learner: string | null, 
/**
 * Whether the screen is dimmed to talk.
 */
isTalking: boolean, 
/**
 * How many questions for the team were marked.
 */
dilemmas: number, 
/**
 * Whether nobody has looked around this computer yet; said where a session begins, to the worker.
 */
isPlaceUnchecked: boolean, 
/**
 * What the texts on this screen say in the second languages of the procedure.
 */
secondLanguages: Array<SecondLanguageView>, };

/**
 * A row of a table.
 */
export type TableRow = { 
/**
 * What it is.
 */
label: string, 
/**
 * What it says.
 */
value: string, 
/**
 * What is pointed at, when it can be.
 */
target: TargetId | null, };

/**
 * What holds once a line is taken back.
 */
export type TakenBack = { 
/**
 * What the program then does.
 */
effect: TakenBackEffect, 
/**
 * The picture of what is said in its place.
 */
picture: PictureName, 
/**
 * What is said in its place.
 */
text: string, };

/**
 * What the program does once a line is taken back.
 */
export type TakenBackEffect = "no_note" | "no_learning";

/**
 * A line that was taken back.
 */
export type TakenLineView = { 
/**
 * Which.
 */
line: LineId, 
/**
 * When, `YYYY-MM-DD`.
 */
on: string, 
/**
 * Beside whom.
 */
by: string, };

/**
 * "Écran éteint, parlons."
 */
export type TalkSetRequest = { 
/**
 * Made by the page, once per act.
 */
key: string, 
/**
 * On or off.
 */
isOn: boolean, };

/**
 * How many came one way in one part of the day.
 */
export type TallyView = { 
/**
 * In which month, `YYYY-MM`.
 */
month: string, 
/**
 * By which way.
 */
channel: Channel, 
/**
 * In which part of the day.
 */
band: HourBand, 
/**
 * How many.
 */
count: number, };

/**
 * Something in a scene that can be acted on, `element` or `element/part`: `calendrier/12`.
 */
export type TargetId = string;

/**
 * The team's own answer to *Est-ce à nous ?* for one procedure.
 */
export type TeamAnswer = { 
/**
 * The answer, the kind sentence, the relay.
 */
remit: Remit, 
/**
 * Who stands for it.
 */
adoption: Adoption, };

/**
 * What a procedure is about.
 */
export type Theme = "connect" | "unemployment" | "pension" | "family_allowance" | "basics";

/**
 * How far a day is.
 */
export type TimeLeft = { "kind": "past" } | { "kind": "today" } | { "kind": "tomorrow" } | { "kind": "days", 
/**
 * From 2.
 */
days: number, };

/**
 * The worker's day.
 */
export type TodayView = { 
/**
 * Who.
 */
worker: WorkerTile, 
/**
 * The antenna.
 */
antenna: string, 
/**
 * A session that was interrupted.
 */
interrupted: InterruptedView | null, 
/**
 * Follow-ups that fall today.
 */
dueToday: number, 
/**
 * Follow-ups that fall within seven days.
 */
dueThisWeek: number, 
/**
 * How many questions de cadre wait for one's own words.
 */
dilemmaMarks: number, 
/**
 * Whether somebody has looked around this computer.
 */
isPlaceChecked: boolean, 
/**
 * Notes that are not frozen.
 */
openNotes: number, 
/**
 * Procedures that nobody checked on the real service, neither their authors nor the antenna.
 */
uncheckedProcedures: number, 
/**
 * Procedures in all.
 */
procedures: number, 
/**
 * What is doubtful about the clock.
 */
clock: ClockView | null, 
/**
 * Whether the antenna is closed at this hour: nothing is then asked of anybody.
 */
isClosed: boolean, };

/**
 * How a message is drawn. Always joined to a picture and words, never colour alone.
 */
export type Tone = "info" | "done" | "warning";

/**
 * The questions that come back in every team.
 */
export type Topic = "lend_computer" | "create_email" | "passwords" | "bank_account" | "mailbox" | "urgency" | "after_hours" | "is_it_ours";

/**
 * A training card that was read or passed over.
 */
export type TrainingBehindRequest = { 
/**
 * Of which pack.
 */
pack: PackId, 
/**
 * Which.
 */
card: CardId, };

/**
 * A card: one screen.
 */
export type TrainingCard = { 
/**
 * Its name within its pack.
 */
id: CardId, 
/**
 * What it is about.
 */
title: string, 
/**
 * Its picture.
 */
picture: PictureName, 
/**
 * The idea, in a few sentences.
 */
idea: string, 
/**
 * One thing to try.
 */
attempt: string, };

/**
 * A training card, for the worker who has the vault open.
 */
export type TrainingCardView = { 
/**
 * Of which pack.
 */
pack: PackId, 
/**
 * What it says.
 */
card: TrainingCard, 
/**
 * Whether it does not come back by itself any more: read, or passed over.
 */
isBehind: boolean, };

/**
 * The training cards, in the packs' order.
 */
export type TrainingListView = { 
/**
 * The cards.
 */
cards: Array<TrainingCardView>, 
/**
 * What is stale.
 */
changed: Array<string>, };

/**
 * A sentence and what it says in a second language.
 */
export type Translation = { 
/**
 * The French, as it is read on the screen.
 */
french: string, 
/**
 * The same in the other language.
 */
text: string, };

/**
 * The vault is open.
 */
export type UnlockedView = { 
/**
 * Who opened it.
 */
worker: WorkerTile, 
/**
 * Wrong tries since the last time it was opened.
 */
wrongTries: number, 
/**
 * Whether the recovery slip was never confirmed.
 */
isSlipUnconfirmed: boolean, 
/**
 * Whether slots.json was damaged and its previous copy was used.
 */
isFromPreviousSlots: boolean, };

/**
 * What makes it urgent, settled before the first step.
 */
export type Urgency = { 
/**
 * Why.
 */
reason: UrgencyReason, 
/**
 * The last day.
 */
deadline: string, };

/**
 * Why it cannot wait.
 */
export type UrgencyReason = "deadline_ends" | "payment_stops" | "right_at_risk" | "answer_awaited";

/**
 * A valise, as a token; `None` when cancelled.
 */
export type ValiseChosenView = { 
/**
 * The token.
 */
token: string | null, };

/**
 * The valise that was looked at.
 */
export type ValiseInstallRequest = { 
/**
 * Which, by the mark that `valise_look` gave it: what was seen is what is installed.
 */
mark: string, 
/**
 * Which of its procedures; all of them: the whole version, and what it drops goes.
 */
procedures: Array<ProcedureId>, 
/**
 * Whether the publisher's words were compared, when the publisher was not known.
 */
isPublisherAccepted: boolean, };

/**
 * A valise, as a token from `valise_choose`.
 */
export type ValiseLookRequest = { 
/**
 * The token.
 */
token: string, };

/**
 * A valise that was verified, and what it would change.
 */
export type ValiseView = { 
/**
 * Eight signs that change with any byte of it.
 */
mark: string, 
/**
 * Which pack.
 */
pack: PackId, 
/**
 * What it is called.
 */
title: string, 
/**
 * Its version, three numbers.
 */
version: string, 
/**
 * The version that is there, when there is one.
 */
installed: string | null, 
/**
 * When it was published, `YYYY-MM-DD`.
 */
published: string, 
/**
 * Who made it, in their words.
 */
publisher: string, 
/**
 * Their key as six words.
 */
publisherWords: Array<string>, 
/**
 * Whether their key was accepted before.
 */
isPublisherKnown: boolean, 
/**
 * Who answers for the content.
 */
signOffs: Array<SignOffView>, 
/**
 * What happens to each procedure.
 */
changes: Array<ProcedureChange>, 
/**
 * What the checker says of it.
 */
check: CheckView, };

/**
 * Goes on with what is left after steps were found missing.
 */
export type VaultContinueRequest = { 
/**
 * Whose slot.
 */
worker: WorkerId, 
/**
 * Their phrase.
 */
phrase: Secret, 
/**
 * Why.
 */
reason: LeftReason, };

/**
 * What the first start needs.
 */
export type VaultCreateRequest = { 
/**
 * The antenna's name.
 */
antenna: string, 
/**
 * The first worker's first name or nickname.
 */
worker: string, 
/**
 * Their phrase.
 */
phrase: Secret, };

/**
 * The vault was made. The slip is shown once.
 */
export type VaultCreatedView = { 
/**
 * The slip, line by line.
 */
slip: Array<string>, 
/**
 * Which two groups are to be typed back, counted from 1 over the whole slip.
 */
ask: Array<number>, };

/**
 * The slip opens the vault and gives a worker a new phrase.
 */
export type VaultRecoverRequest = { 
/**
 * The slip, as typed.
 */
slip: Secret, 
/**
 * Whose slot.
 */
worker: WorkerId, 
/**
 * Their new phrase.
 */
phrase: Secret, };

/**
 * Opens the vault.
 */
export type VaultUnlockRequest = { 
/**
 * Whose slot.
 */
worker: WorkerId, 
/**
 * Their phrase.
 */
phrase: Secret, };

/**
 * A sound for a sentence.
 */
export type VoiceAddRequest = { 
/**
 * Which sentence.
 */
at: SaidAt, 
/**
 * Which file, from `sound_choose`.
 */
token: string, };

/**
 * Who says each sentence of a procedure.
 */
export type VoiceListView = { 
/**
 * The sentences, step by step.
 */
sentences: Array<VoiceView>, 
/**
 * What is stale.
 */
changed: Array<string>, };

/**
 * A sentence of a procedure.
 */
export type VoiceRequest = { 
/**
 * Which.
 */
at: SaidAt, };

/**
 * Whose voice is heard.
 */
export type VoiceSource = "antenna" | "recorded" | "rendered" | "machine";

/**
 * Who says a sentence.
 */
export type VoiceView = { 
/**
 * Which sentence.
 */
at: SaidAt, 
/**
 * The step's title.
 */
title: string, 
/**
 * The words.
 */
says: string, 
/**
 * Whose voice the learner hears.
 */
source: VoiceSource, 
/**
 * The antenna's sound.
 */
own: OwnSoundView | null, };

/**
 * What something that waits is.
 */
export type WaitingKind = "next" | "learning" | "duty";

/**
 * Something that waits.
 */
export type WaitingView = { 
/**
 * What it is.
 */
kind: WaitingKind, 
/**
 * Its day, `YYYY-MM-DD`.
 */
on: string, 
/**
 * At what time, `HH:MM`.
 */
at: string | null, 
/**
 * The procedure, when it is known.
 */
title: string | null, 
/**
 * The words that go with it.
 */
words: string | null, 
/**
 * Whether its day is behind us.
 */
isLate: boolean, 
/**
 * The duty, when it is one: what is said of it names it.
 */
duty: KeptDuty | null, 
/**
 * How many later times of the same duty have come since, today included.
 */
since: number, };

/**
 * How one goes through a procedure.
 */
export type Way = "practise" | "prepare" | "real";

/**
 * What also works, without this screen.
 */
export type WayOut = { 
/**
 * What kind.
 */
kind: WayOutKind, 
/**
 * In one sentence, for the learner.
 */
sentence: string, 
/**
 * A number, hours, an address, when known.
 */
detail: string | null, 
/**
 * Whether the antenna added it; never in a pack.
 */
isLocal: boolean, };

/**
 * Kinds of ways out.
 */
export type WayOutKind = "desk" | "phone" | "letter" | "none";

/**
 * An error on the wire.
 */
export type WireError = { 
/**
 * What it is.
 */
code: ErrorCode, 
/**
 * Which field, when it is about one.
 */
field?: string, 
/**
 * Arguments of the sentence.
 */
args?: { [key in string]: string }, 
/**
 * A short random name, also written to the log; for `internal` only.
 */
incident?: string, };

/**
 * A line that an agreement says otherwise, because it was taken back before.
 */
export type Without = { 
/**
 * Which.
 */
line: LineId, 
/**
 * What the program does then.
 */
effect: TakenBackEffect, };

/**
 * Which of a step's two sentences.
 */
export type Wording = "practice" | "real";

/**
 * One worker's slot in the vault.
 */
export type WorkerId = string;

/**
 * A worker as the opening screen shows them.
 */
export type WorkerTile = { 
/**
 * Their slot.
 */
id: WorkerId, 
/**
 * First name or nickname.
 */
name: string, };

/** Every command: what it takes, what it answers. */
export type Commands = {
  /** Which screen the page shows first. */
  app_status: [NoRequest, AppStatusView];
  /** The page agrees to end the program: everything is kept. */
  app_quit: [NoRequest, DoneView];
  /** Six words to choose from. */
  phrase_suggest: [NoRequest, PhraseView];
  /** What is thought of an own phrase. */
  phrase_check: [PhraseCheckRequest, PhraseVerdictView];
  /** Makes the vault and its first worker. */
  vault_create: [VaultCreateRequest, VaultCreatedView];
  /** Opens the vault. */
  vault_unlock: [VaultUnlockRequest, UnlockedView];
  /** Opens with the recovery slip and gives a worker a new phrase; a new slip is shown once. */
  vault_recover: [VaultRecoverRequest, VaultCreatedView];
  /** Goes on with what is left after steps were found missing. */
  vault_continue: [VaultContinueRequest, UnlockedView];
  /** Wipes the keys; only the phrase opens again. */
  vault_close: [NoRequest, DoneView];
  /** A neutral picture at once. */
  screen_hide: [NoRequest, DoneView];
  /** Brings the screen back. */
  screen_reveal: [ScreenRevealRequest, AppStatusView];
  /** Says words of the screen. */
  speech_say: [SpeechSayRequest, SpeechView];
  /** Says the step on the screen: the antenna's sound, the pack's, or the machine's voice. */
  step_say: [StepSayRequest, SpeechView];
  /** The worker hears a sentence of a procedure, the antenna's sound first even when the step has changed. */
  voice_hear: [VoiceRequest, SpeechView];
  /** Asks for a sound file; answers with a token, never a path. */
  sound_choose: [NoRequest, SoundChosenView];
  /** Asks for a valise; answers with a token, never a path. */
  valise_choose: [NoRequest, ValiseChosenView];
  /** Reads and verifies a valise, and says what it would change. Nothing is installed. */
  valise_look: [ValiseLookRequest, ValiseView];
  /** Asks for an antenna's file; answers with a token, never a path. */
  local_file_choose: [NoRequest, LocalFileChosenView];
  /** Reads an antenna's file, and says what it would change. Nothing is taken in. */
  local_file_look: [LocalFileLookRequest, LocalFileView];
  /** Asks for a table of relays; answers with a token, never a path. */
  relay_file_choose: [NoRequest, RelayFileChosenView];
  /** Reads a table of relays, and says what it would change. Nothing is taken in. */
  relay_file_look: [RelayFileLookRequest, RelayFileView];
  /** Whether a printer is ready. */
  printer_status: [NoRequest, PrinterView];
  /** Asks where to save; answers with a token, never a path. */
  save_place_choose: [SavePlaceRequest, SavePlaceView];
  /** Whether words that are being typed give an address of the team itself. */
  own_address_look: [OwnAddressRequest, OwnAddressView];
  /** Puts the window beside a browser, or lets it fill the screen again. */
  beside_set: [BesideSetRequest, BesideView];
  /** What is on the learner's screen. */
  step_view: [NoRequest, MoveView];
  /** The learner acted on the practice screen. */
  step_act: [StepActRequest, MoveView];
  /** The learner says that the step is done. */
  step_done: [StepLeaveRequest, MoveView];
  /** The learner answers the step's question. */
  step_choose: [StepChooseRequest, MoveView];
  /** Somebody said whether they have something that is needed. */
  document_answer: [DocumentAnswerRequest, MoveView];
  /** Passes the step over. */
  step_skip: [StepLeaveRequest, MoveView];
  /** One step back; from the closing, back to the last step. */
  step_back: [KeyRequest, MoveView];
  /** Opens the step's real page in a private window of the antenna's browser. */
  site_open: [NoRequest, DoneView];
  /** Begins the procedure again at its first step; what was done stays. */
  step_start_over: [StepLeaveRequest, MoveView];
  /** One more rung of help. */
  cue_ask: [KeyRequest, MoveView];
  /** The worker says how much they helped. */
  help_declare: [HelpDeclareRequest, MoveView];
  /** The worker takes the hand. */
  hand_take: [HandTakeRequest, MoveView];
  /** The worker gives it back. */
  hand_give: [KeyRequest, MoveView];
  /** Something blocks. */
  obstacle_mark: [ObstacleMarkRequest, MoveView];
  /** The real site is not as the step says: an obstacle of this session, and a mark for the team that is nobody's. */
  site_mark_here: [KeyRequest, MoveView];
  /** A question for the team, silently. */
  dilemma_mark: [KeyRequest, MoveView];
  /** A few words jotted. */
  jot_add: [JotAddRequest, MoveView];
  /** "Écran éteint, parlons." */
  talk_set: [TalkSetRequest, MoveView];
  /** Stops here: the closing opens. */
  session_stop: [KeyRequest, MoveView];
  /** The closing. */
  closing_view: [NoRequest, ClosingView];
  /** Confirms every level at once. */
  level_confirm_all: [KeyRequest, ClosingView];
  /** Confirms or corrects one level. */
  level_confirm: [LevelConfirmRequest, ClosingView];
  /** The learner's own word. */
  own_word_give: [OwnWordRequest, ClosingView];
  /** What comes next. */
  next_plan: [NextPlanRequest, ClosingView];
  /** Keeps the day on which a duty of the procedure falls as what comes next. */
  duty_plan: [DutyPlanRequest, ClosingView];
  /** What of the procedure's duties the learner wishes to be reminded of each time. */
  duties_keep: [DutiesKeepRequest, ClosingView];
  /** What becomes of the learning half of an urgency. */
  learning_settle: [LearningRequest, ClosingView];
  /** What the session came to. */
  outcomes_say: [OutcomesRequest, ClosingView];
  /** Who takes it on: a service of the directory, or none. */
  relay_say: [RelaySayRequest, ClosingView];
  /** Looks through the directory of relays, within a session. */
  relay_find_here: [RelayFindRequest, RelayListView];
  /** What was put away. */
  close_down_check: [CloseDownRequest, ClosingView];
  /** Prints the sheet to take home, or the list when one prepares. */
  sheet_print: [NoRequest, DoneView];
  /** Saves the sheet to take home, or the list when one prepares. */
  sheet_save: [SaveRequest, DoneView];
  /** The session is over: its note is drafted. */
  session_end: [KeyRequest, SessionEndedView];
  /** The note just drafted, shared part only. */
  session_note_view: [NoRequest, SessionEndedView];
  /** Writes the shared part, with the learner. */
  session_note_write: [SharedTextRequest, SessionEndedView];
  /** Back to the worker's screens: the PIN or the phrase. */
  session_leave: [SessionLeaveRequest, AppStatusView];
  /** Makes a new recovery slip; the old one opens nothing any more. */
  recovery_renew: [NoRequest, VaultCreatedView];
  /** Two groups of the slip, typed back. */
  recovery_confirm: [RecoveryConfirmRequest, DoneView];
  /** Prints the recovery slip, while it is still known. */
  recovery_print: [NoRequest, DoneView];
  /** Saves the recovery slip, while it is still known. */
  recovery_save: [SaveRequest, DoneView];
  /** The PIN of the day. */
  pin_set: [PinSetRequest, DoneView];
  /** The worker's day. */
  today_view: [NoRequest, TodayView];
  /** A worker says that the computer's clock is right. */
  clock_confirm: [NoRequest, TodayView];
  /** The browsers of this machine, and which one is used. */
  browser_list: [NoRequest, BrowserListView];
  /** Chooses the browser. */
  browser_choose: [BrowserChooseRequest, BrowserListView];
  /** Opens its private window on nothing, to see that it does. */
  browser_try: [NoRequest, DoneView];
  /** What was looked at around the computer, and when. */
  place_check_view: [NoRequest, PlaceCheckView];
  /** Says that one thing was found right, or that it is not any more. */
  place_check_tick: [PlaceTickRequest, PlaceCheckView];
  /** The domains of the organisation's own addresses. */
  own_domain_list: [NoRequest, OwnDomainsView];
  /** Adds one. */
  own_domain_add: [OwnDomainRequest, OwnDomainsView];
  /** Takes one away. */
  own_domain_remove: [OwnDomainRequest, OwnDomainsView];
  /** Procedures by theme. */
  procedure_list: [NoRequest, ProcedureListView];
  /** Who writes letters, and where each kind of letter leads. */
  sender_list: [NoRequest, SenderListView];
  /** How many days are left until the day that stands on a letter. */
  deadline_view: [DeadlineRequest, DeadlineView];
  /** What of a procedure remains possible without Internet, and a day for the rest. */
  offline_view: [OfflineRequest, OfflineView];
  /** What a procedure knows about itself. */
  procedure_view: [ProcedureRequest, ProcedureView];
  /** The installed packs. */
  pack_list: [NoRequest, PackListView];
  /** Installs the valise that was looked at, whole or some of its procedures. */
  valise_install: [ValiseInstallRequest, PackListView];
  /** What the checker said of an installed pack. */
  pack_check_view: [PackRequest, PackCheckView];
  /** Goes back to the version of a pack before the current one. */
  pack_go_back: [PackRequest, PackListView];
  /** Where the real site has changed, for one procedure. */
  remark_list: [ProcedureRequest, RemarkListView];
  /** Marks in words that the real site has changed at a step. */
  site_mark_add: [SiteMarkAddRequest, RemarkListView];
  /** Says in words what differs at a step that was marked. */
  site_mark_write: [SiteMarkWriteRequest, RemarkListView];
  /** Says that a mark is settled, or that it stands again. */
  site_mark_settle: [SiteMarkSettleRequest, RemarkListView];
  /** Signs that a procedure was followed on the real site today. */
  live_check_sign: [LiveCheckSignRequest, ProcedureView];
  /** Takes back the antenna's last check, if it is one's own. */
  live_check_take_back: [ProcedureRequest, ProcedureView];
  /** What may be sent to the authors of each pack. */
  remark_waiting: [NoRequest, RemarksWaitingView];
  /** Saves it in a file without anybody's name but those who signed. */
  remark_save: [RemarkSaveRequest, DoneView];
  /** What the antenna adds to a procedure. */
  local_list: [ProcedureRequest, LocalListView];
  /** Adds something to a procedure, or changes it. */
  local_set: [LocalSetRequest, LocalListView];
  /** Takes something away that the antenna added. */
  local_remove: [LocalRemoveRequest, LocalOverviewView];
  /** What the antenna added, and what of it waits since an update. */
  local_overview: [NoRequest, LocalOverviewView];
  /** Saves it in a file without anybody's name, for another computer of the antenna. */
  local_file_save: [LocalFileSaveRequest, DoneView];
  /** Takes in what was chosen of the file that was looked at. */
  local_file_take: [LocalFileTakeRequest, LocalFileTakenView];
  /** Who says each sentence of a procedure. */
  voice_list: [ProcedureRequest, VoiceListView];
  /** Keeps a sound for a sentence, in place of the pack's. */
  voice_add: [VoiceAddRequest, VoiceListView];
  /** Says that a sound also goes with a sentence that has changed. */
  voice_find_right: [VoiceRequest, VoiceListView];
  /** Takes the antenna's sound away. */
  voice_remove: [VoiceRequest, VoiceListView];
  /** Questions de cadre: the marks that wait for words, one's own, and those of the team. */
  dilemma_list: [NoRequest, DilemmaListView];
  /** Writes the four lines of a question de cadre. */
  dilemma_write: [DilemmaWriteRequest, DilemmaListView];
  /** Lets a mark go: it waits for no words any more. */
  dilemma_mark_let_go: [DilemmaMarkRequest, DilemmaListView];
  /** Gives a question to the team, read again by its author. */
  dilemma_give: [DilemmaGiveRequest, DilemmaListView];
  /** Takes back a question that one gave. */
  dilemma_take_back: [DilemmaRequest, DilemmaListView];
  /** The team talked about a question, or has to again. */
  dilemma_discuss: [DilemmaDiscussRequest, DilemmaListView];
  /** Erases a question that is one's own. */
  dilemma_erase: [DilemmaRequest, DilemmaListView];
  /** Prints what the team has to talk about: nobody's name, no day. */
  dilemma_print: [NoRequest, DoneView];
  /** Saves it. */
  dilemma_save: [DilemmaSaveRequest, DoneView];
  /** Requests outside of the frame, counted by month. */
  solicitation_list: [NoRequest, SolicitationListView];
  /** Counts one more. */
  solicitation_count: [SolicitationRequest, SolicitationListView];
  /** Counts one less. */
  solicitation_take_back: [SolicitationTakeBackRequest, SolicitationListView];
  /** When the antenna is open. */
  opening_hours_view: [NoRequest, OpeningHoursView];
  /** Says when the antenna is open. */
  opening_hours_set: [OpeningHoursRequest, OpeningHoursView];
  /** Prints the antenna's hours, to give to somebody. */
  hours_print: [NoRequest, DoneView];
  /** Saves them. */
  hours_save: [SaveRequest, DoneView];
  /** Looks through the directory of relays. */
  relay_find: [RelayFindRequest, RelayListView];
  /** Writes an entry of the antenna's own. */
  relay_set: [RelaySetRequest, RelayListView];
  /** Says that an entry was verified today. */
  relay_verify: [RelayRequest, RelayListView];
  /** Takes an entry of the antenna's own away. */
  relay_remove: [RelayRequest, RelayListView];
  /** Takes in what was chosen of the table of relays that was looked at. */
  relay_file_take: [RelayFileTakeRequest, RelayFileTakenView];
  /** The team's charter, beside what the packs propose. */
  charter_view: [NoRequest, CharterView];
  /** Writes a rule of the team. */
  charter_rule_set: [CharterRuleSetRequest, CharterView];
  /** Takes a rule of the team away. */
  charter_rule_remove: [CharterRuleRemoveRequest, CharterView];
  /** Writes the team's own answer for a procedure. */
  charter_answer_set: [CharterAnswerSetRequest, CharterView];
  /** Takes it away: the pack's stands again. */
  charter_answer_remove: [ProcedureRequest, CharterView];
  /** Prints the team's charter. */
  charter_print: [NoRequest, DoneView];
  /** Saves the team's charter. */
  charter_save: [SaveRequest, DoneView];
  /** The training cards, for the worker who has the vault open. */
  training_list: [NoRequest, TrainingListView];
  /** Puts a training card behind the worker: it does not come back by itself. */
  training_behind: [TrainingBehindRequest, TrainingListView];
  /** Plays a procedure alone: nothing is kept. */
  rehearsal_start: [ProcedureRequest, DoneView];
  /** Leaves the rehearsal. */
  rehearsal_leave: [NoRequest, DoneView];
  /** A learner's file, by exact pseudonym or short code. */
  learner_find: [LearnerFindRequest, LearnerFoundView];
  /** A new learner's file. */
  learner_create: [LearnerCreateRequest, LearnerView];
  /** A learner's file: what waits, help over time, the sessions. */
  learner_file: [LearnerRequest, LearnerFileView];
  /** What is due: who, what and when. */
  due_list: [NoRequest, DueListView];
  /** Says that a duty of a learner's is done, or not wished for any more. */
  duty_answer: [DutyAnswerRequest, DoneView];
  /** Prints everything that is kept about a learner, for them. */
  learner_print: [LearnerRequest, DoneView];
  /** Saves everything that is kept about a learner, for them. */
  learner_save: [LearnerSaveRequest, DoneView];
  /** Gives a file another name. */
  learner_rename: [LearnerRenameRequest, LearnerFileView];
  /** Another file of the same person, by its code: what both hold. */
  learner_merge_look: [LearnerMergeRequest, LearnerMergeView];
  /** Takes another file of the same person into this one. */
  learner_merge: [LearnerMergeRequest, LearnerFileView];
  /** Leaves what was done in a file, with nobody's name on it and no word. */
  learner_anonymise: [LearnerEraseRequest, DoneView];
  /** Erases a file and everything in it, for good. */
  learner_erase: [LearnerEraseRequest, DoneView];
  /** What comes first among what is proposed, for three answers; nothing is kept. */
  starting_point_order: [StartingPointRequest, StartingOrderView];
  /** Forgets the three answers that were kept in a file. */
  learner_starting_point_forget: [LearnerRequest, LearnerFileView];
  /** The agreement to show: the one that holds, or one to give, and why it is asked again. */
  agreement_view: [AgreementViewRequest, AgreementView];
  /** An agreement of a learner's file, as it was read that day. */
  agreement_read: [AgreementRequest, KeptAgreementView];
  /** The learner takes a line back. */
  agreement_take_back: [AgreementTakeBackRequest, KeptAgreementView];
  /** Prints an agreement as it was read that day. */
  agreement_print: [AgreementRequest, DoneView];
  /** Saves an agreement as it was read that day. */
  agreement_save: [AgreementSaveRequest, DoneView];
  /** Starts a session: the learner has the screen. */
  session_start: [SessionStartRequest, MoveView];
  /** Goes on with an interrupted session. */
  session_resume: [SessionRequest, MoveView];
  /** Ends an interrupted session as it is: its closing opens. */
  session_finish: [SessionRequest, MoveView];
  /** Every note, newest first. */
  note_list: [NoRequest, NoteListView];
  /** One note. */
  note_view: [NoteRequest, NoteView];
  /** Corrects the shared part of a note that is not frozen. */
  note_shared_write: [NoteTextRequest, NoteView];
  /** The worker's own lines. */
  note_own_write: [NoteTextRequest, NoteView];
  /** Freezes a note. */
  note_freeze: [NoteRequest, NoteView];
  /** Adds a line to a frozen note. */
  note_addendum_add: [NoteTextRequest, NoteView];
  /** Corrects a note by a line that is read over it. */
  note_correct: [NoteCorrectRequest, NoteView];
  /** Prints a note or its sheet. */
  note_print: [NotePaperRequest, DoneView];
  /** Saves a note or its sheet. */
  note_save: [NoteSaveRequest, DoneView];
  /** The folder, what the checker says of it, and what is being played. */
  preview_view: [NoRequest, PreviewView];
  /** Plays a procedure from a step. */
  preview_open: [PreviewOpenRequest, PreviewView];
};
