/** What went wrong in the store, in the terms the application can act on. */
export type StoreErrorKind = 'wrong-key' | 'damaged' | 'newer' | 'disk-full' | 'busy' | 'other';

/** Thrown by `db` for failures that a user must hear about; carries no SQL and no values. */
export class StoreError extends Error {
  readonly kind: StoreErrorKind;
  constructor(kind: StoreErrorKind, options?: ErrorOptions) {
    super(`store: ${kind}`, options);
    this.name = 'StoreError';
    this.kind = kind;
  }
}

const kindByCode: Readonly<Record<string, StoreErrorKind>> = {
  SQLITE_NOTADB: 'wrong-key',
  SQLITE_CORRUPT: 'damaged',
  SQLITE_FULL: 'disk-full',
  SQLITE_BUSY: 'busy',
  SQLITE_LOCKED: 'busy',
};

/** Classifies what SQLite threw; extended codes fall back to their primary code. */
export function storeErrorKindOf(error: unknown): StoreErrorKind {
  if (error instanceof StoreError) return error.kind;
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return 'other';
  const primary = error.code.split('_').slice(0, 2).join('_');
  if (error.code === 'SQLITE_IOERR_WRITE') return 'disk-full';
  return kindByCode[primary] ?? 'other';
}
