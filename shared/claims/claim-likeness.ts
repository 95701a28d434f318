import { comparePaths } from '../model/link';
import { span } from '../model/span';
import { sentenceWords } from './claim-words';
import { type Figure, findFigures } from './figures';
import { isStopWord, stemOf } from './stems';
import { unitOfWord } from './units';

/** A claim as it is compared: its words, and the ids of the entities that are mentioned in it. */
export interface ClaimText {
  readonly id: string;
  readonly text: string;
  readonly entities: readonly string[];
}

/** A claim, read once to be compared often. */
export interface ReadClaim {
  readonly id: string;
  /** Each once, in order of their letters. */
  readonly stems: readonly string[];
  readonly entities: readonly string[];
  readonly figures: readonly Figure[];
}

/** The values that two claims give for one unit. */
export interface FigurePair {
  readonly unit: string;
  readonly isPercent: boolean;
  /** In ascending order. */
  readonly a: readonly number[];
  readonly b: readonly number[];
  readonly isSame: boolean;
}

/** How alike two claims are, and why. */
export interface ClaimMatch {
  /** From 0 to 1; what is worth a question has `joiningBar` at least. */
  readonly score: number;
  readonly sharedStems: readonly string[];
  readonly sharedEntities: readonly string[];
  /** Figures of one unit: shown, and not counted, as the figures of one claim change with time. */
  readonly figures: readonly FigurePair[];
}

/** From this score on two claims are put forward as one. */
export const joiningBar = 0.5;
/** What entities count for, where both claims have some. */
const entityWeight = 0.25;

function sortedOnce(words: Iterable<string>): string[] {
  return [...new Set(words)].sort(comparePaths);
}

/** Reads a claim for comparing. */
export function readClaim({ id, text, entities }: ClaimText): ReadClaim {
  const whole = span(0, text.length);
  const figures = findFigures(text, whole);
  const isNumber = (start: number, folded: string) =>
    figures.some(
      ({ span: at, unit }) => start >= at.start && start < at.end && unitOfWord(folded) !== unit,
    );
  const words = sentenceWords(text, whole).filter(
    ({ folded, span: { start } }) =>
      !isStopWord(folded) &&
      !/\p{N}/u.test(folded) &&
      folded.length > 1 &&
      !isNumber(start, folded),
  );
  return {
    id,
    stems: sortedOnce(words.map(({ folded }) => stemOf(folded))),
    entities: sortedOnce(entities),
    figures,
  };
}

function shared(a: readonly string[], b: readonly string[]): string[] {
  const others = new Set(b);
  return a.filter((one) => others.has(one));
}

function valuesByUnit(figures: readonly Figure[]): Map<string, number[]> {
  const values = new Map<string, number[]>();
  for (const { unit, isPercent, value } of figures) {
    const key = isPercent ? '%' : unit;
    values.set(
      key,
      [...new Set([...(values.get(key) ?? []), value])].sort((x, y) => x - y),
    );
  }
  return values;
}

function figurePairs(a: ReadClaim, b: ReadClaim): FigurePair[] {
  const [inA, inB] = [valuesByUnit(a.figures), valuesByUnit(b.figures)];
  return [...inA.keys()].sort(comparePaths).flatMap((key) => {
    const [ofA, ofB] = [inA.get(key) ?? [], inB.get(key)];
    if (ofB === undefined) return [];
    const isPercent = key === '%';
    const isSame = ofA.join() === ofB.join();
    return [{ unit: isPercent ? '' : key, isPercent, a: ofA, b: ofB, isSame }];
  });
}

/**
 * Compares two claims: the share of stems they have in common (Dice 1945), and of entities where both
 * have some (Jaccard). Symmetric, but that `figures` has each claim on its side.
 */
export function compareReadClaims(a: ReadClaim, b: ReadClaim): ClaimMatch {
  const sharedStems = shared(a.stems, b.stems);
  const sharedEntities = shared(a.entities, b.entities);
  const stems = a.stems.length + b.stems.length;
  const ofWords = stems === 0 ? 0 : (2 * sharedStems.length) / stems;
  const entities = a.entities.length + b.entities.length - sharedEntities.length;
  const hasBoth = a.entities.length > 0 && b.entities.length > 0;
  const ofEntities = hasBoth ? sharedEntities.length / entities : ofWords;
  const score = (1 - entityWeight) * ofWords + entityWeight * ofEntities;
  return { score, sharedStems, sharedEntities, figures: figurePairs(a, b) };
}

/** Compares two claims; who compares many reads each once. */
export function compareClaims(a: ClaimText, b: ClaimText): ClaimMatch {
  return compareReadClaims(readClaim(a), readClaim(b));
}
