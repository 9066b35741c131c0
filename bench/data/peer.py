"""The same counts by a peer, on pandas: peer.py great_expectations|pandera <file> <checks.json>."""

import json
import sys

import pandas as pd

peer, path, asked = sys.argv[1:]
with open(asked, encoding="utf-8") as file:
    checks = json.load(file)

FORMS = {
    "integer": r"^[+-]?[0-9]+$",
    "number": r"^[+-]?[0-9]+(\.[0-9]+)?$",
    "date": r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$",
    "datetime": r"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}$",
}

data = pd.read_csv(path, dtype=str, keep_default_na=False, na_values=[""])
for rule, column, _ in checks:
    if rule in ("minimum", "maximum"):
        data[f"{column}_number"] = pd.to_numeric(data[column], errors="coerce")


def with_great_expectations():
    import great_expectations as gx
    import great_expectations.expectations as gxe

    made = {
        "type": lambda c, o: gxe.ExpectColumnValuesToMatchRegex(column=c, regex=FORMS[o]),
        "unique": lambda c, _: gxe.ExpectColumnValuesToBeUnique(column=c),
        "minimum": lambda c, o: gxe.ExpectColumnValuesToBeBetween(column=f"{c}_number", min_value=o),
        "maximum": lambda c, o: gxe.ExpectColumnValuesToBeBetween(column=f"{c}_number", max_value=o),
        "required": lambda c, _: gxe.ExpectColumnValuesToNotBeNull(column=c),
        "maxLength": lambda c, o: gxe.ExpectColumnValueLengthsToBeBetween(column=c, max_value=o),
        "pattern": lambda c, o: gxe.ExpectColumnValuesToMatchRegex(column=c, regex=f"^{o}$"),
        "enum": lambda c, o: gxe.ExpectColumnValuesToBeInSet(column=c, value_set=o),
    }
    context = gx.get_context(mode="ephemeral")
    context.variables.progress_bars = {"globally": False}
    batch = (
        context.data_sources.add_pandas("bench")
        .add_dataframe_asset("bench")
        .add_batch_definition_whole_dataframe("bench")
        .get_batch(batch_parameters={"dataframe": data})
    )
    suite = gx.ExpectationSuite(name="bench", expectations=[made[r](c, o) for r, c, o in checks])
    results = batch.validate(suite).results
    counted = {}
    for result in results:
        kind = result.expectation_config.type
        column = result.expectation_config.kwargs["column"].removesuffix("_number")
        counted[(kind, column)] = result.result["unexpected_count"]
    return {
        f"{r} {c}": counted[(made[r](c, o).expectation_type, c)] for r, c, o in checks
    }


def with_pandera():
    import pandera.pandas as pa

    by_column = {}
    for rule, column, option in checks:
        numbers = rule in ("minimum", "maximum")
        name = f"{column}_number" if numbers else column
        said = by_column.setdefault(name, {"checks": [], "required": False, "unique": False})
        if rule == "type":
            said["checks"].append(pa.Check.str_matches(FORMS[option], name=f"type {column}"))
        elif rule == "minimum":
            said["checks"].append(pa.Check.ge(option, name=f"minimum {column}"))
        elif rule == "maximum":
            said["checks"].append(pa.Check.le(option, name=f"maximum {column}"))
        elif rule == "maxLength":
            said["checks"].append(pa.Check.str_length(max_value=option, name=f"maxLength {column}"))
        elif rule == "pattern":
            said["checks"].append(pa.Check.str_matches(f"^{option}$", name=f"pattern {column}"))
        elif rule == "enum":
            said["checks"].append(pa.Check.isin(option, name=f"enum {column}"))
        else:
            said[rule] = True
    schema = pa.DataFrameSchema(
        {
            name: pa.Column(checks=said["checks"], nullable=not said["required"], unique=said["unique"])
            for name, said in by_column.items()
        }
    )
    counted = {f"{rule} {column}": 0 for rule, column, _ in checks}
    try:
        schema.validate(data, lazy=True)
    except pa.errors.SchemaErrors as errors:
        cases = errors.failure_cases
        for (column, check), rows in cases.groupby(["column", "check"]):
            label = {"not_nullable": "required", "field_uniqueness": "unique"}.get(check)
            # Of its own checks each column has one.
            key = f"{label} {column}" if label else by_column[column]["checks"][0].name
            counted[key] = len(rows)
    return counted


print(json.dumps(with_great_expectations() if peer == "great_expectations" else with_pandera()))
