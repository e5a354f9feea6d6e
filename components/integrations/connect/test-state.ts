import type { ConnectValues } from "@/components/integrations/connect/connect-values";
import type { Check, CheckId, PreflightResult } from "@/lib/connections/preflight-schemas";

/** Every check, in the order that they are shown. */
export const CHECK_IDS: CheckId[] = ["credentials", "people", "time_off", "private_time_off", "coverage"];

/** What is known of a connection that is being tested. */
export type TestState = {
  checks: Partial<Record<CheckId, Check>>;
  missingAgents: PreflightResult["missingAgents"];
  /** The vendor is asked about these now. */
  asking: CheckId[];
  /** What connecting would do, of the last test of everything that found nothing wrong. */
  counted: Pick<PreflightResult, "people" | "preview"> | null;
  isCounting: boolean;
  /** What the test was made with; without its token where a reload came in between. */
  values: ConnectValues | null;
  /** Answers so far. */
  told: number;
};

export const NOT_TESTED: TestState = {
  checks: {},
  missingAgents: [],
  asking: [],
  counted: null,
  isCounting: false,
  values: null,
  told: 0,
};

export type TestEvent =
  /** Of everything; `isQuiet` leaves what is known where it is until it is known anew. */
  | { type: "started"; values: ConnectValues; isQuiet: boolean }
  | { type: "asked again"; ids: CheckId[] }
  | { type: "told"; check: Check; missingAgents?: PreflightResult["missingAgents"] | undefined }
  | { type: "finished"; result: PreflightResult }
  | { type: "broken off" }
  | { type: "kept"; state: TestState };

export function nextTestState(state: TestState, event: TestEvent): TestState {
  switch (event.type) {
    case "started":
      if (event.isQuiet) return { ...state, values: event.values, isCounting: true };
      return { ...NOT_TESTED, values: event.values, asking: CHECK_IDS, isCounting: true };
    case "asked again":
      return { ...state, asking: event.ids };
    case "told":
      return {
        ...state,
        checks: { ...state.checks, [event.check.id]: event.check },
        missingAgents: event.missingAgents ?? state.missingAgents,
        asking: state.asking.filter((id) => id !== event.check.id),
        told: state.told + 1,
      };
    case "finished":
      return { ...state, asking: [], isCounting: false, counted: countedAfter(state, event.result) };
    case "broken off":
      return { ...state, asking: [], isCounting: false };
    case "kept":
      return event.state;
  }
}

/** Every check is known, and none stands in the way. */
export function isReady({ checks }: TestState): boolean {
  return CHECK_IDS.every((id) => checks[id] && checks[id].status !== "failed") && checks.time_off?.status === "passed";
}

/** The checks to ask about together with one: those that one answer of the vendor decides. */
export function askedWith(id: CheckId): CheckId[] {
  if (id === "people" || id === "coverage") return ["people", "coverage"];
  return id === "time_off" ? ["time_off", "private_time_off"] : [id];
}

/** A test of single checks counts nothing: what was counted stays. */
function countedAfter(state: TestState, { ok, people, preview }: PreflightResult): TestState["counted"] {
  if (preview === null) return state.counted;
  return ok ? { people, preview } : null;
}
