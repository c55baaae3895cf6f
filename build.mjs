// Before npm start, npm run doctor and npm run guide: compiles the sources where the compiler is installed. After
// npm prune --omit=dev it is not, and what was built before is run as it is.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";

const folder = import.meta.dirname;
const compiler = join(folder, "node_modules", "typescript", "bin", "tsc");
if (existsSync(compiler)) {
  const { status } = spawnSync(process.execPath, [compiler, "-p", join(folder, "tsconfig.build.json")], { stdio: "inherit" });
  process.exitCode = status ?? 1;
} else if (!existsSync(join(folder, "dist", "adapters", "start.js"))) {
  process.stderr.write("Nothing is built yet, and the compiler is not installed: npm ci, npm run build, then npm prune --omit=dev.\n");
  process.exitCode = 1;
}
