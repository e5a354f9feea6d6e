import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import * as engineModule from "@prisma/schema-engine-wasm/schema_engine_bg";
import type pg from "pg";

export type SchemaEngine = engineModule.SchemaEngine;

const SCHEMA_PATH = join(import.meta.dirname, "schema.prisma");

/**
 * Prisma's own schema engine, from its WASM build: the native one is downloaded at install time, which
 * closed networks refuse (docs/decisions/0003-prisma-engine-as-wasm.md).
 * @param pool the caller's, because the engine does not close what it opens
 */
export async function openSchemaEngine(pool: pg.Pool): Promise<SchemaEngine> {
  const folder = dirname(createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm"));
  const wasm = await readFile(join(folder, "schema_engine_bg.wasm"));
  const { instance } = await WebAssembly.instantiate(wasm, {
    "./schema_engine_bg.js": withoutLingeringTimers(engineModule as unknown as WebAssembly.ModuleImports),
  });
  engineModule.__wbg_set_wasm(instance.exports);
  (instance.exports as { __wbindgen_start(): void }).__wbindgen_start();
  const schema = await readFile(SCHEMA_PATH, "utf8");
  const adapter = bindMigrationAwareSqlAdapterFactory(new WholeScripts(pool));
  return engineModule.SchemaEngine.new({ datamodels: [["schema.prisma", schema]] }, () => undefined, adapter);
}

/**
 * Prisma's adapter cuts a script at every semicolon, which breaks function bodies. PostgreSQL takes a script
 * whole, and as one transaction: a migration that fails leaves nothing behind.
 */
class WholeScripts extends PrismaPg {
  override async connect() {
    const connection = await super.connect();
    connection.executeScript = async (script) => {
      await connection.underlyingDriver().query(script);
    };
    return connection;
  }
}

/** The engine never clears the ten seconds it allows for its lock; they must not hold the process up. */
function withoutLingeringTimers(imports: WebAssembly.ModuleImports): WebAssembly.ModuleImports {
  const name = Object.keys(imports).find((key) => key.startsWith("__wbg_setTimeout_"));
  if (!name) return imports;
  return { ...imports, [name]: (callback: () => void, delayMs: number) => setTimeout(callback, delayMs).unref() };
}
