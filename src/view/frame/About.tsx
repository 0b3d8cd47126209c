import { memo, use } from 'react';
import type { Language } from '../../domain/domain.ts';
import { guideWords } from '../../words/words.ts';
import { Glossary } from '../glossary/Glossary.tsx';
import styles from './About.module.css';

/** What the figures are, in a few lines, and what the words mean, at the foot of every view. */
export const About = memo(function About({ language }: { readonly language: Language }) {
  const { about } = use(guideWords(language));
  return (
    <footer className={styles.about}>
      <div className={styles.inner}>
        <h2 className={styles.heading}>{about.heading}</h2>
        <p className={styles.text}>{about.text}</p>
        <Glossary language={language} />
      </div>
    </footer>
  );
});
