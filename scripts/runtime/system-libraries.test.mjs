import { describe, expect, test } from 'vitest';
import { ensureSystemLibraries } from './system-libraries.mjs';

/**
 * A machine that lacks libraries, with an apt that knows some packages.
 * @param {{ lacks: string[], isRoot?: boolean, known?: string[], heals?: boolean }} machine
 */
function machine({ lacks, isRoot = true, known = [], heals = true }) {
  let missing = lacks;
  /** @type {string[]} */
  const installs = [];
  const answer = (/** @type {number} */ code, stdout = '') => ({ code, stdout, stderr: '' });
  const lddLines = () =>
    missing.filter((name) => name !== 'Xvfb').map((name) => `\t${name} => not found\n`);
  const apt = (/** @type {readonly string[]} */ args) => {
    if (known.length === 0) return answer(127);
    if (args[0] !== 'install') return answer(0);
    installs.push(args.slice(args.lastIndexOf('DPkg::Lock::Timeout=120') + 1).join(' '));
    if (heals) missing = [];
    return answer(0);
  };
  /** @type {Record<string, (args: readonly string[]) => ReturnType<typeof answer>>} */
  const programs = {
    ldd: () => answer(1, lddLines().join('')),
    sh: () => answer(missing.includes('Xvfb') ? 1 : 0),
    'apt-cache': (args) => answer(known.includes(args[1] ?? '') ? 0 : 100),
    'apt-get': apt,
  };
  /** @type {typeof import('./system-libraries.mjs').tools.capture} */
  const capture = async (command, args) => programs[command]?.(args) ?? answer(127);
  return { installs, with: { capture, isRoot: () => isRoot, pause: async () => {} } };
}

const isLinux = process.platform === 'linux';
const needs = { executablePath: '/electron', needsDisplay: true };

describe.runIf(isLinux)('ensureSystemLibraries', () => {
  test('installs nothing where nothing is missing', async () => {
    const { installs, ...given } = machine({ lacks: [] });

    await ensureSystemLibraries({ ...needs, ...given });

    expect(installs).toEqual([]);
  });

  test('root on Debian gets what is missing installed, under the name it has there', async () => {
    const { installs, ...given } = machine({
      lacks: ['libnss3.so', 'libsmime3.so', 'libasound.so.2', 'Xvfb'],
      known: ['libnss3', 'libasound2t64', 'xvfb'],
    });

    await ensureSystemLibraries({ ...needs, ...given });

    expect(installs).toEqual(['libnss3 libasound2t64 xvfb']);
  });

  test('an ordinary user is told the command in one line', async () => {
    const { installs, ...given } = machine({
      lacks: ['libgtk-3.so.0'],
      isRoot: false,
      known: ['libgtk-3-0'],
    });

    await expect(ensureSystemLibraries({ ...needs, ...given })).rejects.toThrow(
      'Electron needs what this machine lacks: libgtk-3.so.0. Install it with: sudo apt-get install -y libgtk-3-0',
    );
    expect(installs).toEqual([]);
  });

  test('without apt the libraries are named', async () => {
    const given = machine({ lacks: ['libgtk-3.so.0', 'Xvfb'] });

    await expect(ensureSystemLibraries({ ...needs, with: given.with })).rejects.toThrow(
      /^Electron needs what this machine lacks: libgtk-3.so.0, Xvfb.$/,
    );
  });

  test('an installation that does not help is tried again, then told', async () => {
    const { installs, ...given } = machine({
      lacks: ['libnss3.so'],
      known: ['libnss3'],
      heals: false,
    });

    await expect(ensureSystemLibraries({ ...needs, ...given })).rejects.toThrow(/libnss3/);
    expect(installs).toHaveLength(3);
  });
});
