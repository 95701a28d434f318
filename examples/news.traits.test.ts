// The example corpus must keep every trait of scraped news, or the demo and the tests that
// lean on it lose their hard cases without anybody noticing.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const root = new URL('./news/', import.meta.url);
const url = (path: string) => new URL(path.split('/').map(encodeURIComponent).join('/'), root);
const utf8 = new TextDecoder('utf-8', { fatal: true });

function isUtf8(bytes: Uint8Array): boolean {
  try {
    utf8.decode(bytes);
    return true;
  } catch {
    return false;
  }
}

const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/').normalize('NFC'))
  .filter((path) => /\.(txt|md)$/.test(path))
  .sort()
  .map((path) => {
    const bytes = readFileSync(url(path));
    const encoding = isUtf8(bytes) ? 'utf-8' : 'windows-1256';
    const text = bytes.includes(0) ? '' : new TextDecoder(encoding).decode(bytes);
    return { path, bytes, text };
  });
const textOf = (path: string) => files.find((file) => file.path === path)?.text ?? '';
const carriers = (trait: RegExp) => files.filter((f) => trait.test(f.text)).map((f) => f.path);

const original = textOf('2024-03/gharnuq-agency-0311.txt');
const fullCopy = textOf('صدى-الدردار/ميناء-مرسى-الدردار.txt');
const abridged = textOf('nilofar-today/port-0312.txt');
const excerpt = textOf('2024-03/sanabil-weekly-0315.md');
const update = textOf('2024-03/gharnuq-agency-0312.txt');
const weather = textOf('2024-04/gharnuq-agency-0406.txt');
const twoStories = textOf('nilofar-today/cup-0407.txt');

describe('files', () => {
  it('has 12 to 16 articles, some Markdown, in subfolders, and the README names each', () => {
    const readme = readFileSync(new URL('./README.md', import.meta.url), 'utf8');
    expect(files.length).toBeGreaterThanOrEqual(12);
    expect(files.length).toBeLessThanOrEqual(16);
    expect(files.filter((f) => !f.path.includes('/'))).toEqual([]);
    expect(files.filter((f) => f.path.endsWith('.md'))).not.toEqual([]);
    expect(files.filter((f) => !readme.includes(`\`${f.path}\``)).map((f) => f.path)).toEqual([]);
  });

  it('has Arabic and Latin file names', () => {
    const names = files.map((f) => f.path.split('/').at(-1) ?? '');
    expect(names.filter((name) => /\p{Script=Arabic}/u.test(name)).length).toBeGreaterThanOrEqual(
      2,
    );
    expect(names.filter((name) => /^[\x20-\x7e]+$/.test(name))).not.toEqual([]);
  });

  it('has one windows-1256 file, not valid UTF-8, Arabic once decoded', () => {
    const legacy = files.filter((f) => !f.bytes.includes(0) && !isUtf8(f.bytes));
    expect(legacy.map((f) => f.path)).toEqual(['nilofar-today/strike-0319.txt']);
    const letters = legacy[0]?.text.match(/\p{L}/gu) ?? [];
    const arabic = letters.filter((letter) => /[\u0621-\u064a]/.test(letter));
    expect(arabic.length / letters.length).toBeGreaterThan(0.9);
    expect(legacy[0]?.text).toMatch(/^إضراب في مرسى الدردار/);
  });

  it('has a UTF-8 file with BOM and only CRLF line ends', () => {
    const marked = files.filter((f) => f.bytes.subarray(0, 3).equals(Buffer.of(0xef, 0xbb, 0xbf)));
    expect(marked.map((f) => f.path)).toEqual(['nilofar-today/port-0312.txt']);
    expect(marked[0]?.text).toMatch(/\r\n/);
    expect(marked[0]?.text).not.toMatch(/(?<!\r)\n|\r(?!\n)/);
  });

  it('has an empty file, a headline alone and a picture named .txt', () => {
    expect(files.filter((f) => f.bytes.length === 0).map((f) => f.path)).toHaveLength(1);
    expect(textOf('2024-04/headline-0409.txt')).toMatch(/^[^\n]{20,80}$/);
    const binary = files.filter((f) => f.bytes.includes(0));
    expect(binary.map((f) => f.path)).toEqual(['2024-04/photo-0412.txt']);
    expect(binary[0]?.bytes.subarray(0, 4).toString('latin1')).toBe('\x89PNG');
    expect(binary[0]?.bytes.length).toBeLessThan(2048);
  });

  it('has articles of 120 to 350 words otherwise', () => {
    const words = files.map((f) => f.text.split(/\s+/).filter(Boolean).length);
    expect(words.filter((n) => n >= 120 && n <= 350)).toHaveLength(files.length - 3);
  });
});

const traits: [string, RegExp][] = [
  ['NBSP', /\u00a0/],
  ['tatweel', /\u0640{2}/],
  ['single shadda', /[\u0621-\u064a]\u0651[\u0621-\u064a]/],
  ['tanwin', /\u064b/],
  ['vowelled sentence: eight marked words', /(?:[\u0621-\u064a]*[\u064b-\u0652]\S* ){8}/],
  ['Persian kaf', /\u06a9/],
  ['Persian yeh', /\u06cc/],
  ['final yeh written as alef maksura', /(?<!\S)فى(?!\S)/],
  ['Arabic-Indic decimal', /[\u0660-\u0669]\u066b[\u0660-\u0669]/],
  ['Latin thousands', /\b1,554\b/],
  ['Latin decimal comma with percent', /\b8,5%/],
  ['guillemets', /«[^«»]+»/],
  ['curly quotation marks', /“[^“”]+”/],
  ['straight quotation marks', /"[^"\n]+"/],
  ['nested quotation, curly in guillemets', /«[^»]*“[^”]+”[^»]*»/],
  ['nested quotation, single in double', /"[^"\n]*'[^'\n]+'[^"\n]*"/],
  ['emoji joined with ZWJ', /\p{Extended_Pictographic}\p{Emoji_Modifier}?\u200d\p{Emoji}/u],
  ['emoji with skin tone', /\p{Emoji_Modifier_Base}\p{Emoji_Modifier}/u],
  ['URL in an Arabic sentence', /[\u0621-\u064a] https?:\/\/\S+\?\S+#\S+ [\u0621-\u064a]/],
  ['Latin name in an Arabic sentence', /[\u0621-\u064a] [A-Z][A-Za-z]+ [\u0621-\u064a]/],
  ['RLM', /\u200f/],
  ['LRM', /\u200e/],
  ['bidi hard line', /^.*\[B-2\] \(.*[\u0660-\u0669].*\).*\d%.*\(.*$/m],
  ['double space', /[^ \n] {2}[^ \n]/],
  ['tab', /\t/],
  ['trailing space', / +\r?$/m],
  ['lam-alef first in a name', /لآلئ السنونو/],
  ['lam-alef last in a name', /كفر جولا/],
  ['lam-alef last in a quotation', /أصلا["”»]/],
  ['clitics on a place', /وبميناء مرسى/],
  ['clitics on an organisation', /وللأقاليم المتآخية/],
  ['menu', /^الرئيسية \| /m],
  ['read more', /اقرأ المزيد/],
  ['read also', /اقرأ أيضاً:/],
  ['keywords with Persian letters', /^كلمات دلالية:.*[\u06a9\u06cc]/m],
  ['source line', /^المصدر:/m],
  ['last update line', /^آخر تحديث:/m],
  ['share line', /^شارك الخبر:/m],
  ['cookie line', /ملفات تعريف الارتباط/],
];

describe('text', () => {
  it.each(traits)('%s', (_name, trait) => {
    expect(carriers(trait)).not.toEqual([]);
  });
});

describe('copies', () => {
  const unquoted = (text: string) => text.replace(/[«»“”"]/g, '"');
  const lead = original.split('\n\n')[2] ?? '';

  it('has a full copy: every paragraph but the by-line', () => {
    const kept = unquoted(original.trim()).split('\n\n');
    expect(kept.length).toBeGreaterThanOrEqual(6);
    expect(kept.filter((p) => !unquoted(fullCopy).split('\n').includes(p))).toEqual([kept[1]]);
  });

  it('has an abridged copy with changed numbers', () => {
    expect(lead).toContain('خمس سفن تحمل 42 ألف طن');
    const changed = lead.replace('خمس سفن', 'أربع سفن').replace('42 ألف', '40 ألف');
    expect(abridged.split('\r\n')).toContain(changed);
  });

  it('has changed attribution verbs', () => {
    expect(original).toContain('وقالت لمياء الخزامي');
    expect(abridged).toContain('وزعمت لمياء الخزامي');
    expect(update).toContain('وأكدت لمياء الخزامي');
  });

  it('has an excerpt in a longer article, with the attribution dropped', () => {
    expect(lead).toContain('، وفق ما أعلنت');
    expect(excerpt.split('\n\n')).toContain(lead.replace(/، وفق ما .*/, '.'));
  });

  it('has an update a day later that keeps paragraphs', () => {
    expect(update).toMatch(/سفينة سادسة.*51 ألف طن/);
    const shared = original
      .trim()
      .split('\n\n')
      .filter((p) => update.trim().split('\n\n').includes(p));
    expect(shared.filter((p) => p.length > 80)).toHaveLength(2);
  });

  it('has two stories in one file, the second a copy with neither separator nor source', () => {
    expect(twoStories).toMatch(
      /نهاية أبريل\.\nرياح قوية على ساحل الضفاف وإغلاق الكورنيش\nتهب رياح/,
    );
    expect(weather).toMatch(/توقع مرصد الضفاف الجوي .* 60 كيلومترًا/);
    expect(twoStories).toMatch(/هباتها إلى 70 كيلومترًا/);
    expect(twoStories).not.toContain('مرصد');
    const shared = weather.split('\n\n').filter((p) => twoStories.split('\n').includes(p));
    expect(shared).toHaveLength(2);
  });

  it('has one quotation in three outlets, each with its own marks', () => {
    const quotation = 'لن نعود إلى الرافعات قبل أن نرى الجدول مكتوبًا وموقّعًا، فالوعود لا تُفرغ سفينة';
    const holders = (q: string) => files.filter((f) => f.text.includes(q)).map((f) => f.path);
    expect(holders(quotation)).toHaveLength(3);
    expect(holders(`«${quotation}»`)).toEqual(['2024-03/gharnuq-agency-0318.txt']);
    expect(holders(`"${quotation}"`)).toEqual(['nilofar-today/strike-0319.txt']);
    expect(holders(`“${quotation}”`)).toEqual(['صدى-الدردار/اتفاق-الرصيف.txt']);
  });
});
