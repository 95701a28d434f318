import { spawn } from 'node:child_process';
import { constants } from 'node:os';

/** @typedef {{ cwd?: string, env?: NodeJS.ProcessEnv, input?: 'ignore' | 'inherit', timeout?: number }} RunOptions */
/** @typedef {{ code: number, stdout: string, stderr: string }} Captured */

/**
 * Runs a program in the foreground and answers with its exit code. A program ended by a signal
 * answers 128 + the signal's number, as in a shell.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<number>}
 */
export function run(command, args, { cwd, env, input = 'inherit' } = {}) {
  const child = spawn(command, args, { cwd, env, stdio: [input, 'inherit', 'inherit'] });
  const stopForwarding = forwardSignals(child);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => resolve(code ?? signalCode(signal)));
  }).finally(stopForwarding);
}

/**
 * Runs a program quietly and answers with what it printed. A program that can't be started at all
 * answers 127, so that callers need only one way of failing.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<Captured>}
 */
export function capture(command, args, { cwd, env, timeout } = {}) {
  const child = spawn(command, args, { cwd, env, timeout, stdio: ['ignore', 'pipe', 'pipe'] });
  const captured = { code: 127, stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text) => (captured.stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text) => (captured.stderr += text));
  return new Promise((resolve) => {
    child.once('error', (error) => resolve({ ...captured, stderr: error.message }));
    child.once('close', (code, signal) =>
      resolve({ ...captured, code: code ?? signalCode(signal) }),
    );
  });
}

/**
 * Passes the signals that end this process on to the child and lets the child end first, so that
 * what was prepared for it (a display, temporary folders) is tidied up afterwards.
 * A terminal sends Ctrl+C to both by itself: passing it on too would make it two.
 * @param {import('node:child_process').ChildProcess} child
 * @returns {() => void} stops passing them on
 */
function forwardSignals(child) {
  const onInterrupt = () => void (process.stdin.isTTY || child.kill('SIGINT'));
  const onTerminate = () => void child.kill('SIGTERM');
  const onHangUp = () => void child.kill('SIGHUP');
  process.on('SIGINT', onInterrupt).on('SIGTERM', onTerminate).on('SIGHUP', onHangUp);
  return () => {
    process.off('SIGINT', onInterrupt).off('SIGTERM', onTerminate).off('SIGHUP', onHangUp);
  };
}

/** @param {NodeJS.Signals | null} signal */
function signalCode(signal) {
  return 128 + (signal ? constants.signals[signal] : 0);
}
