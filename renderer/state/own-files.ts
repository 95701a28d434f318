import { type AnnotatorFile, corpusFileId, type FileId } from '../../shared/model/annotator-file';
import type { DocumentId } from '../../shared/model/ids';
import type { AppState } from './app-state';

/** Where the window keeps what it has of one's own files. */
type Kept = Pick<AppState, 'sessions' | 'corpusWork'>;

/** A file of one's own as the window has it. */
export interface OwnFile {
  readonly content: AnnotatorFile;
  /** The newest revision that is durable on the disk. */
  readonly savedRevision: number;
}

/** The session of an article's sidecar, or of the corpus file; `undefined` where it is not loaded. */
export function ownFile({ sessions, corpusWork }: Kept, file: FileId): OwnFile | undefined {
  if (file === corpusFileId) {
    const { session } = corpusWork;
    return session === null
      ? undefined
      : { content: session.corpusFile, savedRevision: session.savedRevision };
  }
  const session = sessions.get(file as DocumentId);
  return session && { content: session.sidecar, savedRevision: session.savedRevision };
}

/** What a file of one's own holds now; `undefined` where it is not loaded. */
export function ownContent(kept: Kept, file: FileId): AnnotatorFile | undefined {
  return ownFile(kept, file)?.content;
}

/** Puts files in place of older ones. */
export function withOwnFiles(
  { sessions, corpusWork }: Kept,
  changed: Iterable<readonly [FileId, OwnFile]>,
): Kept {
  const next = new Map(sessions);
  let work = corpusWork;
  for (const [file, { content, savedRevision }] of changed) {
    if (content.format === 'hashiya-corpus') {
      work = { ...work, session: { corpusFile: content, savedRevision } };
    } else next.set(file as DocumentId, { sidecar: content, savedRevision });
  }
  return { sessions: next, corpusWork: work };
}

/** Whether the window knows more of a file than the disk, so that its own state must not be replaced. */
export function isUnsaved(kept: Kept, file: FileId): boolean {
  const own = ownFile(kept, file);
  return own !== undefined && own.content.revision > own.savedRevision;
}
