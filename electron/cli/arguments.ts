import { parseArgs } from 'node:util';
import type { Language } from '../../shared/messages/problem-messages';
import { type ExportInvocation, exportInvocation } from './export-arguments';
import { type ImportInvocation, importInvocation } from './import-arguments';
import { WrongUse } from './wrong-use';

/** What was asked for on the command line. */
export type Invocation =
  | { readonly command: 'help'; readonly of: 'all' | 'export' | 'import' }
  | { readonly command: 'scan' | 'validate'; readonly corpus: string; readonly json: boolean }
  | {
      readonly command: 'duplicates';
      readonly corpus: string;
      readonly json: boolean;
      /** Where to remember what was found; `null` writes nothing. */
      readonly cache: string | null;
      /** How many threads work; `null` leaves it to the machine. */
      readonly workers: number | null;
    }
  | ExportInvocation
  | ImportInvocation;

export type ParsedArguments =
  | { readonly ok: true; readonly language: Language; readonly invocation: Invocation }
  | { readonly ok: false; readonly language: Language; readonly detail: string };

const options = {
  json: { type: 'boolean', default: false },
  lang: { type: 'string' },
  help: { type: 'boolean', short: 'h', default: false },
  format: { type: 'string' },
  out: { type: 'string' },
  into: { type: 'string' },
  map: { type: 'string' },
  annotator: { type: 'string', multiple: true },
  cache: { type: 'string' },
  workers: { type: 'string' },
  statuses: { type: 'string' },
  layers: { type: 'string' },
  stories: { type: 'boolean' },
  'skip-boilerplate': { type: 'boolean' },
  clusters: { type: 'boolean' },
  copies: { type: 'string' },
  split: { type: 'string' },
  folds: { type: 'string' },
  seed: { type: 'string' },
} as const;

function languageOf(given: string | undefined, locale: string | undefined): Language {
  if (given === 'ar' || given === 'en') return given;
  return /^ar\b|^ar_/i.test(locale ?? '') ? 'ar' : 'en';
}

function parseWords(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new WrongUse(error instanceof Error ? error.message : String(error));
  }
}

type Words = ReturnType<typeof parseWords>;

const mostWorkers = 64;

function duplicatesInvocation({ values }: Words, corpus: string): Invocation {
  const { cache = null, workers = null, json } = values;
  if (cache === '') throw new WrongUse('--cache DIR');
  const count = workers === null ? null : Number(workers);
  if (count !== null && !(Number.isInteger(count) && count >= 1 && count <= mostWorkers)) {
    throw new WrongUse(`--workers 1–${mostWorkers}`);
  }
  return { command: 'duplicates', corpus, json, cache, workers: count };
}

/** The options that only some commands have. */
const ownOptions = {
  scan: [],
  validate: [],
  duplicates: ['cache', 'workers'],
  export: [
    'format',
    'out',
    'annotator',
    'statuses',
    'layers',
    'stories',
    'skip-boilerplate',
    'clusters',
    'copies',
    'split',
    'folds',
    'seed',
  ],
  import: ['format', 'into', 'annotator', 'map'],
} as const;
type CommandName = keyof typeof ownOptions;

function isCommand(word: string | undefined): word is CommandName {
  return word !== undefined && Object.hasOwn(ownOptions, word);
}

function refuseOthersOptions({ values }: Words, command: CommandName): void {
  const own: readonly string[] = ownOptions[command];
  for (const name of Object.values(ownOptions).flat()) {
    if (values[name] !== undefined && !own.includes(name)) {
      throw new WrongUse(`${command}: --${name}`);
    }
  }
}

function helpOf(command: string | undefined): Invocation {
  const hasOwn = command === 'export' || command === 'import';
  return { command: 'help', of: hasOwn ? command : 'all' };
}

function invocationOf(words: Words): Invocation {
  const { positionals, values } = words;
  if (values.lang !== undefined && values.lang !== 'ar' && values.lang !== 'en') {
    throw new WrongUse(`--lang ${values.lang}`);
  }
  const [command, corpus, ...rest] = positionals;
  if (values.help) return helpOf(command);
  if (!isCommand(command)) throw new WrongUse(command ?? '—');
  if (corpus === undefined || corpus === '')
    throw new WrongUse(`${command} ${command === 'import' ? 'SOURCE' : 'CORPUS'}`);
  if (rest.length > 0) throw new WrongUse(rest.join(' '));
  refuseOthersOptions(words, command);
  if (command === 'export') return exportInvocation(values, corpus);
  if (command === 'import') return importInvocation(values, corpus);
  if (command === 'duplicates') return duplicatesInvocation(words, corpus);
  return { command, corpus, json: values.json };
}

/** `--lang` as far as it can be seen before the rest is known to make sense. */
function givenLanguage(argv: readonly string[]): string | undefined {
  const at = argv.findIndex((word) => word === '--lang' || word.startsWith('--lang='));
  const word = argv[at];
  return word === '--lang' ? argv[at + 1] : word?.slice('--lang='.length);
}

/**
 * Reads the command line.
 * @param argv the words after the program's name.
 * @param locale the value of `LANG`; Arabic where it begins with `ar`.
 */
export function parseArguments(
  argv: readonly string[],
  locale: string | undefined,
): ParsedArguments {
  const language = languageOf(givenLanguage(argv), locale);
  try {
    return { ok: true, language, invocation: invocationOf(parseWords(argv)) };
  } catch (error) {
    if (error instanceof WrongUse) return { ok: false, language, detail: error.message };
    throw error;
  }
}
