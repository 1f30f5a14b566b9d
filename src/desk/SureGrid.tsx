// Being sure and what came of it, as a table of counts. Sure and wrong stands out by its frame and by words, not by colour alone.
import type { Verdict } from '../quiz/mark.ts';
import { sureWords as words } from '../ui/words/en-desk-sure.ts';
import '../ui/styles/sure-grid.css';

interface Props {
  /** How many answers came to what, by how sure they were. */
  readonly map: Readonly<Record<1 | 2 | 3, Readonly<Record<Verdict, number>>>>;
  readonly caption: string;
}

const levels = [3, 2, 1] as const;
const verdicts = ['right', 'partly', 'wrong'] as const;

export function SureGrid({ map, caption }: Props) {
  const most = Math.max(1, ...levels.flatMap((sure) => verdicts.map((each) => map[sure][each])));
  const shown = verdicts.filter(
    (verdict) => verdict !== 'partly' || levels.some((sure) => map[sure].partly > 0),
  );
  /** Darker where there are more, in four steps. */
  const step = (n: number) => (n === 0 ? 0 : Math.ceil((4 * n) / most));
  return (
    <table className="sure-grid">
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{words.map.level}</th>
          {shown.map((verdict) => (
            <th scope="col" key={verdict}>
              {words.verdicts[verdict]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {levels.map((sure) => (
          <tr key={sure}>
            <th scope="row">{words.levels[sure]}</th>
            {shown.map((verdict) => {
              const here = sure === 3 && verdict === 'wrong';
              return (
                <td
                  key={verdict}
                  data-step={step(map[sure][verdict])}
                  className={here ? 'alert' : undefined}
                >
                  <b>{map[sure][verdict]}</b>
                  {here && <small>{words.map.here}</small>}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
