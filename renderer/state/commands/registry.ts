import type { TakenKeys } from '../../../shared/codebook/check-codebook';
import type { AppState } from '../app-state';
import { annotationCommands, codebookCommands } from './annotation-commands';
import { articleCommands } from './article-commands';
import { attributeCommands } from './attribute-commands';
import { carryCommands } from './carry-commands';
import { claimsCommands } from './claims-commands';
import { codebookViewCommands } from './codebook-commands';
import type { Command, CommandGroup } from './command';
import { copiesCommands } from './copies-commands';
import { corpusCommands } from './corpus-commands';
import { entitiesCommands } from './entities-commands';
import { exportCommands } from './export-commands';
import { findCommands } from './find-commands';
import { goCommands, wayCommands } from './go-commands';
import { importCommands } from './import-commands';
import { besideCommands, layerCommands } from './layer-commands';
import { linkingCommands } from './linking-commands';
import { recoveryCommands } from './recovery-commands';
import { relationCommands } from './relation-commands';
import { segmentCommands } from './segment-commands';
import { textCommands } from './text-commands';
import { toolCommands } from './tool-commands';
import { trayCommands } from './tray-commands';
import { windowCommands } from './window-commands';

const fixedCommands: readonly Command[] = [
  ...codebookViewCommands,
  ...findCommands,
  ...linkingCommands,
  ...relationCommands,
  ...carryCommands,
  ...annotationCommands,
  ...attributeCommands,
  ...trayCommands,
  ...segmentCommands,
  ...besideCommands,
  ...textCommands,
  ...articleCommands,
  ...toolCommands,
  ...copiesCommands,
  ...claimsCommands,
  ...entitiesCommands,
  ...goCommands,
  ...exportCommands,
  ...importCommands,
  ...corpusCommands,
  ...recoveryCommands,
  ...windowCommands,
];

/** All commands of the window as it is; the one registry behind keys, palette, menus and buttons. */
export function allCommands({
  corpus,
  settings,
}: Pick<AppState, 'corpus' | 'settings'>): Command[] {
  const fixed = [...fixedCommands, ...wayCommands(settings.language)];
  if (corpus === null) return fixed;
  const { codebook } = corpus;
  return [...codebookCommands(codebook), ...fixed, ...layerCommands(codebook)];
}

/** Groups of which the keys do something while an article is in front; views have keys of their own. */
const groupsInReader: ReadonlySet<CommandGroup> = new Set([
  'annotate',
  'text',
  'article',
  'go',
  'corpus',
  'window',
]);

/**
 * Keys that have a meaning while one annotates, so that no label can have them: what each does, or
 * begins where it does two things.
 */
export const takenKeys: TakenKeys = new Map(fixedCommands.toReversed().flatMap(plainKeys));

function plainKeys({ id, group, keys }: Command): [string, string][] {
  if (!groupsInReader.has(group)) return [];
  return keys.flatMap(({ key, ctrl, alt, shift }): [string, string][] => {
    const isPlain = ctrl !== true && alt !== true && shift !== true;
    return isPlain && /^[a-z0-9]$/.test(key) ? [[key, id]] : [];
  });
}
