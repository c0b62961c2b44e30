import type { Bridge } from '../../shared/contract/wire.ts';

declare global {
  interface Window {
    /** Put there by the preload, in both hosts. */
    readonly bridge: Bridge;
  }
}

/** The only place that touches `window.bridge`. */
export function hostBridge(): Bridge {
  return window.bridge;
}
