import { join } from 'node:path';
import {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  powerMonitor,
  protocol,
  safeStorage,
  screen,
  session,
} from 'electron';
import { runApp } from '../../app/run-app.ts';
import { createServeRenderer } from '../../app/serve-renderer.ts';
import { dataFolder } from '../data-folder.ts';
import { startElectronHost } from './electron-host.ts';

/** The start of the application in Electron. Nothing may be awaited before `startElectronHost`. */
const dist = join(import.meta.dirname, '..');
const host = await startElectronHost(
  { app, BrowserWindow, dialog, ipcMain, Menu, powerMonitor, protocol, safeStorage, screen, session },
  {
    dataFolder: dataFolder(process.env, process.platform),
    browserFolder: join(app.getPath('appData'), 'Casustafel browser'),
    preload: join(dist, 'preload.cjs'),
    platform: process.platform,
    serve: () => createServeRenderer(join(dist, 'renderer')),
  },
);
await runApp(host);
