import { HtmlValidate } from 'html-validate';

const validator = new HtmlValidate({
  extends: ['html-validate:standard'],
  // Written by XML's rules where that is HTML too; style and size of a frame are the newsroom's.
  rules: { 'void-style': 'off', 'no-inline-style': 'off', 'long-title': 'off', 'svg-focusable': 'off' },
});

/** What a checker of HTML finds wrong in a page, or in a part of one. */
export async function faultsOf(html: string): Promise<string[]> {
  const { results } = await validator.validateString(html);
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line, column }) => `${ruleId}: ${message} ${line}:${column}`),
  );
}
