import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { findLayer } from '../../../../shared/model/codebook';
import type { EntityEntry } from '../../../../shared/registry/entity-registry';
import { entityLayer } from '../../../../shared/registry/mention-bundles';
import { useApp, useAppState } from '../../../hooks/use-app';
import { useLanguage } from '../../../hooks/use-language';
import { type EntityChange, editEntity } from '../../../state/entities/deciding';
import { Badge } from '../../../ui/Badge';
import { Button } from '../../../ui/Button';
import { TextField } from '../../../ui/TextField';
import styles from './EntityFields.module.css';

/** What is typed of an entity, before it is kept. */
interface Draft {
  readonly name: string;
  readonly latinName: string;
  readonly type: string;
  readonly aliases: string;
  readonly wikidata: string;
  readonly note: string;
}

function draftOf(entry: EntityEntry): Draft {
  return {
    name: entry.name,
    latinName: entry.latinName ?? '',
    type: entry.type,
    aliases: entry.aliases.join('، '),
    wikidata: entry.wikidata ?? '',
    note: entry.note ?? '',
  };
}

/** What of a draft is another thing than before; what was emptied is not said any more. */
function changeFrom(draft: Draft, before: Draft): EntityChange {
  const aliases = draft.aliases.split(/[،,\n]/).map((one) => one.trim());
  return {
    ...(draft.name === before.name ? {} : { name: draft.name.trim() }),
    ...(draft.type === before.type ? {} : { type: draft.type }),
    ...(draft.aliases === before.aliases
      ? {}
      : { aliases: [...new Set(aliases)].filter((one) => one !== '') }),
    ...(draft.latinName === before.latinName ? {} : { latinName: draft.latinName.trim() }),
    ...(draft.wikidata === before.wikidata ? {} : { wikidata: draft.wikidata.trim() }),
    ...(draft.note === before.note ? {} : { note: draft.note }),
  };
}

function Types(props: { readonly value: string; readonly onChange: (type: string) => void }) {
  const { t } = useTranslation('entities');
  const language = useLanguage();
  const codebook = useAppState((state) => state.corpus?.codebook);
  const labels = (codebook && findLayer(codebook, entityLayer)?.labels) ?? [];
  const isKnown = labels.some(({ id }) => id === props.value);
  return (
    <label className={styles.type}>
      <span>{t('type')}</span>
      <select value={props.value} onChange={(event) => props.onChange(event.target.value)}>
        {!isKnown && <option value={props.value}>{props.value}</option>}
        {labels.map(({ id, name }) => (
          <option key={id} value={id}>
            {name[language]}
          </option>
        ))}
      </select>
    </label>
  );
}

/** What is known of an entity, to be changed in place. */
export function EntityFields({ entry }: { readonly entry: EntityEntry }) {
  const app = useApp();
  const { t } = useTranslation('entities');
  const before = draftOf(entry);
  const [typed, setTyped] = useState<Partial<Draft>>({});
  const draft = { ...before, ...typed };
  const set = (field: keyof Draft) => (value: string) => setTyped({ ...typed, [field]: value });
  const change = changeFrom(draft, before);
  const isWrongId = draft.wikidata.trim() !== '' && !/^Q[1-9][0-9]*$/.test(draft.wikidata.trim());
  const isNameless = draft.name.trim() === '';
  const canKeep = Object.keys(change).length > 0 && !isWrongId && !isNameless;
  const keep = async () => {
    await editEntity(app, entry, change);
    setTyped({});
  };
  return (
    <form
      className={styles.fields}
      onSubmit={(event) => {
        event.preventDefault();
        if (canKeep) void keep();
      }}
    >
      <h2 className={styles.name}>
        <bdi>{entry.name}</bdi>
        {!entry.isOwn && (
          <Badge>
            <bdi>{entry.shown.annotator}</bdi>
          </Badge>
        )}
      </h2>
      <div className={styles.grid}>
        <TextField
          label={t('name')}
          value={draft.name}
          onChange={set('name')}
          error={isNameless ? t('nameMissing') : null}
        />
        <TextField label={t('latinName')} value={draft.latinName} onChange={set('latinName')} />
        <Types value={draft.type} onChange={set('type')} />
        <TextField
          label={t('wikidata')}
          value={draft.wikidata}
          onChange={set('wikidata')}
          placeholder="Q42"
          error={isWrongId ? t('wikidataWrong') : null}
        />
        <TextField label={t('aliases')} value={draft.aliases} onChange={set('aliases')} />
        <TextField label={t('note')} value={draft.note} onChange={set('note')} />
      </div>
      {Object.keys(typed).length > 0 && (
        <div className={styles.actions}>
          <Button type="submit" variant="solid" size="small" isDisabled={!canKeep}>
            {t('keep')}
          </Button>
          <Button size="small" onPress={() => setTyped({})}>
            {t('leave')}
          </Button>
        </div>
      )}
    </form>
  );
}
