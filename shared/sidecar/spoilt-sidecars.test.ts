import { describe, expect, it } from 'vitest';
import { resolveAnchor } from '../anchor/resolve-anchor';
import type { Sidecar } from '../model/sidecar';
import { sidecarToSpoil, spoiltSidecar, spoiltText } from '../testing/mutate-sidecar';
import { seededRandom } from '../testing/seeded-random';
import { createOffsetMap } from '../text/offsets';
import { parseSidecar } from './parse-sidecar';
import { serializeSidecar } from './serialize-sidecar';

const offsets = createOffsetMap(spoiltText);
const reasons = ['not-json', 'not-ours', 'too-new', 'invalid', 'git-conflict'];

/** The same JSON, keys of every object sorted; `__proto__` is a key like others. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const keys = Object.keys(value).sort();
  return keys.map((key) => [key, sorted((value as Record<string, unknown>)[key])]);
}

/** Records in the order of the file count as the same in another. */
function content(text: string): string {
  const value = JSON.parse(text) as Record<string, unknown>;
  for (const name of ['segments', 'annotations', 'relations', 'links', 'comments']) {
    const records = (value[name] as unknown[]).map((record) => JSON.stringify(sorted(record)));
    value[name] = records.sort();
  }
  return JSON.stringify(sorted(value));
}

/** Everything that is done with an anchor before it is on the screen. */
function resolveAll({ annotations, segments }: Sidecar): void {
  for (const { target } of [...annotations, ...segments]) {
    for (const isSameText of [true, false]) {
      const resolved = resolveAnchor(spoiltText, offsets, target, isSameText);
      if (!('span' in resolved)) continue;
      const { start, end } = resolved.span;
      expect(start).toBeGreaterThanOrEqual(0);
      expect(end).toBeGreaterThan(start);
      expect(end).toBeLessThanOrEqual(spoiltText.length);
      if (resolved.state !== 'fuzzy') {
        expect(spoiltText.slice(start, end)).toBe(target[1].exact);
      }
    }
  }
}

/** A refusal has its reason; what opened is placed where its words are, and is all written again. */
function checkOutcome(text: string, parsed: ReturnType<typeof parseSidecar>, number: number): void {
  if (!parsed.ok) {
    expect(reasons).toContain(parsed.reason);
    expect(parsed.detail).not.toBe('');
    return;
  }
  resolveAll(parsed.value);
  const written = content(serializeSidecar(parsed.value));
  // Compared by hand first: ten thousand long strings take the matcher long.
  if (written !== content(text)) expect(written, `spoilt sidecar ${number}`).toBe(content(text));
}

describe('10,000 spoilt sidecars', { timeout: 120_000 }, () => {
  it('open with nothing lost and nothing wrongly placed, or are refused with a reason', () => {
    const random = seededRandom(20240311);
    const sidecar = sidecarToSpoil('0'.repeat(64));
    const seen = new Map<string, number>();
    for (let number = 0; number < 10_000; number += 1) {
      const text = spoiltSidecar(sidecar, random);
      const parsed = parseSidecar(text);
      const outcome = parsed.ok ? 'opened' : parsed.reason;
      seen.set(outcome, (seen.get(outcome) ?? 0) + 1);
      checkOutcome(text, parsed, number);
    }
    // A run in which one of them never came up would prove nothing of it.
    for (const often of ['opened', 'not-json', 'invalid']) {
      expect(seen.get(often), often).toBeGreaterThan(1000);
    }
    for (const rarely of ['not-ours', 'too-new']) {
      expect(seen.get(rarely), rarely).toBeGreaterThan(10);
    }
    expect(Object.prototype).not.toHaveProperty('ن');
  });
});
