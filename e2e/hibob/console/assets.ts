import { readdir, readFile } from "node:fs/promises";
import { stripTypeScriptTypes } from "node:module";
import { notFound } from "../errors";

type Asset = { type: string; body: string | Buffer };

const ROOT = new URL("../../../", import.meta.url);
const FONTS: Record<string, string> = {
  "sans.woff2": "geist-sans/Geist-Variable.woff2",
  "mono.woff2": "geist-mono/GeistMono-Variable.woff2",
};

/** A file of the console. Throws a SandboxError (404) for anything else. */
export async function assetOf(folder: string, name: string): Promise<Asset> {
  const font = FONTS[name];
  if (folder === "client" && /^[a-z-]+$/.test(name)) return { type: "text/javascript", body: await clientModule(name) };
  if (folder !== "assets") throw notFound(folder);
  if (name === "style.css") return { type: "text/css", body: await style() };
  if (name === "icon.svg") return { type: "image/svg+xml", body: await readFile(new URL("app/icon.svg", ROOT)) };
  if (font === undefined) throw notFound(name);
  return { type: "font/woff2", body: await readFile(new URL(`node_modules/geist/dist/fonts/${font}`, ROOT)) };
}

/** The browser gets our TypeScript without its types: there is nothing to build, and the line numbers stay. */
async function clientModule(name: string): Promise<string> {
  const text = await readFile(new URL(`client/${name}.ts`, import.meta.url), "utf8").catch(() => {
    throw notFound(name);
  });
  return stripTypeScriptTypes(text);
}

/** The product's tokens, so that both look alike, and the console's own rules. */
async function style(): Promise<string> {
  const folder = new URL("styles/", import.meta.url);
  const files = (await readdir(folder)).sort();
  const rules = await Promise.all(files.map((file) => readFile(new URL(file, folder), "utf8")));
  return [tokens(await readFile(new URL("app/globals.css", ROOT), "utf8")), ...rules].join("\n");
}

/** Light and dark, which the product chooses by a class and the console by what the machine prefers. */
function tokens(css: string): string {
  const light = /^:root (\{[^}]*\})/m.exec(css)?.[1];
  const dark = /^\.dark (\{[^}]*\})/m.exec(css)?.[1];
  if (!light || !dark) throw new Error("app/globals.css has no tokens in :root and .dark");
  return `:root ${light}\n@media (prefers-color-scheme: dark) { :root ${dark} }`;
}
