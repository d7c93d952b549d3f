# What lacks the asynchronous protocols.
def run(c):
    try:
        c.send(None)
    except StopIteration as stop:
        print("result", stop.value)
    except (TypeError, AttributeError) as error:
        print(error)
async def for_(x):
    async for _ in x: pass
async def with_(x):
    async with x: pass
class BadIter:
    def __aiter__(self): return 5
class BadNext:
    def __aiter__(self): return self
    def __anext__(self): return 5
class BadEnter:
    def __aenter__(self): return 5
    async def __aexit__(self, *a): pass
class Sync:
    def __enter__(self): pass
    def __exit__(self, *a): pass
class Half:
    async def __aenter__(self): pass
for c in (for_([1]), for_(BadIter()), for_(BadNext()), with_(5), with_(BadEnter()), with_(Sync()), with_(Half())):
    run(c)
class Async:
    async def __aenter__(self): pass
    async def __aexit__(self, *a): pass
try:
    with Async(): pass
except TypeError as error:
    print(error)
