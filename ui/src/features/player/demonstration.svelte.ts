// Owns the screen playing the right act by itself: the hand goes, acts, and everything is undone for the learner to do it.
import { codeOf } from '$ui/components/scene/targets';
import type { Playing } from '$ui/components/scene/stage';
import type { Act, Scene } from '$ui/generated/bindings';
import { answersOf } from './answers';

/** How long each part lasts, in milliseconds. */
export const pace = { hand: 1300, letter: 280, done: 1900 } as const;

/** Waits; a stand-in makes it instant. */
export type Wait = (milliseconds: number) => Promise<void>;

const wait: Wait = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** One play of one act. */
export class Demonstration {
  playing = $state.raw<Playing | null>(null);
  /** The screen has shown it and undone it: it is the learner's turn. */
  isOver = $state(false);

  readonly #wait: Wait;
  #turn = 0;

  constructor(waiting: Wait = wait) {
    this.#wait = waiting;
  }

  /** Plays the act on this screen. An act with no target has nothing to show but its sentence. */
  async play(scene: Scene | null, act: Act): Promise<void> {
    this.stop();
    const turn = this.#turn;
    if (act.kind === 'choose' || act.kind === 'read' || act.kind === 'errand') {
      return;
    }
    if (scene === null && answersOf(act).length === 0) {
      return;
    }
    const { target } = act;
    this.playing = { target, phase: 'moving', text: '' };
    await this.#wait(pace.hand);
    const text = act.kind === 'type' ? act.expect : act.kind === 'enter_code' ? (scene === null ? '' : (codeOf(scene) ?? '')) : '';
    for (let shown = 1; shown <= text.length && turn === this.#turn; shown += 1) {
      this.playing = { target, phase: 'moving', text: text.slice(0, shown) };
      await this.#wait(pace.letter);
    }
    if (turn !== this.#turn) {
      return;
    }
    this.playing = { target, phase: 'done', text };
    await this.#wait(pace.done);
    if (turn === this.#turn) {
      this.playing = null;
      this.isOver = true;
    }
  }

  /** Stops and undoes, at once. */
  stop(): void {
    this.#turn += 1;
    this.playing = null;
    this.isOver = false;
  }
}
