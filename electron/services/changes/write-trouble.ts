import { aProblem, type Problem, type ProblemKind } from '../../../shared/model/result';
import { systemCode } from '../../platform/system-error';

/** What people can do about it depends on what the system said. */
const kinds: Readonly<Record<string, ProblemKind>> = {
  ENOSPC: 'write-disk-full',
  EDQUOT: 'write-disk-full',
  EROFS: 'write-not-allowed',
  EACCES: 'write-not-allowed',
  EPERM: 'write-not-allowed',
  ENOENT: 'write-folder-gone',
  ENOTDIR: 'write-folder-gone',
  ENODEV: 'write-folder-gone',
  ENXIO: 'write-folder-gone',
};

/** Why a sidecar could not be written, in a kind that says what to do; the system's code as detail. */
export function writeTrouble(sidecarPath: string, error: unknown): Problem {
  const code = systemCode(error);
  return aProblem(kinds[code] ?? 'write-failed', sidecarPath, code);
}

/** Whether trying again may help without anybody's doing. */
export function isWriteTrouble(problem: Problem): boolean {
  return problem.problem.startsWith('write-');
}
