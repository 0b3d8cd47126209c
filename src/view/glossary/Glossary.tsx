import { use } from 'react';
import type { Language } from '../../domain/domain.ts';
import { glossary } from '../../engine/engine.ts';
import { guideWords } from '../../words/words.ts';
import { anchorOf } from './anchor.ts';
import styles from './Glossary.module.css';

/** All terms with their explanations, in the alphabetical order of the language. */
export function Glossary({ language }: { readonly language: Language }) {
  const words = use(guideWords(language)).glossary;
  const terms = use(glossary());
  if (terms.length === 0) return null;
  const order = new Intl.Collator(language);
  return (
    <section className={styles.glossary} aria-labelledby="words">
      <h2 id="words" className={styles.heading}>
        {words.heading}
      </h2>
      <dl className={styles.terms}>
        {terms
          .toSorted((a, b) => order.compare(a.label[language], b.label[language]))
          .map((term) => (
            <div key={term.code} id={anchorOf(term)} className={styles.entry} tabIndex={-1}>
              <dt className={styles.term}>{term.label[language]}</dt>
              <dd className={styles.text}>{term.text[language]}</dd>
            </div>
          ))}
      </dl>
    </section>
  );
}
