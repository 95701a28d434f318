/** A kept version as thinning needs to know it. */
export interface KeptVersion {
  readonly name: string;
  /** When it was kept, in milliseconds since 1970. */
  readonly at: number;
  /** Kept for a reason of its own (a deletion, a conflict, …), not in passing. */
  readonly isMarked: boolean;
}

const hour = 3_600_000;
const day = 24 * hour;

/** How many versions of one sidecar are kept at most, and which first. */
export const thinning = { newest: 12, hourlyFor: 2 * day, dailyFor: 60 * day, atMost: 60 } as const;

/** The slot a version stands for: only the newest of each slot stays. `null` where it is too old. */
function slotOf(version: KeptVersion, now: number): string | null {
  const age = now - version.at;
  if (version.isMarked) return age <= thinning.dailyFor ? version.name : null;
  if (age <= thinning.hourlyFor) return `hour ${Math.floor(version.at / hour)}`;
  if (age <= thinning.dailyFor) return `day ${Math.floor(version.at / day)}`;
  return null;
}

/**
 * Which of one sidecar's versions may go: the newest stay, then one an hour, then one a day, and
 * those that were kept for a reason of their own. The very newest never goes, however old it is.
 * @param now in milliseconds since 1970.
 */
export function versionsToDrop(versions: readonly KeptVersion[], now: number): string[] {
  const newestFirst = [...versions].sort((a, b) => b.at - a.at || (a.name < b.name ? 1 : -1));
  const taken = new Set<string>();
  let kept = 0;
  const dropped: string[] = [];
  newestFirst.forEach((version, index) => {
    const slot = index < thinning.newest ? version.name : slotOf(version, now);
    if (slot === null || taken.has(slot) || kept >= thinning.atMost) {
      dropped.push(version.name);
      return;
    }
    taken.add(slot);
    kept += 1;
  });
  return dropped;
}
