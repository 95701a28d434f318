import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { resolveAnchor } from '../../../shared/anchor/resolve-anchor';
import {
  codebookRecord,
  corpusRecord,
  documentRecord,
  hashiyaJsonlFileName,
  type WorkFileDetails,
  type WorkOfRecord,
} from '../../../shared/formats/hashiya-jsonl';
import type { AnnotatorFile } from '../../../shared/model/annotator-file';
import type { DocumentId } from '../../../shared/model/ids';
import { comparePaths } from '../../../shared/model/link';
import { fail, ok, type Result } from '../../../shared/model/result';
import type { Sidecar } from '../../../shared/model/sidecar';
import { slugOfAnnotator } from '../../../shared/sidecar/annotator-slug';
import { codebookText } from '../../../shared/sidecar/codebook-text';
import { serializeOnce } from '../../../shared/sidecar/serialize-sidecar';
import { corpusFileName, sidecarName } from '../../../shared/sidecar/sidecar-name';
import { encodeArticle } from '../../../shared/text/encode';
import { createOffsetMap } from '../../../shared/text/offsets';
import { atomicWriteChunks } from '../../platform/atomic-write';
import { type ReadFile, withFileSource } from '../../platform/file-source';
import { sha256Hex, shortHash } from '../../platform/hash';
import { readAhead } from '../../platform/read-ahead';
import { systemCode } from '../../platform/system-error';
import {
  type ArticleEntry,
  type CorpusIndex,
  encodingOverride,
  sidecarsOf,
} from '../corpus/corpus-index';
import { codebookName } from '../corpus/read-codebook';
import { documentFacts, type ReadArticle, readArticle } from '../corpus/read-document';
import { corpusFileKind, readSidecar, readWorkFile } from '../corpus/read-work-file';
import { articlesAhead, chooseEntries, type Dropped } from './choose-work';
import type { DatasetFiles } from './dataset-folder';
import { Cancelled, type DatasetPlace, type ExportTools } from './export-options';
import { prepareTarget } from './export-target';

/** Which articles, and whose work on them. */
interface JsonlChoice {
  /** `null` exports all articles. */
  readonly documentIds: readonly DocumentId[] | null;
  /** Whose work; `null` exports everybody's and the adjudicated. */
  readonly slugs: readonly string[] | null;
}

export type ExportOptions = DatasetPlace & JsonlChoice;

/** What became of a lossless export. */
export interface JsonlReport {
  readonly format: string;
  /** File names, relative to the chosen folder. */
  readonly files: readonly string[];
  readonly documents: number;
  readonly annotations: number;
  /** How many of the annotations were written. */
  readonly written: number;
  readonly dropped: readonly Dropped[];
  /**
   * Annotations of which nobody has yet said where they are in the present text: written as they
   * are, for a program that reads them not to take for certain. With the path of their sidecar.
   */
  readonly unanchored: readonly {
    readonly id: string;
    readonly path: string;
    readonly state: 'moved' | 'fuzzy' | 'orphan';
  }[];
}

type JsonlTools = Pick<ExportTools, 'onProgress' | 'signal' | 'workersFolder'>;

interface Tally {
  documents: number;
  annotations: number;
  written: number;
  readonly dropped: Dropped[];
  readonly unanchored: JsonlReport['unanchored'][number][];
}

interface Work extends WorkOfRecord {
  readonly sidecarPath: string;
}

/** What must be said of a work file for it to come out of its record as it lies there. */
async function detailsOf(
  root: string,
  file: string,
  expectedName: string | null,
  read: { readonly content: AnnotatorFile; readonly sha256: string },
): Promise<WorkFileDetails | null> {
  const name = path.posix.basename(file);
  const isOwnText = sha256Hex(serializeOnce(read.content)) === read.sha256;
  if (isOwnText && name === expectedName) return null;
  const bytes = isOwnText ? null : await readFile(path.join(root, file));
  return {
    ...(name === expectedName ? {} : { name }),
    ...(bytes === null ? {} : { bytesBase64: bytes.toString('base64') }),
  };
}

/** The codebook's record; with the bytes of its file where they are not those that we would write. */
async function codebookLine({ root, codebook, isBuiltInCodebook }: CorpusIndex): Promise<string> {
  if (isBuiltInCodebook) return codebookRecord(codebook, true);
  const bytes = await readFile(path.join(root, codebookName));
  const isOwnText = bytes.equals(Buffer.from(codebookText(codebook)));
  return codebookRecord(codebook, false, isOwnText ? undefined : bytes.toString('base64'));
}

async function workOf(
  root: string,
  articlePath: string,
  sidecarPath: string,
  read: { readonly content: Sidecar; readonly sha256: string },
): Promise<Work> {
  const slug = slugOfAnnotator(read.content.annotator);
  const articleName = path.posix.basename(articlePath);
  const expected = slug === null ? null : sidecarName(articleName, slug, shortHash);
  const details = await detailsOf(root, sidecarPath, expected, read);
  return { sidecarPath, sidecar: read.content, details };
}

/** An article with the work on it, as it lies on the disk. */
interface ReadEntry {
  readonly article: ReadArticle;
  readonly works: readonly Work[];
  /** Sidecars that could not be read. */
  readonly unread: readonly Dropped[];
}

async function readEntry(
  { root, codebook }: CorpusIndex,
  entry: ArticleEntry,
  slugs: JsonlChoice['slugs'],
  read: ReadFile,
): Promise<ReadEntry> {
  const works: Work[] = [];
  const unread: Dropped[] = [];
  for (const { path: sidecarPath, slug } of sidecarsOf(entry)) {
    if (slugs !== null && !slugs.includes(slug)) continue;
    const found = await readSidecar(root, sidecarPath, read);
    if (found.ok) works.push(await workOf(root, entry.path, sidecarPath, found));
    else unread.push({ id: sidecarPath, path: sidecarPath, reason: found.problem.problem });
  }
  const override = encodingOverride(codebook, entry.path);
  const article = await readArticle(root, entry.path, override, entry.facts, read);
  return { article, works, unread };
}

/** The file's bytes, where the text written in its encoding would not give them. */
function bytesIfNeeded({ facts, text, bytes }: ReadArticle): string | undefined {
  if (facts.encoding === null || text === null) return undefined;
  const again = encodeArticle(text, facts.encoding, facts.bom);
  const isSame = again !== null && sha256Hex(again) === facts.sha256;
  return isSame ? undefined : Buffer.from(bytes).toString('base64');
}

/** The annotations that are not found where their sidecar says, with what became of them. */
function listUnanchored(article: ReadArticle, works: readonly Work[]): Tally['unanchored'] {
  const text = article.text ?? '';
  const offsets = createOffsetMap(text);
  return works.flatMap(({ sidecarPath, sidecar }) => {
    const isSameText = sidecar.document.sha256 === article.facts.sha256;
    return sidecar.annotations.flatMap(({ id, target }) => {
      const { state } = resolveAnchor(text, offsets, target, isSameText);
      return state === 'anchored' ? [] : [{ id, path: sidecarPath, state }];
    });
  });
}

function dropArticle(article: ReadArticle, works: readonly Work[], tally: Tally): void {
  const { path: articlePath, problem } = article.facts;
  const reason = problem?.problem ?? 'document-not-text';
  tally.dropped.push({ id: articlePath, path: articlePath, reason });
  for (const { sidecarPath, sidecar } of works) {
    for (const { id } of sidecar.annotations) tally.dropped.push({ id, path: sidecarPath, reason });
  }
}

/** @returns `null` where the article is no text. */
function articleLine({ article, works, unread }: ReadEntry, tally: Tally): string | null {
  const count = works.reduce((total, { sidecar }) => total + sidecar.annotations.length, 0);
  tally.annotations += count;
  tally.dropped.push(...unread);
  const facts = documentFacts(article.facts);
  if (facts === null || article.text === null) {
    dropArticle(article, works, tally);
    return null;
  }
  tally.documents += 1;
  tally.written += count;
  tally.unanchored.push(...listUnanchored(article, works));
  return documentRecord(facts, article.text, works, bytesIfNeeded(article));
}

/** The records of the corpus files; what spans articles is left out where only some are exported. */
async function* corpusLines(
  { root, corpusFiles }: CorpusIndex,
  { documentIds, slugs }: JsonlChoice,
  tally: Tally,
): AsyncGenerator<string> {
  if (documentIds !== null) return;
  const files = [...corpusFiles.values()].sort((a, b) => comparePaths(a.path, b.path));
  for (const file of files) {
    if (slugs !== null && !slugs.includes(file.slug)) continue;
    const read = await readWorkFile(root, file.path, corpusFileKind);
    if (read.ok) {
      const slug = slugOfAnnotator(read.content.annotator);
      const expected = slug === null ? null : corpusFileName(slug);
      yield corpusRecord(read.content, await detailsOf(root, file.path, expected, read));
    } else tally.dropped.push({ id: file.path, path: file.path, reason: read.problem.problem });
  }
}

/** One export under way. */
interface Run {
  readonly index: CorpusIndex;
  readonly entries: readonly ArticleEntry[];
  readonly choice: JsonlChoice;
  readonly tools: JsonlTools;
  readonly tally: Tally;
}

/** @throws Cancelled */
async function* lines(
  { index, entries, choice, tools, tally }: Run,
  readFile: ReadFile,
): AsyncGenerator<string> {
  yield await codebookLine(index);
  yield* corpusLines(index, choice, tally);
  let done = 0;
  const read = (entry: ArticleEntry) => readEntry(index, entry, choice.slugs, readFile);
  for await (const [, one] of readAhead(entries, articlesAhead, read)) {
    if (tools.signal?.aborted === true) throw new Cancelled();
    tools.onProgress?.(done, entries.length);
    const line = articleLine(one, tally);
    if (line !== null) yield line;
    done += 1;
  }
  tools.onProgress?.(entries.length, entries.length);
}

/** Files of ours that the format has no place for, or that could not be read. */
function droppedFiles(index: CorpusIndex): Dropped[] {
  return index.strayFiles.map((file) => {
    const problem = index.folderProblems.find((one) => one.path === file)?.problem;
    return { id: file, path: file, reason: problem ?? 'not-read' };
  });
}

function begin(index: CorpusIndex, choice: JsonlChoice, tools: JsonlTools): Result<Run> {
  const entries = chooseEntries(index, choice.documentIds);
  if (!entries.ok) return entries;
  const isWhole = choice.documentIds === null && choice.slugs === null;
  const dropped = isWhole ? droppedFiles(index) : [];
  const tally: Tally = { documents: 0, annotations: 0, written: 0, dropped, unanchored: [] };
  return ok({ index, entries: entries.value, choice, tools, tally });
}

function reportOf({ tally }: Run): JsonlReport {
  return { format: 'hashiya-jsonl', files: [hashiyaJsonlFileName], ...tally };
}

/**
 * Exports a corpus without loss: every text exactly, every sidecar whole. Written beside and then
 * renamed, so that there is never half a file; the same corpus gives the same bytes.
 * @throws Cancelled
 */
export async function exportJsonl(
  index: CorpusIndex,
  options: ExportOptions,
  tools: JsonlTools = { workersFolder: null },
): Promise<Result<JsonlReport>> {
  const run = begin(index, options, tools);
  if (!run.ok) return run;
  const named = options.named ?? options.folder;
  const target = await prepareTarget(index.root, options.folder, named);
  if (!target.ok) return target;
  try {
    const file = path.join(target.value, hashiyaJsonlFileName);
    await withFileSource(tools.workersFolder, ({ read }) =>
      atomicWriteChunks(file, lines(run.value, read)),
    );
  } catch (error) {
    if (error instanceof Cancelled) throw error;
    return fail('export-failed', named, systemCode(error));
  }
  return ok(reportOf(run.value));
}

/** Makes the same file elsewhere than in a folder. @throws Cancelled */
export async function makeJsonl(
  index: CorpusIndex,
  choice: JsonlChoice,
  tools: JsonlTools,
  files: DatasetFiles,
): Promise<Result<JsonlReport>> {
  const run = begin(index, choice, tools);
  if (!run.ok) return run;
  await withFileSource(tools.workersFolder, async ({ read }) => {
    for await (const content of lines(run.value, read)) {
      await files.add({ file: hashiyaJsonlFileName, content });
    }
  });
  return ok(reportOf(run.value));
}
