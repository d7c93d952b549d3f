# Every thread has the same depth of recursion, and its own exception in progress.
import sys
import threading


def depth(n):
    return n if n == 0 else 1 + depth(n - 1)


def endless():
    return endless()


class Nested:
    def __init__(self, inner):
        self.inner = inner

    def __repr__(self):
        return f'({self.inner!r})'


def run():
    results.append(depth(800))
    try:
        endless()
    except RecursionError as error:
        results.append(str(error)[:32])
    try:
        1 / 0
    except ZeroDivisionError:
        barrier.wait()
        results.append(str(sys.exception()))
    value = None
    for _ in range(100):
        value = Nested(value)
    results.append(len(repr(value)))


results = []
barrier = threading.Barrier(3)
threads = [threading.Thread(target=run) for _ in range(2)]
for thread in threads:
    thread.start()
try:
    [].pop()
except IndexError as error:
    barrier.wait()
    print(sys.exception() is error)
for thread in threads:
    thread.join()
print(sorted(results, key=str))
