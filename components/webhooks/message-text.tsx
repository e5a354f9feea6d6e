/** Text of a machine, wrapped where it must be: nothing scrolls sideways. */
export function MessageText({ text, label }: { text: string; label: string }) {
  return (
    <figure aria-label={label} className="min-w-0 rounded-lg border bg-surface-2/60 p-3">
      <pre className="whitespace-pre-wrap wrap-anywhere font-mono text-sm">{text}</pre>
    </figure>
  );
}
