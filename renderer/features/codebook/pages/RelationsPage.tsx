import { useTranslation } from 'react-i18next';
import {
  type Change,
  changeIn,
  changeRelations,
  stepIn,
  without,
} from '../../../../shared/codebook/edit-codebook';
import { placeKey } from '../../../../shared/codebook/label-place';
import type { Codebook, RelationEnd, RelationType } from '../../../../shared/model/codebook';
import { useApp, useAppState } from '../../../hooks/use-app';
import { useLanguage } from '../../../hooks/use-language';
import { useCounted } from '../../../i18n/use-counted';
import { showDialog } from '../../../state/app';
import { editCodebook } from '../../../state/codebook/editing';
import { Button } from '../../../ui/Button';
import { IconButton } from '../../../ui/IconButton';
import { Menu, type MenuGroup } from '../../../ui/Menu';
import styles from '../CodebookView.module.css';
import { NameFields } from '../fields/NameFields';
import { StepButtons } from '../fields/StepButtons';
import { PageFrame } from './PageFrame';

const endId = ({ layer, label }: RelationEnd) => placeKey({ layer, label: label ?? null });

interface EndsProps {
  readonly codebook: Codebook;
  readonly side: 'from' | 'to';
  readonly ends: readonly RelationEnd[];
  readonly onChange: (ends: RelationEnd[] | undefined) => void;
}

/** What a relation may lead from or to: whole layers, or labels of them. */
function Ends({ codebook, side, ends, onChange }: EndsProps) {
  const { t } = useTranslation('codebook');
  const language = useLanguage();
  const known = codebook.layers.flatMap((layer): { end: RelationEnd; text: string }[] => [
    { end: { layer: layer.id }, text: t('relation.layer', { layer: layer.name[language] }) },
    ...layer.labels.map(({ id, name }) => ({
      end: { layer: layer.id, label: id },
      text: name[language],
    })),
  ]);
  const chosen = ends.map(endId);
  const groups = codebook.layers.map((layer): MenuGroup => {
    const own = known.filter(({ end }) => end.layer === layer.id);
    return {
      id: layer.id,
      title: layer.name[language],
      entries: own.map(({ end, text }) => ({ id: endId(end), text })),
      chosen,
      isMultiple: true,
    };
  });
  const toggle = (id: string) => {
    const picked = known.find(({ end }) => endId(end) === id);
    if (picked === undefined) return;
    const rest = ends.filter((end) => endId(end) !== id);
    const next = rest.length < ends.length ? rest : [...ends, picked.end];
    onChange(next.length === 0 ? undefined : next);
  };
  const names = ends.map((end) => known.find((one) => endId(one.end) === endId(end))?.text);
  const words = names.map((name, index) => name ?? ends[index]?.label ?? '').join('، ');
  return (
    <Menu
      label={t(`relation.${side}`)}
      trigger={
        <Button>
          {t(`relation.${side}`)} <bdi>{ends.length === 0 ? t('relation.anything') : words}</bdi>
        </Button>
      }
      groups={groups}
      onAction={toggle}
    />
  );
}

function RelationRow({ codebook, relation }: { codebook: Codebook; relation: RelationType }) {
  const app = useApp();
  const { t } = useTranslation('codebook');
  const language = useLanguage();
  const counted = useCounted('codebook');
  const uses = useAppState(({ codebookView }) => codebookView.uses?.relations);
  const { id, name } = relation;
  const all = (next: (list: readonly RelationType[]) => RelationType[]) => (book: Codebook) =>
    changeRelations(book, next);
  const change = (to: Change<RelationType>) => all((list) => changeIn(list, id, to));
  const used = uses?.find(({ type }) => type === id)?.count ?? 0;
  return (
    <li className={styles.card} data-relation={id}>
      <NameFields
        at={{ kind: 'relation', id }}
        name={name}
        rename={(next) => change({ name: next })}
      />
      <div className={styles.line}>
        {(['from', 'to'] as const).map((side) => (
          <Ends
            key={side}
            codebook={codebook}
            side={side}
            ends={relation[side] ?? []}
            onChange={(ends) => void editCodebook(app, name[language], change({ [side]: ends }))}
          />
        ))}
        <span className={styles.facts}>{counted('relations', used)}</span>
        <span className={styles.gap} />
        <StepButtons
          subject={name[language]}
          list={codebook.relations}
          id={id}
          step={(by) => all((list) => stepIn(list, id, by))}
        />
        <IconButton
          icon="close"
          size="small"
          label={t('relation.remove')}
          onPress={() =>
            void editCodebook(
              app,
              name[language],
              all((list) => without(list, id)),
            )
          }
        />
      </div>
    </li>
  );
}

/** The types of relations between annotations, and what each may lead from and to. */
export function RelationsPage({ codebook }: { readonly codebook: Codebook }) {
  const app = useApp();
  const { t } = useTranslation('codebook');
  return (
    <PageFrame
      title={t('page.relations')}
      tools={
        <Button
          variant="solid"
          onPress={() => showDialog(app, { kind: 'add-to-codebook', what: 'relation', layer: '' })}
        >
          {t('add.relation')}
        </Button>
      }
    >
      <ul className={styles.plainList}>
        {codebook.relations.map((relation) => (
          <RelationRow key={relation.id} codebook={codebook} relation={relation} />
        ))}
      </ul>
    </PageFrame>
  );
}
