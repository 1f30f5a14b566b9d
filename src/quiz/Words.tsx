// Text of a question with its *emphasis*, the only mark-up that texts of questions know.
import { emphasisPieces } from './emphasis.ts';

/** Draws `*words*` as emphasis and everything else as it stands. */
export function Words({ text }: { readonly text: string }) {
  const pieces = emphasisPieces(text);
  return (
    <>{pieces.map((piece, index) => (index % 2 === 0 ? piece : <em key={index}>{piece}</em>))}</>
  );
}
