# Threads that never wait take turns: each of several gets on, and sleeping ones wake meanwhile.
import sys
import threading
import time

sys.setswitchinterval(0.001)
done = threading.Event()
counts = [0, 0, 0]


def spin(index):
    while not done.is_set():
        counts[index] += 1


def sort_without_a_pause(index):
    # Few jumps, long natives: the next safepoint is asked for.
    numbers = list(range(2000, 0, -1))
    while not done.is_set():
        sorted(numbers)
        counts[index] += 1


threads = [threading.Thread(target=spin, args=(0,)), threading.Thread(target=spin, args=(1,)),
           threading.Thread(target=sort_without_a_pause, args=(2,))]
for thread in threads:
    thread.start()
deadline = time.monotonic() + 60
while min(counts) < 50 and time.monotonic() < deadline:
    time.sleep(0.001)
done.set()
for thread in threads:
    thread.join()
print([count >= 50 for count in counts])
