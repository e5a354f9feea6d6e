"use client";

import { Check, ChevronsUpDown } from "lucide-react";
import { useState } from "react";
import { cn } from "@/components/ui/cn";
import { Command, CommandEmpty, CommandInput, CommandItem, CommandList } from "@/components/ui/command";
import { controlLook } from "@/components/ui/control";
import { useFieldControl } from "@/components/ui/field";
import { Popover, PopoverContent, PopoverTrigger } from "@/components/ui/popover";

export type ComboboxOption = {
  value: string;
  label: string;
  /** Shown beside the label and searched too. */
  detail?: string;
};

type Props = {
  options: ComboboxOption[];
  /** null: nothing chosen. */
  value: string | null;
  onValueChange: (value: string) => void;
  placeholder: string;
  /** Name of the search box, for example "Search time zones". */
  searchLabel: string;
  emptyText: string;
  disabled?: boolean;
  className?: string;
  "aria-label"?: string;
};

/** One of many, found by typing. Name it with a Field or `aria-label`. */
export function Combobox(props: Props) {
  const { options, value, onValueChange, placeholder, searchLabel, emptyText, disabled, className } = props;
  const [isOpen, setIsOpen] = useState(false);
  const chosen = options.find((option) => option.value === value);
  const shown = chosen?.label ?? placeholder;
  function choose(next: string) {
    onValueChange(next);
    setIsOpen(false);
  }
  return (
    <Popover open={isOpen} onOpenChange={setIsOpen}>
      <PopoverTrigger
        type="button"
        disabled={disabled}
        {...useFieldControl()}
        // A name must hold the words that one sees.
        aria-label={props["aria-label"] && `${props["aria-label"]}: ${shown}`}
        className={cn(
          controlLook,
          "flex h-8 items-center justify-between gap-2 text-left pointer-coarse:h-10",
          !chosen && "text-muted-foreground",
          className,
        )}
      >
        <span className="truncate">{shown}</span>
        <ChevronsUpDown className="size-4 shrink-0 text-muted-foreground" aria-hidden="true" />
      </PopoverTrigger>
      <PopoverContent aria-label={searchLabel} className="w-(--radix-popover-trigger-width) min-w-64 p-0">
        <Command label={searchLabel} defaultValue={value ?? undefined}>
          <CommandInput placeholder={searchLabel} />
          <CommandList>
            <CommandEmpty>{emptyText}</CommandEmpty>
            {options.map((option) => (
              <CommandItem
                key={option.value}
                value={option.value}
                keywords={[option.label, option.detail ?? ""]}
                onSelect={() => choose(option.value)}
              >
                <span className="truncate">{option.label}</span>
                {option.detail && <span className="truncate text-muted-foreground text-sm">{option.detail}</span>}
                <Check className={cn("ml-auto size-4", option.value !== value && "invisible")} aria-hidden="true" />
              </CommandItem>
            ))}
          </CommandList>
        </Command>
      </PopoverContent>
    </Popover>
  );
}
