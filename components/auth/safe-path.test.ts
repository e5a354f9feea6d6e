import { expect, test } from "vitest";
import { safePath } from "@/components/auth/safe-path";

test.each([
  ["/integrations/hibob?tab=people#row", "/integrations/hibob?tab=people#row"],
  ["/agents", "/agents"],
  [undefined, "/schedule"],
  ["", "/schedule"],
  [["/agents", "/settings"], "/schedule"],
  ["agents", "/schedule"],
  ["https://example.com/agents", "/schedule"],
  ["//example.com", "/schedule"],
  ["/\\example.com", "/schedule"],
  ["/\t/example.com", "/schedule"],
  ["javascript:alert(1)", "/schedule"],
  ["//[", "/schedule"],
  ["/sign-in?callbackUrl=/agents", "/schedule"],
])("%j leads to %s", (callbackUrl, path) => {
  expect(safePath(callbackUrl)).toBe(path);
});
