import { useTranslation } from 'react-i18next';
import { useApp, useAppState } from '../../hooks/use-app';
import { closeDialog } from '../../state/app';
import type { Command, CommandGroup } from '../../state/commands/command';
import { allCommands } from '../../state/commands/registry';
import { keyCaps } from '../../state/keys';
import { Dialog } from '../../ui/Dialog';
import { KeyCap } from '../../ui/KeyCap';
import { useCommandTitle } from '../use-command-title';
import styles from './KeysDialog.module.css';

const groups: readonly CommandGroup[] = ['annotate', 'text', 'article', 'go', 'corpus', 'window'];
/** Keys of the library's table; they act on its rows and are no commands of the window. */
const libraryKeys = [
  { id: 'move', keys: ['ArrowUp', 'ArrowDown'] },
  { id: 'choose', keys: ['Space'] },
  { id: 'extend', keys: ['Shift ↑', 'Shift ↓'] },
  { id: 'all', keys: ['Ctrl A'] },
  { id: 'open', keys: ['Enter'] },
  { id: 'find', keys: ['/'] },
] as const;

function Keys({ command }: { readonly command: Command }) {
  return (
    <span className={styles.keys}>
      {command.keys.map((binding) => {
        const caps = keyCaps(binding);
        return <KeyCap key={caps.latin} {...caps} />;
      })}
    </span>
  );
}

/** All keys, by what they are for. */
export function KeysDialog() {
  const app = useApp();
  const { t } = useTranslation('dialogs');
  const corpus = useAppState((state) => state.corpus);
  const titleOf = useCommandTitle();
  const commands = allCommands({ corpus }).filter(({ keys }) => keys.length > 0);
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
          <section key={group} className={styles.group}>
            <h3 className={styles.heading}>{t(`groups.${group}`, { ns: 'commands' })}</h3>
            <dl>
              {commands
                .filter((command) => command.group === group)
                .map((command) => (
                  <div key={command.id} className={styles.line}>
                    <dt>{titleOf(command)}</dt>
                    <dd>
                      <Keys command={command} />
                    </dd>
                  </div>
                ))}
            </dl>
          </section>
        ))}
        <section className={styles.group}>
          <h3 className={styles.heading}>{t('keys.library')}</h3>
          <dl>
            {libraryKeys.map(({ id, keys }) => (
              <div key={id} className={styles.line}>
                <dt>{t(`keys.${id}`)}</dt>
                <dd className={styles.keys}>
                  {keys.map((key) => (
                    <KeyCap key={key} latin={key} />
                  ))}
                </dd>
              </div>
            ))}
          </dl>
        </section>
      </div>
      <p className={styles.layouts}>{t('keys.layouts')}</p>
    </Dialog>
  );
}
