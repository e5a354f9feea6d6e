import { AsyncLocalStorage } from "node:async_hooks";

/** Who does what is being done now. The id is null for the command line and for Rosterline itself. */
export type Actor = {
  kind: "member" | "api_key" | "hand_over_link" | "cli" | "system";
  id: string | null;
  /** Of the request, as the nearest proxy saw it; null where there is none. */
  ip: string | null;
};

const SYSTEM: Actor = { kind: "system", id: null, ip: null };

const acting = new AsyncLocalStorage<Actor>();

/** Whatever is recorded while the work is done was done by this actor (docs/decisions/0022). */
export function actAs<T>(actor: Actor, work: () => Promise<T>): Promise<T> {
  return acting.run(actor, work);
}

/** Rosterline itself, where nobody said otherwise: the worker, and what runs at the start. */
export function currentActor(): Actor {
  return acting.getStore() ?? SYSTEM;
}
