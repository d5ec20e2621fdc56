// Owns the fake's preview: a folder of one procedure, as its author saves it.
import type { PreviewOpenRequest, PreviewStepView, PreviewView } from '$ui/generated/bindings';
import type { Handlers } from './handlers';
import { refuse, type FakeState } from './state';

function step(id: string, title: string, rest: Partial<PreviewStepView> = {}): PreviewStepView {
  return { id, title, problems: 0, meter: { longest: 8, most: 12, sentences: 9, hardWords: [] }, ...rest };
}

/** The folder, as the checker finds it. */
export const folder: PreviewView = {
  folder: 'ma-valise',
  title: 'Ma première valise',
  version: '1.0.0',
  shows: 'saved',
  isReadable: true,
  revision: 1,
  procedures: [
    {
      id: 'carte-noter-un-jour',
      title: 'Noter un jour de travail',
      picture: 'agenda',
      devices: ['computer'],
      steps: [
        step('ouvrir', 'Ouvrir'),
        step('choisir', 'Choisir le jour', {
          problems: 1,
          meter: { longest: 15, most: 12, sentences: 11, hardWords: ['subrogation'] },
        }),
      ],
      count: { errors: 1, warnings: 0, toDo: 0 },
    },
  ],
  check: {
    count: { errors: 1, warnings: 0, toDo: 1 },
    problems: [
      {
        file: 'pack.yaml',
        line: 5,
        level: 'to_do',
        message: 'Personne n’a encore relu cette valise.',
        advice: 'Ajoutez expert sous sign_offs.',
        procedure: null,
        steps: [],
      },
      {
        file: 'procedures/carte-noter-un-jour.yaml',
        line: 64,
        level: 'error',
        message: 'Cette phrase a 15 mots : « Cliquez avec la souris sur le… »',
        advice: 'Faites deux phrases de 12 mots au plus.',
        procedure: 'carte-noter-un-jour',
        steps: ['choisir'],
      },
    ],
  },
  meter: { longest: 15, most: 12, sentences: 20, hardWords: ['subrogation'] },
  screen: null,
};

function opened(state: FakeState, request: PreviewOpenRequest): PreviewView {
  const procedure = state.preview.procedures.find((one) => one.id === request.procedure);
  const at = request.step ?? procedure?.steps[0]?.id;
  if (procedure === undefined || !procedure.steps.some((one) => one.id === at)) {
    return refuse('not_found');
  }
  const screen: PreviewView['screen'] = {
    procedure: procedure.id,
    at: procedure.id,
    step: request.way === 'prepare' ? null : (at ?? null),
    way: request.way,
    device: request.device,
    stage: request.way === 'prepare' ? 'preparing' : 'steps',
  };
  state.preview = { ...state.preview, screen };
  return state.preview;
}

export function previewHandlers(state: FakeState): Pick<Handlers, 'preview_view' | 'preview_open'> {
  return { preview_view: () => state.preview, preview_open: (request) => opened(state, request) };
}
