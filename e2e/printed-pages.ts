import { inflateSync } from "node:zlib";
import type { Page } from "@playwright/test";

const RED = "1 0 0 rg";

/**
 * Prints the page as a browser does, with the words that the selector finds in red.
 * @returns how often each sheet of paper turns to red
 */
export async function redOnPages(page: Page, selector: string): Promise<number[]> {
  const style = await page.addStyleTag({ content: `${selector} { color: rgb(255, 0, 0) !important }` });
  const pdf = (await page.pdf({ format: "A4", landscape: true })).toString("latin1");
  await style.evaluate((element) => (element as Element).remove());
  return [...pdf.matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)]
    .map(([, packed = ""]) => inflate(packed))
    .filter((content) => content.includes("BT"))
    .map((content) => content.split(RED).length - 1);
}

/** Fonts and pictures are packed in other ways, and have no words in them. */
function inflate(packed: string): string {
  try {
    return inflateSync(Buffer.from(packed, "latin1")).toString("latin1");
  } catch {
    return "";
  }
}
