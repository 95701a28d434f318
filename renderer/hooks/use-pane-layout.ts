import { updateSettings } from '../state/settings';
import { useApp } from './use-app';

/** How wide each pane of a group is, by the pane's name; in percent. */
type PaneLayout = Readonly<Record<string, number>>;

/** The widths a person left panes at, as they were when these came up, and what remembers others. */
export function usePaneLayout(group: string) {
  const app = useApp();
  return {
    layout: app.store.getState().settings.panes[group],
    onLayout: (layout: PaneLayout) => {
      const { panes } = app.store.getState().settings;
      void updateSettings(app, { panes: { ...panes, [group]: layout } });
    },
  };
}
