# The second await of a finished or running coroutine is refused.
async def f(): return 1
async def main():
    c = f()
    print(await c)
    try:
        await c
    except RuntimeError as error:
        print(error)
try:
    main().send(None)
except StopIteration:
    pass
class W:
    def __await__(self): yield
async def waits(): await W()
shared = waits()
async def user(): await shared
a, b = user(), user()
a.send(None)
try:
    b.send(None)
except RuntimeError as error:
    print(error)
a.close()
