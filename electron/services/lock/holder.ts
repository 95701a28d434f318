import { randomUUID } from 'node:crypto';
import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';
import * as z from 'zod/mini';
import { isRunning } from '../../platform/is-running';

/** Who holds a lock, as it stands in the lock file. */
const HolderSchema = z.object({
  format: z.literal('hashiya-lock'),
  /** Another one for each opening of a corpus. */
  id: z.string(),
  /** The machine, as far as process numbers mean the same there. */
  host: z.string(),
  pid: z.int(),
  /** Raised while the holder lives. Clocks of two machines differ; whether it rises does not. */
  beat: z.int(),
});
export type Holder = z.infer<typeof HolderSchema>;

function quietly(read: () => string): string {
  try {
    return read();
  } catch {
    return '';
  }
}

/** The machine since it was started, and on Linux the container: elsewhere a process number says nothing. */
function thisHost(): string {
  const boot = quietly(() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim());
  const container = quietly(() => readlinkSync('/proc/self/ns/pid'));
  return [hostname(), boot, container].filter((part) => part !== '').join(' ');
}

/** Holders of this very process. One with our number that is none of them died with its process. */
const living = new Set<string>();

/** A new holder in this process; `endHolder` when it lets go. */
export function beginHolder(): Holder {
  const id = randomUUID();
  living.add(id);
  return { format: 'hashiya-lock', id, host: thisHost(), pid: process.pid, beat: 0 };
}

/** Forgets a holder of this process. */
export function endHolder({ id }: Holder): void {
  living.delete(id);
}

/** The content of a lock file. */
export function lockText(holder: Holder): string {
  return `${JSON.stringify(holder)}\n`;
}

/** Reads a lock file; `null` where it is none, or is being written at this moment. */
export function parseHolder(text: string): Holder | null {
  try {
    const parsed = z.safeParse(HolderSchema, JSON.parse(text));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

/** Whether a holder is known to be dead: its process was on this machine and is gone. */
export function isKnownDead(holder: Holder): boolean {
  if (holder.host !== thisHost()) return false;
  if (holder.pid === process.pid) return !living.has(holder.id);
  return !isRunning(holder.pid);
}
