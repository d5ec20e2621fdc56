// Owns the proof that nothing is installed that was not seen, compared and chosen, and that a refusal changes nothing.
import { expect, it } from 'vitest';
import { FakeState, makeFake } from '$ui/platform/fake';
import { Packs } from './packs.svelte';

async function looking(state = new FakeState('unlocked')): Promise<Packs> {
  const packs = new Packs(makeFake(state));
  await packs.load();
  await packs.look();
  return packs;
}

it('says what a valise changes, and installs it once the words were compared', async () => {
  const packs = await looking();
  expect(packs.choices.map((one) => one.kind)).toEqual(['added', 'changed', 'changed']);
  expect(packs.removed.map((one) => one.title)).toEqual(['Une ancienne démarche']);
  expect(packs.mayInstall, 'nobody compared the words').toBe(false);
  await packs.install();
  expect(packs.packs?.[0]?.version, 'nothing is installed without them').toBe('1.0.0');
  packs.isCompared = true;
  await packs.install();
  expect([packs.packs?.[0]?.version, packs.valise, packs.outcome.kind]).toEqual(['1.1.0', null, 'installed']);
});

it('takes what a chosen procedure goes through, and nothing when nothing is chosen', async () => {
  const packs = await looking();
  packs.isCompared = true;
  expect(packs.takesAll).toBe(true);
  for (const one of packs.choices) {
    packs.choose(one.procedure, false);
  }
  expect([packs.takesAll, packs.mayInstall]).toEqual([false, false]);
  packs.choose('demander-ma-pension', true);
  expect([packs.isTaken('se-connecter'), packs.isNeeded('se-connecter')]).toEqual([true, true]);
  expect([packs.isTaken('noter-un-jour'), packs.mayInstall]).toEqual([false, true]);
  packs.chooseAll();
  expect(packs.takesAll).toBe(true);
});

it('takes a later version whose procedures are the same: its voices, letters or relays may not be', async () => {
  const packs = await looking();
  packs.isCompared = true;
  const seen = packs.valise ?? expect.fail('a valise was looked at');
  const changes = seen.changes.filter((one) => one.kind !== 'removed').map((one) => ({ ...one, kind: 'same' as const }));
  packs.valise = { ...seen, changes };
  expect([packs.areProceduresTheSame, packs.isNothingNew, packs.mayInstall]).toEqual([true, false, true]);
  packs.valise = { ...seen, changes, version: seen.installed ?? '' };
  expect([packs.isNothingNew, packs.mayInstall], 'the same version again').toEqual([true, false]);
});

it('says why a valise is refused, and changes nothing', async () => {
  const state = new FakeState('unlocked');
  state.refusedValise = 'older';
  const packs = await looking(state);
  expect([packs.attempt.error?.code, packs.attempt.error?.args['reason']]).toEqual(['valise_refused', 'older']);
  expect([packs.valise, packs.packs?.[0]?.version, packs.isReading]).toEqual([null, '1.0.0', false]);
});

it('puts a valise away, and goes back to the version before', async () => {
  const packs = await looking();
  packs.leave();
  expect(packs.valise).toBeNull();
  await packs.look();
  packs.isCompared = true;
  await packs.install();
  await packs.goBack('be-wallonie', '1.0.0');
  expect([packs.packs?.[0]?.version, packs.packs?.[0]?.before, packs.outcome]).toEqual([
    '1.0.0',
    '1.1.0',
    { kind: 'went_back', version: '1.0.0' },
  ]);
});
