// Owns the proof that the screen shows an act and undoes it.
import { expect, it } from 'vitest';
import { Demonstration } from './demonstration.svelte';
import { practice } from './examples';

/** A clock that the test moves, one wait at a time. */
function clock(): { wait: () => Promise<void>; tick: () => Promise<void> } {
  let release: () => void = () => undefined;
  return {
    wait: () => new Promise((resolve) => (release = resolve)),
    tick: async () => {
      release();
      await Promise.resolve();
      await Promise.resolve();
    },
  };
}

function viewOf(step: string): (typeof practice)[number]['view'] {
  const found = practice.find((each) => each.view.place.step === step);
  if (found === undefined) {
    throw new Error(`the practice has no step ${step}`);
  }
  return found.view;
}

it('goes to the target, acts, and undoes it', async () => {
  const time = clock();
  const show = new Demonstration(time.wait);
  const { scene, act } = viewOf('jour');
  void show.play(scene, act);
  expect(show.playing).toEqual({ target: 'calendrier/12', phase: 'moving', text: '' });
  await time.tick();
  expect(show.playing?.phase).toBe('done');
  expect(show.isOver).toBe(false);
  await time.tick();
  expect(show.playing, 'undone').toBeNull();
  expect(show.isOver).toBe(true);
});

it('types letter after letter, and enters the invented code digit after digit', async () => {
  const time = clock();
  const show = new Demonstration(time.wait);
  const { scene, act } = viewOf('code');
  void show.play(scene, act);
  const seen: string[] = [];
  for (let tick = 0; tick < 5; tick += 1) {
    await time.tick();
    seen.push(`${show.playing?.phase ?? ''} ${show.playing?.text ?? ''}`);
  }
  expect(seen).toEqual(['moving 4', 'moving 47', 'moving 472', 'moving 4729', 'done 4729']);
});

it('stops at once when the learner acts', async () => {
  const time = clock();
  const show = new Demonstration(time.wait);
  const { scene, act } = viewOf('jour');
  void show.play(scene, act);
  show.stop();
  await time.tick();
  expect(show.playing).toBeNull();
  expect(show.isOver).toBe(false);
});

it('has nothing to play on a question', async () => {
  const show = new Demonstration(() => Promise.resolve());
  await show.play(null, { kind: 'choose' });
  expect(show.playing).toBeNull();
});
