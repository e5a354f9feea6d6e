import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { AdminsOnly } from "@/components/integrations/connect/admins-only";
import { ConnectWizard } from "@/components/integrations/connect/connect-wizard";
import { requireMember } from "@/lib/auth/session";
import { listConnections } from "@/lib/connections/service";
import { findVendor } from "@/lib/integrations/catalog";
import { today } from "@/lib/time";

type Props = { params: Promise<{ integration: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Connect ${findVendor((await params).integration)?.name}` };
}

export default async function ConnectPage({ params }: Props) {
  const member = await requireMember();
  const manifest = findVendor((await params).integration);
  if (!manifest) notFound();
  const connections = await listConnections(member.organizationId);
  const connection = connections.find((entry) => entry.integration === manifest.slug);
  // Whoever looks for the new way to connect finds the migration here.
  if (connection?.authMethod === "service_user") redirect(`/integrations/${manifest.slug}`);
  if (member.role !== "admin") return <AdminsOnly slug={manifest.slug} organizationName={member.organizationName} />;
  return (
    <ConnectWizard slug={manifest.slug} today={today(member.timeZone)} hasApiKeyConnection={connection !== undefined} />
  );
}
