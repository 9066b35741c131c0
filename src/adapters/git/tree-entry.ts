/** One line of a tree, as `git ls-tree -z` prints it. */
export interface TreeEntry {
  readonly mode: string
  readonly type: string
  readonly object: string
  readonly name: string
}

export function parseTreeEntry(line: string): TreeEntry {
  const tab = line.indexOf('\t')
  const [mode = '', type = '', object = ''] = line.slice(0, tab).split(' ')
  return { mode, type, object, name: line.slice(tab + 1) }
}
