# Functions that are native here and written in Python in CPython.
import warnings
warnings.simplefilter("ignore")
import asyncio
def t(f,*a,**k):
    try: print(f(*a,**k))
    except Exception as e: print(type(e).__name__, e)
t(asyncio.sleep); t(asyncio.sleep,1,2,3); t(asyncio.sleep, delay=1, x=2); t(asyncio.sleep, 1, delay=1)
t(asyncio.create_task); t(asyncio.create_task, 1, 2); t(asyncio.timeout); t(asyncio.timeout, 1, 2); t(asyncio.timeout, when=2)
async def m():
    l = asyncio.get_running_loop()
    t(l.call_soon); t(l.call_later, 1); t(l.call_later); t(l.call_at, 1); t(l.create_task); t(l.call_soon, print, x=1)
    g = asyncio.TaskGroup(); t(g.create_task); t(asyncio.Timeout, ); 
    x = asyncio.Timeout(1); t(x.reschedule); t(x.when, 1)
asyncio.run(m())
