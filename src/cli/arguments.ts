const FLAGS: readonly string[] = ['json', 'cells', 'batch'];
const VALUES = ['lang', 'file', 'choices', 'out', 'width', 'site'] as const;

/** What a command line says, in whatever order. */
interface Arguments {
  readonly words: readonly string[];
  readonly flags: ReadonlySet<string>;
  readonly values: Partial<Readonly<Record<(typeof VALUES)[number], string>>>;
}

/** Parts a command line; null where it has an option that there is none of, or one without its value. */
export function argumentsOf(args: readonly string[]): Arguments | null {
  const words: string[] = [];
  const flags = new Set<string>();
  const values: Record<string, string> = {};
  for (let at = 0; at < args.length; at++) {
    const arg = args[at] ?? '';
    if (!arg.startsWith('--')) {
      words.push(arg);
      continue;
    }
    const name = arg.slice(2);
    if (FLAGS.includes(name)) flags.add(name);
    else if ((VALUES as readonly string[]).includes(name) && args[at + 1] !== undefined)
      values[name] = args[++at] ?? '';
    else return null;
  }
  return { words, flags, values };
}
