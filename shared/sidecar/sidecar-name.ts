const suffix = '.ann.json';

/** The longest file name that common file systems take, in UTF-8 bytes. */
const nameByteLimit = 255;

/** The slug of the adjudicated sidecars. */
export const goldSlug = 'gold';

function byteLength(name: string): number {
  return new TextEncoder().encode(name).length;
}

/** Whether a file name looks like a sidecar of ours. */
export function isSidecarName(name: string): boolean {
  return name.endsWith(suffix);
}

/** The longest head of `name` that has at most `limit` UTF-8 bytes and cuts no character. */
function headWithin(name: string, limit: number): string {
  let head = '';
  for (const character of name) {
    if (byteLength(head + character) > limit) break;
    head += character;
  }
  return head;
}

/** The file name of an annotator's corpus file, at the top of the corpus. */
export function corpusFileName(slug: string): string {
  return `corpus.${slug}${suffix}`;
}

/**
 * Finds whose corpus file a path is, relative to the corpus. No article's sidecar has such a name:
 * what stands before its slug ends in `.txt` or `.md`, and a slug has no dot.
 * @returns the slug, or `null` for any other file.
 */
export function parseCorpusFileName(relative: string): string | null {
  return /^corpus\.([^./]+)\.ann\.json$/.exec(relative)?.[1]?.normalize('NFC') ?? null;
}

/**
 * What stands for the article in its sidecars' names: the article's own file name, or its head and
 * a hash where the whole would not fit.
 * @param shortHash eight hex digits of the name's hash.
 */
function stemFor(articleName: string, slug: string, shortHash: (name: string) => string): string {
  const rest = byteLength(`.${slug}${suffix}`);
  if (byteLength(articleName) + rest <= nameByteLimit) return articleName;
  const mark = `~${shortHash(articleName)}`;
  return headWithin(articleName, nameByteLimit - rest - byteLength(mark)) + mark;
}

/** The file name of an annotator's sidecar beside an article: `NAME.txt.<slug>.ann.json`. */
export function sidecarName(
  articleName: string,
  slug: string,
  shortHash: (name: string) => string,
): string {
  return `${stemFor(articleName, slug, shortHash)}.${slug}${suffix}`;
}

/**
 * Finds whose sidecar of which article a file name is, among the articles of its folder: dots are
 * not counted, since articles and folders may have any. The longest fitting article name wins.
 * @returns the article's file name and the slug, or `null` where no article fits.
 */
export function parseSidecarName(
  name: string,
  articleNames: ReadonlySet<string>,
  shortHash: (name: string) => string,
): { articleName: string; slug: string } | null {
  if (!isSidecarName(name)) return null;
  const body = name.slice(0, -suffix.length);
  const dot = body.lastIndexOf('.');
  if (dot <= 0 || dot === body.length - 1) return null;
  const stem = body.slice(0, dot);
  const slug = body.slice(dot + 1);
  if (articleNames.has(stem)) return { articleName: stem, slug };
  const shortened = /~[0-9a-f]{8}$/.test(stem)
    ? [...articleNames].find((article) => stemFor(article, slug, shortHash) === stem)
    : undefined;
  return shortened === undefined ? null : { articleName: shortened, slug };
}
