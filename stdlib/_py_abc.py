# ABCMeta under the name of CPython's version in Python.
# SPDX-License-Identifier: MIT

from abc import ABCMeta, get_cache_token
