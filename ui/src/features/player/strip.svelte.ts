// Owns what the worker's strip is doing: whether it has the keyboard, what it waits for, what it last said.
import type { DeclaredHelp, Obstacle } from '$ui/generated/bindings';
import { errorSentence, t } from '$ui/i18n';
import type { CommandError } from '$ui/platform/types';
import type { KeyWish } from './keys';
import { Patience } from './patience.svelte';

/** The obstacles, in the order of their digits. */
export const obstacles: readonly Obstacle[] = [
  'network',
  'site',
  'words',
  'equipment',
  'missing_key',
  'missing_document',
  'no_counter',
  'time',
];

/** The screen beside which the strip stands, and what the strip may ask of it. */
export interface StripOwner {
  /** With which step the worker's digits go. */
  subject: 'now' | 'before';
  /** Why nothing may be jotted now, in words; null when it may. */
  readonly notesClosed: string | null;
  declare: (level: DeclaredHelp) => void;
  hand: () => void;
  setTalk: (isOn: boolean) => void;
  markObstacle: (obstacle: Obstacle) => Promise<boolean>;
  markDilemma: () => Promise<boolean>;
  jot: (text: string) => Promise<CommandError | 'kept' | null>;
}

/** The worker's strip. */
export class StripState {
  hasKeys = $state(false);
  isHidden = $state(false);
  /** What stands in the strip below the question. */
  panel = $state<'keys' | 'jot' | 'obstacles'>('keys');
  /** What was done last, said quietly. */
  said = $state('');

  /** Which of the step's questions it is the turn of. */
  readonly patience = new Patience();

  readonly #player: StripOwner;

  constructor(player: StripOwner) {
    this.#player = player;
  }

  /** Does what a key of the worker's asks for. Answers whether it was for the strip. */
  take(wish: KeyWish): boolean {
    switch (wish.kind) {
      case 'strip':
        this.#toggle();
        return true;
      case 'strip_hide':
        this.release();
        this.isHidden = true;
        return true;
      case 'declare':
        this.said = '';
        this.#player.declare(wish.level);
        return true;
      case 'digit':
        void this.#obstacle(wish.digit);
        return true;
      case 'hand':
        // What opens takes the keyboard; afterwards it is the learner's step again, not the strip.
        this.release();
        this.#player.hand();
        return true;
      case 'jot':
        this.#openJot();
        return true;
      case 'obstacle':
        this.panel = 'obstacles';
        return true;
      case 'dilemma':
        void this.#dilemma();
        return true;
      case 'talk':
        this.release();
        this.#player.setTalk(true);
        return true;
      case 'subject_before':
      case 'subject_now':
        this.#player.subject = wish.kind === 'subject_now' ? 'now' : 'before';
        return true;
      default:
        return false;
    }
  }

  /** Escape: one step out. Answers whether there was one. */
  stepOut(): boolean {
    if (this.panel !== 'keys') {
      this.panel = 'keys';
      this.said = '';
      return true;
    }
    const had = this.hasKeys;
    this.release();
    return had;
  }

  /** The keyboard is the learner's again. */
  release(): void {
    this.hasKeys = false;
    this.panel = 'keys';
  }

  /** A few words. Refused ones are said why, and are not left in the field. */
  async jot(text: string): Promise<void> {
    const words = text.trim();
    if (words === '') {
      this.stepOut();
      return;
    }
    const result = await this.#player.jot(words);
    if (result === 'kept') {
      this.panel = 'keys';
      this.said = t('player-strip-jotted');
    } else if (result !== null) {
      this.said = errorSentence(result);
    }
  }

  #toggle(): void {
    this.said = '';
    if (this.hasKeys) {
      this.release();
    } else {
      this.isHidden = false;
      this.hasKeys = true;
    }
  }

  #openJot(): void {
    const closed = this.#player.notesClosed;
    if (closed !== null) {
      this.said = closed;
      return;
    }
    this.said = '';
    this.panel = 'jot';
  }

  async #obstacle(digit: number): Promise<void> {
    const obstacle = obstacles[digit - 1];
    if (obstacle === undefined) {
      return;
    }
    this.panel = 'keys';
    if (await this.#player.markObstacle(obstacle)) {
      this.said = t('player-strip-obstacle-marked', { obstacle: obstacleName(obstacle) });
    }
  }

  async #dilemma(): Promise<void> {
    if (await this.#player.markDilemma()) {
      this.said = t('player-strip-dilemma-marked');
    }
  }
}

/** What an obstacle is called, said of the set-up. */
export function obstacleName(obstacle: Obstacle): string {
  switch (obstacle) {
    case 'network':
      return t('player-obstacle-network');
    case 'site':
      return t('player-obstacle-site');
    case 'words':
      return t('player-obstacle-words');
    case 'equipment':
      return t('player-obstacle-equipment');
    case 'missing_key':
      return t('player-obstacle-missing-key');
    case 'missing_document':
      return t('player-obstacle-missing-document');
    case 'no_counter':
      return t('player-obstacle-no-counter');
    case 'time':
      return t('player-obstacle-time');
  }
}
