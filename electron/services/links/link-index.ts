import type { LinkView } from '../../../shared/contract/contract';
import type { DocumentId } from '../../../shared/model/ids';
import { comparePaths, isCopyLink, type Link } from '../../../shared/model/link';

/** A sidecar as the link index needs to know it. */
export interface LinkSource {
  readonly sidecarPath: string;
  /** Path of the article the sidecar belongs to. */
  readonly articlePath: string;
  readonly annotator: string;
  readonly slug: string;
}

interface StoredLink {
  readonly link: Link;
  readonly source: LinkSource;
}

/** Links of the whole corpus, found from either of their two articles. */
export interface LinkIndex {
  /**
   * Puts a sidecar's links in place of those it had.
   * @returns the paths of all articles at the ends of links that came, went or changed.
   */
  setLinks(source: LinkSource, links: readonly Link[]): Set<string>;
  /** Links that have the article at one end, sorted by the other's path. */
  viewsOf(path: string, viewer: LinkViewer): LinkView[];
  /** How many other articles that are there were called copies of this one, by anybody. */
  copiesOf(path: string, isThere: (path: string) => boolean): number;
  /** All links, for checking. */
  all(): { readonly link: Link; readonly source: LinkSource }[];
}

/** Who looks at links, and in which corpus. */
export interface LinkViewer {
  readonly slug: string | null;
  readonly idOf: (path: string) => DocumentId | null;
}

function otherPath({ a, b }: Link, path: string): string {
  return a.path === path ? b.path : a.path;
}

/** Whether a link may be kept in the sidecar of this article: the one whose path sorts first. */
export function belongsTo({ a, b }: Link, articlePath: string): boolean {
  return (comparePaths(a.path, b.path) <= 0 ? a.path : b.path) === articlePath;
}

function toView({ link, source }: StoredLink, path: string, viewer: LinkViewer): LinkView[] {
  const storedIn = viewer.idOf(source.articlePath);
  if (storedIn === null) return [];
  const other = otherPath(link, path);
  return [
    {
      link,
      annotator: source.annotator,
      isMine: source.slug === viewer.slug,
      storedIn,
      other: viewer.idOf(other),
      otherPath: other,
    },
  ];
}

function compareViews(a: LinkView, b: LinkView): number {
  return comparePaths(a.otherPath, b.otherPath) || comparePaths(a.link.id, b.link.id);
}

/** Ends of the links that are in one list and not, or not alike, in the other. */
function endsOfDifference(before: readonly Link[], after: readonly Link[]): Set<string> {
  const known = new Map(before.map((link) => [JSON.stringify(link), link]));
  const ends = new Set<string>();
  for (const link of after) {
    if (!known.delete(JSON.stringify(link))) ends.add(link.a.path).add(link.b.path);
  }
  for (const link of known.values()) ends.add(link.a.path).add(link.b.path);
  return ends;
}

/** An index without links. */
export function createLinkIndex(): LinkIndex {
  const bySidecar = new Map<string, StoredLink[]>();
  const byEnd = new Map<string, Set<StoredLink>>();

  function attach(stored: StoredLink): void {
    for (const path of [stored.link.a.path, stored.link.b.path]) {
      const found = byEnd.get(path);
      if (found === undefined) byEnd.set(path, new Set([stored]));
      else found.add(stored);
    }
  }

  function detach(stored: StoredLink): void {
    for (const path of [stored.link.a.path, stored.link.b.path]) byEnd.get(path)?.delete(stored);
  }

  return {
    setLinks(source, links) {
      const before = bySidecar.get(source.sidecarPath) ?? [];
      before.forEach(detach);
      const after = links.map((link) => ({ link, source }));
      after.forEach(attach);
      if (after.length > 0) bySidecar.set(source.sidecarPath, after);
      else bySidecar.delete(source.sidecarPath);
      return endsOfDifference(
        before.map(({ link }) => link),
        links,
      );
    },
    viewsOf(path, viewer) {
      return [...(byEnd.get(path) ?? [])]
        .flatMap((stored) => toView(stored, path, viewer))
        .sort(compareViews);
    },
    copiesOf(path, isThere) {
      const others = new Set<string>();
      for (const { link } of byEnd.get(path) ?? []) {
        const other = otherPath(link, path);
        if (isCopyLink(link) && other !== path && isThere(other)) others.add(other);
      }
      return others.size;
    },
    all: () => [...bySidecar.values()].flat(),
  };
}
