import { mkdir, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import type { Reporter, TestCase, TestResult } from '@playwright/test/reporter';
import { type Figures, figuresAttachment } from './lib/figures';
import { formatFigures, formatTable } from './lib/format-table';
import { type Row, rowAttachment } from './lib/row';

const target = path.resolve(import.meta.dirname, '..', 'out', 'bench');

/** Tells each benchmark as it ends; at the end prints the table and keeps it in out/bench. */
export default class TableReporter implements Reporter {
  private readonly rows: Row[] = [];
  private readonly figures: Figures[] = [];
  private readonly startedAt = new Date();

  onTestEnd(test: TestCase, result: TestResult): void {
    for (const { name, body } of result.attachments) {
      if (name === rowAttachment && body) this.rows.push(JSON.parse(body.toString()));
      if (name === figuresAttachment && body) this.figures.push(JSON.parse(body.toString()));
    }
    const seconds = (result.duration / 1000).toFixed(0);
    tell(`${result.status === 'passed' ? '✓' : '✗'} ${test.title} (${seconds} s)`);
    for (const error of result.errors) tell(error.stack ?? error.message ?? String(error.value));
  }

  onError(error: { message?: string }): void {
    tell(error.message ?? 'the benchmarks could not begin');
  }

  async onEnd(): Promise<void> {
    if (this.rows.length === 0 && this.figures.length === 0) return;
    if (this.rows.length > 0) process.stdout.write(`\n${formatTable(this.rows)}`);
    if (this.figures.length > 0) process.stdout.write(`\n${formatFigures(this.figures)}`);
    const run = {
      format: 'hashiya-bench',
      formatVersion: 1,
      startedAt: this.startedAt.toISOString(),
      platform: `${process.platform}-${process.arch}`,
      processors: availableParallelism(),
      node: process.versions.node,
      rows: this.rows,
      figures: this.figures,
    };
    await mkdir(target, { recursive: true });
    await writeFile(path.join(target, 'bench.json'), `${JSON.stringify(run, null, 2)}\n`);
  }

  printsToStdio(): boolean {
    return true;
  }
}

/** On standard error: standard output belongs to the table. */
function tell(line: string): void {
  process.stderr.write(`${line}\n`);
}
