// Owns which screen is shown and where the worker was; refuses to keep anything of a person once the screen is hidden.
import type { AppEvent, AppStatusView, DueView, NoteId, ProcedureId } from '$ui/generated/bindings';
import { Attempt } from '$ui/lib/attempt.svelte';
import { keepDrafts } from '$ui/lib/drafts';
import type { Platform } from '$ui/platform/types';

/** Where the worker is, within their own screens. */
export type Page =
  | { name: 'today' }
  | { name: 'start'; due: DueView | null }
  | { name: 'due' }
  | { name: 'pin' }
  | { name: 'place' }
  | { name: 'relays' }
  | { name: 'packs' }
  | { name: 'learners' }
  | { name: 'team'; part: 'home' | 'charter' | 'training' | 'next_card' | 'rehearsal' }
  | { name: 'rehearsal'; procedure: ProcedureId }
  | { name: 'procedures'; procedure: ProcedureId | null }
  | { name: 'notes'; note: NoteId | null };

export class AppState {
  /** Null while it is asked: nothing is on the screen then. */
  status = $state.raw<AppStatusView | null>(null);
  page = $state.raw<Page>({ name: 'today' });
  isCloseAsked = $state(false);
  /** The vault is open, and the screens of opening are not over: a code is chosen, or a new slip is copied. */
  opening = $state<'no' | 'code' | 'slip'>('no');
  /** Grows when something kept has changed: a page reads again what it shows. */
  revision = $state(0);
  readonly attempt = new Attempt();
  readonly platform: Platform;
  #asked = 0;

  constructor(platform: Platform) {
    this.platform = platform;
  }

  /** Listens to the program; the answer stops listening. */
  listen(): () => void {
    return this.platform.onEvent((event) => this.#heard(event));
  }

  /** Asks which screen it is now. */
  async refresh(): Promise<void> {
    const asked = ++this.#asked;
    this.attempt.error = null;
    const attempt = new Attempt();
    const status = await attempt.run(() => this.platform.call('app_status', {}));
    // A later question makes an earlier answer worthless.
    if (asked !== this.#asked) {
      return;
    }
    this.attempt.error = attempt.error;
    this.#show(status);
  }

  /** Shows a status that came as an answer. */
  arrived(status: AppStatusView): void {
    this.#asked += 1;
    this.#show(status);
  }

  goTo(page: Page): void {
    this.page = page;
  }

  /** The neutral picture, at once: what was typed is kept on the way. */
  async hide(): Promise<void> {
    const stage = this.status?.stage;
    const isShown = stage === 'unlocked' || stage?.startsWith('session') === true || this.opening !== 'no';
    if (!isShown) {
      return;
    }
    // The program refuses a draft once it is hidden, so it comes first; the screen does not wait for it.
    const drafts = keepDrafts();
    this.status = null;
    await drafts;
    await this.attempt.run(() => this.platform.call('screen_hide', {}));
    await this.refresh();
  }

  async close(): Promise<void> {
    const drafts = keepDrafts();
    this.status = null;
    await drafts;
    await this.attempt.run(() => this.platform.call('vault_close', {}));
    this.page = { name: 'today' };
    await this.refresh();
  }

  async quit(): Promise<void> {
    await keepDrafts();
    await this.attempt.run(() => this.platform.call('app_quit', {}));
  }

  #show(status: AppStatusView | null): void {
    if (status?.stage === 'locked' || status?.stage === 'no_vault') {
      this.page = { name: 'today' };
    }
    // A session that was about to begin for somebody begins again without a name.
    if (status?.stage === 'hidden_worker' && this.page.name === 'start') {
      this.page = { name: 'start', due: null };
    }
    this.opening = 'no';
    this.status = status;
  }

  #heard(event: AppEvent): void {
    switch (event.kind) {
      case 'locked':
        this.status = null;
        void this.refresh();
        break;
      case 'changed':
        this.revision += 1;
        break;
      case 'close_asked':
        this.isCloseAsked = true;
        break;
    }
  }
}
