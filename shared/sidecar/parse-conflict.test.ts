import { describe, expect, it } from 'vitest';
import { anAnnotation, aSidecar } from '../testing/builders';
import { parseConflict } from './parse-conflict';
import { parseSidecar } from './parse-sidecar';
import { serializeSidecar } from './serialize-sidecar';

const text = 'غادرت خمس سفن الميناء وعلى متنها 42 ألف طن.';
const first = anAnnotation('1', text, 'خمس');
const common = serializeSidecar(aSidecar({ annotations: [first] }));
const mine = serializeSidecar(
  aSidecar({ revision: 2, annotations: [first, anAnnotation('mine', text, '42')] }),
);
const theirs = serializeSidecar(
  aSidecar({ revision: 3, annotations: [first, anAnnotation('theirs', text, 'الميناء')] }),
);

const marked = (one: string, two: string, base?: string) =>
  `<<<<<<< HEAD\n${one}${base === undefined ? '' : `||||||| base\n${base}`}=======\n${two}>>>>>>> samir\n`;

describe('a sidecar with git’s conflict markers', () => {
  it('is told from one that is no JSON', () => {
    expect(parseSidecar(marked(mine, theirs))).toMatchObject({ reason: 'git-conflict' });
    expect(parseSidecar(mine.slice(0, 90))).toMatchObject({ reason: 'not-json' });
  });

  it('has two sides, and with diff3 what they came from', () => {
    const parsed = parseConflict(marked(mine, theirs, common), parseSidecar);
    if (!parsed.ok) throw new Error(parsed.detail);
    expect(serializeSidecar(parsed.value.mine)).toBe(mine);
    expect(serializeSidecar(parsed.value.theirs)).toBe(theirs);
    expect(parsed.value.base?.annotations).toHaveLength(1);
    expect(parsed.value.names).toEqual({ mine: 'HEAD', theirs: 'samir' });
  });

  it('is read though a comma belongs to one side only', () => {
    const [head = '', tail = ''] = common.split('\n  ],\n  "relations"');
    const record = (id: string) => `    ${JSON.stringify(anAnnotation(id, text, '42'))}\n`;
    const spoilt = `${head}\n<<<<<<< a\n${record('mine')}=======\n${record('theirs')}>>>>>>> b\n  ],\n  "relations"${tail}`;
    const parsed = parseConflict(spoilt, parseSidecar);
    if (!parsed.ok) throw new Error(parsed.detail);
    expect(parsed.value.mine.annotations.map(({ id }) => id)).toEqual(['1', 'mine']);
    expect(parsed.value.theirs.annotations.map(({ id }) => id)).toEqual(['1', 'theirs']);
  });

  it('says which side can’t be read', () => {
    expect(parseConflict(marked(mine, '{}\n'), parseSidecar)).toMatchObject({ ok: false });
    expect(parseConflict(`<<<<<<< a\n${mine}`, parseSidecar)).toMatchObject({ ok: false });
  });
});
