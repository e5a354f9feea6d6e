/** Flags for the Node that runs a worker. */
export function heapFlags(): string[];
