import type { Bilingual, Codebook } from '../../../shared/model/codebook';
import type { App } from '../app';
import { freeLayers, showOnly, toggleHidden, toggleLocked } from '../layers';
import { updateSettings } from '../settings';
import { type Command, command, hasCorpus, isReading, key } from './command';

function named(name: Bilingual, ar: string, en: string): Bilingual {
  return { ar: `${ar}: ${name.ar}`, en: `${en}: ${name.en}` };
}

/** Showing, hiding and locking of each layer of the codebook; the first nine have keys. */
export function layerCommands(codebook: Codebook): Command[] {
  return codebook.layers.flatMap(({ id, name }, index): Command[] => {
    const digit = index < 9 ? String(index + 1) : null;
    const common = { group: 'text', isAvailable: isReading } as const;
    return [
      {
        ...common,
        id: `layer.hide.${id}`,
        name: named(name, 'أظهر الطبقة أو أخفها', 'Show or hide the layer'),
        keys: digit === null ? [] : [key(digit, { ctrl: true })],
        run: (app) => toggleHidden(app, id),
      },
      {
        ...common,
        id: `layer.lock.${id}`,
        name: named(name, 'اقفل الطبقة أو افتحها', 'Lock or unlock the layer'),
        keys: digit === null ? [] : [key(digit, { ctrl: true, shift: true })],
        run: (app) => toggleLocked(app, id),
      },
      {
        ...common,
        id: `layer.only.${id}`,
        name: named(name, 'أظهر هذه الطبقة وحدها', 'Show this layer alone'),
        keys: [],
        run: (app) => showOnly(app, codebook, id),
      },
    ];
  });
}

function focusList(app: App): void {
  app.store.setState({ isListAsked: true });
  void updateSettings(app, { beside: 'list' });
}

function switchBeside(app: App): void {
  const { beside } = app.store.getState().settings;
  void updateSettings(app, { beside: beside === 'list' ? 'notes' : 'list' });
}

/** What stands beside the text, and what is done with all layers at once. */
export const besideCommands: readonly Command[] = [
  command('list.focus', 'text', [key('F6')], isReading, focusList),
  command('list.toggle', 'text', [], isReading, switchBeside),
  command('layers.free', 'text', [], hasCorpus, freeLayers),
];
