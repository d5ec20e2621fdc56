// Owns the sentence of each value of the closed lists; a value without one does not compile.
import type {
  Autonomy,
  Confidence,
  Device,
  DutyRule,
  HandReason,
  HelpLevel,
  HelpTrend,
  Mode,
  Obstacle,
  Outcome,
  OwnWord,
  Theme,
  UrgencyReason,
  Way,
} from '$ui/generated/bindings';
import type { MessageId } from '$ui/generated/messages';
import { monthNames, t } from '$ui/i18n';

const levels = {
  alone: 'help-level-alone',
  cue: 'help-level-cue',
  words: 'help-level-words',
  pointing: 'help-level-pointing',
  demonstration: 'help-level-demonstration',
  done_for: 'help-level-done-for',
} as const satisfies Record<HelpLevel, MessageId>;

const modesInShort = {
  teach: 'mode-teach-short',
  accompany: 'mode-accompany-short',
  do_for: 'mode-do-for-short',
} as const satisfies Record<Mode, MessageId>;

const ways = {
  practise: 'way-practise',
  prepare: 'way-prepare',
  real: 'way-real',
} as const satisfies Record<Way, MessageId>;

const devices = {
  computer: 'device-computer',
  phone: 'device-phone',
  paper: 'device-paper',
} as const satisfies Record<Device, MessageId>;

const themes = {
  connect: 'theme-connect',
  unemployment: 'theme-unemployment',
  pension: 'theme-pension',
  family_allowance: 'theme-family-allowance',
  basics: 'theme-basics',
} as const satisfies Record<Theme, MessageId>;

const obstacles = {
  network: 'obstacle-network',
  site: 'obstacle-site',
  words: 'obstacle-words',
  equipment: 'obstacle-equipment',
  missing_key: 'obstacle-missing-key',
  missing_document: 'obstacle-missing-document',
  no_counter: 'obstacle-no-counter',
  time: 'obstacle-time',
} as const satisfies Record<Obstacle, MessageId>;

const reasons = {
  urgent: 'hand-reason-urgent',
  screen_stuck: 'hand-reason-screen-stuck',
  learner_asks: 'hand-reason-learner-asks',
  written_mandate: 'hand-reason-written-mandate',
  other: 'hand-reason-other',
} as const satisfies Record<HandReason, MessageId>;

const urgencies = {
  deadline_ends: 'urgency-deadline-ends',
  payment_stops: 'urgency-payment-stops',
  right_at_risk: 'urgency-right-at-risk',
  answer_awaited: 'urgency-answer-awaited',
} as const satisfies Record<UrgencyReason, MessageId>;

const trends = {
  not_enough: 'help-trend-not-enough',
  less: 'help-trend-less',
  same: 'help-trend-same',
  more: 'help-trend-more',
} as const satisfies Record<HelpTrend, MessageId>;

const outcomes = {
  moved_forward: 'outcome-moved-forward',
  learned: 'outcome-learned',
  kept_from_worse: 'outcome-kept-from-worse',
  relayed: 'outcome-relayed',
  no_relay: 'outcome-no-relay',
} as const satisfies Record<Outcome, MessageId>;

const ownWords = {
  good: 'own-word-good',
  middling: 'own-word-middling',
  hard: 'own-word-hard',
} as const satisfies Record<OwnWord, MessageId>;

const autonomies = {
  entierement_accompagne: 'autonomy-entierement-accompagne',
  partiellement_autonome: 'autonomy-partiellement-autonome',
  autonome: 'autonomy-autonome',
} as const satisfies Record<Autonomy, MessageId>;

const confidences = {
  official: 'confidence-official',
  secondary: 'confidence-secondary',
  old: 'confidence-old',
  unconfirmed: 'confidence-unconfirmed',
} as const satisfies Record<Confidence, MessageId>;

export const helpLevels = Object.keys(levels) as HelpLevel[];
export const themeOrder = Object.keys(themes) as Theme[];
export const ownWordOrder = Object.keys(ownWords) as OwnWord[];

export const sayLevel = (level: HelpLevel): string => t(levels[level]);
export const sayModeInShort = (mode: Mode): string => t(modesInShort[mode]);
export const sayWay = (way: Way): string => t(ways[way]);
export const sayDevice = (device: Device): string => t(devices[device]);
export const sayTheme = (theme: Theme): string => t(themes[theme]);
export const sayObstacle = (obstacle: Obstacle): string => t(obstacles[obstacle]);
export const sayHandReason = (reason: HandReason): string => t(reasons[reason]);
export const sayUrgencyReason = (reason: UrgencyReason): string => t(urgencies[reason]);
/** What a session may have come to, in the order in which it is shown, which is no scale. */
export const outcomeOrder = Object.keys(outcomes) as Outcome[];
export const sayOutcome = (outcome: Outcome): string => t(outcomes[outcome]);
export const sayTrend = (trend: HelpTrend): string => t(trends[trend]);
export const sayOwnWord = (word: OwnWord): string => t(ownWords[word]);
export const sayAutonomy = (autonomy: Autonomy): string => t(autonomies[autonomy]);
export const sayConfidence = (confidence: Confidence): string => t(confidences[confidence]);

/** The sentence that says a mode to the learner, with the worker's name. */
export function sayMode(mode: Mode, worker: string): string {
  switch (mode) {
    case 'teach':
      return t('mode-teach');
    case 'accompany':
      return t('mode-accompany', { worker });
    case 'do_for':
      return t('mode-do-for', { worker });
  }
}

const dayOfMonth = (day: number): string => (day === 1 ? '1er' : String(day));

/** "Revient chaque mois." */
export const sayComesBack = (rule: DutyRule): string =>
  rule.kind === 'yearly' ? t('learners-duty-each-year') : t('learners-duty-each-month');

/** When something comes back by itself: "chaque mois, le dernier jour". What falls only once is not reminded of. */
export function sayDutyRule(rule: DutyRule): string {
  switch (rule.kind) {
    case 'month_end':
      return t('duty-month-end');
    case 'monthly':
      return t('duty-monthly', { day: dayOfMonth(rule.day) });
    case 'yearly':
      return t('duty-yearly', { day: dayOfMonth(rule.day), month: monthNames.at(rule.month - 1) ?? '' });
    case 'days_after':
    case 'days_before':
      return '';
  }
}
