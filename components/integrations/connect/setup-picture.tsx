import { HIBOB_PICTURES } from "@/components/integrations/connect/hibob-pictures";
import type { Picture } from "@/components/integrations/connect/picture";

const PICTURES: Record<string, Picture[]> = { hibob: HIBOB_PICTURES };

/** Of the bar with the screen's path. */
const BAR = 28;

/** Where a step of the guide happens, drawn: not the vendor's artwork, only its places and words. */
export function SetupPicture({ slug, index }: { slug: string; index: number }) {
  const picture = PICTURES[slug]?.[index];
  if (!picture) return null;
  return (
    <svg
      role="img"
      aria-label={picture.description}
      viewBox={`0 0 340 ${picture.height + BAR}`}
      className="w-full max-w-md select-none rounded-md border bg-background"
    >
      <rect width="340" height={BAR} className="fill-surface-2" />
      <path d={`M0 ${BAR - 0.5}h340`} className="stroke-border" />
      {[14, 23, 32].map((x) => (
        <circle key={x} cx={x} cy={BAR / 2} r="2.5" className="fill-input" />
      ))}
      <text x="46" y={BAR / 2 + 4} className="fill-muted-foreground text-[11px]">
        {picture.path.join("  ›  ")}
      </text>
      <g transform={`translate(0 ${BAR})`}>{picture.content}</g>
    </svg>
  );
}
