export function compiled(): Promise<string>;
export function moduleText(base64: string): string;
