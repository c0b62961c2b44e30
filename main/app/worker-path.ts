import { join } from 'node:path';

/** The folder of the running main code: `dist/main` when built, `main` when it runs from source. */
const built = import.meta.filename.endsWith('.js');
export const mainFolder = built ? import.meta.dirname : join(import.meta.dirname, '..');

/** The file of a worker thread: its own bundle beside the application, or its source. */
export function workerPath(name: 'documents' | 'imports'): string {
  return built ? join(mainFolder, `${name}-worker.js`) : join(mainFolder, name, 'worker.ts');
}
