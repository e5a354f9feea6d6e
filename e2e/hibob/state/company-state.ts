import { createHash, randomBytes, randomInt } from "node:crypto";
import { Faults } from "../faults/faults";
import type { Gate } from "../faults/gate";
import { type Switches, switchesSchema } from "../switches";
import { Webhooks } from "../webhooks/webhooks";
import type { ChangeEntry, Person, Policy, TimeOffRequest } from "./model";
import { type Permissions, permissionsSchema } from "./permissions";
import { usualPolicies } from "./policies";

/** One call that came in under /v1 with this company's service user ID, right token or not. */
export type Call = {
  method: string;
  /** Without /v1 and without the query. */
  path: string;
  query: Record<string, string>;
  body: unknown;
  /** Null while it has no answer: it is under way, timed out or was reset. */
  status: number | null;
  fault: string | null;
  atMs: number;
};

/** One thing that was done over the control: what its words and its place in time are made of. */
export type Operation = {
  atMs: number;
  /** Method and path below the company, with its parameters unfilled: `POST /requests/:requestId/approve`. */
  route: string;
  body: unknown;
  /** What the control answered. */
  result: unknown;
};

type RateLimits = {
  /** Off: the limits are too high to meet. On: those HiBob documents, or the ones below. */
  isEnforced: boolean;
  /** A minute at HiBob; less lets a test wait for the reset. */
  windowMs: number;
  /** By route, such as `/timeoff/whosout`. */
  perWindow: Record<string, number>;
};

export type CompanyState = {
  readonly serviceUserId: string;
  token: string;
  isRevoked: boolean;
  readonly permissions: Permissions;
  readonly switches: Switches;
  readonly rateLimits: RateLimits;
  readonly faults: Faults;
  readonly webhooks: Webhooks;
  readonly policies: Policy[];
  readonly people: Map<string, Person>;
  readonly requests: Map<number, TimeOffRequest>;
  changes: ChangeEntry[];
  calls: Call[];
  /** Oldest first; at most the last 200. */
  operations: Operation[];
  latencyMs: number;
  /** Calls that wait at the door; see Company.holdCall. */
  gates: Gate[];
  nextRequestId: number;
  /** How many lists were answered: the seed of the next shuffle. */
  listsAnswered: number;
};

export type CompanyOptions = {
  serviceUserId?: string;
  token?: string;
  permissions?: Partial<Permissions>;
  switches?: Partial<Switches>;
  rateLimits?: Partial<RateLimits>;
  policies?: Policy[];
  firstRequestId?: number;
  latencyMs?: number;
};

export function newCompanyState(options: CompanyOptions): CompanyState {
  return {
    serviceUserId: options.serviceUserId ?? `SERVICE-${randomInt(100_000_000_000, 281_000_000_000_000)}`,
    token: options.token ?? newToken(),
    isRevoked: false,
    permissions: permissionsSchema.parse(options.permissions ?? {}),
    switches: switchesSchema.parse(options.switches ?? {}),
    rateLimits: {
      isEnforced: options.rateLimits !== undefined,
      windowMs: 60_000,
      perWindow: {},
      ...options.rateLimits,
    },
    faults: new Faults(),
    webhooks: new Webhooks(),
    policies: options.policies ?? usualPolicies(),
    people: new Map(),
    requests: new Map(),
    changes: [],
    calls: [],
    operations: [],
    latencyMs: options.latencyMs ?? 0,
    gates: [],
    nextRequestId: options.firstRequestId ?? 31_000_001,
    listsAnswered: 0,
  };
}

export function newToken(): string {
  return randomBytes(24).toString("base64url");
}

/**
 * 19 digits, beyond 2^53, and one apart from the neighbour's: whoever reads them as numbers mixes people up. The
 * same for the same service user and the same place in the order of adding.
 */
export function employeeId(state: CompanyState): string {
  const digest = createHash("sha256").update(state.serviceUserId).digest().readBigUInt64BE();
  const base = 3_000_000_000_000_000_000n + (digest % 1_000_000_000_000n) * 500_000n;
  return String(base + BigInt(state.people.size + 1));
}
