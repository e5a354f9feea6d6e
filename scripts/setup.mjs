// Prepares a checkout: dependencies, the generated database client, the production build. Plain JavaScript,
// because it runs before anything is installed, on whatever Node (>= 20.9) the machine has.
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";

export const ROOT = fileURLToPath(new URL("..", import.meta.url));
const BIN = join(ROOT, "node_modules", ".bin");
const NOTES = join(ROOT, "node_modules", ".rosterline");

/** What the build is made of. A change in any of it makes the build stale. */
const SOURCES = [
  "app",
  "components",
  "docs/examples",
  "lib",
  "prisma/schema.prisma",
  "public",
  "proxy.ts",
  "next.config.js",
  "postcss.config.mjs",
  "tsconfig.json",
  "package-lock.json",
];

/** The environment in which our own programs run: the Node of node_modules comes first. */
export function ownEnvironment() {
  return { ...process.env, PATH: `${BIN}${delimiter}${process.env.PATH ?? ""}`, NEXT_TELEMETRY_DISABLED: "1" };
}

/** @param say takes one line of progress */
export async function prepare({ say, build }) {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major < 20 || (major === 20 && minor < 9)) {
    throw new Error(
      `Node ${process.versions.node} is too old. Rosterline needs Node 20.9 or newer to start (it brings its own for the rest).`,
    );
  }
  await once("dependencies", hashOf(["package-lock.json"]), async () => {
    say("Installing dependencies (once, about a minute) ...");
    await command("npm", ["ci", "--include=dev", "--no-audit", "--no-fund", "--loglevel=error"], {
      // The schema engine that Prisma would download here is replaced by the one in its npm package.
      env: { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, CI: "1" },
    });
  });
  await once(
    "database-client",
    hashOf(["prisma/schema.prisma", "package-lock.json"]),
    async () => {
      say("Generating the database client ...");
      await command("prisma", ["generate"], {
        env: { ...ownEnvironment(), PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, PRISMA_HIDE_UPDATE_MESSAGE: "1" },
        isQuiet: true,
      });
    },
    () => existsSync(join(ROOT, "lib", "generated", "prisma", "client.ts")),
  );
  if (build) await ensureBuilt({ say });
}

export async function ensureBuilt({ say }) {
  const isThere = () => existsSync(join(ROOT, ".next", "BUILD_ID"));
  await once(
    "build",
    hashOf(SOURCES),
    async () => {
      say("Building the web app (once per version, under a minute) ...");
      await command("next", ["build"], { env: { ...ownEnvironment(), NODE_ENV: "production" }, isQuiet: true });
    },
    isThere,
  );
}

/** Does the work unless it was done for the same content before. */
async function once(name, content, work, isThere = () => true) {
  const note = join(NOTES, name);
  if (existsSync(note) && readFileSync(note, "utf8") === content && isThere()) return;
  rmSync(note, { force: true });
  await work();
  mkdirSync(NOTES, { recursive: true });
  writeFileSync(note, content);
}

/** Runs a program to its end. Its output is shown, or, when quiet, only if it fails. */
export function command(name, args, { env = ownEnvironment(), isQuiet = false } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(name, args, {
      cwd: ROOT,
      env,
      stdio: isQuiet ? ["ignore", "pipe", "pipe"] : ["ignore", 2, 2],
      shell: process.platform === "win32",
    });
    let output = "";
    child.stdout?.on("data", (chunk) => {
      output += chunk;
    });
    child.stderr?.on("data", (chunk) => {
      output += chunk;
    });
    child.on("error", reject);
    child.on("close", (code, signal) => {
      if (code === 0) return resolve();
      reject(
        new Error(`${name} ${args.join(" ")} failed (${signal ?? `exit code ${code}`}).${output ? `\n${output}` : ""}`),
      );
    });
  });
}

function hashOf(paths) {
  const hash = createHash("sha256").update(process.platform + process.arch);
  for (const path of paths) addToHash(hash, path);
  return hash.digest("hex");
}

function addToHash(hash, path) {
  const full = join(ROOT, path);
  const stat = statSync(full, { throwIfNoEntry: false });
  if (!stat || path.endsWith("lib/generated") || /\.test\.tsx?$/.test(path)) return;
  if (stat.isDirectory()) {
    for (const name of readdirSync(full).sort()) addToHash(hash, `${path}/${name}`);
  } else hash.update(path).update(readFileSync(full));
}
