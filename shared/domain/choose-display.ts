interface Connected {
  readonly id: string;
  readonly primary: boolean;
}

/**
 * Where the shared screen goes: to the display that the chair named, else to the only one that is not the chair's own.
 * Null when that one is gone or when it must be asked: what everybody sees is never put anywhere by a guess.
 */
export function chooseDisplay<Display extends Connected>(
  displays: readonly Display[],
  wanted: string | null,
): Display | null {
  if (wanted !== null) return displays.find(({ id }) => id === wanted) ?? null;
  const others = displays.filter(({ primary }) => !primary);
  return others.length === 1 ? (others[0] ?? null) : null;
}
