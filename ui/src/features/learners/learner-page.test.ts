// Owns the proof that a file is found by its exact name only, and that no slip erases anybody.
import { expect, it } from 'vitest';
import { FakeState, makeFake } from '$ui/platform/fake';
import { LearnerPage } from './learner-page.svelte';

function opened(): { page: LearnerPage; state: FakeState } {
  const state = new FakeState('unlocked');
  return { page: new LearnerPage(makeFake(state)), state };
}

async function rim(): Promise<{ page: LearnerPage; state: FakeState }> {
  const made = opened();
  made.page.text = 'rim';
  await made.page.find();
  return made;
}

it('opens one file by its exact name, and forgets what was typed', async () => {
  const { page } = await rim();
  expect(page.file?.learner.pseudonym).toBe('Rim');
  expect(page.text).toBe('');
  page.shut();
  expect(page.file).toBeNull();
});

it('asks for something to look for, and says what belongs to nobody', async () => {
  const { page } = opened();
  await page.find();
  expect(page.isTextMissing).toBe(true);
  page.text = 'Ri';
  await page.find();
  expect([page.file, page.unknown, page.isTextMissing]).toEqual([null, 'Ri', false]);
});

it('corrects a name, and keeps the file open when it cannot', async () => {
  const { page } = await rim();
  page.ask('name');
  expect(page.name).toBe('Rim');
  page.name = ' ';
  await page.rename();
  expect([page.change, page.attempt.error?.code, page.file?.learner.pseudonym]).toEqual(['name', 'invalid_field', 'Rim']);
  page.name = 'Rima';
  await page.rename();
  expect([page.change, page.file?.learner.pseudonym]).toEqual(['nothing', 'Rima']);
});

it('erases with the code of that file only', async () => {
  const { page, state } = await rim();
  const code = page.file?.learner.code ?? '';
  page.ask('erasing');
  page.code = 'K7-42';
  await page.erase();
  expect([page.change, page.attempt.error?.code, state.learners.length]).toEqual(['erasing', 'does_not_match', 1]);
  page.code = code;
  await page.erase();
  expect([page.file, page.change, page.erased, state.learners.length]).toEqual([null, 'nothing', code, 0]);
});

it('prints everything for the person, and says when no printer answers', async () => {
  const { page, state } = await rim();
  state.hasPrinter = false;
  await page.print();
  expect([page.paper, page.paperAttempt.error?.code]).toEqual(['none', 'no_printer']);
  await page.save();
  expect([page.paper, page.paperAttempt.error]).toEqual(['saved', null]);
  state.hasPrinter = true;
  await page.print();
  expect(page.paper).toBe('printed');
  page.shut();
  expect(page.paper, 'nothing of a person stays on the page').toBe('none');
});

it('answers a duty, and the file no longer waits for it', async () => {
  const { page } = await rim();
  const late = page.file?.waiting.find((one) => one.duty !== null) ?? expect.fail('the fake has a late card');
  const duty = late.duty ?? expect.fail('it is a duty');
  await page.answer(duty, true);
  expect(page.file?.waiting.some((one) => one.duty !== null)).toBe(false);
  expect(page.attempt.error).toBeNull();
});

it('brings another file of the same person in once both were seen', async () => {
  const { page, state } = await rim();
  state.learners.push({ id: 'learner-rima', pseudonym: 'Rima', code: 'K7-42' });
  page.ask('merging');
  await page.lookAtBoth();
  expect([page.isCodeMissing, page.both]).toEqual([true, null]);
  page.code = 'Z9-99';
  await page.lookAtBoth();
  expect([page.attempt.error?.code, page.both]).toEqual(['not_found', null]);
  page.code = page.file?.learner.code ?? '';
  await page.lookAtBoth();
  expect(page.attempt.error?.code).toBe('same_file');
  page.code = 'k7-42';
  await page.lookAtBoth();
  expect(page.both?.other.learner.pseudonym).toBe('Rima');
  expect(state.merged, 'looking changes nothing').toEqual([]);
  await page.merge();
  expect([page.change, page.isMerged, page.file?.merged[0]?.code]).toEqual(['nothing', true, 'K7-42']);
});

it('takes the person out of a file only when its code was typed', async () => {
  const { page, state } = await rim();
  const code = page.file?.learner.code ?? '';
  page.ask('anonymising');
  page.code = 'autre';
  await page.anonymise();
  expect([page.attempt.error?.code, state.learners.length]).toEqual(['does_not_match', 1]);
  page.code = code;
  await page.anonymise();
  expect([page.file, page.anonymised, page.erased]).toEqual([null, code, null]);
});

it('says that a name is near another, and not which', async () => {
  const { page } = opened();
  page.text = 'Rimm';
  await page.find();
  expect([page.unknown, page.isNear, page.file]).toEqual(['Rimm', true, null]);
});
