# Calls come by time, then priority, then as entered; some are cancelled.
import sched

now = [0]
log = []


def wait(duration):
    now[0] += duration


calls = sched.scheduler(lambda: now[0], wait)
calls.enter(5, 2, log.append, ('second of five',))
calls.enter(5, 1, log.append, ('first of five',))
calls.enterabs(3, 1, log.append, ('three',))
gone = calls.enter(4, 1, log.append, ('never',))
calls.enter(1, 1, lambda **kwargs: log.append(kwargs), kwargs={'at': 'one'})
calls.cancel(gone)
print([event.time for event in calls.queue], calls.empty(), calls.run(blocking=False))
print(calls.run(), log, now, calls.empty())
try:
    calls.cancel(gone)
except ValueError as error:
    print(type(error).__name__)
