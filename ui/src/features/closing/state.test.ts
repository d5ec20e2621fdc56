// Owns the proof that the closing keeps what was said, and nothing that was not.
import { expect, it, vi } from 'vitest';
import { FakeState, makeFake } from '$ui/platform/fake';
import { allPutAway, Closing } from './state.svelte';

async function closing(): Promise<{ made: Closing; state: FakeState; ended: ReturnType<typeof vi.fn<() => void>>; steps: ReturnType<typeof vi.fn<() => void>> }> {
  const state = new FakeState('session_closing');
  const ended = vi.fn<() => void>();
  const steps = vi.fn<() => void>();
  const made = new Closing(makeFake(state), { ended, steps });
  await made.load();
  return { made, state, ended, steps };
}

it('confirms everything by one action', async () => {
  const { made } = await closing();
  expect(made.view?.hasToConfirm).toBe(true);
  await made.confirmAll();
  expect(made.view?.hasToConfirm).toBe(false);
  expect(made.view?.path.some((step) => step.isToConfirm)).toBe(false);
});

it('changes one level, which confirms it', async () => {
  const { made } = await closing();
  const step = made.view?.path.at(-1) ?? expect.fail('the fake has a path');
  made.changing = step;
  await made.setLevel('words');
  expect(made.changing).toBeNull();
  expect(made.view?.path.at(-1)).toMatchObject({ level: 'words', isToConfirm: false });
});

it('keeps the learner’s own word private until a second yes', async () => {
  const { made } = await closing();
  await made.giveWord('good');
  expect(made.view).toMatchObject({ ownWord: 'good', isOwnWordShared: false });
  await made.shareWord(true);
  expect(made.view?.isOwnWordShared).toBe(true);
  await made.giveWord('hard');
  expect(made.view, 'another word is another yes').toMatchObject({ ownWord: 'hard', isOwnWordShared: false });
});

it('keeps the date that is proposed, or none', async () => {
  const { made } = await closing();
  await made.planProposed();
  expect(made.view?.next?.on).toBe('2026-11-30');
  await made.plan({ procedure: null, on: null, at: null, words: null });
  expect(made.view?.next).toBeNull();
});

it('reminds of what comes back only when it is wished for', async () => {
  const { made } = await closing();
  expect(made.view?.duties[0]?.isKept).toBe(false);
  await made.keepDuty(0, true);
  expect(made.view?.duties[0]?.isKept).toBe(true);
  await made.keepDuty(0, false);
  expect(made.view?.duties[0]?.isKept).toBe(false);
});

it('puts everything away by one action', async () => {
  const { made } = await closing();
  await made.putAway(allPutAway);
  expect(made.view?.closeDown).toEqual(allPutAway);
});

it('without a printer, offers to save instead, and ends all the same', async () => {
  const { made, state, ended } = await closing();
  state.hasPrinter = false;
  await made.printSheet();
  expect(made.sheetAttempt.error?.code).toBe('no_printer');
  expect(made.hasPrinter).toBe(false);
  expect(made.sheet).toBe('none');
  await made.saveSheet();
  expect(made.sheet).toBe('saved');
  await made.end();
  expect(ended).toHaveBeenCalledOnce();
});

it('goes back among the steps', async () => {
  const { made, steps, state } = await closing();
  await made.back();
  expect(steps).toHaveBeenCalledOnce();
  expect(state.stage).toBe('session_steps');
});

/** The closing of what was done in somebody's place. */
async function urgentClosing(): Promise<Awaited<ReturnType<typeof closing>>> {
  const opened = await closing();
  const setup = opened.state.session?.setup ?? expect.fail('the fake has a session');
  setup.mode = 'do_for';
  setup.urgency = { reason: 'payment_stops', deadline: '2026-11-24' };
  await opened.made.load();
  return opened;
}

it('keeps the day for learning that was on the screen and that nobody refused', async () => {
  const { made, state, ended } = await urgentClosing();
  expect(made.view?.learningProposed).toBe('2026-11-30');
  await made.end();
  expect(state.session?.learning).toEqual({ kind: 'booked', on: '2026-11-30' });
  expect(ended).toHaveBeenCalledOnce();
});

it('books nothing for whoever said no, or chose another day', async () => {
  const { made, state, ended } = await urgentClosing();
  await made.settleLearning('2026-12-08');
  await made.settleLearning(null);
  await made.end();
  expect(state.session?.learning).toEqual({ kind: 'not_wanted' });
  expect(ended).toHaveBeenCalledOnce();
});

it('does not end when the day could not be kept', async () => {
  const { made, state, ended } = await urgentClosing();
  state.session = null;
  await made.end();
  expect(ended).not.toHaveBeenCalled();
  expect(made.attempt.error?.code).toBe('no_session');
});

it('says several things that were reached, and never a relay with the lack of one', async () => {
  const { made } = await closing();
  await made.sayOutcome('kept_from_worse', true);
  await made.sayOutcome('relayed', true);
  expect([made.isChoosingRelay, made.view?.outcomes], 'which service is asked first').toEqual([true, ['kept_from_worse']]);
  await made.sayRelay({ kind: 'given', at: { pack: null, relay: 'cpas' } });
  expect([made.isChoosingRelay, made.view?.outcomes]).toEqual([false, ['kept_from_worse', 'relayed']]);
  expect(made.view?.given?.relay.name).toBe('CPAS');
  await made.sayOutcome('no_relay', true);
  expect(made.view?.outcomes).toEqual(['kept_from_worse', 'no_relay']);
  await made.sayOutcome('kept_from_worse', false);
  expect(made.view?.outcomes).toEqual(['no_relay']);
});
