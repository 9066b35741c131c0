"""A metric's value, or None for nan and for what scikit-learn refuses."""

import math
import warnings

warnings.simplefilter("ignore")


def compute(function, *args, **options):
    try:
        value = float(function(*args, **options))
    except (ValueError, ZeroDivisionError):
        return None
    return value if math.isfinite(value) else None
