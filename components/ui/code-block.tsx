"use client";

import { useRef } from "react";
import { CopyButton } from "@/components/ui/copy-button";
import { useCanScroll } from "@/components/ui/use-can-scroll";

/** Text as it is typed, with a button that copies it. Takes the keyboard's focus only where it scrolls. */
export function CodeBlock({ text, what }: { text: string; what: string }) {
  const frame = useRef<HTMLPreElement>(null);
  const canScroll = useCanScroll(frame);
  return (
    <div className="relative min-w-0 rounded-md border bg-surface-2/60">
      <pre
        ref={frame}
        {...(canScroll ? { role: "region", "aria-label": what, tabIndex: 0 } : {})}
        className="max-h-96 overflow-auto p-3 pt-12 font-mono text-sm focus-visible:outline-offset-0"
      >
        <code>{text}</code>
      </pre>
      <div className="absolute top-2 right-2">
        <CopyButton text={text} what={what} />
      </div>
    </div>
  );
}
