// Owns who says each sentence of a procedure, and the sounds that a worker adds to it; refuses to name a file.
import { Voice } from '$ui/components/ListenButton/voice.svelte';
import type { ProcedureId, SaidAt, VoiceListView, VoiceView } from '$ui/generated/bindings';
import { Attempt } from '$ui/lib/attempt.svelte';
import type { Platform } from '$ui/platform/types';

/** What was just done with a sound. */
export type VoiceOutcome = 'none' | 'added' | 'removed' | 'kept';

export class Voices {
  sentences = $state.raw<VoiceView[] | null>(null);
  outcome = $state<VoiceOutcome>('none');
  /** The sentence that the outcome or the refusal is about. */
  about = $state.raw<SaidAt | null>(null);
  readonly attempt = new Attempt();
  readonly voice: Voice;
  readonly #platform: Platform;
  readonly #procedure: ProcedureId;

  constructor(platform: Platform, procedure: ProcedureId, voice = new Voice(platform)) {
    this.#platform = platform;
    this.#procedure = procedure;
    this.voice = voice;
  }

  async load(): Promise<void> {
    this.#take(await this.attempt.run(() => this.#platform.call('voice_list', { procedure: this.#procedure })));
  }

  /** Says a sentence as the learner would hear it, or stops saying it. */
  hear(at: SaidAt): void {
    const isThis = this.about !== null && isSame(this.about, at);
    const isSpeaking = this.voice.state === 'speaking' || this.voice.state === 'asking';
    this.about = at;
    if (isThis && isSpeaking) {
      this.voice.stop();
    } else {
      void this.voice.sayWith(() => this.#platform.call('voice_hear', { at }));
    }
  }

  /** Asks for a file and keeps it; somebody who changes their mind changes nothing. */
  async add(at: SaidAt): Promise<void> {
    await this.#change(at, 'added', async () => {
      const { token } = await this.#platform.call('sound_choose', {});
      return token === null ? null : this.#platform.call('voice_add', { at, token });
    });
  }

  /** The sound also goes with the sentence as it stands now. */
  async findRight(at: SaidAt): Promise<void> {
    await this.#change(at, 'kept', () => this.#platform.call('voice_find_right', { at }));
  }

  async remove(at: SaidAt): Promise<void> {
    await this.#change(at, 'removed', () => this.#platform.call('voice_remove', { at }));
  }

  /** Whether what was just done, or refused, is about this sentence. */
  isAbout(at: SaidAt): boolean {
    return this.about !== null && isSame(this.about, at);
  }

  /** Forgets the sound. */
  close(): void {
    this.voice.stop();
  }

  async #change(at: SaidAt, outcome: VoiceOutcome, act: () => Promise<VoiceListView | null>): Promise<void> {
    this.voice.stop();
    this.about = at;
    this.outcome = 'none';
    const view = await this.attempt.run(act);
    if (this.#take(view)) {
      this.outcome = outcome;
    }
  }

  #take(view: VoiceListView | null): boolean {
    if (view !== null) {
      this.sentences = view.sentences;
    }
    return view !== null;
  }
}

function isSame(one: SaidAt, other: SaidAt): boolean {
  return one.step === other.step && one.wording === other.wording;
}
