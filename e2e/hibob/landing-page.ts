/** What a person sees who opens the sandbox's address in a browser. */
export function landingPage(): string {
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>HiBob sandbox</title></head>
<body style="font: 16px/1.5 system-ui; max-width: 40rem; margin: 3rem auto; padding: 0 1rem">
<h1>HiBob sandbox</h1>
<p>This is not HiBob. It answers as HiBob's public API does, so that Rosterline can be tried and tested without an account.</p>
<ul>
<li><code>/v1</code> is the API. It wants a service user ID and token (HTTP Basic).</li>
<li><code>/sandbox/companies</code> is the control: people, requests, permissions, faults. It has no sign-in and listens on this machine only.</li>
</ul>
</body>
</html>
`;
}
