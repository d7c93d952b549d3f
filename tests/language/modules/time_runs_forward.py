# Clocks, sleep and calendar functions.
import time
a, b = time.monotonic(), time.perf_counter(); time.sleep(0.01)
print(time.monotonic() - a >= 0.01, time.perf_counter() - b >= 0.01, time.time() > 1.6e9, time.time_ns() > 10 ** 18, time.process_time() >= 0, type(time.perf_counter_ns()).__name__, time.monotonic_ns() > 0)
t = time.gmtime(86400 * 365)
print(t.tm_year, t.tm_mon, t.tm_mday, t.tm_hour, t.tm_wday, t.tm_yday, tuple(t), time.strftime("%Y-%m-%d %H:%M:%S %j %a %b %A %B %p %I %y %%", t), time.asctime(t), time.ctime(0), time.mktime(time.localtime(1000000)), t)
print(len(time.strftime("%X")), time.strptime("2024-02-29 12:30", "%Y-%m-%d %H:%M")[:6], time.timezone, time.tzname)
for f in (lambda: time.sleep(-1), lambda: time.sleep("x"), lambda: time.gmtime("x"), lambda: time.strptime("x", "%Y")):
    try: f()
    except (ValueError, TypeError) as e: print(type(e).__name__, e)
