import { createRequire } from 'node:module'

let library: string | null = null

/** Names the native library that `bindings` loads: the absolute path of a `duckdb.node` that was verified. */
export function useLibrary(path: string): void {
  library = path
}

/**
 * What the package `@duckdb/node-bindings` exports. In the bundle this function stands in the place of that package
 * (scripts/esbuild-duckdb.ts), because its own look-up would fail beside `dist/` and could find the user's workspace.
 */
export function bindings(): unknown {
  if (library === null) throw new TypeError('useLibrary must be called before @duckdb/node-api is imported')
  return createRequire(import.meta.url)(library)
}
