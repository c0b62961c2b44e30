import { createCipheriv, createDecipheriv, randomBytes, scrypt } from 'node:crypto';
import { promisify } from 'node:util';
import { z } from 'zod';

const base64 = z.base64();

/** How one secret (passphrase, recovery key) opens the data key. Everything needed but the secret. */
export const wrapping = z.strictObject({
  kind: z.enum(['passphrase', 'recovery']),
  kdf: z.strictObject({
    name: z.literal('scrypt'),
    n: z
      .number()
      .int()
      .min(1024)
      .max(2 ** 20),
    r: z.number().int().min(1).max(32),
    p: z.number().int().min(1).max(16),
    salt: base64,
  }),
  nonce: base64,
  sealed: base64,
  tag: base64,
});
export type Wrapping = z.infer<typeof wrapping>;

export interface KdfCost {
  readonly n: number;
  readonly r: number;
  readonly p: number;
}

/** About 128 MiB and some tenths of a second a try; Electron's BoringSSL has scrypt and no argon2. */
export const standardCost: KdfCost = { n: 2 ** 17, r: 8, p: 1 };

const deriveKey = promisify<string, Uint8Array, number, { N: number; r: number; p: number; maxmem: number }, Buffer>(
  scrypt,
);

async function derive(secret: string, salt: Uint8Array, cost: KdfCost): Promise<Buffer> {
  const maxmem = 256 * cost.n * cost.r;
  return deriveKey(secret.normalize('NFKC'), salt, 32, { N: cost.n, r: cost.r, p: cost.p, maxmem });
}

/** Seals the data key under a secret: scrypt, then AES-256-GCM bound to the kind of secret. */
export async function wrapKey(
  dataKey: Uint8Array,
  kind: Wrapping['kind'],
  secret: string,
  cost: KdfCost,
): Promise<Wrapping> {
  const salt = randomBytes(32);
  const nonce = randomBytes(12);
  const wrapper = await derive(secret, salt, cost);
  const cipher = createCipheriv('aes-256-gcm', wrapper, nonce).setAAD(Buffer.from(kind));
  const sealed = Buffer.concat([cipher.update(dataKey), cipher.final()]);
  wrapper.fill(0);
  return {
    kind,
    kdf: { name: 'scrypt', ...cost, salt: salt.toString('base64') },
    nonce: nonce.toString('base64'),
    sealed: sealed.toString('base64'),
    tag: cipher.getAuthTag().toString('base64'),
  };
}

/** The data key, or null when the secret is not the right one. */
export async function unwrapKey(wrapped: Wrapping, secret: string): Promise<Buffer | null> {
  const wrapper = await derive(secret, Buffer.from(wrapped.kdf.salt, 'base64'), wrapped.kdf);
  const decipher = createDecipheriv('aes-256-gcm', wrapper, Buffer.from(wrapped.nonce, 'base64'))
    .setAAD(Buffer.from(wrapped.kind))
    .setAuthTag(Buffer.from(wrapped.tag, 'base64'));
  wrapper.fill(0);
  try {
    return Buffer.concat([decipher.update(Buffer.from(wrapped.sealed, 'base64')), decipher.final()]);
  } catch {
    // The tag does not fit: the secret is wrong. AES-GCM gives no other reason, and none may be shown.
    return null;
  }
}
