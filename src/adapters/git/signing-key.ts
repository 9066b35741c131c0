import { spawn } from 'node:child_process'
import { devNull } from 'node:os'
import { fault } from '../../errors/fault.ts'
import { reasonOf } from '../system-error.ts'
import { isolatedEnvironment } from './git-environment.ts'

/** ssh-keygen asks a program instead of a person, and that program says nothing. */
export const NO_QUESTIONS = {
  SSH_ASKPASS: devNull,
  SSH_ASKPASS_REQUIRE: 'force',
  GIT_ASKPASS: devNull,
} as const

/** It reads one small file. */
const LONGEST = 30_000

/** Throws `signing-tool-missing` where ssh-keygen is not there, or knows no signatures. */
export async function expectSigningTool(folder: string): Promise<void> {
  const { stderr } = await runKeygen(['-Y', 'check-novalidate'], folder)
  if (!/(unknown|illegal|invalid) option/i.test(stderr)) return
  throw fault('signing-tool-missing', { reason: 'this ssh-keygen makes no signatures' })
}

/** Throws `signing-key-unusable` unless the file holds a private key that can be used by itself. */
export async function expectSigningKey(path: string, folder: string): Promise<void> {
  const { exitCode, stdout, stderr } = await runKeygen(['-y', '-P', '', '-f', path], folder)
  if (exitCode === 0 && !stdout.startsWith('sk-')) return
  throw fault('signing-key-unusable', { reason: reasonFor({ isToken: exitCode === 0, stderr }) })
}

function reasonFor({ isToken, stderr }: { isToken: boolean; stderr: string }): string {
  if (isToken) return 'it lies in a security token, which someone would have to touch'
  if (/incorrect passphrase/.test(stderr)) {
    return 'it is locked with a passphrase, which nobody is there to type'
  }
  // What ssh-keygen says of a damaged key names paths and libraries, and might one day quote it.
  return 'it is no private key of OpenSSH, or is damaged'
}

interface KeygenResult {
  readonly exitCode: number | null
  readonly stdout: string
  readonly stderr: string
}

function runKeygen(args: readonly string[], folder: string): Promise<KeygenResult> {
  const { promise, resolve, reject } = Promise.withResolvers<KeygenResult>()
  const child = spawn('ssh-keygen', [...args], {
    cwd: folder,
    env: { ...isolatedEnvironment([], devNull), ...NO_QUESTIONS },
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: LONGEST,
    killSignal: 'SIGKILL',
    windowsHide: true,
  })
  let stdout = ''
  let stderr = ''
  child.stdout.on('data', (chunk: Buffer) => {
    stdout += chunk.toString('utf8')
  })
  child.stderr.on('data', (chunk: Buffer) => {
    stderr += chunk.toString('utf8')
  })
  child.on('error', (cause) =>
    reject(
      fault(
        'signing-tool-missing',
        { reason: `ssh-keygen cannot be started: ${reasonOf(cause)}` },
        { cause },
      ),
    ),
  )
  child.on('close', (exitCode) => resolve({ exitCode, stdout, stderr }))
  return promise
}
