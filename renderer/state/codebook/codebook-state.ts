import type { CodebookUses } from '../../../shared/contract/codebook';

/** What of the codebook is in front in its view. */
export type CodebookPage =
  | { readonly kind: 'layer'; readonly layer: string }
  | { readonly kind: 'label'; readonly layer: string; readonly id: string }
  | { readonly kind: 'relations' }
  /** Labels that annotations have and the codebook doesn't know. */
  | { readonly kind: 'unknown' };

/** What the window knows of the codebook beside the codebook itself. */
export interface CodebookState {
  /** `null`: the first that there is. */
  readonly page: CodebookPage | null;
  /** What annotations make of it, as last asked; `null` before the first time. */
  readonly uses: CodebookUses | null;
  /** Whether the guideline lies over the reader. */
  readonly showsGuideline: boolean;
}

export const noCodebookState: CodebookState = { page: null, uses: null, showsGuideline: false };
