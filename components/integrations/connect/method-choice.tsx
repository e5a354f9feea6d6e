import { FieldGroup } from "@/components/ui/field";
import { RadioGroup, RadioGroupItem } from "@/components/ui/radio-group";

export const METHODS = ["service_user", "api_key"] as const;
export type Method = (typeof METHODS)[number];

type Props = { name: string; value: Method; onChange: (method: Method) => void };

/** How the vendor knows us. There is one way left; the other says what became of it, so that nobody looks for it. */
export function MethodChoice({ name, value, onChange }: Props) {
  return (
    <FieldGroup label={`How ${name} knows Rosterline`}>
      <RadioGroup
        value={value}
        onValueChange={(chosen) => onChange(chosen === "api_key" ? "api_key" : "service_user")}
        aria-label={`How ${name} knows Rosterline`}
      >
        <RadioGroupItem
          value="service_user"
          label="Service user"
          description={`An account for programs that you create in ${name}. It sees only what you let it see.`}
        />
        <RadioGroupItem
          value="api_key"
          label="API key"
          description={`Ended by ${name}. Choose it to read what to do.`}
        />
      </RadioGroup>
    </FieldGroup>
  );
}
