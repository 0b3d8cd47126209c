interface Assembly {
  readonly source: string;
  readonly target: string;
  readonly options: readonly string[];
}

export const ASSEMBLIES: readonly Assembly[];
export function moduleText(assembly: Assembly): Promise<string>;
