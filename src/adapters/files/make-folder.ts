import { mkdir, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { systemCode } from '../system-error.ts'

/**
 * Makes a folder with those above it. Node's own `recursive` never ends below a folder that says of what it does not
 * let one make that it is not there, as `/proc` does.
 */
export async function makeFolder(path: string): Promise<void> {
  if (await isMade(path)) return
  if (dirname(path) === path) throw refuse(path)
  await makeFolder(dirname(path))
  if (!(await isMade(path))) throw refuse(path)
}

/** false where the folder above it is not there. */
async function isMade(path: string): Promise<boolean> {
  try {
    await mkdir(path)
    return true
  } catch (error) {
    const code = systemCode(error)
    if (code === 'ENOENT') return false
    // Somebody else may have made it in between; some systems say EPERM or EROFS of a folder that is there.
    if (await isFolder(path)) return true
    throw code === 'EEXIST' ? new Error(`"${path}" is no folder`, { cause: error }) : error
  }
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  )
}

function refuse(path: string): Error {
  return new Error(`no folder can be made in "${dirname(path)}"`)
}
