import { useTranslation } from 'react-i18next';
import { type CarriedPlace, kindsOf } from '../../../../shared/copies/carry-annotations';
import { differenceKind } from '../../../../shared/copies/passage-differences';

const names = ['number', 'name', 'attribution', 'word'] as const;

/** What differs at a place, in words: within it, and in its sentence where that changes its meaning. */
export function useDifferenceWords(): (place: CarriedPlace) => string {
  const { t } = useTranslation('carry');
  return (place) => {
    const within = kindsOf(place);
    const found = names
      .filter((name) => (within & differenceKind[name]) !== 0)
      .map((name) => t(`differs.${name}`));
    if ((place.around & differenceKind.attribution) !== 0) found.push(t('differs.around'));
    return found.length === 0 ? t('sameWords') : found.join(t('comma'));
  };
}
