import { useEffect, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Retirement, whyNotRetire } from '../../../../shared/codebook/retire-label';
import { type Codebook, findLabel } from '../../../../shared/model/codebook';
import { useApp, useAppState } from '../../../hooks/use-app';
import { useLanguage } from '../../../hooks/use-language';
import { useCounted } from '../../../i18n/use-counted';
import { closeDialog } from '../../../state/app';
import { retire } from '../../../state/codebook/migrating';
import { type ExampleWords, loadExamples, loadUses, usesOf } from '../../../state/codebook/uses';
import { Button } from '../../../ui/Button';
import { Dialog } from '../../../ui/Dialog';
import { PathLabel } from '../../../ui/PathLabel';
import { Quote } from '../../../ui/Quote';
import styles from './dialogs.module.css';

interface Props {
  readonly layer: string;
  readonly label: string;
}

/** So many of the annotations concerned are shown with their words. */
const shownExamples = 4;

/** Who and what is concerned: counts, and some of the words. */
function Affected({ layer, label }: Props) {
  const app = useApp();
  const { t } = useTranslation('codebook');
  const counted = useCounted('codebook');
  const uses = useAppState(({ codebookView }) => codebookView.uses);
  const [examples, setExamples] = useState<readonly ExampleWords[]>([]);
  useEffect(() => {
    void loadUses(app);
    void loadExamples(app, layer, label, shownExamples).then(setExamples);
  }, [app, layer, label]);
  const { annotations, articles, mine } = usesOf(uses, layer, label);
  if (annotations === 0) return <p className={styles.affected}>{t('retire.unused')}</p>;
  return (
    <div className={styles.affected} data-testid="affected">
      <p>
        {counted('annotations', annotations)} · {counted('articles', articles)} ·{' '}
        {counted('mine', mine)}
      </p>
      {annotations > mine && <p className={styles.words}>{t('retire.others')}</p>}
      <ul className={styles.examples}>
        {examples.map(({ documentId, path, annotator, text }) => (
          <li key={`${documentId} ${annotator} ${text}`}>
            <Quote text={text} limit={80} />{' '}
            <span className={styles.words}>
              <bdi>{annotator}</bdi> · <PathLabel path={path} />
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Labels to merge into, those of the same layer first, each with what stands for it in the list. */
function mergeTargets(codebook: Codebook, { layer, label }: Props) {
  const layers = [...codebook.layers].sort(
    (a, b) => Number(b.id === layer) - Number(a.id === layer),
  );
  return layers.flatMap((one) =>
    one.labels
      .filter(({ id }) => one.id !== layer || id !== label)
      .map(({ id, name }) => ({ layer: one, place: { layer: one.id, label: id }, name })),
  );
}

/** What is to become of a label: shown with all that is affected, before anything is done. */
export function RetireDialog({ layer, label }: Props) {
  const app = useApp();
  const { t } = useTranslation('codebook');
  const language = useLanguage();
  const group = useId();
  const codebook = useAppState(({ corpus }) => corpus?.codebook);
  const [kind, setKind] = useState<Retirement['kind']>('merge');
  const [target, setTarget] = useState(0);
  const [home, setHome] = useState(0);
  if (codebook === undefined) return null;
  const from = { layer, label };
  const known = findLabel(codebook, layer, label);
  const targets = mergeTargets(codebook, from);
  const homes = codebook.layers.filter(
    ({ id }) => whyNotRetire(codebook, from, { kind: 'move', layer: id }) === null,
  );
  const retirementOf = (): Retirement | null => {
    if (kind === 'remove') return { kind };
    if (kind === 'move') return homes[home] === undefined ? null : { kind, layer: homes[home].id };
    const into = targets[target]?.place;
    return into === undefined ? null : { kind, into };
  };
  const retirement = retirementOf();
  const confirm = () => {
    if (retirement !== null) void retire(app, from, retirement);
  };
  const radio = (one: Retirement['kind'], isDisabled = false) => (
    <label>
      <input
        type="radio"
        name={group}
        checked={kind === one}
        disabled={isDisabled}
        onChange={() => setKind(one)}
      />
      {t(`retire.${one}`)}
    </label>
  );
  return (
    <Dialog
      title={t('retire.title', { name: known?.name[language] ?? label })}
      closeLabel={t('close', { ns: 'dialogs' })}
      onClose={() => closeDialog(app)}
      footer={
        <>
          <Button onPress={() => closeDialog(app)}>{t('cancel', { ns: 'dialogs' })}</Button>
          <Button variant="solid" isDisabled={retirement === null} onPress={confirm}>
            {t(`retire.confirm.${kind}`)}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <Affected layer={layer} label={label} />
        <fieldset className={styles.choices} aria-label={t('retire.open')}>
          <div className={styles.choice}>
            {radio('merge')}
            <select
              className={styles.select}
              aria-label={t('retire.into')}
              value={target}
              disabled={kind !== 'merge'}
              onChange={(event) => setTarget(Number(event.target.value))}
            >
              {targets.map(({ layer: of, place, name }, index) => (
                <option key={`${place.layer} ${place.label}`} value={index}>
                  {of.id === layer ? name[language] : `${of.name[language]}: ${name[language]}`}
                </option>
              ))}
            </select>
          </div>
          <div className={styles.choice}>
            {radio('move', homes.length === 0)}
            {homes.length > 0 && (
              <select
                className={styles.select}
                aria-label={t('retire.to')}
                value={home}
                disabled={kind !== 'move'}
                onChange={(event) => setHome(Number(event.target.value))}
              >
                {homes.map(({ id, name }, index) => (
                  <option key={id} value={index}>
                    {name[language]}
                  </option>
                ))}
              </select>
            )}
          </div>
          <div className={styles.choice}>{radio('remove')}</div>
        </fieldset>
        <p className={styles.words}>{t('retire.words')}</p>
      </div>
    </Dialog>
  );
}
