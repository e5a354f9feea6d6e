import { ExternalLink } from "lucide-react";
import { Button } from "@/components/ui/button";
import { DialogFooter } from "@/components/ui/dialog";

/** Why it is locked, in a sentence. */
export function SyncedEventNote({ source }: { source: string }) {
  return (
    <p className="rounded-md bg-surface-2 px-3 py-2 text-sm text-pretty">
      It is locked here because {source} decides it: what is changed or cancelled there changes here by itself.
    </p>
  );
}

/** The way to where it can be edited, in a new tab. */
export function SyncedEventLink({ source, href }: { source: string; href: string | null }) {
  if (href === null) return null;
  return (
    <DialogFooter>
      <Button asChild variant="primary">
        <a href={href} target="_blank" rel="noopener noreferrer" title="Opens in a new tab">
          Edit in {source}
          <ExternalLink aria-hidden="true" />
        </a>
      </Button>
    </DialogFooter>
  );
}
