import type { CorpusNews, CorpusSnapshot, LinkView } from '../../shared/contract/contract';
import { corpusFileId } from '../../shared/model/annotator-file';
import { builtInCodebook } from '../../shared/model/built-in-codebook';
import { type CorpusFile, emptyCorpusFile } from '../../shared/model/corpus-file';
import type { DocumentSummary } from '../../shared/model/document';
import type { DocumentId } from '../../shared/model/ids';
import { ok, type Problem, type Result } from '../../shared/model/result';
import { defaultSettings, type SettingsPatch } from '../../shared/model/settings';
import { emptySidecar, type Sidecar } from '../../shared/model/sidecar';
import { applyOperations } from '../../shared/operations/apply-operation';
import { createOffsetMap } from '../../shared/text/offsets';
import type { Api } from '../platform/api';

/** A main process in memory for tests of the state: same operations, same revisions, no disk. */
export interface FakeMain {
  readonly api: Api;
  readonly sidecars: Map<DocumentId, Sidecar>;
  readonly ids: readonly DocumentId[];
  /** One's own corpus file, and everybody else's. */
  readonly corpusFiles: { mine: CorpusFile; others: CorpusFile[] };
  /** Makes the next commit fail with this problem. */
  refuseNext(problem: Problem): void;
  /** Tells the window what others changed. */
  tell(news: Partial<CorpusNews>): void;
}

const nothing = () => Promise.resolve(ok({}));
const never = () => () => undefined;

function summaryOf(id: DocumentId, path: string, text: string): DocumentSummary {
  const characters = createOffsetMap(text).lengthCodePoints;
  return {
    id,
    path,
    title: text.split('\n')[0] ?? '',
    encoding: 'utf-8',
    bom: false,
    sha256: `hash of ${path}`,
    characters,
    words: 0,
    paragraphs: 0,
    status: 'new',
    claims: 0,
    entities: 0,
    copies: 0,
    annotators: [],
    problem: null,
  };
}

/** A main process that has opened a corpus of these articles, by path. */
export function createFakeMain(texts: Readonly<Record<string, string>>): FakeMain {
  const paths = Object.keys(texts).sort();
  const documents = paths.map((path, index) =>
    summaryOf(`d${String(index).padStart(16, '0')}` as DocumentId, path, texts[path] ?? ''),
  );
  const corpus: CorpusSnapshot = {
    id: 'corpus',
    name: 'corpus',
    documents,
    codebook: builtInCodebook,
    problems: [],
    readOnlyBecause: null,
  };
  const find = (id: DocumentId) => documents.find((document) => document.id === id);
  const sidecars = new Map(
    documents.map(({ id, path, sha256, bom, characters }) => [
      id,
      emptySidecar({ path, sha256, encoding: 'utf-8', bom, lengthCodePoints: characters }, 'نورة'),
    ]),
  );
  const corpusFiles = { mine: emptyCorpusFile('نورة'), others: [] as CorpusFile[] };
  let refusal: Problem | null = null;
  let tell: (news: CorpusNews) => void = () => undefined;
  let settings = { ...defaultSettings };

  const api: Api = {
    app: {
      start: () =>
        Promise.resolve(
          ok({ settings, recents: [], corpus, problems: [], platform: 'test', version: '0' }),
        ),
    },
    settings: {
      update: (patch) => {
        settings = { ...settings, ...(patch as SettingsPatch) };
        return Promise.resolve(ok(settings));
      },
    },
    annotator: {
      set: ({ name }) => {
        settings = { ...settings, annotator: name };
        return Promise.resolve(ok({ settings, corpus }));
      },
    },
    corpus: {
      openByDialog: () => Promise.resolve(ok(null)),
      openRecent: () => Promise.resolve(ok(corpus)),
      openDropped: () => Promise.resolve(ok(corpus)),
      openExample: () => Promise.resolve(ok(corpus)),
      forgetRecent: () => Promise.resolve(ok([])),
      openFiles: () => Promise.resolve(ok({ ...corpusFiles, readOnlyBecause: null })),
      onProgress: never,
      onOpened: never,
      onOpenFailed: never,
      onChanged: (listener) => {
        tell = listener;
        return () => undefined;
      },
    },
    document: {
      open: ({ documentId }) => Promise.resolve(open(documentId)),
      links: ({ documentId }) => Promise.resolve(ok(linksOf(documentId))),
      reveal: nothing,
      openSidecars: ({ documentIds }) =>
        Promise.resolve(
          ok(documentIds.map((documentId) => ({ documentId, sidecar: sidecarOf(documentId) }))),
        ),
    },
    copies: {
      find: () => Promise.resolve(ok(null)),
      cancel: nothing,
      of: () => Promise.resolve(ok([])),
      onProgress: never,
    },
    conflict: {
      look: () => Promise.resolve(ok(null)),
      decide: ({ file }) =>
        Promise.resolve(
          ok({
            content: file === corpusFileId ? corpusFiles.mine : sidecarOf(file as DocumentId),
            documents: [],
          }),
        ),
    },
    history: {
      commit: ({ batches }): Promise<Result<{ documents: DocumentSummary[] }>> => {
        if (refusal !== null) {
          const error = refusal;
          refusal = null;
          return Promise.resolve({ ok: false, error });
        }
        for (const { file, baseRevision, operations } of batches) {
          const id = file as DocumentId;
          const before = file === corpusFileId ? corpusFiles.mine : sidecarOf(id);
          if (before.revision !== baseRevision) {
            return Promise.resolve({ ok: false, error: { problem: 'revision-conflict' } });
          }
          const after = applyOperations(before, operations).state;
          if (after.format === 'hashiya-corpus') corpusFiles.mine = after;
          else sidecars.set(id, after);
        }
        return Promise.resolve(ok({ documents: [] }));
      },
      flush: nothing,
      onSaved: never,
      onSaveFailed: never,
    },
    backups: {
      list: () => Promise.resolve(ok([])),
      read: ({ documentId }) => Promise.resolve(ok({ sidecar: sidecarOf(documentId) })),
      keep: nothing,
    },
    reattach: {
      list: () => Promise.resolve(ok([])),
      run: () => Promise.resolve(ok({ corpus, moved: 0, problems: [] })),
    },
    rescue: { writeElsewhere: () => Promise.resolve(ok(null)), reveal: nothing },
    aside: {
      list: () => Promise.resolve(ok([])),
      export: () => Promise.resolve(ok(null)),
      discard: () => Promise.resolve(ok([])),
    },
    export: { run: () => Promise.resolve(ok(null)), reveal: nothing },
    print: {
      toPdf: () => Promise.resolve(ok(null)),
      toPaper: () => Promise.resolve(ok({ isPrinted: false })),
      reveal: nothing,
    },
  };

  function sidecarOf(id: DocumentId): Sidecar {
    const sidecar = sidecars.get(id);
    if (sidecar === undefined) throw new Error(`no article ${id}`);
    return sidecar;
  }

  function linksOf(id: DocumentId): LinkView[] {
    const path = find(id)?.path;
    return [...sidecars].flatMap(([storedIn, { links }]) =>
      links
        .filter(({ a, b }) => a.path === path || b.path === path)
        .map((link) => {
          const otherPath = link.a.path === path ? link.b.path : link.a.path;
          const other = documents.find((document) => document.path === otherPath)?.id ?? null;
          return { link, annotator: 'نورة', isMine: true, storedIn, other, otherPath };
        }),
    );
  }

  function open(id: DocumentId): Awaited<ReturnType<Api['document']['open']>> {
    const document = find(id);
    if (document === undefined) throw new Error(`no article ${id}`);
    const sidecar = sidecarOf(id);
    const work = { annotator: 'نورة', isMine: true, sidecar };
    return ok({
      document,
      text: texts[document.path] ?? '',
      works: sidecar.revision === 0 ? [] : [work],
      links: linksOf(id),
      readOnlyBecause: null,
      problems: [],
    });
  }

  return {
    api,
    sidecars,
    corpusFiles,
    ids: documents.map(({ id }) => id),
    tell: (news) => {
      const nothing = { documents: [], removed: [], codebook: null, problems: null };
      const same = { texts: [], works: [], areCorpusFilesNew: false };
      tell({ corpusId: corpus.id, readOnlyBecause: null, ...nothing, ...same, ...news });
    },
    refuseNext: (problem) => {
      refusal = problem;
    },
  };
}
