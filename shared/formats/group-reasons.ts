/** How many things have one reason, and in which files the first of them are. */
interface ReasonGroup {
  readonly reason: string;
  readonly count: number;
  readonly paths: readonly string[];
}

/** So many files are named for each reason. */
const pathsNamed = 3;

/** Gathers what was left out by its reason, the most frequent first; ties in their own order. */
export function groupReasons(
  rows: readonly { readonly path: string; readonly reason: string }[],
): ReasonGroup[] {
  const groups = new Map<string, { count: number; paths: string[] }>();
  for (const { reason, path } of rows) {
    const group = groups.get(reason) ?? { count: 0, paths: [] };
    group.count += 1;
    if (group.paths.length < pathsNamed && path !== '' && !group.paths.includes(path)) {
      group.paths.push(path);
    }
    groups.set(reason, group);
  }
  return [...groups]
    .map(([reason, group]) => ({ reason, ...group }))
    .sort((a, b) => b.count - a.count);
}
