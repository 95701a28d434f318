import { comparePaths } from '../model/link';
import type { ClaimMention } from '../registry/claim-mentions';
import { pushTo } from '../text/push-to';
import type { ExportCopy, ExportDocument, ExportLink } from './export-document';

/** An article and what it shares with others that sort after it, as a document tells it. */
export interface ArticleCopies {
  readonly path: string;
  readonly copies: readonly ExportCopy[];
  /** What people said of two articles. */
  readonly links: readonly ExportLink[];
}

/** Keeps of a document what is needed to find copies of a mention. */
export function articleCopies({ path, copies, links }: ExportDocument): ArticleCopies {
  return { path, copies, links: links.filter(({ scope }) => scope === 'article') };
}

/** An article that shares something with another one. */
interface Shared {
  readonly path: string;
  /** Code points of the other one, half-open; `null` where the two are the same throughout. */
  readonly passages: readonly { readonly start: number; readonly end: number }[] | null;
}

function pairKey(a: string, b: string): string {
  return JSON.stringify(a < b ? [a, b] : [b, a]);
}

/** Articles as they stand together by what was found and what people said of them. */
function* sharedPairs(all: readonly ArticleCopies[]) {
  const links = all.flatMap((one) => one.links);
  const keyOf = ({ a, b }: ExportLink) => pairKey(a.path, b.path);
  const same = new Set(links.filter(({ verdict }) => verdict === 'same').map(keyOf));
  const parted = new Set(links.filter(({ verdict }) => verdict === 'different').map(keyOf));
  for (const { path: a, copies } of all) {
    for (const { path: b, passages } of copies) {
      const key = pairKey(a, b);
      if (!same.has(key) && !parted.has(key)) yield { a, b, passages };
    }
  }
  for (const key of same) {
    const [a, b] = JSON.parse(key) as [string, string];
    yield { a, b, passages: null };
  }
}

/** What the wanted articles share with others. */
function sharedBy(
  wanted: ReadonlySet<string>,
  all: readonly ArticleCopies[],
): ReadonlyMap<string, readonly Shared[]> {
  const found = new Map<string, Shared[]>();
  for (const { a, b, passages } of sharedPairs(all)) {
    if (wanted.has(a))
      pushTo(found, a, { path: b, passages: passages?.map((one) => one.a) ?? null });
    if (wanted.has(b))
      pushTo(found, b, { path: a, passages: passages?.map((one) => one.b) ?? null });
  }
  return found;
}

/**
 * Finds where else mentions stand: in the articles that share with theirs a passage that holds the whole
 * mention, and in those of which somebody said that they are the same; not in those that somebody said
 * to be different. A copy from which the claim was cut is none.
 * @returns for mentions the paths of all articles they stand in, sorted, each once.
 */
export function appearancesIn(
  mentions: readonly ClaimMention[],
  all: readonly ArticleCopies[],
): (mentions: readonly ClaimMention[]) => string[] {
  const shared = sharedBy(new Set(mentions.map(({ documentId }) => documentId)), all);
  const copiesOf = ({ documentId, line }: ClaimMention) =>
    (shared.get(documentId) ?? []).filter(
      ({ passages }) =>
        passages === null || passages.some((one) => one.start <= line.start && one.end >= line.end),
    );
  return (wanted) => {
    const paths = wanted.flatMap((one) => [
      one.documentId,
      ...copiesOf(one).map(({ path }) => path),
    ]);
    return [...new Set(paths)].sort(comparePaths);
  };
}
