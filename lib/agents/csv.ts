import { CsvError, parse } from "csv-parse/sync";
import type { CsvProblem } from "@/lib/agents/import-schemas";
import { type AgentInput, agentInput } from "@/lib/agents/schemas";

/** Columns of the file, and the fields that they fill. */
const FIELDS = {
  email: "email",
  name: "name",
  time_zone: "timeZone",
  external_id: "externalId",
  team: "team",
} as const;
type Column = keyof typeof FIELDS;
const COLUMNS = Object.keys(FIELDS) as Column[];
const REQUIRED: Column[] = ["email", "name"];

type Line = { number: number; cells: string[] };

/**
 * Reads agents from CSV: a header with the columns `email,name,time_zone,external_id,team` in any order, of which
 * email and name must be there. A column that is left out leaves that field of known agents as it is; an empty
 * cell clears it. Either every line is good, or every bad one is named. Semicolons and tabs separate cells too, where the
 * header has them and no comma: that is what Excel writes in half of the world.
 * @param options.most agents that the file may have
 */
export function parseAgentsCsv(
  text: string,
  { most = Number.POSITIVE_INFINITY }: { most?: number } = {},
): { agents: AgentInput[] } | { errors: CsvProblem[] } {
  const lines = readLines(text);
  if ("errors" in lines) return lines;
  const [header, ...body] = lines.lines;
  if (!header) return { errors: [{ line: 1, column: null, message: `The file is empty. ${expected()}` }] };
  const columns = header.cells.map((cell) => cell.toLowerCase());
  const headerErrors = checkHeader(columns, header.number);
  if (headerErrors.length > 0) return { errors: headerErrors };
  if (body.length === 0)
    return { errors: [{ line: header.number, column: null, message: "There is no agent below the header." }] };
  const excess = body[most];
  if (excess) {
    const message = `The file has ${body.length} agents. ${most} is the most at once: split it in two.`;
    return { errors: [{ line: excess.number, column: null, message }] };
  }

  const agents: AgentInput[] = [];
  const errors: CsvProblem[] = [];
  const lineOfEmail = new Map<string, number>();
  for (const line of body) {
    const result = readAgent(line, columns as Column[]);
    if ("errors" in result) {
      errors.push(...result.errors);
      continue;
    }
    const { email } = result.agent;
    const first = lineOfEmail.get(email);
    if (first === undefined) lineOfEmail.set(email, line.number);
    else errors.push({ line: line.number, column: "email", message: `${email} is already on line ${first}.` });
    agents.push(result.agent);
  }
  return errors.length > 0 ? { errors } : { agents };
}

function readLines(text: string): { lines: Line[] } | { errors: CsvProblem[] } {
  const lines: Line[] = [];
  try {
    // csv-parse counts a line break of two characters inside quotes as two lines.
    parse(text.replaceAll("\r\n", "\n"), {
      bom: true,
      delimiter: separatorOf(text),
      trim: true,
      relax_column_count: true,
      skip_empty_lines: true,
      on_record: (cells: string[], { lines: lastLine }) => {
        lines.push({ number: lastLine - countBreaks(cells), cells });
        return null;
      },
    });
    return { lines };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return { errors: [{ line: Number(error.lines), column: null, message: "The quotes on this line don't match." }] };
  }
}

function separatorOf(text: string): string {
  const [header = ""] = text.trimStart().split(/[\r\n]/, 1);
  return [",", ";", "\t"].find((separator) => header.includes(separator)) ?? ",";
}

/** Line breaks inside quotes: csv-parse numbers a record by its last line. */
function countBreaks(cells: string[]): number {
  return cells.join("").split("\n").length - 1;
}

function checkHeader(columns: string[], line: number): CsvProblem[] {
  const unknown = columns.filter((column) => !isColumn(column));
  const twice = columns.filter((column, index) => columns.indexOf(column) !== index);
  const missing = REQUIRED.filter((column) => !columns.includes(column));
  return [
    ...unknown.map((column) => ({ line, column, message: `There is no column "${column}". ${expected()}` })),
    ...twice.map((column) => ({ line, column, message: `The column "${column}" is there twice.` })),
    ...missing.map((column) => ({ line, column, message: `The column "${column}" is missing. ${expected()}` })),
  ];
}

function readAgent(line: Line, columns: Column[]): { agent: AgentInput } | { errors: CsvProblem[] } {
  if (line.cells.length !== columns.length) {
    const message = `This line has ${line.cells.length} cells; the header has ${columns.length}.`;
    return { errors: [{ line: line.number, column: null, message }] };
  }
  const given = columns.map((column, index) => {
    const cell = line.cells[index] ?? "";
    return [FIELDS[column], cell === "" && !REQUIRED.includes(column) ? null : cell];
  });
  const result = agentInput.safeParse(Object.fromEntries(given));
  if (result.success) return { agent: result.data };
  const errors = result.error.issues.map((issue) => {
    const column = COLUMNS.find((name) => FIELDS[name] === issue.path[0]) ?? null;
    return { line: line.number, column, message: issue.message };
  });
  return { errors };
}

function isColumn(name: string): name is Column {
  return COLUMNS.some((column) => column === name);
}

function expected(): string {
  return `The columns are ${COLUMNS.join(", ")}; ${REQUIRED.join(" and ")} are needed.`;
}
