export function ensurePython(say: (line: string) => void): void;
