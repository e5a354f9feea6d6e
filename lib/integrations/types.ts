import type { Temporal } from "temporal-polyfill";

/**
 * What the engine and a provider say to each other. Everything here is in our words; a provider's mapper
 * turns the vendor's rows into them.
 */

/** A local day, `YYYY-MM-DD`. */
export type Day = string;

/** First and last day, both included. */
export type DayRange = { from: Day; until: Day };

export type Portion = "all_day" | "morning" | "afternoon";

/** A stretch of one day: a named portion, or wall-clock times `HH:mm` or `HH:mm:ss`; `24:00` is the end of the day. */
export type Block = { date: Day } & ({ portion: Portion } | { startTime: string; endTime: string });

/**
 * When a request is, as precisely as the vendor says.
 *
 * - `days`: whole days from start to end, whose first and last may be halves
 * - `portion`: the same half on every day of the range
 * - `repeated`: the same clock times on each of several days
 * - `blocks`: stretches of single days, in `timeZone` (the agent's when null)
 * - `open_ended`: from a day on, without an end
 * - `amount`: so many hours, or a share of a day, at no known time
 * - `unknown`: a type that we do not know
 * - `invalid`: contradicts itself; `problem` says how
 */
export type Span =
  | { kind: "days"; startDate: Day; startPortion: Portion; endDate: Day; endPortion: Portion }
  | { kind: "portion"; startDate: Day; endDate: Day; portion: "morning" | "afternoon" }
  | { kind: "repeated"; startDate: Day; endDate: Day }
  | { kind: "blocks"; startDate: Day; endDate: Day; blocks: Block[]; timeZone: string | null }
  | { kind: "open_ended"; startDate: Day; startPortion: Portion }
  | { kind: "amount"; startDate: Day; endDate: Day }
  | { kind: "unknown"; startDate: Day | null; endDate: Day | null }
  | { kind: "invalid"; startDate: Day | null; endDate: Day | null; problem: string };

/** One approved time-off request. Never holds the reason, the description or an attachment. */
export type TimeOff = {
  externalId: string;
  personExternalId: string;
  /** As the vendor shows it to this service user; translated, and possibly a custom name. */
  policy: string;
  /** What the vendor calls the policy whatever it shows; null where the answer does not say. */
  policyType: string | null;
  isPrivate: boolean;
  /** A working policy, such as home office: never time off. */
  isWorking: boolean;
  /** The vendor's name of the request's shape. */
  type: string;
  span: Span;
  /** The request that this one replaced, and the first of that chain. */
  previousExternalId: string | null;
  originalExternalId: string | null;
};

/** One employee. */
export type ProviderPerson = {
  externalId: string;
  name: string;
  /** Null when the credentials may not see it. */
  email: string | null;
  isActive: boolean;
  isTerminated: boolean;
};

/**
 * Something happened to a request. `approved` ones carry it as it was then, which may be out of date by now;
 * `removed` ones were cancelled, deleted or replaced (of a replaced one only the ids are known);
 * `unclear` says only that one should look.
 */
export type Change = {
  externalId: string;
  personExternalId: string;
  kind: "approved" | "removed" | "unclear";
  request: TimeOff;
  /** When it happened, by the vendor's clock; null when the vendor does not say, or not reliably. */
  changedAt: Temporal.Instant | null;
};

/**
 * What a delivery of the vendor's webhook tells. It says where to look and is never believed.
 *
 * - `appears`, `goes`: what should become of the request in the ledger
 * - `isDated`: it carries the time of what happened, so that equal ones are copies of each other
 * - `other`: it is not about time off
 */
export type Delivery =
  | { kind: "ping" }
  | { kind: "other"; event: string }
  | {
      kind: "change";
      event: string;
      externalId: string | null;
      effect: "appears" | "goes" | "unknown";
      isDated: boolean;
    };

/** How a vendor's webhooks are read. All of it is pure: a delivery makes no call. */
export type VendorWebhook = {
  /** In lower case. */
  signatureHeader: string;
  /** Over the bytes as they came, in constant time. */
  isSigned(body: Buffer, signature: string, secret: string): boolean;
  /** Whether the body is the vendor's test of the address, which may come unsigned. */
  isPing(body: Buffer): boolean;
  /** @returns null when the body cannot be read */
  read(body: Buffer): Delivery | null;
};

export type CheckId = "credentials" | "people" | "time_off" | "private_time_off" | "coverage";
export type CheckStatus = "passed" | "warning" | "failed" | "skipped";

/** One line of a preflight. `fix` names the vendor's own setting; null when there is nothing to do. */
export type Check = { id: CheckId; status: CheckStatus; title: string; detail: string; fix: string | null };

/** What a provider finds out about credentials, one thing at a time: every check but coverage, and what it saw. */
export type Finding =
  | { kind: "check"; check: Check }
  | { kind: "people"; people: ProviderPerson[] }
  /** As in `WindowPiece`: a request that lies in several pieces comes with each, and the last copy counts. */
  | { kind: "time_off"; piece: WindowPiece };

/** Values of a manifest's credential fields, by name. */
export type Credentials = Record<string, string>;

/** Approved requests that overlap some days of a window, each once. */
export type WindowPiece = { range: DayRange; requests: TimeOff[] };

/** An open line to one vendor with one set of credentials. A list is complete or throws ProviderError. */
export type ProviderSession = {
  /**
   * Tells each check as soon as it is known; of two with the same id the later one counts. Refused credentials and
   * permissions are failed checks, all else is thrown. People come before time off, and time off piece by piece.
   * @param only these checks, with as few questions as they take, and no time off
   */
  preflight(window: DayRange, only?: CheckId[]): AsyncIterable<Finding>;
  /** Everyone, or only those of the ids: at most 100, of which unknown ones are left out. */
  listPeople(externalIds?: string[]): Promise<ProviderPerson[]>;
  /**
   * Every approved request that overlaps the window, in pieces as the vendor needs them, one after the other by day. A
   * request that lies in several pieces comes with each; the last copy counts. The next piece is asked for while the
   * caller works on one.
   */
  readWindow(window: DayRange): AsyncIterable<WindowPiece>;
  /** Approved requests without an end that began before a day, as far back as is worth looking. */
  listOpenEnded(before: Day): Promise<TimeOff[]>;
  /** Approved requests that overlap any of the ranges, each once, as they are now. */
  listDays(ranges: DayRange[]): Promise<TimeOff[]>;
  /**
   * Names of the policies that are no time off (home office, business travel), as far as somebody's request of these
   * days is of one: changes do not say it of theirs.
   */
  listWorkingPolicies(range: DayRange): Promise<Set<string>>;
  /**
   * What changed between two instants, one entry a request. A change is a hint where to look: the vendor's
   * rows are snapshots that may be out of date.
   */
  listChanges(since: Temporal.Instant, until: Temporal.Instant): Promise<Change[]>;
  /**
   * Names that rows of this session's lists carried so far, by the person's id: for people whom `listPeople` does not
   * show. Beside the lists and not in TimeOff: a new name must not make a request look changed.
   */
  namesSeen(): ReadonlyMap<string, string>;
  /** A hash over the answers to `listPeople`, `readWindow` and `listOpenEnded`, asked in this order, in this session. */
  digest(): string;
  /** Asks for the same again, and says whether the answers are, byte for byte, those of the digest. */
  isUnchanged(window: DayRange, digest: string): Promise<boolean>;
  close(): Promise<void>;
};

export type Provider = { connect(credentials: Credentials): ProviderSession; webhook: VendorWebhook };

/** A field of the wizard's form. */
export type CredentialField = { name: string; label: string; help: string; isSecret: boolean };

/** One thing to do on the vendor's side, in the vendor's own words; `*…*` marks names of its screens and buttons. */
export type SetupStep = { title: string; actions: string[] };

/** What every integration of the directory is, as data. */
type Common = {
  slug: string;
  name: string;
  category: "hr" | "calendar" | "developer";
  description: string;
  /** Path of the logo under /public. */
  logo: string;
};

/** A vendor's: the guide and the form are drawn from it, and the registry has its provider. */
export type VendorManifest = Common & {
  kind: "vendor";
  /** What one must be or have at the vendor, in a sentence. */
  needs: string;
  setupSteps: SetupStep[];
  credentialFields: CredentialField[];
  /** How to have the vendor call us; marked as the setup steps are. Empty when it has no webhooks. */
  webhookSteps: string[];
};

/** The product's own: it has a page at /integrations/<slug>, and lib/directory knows its state. */
export type OwnManifest = Common & {
  kind: "own";
  /** What its state counts, and what is done with them: "3 feeds, last fetched …". */
  words: { one: string; many: string; lastUsed: string };
};

/** What an integration is, as data: the card is drawn from it. Safe in the browser. */
export type Manifest = VendorManifest | OwnManifest;
