# assertLogs() and assertNoLogs().
# SPDX-License-Identifier: MIT

import logging
from collections import namedtuple

__unittest = True

_LoggingWatcher = namedtuple('_LoggingWatcher', ['records', 'output'])


class _CapturingHandler(logging.Handler):
    def __init__(self):
        super().__init__()
        self.watcher = _LoggingWatcher([], [])

    def emit(self, record):
        self.watcher.records.append(record)
        self.watcher.output.append(self.format(record))


class LogsContext:
    """Takes a logger's records for itself; at the end there must be some, or none."""

    def __init__(self, test_case, logger, level, no_logs):
        self.test_case = test_case
        self.logger_name = logger
        self.level = logging.getLevelNamesMapping().get(level, level) if level else logging.INFO
        self.no_logs = no_logs

    def __enter__(self):
        name = self.logger_name
        logger = self.logger = name if isinstance(name, logging.Logger) else logging.getLogger(name)
        handler = _CapturingHandler()
        handler.setLevel(self.level)
        handler.setFormatter(logging.Formatter(logging.BASIC_FORMAT))
        self.before = logger.handlers[:], logger.propagate, logger.level
        self.watcher = handler.watcher
        logger.handlers = [handler]
        logger.setLevel(self.level)
        logger.propagate = False
        return None if self.no_logs else handler.watcher

    def __exit__(self, exc_type, exc_value, tb):
        logger = self.logger
        logger.handlers, logger.propagate, level = self.before
        logger.setLevel(level)
        if exc_type is not None:
            return False
        if self.no_logs and self.watcher.records:
            self.test_case._fail(None, f'Unexpected logs found: {self.watcher.output!r}')
        if not self.no_logs and not self.watcher.records:
            level = logging.getLevelName(self.level)
            self.test_case._fail(None, f'no logs of level {level} or higher triggered on {logger.name}')
