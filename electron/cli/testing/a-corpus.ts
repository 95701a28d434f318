import { anAnnotation } from '../../../shared/testing/builders';
import { aFolder, sidecarText } from '../../services/testing/corpus-fixture';

/** What is written in the one article of `aCorpus`. */
export const text = 'غادرت خمس سفن الميناء فجر الأحد 😀\n\nوعلى متنها 42 ألف طن من القمح.\n';

/** A folder with an article, somebody's work on it, and a file that is no text. */
export async function aCorpus(): Promise<string> {
  const annotations = [anAnnotation('1', text, 'خمس سفن'), anAnnotation('2', text, '42')];
  return aFolder({
    'n/a.txt': text,
    'n/a.txt.noura.ann.json': sidecarText('n/a.txt', text, { annotations }),
    'n/photo.txt': Uint8Array.of(0, 1, 2),
  });
}
