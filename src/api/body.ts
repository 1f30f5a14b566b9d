// What was sent, read as what it says it is; whoever sent something else gets a sentence.
import type { Context } from 'hono';
import { Refusal } from './refusal.ts';
import { refusalWords as words } from './words.ts';

/** The JSON that was sent, unchecked. Throws a Refusal (400) for anything else. */
export async function readJson(c: Context): Promise<unknown> {
  if (!/^application\/json\b/i.test(c.req.header('Content-Type') ?? ''))
    throw new Refusal(400, words.notJson);
  try {
    return await c.req.json();
  } catch {
    throw new Refusal(400, words.notJson);
  }
}

/** The form that was sent, unchecked: the fields in their order, also repeated ones. Throws a Refusal (400) for anything else. */
export async function readForm(c: Context): Promise<FormData> {
  const type = c.req.header('Content-Type') ?? '';
  if (!/^(application\/x-www-form-urlencoded|multipart\/form-data)\b/i.test(type))
    throw new Refusal(400, words.notForm);
  try {
    return await c.req.formData();
  } catch {
    throw new Refusal(400, words.notForm);
  }
}
