// Owns the answers that stand beside an exercise, and what they are called; refuses to know which is right.
import type { Act, Answer } from '$ui/generated/bindings';
import { t } from '$ui/i18n';

/** The answers that a step offers, in their order; none when it asks for something else. */
export function answersOf(act: Act): Answer[] {
  switch (act.kind) {
    case 'answer':
      return act.answers;
    case 'compare':
      return [
        { target: 'pareil', label: t('scene-compare-same'), picture: 'valider' },
        { target: 'different', label: t('scene-compare-different'), picture: 'croix' },
      ];
    default:
      return [];
  }
}

/** The words of the button that says that a step is done. */
export function doneWords(act: Act): string {
  if (act.kind !== 'errand') {
    return t('player-done');
  }
  const words = {
    bring: () => t('player-done-bring'),
    phone: () => t('player-done-phone'),
    wait: () => t('player-done-wait'),
    sign: () => t('player-done-sign'),
  };
  return words[act.errand]();
}
