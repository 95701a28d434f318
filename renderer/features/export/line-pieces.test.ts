import { describe, expect, it } from 'vitest';
import { lineShape } from './line-pieces';

const lines: readonly [file: string, line: string, pieces: string[]][] = [
  ['claim.conll', 'سفن _ _ B-x', ['سفن', ' ', '_', ' ', '_', ' ', 'B-x']],
  ['a.txt.ann', 'T1\tclaim 0 3\tسفن', ['T1', '\t', 'claim', ' ', '0', ' ', '3', '\t', 'سفن']],
  ['data.jsonl', '{"أ":"قال \\"نعم\\"",1}', ['{', '"أ"', ':', '"قال \\"نعم\\""', ',1}']],
  ['data.jsonl', '{"cut":"في', ['{', '"cut"', ':', '"في']],
  ['x.csv', 'أ,"ب ""ج"", د",,1', ['أ', ',', '"ب ""ج"", د"', ',', ',', '1']],
];

describe('lineShape', () => {
  it.each(lines)('cuts %s into what is isolated, and loses nothing', (file, line, pieces) => {
    expect(lineShape(file, line)).toEqual({ isProse: false, pieces });
    expect(pieces.join('')).toBe(line);
  });

  it('leaves prose whole', () => {
    expect(lineShape('أ.txt', 'قال نعم')).toEqual({ isProse: true, text: 'قال نعم' });
  });
});
