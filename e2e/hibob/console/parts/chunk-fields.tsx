import type { DayDuration } from "../../state/range";
import { Labelled } from "./controls";
import { CLOCK, Zone } from "./time-fields";

/** How many days can be given, more when there are more already. */
const ROWS = 5;

type ChunkProps = { under: string; durations: { date: string; dayDuration: DayDuration }[]; timeZone: string | null };

/** Each day its own hours, all of it, or none of it. A row without a date doesn't count. */
export function ChunkFields({ under, durations, timeZone }: ChunkProps) {
  return (
    <>
      <ol className="chunks">
        {rowsOf(durations).map(({ row, index }) => (
          <Chunk key={index} name={`${under}.durations[${index}]`} place={index + 1} row={row} />
        ))}
      </ol>
      <Zone under={under} value={timeZone} />
    </>
  );
}

function Chunk({ name, place, row }: { name: string; place: number; row?: ChunkProps["durations"][number] }) {
  const duration = row?.dayDuration;
  const times = duration?.dayDurationType === "specificHoursDayDuration" ? duration : undefined;
  const kind = duration?.dayDurationType === "portionDayDuration" ? duration.portion : "hours";
  const values = {
    hours: { dayDurationType: "specificHoursDayDuration" },
    all_day: { dayDurationType: "portionDayDuration", portion: "all_day" },
    vacant: { dayDurationType: "portionDayDuration", portion: "vacant" },
  };
  const clock = { pattern: CLOCK, placeholder: "HH:MM", inputMode: "numeric", autoComplete: "off" } as const;
  return (
    <li>
      <input type="date" name={`${name}.date`} defaultValue={row?.date} aria-label={`Day ${place}`} />
      <select
        name={`${name}.dayDuration.~`}
        defaultValue={JSON.stringify(values[kind])}
        aria-label={`What of day ${place}`}
      >
        <option value={JSON.stringify(values.hours)}>Hours</option>
        <option value={JSON.stringify(values.all_day)}>All day</option>
        <option value={JSON.stringify(values.vacant)}>Not off</option>
      </select>
      <input
        {...clock}
        name={`${name}.dayDuration.localStartTime`}
        defaultValue={times?.localStartTime.slice(0, 5)}
        aria-label={`Start on day ${place}`}
      />
      <input
        {...clock}
        name={`${name}.dayDuration.localEndTime`}
        defaultValue={times?.localEndTime.slice(0, 5)}
        aria-label={`End on day ${place}`}
      />
    </li>
  );
}

type HourProps = { under: string; durations: { date: string; hours: number; minutes: number }[] };

/** Each day its own number of hours, at no time of the day. */
export function HourFields({ under, durations }: HourProps) {
  return (
    <>
      {rowsOf(durations).map(({ row, index }) => (
        <div key={index} className="pair">
          <Labelled label={`Day ${index + 1}`}>
            {(id) => <input id={id} type="date" name={`${under}.durations[${index}].date`} defaultValue={row?.date} />}
          </Labelled>
          <Labelled label={`Hours on day ${index + 1}`}>
            {(id) => (
              <input
                id={id}
                type="number"
                name={`${under}.durations[${index}].hours`}
                defaultValue={row && row.hours + row.minutes / 60}
                min={0}
                max={24}
                step="any"
              />
            )}
          </Labelled>
        </div>
      ))}
    </>
  );
}

function rowsOf<Row>(rows: Row[]): { index: number; row: Row | undefined }[] {
  return Array.from({ length: Math.max(ROWS, rows.length) }, (_, index) => ({ index, row: rows[index] }));
}
