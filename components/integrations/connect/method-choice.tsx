import { FieldGroup } from "@/components/ui/field";
import { RadioGroup, RadioGroupItem } from "@/components/ui/radio-group";

/** How the vendor knows us. There is one way left; the other is shown so that nobody looks for it. */
export function MethodChoice({ name }: { name: string }) {
  return (
    <FieldGroup label={`How ${name} knows Rosterline`}>
      <RadioGroup defaultValue="service_user" aria-label={`How ${name} knows Rosterline`}>
        <RadioGroupItem
          value="service_user"
          label="Service user"
          description={`An account for programs that you create in ${name}. It sees only what you let it see.`}
        />
        <RadioGroupItem
          value="api_key"
          disabled
          label="API key"
          description={`${name} ended API keys. A new connection can't use one.`}
        />
      </RadioGroup>
    </FieldGroup>
  );
}
