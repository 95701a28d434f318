import path from 'node:path';

interface Launch {
  readonly argv: readonly string[];
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly isPackaged: boolean;
}

/** What the person, or a test, asked for when starting the app. */
export interface AppConfig {
  /** Where the app keeps its own state; `null` for the system's usual place. */
  readonly userDataFolder: string | null;
  /** The folder to open, absolute; `null` where none was named. */
  readonly corpusFolder: string | null;
  readonly hasChromiumSandbox: boolean;
  readonly wantsDevtools: boolean;
}

/** Flags before the app's path that take the argument after them. */
const FLAGS_WITH_VALUE = new Set(['-r', '--require']);

/**
 * Reads how the app was started: `electron [flags] . [flags] FOLDER`, or `hashiya [flags] FOLDER`
 * once it is packaged. Throws where a test would write into a person's own app data.
 */
export function readAppConfig({ argv, cwd, env, isPackaged }: Launch): AppConfig {
  const { flags, words } = splitArguments(argv.slice(1));
  const userData = flagValue(flags, '--user-data-dir');
  if (env.HASHIYA_TEST === '1' && userData === null) {
    throw new Error('HASHIYA_TEST=1 needs --user-data-dir=FOLDER: a test has its own app data.');
  }
  // Unpackaged, the first word is the app itself.
  const folder = words[isPackaged ? 0 : 1];
  return {
    userDataFolder: userData === null ? null : path.resolve(cwd, userData),
    corpusFolder: folder === undefined ? null : path.resolve(cwd, folder),
    hasChromiumSandbox: !flags.includes('--no-sandbox'),
    wantsDevtools: !isPackaged && env.HASHIYA_DEVTOOLS === '1',
  };
}

/** Chromium, Node and Playwright all add flags of their own; none of them is a folder. */
function splitArguments(args: readonly string[]): { flags: string[]; words: string[] } {
  const flags: string[] = [];
  const words: string[] = [];
  for (let at = 0; at < args.length; at += 1) {
    const arg = args[at] as string;
    if (arg === '--') return { flags, words: [...words, ...args.slice(at + 1)] };
    if (FLAGS_WITH_VALUE.has(arg)) at += 1;
    else if (arg.startsWith('-')) flags.push(arg);
    else if (arg !== '') words.push(arg);
  }
  return { flags, words };
}

function flagValue(flags: readonly string[], name: string): string | null {
  const found = flags.findLast((flag) => flag.startsWith(`${name}=`));
  const value = found?.slice(name.length + 1) ?? '';
  return value === '' ? null : value;
}
