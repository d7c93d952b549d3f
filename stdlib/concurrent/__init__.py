# A package for its one part: concurrent.futures.
# SPDX-License-Identifier: MIT
