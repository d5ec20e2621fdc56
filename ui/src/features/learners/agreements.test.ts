// Owns the proof that an agreement is taken back line by line, never by a slip, and that its file says so.
import { expect, it } from 'vitest';
import { FakeState, makeFake } from '$ui/platform/fake';
import { LearnerPage } from './learner-page.svelte';

async function reading(): Promise<{ page: LearnerPage; state: FakeState }> {
  const state = new FakeState('unlocked');
  const page = new LearnerPage(makeFake(state));
  page.text = 'rim';
  await page.find();
  await page.agreements.open('agreement-1');
  return { page, state };
}

it('takes a line back once it is confirmed, and the file says so', async () => {
  const { page, state } = await reading();
  const { agreements } = page;
  const note = agreements.read?.text.lines.find((line) => line.id === 'note') ?? null;
  agreements.ask(note);
  agreements.ask(null);
  await agreements.takeBack();
  expect(state.takenBack, 'nothing by a slip').toEqual([]);
  agreements.ask(note);
  await agreements.takeBack();
  expect(agreements.takenOf('note')?.by).toBe('Amal');
  expect([agreements.taking, agreements.takenOf('mouse')]).toEqual([null, null]);
  expect(page.file?.agreements[0]?.standing).toBe('line_taken');
  expect(agreements.read?.text.lines, 'what was read stays as it was').toContainEqual(note);
});

it('says when a line without which nothing holds ended it', async () => {
  const { page } = await reading();
  page.agreements.ask(page.agreements.read?.text.lines[0] ?? null);
  await page.agreements.takeBack();
  expect([page.file?.agreements[0]?.standing, page.agreements.read?.canBeTakenBack]).toEqual(['ended', false]);
});

it('prints, or says that there is no printer; shutting the file shuts the agreement', async () => {
  const { page, state } = await reading();
  state.hasPrinter = false;
  await page.agreements.print();
  expect([page.agreements.paperAttempt.error?.code, page.agreements.paper]).toEqual(['no_printer', 'none']);
  await page.agreements.save();
  expect(page.agreements.paper).toBe('saved');
  page.shut();
  expect([page.agreements.read, page.agreements.paper]).toEqual([null, 'none']);
});
