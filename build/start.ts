import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildAll, buildMarker, distFolder } from './bundle.ts';
import { findElectron, type ElectronSearch } from './electron-binary.ts';
import { findInstalledBrowser } from './find-browser.ts';
import { isFresh } from './is-fresh.ts';

const say = (line: string): void => console.log(line);

const reasons: Readonly<Record<Extract<ElectronSearch, { found: null }>['why'], string>> = {
  failed: 'Electron is hier niet op te halen (morgen opnieuw geprobeerd).',
  'failed-before': 'Electron was kortgeleden niet op te halen (na een dag opnieuw geprobeerd).',
  'no-package': 'Electron is niet geïnstalleerd.',
};

/** `npm start`: Electron, else an installed browser as application window, else (no display) the demo. */
async function start(): Promise<number> {
  if (!(await isFresh(buildMarker))) {
    say('Casustafel bouwen…');
    await buildAll();
  }
  if (!hasDisplay()) return playDemo();

  const electron = await findElectron(say);
  if (electron.found !== null) return run(electron.found, [...rootArguments('Electron'), join(distFolder, '..')]);

  const browser = await findInstalledBrowser();
  if (browser === null) {
    say(`${reasons[electron.why]} Er is ook geen Chromium, Chrome of Edge gevonden.`);
    say('Installeer Chromium (Debian: apt-get install chromium) of Google Chrome en start opnieuw.');
    say('Staat de browser op een andere plek? Zet het pad in CHROMIUM_PATH.');
    return 1;
  }
  say(`${reasons[electron.why]} Casustafel opent in ${browser.path}.`);
  rootArguments('De browser');
  return run(process.execPath, [join(distFolder, 'main/chromium.js'), browser.path]);
}

function hasDisplay(): boolean {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env['DISPLAY']) || Boolean(process.env['WAYLAND_DISPLAY']);
}

/** Chromium refuses its sandbox to root; it is switched off for root only, and never silently. */
function rootArguments(what: string): string[] {
  if (process.getuid?.() !== 0) return [];
  say(`${what} draait als root en daarom zonder sandbox (--no-sandbox). Gebruik liever een gewoon account.`);
  return ['--no-sandbox'];
}

async function playDemo(): Promise<number> {
  const demo = join(import.meta.dirname, 'demo.ts');
  say('Er is geen scherm (DISPLAY en WAYLAND_DISPLAY zijn leeg). Casustafel speelt het voorbeeld af zonder venster.');
  if (!existsSync(demo)) {
    say('Het voorbeeld ontbreekt (build/demo.ts).');
    return 1;
  }
  const out = await mkdtemp(join(tmpdir(), 'casustafel-voorbeeld-'));
  const code = await run(process.execPath, [demo, '--out', out]);
  say(code === 0 ? `Het resultaat staat in ${out}` : `Het voorbeeld is niet gelukt (code ${code}).`);
  return code;
}

/** Runs until it ends; a signal goes to the child first, which locks and closes. */
async function run(file: string, args: readonly string[]): Promise<number> {
  const child = spawn(file, [...args], { stdio: 'inherit' });
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, () => child.kill(signal));
  const [code] = (await once(child, 'exit')) as [number | null];
  return code ?? 1;
}

process.exitCode = await start();
