# What a lock guards is done by one thread at a time; locks tell how they are.
import re
import threading


def shown(value):
    return re.sub(r'0x[0-9a-f]+|owner=\d+', '...', repr(value))


lock = threading.Lock()
total = 0


def count():
    global total
    for _ in range(2000):
        with lock:
            old = total
            for _ in range(3):
                pass
            total = old + 1


threads = [threading.Thread(target=count) for _ in range(8)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(total, shown(lock))
with lock:
    print(shown(lock), lock.locked(), lock.acquire(False), lock.acquire(timeout=0.01))
again = threading.RLock()
with again, again:
    print(shown(again), again._is_owned(), again._recursion_count())
print(shown(again), type(lock), type(again))

for wrong in (lock.release, again.release, lambda: lock.acquire(False, 1),
              lambda: lock.acquire(timeout=-3), lambda: lock.acquire(timeout=1e20),
              lambda: lock.acquire(timeout='soon'), lambda: again.acquire(False, 2),
              lambda: lock.acquire(timeout=float('nan')), lambda: type('L', (type(lock),), {})):
    try:
        print(wrong())
    except Exception as error:
        print(type(error).__name__, error)


class Mine(type(again)):
    pass


with Mine() as taken:
    print(taken)
