import type { ReactNode } from "react";

/** What this is, so that nobody takes it for HiBob. */
export function Masthead({ children }: { children?: ReactNode }) {
  return (
    <header className="masthead">
      <div>
        <h1>HiBob sandbox</h1>
        <p>This is not HiBob. You play HiBob's side here, and watch it arrive in Rosterline.</p>
      </div>
      {children}
    </header>
  );
}
