import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Who PostgreSQL runs as: ourselves, or, since it refuses to run as root, a system user. */
export type PostgresUser = { uid?: number; gid?: number };

/** @throws Error when we are root and no user can be found or made for PostgreSQL. */
export function findPostgresUser(): PostgresUser {
  if (process.getuid?.() !== 0) return {};
  const user =
    lookUp("postgres") ??
    (makeUser() ? lookUp("postgres") : undefined) ??
    // Images without useradd still have it; the cluster is ours alone either way.
    lookUp("nobody");
  if (!user)
    throw new Error(
      "PostgreSQL refuses to run as root, and no other user could be made for it. Run as an ordinary user.",
    );
  return user;
}

/** Whether the user may enter every folder on the way to the path, and use what is there. */
export function canReach(user: PostgresUser, path: string): boolean {
  if (user.uid === undefined) return true;
  return spawnSync("test", ["-x", path], { ...user, cwd: "/" }).status === 0;
}

/** A folder that other users may enter, for what cannot stay in a closed checkout. Made when missing. */
export function sharedFolder(): string {
  for (const folder of ["/var/lib/rosterline", join(tmpdir(), "rosterline")]) {
    try {
      mkdirSync(folder, { recursive: true });
      chmodSync(folder, 0o755);
      return folder;
    } catch (error) {
      if (folder.startsWith(tmpdir())) throw error;
    }
  }
  throw new Error("No folder could be made for PostgreSQL.");
}

function lookUp(name: string): PostgresUser | undefined {
  const id = (flag: string) => {
    const { status, stdout } = spawnSync("id", [flag, name], { encoding: "utf8" });
    return status === 0 ? Number(stdout.trim()) : undefined;
  };
  const uid = id("-u");
  const gid = id("-g");
  return uid === undefined || gid === undefined ? undefined : { uid, gid };
}

function makeUser(): boolean {
  const made = spawnSync("useradd", ["--system", "--no-create-home", "--shell", "/bin/false", "postgres"]);
  return made.status === 0;
}
