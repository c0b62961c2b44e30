import type { importsContract } from '../../../shared/contract/imports.ts';
import { applyList, cancelList, lookAgain, openList, previewList } from '../../services/import-service.ts';
import type { HandlersFor } from '../context.ts';

export const importHandlers: HandlersFor<typeof importsContract> = {
  'imports.open': async ({ app, vault }) => ({ opened: await openList(app, vault) }),
  'imports.look': ({ app, vault }, input) => Promise.resolve({ opened: lookAgain(app, vault, input) }),
  'imports.preview': ({ app, vault }, input) => previewList(app, vault, input),
  'imports.apply': ({ app, vault }, input) => applyList(app, vault, input),
  'imports.cancel': ({ app }, { token }) => {
    cancelList(app, token);
    return Promise.resolve({});
  },
};
