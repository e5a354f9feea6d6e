import type { Metadata } from "next";
import { ApiReference } from "@/components/docs/api-reference";
import { contents } from "@/components/docs/contents";
import { DocsFrame } from "@/components/docs/docs-frame";
import { AuthenticationGuide, ChangeFeedGuide, ErrorsGuide, PagingGuide } from "@/components/docs/guides/basics";
import { CalendarsGuide, IdempotencyGuide, RateLimitsGuide, WebhooksGuide } from "@/components/docs/guides/more";
import { LanguageProvider } from "@/components/docs/language";
import { PageHeader } from "@/components/ui/page-header";

export const metadata: Metadata = { title: "API" };

/** Open to anybody, and the same for everybody: it is made when the product is built. */
export const dynamic = "force-static";

export default function ApiPage() {
  return (
    <LanguageProvider>
      <DocsFrame groups={contents()}>
        <PageHeader
          title="Rosterline API"
          description="Approved time off, and everything else on the schedule, for your own programs."
        />
        <div className="grid grid-cols-[minmax(0,1fr)] gap-12">
          <div id="guides" className="grid scroll-mt-20 grid-cols-[minmax(0,1fr)] gap-10">
            <AuthenticationGuide />
            <ErrorsGuide />
            <PagingGuide />
            <ChangeFeedGuide />
            <WebhooksGuide />
            <CalendarsGuide />
            <RateLimitsGuide />
            <IdempotencyGuide />
          </div>
          <ApiReference />
        </div>
      </DocsFrame>
    </LanguageProvider>
  );
}
