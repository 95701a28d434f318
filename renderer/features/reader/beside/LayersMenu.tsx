import { useMemo } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Layer } from '../../../../shared/model/codebook';
import { useApp, useAppState } from '../../../hooks/use-app';
import { useLanguage } from '../../../hooks/use-language';
import { hiddenLayers, lockedLayers, toggleHidden, toggleLocked } from '../../../state/layers';
import type { PlacedAnnotation } from '../../../state/placement';
import { classNames } from '../../../ui/class-names';
import { Icon } from '../../../ui/Icon';
import type { IconName } from '../../../ui/icon-shapes';
import { NumberText } from '../../../ui/NumberText';
import { Panel } from '../../../ui/Panel';
import { RelationSwitch } from '../relations/RelationSwitch';
import styles from './LayersMenu.module.css';

const noLayers: readonly Layer[] = [];

function countByLayer(placed: readonly PlacedAnnotation[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { annotation } of placed) {
    counts.set(annotation.layer, (counts.get(annotation.layer) ?? 0) + 1);
  }
  return counts;
}

/** Which layers are shown and which are locked. The button says when it is not simply all of them. */
export function LayersMenu({ placed }: { readonly placed: readonly PlacedAnnotation[] }) {
  const { t } = useTranslation('list');
  const layers = useAppState((state) => state.corpus?.codebook.layers ?? noLayers);
  const hidden = useAppState(hiddenLayers);
  const locked = useAppState(lockedLayers);
  const isHidden = layers.some(({ id }) => hidden.includes(id));
  const isLocked = layers.some(({ id }) => locked.includes(id));
  return (
    <Panel
      label={t('layers')}
      className={styles.panel}
      trigger={
        <AriaButton className={styles.button ?? ''}>
          <Icon name="layers" size={16} />
          <span className={styles.word}>{t('layers')}</span>
          {isHidden && <Mark icon="eye-off" words={t('someHidden')} />}
          {isLocked && <Mark icon="lock" words={t('someLocked')} />}
        </AriaButton>
      }
    >
      <LayerLines layers={layers} placed={placed} hidden={hidden} locked={locked} />
      <RelationSwitch />
    </Panel>
  );
}

function Mark({ icon, words }: { readonly icon: IconName; readonly words: string }) {
  return (
    <span className={styles.mark} role="img" aria-label={words}>
      <Icon name={icon} size={16} />
    </span>
  );
}

interface LinesProps {
  readonly layers: readonly Layer[];
  readonly placed: readonly PlacedAnnotation[];
  readonly hidden: readonly string[];
  readonly locked: readonly string[];
}

function LayerLines({ layers, placed, hidden, locked }: LinesProps) {
  const language = useLanguage();
  const counts = useMemo(() => countByLayer(placed), [placed]);
  return (
    <ul>
      {layers.map((layer) => {
        const isHidden = hidden.includes(layer.id);
        return (
          <li key={layer.id} className={classNames(styles.line, isHidden && styles.away)}>
            <span className={styles.swatch} data-colour={layer.colour} />
            <span className={styles.name}>{layer.name[language]}</span>
            <span className={styles.count}>
              {!isHidden && <NumberText value={counts.get(layer.id) ?? 0} />}
            </span>
            <LayerSwitches layer={layer} isHidden={isHidden} isLocked={locked.includes(layer.id)} />
          </li>
        );
      })}
    </ul>
  );
}

interface SwitchesProps {
  readonly layer: Layer;
  readonly isHidden: boolean;
  readonly isLocked: boolean;
}

function LayerSwitches({ layer, isHidden, isLocked }: SwitchesProps) {
  const app = useApp();
  const { t } = useTranslation('list');
  const name = useLanguage() === 'ar' ? layer.name.ar : layer.name.en;
  return (
    <>
      <AriaButton
        className={styles.toggle ?? ''}
        aria-pressed={isHidden}
        aria-label={t('hideLayer', { layer: name })}
        onPress={() => void toggleHidden(app, layer.id)}
      >
        <Icon name={isHidden ? 'eye-off' : 'eye'} size={16} />
      </AriaButton>
      <AriaButton
        className={styles.toggle ?? ''}
        aria-pressed={isLocked}
        aria-label={t('lockLayer', { layer: name })}
        onPress={() => void toggleLocked(app, layer.id)}
      >
        <Icon name={isLocked ? 'lock' : 'unlock'} size={16} />
      </AriaButton>
    </>
  );
}
