import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

/**
 * Writes the lock file's entries for optional platform packages that a registry mirror did not offer when the lock
 * was made. npm leaves such a package out of the lock, and `npm ci` then refuses the lock as incomplete; with the
 * entry it is skipped on other platforms and fetched on its own. Run after every `npm install`.
 */
const lockPath = join(import.meta.dirname, '..', 'package-lock.json');

const entrySchema = z.looseObject({
  version: z.string().optional(),
  optionalDependencies: z.record(z.string(), z.string()).optional(),
});
const lockSchema = z.looseObject({ packages: z.record(z.string(), entrySchema) });

const platformName =
  /-(android|darwin|freebsd|linux|openharmony|win32)-([a-z0-9]+)(?:-(gnu|musl|msvc|eabi|gnueabihf|musleabihf))?$/;

/** The platform fields of a package whose name follows `…-os-cpu[-abi]`; null when it does not. */
function platformOf(name: string): object | null {
  const [, os, cpu, abi = ''] = platformName.exec(name) ?? [];
  if (os === undefined || cpu === undefined) return null;
  const libc = os !== 'linux' ? {} : { libc: [abi.startsWith('musl') ? 'musl' : 'glibc'] };
  return { cpu: [cpu], ...libc, optional: true, os: [os] };
}

const lock = lockSchema.parse(JSON.parse(await readFile(lockPath, 'utf8')));
const added: string[] = [];
for (const entry of Object.values(lock.packages)) {
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    const path = `node_modules/${name}`;
    const platform = platformOf(name);
    if (path in lock.packages || platform === null) continue;
    lock.packages[path] = { version, ...platform };
    added.push(name);
  }
}
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, 'en')));
await writeFile(lockPath, `${JSON.stringify(lock, null, 2)}\n`);
console.log(`${added.length} platform packages added to the lock file`);
