// Requests that are refused: those of learners. Each with its status, and with what to do about it.
import type { RefusalCode } from '../../src/classroom/refusal.ts';
import { hour, tuesday } from '../classroom/a-room.ts';
import { beginning, owner, type Asked, type Case, type Scene } from './refused.ts';

/** Something sent by the page of the exercise. */
const playing =
  (path: 'steps' | 'notes' | 'finish', json: object, before?: (scene: Scene) => void) =>
  async (scene: Scene): Promise<Asked> => {
    const { id } = await scene.play({ closesAt: tuesday + hour });
    const to = `${scene.learn}/attempts/${id}/${path}`;
    const seat = scene.anna.id;
    await scene.send(
      { as: 'learner', to: to.replace(path, 'steps'), json: { seat, ...first } },
      'script',
    );
    before?.(scene);
    return { as: 'learner', to, json: { seat, ...json } };
  };
const advice = { type: 'advice', decision: 'pipeline', option: 'quiet' };
const first = { id: 'a', after: 0, step: advice };

export const toLearners = {
  'not-signed-in': [
    ['a session has ended', beginning({}, 'nobody'), 401, /Sign in and try again/, 'door'],
  ],
  wait: [
    [
      'somebody guesses',
      async ({ klass, send }) => {
        const form = { code: klass.code, name: 'Anna Omar', pass: 'zoo zoo zoo' };
        const asked = { as: 'nobody', to: '/join', form } as const;
        for (let i = 0; i < 10; i += 1) await send(asked, 'script');
        return asked;
      },
      429,
      /Wait 60 seconds and try again/,
    ],
  ],
  'code-wrong': [
    [
      'there is no such class',
      () => ({ as: 'nobody', to: '/join', form: { code: 'ACDEFHJ', name: 'Dana' } }),
      400,
      /check the code and the spelling of your name with your instructor/,
    ],
  ],
  'not-open-yet': [
    ['somebody is early', beginning({ opensAt: tuesday + hour }), 409, /Come back when it opens/],
  ],
  closed: [
    [
      'somebody is late',
      beginning({ closesAt: tuesday - 1 }),
      409,
      /If you need more time, ask your instructor/,
    ],
  ],
  'no-attempts-left': [
    [
      'all attempts are used',
      async (scene) => {
        const assignment = await scene.give();
        const attempt = await scene.start(assignment);
        const over = { id: 'h', type: 'handed-in', at: tuesday };
        await scene.send(scene.events(attempt, over), 'script');
        return {
          as: 'learner',
          to: `${scene.learn}/assignments/${assignment.id}/start`,
          form: {},
        };
      },
      409,
      /Your instructor can give you another one/,
    ],
  ],
  withdrawn: [
    [
      'an assignment is taken back',
      async (scene) => {
        const asked = await beginning({})(scene);
        const [assignment] = await scene.room.store.assignments.all(scene.klass.id);
        const to = `${scene.teach}/assignments/${assignment?.id}/withdraw`;
        await scene.send(owner(to), 'script');
        return asked;
      },
      409,
      /ask your instructor/,
    ],
  ],
  'handed-in': [
    [
      'a step comes after the hand-in',
      async (scene) => {
        const asked = await playing('steps', { id: 'b', after: 1, step: advice })(scene);
        const id = /attempts\/([^/]+)/.exec(asked.to)?.[1] ?? '';
        await scene.room.store.attempts.change(scene.klass.id, id as never, {
          handedInAt: tuesday,
          handedInBy: 'learner',
        });
        return asked;
      },
      409,
      /Ask your instructor to reopen it/,
      'none',
    ],
  ],
  'time-over': [
    [
      'a step comes after the time',
      playing('steps', { id: 'b', after: 1, step: advice }, (scene) => scene.room.later(hour)),
      409,
      /What was saved before has been handed in for you/,
      'none',
    ],
  ],
  'not-this-learner': [
    [
      'answers of one learner come under another',
      async (scene) => {
        const asked = scene.events(await scene.start(await scene.give()));
        return { ...asked, json: { ...(asked.json as object), seat: scene.ben.id } };
      },
      403,
      /Whoever it belongs to has to sign in/,
      'none',
    ],
  ],
  'other-body': [
    [
      'a step is repeated with another body',
      playing('steps', { ...first, step: { ...advice, option: 'public' } }),
      409,
      /Load the page again and repeat the change/,
      'none',
    ],
  ],
  // Of single answers: see below.
  'answer-unreadable': [],
  'log-full': [],
  'question-unknown': [
    [
      'the debrief asks no such thing',
      async (scene) => {
        await scene.room.store.classes.change(scene.klass.id, { opinions: 'instructors' });
        const note = { id: 'n', name: 'exit-99', value: 'Yes' };
        const late = (at: Scene) => at.room.later(hour);
        return playing('notes', note, late)(scene);
      },
      400,
      /Load the page again to see its questions/,
      'none',
    ],
  ],
  'not-released': [
    [
      'the debrief is written before the end',
      playing('notes', { id: 'n', name: 'exit-0', value: 'Yes' }),
      403,
      /Your instructor decides when/,
      'none',
    ],
  ],
  'step-illegal': [
    [
      'a step is against the rules',
      playing('steps', { id: 'b', after: 1, step: { ...advice, option: 'attack' } }),
      409,
      /Load the page again to see where it stands/,
      'none',
    ],
  ],
  'play-went-on': [
    [
      'a step comes from an old page',
      playing('steps', { id: 'b', after: 0, step: advice }),
      409,
      /Load the page again to see where it stands/,
      'none',
    ],
  ],
  'play-unfinished': [
    ['a play is handed in too early', playing('finish', {}), 409, /Go on to the last file/, 'none'],
  ],
  'opinions-stay': [
    [
      'a reason is sent that stays on the device',
      playing('steps', {
        id: 'b',
        after: 1,
        step: { ...advice, said: { reason: 'Because', expected: 'quiet', confidence: 2 } },
      }),
      409,
      /Load the page again and go on/,
      'none',
    ],
  ],
} satisfies { readonly [code in RefusalCode]?: readonly Case[] };
