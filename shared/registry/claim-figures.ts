import { type Figure, findFigures } from '../claims/figures';
import { comparePaths } from '../model/link';
import { span } from '../model/span';
import type { ClaimMention } from './claim-mentions';
import { type ClaimArticle, type ClaimEntry, dayOf } from './claim-registry';
import { appearanceOf } from './mention-appearance';

/** What a mention gives for one unit. */
export interface FigureStep<D extends string = string> {
  readonly mention: ClaimMention<D>;
  /** As far as it is known. */
  readonly day: string | null;
  /** In ascending order, each once. */
  readonly values: readonly number[];
  /** The figures as the mention has them: `15 قتيلا`. */
  readonly words: readonly string[];
  /** Against the step before it; of an unknown day nothing can be said. */
  readonly change: 'first' | 'same' | 'changed' | 'undated';
}

/** The figures of one unit in the order in which they were claimed. */
export interface FigureLine<D extends string = string> {
  /** Folded; empty where nothing is named. */
  readonly unit: string;
  readonly isPercent: boolean;
  readonly steps: readonly FigureStep<D>[];
}

const known = new WeakMap<ClaimMention['line'], readonly Figure[]>();

/** The figures in the words of a mention; their spans are in UTF-16 units of these words. */
function figuresIn({ line }: ClaimMention): readonly Figure[] {
  const found = known.get(line) ?? findFigures(line.exact, span(0, line.exact.length));
  known.set(line, found);
  return found;
}

function keyOf({ unit, isPercent }: Figure): string {
  return isPercent ? '%' : unit;
}

type Step<D extends string> = Omit<FigureStep<D>, 'change'>;

function stepOf<D extends string>(
  mention: ClaimMention<D>,
  figures: readonly Figure[],
  article: ClaimArticle,
): Step<D> {
  const values = [...new Set(figures.map(({ value }) => value))].sort((a, b) => a - b);
  const words = figures.map(({ span: at }) => mention.line.exact.slice(at.start, at.end));
  return {
    mention,
    day: dayOf(appearanceOf(mention, article)),
    values,
    words: [...new Set(words)],
  };
}

/** Whether two annotators marked the same figure in one article. */
function isAgain(a: Step<string>, b: Step<string>): boolean {
  return a.mention.documentId === b.mention.documentId && a.values.join() === b.values.join();
}

function withChanges<D extends string>(steps: readonly Step<D>[]): FigureStep<D>[] {
  const once = steps.filter((step, at) => !steps.slice(0, at).some((one) => isAgain(one, step)));
  return once.map((step, at) => {
    const before = once[at - 1];
    if (step.day === null) return { ...step, change: 'undated' };
    if (before === undefined) return { ...step, change: 'first' };
    const isSame = before.values.join() === step.values.join();
    return { ...step, change: isSame ? 'same' : 'changed' };
  });
}

/**
 * The figures claimed over time, a line for each unit: those of the units that most mentions name
 * first. A figure that several annotators marked in one article is one step.
 */
export function figuresOverTime<D extends string>(
  { mentions }: Pick<ClaimEntry<D>, 'mentions'>,
  articleOf: (documentId: D) => ClaimArticle,
): FigureLine<D>[] {
  const lines = new Map<string, { unit: string; isPercent: boolean; steps: Step<D>[] }>();
  for (const mention of mentions) {
    const figures = figuresIn(mention);
    for (const key of new Set(figures.map(keyOf))) {
      const own = figures.filter((figure) => keyOf(figure) === key);
      const { unit, isPercent } = own[0] as Figure;
      const line = lines.get(key) ?? { unit, isPercent, steps: [] };
      line.steps.push(stepOf(mention, own, articleOf(mention.documentId)));
      lines.set(key, line);
    }
  }
  return [...lines]
    .sort(([a, x], [b, y]) => y.steps.length - x.steps.length || comparePaths(a, b))
    .map(([, { unit, isPercent, steps }]) => ({ unit, isPercent, steps: withChanges(steps) }));
}

/** The figure that was claimed last, in its words; of the unit that most mentions name. */
export function latestFigure<D extends string>(
  entry: Pick<ClaimEntry<D>, 'mentions'>,
  articleOf: (documentId: D) => ClaimArticle,
): string | null {
  const [line] = figuresOverTime(entry, articleOf);
  const dated = line?.steps.filter(({ change }) => change !== 'undated') ?? [];
  const last = dated.at(-1) ?? line?.steps.at(-1);
  return last?.words.at(-1) ?? null;
}
