// Owns the proof that a question de cadre is written, read again and given, that nothing typed is lost, and that a request
// is counted in two clicks.
import { expect, it } from 'vitest';
import { keepDrafts } from '$ui/lib/drafts';
import { FakeState, makeFake } from '$ui/platform/fake';
import { Dilemmas } from './dilemma-list.svelte';
import { Solicitations } from './tally.svelte';

async function open(): Promise<{ dilemmas: Dilemmas; state: FakeState }> {
  const state = new FakeState('unlocked');
  const dilemmas = new Dilemmas(makeFake(state));
  await dilemmas.load();
  return { dilemmas, state };
}

async function written(dilemmas: Dilemmas, question = 'Que répond-on ?'): Promise<void> {
  const mark = dilemmas.view?.marks[0];
  dilemmas.write(mark === undefined ? {} : { mark });
  dilemmas.lines.situation = 'Une personne m’écrit le soir.';
  dilemmas.lines.question = question;
  await dilemmas.keep();
}

it('gives words to a mark, which waits no more', async () => {
  const { dilemmas } = await open();
  expect(dilemmas.view?.marks).toHaveLength(1);
  const mark = dilemmas.view?.marks[0];
  dilemmas.write(mark === undefined ? {} : { mark });
  await dilemmas.keep();
  expect([dilemmas.attempt.error?.field, dilemmas.writing === null], 'nothing written is nothing kept').toEqual(['situation', false]);
  await written(dilemmas);
  expect([dilemmas.done, dilemmas.writing, dilemmas.view?.marks.length, dilemmas.view?.own.length]).toEqual(['kept', null, 0, 1]);
});

it('leaves refused words in the form', async () => {
  const { dilemmas, state } = await open();
  dilemmas.write({});
  dilemmas.lines.act = 'J’ai noté 85073003328.';
  await dilemmas.keep();
  expect([dilemmas.attempt.error?.code, dilemmas.lines.act, state.dilemmas.own.length]).toEqual([
    'forbidden_text',
    'J’ai noté 85073003328.',
    0,
  ]);
  dilemmas.cancel();
  expect([dilemmas.lines.act, dilemmas.attempt.error]).toEqual(['', null]);
});

it('keeps what is being written when the screen hides', async () => {
  const { dilemmas, state } = await open();
  dilemmas.write({});
  await keepDrafts();
  expect(state.dilemmas.own, 'nothing was written').toHaveLength(0);
  dilemmas.write({});
  dilemmas.lines.pull = 'La peur du coup de téléphone.';
  await keepDrafts();
  expect(state.dilemmas.own[0]?.lines.pull).toBe('La peur du coup de téléphone.');
  dilemmas.close();
});

it('gives only what its author has read again, and takes it back', async () => {
  const { dilemmas } = await open();
  await written(dilemmas, 'Que répond-on à Rim ?');
  const one = dilemmas.view?.own[0];
  if (one === undefined) {
    throw new Error('it was written');
  }
  expect(one.clues).toEqual([{ kind: 'name', words: 'Rim' }]);
  dilemmas.readAgain(one.id);
  await dilemmas.give(one);
  expect([dilemmas.isReadMissing, dilemmas.view?.given.length]).toEqual([true, 0]);
  dilemmas.isRead = true;
  await dilemmas.give(one);
  expect([dilemmas.done, dilemmas.isRead, dilemmas.view?.own.length, dilemmas.toDiscuss]).toEqual(['given', false, 0, 1]);
  await dilemmas.discuss(one.id, true);
  expect(dilemmas.toDiscuss).toBe(0);
  await dilemmas.takeBack(one.id);
  expect([dilemmas.view?.own.length, dilemmas.view?.given.length]).toEqual([1, 0]);
  await dilemmas.erase(one.id);
  expect(dilemmas.view?.own).toEqual([]);
});

it('says that the pack is saved, and says nothing when the printer is gone', async () => {
  const { dilemmas, state } = await open();
  await dilemmas.save('team_pdf');
  expect(dilemmas.done).toBe('saved');
  state.hasPrinter = false;
  await dilemmas.print();
  expect([dilemmas.done, dilemmas.paperAttempt.error?.code]).toEqual(['nothing', 'no_printer']);
});

it('counts a request in two clicks and takes the last one back', async () => {
  const state = new FakeState('unlocked');
  const tally = new Solicitations(makeFake(state));
  await tally.load();
  await tally.count('night');
  expect(state.tallies, 'the way comes first').toEqual([]);
  for (const channel of ['chat', 'chat', 'street'] as const) {
    tally.channel = channel;
    await tally.count('night');
  }
  expect([tally.countOf('2026-11', 'chat', 'night'), tally.totalOf('2026-11', { band: 'night' }), tally.totalOf('2026-11', {})]).toEqual([2, 3, 3]);
  expect(Object.keys(state.tallies[0] ?? {}).sort()).toEqual(['band', 'channel', 'count', 'month']);
  await tally.takeBack();
  expect([tally.last, tally.isTakenBack, tally.totalOf('2026-11', {}), tally.months]).toEqual([null, true, 2, ['2026-11']]);
});

it('prints no sheet as long as nobody said the hours', async () => {
  const state = new FakeState('unlocked');
  const tally = new Solicitations(makeFake(state));
  await tally.print();
  expect([tally.paper, tally.paperAttempt.error?.code]).toEqual(['none', 'not_found']);
  state.hours[0] = [{ from: '09:00', to: '12:00' }];
  await tally.print();
  expect(tally.paper).toBe('printed');
});
