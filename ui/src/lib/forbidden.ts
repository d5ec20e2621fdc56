// Owns what is said when a text holds something that must not be kept.
import { errorSentence, hasMessage, t } from '$ui/i18n';
import type { CommandError } from '$ui/platform/types';

/** The sentence at the field. */
export function textRefusal(error: CommandError | null): string | undefined {
  if (error === null) {
    return undefined;
  }
  if (error.code !== 'forbidden_text') {
    return errorSentence(error);
  }
  const id = `forbidden-${(error.args['kind'] ?? '').replaceAll('_', '-')}`;
  // Each kind has a sentence without arguments; one that we do not know is still refused.
  const what = hasMessage(id) ? t(id as 'forbidden-code') : t('forbidden-other');
  return t('note-forbidden', { what });
}
