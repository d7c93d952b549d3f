# An exception that leaves a thread is told by the hook; SystemExit only ends the thread.
import sys
import threading

sys.stderr = sys.stdout


def fail():
    raise ValueError('lost')


def leave():
    raise SystemExit(3)


def run(target, name):
    thread = threading.Thread(target=target, name=name)
    thread.start()
    thread.join()
    print(thread.is_alive(), thread.name)


class Trimmed:
    # Tracebacks without the lines of the library, whose numbers differ.
    def write(self, text):
        lines = text.splitlines(keepends=True)
        kept = [line for line in lines if 'threading.py' not in line and 'self.run' not in line
                and 'self._target' not in line and '~~~' not in line]
        sys.stdout.write(''.join(kept))

    def flush(self):
        sys.stdout.flush()


sys.stderr = Trimmed()
run(fail, 'first')
run(leave, 'second')
threading.excepthook = lambda args: print('hook', args.exc_type, args.exc_value, args.thread.name,
                                          args.exc_traceback.tb_lineno > 0)
run(fail, 'third')


def broken(args):
    raise RuntimeError('in the hook')


threading.excepthook = broken
sys.excepthook = lambda *args: print('sys.excepthook', args[:2])
run(fail, 'fourth')
threading.excepthook = threading.__excepthook__
print(threading.ExceptHookArgs((1, 2, 3, 4)))
