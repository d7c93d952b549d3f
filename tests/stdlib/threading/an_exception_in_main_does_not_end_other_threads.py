# The main thread's exception is told at once; the program ends after the other thread, with its status.
import threading

main_is_over = threading.Event()


def wait():
    threading.main_thread().join()
    print('main thread:', threading.main_thread().is_alive())


threading.Thread(target=wait).start()
raise KeyError('main')
