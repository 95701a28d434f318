import { describe, expect, it } from 'vitest';
import { builtInCodebook } from '../model/built-in-codebook';
import type { Codebook } from '../model/codebook';
import { stableGuid } from '../text/stable-guid';
import { refiCodes } from './refi-qda-codes';

const colours = {
  rubric: '#a8382a',
  lapis: '#1f5686',
  malachite: '#2b6a4b',
  gold: '#7c5606',
  violet: '#654a86',
  ink: '#5d554a',
};

interface Element {
  readonly name: string;
  readonly attributes: Record<string, string>;
  readonly children: Element[];
  text: string;
}

function unescaped(text: string): string {
  return text.replace(/&(#\d+|[a-z]+);|&|</g, (all, name: string | undefined) => {
    const known: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"' };
    if (name === undefined) throw new Error(`stray ${all}`);
    if (name.startsWith('#')) return String.fromCodePoint(Number(name.slice(1)));
    const letter = known[name];
    if (letter === undefined) throw new Error(`no entity ${name}`);
    return letter;
  });
}

function attributesOf(text: string): Record<string, string> {
  const found: Record<string, string> = {};
  const rest = text.replace(/\s+([A-Za-z:]+)="([^"<]*)"/g, (_all, name: string, value: string) => {
    if (name in found) throw new Error(`${name} twice`);
    found[name] = unescaped(value);
    return '';
  });
  if (rest.trim() !== '') throw new Error(`not attributes: ${rest}`);
  return found;
}

/** Reads XML without comments, CDATA and processing instructions; whatever is not well-formed throws. */
function parseXml(xml: string): Element {
  const declaration = /^<\?xml version="1\.0" encoding="utf-8"\?>\n/;
  if (!declaration.test(xml)) throw new Error('no declaration');
  const root: Element = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  const body = xml.replace(declaration, '');
  for (const [, slash, name = '', attributes = '', text = ''] of body.matchAll(
    /<(\/?)([A-Za-z]+)((?:\s+[A-Za-z:]+="[^"]*")*)>|([^<]+)/g,
  )) {
    const inner = open.at(-1) as Element;
    if (text !== '') inner.text += unescaped(text);
    else if (slash === '/') {
      if (open.pop()?.name !== name) throw new Error(`unexpected </${name}>`);
    } else {
      const child = { name, attributes: attributesOf(attributes), children: [], text: '' };
      inner.children.push(child);
      open.push(child);
    }
  }
  if (open.length !== 1 || root.children.length !== 1) throw new Error('not one closed root');
  return root.children[0] as Element;
}

const guid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** What the schema of REFI-QDA asks of a code. @returns the GUIDs of it and of those below. */
function checkCode(code: Element): string[] {
  const { name, attributes, children } = code;
  expect(name).toBe('Code');
  expect(Object.keys(attributes).sort()).toEqual(['color', 'guid', 'isCodable', 'name']);
  expect(attributes.guid).toMatch(guid);
  expect(attributes.isCodable).toMatch(/^(true|false)$/);
  expect(attributes.color).toMatch(/^#[0-9a-f]{6}$/);
  const [description, ...below] = children;
  expect(description?.name).toBe('Description');
  return [attributes.guid ?? '', ...below.flatMap(checkCode)];
}

function read(codebook: Codebook, language: 'ar' | 'en' = 'ar') {
  const book = parseXml(refiCodes(codebook, language, colours));
  expect(book.name).toBe('CodeBook');
  expect(book.attributes).toEqual({ xmlns: 'urn:QDA-XML:codebook:1.0', origin: 'Hashiya' });
  const [codes, ...others] = book.children;
  expect(others).toEqual([]);
  expect(codes?.name).toBe('Codes');
  const guids = codes?.children.flatMap(checkCode) ?? [];
  expect(new Set(guids).size).toBe(guids.length);
  return { layers: codes?.children ?? [], guids };
}

describe('refiCodes', () => {
  it('writes every layer and label as REFI-QDA asks', () => {
    const { layers, guids } = read(builtInCodebook);
    expect(guids).toHaveLength(2 + 7 + 8);
    expect(layers.map(({ attributes }) => attributes.name)).toEqual(['ادعاء', 'كيان']);
    const person = layers[1]?.children[1];
    expect(person?.attributes.name).toBe('شخص');
    expect(person?.attributes.color).toBe('#1f5686');
    expect(person?.children[0]?.text).toBe('person\nاسم شخص بلا لقبه.\n• سامر الحدّاد');
  });

  it('keeps the GUIDs of what is renamed', () => {
    const [claim, ...rest] = builtInCodebook.layers;
    if (claim === undefined) throw new Error('no layer');
    const renamed = { ...claim, name: { ar: 'قول', en: 'statement' } };
    const codebook = { ...builtInCodebook, layers: [renamed, ...rest] };
    expect(read(codebook).guids).toEqual(read(builtInCodebook).guids);
  });

  it('brings every sign through, and leaves out what XML has no place for', () => {
    const [claim] = builtInCodebook.layers;
    if (claim === undefined) throw new Error('no layer');
    const name = { ar: 'قول "أ" & <ب>\nسطر\tلسان\u0001', en: "it's 𝄞 > 'x'" };
    const codebook = { ...builtInCodebook, layers: [{ ...claim, name }] };
    const [layer] = read(codebook).layers;
    expect(layer?.attributes.name).toBe('قول "أ" & <ب>\nسطر\tلسان');
    expect(layer?.children[0]?.text).toBe("it's 𝄞 > 'x'");
  });
});

describe('stableGuid', () => {
  it('tells a hundred thousand texts apart', () => {
    const guids = Array.from({ length: 100_000 }, (_, index) => stableGuid(`label/claim/${index}`));
    expect(new Set(guids).size).toBe(guids.length);
    expect(guids[0]).toMatch(guid);
  });

  it('stays what it is for ever: files of others refer to it', () => {
    expect(stableGuid('label/claim/statistic')).toMatchInlineSnapshot(
      `"48487d60-54de-83a6-84ac-6034e367bb3b"`,
    );
  });
});
