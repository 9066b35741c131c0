import { defineCheck, ok, problem } from '../define-check.ts'

/** What package.json asks for, as `engines`. */
const LEAST_NODE = 24
const LEAST_GIT = [2, 31] as const

export const node = defineCheck({
  name: 'node',
  group: 'this machine',
  looksAt: 'the version of Node that runs Mergemark',
  async look({ ports, installation }) {
    const { stdout } = await ports.processes.run({
      program: installation.node,
      args: ['--version'],
      environment: {},
    })
    const version = stdout.trim().replace(/^v/, '')
    const major = Number(/^(\d+)\./.exec(version)?.[1])
    if (major >= LEAST_NODE) return [ok(`Node is ${version}`)]
    return [
      problem(
        `Node is ${version}, and Mergemark needs ${LEAST_NODE} or newer`,
        `Install Node ${LEAST_NODE}; in a workflow the actions bring their own.`,
      ),
    ]
  },
})

export const git = defineCheck({
  name: 'git',
  group: 'this machine',
  looksAt: 'the version of git',
  async look({ ports }) {
    const { stdout } = await ports.processes.run({ program: 'git', args: ['--version'], environment: {} })
    const found = /(\d+)\.(\d+)[\w.]*/.exec(stdout)
    const [major, minor] = [Number(found?.[1]), Number(found?.[2])]
    const [wantedMajor, wantedMinor] = LEAST_GIT
    if (major > wantedMajor || (major === wantedMajor && minor >= wantedMinor))
      return [ok(`git is ${found?.[0]}`)]
    const least = LEAST_GIT.join('.')
    return [
      problem(
        `git is ${found?.[0] ?? `"${stdout.trim().slice(0, 60)}"`}, and Mergemark needs ${least} or newer`,
        `Install git ${least} or newer (2.34 to sign records).`,
      ),
    ]
  },
})
