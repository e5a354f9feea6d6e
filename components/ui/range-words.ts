/**
 * From one moment to another (milliseconds since 1970) in words: `24 Nov – 8 Dec 2026`. Node and browsers put different
 * spaces around the dash, with which a page drawn by the server would be drawn anew in the browser.
 */
export function rangeWords(format: Intl.DateTimeFormat, start: number, end: number): string {
  return format.formatRange(start, end).replaceAll(/\s/g, " ");
}
