// The fields of a posted form, as text.
import type { Call } from './route.ts';

/** The text of a field; '' when it was not sent. A field sent more than once gives its first. */
export function field({ form }: Pick<Call, 'form'>, name: string): string {
  return form.get(name)?.[0] ?? '';
}
