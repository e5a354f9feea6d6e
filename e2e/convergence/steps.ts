import fc from "fast-check";
import type {
  AccessStep,
  AdminStep,
  PeopleStep,
  PlannedFault,
  RequestStep,
  RunStep,
  Step,
  Trouble,
} from "@/e2e/convergence/history";
import { rangePlan } from "@/e2e/convergence/ranges";

const pick = fc.nat({ max: 20 });
const policy = fc.oneof({ weight: 2, arbitrary: fc.constant(0) }, { weight: 3, arbitrary: fc.nat({ max: 7 }) });

export const requestStep: fc.Arbitrary<RequestStep> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ do: fc.constantFrom("book", "submit", "import"), who: pick, policy, range: rangePlan }),
  },
  { weight: 4, arbitrary: fc.record({ do: fc.constant("edit"), which: pick, range: rangePlan }) },
  {
    weight: 5,
    arbitrary: fc.record({ do: fc.constantFrom("approve", "decline", "cancel", "delete", "note"), which: pick }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("cancelAll"), who: pick }) },
) as fc.Arbitrary<RequestStep>;

const peopleStep: fc.Arbitrary<PeopleStep> = fc.oneof(
  { weight: 1, arbitrary: fc.record({ do: fc.constant("hire"), email: pick, range: rangePlan }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("email"), who: pick, email: pick }) },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constantFrom("terminate", "deactivate", "deactivate", "rehire"), who: pick }),
  },
) as fc.Arbitrary<PeopleStep>;

const accessStep: fc.Arbitrary<AccessStep> = fc.oneof(
  fc.record({ do: fc.constant("renamePolicy"), policy: fc.nat({ max: 7 }) }),
  fc.record({ do: fc.constant("permission"), name: fc.constantFrom("seeWhosOut", "seePrivate", "basicInfo", "email") }),
  fc.record({ do: fc.constantFrom("rotate", "revoke") }),
) as fc.Arbitrary<AccessStep>;

const adminStep: fc.Arbitrary<AdminStep> = fc.oneof(
  fc.record({ do: fc.constantFrom("credentials", "pause", "resume") }),
  fc.record({ do: fc.constant("link"), who: pick, agent: pick }),
  fc.record({ do: fc.constantFrom("unlink", "ignore", "unignore"), who: pick }),
  fc.record({ do: fc.constant("rule"), policy: pick, rule: fc.constantFrom("exclude", "include", "retype") }),
  fc.record({ do: fc.constant("until"), day: fc.constantFrom(2, 30, 59, 61, 100) }),
  fc.record({ do: fc.constant("agent"), email: pick, zone: pick }),
  fc.record({ do: fc.constantFrom("leave", "return", "remove"), agent: pick }),
) as fc.Arbitrary<AdminStep>;

/** Each ends within milliseconds: those that say when to come back ask for more patience than a run has. */
const fault: fc.Arbitrary<PlannedFault> = fc.oneof(
  fc.record({
    kind: fc.constantFrom(
      "429",
      "500",
      "502-html",
      "503",
      "reset",
      "reset-in-body",
      "truncated",
      "empty",
      "duplicated",
    ),
    times: fc.integer({ min: 1, max: 5 }),
    path: fc.constantFrom(null, "/people/search", "/timeoff/whosout", "/timeoff/requests/changes"),
  }),
  fc.record({
    kind: fc.constantFrom("429-reset", "429-retry-after"),
    times: fc.constant(1),
    path: fc.constant(null),
    seconds: fc.constant(300),
  }),
  fc.record({
    kind: fc.constantFrom("timeout", "slow"),
    times: fc.constantFrom(1, 4),
    path: fc.constant(null),
    seconds: fc.constant(0.005),
  }),
  fc.record({
    kind: fc.constantFrom("401", "403", "no-rows"),
    times: fc.constant(1),
    path: fc.constantFrom("/timeoff/whosout", "/timeoff/requests/changes"),
  }),
) as fc.Arbitrary<PlannedFault>;

const after = fc.nat({ max: 6 });
const meanwhile = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: requestStep },
    { weight: 1, arbitrary: fc.record({ do: fc.constantFrom("rotate", "revoke") }) },
    { weight: 1, arbitrary: untilOrRule() },
  ),
  { minLength: 1, maxLength: 3 },
);

const trouble: fc.Arbitrary<Trouble> = fc.oneof(
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("twice") }) },
  // People and links stay as they are in the middle of a run: what a run has read of them decides what it does.
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("meanwhile"), after, steps: meanwhile }) },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant("sleeper"),
      after: fc.nat({ max: 3 }),
      steps: fc.array(requestStep, { minLength: 1, maxLength: 2 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("dropsIdle"), after }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant("dies"),
      table: fc.constantFrom("sync_run", "connection", "person", "policy", "request", "event"),
    }),
  },
) as fc.Arbitrary<Trouble>;

function untilOrRule() {
  return fc.oneof(
    fc.record({ do: fc.constant("until"), day: fc.constantFrom(30, 61) }),
    fc.record({ do: fc.constant("rule"), policy: pick, rule: fc.constantFrom("exclude", "include") }),
  );
}

const runStep: fc.Arbitrary<RunStep> = fc
  .record({
    do: fc.constantFrom("poll", "poll", "sweep"),
    faults: fc.oneof(
      { weight: 3, arbitrary: fc.constant([]) },
      { weight: 1, arbitrary: fc.array(fault, { minLength: 1, maxLength: 2 }) },
    ),
    trouble: fc.option(trouble, { freq: 4 }),
  })
  .map((step) => step as RunStep);

/** A run whose worker is killed. */
export const killedRun: fc.Arbitrary<RunStep> = fc.record({
  do: fc.constantFrom("poll", "sweep"),
  faults: fc.constant([]),
  trouble: fc.record({ kind: fc.constant("killed"), after: fc.nat({ max: 4 }) }),
}) as fc.Arbitrary<RunStep>;

export const anyStep: fc.Arbitrary<Step> = fc.oneof(
  { weight: 12, arbitrary: requestStep },
  { weight: 4, arbitrary: peopleStep },
  { weight: 2, arbitrary: accessStep },
  { weight: 3, arbitrary: adminStep },
  { weight: 8, arbitrary: runStep },
);
