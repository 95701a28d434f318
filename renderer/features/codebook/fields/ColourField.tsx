import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { leastContrast, palette } from '../../../../shared/codebook/palette';
import type { Colour } from '../../../../shared/model/codebook';
import { formatNumber } from '../../../ui/format-number';
import styles from './fields.module.css';

const colours = Object.keys(palette) as Colour[];

interface Props {
  readonly value: Colour;
  readonly onChoose: (colour: Colour) => void;
}

/** A colour of the palette, each with its contrast on the page where that is least. */
export function ColourField({ value, onChoose }: Props) {
  const { t, i18n } = useTranslation('codebook');
  const name = useId();
  return (
    <fieldset className={styles.set}>
      <legend>{t('colour.label')}</legend>
      <div className={styles.choices}>
        {colours.map((colour) => (
          <label key={colour} className={styles.colour} data-colour={colour}>
            <input
              type="radio"
              name={name}
              checked={colour === value}
              onChange={() => onChoose(colour)}
            />
            <span className={styles.swatch} />
            {t(`colour.${colour}`)}
            <span className={styles.figure}>
              <bdi>
                {t('colour.contrast', {
                  figure: formatNumber(Math.floor(leastContrast(colour) * 10) / 10, i18n.language),
                })}
              </bdi>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
