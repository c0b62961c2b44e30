import type { screenContract } from '../../../shared/contract/screen.ts';
import type { HandlersFor } from '../context.ts';

export const screenHandlers: HandlersFor<typeof screenContract> = {
  'screen.current': ({ app }) => app.screen.current(),
  'screen.state': ({ app }) => app.screen.state,
  'screen.neutral': ({ app }) => {
    app.screen.show('neutral');
    return Promise.resolve({});
  },
  'screen.show': ({ app }, { what }) => {
    app.screen.show(what);
    return Promise.resolve({});
  },
  'screen.displays': async ({ app }) => ({ displays: [...(await app.host.windows.displays())] }),
  'screen.open': async ({ app }, { displayId }) => ({ placed: await app.screen.open(displayId) }),
  'screen.close': async ({ app }) => {
    await app.screen.close();
    return {};
  },
};
