import type { ReactNode } from "react";

/** One drawn screen of a vendor: where it is, what is on it, and both in words. */
export type Picture = { description: string; path: string[]; content: ReactNode };
