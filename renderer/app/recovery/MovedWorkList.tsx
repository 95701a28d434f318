import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentId } from '../../../shared/model/ids';
import { useApp, useAppState } from '../../hooks/use-app';
import { useCounted } from '../../i18n/use-counted';
import type { MovedWork } from '../../state/recovery';
import { reattachWork } from '../../state/recovery';
import { Button } from '../../ui/Button';
import { Icon } from '../../ui/Icon';
import { Menu } from '../../ui/Menu';
import { PathLabel } from '../../ui/PathLabel';
import styles from './RecoveryLists.module.css';

interface TargetProps {
  readonly work: MovedWork;
  readonly target: DocumentId | undefined;
  readonly onChoose: (id: DocumentId) => void;
}

/** Where the article stands now; a choice where the same bytes stand in several places. */
function Target({ work, target, onChoose }: TargetProps) {
  const { t } = useTranslation('recovery');
  const chosen = work.to.find(({ documentId }) => documentId === target) ?? work.to[0];
  if (chosen === undefined) return null;
  if (work.to.length === 1 || !work.isMine) return <PathLabel path={chosen.path} />;
  return (
    <Menu
      label={t('moved.choose')}
      trigger={
        <Button variant="quiet" size="small" icon="chevron-down">
          <PathLabel path={chosen.path} />
        </Button>
      }
      groups={[
        {
          id: 'to',
          title: t('moved.choose'),
          chosen: [chosen.documentId],
          entries: work.to.map(({ documentId, path }) => ({ id: documentId, text: path })),
        },
      ]}
      onAction={(id) => {
        const next = work.to.find(({ documentId }) => documentId === id);
        if (next !== undefined) onChoose(next.documentId);
      }}
    />
  );
}

/** Work whose articles were renamed or moved, one's own with the way back to them. */
export function MovedWorkList() {
  const app = useApp();
  const { t } = useTranslation('recovery');
  const ofWork = useCounted('shell');
  const moved = useAppState((state) => state.movedWork);
  const [chosen, setChosen] = useState<ReadonlyMap<string, DocumentId>>(new Map());
  const [isBusy, setBusy] = useState(false);
  if (moved.length === 0) return null;
  const own = moved.filter(({ isMine }) => isMine);
  const reattach = (works: readonly MovedWork[]) => {
    setBusy(true);
    const moves = works.flatMap((work) => {
      const to = chosen.get(work.id) ?? work.to[0]?.documentId;
      return to === undefined ? [] : [{ work, to }];
    });
    void reattachWork(app, moves).finally(() => setBusy(false));
  };
  return (
    <section className={styles.part} aria-label={t('moved.title')} data-testid="moved-work">
      <header className={styles.head}>
        <h3 className={styles.title}>{t('moved.title')}</h3>
        {own.length > 1 && (
          <Button variant="solid" size="small" isDisabled={isBusy} onPress={() => reattach(own)}>
            {t('moved.all')}
          </Button>
        )}
      </header>
      <p className={styles.words}>{t(own.length > 0 ? 'moved.words' : 'moved.others')}</p>
      <ul className={styles.list}>
        {moved.map((work) => (
          <li key={work.id} className={styles.row}>
            <Icon name="swap" className={styles.icon} />
            <div className={styles.what}>
              <p className={styles.line}>
                <span className={styles.small}>{t('moved.from')}</span>
                <PathLabel path={work.from} />
              </p>
              <p className={styles.line}>
                <span className={styles.small}>{t('moved.to')}</span>
                <Target
                  work={work}
                  target={chosen.get(work.id)}
                  onChoose={(id) => setChosen(new Map(chosen).set(work.id, id))}
                />
              </p>
              <p className={styles.small}>
                {[ofWork('claims', work.claims), ofWork('entities', work.entities)].join(' · ')}
              </p>
            </div>
            {work.isMine ? (
              <Button size="small" isDisabled={isBusy} onPress={() => reattach([work])}>
                {t('moved.one')}
              </Button>
            ) : (
              <span className={styles.small}>{t('moved.of', { annotator: work.annotator })}</span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
