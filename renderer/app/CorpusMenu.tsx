import { Button as AriaButton } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { useApp, useAppState } from '../hooks/use-app';
import { forgetRecent, openByDialog, openExample, openRecent } from '../state/corpus';
import { showExport } from '../state/exporting';
import { showImport } from '../state/importing/showing';
import { Icon } from '../ui/Icon';
import { Menu } from '../ui/Menu';
import { CommandKeys } from './CommandKeys';
import styles from './CorpusMenu.module.css';

/** What stands before the id of a folder in the menu that takes folders off the list. */
const forgetting = 'forget:';

/** The name of the corpus, and what can be done with it as a whole. */
export function CorpusMenu() {
  const app = useApp();
  const { t } = useTranslation('shell');
  const name = useAppState((state) => state.corpus?.name ?? '');
  const recents = useAppState((state) => state.recents).slice(0, 5);
  const actions: Readonly<Record<string, () => void>> = {
    open: () => void openByDialog(app),
    example: () => void openExample(app),
    import: () => void showImport(app),
    export: () => void showExport(app),
  };
  return (
    <Menu
      label={t('corpusMenu')}
      trigger={
        <AriaButton className={styles.name ?? ''}>
          <bdi className={styles.text}>{name}</bdi>
          <Icon name="chevron-down" size={16} className={styles.arrow} />
        </AriaButton>
      }
      groups={[
        {
          id: 'corpus',
          entries: [
            { id: 'open', text: t('openFolder'), hint: <CommandKeys id="corpus.open" /> },
            { id: 'example', text: t('openExample') },
            { id: 'import', text: t('import'), hint: <CommandKeys id="corpus.import" /> },
            { id: 'export', text: t('export'), hint: <CommandKeys id="corpus.export" /> },
          ],
        },
        ...(recents.length === 0
          ? []
          : [
              {
                id: 'recent',
                title: t('recent'),
                entries: [
                  ...recents.map(({ id, name }) => ({ id, text: name })),
                  {
                    id: 'forget',
                    text: t('forget'),
                    entries: recents.map(({ id, name }) => ({
                      id: `${forgetting}${id}`,
                      text: name,
                    })),
                  },
                ],
              },
            ]),
      ]}
      onAction={(id, group) => {
        if (group !== 'recent') actions[id]?.();
        else if (!id.startsWith(forgetting)) void openRecent(app, id);
        else void forgetRecent(app, id.slice(forgetting.length));
      }}
    />
  );
}
