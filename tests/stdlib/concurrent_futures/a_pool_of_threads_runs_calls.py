# Results, exceptions, cancelling, callbacks, waiting for several.
import re
import threading
from concurrent.futures import (ALL_COMPLETED, FIRST_COMPLETED, FIRST_EXCEPTION, CancelledError, Future,
                                InvalidStateError, ThreadPoolExecutor, as_completed, wait)


def shown(value):
    return re.sub(r'0x[0-9a-f]+', '...', repr(value))


with ThreadPoolExecutor(max_workers=2, thread_name_prefix='pool') as pool:
    print(list(pool.map(pow, [2, 3, 4], [5, 2, 3])))
    failed = pool.submit(int, 'x')
    print(failed.exception(), shown(failed))
    print(pool.submit(lambda: threading.current_thread().name).result() in ('pool_0', 'pool_1'))

    gate = threading.Event()
    blocked = [pool.submit(gate.wait) for _ in range(2)]
    queued = pool.submit(print, 'never')
    queued.add_done_callback(lambda future: print('called back', future.cancelled()))
    print(queued.cancel(), queued.cancelled(), shown(queued), blocked[0].cancel())
    done, not_done = wait(blocked, timeout=0.01)
    print(len(done), len(not_done))
    gate.set()
    done, not_done = wait(blocked + [failed], return_when=ALL_COMPLETED)
    print(len(done), len(not_done), shown(blocked[0]))
    print(len(wait([failed, pool.submit(int)], return_when=FIRST_EXCEPTION).done) >= 1)
    print(sorted(future.result() for future in as_completed([pool.submit(abs, -n) for n in range(5)])))
    try:
        queued.result()
    except CancelledError as error:
        print(repr(error))
    try:
        pool.submit(gate.clear).result()
        pool.submit(gate.wait, 5).result(timeout=0.01)
    except TimeoutError as error:
        print(repr(error))
    gate.set()

try:
    pool.submit(print)
except RuntimeError as error:
    print(error)
for wrong in (lambda: ThreadPoolExecutor(0), lambda: ThreadPoolExecutor(initializer=3),
              lambda: wait([Future()], return_when='never')):
    try:
        print(wrong())
    except Exception as error:
        print(type(error).__name__, error)

future = Future()
print(shown(future), future.set_running_or_notify_cancel(), shown(future))
future.set_result([1])
try:
    future.set_result(2)
except InvalidStateError as error:
    print(shown(error))
