# What binds a lock or queue to the event loop that first waits on it.
# SPDX-License-Identifier: MIT

from . import events


class _LoopBoundMixin:
    _loop = None

    def _get_loop(self):
        # Nothing is called between the test and the store, so no other thread gets in between.
        running = events._get_running_loop()
        if self._loop is None:
            self._loop = running
        elif self._loop is not running:
            raise RuntimeError(f'{self!r} is bound to a different event loop')
        return running
