import path from 'node:path';
import type { AsideStep } from '../../../shared/contract/recovery';
import { fail, ok, type Result } from '../../../shared/model/result';
import { atomicWrite } from '../../platform/atomic-write';
import { systemCode } from '../../platform/system-error';
import { asideText, discardAside, listAside } from '../changes/aside';
import type { CorpusSession } from '../corpus-session';
import { prepareTarget } from '../export/export-target';
import type { WrittenOutside } from './write-elsewhere';

/** Steps of the present annotator that could not be brought into their files. */
export async function listSteps(session: CorpusSession): Promise<Result<AsideStep[]>> {
  if (!session.changes.ok) return ok([]);
  const { asideFile } = session.changes.value;
  try {
    return ok(await listAside(asideFile));
  } catch (error) {
    return fail('aside-failed', path.basename(asideFile), systemCode(error));
  }
}

/** Writes them to a folder, line by line as the journal had them. */
export async function exportSteps(
  session: CorpusSession,
  folder: string,
): Promise<Result<WrittenOutside>> {
  if (!session.changes.ok) return session.changes;
  const target = await prepareTarget(session.index.root, folder, path.basename(folder));
  if (!target.ok) return target;
  const place = target.value;
  const name = `hashiya-steps-${session.now().toISOString().replaceAll(':', '')}.jsonl`;
  try {
    const content = await asideText(session.changes.value.asideFile);
    await atomicWrite(path.join(place, name), content);
    return ok({ folder: path.basename(place) || place, files: [name], place });
  } catch (error) {
    return fail('write-elsewhere-failed', path.basename(folder), systemCode(error));
  }
}

/** Throws some of them away. @returns those that are left. */
export async function discardSteps(
  session: CorpusSession,
  ids: readonly string[],
): Promise<Result<AsideStep[]>> {
  if (!session.changes.ok) return session.changes;
  const { asideFile } = session.changes.value;
  try {
    await discardAside(asideFile, new Set(ids));
    return ok(await listAside(asideFile));
  } catch (error) {
    return fail('aside-failed', path.basename(asideFile), systemCode(error));
  }
}
