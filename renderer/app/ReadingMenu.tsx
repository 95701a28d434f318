import { Button as AriaButton, ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { readingFaces } from '../../shared/model/settings';
import { useApp, useAppState } from '../hooks/use-app';
import { adjustLook, changeLook, type LookStep, resetLook } from '../state/comfort';
import { Button } from '../ui/Button';
import { formatPercent } from '../ui/format-number';
import { NumberText } from '../ui/NumberText';
import { Panel } from '../ui/Panel';
import styles from './ReadingMenu.module.css';

/** How the article is set: face, size, line height and width, seen at once on the page behind. */
export function ReadingMenu() {
  const app = useApp();
  const { t } = useTranslation('shell');
  return (
    <Panel
      label={t('reading.title')}
      className={styles.panel}
      trigger={
        <AriaButton className={styles.trigger ?? ''} aria-label={t('reading.title')}>
          <span aria-hidden="true">{t('reading.sign')}</span>
        </AriaButton>
      }
    >
      <Faces />
      <Stepper what="size" />
      <Stepper what="lineHeight" isPercent />
      <Stepper what="measure" />
      <Button size="small" variant="quiet" onPress={() => void resetLook(app)}>
        {t('reading.reset')}
      </Button>
    </Panel>
  );
}

function Faces() {
  const app = useApp();
  const { t } = useTranslation('shell');
  const face = useAppState((state) => state.settings.reading.face);
  return (
    <ToggleButtonGroup
      className={styles.faces ?? ''}
      aria-label={t('reading.face')}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[face]}
      onSelectionChange={(keys) => {
        const chosen = readingFaces.find((known) => keys.has(known));
        if (chosen !== undefined) void changeLook(app, { face: chosen });
      }}
    >
      {readingFaces.map((known) => (
        <ToggleButton key={known} id={known} className={styles.face ?? ''} data-face={known}>
          {t(`reading.faces.${known}`)}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}

interface StepperProps {
  readonly what: LookStep;
  readonly isPercent?: boolean;
}

function Stepper({ what, isPercent = false }: StepperProps) {
  const app = useApp();
  const { t, i18n } = useTranslation('shell');
  const value = useAppState((state) => state.settings.reading[what]);
  return (
    <fieldset className={styles.stepper}>
      <legend className={styles.legend}>{t(`reading.${what}`)}</legend>
      <AriaButton
        className={styles.step ?? ''}
        aria-label={t('reading.less', { what: t(`reading.${what}`) })}
        onPress={() => void adjustLook(app, what, -1)}
      >
        −
      </AriaButton>
      <output className={styles.value}>
        {isPercent ? (
          <bdi>{formatPercent(value, i18n.language)}</bdi>
        ) : (
          <NumberText value={Math.round(value)} />
        )}
      </output>
      <AriaButton
        className={styles.step ?? ''}
        aria-label={t('reading.more', { what: t(`reading.${what}`) })}
        onPress={() => void adjustLook(app, what, 1)}
      >
        +
      </AriaButton>
    </fieldset>
  );
}
