import type { Entry } from 'yauzl'

/** Upper half of the attributes where `versionMadeBy` says Unix or macOS: the mode of stat(2). */
const UNIX = [3, 19]
const TYPE = 0o170000
const FILE = 0o100000
const FOLDER = 0o040000

/** Of Windows: a reparse point, its kind of link. */
const REPARSE_POINT = 0x400

/** Why an entry is none that Mergemark's bundle can have; null where it may be one. What is asked of its content comes later. */
export function checkEntry(entry: Entry): string | null {
  const { fileName, compressionMethod, externalFileAttributes, versionMadeBy } = entry
  const isFolder = fileName.endsWith('/')
  const parts = fileName.replace(/\/$/, '').split('/')
  if (fileName.length > 300) return 'is too long a name'
  // Control characters, backslashes, drive letters and streams of Windows; names of bundles are plain.
  if (!/^[A-Za-z0-9_][^\p{C}\\:*?"<>|]*$/u.test(fileName)) return 'is no plain path'
  if (parts.some((part) => part === '' || part === '.' || part === '..')) return 'leads out of it'
  const mode = UNIX.includes(versionMadeBy >>> 8) ? (externalFileAttributes >>> 16) & TYPE : 0
  if (mode !== 0 && mode !== (isFolder ? FOLDER : FILE)) return 'is a link, or no file'
  if ((externalFileAttributes & REPARSE_POINT) !== 0) return 'is a link, or no file'
  if (entry.isEncrypted()) return 'is encrypted'
  if (compressionMethod !== 0 && compressionMethod !== 8) return `is packed by method ${compressionMethod}`
  return isFolder && entry.uncompressedSize > 0 ? 'is a folder with content' : null
}
