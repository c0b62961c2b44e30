import { execFile } from 'node:child_process';
import { access, constants, mkdir } from 'node:fs/promises';
import { delimiter, join, parse } from 'node:path';
import { ExpectedError } from '../../../shared/contract/errors.ts';
import type { FileFilter, OpenRequest, SaveRequest } from '../../app/host.ts';

export type DialogTool = 'zenity' | 'kdialog' | 'osascript' | 'powershell';
export type DialogRequest =
  | ({ readonly ask: 'save' } & Omit<SaveRequest, 'title'> & { readonly title: string; readonly folder: string })
  | ({ readonly ask: 'open' } & OpenRequest);

interface Command {
  readonly file: string;
  readonly arguments: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
}

/** The dialog program of this system, or null where there is none. */
export async function findDialogTool(platform: NodeJS.Platform): Promise<DialogTool | null> {
  if (platform === 'darwin') return 'osascript';
  if (platform === 'win32') return 'powershell';
  for (const tool of ['zenity', 'kdialog'] as const) if (await isOnPath(tool)) return tool;
  return null;
}

/** Asks with the system's own dialog. Null when cancelled. */
export function askSystem(tool: DialogTool, request: DialogRequest): Promise<string | null> {
  const { file, arguments: args, environment } = commandFor(tool, request);
  return new Promise((resolve, reject) => {
    execFile(file, [...args], { env: { ...process.env, ...environment }, windowsHide: true }, (error, stdout) => {
      // Every one of these programs ends with 1 when cancelled, and PowerShell with an empty line.
      if (error !== null && error.code !== 1) reject(new ExpectedError('unsupported'));
      else resolve(error === null && stdout.trim() !== '' ? stdout.trim() : null);
    });
  });
}

/** Without a dialog program: a free name in the documents folder. The answer to the window says where it went. */
export async function nameInDocuments(documents: string, suggestedName: string): Promise<string> {
  const folder = join(documents, 'Casustafel');
  await mkdir(folder, { recursive: true });
  const { name, ext } = parse(suggestedName);
  for (let count = 1; ; count += 1) {
    const path = join(folder, count === 1 ? `${name}${ext}` : `${name} (${count})${ext}`);
    const taken = await access(path).then(
      () => true,
      () => false,
    );
    if (!taken) return path;
  }
}

/** The command line of a dialog; words of the request are arguments or environment, never part of a script. */
export function commandFor(tool: DialogTool, request: DialogRequest): Command {
  const start = request.ask === 'save' ? join(request.folder, request.suggestedName) : '';
  const kind = request.ask === 'save' ? 'save' : request.kind;
  switch (tool) {
    case 'zenity':
      return plain('zenity', [
        '--file-selection',
        `--title=${request.title}`,
        ...(kind === 'save' ? ['--save', '--confirm-overwrite', `--filename=${start}`] : []),
        ...(kind === 'folder' ? ['--directory'] : []),
        ...request.filters.map((filter) => `--file-filter=${filter.name} | ${patterns(filter).join(' ')}`),
      ]);
    case 'kdialog':
      return plain('kdialog', [
        '--title',
        request.title,
        ...(kind === 'folder'
          ? ['--getexistingdirectory', '.']
          : [
              kind === 'save' ? '--getsavefilename' : '--getopenfilename',
              kind === 'save' ? start : '.',
              request.filters.map((filter) => `${filter.name} (${patterns(filter).join(' ')})`).join('\n'),
            ]),
      ]);
    case 'osascript':
      return plain('osascript', ['-e', appleScripts[kind], request.title, parse(start).base]);
    case 'powershell':
      return {
        file: 'powershell.exe',
        arguments: ['-NoProfile', '-STA', '-Command', powerShellScripts[kind]],
        environment: {
          CASUSTAFEL_TITLE: request.title,
          CASUSTAFEL_START: start,
          CASUSTAFEL_FILTER: request.filters.map((f) => `${f.name}|${patterns(f).join(';')}`).join('|'),
        },
      };
  }
}

const appleScripts = {
  save: 'on run argv\nPOSIX path of (choose file name with prompt (item 1 of argv) default name (item 2 of argv))\nend run',
  file: 'on run argv\nPOSIX path of (choose file with prompt (item 1 of argv))\nend run',
  folder: 'on run argv\nPOSIX path of (choose folder with prompt (item 1 of argv))\nend run',
} as const;

const forms =
  'Add-Type -AssemblyName System.Windows.Forms; [Console]::OutputEncoding = [Text.Encoding]::UTF8; $d = New-Object System.Windows.Forms.';
const showAndPrint = 'if ($d.ShowDialog() -eq "OK")';
const powerShellScripts = {
  save: `${forms}SaveFileDialog; $d.Title = $env:CASUSTAFEL_TITLE; $d.FileName = $env:CASUSTAFEL_START; $d.Filter = $env:CASUSTAFEL_FILTER; ${showAndPrint} { $d.FileName }`,
  file: `${forms}OpenFileDialog; $d.Title = $env:CASUSTAFEL_TITLE; $d.Filter = $env:CASUSTAFEL_FILTER; ${showAndPrint} { $d.FileName }`,
  folder: `${forms}FolderBrowserDialog; $d.Description = $env:CASUSTAFEL_TITLE; ${showAndPrint} { $d.SelectedPath }`,
} as const;

function plain(file: string, args: readonly string[]): Command {
  return { file, arguments: args, environment: {} };
}

function patterns(filter: FileFilter): string[] {
  return filter.extensions.map((extension) => `*.${extension}`);
}

async function isOnPath(program: string): Promise<boolean> {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  for (const folder of folders) {
    const found = await access(join(folder, program), constants.X_OK).then(
      () => true,
      () => false,
    );
    if (found) return true;
  }
  return false;
}
