import { contextBridge, ipcRenderer } from 'electron';
import type { Bridge } from '../../../shared/contract/wire.ts';

/** All that a page can reach: one way to ask, one way to hear. Runs unchanged in both hosts; never grows. */
const bridge: Bridge = {
  invoke: (message) => ipcRenderer.invoke('rpc', message),
  on: (callback) => {
    ipcRenderer.on('event', (_event, payload: unknown) => callback(payload));
    ipcRenderer.send('ready');
  },
};

contextBridge.exposeInMainWorld('bridge', Object.freeze(bridge));
