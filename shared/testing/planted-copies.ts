import { seededRandom } from './seeded-random';

/** A paragraph in an invented article, and where it was first. */
export interface PlantedParagraph {
  /** The same for all copies of one paragraph. */
  readonly origin: number;
  /** In code points of the article, half-open. */
  readonly start: number;
  readonly end: number;
  /** What share of its words was changed, put in or dropped, of those it had first. */
  readonly changed: number;
}

export interface PlantedArticle {
  readonly path: string;
  readonly text: string;
  readonly paragraphs: readonly PlantedParagraph[];
  /** Where the outlet's own words end and begin again, in code points. */
  readonly body: { readonly start: number; readonly end: number };
}

export interface PlantedOptions {
  readonly seed: number;
  readonly articles: number;
  /** About how many words a source has. */
  readonly words: number;
  /** The largest share of words that a copy changes. */
  readonly changed: number;
  /** Stories stand in up to so many files; 10 makes some three pairs an article. */
  readonly family: number;
}

const letters = [...'ابتثجحخدذرزسشصضطظعغفقكلمنهوي'];
const vocabularySize = 20_000;
const phraseCount = 400;
const outlets = 40;

type Random = () => number;

function below(random: Random, limit: number): number {
  return Math.floor(random() * limit);
}

function inventWord(random: Random): string {
  const length = 3 + below(random, 5);
  return Array.from({ length }, () => letters[below(random, letters.length)]).join('');
}

/** The language of an invented corpus: words as rare as those of a real one, and set phrases. */
class Language {
  private readonly vocabulary: string[];
  private readonly phrases: string[][];

  constructor(random: Random) {
    this.vocabulary = Array.from({ length: vocabularySize }, () => inventWord(random));
    this.phrases = Array.from({ length: phraseCount }, () =>
      Array.from({ length: 3 + below(random, 4) }, () => this.word(random)),
    );
  }

  /** A word by Zipf's law: the n-th most frequent one is n times as rare as the first. */
  word(random: Random): string {
    const rank = Math.floor(vocabularySize ** random()) - 1;
    return this.vocabulary[rank] as string;
  }

  /** So many words, with a number or a set phrase among them now and then. */
  words(random: Random, count: number): string[] {
    const words: string[] = [];
    while (words.length < count) {
      const dice = random();
      if (dice < 0.02) words.push(String(1 + below(random, 2000)));
      else if (dice < 0.04) words.push(...(this.phrases[below(random, phraseCount)] as string[]));
      else words.push(this.word(random));
    }
    return words;
  }
}

interface SourceParagraph {
  readonly origin: number;
  readonly words: readonly string[];
}

/** Copied words of which some were put for others, dropped or put in. */
function changedWords(words: readonly string[], rate: number, language: Language, random: Random) {
  const copy: string[] = [];
  let changes = 0;
  for (const word of words) {
    if (random() >= rate) {
      copy.push(word);
      continue;
    }
    changes += 1;
    const dice = random();
    if (dice < 0.7) copy.push(language.word(random));
    else if (dice < 0.85) copy.push(word, language.word(random));
  }
  return { words: copy, changed: changes / words.length };
}

/** Collects the lines of one article and where its paragraphs stand. */
class Page {
  private text = '';
  private body = { start: 0, end: 0 };
  private readonly paragraphs: PlantedParagraph[] = [];

  line(words: readonly string[]): void {
    this.text += `${words.join(' ')}\n`;
  }

  paragraph(origin: number, words: readonly string[], changed: number): void {
    const start = this.text.length;
    this.line(words);
    this.paragraphs.push({ origin, start, end: this.text.length - 1, changed });
  }

  beginBody(): void {
    this.body = { start: this.text.length, end: 0 };
  }

  endBody(): void {
    this.body = { ...this.body, end: this.text.length };
  }

  done(path: string): PlantedArticle {
    return { path, text: this.text, paragraphs: this.paragraphs, body: this.body };
  }
}

class Planter {
  private readonly random: Random;
  private readonly language: Language;
  private readonly frames: { head: string[]; tail: string[][] }[];
  private readonly elsewhere: SourceParagraph[] = [];
  private origins = 0;
  private planted = 0;

  constructor(private readonly options: PlantedOptions) {
    this.random = seededRandom(options.seed);
    this.language = new Language(this.random);
    this.frames = Array.from({ length: outlets }, () => this.frame());
  }

  /** What an outlet puts around each article. */
  private frame() {
    const { language, random } = this;
    const tail = [language.words(random, 4), language.words(random, 18)];
    return { head: language.words(random, 5), tail };
  }

  private story(): SourceParagraph[] {
    const { language, random } = this;
    const paragraphs: SourceParagraph[] = [];
    for (let words = 0; words < this.options.words; ) {
      const own = language.words(random, 25 + below(random, 30));
      paragraphs.push({ origin: this.origins, words: own });
      this.origins += 1;
      words += own.length;
    }
    return paragraphs;
  }

  private page(paragraphs: readonly SourceParagraph[], rate: number): PlantedArticle {
    const { language, random } = this;
    const page = new Page();
    const frame = this.frames[below(random, outlets)] as (typeof this.frames)[number];
    page.line(frame.head);
    page.beginBody();
    page.line(language.words(random, 7));
    for (const { origin, words } of paragraphs) {
      const copy = changedWords(words, rate, language, random);
      page.paragraph(origin, copy.words, copy.changed);
    }
    page.endBody();
    for (const line of frame.tail) page.line(line);
    this.planted += 1;
    const folder = String(Math.floor(this.planted / 1000)).padStart(3, '0');
    return page.done(`${folder}/${String(this.planted % 1000).padStart(3, '0')}.txt`);
  }

  /** A story abridged to 30–100 %, its order kept, with a paragraph or two from other stories. */
  private abridged(story: readonly SourceParagraph[]): SourceParagraph[] {
    const { random } = this;
    const kept = Math.max(1, Math.ceil(story.length * (0.3 + 0.7 * random())));
    const chosen = new Set<number>();
    while (chosen.size < kept) chosen.add(below(random, story.length));
    const copy = story.filter((_, index) => chosen.has(index));
    for (let foreign = below(random, 3); foreign > 0 && this.elsewhere.length > 0; foreign -= 1) {
      const from = this.elsewhere[below(random, this.elsewhere.length)] as SourceParagraph;
      copy.splice(below(random, copy.length + 1), 0, from);
    }
    return copy;
  }

  /** Paragraphs that later articles take over: few of all, so that none stands everywhere. */
  private remember(story: readonly SourceParagraph[]): void {
    this.elsewhere.push(story[below(this.random, story.length)] as SourceParagraph);
  }

  *articles(): Generator<PlantedArticle> {
    const { random, options } = this;
    while (this.planted < options.articles) {
      const story = this.story();
      const copies = below(random, options.family);
      yield this.page(story, 0);
      for (let i = 0; i < copies && this.planted < options.articles; i += 1) {
        yield this.page(this.abridged(story), random() * options.changed);
      }
      this.remember(story);
    }
  }
}

/**
 * Invented articles with planted copies: a story and its copies, abridged to 30–100 %, words
 * changed, paragraphs from elsewhere mixed in, an outlet's own words around. The same options give
 * the same articles, sorted by path.
 */
export function plantCopies(options: PlantedOptions): Generator<PlantedArticle> {
  return new Planter(options).articles();
}
