import { log } from "@/lib/log";

/** A program for tables takes what begins so for a formula, and may run it. */
const FORMULA = /^[=+\-@\t\r]/;

/**
 * One line of CSV as RFC 4180 has it, with its line break. A cell that a spreadsheet would take for a formula gets an
 * apostrophe in front, which spreadsheets take for "this is text".
 */
export function csvLine(cells: (string | null)[]): string {
  return `${cells.map(toCell).join(",")}\r\n`;
}

/** A CSV file as an answer, sent as it comes to be: the next piece is made when the reader has taken the last one. */
export function csvAnswer(fileName: string, pieces: AsyncGenerator<string>): Response {
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>(
    {
      // Without the mark, Excel reads the file in the encoding of its country.
      start: (controller) => controller.enqueue(encoder.encode("\uFEFF")),
      pull: async (controller) => {
        try {
          const { done, value } = await pieces.next();
          if (done) controller.close();
          else controller.enqueue(encoder.encode(value));
        } catch (error) {
          // The answer has begun: it can only break off, which a browser shows as a download that failed.
          log.error({ err: error }, "a download broke off");
          controller.error(error);
        }
      },
      cancel: async () => {
        await pieces.return(undefined);
      },
    },
    { highWaterMark: 0 },
  );
  return new Response(body, {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="${fileName}"`,
      "cache-control": "no-store",
    },
  });
}

function toCell(value: string | null): string {
  const text = value === null ? "" : FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
