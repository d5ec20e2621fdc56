// Owns whose answer a procedure's *Est-ce à nous ?* is: the team's, with its month, or the pack's example.
import type { ProcedureTile } from '$ui/generated/bindings';
import { formatMonth, t } from '$ui/i18n';

export function remitOrigin({ remitAdoption }: ProcedureTile): string {
  return remitAdoption === null ? t('remit-of-pack') : t('remit-of-team', { month: formatMonth(remitAdoption.on) });
}
