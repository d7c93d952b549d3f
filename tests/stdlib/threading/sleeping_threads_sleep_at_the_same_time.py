# Ten threads that sleep take as long as one.
import threading
import time

began = time.monotonic()
threads = [threading.Thread(target=time.sleep, args=(0.5,)) for _ in range(10)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(0.5 <= time.monotonic() - began < 4)
