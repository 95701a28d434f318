import { goldSlug } from './sidecar-name';

/** Names no annotator may take: `gold` is the adjudicated result. */
const reserved = new Set([goldSlug]);

/** What no common file system likes in a name, and the dot, which parts the pieces of ours. */
const unsafe = /[\p{Cc}\p{Bidi_Control}\s<>:"/\\|?*.]+/gu;

export type SlugResult =
  | { readonly ok: true; readonly slug: string }
  | { readonly ok: false; readonly reason: 'invalid' | 'reserved' };

/** Longest slug in UTF-8 bytes: leaves room for the article's name in 255. */
const slugByteLimit = 80;

/**
 * The file name piece of an annotator: NFC, case-folded, unsafe characters replaced by `-`.
 * The real name stands inside the file.
 */
export function annotatorSlug(name: string): SlugResult {
  const folded = name.normalize('NFC').toLowerCase().normalize('NFC');
  const slug = folded
    .trim()
    .replace(unsafe, '-')
    .replace(/^-+|-+$/g, '');
  if (slug === '' || new TextEncoder().encode(slug).length > slugByteLimit) {
    return { ok: false, reason: 'invalid' };
  }
  return reserved.has(slug) ? { ok: false, reason: 'reserved' } : { ok: true, slug };
}

/** The piece under which an annotator's files lie, `gold` too; `null` where a name gives none. */
export function slugOfAnnotator(name: string): string | null {
  const parsed = annotatorSlug(name);
  if (parsed.ok) return parsed.slug;
  return parsed.reason === 'reserved' ? goldSlug : null;
}
