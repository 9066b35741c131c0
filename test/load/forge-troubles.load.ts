import { expect, it } from 'vitest'
import {
  ACTIONS,
  type Action,
  complain,
  endpointsOf,
  sufferTrouble,
  type Told,
  TROUBLES,
  type TroubleName,
} from '../support/forge-troubles.ts'
import { tellFigures } from './support/figures.ts'

const actions = Object.keys(ACTIONS) as Action[]
const troubles = Object.keys(TROUBLES) as TroubleName[]

it('suffers every trouble at every endpoint, once and always', async () => {
  const problems: string[] = []
  const all: (Told & { readonly trouble: TroubleName })[] = []
  const endpoints = new Set<string>()
  for (const action of actions) {
    for (const endpoint of await endpointsOf(action)) {
      endpoints.add(`${endpoint.method} ${endpoint.path}`)
      for (const trouble of troubles) {
        for (const times of [{ times: 1 }, {}]) {
          const told = await sufferTrouble({ action, endpoint, trouble, ...times })
          all.push({ ...told, trouble })
          problems.push(...complain(told).map((one) => `${action}, ${endpoint.path}, ${trouble}: ${one}`))
        }
      }
    }
  }
  expect(problems).toEqual([])
  tellFigures({
    title: 'Forge in trouble',
    rows: [
      ['operations, and the endpoints they ask', `${actions.length}, ${endpoints.size}`],
      ['troubles suffered, each by one endpoint, once or always', `${all.length}`],
      ['things posted twice', `${all.reduce((sum, { twice }) => sum + twice.length, 0)}`],
      ['most requests of an operation', `${Math.max(...all.map(({ requests }) => requests))}`],
      ...troubles.map(
        (trouble) => [trouble, summarise(all.filter((one) => one.trouble === trouble))] as const,
      ),
    ],
  })
})

/** `12 done; told as MM-602 14 x` */
function summarise(told: readonly Told[]): string {
  const done = told.filter(({ outcome }) => outcome === 'done').length
  const codes = Map.groupBy(
    told.flatMap(({ code }) => code ?? []),
    (code) => code,
  )
  const parts = [...codes].sort().map(([code, each]) => `${code} ${each.length} x`)
  return [`${done} done`, ...(parts.length === 0 ? [] : [`told as ${parts.join(', ')}`])].join('; ')
}
