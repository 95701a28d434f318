import { describe, expect, it } from 'vitest';
import { wordsOf } from './article-words';
import type { ComparedPair } from './compare-articles';
import { findCopies } from './find-copies';
import { differenceKind } from './passage-differences';

const find = (...texts: string[]) => findCopies(texts.map(wordsOf));
const ends = (pairs: readonly ComparedPair[]) => pairs.map(({ a, b }) => [a, b]);

/** The text of each passage on both sides. */
function passagesOf(texts: readonly string[], pair: ComparedPair | undefined) {
  const slice = (article: number, start: number, end: number) =>
    [...(texts[article] ?? '')].slice(start, end).join('');
  return pair?.passages.map(({ aStart, aEnd, bStart, bEnd }) => [
    slice(pair.a, aStart, aEnd),
    slice(pair.b, bStart, bEnd),
  ]);
}

const story =
  'غادرت خمس سفن محملة بالقمح الميناء الشرقي فجر الأحد متجهة إلى ثلاث دول، وعلى متنها 42 ألف طن من الحبوب.';
const second =
  'وأوضح مدير الهيئة أن أعمال التوسعة التي بدأت العام الماضي سمحت باستقبال سفن أكبر من ذي قبل بكثير.';
const third =
  'ويتوقع مراقبون أن يرتفع حجم الصادرات في الربع الأخير إذا بقيت أسعار الشحن على حالها كما هي الآن.';
const other =
  'فاز الفريق الضيف بهدفين دون رد في المباراة التي أقيمت مساء السبت على ملعبه وسط حضور جماهيري كبير جدا.';

describe('finding copies', () => {
  it('aligns an exact passage in two articles, at exact offsets', () => {
    const texts = [`عنوان أول 😀\n\n${story}\n\n${third}`, `سطر آخر هنا\n${other}\n${story}`];
    const pairs = find(...texts);
    expect(ends(pairs)).toEqual([[0, 1]]);
    expect(passagesOf(texts, pairs[0])).toEqual([[story, story]]);
    expect(pairs[0]).toMatchObject({ isExact: false, differences: 0 });
  });

  it('aligns a passage with words changed, put in and dropped, and says what differs', () => {
    const copy = story
      .replace('خمس', 'سبع')
      .replace('42', '24')
      .replace('متجهة إلى', 'متجهة صباحا إلى')
      .replace('الشرقي ', '');
    const [pair] = find(`${story}\n${third}`, `${other}\n${copy}`);
    expect(pair?.passages).toHaveLength(1);
    expect(pair?.differences).toBe(differenceKind.number | differenceKind.word);
    const [passage] = pair?.passages ?? [];
    expect(passage?.words).toBe(16);
  });

  it('finds clauses in another order as passages of their own', () => {
    const texts = [`${story} ${second}`, `${second} ${story}`];
    expect(passagesOf(texts, find(...texts)[0])).toEqual([
      [story, story],
      [second, second],
    ]);
  });

  it('finds an excerpt inside a longer article, and an article in a file of two stories', () => {
    const whole = [story, second, third].join('\n\n');
    const [pair] = find(second, `${whole}\n\n${other}`);
    expect(pair).toMatchObject({ sharedShingles: pair?.shinglesOfA, isExact: false });
    const [inTwo] = find(whole, `${other}\n\n${whole}`);
    expect(inTwo?.sharedShingles).toBe(inTwo?.shinglesOfA);
    expect(inTwo?.passages).toHaveLength(1);
  });

  it('finds equal articles, however short, and however they are spelled', () => {
    expect(find(story, story)).toMatchObject([{ isExact: true }]);
    expect(find('زلزال يضرب الساحل', 'زلزال يضربُ السّاحل')).toMatchObject([
      { isExact: true, passages: [{ aStart: 0, aEnd: 17, words: 3 }] },
    ]);
  });

  it('takes two short headlines for what they are, and an empty file for nothing', () => {
    expect(find('زلزال يضرب الساحل الشرقي', 'زلزال يضرب الساحل الغربي')).toEqual([]);
    expect(find('', '', ' \n', '😀', '😀')).toEqual([]);
    expect(find('عاجل', 'عاجل')).toEqual([]);
  });

  it('takes set phrases for no copy', () => {
    const phrase = 'المتحدث باسم مجلس الأمن القومي الأمريكي جون كيربي';
    expect(find(`${story} ${phrase} ${third}`, `${other} ${phrase} ${second}`)).toEqual([]);
  });

  it('counts sets of shingles of three words', () => {
    const [pair] = find(story, `${story} ${story} ثم عاد`);
    const count = story.split(' ').length - 2;
    expect(pair).toMatchObject({ shinglesOfA: count, sharedShingles: count });
    // Two where the story begins again, two at the end.
    expect(pair?.shinglesOfB).toBe(count + 4);
  });

  it('leaves out what was marked as boilerplate', () => {
    const words = [`${story}\n${second}`, `${other}\n${second}`].map(wordsOf);
    expect(findCopies(words)).toHaveLength(1);
    const from = words[0]?.lineFirsts[1] ?? 0;
    const marked = new Map([[0, [[from, from + second.split(' ').length]] as const]]);
    expect(findCopies(words, marked)).toEqual([]);
  });
});

describe('boilerplate', () => {
  const footer = `${third}\nاقرأ أيضا\nتابعونا على صفحاتنا`;
  const topics = 'abcdefgh';
  const filler = (topic: string) =>
    Array.from({ length: 60 }, (_, i) => `كلمة${topic}${i}`).join(' ');
  const sites = [...topics].map((topic) => `صفحة الأخبار\n${filler(topic)}\n${footer}`);

  it('is what recurs at the ends of files that have nothing else in common', () => {
    expect(find(...sites)).toEqual([]);
  });

  it('hides no copy', () => {
    const pairs = find(...sites, `${filler('a')}\n${footer}`);
    expect(ends(pairs)).toEqual([[0, 8]]);
    expect(pairs[0]?.isExact).toBe(true);
  });

  it('is no paragraph of running sentences, though it alone ends many files', () => {
    const closing = `${story} ${second}`;
    expect(closing.split(' ').length).toBeGreaterThanOrEqual(25);
    expect(find(...[...topics].map((topic) => `${filler(topic)}\n${closing}`))).toHaveLength(28);
  });

  it('is not what stands in many files because it was copied', () => {
    const copies = [...topics].map((topic) => `${story}\n${second}\n${third}\nخبر ${topic}`);
    expect(find(...copies)).toHaveLength(28);
    const abridged = [...topics].map((topic, i) =>
      [story, second, third, other].filter((_, at) => at !== i % 4).join(`\nخبر ${topic}\n`),
    );
    expect(find(...abridged)).toHaveLength(28);
  });
});

describe('a story in very many files', () => {
  it('is found in each of them', () => {
    const own = (i: number) => Array.from({ length: 40 }, (_, at) => `خاص${i}و${at}`).join(' ');
    const texts = Array.from({ length: 200 }, (_, i) => `${own(i)}\n${story}\n${own(i + 200)}`);
    expect(find(...texts)).toHaveLength((200 * 199) / 2);
  });
});
