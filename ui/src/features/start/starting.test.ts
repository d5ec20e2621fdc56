// Owns the proof that a session starts in few actions, with the right person, and with the right yes.
import { expect, it, vi } from 'vitest';
import { FakeState, makeFake } from '$ui/platform/fake';
import { Starting } from './starting.svelte';

function starting(): { made: Starting; state: FakeState; onstarted: ReturnType<typeof vi.fn<() => void>> } {
  const state = new FakeState('unlocked');
  const onstarted = vi.fn<() => void>();
  return { made: new Starting(makeFake(state), onstarted), state, onstarted };
}

async function upToWho(made: Starting, mode: 'teach' | 'accompany' | 'do_for'): Promise<void> {
  await made.chooseMode(mode);
  made.chooseProcedure(made.procedures?.[1] ?? expect.fail('the fake has procedures'));
}

it('goes from the day to the first step in five actions with somebody known', async () => {
  const { made, state, onstarted } = starting();
  // 1: "Commencer une séance", on the day's screen.
  await made.chooseMode('accompany'); // 2
  made.chooseProcedure(made.procedures?.[1] ?? expect.fail('the fake has procedures')); // 3
  made.text = 'rim';
  await made.find(); // 4
  expect(made.at).toBe('agree');
  expect(made.learner?.pseudonym).toBe('Rim');
  await made.begin(true); // 5
  expect(onstarted).toHaveBeenCalledOnce();
  expect(state.session?.setup).toMatchObject({ mode: 'accompany', way: 'practise', learner: 'learner-rim', isAgreed: true });
});

it('never lists people: what is not typed in full finds nobody', async () => {
  const { made } = starting();
  await upToWho(made, 'accompany');
  made.text = 'Ri';
  await made.find();
  expect(made.at).toBe('who');
  expect(made.unknown).toBe('Ri');
  await made.create();
  expect(made.learner?.pseudonym).toBe('Ri');
  expect(made.at).toBe('agree');
});

it('keeps nobody in a session whose note was refused', async () => {
  const { made, state } = starting();
  await upToWho(made, 'accompany');
  made.text = 'R27';
  await made.find();
  await made.begin(false);
  expect(state.session?.setup).toMatchObject({ learner: null, isAgreed: false });
});

it('never does it in the place of nobody', async () => {
  const { made, state } = starting();
  await upToWho(made, 'do_for');
  expect(made.needsName).toBe(true);
  expect(made.ways).toEqual(['real']);
  made.text = 'Rim';
  await made.find();
  await made.accompanyInstead();
  expect(made.mode).toBe('accompany');
  expect(made.learner).toBeNull();
  expect(made.needsName).toBe(false);
  await made.begin(true);
  expect(state.session?.setup).toMatchObject({ mode: 'accompany', way: 'real', learner: null });
});

it('goes back one screen at a time, and forgets who it was', async () => {
  const { made } = starting();
  await upToWho(made, 'teach');
  made.text = 'Rim';
  await made.find();
  expect(made.back()).toBe(true);
  expect([made.at, made.learner, made.agreement]).toEqual(['who', null, null]);
  made.back();
  made.back();
  expect(made.at).toBe('how');
  expect(made.back()).toBe(false);
});
