import { type MouseEvent, type ReactNode, use, useId, useRef } from 'react';
import type { Language, Term } from '../../domain/domain.ts';
import { guideWords } from '../../words/words.ts';
import { anchorOf } from './anchor.ts';
import styles from './TermButton.module.css';

/** Distance of an explanation from its word and from the edges of the window, in CSS pixels. */
const GAP = 8;

/** Puts an explanation below its word, or above it where there is no room below; never beyond the edges of the page. */
function place(box: HTMLElement, word: HTMLElement): void {
  const { clientWidth, clientHeight } = document.documentElement;
  const at = word.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = box;
  const isBelow = at.bottom + GAP + height <= clientHeight || at.top < GAP + height;
  const left = Math.max(GAP, Math.min(at.left, clientWidth - width - GAP));
  box.style.left = `${left + window.scrollX}px`;
  box.style.top = `${(isBelow ? at.bottom + GAP : at.top - GAP - height) + window.scrollY}px`;
}

interface Props {
  readonly term: Term;
  readonly language: Language;
  readonly children: ReactNode;
}

/**
 * A word that opens its explanation, by pointer, touch or keyboard, and not by merely being passed over. The browser closes
 * it on Escape, on the next press elsewhere and when another opens; it stays while it is read.
 */
export function TermButton({ term, language, children }: Props) {
  const { glossary } = use(guideWords(language));
  const box = useRef<HTMLSpanElement>(null);
  const id = useId();
  // The browser would open it by itself, but a frame before it could be told where.
  const toggle = (event: MouseEvent<HTMLElement>): void => {
    event.preventDefault();
    if (box.current?.togglePopover() === true) place(box.current, event.currentTarget);
  };
  return (
    <>
      <button type="button" className={styles.term} popoverTarget={id} onClick={toggle}>
        <span className={styles.word}>{children}</span>
      </button>
      <span ref={box} id={id} popover="auto" className={styles.box} role="note">
        <strong className={styles.label}>{term.label[language]}</strong>
        <span>{term.text[language]}</span>
        <a className={styles.all} href={`#${anchorOf(term)}`} onClick={() => box.current?.hidePopover()}>
          {glossary.all}
        </a>
      </span>
    </>
  );
}
