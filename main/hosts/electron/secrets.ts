import type { Secrets } from '../../app/host.ts';
import type { ElectronApi } from './electron-api.ts';

/** Kept by Linux without a key store: a fixed password that protects nothing. */
const worthlessBackends: readonly string[] = ['basic_text', 'unknown'];

/** The key store of the operating system. Only the asynchronous calls are used: the others are deprecated. */
export function electronSecrets({ safeStorage }: Pick<ElectronApi, 'safeStorage'>, platform: NodeJS.Platform): Secrets {
  const status = async (): Promise<{ available: boolean; backend: string }> => {
    const available = await safeStorage.isAsyncEncryptionAvailable();
    const backend = platform === 'linux' ? safeStorage.getSelectedStorageBackend() : platform;
    return { available: available && !worthlessBackends.includes(backend), backend };
  };
  const demandKeyStore = async (): Promise<void> => {
    if (!(await status()).available) throw new Error('no key store');
  };
  return {
    status,
    async protect(plain) {
      await demandKeyStore();
      return safeStorage.encryptStringAsync(Buffer.from(plain).toString('base64'));
    },
    async reveal(sealed) {
      await demandKeyStore();
      const { result, shouldReEncrypt } = await safeStorage.decryptStringAsync(Buffer.from(sealed));
      return { plain: Buffer.from(result, 'base64'), renew: shouldReEncrypt };
    },
  };
}
