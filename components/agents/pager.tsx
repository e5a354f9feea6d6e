"use client";

import { ChevronLeft, ChevronRight } from "lucide-react";
import { Button } from "@/components/ui/button";

type Props = {
  /** Index of the first row shown. */
  first: number;
  pageSize: number;
  total: number;
  /** Shows the page that starts with this row. */
  onGo: (first: number) => void;
};

/** Which rows of how many, and the ways to the others. */
export function Pager({ first, pageSize, total, onGo }: Props) {
  const end = Math.min(total, first + pageSize);
  return (
    <nav aria-label="Pages" className="mt-3 flex items-center justify-between gap-3 text-muted-foreground text-sm">
      <p role="status">{total === 0 ? "0 agents" : `${first + 1}–${end} of ${total} agents`}</p>
      {total > pageSize && (
        <div className="flex gap-2 print:hidden">
          <Button disabled={first === 0} onClick={() => onGo(first - pageSize)}>
            <ChevronLeft aria-hidden="true" />
            Previous
          </Button>
          <Button disabled={end === total} onClick={() => onGo(end)}>
            Next
            <ChevronRight aria-hidden="true" />
          </Button>
        </div>
      )}
    </nav>
  );
}
