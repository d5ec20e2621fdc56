// @vitest-environment jsdom
// Owns the proof that every rule says who stands for it and until when, and that a day that has come is said.
import { flushSync, mount, unmount } from 'svelte';
import { afterEach, expect, it } from 'vitest';
import { FakeState, makeFake } from '$ui/platform/fake';
import Team from './Team.svelte';

let mounted: Record<string, unknown> | null = null;

const text = { rule: 'On ne garde rien.', reason: 'Ce n’est pas à nous.', say: 'Vos codes sont à vous.' };
const body = 'Équipe de Namur, réunion du 3 mars';

async function show(part: 'home' | 'charter', reviewOn: string): Promise<string> {
  const state = new FakeState('unlocked');
  state.rules = [{ topic: 'passwords', text, adoption: { body, on: '2026-03-03', reviewOn } }];
  const props = { platform: makeFake(state), today: '2026-11-23', part, onpart: () => undefined, onrehearse: () => undefined, onhours: () => undefined };
  mounted = mount(Team, { target: document.body, props });
  for (let turn = 0; turn < 30; turn += 1) {
    await Promise.resolve();
  }
  flushSync();
  return (document.body.textContent ?? '').replace(/\s+/g, ' ');
}

afterEach(async () => {
  if (mounted !== null) {
    await unmount(mounted);
    mounted = null;
  }
  document.body.replaceChildren();
});

it('says who stands for a rule, since when and until when', async () => {
  const page = await show('charter', '2027-03-03');
  expect(page).toContain(`${body}. Décidé le 3 mars 2026, à revoir le 3 mars 2027.`);
  expect(page).not.toContain('sont à revoir');
  expect(document.querySelectorAll('[role=alert]')).toHaveLength(0);
});

it('has a banner for a rule whose day has come, on the page of the team and on the rule', async () => {
  expect(await show('home', '2026-11-23')).toContain('1 règle est à revoir');
  await unmount(mounted ?? {});
  mounted = null;
  document.body.replaceChildren();
  const page = await show('charter', '2026-11-23');
  expect(page).toContain('À revoir depuis le 23 novembre 2026');
  expect(document.querySelectorAll('[role=alert]')).toHaveLength(2);
});

it('marks what is only a pack’s', async () => {
  const page = await show('charter', '2027-03-03');
  expect(page.match(/Exemple de la valise/g)).toHaveLength(3);
  expect(page).not.toContain('Exemple à débattre');
});
