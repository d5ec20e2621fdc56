//! THE list of commands, in four sections. A command that is not here does not exist; `dispatch`, the TypeScript types and
//! the tests are all expansions of this one list.

/// When a command answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Section {
    /// Always; the command itself says what it needs.
    Open,
    /// While the learner has the screen: bound to this session and this learner.
    Session,
    /// While the worker has the screen.
    Unlocked,
    /// In the window of an author's preview, which has no vault; the application refuses them always.
    Author,
}

/// Hands the list to another macro.
macro_rules! command_list {
    ($expand:ident) => {
        $expand! {
            open {
                /// Which screen the page shows first.
                app_status(NoRequest) -> AppStatusView;
                /// The page agrees to end the program: everything is kept.
                app_quit(NoRequest) -> DoneView;
                /// Six words to choose from.
                phrase_suggest(NoRequest) -> PhraseView;
                /// What is thought of an own phrase.
                phrase_check(PhraseCheckRequest) -> PhraseVerdictView;
                /// Makes the vault and its first worker.
                vault_create(VaultCreateRequest) -> VaultCreatedView;
                /// Opens the vault.
                vault_unlock(VaultUnlockRequest) -> UnlockedView;
                /// Opens with the recovery slip and gives a worker a new phrase; a new slip is shown once.
                vault_recover(VaultRecoverRequest) -> VaultCreatedView;
                /// Goes on with what is left after steps were found missing.
                vault_continue(VaultContinueRequest) -> UnlockedView;
                /// Wipes the keys; only the phrase opens again.
                vault_close(NoRequest) -> DoneView;
                /// A neutral picture at once.
                screen_hide(NoRequest) -> DoneView;
                /// Brings the screen back.
                screen_reveal(ScreenRevealRequest) -> AppStatusView;
                /// Says words of the screen.
                speech_say(SpeechSayRequest) -> SpeechView;
                /// Says the step on the screen: the antenna's sound, the pack's, or the machine's voice.
                step_say(StepSayRequest) -> SpeechView;
                /// The worker hears a sentence of a procedure, the antenna's sound first even when the step has changed.
                voice_hear(VoiceRequest) -> SpeechView;
                /// Asks for a sound file; answers with a token, never a path.
                sound_choose(NoRequest) -> SoundChosenView;
                /// Asks for a valise; answers with a token, never a path.
                valise_choose(NoRequest) -> ValiseChosenView;
                /// Reads and verifies a valise, and says what it would change. Nothing is installed.
                valise_look(ValiseLookRequest) -> ValiseView;
                /// Asks for an antenna's file; answers with a token, never a path.
                local_file_choose(NoRequest) -> LocalFileChosenView;
                /// Reads an antenna's file, and says what it would change. Nothing is taken in.
                local_file_look(LocalFileLookRequest) -> LocalFileView;
                /// Asks for a table of relays; answers with a token, never a path.
                relay_file_choose(NoRequest) -> RelayFileChosenView;
                /// Reads a table of relays, and says what it would change. Nothing is taken in.
                relay_file_look(RelayFileLookRequest) -> RelayFileView;
                /// Whether a printer is ready.
                printer_status(NoRequest) -> PrinterView;
                /// Asks where to save; answers with a token, never a path.
                save_place_choose(SavePlaceRequest) -> SavePlaceView;
                /// Whether words that are being typed give an address of the team itself.
                own_address_look(OwnAddressRequest) -> OwnAddressView;
                /// Puts the window beside a browser, or lets it fill the screen again.
                beside_set(BesideSetRequest) -> BesideView;
            }
            session {
                /// What is on the learner's screen.
                step_view(NoRequest) -> MoveView;
                /// The learner acted on the practice screen.
                step_act(StepActRequest) -> MoveView;
                /// The learner says that the step is done.
                step_done(StepLeaveRequest) -> MoveView;
                /// The learner answers the step's question.
                step_choose(StepChooseRequest) -> MoveView;
                /// Somebody said whether they have something that is needed.
                document_answer(DocumentAnswerRequest) -> MoveView;
                /// Passes the step over.
                step_skip(StepLeaveRequest) -> MoveView;
                /// One step back; from the closing, back to the last step.
                step_back(KeyRequest) -> MoveView;
                /// Opens the step's real page in a private window of the antenna's browser.
                site_open(NoRequest) -> DoneView;
                /// Begins the procedure again at its first step; what was done stays.
                step_start_over(StepLeaveRequest) -> MoveView;
                /// One more rung of help.
                cue_ask(KeyRequest) -> MoveView;
                /// The worker says how much they helped.
                help_declare(HelpDeclareRequest) -> MoveView;
                /// The worker takes the hand.
                hand_take(HandTakeRequest) -> MoveView;
                /// The worker gives it back.
                hand_give(KeyRequest) -> MoveView;
                /// Something blocks.
                obstacle_mark(ObstacleMarkRequest) -> MoveView;
                /// The real site is not as the step says: an obstacle of this session, and a mark for the team that is nobody's.
                site_mark_here(KeyRequest) -> MoveView;
                /// A question for the team, silently.
                dilemma_mark(KeyRequest) -> MoveView;
                /// A few words jotted.
                jot_add(JotAddRequest) -> MoveView;
                /// "Écran éteint, parlons."
                talk_set(TalkSetRequest) -> MoveView;
                /// Stops here: the closing opens.
                session_stop(KeyRequest) -> MoveView;
                /// The closing.
                closing_view(NoRequest) -> ClosingView;
                /// Confirms every level at once.
                level_confirm_all(KeyRequest) -> ClosingView;
                /// Confirms or corrects one level.
                level_confirm(LevelConfirmRequest) -> ClosingView;
                /// The learner's own word.
                own_word_give(OwnWordRequest) -> ClosingView;
                /// What comes next.
                next_plan(NextPlanRequest) -> ClosingView;
                /// Keeps the day on which a duty of the procedure falls as what comes next.
                duty_plan(DutyPlanRequest) -> ClosingView;
                /// What of the procedure's duties the learner wishes to be reminded of each time.
                duties_keep(DutiesKeepRequest) -> ClosingView;
                /// What becomes of the learning half of an urgency.
                learning_settle(LearningRequest) -> ClosingView;
                /// What the session came to.
                outcomes_say(OutcomesRequest) -> ClosingView;
                /// Who takes it on: a service of the directory, or none.
                relay_say(RelaySayRequest) -> ClosingView;
                /// Looks through the directory of relays, within a session.
                relay_find_here(RelayFindRequest) -> RelayListView;
                /// What was put away.
                close_down_check(CloseDownRequest) -> ClosingView;
                /// Prints the sheet to take home, or the list when one prepares.
                sheet_print(NoRequest) -> DoneView;
                /// Saves the sheet to take home, or the list when one prepares.
                sheet_save(SaveRequest) -> DoneView;
                /// The session is over: its note is drafted.
                session_end(KeyRequest) -> SessionEndedView;
                /// The note just drafted, shared part only.
                session_note_view(NoRequest) -> SessionEndedView;
                /// Writes the shared part, with the learner.
                session_note_write(SharedTextRequest) -> SessionEndedView;
                /// Back to the worker's screens: the PIN or the phrase.
                session_leave(SessionLeaveRequest) -> AppStatusView;
            }
            unlocked {
                /// Makes a new recovery slip; the old one opens nothing any more.
                recovery_renew(NoRequest) -> VaultCreatedView;
                /// Two groups of the slip, typed back.
                recovery_confirm(RecoveryConfirmRequest) -> DoneView;
                /// Prints the recovery slip, while it is still known.
                recovery_print(NoRequest) -> DoneView;
                /// Saves the recovery slip, while it is still known.
                recovery_save(SaveRequest) -> DoneView;
                /// The PIN of the day.
                pin_set(PinSetRequest) -> DoneView;
                /// The worker's day.
                today_view(NoRequest) -> TodayView;
                /// A worker says that the computer's clock is right.
                clock_confirm(NoRequest) -> TodayView;
                /// The browsers of this machine, and which one is used.
                browser_list(NoRequest) -> BrowserListView;
                /// Chooses the browser.
                browser_choose(BrowserChooseRequest) -> BrowserListView;
                /// Opens its private window on nothing, to see that it does.
                browser_try(NoRequest) -> DoneView;
                /// What was looked at around the computer, and when.
                place_check_view(NoRequest) -> PlaceCheckView;
                /// Says that one thing was found right, or that it is not any more.
                place_check_tick(PlaceTickRequest) -> PlaceCheckView;
                /// The domains of the organisation's own addresses.
                own_domain_list(NoRequest) -> OwnDomainsView;
                /// Adds one.
                own_domain_add(OwnDomainRequest) -> OwnDomainsView;
                /// Takes one away.
                own_domain_remove(OwnDomainRequest) -> OwnDomainsView;
                /// Procedures by theme.
                procedure_list(NoRequest) -> ProcedureListView;
                /// Who writes letters, and where each kind of letter leads.
                sender_list(NoRequest) -> SenderListView;
                /// How many days are left until the day that stands on a letter.
                deadline_view(DeadlineRequest) -> DeadlineView;
                /// What of a procedure remains possible without Internet, and a day for the rest.
                offline_view(OfflineRequest) -> OfflineView;
                /// What a procedure knows about itself.
                procedure_view(ProcedureRequest) -> ProcedureView;
                /// The installed packs.
                pack_list(NoRequest) -> PackListView;
                /// Installs the valise that was looked at, whole or some of its procedures.
                valise_install(ValiseInstallRequest) -> PackListView;
                /// What the checker said of an installed pack.
                pack_check_view(PackRequest) -> PackCheckView;
                /// Goes back to the version of a pack before the current one.
                pack_go_back(PackRequest) -> PackListView;
                /// Where the real site has changed, for one procedure.
                remark_list(ProcedureRequest) -> RemarkListView;
                /// Marks in words that the real site has changed at a step.
                site_mark_add(SiteMarkAddRequest) -> RemarkListView;
                /// Says in words what differs at a step that was marked.
                site_mark_write(SiteMarkWriteRequest) -> RemarkListView;
                /// Says that a mark is settled, or that it stands again.
                site_mark_settle(SiteMarkSettleRequest) -> RemarkListView;
                /// Signs that a procedure was followed on the real site today.
                live_check_sign(LiveCheckSignRequest) -> ProcedureView;
                /// Takes back the antenna's last check, if it is one's own.
                live_check_take_back(ProcedureRequest) -> ProcedureView;
                /// What may be sent to the authors of each pack.
                remark_waiting(NoRequest) -> RemarksWaitingView;
                /// Saves it in a file without anybody's name but those who signed.
                remark_save(RemarkSaveRequest) -> DoneView;
                /// What the antenna adds to a procedure.
                local_list(ProcedureRequest) -> LocalListView;
                /// Adds something to a procedure, or changes it.
                local_set(LocalSetRequest) -> LocalListView;
                /// Takes something away that the antenna added.
                local_remove(LocalRemoveRequest) -> LocalOverviewView;
                /// What the antenna added, and what of it waits since an update.
                local_overview(NoRequest) -> LocalOverviewView;
                /// Saves it in a file without anybody's name, for another computer of the antenna.
                local_file_save(LocalFileSaveRequest) -> DoneView;
                /// Takes in what was chosen of the file that was looked at.
                local_file_take(LocalFileTakeRequest) -> LocalFileTakenView;
                /// Who says each sentence of a procedure.
                voice_list(ProcedureRequest) -> VoiceListView;
                /// Keeps a sound for a sentence, in place of the pack's.
                voice_add(VoiceAddRequest) -> VoiceListView;
                /// Says that a sound also goes with a sentence that has changed.
                voice_find_right(VoiceRequest) -> VoiceListView;
                /// Takes the antenna's sound away.
                voice_remove(VoiceRequest) -> VoiceListView;
                /// Questions de cadre: the marks that wait for words, one's own, and those of the team.
                dilemma_list(NoRequest) -> DilemmaListView;
                /// Writes the four lines of a question de cadre.
                dilemma_write(DilemmaWriteRequest) -> DilemmaListView;
                /// Lets a mark go: it waits for no words any more.
                dilemma_mark_let_go(DilemmaMarkRequest) -> DilemmaListView;
                /// Gives a question to the team, read again by its author.
                dilemma_give(DilemmaGiveRequest) -> DilemmaListView;
                /// Takes back a question that one gave.
                dilemma_take_back(DilemmaRequest) -> DilemmaListView;
                /// The team talked about a question, or has to again.
                dilemma_discuss(DilemmaDiscussRequest) -> DilemmaListView;
                /// Erases a question that is one's own.
                dilemma_erase(DilemmaRequest) -> DilemmaListView;
                /// Prints what the team has to talk about: nobody's name, no day.
                dilemma_print(NoRequest) -> DoneView;
                /// Saves it.
                dilemma_save(DilemmaSaveRequest) -> DoneView;
                /// Requests outside of the frame, counted by month.
                solicitation_list(NoRequest) -> SolicitationListView;
                /// Counts one more.
                solicitation_count(SolicitationRequest) -> SolicitationListView;
                /// Counts one less.
                solicitation_take_back(SolicitationTakeBackRequest) -> SolicitationListView;
                /// When the antenna is open.
                opening_hours_view(NoRequest) -> OpeningHoursView;
                /// Says when the antenna is open.
                opening_hours_set(OpeningHoursRequest) -> OpeningHoursView;
                /// Prints the antenna's hours, to give to somebody.
                hours_print(NoRequest) -> DoneView;
                /// Saves them.
                hours_save(SaveRequest) -> DoneView;
                /// Looks through the directory of relays.
                relay_find(RelayFindRequest) -> RelayListView;
                /// Writes an entry of the antenna's own.
                relay_set(RelaySetRequest) -> RelayListView;
                /// Says that an entry was verified today.
                relay_verify(RelayRequest) -> RelayListView;
                /// Takes an entry of the antenna's own away.
                relay_remove(RelayRequest) -> RelayListView;
                /// Takes in what was chosen of the table of relays that was looked at.
                relay_file_take(RelayFileTakeRequest) -> RelayFileTakenView;
                /// The team's charter, beside what the packs propose.
                charter_view(NoRequest) -> CharterView;
                /// Writes a rule of the team.
                charter_rule_set(CharterRuleSetRequest) -> CharterView;
                /// Takes a rule of the team away.
                charter_rule_remove(CharterRuleRemoveRequest) -> CharterView;
                /// Writes the team's own answer for a procedure.
                charter_answer_set(CharterAnswerSetRequest) -> CharterView;
                /// Takes it away: the pack's stands again.
                charter_answer_remove(ProcedureRequest) -> CharterView;
                /// Prints the team's charter.
                charter_print(NoRequest) -> DoneView;
                /// Saves the team's charter.
                charter_save(SaveRequest) -> DoneView;
                /// The training cards, for the worker who has the vault open.
                training_list(NoRequest) -> TrainingListView;
                /// Puts a training card behind the worker: it does not come back by itself.
                training_behind(TrainingBehindRequest) -> TrainingListView;
                /// Plays a procedure alone: nothing is kept.
                rehearsal_start(ProcedureRequest) -> DoneView;
                /// Leaves the rehearsal.
                rehearsal_leave(NoRequest) -> DoneView;
                /// A learner's file, by exact pseudonym or short code.
                learner_find(LearnerFindRequest) -> LearnerFoundView;
                /// A new learner's file.
                learner_create(LearnerCreateRequest) -> LearnerView;
                /// A learner's file: what waits, help over time, the sessions.
                learner_file(LearnerRequest) -> LearnerFileView;
                /// What is due: who, what and when.
                due_list(NoRequest) -> DueListView;
                /// Says that a duty of a learner's is done, or not wished for any more.
                duty_answer(DutyAnswerRequest) -> DoneView;
                /// Prints everything that is kept about a learner, for them.
                learner_print(LearnerRequest) -> DoneView;
                /// Saves everything that is kept about a learner, for them.
                learner_save(LearnerSaveRequest) -> DoneView;
                /// Gives a file another name.
                learner_rename(LearnerRenameRequest) -> LearnerFileView;
                /// Another file of the same person, by its code: what both hold.
                learner_merge_look(LearnerMergeRequest) -> LearnerMergeView;
                /// Takes another file of the same person into this one.
                learner_merge(LearnerMergeRequest) -> LearnerFileView;
                /// Leaves what was done in a file, with nobody's name on it and no word.
                learner_anonymise(LearnerEraseRequest) -> DoneView;
                /// Erases a file and everything in it, for good.
                learner_erase(LearnerEraseRequest) -> DoneView;
                /// What comes first among what is proposed, for three answers; nothing is kept.
                starting_point_order(StartingPointRequest) -> StartingOrderView;
                /// Forgets the three answers that were kept in a file.
                learner_starting_point_forget(LearnerRequest) -> LearnerFileView;
                /// The agreement to show: the one that holds, or one to give, and why it is asked again.
                agreement_view(AgreementViewRequest) -> AgreementView;
                /// An agreement of a learner's file, as it was read that day.
                agreement_read(AgreementRequest) -> KeptAgreementView;
                /// The learner takes a line back.
                agreement_take_back(AgreementTakeBackRequest) -> KeptAgreementView;
                /// Prints an agreement as it was read that day.
                agreement_print(AgreementRequest) -> DoneView;
                /// Saves an agreement as it was read that day.
                agreement_save(AgreementSaveRequest) -> DoneView;
                /// Starts a session: the learner has the screen.
                session_start(SessionStartRequest) -> MoveView;
                /// Goes on with an interrupted session.
                session_resume(SessionRequest) -> MoveView;
                /// Ends an interrupted session as it is: its closing opens.
                session_finish(SessionRequest) -> MoveView;
                /// Every note, newest first.
                note_list(NoRequest) -> NoteListView;
                /// One note.
                note_view(NoteRequest) -> NoteView;
                /// Corrects the shared part of a note that is not frozen.
                note_shared_write(NoteTextRequest) -> NoteView;
                /// The worker's own lines.
                note_own_write(NoteTextRequest) -> NoteView;
                /// Freezes a note.
                note_freeze(NoteRequest) -> NoteView;
                /// Adds a line to a frozen note.
                note_addendum_add(NoteTextRequest) -> NoteView;
                /// Corrects a note by a line that is read over it.
                note_correct(NoteCorrectRequest) -> NoteView;
                /// Prints a note or its sheet.
                note_print(NotePaperRequest) -> DoneView;
                /// Saves a note or its sheet.
                note_save(NoteSaveRequest) -> DoneView;
            }
            author {
                /// The folder, what the checker says of it, and what is being played.
                preview_view(NoRequest) -> PreviewView;
                /// Plays a procedure from a step.
                preview_open(PreviewOpenRequest) -> PreviewView;
            }
        }
    };
}

pub(crate) use command_list;
