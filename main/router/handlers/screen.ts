import type { screenContract } from '../../../shared/contract/screen.ts';
import type { HandlersFor } from '../context.ts';

export const screenHandlers: HandlersFor<typeof screenContract> = {
  'screen.current': ({ app }) => app.screen.current(),
  'screen.state': ({ app }) => app.screen.state,
  'screen.neutral': ({ app }) => {
    app.screen.panic();
    return Promise.resolve({});
  },
  'screen.show': ({ app }, { page, from }) => {
    app.screen.choose({ page, from });
    return Promise.resolve({});
  },
  'screen.showHealth': ({ app }, { shown }) => {
    app.screen.choose({ health: shown });
    return Promise.resolve({});
  },
  'screen.showTimer': ({ app }, { shown }) => {
    app.screen.choose({ timer: shown });
    return Promise.resolve({});
  },
  'screen.freeze': ({ app }, { frozen }) => {
    app.screen.freeze(frozen);
    return Promise.resolve({});
  },
  'screen.displays': async ({ app }) => ({ displays: [...(await app.host.windows.displays())] }),
  'screen.open': async ({ app }, { displayId }) => ({ placed: await app.screen.open(displayId) }),
  'screen.close': async ({ app }) => {
    await app.screen.close();
    return {};
  },
};
