// Owns the proof that a remark is written, refused and settled, that a check is signed, and that both are sent.
import { expect, it } from 'vitest';
import { FakeState, makeFake } from '$ui/platform/fake';
import { OwnCheck } from './own-check.svelte';
import { RemarksOut } from './remarks-out.svelte';
import { Remarks } from './remarks.svelte';

async function open(): Promise<{ remarks: Remarks; state: FakeState }> {
  const state = new FakeState('unlocked');
  const remarks = new Remarks(makeFake(state), 'noter-un-jour');
  await remarks.load();
  return { remarks, state };
}

function ids(marks: { id: string }[]): string[] {
  return marks.map((mark) => mark.id);
}

it('tells what stands from what the authors answered', async () => {
  const { remarks } = await open();
  expect(ids(remarks.standing)).toEqual(['mark-words', 'mark-wordless']);
  expect(ids(remarks.answered)).toEqual(['mark-answered']);
});

it('gives words to a mark, and says that they are kept', async () => {
  const { remarks } = await open();
  const mark = remarks.standing[1];
  remarks.write(mark ?? null);
  await remarks.keep();
  expect([remarks.isMissing, remarks.writing.kind, remarks.isKept]).toEqual([true, 'mark', false]);
  remarks.words = ' Le bouton dit « Suivant ». ';
  await remarks.keep();
  expect([remarks.isKept, remarks.writing.kind, remarks.words]).toEqual([true, 'nothing', '']);
  expect(remarks.standing[1]?.words).toBe('Le bouton dit « Suivant ».');
});

it('adds a remark at the step that was chosen', async () => {
  const { remarks } = await open();
  remarks.write(null);
  expect(remarks.step).toBe('ouvrir');
  remarks.step = 'jour';
  remarks.words = 'Le calendrier est plus bas.';
  await remarks.keep();
  expect(remarks.standing.at(-1)).toMatchObject({ step: 'jour', words: 'Le calendrier est plus bas.', by: 'Amal' });
});

it('leaves refused words in the field, beside why, and keeps nothing', async () => {
  const { remarks, state } = await open();
  const before = ids(state.marks);
  remarks.write(null);
  remarks.words = 'Le numéro 85073003328 s’affiche.';
  await remarks.keep();
  expect([remarks.attempt.error?.code, remarks.writing.kind, remarks.isKept]).toEqual(['forbidden_text', 'new', false]);
  expect(ids(state.marks)).toEqual(before);
  remarks.cancel();
  expect([remarks.attempt.error, remarks.words]).toEqual([null, '']);
});

it('settles a mark, keeps it, and brings it back', async () => {
  const { remarks } = await open();
  const mark = remarks.standing[0];
  if (mark === undefined) {
    throw new Error('a mark stands');
  }
  await remarks.settle(mark, true);
  expect([ids(remarks.standing), ids(remarks.settled)]).toEqual([['mark-wordless'], ['mark-words']]);
  await remarks.settle(mark, false);
  expect(ids(remarks.settled)).toEqual([]);
});

it('signs with the name of a person, and takes it back', async () => {
  const state = new FakeState('unlocked');
  const seen: (string | null)[] = [];
  const check = new OwnCheck(makeFake(state), 'noter-un-jour', (view) => seen.push(view.tile.ownCheck?.by ?? null));
  check.begin('Amal');
  expect([check.by, check.place]).toEqual(['Amal', 'le vrai site']);
  await check.sign();
  expect([check.attempt.error?.code, check.attempt.error?.field, check.isSigning]).toEqual(['invalid_field', 'by', true]);
  check.by = 'Amal Benali';
  await check.sign();
  await check.takeBack();
  expect([check.isSigning, seen]).toEqual([false, ['Amal Benali', null]]);
});

it('sends what waits, and nothing once nothing waits', async () => {
  const state = new FakeState('unlocked');
  const out = new RemarksOut(makeFake(state));
  await out.load();
  expect(out.packs.map((pack) => [pack.marks, pack.checks])).toEqual([[2, 0]]);
  await out.save('be-wallonie');
  expect(out.saved).toBe('be-wallonie');
  state.marks = [];
  await out.load();
  expect(out.packs).toEqual([]);
});
