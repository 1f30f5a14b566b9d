// What was sent, read: a form, urlencoded or with files, or JSON.
import type { Context } from 'hono';
import { Refusal } from '../classroom/refusal.ts';

/** The fields of a form, and which of them were files. */
export interface Sent {
  readonly form: ReadonlyMap<string, readonly string[]>;
  readonly files: ReadonlySet<string>;
  /** Whether one of the files is no text. That is refused once the rest is there to be handed back. */
  readonly unreadable?: boolean;
  readonly json: unknown;
}

export const nothingSent: Sent = { form: new Map(), files: new Set(), json: undefined };

/** Whether this is sent as JSON: browsers do so for scripts only. */
export function isJson(c: Context): boolean {
  return /^application\/json\b/i.test(c.req.header('Content-Type') ?? '');
}

/** Reads what was sent. Throws a Refusal for what cannot be read. */
export async function readSent(c: Context): Promise<Sent> {
  if (c.req.method === 'GET' || c.req.method === 'HEAD') return nothingSent;
  if (isJson(c)) return { ...nothingSent, json: parseJson(await c.req.text()) };
  const type = c.req.header('Content-Type');
  if (type === undefined && (await c.req.text()) === '') return nothingSent;
  if (!/^(application\/x-www-form-urlencoded|multipart\/form-data)\b/i.test(type ?? ''))
    throw new Refusal('malformed');
  const data = await c.req.formData().catch(() => {
    throw new Refusal('malformed');
  });
  return readForm(data);
}

async function readForm(data: FormData): Promise<Sent> {
  const form = new Map<string, string[]>();
  const files = new Set<string>();
  let unreadable = false;
  for (const [name, value] of data) {
    const text = typeof value === 'string' ? value : await readFile(value);
    if (text === undefined) unreadable = true;
    if (typeof value !== 'string') {
      files.add(name);
      // A browser sends an empty file where none was chosen.
      if (value.size === 0) continue;
    }
    if (text === undefined) continue;
    if (text.includes('\0')) throw new Refusal('malformed');
    // Added to, never copied: a form may repeat one field a hundred thousand times.
    const all = form.get(name);
    if (all === undefined) form.set(name, [text]);
    else all.push(text);
  }
  return { form, files, unreadable, json: undefined };
}

/** A text file as spreadsheets write it: UTF-8, or UTF-16 with its mark in front. Anything else would be guessing: undefined. */
async function readFile(file: File): Promise<string | undefined> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const mark = Buffer.from(bytes.subarray(0, 2)).toString('hex');
  const encoding = mark === 'fffe' ? 'utf-16le' : mark === 'feff' ? 'utf-16be' : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** No database keeps a NUL in a text, and nobody types one; the two marks of its escape may well be typed. */
function parseJson(text: string): unknown {
  try {
    // In JSON it can only stand as its escape.
    if (!text.includes('\\u0000')) return JSON.parse(text) as unknown;
    const found: unknown = JSON.parse(text, (key, value: unknown) => {
      if (`${key}${typeof value === 'string' ? value : ''}`.includes('\0'))
        throw new Refusal('malformed');
      return value;
    });
    return found;
  } catch {
    throw new Refusal('malformed');
  }
}
