import { writeFileSync } from "node:fs";
import { generateClient } from "@/lib/api/openapi/testing/generate-client";

/** Writes the example client anew. Needed after a change of what endpoints take or answer; a test says so. */
const FILE = "docs/examples/typescript/client.ts";

writeFileSync(FILE, await generateClient());
console.log(`${FILE} is as the API's document says.`);
