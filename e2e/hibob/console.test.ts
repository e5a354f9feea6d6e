import { request as httpRequest } from "node:http";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Sandbox, startSandbox } from "./server";

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox({ appUrl: "http://rosterline.example" });
});
afterAll(() => sandbox.close());

async function read(path: string) {
  const response = await fetch(`${sandbox.url}${path}`);
  return { status: response.status, headers: response.headers, text: await response.text() };
}

function companyWithLeave() {
  const company = sandbox.createCompany();
  const ada = company.addPerson({ name: "Ada <b>Park</b>", email: "ada@example.com" });
  const ben = company.addPerson({ name: "Bén Cruz", email: "b.cruz@example.com" });
  company.book(ada.id, { type: "days", startDate: "2099-11-02" });
  const pending = company.submit(ben.id, { type: "days", startDate: "2098-03-05" });
  return { company, pending, path: `/console/${company.serviceUserId}` };
}

test("the address itself leads to the only company, or says what there is", async () => {
  const alone = await startSandbox();
  alone.createCompany({ serviceUserId: "SERVICE-1" });
  const answer = await fetch(alone.url, { redirect: "manual" });
  await alone.close();
  expect([answer.status, answer.headers.get("location")]).toEqual([302, "/console/SERVICE-1"]);
  const { path } = companyWithLeave();
  companyWithLeave();
  const front = await read("/");
  expect(front.text).toContain("This is not HiBob");
  expect(front.text).toContain(`href="${path}"`);
});

test("names are shown as they are, never as markup", async () => {
  const { path } = companyWithLeave();
  const { text } = await read(`${path}?q=%22%3E%3Cscript%3E`);
  expect(text).not.toContain("<script>");
  expect((await read(path)).text).toContain("Ada &lt;b&gt;Park&lt;/b&gt;");
  expect((await read(path)).text).not.toContain("<b>Park");
});

test("requests to come are first, and search knows neither case nor accents", async () => {
  const { path } = companyWithLeave();
  const { text } = await read(path);
  expect(text.indexOf("Wed 5 Mar 2098")).toBeLessThan(text.indexOf("Mon 2 Nov 2099"));
  expect(text.indexOf("Wed 5 Mar 2098")).toBeGreaterThan(0);
  const found = await read(`${path}?q=BEN`);
  expect(found.text).toContain("Bén Cruz");
  expect(found.text).not.toContain("2099");
  expect((await read(`${path}?status=pending`)).text).not.toContain("2099");
});

test("what makes no sense in the address is left out", async () => {
  const { path } = companyWithLeave();
  expect(await read(`${path}?tab=nothing&status=odd&show=-3&request=x&person=0&new=y`)).toMatchObject({ status: 200 });
  expect((await read("/console/SERVICE-0")).status).toBe(404);
  expect((await read("/console/client/nothing")).status).toBe(404);
  expect((await read("/console/assets/..%2f..%2fpackage.json")).status).toBe(404);
  expect((await read("/elsewhere")).status).toBe(404);
});

test("its own files: the product's colours in light and dark, fonts, and modules without types", async () => {
  const style = await read("/console/assets/style.css");
  expect(style.text).toMatch(/:root \{\s*color-scheme: light;[^}]*--accent: oklch/);
  expect(style.text).toMatch(/prefers-color-scheme: dark\) \{ :root \{\s*color-scheme: dark;/);
  expect((await read("/console/assets/sans.woff2")).headers.get("content-type")).toBe("font/woff2");
  const module = await read("/console/client/main");
  expect(module.headers.get("content-type")).toBe("text/javascript");
  expect(module.text).not.toContain(": HTMLFormElement");
});

test("only its own files run in it, and a foreign host name gets nothing", async () => {
  const { path, company } = companyWithLeave();
  const { headers, text } = await read(`${path}?tab=access`);
  expect(headers.get("content-security-policy")).toMatch(/^default-src 'self'.*frame-ancestors 'none'/);
  expect(text).toContain(company.token);
  const foreign = await new Promise<{ status?: number; text: string }>((resolve, reject) => {
    const call = httpRequest(`${sandbox.url}${path}?tab=access`, { headers: { Host: "evil.example" } }, (response) => {
      let body = "";
      response.on("data", (chunk) => {
        body += chunk;
      });
      response.on("end", () => resolve({ status: response.statusCode, text: body }));
    });
    call.on("error", reject).end();
  });
  expect(foreign.status).toBe(403);
  expect(foreign.text).not.toContain(company.token);
});

test("what was done says what to see, where, and whether anybody has asked since", async () => {
  const { company, path, pending } = companyWithLeave();
  const control = `${sandbox.url}/sandbox/companies/${company.serviceUserId}`;
  await fetch(`${control}/requests/${pending}/approve`, { method: "POST" });
  const before = await read(path);
  expect(before.text).toContain("Approved: Bén Cruz, Holiday, Wed 5 Mar 2098.");
  expect(before.text).toContain("Once Rosterline is connected.");
  expect(before.text).toContain('href="http://rosterline.example/schedule?date=2098-03-05&amp;q=B%C3%A9n+Cruz"');
  const headers = { Authorization: `Basic ${btoa(`${company.serviceUserId}:${company.token}`)}` };
  await fetch(`${sandbox.apiUrl}/timeoff/requests/changes?since=${new Date().toISOString()}`, { headers });
  const after = await read(path);
  expect(after.text).toMatch(/Rosterline asked \d+ s later\. Look now\./);
  expect(after.text).toContain("GET /timeoff/requests/changes");
});
