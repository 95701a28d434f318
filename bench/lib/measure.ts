/** One way of doing something: does it once and answers how many milliseconds that took. */
type Attempt = () => number | Promise<number>;

/** What several samples come to. */
export interface Summary {
  readonly median: number;
  /** 95 of 100 samples are no larger (nearest rank). */
  readonly p95: number;
  readonly min: number;
  readonly max: number;
  readonly samples: readonly number[];
}

/** Runs once and answers how many milliseconds it took. */
export async function timed(work: () => unknown): Promise<number> {
  const startedAt = performance.now();
  await work();
  return performance.now() - startedAt;
}

/** Runs many times in a row and answers the milliseconds of one; for work too short for the clock. */
export function timedEach(times: number, work: () => unknown): number {
  const startedAt = performance.now();
  for (let i = 0; i < times; i += 1) work();
  return (performance.now() - startedAt) / times;
}

/**
 * Takes a sample of each thing in each round. The first round warms up and is thrown away.
 * @param round gets its number and answers with the milliseconds of each thing.
 * @returns the samples of each thing, in the order of the rounds.
 */
export async function repeat<Name extends string>(
  rounds: number,
  round: (number: number) => Promise<Readonly<Record<Name, number>>>,
): Promise<Record<Name, number[]>> {
  await round(0);
  const samples = new Map<string, number[]>();
  for (let number = 1; number <= rounds; number += 1) {
    for (const [name, sample] of Object.entries<number>(await round(number))) {
      samples.set(name, [...(samples.get(name) ?? []), sample]);
    }
  }
  return Object.fromEntries(samples) as Record<Name, number[]>;
}

/**
 * Does everything once in each round, so that a busy machine is busy for all alike. Every other
 * round goes backwards, so that nothing always follows the same.
 */
export function interleave<Name extends string>(
  rounds: number,
  attempts: Readonly<Record<Name, Attempt>>,
): Promise<Record<Name, number[]>> {
  const forwards = Object.entries<Attempt>(attempts);
  return repeat(rounds, async (number) => {
    const taken: [string, number][] = [];
    for (const [name, attempt] of number % 2 === 0 ? forwards : forwards.toReversed()) {
      taken.push([name, await attempt()]);
    }
    return Object.fromEntries(taken) as Record<Name, number>;
  });
}

/** The middle of some samples, and how far they lie apart. */
export function summarize(samples: readonly number[]): Summary {
  const sorted = [...samples].sort((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
  const lower = sorted[Math.ceil(sorted.length / 2) - 1] ?? Number.NaN;
  const [min = Number.NaN] = sorted;
  const p95 = sorted[Math.ceil(sorted.length * 0.95) - 1] ?? Number.NaN;
  return { median: (lower + upper) / 2, p95, min, max: sorted.at(-1) ?? Number.NaN, samples };
}
