/** What the command line says of itself, in English. */
export const cliWords = {
  cli: {
    usage: [
      'Usage:',
      '  anmalt ask QUERY [--json] [--lang sv|en]',
      '      the answer to the query string of a link',
      '  anmalt ask [QUERY] --file FILE [--choices FILE] [--json] [--lang sv|en]',
      '      the same, asked of a file of your own',
      '  anmalt render [QUERY] --out FILE [--width N] [--site ADDRESS] [--file FILE] [--lang sv|en]',
      '      the figure of a link as a file: .svg, .csv, .json (JSON-stat), .xlsx, .zip or .html',
      '  anmalt check FILE [--choices FILE] [--json] [--cells] [--lang sv|en]',
      '      how a file of your own is understood, and what is to be known of it',
      '  anmalt check --batch [--cells] [--lang sv|en]',
      '      the same for each {"file","choices"} on a line of the standard input',
      '  anmalt data-check [--lang sv|en]',
      '      whether the data package is sound',
      '  anmalt data-keep [--lang sv|en]',
      '      keeps the present data under data/versions for those who cite them',
    ].join('\n'),
    noPng: 'A PNG picture is made by the page, which has a browser to draw it; here there is .svg.',
    noEnding: (path: string) => `${path}: files that can be made end in .svg, .csv, .json, .xlsx, .zip or .html.`,
    noWidth: (least: string, most: string) => `A picture is ${least} to ${most} pixels wide.`,
    notWritten: (path: string) => `${path}: the file cannot be written.`,
    noFile: (path: string) => `${path}: there is no such file, or it cannot be opened.`,
    noChoices: (path: string) =>
      `${path}: the choices are not there, or hold something that is no choice (see docs/formats.md).`,
    sound: (files: string, rows: string) => `The data package is sound: ${files} files, ${rows} rows.`,
    kept: (dataset: string, version: string) => `${dataset}: version ${version} is kept.`,
    keptBefore: 'The present data were kept before; nothing has changed.',
    wrong: (n: string) => `Problems found: ${n}.`,
  },
};

export type CliWords = typeof cliWords;
