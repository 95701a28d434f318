import { mkdir, realpath } from 'node:fs/promises';
import path from 'node:path';
import { fail, ok, type Result } from '../../../shared/model/result';
import { isMissing, systemCode } from '../../platform/system-error';

/** The true place of a path of which the last parts may not exist yet. */
async function truePlace(target: string): Promise<string> {
  try {
    return await realpath(target);
  } catch (error) {
    const parent = path.dirname(target);
    if (!isMissing(error) || parent === target) throw error;
    return path.join(await truePlace(parent), path.basename(target));
  }
}

/** Whether a true path is a folder itself or lies in it. */
function isInside(folder: string, candidate: string): boolean {
  const relative = path.relative(folder, candidate);
  return relative === '' || !(relative.split(path.sep)[0] === '..' || path.isAbsolute(relative));
}

/**
 * Makes ready the folder to export to.
 * @returns its absolute path; `export-target-inside-corpus` where it would litter the corpus,
 *   through links too; `export-failed` where it can't be made.
 */
export async function prepareTarget(
  root: string,
  folder: string,
  named = folder,
): Promise<Result<string>> {
  const target = path.resolve(folder);
  try {
    if (isInside(await truePlace(path.resolve(root)), await truePlace(target))) {
      return fail('export-target-inside-corpus', named);
    }
    await mkdir(target, { recursive: true });
    return ok(target);
  } catch (error) {
    return fail('export-failed', named, systemCode(error));
  }
}
