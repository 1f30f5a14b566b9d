// The ties of the country as arrows: how strong each is now, and, pale, how strong it was.
import { exerciseWords as words } from '../ui/words/en-exercise.ts';
import type { Game } from './game.ts';
import type { Stood } from './shown.ts';

interface Props {
  readonly game: Game;
  readonly now: Stood;
  /** Half a year ago. */
  readonly before?: Stood | undefined;
}

const radius = 96;

/** A drawing with words for those who do not see it. */
export function Rose({ game, now: stands, before }: Props) {
  const { arrows } = game.scenario;
  const drawn = arrows.map(({ label, colour, bearing }, i) => {
    const angle = (bearing * Math.PI) / 180;
    const [dx, dy] = [Math.sin(angle), -Math.cos(angle)];
    const tip = (at: Stood) => {
      const length = at.arrows[i] ?? 0;
      return {
        length,
        x: tenth(dx * radius * (length / 100)),
        y: tenth(dy * radius * (length / 100)),
      };
    };
    const now = tip(stands);
    return {
      label,
      colour,
      now,
      before: before && tip(before),
      x: tenth(dx * (radius + 10)),
      y: tenth(dy * (radius + 10) + 4),
      anchor: dx > 0.25 ? 'start' : dx < -0.25 ? 'end' : 'middle',
    } as const;
  });
  return (
    <svg
      className="ex-rose"
      viewBox="-190 -124 380 248"
      role="img"
      aria-label={words.stand.rose(drawn.map(({ label, now }) => `${label} ${now.length}`))}
    >
      {[0.33, 0.67, 1].map((share) => (
        <circle key={share} r={radius * share} className="ex-ring" />
      ))}
      {drawn.map(
        ({ label, colour, before: was }) =>
          was && (
            <line key={label} x2={was.x} y2={was.y} className={`ex-arrow ex-was ex-${colour}`} />
          ),
      )}
      {drawn.map(({ label, colour, now }) => (
        <line key={label} x2={now.x} y2={now.y} className={`ex-arrow ex-${colour}`} />
      ))}
      {drawn.map(({ label, colour, x, y, anchor }) => (
        <text key={label} x={x} y={y} textAnchor={anchor} className={`ex-${colour}`}>
          {label}
        </text>
      ))}
      <circle r="4" className="ex-hub" />
    </svg>
  );
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
