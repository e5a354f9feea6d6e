import { expect, test } from "vitest";
import {
  isServiceUserId,
  readPastedCredentials,
  withoutBlanks,
} from "@/components/integrations/connect/pasted-credentials";

const PAIR = { serviceUserId: "SERVICE-12345", token: "k7Qd+/x=" };

test.each([
  ["SERVICE-12345:k7Qd+/x="],
  ["  SERVICE-12345 : k7Qd+/x=\n"],
  ["SERVICE-12345\nk7Qd+/x="],
  ["SERVICE-12345\tk7Qd+/x="],
  ["SERVICE-12345, k7Qd+/x="],
  ["ID: SERVICE-12345\r\nToken: k7Qd+/x="],
  ["Service user ID = SERVICE-12345\nToken = k7Qd+/x=\n"],
  [`Basic ${btoa("SERVICE-12345:k7Qd+/x=")}`],
  [`Authorization: Basic ${btoa("SERVICE-12345:k7Qd+/x=")}`],
  ["\u200bSERVICE-12345:k7Qd+/x=\ufeff"],
])("%j is an ID and its token", (text) => {
  expect(readPastedCredentials(text)).toEqual(PAIR);
});

test("a token may hold colons", () => {
  expect(readPastedCredentials("SERVICE-1:a:b")).toEqual({ serviceUserId: "SERVICE-1", token: "a:b" });
});

test.each([
  ["SERVICE-12345"],
  ["k7Qd:x9R2"],
  ["SERVICE-12345:"],
  ["SERVICE-1 SERVICE-2"],
  ["SERVICE-12345 k7Qd x9R2"],
  ["the ID is SERVICE-12345 and the token k7Qd"],
  [`Basic ${btoa("somebody:else")}`],
  ["Basic ***"],
  [""],
])("%j leaves a doubt", (text) => {
  expect(readPastedCredentials(text)).toBeNull();
});

test("what was pasted loses its spaces and line breaks, and keeps what may be meant", () => {
  expect(withoutBlanks(" k7Qd\r\n\u00a0x9R2\u200b ")).toBe("k7Qdx9R2");
  expect(withoutBlanks("\tnot one word\n")).toBe("not one word");
});

test.each([
  ["SERVICE-12345", true],
  ["service-user-1", true],
  ["k7Qdx9R2k7Qdx9R2", false],
  ["SERVICE-1:k7Qd", false],
])("%j is an ID: %j", (text, isOne) => {
  expect(isServiceUserId(text)).toBe(isOne);
});
