// Owns what a worker types to come back: the code of the day while it lives, else the phrase. Keeps neither once it was sent.
import { errorSentence, t } from '$ui/i18n';
import { Attempt } from '$ui/lib/attempt.svelte';

/** Exactly one of the two, or neither where none is asked. */
export interface GivenSecret {
  pin: string | null;
  phrase: string | null;
}

export class SecretState {
  kind = $state<'pin' | 'phrase'>('pin');
  pin = $state('');
  phrase = $state('');
  isPinGone = $state(false);
  readonly attempt = new Attempt();

  constructor(hasPin: boolean) {
    this.kind = hasPin ? 'pin' : 'phrase';
  }

  get error(): string | undefined {
    const error = this.attempt.error;
    if (error === null || error.code === 'pin_gone') {
      return undefined;
    }
    return error.code === 'wrong_pin' ? t('hidden-pin-wrong') : errorSentence(error);
  }

  usePhrase(): void {
    this.kind = 'phrase';
    this.pin = '';
    this.attempt.error = null;
  }

  /** Sends what was typed; the field is empty afterwards, whatever the answer. */
  async send<T>(ask: (given: GivenSecret) => Promise<T>): Promise<T | null> {
    const given: GivenSecret = {
      pin: this.kind === 'pin' && this.pin !== '' ? this.pin : null,
      phrase: this.kind === 'phrase' && this.phrase !== '' ? this.phrase : null,
    };
    this.pin = '';
    this.phrase = '';
    const answer = await this.attempt.run(() => ask(given));
    if (this.attempt.error?.code === 'pin_gone') {
      this.isPinGone = true;
      this.kind = 'phrase';
    }
    return answer;
  }
}
