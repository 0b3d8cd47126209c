import type { CliWords } from './cli.en.ts';

/** What the command line says of itself, in Swedish. */
export const cliWords: CliWords = {
  cli: {
    usage: [
      'Så används programmet:',
      '  anmalt ask FRÅGA [--json] [--lang sv|en]',
      '      svaret på en länks frågesträng',
      '  anmalt ask [FRÅGA] --file FIL [--choices FIL] [--json] [--lang sv|en]',
      '      detsamma, ställt till en egen fil',
      '  anmalt render [FRÅGA] --out FIL [--width N] [--site ADRESS] [--file FIL] [--lang sv|en]',
      '      en länks figur som fil: .svg, .csv, .json (JSON-stat), .xlsx, .zip eller .html',
      '  anmalt check FIL [--choices FIL] [--json] [--cells] [--lang sv|en]',
      '      hur en egen fil förstås, och vad man bör veta om den',
      '  anmalt check --batch [--cells] [--lang sv|en]',
      '      detsamma för varje {"file","choices"} på en rad av standard in',
      '  anmalt data-check [--lang sv|en]',
      '      om datapaketet är helt och riktigt',
      '  anmalt data-keep [--lang sv|en]',
      '      bevarar de nuvarande data i data/versions för dem som citerar dem',
    ].join('\n'),
    noPng: 'En PNG-bild görs av sidan, där en webbläsare kan rita den; här finns .svg.',
    noEnding: (path) => `${path}: de filer som kan göras slutar på .svg, .csv, .json, .xlsx, .zip eller .html.`,
    noWidth: (least, most) => `En bild är ${least} till ${most} bildpunkter bred.`,
    notWritten: (path) => `${path}: filen kan inte skrivas.`,
    noFile: (path: string) => `${path}: filen finns inte eller kan inte öppnas.`,
    noChoices: (path: string) =>
      `${path}: valen finns inte, eller innehåller något som inte är ett val (se docs/formats.md).`,
    sound: (files: string, rows: string) => `Datapaketet är helt och riktigt: ${files} filer, ${rows} rader.`,
    kept: (dataset: string, version: string) => `${dataset}: version ${version} är bevarad.`,
    keptBefore: 'De nuvarande data var redan bevarade; ingenting har ändrats.',
    wrong: (n: string) => `Fel som hittats: ${n}.`,
  },
};
