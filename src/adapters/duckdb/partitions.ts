/** What Hive writes for no value. */
const NO_VALUE = '__HIVE_DEFAULT_PARTITION__'

/** The folders of a path that are called `name=value`, as columns; null for no value. */
export function partitionsOf(path: string): ReadonlyMap<string, string | null> {
  const folders = path.split('/').slice(0, -1)
  return new Map(
    folders.flatMap((folder) => {
      const mark = folder.indexOf('=')
      if (mark < 1) return []
      const value = decode(folder.slice(mark + 1))
      return [[decode(folder.slice(0, mark)), value === NO_VALUE ? null : value] as const]
    }),
  )
}

/** Hive writes what a folder cannot be called as %XX. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
