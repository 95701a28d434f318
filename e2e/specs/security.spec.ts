import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from '@playwright/test';
import { apiNames } from '../fixtures/api-names';
import { expect, test } from '../fixtures/app';
import { corpusOf } from '../fixtures/corpora';
import { countingServer } from '../fixtures/counting-server';
import type { HashiyaApp } from '../fixtures/hashiya-app';
import { sandboxedApp } from '../fixtures/sandboxed-app';

const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; " +
  "font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** What Electron says on the terminal when an address could not be loaded. */
const failedLoad = [
  /^main: .*Failed to load URL: .*ERR_BLOCKED_BY_(CSP|CLIENT)/,
  /^main: \(Use `\S+ --trace-warnings/,
];

test.use({ corpus: corpusOf({ 'خبر.txt': 'خبر قصير.\n' }) });

test.describe('the page', () => {
  test('has no Node and nothing of Electron but named calls', async ({ page }) => {
    const globals = ['require', 'process', 'module', 'global', 'Buffer', 'ipcRenderer', 'electron'];
    const kinds = await page.evaluate(
      (names) => names.map((name) => typeof (globalThis as Record<string, unknown>)[name]),
      globals,
    );
    expect(kinds).toEqual(globals.map(() => 'undefined'));
    const api = await page.evaluate(() =>
      Object.entries((window as unknown as { api: object }).api)
        .flatMap(([group, calls]) => Object.keys(calls).map((call) => `${group}.${call}`))
        .sort(),
    );
    expect(api).toEqual(apiNames);
  });

  test('runs in a sandbox, apart from the preload', async ({ app }) => {
    const preferences = await app.electron.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as {
        getLastWebPreferences(): Record<string, unknown>;
      };
      return contents.getLastWebPreferences();
    });
    expect(preferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      webSecurity: true,
    });
  });

  test('runs no code but its own', async ({ app, page }) => {
    app.troubles.expect(/^console: .*Content Security Policy/s);
    const ran = await page.evaluate(async () => {
      const inline = document.createElement('script');
      inline.textContent = 'window.inlineRan = true';
      document.body.append(inline);
      // In a task of its own: what the debugger evaluates itself may compile.
      const compiled = await new Promise<string>((resolve) => {
        setTimeout(() => {
          try {
            resolve(String(new Function('return true')()));
          } catch (error) {
            resolve((error as Error).name);
          }
        });
      });
      return {
        inline: (window as unknown as { inlineRan?: boolean }).inlineRan ?? false,
        compiled,
      };
    });
    expect(ran).toEqual({ inline: false, compiled: 'EvalError' });
  });

  test('holds no frames', async ({ app, page }) => {
    app.troubles.expect(/^console: .*Content Security Policy/s, ...failedLoad);
    const inside = await page.evaluate(
      () =>
        new Promise<string>((resolve) => {
          const frame = document.createElement('iframe');
          frame.addEventListener('load', () => {
            // A page of ours could be looked into; what the policy puts there can't.
            resolve(frame.contentDocument === null ? 'shut' : frame.contentDocument.URL);
          });
          frame.src = '/index.html';
          document.body.append(frame);
        }),
    );
    expect(inside).toBe('shut');
  });
});

test.describe('the protocol', () => {
  const answerTo = (page: Page, address: string) =>
    page.evaluate(async (wanted) => {
      const { status, headers } = await fetch(wanted);
      const header = (name: string) => headers.get(name);
      return {
        status,
        type: header('content-type'),
        policy: header('content-security-policy'),
        sniffing: header('x-content-type-options'),
      };
    }, address);

  test('serves the page under a policy without exceptions', async ({ page }) => {
    expect(page.url()).toBe('app://hashiya/');
    expect(await answerTo(page, '/')).toEqual({
      status: 200,
      type: 'text/html; charset=utf-8',
      policy,
      sniffing: 'nosniff',
    });
  });

  test('finds nothing but files of the page', async ({ app, page }) => {
    app.troubles.expect(/^console: Failed to load resource.*404/);
    for (const address of [
      '/..%2f..%2fpackage.json',
      '/..%2frenderer-secrets%2fkey.json',
      '/%2e%2e/electron/main.cjs',
      '/..%5c..%5cpackage.json',
      '/%2fetc%2fpasswd',
      '/missing.js',
      '/assets',
      '/index.html%00.js',
    ]) {
      const { status, policy: told, sniffing } = await answerTo(page, address);
      const expected = { status: 404, told: policy, sniffing: 'nosniff' };
      expect({ status, told, sniffing }, address).toEqual(expected);
    }
  });
});

test.describe('the way out', () => {
  const go = (page: Page, address: string) =>
    page.evaluate((to) => {
      const link = document.createElement('a');
      link.href = to;
      document.body.append(link);
      link.click();
    }, address);

  // Not by a locator: to Playwright, a navigation that was refused is still going on.
  const hasStayed = (page: Page) =>
    page.evaluate(() => document.documentElement.hasAttribute('data-stayed'));

  test('is shut to links', async ({ app, page }) => {
    app.troubles.expect(/^log: warn refused navigation/, /^console: Not allowed to /);
    await page.evaluate(() => document.documentElement.setAttribute('data-stayed', ''));
    for (const address of [
      'https://news.example/',
      'http://news.example/?next=app://hashiya/',
      'app://hashiya.example/',
      'app://hashiya/assets/',
      'file:///etc/passwd',
      'data:text/html,away',
      'smb://news.example/share',
    ]) {
      await go(page, address);
      expect(await hasStayed(page), address).toBe(true);
    }
    await expect.poll(async () => (await app.opened()).links).toEqual(['https://news.example/']);
    expect(await hasStayed(page)).toBe(true);
    expect(page.url()).toBe('app://hashiya/');
  });

  test('leads back where nobody is asked before', async ({ app, page }) => {
    app.troubles.expect(/^log: warn the window left the page/, /^request: about:blank/);
    const gone = page.waitForEvent('framenavigated', (frame) => frame.url() === 'about:blank');
    await go(page, 'about:blank');
    await gone;
    await expect(page.locator('html[data-app-state="ready"]')).toBeAttached();
    expect(page.url()).toBe('app://hashiya/');
  });

  test('opens no windows, and only fit links outside', async ({ app, page }) => {
    app.troubles.expect(/^log: warn refused new window/, /^console: Not allowed to /);
    const opened = await page.evaluate(() =>
      [
        'https://news.example/',
        'http://news.example/',
        'file:///etc/passwd',
        'about:blank',
        '',
      ].map((address) => String(window.open(address))),
    );
    expect(opened).toEqual(['null', 'null', 'null', 'null', 'null']);
    expect((await app.opened()).links).toEqual(['https://news.example/']);
    const windows = await app.electron.evaluate(
      ({ BrowserWindow }) => BrowserWindow.getAllWindows().length,
    );
    expect(windows).toBe(1);
  });

  test('lets no download through', async ({ app, page }) => {
    await app.electron.evaluate(({ session }) => {
      session.defaultSession.on('will-download', (event) => {
        Object.assign(globalThis, { wasRefused: event.defaultPrevented });
      });
    });
    await page.evaluate(() => {
      const link = document.createElement('a');
      link.href = URL.createObjectURL(new Blob(['text']));
      link.download = 'text.txt';
      document.body.append(link);
      link.click();
    });
    app.troubles.expect(/^request: blob:/, /^log: warn blocked request: blob:/);
    await expect
      .poll(() =>
        app.electron.evaluate(() => (globalThis as { wasRefused?: boolean }).wasRefused ?? null),
      )
      .toBe(true);
  });

  test('asks for no permission but to copy', async ({ page }) => {
    const states = await page.evaluate(async () => {
      const names = [
        'geolocation',
        'notifications',
        'clipboard-read',
        'camera',
        'microphone',
        'midi',
      ];
      const asked = [...names, 'clipboard-write'].map(async (name) => {
        const { state } = await navigator.permissions.query({ name: name as PermissionName });
        return [name, state] as const;
      });
      return Object.fromEntries(await Promise.all(asked));
    });
    expect(states).toEqual({
      geolocation: 'denied',
      notifications: 'denied',
      'clipboard-read': 'denied',
      camera: 'denied',
      microphone: 'denied',
      midi: 'denied',
      'clipboard-write': 'granted',
    });
  });
});

test.describe('the network', () => {
  test('is out of the page’s reach', async ({ app, page }) => {
    app.troubles.expect(/^console: .*Content Security Policy/s, /^request: (http|ws)/);
    await using server = await countingServer();
    const outcomes = await page.evaluate(async (address) => {
      const image = new Promise<string>((resolve) => {
        const element = new Image();
        element.addEventListener('load', () => resolve('loaded'));
        element.addEventListener('error', () => resolve('refused'));
        element.src = `${address}image.png`;
      });
      const beacon = navigator.sendBeacon(`${address}beacon`, 'x') ? 'sent' : 'refused';
      const fetched = fetch(address).then(
        () => 'loaded',
        () => 'refused',
      );
      return { image: await image, fetched: await fetched, beacon };
    }, server.address);
    expect(outcomes).toMatchObject({ image: 'refused', fetched: 'refused' });
    expect(server.requests).toEqual([]);
  });

  test('is shut even to a window without our policy', async ({ app }) => {
    app.troubles.expect(/^log: warn blocked request/, /^request: http/, ...failedLoad);
    await using server = await countingServer();
    const outcome = await app.electron.evaluate(async ({ BrowserWindow }, address) => {
      const window = new BrowserWindow({ show: false });
      const loaded = window.loadURL(address).then(
        () => 'loaded',
        (error: Error) => error.message,
      );
      const outcome = await loaded;
      window.destroy();
      return outcome;
    }, server.address);
    expect(outcome).toContain('ERR_BLOCKED_BY_CLIENT');
    expect(server.requests).toEqual([]);
  });
});

test.describe('the door to the main process', () => {
  /** What the calls answer to a page that is not ours but was given our preload. */
  const askFrom = (app: HashiyaApp, address: string) =>
    app.electron.evaluate(async ({ app: electronApp, BrowserWindow }, from) => {
      const preload = `${electronApp.getAppPath()}/dist/electron/preload.cjs`;
      const window = new BrowserWindow({ show: false, webPreferences: { preload } });
      await window.loadURL(from).catch(() => undefined);
      const answers: unknown = await window.webContents.executeJavaScript(
        `Promise.all([api.app.start(), api.corpus.openExample(), api.history.flush()])`,
      );
      window.destroy();
      return answers as { ok: boolean; error?: { problem: string } }[];
    }, address);

  for (const address of [
    'about:blank',
    'data:text/html,forged',
    pathToFileURL(path.resolve('package.json')).href,
  ]) {
    test(`is shut to ${address.slice(0, address.indexOf(':'))}:`, async ({ app }) => {
      app.troubles.expect(
        /^log: warn (refused \S+: not from the page|blocked request: (data|file):)/,
        /^request: (about|file):/,
        ...failedLoad,
      );
      const answers = await askFrom(app, address);
      expect(answers.map(({ ok, error }) => ok || error?.problem)).toEqual([
        'bad-request',
        'bad-request',
        'bad-request',
      ]);
    });
  }

  test('is shut to requests that make no sense', async ({ app, page }) => {
    app.troubles.expect(/^log: warn refused (corpus|document|settings)\.\w+: /);
    const problems = await page.evaluate(async () => {
      type Answer = { ok: boolean; error?: { problem: string } };
      /** Large answers cross as JSON text; that of an article apart from its words. */
      type Call = (request?: unknown) => Promise<Answer | string | { head: string }>;
      const { api } = window as unknown as { api: Record<string, Record<string, Call>> };
      const asked = [
        api.corpus?.openRecent?.({ id: 1 }),
        api.corpus?.openRecent?.({ id: '../../etc' }),
        api.corpus?.openDropped?.(new File(['made by the page'], '/etc/passwd')),
        api.document?.open?.({ documentId: '../../etc/passwd' }),
        api.document?.open?.(),
        api.settings?.update?.({ zoom: 1e9 }),
        api.settings?.update?.({ annotator: 'somebody else' }),
      ];
      const answers = (await Promise.all(asked)).map((answer): Answer | undefined => {
        if (typeof answer === 'string') return JSON.parse(answer);
        return answer !== undefined && 'head' in answer ? JSON.parse(answer.head) : answer;
      });
      return answers.map((answer) => answer?.error?.problem);
    });
    expect(problems).toEqual(problems.map(() => 'bad-request'));
  });
});

test.describe('an ordinary user', () => {
  test('has the page in Chromium’s own sandbox', async () => {
    const { app, dispose } = await sandboxedApp();
    try {
      await app.start();
      expect(await isPageSandboxed(app)).toBe(true);
      await app.quit();
      expect(app.troubles.unexpected()).toEqual([]);
    } finally {
      await app.quit();
      await dispose();
    }
  });
});

/** Whether the system itself holds the page's process in a sandbox. */
async function isPageSandboxed(app: HashiyaApp): Promise<boolean> {
  const { pid, told } = await app.electron.evaluate(({ app: electronApp, BrowserWindow }) => {
    const pid = BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId();
    const told = electronApp.getAppMetrics().find((metric) => metric.pid === pid)?.sandboxed;
    return { pid, told };
  });
  // Electron tells it on macOS and Windows; on Linux the kernel does: a filter decides (2) about
  // each call of the process.
  if (process.platform !== 'linux') return told === true;
  return /^Seccomp:\s+2$/m.test(await readFile(`/proc/${pid}/status`, 'utf8'));
}
