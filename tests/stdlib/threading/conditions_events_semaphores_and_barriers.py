# What threads wait for, in an order that does not depend on who is quick.
import threading

log = []
condition = threading.Condition()
turn = 0


def take_turns(index):
    global turn
    for _ in range(3):
        with condition:
            condition.wait_for(lambda: turn % 3 == index)
            log.append(index)
            turn += 1
            condition.notify_all()


threads = [threading.Thread(target=take_turns, args=(index,)) for index in range(3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(log)

event = threading.Event()
print(event.wait(0.01), event.is_set())
threading.Timer(0.01, event.set).start()
print(event.wait(), event.wait(0))
event.clear()
print(event.wait(0))

barrier = threading.Barrier(4, action=lambda: log.append('action'))
log.clear()
numbers = []


def meet():
    numbers.append(barrier.wait())
    barrier.wait()


threads = [threading.Thread(target=meet) for _ in range(4)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(sorted(numbers), log, barrier.parties, barrier.n_waiting, barrier.broken)
try:
    barrier.wait(0.01)
except threading.BrokenBarrierError as error:
    print(repr(error), barrier.broken)
barrier.reset()
print(barrier.broken)

semaphore = threading.Semaphore(2)
print(semaphore.acquire(), semaphore.acquire(), semaphore.acquire(False), semaphore.acquire(timeout=0.01))
semaphore.release(2)
bounded = threading.BoundedSemaphore(1)
for wrong in (bounded.release, lambda: threading.Semaphore(-1), lambda: semaphore.release(0),
              lambda: semaphore.acquire(False, 1), lambda: condition.notify(), lambda: condition.wait(),
              lambda: threading.Barrier(0)):
    try:
        print(wrong())
    except Exception as error:
        print(type(error).__name__, error)
