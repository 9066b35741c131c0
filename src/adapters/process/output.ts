import type { ChildProcess } from 'node:child_process'
import type { Command } from '../../ports.ts'
import { createLineSplitter } from './line-splitter.ts'

const STREAMS = ['stdout', 'stderr'] as const

/** Collects what a child prints, or hands it on line by line. */
export function captureOutput(child: ChildProcess, onLine: Command['onLine']) {
  return onLine === undefined ? collect(child) : handOn(child, onLine)
}

function collect(child: ChildProcess) {
  const chunks = { stdout: [] as Buffer[], stderr: [] as Buffer[] }
  for (const name of STREAMS) child[name]?.on('data', (chunk: Buffer) => chunks[name].push(chunk))
  return {
    abandon: () => abandon(child),
    end: () => ({
      stdout: Buffer.concat(chunks.stdout).toString('utf8'),
      stderr: Buffer.concat(chunks.stderr).toString('utf8'),
    }),
  }
}

function handOn(child: ChildProcess, onLine: NonNullable<Command['onLine']>) {
  const splitters = STREAMS.map((name) => {
    const splitter = createLineSplitter((line) => onLine(line, name))
    child[name]?.on('data', (chunk: Buffer) => splitter.write(chunk))
    return splitter
  })
  return {
    abandon: () => abandon(child),
    end() {
      for (const splitter of splitters) splitter.end()
      return { stdout: '', stderr: '' }
    },
  }
}

/** Stops listening to pipes that a process outside the group still holds open. */
function abandon(child: ChildProcess) {
  for (const name of STREAMS) child[name]?.destroy()
}
