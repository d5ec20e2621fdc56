// Owns one sound at a time: asks for it, plays it, forgets it.
import { CommandError, type Platform } from '$ui/platform/types';

/** `silent-machine`: no voice answered; the words stay on the screen. */
export type VoiceState = 'quiet' | 'asking' | 'speaking' | 'silent-machine';

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
}

export class Voice {
  state = $state<VoiceState>('quiet');

  readonly #platform: Platform;
  #audio: HTMLAudioElement | null = null;
  #url: string | null = null;
  /** A later press makes an earlier answer worthless. */
  #asked = 0;

  constructor(platform: Platform) {
    this.#platform = platform;
  }

  /** Says the words, or stops saying them. */
  async toggle(text: string, isSlow = false): Promise<void> {
    if (this.state === 'speaking' || this.state === 'asking') {
      this.stop();
      return;
    }
    await this.say(text, isSlow);
  }

  /** Says the words, from the beginning. */
  async say(text: string, isSlow = false): Promise<void> {
    this.stop();
    const asked = ++this.#asked;
    this.state = 'asking';
    try {
      const { wav } = await this.#platform.call('speech_say', { text, isSlow });
      if (asked !== this.#asked) {
        return;
      }
      this.#url = URL.createObjectURL(new Blob([bytesOf(wav)], { type: 'audio/wav' }));
      this.#audio = new Audio(this.#url);
      this.#audio.addEventListener('ended', () => this.stop());
      await this.#audio.play();
      this.state = 'speaking';
    } catch (thrown) {
      if (asked !== this.#asked) {
        return;
      }
      this.#forget();
      this.state = 'silent-machine';
      if (!(thrown instanceof CommandError) && !(thrown instanceof DOMException)) {
        throw thrown;
      }
    }
  }

  /** Silence, at once. */
  stop(): void {
    this.#asked += 1;
    this.#forget();
    this.state = 'quiet';
  }

  #forget(): void {
    this.#audio?.pause();
    this.#audio = null;
    if (this.#url !== null) {
      URL.revokeObjectURL(this.#url);
      this.#url = null;
    }
  }
}
