// @vitest-environment jsdom
// Owns the proof of what an author sees: the figures and the words of the checker, at the step that they are about.
import { flushSync, mount, unmount } from 'svelte';
import { afterEach, expect, it } from 'vitest';
import type { PreviewView } from '$ui/generated/bindings';
import { FakeState, makeFake } from '$ui/platform/fake';
import AuthorPanel from './AuthorPanel.svelte';
import { Preview } from './preview.svelte';
import Standing from './Standing.svelte';

const procedure = 'carte-noter-un-jour';
let mounted: Record<string, unknown> | null = null;

afterEach(async () => {
  if (mounted !== null) {
    await unmount(mounted);
    mounted = null;
  }
  document.body.replaceChildren();
});

async function looking(change: Partial<PreviewView> = {}): Promise<{ preview: Preview; state: FakeState }> {
  const state = new FakeState('preview');
  state.preview = { ...state.preview, ...change };
  const preview = new Preview(makeFake(state));
  await preview.begin();
  return { preview, state };
}

async function saved(state: FakeState, change: Partial<PreviewView>): Promise<void> {
  state.preview = { ...state.preview, ...change };
  state.listeners.forEach((listener) => listener({ kind: 'changed', tags: ['preview'] }));
  for (let turn = 0; turn < 20; turn += 1) {
    await Promise.resolve();
  }
  flushSync();
}

function words(): string {
  return (document.body.textContent ?? '').replaceAll('\u00a0', ' ').replaceAll(/\s+/g, ' ').trim();
}

it('the panel says how long the longest sentence is, which words are rare, and what the checker finds here', async () => {
  const { preview } = await looking();
  mounted = mount(AuthorPanel, { target: document.body, props: { preview, place: { procedure, step: 'choisir' } } });
  flushSync();
  expect(words()).toContain('La plus longue phrase : 15 / 12 mots, c’est trop');
  expect(words()).toContain('11 phrases');
  expect(words()).toContain('1 mot rare : subrogation');
  expect(words()).toContain('Erreur, ligne 64');
  expect(words(), 'what is said of the pack is not said of the step').not.toContain('relu');
  const meter = document.querySelector('meter');
  expect([meter?.value, meter?.max, meter?.getAttribute('high')]).toEqual([15, 15, '12']);
  expect(document.querySelector('[aria-current="step"]')?.textContent).toContain('Choisir le jour');
});

it('a step without a remark says so, and another step is one press away', async () => {
  const { preview, state } = await looking();
  await preview.open(procedure, 'ouvrir');
  mounted = mount(AuthorPanel, { target: document.body, props: { preview, place: { procedure, step: 'ouvrir' } } });
  flushSync();
  expect(words()).toContain('Le contrôle ne dit rien de cette étape.');
  expect(words()).toContain('8 / 12 mots');
  [...document.querySelectorAll('button')].at(-1)?.click();
  await Promise.resolve();
  expect(state.preview.screen?.step).toBe('choisir');
});

it('what is saved comes by itself; what is broken is named with its file and line', async () => {
  const { preview, state } = await looking();
  const stop = preview.listen();
  await preview.open(procedure, 'choisir');
  mounted = mount(Standing, { target: document.body, props: { preview } });
  flushSync();
  expect(words()).toBe('');
  const turn = preview.turn;
  await saved(state, { shows: 'last_good' });
  expect(preview.turn, 'the player asks again').toBeGreaterThan(turn);
  expect(words()).toContain('L’écran montre la dernière version qui se jouait.');
  expect(words()).toContain('Erreur, procedures/carte-noter-un-jour.yaml, ligne 64');
  await saved(state, { isReadable: false });
  expect(words()).toContain('Ce dossier ne se lit plus.');
  await saved(state, { shows: 'saved', isReadable: true });
  expect(words()).toBe('');
  stop();
});

it('when the procedure is gone, what is left is the list', async () => {
  const { preview, state } = await looking();
  const stop = preview.listen();
  await preview.open(procedure, null);
  expect(preview.page).toBe('play');
  await saved(state, { screen: null, procedures: [] });
  expect(preview.page).toBe('procedures');
  stop();
});

it('a problem leads to its step, and the way of playing stays', async () => {
  const { preview, state } = await looking();
  await preview.open(procedure, null, 'real');
  const [, problem] = state.preview.check.problems;
  await preview.openProblem(problem!);
  expect([state.preview.screen?.step, state.preview.screen?.way, preview.page]).toEqual(['choisir', 'real', 'play']);
  await preview.play('prepare');
  expect(state.preview.screen?.stage).toBe('preparing');
  await preview.openProblem(problem!);
  expect(state.preview.screen?.way, 'a step is not on the list of what is needed').toBe('practise');
});
