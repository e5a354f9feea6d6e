/** Ids and instants of the examples. One world: Ada is on holiday, HiBob says so, and the key reads it. */
export const SAMPLE = {
  agent: "8f14e45f-ceea-467f-a8d5-1f2c3b4a5d6e",
  event: "3c59dc04-8e88-4024-b2c3-7d1f0a9b8c7d",
  eventType: "b6d767d2-f8ed-4d21-a44b-0e5886680cb9",
  connection: "37693cfc-7480-49e4-9d87-b8c7d8b9aacd",
  person: "1ff1de77-4005-4b8d-a13f-42943881c655",
  policy: "8e296a06-7a37-4633-b0de-d05f5a3bf3ec",
  run: "4e732ced-3463-406d-a0ca-9a15b6153677",
  apiKey: "02e74f10-e032-4ad8-a8d1-38f2b4fdd6f0",
  member: "33e75ff0-9dd6-41bb-a69f-035103915218",
  link: "6ea9ab1b-aa0e-4b9e-99bd-4440c3d0f5a1",
  team: "a87ff679-a2f3-471d-9181-a67b7542122c",
  shift: "e4da3b7f-bbce-4345-9777-2b0674a318d5",
  feed: "1679091c-5a88-4faf-afb5-e6087eb1b2dc",
  webhook: "c9f0f895-fb98-4b91-99f5-1fd0297e236d",
  delivery: "45c48cce-2e2d-4fbd-aa1a-fc51c7c6ad26",
  entry: "d9d4f495-e875-42e0-b5a1-1c2d3e4f5a6b",
  requestId: "c16a5320-fa47-4530-a958-3c34fd356ef5",
  earlier: "2026-11-01T08:00:00.000Z",
  now: "2026-11-02T09:30:00.000Z",
  later: "2026-11-02T09:31:00.000Z",
} as const;

export const SAMPLE_AGENT = { id: SAMPLE.agent, name: "Ada Park", email: "ada.park@example.com" };
export const SAMPLE_TYPE = { id: SAMPLE.eventType, name: "Time off", color: "teal" } as const;
