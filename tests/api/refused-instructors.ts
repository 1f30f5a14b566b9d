// Requests that are refused: those of instructors, and of anybody. Each with its status, and with what to do about it.
import { largestBody } from '../../src/api/body-limit.ts';
import type { RefusalCode } from '../../src/classroom/refusal.ts';
import { hour, tuesday } from '../classroom/a-room.ts';
import { type Asked, beginning, owner, type Case, type Scene } from './refused.ts';

const typed = 'a long enough password';
const twice = { password: typed, again: typed };
const settings = {
  title: 'Group 3',
  zone: 'Asia/Tokyo',
  joining: 'roster',
  endsOn: '',
  keepNamesDays: '90',
  keepAttemptsDays: '365',
  opinions: 'device',
  offlineMinutes: '30',
};
const quiz = { kind: 'quiz', ref: 'class', title: 'Birds' };
const manual = { marks: 'manual', keys: 'manual', explanations: 'manual' } as const;

const changed = (form: object) => (scene: Scene) =>
  owner(`${scene.teach}/settings`, { ...settings, ...form });
const given = (form: object) => (scene: Scene) =>
  owner(`${scene.teach}/assignments`, { ...quiz, ...form });
const welcomed = (form: object) => async (scene: Scene) => ({
  as: 'nobody' as const,
  to: '/teach/welcome',
  form: { token: await scene.newcomer(), name: 'Nurlan', ...twice, ...form },
});

/** A correction of a question of an assignment, with a note unless said otherwise. */
const corrected =
  (
    form: Readonly<Record<string, string>>,
    {
      note = 'A note.',
      kind = 'quiz' as const,
      ref = 'class',
    }: {
      readonly note?: string;
      readonly kind?: 'quiz' | 'judgement';
      readonly ref?: string;
    } = {},
  ) =>
  async ({ teach, give }: Scene): Promise<Asked> => {
    const { id } = await give({}, { kind, ref });
    const question = kind === 'quiz' ? 'class.choice' : ref;
    const to = `${teach}/assignments/${id}/questions/${question}/regrade`;
    return owner(to, { ...form, id: 'r1', note });
  };

export const toInstructors = {
  'not-allowed': [
    [
      'an assistant changes the class',
      (scene) => ({ ...changed({})(scene), as: 'assistant' }),
      403,
      /An owner of the class can do it/,
      'page',
    ],
  ],
  'not-found': [
    ['it belongs to another class', beginning({}, 'stranger'), 404, /go back to the list/, 'page'],
    [
      'it has been removed',
      ({ teach }) => owner(`${teach}/assignments/gone/withdraw`),
      404,
      /go back to the list/,
    ],
  ],
  'wrong-pair': [
    [
      'a password is wrong',
      () => ({ as: 'nobody', to: '/teach/sign-in', form: { name: 'Olga', password: typed } }),
      400,
      /Check the spelling of both/,
    ],
  ],
  'link-used': [
    [
      'a link is no longer good',
      welcomed({ token: 'x' }),
      400,
      /Ask whoever gave it to you for a new one/,
    ],
  ],
  'weight-unreadable': [
    [
      'a weight is below 0',
      async ({ teach, give }) =>
        owner(`${teach}/weights`, { [`weight-${(await give()).id}`]: '-1' }),
      400,
      /Write a number from 0 to 100/,
    ],
  ],
  // Only a link asks for a workbook: tests/api/exports.test.ts.
  'too-many-rows': [],
  'name-taken': [
    [
      'there is a group of that title',
      async ({ teach, send }) => {
        const asked = owner(`${teach}/groups`, { title: 'Owls' });
        await send(asked, 'script');
        return asked;
      },
      409,
      /Choose another one/,
    ],
  ],
  'name-missing': [
    [
      'a name is empty',
      () => owner('/teach/account/name', { name: ' ' }),
      400,
      /Type one and try again/,
    ],
  ],
  'name-long': [
    [
      'a name has no end',
      () => owner('/teach/account/name', { name: 'x'.repeat(61) }),
      400,
      /Use at most 60 characters/,
    ],
  ],
  'password-short': [
    [
      'a password is short',
      welcomed({ password: 'short', again: 'short' }),
      400,
      /Use at least \d+ characters/,
    ],
  ],
  'password-long': [
    [
      'a password is long',
      welcomed({ password: 'x'.repeat(500) }),
      400,
      /Use at most \d+ characters/,
    ],
  ],
  'password-is-name': [
    ['a password is the name', welcomed({ name: typed }), 400, /Choose another password/],
  ],
  'password-differs': [
    [
      'a password is typed in two ways',
      welcomed({ again: 'another' }),
      400,
      /twice in the same way/,
    ],
  ],
  'password-wrong': [
    [
      'the old password is wrong',
      () => owner('/teach/account/password', { old: 'no', ...twice }),
      400,
      /Type the password that you sign in with/,
    ],
  ],
  'already-yours': [
    [
      'an owner takes a lower role',
      async ({ invitation }) => owner('/teach/welcome/accept', { token: await invitation() }),
      409,
      /still good for somebody else/,
    ],
  ],
  'last-owner': [
    [
      'the only owner leaves',
      ({ teach }) => owner(`${teach}/staff/leave`),
      409,
      /Make somebody else an owner first/,
    ],
  ],
  'seat-taken': [
    [
      'a learner gets the name of another',
      ({ teach, anna }) => owner(`${teach}/people/${anna.id}/rename`, { name: 'ben' }),
      409,
      /Choose another one; if the two are one person, merge them/,
    ],
  ],
  'roster-unreadable': [
    [
      'a list has a line without a name',
      ({ teach }) => owner(`${teach}/people`, { list: 'name;group\n;A' }),
      400,
      /Mend this and send it again\.\n.*2/,
    ],
  ],
  'title-missing': [
    ['a class has no title', changed({ title: ' ' }), 400, /Type one and try again/],
  ],
  'title-differs': [
    [
      'a class is to be erased under another title',
      ({ teach }) => owner(`${teach}/erase`, { title: 'Birds' }),
      400,
      /Type it as it stands/,
    ],
  ],
  'zone-unknown': [
    ['there is no such zone', changed({ zone: 'Nowhere' }), 400, /Choose one from the list/],
  ],
  'end-past': [
    [
      'a class would be over',
      changed({ endsOn: '2026-11-30' }),
      400,
      /choose today or a later day/,
    ],
  ],
  'time-unreadable': [['a time is no time', given({ due: '32 December' }), 400, /Write it as in/]],
  'times-out-of-order': [
    [
      'it is due before it opens',
      given({ opens: '2026-12-03T09:00', due: '2026-12-02T09:00' }),
      400,
      /It has to open before it is due/,
    ],
  ],
  'number-unreadable': [
    [
      'a number is no number',
      given({ attempts: 'many' }),
      400,
      /Write a whole number from 1 to 50/,
    ],
  ],
  'nobody-chosen': [
    [
      'nobody is ticked',
      given({ to: 'seats' }),
      400,
      /Choose the class, a group, or at least one learner/,
    ],
  ],
  'group-in-use': [
    [
      'an assignment is to the group',
      async ({ room, klass, teach, give, send }) => {
        await send(owner(`${teach}/groups`, { title: 'Owls' }), 'script');
        const [group] = await room.store.seats.groups(klass.id);
        if (group === undefined) throw new Error('no group was made');
        await give({ to: { whom: 'group', group: group.id } });
        return owner(`${teach}/groups/${group.id}/remove`);
      },
      409,
      /Give it to the class or to another group first/,
    ],
  ],
  'not-sure': [
    [
      'the box beside the button is empty',
      ({ teach, anna }) => owner(`${teach}/people/${anna.id}/remove`),
      400,
      /tick the box/,
    ],
  ],
  'content-missing': [
    [
      'the course has no such quiz',
      given({ ref: 'gone' }),
      400,
      /Choose something that is in the list/,
    ],
  ],
  'note-long': [
    [
      'the words have no end',
      given({ note: 'x'.repeat(2001) }),
      400,
      /Use at most 2000 characters/,
    ],
  ],
  'whom-unclear': [
    [
      'it is to the class and to one',
      (scene) => given({ to: 'class', seat: scene.anna.id })(scene),
      400,
      /Choose "Single learners", or take the ticks away/,
    ],
  ],
  'release-without-date': [
    [
      'nothing says when it is due',
      given({ 'release-keys': 'after-due' }),
      400,
      /Set when it is due or closes, or let it out by hand/,
    ],
  ],
  'keys-first': [
    [
      'explanations come first',
      async ({ teach, give }) => {
        const { id } = await give({ release: manual });
        return owner(`${teach}/assignments/${id}/let-out`, { what: 'explanations' });
      },
      409,
      /Let the keys out first/,
    ],
  ],
  'note-missing': [
    [
      'a correction is not explained to learners',
      corrected({ how: 'credit' }, { note: ' ' }),
      400,
      /Write a sentence for them/,
    ],
  ],
  'key-unusable': [
    ['nothing is chosen as the key', corrected({ how: 'key' }), 400, /Choose what is right/],
  ],
  'key-same': [
    [
      'what is right already is accepted',
      corrected({ how: 'accept', key: 'k7' }),
      409,
      /Choose what else is right/,
    ],
  ],
  'last-question': [
    [
      'the only question is dropped',
      corrected({ how: 'drop' }, { kind: 'judgement', ref: 'class.judgement' }),
      409,
      /Give everybody the point instead/,
    ],
  ],
  'undone-before': [
    [
      'a correction that was taken back is sent again by its old form',
      async (scene) => {
        const asked = await corrected({ how: 'credit' })(scene);
        await scene.send(asked, 'script');
        const undo = asked.to.replace(/questions.*$/, 'regrades/r1/undo');
        await scene.send(owner(undo), 'script');
        return asked;
      },
      409,
      /go to the question and correct it anew/,
    ],
  ],
  'not-later': [
    [
      'a later date is no later',
      async ({ teach, give, anna }) => {
        const { id } = await give({ dueAt: tuesday + hour });
        const due = '2026-12-01T09:30';
        return owner(`${teach}/accommodations`, { seat: anna.id, assignment: id, due });
      },
      400,
      /Choose a time that is still to come and later/,
    ],
  ],
  'not-handed-in': [
    [
      'an attempt is still worked on',
      async ({ teach, give, start }) => {
        const { id } = await start(await give());
        return owner(`${teach}/attempts/${id}/reopen`, { until: '2026-12-02T09:00' });
      },
      409,
      /The learner can go on/,
    ],
  ],
  'too-large': [
    [
      'a form is larger than any',
      ({ teach }) => ({
        ...owner(`${teach}/people`),
        headers: { 'Content-Length': String(largestBody + 1) },
      }),
      413,
      /256 kB at the most. Shorten the text, or send a smaller file/,
      'page',
    ],
    [
      'a script sends more events than it may hold',
      async (scene) =>
        scene.events(
          await scene.start(await scene.give()),
          ...Array.from({ length: 201 }, (_, i) => ({ id: `${i}`, type: 'handed-in', at: 1 })),
        ),
      413,
      /in one go/,
      'none',
    ],
  ],
  'file-unreadable': [
    [
      'a file is in letters of long ago',
      ({ teach }) => ({
        ...owner(`${teach}/people`),
        file: Uint8Array.of(0xc0, 0xe9, 0xe3),
      }),
      400,
      /Save it as "CSV UTF-8" and choose it again, or paste/,
    ],
  ],
  malformed: [
    [
      'a script sends half of it',
      async (scene) => ({
        ...scene.events(await scene.start(await scene.give())),
        json: { events: 'all' },
      }),
      400,
      /load the page again and repeat it/,
      'none',
    ],
    [
      'a form is none of ours',
      ({ teach }) => owner(`${teach}/code`, { act: 'explode' }),
      400,
      /load the page again and repeat it/,
    ],
  ],
  'other-origin': [
    [
      'the page of another site sends it',
      (scene) => ({ ...changed({})(scene), headers: { Origin: 'http://elsewhere.example' } }),
      403,
      /Open the page of this course again and send it from there/,
      'page',
    ],
  ],
} satisfies { readonly [code in RefusalCode]?: readonly Case[] };
