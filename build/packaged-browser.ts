import { access, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { inflate } from '@sparticuz/chromium';

export interface PackagedBrowser {
  readonly path: string;
  /** What it needs where no browser was ever installed: its own libraries and fonts. */
  readonly environment: Readonly<Record<string, string>>;
}

const cacheFolder = join(import.meta.dirname, '..', '.cache');
const archives = ['chromium.br', 'fonts.tar.br', 'swiftshader.tar.br', 'al2023.tar.br'];

/**
 * Unpacks the headless browser inside the npm package once, into this project's cache. Its own launch flags are not
 * used: they switch web security and site isolation off, and the tests must see the application as it ships.
 */
export async function unpackBrowser(): Promise<PackagedBrowser> {
  const folder = join(cacheFolder, 'packaged-browser');
  if (!(await exists(folder))) await unpackInto(folder);
  return {
    path: join(folder, 'chromium'),
    environment: { LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'), FONTCONFIG_PATH: join(folder, 'fonts') },
  };
}

/** Under a temporary name first, so that a run that was stopped leaves no half browser behind. */
async function unpackInto(folder: string): Promise<void> {
  const packageFolder = join(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')), '..');
  await mkdir(cacheFolder, { recursive: true });
  const unpacking = await mkdtemp(join(cacheFolder, 'unpacking-'));
  const before = process.env['TMPDIR'];
  // The package writes where the system keeps temporary files, and offers no other way to say where.
  process.env['TMPDIR'] = unpacking;
  try {
    for (const archive of archives) await inflate(join(packageFolder, 'bin', archive));
  } finally {
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
  }
  await writeFile(join(unpacking, 'fonts', 'fonts.conf'), fontSettings(folder));
  await rename(unpacking, folder).catch(async (error: unknown) => {
    await rm(unpacking, { recursive: true, force: true });
    if (!(await exists(folder))) throw error;
  });
}

/** The package's own settings name folders of another machine; without a font the browser stops at the first word. */
function fontSettings(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(folder, 'fonts')}</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${join(folder, 'fonts-cache')}</cachedir>
</fontconfig>
`;
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
