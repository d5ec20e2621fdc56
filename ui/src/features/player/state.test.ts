// Owns the proof that the learner's screen keeps to what was answered.
import { beforeEach, describe, expect, it } from 'vitest';
import type { Commands, MoveView } from '$ui/generated/bindings';
import { Activation } from './activation';
import { Demonstration } from './demonstration.svelte';
import { practice } from './examples';
import { Practice } from './practice';
import { PlayerState } from './state.svelte';
import { StripState } from './strip.svelte';
import { plain } from './words';

let now = 0;
let keys = 0;
const left: string[] = [];

async function settle(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) {
    await Promise.resolve();
  }
}

async function open(
  start: number,
  steps = practice,
): Promise<{ program: Practice; player: PlayerState; strip: StripState }> {
  const program = new Practice(steps, start);
  const player = new PlayerState(
    program,
    { closing: () => left.push('closing'), hidden: () => left.push('hidden'), lost: () => left.push('lost') },
    {
      activation: new Activation(() => (now += 1_000)),
      demonstration: new Demonstration(() => new Promise(() => undefined)),
      newKey: () => `key-${(keys += 1)}`,
    },
  );
  await player.load();
  return { program, player, strip: new StripState(player) };
}

const step = { open: 0, question: 1, card: 2, code: 3, day: 4, last: practice.length - 1 };

beforeEach(() => {
  now = 0;
  keys = 0;
  left.length = 0;
});

describe('the learner', () => {
  it('goes on with the right act, and only then is the next step shown', async () => {
    const { program, player } = await open(step.day);
    let release: () => void = () => undefined;
    program.hold = new Promise((resolve) => (release = resolve));
    player.act('calendrier/12');
    await settle();
    expect(player.step?.place.step, 'not before the answer').toBe('jour');
    release();
    await settle();
    expect(player.step?.place.step).toBe('quoi');
    expect(program.sent.at(-1)?.request).toEqual({
      key: 'key-1',
      place: { procedure: 'carte-noter-un-jour', step: 'jour' },
      target: 'calendrier/12',
    });
  });

  it('is told calmly about another day, then finds the right one', async () => {
    const { program, player } = await open(step.day);
    player.act('calendrier/19');
    await settle();
    expect(player.explained).toEqual([{ kind: 'text', text: 'Ici, c’est jeudi 19. On cherche jeudi 12.' }]);
    expect(player.announcement).toBe('Ici, c’est jeudi 19. On cherche jeudi 12.');
    player.act('calendrier/12');
    await settle();
    expect(player.explained).toBeNull();
    expect(program.names).toEqual(['step_act', 'step_act']);
  });

  it('is told again when it is the same mistake again', async () => {
    const { player } = await open(step.day);
    player.act('calendrier/19');
    await settle();
    const said = player.announcements;
    player.act('calendrier/19');
    await settle();
    expect(player.announcement).toBe('Ici, c’est jeudi 19. On cherche jeudi 12.');
    expect(player.announcements, 'the same words are said once more').toBeGreaterThan(said);
  });

  it('is told why a mistake led elsewhere, on the step that it led to', async () => {
    const { program, player } = await open(step.day);
    const answer = program.call.bind(program);
    const words = [{ kind: 'text' as const, text: 'La carte est bloquée.' }];
    program.call = async <K extends keyof Commands>(name: K, request: Commands[K][0]): Promise<Commands[K][1]> => {
      const view = await answer(name, request);
      return name === 'step_act' ? { ...(view as MoveView), explained: { say: words } } : view;
    };
    player.act('calendrier/12');
    await settle();
    expect(player.step?.place.step).toBe('quoi');
    expect(player.explained).toEqual(words);
    expect(player.announcement).toBe('La carte est bloquée.');
  });

  it('gets words even where the author wrote none', async () => {
    const { player } = await open(step.day);
    player.act('calendrier/20');
    await settle();
    expect(plain(player.explained ?? [])).toContain('Rien n’a changé');
  });

  it('does not send twice what was pressed twice', async () => {
    const program = new Practice(practice, step.day);
    let time = 0;
    const player = new PlayerState(
      program,
      { closing: () => undefined, hidden: () => undefined, lost: () => undefined },
      { activation: new Activation(() => time) },
    );
    await player.load();
    time = 1_000;
    player.act('calendrier/19');
    time += 120;
    player.act('calendrier/19');
    await settle();
    expect(program.names, 'twice on another day').toEqual(['step_act']);
    time += 1_000;
    player.act('calendrier/12');
    await settle();
    expect(player.step?.place.step).toBe('quoi');
    time += 120;
    player.skip();
    await settle();
    expect(program.names, 'the end of a double click is not an act on the next step').toEqual(['step_act', 'step_act']);
  });

  it('a press about a step that has gone is not sent', async () => {
    const { program, player } = await open(step.day);
    player.act('calendrier/12');
    player.back();
    await settle();
    expect(program.names, 'going back was meant for the day').toEqual(['step_act']);
    expect(player.step?.place.step).toBe('quoi');
  });

  it('an answer that arrives after leaving is not shown', async () => {
    const { program, player } = await open(step.day);
    let release: () => void = () => undefined;
    program.hold = new Promise((resolve) => (release = resolve));
    player.act('calendrier/12');
    await settle();
    player.leave();
    release();
    await settle();
    expect(player.step).toBeNull();
  });

  it('the words typed never leave the page', async () => {
    const { program, player } = await open(step.open);
    player.type('adresse', 'carte exemple');
    await settle();
    expect(program.sent.at(-1)?.request['target']).toBe('adresse/autre');
    expect(plain(player.explained ?? [])).toContain('lettre par lettre');
    player.type('adresse', ' Carte.Exemple.BE ');
    await settle();
    expect(player.step?.place.step).toBe('comment');
    expect(JSON.stringify(program.sent).toLowerCase(), 'nothing typed was sent').not.toContain('exemple.be');
  });

  it('a code that is not the one of the exercise is explained', async () => {
    const { player } = await open(step.code);
    player.act('pave/autre');
    await settle();
    expect(plain(player.explained ?? [])).toContain('Ce n’est pas le code de l’exercice');
  });

  it('answers a question, and reaches the closing at the end', async () => {
    const { player } = await open(step.question);
    player.choose('carte');
    await settle();
    expect(player.step?.place.step).toBe('carte');
    const { player: last } = await open(step.last);
    last.done();
    await settle();
    expect(left).toEqual(['closing']);
    expect(last.step).toBeNull();
  });
});

describe('help', () => {
  it('comes one rung at a time, and is said', async () => {
    const { player } = await open(step.day);
    const said: string[] = [];
    for (const rung of ['question', 'word', 'halo'] as const) {
      player.askCue();
      await settle();
      expect(player.step?.cues.at(-1)?.rung).toBe(rung);
      said.push(player.announcement);
    }
    expect(said[0]).toContain('Où est jeudi');
    expect(said[2]).toContain('jeudi 12 novembre');
    expect(player.step?.halo).toBe('calendrier/12');
    expect(player.demonstration.playing, 'nothing is shown before the last rung').toBeNull();
  });

  it('ends with the screen showing the act, which the learner then does', async () => {
    const { program, player } = await open(step.day);
    for (let rung = 0; rung < 4; rung += 1) {
      player.askCue();
      await settle();
    }
    expect(player.demonstration.playing).toEqual({ target: 'calendrier/12', phase: 'moving', text: '' });
    expect(program.names, 'showing is not acting').toEqual(['cue_ask', 'cue_ask', 'cue_ask', 'cue_ask']);
    player.act('calendrier/12');
    await settle();
    expect(player.demonstration.playing).toBeNull();
    expect(player.step?.place.step).toBe('quoi');
  });

  it('is not shown again by itself when the step comes back on the screen', async () => {
    const { player } = await open(step.day);
    for (let rung = 0; rung < 4; rung += 1) {
      player.askCue();
      await settle();
    }
    player.demonstration.stop();
    await player.load();
    expect(player.demonstration.playing).toBeNull();
  });
});

describe('the situation', () => {
  it('comes first when the procedure begins, and not again', async () => {
    const { player } = await open(step.open);
    expect(player.overlay).toBe('situation');
    expect(player.isBeginning).toBe(true);
    player.overlay = 'none';
    player.type('adresse', 'carte.exemple.be');
    await settle();
    expect(player.overlay).toBe('none');
  });

  it('says who one is again, after a part in which somebody else was played', async () => {
    const kofi = { person: 'kofi', firstName: 'Kofi', sentences: [], picture: 'homme' };
    const elsewhere = practice.map((one, index) =>
      index === step.question
        ? { ...one, view: { ...one.view, place: { ...one.view.place, procedure: 'ailleurs' }, situation: kofi } }
        : one,
    );
    const { player } = await open(step.open, elsewhere);
    player.type('adresse', 'carte.exemple.be');
    await settle();
    expect([player.step?.situation?.firstName, player.isBeginning, player.isResuming]).toEqual(['Kofi', true, false]);
    player.overlay = 'none';
    player.back();
    await settle();
    expect([player.overlay, player.isBeginning, player.isResuming]).toEqual(['situation', false, true]);
  });

  it('does not come first when a session goes on in the middle', async () => {
    const { player } = await open(step.day);
    expect(player.overlay).toBe('none');
  });
});

describe('the worker', () => {
  it('says how much help was given, with this step or the one before', async () => {
    const { program, player, strip } = await open(step.day);
    strip.take({ kind: 'declare', level: 'words' });
    await settle();
    expect(player.subjectDeclared).toBe('words');
    strip.take({ kind: 'subject_before' });
    expect(player.subjectDeclared).toBeNull();
    strip.take({ kind: 'declare', level: 'pointing' });
    await settle();
    expect(program.sent.at(-1)?.request['place']).toEqual({ procedure: 'carte-noter-un-jour', step: 'code' });
    expect(player.subjectDeclared).toBe('pointing');
  });

  it('takes the hand with a reason, and gives it back', async () => {
    const { player } = await open(step.day);
    player.hand();
    expect(player.overlay).toBe('hand');
    expect(await player.takeHand('screen_stuck', null)).toBeNull();
    expect(player.overlay).toBe('none');
    expect(player.step?.hand?.reason).toBe('screen_stuck');
    player.hand();
    await settle();
    expect(player.step?.hand).toBeNull();
  });

  it('cannot take the hand on a step that is the learner’s only', async () => {
    const { program, player } = await open(step.code);
    player.hand();
    expect(player.overlay).toBe('learner_only');
    expect(program.names).toEqual([]);
    player.overlay = 'none';
    await player.takeHand('urgent', null);
    expect(player.overlay, 'the program refuses it too').toBe('learner_only');
    expect(player.step?.hand).toBeNull();
  });

  it('jots a line; what must not be kept is said and not sent again', async () => {
    const { program, strip } = await open(step.day);
    strip.take({ kind: 'jot' });
    expect(strip.panel).toBe('jot');
    await strip.jot('90010112345');
    expect(strip.panel, 'the field stays, empty').toBe('jot');
    expect(strip.said).not.toBe('');
    await strip.jot('La page est lente');
    expect(strip.panel).toBe('keys');
    expect(program.names).toEqual(['jot_add', 'jot_add']);
  });

  it('takes no note in a sensitive moment', async () => {
    const { program, strip } = await open(step.code);
    strip.take({ kind: 'jot' });
    expect(strip.panel).toBe('keys');
    expect(strip.said).toContain('fermées');
    expect(program.names).toEqual([]);
  });

  it('marks an obstacle by its digit, a question by one key', async () => {
    const { program, player, strip } = await open(step.day);
    strip.take({ kind: 'obstacle' });
    strip.take({ kind: 'digit', digit: 2 });
    await settle();
    expect(program.sent.at(-1)?.request['obstacle']).toBe('site');
    strip.take({ kind: 'dilemma' });
    await settle();
    expect(player.step?.dilemmas).toBe(1);
  });

  it('says that the real page is not the same by one move of its own', async () => {
    const { program, player } = await open(step.day);
    expect(await player.markSite()).toBe(true);
    expect(program.names).toEqual(['site_mark_here']);
  });

  it('talks with the screen off, and comes back', async () => {
    const { player, strip } = await open(step.day);
    strip.take({ kind: 'talk' });
    await settle();
    expect(player.step?.isTalking).toBe(true);
    player.setTalk(false);
    await settle();
    expect(player.step?.isTalking).toBe(false);
  });

  it('F2 gives the strip the keyboard, h hides it, Escape goes one step out', async () => {
    const { strip } = await open(step.day);
    strip.take({ kind: 'strip' });
    strip.take({ kind: 'obstacle' });
    expect(strip.stepOut()).toBe(true);
    expect(strip.hasKeys, 'the list first').toBe(true);
    expect(strip.stepOut()).toBe(true);
    expect(strip.hasKeys).toBe(false);
    expect(strip.stepOut()).toBe(false);
    strip.take({ kind: 'strip_hide' });
    expect(strip.isHidden).toBe(true);
    strip.take({ kind: 'strip' });
    expect(strip.isHidden).toBe(false);
  });
});

describe('trouble', () => {
  it('keeps the step, and sends the very same act again', async () => {
    const { program, player } = await open(step.day);
    program.refusal = 'disk_full';
    player.act('calendrier/12');
    await settle();
    expect(player.step?.place.step).toBe('jour');
    expect(player.trouble?.error.code).toBe('disk_full');
    player.trouble?.again?.();
    await settle();
    expect(player.trouble).toBeNull();
    expect(player.step?.place.step).toBe('quoi');
    const acts = program.sent.filter((each) => each.name === 'step_act');
    expect(acts.map((each) => each.request['key'])).toEqual(['key-1', 'key-1']);
  });

  it('leaves when the vault was closed or the session is gone', async () => {
    const { program, player } = await open(step.day);
    program.refusal = 'vault_locked';
    player.skip();
    await settle();
    program.refusal = 'no_session';
    player.skip();
    await settle();
    expect(left).toEqual(['hidden', 'lost']);
  });

  it('hiding the screen leaves only once it was answered', async () => {
    const { player } = await open(step.day);
    await player.hide();
    expect(left).toEqual(['hidden']);
  });
});
