// Owns what the fake does with a correction of a note: a line, and a note that reads with it.
import type { Correction, NoteView } from '$ui/generated/bindings';
import { refuse } from './state';
import { today } from './samples';

export function correctNote(note: NoteView, correction: Correction, by: string): NoteView {
  const steps = note.body.procedures.flatMap((procedure) => procedure.steps);
  const line = { by, on: today, correction, step: null, levelBefore: null, dayBefore: null };
  if (correction.kind === 'level') {
    const step = steps.find((one) => one.place.step === correction.place.step) ?? refuse('not_allowed_now');
    const procedures = note.body.procedures.map((procedure) => ({
      ...procedure,
      steps: procedure.steps.map((one) => (one === step ? { ...one, level: correction.level } : one)),
    }));
    const corrections = [...note.corrections, { ...line, step: step.title, levelBefore: step.level }];
    return { ...note, body: { ...note.body, procedures }, corrections };
  }
  const { next } = note.body;
  if (next === null || correction.kind !== 'next_day') {
    return refuse('not_allowed_now');
  }
  const moved = correction.on === null ? null : { ...next, on: correction.on };
  return { ...note, body: { ...note.body, next: moved }, corrections: [...note.corrections, { ...line, dayBefore: next.on }] };
}
