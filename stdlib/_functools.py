# What pickles of functools.reduce refer to.
# SPDX-License-Identifier: MIT

from functools import cmp_to_key, partial, reduce
