import { fileURLToPath } from "node:url";
import { defineConfig, type ViteUserConfig } from "vitest/config";
import { everything } from "./test/support/everything.ts";

/** Tests of the standard library run it under Node, on Node's own primitives. */
const intrinsics = fileURLToPath(new URL("./test/unit/stdlib-shim/intrinsics.ts", import.meta.url));

const config: ViteUserConfig = defineConfig({
  resolve: { alias: { "tsuk:intrinsics": intrinsics } },
  test: {
    include: ["{test,conformance,stdlib,platforms,runtime-c,bench}/**/*.test.ts"],
    exclude: [
      "**/node_modules/**",
      "**/cases/**",
      "**/fixtures/**",
      ...(everything ? [] : ["test/system/**"]),
    ],
    globalSetup: ["./test/support/global-setup.ts"],
    maxWorkers: 2,
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});

export default config;
