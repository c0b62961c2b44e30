import type { BrowserContext, Page } from 'playwright-core';
import type { FileFilter } from '../../app/host.ts';

/**
 * The browser's own file dialog, from a file field in a world of its own that the page cannot see or call. Only the
 * path is taken. Null when cancelled.
 */
export async function askBrowserForFile(
  context: BrowserContext,
  page: Page,
  filters: readonly FileFilter[],
): Promise<string | null> {
  const session = await context.newCDPSession(page);
  try {
    const { frameTree } = await session.send('Page.getFrameTree');
    const { executionContextId } = await session.send('Page.createIsolatedWorld', {
      frameId: frameTree.frame.id,
      worldName: 'casustafel-dialog',
    });
    const accept = filters.flatMap(({ extensions }) => extensions.map((extension) => `.${extension}`)).join(',');
    const { result } = await session.send('Runtime.evaluate', {
      contextId: executionContextId,
      // A browser opens the dialog only for a click by the user.
      userGesture: true,
      awaitPromise: true,
      expression: `new Promise((resolve) => {
        const field = document.createElement('input');
        field.type = 'file';
        field.accept = ${JSON.stringify(accept)};
        field.addEventListener('change', () => resolve(field.files[0] ?? null));
        field.addEventListener('cancel', () => resolve(null));
        field.click();
      })`,
    });
    if (result.objectId === undefined) return null;
    const { path } = await session.send('DOM.getFileInfo', { objectId: result.objectId });
    return path;
  } catch (error) {
    if (page.isClosed()) return null;
    throw error;
  } finally {
    await session.detach().catch(() => {
      // The window was closed while the dialog was open.
    });
  }
}
