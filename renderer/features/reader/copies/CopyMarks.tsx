import { type RefObject, useMemo } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { useApp, useAppState } from '../../../hooks/use-app';
import { useCounted } from '../../../i18n/use-counted';
import { type KnownCopy, type OpenCopies, openCopiesOf } from '../../../state/copies/known-copies';
import { openAtPassage } from '../../../state/copies/open-passage';
import { type Stretch, stretchesOf } from '../../../state/copies/stretches';
import type { OpenDocument } from '../../../state/open-document';
import { formatNumber } from '../../../ui/format-number';
import { Menu } from '../../../ui/Menu';
import type { MenuEntry } from '../../../ui/MenuRow';
import type { ArticleDom } from '../text/article-dom';
import { edgeAttribute, useEdgePlaces } from '../text/use-edge-places';
import styles from './CopyMarks.module.css';
import { useCopyWords } from './use-copy-words';

interface Props {
  readonly open: OpenDocument;
  readonly dom: ArticleDom | null;
  readonly frame: RefObject<HTMLDivElement | null>;
}

const nameOf = ({ span }: Stretch) => String(span.start);

/** At the edge of the text, at the height of their lines: what stands in other articles as well. */
export function CopyMarks({ open, dom, frame }: Props) {
  const known = useAppState(openCopiesOf);
  const stretches = useMemo(
    () => (known === null ? [] : stretchesOf(known.copies, open)),
    [known, open],
  );
  const places = useMemo(
    () => new Map(stretches.map((stretch) => [nameOf(stretch), stretch.span])),
    [stretches],
  );
  const list = useEdgePlaces({ dom, frame, places });
  if (known === null) return null;
  return (
    <div ref={list} className={styles.marks}>
      {stretches.map((stretch) => (
        <Mark key={nameOf(stretch)} stretch={stretch} known={known} />
      ))}
    </div>
  );
}

function useEntries({ others }: Stretch, { copies, facts }: OpenCopies): MenuEntry[] {
  const words = useCopyWords();
  const documents = useAppState((state) => state.corpus?.documents);
  return useMemo(() => {
    const byId = new Map(documents?.map((document) => [document.id, document]));
    return copies
      .filter(({ other }) => others.includes(other))
      .map((copy) => {
        const document = byId.get(copy.other);
        const text = document?.title || document?.path || '';
        return { id: copy.other, text, hint: <Hint words={words(copy, facts.get(copy.other))} /> };
      });
  }, [copies, facts, others, documents, words]);
}

function Hint({ words }: { readonly words: readonly string[] }) {
  return (
    <span className={styles.hint}>
      {words.map((word) => (
        <bdi key={word}>{word}</bdi>
      ))}
    </span>
  );
}

function Mark({ stretch, known }: { readonly stretch: Stretch; readonly known: OpenCopies }) {
  const app = useApp();
  const { i18n } = useTranslation('carry');
  const counted = useCounted('carry');
  const entries = useEntries(stretch, known);
  const label = counted('alsoIn', stretch.others.length);
  const open = (id: string) => {
    const copy = known.copies.find(({ other }: KnownCopy) => other === id);
    if (copy !== undefined) void openAtPassage(app, copy, stretch.span);
  };
  return (
    <Menu
      label={label}
      groups={[{ id: 'others', title: label, entries }]}
      onAction={open}
      trigger={
        <Button
          className={styles.mark ?? ''}
          aria-label={label}
          data-copies
          {...{ [edgeAttribute]: nameOf(stretch) }}
        >
          <span className={styles.count} aria-hidden="true">
            {formatNumber(stretch.others.length, i18n.language)}
          </span>
          <span className={styles.label} aria-hidden="true">
            {label}
          </span>
        </Button>
      }
    />
  );
}
