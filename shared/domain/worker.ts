import { z } from 'zod';
import { workerId } from './ids.ts';
import { line } from './subject.ts';

export const workerRole = z.enum(['chair', 'secretary', 'both']);
export type WorkerRole = z.infer<typeof workerRole>;

/** Somebody who works in this vault: the journal's "who". */
export const worker = z.object({ id: workerId, name: line.min(1), role: workerRole, active: z.boolean() });
export type Worker = z.infer<typeof worker>;

export const colorScheme = z.enum(['auto', 'light', 'dark']);
export type ColorScheme = z.infer<typeof colorScheme>;

export const preferences = z.object({
  regionCode: z.string(),
  meetingTypeName: line.min(1),
  minutesPerCase: z.number().int().min(1).max(240),
  /** What stands above the list of basic conditions: "Leefgebieden" in some regions. */
  conditionsName: line.min(1).default('Basisvoorwaarden'),
  idleMinutes: z.number().int().min(1).max(120),
  /** Second folder for backups (a USB stick); null when not set. */
  backupFolder: z.string().max(1_000).nullable(),
  colorScheme: colorScheme.default('auto'),
});
export type Preferences = z.infer<typeof preferences>;
