import { useTranslation } from 'react-i18next';
import { changeLabel, stepLabel } from '../../../../shared/codebook/edit-codebook';
import type { Label, Layer } from '../../../../shared/model/codebook';
import { useApp, useAppState } from '../../../hooks/use-app';
import { useLanguage } from '../../../hooks/use-language';
import { useCounted } from '../../../i18n/use-counted';
import { showDialog } from '../../../state/app';
import { editCodebook } from '../../../state/codebook/editing';
import { usesOf } from '../../../state/codebook/uses';
import { Button } from '../../../ui/Button';
import { ColourField } from '../fields/ColourField';
import { EditedText } from '../fields/EditedText';
import { Examples } from '../fields/Examples';
import styles from '../fields/fields.module.css';
import { HotkeyField } from '../fields/HotkeyField';
import { NameFields } from '../fields/NameFields';
import { StepButtons } from '../fields/StepButtons';
import { PageFrame } from './PageFrame';

interface Props {
  readonly layer: Layer;
  readonly label: Label;
}

/** A label: names, colour, key, guideline and examples; and what may become of it. */
export function LabelPage({ layer, label }: Props) {
  const app = useApp();
  const { t } = useTranslation('codebook');
  const language = useLanguage();
  const counted = useCounted('codebook');
  const uses = useAppState(({ codebookView }) => codebookView.uses);
  const { annotations } = usesOf(uses, layer.id, label.id);
  const change =
    (to: Parameters<typeof changeLabel>[3]) => (codebook: Parameters<typeof changeLabel>[0]) =>
      changeLabel(codebook, layer.id, label.id, to);
  const subject = label.name[language];
  const at = { kind: 'label', layer: layer.id, id: label.id } as const;
  const guideline = label.guideline ?? { ar: '', en: '' };
  return (
    <PageFrame
      title={label.name[language]}
      facts={uses === null ? null : counted('annotations', annotations)}
      tools={
        <>
          <StepButtons
            subject={subject}
            list={layer.labels}
            id={label.id}
            step={(by) => (codebook) => stepLabel(codebook, layer.id, label.id, by)}
          />
          <Button
            onPress={() =>
              showDialog(app, { kind: 'retire-label', layer: layer.id, label: label.id })
            }
          >
            {t('retire.open')}
          </Button>
        </>
      }
    >
      <NameFields at={at} name={label.name} rename={(name) => change({ name })} />
      <ColourField
        value={label.colour}
        onChoose={(colour) => void editCodebook(app, subject, change({ colour }))}
      />
      <HotkeyField
        at={at}
        subject={subject}
        value={label.hotkey}
        setKey={(hotkey) => change({ hotkey })}
      />
      <div className={styles.pair}>
        {(['ar', 'en'] as const).map((one) => (
          <EditedText
            key={one}
            isLong
            label={t(`guideline.${one}`)}
            value={guideline[one]}
            onCommit={(words) =>
              editCodebook(app, subject, change({ guideline: { ...guideline, [one]: words } }))
            }
          />
        ))}
      </div>
      <Examples layer={layer.id} label={label} />
    </PageFrame>
  );
}
