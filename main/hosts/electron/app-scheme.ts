import type { Session } from 'electron';
import type { ServeRenderer } from '../../app/serve-renderer.ts';
import type { ElectronApi } from './electron-api.ts';

export const appScheme = 'app';
export const appOrigin = 'app://casustafel';

/** True only for an address of our own pages; a name or a spelling that merely begins alike is not. */
export function isOwnAddress(address: string): boolean {
  const url = parsedUrl(address);
  return (
    url !== null &&
    url.protocol === `${appScheme}:` &&
    url.host === 'casustafel' &&
    url.username === '' &&
    url.password === ''
  );
}

/** The path of one of our own pages, else null. */
export function ownPath(address: string): string | null {
  return isOwnAddress(address) ? (parsedUrl(address)?.pathname ?? null) : null;
}

/** Must run before Electron is ready (Electron: protocol.registerSchemesAsPrivileged). */
export function registerAppScheme({ protocol }: Pick<ElectronApi, 'protocol'>): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: appScheme, privileges: { standard: true, secure: true, codeCache: true } },
  ]);
}

/** Answers `app://casustafel/…` from the list of built files and everything else with 404. */
export function serveAppScheme(session: Session, serve: ServeRenderer): void {
  session.protocol.handle(appScheme, async (request) => {
    const path = request.method === 'GET' ? ownPath(request.url) : null;
    const { status, headers, body } = await serve(path ?? '');
    return new Response(Buffer.from(body), { status, headers: { ...headers } });
  });
}

function parsedUrl(address: string): URL | null {
  return URL.canParse(address) ? new URL(address) : null;
}
