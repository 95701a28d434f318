import { cutBeforeKnownName } from '../../../shared/entities/clitics';
import type { Span } from '../../../shared/model/span';
import { entityLayer } from '../../../shared/registry/mention-bundles';
import { snapToLetters } from '../../../shared/text/segments';
import type { AppState } from '../app-state';
import type { OpenDocument } from '../open-document';
import { byName } from './listing';
import { keyOfName } from './name-keys';
import { entityRegistry } from './registry';

/** Whether some words are the name of an entity, or of a mention that anybody has in the open article. */
function isKnownName(state: AppState, open: OpenDocument, words: string): boolean {
  const key = keyOfName(words);
  if (key === '') return false;
  if (byName(entityRegistry(state)).has(key)) return true;
  const own = state.sessions.get(open.id)?.sidecar.annotations ?? [];
  const others = open.others.flatMap(({ sidecar }) => sidecar.annotations);
  return [...own, ...others].some(
    ({ layer, target }) => layer === entityLayer && keyOfName(target[1].exact) === key,
  );
}

/**
 * What becomes a mention where some words are selected: a name that is known, without the clitics before
 * it (`وبغزة`); the words themselves where they were selected letter by letter, or no such name is known.
 */
export function spanOfName(state: AppState, open: OpenDocument, selected: Span): Span {
  if (state.isSelectionExact) return selected;
  const name = cutBeforeKnownName(open.text, selected, (words) => isKnownName(state, open, words));
  if (name === null) return selected;
  const whole = snapToLetters(open.text, open.blocks, name);
  return whole.start === name.start ? name : selected;
}
