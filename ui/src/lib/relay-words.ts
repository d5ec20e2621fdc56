// Owns what is said of a relay: whether it is open, how long ago it was verified, why a line of a table is refused.
import type { LineFault, OpenNow, RelayView } from '$ui/generated/bindings';
import { formatDate, formatDay, formatTime, t } from '$ui/i18n';

/** Whether it is open now, as people say it. */
export function sayOpen(open: OpenNow, today: string): string {
  switch (open.kind) {
    case 'open':
      return open.until === null ? t('relay-open') : t('relay-open-until', { hour: formatTime(open.until.at) });
    case 'closed':
      return open.opens === null ? t('relay-closed') : sayOpening(open.opens, today);
    case 'unknown':
      return t('relay-open-unknown');
  }
}

function sayOpening({ on, at }: { on: string; at: string }, today: string): string {
  const hour = formatTime(at);
  if (on === today) {
    return t('relay-opens-today', { hour });
  }
  return on === dayAfter(today) ? t('relay-opens-tomorrow', { hour }) : t('relay-opens-day', { day: formatDay(on), hour });
}

function dayAfter(today: string): string {
  const noon = new Date(`${today}T12:00:00Z`);
  noon.setUTCDate(noon.getUTCDate() + 1);
  return noon.toISOString().slice(0, 10);
}

/** How old it is, for who sends somebody there. */
export function sayFreshness({ freshness, verifiedOn }: RelayView): string {
  switch (freshness.kind) {
    case 'fresh':
      return verifiedOn === null ? t('relay-never') : t('relay-verified', { day: formatDate(verifiedOn) });
    case 'stale':
      // From two years on, months say nothing to anybody.
      return freshness.months < 24
        ? t('relay-stale', { months: freshness.months })
        : t('relay-stale-years', { years: Math.floor(freshness.months / 12) });
    case 'never':
      return t('relay-never');
  }
}

/** What whoever goes there does first; nothing when it was verified not long ago. */
export function sayBeforeGoing({ freshness, relay }: RelayView): string {
  if (freshness.kind === 'fresh') {
    return '';
  }
  return relay.phone === null ? t('relay-check-first') : t('relay-call-first');
}

/** When it is open: as people say it, or as it was written. */
export function sayHours({ hoursWords, relay }: RelayView): string | null {
  return hoursWords ?? relay.hours;
}

/** All of it, for whoever listens. */
export function sayRelay(view: RelayView, today: string): string {
  const { relay, address } = view;
  const said = [relay.name, relay.about, relay.phone, sayBeforeGoing(view), address, sayHours(view), sayOpen(view.open, today), relay.company];
  return said.filter((part) => part !== null && part !== '').join('. ');
}

/** Why a line is refused. */
export function sayFault(fault: LineFault): string {
  switch (fault.kind) {
    case 'cells':
      return t('relays-fault-cells');
    case 'no_name':
      return t('relays-fault-no-name');
    case 'no_way':
      return t('relays-fault-no-way');
    case 'length':
      return t('relays-fault-length', { column: fault.column });
    case 'phone':
      return t('relays-fault-phone');
    case 'enterprise':
      return t('relays-fault-enterprise');
    case 'day':
      return t('relays-fault-day');
    case 'future':
      return t('relays-fault-future');
    case 'confidence':
      return t('relays-fault-confidence');
    case 'hidden_sign':
      return t('relays-fault-hidden-sign', { column: fault.column });
    case 'secret':
      return t('relays-fault-secret', { column: fault.column });
    case 'twice':
      return t('relays-fault-twice', { first: fault.first });
  }
}
