import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

const css = readFileSync(new URL("../../app/globals.css", import.meta.url), "utf8");

const TEXT = 4.5;
const GRAPHIC = 3;

const onSurfaces = ["background", "sidebar", "surface", "surface-2"];
const states = ["success", "progress", "warning", "danger", "paused"];
const pairs: [text: string, ground: string, least: number][] = [
  ...["foreground", "muted-foreground", "accent", ...states].flatMap((text) =>
    onSurfaces.map((ground): [string, string, number] => [text, ground, TEXT]),
  ),
  ...states.flatMap((state): [string, string, number][] => [
    [state, `${state}-surface`, TEXT],
    ["foreground", `${state}-surface`, TEXT],
  ]),
  ["accent", "accent-surface", TEXT],
  ["foreground", "accent-surface", TEXT],
  ["accent-foreground", "accent", TEXT],
  ["accent-foreground", "accent-hover", TEXT],
  ["danger-foreground", "danger", TEXT],
  ["danger-foreground", "danger-hover", TEXT],
  ["ring", "surface", GRAPHIC],
  ["ring", "background", GRAPHIC],
  ["input", "surface", GRAPHIC],
];

test.each([
  ["light", ":root"],
  ["dark", ".dark"],
])("what must be legible is, in the %s theme", (_, selector) => {
  const tokens = declarations(selector);
  const short = pairs
    .map(([text, ground, least]) => ({ text, ground, least, ratio: contrast(tokens.get(text), tokens.get(ground)) }))
    .filter(({ ratio, least }) => !(ratio >= least));
  expect(short).toEqual([]);
});

test.each([
  ["light", ""],
  ["dark", ".dark "],
])("every event colour is legible in the %s theme", (_, theme) => {
  const short = ["teal", "blue", "violet", "rose", "amber", "green", "slate"]
    .map((name) => {
      const tokens = declarations(`${theme}[data-event-color="${name}"]`);
      return { name, ratio: contrast(tokens.get("event-text"), tokens.get("event-fill")) };
    })
    .filter(({ ratio }) => !(ratio >= TEXT));
  expect(short).toEqual([]);
});

/** The custom properties of the first rule with exactly this selector. */
function declarations(selector: string): Map<string, string> {
  const start = css.indexOf(`\n${selector} {`);
  expect(start, selector).toBeGreaterThan(-1);
  const body = css.slice(start, css.indexOf("\n}", start));
  return new Map([...body.matchAll(/--([\w-]+): ([^;]+);/g)].map(([, name = "", value = ""]) => [name, value]));
}

/** WCAG 2 contrast ratio of two opaque oklch() colours. */
function contrast(one: string | undefined, other: string | undefined): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** OKLCH to linear sRGB (https://bottosson.github.io/posts/oklab/), clipped as browsers do, to relative luminance. */
function luminance(color: string | undefined): number {
  const [, l = Number.NaN, c = Number.NaN, h = Number.NaN] =
    /^oklch\(([\d.]+) ([\d.]+) ([\d.]+)\)$/.exec(color ?? "")?.map(Number) ?? [];
  const a = c * Math.cos((h * Math.PI) / 180);
  const b = c * Math.sin((h * Math.PI) / 180);
  const long = (l + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const medium = (l - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const short = (l - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const red = 4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short;
  const green = -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short;
  const blue = -0.0041960863 * long - 0.7034186147 * medium + 1.707614701 * short;
  const clip = (value: number) => Math.min(1, Math.max(0, value));
  return 0.2126 * clip(red) + 0.7152 * clip(green) + 0.0722 * clip(blue);
}
