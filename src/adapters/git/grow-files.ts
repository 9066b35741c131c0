import { fault } from '../../errors/fault.ts'
import { describeFailure } from './describe-failure.ts'
import type { Found } from './find-objects.ts'
import type { Placing } from './make-objects.ts'
import type { Scratch } from './scratch-repository.ts'
import type { StoreConnection } from './store-connection.ts'

const LINE_END = 10

/** Text files of the store with one more line each. Of what is there only these files are fetched. */
export async function growFiles(growing: {
  readonly scratch: Scratch
  readonly connection: StoreConnection
  /** Path → line, without its end. */
  readonly lines: ReadonlyMap<string, string>
  readonly there: ReadonlyMap<string, Found>
}): Promise<Placing[]> {
  const { scratch, connection, lines, there } = growing
  const present = [...lines.keys()].flatMap((path) => there.get(path)?.object ?? [])
  await connection.fetchObjects(present)
  const grown: Placing[] = []
  for (const [path, line] of lines) {
    const object = there.get(path)?.object
    const before = object === undefined ? Buffer.alloc(0) : await readBlob(scratch, { path, object })
    // A file that someone cut in the middle of a line must not swallow the next one.
    const gap = before.length === 0 || before.at(-1) === LINE_END ? '' : '\n'
    grown.push({ path, bytes: Buffer.concat([before, Buffer.from(`${gap}${line}\n`)]) })
  }
  return grown
}

async function readBlob(
  scratch: Scratch,
  { path, object }: { path: string; object: string },
): Promise<Buffer> {
  const content = await scratch.run(['cat-file', 'blob', object])
  if (content.exitCode === 0) return content.stdout
  throw fault('record-unreadable', { path, reason: describeFailure(content) })
}
