// Names that are written in Cyrillic or Latin letters, by one system or another, brought to one spelling.

/**
 * What stands for what, in order; small letters, accents composed. Two spellings: both are in use, and an answer may mean
 * either. Sources: BGN/PCGN romanization of ru (1947) and of kk (1979), as in the tables of the UNGEGN working group on
 * romanization systems; ISO 9:1995; the Latin alphabet for kk of January 2021. ё is printed as е as often as not. The
 * letters that those systems write with two or with a mark (ш ж ч х ц) stay Cyrillic: that is the one spelling.
 */
const composed: readonly (readonly [RegExp, ...string[]])[] = [
  [/ё/g, 'е', 'yo'],
  [/й/g, 'y'],
  // BGN/PCGN ye, plain e in ISO 9, and -iev in names that are old in English (Prokofiev).
  // BGN/PCGN writes the soft sign with an apostrophe (Kazan’).
  [/[ьъʹʺ']е/g, 'ye'],
  [/[ьъʹʺ']/g, ''],
  [/[щŝ]/g, 'шч'],
  [/ž/g, 'ж'],
  [/[čç]/g, 'ч'],
  [/[šş]/g, 'ш'],
  [/һ/g, 'х'],
  // ISO 9 writes я and ю with one letter that other languages have for another sound.
  [/â/g, 'a', 'ia'],
  [/û/g, 'u', 'iu'],
  [/я/g, 'ia'],
  [/ю/g, 'iu'],
  [/[ңñņ]/g, 'n', 'ng'],
];
const cyrillic = 'абвгдеәзиіыклмнопрстуфэғқөүұ';
const latin = 'abvgdeaziiiklmnoprstufegkouu';
/** Without accents. j is ж in kk and й in ISO 9; x is х in some Latin alphabets and ks in English. */
const plain: typeof composed = [
  [/j/g, 'zh', 'y'],
  [/x/g, 'h', 'ks'],
  [/q/g, 'k'],
  [/gh/g, 'g'],
  [/ye/g, 'e', 'ie'],
  [/y/g, 'i'],
  // Between vowels ru was once written with ss, as in French (Kassym).
  [/ss+/g, 's'],
  [/sh/g, 'ш'],
  [/zh/g, 'ж'],
  [/ch/g, 'ч'],
  [/k?h/g, 'х'],
  [/ts|c/g, 'ц'],
  // -ий, -iy, -ii, -ij and -y at the end of a name.
  [/ii+/g, 'i'],
];

/**
 * The spellings that a text in small letters may be an instance of: two texts that share one are the same name. Spellings
 * are given back as they are. At most 128; a text with no letter that can be read in two ways has one.
 */
export function spellings(text: string): string[] {
  const letters = respelt([text], composed).map((each) =>
    [...withoutAccents(each)].map((letter) => latin[cyrillic.indexOf(letter)] ?? letter).join(''),
  );
  return respelt(letters, plain);
}

function respelt(texts: readonly string[], rules: typeof composed): string[] {
  return rules.reduce<string[]>(
    (all, [from, ...to]) =>
      all.every((text) => text.search(from) === -1)
        ? all
        : [...new Set(all.flatMap((text) => to.map((put) => text.replaceAll(from, put))))],
    [...texts],
  );
}

/** The text without the accents of its letters, as `é` becomes `e`; letters of their own (ø, ł, the Greek iota below) stay. */
export function withoutAccents(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/[\u0300-\u0344\u0346-\u036f]/g, '')
    .normalize('NFC');
}
