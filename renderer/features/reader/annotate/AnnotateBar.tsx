import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { describeProblem } from '../../../../shared/messages/problem-messages';
import type { Codebook, Colour } from '../../../../shared/model/codebook';
import type { Problem } from '../../../../shared/model/result';
import { useApp, useAppState } from '../../../hooks/use-app';
import { useLanguage } from '../../../hooks/use-language';
import { annotate } from '../../../state/annotate';
import type { App } from '../../../state/app';
import { type KeyBinding, keyCaps } from '../../../state/keys';
import { startLinking } from '../../../state/linking';
import { findMySegment, markSegment } from '../../../state/segment-changes';
import type { SegmentKind } from '../../../state/segments';
import { KeyCap } from '../../../ui/KeyCap';
import styles from './AnnotateBar.module.css';
import { SpanBar } from './SpanBar';
import { focusPage, handleToolbarKey } from './toolbar-keys';
import { type BarPlaceProps, usePlaceUnder } from './use-place-under';

interface Choice {
  readonly id: string;
  readonly name: string;
  readonly colour: Colour | null;
  readonly key: KeyBinding | null;
  readonly run: (app: App) => void;
}

/** How many labels of a layer stand on the bar at once; the rest are behind "more". */
const shownLabels = 4;

function labelChoices(codebook: Codebook, language: 'ar' | 'en'): [Choice[], Choice[]] {
  const shown: Choice[] = [];
  const more: Choice[] = [];
  for (const layer of codebook.layers) {
    if (layer.hotkey !== undefined) {
      shown.push({
        id: layer.id,
        name: layer.name[language],
        colour: layer.colour,
        key: { key: layer.hotkey },
        run: (app) => void annotate(app, layer.id, null),
      });
    }
    const direct = layer.labels.filter((label) => label.hotkey !== undefined);
    direct.forEach((label, index) => {
      (index < shownLabels ? shown : more).push({
        id: `${layer.id}.${label.id}`,
        name: label.name[language],
        colour: label.colour,
        key: { key: label.hotkey ?? '' },
        run: (app) => void annotate(app, layer.id, label.id),
      });
    });
  }
  return [shown, more];
}

/** What a stretch can be marked as; while a segment waits for other words, only what it is. */
function segmentChoices(name: (kind: SegmentKind) => string, only: SegmentKind | null): Choice[] {
  const all: readonly (readonly [SegmentKind, string])[] = [
    ['story', 's'],
    ['boilerplate', 'b'],
  ];
  return all
    .filter(([kind]) => only === null || kind === only)
    .map(([kind, key]) => ({
      id: `segment.${kind}`,
      name: name(kind),
      colour: null,
      key: { key },
      run: (app) => void markSegment(app, kind),
    }));
}

/** The bar under selected words: what they can be tagged as, each with its key. */
export function AnnotateBar(props: BarPlaceProps) {
  const isEditing = useAppState((state) => state.reanchoring !== null);
  const isShown = useAppState((state) => state.selection !== null && state.open !== null);
  const reason = useAppState((state) => state.open?.readOnlyBecause ?? null);
  if (isEditing) return <SpanBar {...props} />;
  if (!isShown) return null;
  return reason === null ? <Bar {...props} /> : <ReasonBar {...props} reason={reason} />;
}

/** Where nothing can be written there is nothing to choose; it says why. */
function ReasonBar({ reason, ...props }: BarPlaceProps & { readonly reason: Problem }) {
  const language = useLanguage();
  const bar = useRef<HTMLDivElement>(null);
  usePlaceUnder(bar, props, false);
  return (
    <div ref={bar} className={styles.bar} role="note" data-annotate-bar>
      <span className={styles.reason}>{describeProblem(reason, language)}</span>
    </div>
  );
}

function Bar(props: BarPlaceProps) {
  const { t } = useTranslation('reader');
  const language = useLanguage();
  const codebook = useAppState((state) => state.corpus?.codebook);
  const rebounded = useAppState(
    (state) => findMySegment(state, state.reboundedSegment)?.kind ?? null,
  );
  const isPlain = rebounded === null;
  const bar = useRef<HTMLDivElement>(null);
  const [isExpanded, setExpanded] = useState(false);
  usePlaceUnder(bar, props, isExpanded);
  if (codebook === undefined) return null;
  const [shown, more] = isPlain
    ? labelChoices(codebook, language)
    : [segmentChoices((kind) => t(`confirmBounds.${kind}`, { ns: 'segments' }), rebounded), []];
  const link: Choice = {
    id: 'link',
    name: t('link'),
    colour: null,
    key: { key: 'l' },
    run: startLinking,
  };
  return (
    <div
      ref={bar}
      className={styles.bar}
      role="toolbar"
      data-annotate-bar
      aria-label={t('annotateSelection')}
      onKeyDown={handleToolbarKey}
      // The page's selection must survive a press on the bar.
      onPointerDown={(event) => event.preventDefault()}
      onMouseDown={(event) => event.preventDefault()}
    >
      <div className={styles.row}>
        {shown.map((choice) => (
          <ChoiceButton key={choice.id} choice={choice} />
        ))}
        {isPlain && <ChoiceButton choice={link} />}
        {isPlain && (
          <button
            type="button"
            className={styles.choice}
            aria-label={t('more')}
            aria-expanded={isExpanded}
            onClick={() => setExpanded(!isExpanded)}
          >
            ⋯
          </button>
        )}
      </div>
      {isPlain && isExpanded && (
        <div className={styles.row}>
          {[...more, ...segmentChoices((kind) => t(kind, { ns: 'segments' }), null)].map(
            (choice) => (
              <ChoiceButton key={choice.id} choice={choice} />
            ),
          )}
        </div>
      )}
    </div>
  );
}

function ChoiceButton({ choice }: { readonly choice: Choice }) {
  const app = useApp();
  return (
    <button
      type="button"
      className={styles.choice}
      onClick={({ currentTarget }) => {
        // The bar goes away with the selection, and must not take the focus along.
        focusPage(currentTarget);
        choice.run(app);
      }}
    >
      {choice.colour !== null && <span className={styles.swatch} data-colour={choice.colour} />}
      {choice.name}
      {choice.key !== null && <KeyCap {...keyCaps(choice.key)} />}
    </button>
  );
}
