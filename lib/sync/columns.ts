/**
 * Rows go to PostgreSQL as columns, one text a column, and are taken apart there by `string_to_array`. The driver's own
 * arrays quote and escape each element, which for long lists takes longer than the writing.
 */

/** The unit separator: no name, id or JSON holds one; from others it is taken away. */
export const SEPARATOR = "\u001f";
/** Stands for null. */
const NOTHING = "\u001e";

/**
 * For ids, numbers, words and JSON of ours, none of which holds a separator.
 * @returns a text that `column(...)` takes apart. No value may be the empty text: alone, it would be no value at all
 */
export function joinColumn<Row>(rows: Row[], read: (row: Row) => string | number | boolean | null): string {
  return rows.map((row) => read(row) ?? NOTHING).join(SEPARATOR);
}

/** As joinColumn, for what others have written, which may hold anything. */
export function joinTexts<Row>(rows: Row[], read: (row: Row) => string | null): string {
  return rows
    .map((row) => {
      const text = read(row);
      return text === null ? NOTHING : clean(text);
    })
    .join(SEPARATOR);
}

/** A query and its values. */
export type Statement = { text: string; values: string[] };

/** SQL that makes an array of a joined column. @param type of one element */
export function column(parameter: number, type: string): string {
  return `string_to_array($${parameter}, U&'\\001f', U&'\\001e')::${type}[]`;
}

/** What others have written, without what stands between values here: each becomes a space. */
export function clean(value: string): string {
  const isClean = !value.includes(SEPARATOR) && !value.includes(NOTHING);
  return isClean ? value : value.replaceAll(SEPARATOR, " ").replaceAll(NOTHING, " ");
}
