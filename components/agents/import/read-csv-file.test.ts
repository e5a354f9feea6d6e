import { expect, test } from "vitest";
import { decodeCsv, readCsvFile } from "./read-csv-file";

const TEXT = "name\nÉmile Müller\n";

test.each([
  ["UTF-8", new TextEncoder().encode(TEXT)],
  ["UTF-8 with its mark", new TextEncoder().encode(`\uFEFF${TEXT}`)],
  ["UTF-16 with its mark", new Uint8Array([0xff, 0xfe, ...Buffer.from(TEXT, "utf16le")])],
  ["Windows-1252", new Uint8Array(Buffer.from(TEXT, "latin1"))],
])("reads %s", (_encoding, bytes) => {
  expect(decodeCsv(bytes)).toBe(TEXT);
});

test.each(["agents.xlsx", "AGENTS.XLS", "agents.ods"])("says what to do with %s", async (name) => {
  await expect(readCsvFile(new File(["PK"], name))).rejects.toThrow("choose Save as or Download, then CSV");
});

test("does not send what is far too large", async () => {
  const file = new File([new Uint8Array(8_000_001)], "agents.csv");
  await expect(readCsvFile(file)).rejects.toThrow("Split it");
});
