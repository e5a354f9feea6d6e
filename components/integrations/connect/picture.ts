import type { ReactNode } from "react";

/**
 * One drawn screen of a vendor: where it is, what is on it (in a space 340 wide and `height` high), and both in words.
 * What to press has a ring with the letter of the guide's action.
 */
export type Picture = { description: string; path: string[]; height: number; content: ReactNode };
