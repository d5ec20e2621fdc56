// Owns the fake's voice: silence of the right length, and the sounds that were added.
import type { SaidAt, SpeechView, VoiceListView, VoiceSource, VoiceView } from '$ui/generated/bindings';
import { refuse, type FakeState } from './state';

/** A tenth of a second of silence, as WAV. */
function silence(): string {
  const samples = 800;
  const bytes = new Uint8Array(44 + samples * 2);
  const view = new DataView(bytes.buffer);
  const put = (at: number, text: string) => [...text].forEach((letter, i) => view.setUint8(at + i, letter.charCodeAt(0)));
  put(0, 'RIFF');
  view.setUint32(4, 36 + samples * 2, true);
  put(8, 'WAVEfmt ');
  view.setUint32(16, 16, true);
  view.setUint16(20, 1, true);
  view.setUint16(22, 1, true);
  view.setUint32(24, 8000, true);
  view.setUint32(28, 16000, true);
  view.setUint16(32, 2, true);
  view.setUint16(34, 16, true);
  put(36, 'data');
  view.setUint32(40, samples * 2, true);
  return btoa(String.fromCharCode(...bytes));
}

/** Words as a sound in which nothing is heard. */
export function spoken(text: string, source: VoiceSource): SpeechView {
  const ends = [...text.matchAll(/[.?!…](?=\s|$)/gu)].map((match) => match.index + 1);
  const starts = [0, ...ends.slice(0, -1).map((end) => end + 1)];
  return {
    sound: silence(),
    mediaType: 'audio/wav',
    source,
    text,
    sentences: starts.map((start, index) => ({ start, end: ends[index] ?? text.length, atMs: index * 40 })),
    words: [],
  };
}

function isSame(one: SaidAt, other: SaidAt): boolean {
  return one.procedure === other.procedure && one.step === other.step && one.wording === other.wording;
}

/** The sentences of a procedure, with what was added to them. */
export function voicesOf(state: FakeState, procedure: string): VoiceListView {
  return { sentences: state.voices.filter((each) => each.at.procedure === procedure), changed: [] };
}

/** One of them. */
export function voiceOf(state: FakeState, at: SaidAt): VoiceView {
  return state.voices.find((each) => isSame(each.at, at)) ?? refuse('not_found');
}

/** Changes one of them, and answers with all. */
export function changeVoice(state: FakeState, at: SaidAt, change: Partial<VoiceView>): VoiceListView {
  voiceOf(state, at);
  state.voices = state.voices.map((each) => (isSame(each.at, at) ? { ...each, ...change } : each));
  return { ...voicesOf(state, at.procedure), changed: ['packs'] };
}
