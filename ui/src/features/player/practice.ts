// Owns a stand-in for the program during the steps, for tests and pictures: enough of its rules to go through a practice.
// It never ships: nothing that ships imports it.
import type {
  AppEvent,
  Commands,
  DeclaredHelp,
  ErrorCode,
  HandView,
  MoveView,
  RichText,
  Rung,
  StepView,
  TargetId,
} from '$ui/generated/bindings';
import { CommandError, type Platform } from '$ui/platform/types';
import type { PracticeStep } from './examples';

/** The ladder of one step. */
export interface Cues {
  question: RichText;
  word: RichText;
  halo: TargetId | null;
  show: RichText;
}

/** An invented procedure has nothing of an antenna. */
const rungs: readonly Exclude<Rung, 'local'>[] = ['question', 'word', 'halo', 'show'];

/** One call that reached the program. */
export interface Sent {
  name: string;
  request: Record<string, unknown>;
}

/** A program that knows one practice. */
export class Practice implements Platform {
  readonly sent: Sent[] = [];
  /** What the next call is refused with. */
  refusal: ErrorCode | null = null;
  /** Held answers wait here until they are let go. */
  hold: Promise<void> | null = null;

  readonly #steps: PracticeStep[];
  readonly #declared = new Map<number, DeclaredHelp>();
  #trail: number[];
  /** What was gone through before a new beginning. */
  #before: number[] | null = null;
  #asked = 0;
  #hand: HandView | null = null;
  #isTalking = false;
  #dilemmas = 0;
  #isClosing = false;

  constructor(steps: PracticeStep[], start = 0) {
    this.#steps = steps;
    this.#trail = Array.from({ length: start + 1 }, (_, index) => index);
  }

  onEvent(_listener: (event: AppEvent) => void): () => void {
    return () => undefined;
  }

  async call<K extends keyof Commands>(name: K, request: Commands[K][0]): Promise<Commands[K][1]> {
    this.sent.push({ name, request: request as unknown as Record<string, unknown> });
    await (this.hold ?? Promise.resolve());
    if (this.refusal !== null) {
      const code = this.refusal;
      this.refusal = null;
      throw new CommandError({ code, args: { kind: 'national_number' } });
    }
    return this.#answer(name, request as unknown as Record<string, unknown>) as Commands[K][1];
  }

  /** Names of the moves that reached the program: neither looks at the step nor words said aloud. */
  get names(): string[] {
    return this.sent.map((each) => each.name).filter((name) => !['step_view', 'speech_say', 'step_say'].includes(name));
  }

  #answer(name: string, request: Record<string, unknown>): unknown {
    switch (name) {
      case 'screen_hide':
        return { changed: [] };
      case 'speech_say':
      case 'step_say':
        throw new CommandError({ code: 'no_voice' });
      case 'step_act':
        return this.#act(String(request['target']));
      case 'step_done':
      case 'step_skip':
      case 'step_choose':
        return this.#leave();
      case 'step_back':
        if (this.#trail.length > 1) {
          this.#trail.pop();
        } else {
          this.#trail = this.#before ?? this.#trail;
          this.#before = null;
        }
        this.#asked = 0;
        break;
      case 'step_start_over':
        this.#before = this.#trail;
        this.#trail = [0];
        this.#asked = 0;
        break;
      case 'cue_ask':
        this.#asked = Math.min(this.#asked + 1, rungs.length);
        break;
      case 'session_stop':
        this.#isClosing = true;
        break;
      default:
        this.#worker(name, request);
    }
    return this.#view(null);
  }

  #worker(name: string, request: Record<string, unknown>): void {
    switch (name) {
      case 'hand_take':
        if (this.#here.view.isLearnerOnly) {
          throw new CommandError({ code: 'learner_only' });
        }
        this.#hand = request as unknown as HandView;
        break;
      case 'hand_give':
        this.#hand = null;
        break;
      case 'help_declare': {
        const step = (request['place'] as { step: string }).step;
        const index = this.#steps.findIndex((each) => each.view.place.step === step);
        this.#declared.set(index, request['level'] as DeclaredHelp);
        break;
      }
      case 'dilemma_mark':
        this.#dilemmas += 1;
        break;
      case 'talk_set':
        this.#isTalking = request['isOn'] === true;
        break;
      case 'jot_add':
        if (/\d{6}/.test(String(request['text']))) {
          throw new CommandError({ code: 'forbidden_text', args: { kind: 'national_number' } });
        }
        break;
    }
  }

  get #index(): number {
    return this.#trail.at(-1) ?? 0;
  }

  get #here(): PracticeStep {
    const step = this.#steps[this.#index];
    if (step === undefined) {
      throw new Error(`the practice has no step ${this.#index}`);
    }
    return step;
  }

  #act(target: string): MoveView {
    const { act } = this.#here.view;
    if ('target' in act && [act.target, ...('also' in act ? act.also : [])].includes(target)) {
      return this.#leave();
    }
    const words = this.#here.wrong[target];
    return this.#view({ say: words === undefined ? null : [{ kind: 'text', text: words }] });
  }

  #leave(): MoveView {
    this.#hand = null;
    this.#asked = 0;
    if (this.#index + 1 >= this.#steps.length) {
      this.#isClosing = true;
    } else {
      this.#trail.push(this.#index + 1);
    }
    return this.#view(null);
  }

  #view(explained: MoveView['explained']): MoveView {
    return {
      step: this.#isClosing ? null : this.#stepView(),
      preparation: null,
      isClosing: this.#isClosing,
      explained,
      changed: [],
    };
  }

  #stepView(): StepView {
    const { view, cues } = this.#here;
    const index = this.#index;
    const before = this.#trail.at(-2);
    const previous = before === undefined ? undefined : this.#steps[before];
    const target = 'target' in view.act ? view.act.target : null;
    const given: StepView['cues'] = rungs.slice(0, this.#asked).map((rung) => ({
      rung,
      say: rung === 'halo' ? cues.word : cues[rung],
    }));
    return structuredClone({
      ...view,
      number: this.#trail.length,
      canGoBack: this.#trail.length > 1 || this.#before !== null,
      canStartOver: this.#trail.length > 1,
      cues: given,
      hasMoreCues: true,
      halo: this.#asked >= 3 ? (cues.halo ?? target) : null,
      declared: this.#declared.get(index) ?? null,
      previous:
        previous === undefined || before === undefined
          ? null
          : { place: previous.view.place, title: previous.view.title, declared: this.#declared.get(before) ?? null },
      hand: this.#hand,
      isTalking: this.#isTalking,
      dilemmas: this.#dilemmas,
      isPlaceUnchecked: false,
      secondLanguages: [],
    });
  }
}
