import { useLibrary } from './bindings.ts'
import { type LibraryPlaces, locateLibrary } from './locate-library.ts'

export type Engine = typeof import('@duckdb/node-api')

/** DuckDB, loaded once its native library is found. Throws `duckdb-unavailable`. */
export async function loadEngine(places: LibraryPlaces): Promise<Engine> {
  useLibrary(await locateLibrary(places))
  // A CommonJS package: bundled, all its names are on the default export only.
  return (await import('@duckdb/node-api')).default
}
