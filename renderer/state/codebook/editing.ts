import { codebookFaults, type Fault, newFaults } from '../../../shared/codebook/check-codebook';
import { changeLabel } from '../../../shared/codebook/edit-codebook';
import {
  type Codebook,
  examplesOf,
  findLabel,
  type LabelExample,
} from '../../../shared/model/codebook';
import type { App } from '../app';
import { prepareChange, runGesture } from '../changes';
import { takenKeys } from '../commands/registry';

/** An edit: what a codebook becomes by it. */
export type Edit = (codebook: Codebook) => Codebook;

/** What an edit would make wrong that is right now; told while one types. */
export function faultsOf(codebook: Codebook, edit: Edit): Fault[] {
  const before = codebookFaults(codebook, takenKeys);
  return newFaults(before, codebookFaults(edit(codebook), takenKeys));
}

/**
 * Makes an edit, as one step that can be undone; nothing where it changes nothing or would make
 * something wrong.
 * @param subject the name of what is edited.
 */
export async function editCodebook(app: App, subject: string, edit: Edit): Promise<boolean> {
  if (!(await prepareChange(app, []))) return false;
  const codebook = app.store.getState().corpus?.codebook;
  if (codebook === undefined || faultsOf(codebook, edit).length > 0) return false;
  const after = edit(codebook);
  if (JSON.stringify(after) === JSON.stringify(codebook)) return false;
  return runGesture(app, { action: 'edit-codebook', subject }, [], { codebook: after });
}

/** Puts examples in place of those of a label. */
export function setExamples(
  app: App,
  place: { readonly layer: string; readonly id: string },
  next: (examples: readonly LabelExample[]) => readonly LabelExample[],
): Promise<boolean> {
  const { layer, id } = place;
  const known = app.store.getState().corpus?.codebook;
  const label = known === undefined ? undefined : findLabel(known, layer, id);
  if (label === undefined) return Promise.resolve(false);
  const examples = next(examplesOf(label)).map(({ text, path }) => {
    return path === undefined ? { text } : { text, path };
  });
  return editCodebook(app, label.name.ar, (codebook) =>
    changeLabel(codebook, layer, id, { examples, example: undefined }),
  );
}
