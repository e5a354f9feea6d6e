# One image for everything that runs; the command chooses:
#   scripts/web.ts            the web app (the default)
#   scripts/worker.ts         a worker
#   scripts/cli.ts migrate    the CLI, here its command `migrate`
# It needs DATABASE_URL, AUTH_SECRET and ENCRYPTION_KEY, and writes nothing to its own disk.

FROM node:24-bookworm-slim AS dependencies
WORKDIR /app
# Prisma would download a schema engine that nothing here uses (docs/decisions/0003); any file will do in its place.
ENV PRISMA_SCHEMA_ENGINE_BINARY=/usr/local/bin/node NEXT_TELEMETRY_DISABLED=1
COPY package.json package-lock.json .npmrc ./
RUN npm ci --include=dev --loglevel=error

FROM dependencies AS build
COPY . .
RUN npx prisma generate && npx next build && rm -rf .next/cache

FROM dependencies AS production-dependencies
# `npm ci --omit=dev` keeps development packages that others name as optional peers, a third of the whole. The
# optional dependencies are the embedded PostgreSQL, which has no place in a container.
RUN npm pkg delete devDependencies optionalDependencies && npm prune --loglevel=error

FROM node:24-bookworm-slim
WORKDIR /app
ENV NODE_ENV=production NEXT_TELEMETRY_DISABLED=1
COPY --from=production-dependencies /app/node_modules ./node_modules
COPY --from=build /app/package.json /app/tsconfig.json /app/next.config.js ./
COPY --from=build /app/public ./public
COPY --from=build /app/prisma ./prisma
COPY --from=build /app/scripts ./scripts
COPY --from=build /app/lib ./lib
COPY --from=build /app/.next ./.next
USER node
EXPOSE 3000
ENTRYPOINT ["node", "--import", "tsx"]
CMD ["scripts/web.ts"]
