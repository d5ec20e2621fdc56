// Owns one sound at a time in the whole window: asks for it, plays it, says which words are being said, forgets it.
import type { SpeechView, SpokenPart, VoiceSource } from '$ui/generated/bindings';
import { listening } from '$ui/lib/listening.svelte';
import { CommandError, type Platform } from '$ui/platform/types';

/** `silent-machine`: no voice answered; the words stay on the screen. */
export type VoiceState = 'quiet' | 'asking' | 'speaking' | 'silent-machine';

/** How often the words being said are looked up: a light that is late by this much is not seen to be late. */
const TICK_MS = 60;
/** A recording said slowly; a machine is asked to speak slowly instead, which it does better. */
const SLOW_RATE = 0.75;

/** Whoever speaks, in this window. */
let speaker: Voice | null = null;

/** Silence in the whole window, at once. */
export function silence(): void {
  speaker?.stop();
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
}

function isHidden(): boolean {
  return document.visibilityState === 'hidden';
}

export class Voice {
  state = $state<VoiceState>('quiet');
  /** Whose voice was heard last. */
  source = $state<VoiceSource | null>(null);
  /** The text being said, as it stands on the screen. */
  text = $state<string | null>(null);
  /** What of it is being said now. */
  part = $state.raw<SpokenPart | null>(null);

  readonly #platform: Platform;
  #audio: HTMLAudioElement | null = null;
  #url: string | null = null;
  #timer: ReturnType<typeof setInterval> | null = null;
  /** A later press makes an earlier answer worthless. */
  #asked = 0;

  constructor(platform: Platform) {
    this.#platform = platform;
  }

  /** Says the words, or stops saying them. */
  async toggle(text: string): Promise<void> {
    if (this.state === 'speaking' || this.state === 'asking') {
      this.stop();
      return;
    }
    await this.say(text);
  }

  /** Says the words, from the beginning. */
  async say(text: string): Promise<void> {
    await this.sayWith(() => this.#platform.call('speech_say', { text, isSlow: listening.isSlow }));
  }

  /** Plays what is answered, from the beginning. */
  async sayWith(ask: () => Promise<SpeechView>): Promise<void> {
    if (speaker !== this) {
      speaker?.stop();
    }
    this.stop();
    speaker = this;
    const asked = ++this.#asked;
    this.state = 'asking';
    try {
      const speech = await ask();
      // What was asked for before the window was hidden is not heard behind it.
      if (asked === this.#asked && !isHidden()) {
        await this.#play(speech, asked);
      }
    } catch (thrown) {
      this.#fail(thrown, asked);
    }
  }

  /** Silence, at once. */
  stop(): void {
    this.#asked += 1;
    this.#forget();
    this.state = 'quiet';
  }

  async #play(speech: SpeechView, asked: number): Promise<void> {
    this.#url = URL.createObjectURL(new Blob([bytesOf(speech.sound)], { type: speech.mediaType }));
    const audio = new Audio(this.#url);
    this.#audio = audio;
    audio.volume = listening.volume;
    audio.playbackRate = listening.isSlow && speech.source !== 'machine' ? SLOW_RATE : 1;
    audio.addEventListener('ended', () => this.stop());
    document.addEventListener('visibilitychange', this.#hush);
    await audio.play();
    if (asked !== this.#asked) {
      return;
    }
    this.source = speech.source;
    this.text = speech.text;
    this.state = 'speaking';
    this.#follow(speech, audio);
  }

  /** Follows the words; a light that leaps from word to word is movement, so that who wants none gets sentences. */
  #follow(speech: SpeechView, audio: HTMLAudioElement): void {
    const isCalm = window.matchMedia?.('(prefers-reduced-motion: reduce)').matches ?? false;
    const parts = speech.words.length > 0 && !isCalm ? speech.words : speech.sentences;
    const look = (): void => {
      audio.volume = listening.volume;
      const at = audio.currentTime * 1000;
      this.part = parts.findLast((each) => each.atMs <= at) ?? null;
    };
    look();
    this.#timer = setInterval(look, TICK_MS);
  }

  readonly #hush = (): void => {
    if (isHidden()) {
      this.stop();
    }
  };

  #fail(thrown: unknown, asked: number): void {
    if (asked !== this.#asked) {
      return;
    }
    this.#forget();
    // The step is no longer there, or the screen was hidden: there is nothing to say, and nothing wrong.
    const isGone = thrown instanceof CommandError && ['not_found', 'no_session', 'vault_locked'].includes(thrown.code);
    this.state = isGone ? 'quiet' : 'silent-machine';
    if (!(thrown instanceof CommandError) && !(thrown instanceof DOMException)) {
      throw thrown;
    }
  }

  #forget(): void {
    if (this.#audio !== null) {
      document.removeEventListener('visibilitychange', this.#hush);
      this.#audio.pause();
      this.#audio = null;
    }
    this.part = null;
    this.text = null;
    if (this.#timer !== null) {
      clearInterval(this.#timer);
      this.#timer = null;
    }
    if (this.#url !== null) {
      URL.revokeObjectURL(this.#url);
      this.#url = null;
    }
    if (speaker === this) {
      speaker = null;
    }
  }
}

/** Whether a voice is a machine's: then the screen says so. */
export function isSynthetic(source: VoiceSource | null): boolean {
  return source === 'machine' || source === 'rendered';
}
