import { describe, expect, it } from 'vitest';
import type { ExportChoice, ExportPreview } from '../../shared/contract/export';
import { ok, type Result } from '../../shared/model/result';
import { createApp } from './app';
import { tickedPeople } from './export-state';
import { changeExport, runExport, showExport } from './exporting';
import { createFakeMain } from './fake-api';

const summary = {
  format: 'spacy',
  files: [],
  fileCount: 0,
  documents: 1,
  annotations: 0,
  written: 0,
  leftOut: [],
  adjusted: [],
  splits: [],
  leakage: null,
};

type Answer = (preview: Result<ExportPreview | null>) => void;

/** A window whose previews are answered when the test says so. */
function started() {
  const main = createFakeMain({ 'a.txt': 'أ', 'b.txt': 'ب' });
  const asked: ExportChoice[] = [];
  const answers: Answer[] = [];
  let cancelled = 0;
  const api = {
    ...main.api,
    export: {
      ...main.api.export,
      preview: (choice: ExportChoice) => {
        asked.push(choice);
        return new Promise<Result<ExportPreview | null>>((resolve) => answers.push(resolve));
      },
      cancel: async () => {
        cancelled += 1;
        return ok({});
      },
    },
  };
  const app = createApp(api, { newId: () => 'id', now: () => '' });
  return { app, main, asked, answers, cancellations: () => cancelled };
}

const tick = () => new Promise((resolve) => setTimeout(resolve));
const previewOf = (format: string) => ok({ summary: { ...summary, format }, files: [] });

describe('exporting', () => {
  it('shows the newest preview, whichever is answered last', async () => {
    const { app, asked, answers } = started();
    void showExport(app);
    await tick();
    void changeExport(app, { format: 'brat' });
    expect(asked.map(({ format }) => format)).toEqual(['hashiya-jsonl', 'brat']);
    answers[1]?.(previewOf('brat'));
    await tick();
    answers[0]?.(previewOf('hashiya-jsonl'));
    await tick();
    expect(app.store.getState().exporting).toMatchObject({
      running: null,
      preview: { summary: { format: 'brat' } },
    });
  });

  it('asks for the rows chosen in the library, else for all', async () => {
    const { app, main, asked } = started();
    app.store.setState({ chosenRows: new Set(main.ids.slice(0, 1)) });
    void showExport(app);
    await tick();
    expect(asked.at(-1)?.documentIds).toEqual(main.ids.slice(0, 1));
    app.store.setState({ chosenRows: new Set() });
    void showExport(app);
    await tick();
    expect(asked.at(-1)?.documentIds).toBeNull();
  });

  it('asks for the people ticked; for nobody in particular where the last one is unticked', () => {
    const all = ['سمير', 'نورة', 'هدى'];
    expect(tickedPeople(all, null, 'نورة', true)).toEqual(['نورة']);
    expect(tickedPeople(all, ['نورة'], 'سمير', true)).toEqual(['سمير', 'نورة']);
    expect(tickedPeople(all, ['سمير', 'نورة'], 'هدى', true)).toEqual(all);
    expect(tickedPeople(all, ['سمير', 'نورة'], 'نورة', false)).toEqual(['سمير']);
    expect(tickedPeople(all, ['سمير'], 'سمير', false)).toBeNull();
  });

  it('asks for no split that can’t be, and exports none', async () => {
    const { app, asked, cancellations } = started();
    const shares = [0, 10, 10] as const;
    const { split } = app.store.getState().exporting.wish;
    await changeExport(app, { split: { ...split, kind: 'shares', shares } });
    await runExport(app);
    expect(asked).toEqual([]);
    expect(cancellations()).toBe(1);
    expect(app.store.getState().exporting.running).toBeNull();
  });
});
