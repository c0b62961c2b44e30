import { pageClient } from '../client/page-client.ts';

/**
 * Asked as soon as this module runs, which `main.tsx` sees to being before React and the components: by the time that
 * they can draw, the answer is there, and the right form is the first thing drawn.
 */
export const firstAnswer = pageClient.call('vault.status', {});
