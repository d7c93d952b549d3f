# Variables whose values belong to a task, a callback or a thread.
# SPDX-License-Identifier: MIT

from _contextvars import Context, ContextVar, Token, copy_context

__all__ = ('Context', 'ContextVar', 'Token', 'copy_context')
