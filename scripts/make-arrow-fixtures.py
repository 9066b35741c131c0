"""Writes test/fixtures/arrow: the same tables as Parquet and in each form of Arrow's files.

python -m pip install pyarrow==26.0.1 && python scripts/make-arrow-fixtures.py

Values are chosen for what readers get wrong: numbers past 2^53, NaN and infinity, the ends of types, texts around
DuckDB's 12 bytes, nulls everywhere, lists whose items start within a byte of the validity bits.
"""
from decimal import Decimal
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.feather as feather
import pyarrow.ipc as ipc
import pyarrow.parquet as parquet

folder = Path(__file__).parent.parent / "test" / "fixtures" / "arrow"
folder.mkdir(parents=True, exist_ok=True)

LONG = "longer than twelve bytes, \N{GREEK SMALL LETTER ALPHA}\n\"quoted\""

types = pa.table({
    "null": pa.array([None] * 3, pa.null()),
    "boolean": pa.array([True, False, None]),
    **{
        f"{'u' if low == 0 else ''}int{bits}": pa.array([low, high, None], getattr(pa, f"{'u' if low == 0 else ''}int{bits}")())
        for bits in (8, 16, 32, 64)
        for low, high in ((-(2 ** (bits - 1)), 2 ** (bits - 1) - 1), (0, 2**bits - 1))
    },
    "past 2^53": pa.array([2**53 + 1, -(2**53) - 1, None]),
    "half": pa.array(np.array([1.5, np.nan, -np.inf], np.float16)),
    "subnormal half": pa.array(np.array([6e-8, -0.0, 65504], np.float16)),
    "float": pa.array([0.1, None, float("inf")], pa.float32()),
    "double": pa.array([0.1, float("nan"), float("-inf")]),
    "decimal 4": pa.array([Decimal("1.20"), Decimal("-99.99"), None], pa.decimal128(4, 2)),
    "decimal 9": pa.array([Decimal("1.20"), Decimal("-1234567.89"), None], pa.decimal128(9, 2)),
    "decimal 18": pa.array([Decimal("1.20"), Decimal("-1234567890123456.78"), None], pa.decimal128(18, 2)),
    "decimal 38": pa.array([Decimal("1.20"), Decimal("-12345678901234567890.12"), None], pa.decimal128(38, 2)),
    "decimal of 256 bits": pa.array([Decimal("1.20"), Decimal("-12345678901234567890.12"), None], pa.decimal256(30, 2)),
    "decimal of 32 bits": pa.array([Decimal("1.20"), Decimal("-9.99"), None], pa.decimal32(3, 2)),
    "decimal of 64 bits": pa.array([Decimal("1.20"), Decimal("-9.99"), None], pa.decimal64(12, 2)),
    "date": pa.array([0, -719162, None], pa.date32()),
    "date in milliseconds": pa.array([0, -86_400_000, None], pa.date64()),
    **{
        f"time in {unit}": pa.array([0, last, None], (pa.time32 if unit in ("s", "ms") else pa.time64)(unit))
        for unit, last in (("s", 86399), ("ms", 86399123), ("us", 86399123456), ("ns", 86399123456789))
    },
    **{
        f"timestamp in {unit}{' ' + zone if zone else ''}": pa.array([1_700_000_000 * each + each // 3, -1, None], pa.timestamp(unit, zone))
        for zone in (None, "UTC", "Europe/Berlin")
        for unit, each in (("s", 1), ("ms", 10**3), ("us", 10**6), ("ns", 10**9))
    },
    "duration": pa.array([1, -5, None], pa.duration("ms")),
    "text": pa.array(["a", LONG, None]),
    "large text": pa.array(["", LONG, None], pa.large_string()),
    "text view": pa.array(["exactly 12 b", LONG, None], pa.string_view()),
    "binary": pa.array([b"\x00a\xff", b"", None]),
    "large binary": pa.array([b"\x00a\xff", b"twelve bytes and more", None], pa.large_binary()),
    "binary view": pa.array([b"\x00a\xff", b"twelve bytes and more", None], pa.binary_view()),
    "fixed binary": pa.array([b"ab", b"\x00\x01", None], pa.binary(2)),
    "dictionary": pa.DictionaryArray.from_arrays(pa.array([2, 0, None], pa.int8()), ["x", "y", LONG]),
    "dictionary of numbers": pa.DictionaryArray.from_arrays(pa.array([1, 0, None]), pa.array([7, 2**53 + 1])),
    "list": pa.array([[1, None, 3], [], None]),
    "large list": pa.array([["a", None], ["it's, [x]"], None], pa.large_list(pa.string())),
    "fixed list": pa.array([[1, 2], [None, 4], None], pa.list_(pa.int32(), 2)),
    "list of lists": pa.array([[[1], None, []], [[2, 3]], None]),
    "list of decimals": pa.array([[Decimal("1.5")], [None], None], pa.list_(pa.decimal128(5, 2))),
    "struct": pa.array([{"a": 1, "b c": "x"}, {"a": None, "b c": LONG}, None]),
    "struct of a struct": pa.array([{"s": {"t": 1}}, {"s": None}, None]),
    "map": pa.array([[("k", 1), ("l", None)], [], None], pa.map_(pa.string(), pa.int32())),
})

# What Parquet cannot say, or DuckDB reads wrongly from it: cells are compared with what pyarrow prints.
others = pa.table({
    "decimal 60": pa.array([Decimal("1.20"), Decimal("-1234567890123456789012345678901234567890123.12"), None], pa.decimal256(60, 2)),
    "decimal in thousands": pa.array([Decimal("12000"), Decimal("-5000"), None], pa.decimal128(5, -3)),
    "dictionary with a null": pa.DictionaryArray.from_arrays(pa.array([1, 0, None], pa.uint16()), pa.array(["x", None])),
    "interval": pa.array([(14, 3, 1_500_000_000), (0, -1, -1000), None], pa.month_day_nano_interval()),
})

rows = range(6000)
many = pa.table({
    "id": pa.array(rows),
    "list": pa.array([None if row % 7 == 0 else [None if (row + item) % 5 == 0 else row * item for item in range(row % 4)] for row in rows]),
    "records": pa.array([None if row % 11 == 0 else [{"a": item, "b": f"{row}"} if item else None for item in range(row % 3)] for row in rows]),
    "text": pa.array([None if row % 3 == 0 else f"row {row} " * (row % 4) for row in rows]),
    "flag": pa.array([None if row % 13 == 0 else row % 2 == 0 for row in rows]),
})

def write(name, table, size=None):
    parquet.write_table(table, folder / f"{name}.parquet", compression="zstd")
    for compression in ("uncompressed", "lz4", "zstd"):
        if name == "types" or compression == "lz4":
            feather.write_feather(table, folder / f"{name}-{compression}.feather", compression=compression, chunksize=size)

write("types", types)
write("many", many, size=2500)
feather.write_feather(others, folder / "others.feather", compression="uncompressed")
with ipc.new_stream(folder / "types.arrows", types.schema) as sink:
    sink.write_table(types)

# A stream whose second batch adds to the dictionary, and whose third one replaces it.
def coded(codes, texts):
    return pa.record_batch({"c": pa.DictionaryArray.from_arrays(pa.array(codes, pa.int8()), texts)})

batches = [coded([0, 1, None], ["a", "b"]), coded([2, 0, 1], ["a", "b", "c"]), coded([0, 0, 1], ["z", "y"])]
options = ipc.IpcWriteOptions(emit_dictionary_deltas=True)
with ipc.new_stream(folder / "dictionaries.arrows", batches[0].schema, options=options) as sink:
    for batch in batches:
        sink.write_batch(batch)

# What is not read.
union = pa.UnionArray.from_sparse(pa.array([0, 1], pa.int8()), [pa.array([1, 2]), pa.array(["a", "b"])])
with ipc.new_file(folder / "union.arrow", pa.schema({"u": union.type})) as sink:
    sink.write_batch(pa.record_batch({"u": union}))

# Predictions, as in test/evaluation/stage.test.ts.
predictions = pa.table({"id": [1, 2, 3, 4], "target": [1, 0, 1, 0], "score": [0.9, 0.4, 0.45, 0.1], "ms": [10, 20, 30, 40]})
feather.write_feather(predictions, folder / "predictions.feather")

# Names that SQL does not tell apart, and none.
names = pa.table([[1], [2], [3], [4]], ["a", "A", "", "row_number"])
feather.write_feather(names, folder / "names.feather", compression="uncompressed")

# Decimals of more digits than DuckDB reads from Parquet.
wide = pa.table({"x": pa.array([Decimal("0.01")] * 3, pa.decimal256(40, 2))})
parquet.write_table(wide, folder / "decimal-of-40-digits.parquet")
