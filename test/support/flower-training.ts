import process from 'node:process'

const node = process.execPath

/** Learns nothing: the model is the cut that is written into it. Shows what it can see of the environment. */
export function training({ cut }: { readonly cut: number }): string {
  return `import { mkdirSync, writeFileSync } from 'node:fs'
console.log('seen', Object.keys(process.env).sort().join(' '))
console.log('::error::main is worse')
mkdirSync('model', { recursive: true })
writeFileSync('model/cut.json', '${cut}')
`
}

export const failingTraining = `console.error('ModuleNotFoundError: lightgbm')
process.exit(7)
`

/** Predicts a tulip from the model's cut on, for each row of data/test.csv. */
export const predicting = `import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
const cut = Number(readFileSync('model/cut.json', 'utf8'))
const [, ...rows] = readFileSync('data/test.csv', 'utf8').trim().split('\\n')
const lines = rows.map((row) => {
  const [id, target, size] = row.split(',')
  return [id, target, Number(size) >= cut ? 'tulip' : 'rose'].join(',')
})
mkdirSync('out', { recursive: true })
writeFileSync('out/predictions.csv', ['id,target,predicted', ...lines, ''].join('\\n'))
`

/** Flowers of size 0, 1, 2, …; those in the upper half are tulips, so that the cut at half of them is always right. */
export function testSet(size: number): string {
  const rows = Array.from(
    { length: size },
    (_, index) => `f${String(index).padStart(4, '0')},${index >= size / 2 ? 'tulip' : 'rose'},${index}`,
  )
  return `id,target,size\n${rows.join('\n')}\n`
}

/** A project that trains and predicts by commands of its own. `baseline`: the inside of that mapping. */
export function trainedConfiguration(baseline: string): string {
  return `version: 1
name: flowers
data:
  flowers:
    path: data/test.csv
    key: id
    columns: { id: { type: string, required: true } }
train:
  command: [${node}, train.mjs]
  env: [FLOWER_MODE, GITHUB_SHA]
  outputs: { model: model/ }
  timeout: 1m
evaluations:
  test:
    task: binary
    positive: tulip
    command: [${node}, predict.mjs]
    predictions: out/predictions.csv
    metrics: [accuracy]
gate:
  rules:
    - { metric: accuracy, margin: 0.02 }
baseline: { ${baseline} }
`
}
