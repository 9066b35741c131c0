import type { Sha } from '../../documents/parts.ts'
import { fault } from '../../errors/fault.ts'
import type { Scratch } from './scratch-repository.ts'

/** A path, and what it shall be: bytes, or a folder that is made already. */
export type Placing =
  | { readonly path: string; readonly bytes: Uint8Array }
  | { readonly path: string; readonly tree: string }

const DRAFT = 'refs/mergemark/draft'
const DRAFTED = ':1'

/**
 * Makes a top tree that is the commit's with these files and folders in their places, in one process, see
 * git-fast-import(1). Only the trees on the way to them are read and written, so that one record costs the same
 * whatever else is there; files of other records need not be here. Paths are those of a store.
 */
export async function makeTree(
  scratch: Scratch,
  base: Sha | null,
  placings: readonly Placing[],
): Promise<string> {
  const input = Buffer.concat([
    Buffer.from(base === null ? '' : `reset ${DRAFT}\nfrom ${base}\n\n`),
    Buffer.from(`commit ${DRAFT}\nmark ${DRAFTED}\ncommitter mergemark <> 0 +0000\ndata 0\n`),
    ...placings.flatMap(placingCommands),
    Buffer.from(`\nls ${DRAFTED} ""\n`),
  ])
  const said = await scratch.text(['fast-import', '--quiet', '--force'], { input })
  const tree = /^040000 tree ([0-9a-f]{40,64})\t/.exec(said)?.[1]
  if (tree === undefined) throw fault('git-failed', { command: 'fast-import', reason: 'it made no folder' })
  return tree
}

function placingCommands(placing: Placing): Buffer[] {
  if ('tree' in placing) return [Buffer.from(`M 040000 ${placing.tree} ${placing.path}\n`)]
  const head = `M 100644 inline ${placing.path}\ndata ${placing.bytes.byteLength}\n`
  return [Buffer.from(head), Buffer.from(placing.bytes), Buffer.from('\n')]
}
