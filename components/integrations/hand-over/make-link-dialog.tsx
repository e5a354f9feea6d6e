"use client";

import { MakeLinkForm } from "@/components/integrations/hand-over/make-link-form";
import { Button } from "@/components/ui/button";
import { MakeDialog } from "@/components/ui/make-dialog";
import { ShownOnce } from "@/components/ui/shown-once";
import type { MadeHandOverLink } from "@/lib/connections/hand-over-schemas";

type Props = {
  slug: string;
  name: string;
  today: string;
  connectionId: string | null;
  /** A link that the new one would end. */
  hasOpen: boolean;
};

export function MakeLinkDialog({ name, ...link }: Props) {
  return (
    <MakeDialog<MadeHandOverLink>
      trigger={<Button>Create a hand-over link</Button>}
      ask={({ made, cancel }) => ({
        title: "Create a hand-over link",
        description: `Whoever opens it sees the guide and a form for ${name}'s credentials, and nothing else. It works once, for 24 hours.`,
        content: <MakeLinkForm {...link} onMade={made} onCancel={cancel} />,
      })}
      show={({ address }, done) => ({
        title: "Copy the link now",
        description:
          "This is the only time that it is shown. Whoever has it can use it, so send it only to the person you mean.",
        content: (
          <ShownOnce
            label="Link"
            help="You see here when it is opened and used. You can revoke it until then."
            text={new URL(address, window.location.origin).href}
            what="link"
            onDone={done}
          />
        ),
      })}
    />
  );
}
