// Owns the proof that what is read or compared is answered as a right act is, and what is done away from the screen said.
import { describe, expect, it } from 'vitest';
import { answersOf, doneWords } from './answers';
import { Demonstration } from './demonstration.svelte';
import { practice, type PracticeStep } from './examples';
import { Practice } from './practice';
import { PlayerState } from './state.svelte';
import { Activation } from './activation';
import { plain } from './words';
import type { Act } from '$ui/generated/bindings';

const answer: Act = {
  kind: 'answer',
  target: 'trente',
  also: ['fin-du-mois'],
  answers: [
    { target: 'trois', label: 'Le 3', picture: 'calendrier' },
    { target: 'trente', label: 'Le 30', picture: 'calendrier' },
    { target: 'fin-du-mois', label: 'À la fin du mois', picture: 'calendrier' },
  ],
};
const compare: Act = { kind: 'compare', target: 'different', shown: 'a.example', known: 'b.example' };

async function opened(act: Act): Promise<PlayerState> {
  const [first, second] = practice as [PracticeStep, PracticeStep];
  const asked = { ...first, view: { ...first.view, scene: null, act }, wrong: { trois: 'Le 3 est la date de la lettre.' } };
  let now = 0;
  const player = new PlayerState(
    new Practice([asked, second]),
    { closing: () => undefined, hidden: () => undefined, lost: () => undefined },
    { activation: new Activation(() => (now += 1_000)), demonstration: new Demonstration(() => new Promise(() => undefined)) },
  );
  await player.load();
  return player;
}

async function settle(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) {
    await Promise.resolve();
  }
}

describe('an answer', () => {
  it('that is right goes on, whichever of them it is', async () => {
    for (const right of ['trente', 'fin-du-mois']) {
      const player = await opened(answer);
      player.act(right);
      await settle();
      expect(player.step?.place.step).toBe('comment');
    }
  });

  it('that is not is explained, with its author’s words or with ours', async () => {
    const player = await opened(answer);
    player.act('trois');
    await settle();
    expect(plain(player.explained ?? [])).toBe('Le 3 est la date de la lettre.');
    const other = await opened(compare);
    other.act('pareil');
    await settle();
    expect(plain(other.explained ?? [])).toContain('lettre par lettre');
    expect(other.step?.place.step).toBe('ouvrir');
  });

  it('is shown by the screen like any act, then undone', async () => {
    const player = await opened(answer);
    void player.demonstration.play(null, answer);
    expect(player.demonstration.playing?.target).toBe('trente');
    player.demonstration.stop();
    expect(player.demonstration.playing).toBeNull();
  });
});

it('two addresses have two answers, in words', () => {
  expect(answersOf(compare).map((one) => one.label)).toEqual(['C’est la même', 'Ce n’est pas la même']);
});

it('what is done away from the screen is said in its own words', () => {
  const errands = ['bring', 'phone', 'wait', 'sign'] as const;
  const said = errands.map((errand) => doneWords({ kind: 'errand', errand }));
  expect(said).toEqual(['Je l’ai', 'J’ai téléphoné', 'C’est arrivé', 'J’ai signé']);
  expect(doneWords({ kind: 'read' })).toBe('C’est fait');
});
