import { spawn } from 'node:child_process';
import { SetupError } from '../lib/say.mjs';

/**
 * Starts the display server and ends it when our end of the pipe closes, however this process ends
 * (a crash and SIGKILL too). File 3 is where Xvfb writes the number of the display it has taken.
 */
const SERVER_SCRIPT =
  'Xvfb "$@" & server=$!; exec 3>&-; cat > /dev/null; kill "$server"; wait "$server"';
const SERVER_ARGS = ['-displayfd', '3', '-screen', '0', '1600x1000x24', '-nolisten', 'tcp'];

/**
 * Whether windows can be shown. Only Linux has machines where they can't.
 * @param {NodeJS.ProcessEnv} [env]
 */
export function hasDisplay(env = process.env) {
  return process.platform !== 'linux' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);
}

/**
 * Calls `use` with an environment in which windows can be shown: this one where it has a display,
 * otherwise one with a display in memory that lives as long as the call.
 * @template T
 * @param {(env: NodeJS.ProcessEnv) => Promise<T>} use
 * @returns {Promise<T>}
 */
export async function withDisplay(use) {
  if (hasDisplay()) return use(process.env);
  const server = await startServer();
  try {
    return await use({ ...process.env, DISPLAY: server.display });
  } finally {
    await server.stop();
  }
}

async function startServer() {
  // Detached: Ctrl+C at the terminal must reach the app before it loses its display.
  const child = spawn('sh', ['-c', SERVER_SCRIPT, 'Xvfb', ...SERVER_ARGS], {
    detached: true,
    stdio: ['pipe', 'ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise((resolve) => child.once('close', resolve).once('error', resolve));
  const [, , errors, numbers] = child.stdio;
  const errorText = readAll(errors);
  const number = (await readAll(numbers)).trim();
  const stop = async () => {
    child.stdin?.end();
    await ended;
  };
  if (/^\d+$/.test(number)) return { display: `:${number}`, stop };
  await stop();
  throw new SetupError(
    `No display could be started. ${(await errorText).trim().split('\n').at(-1)}`,
  );
}

/** @param {import('node:stream').Stream | null | undefined} stream */
async function readAll(stream) {
  let text = '';
  for await (const chunk of /** @type {AsyncIterable<Buffer>} */ (/** @type {unknown} */ (stream)))
    text += chunk;
  return text;
}
