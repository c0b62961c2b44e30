import { copyFile, mkdir, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import react from '@vitejs/plugin-react';
import { packagedFonts } from '../main/documents/fonts.ts';
import { build, type InlineConfig, type LogLevel } from 'vite';

const root = join(import.meta.dirname, '..');
export const distFolder = join(root, 'dist');
/** Written last: a build that was broken off has none. */
export const buildMarker = join(distFolder, 'built');

/** The lower of the two engines: Debian's Chromium and the one in Electron 45. */
const pageTarget = 'chrome140';

/** The two windows' pages. Each is built by itself, so that neither waits for a chunk that only the other needs. */
export type PageName = 'chair' | 'screen';
const pageNames: readonly PageName[] = ['chair', 'screen'];

function page(name: PageName, logLevel: LogLevel): InlineConfig {
  return {
    configFile: false,
    root: join(root, 'renderer'),
    base: './',
    logLevel,
    plugins: [react({ compiler: true })],
    html: { cspNonce: '__CSP_NONCE__' },
    // What ships, whatever the process around it is run for.
    define: { 'process.env.NODE_ENV': JSON.stringify('production') },
    build: {
      outDir: join(distFolder, 'renderer'),
      emptyOutDir: false,
      target: pageTarget,
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 2_000,
      rolldownOptions: {
        input: join(root, `renderer/${name}.html`),
        // All that the first view needs in one file: each one more is a round trip through the host.
        output: { codeSplitting: { groups: [{ name, tags: ['$initial'] }] } },
      },
    },
  };
}

/** The preload runs sandboxed: one CommonJS file that may require `electron` and nothing else. */
function preload(logLevel: LogLevel): InlineConfig {
  return {
    configFile: false,
    logLevel,
    build: {
      outDir: distFolder,
      emptyOutDir: false,
      target: pageTarget,
      minify: false,
      lib: { entry: join(root, 'main/hosts/electron/preload.ts'), formats: ['cjs'], fileName: () => 'preload.cjs' },
      rolldownOptions: { external: ['electron'] },
    },
  };
}

function core(logLevel: LogLevel): InlineConfig {
  return {
    configFile: false,
    logLevel,
    build: {
      outDir: join(distFolder, 'main'),
      emptyOutDir: true,
      target: 'node24',
      minify: false,
      ssr: true,
      rolldownOptions: {
        input: {
          chromium: join(root, 'main/hosts/chromium/index.ts'),
          electron: join(root, 'main/hosts/electron/index.ts'),
          'documents-worker': join(root, 'main/documents/worker.ts'),
          'imports-worker': join(root, 'main/imports/worker.ts'),
        },
        external: ['electron'],
        // All in one folder: the code finds its workers, templates and fonts from where it stands.
        output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js', format: 'es' },
      },
    },
  };
}

/** Fonts and templates of documents, beside the code that reads them. */
async function documentAssets(): Promise<void> {
  const target = join(distFolder, 'main/documents');
  await mkdir(join(target, 'fonts'), { recursive: true });
  await mkdir(join(target, 'templates'), { recursive: true });
  for (const font of packagedFonts()) await copyFile(font, join(target, 'fonts', basename(font)));
  await copyFile(join(root, 'main/documents/templates/document.typ'), join(target, 'templates/document.typ'));
}

/** The preload as it ships, without writing it: for tests that look at it or run it. */
export async function preloadBundle(): Promise<string> {
  const config = preload('silent');
  const built = await build({ ...config, build: { ...config.build, write: false } });
  const [output] = Array.isArray(built) ? built : [];
  const chunk = output?.output[0];
  if (chunk === undefined) throw new Error('the build gave no preload');
  return chunk.code;
}

export interface PageBundle {
  readonly html: string;
  /** By their paths from the page. */
  readonly files: ReadonlyMap<string, string | Uint8Array>;
}

/** One window's page as it ships, without writing it: for tests that look at it. */
export async function pageBundle(name: PageName): Promise<PageBundle> {
  const config = page(name, 'silent');
  const built = await build({ ...config, build: { ...config.build, write: false } });
  if (!('output' in built)) throw new Error('the build gave no page');
  const files = new Map(built.output.map((one) => [one.fileName, one.type === 'chunk' ? one.code : one.source]));
  return { html: String(files.get(`${name}.html`)), files };
}

/** Builds everything that a host needs into `dist`. */
export async function buildAll(logLevel: LogLevel = 'warn'): Promise<void> {
  await rm(distFolder, { recursive: true, force: true });
  for (const name of pageNames) await build(page(name, logLevel));
  await build(preload(logLevel));
  await build(core(logLevel));
  await documentAssets();
  await writeFile(buildMarker, '');
}

if (import.meta.filename === process.argv[1]) await buildAll('info');
