import { memo, useLayoutEffect, useRef } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { isFilled } from '../../../../shared/attributes/read-typed-value';
import { type Codebook, findLabel, findLayer } from '../../../../shared/model/codebook';
import { baseDirection } from '../../../../shared/text/base-direction';
import { titleBlockIndex } from '../../../../shared/text/blocks';
import { outletOfPath } from '../../../../shared/text/citation';
import { useAppState } from '../../../hooks/use-app';
import { useLanguage } from '../../../hooks/use-language';
import { useValueWords } from '../../../hooks/use-value-words';
import type { OpenDocument } from '../../../state/open-document';
import type { PlacedAnnotation } from '../../../state/placement';
import { PathLabel } from '../../../ui/PathLabel';
import { OutgoingRelations } from '../relations/NoteRelations';
import { annotationColour } from '../text/highlight-names';
import styles from './PrintSheet.module.css';
import { numberAttribute, paintForPrint, printedAttribute } from './print-highlights';
import { type NoteScope, type NumberedNote, type PrintBlock, planPrint } from './print-plan';

interface Props {
  readonly open: OpenDocument;
  readonly placed: readonly PlacedAnnotation[];
  readonly scope: NoteScope;
}

/** The open article as it stands on paper, with its notes beside their paragraphs. Unseen on the screen. */
export function PrintSheet({ open, placed, scope }: Props) {
  const codebook = useAppState((state) => state.corpus?.codebook);
  const sheet = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another scope has other text nodes
  useLayoutEffect(() => {
    if (sheet.current === null || codebook === undefined) return;
    return paintForPrint(sheet.current, placed, codebook);
  }, [placed, codebook, scope]);
  if (codebook === undefined) return null;
  const plan = planPrint(open.text, open.blocks, placed, scope);
  const title = titleBlockIndex(open.text, open.blocks);
  return createPortal(
    <div ref={sheet} className={styles.sheet} data-print-sheet>
      <Facts open={open} />
      {plan.map((printed, index) =>
        printed.block.isBlank ? null : (
          <Row
            key={printed.block.start}
            printed={printed}
            codebook={codebook}
            isTitle={index === title}
          />
        ),
      )}
    </div>,
    document.body,
  );
}

/** Where the article comes from and whose notes these are. */
function Facts({ open }: { readonly open: OpenDocument }) {
  const { t } = useTranslation('print');
  const annotator = useAppState((state) => state.settings.annotator);
  const metadata = useAppState((state) => state.sessions.get(open.id)?.sidecar.metadata);
  const outlet = metadata?.outlet ?? outletOfPath(open.path);
  const annotators = [annotator, ...open.others.map((other) => other.annotator)];
  const names = [...new Set(annotators)].filter((name) => name !== null);
  return (
    <header className={styles.facts}>
      {outlet !== '' && <bdi>{outlet}</bdi>}
      {metadata?.publishedAt !== undefined && <bdi>{metadata.publishedAt}</bdi>}
      <PathLabel path={open.path} />
      {names.length > 0 && <bdi>{t('by', { names: names.join(t('comma')) })}</bdi>}
    </header>
  );
}

interface RowProps {
  readonly printed: PrintBlock;
  readonly codebook: Codebook;
  readonly isTitle: boolean;
}

const Row = memo(function Row({ printed, codebook, isTitle }: RowProps) {
  const { block, pieces, notes } = printed;
  const text = pieces.map((piece) => piece.text).join('');
  return (
    <div className={styles.row} dir="rtl">
      <p
        className={isTitle ? styles.title : styles.block}
        lang="ar"
        dir={baseDirection(text) ?? undefined}
        {...{ [printedAttribute]: block.start }}
      >
        {pieces.flatMap((piece) => [
          piece.text,
          ...piece.notes.map((note) => <NoteNumber key={note.number} note={note} />),
        ])}
      </p>
      {notes.length > 0 && (
        <ol className={styles.notes}>
          {notes.map((note) => (
            <Note key={note.number} note={note} codebook={codebook} />
          ))}
        </ol>
      )}
    </div>
  );
});

/** The number behind noted words. It takes no room in the line, so no word moves for it. */
function NoteNumber({ note }: { readonly note: NumberedNote }) {
  return (
    <sup className={styles.number} {...{ [numberAttribute]: note.number }}>
      {note.number}
    </sup>
  );
}

function Note({ note, codebook }: { readonly note: NumberedNote; readonly codebook: Codebook }) {
  const { t } = useTranslation('print');
  const language = useLanguage();
  const { annotation, annotator, isMine } = note.entry;
  const layer = findLayer(codebook, annotation.layer)?.name[language] ?? annotation.layer;
  const label = findLabel(codebook, annotation.layer, annotation.label)?.name[language];
  const words = annotation.attributes.note;
  const inWords = useValueWords();
  const said = (findLayer(codebook, annotation.layer)?.attributes ?? []).filter(
    ({ id }) => id !== 'note' && isFilled(annotation.attributes[id]),
  );
  return (
    <li className={styles.note} data-colour={annotationColour(codebook, annotation)}>
      <span className={styles.noteNumber}>{note.number}</span>
      <span className={styles.label}>{label ?? `${layer} · ${t('unlabelled')}`}</span>
      {said.map((attribute) => (
        <bdi key={attribute.id} className={styles.words}>
          {attribute.name[language]}: {inWords(attribute, annotation.attributes[attribute.id])}
        </bdi>
      ))}
      {typeof words === 'string' && words !== '' && <bdi className={styles.words}>{words}</bdi>}
      <span className={styles.relations}>
        <OutgoingRelations id={annotation.id} limit={Number.POSITIVE_INFINITY} />
      </span>
      {!isMine && <bdi className={styles.by}>{t('by', { names: annotator })}</bdi>}
    </li>
  );
}
