import { UserRoundCog } from "lucide-react";
import Link from "next/link";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { findManifest } from "@/lib/integrations/catalog";

/** What a member who is no admin finds where the wizard would be. */
export function AdminsOnly({ slug, organizationName }: { slug: string; organizationName: string }) {
  const name = findManifest(slug)?.name ?? slug;
  return (
    <>
      <PageHeader title={`Connect ${name}`} />
      <EmptyState
        icon={UserRoundCog}
        title={`An admin connects ${name}`}
        text={`You can see everything that comes from ${name}, but adding it takes an admin of ${organizationName}. Send them the address of this page.`}
        action={
          <Button asChild>
            <Link href="/integrations">Back to Integrations</Link>
          </Button>
        }
      />
    </>
  );
}
