import { fault } from '../../errors/fault.ts'
import type { MergemarkError } from '../../errors/mergemark-error.ts'
import { formatKey, quoteValue } from '../schema/quote-value.ts'
import type { YamlFile } from '../yaml/read-yaml.ts'

/** What concerns a project is in its repository, and is said by what matches. */
export function checkPaths(file: YamlFile): MergemarkError[] {
  const globs = file.valueOf(['paths'])
  if (!Array.isArray(globs)) return []
  return globs.flatMap((glob, index) => {
    const hint = typeof glob === 'string' ? hintAgainst(glob) : null
    if (hint === null) return []
    const path = ['paths', index]
    const expected = 'a glob that starts at the folder of this file, e.g. src/** or ../shared/*.py'
    const details = { key: formatKey(path), value: quoteValue(glob), expected, hint }
    return [fault('wrong-value', details, { place: file.placeOf(path) })]
  })
}

function hintAgainst(glob: string): string | null {
  if (glob.startsWith('!')) return 'There is no leaving out: list what concerns the project.'
  if (glob.startsWith('/')) return 'Nothing of a pull request is outside of the repository.'
  return glob.includes('\\') ? 'Folders are told apart by `/`.' : null
}
