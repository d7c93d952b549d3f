# What Ouro has beyond Python.
# SPDX-License-Identifier: MIT

from asyncio.deadlocks import DeadlockError

__all__ = ('DeadlockError',)
