import { describe, expect, it } from 'vitest';
import { findBidiFaults, isolateLine } from './bidi-controls';

const [LRE, RLE, PDF, LRO, RLO] = ['\u202a', '\u202b', '\u202c', '\u202d', '\u202e'];
const [LRI, RLI, FSI, PDI] = ['\u2066', '\u2067', '\u2068', '\u2069'];

/** Line by line: the text, and what is wrong with which control; nothing for what does no harm. */
const table: readonly (readonly [why: string, text: string, found: readonly string[]])[] = [
  ['no controls', 'قالت Reuters إن 1,554 طنا وصلت', []],
  ['marks are no controls of this kind', 'قالت\u200f Reuters\u200e اليوم', []],
  ['a Latin name in an isolate', `قالت ${LRI}Reuters News${PDI} اليوم`, []],
  ['a name in an isolate of its first letter', `قالت ${FSI}رويترز${PDI} اليوم`, []],
  ['an Arabic line in an Arabic embedding', `${RLE}قالت الوكالة اليوم${PDF}`, []],
  ['a Latin stretch in a Latin embedding', `قال ${LRE}The New Arab${PDF} اليوم`, []],
  ['nested pairs', `${RLI}قالت ${LRI}Reuters UK${PDI} اليوم${PDI}`, []],
  ['an override over letters of its own direction', `${RLO}سلام عليكم${PDF}`, []],
  ['digits turned round', `دفع ${RLO}1554${PDF} دينارا`, ['override RLO']],
  ['Latin turned round', `ملف ${RLO}cod.exe${PDF}`, ['override RLO']],
  ['Arabic turned round', `قال ${LRO}سلام${PDF} أمس`, ['override LRO']],
  ['an override that is never ended', `قال ${RLO}abc`, ['override RLO']],
  ['words of Arabic laid left to right', `${LRE}قتل الجندي المدني${PDF}`, ['reorders LRE']],
  ['one word can change no places', `${LRE}قتل${PDF}`, []],
  ['words of Latin laid right to left', `${RLI}not guilty, guilty${PDI}`, ['reorders RLI']],
  ['an embedding left open', `قالت ${LRE}Reuters اليوم`, ['unclosed LRE']],
  ['an isolate left open', `قالت ${FSI}رويترز اليوم`, ['unclosed FSI']],
  ['an end without a beginning', `قالت رويترز${PDF} اليوم`, ['unopened PDF']],
  ['an isolate’s end without a beginning', `قالت رويترز${PDI}`, ['unopened PDI']],
  ['PDF does not end an isolate', `${LRI}a b${PDF}${PDI}`, ['unopened PDF']],
  ['PDI ends an embedding inside, which is left open', `${LRI}a ${LRE}b${PDI}`, ['unclosed LRE']],
  ['PDI does not end an embedding', `${LRE}a b${PDI}${PDF}`, ['unopened PDI']],
  ['no control acts beyond its line', `${LRE}a b\nc${PDF}`, ['unclosed LRE', 'unopened PDF']],
];

describe('controls that reorder what is read', () => {
  it.each(table)('%s', (_why, text, expected) => {
    const found = findBidiFaults(text).map(({ fault, control }) => `${fault} ${control}`);
    expect(found).toEqual(expected);
  });

  it('says where: the block, and from the control to its end or that of the line', () => {
    const text = `سطر\nثم ${RLO}abc${PDF} هنا\n${LRE}a b`;
    expect(findBidiFaults(text)).toEqual([
      { fault: 'override', control: 'RLO', block: 1, span: { start: 7, end: 12 } },
      { fault: 'unclosed', control: 'LRE', block: 2, span: { start: 17, end: 21 } },
    ]);
  });
});

describe('a line as an isolate', () => {
  it.each([
    ['خبر من رويترز', `${RLI}خبر من رويترز${PDI}`],
    ['Reuters', `${LRI}Reuters${PDI}`],
    ['2023', `${FSI}2023${PDI}`],
    // Whatever it leaves open or ends too often stays its own affair.
    [`قال ${LRI}abc`, `${RLI}قال ${LRI}abc${PDI}${PDI}`],
    [`abc${PDI}`, `${LRI}${FSI}abc${PDI}${PDI}`],
  ])('%s', (line, expected) => {
    expect(isolateLine(line)).toBe(expected);
    expect(findBidiFaults(isolateLine(line))).toEqual([]);
  });
});
