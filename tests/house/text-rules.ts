// Rules about names, sizes and words, over any map of files.
import type { FileMap } from './source-files.ts';

type Rule = (files: FileMap) => string[];

const most = 400;
const mostOfPage = 200;
const mostFrontMatter = 60;

/** Names that say nothing about what is inside. */
export const emptyNames: Rule = (files) =>
  [...files.keys()]
    .filter((path) =>
      /(^|[/.-])(utils?|helpers?|common|misc|shared)([/.-]|$)|\/index\.tsx?$/i.test(path),
    )
    .map(
      (path) => `${path}: name it after what is inside; no util, helper, common, misc, no index.ts`,
    );

/** Files too long to be read in one go. */
export const sizes: Rule = (files) =>
  [...files].flatMap(([path, text]) => {
    if (!/\.(ts|tsx|astro|css)$/.test(path)) return [];
    const page = path.startsWith('src/pages/');
    const lines = text.trimEnd().split('\n').length;
    const front = /^---\n([\s\S]*?)^---/m.exec(text)?.[1]?.split('\n').length ?? 0;
    const limit = page ? mostOfPage : most;
    return [
      ...(lines > limit
        ? [`${path} has ${lines} lines, at most ${limit}: split it by what it is for`]
        : []),
      ...(page && front > mostFrontMatter
        ? [
            `${path} computes on ${front} lines, at most ${mostFrontMatter}: a page allows, parses, calls, answers`,
          ]
        : []),
    ];
  });

/** Files whose first line does not say what they are for. */
export const firstLines: Rule = (files) =>
  [...files].flatMap(([path, text]) => {
    const [first = '', second = ''] = text.split('\n');
    const said = path.endsWith('.astro') && first.trim() === '---' ? second : first;
    const comment = path.endsWith('.css') ? /^\/\* \S.{9}/ : /^(\/\/|\/\*\*) \S.{9}/;
    if (!/\.(ts|tsx|astro|css)$/.test(path) || comment.test(said)) return [];
    return [`${path}: the first line is no comment that says what the file is for`];
  });

const topic =
  /\b(Kazakh\w*|Kyrgyz\w*|Uzbek\w*|Tajik\w*|CSTO|Moscow|Kremlin|Astana|Almaty|Russia\w*|Belarus\w*|Minsk|Ukrain\w*|Armenia\w*|Azerbaijan\w*|Soviet\w*|China|Chinese|Tokayev|Putin|Lukashenk\w*|Sullivan|CEPA|Kursk)\b/gi;

/** Names of the topic that may stand in a file all the same, with the reason. */
export const topicExceptions: readonly { in: RegExp; words: RegExp; because: string }[] = [
  {
    in: /^src\/ui\/words\//,
    words:
      /^(Kazakh|Kyrgyz|Russian|Belarusian|Ukrainian|Armenian|Azerbaijani|Uzbek|Tajik|Chinese)$/,
    because: 'they are names of languages, in which sources are written and terms are given',
  },
];

/** The topic of the course in the code: another course would have to change the code. */
export const topicNames: Rule = (files) =>
  found(files, topic, (word, path) =>
    topicExceptions.some((exception) => exception.in.test(path) && exception.words.test(word))
      ? undefined
      : `names "${word}": the topic stands in the files of the course, not in the code`,
  );

/** Styles that the content security policy would refuse. */
export const inlineStyles: Rule = (files) =>
  found(
    onlyEnding(files, /\.(astro|tsx)$/),
    /\sstyle=["'{]/g,
    () => 'has a style= attribute: write a class',
  );

/** Ways around the compiler and the tests. */
export const dodges: Rule = (files) =>
  found(
    onlyEnding(files, /\.(ts|tsx|mjs|astro)$/),
    /\bas any\b(?! (?!as )\w)|@ts-(?:ignore|nocheck|expect-error)|\b(?:it|test|describe)\.(?:skip|only|todo)\b/g,
    (word) => `says ${word}: mend what it hides`,
  );

/** Work left undone. */
export const leftovers: Rule = (files) =>
  found(files, /\b(?:TODO|FIXME|XXX|HACK)\b/g, (word) => `says ${word}: do it, or open an issue`);

/** Paths that exist on one machine only. */
export const machinePaths: Rule = (files) =>
  found(
    files,
    /(?<![\w.-])\/(?:tmp|work|root|home|Users)\/\w+|\b[A-Z]:\\\\?Users/g,
    (word) => `names ${word}, a path of one machine`,
  );

/**
 * What browsers have over https alone. A class on a teacher's laptop is plain http: there these are undefined, and a page that
 * calls them stops. With `?.` behind them, or read from a cast type, they are seen to be missing.
 */
export const secureContexts: Rule = (files) =>
  found(
    files,
    /\brandomUUID\(|\bcrypto\.subtle\b(?!\?)|\bnavigator\.(?:serviceWorker|clipboard|credentials|geolocation|locks|mediaDevices|share|storage|usb|wakeLock)\b(?!\?)|\bcaches\.\w+|\bnew Notification\b|\bshow(?:Save|Open)FilePicker\(/g,
    (word) => `calls ${word}, which is missing on a page over plain http: see that it may be`,
  );

function onlyEnding(files: FileMap, ending: RegExp): FileMap {
  return new Map([...files].filter(([path]) => ending.test(path)));
}

function found(
  files: FileMap,
  pattern: RegExp,
  say: (word: string, path: string) => string | undefined,
): string[] {
  return [...files].flatMap(([path, text]) =>
    text.split('\n').flatMap((row, i) =>
      [...row.matchAll(pattern)].flatMap(([word]) => {
        const said = say(word, path);
        return said === undefined ? [] : [`${path}:${i + 1} ${said}`];
      }),
    ),
  );
}
