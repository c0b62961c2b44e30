/**
 * The few parts of `require('electron')` that the preload uses, over a Playwright binding, so that the very same
 * preload bundle runs here. The raw binding is taken off the page before any of its scripts run.
 */
export function bridgeScript(preloadBundle: string, binding: string, receiver: string): string {
  return `(() => {
  if (window.top !== window) return;
  const call = window[${JSON.stringify(binding)}];
  delete window[${JSON.stringify(binding)}];
  const receivers = [];
  Object.defineProperty(window, ${JSON.stringify(receiver)}, {
    value: (text) => { for (const receive of receivers) receive({}, JSON.parse(text)); },
  });
  const parse = (text) => (text === undefined ? undefined : JSON.parse(text));
  const electron = {
    contextBridge: {
      exposeInMainWorld: (name, api) => Object.defineProperty(window, name, { value: Object.freeze(api) }),
    },
    ipcRenderer: {
      invoke: async (channel, message) => parse(await call(channel, JSON.stringify(message))),
      send: (channel) => void call(channel, 'null'),
      on: (channel, callback) => { if (channel === 'event') receivers.push(callback); },
    },
  };
  const require = (name) => {
    if (name !== 'electron') throw new Error('not available: ' + name);
    return electron;
  };
  ((require, module, exports) => { ${preloadBundle} })(require, { exports: {} }, {});
})();`;
}
