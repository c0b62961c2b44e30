import { frame } from './nl/frame.ts';
import { labels } from './nl/labels.ts';
import { vault } from './nl/vault.ts';
import { workers } from './nl/workers.ts';

/**
 * The words of what comes before the work: first start, unlock, who it is. Pages that are loaded at once take theirs
 * from here, because `nl.ts` brings the words of everything.
 */
export const text = { frame, labels, vault, workers };
