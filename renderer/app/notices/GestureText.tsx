import { useTranslation } from 'react-i18next';
import { findLabel, findLayer } from '../../../shared/model/codebook';
import { useAppState } from '../../hooks/use-app';
import { useLanguage } from '../../hooks/use-language';
import { useRelationName } from '../../hooks/use-relation-name';
import { useCounted } from '../../i18n/use-counted';
import type { GestureLabel } from '../../state/app-state';
import { Quote } from '../../ui/Quote';
import { AttributeText } from './AttributeText';

/** The name of a gesture's label, or of its layer while there is none. */
function useKindName(): (label: GestureLabel) => string {
  const language = useLanguage();
  const codebook = useAppState((state) => state.corpus?.codebook);
  return ({ layer, label }) => {
    if (codebook === undefined || layer === undefined) return '';
    const known = findLabel(codebook, layer, label ?? null) ?? findLayer(codebook, layer);
    return known?.name[language] ?? label ?? layer;
  };
}

type RelationAction = `${'create' | 'change' | 'delete'}-relation`;

/** What was done with a relation, with the words at both of its ends. */
function RelationText({ label, action }: Props & { readonly action: RelationAction }) {
  const { t } = useTranslation('notices');
  const { t: relations } = useTranslation('relations');
  const nameOf = useRelationName();
  const end = (words: string) =>
    words === '' ? relations('missing') : <Quote text={words} limit={32} />;
  return (
    <>
      {t(`gesture.${action}`, { relation: nameOf(label.label ?? '') })} {end(label.subject)}{' '}
      {relations('arrow')} {end(label.to ?? '')}
    </>
  );
}

interface Props {
  readonly label: GestureLabel;
}

/** What a gesture did, in words. */
export function GestureText({ label }: Props) {
  const { t } = useTranslation('notices');
  const counted = useCounted('notices');
  const kindName = useKindName();
  const quote = <Quote text={label.subject} limit={48} />;
  switch (label.action) {
    case 'create-annotation':
    case 'relabel-annotation':
    case 'reanchor-annotation':
    case 'delete-annotation':
      return (
        <>
          {t(`gesture.${label.action}`, { kind: kindName(label) })} {quote}
        </>
      );
    case 'accept-places':
    case 'carry-annotations':
    case 'carry-to-copies':
    case 'make-claim':
    case 'make-claims':
    case 'join-claims':
      return (
        <>
          {counted(`gesture.${label.action}`, label.count ?? 1)} {quote}
        </>
      );
    case 'set-status': {
      const status = t(`status.${label.subject}`, { ns: 'shell' });
      return counted('gesture.set-status', label.count ?? 1, { status });
    }
    case 'create-segment':
    case 'change-segment':
    case 'rebound-segment':
    case 'delete-segment':
      return (
        <>
          {t(`gesture.${label.action}.${label.segment ?? 'boilerplate'}`)} {quote}
        </>
      );
    case 'create-relation':
    case 'change-relation':
    case 'delete-relation':
      return <RelationText label={label} action={label.action} />;
    case 'set-attribute':
    case 'empty-attribute':
    case 'confirm-attributes':
    case 'decline-attributes':
      return <AttributeText label={label} />;
    case 'date-article':
      return (
        <>
          {t('gesture.date-article')} <bdi>{label.subject}</bdi>
        </>
      );
    case 'keep-claims-apart':
    case 'split-claim':
    case 'take-back-apart':
    case 'take-out-mention':
    case 'rename-claim':
    case 'take-back-rating':
    case 'remove-claim':
    case 'edit-codebook':
    case 'dismiss-suggestion':
    case 'take-over-original':
    case 'leave-original':
    case 'restore-version':
    case 'delete-work':
      return (
        <>
          {t(`gesture.${label.action}`)} {quote}
        </>
      );
    case 'make-entity':
    case 'link-mentions':
      return (
        <>
          {counted(`gesture.${label.action}`, label.count ?? 0)} {quote}
        </>
      );
    case 'edit-entity':
    case 'unlink-mention':
      return (
        <>
          {t(`gesture.${label.action}`)} {quote}
        </>
      );
    case 'decide-entities':
    case 'take-back-entities':
      return (
        <>
          {t(`gesture.${label.action}.${label.label ?? 'same'}`)} {quote}
        </>
      );
    case 'rate-claim': {
      const rating = t(`rating.${label.label ?? 'none'}`, { ns: 'claims' });
      return (
        <>
          {counted('gesture.rate-claim', label.count ?? 1, { rating })} {quote}
        </>
      );
    }
    case 'import-codebook':
      return t('gesture.import-codebook');
    case 'import-work':
      return (
        <>
          {counted('gesture.import-work', label.count ?? 0)} {quote}
        </>
      );
    case 'migrate-labels':
      return counted('gesture.migrate-labels', label.count ?? 0);
    case 'retire-label':
      return (
        <>
          {t(`gesture.retire-label.${label.label ?? 'remove'}`)} {quote}
        </>
      );
    case 'decide-cluster':
    case 'take-back-cluster-decision':
      return (
        <>
          {t(`gesture.${label.action}.${label.label ?? 'canonical'}`)} {quote}
        </>
      );
    case 'judge-passage':
    case 'take-back-passage-verdict':
    case 'explain-verdict':
    case 'create-link':
    case 'change-verdict':
    case 'delete-link': {
      const context = label.scope ?? 'article';
      const verdict = t(label.label ?? 'unsure', { ns: 'verdicts', context });
      return (
        <>
          {t(`gesture.${label.action}`, { verdict })} {quote}
        </>
      );
    }
  }
}
