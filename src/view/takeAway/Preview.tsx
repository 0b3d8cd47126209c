import { useEffect, useId, useRef, useState } from 'react';
import { built } from '../../deliver/deliver.ts';
import { type EmbedChoice, embedAddress, frozen, type Publication, stillOf } from '../../publish/publish.ts';
import type { Speech, TakeAwayWords } from '../../words/words.ts';
import type { SnippetKind } from './snippetKinds.ts';
import styles from './TakeAway.module.css';

/** Columns of articles, in CSS pixels: a phone, a column of text, a wide page. */
const WIDTHS = [320, 600, 960] as const;

interface Props {
  readonly kind: SnippetKind;
  readonly publication: Publication;
  readonly choice: EmbedChoice;
  readonly words: TakeAwayWords;
  readonly speech: Speech;
}

/** How the code will look in an article: as wide, dark, large and without script as is asked. */
export function Preview({ kind, publication, choice, words, speech }: Props) {
  const { embed } = words;
  const [width, setWidth] = useState<number>(600);
  const [dark, setDark] = useState(false);
  const [zoomed, setZoomed] = useState(false);
  const [scripted, setScripted] = useState(true);
  const id = useId();
  const checks = [
    [embed.themes.dark, dark, setDark],
    [embed.zoom, zoomed, setZoomed],
    [embed.noScript, !scripted, (on: boolean) => setScripted(!on)],
  ] as const;
  const seen = kind === 'frozen' ? frozen(publication) : publication;
  const theme = dark ? 'dark' : choice.theme;
  const isStill = kind === 'still' || (kind === 'frozen' && !scripted);
  return (
    <div>
      <h3 id={id}>{embed.preview}</h3>
      <div className={styles.ways}>
        <label className={styles.check}>
          {embed.width}
          <select value={width} onChange={({ target }) => setWidth(Number(target.value))}>
            {WIDTHS.map((one) => (
              <option key={one} value={one}>
                {embed.px(speech.whole(one))}
              </option>
            ))}
          </select>
        </label>
        {checks.map(([label, on, set]) => (
          <label key={label} className={styles.check}>
            <input type="checkbox" checked={on} onChange={({ target }) => set(target.checked)} />
            {label}
          </label>
        ))}
      </div>
      {/* What is wider than the page is scrolled by keys too. */}
      <div className={`${styles.stage} ${dark ? styles.dark : ''}`} role="region" aria-labelledby={id} tabIndex={0}>
        {/* At 200 % a column is half as wide in CSS pixels. */}
        <div style={{ width: zoomed ? width / 2 : width, zoom: zoomed ? 2 : 1 }}>
          {isStill ? (
            <Still publication={publication} />
          ) : (
            <Frame
              key={String(scripted)}
              address={embedAddress(seen, { ...choice, theme })}
              title={publication.figure.headline}
              scripted={scripted}
            />
          )}
        </div>
      </div>
    </div>
  );
}

/** The figure as HTML, out of reach of this page's sheets, as it may stand in an article without any. */
function Still({ publication }: { readonly publication: Publication }) {
  const host = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const root = host.current?.shadowRoot ?? host.current?.attachShadow({ mode: 'open' });
    root?.replaceChildren(built(stillOf(publication)));
  }, [publication]);
  return <div ref={host} className={styles.still} />;
}

interface FrameProps {
  readonly address: string;
  readonly title: string;
  readonly scripted: boolean;
}

function Frame({ address, title, scripted }: FrameProps) {
  const frame = useRef<HTMLIFrameElement>(null);
  const [height, setHeight] = useState(480);
  useEffect(() => {
    const follow = ({ source, origin, data }: MessageEvent<unknown>): void => {
      if (source !== frame.current?.contentWindow || origin !== window.location.origin) return;
      const told = data as { readonly anmalt?: { readonly height?: unknown } } | null;
      const asked = told?.anmalt?.height;
      if (typeof asked === 'number') setHeight(asked);
    };
    window.addEventListener('message', follow);
    return () => window.removeEventListener('message', follow);
  }, []);
  return (
    <iframe
      ref={frame}
      className={styles.frame}
      src={address}
      title={title}
      height={height}
      sandbox={scripted ? 'allow-scripts allow-same-origin' : ''}
    />
  );
}
