import path from 'node:path';
import type { CopyProgress } from '../../shared/contract/copies';
import {
  type ComparedPair,
  figuresOf,
  type PairFigures,
} from '../../shared/copies/compare-articles';
import { unpackClusters } from '../../shared/copies/packed-clusters';
import { eachPair, pairCount } from '../../shared/copies/packed-pairs';
import type { Language } from '../../shared/messages/problem-messages';
import { createCopyFinder } from '../services/copies/copy-finder';
import type { CorpusCopies } from '../services/copies/find-in-corpus';
import type { Invocation } from './arguments';
import type { Context, Outcome } from './outcome';
import { cliTexts } from './texts';

type DuplicatesInvocation = Extract<Invocation, { command: 'duplicates' }>;

function largerContainment({ containmentOfA, containmentOfB }: PairFigures): number {
  return Math.max(containmentOfA, containmentOfB);
}

/** A pair as product.md has it; offsets are code points. */
function pairRow(pair: ComparedPair, paths: readonly string[]) {
  const { containmentOfA, containmentOfB, jaccard } = figuresOf(pair);
  const containment = Math.max(containmentOfA, containmentOfB);
  const passages = pair.passages.map(({ aStart, aEnd, bStart, bEnd, words }) => ({
    a: { start: aStart, end: aEnd },
    b: { start: bStart, end: bEnd },
    words,
  }));
  const [a, b] = [paths[pair.a], paths[pair.b]];
  return { a, b, jaccard, containment, containmentOfA, containmentOfB, passages };
}

/** The items of a list as `JSON.stringify` would set them, two levels deep. */
function* listText(name: string, items: Iterable<object>): Generator<string> {
  yield `  "${name}": [`;
  let isFirst = true;
  for (const item of items) {
    yield `${isFirst ? '' : ','}\n    ${JSON.stringify(item, null, 2).replaceAll('\n', '\n    ')}`;
    isFirst = false;
  }
  yield isFirst ? ']' : '\n  ]';
}

/** The document piece by piece: of a large corpus it is longer than a string may be. */
function* jsonOf(copies: CorpusCopies): Generator<string> {
  const { paths } = copies;
  function* pairs() {
    for (const pair of eachPair(copies)) yield pairRow(pair, paths);
  }
  const clusters = unpackClusters(copies.clusters).map(({ members }) => ({
    paths: members.map((member) => paths[member]),
  }));
  yield '{\n';
  yield* listText('pairs', pairs());
  yield ',\n';
  yield* listText('clusters', clusters);
  yield '\n}\n';
}

function percent(share: number): string {
  return `${(share * 100).toFixed(0)}%`;
}

/** A line a pair, those that share most first, then the clusters. */
function textOf(copies: CorpusCopies, language: Language): string {
  const texts = cliTexts(language);
  const { paths } = copies;
  const clusters = unpackClusters(copies.clusters);
  const pairs = [...eachPair(copies)].map((pair) => ({ pair, figures: figuresOf(pair) }));
  pairs.sort((x, y) => largerContainment(y.figures) - largerContainment(x.figures));
  const rows = pairs.map(({ pair, figures }) => [
    percent(figures.jaccard),
    percent(largerContainment(figures)),
    String(pair.passages.length),
    String(pair.passages.reduce((sum, { words }) => sum + words, 0)),
    `${paths[pair.a]} ↔ ${paths[pair.b]}`,
  ]);
  const table = [[...texts.pairColumns, ''], ...rows];
  const widths = texts.pairColumns.map((_, at) =>
    table.reduce((width, row) => Math.max(width, row[at]?.length ?? 0), 0),
  );
  const lines = table.map((row) =>
    row
      .map((cell, at) => cell.padStart(widths[at] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  const groups = clusters.map(({ members }) => members.map((one) => paths[one]).join(' · '));
  const counts = `${texts.pairs}: ${pairCount(copies)} · ${texts.clusters}: ${clusters.length}`;
  return `${[...(rows.length === 0 ? [] : lines), ...groups, counts].join('\n')}\n`;
}

/** Tells at each hundredth how far the work has come. */
function teller({ language, onProgress }: Context): (progress: CopyProgress) => void {
  const { phases } = cliTexts(language);
  let last = '';
  return ({ phase, done, total }) => {
    const line = `${phases[phase]} ${percent(total === 0 ? 1 : done / total)}`;
    if (line !== last) onProgress(line);
    last = line;
  };
}

/** Finds all copies; without `--cache` nothing is written but what was asked for. */
export async function runDuplicates(
  { corpus, cache, workers }: DuplicatesInvocation,
  context: Context,
): Promise<Outcome> {
  const { cwd, now, workersFolder, language } = context;
  const finder = createCopyFinder({ workersFolder, threads: workers ?? undefined });
  const request = {
    root: path.resolve(cwd, corpus),
    named: corpus,
    cacheFolder: cache === null ? null : path.resolve(cwd, cache),
    startedAt: now().getTime(),
  };
  const found = await finder.find(request, { onProgress: teller(context) });
  context.onProgress('');
  const copies = found.ok ? found.value : null;
  if (copies === null) {
    const problems = found.ok ? [] : [found.error];
    return { exitCode: 1, json: { pairs: [], clusters: [] }, text: '', problems };
  }
  // Whichever of the two is wanted, the other one is not made.
  return {
    exitCode: 0,
    json: { [Symbol.iterator]: () => jsonOf(copies) },
    get text() {
      return textOf(copies, language);
    },
    problems: copies.problems,
  };
}
