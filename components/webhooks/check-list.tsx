import { Checkbox } from "@/components/ui/checkbox";

type Props<Value extends string> = {
  options: { value: Value; description?: string }[];
  value: Value[];
  onChange: (value: Value[]) => void;
};

/** Any number of a few. What explains itself by a description is a name of the API. */
export function CheckList<Value extends string>({ options, value, onChange }: Props<Value>) {
  return options.map((option) => (
    <Checkbox
      key={option.value}
      label={option.description ? <span className="font-mono text-sm">{option.value}</span> : option.value}
      description={option.description}
      checked={value.includes(option.value)}
      onCheckedChange={(isOn) =>
        onChange(isOn === true ? [...value, option.value] : value.filter((other) => other !== option.value))
      }
    />
  ));
}
