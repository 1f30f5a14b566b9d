// Everybody who has begun, with how far they are.
import type { LiveRow, LiveView } from '../api/contract.ts';
import { Scroll } from '../scenario/Scroll.tsx';
import { liveWords as words } from '../ui/words/en-desk-live.ts';

/** By name; without names by how far they are, so that the order gives nobody away. */
function inOrder(rows: readonly LiveRow[], names: boolean): readonly LiveRow[] {
  return rows.toSorted((a, b) =>
    names ? a.name.localeCompare(b.name) : b.answered - a.answered || a.startedAt - b.startedAt,
  );
}

/** A table of learners; `names` says whether they are named. */
export function LiveLearners({
  view: { rows, now, begun },
  names,
}: {
  readonly view: LiveView;
  readonly names: boolean;
}) {
  return (
    <section>
      <h2>{words.learners}</h2>
      {rows.length === 0 && <p className="muted">{words.nobody}</p>}
      {rows.length > 0 && (
        <Scroll name="table" label={words.learners}>
          <table className="live-learners">
            <thead>
              <tr>
                {Object.values(words.heads).map((head) => (
                  <th scope="col" key={head}>
                    {head}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {inOrder(rows, names).map((row, index) => (
                <tr key={row.attempt}>
                  <th scope="row">
                    {names ? row.name : words.learner(index + 1)}
                    {row.number > 1 && <small>{words.attempt(row.number)}</small>}
                  </th>
                  <td>
                    {row.of > 0 && (
                      <progress value={row.answered} max={row.of} aria-hidden="true"></progress>
                    )}{' '}
                    {words.answered(row.answered, row.of)}
                    <small>
                      {row.state === 'handed-in' ? words.handedIn : row.of > 0 && words.at(row.at)}
                    </small>
                  </td>
                  <td>{words.ago(Math.max(0, (now - (row.lastAt ?? row.startedAt)) / 1000))}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      )}
      {begun > rows.length && <p className="muted">{words.more(rows.length)}</p>}
    </section>
  );
}
