// Owns the proof that the screen follows the program, and forgets at once.
import { expect, it } from 'vitest';
import { FakeState, makeFake } from '$ui/platform/fake';
import { registerDraft } from '$ui/lib/drafts';
import { AppState } from './app.svelte';

function appIn(stage: FakeState['stage']): { app: AppState; state: FakeState } {
  const state = new FakeState(stage);
  return { app: new AppState(makeFake(state)), state };
}

it('shows the stage that the program is in', async () => {
  for (const stage of ['no_vault', 'locked', 'unlocked', 'session_steps', 'session_closing'] as const) {
    const { app } = appIn(stage);
    await app.refresh();
    expect(app.status?.stage).toBe(stage);
  }
});

it('empties the screen before it asks what comes instead', async () => {
  const { app, state } = appIn('unlocked');
  app.listen();
  await app.refresh();
  state.stage = 'locked';
  state.emit({ kind: 'locked' });
  expect(app.status, 'nothing stays on the screen').toBeNull();
  await app.refresh();
  expect(app.status?.stage).toBe('locked');
});

it('keeps what was typed before the screen hides', async () => {
  const { app, state } = appIn('unlocked');
  await app.refresh();
  const seen: string[] = [];
  const unregister = registerDraft(() => {
    seen.push(state.stage);
    return Promise.resolve();
  });
  await app.hide();
  unregister();
  expect(seen, 'kept while the vault was still open').toEqual(['unlocked']);
  expect(app.status?.stage).toBe('hidden_worker');
});

it('comes back to the same page after hiding, and to the day after closing', async () => {
  const { app } = appIn('unlocked');
  await app.refresh();
  app.goTo({ name: 'notes', note: null });
  await app.hide();
  app.arrived(await app.platform.call('screen_reveal', { pin: '123456', phrase: null }));
  expect(app.page.name).toBe('notes');
  await app.close();
  expect(app.page.name).toBe('today');
});

it('hides while the code of the day is being chosen: the vault is open by then', async () => {
  const { app, state } = appIn('locked');
  await app.refresh();
  await app.hide();
  expect(state.stage, 'nothing to hide').toBe('locked');
  await app.platform.call('vault_unlock', { worker: 'worker-amal', phrase: state.phrase });
  app.opening = 'code';
  await app.hide();
  expect(state.stage).toBe('hidden_worker');
  expect(app.opening).toBe('no');
});

it('asks before the window closes', () => {
  const { app, state } = appIn('unlocked');
  const stop = app.listen();
  state.emit({ kind: 'close_asked' });
  expect(app.isCloseAsked).toBe(true);
  stop();
  app.isCloseAsked = false;
  state.emit({ kind: 'close_asked' });
  expect(app.isCloseAsked, 'no longer listening').toBe(false);
});
