import { GeistMono } from "geist/font/mono";
import { GeistSans } from "geist/font/sans";
import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { Providers } from "@/app/providers";
import { EARLY_INPUT } from "@/components/ui/early-input";
import "@/app/globals.css";

export const metadata: Metadata = {
  title: { default: "Rosterline", template: "%s · Rosterline" },
  description: "Puts approved time off on the schedule.",
};

export const viewport: Viewport = {
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#f8fbfb" },
    { media: "(prefers-color-scheme: dark)", color: "#0b1113" },
  ],
};

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    // The theme's class is set before the first paint, which React must not take back.
    <html lang="en" suppressHydrationWarning className={`${GeistSans.variable} ${GeistMono.variable}`}>
      <body className="min-h-dvh font-sans">
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own text, which must run before anything else. */}
        <script dangerouslySetInnerHTML={{ __html: EARLY_INPUT }} />
        <Providers>{children}</Providers>
      </body>
    </html>
  );
}
