import type { Range, RangeInput } from "./range";
import type { Totals } from "./totals";

/** An employee of the company. Replaced by a changed copy, never changed in place. */
export type Person = {
  /** 19 digits, beyond 2^53: never a number. */
  readonly id: string;
  readonly displayName: string;
  readonly firstName: string;
  readonly surname: string;
  readonly email: string;
  readonly site: string;
  readonly department: string;
  readonly title: string;
  /** Not in HiBob's People API; given to requests with clock times that are submitted through the API. */
  readonly timeZone: string | null;
  /** Employed, Hired, Garden leave, Terminated, and whatever a company adds. */
  readonly lifecycleStatus: string;
  readonly isActive: boolean;
  readonly startDate: string;
  readonly terminationDate: string | null;
};

export type NewPerson = { name: string; email: string } & Partial<Omit<Person, "id" | "displayName" | "email">>;

type Activity = "paidTimeoff" | "unpaidTimeoff" | "workTime";

export type Policy = {
  name: string;
  activity: Activity;
  visibility: "Public" | "Private" | "Custom name";
  /** What everybody without the permission reads instead of the name of a "Custom name" policy. */
  customName?: string;
  /** The name in the company's language; the name itself when it has none. */
  displayName?: string;
  /** A submitted request is approved at once. */
  isAutoApproved?: boolean;
};

export type RequestStatus = "pending" | "approved" | "declined" | "canceled" | "deleted" | "replaced";

/** One time-off request. Replaced by a changed copy, so that the change log may keep the old one as its snapshot. */
export type TimeOffRequest = Totals & {
  readonly id: number;
  readonly personId: string;
  readonly policyName: string;
  readonly range: Range;
  readonly status: RequestStatus;
  readonly description: string | null;
  readonly reasonCode: string | null;
  readonly createdAtMs: number;
  readonly decidedAtMs: number | null;
  /** The request that this one replaced at once, and the first of the chain. */
  readonly previousRequestId: number | null;
  readonly originalRequestId: number | null;
};

/** A request as tests write it; the policy is "Holiday" unless said. */
export type RequestInput = RangeInput & { policy?: string; description?: string; reasonCode?: string };

/** What happened to a request. How (and whether) it shows in `changes` depends on the switches. */
export type ChangeKind = "Pending" | "Created" | "Canceled" | "Deleted" | "Replaced" | "Declined" | "Updated";

export type ChangeEntry = {
  readonly kind: ChangeKind;
  readonly atMs: number;
  readonly wasApproved: boolean;
  readonly reason: string | null;
  readonly request: TimeOffRequest;
  readonly person: Person;
};

/** When an operation happened (an ISO 8601 instant; now if left out) and the id that a new request gets. */
export type OperationOptions = { at?: string; id?: number; reason?: string };
