import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts"],
    testTimeout: 40_000,
    // Many tests start programs and wait for them; on a machine that is busy with something else one may come too late
    retry: process.env["CI"] === "true" ? 2 : 0,
    globalSetup: ["tests/share-compiled.ts"],
    // Many tests wait for a network, so three workers keep two cores busy. Files share what they import: the platforms'
    // libraries are large, and loading them anew for each file took a third of the whole run.
    maxWorkers: 3,
    isolate: false,
  },
});
