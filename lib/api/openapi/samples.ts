import { operations } from "@/lib/api/openapi/operations";
import type { ReadOperation } from "@/lib/api/openapi/read";
import { SAMPLE } from "@/lib/api/openapi/sample";

export type Samples = { curl: string; typescript: string; python: string };

const PATH_VALUES: Record<string, string> = {
  id: SAMPLE.connection,
  connectionId: SAMPLE.connection,
  personId: SAMPLE.person,
  deliveryId: SAMPLE.delivery,
  runId: SAMPLE.run,
  externalId: "7305214",
};

/** The same call in three languages, with the values of the document's examples. */
export function samplesOf(operation: ReadOperation): Samples {
  const { path, method, body } = operation;
  const query = operations[path]?.[method]?.exampleQuery ?? {};
  const address = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => PATH_VALUES[name] ?? name);
  const search = new URLSearchParams(Object.entries(query).map(([name, value]) => [name, String(value)])).toString();
  const call = { method: method.toUpperCase(), address: search ? `${address}?${search}` : address };
  const isOpen = operation.roles.length === 0;
  return {
    curl: curl(call, body, isOpen),
    typescript: typescript(call, body, isOpen),
    python: python(call, body, isOpen),
  };
}

type Call = { method: string; address: string };
type Body = ReadOperation["body"];

function curl({ method, address }: Call, body: Body, isOpen: boolean): string {
  const lines = [`curl ${method === "GET" ? "" : `-X ${method} `}"$ROSTERLINE_URL${address}"`];
  if (!isOpen) lines.push(`-H "Authorization: Bearer $ROSTERLINE_KEY"`);
  if (body) lines.push('-H "Content-Type: application/json"', `-d '${JSON.stringify(body.example)}'`);
  return lines.join(" \\\n  ");
}

function typescript({ method, address }: Call, body: Body, isOpen: boolean): string {
  const headers = [
    ...(isOpen ? [] : [`Authorization: \`Bearer \${process.env.ROSTERLINE_KEY}\``]),
    ...(body ? ['"Content-Type": "application/json"'] : []),
  ];
  const options = [
    ...(method === "GET" ? [] : [`method: "${method}"`]),
    ...(headers.length > 0 ? [`headers: { ${headers.join(", ")} }`] : []),
    ...(body ? [`body: JSON.stringify(${indent(body.example)})`] : []),
  ];
  const given = options.length > 0 ? `, {\n${options.map((option) => `  ${option},\n`).join("")}}` : "";
  return `const answer = await fetch(\`\${process.env.ROSTERLINE_URL}${address}\`${given});\nconsole.log(answer.status, await answer.text());`;
}

function python({ method, address }: Call, body: Body, isOpen: boolean): string {
  const setup = ["import json, os, urllib.request", "", "request = urllib.request.Request("];
  const lines = [`    os.environ["ROSTERLINE_URL"] + "${address}",`, `    method="${method}",`];
  if (body) lines.push(`    data=json.dumps(${pythonValue(body.example)}).encode(),`);
  lines.push(")");
  if (!isOpen) lines.push('request.add_header("Authorization", "Bearer " + os.environ["ROSTERLINE_KEY"])');
  if (body) lines.push('request.add_header("Content-Type", "application/json")');
  lines.push("with urllib.request.urlopen(request) as answer:", "    print(answer.status, answer.read().decode())");
  return [...setup, ...lines].join("\n");
}

function indent(value: unknown): string {
  return JSON.stringify(value, null, 2).replaceAll("\n", "\n  ");
}

function pythonValue(value: unknown): string {
  if (value === null) return "None";
  if (typeof value === "boolean") return value ? "True" : "False";
  if (Array.isArray(value)) return `[${value.map(pythonValue).join(", ")}]`;
  if (typeof value === "object") {
    const entries = Object.entries(value).map(([name, item]) => `${JSON.stringify(name)}: ${pythonValue(item)}`);
    return `{${entries.join(", ")}}`;
  }
  return JSON.stringify(value);
}
