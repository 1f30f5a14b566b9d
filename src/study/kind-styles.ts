// The style sheets of kinds of question, beside those of all questions: a page carries those of the kinds it asks.
import type { Kind } from '../quiz/kinds.ts';
import evidence from '../ui/styles/kind-evidence.css?url';
import judgement from '../ui/styles/kind-judgement.css?url';
import map from '../ui/styles/kind-map.css?url';
import match from '../ui/styles/kind-match.css?url';
import order from '../ui/styles/kind-order.css?url';
import written from '../ui/styles/kind-written.css?url';

const sheets: Readonly<Partial<Record<Kind, string>>> = {
  sort: match,
  match,
  order,
  number: written,
  map,
  evidence,
  judgement,
  text: written,
  gaps: written,
};

/** The addresses of the style sheets that these kinds need, each once. */
export function stylesOf(kinds: readonly Kind[]): readonly string[] {
  return [...new Set(kinds.map((kind) => sheets[kind]))].filter((href) => href !== undefined);
}
