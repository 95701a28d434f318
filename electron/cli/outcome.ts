import type { Language } from '../../shared/messages/problem-messages';
import type { Problem } from '../../shared/model/result';

/** What a command has to say. */
export interface Outcome {
  readonly exitCode: 0 | 1 | 2;
  /** For `--json`: one document, or its text in pieces where it is a large one. */
  readonly json: object | Iterable<string>;
  /** For people. */
  readonly text: string;
  readonly problems: readonly Problem[];
  /** More for standard error. */
  readonly notes?: readonly string[];
}

export interface Context {
  readonly cwd: string;
  readonly language: Language;
  readonly now: () => Date;
  /** Where the built files of threads lie; `null` where there are none. */
  readonly workersFolder: string | null;
  /** Shows how far the work has come. */
  readonly onProgress: (line: string) => void;
}

/** A problem as it stands in the JSON. */
export function problemRow({ path: at = '', problem, detail }: Problem) {
  return { path: at, problem, ...(detail === undefined ? {} : { detail }) };
}
