import type { WindowRole } from '../../shared/contract/procedure.ts';

/** Who sent a message, as the host has verified it: a window of ours, its main frame, our own origin. */
export interface Caller {
  readonly windowId: string;
  readonly role: WindowRole;
}

export type Support = 'done' | 'unsupported';

export interface Display {
  readonly id: string;
  readonly label: string;
  readonly primary: boolean;
  readonly width: number;
  readonly height: number;
}

export interface FileFilter {
  readonly name: string;
  readonly extensions: readonly string[];
}
export interface SaveRequest {
  readonly title: string;
  readonly suggestedName: string;
  readonly filters: readonly FileFilter[];
}
export interface OpenRequest {
  readonly title: string;
  readonly kind: 'file' | 'folder';
  readonly filters: readonly FileFilter[];
}

/** What the application may ask of the machine it runs on. No business words. */
export interface Host {
  readonly kind: 'electron' | 'chromium';
  readonly folders: { readonly data: string; readonly documents: string };
  readonly windows: Windows;
  readonly dialogs: Dialogs;
  readonly secrets: Secrets;
  readonly lifecycle: Lifecycle;
}

export interface Windows {
  /** Called once, before any window opens; every message from every window arrives here with its verified sender. */
  onRequest(handle: (caller: Caller, message: unknown) => Promise<unknown>): void;
  /** One window per role; a second call brings the first to the front. */
  open(role: WindowRole): Promise<HostWindow>;
  displays(): Promise<readonly Display[]>;
}

export interface HostWindow {
  readonly id: string;
  readonly role: WindowRole;
  /** Queued until the page reports ready; dropped when the window is gone. */
  send(event: unknown): void;
  placeOn(display: Display, mode: 'full-screen' | 'window'): Promise<Support>;
  hideFromCapture(state: 'on' | 'off'): Promise<Support>;
  /** Drops the page and its memory and loads a fresh one (used on lock). */
  discard(): Promise<void>;
  close(): Promise<void>;
  onClosed(callback: () => void): void;
}

/** Only what the page cannot draw itself. */
export interface Dialogs {
  /** The path the user chose, or null when cancelled. */
  askSavePath(request: SaveRequest): Promise<string | null>;
  askOpenPath(request: OpenRequest): Promise<string | null>;
  fatal(message: { readonly title: string; readonly detail: string }): Promise<void>;
}

export interface Secrets {
  status(): Promise<{ readonly available: boolean; readonly backend: string }>;
  /** @throws when `status` says unavailable. */
  protect(plain: Uint8Array): Promise<Uint8Array>;
  reveal(sealed: Uint8Array): Promise<{ readonly plain: Uint8Array; readonly renew: boolean }>;
}

export interface Lifecycle {
  /** False when another instance runs; that one then gets `onSecond`. */
  claimSingleInstance(onSecond: () => void): Promise<boolean>;
  /** `sleptMilliseconds`: how long the machine slept before the host could tell; 0 when it tells in time. */
  onLockRequested(callback: (why: 'suspend' | 'screen-locked', sleptMilliseconds: number) => void): void;
  /** Asked when the system or the user ends the application, where the host can still stop it (not in a browser). */
  onQuitRequested(decide: () => Promise<'quit' | 'stay'>): void;
  quit(): Promise<void>;
}
