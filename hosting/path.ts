import type { Plugin } from 'vite';
import { core } from './figures.ts';

/** Gives each step of the guided path the headline of its figure, made from the data that are built in with it. */
export function pathHeadlines(): Plugin {
  return {
    name: 'path-headlines',
    enforce: 'pre',
    transform: {
      filter: { id: /\/figures\/path\.json$/ },
      handler: async () => {
        const { pathSteps } = await core();
        return JSON.stringify({ steps: await pathSteps() });
      },
    },
  };
}
