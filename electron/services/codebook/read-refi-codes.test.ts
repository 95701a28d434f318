import { describe, expect, it } from 'vitest';
import { lightColours } from '../../../shared/codebook/palette';
import { refiCodes } from '../../../shared/formats/refi-qda-codes';
import { builtInCodebook } from '../../../shared/model/built-in-codebook';
import { unwrap } from '../testing/corpus-fixture';
import { readImported } from './codebook-file';
import { readRefiCodes } from './read-refi-codes';

const head = '<?xml version="1.0" encoding="utf-8"?>';
const book = (codes: string) =>
  `${head}<CodeBook xmlns="urn:QDA-XML:codebook:1.0"><Codes>${codes}</Codes></CodeBook>`;

describe('reading REFI-QDA codes', () => {
  it('finds codes, those below them, and what is said of them', () => {
    const xml = book(
      '<Code guid="A1" name="إطار &amp; وجه" color="#1F5686"><Description>سطر\nآخر &lt;</Description>' +
        '<Code name="فرع"><Description><![CDATA[a < b]]></Description><NoteRef targetGUID="x"/></Code></Code>',
    );
    expect(unwrap(readRefiCodes('a.qdc', xml))).toEqual([
      {
        guid: 'a1',
        name: 'إطار & وجه',
        color: '#1F5686',
        description: 'سطر\nآخر <',
        children: [{ guid: '', name: 'فرع', color: '', description: 'a < b', children: [] }],
      },
    ]);
  });

  it('takes prefixes and passes over other vocabularies', () => {
    const xml = `${head}<q:CodeBook xmlns:q="urn:QDA-XML:codebook:1.0" xmlns:o="urn:other"><q:Codes><q:Code name="أ"/><o:Code name="ب"/></q:Codes></q:CodeBook>`;
    expect(unwrap(readRefiCodes('a.qdc', xml)).map(({ name }) => name)).toEqual(['أ']);
  });

  it.each([
    ['no XML', 'codes'],
    ['XML that ends too early', book('').slice(0, -5)],
    ['no codes', book('')],
    ['a code without a name', book('<Code guid="1"/>')],
    ['another vocabulary', `${head}<Codes><Code name="أ"/></Codes>`],
    ['an entity that nobody declared', book('<Code name="&x;"/>')],
  ])('refuses %s, and says so', (_, xml) => {
    expect(readRefiCodes('a.qdc', xml)).toMatchObject({
      ok: false,
      error: { problem: 'codes-unreadable', path: 'a.qdc' },
    });
  });

  it('finds in an export of ours what is here already', () => {
    const xml = refiCodes(builtInCodebook, 'ar', lightColours);
    expect(unwrap(readImported(builtInCodebook, 'codes.QDC', xml))).toEqual(builtInCodebook);
  });
});
