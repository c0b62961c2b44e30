import { createHash } from 'node:crypto';
import { lstat, mkdir, rm } from 'node:fs/promises';
import { connect, createServer, type Server } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';

export interface InstanceClaim {
  release(): Promise<void>;
}

/**
 * One instance per data folder, by a Unix socket or a named pipe that only this user reaches; no TCP port.
 * @returns null when another instance holds it; that one was told.
 */
export async function claimInstance(dataFolder: string, onSecond: () => void): Promise<InstanceClaim | null> {
  const address = await addressOf(dataFolder);
  for (;;) {
    const server = await tryListen(address, onSecond);
    if (server !== null) return { release: () => closeServer(server) };
    if (await tellFirst(address)) return null;
    // The socket of a process that was killed: nobody answers.
    await rm(address, { force: true });
  }
}

/** Tells a running instance that it was started again. False when there is none. */
export async function signalInstance(dataFolder: string): Promise<boolean> {
  return tellFirst(await addressOf(dataFolder));
}

function tellFirst(address: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(address);
    socket.once('connect', () => {
      socket.end();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}

function tryListen(address: string, onSecond: () => void): Promise<Server | null> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => {
      // The connection is the message; what it says is not read.
      socket.on('error', () => undefined);
      socket.destroy();
      onSecond();
    });
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') resolve(null);
      else reject(error);
    });
    server.listen(address, () => {
      server.unref();
      resolve(server);
    });
  });
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => server.close(() => resolve()));
}

async function addressOf(dataFolder: string): Promise<string> {
  const name = createHash('sha256').update(dataFolder).digest('hex').slice(0, 16);
  if (process.platform === 'win32') return `\\\\.\\pipe\\casustafel-${name}`;
  return join(await privateRuntimeFolder(), `${name}.sock`);
}

/** @throws when the folder is another user's, who could then stop or watch the start. */
async function privateRuntimeFolder(): Promise<string> {
  const { uid } = userInfo();
  const folder = join(process.env['XDG_RUNTIME_DIR'] ?? tmpdir(), `casustafel-${uid}`);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const found = await lstat(folder);
  if (!found.isDirectory() || found.uid !== uid || (found.mode & 0o077) !== 0) {
    throw new Error('the folder for the instance socket is not private to this user');
  }
  return folder;
}
