import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { builtInCodebook } from '../../../shared/model/built-in-codebook';
import type { Codebook } from '../../../shared/model/codebook';
import { aProblem, type Problem } from '../../../shared/model/result';
import { parseCodebook } from '../../../shared/sidecar/parse-sidecar';
import { isMissing, systemCode } from '../../platform/system-error';
import { decodeJsonText } from './decode-json-text';

export const codebookName = 'codebook.json';

/** The codebook a corpus is worked with. */
export interface ReadCodebook {
  readonly codebook: Codebook;
  /** Whether it is the program's own, for want of a readable one in the folder. */
  readonly isBuiltIn: boolean;
  readonly problem: Problem | null;
  /** What the file holds; `null` where it is not there or can't be read. */
  readonly bytes: Uint8Array | null;
}

function builtIn(problem: Problem | null, bytes: Uint8Array | null = null): ReadCodebook {
  return { codebook: builtInCodebook, isBuiltIn: true, problem, bytes };
}

/** Reads `codebook.json`; where there is none, or none that can be taken, the built-in one serves. */
export async function readCodebook(root: string): Promise<ReadCodebook> {
  try {
    const bytes = await readFile(path.join(root, codebookName));
    const text = decodeJsonText(bytes);
    if (text === null) {
      return builtIn(aProblem('codebook-not-json', codebookName, 'not UTF-8'), bytes);
    }
    const parsed = parseCodebook(text);
    if (parsed.ok) return { codebook: parsed.value, isBuiltIn: false, problem: null, bytes };
    return builtIn(aProblem(`codebook-${parsed.reason}`, codebookName, parsed.detail), bytes);
  } catch (error) {
    if (isMissing(error)) return builtIn(null);
    return builtIn(aProblem('codebook-unreadable', codebookName, systemCode(error)));
  }
}
