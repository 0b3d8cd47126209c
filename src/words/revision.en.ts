/** What is said of figures that are shown as they were cited, in English. */
export const revision = {
  asCited: (day: string | null) =>
    `These are the figures as they stood ${day === null ? 'when they were cited' : `on ${day}`}.`,
  replaced: (day: string) => `Later data took their place on ${day}.`,
  none: 'None of the values shown has been revised since.',
  some: (n: string, all: string, one: boolean) =>
    `${n} of the ${all} values shown ${one ? 'has' : 'have'} since been revised:`,
  changed: (what: string, from: string, to: string) => `${what}: from ${from} to ${to}`,
  added: (what: string, to: string) => `${what}: added since, ${to}`,
  removed: (what: string, from: string) => `${what}: no longer published, was ${from}`,
  withdrawn: (what: string) => `No longer in the lists of the present data: ${what}.`,
  more: (n: string) => `and ${n} more`,
  comparing: 'Comparing them with the present figures …',
  notCompared: 'The present figures could not be loaded, so nothing is known of revisions.',
  ended: 'The data set is no longer published here, so there are no present figures to compare them with.',
  toPresent: 'Show the present figures',
};

export type RevisionWords = typeof revision;
