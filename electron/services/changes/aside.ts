import { readFile } from 'node:fs/promises';
import type { AsideStep } from '../../../shared/contract/recovery';
import type { Operation } from '../../../shared/operations/operation';
import { atomicWrite } from '../../platform/atomic-write';
import { sha256Hex } from '../../platform/hash';
import { isMissing } from '../../platform/system-error';
import { parseJournal } from './journal-records';

/** How many quotations of a step are shown at most. */
const wordsLimit = 3;

/** The lines in the file of what could not be replayed; empty where there is none. */
async function linesOf(file: string): Promise<string[]> {
  try {
    return (await readFile(file, 'utf8')).split('\n').filter((line) => line.trim() !== '');
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

function idOf(line: string): string {
  return sha256Hex(line).slice(0, 16);
}

/** The words of the article that an operation is about, where it tells them. */
function wordsOf(operation: Operation): string[] {
  if (operation.type !== 'add' && operation.type !== 'replace') return [];
  switch (operation.collection) {
    case 'annotations':
    case 'segments':
      return [operation.record.target[1].exact];
    case 'comments':
      return [operation.record.text];
    case 'links':
      return [operation.record.a.path, operation.record.b.path];
    case 'passageVerdicts':
      return [operation.record.a.target[1].exact];
    case 'clusterDecisions': {
      const { record } = operation;
      return record.kind === 'canonical' ? [record.article.path] : [record.a.path, record.b.path];
    }
    case 'dismissed':
      return operation.record.kind === 'carry'
        ? [operation.record.place.path]
        : [...operation.record.names];
    case 'entities':
      return [operation.record.name];
    case 'claims':
      return [operation.record.title];
    default:
      return [];
  }
}

function describe(line: string): AsideStep {
  const id = idOf(line);
  const [record] = parseJournal(`${line}\n`).records;
  if (record?.type !== 'command') {
    return { id, action: null, at: null, articles: [], operations: 0, words: [] };
  }
  const operations = record.batches.flatMap((batch) => batch.operations);
  return {
    id,
    action: record.label,
    at: record.at,
    articles: [...new Set(record.batches.flatMap(({ articlePath }) => articlePath ?? []))],
    operations: operations.length,
    words: operations.flatMap(wordsOf).slice(0, wordsLimit),
  };
}

/** The steps that lie aside, oldest first; the same line is listed once. */
export async function listAside(file: string): Promise<AsideStep[]> {
  return [...new Set(await linesOf(file))].map(describe);
}

/** The lines themselves, for somebody's own use. */
export async function asideText(file: string): Promise<string> {
  return (await linesOf(file)).map((line) => `${line}\n`).join('');
}

/** Throws some steps away, and only those. @throws the system's error; nothing is gone then. */
export async function discardAside(file: string, ids: ReadonlySet<string>): Promise<void> {
  const lines = await linesOf(file);
  const left = lines.filter((line) => !ids.has(idOf(line)));
  if (left.length === lines.length) return;
  await atomicWrite(file, left.map((line) => `${line}\n`).join(''));
}
