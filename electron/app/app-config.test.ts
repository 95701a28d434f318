import { describe, expect, it } from 'vitest';
import { readAppConfig } from './app-config';

function launched(argv: string[], more: Partial<Parameters<typeof readAppConfig>[0]> = {}) {
  return readAppConfig({ argv, cwd: '/home/noura', env: {}, isPackaged: false, ...more });
}

describe('readAppConfig', () => {
  it.each([
    [['electron', '.'], null],
    [['electron', '.', 'news'], '/home/noura/news'],
    [['electron', '.', '/data/news'], '/data/news'],
    [['electron', '--no-sandbox', '.', '--user-data-dir=/tmp/u', 'news'], '/home/noura/news'],
    [['electron', '.', 'news', '--enable-logging'], '/home/noura/news'],
    [['electron', '-r', '/pw/loader.js', '--inspect=0', '.', 'news'], '/home/noura/news'],
    [['electron', '--inspect=0', '--remote-debugging-port=0', '.', 'news'], '/home/noura/news'],
    [['electron', '.', '--', '--odd folder'], '/home/noura/--odd folder'],
    [['electron', '.', ''], null],
    [['electron', '.', 'أخبار ٢٠٢٣'], '/home/noura/أخبار ٢٠٢٣'],
  ])('finds the folder in %j', (argv, folder) => {
    expect(launched(argv).corpusFolder).toBe(folder);
  });

  it('counts no path of an app once it is packaged', () => {
    const packaged = (...args: string[]) =>
      launched(['/opt/hashiya', ...args], { isPackaged: true });
    expect(packaged('news').corpusFolder).toBe('/home/noura/news');
    expect(packaged('--no-sandbox', '--user-data-dir=/tmp/u', 'news').corpusFolder).toBe(
      '/home/noura/news',
    );
    expect(packaged('--no-sandbox').corpusFolder).toBeNull();
  });

  it('reads the folder for its own state', () => {
    expect(launched(['electron', '.']).userDataFolder).toBeNull();
    expect(launched(['electron', '--user-data-dir=/tmp/u', '.']).userDataFolder).toBe('/tmp/u');
    expect(launched(['electron', '.', '--user-data-dir=u']).userDataFolder).toBe('/home/noura/u');
  });

  it('refuses to run a test on a person’s own app data', () => {
    const env = { HASHIYA_TEST: '1' };
    expect(() => launched(['electron', '.'], { env })).toThrow('--user-data-dir');
    expect(() => launched(['electron', '.', '--user-data-dir='], { env })).toThrow();
    expect(launched(['electron', '.', '--user-data-dir=/tmp/u'], { env }).userDataFolder).toBe(
      '/tmp/u',
    );
  });

  it('knows whether Chromium runs in its sandbox', () => {
    expect(launched(['electron', '.']).hasChromiumSandbox).toBe(true);
    expect(launched(['electron', '--no-sandbox', '.']).hasChromiumSandbox).toBe(false);
  });

  it('shows the developer tools to developers only', () => {
    const env = { HASHIYA_DEVTOOLS: '1' };
    expect(launched(['electron', '.'], { env }).wantsDevtools).toBe(true);
    expect(launched(['hashiya'], { env, isPackaged: true }).wantsDevtools).toBe(false);
    expect(launched(['electron', '.']).wantsDevtools).toBe(false);
  });
});
