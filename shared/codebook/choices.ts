import type { Attribute } from '../model/codebook';
import { newIdIn } from './new-id';

/** One choice of an attribute: its id is what annotations keep. */
export type Choice = NonNullable<Attribute['choices']>[number];

const separator = '|';

/** The choices of an attribute to be edited: one a line, the Arabic name, then the English one. */
export function choicesText(choices: readonly Choice[]): string {
  return choices
    .map(({ name }) => (name.ar === name.en ? name.ar : `${name.ar} ${separator} ${name.en}`))
    .join('\n');
}

function namesOf(line: string): Choice['name'] | null {
  const [ar = '', en = ''] = line.split(separator).map((part) => part.trim());
  const first = ar || en;
  return first === '' ? null : { ar: first, en: en || first };
}

/**
 * Choices as they were edited. One whose name in either language is as it was keeps its id; else the
 * one that stood in its line gives it, for then it was renamed.
 */
export function choicesFrom(text: string, before: readonly Choice[]): Choice[] {
  const lines = text.split('\n').flatMap((line) => namesOf(line) ?? []);
  const kept = lines.map((name) =>
    before.find((one) => one.name.ar === name.ar || one.name.en === name.en),
  );
  const taken = new Set(kept.flatMap((one) => one?.id ?? []));
  return lines.map((name, line) => {
    const inLine = before[line];
    const renamed = inLine !== undefined && !taken.has(inLine.id) ? inLine : undefined;
    const known = kept[line] ?? renamed;
    const all = new Set([...taken, ...before.map(({ id }) => id)]);
    const id = known?.id ?? newIdIn(name.en, 'choice', all);
    taken.add(id);
    return { ...known, id, name };
  });
}
