import { expect, test } from "vitest";
import { findUrlProblem } from "@/lib/webhooks/check-url";
import { isPublicAddress } from "@/lib/webhooks/public-address";

test.each([
  "0.0.0.0",
  "10.1.2.3",
  "100.64.0.1",
  "127.0.0.1",
  "127.255.255.254",
  "169.254.169.254",
  "172.16.0.1",
  "172.31.255.255",
  "192.0.0.170",
  "192.0.2.1",
  "192.168.1.1",
  "198.18.0.1",
  "203.0.113.9",
  "224.0.0.1",
  "240.0.0.1",
  "255.255.255.255",
  "::",
  "::1",
  "::ffff:127.0.0.1",
  "::ffff:10.0.0.1",
  "::ffff:7f00:1",
  "::127.0.0.1",
  "64:ff9b::a9fe:a9fe",
  "2001::1",
  "2001:db8::1",
  "2002:7f00:1::",
  "fc00::1",
  "fd00:ec2::254",
  "fe80::1",
  "fe80::1%eth0",
  "2606:4700::1111%eth0",
  "fec0::1",
  "ff02::1",
  "not an address",
  "",
])("%s is not public", (address) => {
  expect(isPublicAddress(address)).toBe(false);
});

test.each(["1.1.1.1", "93.184.215.14", "172.32.0.1", "100.128.0.1", "2606:4700::1111", "2a00:1450:4001::200e"])(
  "%s is public",
  (address) => {
    expect(isPublicAddress(address)).toBe(true);
  },
);

test.each([
  ["http://hooks.example.com/", "Use https://"],
  ["ftp://hooks.example.com/", "not a web address"],
  ["hooks.example.com", "not a web address"],
  ["https://robin:secret@hooks.example.com/", "user name and password"],
  ["https://hooks.example.com/#part", "after the #"],
  ["https://localhost/", "not on the public internet"],
  ["https://LOCALHOST./", "not on the public internet"],
  ["https://printer.local/", "not on the public internet"],
  ["https://metadata.google.internal/", "not on the public internet"],
  ["https://127.0.0.1/", "not on the public internet"],
  ["https://0x7f.1/", "not on the public internet"],
  ["https://2130706433/", "not on the public internet"],
  ["https://0177.0.0.1/", "not on the public internet"],
  ["https://[::1]/", "not on the public internet"],
  ["https://[::ffff:169.254.169.254]/", "not on the public internet"],
  ["https://[fd00:ec2::254]/", "not on the public internet"],
])("%s is refused", (url, words) => {
  expect(findUrlProblem(url, { isPrivateAllowed: false })).toContain(words);
});

test("a public https address is accepted, and where it is allowed a private one too", () => {
  expect(findUrlProblem("https://hooks.example.com:8443/a?b=c", { isPrivateAllowed: false })).toBeNull();
  expect(findUrlProblem("http://127.0.0.1:3000/", { isPrivateAllowed: true })).toBeNull();
  expect(findUrlProblem("file:///etc/passwd", { isPrivateAllowed: true })).toContain("not a web address");
});
