import { lazy, Suspense } from 'react';
import type { Speech } from '../../words/words.ts';
import styles from './About.module.css';

const Glossary = lazy(() => import('../glossary/Glossary.tsx').then((module) => ({ default: module.Glossary })));

/** What the figures are, in a few lines, and what the words mean, at the foot of every view. */
export function About({ speech }: { readonly speech: Speech }) {
  const { page } = speech.words;
  return (
    <footer className={styles.about}>
      <div className={styles.inner}>
        <h2 className={styles.heading}>{page.about}</h2>
        <p className={styles.text}>{page.aboutText}</p>
        <Suspense fallback={null}>
          <Glossary language={speech.language} />
        </Suspense>
      </div>
    </footer>
  );
}
