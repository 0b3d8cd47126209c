import { type ReactNode, StrictMode, Suspense, use, useEffect } from 'react';
import { createRoot } from 'react-dom/client';
import '../style/tokens.css';
import '../style/base.css';
import './gallery.css';
import { languageFrom, languageIn } from '../selection/selection.ts';
import { speak } from '../words/words.ts';
import { FigureStates } from './FigureStates.tsx';
import { answeredViews, type Material } from './material.ts';
import { OwnFileStates } from './OwnFileStates.tsx';
import { readFiles, type Reports } from './ownFiles.ts';
import { PartStates } from './PartStates.tsx';
import { StatusStates } from './StatusStates.tsx';

const { search } = window.location;
const speech = speak(languageIn(search) ?? languageFrom(navigator.languages));
const theme = new URLSearchParams(search).get('theme');
const material = Promise.all([answeredViews(), readFiles()]);

function Gallery({ answered }: { readonly answered: Promise<readonly [Material, Reports]> }): ReactNode {
  const [views, reports] = use(answered);
  // Filters that are called take the focus, and the page with it.
  useEffect(() => window.scrollTo(0, 0), []);
  return (
    <main className="gallery" aria-busy="false">
      <h1 lang="en">Every component and figure in every state</h1>
      <FigureStates material={views} speech={speech} />
      <PartStates material={views} speech={speech} />
      <StatusStates material={views} speech={speech} />
      <OwnFileStates reports={reports} units={views('home').shown.catalogue.units} speech={speech} />
    </main>
  );
}

const { documentElement } = document;
documentElement.lang = speech.language;
if (theme === 'light' || theme === 'dark') documentElement.dataset['theme'] = theme;
const root = document.getElementById('root');
if (root !== null) {
  createRoot(root).render(
    <StrictMode>
      <Suspense fallback={<main aria-busy="true" />}>
        <Gallery answered={material} />
      </Suspense>
    </StrictMode>,
  );
}
