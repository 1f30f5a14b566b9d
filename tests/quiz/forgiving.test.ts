// Which written answers count as the same, and which must not.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shareOne } from '../../src/quiz/accepted.ts';
import { type Forgivable, folds, forgivable, isBlank, usual } from '../../src/quiz/forgiving.ts';
import { isSlip } from '../../src/quiz/spelling.ts';

const same = (a: string, b: string, forgive: readonly Forgivable[] = usual) =>
  shareOne(folds(a, forgive), folds(b, forgive));
const names = [...usual, 'transliteration'] as const;

describe('what is forgiven when nothing is said: case, spacing, punctuation', () => {
  it.each([
    ['Ak Orda', 'ak-orda'],
    ['Ak Orda', 'AKORDA'],
    ['U.S.S.R.', 'ussr'],
    ['  the   veto ', 'The veto.'],
    ['the “veto”', "the 'veto'"],
    ['Weiß', 'WEISS'],
    ['ΟΔΟΣ', 'οδος'],
    ['Article 4', 'article4'],
    ['64,8', '64.8'],
    ['5-1', '5 - 1'],
    ['１９９２', '1992'],
    ['co\u00adoperation', 'cooperation'],
    ['cafe\u0301', 'café'],
    ['…', '...'],
  ])('%s and %s are the same', (a, b) => {
    expect(same(a, b)).toBe(true);
  });
  it.each([
    ['Article 4.1', 'Article 41'],
    ['1 992', '1992'],
    ['1992', '1993'],
    ['café', 'cafe'],
    ['Tokayev', 'Tokaev'],
    ['Токаев', 'Tokaev'],
    ['veto', 'vetoes'],
  ])('%s and %s are not', (a, b) => {
    expect(same(a, b)).toBe(false);
  });
});

describe('each thing that can be forgiven', () => {
  const pairs: readonly (readonly [Forgivable, string, string])[] = [
    ['case', 'Veto', 'veto'],
    ['spacing', 'ak orda', 'akorda'],
    ['punctuation', 'ak-orda', 'akorda'],
    ['diacritics', 'akordá', 'akorda'],
    ['transliteration', 'aqorda', 'akorda'],
  ];
  it.each(pairs)('%s alone lets one pair meet, and without it they do not', (what, a, b) => {
    expect(same(a, b, [what])).toBe(true);
    expect(same(a, b, [])).toBe(false);
    // Accents and case belong to how a system writes names.
    const others = forgivable.filter((each) => each !== what);
    const carried = others.includes('transliteration') && ['case', 'diacritics'].includes(what);
    expect(same(a, b, others)).toBe(carried);
  });
  it('is not needed for what no reader can tell apart', () => {
    expect(same(' don’t – go ', "don't - go", [])).toBe(true);
    expect(same('“so”', '«so»', [])).toBe(true);
  });
});

describe('one name in several systems of letters', () => {
  it.each([
    ['Тоқаев', 'Токаев', 'Tokayev', 'Tokaev', 'Toqaev', 'Toķaev', 'Tokajev'],
    ['Қасым-Жомарт', 'Kassym-Jomart', 'Kasym-Zhomart', 'Qasym-Jomart', 'Касым-Жомарт'],
    ['Назарбаев', 'Nazarbayev', 'Nazarbaev'],
    ['Жаңаөзен', 'Zhanaozen', 'Zhangaözen', 'Jañaözen', 'Žaņaôzen'],
    ['Маңғыстау', 'Mangystau', 'Mangghystau', 'Mañğystau'],
    ['Ақорда', 'Ak Orda', 'Aqorda', 'Ak-Orda'],
    ['Қазақстан', 'Qazaqstan', 'Kazakstan'],
    ['Казахстан', 'Kazakhstan', 'Kazahstan', 'Kazaxstan'],
    ['Шымкент', 'Shymkent', 'Şymkent', 'Šymkent'],
    ['Хрущёв', 'Khrushchev', 'Khrushchyov', 'Hruŝëv', 'Хрущев'],
    ['Ельцин', 'Yeltsin', 'Eltsin', 'Elʹcin', 'Jeltsin'],
    ['Дмитрий', 'Dmitry', 'Dmitriy', 'Dmitrii', 'Dmitrij', 'Dmitri'],
    ['Прокофьев', 'Prokofiev', 'Prokofyev', 'Prokof’ev'],
    ['Ялта', 'Yalta', 'Ialta', 'Jalta', 'Âlta'],
    ['Юлия', 'Yulia', 'Yuliya', 'Iuliia', 'Julia', 'Ûliâ'],
    ['Чехов', 'Chekhov', 'Čehov', 'Çehov'],
    ['Александр', 'Aleksandr', 'Alexandr'],
    ['Татьяна', 'Tatyana', 'Tatiana', 'Tatjana'],
    ['Әлия', 'Äliya', 'Aliya', 'Aliia'],
    ['Үкімет', 'Ükımet', 'Ukimet'],
  ])('%s is met by all its spellings', (name, ...others) => {
    for (const other of others) expect([other, same(name, other, names)]).toEqual([other, true]);
  });
  it.each([
    ['Minsk', 'Pinsk'],
    ['Kazan', 'Kazakh'],
    ['Iran', 'Iraq'],
    ['Tokaev', 'Tokaeva'],
    ['Tokayev', 'Tokay'],
    ['Qin', 'Qing'],
    ['Chad', 'Shad'],
    ['Zhana', 'Yana'],
    ['Жана', 'Яна'],
    ['Ural', 'Oral'],
    ['Aktau', 'Aktobe'],
    ['Омск', 'Томск'],
    ['Саша', 'Саса'],
    ['Жук', 'Зук'],
    ['Чад', 'Цад'],
    ['Kursk', 'Kurs'],
    ['Astana', 'Almaty'],
    ['Karim', 'Karimi'],
    ['Belarus', 'Belorus'],
    ['Donetsk', 'Donbas'],
    ['Article 4', 'Article 5'],
    ['Georgia', 'Gorgia'],
    ['Маша', 'Миша'],
    ['CSTO', 'SCO'],
    ['Armenia', 'Romania'],
    ['Kyiv', 'Kiev'],
  ])('%s is not %s, whatever is forgiven', (a, b) => {
    expect(same(a, b, forgivable)).toBe(false);
    expect(same(b, a, forgivable)).toBe(false);
  });
  it('agree letter by letter with the tables of BGN/PCGN for ru and kk', () => {
    // Written down apart from the code: letter and its romanization.
    const table =
      'а a б b в v г g д d е e ё yo ж zh з z и i й y к k л l м m н n о o п p р r с s т t у u ф f х kh ц ts ч ch ш sh щ shch ы y э e ю yu я ya ә ä ғ gh қ q ң ng ө ö ұ u ү ü һ h і i'.split(
        ' ',
      );
    for (let i = 0; i < table.length; i += 2) {
      const [letter = '', roman = ''] = [table[i], table[i + 1]];
      expect([letter, same(`о${letter}о`, `o${roman}o`, names)]).toEqual([letter, true]);
    }
  });
});

describe('the form in which answers are compared', () => {
  const texts = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: 'grapheme' }),
    fc.string({
      unit: fc.constantFrom(
        ..."aeiouyjxhkcstgzdñşâû'’ʹ-.,  12ß",
        ...'абвежзийёсхцчшщьъыюяқғңһі',
        '\u0301',
        '\u030c',
        '\u0327',
        'İ',
        'ı',
        'Σ',
        'ŉ',
        '℡',
        'ﬁ',
      ),
    }),
  );
  const allowed = fc.subarray([...forgivable]);
  it('is its own only form', () => {
    fc.assert(
      fc.property(texts, allowed, (text, forgive) => {
        for (const form of folds(text, forgive)) expect(folds(form, forgive)).toEqual([form]);
      }),
      { numRuns: 1000 },
    );
  });
  it('does not depend on how the letters were put together', () => {
    fc.assert(
      fc.property(texts, allowed, (text, forgive) => {
        expect(folds(text.normalize('NFD'), forgive)).toEqual(
          folds(text.normalize('NFC'), forgive),
        );
      }),
    );
  });
  it('forgives more when more is named: two texts that met still meet', () => {
    const changes: readonly ((text: string) => string)[] = [
      (text) => text.toUpperCase(),
      (text) => text.replaceAll(/[ -]/g, ''),
      (text) => text.replaceAll('-', ' '),
      (text) => text.normalize('NFD').replaceAll(/[\u0300-\u036f]/g, ''),
      (text) => text.replaceAll('q', 'k').replaceAll('ж', 'zh'),
    ];
    const change = fc.constantFrom(...changes);
    fc.assert(
      fc.property(texts, change, allowed, allowed, (text, to, some, others) => {
        const more = forgivable.filter((each) => [...some, ...others].includes(each));
        expect(same(text, to(text), some) && !same(text, to(text), more)).toBe(false);
      }),
      { numRuns: 1000 },
    );
  });
  it('is empty for what is blank', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...' \t\u00a0\u200b\u00ad\u3000') }),
        (text) => {
          expect(isBlank(text)).toBe(true);
          expect(folds(text, [])).toEqual(['']);
        },
      ),
    );
    expect(isBlank(' .')).toBe(false);
  });
});

describe('a slip of one letter', () => {
  /** Damerau's distance with neighbours swapped, by the whole table. */
  const distance = (a: string, b: string): number => {
    const d = Array.from({ length: a.length + 1 }, (_, i) =>
      Array.from({ length: b.length + 1 }, (_, j) => (i === 0 ? j : j === 0 ? i : 0)),
    );
    const at = (i: number, j: number) => d[i]?.[j] ?? 0;
    for (let i = 1; i <= a.length; i += 1)
      for (let j = 1; j <= b.length; j += 1) {
        const swap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
        (d[i] ?? [])[j] = Math.min(
          at(i - 1, j) + 1,
          at(i, j - 1) + 1,
          at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1),
          swap ? at(i - 2, j - 2) + 1 : Infinity,
        );
      }
    return at(a.length, b.length);
  };
  it('is found as by the whole table of distances', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 5, maxLength: 8 });
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(isSlip(a, b)).toBe(distance(a, b) === 1);
      }),
      { numRuns: 3000 },
    );
  });
  it.each([
    ['consensu', 'consensus', true],
    ['consenssus', 'consensus', true],
    ['concensus', 'consensus', true],
    ['consesnus', 'consensus', true],
    ['consensus', 'consensus', false],
    ['cocensus', 'consensus', false],
    ['vets', 'veto', false],
    ['article5', 'article4', false],
    ['article', 'article4', false],
  ])('%s for %s: %s', (given, right, slip) => {
    expect(isSlip(given, right)).toBe(slip);
  });
});
