# Filters, and what does something with records.
# SPDX-License-Identifier: MIT

import logging
import os
import sys
import threading
from types import GenericAlias

__name__ = 'logging'  # where the classes say they are from


# ---- filters ----

class Filter:
    """Passes the records of a logger and of those below it; an empty name passes all."""

    def __init__(self, name=''):
        self.name = name
        self.nlen = len(name)

    def filter(self, record):
        """Return True to let the record pass."""
        if self.nlen == 0 or record.name == self.name:
            return True
        return record.name.startswith(self.name) and record.name[self.nlen] == '.'


class Filterer:
    """What loggers and handlers have in common: filters."""

    def __init__(self):
        self.filters = []

    def addFilter(self, filter):
        """Add a filter: an object with a method `filter`, or a function."""
        if filter not in self.filters:
            self.filters.append(filter)

    def removeFilter(self, filter):
        """Remove a filter."""
        if filter in self.filters:
            self.filters.remove(filter)

    def filter(self, record):
        """Return the record, or what filters have made of it; false if one holds it back."""
        for each in self.filters:
            result = each.filter(record) if hasattr(each, 'filter') else each(record)
            if not result:
                return False
            if isinstance(result, logging.LogRecord):
                record = result
        return record


# ---- handlers ----

class Handler(Filterer):
    """Does something with records; a subclass says what in emit()."""

    def __init__(self, level=logging.NOTSET):
        super().__init__()
        self._name = None
        self.level = logging._checkLevel(level)
        self.formatter = None
        self._closed = False
        logging._addHandlerRef(self)
        self.createLock()

    def get_name(self):
        return self._name

    def set_name(self, name):
        with logging._lock:
            if self._name in logging._handlers:
                del logging._handlers[self._name]
            self._name = name
            if name:
                logging._handlers[name] = self

    name = property(get_name, set_name)

    def createLock(self):
        """Make the lock that is held while a record is written."""
        self.lock = threading.RLock()

    def acquire(self):
        """Take the lock."""
        if self.lock:
            self.lock.acquire()

    def release(self):
        """Give the lock back."""
        if self.lock:
            self.lock.release()

    def setLevel(self, level):
        """Let records below this level pass by."""
        self.level = logging._checkLevel(level)

    def format(self, record):
        """Return the record's text."""
        return (self.formatter or logging._defaultFormatter).format(record)

    def emit(self, record):
        """Write a record."""
        raise NotImplementedError('emit must be implemented by Handler subclasses')

    def handle(self, record):
        """Write a record unless a filter holds it back; return it, or something false."""
        passed = self.filter(record)
        if passed:
            with self.lock:
                self.emit(passed if isinstance(passed, logging.LogRecord) else record)
        return passed

    def setFormatter(self, fmt):
        """Set what makes text of records."""
        self.formatter = fmt

    def flush(self):
        """Write what is held back."""

    def close(self):
        """Forget the handler's name; a subclass gives up more."""
        with logging._lock:
            self._closed = True
            if self._name and self._name in logging._handlers:
                del logging._handlers[self._name]

    def handleError(self, record):
        """Tell on stderr that emit() failed, and which call of the program it was."""
        if not logging.raiseExceptions or not sys.stderr:
            return
        import traceback
        exc = sys.exception()
        try:
            sys.stderr.write('--- Logging error ---\n')
            traceback.print_exception(exc, limit=None, file=sys.stderr)
            sys.stderr.write('Call stack:\n')
            frame = exc.__traceback__.tb_frame
            while frame and os.path.dirname(frame.f_code.co_filename) == logging.__path__[0]:
                frame = frame.f_back
            if frame:
                traceback.print_stack(frame, file=sys.stderr)
            else:
                sys.stderr.write(f'Logged from file {record.filename}, line {record.lineno}\n')
            _tell_message(record)
        except OSError:
            pass  # nobody can be told

    def __repr__(self):
        return f'<{self.__class__.__name__} ({logging.getLevelName(self.level)})>'


def _tell_message(record):
    try:
        sys.stderr.write(f'Message: {record.msg!r}\nArguments: {record.args}\n')
    except RecursionError:
        raise
    except Exception:
        sys.stderr.write('Unable to print the message and arguments - possible formatting error.\n'
                         'Use the traceback above to help find the error.\n')


class StreamHandler(Handler):
    """Writes records to a stream, by default to stderr; does not close it."""

    terminator = '\n'

    def __init__(self, stream=None):
        super().__init__()
        self.stream = sys.stderr if stream is None else stream

    def flush(self):
        """Flush the stream."""
        with self.lock:
            if self.stream and hasattr(self.stream, 'flush'):
                self.stream.flush()

    def emit(self, record):
        """Write a record's text and a line's end."""
        try:
            self.stream.write(self.format(record) + self.terminator)
            self.flush()
        except RecursionError:
            raise
        except Exception:
            self.handleError(record)

    def setStream(self, stream):
        """Change the stream; return the one before, or None if it is the same."""
        if stream is self.stream:
            return None
        before = self.stream
        with self.lock:
            self.flush()
            self.stream = stream
        return before

    def __repr__(self):
        name = str(getattr(self.stream, 'name', ''))
        if name:
            name += ' '
        return f'<{self.__class__.__name__} {name}({logging.getLevelName(self.level)})>'

    __class_getitem__ = classmethod(GenericAlias)


class FileHandler(StreamHandler):
    """Writes records to a file; with `delay` it is opened for the first of them."""

    def __init__(self, filename, mode='a', encoding=None, delay=False, errors=None):
        self.baseFilename = os.path.abspath(os.fspath(filename))
        self.mode = mode
        self.encoding = encoding if 'b' in mode else _text_encoding(encoding)
        self.errors = errors
        self.delay = delay
        if delay:
            Handler.__init__(self)
            self.stream = None
        else:
            super().__init__(self._open())

    def close(self):
        """Close the file."""
        with self.lock:
            try:
                if self.stream:
                    try:
                        self.flush()
                    finally:
                        stream, self.stream = self.stream, None
                        if hasattr(stream, 'close'):
                            stream.close()
            finally:
                super().close()

    def _open(self):
        return open(self.baseFilename, self.mode, encoding=self.encoding, errors=self.errors)

    def emit(self, record):
        """Write a record, opening the file if it is not."""
        if self.stream is None and (self.mode != 'w' or not self._closed):
            self.stream = self._open()
        if self.stream:
            super().emit(record)

    def __repr__(self):
        level = logging.getLevelName(self.level)
        return f'<{self.__class__.__name__} {self.baseFilename} ({level})>'


def _text_encoding(encoding):
    import io
    return io.text_encoding(encoding)


class _StderrHandler(StreamHandler):
    """Writes to what sys.stderr is at the time."""

    def __init__(self, level=logging.NOTSET):
        Handler.__init__(self, level)

    @property
    def stream(self):
        return sys.stderr


class NullHandler(Handler):
    """Does nothing: for libraries whose records concern nobody unless a program wants them."""

    def handle(self, record):
        """Do nothing."""

    def emit(self, record):
        """Do nothing."""

    def createLock(self):
        self.lock = None
