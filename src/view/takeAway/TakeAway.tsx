import { lazy, memo, Suspense, useId, useState } from 'react';
import type { Figure } from '../../figure/figure.ts';
import type { Speech } from '../../words/words.ts';
import type { Shown } from '../answer/useAnswer.ts';
import { ShareLink } from './ShareLink.tsx';
import styles from './TakeAway.module.css';

const WAYS = ['download', 'cite', 'embed'] as const;
type Way = (typeof WAYS)[number];

// What writes files, citations and codes comes when somebody wants one.
const PANELS = {
  download: lazy(() => import('./DownloadPanel.tsx').then((module) => ({ default: module.DownloadPanel }))),
  cite: lazy(() => import('./CitePanel.tsx').then((module) => ({ default: module.CitePanel }))),
  embed: lazy(() => import('./EmbedDialog.tsx').then((module) => ({ default: module.EmbedDialog }))),
};

interface Props {
  readonly shown: Shown;
  readonly figure: Figure;
  readonly speech: Speech;
}

/** The ways in which a figure leaves the page. */
export const TakeAway = memo(function TakeAway({ shown, figure, speech }: Props) {
  const { takeAway } = speech.words;
  const [open, setOpen] = useState<Way | null>(null);
  const panel = useId();
  const Panel = open === null ? null : PANELS[open];
  return (
    <section className={styles.takeAway} aria-label={takeAway.heading}>
      <div className={styles.ways}>
        {WAYS.map((way) => (
          <button
            key={way}
            type="button"
            className={styles.button}
            aria-expanded={open === way}
            aria-controls={panel}
            onClick={() => setOpen(open === way ? null : way)}
          >
            {takeAway[way]}
          </button>
        ))}
        <ShareLink title={figure.headline} speech={speech} />
      </div>
      <div id={panel}>
        {Panel === null ? null : (
          <Suspense fallback={null}>
            <Panel shown={shown} figure={figure} speech={speech} onClose={() => setOpen(null)} />
          </Suspense>
        )}
      </div>
    </section>
  );
});
