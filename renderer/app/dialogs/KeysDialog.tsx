import { useTranslation } from 'react-i18next';
import { useApp, useAppState } from '../../hooks/use-app';
import { closeDialog } from '../../state/app';
import { claimKeyLines } from '../../state/commands/claim-keys';
import type { Command, CommandGroup } from '../../state/commands/command';
import { libraryKeyLines } from '../../state/commands/library-keys';
import { allCommands } from '../../state/commands/registry';
import { type KeyBinding, keyCaps } from '../../state/keys';
import { Dialog } from '../../ui/Dialog';
import { KeyCap } from '../../ui/KeyCap';
import { useCommandTitle } from '../use-command-title';
import styles from './KeysDialog.module.css';

const groups: readonly CommandGroup[] = [
  'annotate',
  'text',
  'article',
  'copies',
  'claims',
  'entities',
  'go',
  'corpus',
  'window',
];

interface Line {
  readonly id: string;
  readonly title: string;
  readonly keys: readonly KeyBinding[];
}

function Keys({ keys }: Pick<Line, 'keys'>) {
  return keys.map((binding) => {
    const caps = keyCaps(binding);
    return <KeyCap key={caps.latin} {...caps} />;
  });
}

interface GroupProps {
  readonly heading: string;
  readonly lines: readonly Line[];
  readonly note?: string;
}

/** The keys of one group; nothing at all where it has none. */
function Group({ heading, lines, note }: GroupProps) {
  if (lines.length === 0) return null;
  return (
    <section className={styles.group}>
      <h3 className={styles.heading}>{heading}</h3>
      <dl>
        {lines.map(({ id, title, keys }) => (
          <div key={id} className={styles.line}>
            <dt>{title}</dt>
            <dd className={styles.keys}>
              <Keys keys={keys} />
            </dd>
          </div>
        ))}
      </dl>
      {note !== undefined && <p className={styles.note}>{note}</p>}
    </section>
  );
}

/** All keys, by what they are for. */
export function KeysDialog() {
  const app = useApp();
  const { t } = useTranslation('dialogs');
  const { t: named } = useTranslation('commands');
  const corpus = useAppState((state) => state.corpus);
  const settings = useAppState((state) => state.settings);
  const titleOf = useCommandTitle();
  const shown = allCommands({ corpus, settings }).filter(
    ({ keys, shiftOf }) => keys.length > 0 && shiftOf === undefined,
  );
  const toLine = (command: Command): Line => ({ ...command, title: titleOf(command) });
  const rows = libraryKeyLines.map(({ id, keys }) => ({ id, keys, title: t(`keys.${id}`) }));
  const claimRows = claimKeyLines.map(({ id, keys }) => ({
    id,
    keys,
    title: t(`keys.claims.${id}`),
  }));
  return (
    <Dialog
      title={t('keys.title')}
      closeLabel={t('close')}
      size="large"
      isText
      onClose={() => closeDialog(app)}
    >
      <div className={styles.columns}>
        {groups.map((group) => (
          <Group
            key={group}
            heading={named(`groups.${group}`)}
            lines={shown.filter((command) => command.group === group).map(toLine)}
            {...(group === 'text' ? { note: t('keys.withShift') } : {})}
          />
        ))}
        <Group heading={t('keys.library')} lines={rows} />
        <Group heading={t('keys.claims.table')} lines={claimRows} />
      </div>
      <p className={styles.layouts}>{t('keys.layouts')}</p>
    </Dialog>
  );
}
