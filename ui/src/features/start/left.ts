// Owns the words for how far a day is; counting it is the program's.
import type { DeadlineView, TimeLeft } from '$ui/generated/bindings';
import { formatDate, t } from '$ui/i18n';

export function sayLeft(left: TimeLeft): string {
  switch (left.kind) {
    case 'past':
      return t('start-letter-past');
    case 'today':
      return t('start-letter-today');
    case 'tomorrow':
      return t('start-letter-tomorrow');
    case 'days':
      return t('start-letter-days', { days: left.days });
  }
}

export function sayDay({ on, left }: DeadlineView): string {
  const day = formatDate(on);
  return left.kind === 'past' ? t('start-letter-was', { day }) : t('start-letter-until', { day });
}
