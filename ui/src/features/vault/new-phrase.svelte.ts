// Owns choosing a phrase: six words proposed, or one's own with what is thought of it; then the same once more.
import type { MessageId } from '$ui/generated/messages';
import { t } from '$ui/i18n';
import { Attempt } from '$ui/lib/attempt.svelte';
import type { Platform } from '$ui/platform/types';
import { isSamePhrase, tidyPhrase } from './phrase';

const pauseMs = 250;

const verdicts: Record<string, MessageId & `first-phrase-verdict-${string}`> = {
  too_short: 'first-phrase-verdict-too-short',
  too_long: 'first-phrase-verdict-too-long',
  too_common: 'first-phrase-verdict-too-common',
  too_simple: 'first-phrase-verdict-too-simple',
};

export type Verdict = { isAccepted: boolean; sentence: string };

export class NewPhrase {
  words = $state.raw<string[]>([]);
  isOwn = $state(false);
  own = $state('');
  again = $state('');
  verdict = $state.raw<Verdict | null>(null);
  doesDiffer = $state(false);
  readonly attempt = new Attempt();
  readonly #platform: Platform;
  #asked = 0;
  #timer: ReturnType<typeof setTimeout> | null = null;

  constructor(platform: Platform) {
    this.#platform = platform;
  }

  /** The phrase chosen. */
  get phrase(): string {
    return this.isOwn ? tidyPhrase(this.own) : this.words.join(' ');
  }

  get isReady(): boolean {
    return this.isOwn ? this.verdict?.isAccepted === true : this.words.length > 0;
  }

  async suggest(): Promise<void> {
    const answer = await this.attempt.run(() => this.#platform.call('phrase_suggest', {}));
    if (answer !== null) {
      this.words = answer.words;
    }
  }

  /** Call on each change of one's own phrase. */
  typed(): void {
    this.verdict = null;
    this.#asked += 1;
    if (this.#timer !== null) {
      clearTimeout(this.#timer);
    }
    if (this.own.trim() !== '') {
      this.#timer = setTimeout(() => void this.judge(), pauseMs);
    }
  }

  async judge(): Promise<void> {
    const asked = ++this.#asked;
    const answer = await this.#platform.call('phrase_check', { phrase: this.phrase });
    if (asked === this.#asked) {
      const id = verdicts[answer.reason ?? ''] ?? 'first-phrase-verdict-too-simple';
      this.verdict = {
        isAccepted: answer.isAccepted,
        sentence: answer.isAccepted ? t('first-phrase-verdict-good') : t(id),
      };
    }
  }

  /** Whether the phrase typed again is the same. */
  confirm(): boolean {
    this.doesDiffer = !isSamePhrase(this.again, this.phrase);
    return !this.doesDiffer;
  }

  /** Forgets every phrase: they were sent, or are not wanted. */
  forget(): void {
    this.#asked += 1;
    if (this.#timer !== null) {
      clearTimeout(this.#timer);
    }
    this.words = [];
    this.own = '';
    this.again = '';
    this.verdict = null;
  }
}
