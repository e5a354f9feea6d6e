import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { MigrateWizard } from "@/components/integrations/migrate/migrate-wizard";
import { requireMember } from "@/lib/auth/session";
import { listConnections } from "@/lib/connections/service";
import { findVendor } from "@/lib/integrations/catalog";
import { today } from "@/lib/time";

type Props = { params: Promise<{ integration: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Migrate ${findVendor((await params).integration)?.name}` };
}

/** For admins. Everybody else finds on the connection's page what there is to know. */
export default async function MigratePage({ params }: Props) {
  const member = await requireMember();
  const manifest = findVendor((await params).integration);
  if (!manifest) notFound();
  const connections = await listConnections(member.organizationId);
  const connection = connections.find((entry) => entry.integration === manifest.slug);
  if (connection?.authMethod !== "api_key") redirect(`/integrations${connection ? `/${manifest.slug}` : ""}`);
  if (member.role !== "admin") redirect(`/integrations/${manifest.slug}`);
  return <MigrateWizard connection={connection} today={today(member.timeZone)} />;
}
