import { HIBOB_PICTURES } from "@/components/integrations/connect/hibob-pictures";
import type { Picture } from "@/components/integrations/connect/picture";

const PICTURES: Record<string, Picture[]> = { hibob: HIBOB_PICTURES };

/** Where a step of the guide happens, drawn: not the vendor's artwork, only its places and words. */
export function SetupPicture({ slug, index }: { slug: string; index: number }) {
  const picture = PICTURES[slug]?.[index];
  if (!picture) return null;
  return (
    <figure className="relative select-none overflow-hidden rounded-md border bg-background text-xs">
      <figcaption className="sr-only">{picture.description}</figcaption>
      <div aria-hidden="true">
        <div className="flex items-center gap-1 border-b bg-surface-2 px-2.5 py-1.5">
          <span className="size-1.5 rounded-full bg-input" />
          <span className="size-1.5 rounded-full bg-input" />
          <span className="size-1.5 rounded-full bg-input" />
          <span className="ml-2 truncate text-muted-foreground">{picture.path.join("  ›  ")}</span>
        </div>
        <div className="grid gap-2 p-3">{picture.content}</div>
      </div>
    </figure>
  );
}
