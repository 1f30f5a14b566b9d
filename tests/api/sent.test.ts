// What was sent, read as what it says it is; whoever sent something else gets a sentence.
import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import { reason, refuse } from '../../src/api/refusal.ts';
import { readSent } from '../../src/api/sent.ts';
import { Refusal } from '../../src/classroom/refusal.ts';

const app = new Hono().post('/', async (c) => {
  const { form, json } = await readSent(c);
  return c.json({ form: [...form], json });
});
app.onError((error, c) => {
  if (error instanceof Refusal) return refuse(c, reason(error.code, error.params));
  throw error;
});
const send = async (body: string, type: string) => {
  const answer = await app.request('/', {
    method: 'POST',
    body,
    headers: { 'Content-Type': type },
  });
  return [answer.status, await answer.json()];
};
const { error } = reason('malformed');

describe('what was sent', () => {
  it('takes no longer than its length, however often it repeats a field', async () => {
    const began = performance.now();
    await send('a&'.repeat(100_000), 'application/x-www-form-urlencoded');
    expect(performance.now() - began).toBeLessThan(3000);
  });

  it('is read as JSON, or as a form in both ways in which browsers send one', async () => {
    expect(await send('{"a":[1]}', 'application/json; charset=utf-8')).toEqual([
      200,
      { form: [], json: { a: [1] } },
    ]);
    expect(await send('code=a&code=b', 'application/x-www-form-urlencoded')).toEqual([
      200,
      { form: [['code', ['a', 'b']]] },
    ]);
    const part = '--x\r\nContent-Disposition: form-data; name="code"\r\n\r\na\r\n--x--\r\n';
    expect(await send(part, 'multipart/form-data; boundary=x')).toEqual([
      200,
      { form: [['code', ['a']]] },
    ]);
  });

  it.each([
    ['JSON that is broken off', '{"a":', 'application/json'],
    ['JSON that is empty', '', 'application/json'],
    ['JSON under another name', '{}', 'text/plain'],
    ['a form that is broken off', '--x\r\nContent-Disposition', 'multipart/form-data; boundary=x'],
    ['a form without its boundary', '--x--', 'multipart/form-data'],
    ['a form with a NUL', 'code=%00', 'application/x-www-form-urlencoded'],
  ])('is refused with 400 and a sentence when it is %s', async (_, body, type) => {
    expect(await send(body, type)).toEqual([400, { error, code: 'malformed' }]);
  });
});
