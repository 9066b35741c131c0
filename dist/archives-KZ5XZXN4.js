import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);
import "./chunk-TYDYXRWL.js";

// src/adapters/archive/archives.ts
function createArchives() {
  return {
    async unzip(archive, asked) {
      const { unzip } = await import("./unzip-VEBYOGT2.js");
      return unzip(archive, asked);
    }
  };
}
export {
  createArchives
};
