import { cn } from "@/components/ui/cn";

/** Parts of the drawn screens, in the pictures' own units. They are pictures: nothing here can be pressed. */

type At = { x: number; y: number };
type Area = At & { width: number; height: number };

export function DrawnText({ x, y, children, look }: At & { children: string; look?: string }) {
  return (
    <text x={x} y={y} className={cn("fill-foreground text-[11.5px]", look)}>
      {children}
    </text>
  );
}

/** A panel, a field or a row. */
export function DrawnBox({ x, y, width, height, look = "fill-surface stroke-border" }: Area & { look?: string }) {
  return <rect x={x} y={y} width={width} height={height} rx="5" className={look} />;
}

export function DrawnButton({ x, y, width, children, isMain = false }: At & DrawnLabel & { isMain?: boolean }) {
  return (
    <>
      <DrawnBox
        {...{ x, y, width }}
        height={22}
        look={isMain ? "fill-foreground stroke-foreground" : "fill-surface stroke-input/60"}
      />
      <text
        x={x + width / 2}
        y={y + 15}
        textAnchor="middle"
        className={cn("font-medium text-[11.5px]", isMain ? "fill-background" : "fill-foreground")}
      >
        {children}
      </text>
    </>
  );
}

type DrawnLabel = { width: number; children: string };

/** A chosen value. */
export function DrawnValue({ x, y, width, children, isStruck = false }: At & DrawnLabel & { isStruck?: boolean }) {
  const look = isStruck ? "fill-muted-foreground line-through" : "fill-foreground";
  return (
    <>
      <DrawnBox {...{ x, y, width }} height={20} look="fill-surface-2 stroke-none" />
      <text x={x + 8} y={y + 14} className={cn("font-mono text-[10.5px]", look)}>
        {children}
      </text>
    </>
  );
}

/** A switch that is turned on. */
export function DrawnSwitch({ x, y }: At) {
  return (
    <>
      <rect x={x} y={y} width="26" height="14" rx="7" className="fill-accent" />
      <circle cx={x + 19} cy={y + 7} r="5" className="fill-surface" />
    </>
  );
}

/** A ring around what to press, with the letter of the action. */
export function DrawnRing({ x, y, width, height, letter }: Area & { letter: string }) {
  return (
    <>
      <rect x={x} y={y} width={width} height={height} rx="7" className="fill-none stroke-2 stroke-accent" />
      <circle cx={x} cy={y} r="8" className="fill-accent stroke-2 stroke-background" />
      <text x={x} y={y + 3.5} textAnchor="middle" className="fill-accent-foreground font-semibold text-[10px]">
        {letter}
      </text>
    </>
  );
}
