import { FileJson } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import { DocsNavigation, type Group } from "@/components/docs/docs-navigation";
import { ThemeMenu } from "@/components/shell/theme-menu";
import { Button } from "@/components/ui/button";
import { Logo } from "@/components/ui/logo";

/** The frame of the documentation: who we are, the contents, the text. Needs no sign-in. */
export function DocsFrame({ groups, children }: { groups: Group[]; children: ReactNode }) {
  return (
    <div className="min-h-dvh">
      <a
        href="#content"
        className="sr-only focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:z-50 focus:rounded-md focus:bg-surface focus:px-3 focus:py-2"
      >
        Skip to the content
      </a>
      <header className="sticky top-0 z-20 flex h-14 items-center gap-3 border-b bg-background px-4">
        <Link href="/" className="flex items-center gap-2.5 rounded-sm font-semibold tracking-tight">
          <Logo />
          Rosterline
        </Link>
        <span className="text-muted-foreground max-sm:hidden">API</span>
        <div className="ml-auto flex items-center gap-1">
          <Button asChild variant="ghost" size="md">
            <a href="/api/v1/openapi.json">
              <FileJson aria-hidden="true" />
              OpenAPI
            </a>
          </Button>
          <ThemeMenu />
        </div>
      </header>
      <div className="mx-auto max-w-[100rem] max-lg:px-4 max-lg:pt-4 lg:flex">
        <DocsNavigation groups={groups} />
        <main id="content" tabIndex={-1} className="min-w-0 flex-1 py-6 outline-none lg:px-8">
          {children}
        </main>
      </div>
    </div>
  );
}
