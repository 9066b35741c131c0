/** Why cases of the corpora come to something else here: the first whose pattern finds the label is given. */
export const reasons: readonly (readonly [pattern: RegExp, reason: string])[] = [
  // Great Expectations.
  [
    /coerced_types_true_false/,
    'the mean of a column of booleans is none of a file: it has the words True and False',
  ],
  [
    /tie_for_most_common__full_value_set__ties_okay__false/,
    'a tie between two values that are both listed passes',
  ],
  [/negative_test_with_max_lt_min/, 'bounds that nothing meets are refused, and judge nothing'],
  [
    /either_value_is_missing_compare_number_to_text/,
    'a cell that does not read as its column’s type is no missing one: its row stays in scope, and fails',
  ],
  [/conditional_expectation_parser_errors/, 'which parser a condition is meant for is not asked'],
  [
    /improperly_mixed_types/,
    'a text among the numbers is charged by the type of the column, whatever share of the range may fail',
  ],
  [/string-to-int/, 'a text that reads as a number is one in a file'],
  [
    /values_are_integers|integer_length_1_postgres|wrong_input_data_type|already_datetimes/,
    'a value of a file is a text, and has a length and a form',
  ],
  [/empty_column_should_be_vacuously_true/, 'a data set without rows is no pass'],
  [
    /negative_sqlite_integer_is_not_varchar|are_not_(strings?|text|varchar|stringtype)$/,
    'a number in a file is a text too',
  ],
  [/json_parseable: negative_test_integers/, 'a number is JSON'],
  [
    /negative_pandas_datetime_with_timezone/,
    'a timestamp of a file has no engine’s type: with a zone or without, it is one',
  ],
  // Frictionless.
  [/validate_blank_headers$/, 'a column without a name gets one, and is no defect'],
  [
    /validate_blank_rows|structure_errors_with_limit/,
    'a record of empty fields is a row without values; `required` tells of it',
  ],
  [/unique_error|primary_key_error_composite/, 'every row of a repeated key is told, the first one too'],
  [/read_cell: " 01 "/, 'space around a number is no part of it in a typed file, and is told'],
]

export function reasonFor(label: string): string | null {
  return reasons.find(([pattern]) => pattern.test(label))?.[1] ?? null
}
