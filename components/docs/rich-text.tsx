import { Fragment } from "react";

/** A sentence of the document, in which `...` marks what is typed as it stands. */
export function RichText({ children }: { children: string }) {
  let offset = 0;
  return children.split(/`([^`]+)`/).map((part, index) => {
    offset += part.length + 1;
    return index % 2 === 1 ? <Code key={offset}>{part}</Code> : <Fragment key={offset}>{part}</Fragment>;
  });
}

export function Code({ children }: { children: string }) {
  return <code className="break-words rounded-sm bg-surface-2 px-1 py-0.5 font-mono text-[0.92em]">{children}</code>;
}
