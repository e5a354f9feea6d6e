import { actAs, currentActor } from "@/lib/actor";
import { addHandOverLink } from "@/lib/connections/hand-over";
import type {
  HandOverCredentials,
  HandOverInput,
  HandOverTest,
  MadeHandOverLink,
} from "@/lib/connections/hand-over-schemas";
import { findOpenLink, linkEnded, noteOpened, type OpenLink, useUp } from "@/lib/connections/hand-over-use";
import { getConnection, refuseSecondConnection } from "@/lib/connections/service";
import { AppError, invalidInput } from "@/lib/errors";
import { chooseWindow, connect, preflight, replaceCredentials, requireIntegration, todayOf } from "@/lib/sync/service";

/**
 * Makes a link by which somebody without an account connects an integration, or gives a connection new credentials.
 * @param madeById the member or API key whose right it carries
 * @throws AppError `already_connected`, `not_found`, `invalid_input`; `conflict` for a connection with an API key
 */
export async function makeHandOverLink(
  organizationId: string,
  input: HandOverInput,
  madeById: string,
): Promise<MadeHandOverLink> {
  requireIntegration(input.integration);
  if (input.connectionId === undefined) {
    // Told now, to the one who can mend it, and not tomorrow to somebody who can't.
    chooseWindow(input, await todayOf(organizationId));
    await refuseSecondConnection(organizationId, input.integration);
  } else {
    const { integration, authMethod } = await getConnection(organizationId, input.connectionId);
    if (integration !== input.integration)
      throw invalidInput("integration", "The connection is one of another integration.");
    if (authMethod === "api_key")
      throw new AppError(
        "conflict",
        "This connection uses an API key. Migrate it instead of changing its credentials.",
      );
  }
  return addHandOverLink(organizationId, input, madeById);
}

/** Notes that somebody looks at it. @throws AppError `not_found` for a link that opens nothing */
export async function openByLink(secret: string): Promise<void> {
  await noteOpened((await requireOpenLink(secret)).id);
}

/**
 * Tests credentials for who holds the link. Stores nothing, and names nobody.
 * @throws AppError `not_found` for a link that opens nothing
 */
export async function testByLink({ secret, credentials }: HandOverCredentials): Promise<HandOverTest> {
  const link = await requireOpenLink(secret);
  const { ok, checks, people, preview } = await preflight(link.organizationId, {
    integration: link.integration,
    credentials,
    ...endOf(link),
  });
  const counts = { people: people?.visible ?? 0, requests: preview?.requests ?? 0, events: preview?.events ?? 0 };
  return { ok, checks, counts };
}

/**
 * Connects, or gives the connection new credentials, and uses the link up: both or neither.
 * @throws AppError `not_found` for a link that opens nothing; otherwise as `connect` and `change` do
 */
export async function connectByLink({ secret, credentials }: HandOverCredentials): Promise<void> {
  const link = await requireOpenLink(secret);
  const { organizationId, integration, connectionId } = link;
  await actAs({ ...currentActor(), kind: "hand_over_link", id: link.id }, async () => {
    if (connectionId !== null)
      await replaceCredentials(organizationId, connectionId, { credentials, alongside: (tx) => useUp(tx, link) });
    else await connect(organizationId, { integration, credentials, ...endOf(link) }, (tx) => useUp(tx, link));
  }).catch(hideOrganization);
}

/** That it is connected by now, or gone, is nothing that a stranger can mend. */
function hideOrganization(error: unknown): never {
  const isEnded = error instanceof AppError && ["already_connected", "conflict", "not_found"].includes(error.code);
  throw isEnded ? linkEnded() : error;
}

async function requireOpenLink(secret: string): Promise<OpenLink> {
  const link = await findOpenLink(secret);
  if (!link) throw linkEnded();
  return link;
}

function endOf({ syncUntil, rollingMonths }: OpenLink) {
  if (rollingMonths !== null) return { rollingMonths };
  return syncUntil === null ? {} : { syncUntil };
}
