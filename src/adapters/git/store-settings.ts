import { resolve as resolvePath } from 'node:path'
import { fault } from '../../errors/fault.ts'
import { readVariable } from '../environment.ts'
import { describeFailure, withoutPasswords } from './describe-failure.ts'
import { gitEnvironment, type Setting } from './git-environment.ts'
import { runGit, splitNul } from './run-git.ts'

/** How the scratch repository names the place of the records. */
export const STORE = 'store'

/** Where records lie, and all that git needs to get there; settings hold secrets and travel by environment only. */
export interface StoreSettings {
  readonly settings: readonly Setting[]
  /** For messages: without passwords. */
  readonly address: string
  /** The git directory of the user's repository, which all its work trees share. */
  readonly gitFolder: string
}

/** What decides how a server is reached. Nothing else of the user's configuration reaches the scratch repository. */
const INHERITED =
  /^(http|credential|url|ssh|protocol)\.|^safe\.directory$|^core\.(sshcommand|askpass|gitproxy)$/

/**
 * Reads from the user's repository where its remote is and what it is reached with. Where it has no such remote, the
 * repository itself is the store. Throws `not-a-repository`.
 */
export async function readStoreSettings(place: {
  readonly root: string
  readonly remote: string
  /** Address of another repository, or its path from the top folder; it takes the remote's place. */
  readonly repository?: string | null
  readonly token: string | null
}): Promise<StoreSettings> {
  const { root, remote, repository = null, token } = place
  const self = await readText(root, ['rev-parse', '--path-format=absolute', '--git-common-dir'])
  const top = (await readText(root, ['rev-parse', '--show-toplevel'])) || self
  const settings = parseSettings(splitNul((await run(root, ['config', '--list', '-z'])).stdout))
  const valueNamed = (key: string) => settings.find(([name]) => name === key)?.[1] ?? null
  const url = addressOf(repository ?? valueNamed(`remote.${remote}.url`), top) ?? self
  const pushUrl = repository === null ? addressOf(valueNamed(`remote.${remote}.pushurl`), top) : null
  const inherited = settings.filter(([key]) => INHERITED.test(key))
  const proxy = settings
    .filter(([key]) => key.startsWith(`remote.${remote}.proxy`))
    .map(([key, value]) => [key.replace(`remote.${remote}.`, `remote.${STORE}.`), value] as const)
  const server = token === null ? null : serverOf(url)

  return {
    address: withoutPasswords(url),
    gitFolder: self,
    settings: [
      ...(server === null ? inherited : inherited.filter(([key]) => !isCredential(key))),
      ...proxy,
      [`remote.${STORE}.url`, server === null ? url : withoutPasswords(url)],
      ...(pushUrl === null
        ? []
        : [[`remote.${STORE}.pushurl`, server === null ? pushUrl : withoutPasswords(pushUrl)] as const]),
      ...(server === null || token === null ? [] : [authorisation(server, token)]),
    ],
  }
}

function addressOf(written: string | null, top: string): string | null {
  if (written === null || written === '') return null
  // Not `scheme://…`, `host:path` or `<helper>::…`: a path, which git takes from the top folder.
  return written.includes(':') ? written : resolvePath(top, written)
}

/** The server that a token may be sent to: that of the remote, where it is reached by HTTP and is the runner's own. */
function serverOf(url: string): string | null {
  if (!/^https?:\/\//i.test(url)) return null
  const { protocol, host } = new URL(url)
  const own = readVariable('GITHUB_SERVER_URL')
  return own === undefined || new URL(own).host === host ? `${protocol}//${host}/` : null
}

/** A second `Authorization` header beside the token's is refused by GitHub. */
function isCredential(key: string): boolean {
  return key.startsWith('credential.') || /^http\.(.*\.)?extraheader$/.test(key)
}

function authorisation(server: string, token: string): Setting {
  const word = Buffer.from(`x-access-token:${token}`).toString('base64')
  return [`http.${server}.extraheader`, `AUTHORIZATION: basic ${word}`]
}

/** `key\nvalue`, or `key` alone for one that is switched on by being there. */
function parseSettings(lines: readonly string[]): Setting[] {
  return lines.map((line) => {
    const end = line.indexOf('\n')
    return end === -1 ? [line, 'true'] : [line.slice(0, end), line.slice(end + 1)]
  })
}

async function readText(root: string, args: readonly string[]): Promise<string> {
  return (await run(root, args)).stdout.toString('utf8').replace(/\n$/, '')
}

async function run(root: string, args: readonly string[]) {
  const result = await runGit({ args, folder: root, environment: gitEnvironment() })
  if (result.exitCode === 0) return result
  if (result.stderr.includes('not a git repository')) throw fault('not-a-repository', { path: root })
  if (result.stderr.includes('must be run in a work tree')) return { ...result, stdout: Buffer.alloc(0) }
  throw fault('git-failed', { command: args[0] as string, reason: describeFailure(result) })
}
