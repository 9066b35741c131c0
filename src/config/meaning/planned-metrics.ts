/** Names of the contract (section 3) that no definition serves yet, and forms of such names. */
const planned: readonly (string | RegExp)[] = [
  /^(precision|recall|f1)(_(macro|micro|weighted)|\[.+\])?$/s,
  'accuracy',
  'balanced_accuracy',
  'jaccard',
  'matthews_corrcoef',
  'cohen_kappa',
  'roc_auc',
  'roc_auc_ovr',
  'average_precision',
  'log_loss',
  'brier_score',
  'expected_calibration_error',
  /^top_\d+_accuracy$/,
  'mean_absolute_error',
  'mean_squared_error',
  'root_mean_squared_error',
  'r2',
  'mean_absolute_percentage_error',
  'median_absolute_error',
  'max_error',
  'explained_variance',
  /^mean_pinball_loss_0?\.\d+$/,
  /^ndcg_\d+$/,
  'mrr',
  'map',
]

/** Whether the contract knows the metric, served or not. */
export function isPlannedMetric(name: string): boolean {
  return planned.some((entry) => (typeof entry === 'string' ? entry === name : entry.test(name)))
}
