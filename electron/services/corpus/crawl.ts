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

type ReadFolder = (
  folder: string,
  options: { withFileTypes: true },
  done: (error: NodeJS.ErrnoException | null, entries: fs.Dirent[]) => void,
) => void;

/** `readdir` that notes a folder it can't read and goes on; fdir would skip it without a word. */
function notingReader(root: string, problems: Problem[]): ReadFolder {
  return (folder, options, done) => {
    fs.readdir(folder, options, (error, entries) => {
      if (error !== null) {
        const relative = path.relative(root, folder).split(path.sep).join('/');
        problems.push(aProblem('folder-unreadable', relative, systemCode(error)));
      }
      done(null, error === null ? entries : []);
    });
  };
}

/**
 * Lists the articles (`.txt`, `.md`) and sidecars in a folder and its subfolders. Links to folders
 * are not followed: the same article would appear twice, or work be written outside the corpus.
 */
export async function crawlCorpus(root: string, signal?: AbortSignal): Promise<CrawledFiles> {
  const problems: Problem[] = [];
  const readdir = notingReader(root, problems) as unknown as typeof fs.readdir;
  const crawler = new fdir({ fs: { ...fs, readdir } })
    .withRelativePaths()
    .exclude(isSkippedFolder)
    .filter((file) => kindOf(path.basename(file)) !== null);
  if (signal !== undefined) crawler.withAbortSignal(signal);
  const found = await crawler.crawl(root).withPromise();
  const files: Record<FileKind, string[]> = { article: [], sidecar: [], temporary: [] };
  for (const file of found) {
    const relative = path.sep === '/' ? file : file.replaceAll('\\', '/');
    const kind = kindOf(baseName(relative));
    if (kind !== null) files[kind].push(relative);
  }
  const { article: articles, sidecar: sidecars, temporary: temporaries } = files;
  return { articles, sidecars, temporaries, problems };
}
