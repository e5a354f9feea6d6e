"use client";

import { LANGUAGES, type Language, useLanguage } from "@/components/docs/language";
import { CodeBlock } from "@/components/ui/code-block";
import { Tabs, TabsContent, TabsList, TabsTrigger } from "@/components/ui/tabs";

type Props = { samples: Partial<Record<Language, string>>; what: string };

/** The same program in several languages. Choosing one chooses it for the whole page. */
export function CodeTabs({ samples, what }: Props) {
  const { language, choose } = useLanguage();
  const given = (Object.keys(LANGUAGES) as Language[]).filter((name) => samples[name] !== undefined);
  const shown = samples[language] === undefined ? (given[0] ?? "curl") : language;
  return (
    <Tabs value={shown} onValueChange={(value) => choose(value as Language)}>
      <TabsList aria-label={`Language of the example: ${what}`} className="mx-0 px-0">
        {given.map((name) => (
          <TabsTrigger key={name} value={name}>
            {LANGUAGES[name]}
          </TabsTrigger>
        ))}
      </TabsList>
      {given.map((name) => (
        <TabsContent key={name} value={name} className="pt-3">
          <CodeBlock text={samples[name] ?? ""} what={`${LANGUAGES[name]} example: ${what}`} />
        </TabsContent>
      ))}
    </Tabs>
  );
}
