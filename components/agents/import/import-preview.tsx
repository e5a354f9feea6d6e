import { countOf, formatCount } from "@/components/integrations/words";
import { Badge } from "@/components/ui/badge";
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from "@/components/ui/table";
import type { ImportResult, ImportRow } from "@/lib/agents/import-schemas";

/** What an import would do: the numbers, and each agent who is new or changes. */
export function ImportPreview({ result }: { result: ImportResult }) {
  const { created, updated, unchanged, rows } = result;
  return (
    <div className="grid gap-4">
      <dl className="grid grid-cols-3 gap-3">
        <Sum term="Added" count={created} />
        <Sum term="Changed" count={updated} />
        <Sum term="Left as is" count={unchanged} />
      </dl>
      {rows.length > 0 && (
        <Table label="What the import does" className="table-fixed">
          <TableHeader>
            <tr>
              <TableHead>Agent</TableHead>
              <TableHead>What happens</TableHead>
            </tr>
          </TableHeader>
          <TableBody>
            {rows.map((row) => (
              <TableRow key={row.email}>
                <TableCell className="align-top">
                  <p className="truncate font-medium">{row.name}</p>
                  <p className="truncate text-muted-foreground text-sm" title={row.email}>
                    {row.email}
                  </p>
                </TableCell>
                <TableCell className="align-top">
                  <What row={row} />
                </TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      )}
      {rows.length < created + updated && (
        <p className="text-muted-foreground text-sm">
          The first {formatCount(rows.length)} of {countOf(created + updated, "agent")} are shown.
        </p>
      )}
    </div>
  );
}

function Sum({ term, count }: { term: string; count: number }) {
  return (
    <div className="grid rounded-lg border bg-surface px-3.5 py-2.5">
      <dt className="text-muted-foreground text-sm">{term}</dt>
      <dd className="font-semibold text-lg tabular-nums">{formatCount(count)}</dd>
    </div>
  );
}

function What({ row: { changes, isActive } }: { row: ImportRow }) {
  if (changes === null) return <Badge variant="accent">Added</Badge>;
  return (
    <ul className="grid gap-0.5 text-sm">
      {!isActive && <li className="text-muted-foreground">Stays inactive</li>}
      {changes.map(({ field, from, to }) => (
        <li key={field} className="wrap-anywhere">
          <span className="font-mono text-muted-foreground">{field}</span>{" "}
          <del className="text-muted-foreground">{from || "empty"}</del> <span aria-hidden="true">→</span>{" "}
          <ins className="no-underline">{to || "empty"}</ins>
        </li>
      ))}
    </ul>
  );
}
