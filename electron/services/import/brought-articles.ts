import { utimes } from 'node:fs/promises';
import path from 'node:path';
import { emptySidecar } from '../../../shared/model/sidecar';
import { isSameValue } from '../../../shared/sidecar/same-value';
import type { ArticleEntry } from '../corpus/corpus-index';
import type { CorpusSession } from '../corpus-session';
import { loadOwn } from '../open-document';
import { isAsMade, type MadeFiles, moveFiles, removeEmptyFolders } from './made-files';

/** Articles that one import brought into a corpus. */
interface Brought {
  readonly corpus: string;
  readonly made: MadeFiles;
  /** Where they are while they are taken away, absolute. */
  readonly aside: string;
  /** Those that are there, each with its sidecar. */
  away: readonly (readonly string[])[];
}

/** All words in a value, at whatever depth. */
function wordsIn(value: unknown, words: Set<string>): Set<string> {
  if (typeof value === 'string') words.add(value);
  else if (typeof value === 'object' && value !== null) {
    for (const one of Object.values(value)) wordsIn(one, words);
  }
  return words;
}

/** Whether nothing is said in the annotator's own sidecar, and there is no other. */
async function isWithoutWork(session: CorpusSession, entry: ArticleEntry): Promise<boolean> {
  const isOwn = [...entry.sidecars.values()].every(({ slug }) => slug === session.slug);
  const own = isOwn ? await loadOwn(session, entry) : null;
  if (own === null || !own.ok) return false;
  const { content, savedRevision } = own.value;
  const empty = { ...emptySidecar(content.document, content.annotator), revision: savedRevision };
  return isSameValue(content, empty);
}

/**
 * The new articles of imports, for as long as the program runs: undo takes them out of the corpus, redo
 * brings them back. They are moved into a folder of the program's, which `clearUndone` clears; an article
 * that is another since, or on which anybody worked or which anybody's work names, stays where it is.
 */
export class BroughtArticles {
  private readonly all = new Map<string, Brought>();

  /** @param folder where articles lie while they are taken away, absolute; not in a corpus. */
  constructor(
    private readonly folder: string,
    private readonly now: () => Date,
  ) {}

  /** Remembers what an import made. @param id no other import's, fit for a file's name. */
  note(id: string, corpus: string, made: MadeFiles): void {
    // Who finds them in the trash one day sees whose they were.
    const aside = path.join(this.folder, id, path.basename(corpus) || 'corpus');
    this.all.set(id, { corpus, made, aside, away: [] });
  }

  /**
   * Takes the articles of an import out of the corpus, each if nothing is lost by it. What is to be
   * written of their sidecars has been written by then.
   * @returns the paths of those that went, and how many stay. @throws the system's error.
   */
  async takeAway(session: CorpusSession, id: string): Promise<{ went: string[]; stay: number }> {
    const brought = this.of(session, id);
    if (brought === undefined) return { went: [], stay: 0 };
    const { root, corpusFiles } = session.index;
    const named = wordsIn(
      [...corpusFiles.values()].map(({ content }) => content),
      new Set(),
    );
    const groups: string[][] = [];
    let there = 0;
    for (const [article, sha256] of brought.made.files) {
      const entry = session.index.byPath.get(article);
      if (entry === undefined) continue;
      there += 1;
      const mayGo =
        !named.has(article) &&
        session.linksOf(entry).length === 0 &&
        (await isAsMade(path.join(root, article), sha256)) &&
        (await isWithoutWork(session, entry));
      // The sidecar first: it is never left without its article.
      if (mayGo) groups.push([...entry.sidecars.keys(), article]);
    }
    const moved = await moveFiles(root, brought.aside, groups);
    // What could not be brought back the last time is still there.
    brought.away = [...brought.away, ...moved];
    await removeEmptyFolders(brought.made.folders);
    // `clearUndone` counts from now on.
    await utimes(path.join(this.folder, id), this.now(), this.now()).catch(() => undefined);
    const went = moved.flatMap((group) => group.slice(-1));
    const ids = new Set(went.map((one) => session.index.byPath.get(one)?.id));
    if (session.shown !== null && ids.has(session.shown)) session.shown = null;
    return { went, stay: there - went.length };
  }

  /**
   * Brings back the articles that were taken away, as far as their places are free.
   * @returns the paths of those that came back, and how many did not. @throws the system's error.
   */
  async bringBack(session: CorpusSession, id: string): Promise<{ came: string[]; out: number }> {
    const brought = this.of(session, id);
    if (brought === undefined) return { came: [], out: 0 };
    const back = await moveFiles(brought.aside, session.index.root, brought.away);
    brought.away = brought.away.filter((group) => !back.includes(group));
    return { came: back.flat(), out: brought.away.length };
  }

  private of({ index }: CorpusSession, id: string): Brought | undefined {
    const brought = this.all.get(id);
    return brought?.corpus === index.root ? brought : undefined;
  }
}
