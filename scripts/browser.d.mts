/** Types of browser.mjs. */
export function findBrowser(): string | undefined;
export function ensureBrowser(say: (line: string) => void): void;
