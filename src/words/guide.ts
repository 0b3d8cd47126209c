import type { GuideWords } from './guide.en.ts';
import { later } from './later.ts';

/** What guides a reader onwards. It stands below the figure and comes after it. */
export const guideWords = /* @__PURE__ */ later<GuideWords>({
  sv: async () => (await import('./guide.sv.ts')).guide,
  en: async () => (await import('./guide.en.ts')).guide,
});
