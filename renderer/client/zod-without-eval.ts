import { config } from 'zod';

// The content security policy forbids making code out of text. Zod tries that once and falls back; the try would be
// reported as a violation. Imported before any schema is made.
config({ jitless: true });
