import { type BackupReason, BackupReasonSchema } from '../../../shared/model/backup';

/** What the name of a version's file tells. */
export interface BackupName {
  /** The file's name, which is also the version's id. */
  readonly name: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly why: BackupReason;
  /** The first 16 hex digits of the SHA-256 of the sidecar's bytes. */
  readonly hash: string;
}

const pattern = /^(\d{4}-\d\d-\d\dT\d\d)(\d\d)(\d\d\.\d{3}Z)\.([a-z]+)\.([0-9a-f]{16})\.json\.gz$/;

/** The name of a version's file: sorts by time, and holds no sign that a file system refuses. */
export function backupName(at: Date, why: BackupReason, sha256: string): string {
  return `${at.toISOString().replaceAll(':', '')}.${why}.${sha256.slice(0, 16)}.json.gz`;
}

/** Reads the name of a version's file; `null` for any other name. */
export function parseBackupName(name: string): BackupName | null {
  const [, hours, minutes, seconds, why, hash] = pattern.exec(name) ?? [];
  if (hash === undefined) return null;
  const at = Date.parse(`${hours}:${minutes}:${seconds}`);
  const reason = BackupReasonSchema.safeParse(why);
  return Number.isNaN(at) || !reason.success ? null : { name, at, why: reason.data, hash };
}
