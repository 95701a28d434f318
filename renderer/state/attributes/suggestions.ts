import {
  type SuggestedValue,
  sentenceAround,
  suggestValues,
} from '../../../shared/attributes/suggest-values';
import { findLayer } from '../../../shared/model/codebook';
import type { Span } from '../../../shared/model/span';
import { entityReference } from '../../../shared/registry/entity-registry';
import { type KeptValues, keptFor } from '../../../shared/text/kept-for';
import { allPlaced } from '../all-placed';
import type { AppState } from '../app-state';
import { placedAnnotation } from '../placed-annotation';
import type { PlacedAnnotation, Placement } from '../placement';
import { articleDayAt } from './article-day';
import { entityNamed } from './claimants';

/** What the words say, whoever is known by name. */
const read: KeptValues<readonly SuggestedValue[]> = new WeakMap();
/** The same with the entities that are called so: other annotations may change these. */
const known: KeptValues<readonly SuggestedValue[]> = new WeakMap();
const none: readonly SuggestedValue[] = [];

/** An entity to which somebody tied a name within some words. */
function entityWithin({ index }: Placement, words: Span): string | null {
  const tied = index
    .touching(words.start)
    .concat(index.touching(words.end))
    .find(({ annotation, span }) => {
      const isWithin = span.start >= words.start && span.end <= words.end;
      return isWithin && annotation.refersTo?.startsWith('entity:') === true;
    });
  return tied?.annotation.refersTo ?? null;
}

/** A claimant becomes the entity that is called so, where there is one. */
function withEntity(state: AppState, suggested: SuggestedValue): SuggestedValue {
  if (suggested.attribute !== 'claimant') return suggested;
  const named = entityNamed(state, suggested.words);
  const value =
    named === null ? entityWithin(allPlaced(state), suggested.span) : entityReference(named);
  return value === null ? suggested : { ...suggested, value };
}

function look(state: AppState, { annotation, span }: PlacedAnnotation): SuggestedValue[] {
  const { open, corpus } = state;
  const layer = corpus === null ? undefined : findLayer(corpus.codebook, annotation.layer);
  if (open === null || layer === undefined) return [];
  const sentence = sentenceAround(open.text, open.blocks, span);
  const day = articleDayAt(state, span)?.day ?? null;
  return suggestValues(layer.attributes, open.text, sentence, day);
}

/** What the sentence of one's own annotation tells of its attributes, whatever they hold now. */
export function toldOf(state: AppState, entry: PlacedAnnotation): readonly SuggestedValue[] {
  const isSettled = entry.state === 'anchored' || entry.state === 'moved';
  if (!entry.isMine || !isSettled) return none;
  const { annotation, span } = entry;
  const article = [state.corpus?.codebook, articleDayAt(state, span)?.day, state.open?.offsets];
  const told = keptFor(read, annotation, article, () => look(state, entry));
  return keptFor(known, annotation, [told, state.corpusWork, allPlaced(state)], () =>
    told.map((suggested) => withEntity(state, suggested)),
  );
}

/** What is suggested for the attributes of which nobody has said anything yet. */
export function suggestionsFor(state: AppState, entry: PlacedAnnotation): SuggestedValue[] {
  const { attributes } = entry.annotation;
  return toldOf(state, entry).filter(({ attribute }) => attributes[attribute] === undefined);
}

/** The same of the selected annotation. */
export function suggestionsOfSelected(state: AppState): SuggestedValue[] {
  const entry = placedAnnotation(state, state.selectedAnnotation);
  return entry === undefined ? [] : suggestionsFor(state, entry);
}
