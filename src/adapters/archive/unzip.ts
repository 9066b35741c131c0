import { crc32 } from 'node:zlib'
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl'
import { fault } from '../../errors/fault.ts'
import { MergemarkError } from '../../errors/mergemark-error.ts'
import type { ArchiveLimits, Archives } from '../../ports.ts'
import { checkEntry } from './check-entry.ts'

/** What deflate can make of a byte at most, by its format; more is a lie about the size. */
const LARGEST_RATIO = 1032

/**
 * All entries are looked at before the first is unpacked, so that a refused archive costs no more than its directory;
 * the library holds each file to the size that was looked at.
 */
export const unzip: Archives['unzip'] = async (archive, { limits, wanted }) => {
  try {
    const zip = await fromBufferPromise(Buffer.from(archive.buffer, archive.byteOffset, archive.byteLength), {
      strictFileNames: true,
    })
    const entries = await readEntries(zip, limits)
    const chosen = entries.filter(({ fileName }) => !fileName.endsWith('/') && wanted(fileName))
    expectSizes(chosen, limits)
    const files = new Map<string, Uint8Array>()
    for (const entry of chosen) files.set(entry.fileName, await readEntry(zip, entry))
    return files
  } catch (thrown) {
    if (thrown instanceof MergemarkError) throw thrown
    const reason = thrown instanceof Error ? thrown.message : String(thrown)
    throw fault('archive-refused', { reason: shown(reason) }, { cause: thrown })
  }
}

async function readEntries(zip: ZipFile, limits: ArchiveLimits): Promise<Entry[]> {
  const tooMany = () => refused(`it has more than ${limits.entries} entries`)
  if (zip.entryCount > limits.entries) throw tooMany()
  const entries: Entry[] = []
  const seen = new Set<string>()
  for await (const entry of zip.eachEntry()) {
    if (entries.length >= limits.entries) throw tooMany()
    const problem = checkEntry(entry)
    if (problem !== null) throw refused(`"${shown(entry.fileName)}" ${problem}`)
    // As a file system that ignores case or composes letters would see it.
    const spelling = entry.fileName.replace(/\/$/, '').normalize('NFKC').toLowerCase()
    if (seen.has(spelling)) throw refused(`"${shown(entry.fileName)}" is in it twice`)
    seen.add(spelling)
    entries.push(entry)
  }
  return entries
}

function expectSizes(entries: readonly Entry[], { fileBytes, totalBytes }: ArchiveLimits): void {
  let total = 0
  for (const { fileName, uncompressedSize, compressedSize } of entries) {
    if (uncompressedSize > fileBytes)
      throw refused(`"${fileName}" has ${uncompressedSize} bytes; at most ${fileBytes} are unpacked`)
    if (uncompressedSize > compressedSize * LARGEST_RATIO + LARGEST_RATIO)
      throw refused(`"${fileName}" cannot become ${uncompressedSize} bytes out of ${compressedSize}`)
    total += uncompressedSize
    if (total > totalBytes) throw refused(`it holds more than ${totalBytes} bytes once unpacked`)
  }
}

async function readEntry(zip: ZipFile, entry: Entry): Promise<Uint8Array> {
  const content = new Uint8Array(entry.uncompressedSize)
  let filled = 0
  for await (const chunk of await zip.openReadStreamPromise(entry)) {
    // The library counts too; what it lets through must fit all the same.
    if (filled + chunk.length > content.length) throw refused(`"${entry.fileName}" is longer than it says`)
    content.set(chunk, filled)
    filled += chunk.length
  }
  if (filled !== content.length) throw refused(`"${entry.fileName}" is shorter than it says`)
  if (crc32(content) !== entry.crc32) throw refused(`the checksum of "${entry.fileName}" is wrong`)
  return content
}

function refused(reason: string): MergemarkError {
  return fault('archive-refused', { reason })
}

/** A name can be 64 KiB of anything. */
function shown(text: string): string {
  return text.slice(0, 100).replace(/[^\x20-\x7e]/g, '?')
}
