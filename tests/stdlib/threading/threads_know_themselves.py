# Names, identities, who is alive; what is refused.
import threading
import _thread

main = threading.main_thread()
print(main is threading.current_thread(), main.name, main.daemon, main.is_alive(),
      main.ident == threading.get_ident(), threading.active_count())
gate = threading.Event()
worker = threading.Thread(target=gate.wait, daemon=True)
named = threading.Thread(name='named')
print(repr(worker).replace('wait', '...'), repr(named), worker.ident, worker.is_alive())
worker.start()
print(threading.enumerate() == [main, worker], worker.is_alive(), worker.ident == main.ident,
      isinstance(worker.native_id, int), worker.daemon)
print(repr(worker).replace(str(worker.ident), '...'))
gate.set()
worker.join()
print(worker.is_alive(), threading.active_count(), repr(worker).replace(str(worker.ident), '...'))


class Counting(threading.Thread):
    def run(self):
        self.sum = sum(range(10))


counting = Counting(name='counting')
counting.start()
counting.join()
print(counting.sum, counting.name)

seen = []
lock = _thread.allocate_lock()
lock.acquire()


def foreign():
    seen.append(type(threading.current_thread()).__name__)
    seen.append(threading.current_thread().daemon)
    lock.release()


_thread.start_new_thread(foreign, ())
lock.acquire()
print(seen)

unmade = threading.Thread.__new__(threading.Thread)
for wrong in (worker.start, main.join, named.join, lambda: setattr(counting, 'daemon', True),
              lambda: _thread.start_new_thread(1, ()), lambda: _thread.start_new_thread(print, []),
              lambda: _thread.start_new_thread(print), lambda: threading.stack_size(-1),
              lambda: threading.stack_size(4096), unmade.start):
    try:
        print(wrong())
    except Exception as error:
        print(type(error).__name__, error)
handle = _thread.start_joinable_thread(lambda: None)
handle.join()
print(handle.is_done(), repr(handle).replace(str(handle.ident), '...'))
