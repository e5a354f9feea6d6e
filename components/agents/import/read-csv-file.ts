import { MOST_CSV_CHARACTERS } from "@/lib/agents/import-schemas";

/** Why a file was not even sent, in words for the person who chose it. */
export class UnreadableFile extends Error {
  override readonly name = "UnreadableFile";
}

/**
 * The text of a CSV file, in whichever of the usual encodings a spreadsheet wrote it.
 * @throws UnreadableFile for a spreadsheet's own format, and for one that is too large
 */
export async function readCsvFile(file: File): Promise<string> {
  if (/\.(xlsx?|ods|numbers)$/i.test(file.name)) {
    throw new UnreadableFile(
      "This is a spreadsheet, not a CSV file. In your spreadsheet choose Save as or Download, then CSV.",
    );
  }
  if (file.size > 2 * MOST_CSV_CHARACTERS)
    throw new UnreadableFile("This file is too large for 5,000 agents. Split it.");
  const bytes = await file.arrayBuffer().catch(() => {
    throw new UnreadableFile("Your browser can't read this file. Choose it again.");
  });
  return decodeCsv(new Uint8Array(bytes));
}

/** UTF-16 says so at its start; what is not UTF-8 is what Windows wrote before. */
export function decodeCsv(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}
