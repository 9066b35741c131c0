import { openPolicy } from './policy-sources.ts'
import { readYaml } from './yaml/read-yaml.ts'

interface Asked {
  readonly text: string
  /** Of the configuration, from the working directory. */
  readonly path: string
  /** What is read already: a file that is extended may name others. */
  readonly files?: ReadonlyMap<string, string>
}

/** The files of policy that a configuration names (`extends`, `waivers`, the specifications of charts and the schemas of data sets), from the working directory. */
export function policyFilesOf({ text, path, files = new Map() }: Asked): string[] {
  const file = readYaml({ text, file: path })
  // What is wrong with the file, parsing it says.
  return 'faults' in file ? [] : [...openPolicy({ path, file, at: ['gate'] }, files).named]
}

/** The same with their texts, and those that they name in turn; `read` gives null where there is no such file. */
export async function readPolicyFiles(
  { text, path }: Asked,
  read: (path: string) => Promise<string | null>,
): Promise<Map<string, string>> {
  const files = new Map<string, string>()
  const tried = new Set<string>()
  for (;;) {
    const wanted = policyFilesOf({ text, path, files }).filter((name) => !tried.has(name))
    if (wanted.length === 0) return files
    for (const name of wanted) {
      tried.add(name)
      const content = await read(name)
      if (content !== null) files.set(name, content)
    }
  }
}
