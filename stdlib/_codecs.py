# What pickles of bytes refer to.
# SPDX-License-Identifier: MIT

from codecs import (decode, encode, lookup, lookup_error, register, register_error)
