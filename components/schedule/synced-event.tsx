import { ExternalLink } from "lucide-react";
import { Button } from "@/components/ui/button";
import { DialogFooter } from "@/components/ui/dialog";
import { Skeleton } from "@/components/ui/skeleton";

/** Why it is locked, in a sentence. */
export function SyncedEventNote({ source }: { source: string }) {
  return (
    <p className="rounded-md bg-surface-2 px-3 py-2 text-sm text-pretty">
      It is locked here because {source} decides it: what is changed or cancelled there changes here by itself.
    </p>
  );
}

type Props = {
  source: string;
  /** undefined until it is known; null when there is no such place. */
  href: string | null | undefined;
};

/** The way to where it can be edited, in a new tab. */
export function SyncedEventLink({ source, href }: Props) {
  if (href === null) return null;
  return (
    <DialogFooter>
      {href === undefined ? (
        <Skeleton className="h-8 sm:w-32" />
      ) : (
        <Button asChild variant="primary">
          <a href={href} target="_blank" rel="noopener noreferrer" title="Opens in a new tab">
            Edit in {source}
            <ExternalLink aria-hidden="true" />
          </a>
        </Button>
      )}
    </DialogFooter>
  );
}
