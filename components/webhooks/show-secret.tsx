import { ShownOnce } from "@/components/ui/shown-once";

/** An endpoint's signing secret, this once, as a dialog shows it. @param next what to know of it beside */
export function showSecret(secret: string, next: string, done: () => void) {
  return {
    title: "Copy the signing secret now",
    description: `This is the only time that it is shown. ${next}`,
    content: (
      <ShownOnce
        label="Signing secret"
        help="Your system checks with it that a delivery comes from here."
        text={secret}
        what="secret"
        onDone={done}
      />
    ),
  };
}
