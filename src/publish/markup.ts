/** An element of SVG or HTML with its attributes and what it holds. Text is text: it can never become an element. */
export interface Markup {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (Markup | string)[];
}

type Given = string | number | null;

/** An element. Numbers are written with one decimal; an attribute that is null is left out. */
export function element(
  name: string,
  attributes: Readonly<Record<string, Given>> = {},
  children: readonly (Markup | string | null)[] = [],
): Markup {
  const written: Record<string, string> = {};
  for (const [key, value] of Object.entries(attributes)) if (value !== null) written[key] = attributeText(value);
  return { name, attributes: written, children: children.filter((child) => child !== null) };
}

function attributeText(value: string | number): string {
  return typeof value === 'number' ? short(value) : value;
}

/** A number of CSS pixels with at most one decimal. */
function short(value: number): string {
  return String(Math.round(value * 10) / 10);
}
