import { expect, test } from "./fixtures";

/** The promise: a page loads nothing from elsewhere, stands in nobody's frame, and tells no other site its address. */
test("pages are sent with what browsers need to keep them to themselves", async ({ context }) => {
  const page = await context.newPage();
  const answer = await page.goto("/sign-in");
  expect(answer?.headers()).toMatchObject({
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "same-origin",
    "content-security-policy": expect.stringContaining("frame-ancestors 'none'"),
  });
  const refused = await page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        addEventListener("securitypolicyviolation", ({ effectiveDirective }) => resolve(effectiveDirective));
        new Image().src = "https://elsewhere.example/picture.png";
      }),
  );
  expect(refused).toBe("img-src");
});
