// Passwords, tokens and codes: how they are made, kept and compared.
import {
  createCipheriv,
  createDecipheriv,
  createHash,
  hash,
  scrypt,
  timingSafeEqual,
} from 'node:crypto';
import { wordlist } from '@scure/bip39/wordlists/english.js';

/** Letters and digits that nobody takes for one another, on paper or on a screen across a room. */
export const unmistakable = 'ACDEFHJKMNPRTWXY347';

interface Chance {
  bytes(count: number): Uint8Array;
}

/** A token of 256 bits for links and cookies, in letters that an address can hold. */
export function newToken({ bytes }: Chance): string {
  return Buffer.from(bytes(32)).toString('base64url');
}

/** What is kept of a token: SHA-256, for the token itself is as good as a password. */
export function tokenHash(token: string): string {
  return hash('sha256', token, 'base64url');
}

/** A text that only whoever has the token can read: the database keeps neither the token nor the text. */
export function sealed({ bytes }: Chance, token: string, text: string): string {
  const start = bytes(12);
  const cipher = createCipheriv('aes-256-gcm', keyIn(token), start);
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([start, cipher.getAuthTag(), body]).toString('base64');
}

/** The text again; undefined for what was sealed with another token or is no such text. */
export function unsealed(token: string, kept: string): string | undefined {
  const all = Buffer.from(kept, 'base64');
  try {
    const cipher = createDecipheriv('aes-256-gcm', keyIn(token), all.subarray(0, 12));
    cipher.setAuthTag(all.subarray(12, 28));
    return Buffer.concat([cipher.update(all.subarray(28)), cipher.final()]).toString('utf8');
  } catch {
    return undefined;
  }
}

/** Another one than `tokenHash`, which stands in the database. */
function keyIn(token: string): Buffer {
  return createHash('sha256').update(`key in ${token}`).digest();
}

/** A UUID of version 4 from random bytes. */
export function newId<Id extends string>({ bytes }: Chance): Id {
  const b = Uint8Array.from(bytes(16));
  b[6] = ((b[6] ?? 0) & 0x0f) | 0x40;
  b[8] = ((b[8] ?? 0) & 0x3f) | 0x80;
  const hex = Buffer.from(b).toString('hex');
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    hex.slice(12, 16),
    hex.slice(16, 20),
    hex.slice(20),
  ].join('-') as Id;
}

/** A code of `length` letters and digits of `unmistakable`, all equally likely. */
export function newCode(chance: Chance, length: number): string {
  return pick(chance, [...unmistakable], length).join('');
}

/** A recovery code: four groups of four, 67 bits. */
export function newRecoveryCode(chance: Chance): string {
  return Array.from({ length: 4 }, () => newCode(chance, 4)).join('-');
}

/** A code as it is kept, from what was typed: small letters, spaces and hyphens are forgiven. */
export function readCode(typed: string): string {
  return typed.toUpperCase().replaceAll(/[\s-]/g, '');
}

/** A pass of three words of the BIP-39 list: 2,048 words, 33 bits. */
export function newPass(chance: Chance): string {
  return pick(chance, wordlist, 3).join(' ');
}

/** A pass or code of words from what was typed: capitals, hyphens and spaces are forgiven. */
export function readWords(typed: string): string {
  return typed
    .toLowerCase()
    .trim()
    .split(/[\s-]+/)
    .join(' ');
}

function pick<Item>(chance: Chance, from: readonly Item[], count: number): Item[] {
  // What is above the last multiple is thrown away: otherwise the first items would come more often.
  const limit = 65_536 - (65_536 % from.length);
  const found: Item[] = [];
  while (found.length < count) {
    const [high = 0, low = 0] = chance.bytes(2);
    const drawn = high * 256 + low;
    const item = from[drawn % from.length];
    if (drawn < limit && item !== undefined) found.push(item);
  }
  return found;
}

/**
 * A name as it is compared: composed letters, small, single spaces, without signs that nobody sees, such as those that join
 * letters. Two names that share it are one.
 */
export function nameKey(name: string): string {
  const seen = name.normalize('NFKC').replaceAll(/\p{Default_Ignorable_Code_Point}/gu, '');
  return seen.trim().replaceAll(/\s+/gu, ' ').toLocaleLowerCase('en');
}

const strength = { N: 2 ** 15, r: 8, p: 1 };

/** A hash of a password with its salt and parameters: `scrypt$N$r$p$salt$hash`. Takes about 80 ms of another thread. */
export async function passwordHash(chance: Chance, password: string): Promise<string> {
  const { N, r, p } = strength;
  const salt = Buffer.from(chance.bytes(16));
  const hash = await derive(password, salt, strength);
  return ['scrypt', N, r, p, salt.toString('base64url'), hash.toString('base64url')].join('$');
}

/** Whether the password is the one of this hash. Without a hash it works as long, and says no. */
export async function passwordFits(password: string, kept: string | undefined): Promise<boolean> {
  const [scheme, N, r, p, salt = '', hash = ''] = (kept ?? nobody).split('$');
  if (scheme !== 'scrypt') return false;
  const given = await derive(password, Buffer.from(salt, 'base64url'), {
    N: Number(N),
    r: Number(r),
    p: Number(p),
  });
  const right = Buffer.from(hash, 'base64url');
  return given.length === right.length && timingSafeEqual(given, right) && kept !== undefined;
}

const nobody = `scrypt$${strength.N}$${strength.r}$${strength.p}$${'A'.repeat(22)}$${'A'.repeat(43)}`;

function derive(password: string, salt: Buffer, cost: typeof strength): Promise<Buffer> {
  const { promise, resolve, reject } = Promise.withResolvers<Buffer>();
  const options = { ...cost, maxmem: 256 * cost.N * cost.r };
  scrypt(password.normalize('NFKC'), salt, 32, options, (error, key) =>
    error === null ? resolve(key) : reject(error),
  );
  return promise;
}
