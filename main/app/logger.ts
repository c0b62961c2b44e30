import { z } from 'zod';

/** Every field that a log line may hold; none can carry a name or free text. */
const logFields = z.strictObject({
  procedure: z
    .string()
    .regex(/^[a-zA-Z.]{1,60}$/)
    .optional(),
  code: z
    .string()
    .regex(/^[a-zA-Z_-]{1,40}$/)
    .optional(),
  milliseconds: z.number().optional(),
  count: z.number().optional(),
  host: z.enum(['electron', 'chromium']).optional(),
});
export type LogFields = z.infer<typeof logFields>;

export interface Logger {
  /** @param event a fixed word from the code, never built from data. */
  info(event: string, fields?: LogFields): void;
  error(event: string, fields?: LogFields): void;
}

export function createLogger(write: (line: string) => void, now: () => Date): Logger {
  const log = (level: 'info' | 'error', event: string, fields: LogFields = {}): void => {
    write(JSON.stringify({ at: now().toISOString(), level, event, ...logFields.parse(fields) }));
  };
  return {
    info: (event, fields) => log('info', event, fields),
    error: (event, fields) => log('error', event, fields),
  };
}
