import { ShownOnce } from "@/components/ui/shown-once";

/** The secret of an API key, this once. */
export function ShownKey({ secret, onDone }: { secret: string; onDone: () => void }) {
  return (
    <ShownOnce
      label="Secret"
      help="Keep it where you keep passwords. Send it as “Authorization: Bearer” with each call."
      text={secret}
      what="secret"
      onDone={onDone}
    />
  );
}
