# Threads that are no daemons are waited for, then the exit functions run; daemons end where they are.
import atexit
import threading
import time

started = threading.Event()


def late():
    started.wait()
    time.sleep(0.05)
    print('late')


def for_ever():
    try:
        started.set()
        threading.Event().wait()
    finally:
        print('never')


def spin():
    try:
        while True:
            pass
    finally:
        print('never')


atexit.register(print, 'exit function')
threading.Thread(target=late).start()
threading.Thread(target=for_ever, daemon=True).start()
threading.Thread(target=spin, daemon=True).start()
started.wait()
print('end of main')
