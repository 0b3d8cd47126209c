import { below, randomFrom } from '../../data/random.ts';

const PARAGRAPHS = 24;
const WORDS = 110;
const SYLLABLES = 'ka lo mi ren sta vå tel dö ban grus ver hem ski or ly tor nå pel sva in'.split(' ');
const SEED = 5;

/** About 20 kB of words that mean nothing, and that are packed about as well as those of a newspaper. */
function paragraphs(): readonly string[] {
  const random = randomFrom(SEED);
  const pick = <T>(list: readonly T[], fallback: T): T => list[below(random, list.length)] ?? fallback;
  const words = Array.from({ length: 900 }, () =>
    Array.from({ length: 1 + below(random, 3) }, () => pick(SYLLABLES, '')).join(''),
  );
  return Array.from(
    { length: PARAGRAPHS },
    () => `<p>${Array.from({ length: WORDS }, () => pick(words, '')).join(' ')}.</p>`,
  );
}

/** An article as a newspaper may serve it, whose figure follows on its first paragraph. */
export function articleWith(figure: string): string {
  const [lead = '', ...rest] = paragraphs();
  return `<!doctype html>
<html lang="sv">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Article</title>
<style>body{max-width:40rem;margin:1rem auto;padding:0 1rem;font:1rem/1.5 sans-serif}svg,img{max-width:100%;height:auto}</style>
</head>
<body><article><h1>Article</h1>
${[lead, figure, ...rest].join('\n')}
</article></body>
</html>
`;
}
