import { type HeldCall, holdCall } from "./faults/gate";
import { type CompanyOptions, type CompanyState, newCompanyState, newToken } from "./state/company-state";
import { edit, type NoteChanges, type RequestChanges, softEdit } from "./state/edits";
import type { NewPerson, OperationOptions, Person, RequestInput } from "./state/model";
import { addPerson, updatePerson } from "./state/people";
import { approve, book, cancel, decline, remove, submit } from "./state/requests";
import { type TruthEntry, truthOf } from "./state/truth";

/**
 * One company of the sandbox and its one service user, held from inside the process. What is done here is what
 * HiBob's own people do in HiBob; what the service user then sees of it goes through the API only. Operations on
 * unknown ids throw a SandboxError with status 404, on requests that are not in a fitting status one with 409.
 */
export class Company {
  readonly state: CompanyState;

  constructor(options: CompanyOptions = {}) {
    this.state = newCompanyState(options);
  }

  get serviceUserId() {
    return this.state.serviceUserId;
  }
  get token() {
    return this.state.token;
  }
  /** These four may be changed at any time and count from the next call on. */
  get permissions() {
    return this.state.permissions;
  }
  get switches() {
    return this.state.switches;
  }
  get rateLimits() {
    return this.state.rateLimits;
  }
  get policies() {
    return this.state.policies;
  }
  get faults() {
    return this.state.faults;
  }
  get webhooks() {
    return this.state.webhooks;
  }
  /** The calls that came in, oldest first; at most the last 5,000. */
  get calls() {
    return this.state.calls;
  }
  get people(): Person[] {
    return [...this.state.people.values()];
  }

  addPerson(person: NewPerson): Person {
    return addPerson(this.state, person);
  }
  updatePerson(personId: string, changes: Partial<NewPerson>): Person {
    return updatePerson(this.state, personId, changes);
  }
  /** Left the company: inactive, so that `whosout` drops their requests at once. */
  terminate(personId: string, terminationDate: string | null = null): Person {
    return this.updatePerson(personId, { lifecycleStatus: "Terminated", isActive: false, terminationDate });
  }
  /** Inactive but employed, as during a long leave. */
  setInactive(personId: string): Person {
    return this.updatePerson(personId, { isActive: false });
  }
  rehire(personId: string): Person {
    return this.updatePerson(personId, { lifecycleStatus: "Employed", isActive: true, terminationDate: null });
  }

  submit(personId: string, request: RequestInput, options: OperationOptions = {}): number {
    return submit(this.state, personId, request, options);
  }
  book(personId: string, request: RequestInput, options: OperationOptions = {}): number {
    return book(this.state, personId, request, options);
  }
  /** Imported requests are approved from the start. */
  importRequest(personId: string, request: RequestInput, options: OperationOptions = {}): number {
    return book(this.state, personId, request, options);
  }
  approve(requestId: number, options: OperationOptions = {}): void {
    approve(this.state, requestId, options);
  }
  decline(requestId: number, options: OperationOptions = {}): void {
    decline(this.state, requestId, options);
  }
  cancel(requestId: number, options: OperationOptions = {}): void {
    cancel(this.state, requestId, options);
  }
  delete(requestId: number, options: OperationOptions = {}): void {
    remove(this.state, requestId, options);
  }
  edit(requestId: number, changes: RequestChanges, options: OperationOptions = {}): number {
    return edit(this.state, requestId, changes, options);
  }
  softEdit(requestId: number, changes: NoteChanges, options: OperationOptions = {}): void {
    softEdit(this.state, requestId, changes, options);
  }

  /** The old token is refused from now on. Returns the new one. */
  rotateToken(): string {
    this.state.token = newToken();
    return this.state.token;
  }
  /** The service user is gone: every call is 401. */
  revoke(): void {
    this.state.isRevoked = true;
  }
  /** The service user is back, with the token it has. */
  restore(): void {
    this.state.isRevoked = false;
  }
  /** Milliseconds that every answer takes at least. */
  setLatency(latencyMs: number): void {
    this.state.latencyMs = latencyMs;
  }
  /**
   * Holds one call, the first after `after` others, until it is let go. It is answered with what is true then, or,
   * when it waits answered, with what was true when it came. For tests of what happens in the middle of somebody's work.
   */
  holdCall(after: number, { isAnswered = false } = {}): HeldCall {
    return holdCall(this.state.gates, after, isAnswered);
  }
  truth(): TruthEntry[] {
    return truthOf(this.state);
  }
}
