import type { TimeOff } from "@/lib/integrations/types";

/** What a run knows of a policy by the name that its requests carry. */
type SeenPolicy = {
  isPrivate: boolean;
  /** What the vendor calls it whatever it shows; nothing where only changes spoke of it. */
  rawNames: Set<string>;
  /** The vendor just said so; otherwise it is what the ledger remembers. */
  isFresh: boolean;
};

/** By the name that is shown. A summary, so that requests need not be kept to know their policies. */
export type SeenPolicies = Map<string, SeenPolicy>;

/** `isComplete`: the run reads everything, so that what it did not see is not there. */
export type SeenInRun = { policies: SeenPolicies; isComplete: boolean };

/** A policy as stored. */
export type PolicyRow = {
  id: string;
  name: string;
  rawName: string | null;
  isPrivate: boolean;
  /** An admin chose its type, or excluded it. */
  isConfigured: boolean;
};

/** What to write, and which stored policy each name stands for that has no row of its own. */
export type PolicyPlan = {
  renames: { id: string; from: string; to: string }[];
  /** Their names are taken by a rename, and nobody has configured them. */
  removals: string[];
  updates: { id: string; rawName: string | null; isPrivate: boolean }[];
  inserts: { name: string; rawName: string | null; isPrivate: boolean }[];
  /** From a name to the name of the policy that it stands for. */
  aliases: Map<string, string>;
};

/** Adds what the requests say of their policies. What is fresh outweighs what is remembered. */
export function notePolicies(seen: SeenPolicies, requests: TimeOff[], { isFresh }: { isFresh: boolean }): void {
  for (const { policy, policyType, isPrivate } of requests) {
    const known = seen.get(policy);
    if (known?.isFresh && !isFresh) continue;
    const rawNames = known && known.isFresh === isFresh ? known.rawNames : new Set<string>();
    // Requests stored by an earlier version do not know it.
    if (policyType) rawNames.add(policyType);
    // Of two policies that are shown by one name, the private one decides.
    seen.set(policy, { isPrivate: isPrivate || (known?.isFresh === isFresh && known.isPrivate), rawNames, isFresh });
  }
}

/**
 * Brings stored policies up to what was seen. A policy that the vendor shows by another name keeps its row, and so
 * its mapping, as long as its raw name says that it is the same one. Pure.
 *
 * A name that stands for several raw names (several policies under one custom name) or a raw name that is shown in
 * several ways proves nothing, and nothing is renamed by it. Only a complete run can tell that a policy is private no
 * more.
 */
export function planPolicies(
  stored: PolicyRow[],
  seen: SeenPolicies,
  { isComplete = true }: { isComplete?: boolean } = {},
): PolicyPlan {
  const proven = provenNames(seen);
  const byRaw = new Map(stored.flatMap((row) => (row.rawName === null ? [] : [[row.rawName, row] as const])));
  const wished = [...proven].flatMap(([name, rawName]) => {
    const row = byRaw.get(rawName);
    return row && row.name !== name ? [{ id: row.id, from: row.name, to: name }] : [];
  });
  const { renames, removals } = settleNames(wished, stored);
  const newNames = new Map(renames.map(({ id, to }) => [id, to]));
  const rows = stored
    .filter(({ id }) => !removals.includes(id))
    .map((row) => ({ ...row, name: newNames.get(row.id) ?? row.name }));
  const byName = new Map(rows.map((row) => [row.name, row]));
  const byId = new Map(rows.map((row) => [row.id, row]));

  const plan: PolicyPlan = { renames, removals, updates: [], inserts: [], aliases: new Map() };
  for (const [name, policy] of seen) {
    const row = byName.get(name);
    const rawName = proven.get(name) ?? null;
    if (row) {
      const holder = rawName === null ? undefined : byRaw.get(rawName);
      update(row, { policy, rawName: holder && holder.id !== row.id ? row.rawName : rawName, isComplete });
      continue;
    }
    // What is only remembered may carry the name of before; where nothing better is known, a name may be the raw one.
    const meant = policy.isFresh && policy.rawNames.size > 0 ? undefined : byRaw.get(onlyOf(policy) ?? name);
    const current = meant && byId.get(meant.id);
    if (current) plan.aliases.set(name, current.name);
    else plan.inserts.push({ name, rawName, isPrivate: policy.isPrivate });
  }
  plan.updates = stored.flatMap((before) => {
    const { rawName, isPrivate } = byId.get(before.id) ?? before;
    return rawName === before.rawName && isPrivate === before.isPrivate ? [] : [{ id: before.id, rawName, isPrivate }];
  });
  return plan;
}

/** Names that the vendor just gave to one raw name each, which it shows in no other way. */
function provenNames(seen: SeenPolicies): Map<string, string> {
  const given = [...seen].flatMap(([name, policy]) => {
    const rawName = policy.isFresh ? onlyOf(policy) : null;
    return rawName === null ? [] : [[name, rawName] as const];
  });
  const times = new Map<string, number>();
  for (const [, rawName] of given) times.set(rawName, (times.get(rawName) ?? 0) + 1);
  return new Map(given.filter(([, rawName]) => times.get(rawName) === 1));
}

/** A row whose name stays says what it is now; what is only remembered can make it private, and nothing else. */
function update(
  row: PolicyRow,
  { policy, rawName, isComplete }: { policy: SeenPolicy; rawName: string | null; isComplete: boolean },
): void {
  row.isPrivate = policy.isPrivate || (!(policy.isFresh && isComplete) && row.isPrivate);
  if (policy.isFresh && policy.rawNames.size > 0) row.rawName = rawName;
}

/**
 * Keeps the renames whose new name is free, or becomes free. A row that stands in the way and was known from changes
 * alone is the same policy: it goes, unless an admin has configured it.
 */
function settleNames(renames: PolicyPlan["renames"], rows: PolicyRow[]): Pick<PolicyPlan, "renames" | "removals"> {
  const moving = new Set(renames.map(({ id }) => id));
  const inTheWay = new Map(rows.filter(({ id }) => !moving.has(id)).map((row) => [row.name, row]));
  const settled = renames.filter(({ to }) => {
    const row = inTheWay.get(to);
    return !row || (row.rawName === null && !row.isConfigured);
  });
  // One that stays after all may hold a name that another was to get.
  if (settled.length < renames.length) return settleNames(settled, rows);
  return { renames, removals: renames.flatMap(({ to }) => inTheWay.get(to)?.id ?? []) };
}

function onlyOf({ rawNames }: SeenPolicy): string | null {
  const [first = null] = rawNames;
  return rawNames.size === 1 ? first : null;
}
