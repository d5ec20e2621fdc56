// Owns the sentence that counts what the checker says.
import type { ProblemCountView } from '$ui/generated/bindings';
import { t } from '$ui/i18n';

/** How many of each kind, in one sentence; the figures are the checker's. */
export function countSentence({ errors, warnings, toDo }: ProblemCountView): string {
  return errors + warnings + toDo === 0 ? t('check-nothing') : t('check-count', { errors, warnings, toDo });
}
