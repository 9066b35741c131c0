import { readdirSync, readFileSync } from 'node:fs'

/** Programs of git that serve a repository: over a path they run here as the client's children. */
const SERVING = /git-upload-pack|upload-pack|pack-objects/

/** What git takes before its command that has a value of its own. */
const WITH_VALUE = ['-c', '--shallow-file']

export interface Watched {
  /** The largest sum of the resident sets of a process and its descendants, without those that serve the remote. */
  readonly client: number
  /** The most that one process held, by what it is; bytes. */
  readonly each: ReadonlyMap<string, number>
}

/** Looks ten times a second at what a process and its descendants hold, as Linux tells it. */
export function watchMemory(pid: number): { stop(): Watched } {
  let client = 0
  const each = new Map<string, number>()
  const timer = setInterval(look, 100)
  return {
    stop() {
      clearInterval(timer)
      return { client, each }
    },
  }

  function look() {
    let together = 0
    for (const { name, resident, highest } of treeOf(pid)) {
      if (name !== null) each.set(name, Math.max(each.get(name) ?? 0, highest))
      if (name === null || !SERVING.test(name)) together += resident
    }
    client = Math.max(client, together)
  }
}

function treeOf(root: number) {
  const waiting = [root]
  const found = []
  for (let pid = waiting.pop(); pid !== undefined; pid = waiting.pop()) {
    const status = readProc(`/proc/${pid}/status`)
    const words = readProc(`/proc/${pid}/cmdline`).split('\0')
    const kibibytes = (key: string) => Number(new RegExp(`^${key}:\\s*(\\d+) kB`, 'm').exec(status)?.[1] ?? 0)
    found.push({
      name: nameOf(words),
      resident: kibibytes('VmRSS') * 1024,
      highest: kibibytes('VmHWM') * 1024,
    })
    for (const task of listProc(`/proc/${pid}/task`)) {
      waiting.push(...readProc(`/proc/${pid}/task/${task}/children`).split(' ').filter(Boolean).map(Number))
    }
  }
  return found
}

/** `node`, `git log`, `git rev-list`; null of a process that is only about to become what it will be. */
function nameOf([program = '', ...args]: readonly string[]): string | null {
  const base = program.slice(program.lastIndexOf('/') + 1)
  if (base !== 'git') return base
  const command = args.find((word, at) => !word.startsWith('-') && !WITH_VALUE.includes(args[at - 1] ?? ''))
  return command === undefined || command === '' ? null : `git ${command}`
}

function readProc(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}

function listProc(path: string): string[] {
  try {
    return readdirSync(path)
  } catch {
    return []
  }
}
