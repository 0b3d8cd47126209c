/** What the page says to guide a reader: from one figure to the next, and from a word to its explanation. */
export const guide = {
  path: {
    heading: 'The next question',
    at: (n: string, all: string) => `${n} of ${all}`,
    previous: 'Previous',
    next: 'Next',
  },
  glossary: {
    heading: 'Words explained',
    all: 'All words explained',
  },
};

export type GuideWords = typeof guide;
