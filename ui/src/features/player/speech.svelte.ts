// Owns what the one voice of the steps says: a step or a sentence at a time, slowly when asked, nothing of the step before.
import { isSynthetic, Voice } from '$ui/components/ListenButton/voice.svelte';
import type { Place, SpokenPart } from '$ui/generated/bindings';
import { listening } from '$ui/lib/listening.svelte';
import type { Platform } from '$ui/platform/types';

/** The voice of the steps. */
export class Speech {
  /** Once somebody has asked to hear a sentence, explanations are said too. */
  isWanted = false;
  /** Whether the step on the screen was heard: it is then heard again. */
  isHeard = $state(false);

  readonly #voice: Voice;
  readonly #platform: Platform;

  constructor(platform: Platform, voice = new Voice(platform)) {
    this.#platform = platform;
    this.#voice = voice;
  }

  get isSlow(): boolean {
    return listening.isSlow;
  }

  /** Whether something is being said, or about to be. */
  get isSpeaking(): boolean {
    return this.#voice.state === 'speaking' || this.#voice.state === 'asking';
  }

  /** Whether this machine turned out to have no voice. */
  get isWithoutVoice(): boolean {
    return this.#voice.state === 'silent-machine';
  }

  /** Whether what is heard, or was heard last, is a machine's voice. */
  get isSynthetic(): boolean {
    return isSynthetic(this.#voice.source);
  }

  /** What of these very words is being said now. */
  partOf(text: string): SpokenPart | null {
    return this.#voice.text === text ? this.#voice.part : null;
  }

  /** Says a sentence, and nothing of what was being said before. */
  async say(text: string): Promise<void> {
    if (text.trim() !== '') {
      await this.#voice.say(text);
    }
  }

  /** Says the step: somebody's voice where there is one. */
  async sayStep(place: Place): Promise<void> {
    this.isWanted = true;
    this.isHeard = true;
    await this.#voice.sayWith(() => this.#platform.call('step_say', { place, isSlow: listening.isSlow }));
  }

  /** Says the step again, or stops what is being said. */
  toggleStep(place: Place): void {
    if (this.isSpeaking) {
      this.stop();
    } else {
      void this.sayStep(place);
    }
  }

  /** Slowly or not, from the beginning, so that the difference is heard. */
  slowDown(place: Place): void {
    listening.isSlow = !listening.isSlow;
    void this.sayStep(place);
  }

  /** Says words again, or stops what is being said. */
  toggle(text: string): void {
    this.isWanted = true;
    if (this.isSpeaking) {
      this.stop();
    } else {
      void this.say(text);
    }
  }

  /** Another step is on the screen: silence, and nothing of it was heard yet. */
  arrive(): void {
    this.stop();
    this.isHeard = false;
  }

  /** Silence, at once. */
  stop(): void {
    this.#voice.stop();
  }
}
