/** [row, first column, columns, colour, is it synced]; columns are half days. */
const blocks: [number, number, number, string, boolean][] = [
  [0, 2, 6, "teal", true],
  [1, 9, 1, "amber", true],
  [1, 12, 4, "slate", false],
  [2, 5, 4, "blue", true],
  [3, 0, 3, "slate", false],
  [3, 11, 8, "teal", true],
  [4, 7, 2, "violet", true],
  [5, 3, 1, "amber", true],
  [5, 14, 6, "teal", true],
  [6, 6, 6, "green", false],
  [7, 1, 4, "teal", true],
  [7, 16, 2, "rose", true],
  [8, 10, 4, "blue", true],
  [9, 4, 8, "teal", true],
  [10, 13, 1, "amber", true],
  [11, 2, 2, "slate", false],
  [11, 8, 4, "green", true],
];

const ROWS = 12;
const COLUMNS = 20;
const LINE = "var(--border) 1px, transparent 1px";

/** A schedule without names: decoration. */
export function RosterDrawing() {
  return (
    <div
      className="absolute inset-y-0 left-0 w-240 [mask-image:linear-gradient(to_right,transparent,black_6rem)]"
      style={{
        backgroundImage: `linear-gradient(to right, ${LINE}), linear-gradient(to bottom, ${LINE})`,
        backgroundSize: `${200 / COLUMNS}% 100%, 100% ${100 / ROWS}%`,
      }}
    >
      {blocks.map(([row, column, length, color, isSynced]) => (
        <div
          key={`${row}-${column}`}
          data-event-color={color}
          className={`absolute h-7 rounded-md border border-event-border bg-event-fill ${isSynced ? "texture-synced" : ""}`}
          style={{
            top: `calc(${((row + 0.5) * 100) / ROWS}% - 0.875rem)`,
            left: `calc(${(column * 100) / COLUMNS}% + 3px)`,
            width: `calc(${(length * 100) / COLUMNS}% - 6px)`,
          }}
        />
      ))}
    </div>
  );
}
