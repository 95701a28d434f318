import {
  type DocumentChoice,
  documentsOf,
  type LeftOut,
} from '../../../shared/formats/documents-of';
import type { ExportContext } from '../../../shared/formats/export-document';
import type { Adjusted, Format, FormatWriter, Lost } from '../../../shared/formats/format';
import { SpanMismatch } from '../../../shared/formats/format';
import { fail, ok, type Result } from '../../../shared/model/result';
import type { Leakage } from '../../../shared/splits/leakage';
import { splitNames } from '../../../shared/splits/split-plan';
import { type ReadFile, withFileSource } from '../../platform/file-source';
import { readAhead } from '../../platform/read-ahead';
import { systemCode } from '../../platform/system-error';
import type { ArticleEntry, CorpusIndex } from '../corpus/corpus-index';
import {
  articlesAhead,
  articleWork,
  type ChosenWork,
  chooseEntries,
  type Dropped,
  readChosenWork,
  readText,
} from './choose-work';
import { type ArticleGroups, groupArticles } from './copies-of-articles';
import { type DatasetFiles, DatasetFolder } from './dataset-folder';
import type { DatasetReport, LeakageReport, SplitCount } from './dataset-report';
import {
  Cancelled,
  type DatasetChoice,
  type DatasetOptions,
  type ExportTools,
} from './export-options';
import { prepareTarget } from './export-target';
import { type ArticlePlace, noPlaces, type Places, planPlaces } from './plan-places';

interface Tally {
  documents: number;
  annotations: number;
  written: number;
  readonly dropped: Dropped[];
  readonly adjusted: Dropped[];
}

/** One export under way. */
interface Run {
  readonly index: CorpusIndex;
  readonly options: DatasetChoice;
  readonly choice: DocumentChoice;
  readonly writer: FormatWriter;
  readonly folder: DatasetFiles;
  readonly tally: Tally;
  readonly places: Places;
  readonly splits: readonly SplitCount[];
  readonly readFile: ReadFile;
}

/** The layers that a format has a place for. */
function layersFor({ codebook }: CorpusIndex, { isWithoutSpans, onlyLayer }: Format): string[] {
  if (isWithoutSpans === true) return [];
  const all = codebook.layers.map(({ id }) => id);
  return onlyLayer === undefined ? all : all.filter((id) => id === onlyLayer);
}

function corpusFilesOf({ corpusFiles }: CorpusIndex, { slugs }: DatasetChoice) {
  return [...corpusFiles.values()].flatMap(({ slug, content }) =>
    content === null ? [] : [{ content, isChosen: slugs?.includes(slug) ?? true }],
  );
}

function contextOf(index: CorpusIndex, options: DatasetChoice, format: Format): ExportContext {
  const all = layersFor(index, format);
  const { layers } = options;
  return {
    codebook: index.codebook,
    layers: layers === null ? all : all.filter((id) => layers.includes(id)),
    splits: splitNames(options.split),
    copies: options.copies,
    corpusFiles: corpusFilesOf(index, options),
  };
}

function choiceOf(context: ExportContext, options: DatasetChoice, format: Format): DocumentChoice {
  const isOnArticles = format.isOnArticles === true;
  return {
    layers: new Set(context.layers),
    areStoriesDocuments: options.areStoriesDocuments && !isOnArticles,
    isBoilerplateCut: options.isBoilerplateCut && !isOnArticles,
  };
}

/** The file in which a record of this annotator stands. */
function fileOf({ sidecars }: ChosenWork, annotator: string): string {
  return sidecars.find(({ sidecar }) => sidecar.annotator === annotator)?.path ?? '';
}

function rowsOf(work: ChosenWork, records: readonly (LeftOut | Lost | Adjusted)[]): Dropped[] {
  return records.map(({ id, annotator, reason }) => ({
    id,
    path: fileOf(work, annotator),
    reason,
  }));
}

/** @param within the reason for what stands in it, where that is another one. */
function dropArticle(
  entry: ArticleEntry,
  work: ChosenWork,
  run: Run,
  reason: string,
  within = reason,
): void {
  run.tally.dropped.push({ id: entry.path, path: entry.path, reason });
  for (const { path, sidecar } of work.sidecars) {
    const wanted = sidecar.annotations.filter(({ layer }) => run.choice.layers.has(layer));
    run.tally.dropped.push(...wanted.map(({ id }) => ({ id, path, reason: within })));
  }
}

/** An article, the work on it that was chosen, and where it belongs. */
interface ReadEntry {
  readonly work: ChosenWork;
  readonly place: ArticlePlace;
  /** `null` where another article is exported for it. */
  readonly article: Awaited<ReturnType<typeof readText>> | null;
}

/** @returns `null` where the work has none of the statuses. */
async function readEntry(entry: ArticleEntry, { index, options, places, readFile }: Run) {
  const work = await readChosenWork(index.root, entry, options, readFile);
  if (work === null) return null;
  const place = places.placeOf(entry.path);
  return { work, place, article: place.isLeftOut ? null : await readText(index, entry, readFile) };
}

async function writeArticle(entry: ArticleEntry, read: ReadEntry, run: Run): Promise<void> {
  const { choice, tally } = run;
  const { work, place, article } = read;
  tally.dropped.push(...work.dropped);
  tally.annotations += work.sidecars
    .flatMap(({ sidecar }) => sidecar.annotations)
    .filter(({ layer }) => choice.layers.has(layer)).length;
  if (article === null) return dropArticle(entry, work, run, 'copy', 'in-copy');
  if ('problem' in article) return dropArticle(entry, work, run, article.problem);
  const made = documentsOf(articleWork(entry, article, work, place), choice);
  tally.dropped.push(...rowsOf(work, made.leftOut));
  for (const document of made.documents) {
    const { pieces, lost, adjusted } = run.writer.write(document);
    for (const piece of pieces) await run.folder.add(piece);
    tally.documents += 1;
    const written = document.spans.length - lost.length;
    tally.written += written;
    const split = run.splits.find(({ name }) => name === document.split);
    if (split !== undefined) {
      split.documents += 1;
      split.annotations += written;
    }
    tally.dropped.push(...rowsOf(work, lost));
    tally.adjusted.push(...rowsOf(work, adjusted));
  }
}

/** Puts into the report what was found only now not to be written. */
function dropAtEnd({ index, writer, tally }: Run): void {
  for (const { id, annotator, reason, path } of writer.lostAtEnd?.() ?? []) {
    const files =
      path === null
        ? [...index.corpusFiles.values()].map((one) => ({ ...one, whose: one.content?.annotator }))
        : [...(index.byPath.get(path)?.sidecars.values() ?? [])].map((one) => ({
            ...one,
            whose: one.summary?.annotator,
          }));
    const file = files.find(({ whose }) => whose === annotator);
    tally.dropped.push({ id, path: file?.path ?? path ?? '', reason });
    if (path !== null) tally.written -= 1;
  }
}

async function writeAll(entries: readonly ArticleEntry[], run: Run, tools: ExportTools) {
  const { folder, writer } = run;
  let done = 0;
  for await (const [entry, read] of readAhead(entries, articlesAhead, (one) =>
    readEntry(one, run),
  )) {
    if (tools.signal?.aborted === true) throw new Cancelled();
    tools.onProgress?.(done, entries.length);
    if (read !== null) await writeArticle(entry, read, run);
    done += 1;
  }
  dropAtEnd(run);
  for (const piece of writer.end()) await folder.add(piece);
  if (tools.signal?.aborted === true) throw new Cancelled();
  await folder.finish();
  tools.onProgress?.(entries.length, entries.length);
}

/** Looks for copies where it matters what they are; `null` where it does not. @throws Cancelled */
async function findGroups(
  index: CorpusIndex,
  format: Format,
  options: DatasetChoice,
  { finder, now, signal }: ExportTools,
): Promise<ArticleGroups | null> {
  const { split, areClustersNamed, copies } = options;
  const areCopiesMeant = split !== null || areClustersNamed || copies !== 'keep';
  if (!areCopiesMeant && format.needsCopies !== true) return null;
  const { root } = index;
  const request = { root, named: root, cacheFolder: null, startedAt: now().getTime() };
  const found = await finder.find(request, signal === undefined ? {} : { signal });
  if (!found.ok) throw new Error(found.error.problem);
  if (found.value === null) throw new Cancelled();
  return groupArticles(index, found.value, format.needsCopies === true);
}

function leakageReport({ articles }: CorpusIndex, leakage: Leakage | null): LeakageReport | null {
  if (leakage === null) return null;
  const { bound, pairs, largest } = leakage;
  const pathOf = (article: number) => articles[article]?.path ?? '';
  if (largest === null) return { bound, pairs, largest };
  const { a, b, containment } = largest;
  return { bound, pairs, largest: { a: pathOf(a), b: pathOf(b), containment } };
}

/**
 * Exports a corpus in a format that other programs read, one article at a time. All files are written
 * beside their place and moved into it together; the same corpus gives the same bytes.
 * @returns `null` where it was cancelled; `export-…` where it could not be written.
 * @throws SpanMismatch where a span would be written on other words: a fault of ours.
 */
export async function exportDataset(
  index: CorpusIndex,
  format: Format,
  options: DatasetOptions,
  tools: ExportTools,
): Promise<Result<DatasetReport | null>> {
  const entries = chooseEntries(index, options.documentIds);
  if (!entries.ok) return entries;
  const named = options.named ?? options.folder;
  const target = await prepareTarget(index.root, options.folder, named);
  if (!target.ok) return target;
  try {
    const folder = await DatasetFolder.begin(target.value);
    const job = { index, format, options, tools, entries: entries.value };
    return ok(await makeDataset(job, folder));
  } catch (error) {
    if (error instanceof SpanMismatch) throw error;
    return fail('export-failed', named, systemCode(error));
  }
}

/** What is to be exported, and how. */
interface Job {
  readonly index: CorpusIndex;
  readonly format: Format;
  readonly options: DatasetChoice;
  readonly tools: ExportTools;
  readonly entries: readonly ArticleEntry[];
}

async function makeAll(
  { index, format, options, tools, entries }: Job,
  folder: DatasetFiles,
  readFile: ReadFile,
): Promise<DatasetReport> {
  const context = contextOf(index, options, format);
  const tally: Tally = { documents: 0, annotations: 0, written: 0, dropped: [], adjusted: [] };
  const choice = choiceOf(context, options, format);
  const groups = await findGroups(index, format, options, tools);
  const places =
    groups === null
      ? noPlaces
      : await planPlaces(index, entries, groups, options, choice.layers, readFile);
  const splits = context.splits.map((name) => ({ name, documents: 0, annotations: 0 }));
  const writer = format.start(context);
  const run = { index, options, choice, writer, folder, tally, places, splits, readFile };
  await writeAll(entries, run, tools);
  const report = { format: format.id, files: folder.names, ...tally };
  const leakage = leakageReport(index, places.leakage);
  return leakage === null ? report : { ...report, splits, leakage };
}

/**
 * Makes all files of an export, wherever they go. @returns `null` where it was cancelled.
 * @throws what is thrown on the way, as `SpanMismatch`; nothing is left behind then.
 */
export async function makeDataset(job: Job, folder: DatasetFiles): Promise<DatasetReport | null> {
  try {
    return await withFileSource(job.tools.workersFolder, ({ read }) => makeAll(job, folder, read));
  } catch (error) {
    await folder.abandon();
    if (error instanceof Cancelled) return null;
    throw error;
  }
}
