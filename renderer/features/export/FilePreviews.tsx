import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { FilePreview } from '../../state/export-state';
import { formatNumber } from '../../ui/format-number';
import { PathLabel } from '../../ui/PathLabel';
import styles from './FilePreviews.module.css';
import { lineShape } from './line-pieces';

interface LineProps {
  readonly file: string;
  readonly text: string;
  readonly isCut: boolean;
}

function FileLine({ file, text, isCut }: LineProps) {
  const shape = lineShape(file, text);
  return (
    <span className={styles.line} {...(shape.isProse ? { dir: 'auto' } : {})}>
      {shape.isProse
        ? shape.text
        : shape.pieces.map((piece, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: pieces never change places
            <bdi key={place}>{piece}</bdi>
          ))}
      {isCut && <span className={styles.more}>…</span>}
    </span>
  );
}

/** How a file begins, as it will stand in it: columns and braces from the left, words as they go. */
function FileLines({ file }: { readonly file: FilePreview }) {
  const { t, i18n } = useTranslation('export');
  const bytes = formatNumber(file.bytes, i18n.language);
  if (file.lines === null) return <p className={styles.note}>{t('file.binary', { bytes })}</p>;
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard scrolls it */}
      <section className={styles.lines} dir="ltr" tabIndex={0} aria-label={file.name}>
        {file.lines.map(({ text, isCut }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines never change places
          <FileLine key={index} file={file.name} text={text} isCut={isCut} />
        ))}
      </section>
      <p className={styles.note}>{t(file.isWhole ? 'file.whole' : 'file.more', { bytes })}</p>
    </>
  );
}

interface Props {
  readonly files: readonly FilePreview[];
  readonly fileCount: number;
}

/** What goes with the data, and is not what one wants to see first: cards, settings, contexts. */
const besides = /^README\.md$|\.(conf|xml|context\.jsonld)$/;
/** The part of a corpus that most of it is in. */
const largest = /\btrain\b/;

function rankOf({ name }: FilePreview): number {
  if (besides.test(name)) return 2;
  return largest.test(name) ? 0 : 1;
}

/** The files of an export, each with its first lines; the data comes first and is opened. */
export function FilePreviews({ files: byName, fileCount }: Props) {
  const { t, i18n } = useTranslation('export');
  const rest = fileCount - byName.length;
  const files = [...byName].sort((a, b) => rankOf(a) - rankOf(b));
  const first = files[0]?.name ?? '';
  return (
    <Tabs key={first} defaultSelectedKey={first} className={styles.files ?? ''}>
      <TabList className={styles.tabs ?? ''} aria-label={t('file.title')}>
        {files.map(({ name }) => (
          <Tab key={name} id={name} className={styles.tab ?? ''}>
            <PathLabel path={name} />
          </Tab>
        ))}
      </TabList>
      {rest > 0 && (
        <p className={styles.note}>
          {t('file.others', { number: formatNumber(rest, i18n.language) })}
        </p>
      )}
      {files.map((file) => (
        <TabPanel key={file.name} id={file.name} className={styles.panel ?? ''}>
          <FileLines file={file} />
        </TabPanel>
      ))}
    </Tabs>
  );
}
