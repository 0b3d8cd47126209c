/**
 * Widths of characters in the font of publications. It is Arial, or one made to its measure (Helvetica, Liberation Sans,
 * Arimo): one of these is on nearly every machine. A width is in fiftieths of an em, rounded up, each written as one
 * letter from "(" on; "(" itself is a character that the font does not have. Measured from Liberation Sans 2.
 */
export const EXPORT_FONT = "Arial, Helvetica, 'Liberation Sans', Arimo, sans-serif";

/** First character of a run, widths of the run in regular type, and in bold. */
const RUNS: readonly (readonly [number, string, string])[] = [
  [
    0x20,
    '66:DDUJ299<F6966DDDDDDDDDD66FFFD[JJMMJGOM6AJDRMOJOMJGMJXJJG666@D9DDADD6DD44A4RDDDD9A6DAMAAA959F',
    '69@DDUM499<F6966DDDDDDDDDD99FFFGYMMMMJGOM6DMGRMOJOMJGMJXJJG969FD9DGDGD9GG66D6UGGGG<D9GDODDA<6<F',
  ],
  [
    0xa0,
    '69DDDD5D9M;DF9MD<D999EC699;DRRRGJJJJJJZMJJJJ6666MMOOOOOFOMMMMJJGDDDDDDUADDDD6666DDDDDDDDGDDDDADAJDJDJDMAMAMAMAMGMDJDJDJDJDJDODODODODMDMD6666666466M?A4JAAD4D4D7D9D4MDMDMDGMDODODODZXM9M9M9JAJAJAJAG6G;G6MDMDMDMDMDMDXMJAJGAGAGA4',
    '69DDDD6D9M;DF9MD<D999ED699;DRRRGMMMMMMZMJJJJ6666MMOOOOOFOMMMMJJGDDDDDDUDDDDD6666GGGGGGGDGGGGGDGDMDMDMDMDMDMDMDMLMGJDJDJDJDJDOGOGOGOGMGMG6666666666PDD6MDDG6G6G<G@G6MGMGMGLMGOGOGOGZXM<M<M<JDJDJDJDG9G@G9MGMGMGMGMGMGXOJDJGAGAGA6',
  ],
  [
    0x370,
    '((((((((((((((6(((((99J6PR<(O(SN4JJDJJGMO6JJRMIOMJ(GGJPJRN6JE?D4DEEAD??DD4AAEA?DKEAG<DICLP4DDDP(((((((((((((((((((((((((((((((((((((((((((((((((',
    '((((((((((((((9(((((9@M9SV@(R(WR6MMGLJGMO6MJRMIOMJ(FGJRJQQ6JG?G6FGGDG@?GD6DDGD?GOGBK?FLENS6FGFS(((((((((((((((((((((((((((((((((((((((((((((((((',
  ],
  [
    0x400,
    'JJTDLJ66A][SFMHLJIJDJJWGLLFIRMOLJMGHNJMJVWPUIL[MDEC;FDJ?DD>FKDDDDA?ARAECQRHLCBNDDDD;BA464VQD>DAD',
    'JJUELJ66D_^TGMHLMLMELJVHLLGLRMOLJMGHSJML[[TYLL\\LDGG=HDLAGGAHMGGGGDADTDGFRSMSGDSFDDG=DD676YVGAGDG',
  ],
  [0x2010, '99(DZZ(D4444999(DD:(((Z(', '99(DZZ(D6666AAA(DD:(((Z('],
  [0x2030, 'Z(2:(((((99', 'Z(4@(((((99'],
  [0x20ac, 'D', 'D'],
  [0x2212, 'F', 'F'],
];

const FIFTIETHS = 50;
const BASE = '('.charCodeAt(0);
/** In em: letters of other scripts are at most about this wide, ideographs and pictures a little over one em. */
const OTHER = 0.75;
const WIDE = 1.25;
const FIRST_WIDE = 0x2e80;
const BOLD_FROM = 600;

function advance(code: number, bold: boolean): number {
  const run = RUNS.find(([first, regular]) => code >= first && code < first + regular.length);
  const letter = run?.[bold ? 2 : 1].charCodeAt(code - run[0]) ?? BASE;
  if (letter > BASE) return (letter - BASE) / FIFTIETHS;
  return code >= FIRST_WIDE ? WIDE : OTHER;
}

/** Width in CSS pixels of a text in the font of publications, kerning left out: never less than it will be. */
export function exportWidth(text: string, size: number, weight: number): number {
  let sum = 0;
  for (const character of text) sum += advance(character.codePointAt(0) ?? 0, weight >= BOLD_FROM);
  return sum * size;
}
