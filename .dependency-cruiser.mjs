// The walls of the house: which room may import which, by which door, and who may use which library.

const ROOMS = {
  domain: [],
  table: [],
  csv: [],
  words: ['domain'],
  source: ['domain'],
  parse: ['domain', 'table', 'csv', 'query'],
  query: ['domain', 'table'],
  engine: ['domain', 'csv', 'source', 'parse', 'query'],
  figure: ['domain', 'words', 'query'],
  selection: ['domain', 'query', 'figure'],
  layout: ['domain', 'words', 'figure'],
  publish: ['domain', 'csv', 'words', 'query', 'figure', 'layout', 'selection'],
  deliver: ['publish'],
  view: ['domain', 'csv', 'words', 'figure', 'layout', 'selection', 'publish', 'deliver', 'engine', 'offline', 'style'],
  embed: ['domain', 'csv', 'words', 'figure', 'selection', 'publish', 'deliver', 'engine', 'style'],
  host: [],
  offline: [],
  gallery: ['domain', 'words', 'figure', 'selection', 'engine', 'view', 'style'],
  cli: ['domain', 'csv', 'words', 'source', 'parse', 'query', 'figure', 'selection', 'publish'],
  style: [],
};

/**
 * Two rooms have a second door for a figure that stands alone: without the worker, and to what the build packed for it. What
 * the engine fetches as files of the built page is behind a third, since only a build can make it.
 */
const DOORS = { engine: '(engine|direct)', source: '(source|packs|present)' };

/** Libraries and platform modules, and the one room that may use each. */
const OWNERS = {
  '^node_modules/(react-is|recharts|@tanstack)/': 'view',
  '^node_modules/(react|react-dom)/': '(view|gallery)',
  '^node_modules/hyparquet/': 'parse',
  '^node_modules/date-fns/': 'words',
  '^node_modules/(d3-scale|d3-shape|fflate)/': 'publish',
};

const walls = Object.entries(ROOMS).map(([room, may]) => ({
  name: `room ${room} may not import this`,
  severity: 'error',
  from: { path: `^src/${room}/` },
  to: { path: '^src/', pathNot: [room, ...may].map((one) => `^src/${one}/`) },
}));

const doors = Object.keys(ROOMS)
  .filter((room) => room !== 'style') // two sheets and an icon, no door
  .map((room) => ({
    name: `enter room ${room} by its door`,
    severity: 'error',
    from: { path: '^src/', pathNot: `^src/${room}/` },
    to: { path: `^src/${room}/`, pathNot: `^src/${room}/${DOORS[room] ?? room}\\.ts$` },
  }));

const libraries = Object.entries(OWNERS).map(([path, room]) => ({
  name: `only ${room} uses this library`,
  severity: 'error',
  from: { path: '^src/', pathNot: `^src/${room}/` },
  to: { path },
}));

export default {
  forbidden: [
    ...walls,
    ...doors,
    ...libraries,
    {
      name: 'only cli uses Node',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/cli/' },
      to: { dependencyTypes: ['core'] },
    },
    { name: 'no circle', severity: 'error', from: {}, to: { circular: true } },
    { name: 'not resolved', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      extensions: ['.ts', '.tsx', '.css', '.json', '.js', '.mjs'],
      conditionNames: ['import', 'types', 'browser', 'default'],
    },
  },
};
