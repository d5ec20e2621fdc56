// Owns the fake's answers to the commands that are always open.
import type { AppStatusView } from '$ui/generated/bindings';
import type { Handlers } from './handlers';
import { localFileOf } from './local';
import { lookAt } from './packs';
import { phraseWords, slip, today } from './samples';
import { refuse, type FakeState } from './state';
import { spoken, voiceOf } from './voice';

type OpenCommands =
  | 'app_status'
  | 'app_quit'
  | 'phrase_suggest'
  | 'phrase_check'
  | 'vault_create'
  | 'vault_unlock'
  | 'vault_recover'
  | 'vault_continue'
  | 'vault_close'
  | 'screen_hide'
  | 'screen_reveal'
  | 'speech_say'
  | 'voice_hear'
  | 'sound_choose'
  | 'valise_choose'
  | 'valise_look'
  | 'local_file_choose'
  | 'local_file_look'
  | 'printer_status'
  | 'save_place_choose'
  | 'own_address_look'
  | 'beside_set';

export function statusOf(state: FakeState): AppStatusView {
  const isOpen = !['no_vault', 'locked', 'vault_damaged', 'vault_too_new', 'unusable'].includes(state.stage);
  return {
    stage: state.stage,
    antenna: state.antenna,
    workers: state.workers,
    worker: isOpen ? state.worker : null,
    hasPin: isOpen && state.pin !== null,
    version: '0.1.0',
    today,
  };
}

/** What a secret must be to open; three wrong PINs destroy the PIN. */
export function checkSecret(state: FakeState, secret: { pin: string | null; phrase: string | null }): void {
  if (secret.phrase !== null) {
    if (secret.phrase !== state.phrase) {
      refuse('wrong_passphrase', 'phrase');
    }
    return;
  }
  if (state.pin === null) {
    refuse('pin_gone', 'pin');
  }
  if (secret.pin !== state.pin) {
    state.wrongPins += 1;
    if (state.wrongPins >= 3) {
      state.pin = null;
      refuse('pin_gone', 'pin');
    }
    refuse('wrong_pin', 'pin');
  }
  state.wrongPins = 0;
}

function hide(state: FakeState): void {
  const isSession = state.stage.startsWith('session');
  state.hiddenFrom = state.stage;
  state.stage = isSession ? 'hidden_session' : 'hidden_worker';
  state.emit({ kind: 'locked' });
}

export function openHandlers(state: FakeState): Pick<Handlers, OpenCommands> {
  return {
    app_status: () => statusOf(state),
    app_quit: () => ({ changed: [] }),
    phrase_suggest: () => ({ words: phraseWords.toSorted(() => Math.random() - 0.5) }),
    phrase_check: ({ phrase }) => ({
      isAccepted: phrase.length >= 16,
      reason: phrase.length >= 16 ? null : 'too_short',
    }),
    vault_create: ({ antenna, worker, phrase }) => {
      state.antenna = antenna;
      state.worker = { id: 'worker-1', name: worker };
      state.workers = [state.worker];
      state.phrase = phrase;
      state.interrupted = null;
      state.notes = [];
      state.stage = 'unlocked';
      return { slip, ask: [2, 9] };
    },
    vault_unlock: ({ worker, phrase }) => {
      if (phrase === 'damaged') {
        refuse('vault_damaged');
      }
      if (phrase === 'new') {
        refuse('vault_too_new');
      }
      if (phrase === 'missing') {
        refuse('steps_missing', undefined, { missing: '3' });
      }
      if (phrase !== state.phrase) {
        refuse('wrong_passphrase', 'phrase');
      }
      state.worker = state.workers.find((each) => each.id === worker) ?? state.worker;
      state.stage = 'unlocked';
      state.pin = null;
      return { worker: state.worker, wrongTries: 2, isSlipUnconfirmed: false, isFromPreviousSlots: false };
    },
    vault_recover: ({ phrase }) => {
      state.phrase = phrase;
      state.stage = 'unlocked';
      return { slip, ask: [1, 5] };
    },
    vault_continue: () => {
      state.stage = 'unlocked';
      return { worker: state.worker, wrongTries: 0, isSlipUnconfirmed: false, isFromPreviousSlots: false };
    },
    vault_close: () => {
      state.stage = 'locked';
      state.emit({ kind: 'locked' });
      return { changed: ['everything'] };
    },
    screen_hide: () => {
      hide(state);
      return { changed: [] };
    },
    screen_reveal: (secret) => {
      if (state.stage === 'hidden_worker') {
        checkSecret(state, secret);
      }
      state.stage = state.hiddenFrom;
      return statusOf(state);
    },
    speech_say: ({ text }) => spoken(text, 'machine'),
    voice_hear: ({ at }) => spoken(voiceOf(state, at).says, voiceOf(state, at).source),
    sound_choose: () => ({ token: 'token' }),
    valise_choose: () => ({ token: 'token' }),
    valise_look: () => lookAt(state),
    local_file_choose: () => ({ token: 'token' }),
    local_file_look: () =>
      state.refusedFile === null ? localFileOf(state) : refuse('antenna_file_refused', undefined, { reason: state.refusedFile }),
    printer_status: () => ({ isReady: state.hasPrinter }),
    save_place_choose: () => ({ token: 'token' }),
    own_address_look: ({ text }) => ({ isOwn: state.ownDomains.some((domain) => text.toLowerCase().includes(`@${domain}`)) }),
    beside_set: () => ({ isPlaced: true }),
  };
}
