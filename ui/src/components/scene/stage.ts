// Owns what the things of a practice screen share: whom to tell, where to look, what the screen is showing by itself.
import { getContext, setContext } from 'svelte';
import type { TargetId } from '$ui/generated/bindings';

/** The screen playing the right act by itself, for the learner to see and then to do. */
export interface Playing {
  target: TargetId;
  /** `moving`: the hand is on its way. `done`: the act is shown as done, for a moment. */
  phase: 'moving' | 'done';
  /** What has been typed so far, letter after letter. */
  text: string;
}

/** What a thing on the screen may use. */
export interface Stage {
  readonly halo: TargetId | null;
  readonly playing: Playing | null;
  /** The id of the words "Regardez ici", for whatever the halo surrounds. */
  readonly lookId: string;
  act(target: TargetId): void;
  /** Words typed in a field. They are compared by whoever listens, and never leave the page. */
  type(target: TargetId, text: string): void;
  /** A field was clicked, which is an act of its own when the step asks for it. */
  enter(target: TargetId): void;
}

const key = Symbol('stage');

/** Gives the stage to what is on the screen. */
export function provideStage(stage: Stage): void {
  setContext(key, stage);
}

/** The stage this thing is on. */
export function useStage(): Stage {
  return getContext<Stage>(key);
}

/** What every target carries, so that the halo, the pointer and a test find it. */
export function marks(
  stage: Stage,
  target: TargetId,
): {
  'data-target': string;
  'data-halo': 'true' | undefined;
  'data-playing': 'moving' | 'done' | undefined;
} {
  return {
    'data-target': target,
    'data-halo': stage.halo === target ? 'true' : undefined,
    'data-playing': stage.playing?.target === target ? stage.playing.phase : undefined,
  };
}

/** The element of a target within a screen, when it is there. */
export function elementOf(surface: HTMLElement, target: TargetId): HTMLElement | null {
  const all = surface.querySelectorAll<HTMLElement>('[data-target]');
  return [...all].find((each) => each.dataset['target'] === target) ?? null;
}

/** Whether the screen is showing this target as acted on. */
export function isShownDone(stage: Stage, target: TargetId): boolean {
  return stage.playing?.target === target && stage.playing.phase === 'done';
}

/** The description of a control that the halo surrounds. */
export function describedBy(stage: Stage, target: TargetId): string | undefined {
  return stage.halo === target ? stage.lookId : undefined;
}
