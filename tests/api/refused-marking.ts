// Requests that are refused where written answers are marked.
import { textSeen } from '../../src/classroom/judging.ts';
import type { Answer } from '../../src/quiz/kinds.ts';
import type { RefusalCode } from '../../src/classroom/refusal.ts';
import { owner, type Case, type Scene } from './refused.ts';

const answer: Answer = { kind: 'judgement', text: 'Herons wait for fish.' };
const question = 'class.judgement';

/** A written answer of Anna's, handed in. */
async function written(scene: Scene) {
  const assignment = await scene.give();
  const attempt = await scene.start(assignment);
  const at = scene.room.now();
  const events = [
    { id: 'a', type: 'answered', question, answer, at },
    { id: 'h', type: 'handed-in', at },
  ];
  await scene.send(scene.events(attempt, ...events), 'script');
  return { assignment, attempt, name: `${attempt.id}:${question}` };
}

export const toMarkers = {
  'answer-changed': [
    [
      'another text was handed in since',
      async (scene) => {
        const { assignment, attempt, name } = await written(scene);
        return owner(`${scene.teach}/assignments/${assignment.id}/ratings`, {
          card: `${attempt.id} ${question} an-older-text 0`,
          [`level:${name}:c1`]: '2',
        });
      },
      409,
      /Load the page again and read it anew/,
    ],
  ],
  'levels-missing': [
    [
      'somebody settles half of a rubric',
      async (scene) => {
        const { assignment, attempt, name } = await written(scene);
        return owner(`${scene.teach}/assignments/${assignment.id}/settle`, {
          card: `${attempt.id} ${question} ${textSeen(answer)} 0`,
          [`level:${name}:c1`]: '2',
        });
      },
      400,
      /Choose one for every part and save again/,
    ],
  ],
} satisfies { readonly [code in RefusalCode]?: readonly Case[] };
