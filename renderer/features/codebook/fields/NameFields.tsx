import { useTranslation } from 'react-i18next';
import type { CodebookPlace } from '../../../../shared/codebook/check-codebook';
import type { Bilingual } from '../../../../shared/model/codebook';
import { useApp } from '../../../hooks/use-app';
import { type Edit, editCodebook } from '../../../state/codebook/editing';
import { useFaultWords } from '../use-fault-words';
import { EditedText } from './EditedText';
import styles from './fields.module.css';

interface Props {
  /** What it is of. */
  readonly at: CodebookPlace;
  readonly name: Bilingual;
  /** The edit that gives it another name. */
  readonly rename: (name: Bilingual) => Edit;
}

/** The Arabic and the English name. */
export function NameFields({ at, name, rename }: Props) {
  const app = useApp();
  const { t } = useTranslation('codebook');
  const faultOf = useFaultWords(at);
  return (
    <div className={styles.pair}>
      {(['ar', 'en'] as const).map((language) => (
        <EditedText
          key={language}
          label={t(`name.${language}`)}
          value={name[language]}
          check={(words) => faultOf(rename({ ...name, [language]: words }))}
          onCommit={(words) =>
            editCodebook(app, name[language], rename({ ...name, [language]: words }))
          }
        />
      ))}
    </div>
  );
}
