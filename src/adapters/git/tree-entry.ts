/** One line of a tree, as `git ls-tree -z` prints it and `git mktree -z` takes it. */
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

export function formatTreeEntry({ mode, type, object, name }: TreeEntry): string {
  return `${mode} ${type} ${object}\t${name}\0`
}
