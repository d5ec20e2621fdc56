// Owns what the one voice of the steps says: a sentence at a time, slowly when asked, nothing of the step before.
import { Voice } from '$ui/components/ListenButton/voice.svelte';
import type { Platform } from '$ui/platform/types';

/** The voice of the steps. */
export class Speech {
  isSlow = $state(false);
  /** Once somebody has asked to hear a sentence, explanations are said too. */
  isWanted = false;

  readonly #voice: Voice;

  constructor(platform: Platform, voice = new Voice(platform)) {
    this.#voice = voice;
  }

  /** Whether something is being said, or about to be. */
  get isSpeaking(): boolean {
    return this.#voice.state === 'speaking' || this.#voice.state === 'asking';
  }

  /** Whether this machine turned out to have no voice. */
  get isWithoutVoice(): boolean {
    return this.#voice.state === 'silent-machine';
  }

  /** Says a sentence, and nothing of what was being said before. */
  async say(text: string): Promise<void> {
    if (text.trim() !== '') {
      await this.#voice.say(text, this.isSlow);
    }
  }

  /** Says it again, or stops what is being said. */
  toggle(text: string): void {
    this.isWanted = true;
    if (this.isSpeaking) {
      this.stop();
    } else {
      void this.say(text);
    }
  }

  /** Silence, at once. */
  stop(): void {
    this.#voice.stop();
  }
}
