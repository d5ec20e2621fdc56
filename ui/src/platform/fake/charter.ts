// Owns the fake's team: a charter of two questions, two training cards, and a rehearsal that is the fake's own path.
import type { CharterRuleView, CharterView, Topic, TrainingCardView, TrainingListView } from '$ui/generated/bindings';
import type { Handlers } from './handlers';
import { tilesOf } from './remarks';
import { today } from './samples';
import { refuse, type FakeState } from './state';

type CharterCommands =
  | 'charter_view'
  | 'charter_rule_set'
  | 'charter_rule_remove'
  | 'charter_answer_set'
  | 'charter_answer_remove'
  | 'charter_print'
  | 'charter_save'
  | 'training_list'
  | 'training_behind'
  | 'rehearsal_start'
  | 'rehearsal_leave';

const pack = 'be-wallonie';
const topics: Topic[] = ['passwords', 'mailbox'];
const cards = ['le-silence', 'la-main'].map((id) => ({
  id,
  title: id === 'la-main' ? 'La main' : 'Le silence',
  picture: 'sablier',
  idea: 'Dix secondes paraissent longues.',
  attempt: 'Comptez jusqu’à dix.',
}));

function ruleOf(state: FakeState, topic: Topic): CharterRuleView {
  const own = state.rules.find((rule) => rule.topic === topic) ?? null;
  const text = { rule: 'On ne garde rien.', reason: 'Ce n’est pas à nous.', say: 'Vos codes sont à vous.' };
  const example = topic === 'passwords' ? { topic, text, facts: [], sources: [] } : null;
  return { topic, own, isDue: own !== null && own.adoption.reviewOn <= today, example };
}

function charterOf(state: FakeState, changed: string[]): CharterView {
  const answers = tilesOf(state).map((tile) => {
    const own = state.answers[tile.id] ?? null;
    const isDue = own !== null && own.adoption.reviewOn <= today;
    return { procedure: tile.id, title: tile.title, theme: tile.theme, example: tile.remit, own, isDue };
  });
  return { rules: topics.map((topic) => ruleOf(state, topic)), answers, changed };
}

function trainingOf(state: FakeState, changed: string[]): TrainingListView {
  const view = (card: (typeof cards)[number]): TrainingCardView => ({ pack, card, isBehind: state.behind.has(card.id) });
  return { cards: cards.map(view), changed };
}

export function charterHandlers(state: FakeState, refuseNumbers: (text: string) => void): Pick<Handlers, CharterCommands> {
  return {
    charter_view: () => charterOf(state, []),
    charter_rule_set: ({ rule }) => {
      if (rule.adoption.body === '') {
        refuse('invalid_field', 'body');
      }
      if (rule.adoption.reviewOn <= today) {
        refuse('invalid_field', 'reviewOn');
      }
      refuseNumbers(rule.text.rule);
      state.rules = [...state.rules.filter((one) => one.topic !== rule.topic), rule];
      return charterOf(state, ['team']);
    },
    charter_rule_remove: ({ topic }) => {
      state.rules = state.rules.filter((one) => one.topic !== topic);
      return charterOf(state, ['team']);
    },
    charter_answer_set: ({ procedure, answer }) => {
      if (answer.remit.answer === 'relay' && answer.remit.relay === null) {
        refuse('invalid_field', 'relay');
      }
      state.answers[procedure] = answer;
      return charterOf(state, ['team']);
    },
    charter_answer_remove: ({ procedure }) => {
      delete state.answers[procedure];
      return charterOf(state, ['team']);
    },
    charter_print: () => (state.hasPrinter ? { changed: [] } : refuse('no_printer')),
    charter_save: () => ({ changed: [] }),
    training_list: () => trainingOf(state, []),
    training_behind: ({ card }) => {
      state.behind.add(card);
      return trainingOf(state, ['team']);
    },
    rehearsal_start: () => {
      state.session = state.makeSession(null);
      return { changed: [] };
    },
    rehearsal_leave: () => {
      state.session = null;
      return { changed: [] };
    },
  };
}
