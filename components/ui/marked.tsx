import { Fragment } from "react";

/** Text in which `*…*` marks names of the vendor's screens and buttons: they become italics. */
export function Marked({ children }: { children: string }) {
  const parts = children.split(/\*([^*]+)\*/);
  let offset = 0;
  return parts.map((part, index) => {
    offset += part.length + 1;
    // split() puts what the group matched at the odd places.
    return index % 2 === 1 ? <em key={offset}>{part}</em> : <Fragment key={offset}>{part}</Fragment>;
  });
}
