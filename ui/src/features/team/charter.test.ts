import { flushSync } from 'svelte';
import { expect, test } from 'vitest';
import { FakeState, makeFake } from '$ui/platform/fake';
import { Charter, yearAfter } from './charter.svelte';
import { Training } from './training.svelte';

const today = '2026-11-23';

async function open(): Promise<{ charter: Charter; state: FakeState }> {
  const state = new FakeState('unlocked');
  const charter = new Charter(makeFake(state), today);
  await charter.load();
  return { charter, state };
}

const rule = (charter: Charter, topic: string) =>
  charter.view?.rules.find((one) => one.topic === topic) ?? expect.fail(`no ${topic}`);

test('an example becomes the team’s own with the name of the team, and never by itself', async () => {
  const { charter, state } = await open();
  charter.writeRule(rule(charter, 'passwords'));
  expect(charter.rule).toBe('On ne garde rien.');
  expect(charter.body).toBe('');
  expect([charter.on, charter.reviewOn]).toEqual([today, '2027-11-23']);
  await charter.keep();
  expect(charter.attempt.error?.field).toBe('body');
  expect(state.rules).toEqual([]);
  expect(charter.isWriting({ kind: 'rule', topic: 'passwords' })).toBe(true);
  charter.body = ' Équipe de Namur ';
  await charter.keep();
  expect(charter.outcome).toBe('kept');
  expect(rule(charter, 'passwords').own?.adoption.body).toBe('Équipe de Namur');
  charter.writeRule(rule(charter, 'mailbox'));
  expect([charter.rule, charter.body]).toEqual(['', 'Équipe de Namur']);
});

test('a day that is not chosen keeps the form open', async () => {
  const { charter, state } = await open();
  charter.writeRule(rule(charter, 'passwords'));
  charter.body = 'Équipe de Namur';
  charter.reviewOn = null;
  await charter.keep();
  expect(state.rules).toEqual([]);
  expect(charter.writing).not.toBeNull();
});

test('what is due is looked at again today, for a year', async () => {
  const { charter, state } = await open();
  const adoption = { body: 'Équipe de Namur', on: '2025-11-23', reviewOn: '2026-11-23' };
  state.rules = [{ topic: 'mailbox', text: { rule: 'La sienne.', reason: 'Oui.', say: 'La vôtre.' }, adoption }];
  await charter.load();
  expect(charter.due).toBe(1);
  charter.writeRule(rule(charter, 'mailbox'));
  expect([charter.rule, charter.body, charter.on, charter.reviewOn]).toEqual(['La sienne.', 'Équipe de Namur', today, '2027-11-23']);
});

test('a relay has a name, and the pack’s answer comes back when the team’s goes', async () => {
  const { charter, state } = await open();
  const answer = () => charter.view?.answers[0] ?? expect.fail('no answer');
  charter.writeAnswer(answer());
  charter.body = 'Équipe de Namur';
  charter.answer = 'relay';
  charter.relay = ' ';
  await charter.keep();
  expect(charter.attempt.error?.field).toBe('relay');
  charter.relay = 'La CAPAC';
  await charter.keep();
  expect(answer().own?.remit.relay).toBe('La CAPAC');
  charter.ask({ kind: 'answer', procedure: answer().procedure });
  charter.stay();
  expect(Object.keys(state.answers)).toHaveLength(1);
  charter.ask({ kind: 'answer', procedure: answer().procedure });
  await charter.remove();
  expect(answer().own).toBeNull();
  expect(charter.outcome).toBe('removed');
});

test('a year after the last of February is a day', () => {
  expect(yearAfter('2028-02-29')).toBe('2029-02-28');
  expect(yearAfter('2026-11-23')).toBe('2027-11-23');
});

test('the proposed card opens, is behind the worker at once, and can be read again', async () => {
  const state = new FakeState('unlocked');
  state.behind.add('le-silence');
  const training = new Training(makeFake(state));
  await training.load(true);
  flushSync();
  expect(training.card?.card.id).toBe('la-main');
  expect(state.behind.has('la-main')).toBe(true);
  training.leave();
  await training.load(true);
  expect(training.card).toBeNull();
  await training.read(0);
  expect(training.card?.card.id).toBe('le-silence');
  expect(training.hasNext).toBe(true);
});
