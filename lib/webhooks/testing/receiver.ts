import type { IncomingHttpHeaders } from "node:http";
import { Webhook } from "standardwebhooks";
import { serve } from "@/lib/integrations/hibob/testing/server";

type Got = { id: string; headers: IncomingHttpHeaders; body: string; type: string; data: Record<string, unknown> };

/** For tests only: an endpoint of a customer, over real HTTP. `got` holds what it was sent, in order. */
export async function startReceiver() {
  const got: Got[] = [];
  let answers: (got: Got) => number = () => 200;
  const { baseUrl } = await serve((response, { headers, body }) => {
    const { type, data } = JSON.parse(body);
    const one = { id: String(headers["webhook-id"]), headers, body, type, data };
    got.push(one);
    response.writeHead(answers(one), { "content-type": "text/plain" });
    response.end(`got ${type}`);
  });
  return {
    url: `${baseUrl}/hooks`,
    got,
    /** From now on it answers with this status. */
    answer(status: number | ((got: Got) => number)) {
      answers = typeof status === "number" ? () => status : status;
    },
  };
}

/** As a customer does it: with the library, and what it is given. @throws when it is not signed with the secret */
export function verify(secret: string, { body, headers }: Got): unknown {
  return new Webhook(secret).verify(body, headers as Record<string, string>);
}
