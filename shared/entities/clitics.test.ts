import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { span } from '../model/span';
import { cutBeforeKnownName, cutClitics } from './clitics';

const sentence = ['قال المتحدث إن السفن وصلت ', ' أمس الأول.'] as const;

function cut(selected: string) {
  const [before, after] = sentence;
  const text = before + selected + after;
  const found = cutClitics(text, span(before.length, before.length + selected.length));
  if (found !== null) expect(text.slice(found.span.start, found.span.end)).toBe(found.surface);
  return found;
}

describe('clitics before a name', () => {
  it.each([
    ['وبغزة', 'وب', 'غزة'],
    ['بغزة', 'ب', 'غزة'],
    ['وغزة', 'و', 'غزة'],
    ['لغزة', 'ل', 'غزة'],
    ['والناتو', 'و', 'الناتو'],
    ['كالولايات المتحدة', 'ك', 'الولايات المتحدة'],
    ['بالقاهرة', 'ب', 'القاهرة'],
    ['وبالقاهرة', 'وب', 'القاهرة'],
    ['فالرئيس الفلسطيني', 'ف', 'الرئيس الفلسطيني'],
    ['وروسيا', 'و', 'روسيا'],
    ['لروسيا', 'ل', 'روسيا'],
    ['ولروسيا', 'ول', 'روسيا'],
    ['بروسيا', 'ب', 'روسيا'],
    ['وبوتين', 'و', 'بوتين'],
    ['ولبنان', 'و', 'لبنان'],
    ['وبغداد', 'و', 'بغداد'],
    ['ببغداد', 'ب', 'بغداد'],
    ['وكوريا الشمالية', 'و', 'كوريا الشمالية'],
    ['لكوريا الجنوبية', 'ل', 'كوريا الجنوبية'],
    ['وفلسطين', 'و', 'فلسطين'],
    ['بفلسطين', 'ب', 'فلسطين'],
    ['لوليد جنبلاط', 'ل', 'وليد جنبلاط'],
    ['ووليد', 'و', 'وليد'],
    ['لإسرائيل', 'ل', 'إسرائيل'],
    ['بِالقاهرة', 'بِ', 'القاهرة'],
    ['وَبِغَزَّة', 'وَبِ', 'غَزَّة'],
    ['بـغزة', 'ب', 'غزة'],
    ['لسوريا', 'ل', 'سوريا'],
    ['فحماس', 'ف', 'حماس'],
  ])('%s is cut after %s', (selected, clitic, surface) => {
    const found = cut(selected);
    expect(found?.surface).toBe(surface);
    expect(found?.restored).toBe(surface);
    expect(found?.clitic).toBe(clitic);
  });

  it.each([
    ['للأمم المتحدة', 'لـ', 'لأمم المتحدة', 'الأمم المتحدة'],
    ['وللأمم المتحدة', 'ولـ', 'لأمم المتحدة', 'الأمم المتحدة'],
    ['للقاهرة', 'لـ', 'لقاهرة', 'القاهرة'],
    ['للرئيس', 'لـ', 'لرئيس', 'الرئيس'],
    ['فللعراق', 'فلـ', 'لعراق', 'العراق'],
  ])('%s: %s, %s, that is %s', (selected, clitic, surface, restored) => {
    expect(cut(selected)).toMatchObject({ clitic, surface, restored });
  });

  it.each([
    'وليد',
    'وائل الدحدوح',
    'واشنطن',
    'بغداد',
    'بيروت',
    'بلينكن',
    'باكستان',
    'البحرين',
    'كوريا الشمالية',
    'كييف',
    'كالاس',
    'كاليفورنيا',
    'لبنان',
    'ليبيا',
    'لافروف',
    'فلسطين',
    'فرنسا',
    'فيينا',
    'وهران',
    'غزة',
    'الناتو',
    'الأمم المتحدة',
    'Reuters',
    '1554',
    'بن',
    'كم',
  ])('%s stays whole', (selected) => {
    expect(cut(selected)).toBeNull();
  });

  it('a selection within a word is what the person wants', () => {
    const text = 'وصلوا وبغزة';
    expect(cutClitics(text, span(7, text.length))).toBeNull();
  });

  it('cuts only what is in front, and never all of it', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'وفبكلاغزه \u064e\u0640'), maxLength: 12 }),
        (word) => {
          const found = cutClitics(word, span(0, word.length));
          if (found === null) return;
          expect(found.span.end).toBe(word.length);
          expect(found.span.start).toBeGreaterThan(0);
          expect(word.slice(found.span.start)).toBe(found.surface);
          expect(found.surface.length).toBeGreaterThan(0);
        },
      ),
      { seed: 28, numRuns: 1000 },
    );
  });
});

describe('clitics before a known name', () => {
  const known = ['غزة', 'غَزّة', 'الناتو', 'باسل', 'الولايات المتحدة', 'وادان', 'ادان'];

  function cutKnown(selected: string, names: readonly string[] = known): string | null {
    const [before, after] = sentence;
    const text = before + selected + after;
    const where = span(before.length, before.length + selected.length);
    const found = cutBeforeKnownName(text, where, (name) => names.includes(name));
    return found === null ? null : text.slice(found.start, found.end);
  }

  it.each([
    ['وبغزة', 'غزة'],
    ['بغزة', 'غزة'],
    ['وغزة', 'غزة'],
    ['وَبِغَزّة', 'غَزّة'],
    ['بـغزة', 'غزة'],
    ['والناتو', 'الناتو'],
    ['والولايات المتحدة', 'الولايات المتحدة'],
    ['وباسل', 'باسل'],
    ['لباسل', 'باسل'],
  ])('%s is %s', (selected, name) => {
    expect(cutKnown(selected)).toBe(name);
  });

  it.each([
    ['وبرفح', 'رفح is not known'],
    ['غزة', 'there is no clitic'],
    ['وادان', 'it is a name itself'],
    ['مغزة', 'م is no clitic'],
  ])('%s stays: %s', (selected) => {
    expect(cutKnown(selected)).toBeNull();
  });

  it('leaves a word that begins like a name, though the rest of it is one too', () => {
    expect(cutKnown('بلال', ['لال'])).toBeNull();
    expect(cutKnown('فاطمة', ['اطمة'])).toBeNull();
    expect(cutKnown('بنور', ['ور'])).toBeNull();
  });

  it('leaves a name that is written otherwise without its preposition', () => {
    expect(cutKnown('للأمم المتحدة', ['الأمم المتحدة'])).toBeNull();
  });

  it('leaves what begins within a word', () => {
    const text = 'قال: سوبغزة';
    const found = cutBeforeKnownName(text, span(6, text.length), () => true);
    expect(found).toBeNull();
  });
});
