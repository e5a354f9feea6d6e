import type { ReactNode } from "react";
import { Labelled } from "./controls";

/** The clock times that HiBob has, 24:00 among them, which no time picker knows. */
export const CLOCK = "([01]\\d|2[0-3]):[0-5]\\d|24:00";

const ZONES = ["Europe/London", "America/New_York", "America/Sao_Paulo", "Asia/Manila", "Australia/Sydney"];

type DayProps = { under: string; range: { startDate: string; endDate: string }; children: ReactNode };

/** First and last day. The console moves the last one along with the first. */
export function DayFields({ under, range, children }: DayProps) {
  return (
    <>
      <Labelled label="From">
        {(id) => (
          <input
            id={id}
            type="date"
            name={`${under}.startDate`}
            defaultValue={range.startDate}
            required
            data-first-day=""
          />
        )}
      </Labelled>
      <Labelled label="Until">
        {(id) => (
          <input
            id={id}
            type="date"
            name={`${under}.endDate`}
            defaultValue={range.endDate}
            min={range.startDate}
            required
          />
        )}
      </Labelled>
      {children}
    </>
  );
}

type PortionProps = { label: string; name: string; value: string; isHalf?: boolean };

export function Portion({ label, name, value, isHalf = false }: PortionProps) {
  return (
    <Labelled label={label}>
      {(id) => (
        <select id={id} name={name} defaultValue={value}>
          {!isHalf && <option value="all_day">All day</option>}
          <option value="morning">Morning</option>
          <option value="afternoon">Afternoon</option>
        </select>
      )}
    </Labelled>
  );
}

type ClockRange = { localStartTime: string; localEndTime: string; timeZone: string | null };

export function ClockFields({ under, range }: { under: string; range: ClockRange }) {
  return (
    <>
      <Clock label="Starts at" name={`${under}.localStartTime`} value={range.localStartTime} />
      <Clock label="Ends at" name={`${under}.localEndTime`} value={range.localEndTime} />
      <Zone under={under} value={range.timeZone} />
    </>
  );
}

export function Clock({ label, name, value }: { label: string; name: string; value: string }) {
  return (
    <Labelled label={label}>
      {(id) => (
        <input
          id={id}
          name={name}
          defaultValue={value.slice(0, 5)}
          pattern={CLOCK}
          title="HH:MM, up to 24:00"
          placeholder="HH:MM"
          inputMode="numeric"
          autoComplete="off"
          className="clock"
        />
      )}
    </Labelled>
  );
}

export function Zone({ under, value }: { under: string; value: string | null }) {
  const zones = value === null || ZONES.includes(value) ? ZONES : [value, ...ZONES];
  return (
    <Labelled label="Time zone">
      {(id) => (
        <select id={id} name={`${under}.timeZone`} defaultValue={value ?? ""}>
          <option value="">None: the agent's own</option>
          {zones.map((zone) => (
            <option key={zone}>{zone}</option>
          ))}
        </select>
      )}
    </Labelled>
  );
}
