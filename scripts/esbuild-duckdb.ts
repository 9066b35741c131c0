import { fileURLToPath } from 'node:url'
import type { Plugin } from 'esbuild'

const adapter = fileURLToPath(new URL('../src/adapters/duckdb/', import.meta.url))

/**
 * Puts Mergemark's own loader in the place of `@duckdb/node-bindings`, which `@duckdb/node-api` requires: the native
 * library is never in `dist/`, and only src/adapters/duckdb/locate-library.ts says where it is.
 */
export function duckdbBindings(): Plugin {
  return {
    name: 'duckdb-bindings',
    setup(build) {
      build.onResolve({ filter: /^@duckdb\/node-bindings$/ }, () => ({
        path: 'bindings',
        namespace: 'duckdb',
      }))
      build.onLoad({ filter: /.*/, namespace: 'duckdb' }, () => ({
        // CommonJS, because the names that the library exports are known at run time only.
        contents: `module.exports = require('./bindings.ts').bindings()`,
        resolveDir: adapter,
        loader: 'js',
      }))
    },
  }
}
