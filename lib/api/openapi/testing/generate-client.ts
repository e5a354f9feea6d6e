import { generateApi } from "swagger-typescript-api";
import { apiDocument } from "@/lib/api/openapi/document";

/** The typed TypeScript client of `docs/examples/typescript/client.ts`, made from the document as it is now. */
export async function generateClient(): Promise<string> {
  const { files } = await generateApi({
    spec: JSON.parse(JSON.stringify(apiDocument())),
    output: false,
    fileName: "client.ts",
    apiClassName: "Rosterline",
    enumStyle: "union",
    silent: true,
  });
  const [file] = files;
  if (!file) throw new Error("No client was made of the document.");
  return file.fileContent;
}
