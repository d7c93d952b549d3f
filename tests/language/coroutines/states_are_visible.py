# cr_running, cr_await, cr_frame and inspect.getcoroutinestate.
import inspect
class W:
    def __await__(self): yield 1
async def inner(): await W()
async def outer():
    print(inspect.getcoroutinestate(c))
    await child
child = inner()
c = outer()
print(inspect.getcoroutinestate(c), c.cr_await, c.cr_running, c.cr_origin)
c.send(None)
print(inspect.getcoroutinestate(c), c.cr_await is child, c.cr_suspended, type(child.cr_await).__name__)
c.close()
print(inspect.getcoroutinestate(c), c.cr_frame, c.cr_code.co_name, c.__qualname__)
async def ag(): yield 1
g = ag()
print(g.ag_running, g.ag_await, g.ag_code.co_name, g.__name__)
