"use client";

import Link from "next/link";
import { useState } from "react";
import { countOf } from "@/components/integrations/words";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { ColumnsHelp } from "./columns-help";
import { FileDrop } from "./file-drop";
import { focusHere } from "./focus-here";
import { ImportPreview } from "./import-preview";
import { ImportProblems } from "./import-problems";
import { useImport } from "./use-import";

/** Agents from a CSV file. What it would do is shown first; nothing is imported when any line is bad. */
export function ImportAgents() {
  const { preview, apply } = useImport();
  const [isAgain, setIsAgain] = useState(false);
  const read = preview.data;
  const isGood = read !== undefined && read.result.problems.length === 0;
  const news = isGood ? read.result.created + read.result.updated : 0;
  return (
    <>
      <PageHeader
        title="Import agents"
        description="Add and change many agents at once, from a CSV file. You see what happens before it does."
        actions={
          <Button asChild>
            <Link href="/agents">Back to agents</Link>
          </Button>
        }
      />
      <div className="grid max-w-3xl gap-6">
        <p role="status" className="sr-only">
          {isGood ? summary(read.result) : ""}
        </p>
        {!isGood && (
          <FileDrop
            hasFocus={isAgain}
            isBusy={preview.isPending}
            onFile={(file) => {
              apply.reset();
              preview.mutate(file);
            }}
          />
        )}
        {preview.error && (
          <Alert variant="danger" title="The file was not read">
            {preview.error.message}
          </Alert>
        )}
        {read && !isGood && <ImportProblems fileName={read.fileName} problems={read.result.problems} />}
        {!isGood && <ColumnsHelp />}
        {isGood && (
          <>
            <div className="grid gap-1">
              <h2 ref={focusHere} tabIndex={-1} className="font-semibold text-base outline-none">
                {read.fileName}
              </h2>
              <p className="text-muted-foreground">
                {news === 0 ? "Every agent in this file is already as it says." : "Nothing is imported yet."}
              </p>
            </div>
            {apply.error && (
              <Alert variant="danger" title="Nothing was imported">
                {apply.error.message}
              </Alert>
            )}
            <ImportPreview result={read.result} />
            <div className="sticky bottom-16 z-10 flex flex-wrap justify-end gap-2 border-t bg-background py-3 md:bottom-0">
              <Button
                onClick={() => {
                  setIsAgain(true);
                  preview.reset();
                }}
              >
                Choose another file
              </Button>
              <Button
                variant="primary"
                isBusy={apply.isPending}
                disabledReason={news === 0 ? "There is nothing to import." : null}
                onClick={() => apply.mutate(read.csv)}
              >
                Import {countOf(news, "agent")}
              </Button>
            </div>
          </>
        )}
      </div>
    </>
  );
}

function summary({ created, updated, unchanged }: { created: number; updated: number; unchanged: number }): string {
  return `${countOf(created, "agent")} would be added, ${updated} changed and ${unchanged} left as is.`;
}
