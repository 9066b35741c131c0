import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import process from 'node:process'
import { text } from 'node:stream/consumers'
import type { Added, StorePlace } from '../../../src/ports.ts'
import { isolated } from '../../support/git-repository.ts'

export interface Writing {
  /** The user's repository. */
  readonly root: string
  readonly place: StorePlace
  /** Which record, see `makeLoadRecord`. */
  readonly at: number
  readonly record?: { readonly sha?: string; readonly name?: string; readonly run?: string }
  /** How far the writer's clock is ahead of this machine's. */
  readonly clockAheadMs?: number
}

/** What a writer says at its end. */
export interface Told {
  readonly added: Added | null
  readonly failed: { readonly code: string; readonly message: string; readonly mend: string } | null
  readonly milliseconds: number
}

export interface Ended {
  /** null where it was killed. */
  readonly told: Told | null
  readonly signal: NodeJS.Signals | null
  readonly stderr: string
}

export interface StartOptions {
  readonly environment?: Readonly<Record<string, string>>
  /** A script that runs in the writer before anything else. */
  readonly preload?: string
}

/** Starts a real process that makes ready to write, and writes once it is told to go. */
export async function startWriter(
  writing: Writing,
  { environment = {}, preload }: StartOptions = {},
): Promise<{ go(): Promise<Ended> }> {
  const script = join(import.meta.dirname, 'writer.ts')
  const before = preload === undefined ? [] : ['--import', preload]
  const child = spawn(process.execPath, [...before, script, JSON.stringify(writing)], {
    env: { ...isolated(), ...environment },
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  const ended = once(child, 'close') as Promise<[number | null, NodeJS.Signals | null]>
  const stderr = text(child.stderr)
  let stdout = ''
  const { promise: ready, resolve } = Promise.withResolvers<void>()
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    stdout += chunk
    if (stdout.includes('\n')) resolve()
  })
  await Promise.race([ready, ended])
  return {
    async go() {
      child.stdin.on('error', () => {}).end()
      const [exitCode, signal] = await ended
      const [, answer = ''] = stdout.split('\n')
      if (answer !== '') return { told: JSON.parse(answer) as Told, signal, stderr: await stderr }
      if (signal !== null) return { told: null, signal, stderr: await stderr }
      throw new Error(`the writer ended with ${exitCode}: ${await stderr}`)
    },
  }
}

/** The same in one go. */
export async function write(writing: Writing, options: StartOptions = {}): Promise<Ended> {
  return (await startWriter(writing, options)).go()
}
