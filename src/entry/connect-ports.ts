import { readVariable } from '../adapters/environment.ts'
import type { PortName, Ports, Runner } from '../ports.ts'

/** What adapters need to know of this process. */
export interface Surroundings {
  /** The folder to work in, absolute. */
  readonly root: string
  readonly runner: Runner
  /** For the forge and the store; null where none was given. */
  readonly token: string | null
}

type Factories = { readonly [P in Exclude<PortName, 'runner'>]: (around: Surroundings) => Promise<Ports[P]> }

/** How each port is made. Adapters load when a command declares the port, what is heavy in them at first use. */
const factories: Factories = {
  files: async ({ root }) => (await import('../adapters/files/files.ts')).createFiles({ root }),
  processes: async ({ root }) => (await import('../adapters/process/processes.ts')).createProcesses({ root }),
  git: async ({ root, token }) => (await import('../adapters/git/git.ts')).createGit({ root, token }),
  tables: async ({ root }) => (await import('../adapters/duckdb/tables.ts')).createTables({ root }),
  charts: async () => (await import('../adapters/vega/charts.ts')).createCharts(),
  clock: async () => (await import('../adapters/clock/clock.ts')).createClock(),
  random: async () => (await import('../adapters/random/random.ts')).createRandom(),
  async stores({ root, token }) {
    const { createStores } = await import('../adapters/records/stores.ts')
    const clock = await factories.clock({} as Surroundings)
    const random = await factories.random({} as Surroundings)
    return createStores({ root, clock, random, token })
  },
  async depots({ root }) {
    const { createDepots } = await import('../adapters/depot/depots.ts')
    return createDepots({ root, token: readVariable('MERGEMARK_DEPOT_TOKEN') ?? null })
  },
  archives: async () => (await import('../adapters/archive/archives.ts')).createArchives(),
  async forge({ token, runner }) {
    const { createForge } = await import('../adapters/github/forge.ts')
    const [owner = '', name = ''] = (readVariable('GITHUB_REPOSITORY') ?? '').split('/')
    const apiUrl = readVariable('GITHUB_API_URL') ?? 'https://api.github.com'
    return createForge({ token: token ?? '', repository: { owner, name }, apiUrl, log: runner.info })
  },
  async trainer({ root }) {
    const { createTrainer } = await import('../adapters/tensorflow/trainer.ts')
    return createTrainer({ root })
  },
}

/** Gives back what ports hold outside this process, temporary folders above all. */
export async function releasePorts(ports: Ports): Promise<void> {
  for (const port of Object.values(ports) as Partial<AsyncDisposable>[]) await port[Symbol.asyncDispose]?.()
}

/** Makes the declared ports and no others. */
export async function connectPorts(names: readonly PortName[], around: Surroundings): Promise<Ports> {
  const entries = names
    .filter((name) => name !== 'runner')
    .map(async (name) => [name, await factories[name](around)] as const)
  return { ...Object.fromEntries(await Promise.all(entries)), runner: around.runner } as Ports
}
