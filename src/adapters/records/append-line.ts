import { appendFile, mkdir, readFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { systemCode } from '../system-error.ts'

/**
 * Adds a line to a text file where it is not there yet, by one write at its end, which no other writer can split. A
 * writer that died, or met a full disk, may have left a part of its line: its retry writes the rest, and any other
 * begins on a line of its own.
 */
export async function appendLine(path: string, line: string): Promise<void> {
  const lines = (await readText(path)).split('\n')
  const torn = lines.pop() ?? ''
  if (lines.includes(line)) return
  const rest = line.startsWith(torn) ? line.slice(torn.length) : `\n${line}`
  await mkdir(dirname(path), { recursive: true })
  await appendFile(path, `${rest}\n`)
}

async function readText(path: string): Promise<string> {
  return readFile(path, 'utf8').catch((error: unknown) => {
    if (['ENOENT', 'ENOTDIR'].includes(systemCode(error) ?? '')) return ''
    throw error
  })
}
