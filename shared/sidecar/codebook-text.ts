import type { Codebook } from '../model/codebook';

/** A codebook as its file has it. */
export function codebookText(codebook: Codebook): string {
  return `${JSON.stringify(codebook, null, 2)}\n`;
}
