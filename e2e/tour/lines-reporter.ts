import type { Reporter, TestCase, TestResult, TestStep } from '@playwright/test/reporter';

/** Tells the tour as it goes: a line for each thing done, and at the end what went wrong. */
export default class LinesReporter implements Reporter {
  onStepEnd(_test: TestCase, _result: TestResult, step: TestStep): void {
    if (step.category !== 'test.step') return;
    this.print(`  ${step.error === undefined ? '✓' : '✗'} ${step.title}`);
  }

  onTestEnd(_test: TestCase, result: TestResult): void {
    for (const error of result.errors) this.print(error.message ?? String(error.value));
  }

  onError(error: { message?: string }): void {
    this.print(error.message ?? 'the tour could not begin');
  }

  printsToStdio(): boolean {
    return true;
  }

  private print(line: string): void {
    process.stdout.write(`${line}\n`);
  }
}
