import { parseArgs } from 'node:util';
import type { Language } from '../../shared/messages/problem-messages';

/** What was asked for on the command line. */
export type Invocation =
  | { readonly command: 'help' }
  | { readonly command: 'scan' | 'validate'; readonly corpus: string; readonly json: boolean }
  | {
      readonly command: 'export';
      readonly corpus: string;
      readonly json: boolean;
      readonly out: string;
      readonly annotator: string | null;
    };

export type ParsedArguments =
  | { readonly ok: true; readonly language: Language; readonly invocation: Invocation }
  | { readonly ok: false; readonly language: Language; readonly detail: string };

const options = {
  json: { type: 'boolean', default: false },
  lang: { type: 'string' },
  help: { type: 'boolean', short: 'h', default: false },
  format: { type: 'string' },
  out: { type: 'string' },
  annotator: { type: 'string' },
} as const;

class WrongUse extends Error {}

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

function exportInvocation({ values }: Words, corpus: string): Invocation {
  const { format, out, annotator = null, json } = values;
  if (format !== 'hashiya-jsonl') throw new WrongUse(`--format hashiya-jsonl`);
  if (out === undefined || out === '') throw new WrongUse('--out DIR');
  return { command: 'export', corpus, json, out, annotator };
}

function refuseExportOptions({ values }: Words, command: string): void {
  for (const name of ['format', 'out', 'annotator'] as const) {
    if (values[name] !== undefined) throw new WrongUse(`${command}: --${name}`);
  }
}

function invocationOf(words: Words): Invocation {
  const { positionals, values } = words;
  if (values.lang !== undefined && values.lang !== 'ar' && values.lang !== 'en') {
    throw new WrongUse(`--lang ${values.lang}`);
  }
  if (values.help) return { command: 'help' };
  const [command, corpus, ...rest] = positionals;
  if (command !== 'scan' && command !== 'validate' && command !== 'export') {
    throw new WrongUse(command ?? '—');
  }
  if (corpus === undefined || corpus === '') throw new WrongUse(`${command} CORPUS`);
  if (rest.length > 0) throw new WrongUse(rest.join(' '));
  if (command === 'export') return exportInvocation(words, corpus);
  refuseExportOptions(words, command);
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
