import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);
import {
  __esm,
  __export
} from "./chunk-TYDYXRWL.js";

// src/adapters/duckdb/bindings.ts
var bindings_exports = {};
__export(bindings_exports, {
  bindings: () => bindings,
  useLibrary: () => useLibrary
});
import { createRequire } from "node:module";
function useLibrary(path) {
  library = path;
}
function bindings() {
  if (library === null) throw new TypeError("useLibrary must be called before @duckdb/node-api is imported");
  return createRequire(import.meta.url)(library);
}
var library;
var init_bindings = __esm({
  "src/adapters/duckdb/bindings.ts"() {
    "use strict";
    library = null;
  }
});

export {
  useLibrary,
  bindings_exports,
  init_bindings
};
