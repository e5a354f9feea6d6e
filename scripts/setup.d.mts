/** Types of setup.mjs, which is plain JavaScript because it runs before anything is installed. */
export const ROOT: string;
export function ensureBuilt(options: { say: (line: string) => void }): Promise<void>;
