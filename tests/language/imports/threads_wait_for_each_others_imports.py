# A module that another thread imports is waited for; two that import each other do not wait for ever.
import threading

seen = []


def import_slow():
    from _threads.slow import value
    seen.append(value)


def run(*targets):
    threads = [threading.Thread(target=target) for target in targets]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


run(import_slow, import_slow, import_slow)
print(seen)

threading.left_is_here = threading.Event()
threading.right_is_here = threading.Event()


def import_left():
    import _threads.left


def import_right():
    import _threads.right


run(import_left, import_right)
import _threads.left
import _threads.right
print(_threads.left.name, _threads.right.name)
