import { type ReadClaim, readClaim } from '../../../shared/claims/claim-likeness';
import { proposingClaims } from '../../../shared/claims/propose-claims';
import type { AnnotatedWork } from '../../../shared/registry/annotation-lines';
import { textsToCompare } from '../../../shared/registry/claim-proposals';
import { allAnnotations } from '../annotations/all-annotations';
import { type App, valueOrNotify } from '../app';
import type { AppState } from '../app-state';
import { entityRegistry } from '../entities/registry';
import { inSlices } from '../in-slices';
import { type ClaimsWork, noClaimsWork } from './claims-state';
import { allClaims } from './known-claims';

function update(app: App, change: Partial<ClaimsWork>): void {
  app.store.setState(({ claims }) => ({ claims: { ...claims, ...change } }));
}

/** Claims read once: most are the same the next time. */
type Reader = typeof readClaim;

function rememberingReader(): Reader {
  const known = new Map<string, ReadClaim>();
  return (claim) => {
    const key = `${claim.id}\n${claim.text}\n${claim.entities.join('\n')}`;
    const found = known.get(key) ?? readClaim(claim);
    known.set(key, found);
    return found;
  };
}

/** Asks anew what people said of articles and claims. */
export async function loadSaid(app: App): Promise<void> {
  const { corpus } = app.store.getState();
  const said = valueOrNotify(app, await app.api.copies.said());
  if (said !== null && app.store.getState().corpus?.id === corpus?.id) update(app, { said });
}

/** What the claims rest on, once it is needed and read. */
function needed(state: AppState): readonly AnnotatedWork[] | null {
  const isThere = state.view === 'claims' && state.annotations.phase === 'read';
  return isThere ? allAnnotations(state) : null;
}

/**
 * Looks for claims that may be one whenever somebody comes to the claims and annotations are others
 * than the last time. What is done to claims there changes nothing of how alike they are.
 */
export function followClaims(app: App): void {
  const read = rememberingReader();
  let seen: readonly AnnotatedWork[] | null = null;

  const seek = async (works: readonly AnnotatedWork[]) => {
    seen = works;
    update(app, { seeking: 'running' });
    await loadSaid(app);
    const state = app.store.getState();
    const texts = textsToCompare(allClaims(state), works, entityRegistry(state).classOf);
    const result = await inSlices(proposingClaims(texts, read), () => seen === works);
    if (result !== null) update(app, { found: result.proposals, seeking: 'done' });
  };

  app.store.subscribe((state, before) => {
    if (state.corpus?.id !== before.corpus?.id) {
      seen = null;
      app.store.setState({ claims: noClaimsWork });
      return;
    }
    const works = needed(state);
    if (works === null || works === seen) return;
    const isNews = before.view !== 'claims' || needed(before) === null;
    const isOthers = state.annotations.works !== before.annotations.works;
    if (isNews || isOthers) void seek(works);
  });
}
