import path from 'node:path';
import type { CorpusNews } from '../../../shared/contract/contract';
import { comparePaths } from '../../../shared/model/link';
import { createSerial } from '../../platform/serial';
import type { CorpusSession } from '../corpus-session';
import { isLockName } from '../lock/annotator-lock';
import { Reconciler } from './reconcile';
import { FolderWatcher } from './watch-folder';

/** Looking at all names again, when a window comes forward, no more often than this. */
const lookAgainMs = 5000;

/** Keeps an open corpus in line with its folder, and tells what others changed in it. */
export class CorpusWatch {
  private readonly watcher: FolderWatcher;
  private readonly serial = createSerial();
  private isClosed = false;
  private lastLook = 0;
  private problemsTold: string;

  constructor(
    private readonly session: CorpusSession,
    private readonly tell: (news: CorpusNews) => void,
    private readonly onTrouble: (doing: string, error: unknown) => void,
  ) {
    this.problemsTold = JSON.stringify(session.problems());
    this.watcher = new FolderWatcher(session.index.root, {
      onChange: (paths) => void this.look(paths, false),
      onTrouble: (error) => onTrouble('watching a folder', error),
    });
  }

  start(): Promise<void> {
    return this.watcher.start();
  }

  /**
   * Looks without having been told: at the article in front and at the names of all files. Disks
   * on the network tell nobody of what others do there.
   */
  async lookAround(): Promise<void> {
    const now = performance.now();
    if (now - this.lastLook < lookAgainMs && this.lastLook !== 0) return;
    this.lastLook = now;
    await this.watcher.start();
    await this.session.lookAtLock();
    await this.look(this.session.shownPaths(), true);
  }

  /** Looks at files that the program itself wrote, at once; `any` of them where it wrote many. */
  lookAt(paths: readonly string[] | 'any'): Promise<void> {
    if (paths === 'any') return this.look(this.session.shownPaths(), true);
    return this.look(new Set(paths), false);
  }

  private look(paths: ReadonlySet<string>, isThorough: boolean): Promise<void> {
    return this.serial(async () => {
      if (this.isClosed) return;
      const files = new Set([...paths].filter((one) => !isLockName(path.posix.basename(one))));
      if (files.size < paths.size) await this.session.lookAtLock();
      if (files.size === 0 && !isThorough) return;
      await this.reconcile(files, isThorough);
    }).catch((error: unknown) => this.onTrouble('looking at what others changed', error));
  }

  private async reconcile(files: ReadonlySet<string>, isThorough: boolean): Promise<void> {
    const { session } = this;
    const found = await new Reconciler(session).run(files, isThorough);
    const problems = session.problems();
    const told = JSON.stringify(problems);
    const areProblemsNew = told !== this.problemsTold;
    this.problemsTold = told;
    const lines = [...found.lines].sort(comparePaths);
    const { removed, texts, works, corpusFiles, codebook } = found;
    const isNews = lines.length + removed.length + texts.size + works.size + corpusFiles.size > 0;
    if (this.isClosed || (!isNews && !areProblemsNew && codebook === null)) return;
    this.tell({
      ...session.emptyNews(),
      documents: lines.flatMap((one) => {
        const entry = session.index.byPath.get(one);
        return entry === undefined ? [] : [session.summaryOf(entry)];
      }),
      removed,
      codebook,
      problems: areProblemsNew ? problems : null,
      texts: [...texts],
      works: [...works],
      areCorpusFilesNew: corpusFiles.size > 0,
    });
  }

  close(): void {
    this.isClosed = true;
    this.watcher.close();
  }
}
