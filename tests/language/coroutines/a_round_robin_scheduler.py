# Coroutines under a scheduler of twenty lines.
from collections import deque
class Switch:
    def __await__(self): yield
async def worker(name, n, log):
    for i in range(n):
        log.append(f"{name}{i}")
        await Switch()
    return name
def run(*coroutines):
    ready, results = deque(enumerate(coroutines)), {}
    while ready:
        index, c = ready.popleft()
        try:
            c.send(None)
        except StopIteration as stop:
            results[index] = stop.value
        else:
            ready.append((index, c))
    return results
log = []
print(run(worker("a", 2, log), worker("b", 4, log), worker("c", 1, log)))
print(log)
