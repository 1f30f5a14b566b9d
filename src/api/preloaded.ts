// Turns the sources that a page says it will load later into links to the built files.

/** One file of scripts as the bundler made it: addresses are relative to the site. */
export interface Part {
  readonly file: string;
  /** The source it stands for, such as src/quiz/kinds/order/Draw.tsx; absent for shared parts. */
  readonly source?: string | undefined;
  readonly imports: readonly string[];
}

const named = /<link rel="modulepreload" href="\/(src\/[^"]+)"\s*\/?>/g;
const script = /<script[^>]*\ssrc="\/([^"]+)"/g;

/**
 * A page in which every `<link rel="modulepreload" href="/src/...">` has become links to the built parts: those of the
 * sources named, those of the page's own scripts, and all that they import, each once. Other pages stay as they are.
 * Throws when a source is in no script of the site.
 */
export function preloaded(html: string, parts: readonly Part[]): string {
  const sources = [...html.matchAll(named)].map(([, source = '']) => source);
  if (sources.length === 0) return html;
  const byFile = new Map(parts.map((part) => [part.file, part]));
  const wanted = new Set<string>();
  const want = (file: string): void => {
    if (wanted.has(file)) return;
    wanted.add(file);
    for (const next of byFile.get(file)?.imports ?? []) want(next);
  };
  const scripts = [...html.matchAll(script)].map(([, file = '']) => file);
  for (const file of scripts) want(file);
  for (const source of sources) {
    const part = parts.find((each) => each.source === source);
    if (part === undefined)
      throw new Error(`a page asks to preload ${source}, but no script of the site loads it`);
    want(part.file);
  }
  const links = [...wanted]
    .filter((file) => !scripts.includes(file))
    .map((file) => `<link rel="modulepreload" href="/${file}">`);
  return html.replace(named, () => links.splice(0).join(''));
}
