import type { Metadata } from "next";
import { ImportAgents } from "@/components/agents/import/import-agents";
import { NoImport } from "@/components/agents/import/no-import";
import { requireMember } from "@/lib/auth/session";

export const metadata: Metadata = { title: "Import agents" };

export default async function ImportAgentsPage() {
  const { role } = await requireMember();
  return role === "viewer" ? <NoImport /> : <ImportAgents />;
}
