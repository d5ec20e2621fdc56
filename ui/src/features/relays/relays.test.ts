// Checks the directory on the worker's screen, against the fake.
import { expect, test } from 'vitest';
import { FakeState, makeFake } from '$ui/platform/fake';
import { relayOf } from '$ui/platform/fake/relays';
import { sayBeforeGoing, sayFreshness, sayHours, sayOpen } from '$ui/lib/relay-words';
import { RelaySearch } from '$ui/lib/relay-search.svelte';
import { Relays } from './relays.svelte';

function page(): { relays: Relays; state: FakeState } {
  const state = new FakeState('unlocked');
  return { relays: new Relays(makeFake(state)), state };
}

const names = (relays: Relays) => relays.search.list?.found.map(({ relay }) => relay.name);

test('an entry is written, found again, verified and taken away', async () => {
  const { relays } = page();
  relays.edit(null);
  await relays.keep();
  expect(relays.attempt.error?.field, 'what was typed stays, with what is wrong').toBe('name');
  expect(relays.editing).not.toBeNull();
  relays.words.name = 'Maison de l’emploi';
  relays.words.town = 'Ciney';
  await relays.keep();
  expect([relays.editing, relays.outcome]).toEqual([null, { kind: 'kept', name: 'Maison de l’emploi' }]);
  await expect.poll(() => names(relays)).toEqual(['Maison de l’emploi']);
  const view = relays.search.list?.found[0] ?? relayOf({});
  relays.edit(view);
  expect(relays.words.town).toBe('Ciney');
  relays.cancel();
  await relays.verify(view);
  expect(relays.outcome.kind).toBe('verified');
  await relays.remove(view);
  await expect.poll(() => names(relays)).toEqual([]);
});

test('of a table nothing is taken before somebody says so, and what is there stays', async () => {
  const { relays, state } = page();
  await relays.look();
  expect([relays.takesNew, relays.takesChanged]).toEqual([true, false]);
  expect(state.relays.length).toBe(2);
  relays.takesNew = false;
  expect(relays.takesSomething).toBe(false);
  relays.takesNew = true;
  await relays.take();
  expect([relays.file, relays.outcome]).toEqual([null, { kind: 'taken', count: 1 }]);
  expect(names(relays)).toContain('Maison de l’emploi');
});

test('the last words typed are those that are answered', async () => {
  const asked: string[] = [];
  const search = new RelaySearch(async (text) => {
    asked.push(text);
    await Promise.resolve();
    return { found: [], isMore: false, total: 0, changed: [] };
  });
  search.text = 'c';
  const first = search.look();
  search.text = 'cp';
  void search.look();
  search.text = 'cpas';
  await first;
  expect(asked).toEqual(['c', 'cpas']);
});

test('what is open, old or not known is said as it is', () => {
  const today = '2026-11-23';
  const plain = (words: string) => words.replaceAll(/[\u00a0\u202f]/gu, ' ');
  const opens = (on: string) => plain(sayOpen({ kind: 'closed', opens: { on, at: '09:30' } }, today));
  expect(opens('2026-11-23')).toBe('Fermé maintenant. Ouvre aujourd’hui à 9 h 30');
  expect(opens('2026-11-24')).toBe('Fermé maintenant. Ouvre demain à 9 h 30');
  expect(opens('2026-11-30')).toBe('Fermé maintenant. Ouvre lundi 30 novembre à 9 h 30');
  expect(plain(sayOpen({ kind: 'open', until: { on: today, at: '16:00' } }, today))).toBe('Ouvert jusqu’à 16 h');
  expect(plain(sayOpen({ kind: 'unknown' }, today))).toBe('Ouvert maintenant ? On ne sait pas.');
  const old = { ...relayOf({ phone: '1718', hours: 'le lundi' }), freshness: { kind: 'stale' as const, months: 8 } };
  expect(sayFreshness(old)).toBe('Vérifié il y a 8 mois. Appelez avant d’envoyer quelqu’un.');
  expect(sayFreshness({ ...old, freshness: { kind: 'stale', months: 190 } })).toContain('il y a 15 ans');
  expect([sayBeforeGoing(old), sayHours(old)]).toEqual(['Téléphonez avant d’y aller.', 'le lundi']);
  expect(sayBeforeGoing(relayOf({ verifiedOn: today }))).toBe('');
});
