// Faults in the front matter and in the body of a lesson.
import { lesson as file } from './course-copy.ts';
import type { Plants } from './plant.ts';

export const frontMatterPlants: Plants = {
  'a lesson without front matter': (copy) => {
    copy.edit(file, /^---\n[\s\S]*?\n---\n/, '');
    return { file, line: 1, what: 'no front matter', mend: '---' };
  },
  'front matter that is never closed': (copy) => {
    copy.edit(file, { find: /^---\n/m, below: /^---\n/ }, '');
    return { file, line: 1, what: 'no front matter' };
  },
  'front matter that is no YAML': (copy) => {
    const line = copy.edit(file, /^title: .*$/m, 'title: one: two');
    return { file, line, what: 'the YAML cannot be read' };
  },
  'an unknown key in front matter, with the nearest known one': (copy) => {
    const line = copy.edit(file, /^summary:/m, 'sumary:');
    return { file, line, what: 'unknown key "sumary"', mend: '"summary"' };
  },
  'a key missing from front matter': (copy) => {
    copy.edit(file, /^minutes: .*\n/m, '');
    return { file, line: 2, what: '"minutes" is missing', mend: 'add "minutes:"' };
  },
  'text where front matter needs a number': (copy) => {
    const line = copy.edit(file, /^minutes: .*$/m, 'minutes: long');
    return { file, line, what: '"minutes" is text, expected a number' };
  },
  'a day that does not exist': (copy) => {
    const line = copy.edit(file, /^checked: .*$/m, 'checked: "2026-02-30"');
    return { file, line, what: '"checked" is "2026-02-30"', mend: '2022-01-05' };
  },
  'a lesson whose quiz is missing': (copy) => {
    const line = copy.edit(file, /^quiz: (.*)$/m, 'quiz: $1o');
    return { file, line, what: 'there is no quiz "the-cstoo"', mend: 'did you mean "the-csto"?' };
  },
  'further reading that is no source': (copy) => {
    const line = copy.edit(file, /\{source: [a-z0-9-]+/, '{source: no-such-book');
    return { file, line, what: 'there is no source "no-such-book"', mend: 'library/sources.yaml' };
  },
  'an objective id used twice': (copy) => {
    const first = copy.edit(file, /^( *- \{id: .*\n)/m, '$1$1');
    const id = copy.word(file, /- \{id: ([a-z0-9.-]+)/);
    return {
      file,
      line: first + 1,
      what: `the objective id "${id}" is used twice`,
      mend: `${file}:${first}`,
    };
  },
  'an objective that no question tests': (copy) => {
    const line = copy.edit(
      file,
      /^ *- \{id: /m,
      '  - {id: csto.untested-thing, text: do more}\n$&',
    );
    return { file, line, what: 'no question tests the objective "csto.untested-thing"' };
  },
};

export const bodyPlants: Plants = {
  'a <Cite> of a missing source': (copy) => {
    const line = copy.edit(file, /<Cite id="[^"]*"/, '<Cite id="nobody-2001"');
    return { file, line, what: 'there is no source "nobody-2001"', mend: 'library/sources.yaml' };
  },
  'a <Term> that is not in the glossary': (copy) => {
    const line = copy.edit(file, /<Term id="([^"]*)"/, '<Term id="$1x"');
    const id = copy.word(file, /<Term id="([^"]*)x"/);
    return { file, line, what: `there is no term "${id}x"`, mend: `did you mean "${id}"?` };
  },
  'a <Check> of a missing question': (copy) => {
    const line = copy.edit(file, /<Check id="([^"]*)"/, '<Check id="$1x"');
    const id = copy.word(file, /<Check id="([^"]*)x"/);
    return { file, line, what: `there is no question "${id}x"`, mend: `did you mean "${id}"?` };
  },
  'a <Figure> that does not exist': (copy) => {
    const line = copy.edit(file, /<Figure id="([^"]*)"/, '<Figure id="$1x"');
    const id = copy.word(file, /<Figure id="([^"]*)x"/);
    return { file, line, what: `there is no figure "${id}x"`, mend: `did you mean "${id}"?` };
  },
  'a <Claim> that cites a missing source': (copy) => {
    const line = copy.edit(file, /(<Claim .*cite=")[^"]*/, '$1nobody-2001');
    return { file, line, what: 'there is no source "nobody-2001"' };
  },
  'a <Reading> that cites a missing source': (copy) => {
    const line = copy.edit(file, /(<Reading .*cite=")([^"]*)/, '$1$2x');
    const id = copy.word(file, /<Reading .*cite="([^"]*)x"/);
    return { file, line, what: `there is no source "${id}x"`, mend: `did you mean "${id}"?` };
  },
  'prequestions that do not exist': (copy) => {
    const line = copy.edit(file, /<Prequestions ids="([^ "]*)/, '<Prequestions ids="$1x');
    const id = copy.word(file, /<Prequestions ids="([^ "]*)x/);
    return { file, line, what: `there is no question "${id}x"` };
  },
  'a figure without alternative text': (copy) => {
    const line = copy.edit(file, /(<Figure id="[^"]*") alt="[^"]*"/, '$1');
    return { file, line, what: 'the figure has no alternative text', mend: 'alt="..."' };
  },
  'a figure whose alternative text is empty': (copy) => {
    const line = copy.edit(file, /(<Figure id="[^"]*") alt="[^"]*"/, '$1 alt=" "');
    return { file, line, what: 'the figure has no alternative text' };
  },
  'an unknown component, with the nearest known one': (copy) => {
    const line = copy.edit(file, /<Cite id/, '<Cit id');
    return { file, line, what: '<Cit> is not a component', mend: 'did you mean "Cite"?' };
  },
  'an image in a lesson': (copy) => {
    const line = copy.append(file, 'A picture: ![a hawk](https://example.org/hawk.png)');
    return { file, line, what: 'an image in a lesson', mend: '<Figure' };
  },
  'a block of code in a lesson': (copy) => {
    const line = copy.append(file, '```js\nlet x = 1;\n```');
    return { file, line, what: 'a block of code in a lesson: "let x = 1;"' };
  },
  'a table in the text of a lesson': (copy) => {
    const line = copy.append(file, '| year | members |\n|---|---|\n| 1992 | 6 |');
    return { file, line, what: 'a table in the text', mend: 'library/data/' };
  },
  'a link that would run a program': (copy) => {
    const line = copy.append(file, 'Press [here](javascript:alert(1)).');
    return { file, line, what: 'a link to "javascript:alert(1)"', mend: 'https://' };
  },
  'HTML in a lesson': (copy) => {
    const line = copy.append(file, 'A <b>bold</b> word.');
    return { file, line, what: '<b> is not a component of lessons', mend: 'use Markdown' };
  },
  'an unknown attribute': (copy) => {
    const line = copy.edit(file, /<Cite id="[^"]*"/, '$& att="art. 1"');
    return {
      file,
      line,
      what: '<Cite> has an unknown attribute "att"',
      mend: 'did you mean "at"?',
    };
  },
  'a missing attribute': (copy) => {
    const line = copy.edit(file, /<Claim by="[^"]*"/, '<Claim');
    return { file, line, what: '<Claim> has no "by"', mend: 'by="..."' };
  },
  'an import': (copy) => {
    const line = copy.append(file, "import { x } from './x.js'");
    return { file, line, what: 'program code in a lesson: "import { x }', mend: 'remove it' };
  },
  'an export': (copy) => {
    const line = copy.append(file, 'export const x = 1');
    return { file, line, what: 'program code in a lesson: "export const x = 1"' };
  },
  'braces in a sentence': (copy) => {
    const line = copy.append(file, 'Two and two are {2 + 2}.');
    return { file, line, what: 'program code in a lesson: "{2 + 2}"', mend: '\\{' };
  },
  'braces on a line of their own': (copy) => {
    const line = copy.append(file, '{/* a note to myself */}');
    return { file, line, what: 'program code in a lesson: "{/* a note to myself */}"' };
  },
  'an attribute written as a program': (copy) => {
    const line = copy.edit(file, /<Cite id="[^"]*"/, '<Cite id={1}');
    return { file, line, what: '<Cite> has an attribute that is a program', mend: 'id="..."' };
  },
  'attributes spread from a program': (copy) => {
    const line = copy.edit(file, /<Figure id="[^"]*"/, '<Figure {...x}');
    return { file, line, what: '<Figure> has an attribute that is a program' };
  },
  'a paragraph that begins like a program': (copy) => {
    const line = copy.append(file, 'import duties rose that year.');
    return { file, line, what: 'the lesson cannot be read', mend: '"import"' };
  },
  'a component that is never closed': (copy) => {
    copy.edit(file, '</Claim>', '');
    const line = copy.lineOf(file, '<Claim');
    return { file, line, what: '`<Claim>`', mend: 'close every component' };
  },
  'a term that is never closed': (copy) => {
    const line = copy.edit(file, '</Term>', '');
    return { file, line, what: '`<Term>`', mend: 'close every component' };
  },
  'a check in the middle of a sentence': (copy) => {
    const check = copy.word(file, /(<Check [^>]*>)/);
    copy.edit(file, check, '');
    const line = copy.append(file, `So: ${check} and on.`);
    return { file, line, what: '<Check> stands in the wrong place', mend: 'lines of its own' };
  },
  'a check inside a claim': (copy) => {
    const check = copy.word(file, /(<Check [^>]*>)/);
    copy.edit(file, check, '');
    copy.edit(file, '</Claim>', `${check}\n\n</Claim>`);
    const line = copy.lineOf(file, check);
    return { file, line, what: '<Check> stands in the wrong place' };
  },
  'a reading outside of <Contested>': (copy) => {
    const source = copy.word(file, /<Cite id="([^"]*)"/);
    const line = copy.append(file, `<Reading by="A" cite="${source}">\n\nwords\n\n</Reading>`);
    return { file, line, what: '<Reading> stands in the wrong place', mend: '<Contested>' };
  },
  'the same check twice': (copy) => {
    const line = copy.append(file, copy.word(file, /(<Check [^>]*>)/));
    return { file, line, what: 'stands twice in this lesson', mend: 'remove one' };
  },
  'a term without words': (copy) => {
    const line = copy.edit(file, /(<Term id="[^"]*">)[^<]*/, '$1');
    return { file, line, what: '<Term> has no text' };
  },
  'a heading with one #': (copy) => {
    const line = copy.edit(file, /^## /m, '# ');
    const text = copy.word(file, /^# (.*)$/m);
    return { file, line, what: `the heading "${text}" has 1 #`, mend: '##' };
  },
  'a heading that skips a level': (copy) => {
    const line = copy.append(file, '#### Too deep');
    return { file, line, what: 'the heading "Too deep" has 4 #' };
  },
};
