import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL(".", import.meta.url));

/** `server-only` throws outside of React's server bundle; here everything is the server. */
const alias = [
  { find: /^server-only$/, replacement: `${root}e2e/database/server-only.ts` },
  { find: /^@\//, replacement: root },
];

export default defineConfig({
  resolve: { alias },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: [
            "lib/**/*.test.ts",
            "components/**/*.test.ts",
            "e2e/{hibob,convergence}/**/*.test.ts",
            "prisma/**/*.test.ts",
          ],
          exclude: ["**/*.db.test.ts"],
          env: { LOG_LEVEL: "silent" },
        },
      },
      {
        extends: true,
        test: {
          name: "database",
          include: ["lib/**/*.db.test.ts", "prisma/**/*.db.test.ts", "e2e/convergence/*.db.test.ts"],
          globalSetup: ["e2e/database/global-setup.ts"],
          setupFiles: ["e2e/database/own-database.ts"],
          // next-auth imports `next/server` without its extension, which Node alone refuses.
          server: { deps: { inline: ["next-auth"] } },
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
