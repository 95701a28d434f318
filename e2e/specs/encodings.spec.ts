import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from '../fixtures/app';
import { corpusOf } from '../fixtures/corpora';
import { LibraryPage } from '../pages/library';
import { ReaderPage } from '../pages/reader';
import { ShellPage } from '../pages/shell';

const title = 'سفن في ميناء النخيل';
const body =
  'قال وزير النقل سامر الحداد إن خمس سفن وصلت إلى الميناء أمس، وإن المخزون يكفي حتى نهاية الشهر.';
const name = 'سامر الحداد';

interface Format {
  readonly encoding: string;
  readonly bom: boolean;
  encode(text: string): Buffer;
  /** Code points in a stretch of bytes, counted without decoding them. */
  count(bytes: Buffer): number;
}

/** By the decoder's own table, turned around: one byte a letter. */
function encode1256(text: string): Buffer {
  const decoder = new TextDecoder('windows-1256');
  const letters = Array.from({ length: 256 }, (_, byte) => decoder.decode(Uint8Array.of(byte)));
  return Buffer.from([...text].map((letter) => letters.indexOf(letter)));
}

const windows1256: Format = {
  encoding: 'windows-1256',
  bom: false,
  encode: encode1256,
  count: (bytes) => bytes.length,
};

const beginsCodePoint = (byte: number) => (byte & 0xc0) !== 0x80;

function utf8(bom: boolean): Format {
  const mark = Buffer.from(bom ? '\uFEFF' : '');
  return {
    encoding: 'utf-8',
    bom,
    encode: (text) => Buffer.concat([mark, Buffer.from(text)]),
    count: (bytes) => [...bytes.subarray(mark.length)].filter(beginsCodePoint).length,
  };
}

const utf16le: Format = {
  encoding: 'utf-16le',
  bom: true,
  encode: (text) => Buffer.from(`\uFEFF${text}`, 'utf16le'),
  count: (bytes) => {
    const units = Array.from({ length: bytes.length / 2 }, (_, at) => bytes.readUInt16LE(at * 2));
    // The second halves of pairs count for nothing, nor does the mark at the start.
    return units.slice(1).filter((unit) => unit < 0xdc00 || unit > 0xdfff).length;
  },
};

interface Article extends Format {
  readonly file: string;
  readonly text: string;
  readonly words: string;
}

const articles: readonly Article[] = [
  { ...windows1256, file: 'نوافذ-1256.txt', text: `${title}\r\n\r\n${body}\r\n`, words: name },
  { ...utf8(true), file: 'علامة-وأسطر.txt', text: `${title}\r\n\r\n${body}\r\n`, words: name },
  { ...utf16le, file: 'utf-16.txt', text: `${title} 🚢\n\n${body}\n`, words: name },
  {
    ...utf8(false),
    file: 'وجوه.txt',
    text: `🔴 ${title} 👩🏽‍🚒\n\n🇯🇴 ${body}\n`,
    words: name,
  },
  {
    ...utf8(false),
    file: 'مسافات.txt',
    text: `${title}\n\nقال الـــوزير\u00A0سامر\u00A0\u00A0الحـــداد، وهو\u00A0وزير النقل، إن السفن وصلت.\n`,
    words: 'الـــوزير\u00A0سامر\u00A0\u00A0الحـــداد',
  },
  {
    ...windows1256,
    file: 'نوافذ-مسافات.txt',
    text: `${body}\nقال الـــوزير\u00A0سامر الحـــداد إن السفن وصلت في موعدها.\n`,
    words: 'الـــوزير\u00A0سامر الحـــداد',
  },
];

test.use({
  corpus: corpusOf(
    Object.fromEntries(articles.map(({ file, text, encode }) => [file, encode(text)])),
  ),
  // They are copies of one another: nothing is to be suggested on them.
  settings: { annotator: 'نورة', looksForCopies: false },
});

test('in every encoding, words taken with the mouse are the same code points in the file', async ({
  app,
  page,
}) => {
  const library = new LibraryPage(page);
  const reader = new ReaderPage(page);
  const shell = new ShellPage(page);
  for (const { file, text, words, encoding, bom, encode, count } of articles) {
    await test.step(`${file}: ${encoding}`, async () => {
      const bytes = encode(text);
      const before = bytes.subarray(
        0,
        bytes.indexOf(encode(words).subarray(bom ? encode('').length : 0)),
      );
      const start = count(before);
      const length = [...words].length;
      await library.open(file);
      await reader.selectWords(words);
      expect(await reader.selectedText()).toBe(words);
      await shell.press('1');
      await expect(reader.notes).toHaveCount(1);
      await shell.saved();
      expect(await app.sidecar(file, 'نورة')).toMatchObject({
        document: { encoding, bom, lengthCodePoints: count(bytes) },
        annotations: [
          {
            layer: 'entity',
            label: 'person',
            target: [
              { type: 'TextPositionSelector', start, end: start + length },
              { type: 'TextQuoteSelector', exact: words },
            ],
          },
        ],
      });
      // As any program reads it: decode, count code points, cut.
      const decoded = new TextDecoder(encoding).decode(bytes);
      expect([...decoded].slice(start, start + length).join('')).toBe(words);
      const onDisk = await readFile(path.join(app.places.corpus, file));
      expect(onDisk.equals(bytes), 'the bytes of the article').toBe(true);
      await shell.press('Control+b');
    });
  }
});

test('work done on any of them is found in its place again', async ({ app, page }) => {
  const shell = new ShellPage(page);
  for (const { file, words } of articles) {
    await new LibraryPage(page).open(file);
    await new ReaderPage(page).selectWords(words);
    await shell.press('c');
    await expect(new ReaderPage(page).notes).toHaveCount(1);
    await shell.press('Control+b');
  }
  await app.restart();
  const library = new LibraryPage(app.page);
  const reader = new ReaderPage(app.page);
  for (const { file, words } of articles) {
    await library.open(file);
    await expect
      .poll(async () => (await reader.highlights()).map((one) => one.words))
      .toEqual([words]);
    await app.page.keyboard.press('Control+b');
  }
});
