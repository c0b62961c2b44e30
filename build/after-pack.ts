import { join } from 'node:path';
import type { AfterPackContext } from 'electron-builder';
import { setFuses } from './fuses.ts';

/** Called by electron-builder after packing and before signing: the signature then covers the fuses. */
export async function afterPack(context: AfterPackContext): Promise<void> {
  await setFuses(programOf(context));
}

function programOf({ appOutDir, electronPlatformName, packager }: AfterPackContext): string {
  const name = packager.appInfo.productFilename;
  switch (electronPlatformName) {
    case 'darwin':
      return join(appOutDir, `${name}.app`, 'Contents', 'MacOS', name);
    case 'win32':
      return join(appOutDir, `${name}.exe`);
    default:
      // `linux.executableName` in electron-builder.yml.
      return join(appOutDir, 'casustafel');
  }
}
