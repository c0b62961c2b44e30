import { z } from 'zod';

/** In what form a document leaves the vault; also the ending of its file name. */
export const documentFormat = z.enum(['pdf', 'docx']);
export type DocumentFormat = z.infer<typeof documentFormat>;
