// Owns what an author sees of their folder: which page, which step, how it is played. Refuses to count or to check: that is
// the program's.
import type {
  AppEvent,
  MeterView,
  Place,
  PreviewProcedureView,
  PreviewStepView,
  PreviewView,
  ProblemView,
  ProcedureId,
  StepId,
  Way,
} from '$ui/generated/bindings';
import { Attempt } from '$ui/lib/attempt.svelte';
import type { Platform } from '$ui/platform/types';

/** What the program calls a folder that was read again. */
const tag = 'preview';

export type PreviewPage = 'procedures' | 'play' | 'check';

export class Preview {
  view = $state.raw<PreviewView | null>(null);
  page = $state<PreviewPage>('procedures');
  /** What stands beside the step: what is said to the author, or what the worker has. */
  side = $state<'author' | 'strip'>('author');
  /** Grows when what is on the screen has changed behind the player's back. */
  turn = $state(0);
  readonly attempt = new Attempt();
  readonly #platform: Platform;
  #asked = 0;

  constructor(platform: Platform) {
    this.#platform = platform;
  }

  /** Listens to the folder; the answer stops listening. */
  listen(): () => void {
    return this.#platform.onEvent((event) => this.#heard(event));
  }

  /** Asks what there is; a procedure that was named at the start is on the screen already. */
  async begin(): Promise<void> {
    await this.load();
    if (this.view?.screen != null) {
      this.page = 'play';
    }
  }

  async load(): Promise<void> {
    const asked = ++this.#asked;
    const attempt = new Attempt();
    const view = await attempt.run(() => this.#platform.call('preview_view', {}));
    if (asked === this.#asked) {
      this.attempt.error = attempt.error;
      this.#take(view);
    }
  }

  /** Plays a procedure, from its first step or another one, as it was played last. */
  async open(procedure: ProcedureId, step: StepId | null, way: Way = this.way): Promise<void> {
    const asked = ++this.#asked;
    const device = this.view?.screen?.device ?? 'computer';
    const attempt = new Attempt();
    const view = await attempt.run(() => this.#platform.call('preview_open', { procedure, step, way, device }));
    if (asked !== this.#asked) {
      return;
    }
    this.attempt.error = attempt.error;
    if (view !== null) {
      this.page = 'play';
      this.#take(view);
    }
  }

  /** The same step, gone through in another way; from the list of what is needed, the first step. */
  async play(way: Way): Promise<void> {
    const screen = this.view?.screen ?? null;
    if (screen === null) {
      return;
    }
    // The player goes on by itself: where it is now, the program knows.
    await this.load();
    const now = this.view?.screen ?? screen;
    await this.open(now.at, now.step, way);
  }

  /** Goes to what a problem is about. */
  async openProblem(problem: ProblemView): Promise<void> {
    if (problem.procedure !== null) {
      const way = problem.steps.length > 0 && this.way === 'prepare' ? 'practise' : this.way;
      await this.open(problem.procedure, problem.steps[0] ?? null, way);
    }
  }

  /** After the last step: back to it. */
  async stepBack(): Promise<void> {
    const attempt = new Attempt();
    await attempt.run(() => this.#platform.call('step_back', { key: crypto.randomUUID() }));
    this.attempt.error = attempt.error;
    await this.load();
  }

  get way(): Way {
    return this.view?.screen?.way ?? 'practise';
  }

  /** The first thing to mend: an error, with its file and its line. */
  get firstError(): ProblemView | null {
    return this.view?.check.problems.find((problem) => problem.level === 'error') ?? null;
  }

  procedure(id: ProcedureId): PreviewProcedureView | null {
    return this.view?.procedures.find((procedure) => procedure.id === id) ?? null;
  }

  step(place: Place): PreviewStepView | null {
    return this.procedure(place.procedure)?.steps.find((step) => step.id === place.step) ?? null;
  }

  /** What the checker says of one step. */
  problemsAt(place: Place): ProblemView[] {
    const isHere = (problem: ProblemView) =>
      problem.procedure === place.procedure && problem.steps.includes(place.step);
    return this.view?.check.problems.filter(isHere) ?? [];
  }

  #take(view: PreviewView | null): void {
    if (view === null) {
      return;
    }
    this.view = view;
    this.turn += 1;
    // Its procedure is gone: what is left is the list.
    if (view.screen === null && this.page === 'play') {
      this.page = 'procedures';
    }
  }

  #heard(event: AppEvent): void {
    if (event.kind === 'changed' && event.tags.includes(tag)) {
      void this.load();
    }
  }
}

/** Whether the longest sentence is too long. */
export function isTooLong(meter: MeterView): boolean {
  return meter.longest > meter.most;
}
