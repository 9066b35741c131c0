import { required } from '../checks/required.ts'
import { fieldsMatch, mayLack } from '../checks/table/fields-match.ts'
import type { ColumnSettings, DatasetSettings } from '../config/configuration.ts'

/** Whether `fieldsMatch` lets the file do without the column; one whose values are required it may not. */
export function mayBeAbsent(
  { checks }: Pick<ColumnSettings, 'checks'>,
  dataset: Pick<DatasetSettings, 'checks'>,
): boolean {
  return mayLack(dataset.checks[fieldsMatch.rule]) && checks[required.rule] !== true
}
