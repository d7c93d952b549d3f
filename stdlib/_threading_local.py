# Attributes that each thread has to itself: the machine's own class, by the name of its Python version.
# SPDX-License-Identifier: MIT

from _thread import _local as local

__all__ = ['local']
