import { countOf } from "@/components/integrations/words";
import { Alert } from "@/components/ui/alert";
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from "@/components/ui/table";
import type { CsvProblem } from "@/lib/agents/import-schemas";

/** Shown at once; whoever has more of them mends the file by its pattern. */
const MOST_SHOWN = 200;

/** Every line that is wrong, with what is wrong about it. */
export function ImportProblems({ fileName, problems }: { fileName: string; problems: CsvProblem[] }) {
  return (
    <div className="grid gap-4">
      <Alert variant="danger" title={`${countOf(problems.length, "problem")} in ${fileName}`}>
        Nothing was imported. Mend these lines in the file and choose it again.
      </Alert>
      <Table label="Problems">
        <TableHeader>
          <tr>
            <TableHead className="w-16 text-right">Line</TableHead>
            <TableHead className="w-32">Column</TableHead>
            <TableHead>What is wrong</TableHead>
          </tr>
        </TableHeader>
        <TableBody>
          {problems.slice(0, MOST_SHOWN).map(({ line, column, message }) => (
            <TableRow key={`${line} ${column} ${message}`}>
              <TableCell className="text-right tabular-nums">{line}</TableCell>
              <TableCell className="font-mono text-sm">{column}</TableCell>
              <TableCell className="wrap-anywhere">{message}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
      {problems.length > MOST_SHOWN && (
        <p className="text-muted-foreground text-sm">The first {MOST_SHOWN} are shown.</p>
      )}
    </div>
  );
}
