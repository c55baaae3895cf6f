# syntax=docker/dockerfile:1
# docker build -t credential-advisor . && docker run --env-file .env --read-only --cap-drop ALL credential-advisor
# With HTTP add -p 3000:3000; with another guide add -v "$PWD/my-guide:/app/knowledge:ro", which is followed while running.

FROM node:24-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --ignore-scripts --no-audit --no-fund
COPY tsconfig.json tsconfig.build.json ./
COPY src ./src
COPY adapters ./adapters
RUN npm run build

FROM node:24-bookworm-slim AS packages
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --omit=dev --ignore-scripts --no-audit --no-fund

FROM node:24-bookworm-slim
ENV NODE_ENV=production HEALTH_PORT=9090
WORKDIR /app
# Owned by root and not writable by the user below: the advisor writes no file.
COPY --from=packages /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY package.json LICENSE ./
COPY knowledge ./knowledge
USER node
EXPOSE 3000
HEALTHCHECK --interval=30s --timeout=3s --start-period=20s --retries=3 \
  CMD ["node", "-e", "const port = process.env.HEALTH_PORT?.trim(); if (!port) process.exit(0); fetch(`http://127.0.0.1:${port}/healthz`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
# The same limits as npm start; node itself takes SIGTERM, and finishes what it is answering within five seconds.
CMD ["node", "--max-old-space-size=128", "--max-semi-space-size=4", "dist/adapters/start.js"]
