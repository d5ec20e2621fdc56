// Owns what is said of an agreement in a file: for what, since when, whether it holds.
import type { AgreementTile, KeptStanding } from '$ui/generated/bindings';
import { capitalise, formatDate, t } from '$ui/i18n';
import { sayModeInShort, sayTheme } from '$ui/lib/words';

export function sayCovers({ mode, covers, procedure }: AgreementTile): string {
  const said = capitalise(sayModeInShort(mode));
  if (covers?.kind === 'theme') {
    return t('agreements-for-theme', { mode: said, theme: sayTheme(covers.theme).toLocaleLowerCase('fr-BE') });
  }
  return procedure === null
    ? t('agreements-for-unknown', { mode: said })
    : t('agreements-for-procedure', { mode: said, title: procedure });
}

export function sayGiven({ on, until }: AgreementTile): string {
  const day = formatDate(on);
  return until === null ? t('agreements-given', { day }) : t('agreements-given-until', { day, until: formatDate(until) });
}

export function sayStanding(standing: KeptStanding): string {
  switch (standing) {
    case 'holds':
      return t('agreements-holds');
    case 'line_taken':
      return t('agreements-line-taken');
    case 'ended':
      return t('agreements-ended');
    case 'expired':
      return t('agreements-expired');
    case 'past':
      return t('agreements-past');
  }
}
