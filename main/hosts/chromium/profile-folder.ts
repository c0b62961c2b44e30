import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const prefix = 'casustafel-profile-';

/** What the browser must not offer or keep. */
const preferences = {
  autofill: { profile_enabled: false, credit_card_enabled: false },
  browser: { enable_spellchecking: false, check_default_browser: false },
  credentials_enable_service: false,
  download: { prompt_for_download: false },
  profile: { password_manager_enabled: false, default_content_setting_values: { notifications: 2 } },
  safebrowsing: { enabled: false },
  search: { suggest_enabled: false },
  translate: { enabled: false },
};

/**
 * An empty profile for one run, in memory where the system has a place for that. Profiles that a killed process left
 * are removed first.
 */
export async function makeProfile(): Promise<string> {
  const base = process.env['XDG_RUNTIME_DIR'] ?? tmpdir();
  await removeStaleProfiles(base);
  const folder = await mkdtemp(join(base, `${prefix}${process.pid}-`));
  await mkdir(join(folder, 'Default'), { mode: 0o700 });
  await writeFile(join(folder, 'Default', 'Preferences'), JSON.stringify(preferences), { mode: 0o600 });
  return folder;
}

/** The browser may still be writing while it ends: tries again for a moment. */
export async function removeProfile(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
}

export async function removeStaleProfiles(base: string): Promise<void> {
  for (const name of await readdir(base)) {
    const owner = name.startsWith(prefix) ? Number.parseInt(name.slice(prefix.length), 10) : Number.NaN;
    if (Number.isNaN(owner) || isAlive(owner)) continue;
    await removeProfile(join(base, name)).catch(() => {
      // Another user's, or held by a browser that is still ending: the next start tries again.
    });
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
