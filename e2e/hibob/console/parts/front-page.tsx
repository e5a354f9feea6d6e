import type { Company } from "../../company";
import { Masthead } from "./masthead";

const LISTED = 50;

/** What somebody sees who opens the sandbox's address where there is not one company but none or several. */
export function FrontPage({ companies }: { companies: Company[] }) {
  return (
    <>
      <Masthead />
      <main className="front">
        <h2>What is here</h2>
        <ul>
          <li>
            <code>/v1</code> answers as HiBob's API does. It wants a service user ID and token.
          </li>
          <li>
            <code>/sandbox/companies</code> is the control: people, requests, permissions, faults.
          </li>
        </ul>
        <h2>Companies</h2>
        {companies.length === 0 && <p>There is none yet.</p>}
        <ul>
          {companies.slice(-LISTED).map(({ serviceUserId, people }) => (
            <li key={serviceUserId}>
              <a href={`/console/${encodeURIComponent(serviceUserId)}`}>{serviceUserId}</a>, {people.length} people
            </li>
          ))}
        </ul>
      </main>
    </>
  );
}
