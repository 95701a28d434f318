import path from 'node:path';
import { lightColours } from '../../../shared/codebook/palette';
import { refiCodes } from '../../../shared/formats/refi-qda-codes';
import type { Codebook } from '../../../shared/model/codebook';
import { fail, ok, type Result } from '../../../shared/model/result';
import { codebookText } from '../../../shared/sidecar/codebook-text';
import { atomicWrite } from '../../platform/atomic-write';
import { systemCode } from '../../platform/system-error';

/** `json` is all of it; `qdc` its codes, as REFI-QDA exchanges them. */
export type CodebookFormat = 'json' | 'qdc';

/**
 * Writes a codebook to a file outside of the corpus.
 * @param language of the names, where the format has room for one only.
 * @returns the file's name.
 */
export async function exportCodebook(
  codebook: Codebook,
  file: string,
  options: { readonly format: CodebookFormat; readonly language: 'ar' | 'en' },
): Promise<Result<{ file: string }>> {
  const name = path.basename(file);
  const text =
    options.format === 'json'
      ? codebookText(codebook)
      : refiCodes(codebook, options.language, lightColours);
  try {
    await atomicWrite(file, text);
    return ok({ file: name });
  } catch (error) {
    return fail('codebook-export-failed', name, systemCode(error));
  }
}
