import fs from 'node:fs';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { fdir } from 'fdir';
import { aProblem, fail, ok, type Problem, type Result } from '../../../shared/model/result';
import { isSidecarName } from '../../../shared/sidecar/sidecar-name';
import { isMissing, systemCode } from '../../platform/system-error';
import { isTemporaryName } from '../../platform/temporary-file';

/** The files of a corpus that concern us, as paths relative to it with `/`, in no certain order. */
export interface CrawledFiles {
  readonly articles: readonly string[];
  readonly sidecars: readonly string[];
  /** Temporary files of ours, of a write under way or one that never ended. */
  readonly temporaries: readonly string[];
  /** Subfolders that could not be read. */
  readonly problems: readonly Problem[];
}

const articleName = /\.(txt|md)$/i;

/** Folders and files that begin with a dot belong to tools (`.git`, macOS's `._000.txt`). */
function isSkippedFolder(name: string): boolean {
  return name.startsWith('.') || name === 'node_modules';
}

function baseName(relative: string): string {
  return relative.slice(relative.lastIndexOf('/') + 1);
}

type FileKind = 'article' | 'sidecar' | 'temporary';

/** What a file is to us by its name; `null` where it is nothing. */
function kindOf(name: string): FileKind | null {
  if (name.startsWith('.')) return isTemporaryName(name) ? 'temporary' : null;
  if (isSidecarName(name)) return 'sidecar';
  return articleName.test(name) ? 'article' : null;
}

/** Whether a folder can be opened as a corpus; `named` is how the person named it. */
export async function checkFolder(root: string, named = root): Promise<Result<null>> {
  try {
    if (!(await stat(root)).isDirectory()) return fail('folder-not-a-folder', named);
    await fs.promises.readdir(root);
    return ok(null);
  } catch (error) {
    return isMissing(error)
      ? fail('folder-missing', named)
      : fail('folder-unreadable', named, systemCode(error));
  }
}

type FoldersRead = Pick<typeof fs, 'readdir' | 'readdirSync'>;

/** Reads folders, notes one that can't be read and goes on; fdir would skip it without a word. */
function notingReader(root: string, problems: Problem[]): FoldersRead {
  const note = (folder: string, error: unknown) => {
    const relative = path.relative(root, folder).split(path.sep).join('/');
    problems.push(aProblem('folder-unreadable', relative, systemCode(error)));
  };
  const later: ReadLater = (folder, options, done) => {
    fs.readdir(folder, options, (error, entries) => {
      if (error !== null) note(folder, error);
      done(null, error === null ? entries : []);
    });
  };
  const now = (folder: string, options: { withFileTypes: true }) => {
    try {
      return fs.readdirSync(folder, options);
    } catch (error) {
      note(folder, error);
      return [];
    }
  };
  return { readdir: later, readdirSync: now } as unknown as FoldersRead;
}

type ReadLater = (
  folder: string,
  options: { withFileTypes: true },
  done: (error: NodeJS.ErrnoException | null, entries: fs.Dirent[]) => void,
) => void;

function crawlerOf(root: string, problems: Problem[]) {
  return new fdir({ fs: { ...fs, ...notingReader(root, problems) } })
    .withRelativePaths()
    .exclude(isSkippedFolder);
}

function sorted(found: readonly string[], problems: readonly Problem[]): CrawledFiles {
  const files: Record<FileKind, string[]> = { article: [], sidecar: [], temporary: [] };
  for (const file of found) {
    const relative = path.sep === '/' ? file : file.replaceAll('\\', '/');
    const kind = kindOf(baseName(relative));
    if (kind !== null) files[kind].push(relative);
  }
  const { article: articles, sidecar: sidecars, temporary: temporaries } = files;
  return { articles, sidecars, temporaries, problems };
}

/**
 * Lists the articles (`.txt`, `.md`) and sidecars in a folder and its subfolders. Links to folders
 * are not followed: the same article would appear twice, or work be written outside the corpus.
 */
export async function crawlCorpus(root: string, signal?: AbortSignal): Promise<CrawledFiles> {
  const problems: Problem[] = [];
  const crawler = crawlerOf(root, problems);
  if (signal !== undefined) crawler.withAbortSignal(signal);
  return sorted(await crawler.crawl(root).withPromise(), problems);
}

/** Lists them in a fraction of the time, and holds up the thread that asks. */
export function crawlCorpusNow(root: string): CrawledFiles {
  const problems: Problem[] = [];
  return sorted(crawlerOf(root, problems).crawl(root).sync(), problems);
}
