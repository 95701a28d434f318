import type { ExportChoice, ExportPreview, ExportSummary } from '../../../shared/contract/export';
import { findFormat, losslessFormatId } from '../../../shared/formats/format-list';
import { groupReasons } from '../../../shared/formats/group-reasons';
import { fail, ok, type Result } from '../../../shared/model/result';
import type { CopyFinder } from '../copies/copy-finder';
import type { CorpusIndex } from '../corpus/corpus-index';
import { chooseEntries } from './choose-work';
import type { DatasetReport } from './dataset-report';
import { exportDataset, makeDataset } from './export-dataset';
import { exportJsonl, type JsonlReport, makeJsonl } from './export-jsonl';
import { Cancelled, type DatasetChoice, type ExportTools } from './export-options';
import { PreviewFiles } from './preview-files';
import { slugsToExport } from './whose-work';

interface ExportDeps {
  readonly finder: CopyFinder;
  readonly now: () => Date;
  /** Where the built files of threads lie; `null` reads the articles on this thread. */
  readonly workersFolder: string | null;
  /** Told some ten times a second. */
  readonly onProgress: (done: number, total: number) => void;
}

/** So many files are named in a summary. */
const filesNamed = 20;
/** At least so much time lies between two words on the progress. */
const progressMs = 100;

function summaryOf(report: DatasetReport | JsonlReport): ExportSummary {
  const { format, files, documents, annotations, written, dropped } = report;
  const uncertain =
    'unanchored' in report
      ? report.unanchored.map(({ path, state }) => ({ path, reason: `anchor-${state}` }))
      : report.adjusted;
  const parted = 'splits' in report ? report : null;
  const groups = (rows: Parameters<typeof groupReasons>[0]) =>
    groupReasons(rows).map(({ paths, ...group }) => ({ ...group, paths: [...paths] }));
  return {
    format,
    files: files.slice(0, filesNamed),
    fileCount: files.length,
    documents,
    annotations,
    written,
    leftOut: groups(dropped),
    adjusted: groups(uncertain),
    splits: [...(parted?.splits ?? [])],
    leakage: parted?.leakage ?? null,
  };
}

function chosen(choice: ExportChoice): Result<DatasetChoice> {
  const { format: _format, annotators, ...rest } = choice;
  const slugs = slugsToExport(annotators);
  return slugs.ok ? ok({ ...rest, slugs: slugs.value }) : slugs;
}

/** A report, or why there is none; `null` where it was cancelled. */
type Made = Promise<Result<DatasetReport | JsonlReport | null>>;

/** Makes exports and previews of them, one at a time: a later one ends an earlier. */
export class ExportService {
  private current = new AbortController();

  constructor(private readonly deps: ExportDeps) {}

  /** Ends what is being made. */
  cancel(): void {
    this.current.abort();
  }

  /** Exports to a folder. @returns `null` where it was cancelled. */
  async run(
    index: CorpusIndex,
    choice: ExportChoice,
    folder: string,
  ): Promise<Result<ExportSummary | null>> {
    const report = await this.made(choice, (options, tools) => {
      const format = findFormat(choice.format);
      const placed = { ...options, folder };
      return format === undefined
        ? exportJsonl(index, placed, tools)
        : exportDataset(index, format, placed, tools);
    });
    if (!report.ok || report.value === null) return report as Result<null>;
    return ok(summaryOf(report.value));
  }

  /** Makes the whole export and keeps of it the report and how its files begin. */
  async preview(index: CorpusIndex, choice: ExportChoice): Promise<Result<ExportPreview | null>> {
    const files = new PreviewFiles();
    const report = await this.made(choice, async (options, tools) => {
      const format = findFormat(choice.format);
      if (format === undefined) return makeJsonl(index, options, tools, files);
      const entries = chooseEntries(index, options.documentIds);
      if (!entries.ok) return entries;
      return ok(
        await makeDataset({ index, format, options, tools, entries: entries.value }, files),
      );
    });
    if (!report.ok || report.value === null) return report as Result<null>;
    return ok({ summary: summaryOf(report.value), files: files.previews() });
  }

  private async made(
    choice: ExportChoice,
    make: (options: DatasetChoice, tools: ExportTools) => Made,
  ): Made {
    if (findFormat(choice.format) === undefined && choice.format !== losslessFormatId) {
      return fail('bad-request', undefined, choice.format);
    }
    const options = chosen(choice);
    if (!options.ok) return options;
    this.cancel();
    const controller = new AbortController();
    this.current = controller;
    const { finder, now, workersFolder } = this.deps;
    const onProgress = this.progress(controller);
    const tools = { finder, now, workersFolder, signal: controller.signal, onProgress };
    try {
      return await make(options.value, tools);
    } catch (error) {
      if (error instanceof Cancelled) return ok(null);
      throw error;
    }
  }

  /** Says how far it has come, but not of every article. */
  private progress({ signal }: AbortController): (done: number, total: number) => void {
    const { now, onProgress } = this.deps;
    let last = now().getTime();
    return (done, total) => {
      const at = now().getTime();
      if (signal.aborted || (at - last < progressMs && done < total)) return;
      last = at;
      onProgress(done, total);
    };
  }
}
