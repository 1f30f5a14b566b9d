// Text of a question with its *emphasis*, the only mark-up that texts of questions know.

/** Draws `*words*` as emphasis and everything else as it stands. */
export function Words({ text }: { readonly text: string }) {
  // A split at a group gives what is between and what is inside by turns.
  const parts = text.split(/\*([^*\s](?:[^*]*[^*\s])?)\*/);
  return <>{parts.map((part, index) => (index % 2 === 0 ? part : <em key={index}>{part}</em>))}</>;
}
