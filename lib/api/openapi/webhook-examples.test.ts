import { spawnSync } from "node:child_process";
import { Webhook } from "standardwebhooks";
import { beforeAll, describe, expect, it } from "vitest";
import { isFromRosterline } from "@/docs/examples/typescript/verify-webhook";
import { ensurePython } from "@/scripts/python.mjs";

const SECRET = `whsec_${Buffer.alloc(24, 7).toString("base64")}`;
const BODY = '{"type":"event.upserted","name":"Zoë"}';

type Delivery = { secret: string; headers: Record<string, string>; body: string };

/** Signed by the standard's own library, which shares no code with the examples. */
function deliver(ageSeconds = 0): Delivery {
  const at = new Date(Date.now() - ageSeconds * 1000);
  const headers = {
    "webhook-id": "msg_1",
    "webhook-timestamp": String(Math.floor(at.getTime() / 1000)),
    "webhook-signature": new Webhook(SECRET).sign("msg_1", at, BODY),
  };
  return { secret: SECRET, headers, body: BODY };
}

const languages = [
  ["TypeScript", ({ secret, headers, body }: Delivery) => isFromRosterline(secret, new Headers(headers), body)],
  ["Python", askPython],
] as const;

// A process a case: slow where the machine is busy.
describe.each(languages)("the example of a check in %s", { timeout: 60_000 }, (_, isAccepted) => {
  beforeAll(() => ensurePython(() => undefined), 120_000);
  const good = deliver();
  const { "webhook-signature": signature = "" } = good.headers;

  it.each([
    ["takes what was signed with the secret", good, true],
    ["takes one of two signatures", withHeaders({ "webhook-signature": `v1,AAAA ${signature}` }), true],
    ["refuses another body", { ...good, body: BODY.replace("upserted", "deleted") }, false],
    ["refuses another secret", { ...good, secret: `whsec_${Buffer.alloc(24, 8).toString("base64")}` }, false],
    ["refuses another id", withHeaders({ "webhook-id": "msg_2" }), false],
    ["refuses an old delivery that comes again", deliver(6 * 60), false],
    ["refuses a time that is none", withHeaders({ "webhook-timestamp": "soon" }), false],
    ["refuses one without a signature", { ...good, headers: {} }, false],
  ])("%s", (_, delivery, expected) => {
    expect(isAccepted(delivery)).toBe(expected);
  });

  function withHeaders(headers: Record<string, string>): Delivery {
    return { ...good, headers: { ...good.headers, ...headers } };
  }
});

function askPython(delivery: Delivery): boolean {
  const program = `import sys, json
from verify_webhook import is_from_rosterline
given = json.load(sys.stdin)
print(is_from_rosterline(given["secret"], given["headers"], given["body"].encode()))`;
  const { stdout, stderr } = spawnSync("python3", ["-B", "-c", program], {
    cwd: "docs/examples/python",
    input: JSON.stringify(delivery),
    encoding: "utf8",
  });
  if (stdout.trim() !== "True" && stdout.trim() !== "False") throw new Error(stderr);
  return stdout.trim() === "True";
}
