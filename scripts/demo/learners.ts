// The learners of the demo. All are invented: their surnames are made of trees, birds and weather, and belong to nobody.
import { drawsOf, normal } from './chance.ts';

export interface Invented {
  readonly name: string;
  readonly group: string;
  /** How much is known, in deviations from the mean of the class. */
  readonly ability: number;
  /** Always sure, whatever is known. */
  readonly alwaysSure: boolean;
}

const groups = ['Morning', 'Afternoon'] as const;

const names = [
  'Айсұлу Қарлығашгүл',
  'Ернар Жусандала',
  'Dinara Samalbulaq',
  'Temirlan Jaylauqaragai',
  'Әсия Қызғалдақова',
  'Нұрлан Бұлақжиде',
  'Дарья Синицветова',
  'Егор Ветролесов',
  'Полина Морошкинберг',
  'Тимофей Снегирёк',
  'Ксения Бруснигорская',
  'Komila Tongyulduzova',
  'Sherali Bodomzoriy',
  'Oʻgʻiloy Lolaqizgʻaldoq',
  'Гўзал Наврўзгулова',
  'Friederike Birkenhagel',
  'Jonas Wiesenquellner',
  'Änne Haselstrauß',
  'Kim Saebyeokbit',
  'Nam Bomhaneul',
  'Виктория Цойланцева',
  'Айпери Жылдызбакова',
  'Бекназар Арчатоолиев',
  'Ләйсән Гөлбакчина',
  'Dilnur Shamalbaghi',
  'Çağla Yeldeğirmenlioğlu',
  'Wren Ashgrovemere',
  'Tobias Larkmeadowsweet',
  'Соломія Зозуленчиха',
  'Фирӯза Анорзорӣ',
] as const;

/** Two of those who are always sure; they know less than most. */
const alwaysSure: readonly string[] = ['Тимофей Снегирёк', 'Jonas Wiesenquellner'];

/** The class: thirty people of different ability, in two groups. */
export function inventedLearners(): readonly Invented[] {
  return names.map((name, index) => ({
    name,
    group: groups[index % 2] ?? groups[0],
    ability: alwaysSure.includes(name) ? -2.4 : 1.2 * normal(drawsOf(`ability of ${name}`)),
    alwaysSure: alwaysSure.includes(name),
  }));
}
