import type { Range } from "../../state/range";
import { defaultRange } from "../default-range";
import type { Scene } from "../scene";
import { rangeTypes, rangeTypeWords } from "../words/range-types";
import { ChunkFields, HourFields } from "./chunk-fields";
import { Labelled } from "./controls";
import { ClockFields, DayFields, Portion } from "./time-fields";

type Props = {
  scene: Scene;
  /** Of the fields' names: the part of the body that the range is in. */
  under: "request" | "changes";
  type: Range["type"];
  /** What stands in the fields; without it the coming week. */
  range?: Range;
};

/** A type and its own fields. Those of the other types are there, too, disabled, so that changing the type is at once. */
export function RangeFields({ scene, under, type, range }: Props) {
  return (
    <>
      <Labelled label="Type">
        {(id) => (
          <select id={id} name={`${under}.type`} defaultValue={type} data-range-type="">
            {rangeTypes.map((each) => (
              <option key={each} value={each}>
                {rangeTypeWords[each]} ({each})
              </option>
            ))}
          </select>
        )}
      </Labelled>
      {rangeTypes.map((each) => (
        <fieldset key={each} data-range={each} hidden={each !== type} disabled={each !== type} className="fields">
          <legend className="visually-hidden">{rangeTypeWords[each]}</legend>
          <FieldsOf type={each} under={under} range={range?.type === each ? range : defaultRange(each, scene.today)} />
        </fieldset>
      ))}
    </>
  );
}

function FieldsOf({ type, under, range }: { type: Range["type"]; under: string; range: Range }) {
  const name = (field: string) => `${under}.${field}`;
  switch (range.type) {
    case "days":
      return (
        <DayFields under={under} range={range}>
          <Portion label="First day" name={name("startPortion")} value={range.startPortion} />
          <Portion label="Last day" name={name("endPortion")} value={range.endPortion} />
        </DayFields>
      );
    case "openEnded":
      return (
        <>
          <Labelled label="From">
            {(id) => <input id={id} type="date" name={name("startDate")} defaultValue={range.startDate} required />}
          </Labelled>
          <Portion label="First day" name={name("startPortion")} value={range.startPortion} />
        </>
      );
    case "hours":
      return (
        <>
          <Labelled label="Day">
            {(id) => <input id={id} type="date" name={name("date")} defaultValue={range.date} required />}
          </Labelled>
          <NumberField label="Hours" name={name("hours")} value={range.hours} max={24} />
        </>
      );
    case "portionOnRange":
      return (
        <DayFields under={under} range={range}>
          <Portion label="Every" name={name("dayPortion")} value={range.dayPortion} isHalf />
        </DayFields>
      );
    case "hoursOnRange":
      return (
        <DayFields under={under} range={range}>
          <NumberField label="Hours a day" name={name("dailyHours")} value={range.dailyHours} max={24} />
        </DayFields>
      );
    case "percentageOnRange":
      return (
        <DayFields under={under} range={range}>
          <NumberField
            label="Percent of the day"
            name={name("percentageOfDay")}
            value={range.percentageOfDay}
            max={100}
          />
        </DayFields>
      );
    case "specificHoursDayDurations":
      return (
        <DayFields under={under} range={range}>
          <ClockFields under={under} range={range} />
        </DayFields>
      );
    case "differentSpecificHoursDayDurations":
      return <ChunkFields under={under} durations={range.durations} timeZone={range.timeZone} />;
    case "differentDayDurations":
      return <HourFields under={under} durations={range.durations} />;
    case "undocumented":
      return (
        <DayFields under={under} range={range}>
          <Labelled label={`Name of the ${type} type`}>
            {(id) => (
              <input id={id} name={name("typeName")} defaultValue={range.typeName} required autoComplete="off" />
            )}
          </Labelled>
        </DayFields>
      );
  }
}

function NumberField({ label, name, value, max }: { label: string; name: string; value: number; max: number }) {
  return (
    <Labelled label={label}>
      {(id) => <input id={id} type="number" name={name} defaultValue={value} min={1} max={max} step="any" required />}
    </Labelled>
  );
}
