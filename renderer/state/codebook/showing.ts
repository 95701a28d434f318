import type { Codebook } from '../../../shared/model/codebook';
import type { App } from '../app';
import { trailTo } from '../reading';
import type { CodebookPage } from './codebook-state';
import { loadUses } from './uses';

/** Goes to the codebook. */
export function showCodebook(app: App, page?: CodebookPage): void {
  app.store.setState((state) => ({
    trail: trailTo(state, null),
    view: 'codebook',
    selection: null,
    codebookView: { ...state.codebookView, ...(page === undefined ? {} : { page }) },
  }));
  void loadUses(app);
}

/** Puts a page of the codebook in front. */
export function showPage(app: App, page: CodebookPage): void {
  app.store.setState((state) => ({ codebookView: { ...state.codebookView, page } }));
}

/** The page in front; one that is no more gives way to the layer it was on, or to the first one. */
export function shownPage({ layers }: Codebook, page: CodebookPage | null): CodebookPage {
  if (page !== null && !('layer' in page)) return page;
  const layer = layers.find(({ id }) => id === page?.layer) ?? layers[0];
  if (layer === undefined) return { kind: 'relations' };
  const isThere = page?.kind === 'label' && layer.labels.some(({ id }) => id === page.id);
  return isThere && page.layer === layer.id ? page : { kind: 'layer', layer: layer.id };
}

/** Lays the guideline over the article, or takes it away. */
export function showGuideline(app: App, showsGuideline: boolean): void {
  app.store.setState(({ codebookView }) => ({ codebookView: { ...codebookView, showsGuideline } }));
}
