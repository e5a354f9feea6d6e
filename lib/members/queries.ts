import { queryOptions } from "@tanstack/react-query";
import { z } from "zod";
import { api } from "@/lib/api/client";
import { list, one } from "@/lib/api/schemas";
import { type CreateMemberInput, member, type PatchMemberInput, type SetupInput } from "@/lib/members/schemas";

export const memberKeys = { all: ["members"] as const };

export function membersQuery() {
  return queryOptions({
    queryKey: memberKeys.all,
    queryFn: ({ signal }) => api("/members", list(member), { signal }).then((answer) => answer.data),
  });
}

export function createMember(input: CreateMemberInput) {
  return api("/members", one(member), { method: "POST", body: input }).then((answer) => answer.data);
}

export function patchMember(id: string, input: PatchMemberInput) {
  return api(`/members/${id}`, one(member), { method: "PATCH", body: input }).then((answer) => answer.data);
}

export function removeMember(id: string) {
  return api(`/members/${id}`, z.undefined(), { method: "DELETE" });
}

/** Makes the organization and its first administrator; only while there is no user. */
export function setUp(input: SetupInput) {
  return api("/setup", one(member), { method: "POST", body: input }).then((answer) => answer.data);
}
