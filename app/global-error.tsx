"use client";

import { GeistSans } from "geist/font/sans";
import { ErrorPage } from "@/components/shell/error-page";
import "@/app/globals.css";

/** Stands in for the root layout when that itself failed: it brings its own html and no theme. */
export default function GlobalError({ error, retry }: { error: unknown; retry: () => void }) {
  return (
    <html lang="en" className={GeistSans.variable}>
      <head>
        <title>Something went wrong · Rosterline</title>
      </head>
      <body className="min-h-dvh font-sans">
        <ErrorPage error={error} retry={retry} />
      </body>
    </html>
  );
}
