import type { AppState } from '../app-state';
import { placedAnnotation } from '../placed-annotation';

/** Whether the selected annotation of the open article is a claim. */
export function isClaimSelected(state: AppState): boolean {
  return placedAnnotation(state, state.selectedAnnotation)?.annotation.layer === 'claim';
}
