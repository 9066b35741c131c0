import { writeFile } from 'node:fs/promises'
import { devNull } from 'node:os'
import { join } from 'node:path'
import type { Sha } from '../../documents/parts.ts'
import { fault } from '../../errors/fault.ts'
import type { StoreTrust } from '../../ports.ts'
import { reasonOf } from '../system-error.ts'
import { describeFailure } from './describe-failure.ts'
import type { Scratch } from './scratch-repository.ts'
import { expectSigningKey, expectSigningTool, NO_QUESTIONS } from './signing-key.ts'

/** How commits of the store are signed, and whose signatures are believed. */
export interface Signatures {
  /** Whether signatures are asked for. */
  readonly required: boolean
  /** For `git commit-tree`: `-S` where it signs. */
  readonly commitArguments: readonly string[]
  /** For the same command. */
  readonly environment: Readonly<Record<string, string>>
  /**
   * Who signed a commit, as the allowed-signers file names them; null where no signature is asked for. Throws
   * `store-unsigned`.
   */
  verify(commit: Sha): Promise<string | null>
}

const GOOD = /^Good "git" signature for (.+) with \S+ key (SHA256:\S+)$/m
const STRANGER = /^Good "git" signature with \S+ key (SHA256:\S+)$/m

/**
 * git's own SSH signatures (git-config(1), gpg.format). The key and the signers lie in the scratch repository's folder
 * and go with it; only their paths are ever in an argument or an environment. Throws `signing-tool-missing`,
 * `signing-key-unusable`.
 */
export async function openSignatures(
  scratch: Scratch,
  { signers, signingKey }: Pick<StoreTrust, 'signers' | 'signingKey'>,
): Promise<Signatures> {
  const required = signers !== null
  if (required || signingKey !== null) await configure(scratch, { signers, signingKey })
  return {
    required,
    commitArguments: signingKey === null ? [] : ['-S'],
    environment: signingKey === null ? {} : NO_QUESTIONS,
    verify: async (commit) => (required ? verify(scratch, commit) : null),
  }
}

async function configure(scratch: Scratch, trust: Pick<StoreTrust, 'signers' | 'signingKey'>): Promise<void> {
  const { signers, signingKey } = trust
  await expectSigningTool(scratch.folder)
  const settings: [string, string][] = [
    ['gpg.format', 'ssh'],
    // A commit may carry a signature of another kind, which the user's own key ring would then decide about.
    ['gpg.program', devNull],
    ['gpg.x509.program', devNull],
  ]
  const allowed = join(scratch.folder, 'allowed-signers')
  await writePrivately(allowed, signers ?? '')
  settings.push(['gpg.ssh.allowedSignersFile', allowed])
  if (signingKey !== null) {
    const path = join(scratch.folder, 'signing-key')
    // A secret that was typed into a form has often lost its last line end, or got those of Windows.
    await writePrivately(path, `${signingKey.replaceAll('\r\n', '\n').trimEnd()}\n`)
    await expectSigningKey(path, scratch.folder)
    settings.push(['user.signingKey', path])
  }
  for (const [key, value] of settings) await scratch.text(['config', key, value])
}

async function writePrivately(path: string, text: string): Promise<void> {
  await writeFile(path, text, { mode: 0o600 }).catch((cause: unknown) => {
    throw fault('unwritable-file', { path, reason: reasonOf(cause) }, { cause })
  })
}

async function verify(scratch: Scratch, commit: Sha): Promise<string> {
  const result = await scratch.run(['verify-commit', '--raw', commit], { environment: NO_QUESTIONS })
  const good = GOOD.exec(result.stderr)
  if (result.exitCode === 0 && good?.[1] !== undefined) return good[1]
  if (/cannot run ssh-keygen|is missing or unsupported|needs to be configured/.test(result.stderr)) {
    throw fault('signing-tool-missing', { reason: describeFailure(result) })
  }
  throw fault('store-unsigned', { store: scratch.address, commit, reason: reasonFor(result) })
}

function reasonFor(result: { readonly stderr: string; readonly exitCode: number | null }): string {
  const stranger = STRANGER.exec(result.stderr)?.[1]
  if (stranger !== undefined)
    return `is signed by the key ${stranger}, which is not one of the allowed signers`
  if (result.stderr.trim() === '') return 'is not signed'
  return `has a bad signature (${describeFailure(result)})`
}
