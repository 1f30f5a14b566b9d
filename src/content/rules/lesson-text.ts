// The body of a lesson: only known components, in their places, with what they need.
import { components } from '../components.ts';
import type { Fault } from '../fault.ts';
import type { CourseFiles, LessonEntry } from '../files.ts';
import type { Use } from '../lesson-body.ts';
import { didYouMean } from '../nearest.ts';

type Said = Pick<Fault, 'code' | 'what' | 'mend'>;

/** Components that do not exist, stand in the wrong place, or lack something; headings out of order. */
export function lessonText(files: CourseFiles): Fault[] {
  return files.lessons.flatMap((lesson) => {
    const { file } = lesson.at();
    const uses = lesson.body?.uses ?? [];
    return [
      ...uses.flatMap((use) =>
        componentFaults(use).map((said) => ({ file, line: use.line, ...said })),
      ),
      ...onceOnly(uses, file),
      ...headingFaults(lesson),
    ];
  });
}

function componentFaults(use: Use): Said[] {
  const rule = components[use.name];
  const names = Object.keys(components);
  if (rule === undefined)
    return [
      {
        code: 'component-unknown',
        what: `<${use.name}> is not a component of lessons`,
        mend: didYouMean(use.name, names, `use Markdown, or one of: ${names.join(', ')}`),
      },
    ];
  const faults: Said[] = [];
  const allowed = [...rule.needs, ...rule.may];
  for (const need of use.program ? [] : rule.needs)
    if ((use.attributes.get(need) ?? '').trim() === '')
      faults.push(
        need === 'alt'
          ? {
              code: 'figure-alt',
              what: 'the figure has no alternative text',
              mend: 'add alt="..." saying what it shows to somebody who cannot see it',
            }
          : {
              code: 'component-attribute',
              what: `<${use.name}> has no "${need}"`,
              mend: `add ${need}="..."`,
            },
      );
  for (const name of use.attributes.keys())
    if (!allowed.includes(name))
      faults.push({
        code: 'component-attribute',
        what: `<${use.name}> has an unknown attribute "${name}"`,
        mend: didYouMean(name, allowed, 'remove it'),
      });
  if (rule.text && use.text.trim() === '')
    faults.push({
      code: 'component-empty',
      what: `<${use.name}> has no text`,
      mend: `write it between <${use.name}> and </${use.name}>`,
    });
  if (rule.stands === 'block' && (!use.block || use.inside !== rule.within))
    faults.push({
      code: 'component-place',
      what: `<${use.name}> stands in the wrong place`,
      mend:
        rule.within === undefined
          ? 'give it lines of its own with an empty line before and after, inside nothing else'
          : `put it inside <${rule.within}>`,
    });
  return faults;
}

function onceOnly(uses: readonly Use[], file: string): Fault[] {
  const faults: Fault[] = [];
  const seen = new Set<string>();
  for (const { name, attributes, line } of uses) {
    const key =
      name === 'Prequestions'
        ? name
        : name === 'Check' || name === 'Figure'
          ? `${name} ${attributes.get('id') ?? ''}`
          : '';
    if (key !== '' && seen.has(key))
      faults.push({
        file,
        line,
        code: 'component-twice',
        what: `<${key}> stands twice in this lesson`,
        mend: 'remove one of the two',
      });
    seen.add(key);
  }
  return faults;
}

function headingFaults({ body, at }: LessonEntry): Fault[] {
  const { file } = at();
  const faults: Fault[] = [];
  let depth = 1;
  for (const heading of body?.headings ?? []) {
    if (heading.depth === 1 || heading.depth > Math.min(3, depth + 1))
      faults.push({
        file,
        line: heading.line,
        code: 'heading-depth',
        what: `the heading "${heading.text}" has ${heading.depth} #`,
        mend: 'use ## for a part of the lesson and ### for a part of a part; the title comes from the front matter',
      });
    depth = heading.depth;
  }
  return faults;
}
