import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type {} from '../../renderer/client/bridge.ts';
import { expect, test, type RunningApp } from './app-fixture.ts';
import { browserPid } from './browser-pid.ts';
import { listeningPorts, processTree } from './process-tree.ts';

const ownUrl = 'https://app.invalid/chair.html';

/** Still our page, with the bridge alive. */
async function expectStillHome(app: RunningApp): Promise<void> {
  await expect.poll(() => app.host.context.pages().map((page) => page.url().split('#')[0])).toEqual([ownUrl]);
  await expect.poll(() => app.chair.evaluate(() => typeof window.bridge.invoke).catch(() => 'moving')).toBe('function');
}

test('a page cannot leave', async ({ start }) => {
  const app = await start();
  app.tolerated.refusedRequests = Infinity;
  const attempts: readonly (readonly [string, (page: Page) => Promise<unknown>])[] = [
    ['by a link', (page) => clickLink(page, 'https://example.org/', '')],
    ['by a link to a new window', (page) => clickLink(page, 'https://example.org/', '_blank')],
    ['by a link to a page of ours in a new window', (page) => clickLink(page, '/screen.html', '_blank')],
    ['by a link with a middle click', (page) => clickLink(page, 'https://example.org/', '', 'middle')],
    ['by its location', (page) => page.evaluate(() => void (location.href = 'https://example.org/'))],
    ['to the page of the other role', (page) => page.evaluate(() => void (location.href = '/screen.html'))],
    ['to a local file', (page) => page.evaluate(() => void (location.href = 'file:///etc/passwd'))],
    ['to an empty page', (page) => page.evaluate(() => void (location.href = 'about:blank'))],
    ['back to before it was loaded', (page) => page.evaluate(() => setTimeout(() => history.go(-1)))],
    ['by opening a window', (page) => page.evaluate(() => void window.open('https://example.org/', 'x', 'popup'))],
    ['by opening an empty window', (page) => page.evaluate(() => void window.open('about:blank#invited'))],
    [
      'by a refresh in its head',
      (page) =>
        page.evaluate(() => {
          const meta = document.createElement('meta');
          meta.httpEquiv = 'refresh';
          meta.content = '0;url=https://example.org/';
          document.head.append(meta);
        }),
    ],
    [
      'by something dropped on it',
      async (page) => {
        const session = await page.context().newCDPSession(page);
        const data = {
          items: [{ mimeType: 'text/uri-list', data: 'https://example.org/' }],
          dragOperationsMask: 1,
        };
        for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
          await session.send('Input.dispatchDragEvent', { type, x: 5, y: 5, data });
        }
      },
    ],
  ];
  for (const [name, attempt] of attempts) {
    await test.step(name, async () => {
      await attempt(app.chair);
      await expectStillHome(app);
      // What a page tries may come after its call has answered, and the page is then being brought back.
      const removed = () => app.chair.evaluate(() => document.getElementById('away')?.remove() ?? 'gone');
      await expect.poll(() => removed().catch(() => 'moving')).toBe('gone');
      await expectStillHome(app);
    });
  }
  app.violations.length = 0;
});

async function clickLink(page: Page, href: string, target: string, button: 'left' | 'middle' = 'left'): Promise<void> {
  await page.evaluate(
    ([to, where]) => {
      const link = document.createElement('a');
      link.href = to;
      link.target = where;
      link.textContent = 'weg hier';
      link.id = 'away';
      document.body.prepend(link);
    },
    [href, target] as const,
  );
  await page.locator('#away').click({ button, noWaitAfter: true });
}

test('the policy stops code from text, foreign scripts, pictures, requests and forms, and reports each', async ({
  start,
}) => {
  const app = await start();
  app.tolerated.refusedRequests = Infinity;
  const tried = await app.chair.evaluate(async () => {
    const reported: string[] = [];
    Object.assign(window, { reported });
    document.addEventListener('securitypolicyviolation', (event) => reported.push(event.effectiveDirective));
    const outcome: Record<string, unknown> = {};
    // Later, as the policy does not hold for the text that the test itself has just sent in.
    outcome['eval'] = await new Promise((resolve) =>
      setTimeout(() => {
        try {
          resolve((0, eval)('1 + 1'));
        } catch (error) {
          resolve((error as Error).name);
        }
      }),
    );
    const script = document.createElement('script');
    script.textContent = 'window.inlineRan = true';
    document.head.append(script);
    outcome['inline'] = 'inlineRan' in window;
    const image = new Image();
    outcome['image'] = await new Promise((resolve) => {
      image.onload = () => resolve('loaded');
      image.onerror = () => resolve('blocked');
      image.src = 'https://example.org/a.png';
    });
    for (const url of ['https://example.org/', '/chair.html']) {
      outcome[`fetch ${url}`] = await fetch(url).then(
        () => 'answered',
        () => 'blocked',
      );
    }
    const form = document.createElement('form');
    form.method = 'post';
    form.action = 'https://example.org/';
    document.body.append(form);
    form.submit();
    const frame = document.createElement('iframe');
    frame.src = '/screen.html';
    document.body.append(frame);
    return outcome;
  });
  expect(tried).toEqual({
    eval: 'EvalError',
    inline: false,
    image: 'blocked',
    'fetch https://example.org/': 'blocked',
    'fetch /chair.html': 'blocked',
  });
  await expect
    .poll(() =>
      app.chair.evaluate(() => [...new Set((window as unknown as { reported: string[] }).reported)].toSorted()),
    )
    .toEqual(['connect-src', 'form-action', 'frame-src', 'img-src', 'script-src', 'script-src-elem']);
  await expectStillHome(app);
  expect(app.violations.length).toBeGreaterThan(0);
  app.violations.length = 0;
});

test('a page sees the bridge and nothing of the machinery behind it', async ({ start }) => {
  const { chair } = await start();
  expect(
    await chair.evaluate(() => ({
      bridge: Object.keys(window.bridge).toSorted(),
      frozen: Object.isFrozen(window.bridge),
      node: ['require', 'process', 'module', 'Buffer', 'global'].filter((name) => name in window),
      bindings: Object.getOwnPropertyNames(window).filter((name) => /^call[0-9a-f]{32}$/.test(name)),
      title: document.title,
    })),
  ).toEqual({ bridge: ['invoke', 'on'], frozen: true, node: [], bindings: [], title: 'Casustafel' });
});

test('a real server on this machine is never asked for anything', async ({ start }) => {
  let asked = 0;
  const server = createServer((_request, response) => {
    asked += 1;
    response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const app = await start();
  app.tolerated.refusedRequests = Infinity;
  await app.chair.evaluate(async (url) => {
    await fetch(url).catch(() => undefined);
    navigator.sendBeacon(url);
    new WebSocket(url.replace('http', 'ws')).close();
    window.open(url);
    location.href = url;
  }, `http://127.0.0.1:${port}/`);
  await expectStillHome(app);
  expect(asked).toBe(0);
  app.violations.length = 0;
  server.close();
});

test('no process of the application opens a TCP port', async ({ start }) => {
  test.skip(process.platform !== 'linux', 'reads the tables of Linux');
  const app = await start();
  await app.host.windows.open('screen');
  const pids = [process.pid, ...processTree(await browserPid(app))];
  expect(pids.length).toBeGreaterThan(3);
  expect(listeningPorts(pids)).toEqual([]);
});

test('the check on ports sees a port', async () => {
  test.skip(process.platform !== 'linux', 'reads the tables of Linux');
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  expect(listeningPorts([process.pid])).toHaveLength(1);
  server.close();
});

test('the profile of the browser holds nothing of what was on the page, also after a kill, and goes', async ({
  start,
}) => {
  const app = await start();
  const name = 'Quirijnszoon-Vreeswijck';
  await app.chair.evaluate((text) => {
    document.body.prepend(Object.assign(document.createElement('p'), { textContent: text }));
    for (const type of ['text', 'search', 'tel']) {
      const field = document.createElement('input');
      Object.assign(field, { type, name: type, id: `typed-${type}` });
      document.body.prepend(field);
    }
  }, name);
  for (const type of ['text', 'search', 'tel']) await app.chair.locator(`#typed-${type}`).fill(name);
  await app.chair.keyboard.press('Enter');
  const { profile } = app.host;
  expect(filesWith(profile, name)).toEqual([]);
  process.kill(await browserPid(app), 'SIGKILL');
  await expect.poll(() => app.chair.isClosed()).toBe(true);
  await expect.poll(() => existsSync(profile)).toBe(false);
});

test('a browser that dies closes the vault and lets a new start in', async ({ start }) => {
  const app = await start();
  expect(await app.host.lifecycle.claimSingleInstance(() => undefined)).toBe(true);
  process.kill(await browserPid(app), 'SIGKILL');
  await expect.poll(() => existsSync(app.host.profile)).toBe(false);
  expect(app.app.session.vault).toBeNull();
  const next = await app.restart();
  expect(await next.host.lifecycle.claimSingleInstance(() => undefined)).toBe(true);
});

/** Files that hold a text, in the encodings that Chromium writes. */
function filesWith(folder: string, text: string): string[] {
  const needles = [Buffer.from(text, 'utf8'), Buffer.from(text, 'utf16le')];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => {
      const bytes = readFileSync(path);
      return needles.some((needle) => bytes.includes(needle));
    });
}
