# Producers and consumers; sizes, timeouts, shutdown.
import queue
import threading

numbers = queue.Queue(maxsize=3)
results = []


def produce(start):
    for number in range(start, start + 100):
        numbers.put(number)


def consume():
    while (number := numbers.get()) is not None:
        results.append(number)
        numbers.task_done()
    numbers.task_done()


consumers = [threading.Thread(target=consume) for _ in range(3)]
producers = [threading.Thread(target=produce, args=(start,)) for start in (0, 100, 200)]
for thread in consumers + producers:
    thread.start()
for thread in producers:
    thread.join()
for _ in consumers:
    numbers.put(None)
numbers.join()
for thread in consumers:
    thread.join()
print(sorted(results) == list(range(300)), numbers.empty(), numbers.unfinished_tasks)

for kind in (queue.Queue, queue.LifoQueue, queue.PriorityQueue, queue.SimpleQueue):
    some = kind()
    for number in (2, 3, 1):
        some.put(number)
    print(kind.__name__, some.qsize(), [some.get() for _ in range(3)], some.empty())

full = queue.Queue(1)
full.put('only')
for wrong in (lambda: full.put('more', timeout=0.01), lambda: full.put_nowait('more'),
              lambda: queue.SimpleQueue().get(timeout=0.01), lambda: queue.Queue().get_nowait(),
              lambda: queue.Queue().get(timeout=-1), lambda: queue.SimpleQueue().get(timeout=-1),
              lambda: full.task_done() or full.task_done()):
    try:
        print(wrong())
    except Exception as error:
        print(type(error).__name__, error)

closing = queue.Queue()
told = []


def wait_for_more():
    try:
        closing.get()
    except queue.ShutDown as error:
        told.append(repr(error))


waiting = [threading.Thread(target=wait_for_more) for _ in range(2)]
for thread in waiting:
    thread.start()
closing.shutdown()
for thread in waiting:
    thread.join()
print(told)
