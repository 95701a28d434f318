import type { EarlierVersion } from '../../../shared/contract/recovery';
import type { BackupReason } from '../../../shared/model/backup';
import type { DocumentId } from '../../../shared/model/ids';
import { fail, ok, type Result } from '../../../shared/model/result';
import type { Sidecar } from '../../../shared/model/sidecar';
import { countChanges, diffSidecars } from '../../../shared/sidecar/diff-sidecars';
import { parseSidecar } from '../../../shared/sidecar/parse-sidecar';
import { serializeSidecar } from '../../../shared/sidecar/serialize-sidecar';
import { systemCode } from '../../platform/system-error';
import type { OwnSidecar } from '../changes/own-files';
import { summarizeSidecar } from '../corpus/read-sidecars';
import type { CorpusSession } from '../corpus-session';
import { loadOwn } from '../open-document';
import type { BackupName } from './backup-name';
import type { BackupStore } from './backup-store';

/** The annotator's own sidecar of an article, whose versions are asked for. */
async function ownOf(session: CorpusSession, id: DocumentId): Promise<Result<OwnSidecar>> {
  const entry = session.index.byId.get(id);
  if (entry === undefined) return fail('document-missing', undefined, id);
  return (await loadOwn(session, entry)) ?? fail('annotator-missing');
}

async function parsedVersion(
  store: BackupStore,
  sidecarPath: string,
  name: string,
): Promise<Result<Sidecar>> {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(
      await store.read(sidecarPath, name),
    );
    const parsed = parseSidecar(text);
    return parsed.ok ? ok(parsed.value) : fail('version-unreadable', sidecarPath, parsed.detail);
  } catch (error) {
    return fail('version-unreadable', sidecarPath, systemCode(error));
  }
}

function describeVersion(
  { name, at, why }: BackupName,
  version: Sidecar | null,
  present: Sidecar,
): EarlierVersion {
  const base = { id: name, keptAt: new Date(at).toISOString(), why };
  if (version === null) return { ...base, content: null };
  const { annotator, status, claims, entities, links } = summarizeSidecar(version);
  const counts = { claims, entities, links: links.length };
  const changes = countChanges(diffSidecars(present, version));
  const { revision } = version;
  return { ...base, content: { annotator, revision, status, ...counts, ...changes } };
}

/** The earlier versions of the annotator's work on an article, newest first. */
export async function listVersions(
  session: CorpusSession,
  id: DocumentId,
): Promise<Result<EarlierVersion[]>> {
  const own = await ownOf(session, id);
  if (!own.ok) return own;
  const { path: sidecarPath, content: sidecar } = own.value;
  const store = await session.backupStore();
  try {
    const versions: EarlierVersion[] = [];
    for (const name of await store.list(sidecarPath)) {
      const parsed = await parsedVersion(store, sidecarPath, name.name);
      versions.push(describeVersion(name, parsed.ok ? parsed.value : null, sidecar));
    }
    return ok(versions);
  } catch (error) {
    return fail('version-unreadable', sidecarPath, systemCode(error));
  }
}

/** One earlier version, whole. */
export async function readVersion(
  session: CorpusSession,
  id: DocumentId,
  version: string,
): Promise<Result<{ sidecar: Sidecar }>> {
  const own = await ownOf(session, id);
  if (!own.ok) return own;
  const parsed = await parsedVersion(await session.backupStore(), own.value.path, version);
  return parsed.ok ? ok({ sidecar: parsed.value }) : parsed;
}

/** Keeps the annotator's work on an article as it is now, because something large comes next. */
export async function keepPresent(
  session: CorpusSession,
  id: DocumentId,
  why: BackupReason,
): Promise<Result<Record<string, never>>> {
  const own = await ownOf(session, id);
  if (!own.ok) return own;
  const { path: sidecarPath, content: sidecar } = own.value;
  if (sidecar.revision === 0) return ok({});
  const bytes = new TextEncoder().encode(serializeSidecar(sidecar));
  const store = await session.backupStore();
  const isKept = await store.keep({ sidecarPath, bytes, why });
  return isKept ? ok({}) : fail('version-not-kept', sidecarPath);
}
