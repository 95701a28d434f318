import { useTranslation } from 'react-i18next';
import { changeLayer, stepIn, without } from '../../../../shared/codebook/edit-codebook';
import type { Codebook, Layer } from '../../../../shared/model/codebook';
import { useApp, useAppState } from '../../../hooks/use-app';
import { useLanguage } from '../../../hooks/use-language';
import { useCounted } from '../../../i18n/use-counted';
import { showDialog } from '../../../state/app';
import { editCodebook } from '../../../state/codebook/editing';
import { usesOf } from '../../../state/codebook/uses';
import { Button } from '../../../ui/Button';
import styles from '../CodebookView.module.css';
import { Attributes } from '../fields/Attributes';
import { ColourField } from '../fields/ColourField';
import { HotkeyField } from '../fields/HotkeyField';
import { NameFields } from '../fields/NameFields';
import { StepButtons } from '../fields/StepButtons';
import { PageFrame } from './PageFrame';

/** A layer: names, colour, key and attributes, and new labels on it. */
export function LayerPage({ layer }: { readonly layer: Layer }) {
  const app = useApp();
  const { t } = useTranslation('codebook');
  const language = useLanguage();
  const counted = useCounted('codebook');
  const uses = useAppState(({ codebookView }) => codebookView.uses);
  const layers = useAppState(({ corpus }) => corpus?.codebook.layers ?? []);
  const unlabelled = usesOf(uses, layer.id, null).annotations;
  const subject = layer.name[language];
  const at = { kind: 'layer', layer: layer.id } as const;
  const change = (to: Parameters<typeof changeLayer>[2]) => (codebook: Codebook) =>
    changeLayer(codebook, layer.id, to);
  const isRemovable = layer.labels.length === 0 && unlabelled === 0 && layers.length > 1;
  return (
    <PageFrame
      title={layer.name[language]}
      facts={uses === null ? null : counted('unlabelled', unlabelled)}
      tools={
        <>
          <StepButtons
            subject={subject}
            list={layers}
            id={layer.id}
            step={(by) => (codebook) => {
              return { ...codebook, layers: stepIn(codebook.layers, layer.id, by) };
            }}
          />
          {isRemovable && (
            <Button
              onPress={() =>
                void editCodebook(app, subject, (codebook) => {
                  return { ...codebook, layers: without(codebook.layers, layer.id) };
                })
              }
            >
              {t('removeLayer')}
            </Button>
          )}
          <Button
            variant="solid"
            onPress={() =>
              showDialog(app, { kind: 'add-to-codebook', what: 'label', layer: layer.id })
            }
          >
            {t('add.label')}
          </Button>
        </>
      }
    >
      {!isRemovable && <p className={styles.facts}>{t('layerStays')}</p>}
      <NameFields at={at} name={layer.name} rename={(name) => change({ name })} />
      <ColourField
        value={layer.colour}
        onChoose={(colour) => void editCodebook(app, subject, change({ colour }))}
      />
      <HotkeyField
        at={at}
        subject={subject}
        value={layer.hotkey}
        setKey={(hotkey) => change({ hotkey })}
      />
      <Attributes layer={layer} />
    </PageFrame>
  );
}
