# Clocks run on, and sleep() lasts as long as it was told to.
import time

begin = time.monotonic()
begin_ns = time.perf_counter_ns()
time.sleep(0.01)
print(time.monotonic() - begin >= 0.01, time.perf_counter_ns() - begin_ns >= 10 ** 7)
print(time.time() > 1.6e9, abs(time.time_ns() / 1e9 - time.time()) < 1, time.process_time() >= 0)
for duration in [-1, 'x', None, float('nan'), 1e20]:
    try:
        time.sleep(duration)
    except (TypeError, ValueError, OverflowError) as error:
        print(type(error).__name__, error)
