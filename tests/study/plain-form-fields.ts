// Reads a form out of HTML as a browser without scripts does: what it would send, and what it lets a learner choose.
const attribute = (tag: string, name: string) =>
  new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1]?.replaceAll('&quot;', '"');

const text = (html: string) =>
  html
    .replaceAll('<!-- -->', '')
    .replaceAll('&#x27;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');

/** The controls of a form, each with its name, the values it can take (undefined for any text), and those it sends as it stands. */
export interface Control {
  readonly name: string;
  readonly takes: readonly string[] | undefined;
  readonly sends: readonly string[];
}

const controlTags =
  /<input[^>]*>|<select[^>]*>[\s\S]*?<\/select>|<textarea[^>]*>[\s\S]*?<\/textarea>/g;

export function controlsIn(html: string): Control[] {
  return [...html.matchAll(controlTags)].flatMap(([tag]): Control[] => {
    const name = attribute(tag.split('>', 1)[0] + '>', 'name');
    if (name === undefined) return [];
    if (tag.startsWith('<select')) {
      const options = [...tag.matchAll(/<option([^>]*)>([\s\S]*?)<\/option>/g)].map(
        ([, head = '', words = '']) => ({
          value: attribute(head, 'value') ?? text(words),
          selected: head.includes('selected'),
        }),
      );
      const sent = options.find(({ selected }) => selected) ?? options[0];
      return [{ name, takes: options.map(({ value }) => value), sends: sent ? [sent.value] : [] }];
    }
    if (tag.startsWith('<textarea')) {
      const words = text(/>([\s\S]*)<\/textarea>/.exec(tag)?.[1] ?? '').replace(/^\n/, '');
      return [{ name, takes: undefined, sends: [words] }];
    }
    const value = text(attribute(tag, 'value') ?? '');
    const type = attribute(tag, 'type');
    if (type === 'radio' || type === 'checkbox')
      return [{ name, takes: [value], sends: / checked(=|\s|\/|>)/.test(tag) ? [value] : [] }];
    return [{ name, takes: undefined, sends: [value] }];
  });
}

/** What a browser sends of these controls. */
export function sentBy(controls: readonly Control[]): Map<string, string[]> {
  const fields = new Map<string, string[]>();
  for (const { name, sends } of controls) fields.set(name, [...(fields.get(name) ?? []), ...sends]);
  return fields;
}
