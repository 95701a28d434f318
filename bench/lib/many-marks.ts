import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { HashiyaApp, programUnderTest } from '../../e2e/fixtures/hashiya-app';
import { newFolder, sidecarText } from '../../electron/services/testing/corpus-fixture';
import type { Annotation } from '../../shared/model/annotation';
import { codePoint } from '../../shared/model/span';
import { serializeSidecar } from '../../shared/sidecar/serialize-sidecar';
import { aCorpusFile, testMoment } from '../../shared/testing/builders';
import { aClaim } from '../../shared/testing/claim-sources';
import { inventArticle } from './arabic';
import { manyEntities } from './named-mentions';

/** How much of everything there is in the corpus. */
export interface ManyMarks {
  readonly articles: number;
  readonly claims: number;
  readonly entities: number;
  /** Of claims, and as many of entities. */
  readonly mentions: number;
}

const annotator = 'نورة';
const id = (kind: number, at: number) =>
  `0192a00${kind}-0000-7000-8000-${at.toString(16).padStart(12, '0')}`;

function annotation(
  at: number,
  layer: 'claim' | 'entity',
  [start, exact]: readonly [start: number, exact: string],
  refersTo: string | null,
): Annotation {
  const end = start + exact.length;
  return {
    id: id(layer === 'claim' ? 1 : 2, at),
    layer,
    label: layer === 'claim' ? 'statistic' : 'person',
    target: [
      { type: 'TextPositionSelector', start: codePoint(start), end: codePoint(end) },
      { type: 'TextQuoteSelector', exact, prefix: '', suffix: '' },
    ],
    attributes: {},
    ...(refersTo === null ? {} : { refersTo }),
    origin: { kind: 'manual' },
    createdAt: testMoment,
    updatedAt: testMoment,
  };
}

/** Some words that no other number has. */
function wordsOf(number: number): string {
  return inventArticle(number, 1).slice(0, 60).trim();
}

/** One article: a sentence for each claim, which begins with a name. */
function article(number: number, { articles, claims, mentions }: ManyMarks, names: string[]) {
  const each = mentions / articles;
  let text = '';
  const annotations: Annotation[] = [];
  for (let line = 0; line < each; line += 1) {
    const at = number * each + line;
    const name = names[at % names.length] as string;
    const sentence = `${name} يعلن ${wordsOf(at % claims)} سقوط ${at % 700} قتيلا`;
    // Half of the names are linked to nobody, and one claim of ten to none.
    const entity = at % 2 === 0 ? `entity:e-${at % names.length}` : null;
    const claim = at % 10 === 0 ? null : `claim:${id(3, at % claims)}`;
    annotations.push(annotation(at, 'claim', [text.length, sentence], claim));
    annotations.push(annotation(at, 'entity', [text.length, name], entity));
    text += `${sentence}.\n`;
  }
  return { text, annotations };
}

/** The app on a corpus of invented articles full of claims and names. It has not been started. */
export async function appWithManyMarks(many: ManyMarks): Promise<HashiyaApp> {
  const folder = await newFolder();
  const places = { corpus: path.join(folder, 'corpus'), userData: path.join(folder, 'user data') };
  await mkdir(places.corpus);
  await mkdir(places.userData);
  const entities = manyEntities(many.entities);
  const names = entities.map(({ name }) => name);
  for (let number = 0; number < many.articles; number += 1) {
    const name = `${String(number).padStart(5, '0')}.txt`;
    const { text, annotations } = article(number, many, names);
    await writeFile(path.join(places.corpus, name), text);
    const sidecar = path.join(places.corpus, `${name}.${annotator}.ann.json`);
    await writeFile(sidecar, sidecarText(name, text, { annotations }));
  }
  const claims = Array.from({ length: many.claims }, (_, at) => aClaim(id(3, at), wordsOf(at)));
  const corpusFile = aCorpusFile({ annotator, claims, entities });
  await writeFile(
    path.join(places.corpus, `corpus.${annotator}.ann.json`),
    serializeSidecar(corpusFile),
  );
  const settings = { settings: { annotator, looksForCopies: false } };
  await writeFile(path.join(places.userData, 'config.json'), JSON.stringify(settings));
  return new HashiyaApp(places, programUnderTest());
}
