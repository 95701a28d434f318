import path from 'node:path';
import { resolveAnchor } from '../../../shared/anchor/resolve-anchor';
import {
  codebookRecord,
  corpusRecord,
  documentRecord,
  hashiyaJsonlFileName,
} from '../../../shared/formats/hashiya-jsonl';
import type { DocumentId } from '../../../shared/model/ids';
import { comparePaths } from '../../../shared/model/link';
import { fail, ok, type Result } from '../../../shared/model/result';
import type { Sidecar } from '../../../shared/model/sidecar';
import { encodeArticle } from '../../../shared/text/encode';
import { createOffsetMap } from '../../../shared/text/offsets';
import { atomicWriteChunks } from '../../platform/atomic-write';
import { sha256Hex } from '../../platform/hash';
import { systemCode } from '../../platform/system-error';
import {
  type ArticleEntry,
  type CorpusIndex,
  encodingOverride,
  sidecarsOf,
} from '../corpus/corpus-index';
import { documentFacts, type ReadArticle, readArticle } from '../corpus/read-document';
import { corpusFileKind, readSidecar, readWorkFile } from '../corpus/read-work-file';
import { chooseEntries, type Dropped } from './choose-work';
import type { DatasetFiles } from './dataset-folder';
import { Cancelled, type DatasetPlace, type ExportTools } from './export-options';
import { prepareTarget } from './export-target';

/** Which articles, and whose work on them. */
interface JsonlChoice {
  /** `null` exports all articles. */
  readonly documentIds: readonly DocumentId[] | null;
  /** Whose work; `null` exports everybody's and the adjudicated. */
  readonly slug: string | null;
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

type JsonlTools = Pick<ExportTools, 'onProgress' | 'signal'>;

interface Tally {
  documents: number;
  annotations: number;
  written: number;
  readonly dropped: Dropped[];
  readonly unanchored: JsonlReport['unanchored'][number][];
}

interface Work {
  readonly sidecarPath: string;
  readonly sidecar: Sidecar;
}

async function readWorks(
  root: string,
  entry: ArticleEntry,
  slug: string | null,
  tally: Tally,
): Promise<Work[]> {
  const works: Work[] = [];
  for (const { path: sidecarPath, slug: whose } of sidecarsOf(entry)) {
    if (slug !== null && whose !== slug) continue;
    const read = await readSidecar(root, sidecarPath);
    if (read.ok) works.push({ sidecarPath, sidecar: read.content });
    else tally.dropped.push({ id: sidecarPath, path: sidecarPath, reason: read.problem.problem });
  }
  return works;
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

async function articleLine(
  index: CorpusIndex,
  entry: ArticleEntry,
  slug: string | null,
  tally: Tally,
): Promise<string | null> {
  const works = await readWorks(index.root, entry, slug, tally);
  const count = works.reduce((total, { sidecar }) => total + sidecar.annotations.length, 0);
  tally.annotations += count;
  const override = encodingOverride(index.codebook, entry.path);
  const article = await readArticle(index.root, entry.path, override, entry.facts);
  const facts = documentFacts(article.facts);
  if (facts === null || article.text === null) {
    dropArticle(article, works, tally);
    return null;
  }
  tally.documents += 1;
  tally.written += count;
  tally.unanchored.push(...listUnanchored(article, works));
  const sidecars = works.map(({ sidecar }) => sidecar);
  return documentRecord(facts, article.text, sidecars, bytesIfNeeded(article));
}

/** The records of the corpus files; what spans articles is left out where only some are exported. */
async function* corpusLines(
  { root, corpusFiles }: CorpusIndex,
  { documentIds, slug }: JsonlChoice,
  tally: Tally,
): AsyncGenerator<string> {
  if (documentIds !== null) return;
  const files = [...corpusFiles.values()].sort((a, b) => comparePaths(a.path, b.path));
  for (const file of files) {
    if (slug !== null && file.slug !== slug) continue;
    const read = await readWorkFile(root, file.path, corpusFileKind);
    if (read.ok) yield corpusRecord(read.content);
    else tally.dropped.push({ id: file.path, path: file.path, reason: read.problem.problem });
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
async function* lines({ index, entries, choice, tools, tally }: Run): AsyncGenerator<string> {
  yield codebookRecord(index.codebook, index.isBuiltInCodebook);
  yield* corpusLines(index, choice, tally);
  for (const [done, entry] of entries.entries()) {
    if (tools.signal?.aborted === true) throw new Cancelled();
    tools.onProgress?.(done, entries.length);
    const line = await articleLine(index, entry, choice.slug, tally);
    if (line !== null) yield line;
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
  const isWhole = choice.documentIds === null && choice.slug === null;
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
  tools: JsonlTools = {},
): Promise<Result<JsonlReport>> {
  const run = begin(index, options, tools);
  if (!run.ok) return run;
  const named = options.named ?? options.folder;
  const target = await prepareTarget(index.root, options.folder, named);
  if (!target.ok) return target;
  try {
    await atomicWriteChunks(path.join(target.value, hashiyaJsonlFileName), lines(run.value));
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
  for await (const content of lines(run.value)) {
    await files.add({ file: hashiyaJsonlFileName, content });
  }
  return ok(reportOf(run.value));
}
