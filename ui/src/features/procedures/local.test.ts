// Owns the proof that an antenna's words are written, refused, moved and taken away, and that its file changes nothing that
// was not chosen.
import { expect, it } from 'vitest';
import type { Addition } from '$ui/generated/bindings';
import { FakeState, makeFake } from '$ui/platform/fake';
import { LocalLayer } from './local.svelte';
import { LocalFile } from './local-file.svelte';

const phone: Addition = {
  kind: 'contact',
  contact: 'phone',
  sentence: 'Téléphonez à ce numéro.',
  reach: '084 32 13 14',
  hours: null,
  isInstead: false,
};

function wording(replaces: string): Addition {
  return { kind: 'wording', step: 'ouvrir', wording: 'practice', replaces, says: 'Ouvrez la page.' };
}

async function open(additions: Addition[] = []): Promise<{ local: LocalLayer; state: FakeState }> {
  const state = new FakeState('unlocked');
  state.additions = additions.map((addition) => ({ addition, by: 'Amal', on: '2026-11-30', advice: [] }));
  const local = new LocalLayer(makeFake(state), 'noter-un-jour');
  await local.load();
  return { local, state };
}

it('writes a telephone with a sentence that is ready, and says that it is kept', async () => {
  const { local } = await open();
  local.write({ kind: 'contact', contact: 'phone' }, null);
  expect(local.says).toBe('Téléphonez à ce numéro.');
  local.reach = ' 084 32 13 14 ';
  local.hours = '  ';
  await local.keep();
  expect([local.outcome, local.writing, local.acts]).toEqual(['kept', null, 1]);
  expect(local.contact('phone')?.addition).toEqual(phone);
  expect(local.contact('desk')).toBeNull();
});

it('leaves what was refused in the fields, beside why', async () => {
  const { local, state } = await open();
  local.write({ kind: 'contact', contact: 'phone' }, null);
  local.reach = 'demandez Amal';
  await local.keep();
  expect([local.attempt.error?.code, local.attempt.error?.field, local.reach]).toEqual([
    'invalid_field',
    'reach',
    'demandez Amal',
  ]);
  local.write({ kind: 'cue', step: 'ouvrir' }, null);
  expect(local.attempt.error, 'what was left is no more to be said').toBeNull();
  local.says = 'Le numéro 85073003328.';
  await local.keep();
  expect([local.attempt.error?.code, local.says]).toEqual(['forbidden_text', 'Le numéro 85073003328.']);
  expect(state.additions).toEqual([]);
});

it('writes a sentence for the one that the guide says now', async () => {
  const { local, state } = await open();
  const guide = local.view?.steps[0]?.sentences[0]?.guide ?? '';
  local.write({ kind: 'wording', step: 'ouvrir', wording: 'practice' }, null);
  local.says = 'Ouvrez la page.';
  await local.keep();
  expect(state.additions.map((one) => one.addition)).toEqual([wording(guide)]);
  expect(local.view?.steps[0]?.sentences[0]?.isWaiting).toBe(false);
});

it('moves a wording that waits onto the new sentence, or takes it away', async () => {
  const { local, state } = await open([wording('Une phrase d’avant.')]);
  const waiting = local.view?.steps[0]?.sentences[0];
  expect(waiting?.isWaiting).toBe(true);
  await local.move(wording('Une phrase d’avant.'), waiting?.guide ?? '');
  expect([local.view?.steps[0]?.sentences[0]?.isWaiting, local.outcome]).toEqual([false, 'kept']);
  await local.remove(wording('peu importe'));
  expect([state.additions.length, local.outcome, local.acts]).toEqual([0, 'removed', 2]);
});

it('ticks what is new in a file and leaves what is there, unless it is chosen', async () => {
  const state = new FakeState('unlocked');
  const ours: Addition = { ...phone, reach: '0475 12 34 56' };
  state.additions = [{ addition: ours, by: 'Luc', on: '2026-11-01', advice: [] }];
  const cue: Addition = { kind: 'cue', step: 'ouvrir', says: 'C’est en haut.' };
  state.localFile = [phone, cue];
  const file = new LocalFile(makeFake(state));
  await file.load();
  await file.look();
  expect([...file.chosen], 'the new one alone').toEqual([1]);
  expect(file.choices.map((one) => one.kind)).toEqual(['other', 'new']);
  await file.take();
  expect([file.taken, file.file, file.overview?.additions]).toEqual([1, null, 2]);
  expect(state.additions[0]?.addition).toEqual(ours);
  await file.look();
  expect([file.same, file.chosen.size]).toEqual([1, 0]);
  file.choose(0, true);
  await file.take();
  expect(state.additions.map((one) => one.addition)).toEqual([cue, phone]);
  await file.look();
  expect([file.same, file.choices.length], 'the same file twice').toEqual([2, 0]);
  file.leave();
  expect(file.file).toBeNull();
});

it('says why a file is refused, and lists what waits with a way to take it away', async () => {
  const state = new FakeState('unlocked');
  const waiting = wording('Une phrase d’avant.');
  state.additions = [{ addition: waiting, by: 'Amal', on: '2026-11-30', advice: [] }];
  state.refusedFile = 'too_new';
  const file = new LocalFile(makeFake(state));
  await file.load();
  await file.look();
  expect([file.attempt.error?.code, file.file]).toEqual(['antenna_file_refused', null]);
  await file.save();
  expect([file.isSaved, file.attempt.error]).toEqual([true, null]);
  const unfit = file.overview?.unfit[0];
  expect(unfit?.left.map((one) => one.addition)).toEqual([waiting]);
  if (unfit !== undefined) {
    await file.remove(unfit, { kind: 'wording', step: 'ouvrir', wording: 'practice' });
  }
  expect([file.overview?.unfit, state.additions]).toEqual([[], []]);
});
