import type { Page } from '@playwright/test';

interface Recorder {
  frames: string[];
}

/**
 * Keeps everything that the page's document ever holds, from before its first script: at every change of the document
 * and at every frame, with its title. Texts in attributes count too. For `addInitScript`.
 */
export function recordFrames(): void {
  const recorder = globalThis as unknown as Recorder;
  recorder.frames = [];
  let last = '';
  const note = (): void => {
    const root = document.documentElement as HTMLElement | null;
    const body = (document.body as HTMLElement | null)?.outerHTML ?? root?.outerHTML ?? '';
    const now = `${document.title}\n${body}`;
    if (now === last) return;
    last = now;
    recorder.frames.push(now);
  };
  new MutationObserver(note).observe(document, {
    ...{ subtree: true, childList: true, characterData: true, attributes: true },
  });
  const onFrame = (): void => {
    note();
    requestAnimationFrame(onFrame);
  };
  requestAnimationFrame(onFrame);
}

/** Everything that the page held since the last time. */
export function takeFrames(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const recorder = globalThis as unknown as Recorder;
    return recorder.frames.splice(0);
  });
}
