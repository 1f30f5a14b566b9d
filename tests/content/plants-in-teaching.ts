// Faults in the plans for teachers and in the paths through the course.
import type { Plants } from './plant.ts';

const plan = 'teaching/the-csto.yaml';
const paths = 'teaching/paths.yaml';

export const teachingPlants: Plants = {
  'a plan whose steps do not add up to its length': (copy) => {
    const line = copy.edit(plan, /^minutes: 50$/m, 'minutes: 45');
    return {
      file: plan,
      line,
      what: 'the plan says 45 minutes and its steps take 50',
      mend: '"minutes:"',
    };
  },
  'a plan for a lesson that does not exist': (copy) => {
    copy.write('teaching/the-csta.yaml', copy.read(plan));
    return {
      file: 'teaching/the-csta.yaml',
      line: 1,
      what: 'there is no lesson "the-csta"',
      mend: '"the-csto"',
    };
  },
  'a plan that its name hides': (copy) => {
    copy.write('teaching/the-csto.yml', copy.read(plan));
    return { file: 'teaching/the-csto.yml', line: 0, what: 'nothing reads', mend: 'the-csto.yaml' };
  },
  'a plan with a step that does not say how': (copy) => {
    const line = copy.lineOf(plan, /^ {2}- minutes: /m);
    copy.edit(plan, /^ {4}how: [\s\S]*?\n(?= {2}- )/m, '');
    return { file: plan, line, what: '"how" is missing' };
  },
  'a likely error that no list of misconceptions holds': (copy) => {
    const line = copy.edit(plan, /misconception: (.*)$/m, 'misconception: $1-x');
    return { file: plan, line, what: 'there is no misconception' };
  },
  'something to print from a passage that does not exist': (copy) => {
    const line = copy.edit(plan, /passage: .*$/m, 'passage: the-csto#nowhere');
    return { file: plan, line, what: 'there is no passage "the-csto#nowhere"' };
  },
  'a path to a lesson that does not exist': (copy) => {
    const line = copy.edit(paths, /lesson: .*$/m, 'lesson: elsewhere');
    return { file: paths, line, what: 'there is no lesson "elsewhere"' };
  },
  'a path to a quiz that does not exist': (copy) => {
    const line = copy.edit(paths, /quiz: .*$/m, 'quiz: elsewhere');
    return { file: paths, line, what: 'there is no quiz "elsewhere"' };
  },
  'two paths with one id': (copy) => {
    const first = copy.word(paths, /(^- id: [\s\S]*?\n)(?=- id: |$(?![\s\S]))/m).trimEnd();
    const id = copy.word(paths, /^- id: (.*)$/m);
    const line = copy.append(paths, first);
    return { file: paths, line, what: `the path id "${id}" is used twice` };
  },
};
