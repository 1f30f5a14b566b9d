// Words of the page that says what was changed in a class.
import type { About } from '../../classroom/audit-page.ts';
import type { Written } from '../../classroom/audit.ts';

type Details = Readonly<Record<string, string | number | boolean>>;

const several = (n: unknown, one: string, more: string) => `${Number(n)} ${n === 1 ? one : more}`;
const quoted = (title: string | undefined, gone: string) => (title ? `“${title}”` : gone);
const work = ({ assignment }: About) => quoted(assignment, 'an assignment that is gone');
const learner = ({ learner: name }: About) => name || 'a learner who is gone';
const colleague = ({ colleague: name }: About) => name || 'a colleague who is gone';
const group = ({ group: title }: About) => quoted(title, 'that is gone');
const what = ({ what: released }: Details) =>
  ({ marks: 'marks', keys: 'keys', explanations: 'explanations' })[String(released)] ?? 'something';
const how = ({ how: done, lowers }: Details) =>
  ({
    accept: 'another answer is accepted too',
    key: `another key${lowers === true ? ', also where it lowers marks' : ''}`,
    drop: `dropped${lowers === true ? ', also where it lowers marks' : ''}`,
    credit: 'everybody has the point',
  })[String(done)] ?? '';

/** What was done, in a sentence without who and when. */
const sentences: Readonly<Record<Written, (about: About, details: Details) => string>> = {
  'class-made': () => 'Made the class',
  'class-changed': () => 'Changed the settings of the class',
  'class-copied': () => 'Made the class as a copy of another',
  'code-open': () => 'Opened the class code',
  'code-close': () => 'Closed the class code',
  'code-renew': () => 'Made a new class code',
  'code-until': () => 'Set until when the class code is open',
  'colleague-invited': (_, { role }) => `Made an invitation to the class, as ${String(role)}`,
  'role-taken': (_, { role }) => `Came into the class by an invitation, as ${String(role)}`,
  'role-changed': (about, { role }) => `Made ${colleague(about)} ${String(role)}`,
  'colleague-removed': (about) => `Removed ${colleague(about)} from the instructors`,
  'colleague-left': () => 'Left the instructors of the class',
  'learners-added': (_, { added }) => `Added ${several(added, 'learner', 'learners')}`,
  'learner-renamed': (about) => `Renamed a learner, now ${learner(about)}`,
  'learners-merged': ({ into }) => `Merged two learners into ${into || 'one who is gone'}`,
  'learner-removed': () => 'Removed a learner, and erased the work',
  'learner-signed-out': (about) => `Signed ${learner(about)} out everywhere`,
  'passes-made': (_, { count }) => `Made ${several(count, 'pass', 'passes')} anew`,
  'group-made': () => 'Made a group',
  'group-changed': (about) => `Changed the group ${group(about)}`,
  'group-dropped': () => 'Removed a group',
  'assignment-made': (about) => `Gave out ${work(about)}`,
  'assignment-edited': (about) => `Changed the settings of ${work(about)}`,
  'assignment-new-text': (about) => `Took the new text of the course for ${work(about)}`,
  'assignment-withdrawn': (about) => `Took back ${work(about)}`,
  'assignment-put-back': (about) => `Gave out ${work(about)} again`,
  'accommodation-set': (about) => `Gave ${learner(about)} more than the others${inOne(about)}`,
  'accommodation-ended': (about) =>
    `Ended what ${learner(about)} was given beyond the others${inOne(about)}`,
  'let-out': (about, details) => `Let out the ${what(details)} of ${work(about)}`,
  'taken-back': (about, details) => `Took back the ${what(details)} of ${work(about)}`,
  reopened: (about) => `Reopened ${work(about)} for ${learner(about)}`,
  'exercise-revealed': (about) => `Closed ${work(about)} and showed its world`,
  'answer-rated': (about) => `Marked an answer to ${work(about)}`,
  'answer-settled': (about) => `Settled the mark of an answer to ${work(about)}`,
  commented: (about) => `Wrote a comment to a learner on ${work(about)}`,
  'comment-taken-away': (about) => `Took away a comment to a learner on ${work(about)}`,
  'play-rated': (about) => `Marked a play of ${work(about)}`,
  'weights-set': () => 'Changed how much assignments count in the gradebook',
  excused: (about) => `Excused ${learner(about)}${inOne(about)}`,
  'excuse-ended': (about) => `Ended the excuse of ${learner(about)}${inOne(about)}`,
  'opinions-taken-out': () => 'Took out a file with the opinions of learners, with their names',
  regraded: (about, details) =>
    `Corrected the question ${String(details['question'])} of ${work(about)}: ${how(details)}`,
  'regrade-undone': (about, { question }) =>
    `Took back the correction of the question ${String(question)} of ${work(about)}`,
};

function inOne({ assignment }: About): string {
  return assignment === undefined ? '' : ` in ${quoted(assignment, 'an assignment that is gone')}`;
}

export const auditWords = {
  title: 'What was changed',
  description: 'What instructors have changed in a class, who did it and when.',
  lead: 'Every change that instructors make in this class is written down. Answers are not among them, and what was marked stands here without names.',
  link: 'What was changed in this class, by whom and when',
  none: 'Nothing has been changed yet.',
  more: (n: number) => `These are the last ${n} changes.`,
  caption: 'Changes, the newest first',
  heads: { when: 'When', who: 'Who', what: 'What' },
  nobody: 'an account that is gone',
  /** Entries of a later version of the program, after going back to an earlier one. */
  unknown: (code: string) => `Something that this version has no words for: ${code}`,
  say: (code: string, about: About, details: Details): string =>
    (Object.hasOwn(sentences, code) ? sentences[code as Written] : undefined)?.(about, details) ??
    auditWords.unknown(code),
};
