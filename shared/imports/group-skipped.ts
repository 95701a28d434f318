import type { Skipped } from './imported';

/** Things that were not taken for one reason. */
export interface SkippedOfReason {
  readonly reason: string;
  readonly count: number;
  /** The first of them. */
  readonly examples: { readonly where: string; readonly detail: string }[];
}

/** So many of each reason are named. */
const examplesNamed = 4;

/** What was not taken by reason, most first, with where the first of each are. */
export function groupSkipped(skipped: readonly Skipped[]): SkippedOfReason[] {
  const groups = new Map<string, { count: number; examples: SkippedOfReason['examples'] }>();
  for (const { where, reason, detail = '' } of skipped) {
    const group = groups.get(reason) ?? { count: 0, examples: [] };
    group.count += 1;
    if (group.examples.length < examplesNamed) group.examples.push({ where, detail });
    groups.set(reason, group);
  }
  return [...groups]
    .map(([reason, group]) => ({ reason, ...group }))
    .sort((a, b) => b.count - a.count || (a.reason < b.reason ? -1 : 1));
}
