import type { EarlierVersion } from '../../../shared/contract/recovery';
import {
  type AnnotatorFile,
  corpusFileId,
  type FileId,
} from '../../../shared/model/annotator-file';
import type { BackupReason } from '../../../shared/model/backup';
import { emptyCorpusFile } from '../../../shared/model/corpus-file';
import type { DocumentSummary } from '../../../shared/model/document';
import { fail, isDamaged, ok, type Problem, type Result } from '../../../shared/model/result';
import { emptySidecar } from '../../../shared/model/sidecar';
import { countChanges, diffSidecars } from '../../../shared/sidecar/diff-sidecars';
import { parseCorpusFile, parseSidecar } from '../../../shared/sidecar/parse-sidecar';
import { serializeSidecar } from '../../../shared/sidecar/serialize-sidecar';
import { systemCode } from '../../platform/system-error';
import type { OwnFile } from '../changes/own-files';
import { documentFacts } from '../corpus/read-document';
import { summarizeSidecar } from '../corpus/read-sidecars';
import type { CorpusSession } from '../corpus-session';
import { loadOwnCorpusFile } from '../open-corpus-files';
import { loadOwn } from '../open-document';
import type { BackupName } from './backup-name';
import type { BackupStore } from './backup-store';

/** The file whose versions are asked for; an empty one where it is damaged. */
async function presentOf(
  session: CorpusSession,
  file: FileId,
): Promise<Result<Pick<OwnFile, 'path' | 'content'>>> {
  const own = await ownOf(session, file);
  if (own.ok || !isDamaged(own.error) || own.error.path === undefined) return own;
  const { path } = own.error;
  if (file === corpusFileId) return ok({ path, content: emptyCorpusFile('') });
  const entry = session.index.byId.get(file);
  const facts = entry === undefined ? null : documentFacts(entry.facts);
  return facts === null ? own : ok({ path, content: emptySidecar(facts, '') });
}

/** A file of the annotator's own. */
async function ownOf(session: CorpusSession, file: FileId): Promise<Result<OwnFile>> {
  if (file === corpusFileId) {
    return (await loadOwnCorpusFile(session)) ?? fail('annotator-missing');
  }
  const entry = session.index.byId.get(file);
  if (entry === undefined) return fail('document-missing', undefined, file);
  return (await loadOwn(session, entry)) ?? fail('annotator-missing');
}

async function parsedVersion(
  store: BackupStore,
  { path, content }: Pick<OwnFile, 'path' | 'content'>,
  name: string,
): Promise<Result<AnnotatorFile>> {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(await store.read(path, name));
    const parse = content.format === 'hashiya-corpus' ? parseCorpusFile : parseSidecar;
    const parsed = parse(text);
    return parsed.ok ? ok(parsed.value) : fail('version-unreadable', path, parsed.detail);
  } catch (error) {
    return fail('version-unreadable', path, systemCode(error));
  }
}

type Content = NonNullable<EarlierVersion['content']>;

function holdsOf(version: AnnotatorFile): Content['holds'] {
  if (version.format === 'hashiya-corpus') {
    return (['passageVerdicts', 'clusterDecisions', 'dismissed'] as const).map((what) => {
      return { what, count: version[what].length };
    });
  }
  const { claims, entities, links } = summarizeSidecar(version);
  return [
    { what: 'claims', count: claims },
    { what: 'entities', count: entities },
    { what: 'links', count: links.length },
  ];
}

function describeVersion(
  { name, at, why }: BackupName,
  version: AnnotatorFile | null,
  present: AnnotatorFile,
): EarlierVersion {
  const base = { id: name, keptAt: new Date(at).toISOString(), why };
  if (version === null) return { ...base, content: null };
  const { annotator, revision } = version;
  const changes = countChanges(diffSidecars(present, version));
  return { ...base, content: { annotator, revision, holds: holdsOf(version), ...changes } };
}

/** The earlier versions of a file of the annotator's own, newest first. */
export async function listVersions(
  session: CorpusSession,
  file: FileId,
): Promise<Result<EarlierVersion[]>> {
  const own = await presentOf(session, file);
  if (!own.ok) return own;
  const store = await session.backupStore();
  try {
    const versions: EarlierVersion[] = [];
    for (const name of await store.list(own.value.path)) {
      const parsed = await parsedVersion(store, own.value, name.name);
      versions.push(describeVersion(name, parsed.ok ? parsed.value : null, own.value.content));
    }
    return ok(versions);
  } catch (error) {
    return fail('version-unreadable', own.value.path, systemCode(error));
  }
}

/** One earlier version, whole. */
export async function readVersion(
  session: CorpusSession,
  file: FileId,
  version: string,
): Promise<Result<{ content: AnnotatorFile }>> {
  const own = await presentOf(session, file);
  if (!own.ok) return own;
  const parsed = await parsedVersion(await session.backupStore(), own.value, version);
  return parsed.ok ? ok({ content: parsed.value }) : parsed;
}

/**
 * Puts an earlier version in the place of a file of the annotator's own that is damaged.
 * @param version `null` begins anew.
 * @returns what the library shows of the article now, and all that is wrong in the corpus.
 */
export async function mendDamaged(
  session: CorpusSession,
  file: FileId,
  version: string | null,
): Promise<Result<{ document: DocumentSummary | null; problems: Problem[] }>> {
  if (!session.changes.ok) return session.changes;
  const read = version === null ? ok({ content: null }) : await readVersion(session, file, version);
  if (!read.ok) return read;
  const mended = await mendWith(session, file, read.value.content);
  if (!mended.ok) return mended;
  session.putOwn(mended.value);
  const entry = file === corpusFileId ? undefined : session.index.byId.get(file);
  const document = entry === undefined ? null : session.summaryOf(entry);
  return ok({ document, problems: session.problems() });
}

async function mendWith(
  { index, changes }: CorpusSession,
  file: FileId,
  content: AnnotatorFile | null,
): Promise<Result<OwnFile>> {
  if (!changes.ok) return changes;
  if (file === corpusFileId) {
    if (content?.format === 'hashiya-sidecar') return fail('version-unreadable');
    return changes.value.mend(corpusFileId, content);
  }
  const entry = index.byId.get(file);
  if (entry === undefined) return fail('document-missing', undefined, file);
  if (content?.format === 'hashiya-corpus') return fail('version-unreadable', entry.path);
  return changes.value.mend(entry, content);
}

/** Keeps a file of the annotator's own as it is now, because something large comes next. */
export async function keepPresent(
  session: CorpusSession,
  file: FileId,
  why: BackupReason,
): Promise<Result<Record<string, never>>> {
  const own = await ownOf(session, file);
  if (!own.ok) return own;
  const { path, content } = own.value;
  if (content.revision === 0) return ok({});
  const bytes = new TextEncoder().encode(serializeSidecar(content));
  const store = await session.backupStore();
  const isKept = await store.keep({ sidecarPath: path, bytes, why });
  return isKept ? ok({}) : fail('version-not-kept', path);
}
