import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Claim, claimRatings } from '../../../../shared/model/corpus-file';
import { useApp } from '../../../hooks/use-app';
import { ownRating, rateClaims, takeBackRating } from '../../../state/claims/claim-gestures';
import { dropEvidence, seekEvidence } from '../../../state/claims/evidence';
import type { Entry } from '../../../state/claims/known-claims';
import { Button } from '../../../ui/Button';
import { IconButton } from '../../../ui/IconButton';
import { publishedWords } from '../../../ui/published-words';
import { Quote } from '../../../ui/Quote';
import { TextField } from '../../../ui/TextField';
import { RatingBadge } from '../RatingBadge';
import styles from './Ratings.module.css';
import { SaidBy } from './SaidBy';

type Rating = NonNullable<Claim['rating']>;

interface Props {
  readonly entry: Entry;
}

/** A field that is kept when it is left, or with Enter. */
function KeptField(props: {
  readonly label: string;
  readonly value: string;
  readonly error?: (words: string) => string | null;
  readonly onKeep: (words: string) => void;
}) {
  const { label, value, error = () => null, onKeep } = props;
  const [words, setWords] = useState(value);
  const problem = error(words);
  const keep = () => {
    if (problem === null && words !== value) onKeep(words);
  };
  return (
    <form
      onBlur={keep}
      onSubmit={(event) => {
        event.preventDefault();
        keep();
      }}
    >
      <TextField label={label} value={words} onChange={setWords} error={problem} />
    </form>
  );
}

function Evidence({ entry, rating }: Props & { readonly rating: Rating }) {
  const app = useApp();
  const { t } = useTranslation('claims');
  return (
    <div className={styles.evidence}>
      <ul>
        {rating.evidence.map(({ path, target }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same words may be there twice
          <li key={at} className={styles.piece}>
            <Quote text={target[1].exact} limit={90} />
            <bdi className={styles.path}>{path}</bdi>
            <IconButton
              icon="close"
              size="small"
              label={t('dropEvidence')}
              onPress={() => void dropEvidence(app, entry, at)}
            />
          </li>
        ))}
      </ul>
      <Button size="small" icon="search" onPress={() => void seekEvidence(app, entry)}>
        {t('addEvidence')}
      </Button>
    </div>
  );
}

/** One's own rating: what it is, of which day, why, and what shows it. */
function OwnRating({ entry }: Props) {
  const app = useApp();
  const { t } = useTranslation('claims');
  const rating = ownRating(entry);
  const isDay = (words: string) =>
    /^\d{4}-\d{2}-\d{2}$/.test(words) && !Number.isNaN(Date.parse(words));
  const rate = (given: Partial<Rating>) => {
    if (rating !== undefined) void rateClaims(app, [entry], { value: rating.value, ...given });
  };
  return (
    <>
      <fieldset className={styles.values} aria-label={t('rate')}>
        {claimRatings.map((value) => (
          <Button
            key={value}
            size="small"
            isPressed={value === rating?.value}
            className={value === rating?.value ? styles.given : undefined}
            onPress={() => void rateClaims(app, [entry], { value })}
          >
            {t(`rating.${value}`)}
          </Button>
        ))}
      </fieldset>
      {rating !== undefined && (
        <>
          <KeptField
            key={rating.ratedOn}
            label={t('ratedOn')}
            value={rating.ratedOn}
            error={(words) => (isDay(words) ? null : t('noDay'))}
            onKeep={(ratedOn) => rate({ ratedOn })}
          />
          <KeptField
            key={`why ${rating.rationale ?? ''}`}
            label={t('rationale')}
            value={rating.rationale ?? ''}
            onKeep={(rationale) => rate({ rationale })}
          />
          <Evidence entry={entry} rating={rating} />
          <Button
            size="small"
            variant="quiet"
            className={styles.takeBack}
            onPress={() => void takeBackRating(app, entry)}
          >
            {t('takeBackRating')}
          </Button>
        </>
      )}
    </>
  );
}

/** What a claim was found to be, one's own word to be changed and that of others beside it. */
export function Ratings({ entry }: Props) {
  const { t, i18n } = useTranslation('claims');
  const others = entry.held.filter(({ isOwn, claim }) => !isOwn && claim.rating !== undefined);
  return (
    <section className={styles.section} aria-labelledby="rating-heading">
      <h2 id="rating-heading" className={styles.heading}>
        {t('ratingHeading')}
      </h2>
      <OwnRating entry={entry} />
      {others.map(({ claim, annotator }) => (
        <p key={claim.id} className={styles.other} data-rated-by={annotator}>
          <SaidBy words="ratedBy" annotator={annotator} />
          <RatingBadge rating={claim.rating?.value ?? ''} />
          <bdi>{publishedWords(claim.rating?.ratedOn ?? '', i18n.language)}</bdi>
          {claim.rating?.rationale !== undefined && <Quote text={claim.rating.rationale} />}
        </p>
      ))}
    </section>
  );
}
