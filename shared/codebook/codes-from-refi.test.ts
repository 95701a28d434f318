import { describe, expect, it } from 'vitest';
import { builtInCodebook } from '../model/built-in-codebook';
import { CodebookSchema } from '../model/codebook';
import { stableGuid } from '../text/stable-guid';
import { type RefiCode, withRefiCodes } from './codes-from-refi';
import { lightColours } from './palette';

function aCode(name: string, rest: Partial<RefiCode> = {}): RefiCode {
  return { guid: '', name, color: '', description: '', children: [], ...rest };
}

const take = (...codes: RefiCode[]) => withRefiCodes(builtInCodebook, codes, lightColours);

describe('codes of another program', () => {
  it('become layers with their labels, in the nearest colour, and all else stays', () => {
    const next = take(
      aCode('إطار', {
        color: '#1f5680',
        children: [
          aCode('اقتصادي', { color: '#A03020', description: 'كلفة أو ربح' }),
          aCode('إنساني', { children: [aCode('لاجئون')] }),
        ],
      }),
    );
    expect(next.layers.slice(0, -1)).toEqual(builtInCodebook.layers);
    const layer = next.layers.at(-1);
    expect(layer).toMatchObject({ name: { ar: 'إطار', en: 'إطار' }, colour: 'lapis' });
    expect(layer?.labels.map(({ name: { ar }, colour }) => [ar, colour])).toEqual([
      ['اقتصادي', 'rubric'],
      ['إنساني', 'ink'],
      ['إنساني / لاجئون', 'ink'],
    ]);
    expect(layer?.labels[0]?.guideline).toEqual({ ar: 'كلفة أو ربح', en: 'كلفة أو ربح' });
    expect(CodebookSchema.safeParse(next).success).toBe(true);
  });

  it('that stand alone come into one layer, whatever their number', () => {
    const next = take(aCode('Peace'), aCode('حرب'));
    const layer = next.layers.at(-1);
    expect(layer).toMatchObject({ id: 'codes', name: { ar: 'رموز', en: 'Codes' } });
    expect(layer?.labels.map(({ id }) => id)).toEqual(['peace', 'code']);
    expect(withRefiCodes(next, [aCode('Peace')], lightColours)).toEqual(next);
  });

  it('that are here already, by GUID or by name, change nothing', () => {
    const claim = aCode('another name', {
      guid: stableGuid('layer/claim'),
      children: [
        aCode('another one', { guid: stableGuid('label/claim/event') }),
        aCode('statistic'),
      ],
    });
    expect(take(claim)).toEqual(builtInCodebook);
  });

  it('never take the id of a label that once was there', () => {
    const migrations = [
      {
        id: 'm1',
        kind: 'merge',
        from: { layer: 'claim', label: 'rumour' },
        to: { layer: 'claim', label: 'event' },
        at: '2024-03-11T08:00:00.000Z',
        by: 'نورة',
      },
    ];
    const own = { ...builtInCodebook, migrations };
    const codes = [aCode('claim', { children: [aCode('rumour')] })];
    const labels = withRefiCodes(own, codes, lightColours).layers[0]?.labels ?? [];
    expect(labels.at(-1)?.id).toBe('rumour-2');
  });
});
