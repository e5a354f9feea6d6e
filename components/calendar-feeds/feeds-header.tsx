import Image from "next/image";
import type { ReactNode } from "react";
import { PageHeader } from "@/components/ui/page-header";
import { findManifest } from "@/lib/integrations/catalog";

/** What calendar feeds are, and what can be done with them. */
export function FeedsHeader({ actions }: { actions?: ReactNode }) {
  const logo = findManifest("calendar-feeds")?.logo;
  return (
    <PageHeader
      title={
        <span className="flex items-center gap-3">
          {logo && <Image src={logo} alt="" width={32} height={32} unoptimized className="size-8 rounded-md" />}
          Calendar feeds
        </span>
      }
      description="The schedule in any calendar: 90 days back and 12 months ahead. Whoever has a feed’s address can read it, so give it only to whom it is for."
      actions={actions}
    />
  );
}
