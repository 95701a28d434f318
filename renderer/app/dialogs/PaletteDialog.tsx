import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentSummary } from '../../../shared/model/document';
import { ArticleLine } from '../../features/library/ArticleLine';
import { StatusDot } from '../../features/library/StatusDot';
import { useApp, useAppState } from '../../hooks/use-app';
import { closeDialog } from '../../state/app';
import { allCommands } from '../../state/commands/registry';
import { keyCaps } from '../../state/keys';
import { openArticle } from '../../state/reading';
import { Dialog } from '../../ui/Dialog';
import { Icon } from '../../ui/Icon';
import { KeyCap } from '../../ui/KeyCap';
import { ListPicker } from '../../ui/ListPicker';
import { useCommandTitle } from '../use-command-title';
import styles from './PaletteDialog.module.css';
import { type PaletteEntry, paletteRows } from './palette-rows';

const noDocuments: readonly DocumentSummary[] = [];

function Entry({ entry }: { readonly entry: PaletteEntry }) {
  const { t } = useTranslation('shell');
  if (entry.kind === 'article') {
    const { document } = entry;
    return (
      <>
        <StatusDot status={document.status} label={t(`status.${document.status}`)} />
        <ArticleLine document={document} />
      </>
    );
  }
  const [binding] = entry.command.keys;
  return (
    <>
      <Icon name="command" size={16} className={styles.icon} />
      <span className={styles.title}>{entry.title}</span>
      {binding !== undefined && <KeyCap {...keyCaps(binding)} />}
    </>
  );
}

/** Reaches everything: commands by name, articles by title and path. */
export function PaletteDialog() {
  const app = useApp();
  const { t } = useTranslation('dialogs');
  const titleOf = useCommandTitle();
  const [query, setQuery] = useState('');
  const corpus = useAppState((state) => state.corpus);
  const commands = useMemo(() => {
    const state = app.store.getState();
    return allCommands(state)
      .filter(({ id, shiftOf }) => id !== 'app.palette' && shiftOf === undefined)
      .filter((command) => command.isAvailable(state))
      .map((command) => ({ command, title: titleOf(command) }));
  }, [app, titleOf]);
  const rows = useMemo(
    () =>
      paletteRows(
        {
          commands,
          documents: corpus?.documents ?? noDocuments,
          headings: { commands: t('palette.commands'), articles: t('palette.articles') },
        },
        query,
      ),
    [commands, corpus, query, t],
  );
  const pick = (entry: PaletteEntry) => {
    closeDialog(app);
    if (entry.kind === 'article') void openArticle(app, entry.document.id);
    else void entry.command.run(app);
  };
  return (
    <Dialog
      title={t('palette.title')}
      closeLabel={t('close')}
      hasHead={false}
      onClose={() => closeDialog(app)}
    >
      <ListPicker
        label={t('palette.title')}
        placeholder={t('palette.placeholder')}
        query={query}
        onQueryChange={setQuery}
        rows={rows}
        renderOption={(entry) => <Entry entry={entry} />}
        onPick={pick}
        empty={t('palette.nothing')}
        hint={<KeyCap latin="Esc" />}
      />
    </Dialog>
  );
}
