/** Deeper than anything of ours, and than anybody's script needs; deeper still, writing would fail. */
const depthLimit = 100;

/** Why a value can't be kept, in words of the program, and the keys that lead to it from inside. */
interface Trouble {
  readonly what: string;
  readonly path: readonly string[];
}

function troubleIn(value: unknown, depth: number): Trouble | null {
  if (typeof value === 'number' && !Number.isFinite(value))
    return { what: 'no finite number', path: [] };
  if (typeof value !== 'object' || value === null) return null;
  if (depth === 0) return { what: `nested more than ${depthLimit} deep`, path: [] };
  if (Object.hasOwn(value, '__proto__')) return { what: 'key not taken', path: ['__proto__'] };
  for (const key of Object.keys(value)) {
    const found = troubleIn((value as Record<string, unknown>)[key], depth - 1);
    if (found !== null) return { what: found.what, path: [key, ...found.path] };
  }
  return null;
}

/**
 * What in parsed JSON would not survive being read and written again, though nobody's rule is
 * broken: keys that JavaScript gives another meaning, numbers beyond its own, nesting without end.
 * A file with such a thing is refused, since the rest of the work would be saved without it.
 * @returns where it is and what it is, or `null`.
 */
export function findUnkeepable(json: unknown): string | null {
  const found = troubleIn(json, depthLimit);
  if (found === null) return null;
  const path = found.path.length > 8 ? [...found.path.slice(0, 8), '…'] : found.path;
  return `${path.join('.') || '(root)'}: ${found.what}`;
}
