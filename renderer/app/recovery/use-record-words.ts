import { useTranslation } from 'react-i18next';
import type { Annotation } from '../../../shared/model/annotation';
import type { CollectionOf } from '../../../shared/model/annotator-file';
import { findLabel, findLayer } from '../../../shared/model/codebook';
import type {
  Claim,
  ClusterDecision,
  CorpusFile,
  Dismissal,
  Entity,
  Identity,
} from '../../../shared/model/corpus-file';
import type { Link } from '../../../shared/model/link';
import type { Relation, Sidecar } from '../../../shared/model/sidecar';
import { isolatePath } from '../../../shared/text/citation';
import { useAppState } from '../../hooks/use-app';
import { useLanguage } from '../../hooks/use-language';
import { useRelationName } from '../../hooks/use-relation-name';

type Collection = CollectionOf<Sidecar> | CollectionOf<CorpusFile>;
type StoredRecord =
  | Sidecar[CollectionOf<Sidecar>][number]
  | CorpusFile[CollectionOf<CorpusFile>][number];

export interface RecordWords {
  /** What it is: the label, the verdict, the kind. */
  readonly name: string;
  /** The words it is about, in one line. */
  readonly words: string;
  /** Of what lies between places: their paths, or the words at both ends. */
  readonly paths?: readonly string[];
  readonly ends?: readonly string[];
}

function aboutPaths(name: string, paths: readonly string[]): RecordWords {
  return { name, words: paths.map(isolatePath).join(' ‹ '), paths };
}

/** Puts any stored record into words: what it is, and what it is about. */
export function useRecordWords(): (
  collection: Collection,
  record: StoredRecord | null,
) => RecordWords {
  const { t } = useTranslation('recovery');
  const { t: verdict } = useTranslation('verdicts');
  const language = useLanguage();
  const codebook = useAppState((state) => state.corpus?.codebook);
  const sessions = useAppState((state) => state.sessions);
  const relationName = useRelationName();

  function annotationName({ layer, label }: Annotation): string {
    if (codebook === undefined) return layer;
    const ofLayer = findLayer(codebook, layer)?.name[language] ?? layer;
    const ofLabel =
      label === null
        ? t('versions.noLabel')
        : (findLabel(codebook, layer, label)?.name[language] ?? label);
    return `${ofLayer} · ${ofLabel}`;
  }

  function linkWords({ verdict: given, a, b }: Link): RecordWords {
    return aboutPaths(`${t('versions.link')} · ${verdict(given)}`, [a.path, b.path]);
  }

  /** The words at both ends, of which one may stand only in another version. */
  function relationWords({ label, from, to }: Relation): RecordWords {
    const present = [...sessions.values()].flatMap(({ sidecar }) => sidecar.annotations);
    const ends = [from, to].map(
      (id) => present.find((one) => one.id === id)?.target[1].exact ?? '…',
    );
    const name = `${t('versions.relation')} · ${relationName(label)}`;
    return { name, words: ends.map((end) => `\u2068${end}\u2069`).join(' ‹ '), ends };
  }

  function clusterWords(decision: ClusterDecision): RecordWords {
    const places = decision.kind === 'canonical' ? [decision.article] : [decision.a, decision.b];
    return aboutPaths(
      t(`versions.cluster.${decision.kind}`),
      places.map(({ path }) => path),
    );
  }

  return (collection, record) => {
    if (record === null) return { name: '', words: '' };
    switch (collection) {
      case 'annotations': {
        const annotation = record as Sidecar['annotations'][number];
        return { name: annotationName(annotation), words: annotation.target[1].exact };
      }
      case 'links':
        return linkWords(record as Sidecar['links'][number]);
      case 'segments': {
        const { kind, target } = record as Sidecar['segments'][number];
        return { name: t(`versions.segment.${kind}`), words: target[1].exact };
      }
      case 'relations':
        return relationWords(record as Relation);
      case 'passageVerdicts': {
        const { verdict: given, a } = record as CorpusFile['passageVerdicts'][number];
        const said = verdict(given, { context: 'passage' });
        return { name: `${t('versions.passage')} · ${said}`, words: a.target[1].exact };
      }
      case 'clusterDecisions':
        return clusterWords(record as ClusterDecision);
      case 'dismissed': {
        const declined = record as Dismissal;
        const name = t('versions.dismissed');
        if (declined.kind === 'carry') return aboutPaths(name, [declined.place.path]);
        return { name, words: declined.names.join(' · ') };
      }
      case 'entities':
        return { name: t('versions.entity'), words: (record as Entity).name };
      case 'claims':
        return { name: t('versions.claim'), words: (record as Claim).title };
      case 'identities': {
        const { kind, verdict: given } = record as Identity;
        return { name: t(`versions.identity.${kind}.${given}`), words: '' };
      }
      case 'comments':
        return { name: t('versions.comment'), words: (record as Sidecar['comments'][number]).text };
    }
  };
}
