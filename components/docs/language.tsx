"use client";

import { createContext, type ReactNode, useContext, useMemo, useState } from "react";

export const LANGUAGES = { curl: "curl", typescript: "TypeScript", python: "Python" } as const;
export type Language = keyof typeof LANGUAGES;

type Choice = { language: Language; choose: (language: Language) => void };

const LanguageContext = createContext<Choice>({ language: "curl", choose: () => undefined });

/** One choice for all examples of the page. */
export function LanguageProvider({ children }: { children: ReactNode }) {
  const [language, choose] = useState<Language>("curl");
  const choice = useMemo(() => ({ language, choose }), [language]);
  return <LanguageContext value={choice}>{children}</LanguageContext>;
}

export function useLanguage(): Choice {
  return useContext(LanguageContext);
}
