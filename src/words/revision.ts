import { later } from './later.ts';
import type { RevisionWords } from './revision.en.ts';

/** What is said of figures that are shown as they were cited. It comes when the first such view does, for few are. */
export const revisionWords = /* @__PURE__ */ later<RevisionWords>({
  sv: async () => (await import('./revision.sv.ts')).revision,
  en: async () => (await import('./revision.en.ts')).revision,
});
