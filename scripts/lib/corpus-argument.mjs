import path from 'node:path';
import { callerFolder } from './project.mjs';

/**
 * Makes the folders on a command line absolute, seen from where the person typed it. Whether they
 * exist is for the app to say: it has the better words for it.
 * @param {readonly string[]} args
 * @param {string} [from]
 */
export function withAbsoluteFolders(args, from = callerFolder()) {
  return args.map((arg) => (arg.startsWith('-') ? arg : path.resolve(from, arg)));
}
