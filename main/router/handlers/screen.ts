import type { screenContract } from '../../../shared/contract/screen.ts';
import type { HandlersFor } from '../context.ts';

export const screenHandlers: HandlersFor<typeof screenContract> = {
  'screen.current': ({ app }) => app.screen.current(),
  'screen.state': ({ app }) => app.screen.state,
  'screen.neutral': ({ app }) => {
    app.screen.panic();
    return Promise.resolve({});
  },
  'screen.show': ({ app }, { page }) => {
    app.screen.show(page);
    return Promise.resolve({});
  },
  'screen.read': ({ app }, { at }) => {
    app.screen.read(at);
    return Promise.resolve({});
  },
  'screen.readDone': ({ app }) => {
    app.screen.readDone();
    return Promise.resolve({});
  },
  'screen.turn': ({ app }, { by }) => {
    app.screen.turn(by);
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
