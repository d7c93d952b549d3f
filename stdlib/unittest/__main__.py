# python -m unittest
# SPDX-License-Identifier: MIT

import sys

from .main import main

sys.argv[0] = 'python -m unittest'
main(module=None)
