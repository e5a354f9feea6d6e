"use client";

import { FileUp } from "lucide-react";
import { type DragEvent, useId, useState } from "react";
import { cn } from "@/components/ui/cn";
import { Ring } from "@/components/ui/ring";
import { focusHere } from "./focus-here";

type Props = { hasFocus: boolean; isBusy: boolean; onFile: (file: File) => void };

/** Where a file is dropped or chosen. The whole box is the label of the file's own control, which the keyboard reaches. */
export function FileDrop({ hasFocus, isBusy, onFile }: Props) {
  const id = useId();
  const [isOver, setIsOver] = useState(false);
  function take(files: FileList | null) {
    const file = files?.[0];
    if (file && !isBusy) onFile(file);
  }
  function drop(event: DragEvent) {
    event.preventDefault();
    setIsOver(false);
    take(event.dataTransfer.files);
  }
  return (
    <label
      htmlFor={id}
      onDragOver={(event) => {
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={drop}
      className={cn(
        "grid min-h-44 cursor-pointer place-content-center justify-items-center gap-1 rounded-lg border border-input/55 border-dashed bg-surface px-6 py-10 text-center transition-colors hover:border-input has-focus-visible:outline-2 has-focus-visible:outline-ring has-focus-visible:outline-offset-2",
        isOver && "border-accent bg-accent-surface",
      )}
    >
      <span className="mb-2 inline-flex size-10 items-center justify-center rounded-lg border bg-surface text-muted-foreground">
        {isBusy ? <Ring className="size-5" /> : <FileUp className="size-5" strokeWidth={1.75} aria-hidden="true" />}
      </span>
      <span className="font-medium">{isBusy ? "Reading the file…" : "Choose a CSV file"}</span>
      <span aria-hidden="true" className="text-muted-foreground max-sm:hidden">
        or drop it here
      </span>
      <input
        id={id}
        type="file"
        ref={hasFocus ? focusHere : undefined}
        accept=".csv,.txt,.tsv,text/csv"
        className="sr-only"
        aria-busy={isBusy || undefined}
        onChange={(event) => {
          take(event.target.files);
          // The same file, mended, may be chosen again.
          event.target.value = "";
        }}
      />
    </label>
  );
}
