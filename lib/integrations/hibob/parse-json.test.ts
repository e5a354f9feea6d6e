import { expect, test } from "vitest";
import { parseJson } from "@/lib/integrations/hibob/parse-json";

test("an integer beyond 2^53 keeps its digits as text", () => {
  expect(parseJson('{"employeeId": 3332883884017713938, "requestId": 31000001}')).toEqual({
    employeeId: "3332883884017713938",
    requestId: 31000001,
  });
});

test("other numbers stay numbers, and text that looks like one stays text", () => {
  expect(parseJson('[1.5, -2, 0.30000000000000004, "3332883884017713938", 9007199254740991]')).toEqual([
    1.5,
    -2,
    0.30000000000000004,
    "3332883884017713938",
    9007199254740991,
  ]);
});

test("a large number without its digits is left for the schema to refuse", () => {
  expect(parseJson('[3.332883884017713938e18, "1234567890123456"]')).toEqual([
    3.332883884017714e18,
    "1234567890123456",
  ]);
});
