import { stringify } from 'yaml'

/** What `init` found of a model beside its data; paths from the configuration's folder. */
export interface FoundParts {
  /** The command that seems to train. */
  readonly training?: string
  readonly predictions?: { readonly path: string; readonly columns: Readonly<Record<string, string>> }
  readonly metrics?: {
    readonly path: string
    /** Names that Mergemark knows the direction of, and those that it does not. */
    readonly known: readonly string[]
    readonly others: readonly string[]
    /** Only what is in git is there in every run. */
    readonly isCommitted: boolean
  }
  /** Where MLflow's runs or project lie. */
  readonly mlflow?: string
}

/** How a model is trained: what it writes and how it is started is for its team to say, so all of it is a comment. */
export function trainTemplate({ training }: FoundParts): string {
  return commented(`train:
  command: ${spellLine(training ?? 'python train.py --seed {seed}')}   # without a shell; more is for a script
  outputs: { model: model/ }       # removed before training, so that nothing old is taken for a result
  timeout: 30m
`)
}

/** How it is measured: metrics that are committed are read, predictions only where somebody says what they are. */
export function evaluationsTemplate(found: FoundParts): string {
  const { metrics, mlflow } = found
  const hint =
    mlflow === undefined
      ? ''
      : `# MLflow was found (${mlflow}). Write a run's metrics to a JSON file and name it as \`metrics-file\`.\n`
  if (metrics !== undefined && metrics.known.length > 0) {
    const section = metricsTemplate(metrics)
    return `${hint}${metrics.isCommitted ? section : commented(section)}`
  }
  return `${hint}${commented(predictionsTemplate(found))}`
}

/** What the gate can be asked for from the first run on. */
export function rulesTemplate({ metrics }: FoundParts): string {
  const [first] = metrics?.known ?? []
  const isThere = first !== undefined && metrics?.isCommitted === true
  const rule = `  rules:
    # margin: the drop from main that you can afford
    - { metric: ${spell(first ?? 'accuracy')}, margin: 0.01 }
`
  return isThere ? rule : commented(rule)
}

function metricsTemplate({ path, known, others }: NonNullable<FoundParts['metrics']>): string {
  const unknown = others.length === 0 ? '' : `   # and, each with its direction: ${others.join(', ')}`
  return `evaluations:
  test:
    task: metrics-only             # computed elsewhere: without examples, a change cannot be tested
    metrics-file: ${spell(path)}
    metrics: ${spell(known)}${unknown}
`
}

function predictionsTemplate({ predictions }: FoundParts): string {
  const columns = { id: 'id', target: 'target', predicted: 'predicted', ...predictions?.columns }
  return `evaluations:
  test:
    task: multiclass               # or binary, with \`positive: <label>\`, regression, ranking …
    predictions: ${spell(predictions?.path ?? 'out/predictions.csv')}
    columns: ${spell(columns)}
    metrics: [accuracy, f1_macro]  # scikit-learn's names, without _score
`
}

function commented(text: string): string {
  return text.replaceAll(/^(?=.)/gm, '# ')
}

function spell(value: unknown): string {
  return stringify(value, { collectionStyle: 'flow', lineWidth: 0 }).trimEnd()
}

/** On a line of its own fewer texts need quotes. */
function spellLine(text: string): string {
  return stringify(text, { lineWidth: 0 }).trimEnd()
}
