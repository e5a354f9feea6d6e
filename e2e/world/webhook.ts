import { createHmac } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";
import { POST } from "@/app/api/webhooks/hibob/[connectionId]/route";

type Given = { signature?: string | null; secret?: string };

export function sign(body: string | Buffer, secret: string): string {
  return createHmac("sha512", secret).update(body).digest("base64");
}

/** Calls the real handler as HiBob does. */
export async function deliver(connectionId: string, body: unknown, { signature, secret }: Given = {}) {
  const text = typeof body === "string" ? body : JSON.stringify(body);
  const sent = signature === undefined && secret !== undefined ? sign(text, secret) : signature;
  const request = new Request(`http://localhost/api/webhooks/hibob/${connectionId}`, {
    method: "POST",
    headers: { "content-type": "application/json", ...(sent && { "bob-signature": sent }) },
    body: text,
  });
  const response = await POST(request, { params: Promise.resolve({ connectionId }) });
  return { status: response.status, headers: response.headers, body: (await response.json()) as unknown };
}

/** The handler behind a port, for the sandbox to send to. @returns the address of a connection's webhook */
export async function serveWebhook(connectionId: string): Promise<string> {
  const server = createServer(async (incoming, outgoing) => {
    const pieces: Buffer[] = [];
    for await (const piece of incoming) pieces.push(piece as Buffer);
    const answer = await POST(
      new Request(`http://localhost${incoming.url}`, {
        method: "POST",
        headers: incoming.headers as Record<string, string>,
        body: new Uint8Array(Buffer.concat(pieces)),
      }),
      { params: Promise.resolve({ connectionId: incoming.url?.split("/").at(-1) }) },
    );
    outgoing.writeHead(answer.status).end(await answer.text());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/webhooks/hibob/${connectionId}`;
}
