import { useTranslation } from 'react-i18next';
import {
  type Codebook,
  examplesOf,
  findLayer,
  type Label,
} from '../../../../shared/model/codebook';
import { useApp, useAppState } from '../../../hooks/use-app';
import { useLanguage } from '../../../hooks/use-language';
import { showGuideline } from '../../../state/codebook/showing';
import { keyCaps } from '../../../state/keys';
import { placedAnnotation } from '../../../state/placed-annotation';
import { IconButton } from '../../../ui/IconButton';
import { KeyCap } from '../../../ui/KeyCap';
import { Quote } from '../../../ui/Quote';
import styles from './GuidelineSheet.module.css';

/** The labels whose guidelines are wanted: that of the selected annotation, else all of its layer, else all. */
function wantedLabels(
  codebook: Codebook,
  selected: { readonly layer: string; readonly label: string | null } | undefined,
): readonly Label[] {
  const all = codebook.layers.flatMap(({ labels }) => labels);
  if (selected === undefined) return all;
  const labels = findLayer(codebook, selected.layer)?.labels ?? all;
  const own = labels.filter(({ id }) => id === selected.label);
  return own.length === 0 ? labels : own;
}

function LabelGuideline({ label }: { readonly label: Label }) {
  const language = useLanguage();
  const words = label.guideline?.[language] ?? '';
  return (
    <section className={styles.label} data-colour={label.colour}>
      <h3 className={styles.name}>
        <bdi>{label.name[language]}</bdi>
        {label.hotkey !== undefined && <KeyCap {...keyCaps({ key: label.hotkey })} />}
      </h3>
      {words !== '' && (
        <p dir="auto" className={styles.words}>
          {words}
        </p>
      )}
      {examplesOf(label).map(({ text }) => (
        <p key={text} className={styles.example}>
          <Quote text={text} limit={160} />
        </p>
      ))}
    </section>
  );
}

/** The guideline of the label in question, over the page: the text stays where it is. */
export function GuidelineSheet() {
  const app = useApp();
  const { t } = useTranslation('codebook');
  const isShown = useAppState(({ codebookView }) => codebookView.showsGuideline);
  const codebook = useAppState(({ corpus }) => corpus?.codebook);
  const selected = useAppState(
    (state) => placedAnnotation(state, state.selectedAnnotation)?.annotation,
  );
  if (!isShown || codebook === undefined) return null;
  const labels = wantedLabels(codebook, selected);
  const reachable = { tabIndex: 0, role: 'group', 'aria-label': t('guideline.title') };
  return (
    <div className={styles.place}>
      <aside className={styles.sheet} aria-label={t('guideline.title')} data-testid="guideline">
        <header className={styles.head}>
          <h2>{t('guideline.title')}</h2>
          <KeyCap {...keyCaps({ key: 'h' })} />
          <IconButton
            icon="close"
            size="small"
            label={t('guideline.close')}
            onPress={() => showGuideline(app, false)}
          />
        </header>
        <div className={styles.labels} {...reachable}>
          {labels.map((label) => (
            <LabelGuideline key={`${label.id} ${label.name.ar}`} label={label} />
          ))}
        </div>
      </aside>
    </div>
  );
}
