import type { SampleHeader } from './layout.ts'
import type { Predictions } from './predictions.ts'
import type { Sample } from './sample.ts'
import type { Corrupt, SectionReader } from './section-reader.ts'
import { readMeasures, readSet } from './sections/examples.ts'
import { readGradedPredictions } from './sections/graded.ts'
import { readLabelledPredictions, readLabelledTargets } from './sections/labelled.ts'
import { readMultilabelPredictions, readMultilabelTargets } from './sections/multilabel.ts'
import { readRankingPredictions, readRelevance } from './sections/ranking.ts'
import { readRegressionPredictions, readRegressionTargets } from './sections/regression.ts'
import type { StoredSample } from './stored-sample.ts'

/** Reads the sections of one sample, in the order of layout.ts, and checks each against its header. */
export function decodeSections(header: SampleHeader, reader: SectionReader): StoredSample {
  checkHeader(header, reader.corrupt)
  reader.turnTo(header.sections)
  const { name, task, size, form, evaluationSet, slices, strata = null } = header
  const sliceDigests = new Map(slices.map((slice) => [slice.name, slice.digest]))
  const common = { name, task, size, evaluationSet, sliceDigests, strataDigest: strata }
  return form === 'full'
    ? { ...common, form, sample: readSample(header, reader) }
    : { ...common, form, predictions: readPredictions(header, reader) }
}

function readSample(header: SampleHeader, reader: SectionReader): Sample {
  const { name, size } = header
  const set = readSet(header, reader)
  const examples = { name, size, ...set, measures: readMeasures(header, reader) }
  switch (header.task) {
    case 'binary':
    case 'multiclass': {
      const own = readLabelledPredictions(header, reader)
      return { ...examples, ...own, target: readLabelledTargets(header, reader) }
    }
    case 'multilabel': {
      const own = readMultilabelPredictions(header, reader)
      return { ...examples, ...own, target: readMultilabelTargets(header, reader) }
    }
    case 'regression': {
      const own = readRegressionPredictions(header, reader)
      return { ...examples, ...own, ...readRegressionTargets(header, reader) }
    }
    case 'ranking': {
      const own = readRankingPredictions(header, reader)
      return { ...examples, ...own, relevance: readRelevance(own, reader) }
    }
    case 'graded':
      return { ...examples, ...readGradedPredictions(header, reader) }
  }
}

function readPredictions(header: SampleHeader, reader: SectionReader): Predictions {
  const { name, size } = header
  const common = { name, size, measures: readMeasures(header, reader) }
  switch (header.task) {
    case 'binary':
    case 'multiclass':
      return { ...common, ...readLabelledPredictions(header, reader) }
    case 'multilabel':
      return { ...common, ...readMultilabelPredictions(header, reader) }
    case 'regression':
      return { ...common, ...readRegressionPredictions(header, reader) }
    case 'ranking':
      return { ...common, ...readRankingPredictions(header, reader) }
    case 'graded':
      return { ...common, ...readGradedPredictions(header, reader) }
  }
}

function checkHeader(header: SampleHeader, corrupt: Corrupt): void {
  if (header.size === 0) throw corrupt('it has no examples')
  requireDifferent(
    header.slices.map(({ name }) => name),
    'slice',
    corrupt,
  )
  requireDifferent(header.measures, 'measure', corrupt)
  if ('labels' in header && !isAscending(header.labels)) throw corrupt('its labels are not in order')
  if ('positive' in header) checkPositive(header, corrupt)
  if ('quantiles' in header) {
    requireDifferent(header.quantiles, 'quantile', corrupt)
    if (!header.quantiles.every((level) => level > 0 && level < 1))
      throw corrupt('the level of a quantile is not in (0, 1)')
  }
}

function checkPositive(
  { task, labels, positive }: Extract<SampleHeader, { readonly positive: string | null }>,
  corrupt: Corrupt,
): void {
  if (positive !== null && !labels.includes(positive))
    throw corrupt(`its positive label "${positive}" is none of its labels`)
  if (task === 'binary' && (positive === null || labels.length > 2))
    throw corrupt('its labels are not those of a binary task')
}

function requireDifferent(values: readonly unknown[], what: string, corrupt: Corrupt): void {
  if (new Set(values).size < values.length) throw corrupt(`a ${what} is there twice`)
}

/** Strictly, by UTF-16 code units: none is there twice. */
function isAscending(texts: readonly string[]): boolean {
  return texts.every((text, index) => index === 0 || (texts[index - 1] as string) < text)
}
