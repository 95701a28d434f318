import { Label, Radio, RadioGroup } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../hooks/use-language';
import { useCounted } from '../../i18n/use-counted';
import type { EarlierVersion } from '../../state/earlier-versions';
import { Badge } from '../../ui/Badge';
import { formatMoment } from './format-moment';
import styles from './VersionsDialog.module.css';

interface Props {
  readonly versions: readonly EarlierVersion[];
  readonly chosen: string | null;
  readonly onChoose: (id: string) => void;
}

/** What a version holds, and how far it is from the present. */
function VersionText({ content }: { readonly content: EarlierVersion['content'] }) {
  const { t } = useTranslation('recovery');
  const counted = useCounted('recovery');
  const ofWork = useCounted('shell');
  if (content === null) return <span className={styles.trouble}>{t('versions.unreadable')}</span>;
  const { holds, added, removed, changed } = content;
  const words = holds.flatMap(({ what, count }) => {
    if (what === 'claims' || what === 'entities') return ofWork(what, count);
    return count > 0 ? counted(what, count) : [];
  });
  const differs = [
    ...(added > 0 ? [counted('adds', added)] : []),
    ...(removed > 0 ? [counted('removes', removed)] : []),
    ...(changed > 0 ? [counted('changes', changed)] : []),
  ];
  return (
    <>
      <span className={styles.holds}>{words.join(' · ')}</span>
      <span className={styles.differs}>
        {differs.length === 0 ? t('versions.same') : differs.join(' · ')}
      </span>
    </>
  );
}

/** The versions to choose from, newest first. Arrows move through them. */
export function VersionsList({ versions, chosen, onChoose }: Props) {
  const { t } = useTranslation('recovery');
  const language = useLanguage();
  return (
    <RadioGroup className={styles.versions ?? ''} value={chosen} onChange={onChoose}>
      <Label className={styles.heading ?? ''}>{t('versions.list')}</Label>
      {versions.map(({ id, keptAt, why, content }) => (
        <Radio
          key={id}
          value={id}
          className={styles.version ?? ''}
          isDisabled={content === null}
          data-version={id}
        >
          <span className={styles.when}>
            <bdi>{formatMoment(keptAt, language)}</bdi>
            {why !== 'replaced' && <Badge tone="gold">{t(`why.${why}`)}</Badge>}
          </span>
          <VersionText content={content} />
        </Radio>
      ))}
    </RadioGroup>
  );
}
