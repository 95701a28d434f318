/** A versioned file as JSON, before its schema has looked at it. */
export interface VersionedFile {
  readonly formatVersion: number;
  readonly [key: string]: unknown;
}

/**
 * One step from a format version to the next. It lives in a file of its own, `NNNN-slug.ts`, where
 * `NNNN` is the version it leads to, and never changes once that version was released.
 */
export interface Migration {
  /** The version it takes; it gives the next one. */
  readonly from: number;
  /**
   * Everything of the file but its version, in the next version's shape. Keys it doesn't know must
   * stay. It may throw where the file isn't what its version says; the file is refused then.
   */
  readonly up: (file: VersionedFile) => Readonly<Record<string, unknown>>;
}

type Migrated =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly detail: string };

function isVersioned(value: unknown): value is VersionedFile {
  return Number.isInteger((value as { formatVersion?: unknown } | null)?.formatVersion);
}

function stepUp(file: VersionedFile, migration: Migration): VersionedFile {
  return { ...migration.up(file), formatVersion: file.formatVersion + 1 };
}

/**
 * Brings a file of an older version, step by step, to the present one. Nothing is changed in place.
 * @param value what stands in the file; without a whole number as its version it is left to the schema.
 * @param target the present version.
 */
export function migrate(
  value: unknown,
  target: number,
  migrations: readonly Migration[],
): Migrated {
  if (!isVersioned(value)) return { ok: true, value };
  let file = value;
  while (file.formatVersion < target) {
    const { formatVersion } = file;
    const migration = migrations.find(({ from }) => from === formatVersion);
    if (migration === undefined) {
      return { ok: false, detail: `formatVersion ${formatVersion} was never released` };
    }
    try {
      file = stepUp(file, migration);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      return { ok: false, detail: `formatVersion ${formatVersion}: ${reason}` };
    }
  }
  return { ok: true, value: file };
}
