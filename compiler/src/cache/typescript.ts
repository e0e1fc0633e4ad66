/**
 * Stands in for the `typescript` package in the built compiler: every import of `typescript`
 * resolves to this module (see build.mjs), which loads the package through the code cache.
 */

import type ts from "typescript";
import { loadTypeScript } from "./code-cache.ts";

const typescript: typeof ts = loadTypeScript();

export { typescript as default };
