# 20 random programs; what each does stands in tests/fuzz/asyncio_order, which wrote them.
import sys
sys.path.insert(0, "../../fuzz/asyncio_order")
import asyncio
import contextlib
import contextvars
from world import *


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    barrier0 = asyncio.Barrier(2)
    var0 = contextvars.ContextVar("var0", default="none")
    async def w0(me):
        log(me, 1)
        try:
            async with asyncio.TaskGroup() as tg1:
                t2 = keep(tg1.create_task(stays(me + ".2", 0), name=me + ".t3"))
            log(me, 4)
        except BaseException as error:
            log(me, 5, "caught", error)
            raise
        else:
            log(me, 6, "fine")
        log(me, 8, "cancel", victim(3).cancel())
        t3 = keep(asyncio.create_task(deep(3, t2), name=me + ".t9"))
        t2.add_done_callback(lambda done: log(10, "done", var0.get()))
    async def w1(me):
        victim(7).add_done_callback(lambda done: log(11, "done", var0.get()))
        return me
    async def w2(me):
        log(me, 14, "cancel", victim(5).cancel())
        for each in asyncio.as_completed([keep(asyncio.create_task(naps(me + ".15", 9 * UNIT), name=me + ".t16")), keep(asyncio.create_task(waits(me + ".17", barrier0), name=me + ".t18"))]):
            try:
                result = await each
                log(me, 19, "completed", result)
            except (Exception, asyncio.CancelledError) as error:
                log(me, 20, error)
            break
        try:
            for i in range(2):
                loop.call_later(12 * UNIT, lambda *args: log(me, var0.get()))
                loop.call_soon(log, me, 21)
        except BaseException as error:
            log(me, 23, "caught", error)
            raise
    async def w3(me):
        log(me, 24)
        for i in range(3):
            async for each in asyncio.as_completed([keep(asyncio.create_task(waits(me + ".25", barrier0), name=me + ".t26")), keep(asyncio.create_task(asyncio.sleep(0), name=me + ".t27")), keep(asyncio.create_task(asyncio.wait_for(asyncio.shield(stays(me + ".28", 9 * UNIT)), 6 * UNIT), name=me + ".t29")), keep(asyncio.create_task(asyncio.sleep(0), name=me + ".t30", context=contextvars.copy_context()))]):
                try:
                    result = await each
                    log(me, 31, "completed", each, result)
                except (Exception, asyncio.CancelledError) as error:
                    log(me, 32, error)
        return me
    async def stream(me):
        for turn in range(1):
            await asyncio.sleep(0)
            log(me, 34, turn)
        yield 35
        try:
            log(me, 37, "cancel", victim(4).cancel("stop 36"))
        except Exception as error:
            log(me, 38, "caught", error)
    log(me, 39)
    token4 = var0.set(me + " inside")
    for turn in range(4):
        await asyncio.sleep(0)
        log(me, 40, turn)
    var0.reset(token4)
    log(me, 41, var0.get())
    try:
        async with asyncio.TaskGroup() as tg5:
            t6 = keep(tg5.create_task(barrier0.wait(), name=me + ".t42"))
            t7 = keep(tg5.create_task(stays(me + ".43", 6 * UNIT), name=me + ".t44"))
            t8 = keep(tg5.create_task(naps(me + ".45", 0), name=me + ".t46"))
            log(me, 47, "awaited", await t8)
            t6.add_done_callback(lambda done: log(48, "done", var0.get()))
        log(me, 49)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 50, "caught", error)


run(100045, program, run_plainly)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    prio0 = asyncio.PriorityQueue()
    prio1 = asyncio.PriorityQueue(2)
    lifo0 = asyncio.LifoQueue(2)
    fut0 = loop.create_future()
    async def w0(me):
        log(me, 1, "in time", await asyncio.wait_for(lifo0.get(), 2 * UNIT))
        ag1 = keep_generator(stream(me + ".ag1"))
        log(me, 4, await ag1.athrow(Oops(3)))
        ag2 = keep_generator(stream(me + ".ag2"))
        log(me, 7, [item async for item in ag2])
        log(me, 8, await asyncio.wait_for(anext(ag2), 2 * UNIT))
        log(me, 9, await ag2.asend(5))
    async def stream(me):
        log(me, 10, "item", await prio1.get())
        log(me, 13, fut0.set_result(11))
        t3 = keep(asyncio.Task(stays(me + ".14", 0), loop=loop, eager_start=True, name=me + ".t15", context=contextvars.copy_context()))
        yield 16
        try:
            async with asyncio.TaskGroup() as tg4:
                t5 = keep(tg4.create_task(deep(3, asyncio.sleep(0)), name=me + ".t17"))
                for turn in range(3):
                    await asyncio.sleep(0)
                    log(me, 18, turn)
                log(me, 19, repr(tg4))
            log(me, 20)
        except asyncio.CancelledError as error:
            log(me, 21, "caught", error)
            raise
        try:
            for each in asyncio.as_completed([keep(asyncio.create_task(asyncio.sleep(2 * UNIT), name=me + ".t22")), keep(asyncio.create_task(asyncio.sleep(0), name=me + ".t23")), keep(asyncio.create_task(asyncio.sleep(2 * UNIT, 24), name=me + ".t25"))]):
                try:
                    result = await each
                    log(me, 26, "completed", result)
                except (Exception, asyncio.CancelledError) as error:
                    log(me, 27, error)
        except TimeoutError as error:
            log(me, 28, "caught", error)
        else:
            log(me, 29, "fine")
    try:
        crowd6 = [keep(asyncio.create_task(waits(f"{me}.30-{i}", fut0), name=f"{me}.c30-{i}")) for i in range(4)]
        await asyncio.sleep(0)
        fut0.cancel()
        log(me, 31)
        fut0.cancel()
        log(me, 32)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 33, "caught", error)
    try:
        if True:
            raise asyncio.CancelledError("by hand")
    except (Exception, asyncio.CancelledError) as error:
        log(me, 35, "caught", error)
    try:
        if loop.time() > 0:
            raise StopAsyncIteration(4)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 37, "caught", error)
    crowd7 = [keep(asyncio.create_task(takes(f"{me}.38-{i}", lifo0), name=f"{me}.c38-{i}")) for i in range(3)]
    await asyncio.sleep(2 * UNIT)
    lifo0.shutdown()
    log(me, 39)
    lifo0.get_nowait()
    log(me, 40)
    try:
        log(me, 41, "item", await prio1.get())
    except (Exception, asyncio.CancelledError) as error:
        log(me, 42, "caught", error)
    try:
        crowd8 = [keep(asyncio.create_task(takes(f"{me}.43-{i}", prio1), name=f"{me}.c43-{i}")) for i in range(4)]
        await asyncio.sleep(0)
        await prio1.put(3)
        log(me, 44)
        prio1.put_nowait(1)
        log(me, 45)
        crowd8[1].cancel("stop 46")
        log(me, 47)
        await prio1.put(3)
        log(me, 48)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 49, "caught", error)
        await asyncio.sleep(2 * UNIT, 50)
        log(me, 51)
    ag9 = keep_generator(stream(me + ".ag9"))
    log(me, 54, await ag9.aclose())
    try:
        log(me, 56, "got", await asyncio.shield(Later(1, 55)))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 57, "caught", error)


run(100101, program, run_plainly)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    fut0 = loop.create_future()
    fut1 = loop.create_future()
    var0 = contextvars.ContextVar("var0", default="none")
    async def w0(me):
        log(me, 1)
        log(me, 3, [await each for each in [fails(me + ".2", 11 * UNIT), asyncio.sleep(5 * UNIT)]])
        try:
            handle1 = loop.call_soon(lambda *args, mark=4: log(me, mark, "called", args))
            handle1.cancel()
            log(me, 5, handle1.cancelled())
        except Exception as error:
            log(me, 6, "caught", error)
            await asyncio.sleep(11 * UNIT, 7)
            log(me, 8)
        handle2 = loop.call_later(1 * UNIT, lambda *args: fut1.set_exception(Oops(6)))
        await asyncio.sleep(-1)
        handle2.cancel()
        log(me, 9, handle2.cancelled())
    async def stream(me):
        try:
            async with asyncio.timeout(11 * UNIT) as limit3:
                await asyncio.sleep(0)
                log(me, 10)
                when4 = loop.time() + 5 * UNIT
                loop.call_at(when4, lambda *args: fut0.set_result(5))
                loop.call_at(when4, lambda *args: fut0.cancel())
                loop.call_at(when4, lambda *args: fut1.set_exception(Oops(6)))
                limit3.reschedule(loop.time())
                await asyncio.wait_for(fut1, 2 * UNIT)
            log(me, 11, limit3.expired())
        except TimeoutError as error:
            log(me, 12, error, limit3.expired(), asyncio.current_task().cancelling())
        crowd5 = [keep(asyncio.create_task(waits(f"{me}.13-{i}", fut0), name=f"{me}.c13-{i}")) for i in range(4)]
        fut0.cancel()
        log(me, 14)
        fut0.set_result(1)
        log(me, 15)
        fut0.set_result(1)
        log(me, 16)
        fut0.set_exception(Oops(2))
        log(me, 17)
        for turn in range(4):
            await asyncio.sleep(0)
            log(me, 18, turn)
        yield 19
        log(me, 21, "gathered", await asyncio.gather(fut0, waits(me + ".20", fut1), return_exceptions=True))
        async for item in Count(1, 0):
            log(me, 22, item)
            log(me, 23, "gathered", await asyncio.gather())
    try:
        async for item in keep_generator(stream(me + ".g")):
            log(me, 24, item)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 25, "caught", error)
    when6 = loop.time() + 1 * UNIT
    loop.call_at(when6, lambda *args: fut1.set_exception(Oops(6)))
    loop.call_at(when6, lambda *args: victim(4).cancel())
    try:
        try:
            log(me, 28, "got", await fails(me + ".27", 11 * UNIT))
        except (Exception, asyncio.CancelledError) as error:
            log(me, 29, "caught", error)
            raise
        else:
            log(me, 30, "fine")
    except (Exception, asyncio.CancelledError) as error:
        log(me, 31, "caught", error)
    try:
        log(me, 33, "got", await w0(me + ".32"))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 34, "caught", error)


run(100153, program, run_twice)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    lock0 = asyncio.Lock()
    lock1 = asyncio.Lock()
    var0 = contextvars.ContextVar("var0", default="none")
    barrier0 = asyncio.Barrier(2)
    async def w0(me):
        log(me, 1)
        try:
            async with asyncio.timeout_at(loop.time() + 10 * UNIT) as limit1:
                f2 = asyncio.Future()
                loop.call_later(9 * UNIT, f2.set_result, 2)
                log(me, 3, await f2)
            log(me, 4, limit1.expired())
        except TimeoutError as error:
            log(me, 5, error, limit1.expired(), asyncio.current_task().cancelling())
        async for item in keep_generator(stream(me + ".g")):
            log(me, 6, item)
            log(me, 8, "in time", await asyncio.wait_for(w1(me + ".7"), 9 * UNIT))
        ag3 = keep_generator(stream(me + ".ag3"))
        log(me, 11, await anext(ag3))
        log(me, 12, [item async for item in ag3])
        log(me, 13, await ag3.aclose())
        return me
    async def w1(me):
        log(me, 15)
        log(me, 16)
        return 17
    async def w2(me):
        log(me, 18)
        try:
            log(me, 19, await lock0.acquire())
            try:
                try:
                    log(me, 21, "in time", await asyncio.wait_for(asyncio.shield(Later(0, 20)), 8 * UNIT))
                except asyncio.CancelledError as error:
                    log(me, 22, "caught", error)
                    log(me, 23, asyncio.current_task().uncancel())
                log(me, 24, asyncio.get_event_loop() is loop)
            finally:
                lock0.release()
                log(me, 25, lock0.locked())
        except* (Oops, ValueError, TimeoutError) as error:
            log(me, 26, error)
        log(me, 28, "in time", await asyncio.wait_for(Later(0, 27), 9 * UNIT))
        try:
            async with asyncio.timeout_at(loop.time() + 9 * UNIT) as limit4:
                t5 = keep(asyncio.create_task(fails(me + ".29", 0), name=me + ".t30"))
            log(me, 31, limit4.expired())
        except TimeoutError as error:
            log(me, 32, error, limit4.expired(), asyncio.current_task().cancelling())
        log(me, 33)
        return 34
    async def w3(me):
        log(me, 35)
        try:
            log(me, 36, var0.get())
        finally:
            log(me, 37, "finally")
            await asyncio.sleep(8 * UNIT)
            log(me, 38)
    async def stream(me):
        log(me, 39, await barrier0.wait())
        try:
            log(me, 41, "cancel", victim(8).cancel())
        except TimeoutError as error:
            log(me, 42, "caught", error)
        def chain6(left):
            log(me, 43, left)
            if left:
                loop.call_later(9 * UNIT, chain6, left - 1)
        chain6(2)
        yield 44
        log(me, 45)
    try:
        f7 = asyncio.Future()
        loop.call_later(9 * UNIT, f7.set_result, 46)
        f7.add_done_callback(lambda done: log(47, "before the wake-up"))
        log(me, 48, await f7)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 49, "caught", error)
    try:
        when8 = loop.time() + 1 * UNIT
        loop.call_at(when8, lambda *args: lock1.release())
        loop.call_at(when8, lambda *args: victim(9).cancel())
        loop.call_at(when8, lambda *args: lock0.release())
    except (Exception, asyncio.CancelledError) as error:
        log(me, 51, "caught", error)
    log(me, 53, "cancel", victim(1).cancel("stop 52"))
    async with asyncio.TaskGroup() as tg9:
        t10 = keep(tg9.create_task(naps(me + ".54", 0), name=me + ".t55"))
        t11 = keep(tg9.create_task(w2(me + ".56"), name=me + ".t57"))
        log(me, 58, repr(tg9))
    log(me, 59)
    try:
        def chain12(left):
            log(me, 60, left)
            if left:
                loop.call_later(1 * UNIT, chain12, left - 1)
        chain12(2)
    except Oops as error:
        log(me, 61, "caught", error)
    try:
        log(me, 63, "in time", await asyncio.wait_for(w0(me + ".62"), 9 * UNIT))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 64, "caught", error)
    log(me, 66, "in time", await asyncio.wait_for(asyncio.shield(w1(me + ".65")), 8 * UNIT))


run(100191, program, run_twice)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    prio0 = asyncio.PriorityQueue(2)
    var0 = contextvars.ContextVar("var0", default="none")
    cond0 = asyncio.Condition()
    async def w0(me):
        await asyncio.sleep(0)
        log(me, 1)
        log(me, 3, "in time", await asyncio.wait_for(stays(me + ".2", 8 * UNIT), 3 * UNIT))
        return 4
    async def stream(me):
        log(me, 6, "in time", await asyncio.wait_for(Later(1, 5), 3 * UNIT))
        try:
            t1 = keep(asyncio.create_task(waits(me + ".7", cond0), name=me + ".t8"))
            log(me, 9, "started", t1)
        except (Exception, asyncio.CancelledError) as error:
            log(me, 10, "caught", error)
            log(me, 11, asyncio.current_task().uncancel())
        yield 12
        async with cond0:
            log(me, 13, "holds")
            t2 = keep(asyncio.create_task(asyncio.sleep(8 * UNIT), name=me + ".t14"))
            log(me, 16, "in time", await asyncio.wait_for(naps(me + ".15", 3 * UNIT), 3 * UNIT))
        log(me, 17, cond0.locked())
        group3 = [keep(asyncio.create_task(asyncio.sleep(0), name=me + ".t18")), keep(asyncio.create_task(asyncio.sleep(0), name=me + ".t19")), keep(asyncio.create_task(prio0.put(20), name=me + ".t21"))]
        done, pending = await asyncio.wait(group3, return_when=asyncio.FIRST_COMPLETED)
        log(me, 22, done, pending)
        log(me, 23, await asyncio.gather(*group3, return_exceptions=True))
    try:
        log(me, 25, "in time", await asyncio.wait_for(asyncio.gather(Later(1, 24), asyncio.sleep(0)), 3 * UNIT))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 26, "caught", error)
    group4 = [keep(asyncio.create_task(w0(me + ".27"), name=me + ".t28")), keep(asyncio.create_task(naps(me + ".29", 8 * UNIT), name=me + ".t30"))]
    done, pending = await asyncio.wait(group4, return_when=asyncio.ALL_COMPLETED)
    log(me, 31, done, pending)
    log(me, 32, await asyncio.gather(*group4, return_exceptions=True))
    try:
        while True:
            try:
                item = await prio0.get()
            except asyncio.QueueShutDown as error:
                log(me, 33, error)
                break
            log(me, 34, "consumes", item)
            prio0.task_done()
    except Exception as error:
        log(me, 35, "caught", error)
        await asyncio.sleep(8 * UNIT)
        log(me, 36)
    try:
        ag5 = keep_generator(stream(me + ".ag5"))
        log(me, 39, await ag5.aclose())
        log(me, 40, await asyncio.wait_for(anext(ag5), 8 * UNIT))
        log(me, 41, await asyncio.gather(anext(ag5), anext(ag5), return_exceptions=True))
    finally:
        log(me, 42, "finally")
        await asyncio.sleep(8 * UNIT)
        log(me, 43)
    when6 = loop.time() + 3 * UNIT
    loop.call_at(when6, lambda *args, mark=44: log(me, mark, "called", args))
    loop.call_at(when6, lambda *args: victim(1).cancel("stop 45"))
    loop.call_at(when6, lambda *args, mark=46: log(me, mark, "called", args))
    try:
        t7 = keep(asyncio.create_task(stays(me + ".47", 8 * UNIT), name=me + ".t48"))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 49, "caught", error)
        await asyncio.sleep(8 * UNIT)
        log(me, 50)
    try:
        log(me, 52, await Later(1, 51))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 53, "caught", error)
    asyncio.current_task().cancel()
    await deep(1, t7)
    log(me, 55)


run(100252, program, run_plainly)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    lifo0 = asyncio.LifoQueue(2)
    queue0 = asyncio.Queue(1)
    async def w0(me):
        try:
            ag1 = keep_generator(stream(me + ".ag1"))
            log(me, 3, await anext(ag1))
        except (Exception, asyncio.CancelledError) as error:
            log(me, 4, "caught", error)
            log(me, 5, asyncio.current_task().uncancel())
            raise
        log(me, 8, "in time", await asyncio.wait_for(asyncio.gather(Later(1, 6), gives(me + ".7", queue0, 4)), 7 * UNIT))
    async def w1(me):
        log(me, 9)
        crowd2 = [keep(asyncio.create_task(takes(f"{me}.10-{i}", lifo0), name=f"{me}.c10-{i}")) for i in range(4)]
        await asyncio.sleep(5 * UNIT)
        await asyncio.sleep(0)
        log(me, 11)
        await asyncio.sleep(0)
        log(me, 12)
        await lifo0.put(3)
        log(me, 13)
        lifo0.put_nowait(2)
        log(me, 14)
        try:
            crowd3 = [keep(asyncio.create_task(takes(f"{me}.15-{i}", queue0), name=f"{me}.c15-{i}")) for i in range(4)]
            await asyncio.sleep(0)
            await asyncio.sleep(0)
            log(me, 16)
        finally:
            log(me, 17, "finally")
            await asyncio.sleep(12 * UNIT)
            log(me, 18)
    async def stream(me):
        try:
            async with asyncio.timeout(0) as limit4:
                try:
                    try:
                        yield 19
                    finally:
                        log(me, 20, "closing")
                except Exception as error:
                    log(me, 21, "caught", error)
                    raise Oops(me) from error
            log(me, 22, limit4.expired())
        except TimeoutError as error:
            log(me, 23, error, limit4.expired(), asyncio.current_task().cancelling())
        yield 24
        crowd5 = [keep(asyncio.create_task(takes(f"{me}.25-{i}", lifo0), name=f"{me}.c25-{i}")) for i in range(3)]
        lifo0.shutdown()
        log(me, 26)
        await asyncio.sleep(0)
        log(me, 27)
    async with contextlib.AsyncExitStack() as stack6:
        await stack6.enter_async_context(Place(me + "-28"))
        await stack6.enter_async_context(Place(me + "-29"))
        stack6.push_async_callback(asyncio.sleep, 0)
        try:
            crowd7 = [keep(asyncio.create_task(takes(f"{me}.30-{i}", lifo0), name=f"{me}.c30-{i}")) for i in range(3)]
            crowd7[1].cancel("stop 31")
            log(me, 32)
        except Exception as error:
            log(me, 33, "caught", error)
    try:
        async with contextlib.AsyncExitStack() as stack8:
            await stack8.enter_async_context(Place(me + "-34"))
            await stack8.enter_async_context(Place(me + "-35"))
            stack8.push_async_callback(asyncio.sleep, 0)
            crowd9 = [keep(asyncio.create_task(takes(f"{me}.36-{i}", lifo0), name=f"{me}.c36-{i}")) for i in range(4)]
            await asyncio.sleep(12 * UNIT)
            await lifo0.put(3)
            log(me, 37)
            log(me, 38, queue0.put_nowait(1))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 39, "caught", error)
    try:
        crowd10 = [keep(asyncio.create_task(gives(f"{me}.40-{i}", lifo0, 7), name=f"{me}.c40-{i}")) for i in range(3)]
        crowd10[0].cancel()
        log(me, 42)
        lifo0.shutdown(immediate=True)
        log(me, 43)
        lifo0.put_nowait(2)
        log(me, 44)
        await asyncio.wait(crowd10, timeout=7 * UNIT)
        log(me, 45)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 46, "caught", error)


run(100269, program, run_plainly)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    lifo0 = asyncio.LifoQueue(2)
    lifo1 = asyncio.LifoQueue()
    async def w0(me):
        log(me, 1)
        log(me, 3, "cancel", victim(4).cancel())
        crowd1 = [keep(asyncio.create_task(takes(f"{me}.4-{i}", lifo0), name=f"{me}.c4-{i}")) for i in range(4)]
        await lifo0.get()
        log(me, 5)
        await asyncio.sleep(0)
        log(me, 6)
        crowd1[0].cancel()
        log(me, 8)
        await asyncio.sleep(0)
        log(me, 9)
    async def w1(me):
        try:
            s2 = keep_other(asyncio.shield(Later(3, 10)))
        except asyncio.CancelledError as error:
            log(me, 11, "caught", error)
            raise Oops(me) from error
    async def stream(me):
        log(me, 14, "gathered", await asyncio.gather(w1(me + ".12"), Later(0, 13), return_exceptions=True))
        try:
            crowd3 = [keep(asyncio.create_task(takes(f"{me}.15-{i}", lifo0), name=f"{me}.c15-{i}")) for i in range(4)]
            await asyncio.sleep(0)
            await lifo0.get()
            log(me, 16)
            await asyncio.sleep(0)
            log(me, 17)
        except Oops as error:
            log(me, 18, "caught", error)
            raise
        crowd4 = [keep(asyncio.create_task(takes(f"{me}.19-{i}", lifo0), name=f"{me}.c19-{i}")) for i in range(3)]
        await asyncio.sleep(0)
        lifo0.put_nowait(2)
        log(me, 20)
        await asyncio.wait(crowd4, timeout=1 * UNIT)
        log(me, 21)
        yield 22
        crowd5 = [keep(asyncio.create_task(gives(f"{me}.23-{i}", lifo0, 6), name=f"{me}.c23-{i}")) for i in range(3)]
        await asyncio.sleep(0)
        crowd5[1].cancel()
        log(me, 25)
        await asyncio.sleep(0)
        log(me, 26)
        lifo0.put_nowait(1)
        log(me, 27)
        lifo0.shutdown(immediate=True)
        log(me, 28)
        await asyncio.wait(crowd5, timeout=1 * UNIT)
        log(me, 29)
        log(me, 30)
    try:
        try:
            try:
                async with asyncio.timeout(1 * UNIT) as limit6:
                    victim(8).add_done_callback(lambda done: log(31, "done", done))
                    try:
                        s7 = keep_other(asyncio.shield(Later(1, 32)))
                    finally:
                        log(me, 33, "finally")
                    limit6.reschedule(loop.time())
                    await asyncio.wait_for(Later(0, 34), 1 * UNIT)
                log(me, 35, limit6.expired())
            except TimeoutError as error:
                log(me, 36, error, limit6.expired(), asyncio.current_task().cancelling())
        finally:
            log(me, 37, "finally")
            await asyncio.sleep(0)
            log(me, 38)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 39, "caught", error)
    try:
        loop.call_soon(lambda *args: lifo0.put_nowait(8))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 43, "caught", error)
    handle8 = loop.call_later(1 * UNIT, lambda *args: lifo1.put_nowait(8))
    handle8.cancel()
    log(me, 44, handle8.cancelled())
    try:
        group9 = [keep(asyncio.create_task(fails(me + ".45", 0), name=me + ".t46"))]
        done, pending = await asyncio.wait(group9, return_when=asyncio.FIRST_COMPLETED, timeout=1 * UNIT)
        log(me, 47, done, pending)
        for each in in_order(pending):
            each.cancel("stop 48")
    except asyncio.CancelledError as error:
        log(me, 49, "caught", error)
        log(me, 50, asyncio.current_task().uncancel())
        raise
    try:
        when10 = loop.time() + 1 * UNIT
        loop.call_at(when10, lambda *args: lifo1.put_nowait(8))
        loop.call_at(when10, lambda *args: lifo1.put_nowait(8))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 51, "caught", error)
    try:
        loop.call_soon(log, me, 52)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 53, "caught", error)
    try:
        when11 = loop.time() + 1 * UNIT
        loop.call_at(when11, lambda *args: lifo1.put_nowait(8))
        loop.call_at(when11, lambda *args, mark=54: log(me, mark, "called", args))
        loop.call_at(when11, lambda *args, mark=55: log(me, mark, "called", args))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 56, "caught", error)


run(100310, program, run_plainly)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    bounded0 = asyncio.BoundedSemaphore(1)
    async def w0(me):
        log(me, 1)
        t1 = keep(asyncio.create_task(asyncio.sleep(4 * UNIT), name=me + ".t2"))
        log(me, 4, "in time", await asyncio.wait_for(holds(me + ".3", bounded0, 2), 4 * UNIT))
        return 5
    async def stream(me):
        async with bounded0:
            log(me, 6, "holds")
            group2 = [keep(asyncio.create_task(holds(me + ".7", bounded0, 0), name=me + ".t8")), keep(asyncio.create_task(holds(me + ".9", bounded0, 2), name=me + ".t10"))]
            done, pending = await asyncio.wait(group2, return_when=asyncio.FIRST_COMPLETED)
            log(me, 11, done, pending)
            for each in in_order(pending):
                each.cancel("stop 12")
        log(me, 13, bounded0.locked())
        try:
            when3 = loop.time() + 9 * UNIT
            loop.call_at(when3, lambda *args: bounded0.release())
            loop.call_at(when3, lambda *args: bounded0.release())
            loop.call_at(when3, lambda *args, mark=14: log(me, mark, "called", args))
        except* (Oops, ValueError, TimeoutError) as error:
            log(me, 15, error)
        try:
            t4 = keep(asyncio.ensure_future(naps(me + ".16", 8 * UNIT)))
            log(me, 17, "started", t4)
        except TimeoutError as error:
            log(me, 18, "caught", error)
        else:
            log(me, 19, "fine")
        yield 20
        group5 = [keep(asyncio.create_task(asyncio.sleep(0, 21), name=me + ".t22"))]
        done, pending = await asyncio.wait(group5, return_when=asyncio.FIRST_EXCEPTION)
        log(me, 23, done, pending)
        log(me, 24, await asyncio.gather(*group5, return_exceptions=True))
    try:
        async with asyncio.TaskGroup() as tg6:
            keep(tg6.create_task(stays(me + ".26", 4 * UNIT), name=me + ".t27"))
            try:
                await asyncio.sleep(0)
            finally:
                log(me, 28)
            raise Oops(29)
    except* Oops as error:
        log(me, 30, error)
    try:
        try:
            t7 = keep(loop.create_task(deep(4, w0(me + ".31")), name=me + ".t32"))
            log(me, 33, "started", t7)
        except asyncio.CancelledError as error:
            log(me, 34, "caught", error)
            await asyncio.sleep(0)
            log(me, 35)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 36, "caught", error)
    try:
        try:
            loop.call_soon(lambda *args, mark=37: log(me, mark, "called", args))
        finally:
            log(me, 41, "finally")
    except (Exception, asyncio.CancelledError) as error:
        log(me, 42, "caught", error)
    g8 = keep_other(asyncio.gather(asyncio.gather(return_exceptions=True), w0(me + ".43")))
    g8.add_done_callback(lambda done: log(44, "gathered", outcome(done)))
    try:
        loop.call_soon(log, me, 45)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 46, "caught", error)
    return 47


run(100386, program, run_plainly)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    barrier0 = asyncio.Barrier(2)
    cond0 = asyncio.Condition()
    cond1 = asyncio.Condition()
    prio0 = asyncio.PriorityQueue()
    prio1 = asyncio.PriorityQueue(2)
    async def w0(me):
        log(me, 1)
        crowd1 = [keep(asyncio.create_task(waits(f"{me}.2-{i}", barrier0), name=f"{me}.c2-{i}")) for i in range(4)]
        await asyncio.sleep(0)
        await barrier0.reset()
        log(me, 3)
        crowd1[1].cancel()
        log(me, 5)
        await barrier0.abort()
        log(me, 6)
        log(me, 7, "item", await prio0.get())
        ag2 = keep_generator(stream(me + ".ag2"))
        log(me, 10, await ag2.aclose())
        log(me, 11, "item", await prio0.get())
    async def w1(me):
        log(me, 12)
        log(me, 13, "got", await asyncio.shield(asyncio.shield(asyncio.sleep(6 * UNIT))))
        log(me, 14, "item", await prio0.get())
    async def stream(me):
        await asyncio.sleep(-1)
        log(me, 15)
        yield 16
        try:
            yield 17
        finally:
            log(me, 18, "closing")
            await asyncio.sleep(0)
            log(me, 19)
        async with cond0:
            cond0.notify(2)
            log(me, 20, "notified")
            await asyncio.sleep(6 * UNIT)
            victim(2).cancel()
            await asyncio.sleep(0)
    try:
        crowd3 = [keep(asyncio.create_task(waits(f"{me}.22-{i}", barrier0), name=f"{me}.c22-{i}")) for i in range(3)]
        await asyncio.sleep(0)
        crowd3[0].cancel()
        log(me, 24)
        await barrier0.reset()
        log(me, 25)
        await barrier0.reset()
        log(me, 26)
        await barrier0.reset()
        log(me, 27)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 28, "caught", error)
    try:
        crowd4 = [keep(asyncio.create_task(holds(f"{me}.29-{i}", barrier0, 1), name=f"{me}.c29-{i}")) for i in range(3)]
        await asyncio.sleep(0)
        await barrier0.wait()
        log(me, 30)
        await asyncio.wait(crowd4, timeout=6 * UNIT)
        log(me, 31)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 32, "caught", error)
    log(me, 33, "item", await prio0.get())
    try:
        t5 = keep(asyncio.create_task(asyncio.wait_for(stays(me + ".34", 2 * UNIT), None), name=me + ".t35"))
        log(me, 36, "started", t5)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 37, "caught", error)
    return me


run(100403, program, run_plainly)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    prio0 = asyncio.PriorityQueue(2)
    prio1 = asyncio.PriorityQueue(2)
    lock0 = asyncio.Lock()
    async def w0(me):
        log(me, 1)
        def chain1(left):
            log(me, 2, left)
            if left:
                loop.call_soon(chain1, left - 1)
        chain1(1)
    async def w1(me):
        log(me, 3)
        t2 = keep(asyncio.create_task(holds(me + ".4", lock0, 2), name=me + ".t5"))
        victim(7).add_done_callback(lambda done: log(6, "done", done))
        t3 = keep(asyncio.create_task(naps(me + ".7", 0), name=me + ".t8"))
        handle4 = loop.call_soon(lambda *args: prio0.put_nowait(7))
        handle4.cancel()
        log(me, 9, handle4.cancelled())
    async def stream(me):
        handle5 = loop.call_soon(lambda *args: prio0.put_nowait(7))
        handle5.cancel()
        log(me, 10, handle5.cancelled())
        async with lock0:
            log(me, 11, "holds")
            async with lock0:
                log(me, 12, "holds")
                for i in range(3):
                    t6 = keep(asyncio.Task(w1(me + ".13"), loop=loop, eager_start=True, name=me + ".t14"))
                    log(me, 15, "started", t6)
                log(me, 16)
            log(me, 17)
        log(me, 18, lock0.locked())
        log(me, 19)
        yield 20
        log(me, 21)
    try:
        async with lock0:
            log(me, 22, "holds")
            ag7 = keep_generator(stream(me + ".ag7"))
            log(me, 25, await anext(ag7))
            log(me, 26, await anext(ag7))
            try:
                t8 = keep(asyncio.create_task(asyncio.wait_for(w0(me + ".27"), 9 * UNIT), name=me + ".t28"))
            except asyncio.CancelledError as error:
                log(me, 29, "caught", error)
                log(me, 30, asyncio.current_task().uncancel())
    except (Exception, asyncio.CancelledError) as error:
        log(me, 31, "caught", error)
    try:
        t9 = keep(asyncio.create_task(holds(me + ".32", lock0, 2), name=me + ".t33"))
        log(me, 34, "started", t9)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 35, "caught", error)
        log(me, 36, asyncio.current_task().uncancel())
    t10 = keep(asyncio.create_task(asyncio.wait_for(t9, 9 * UNIT), name=me + ".t37"))
    try:
        s11 = keep_other(asyncio.shield(asyncio.shield(t9)))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 38, "caught", error)
    try:
        log(me, 39, "awaited", await t10)
    except asyncio.CancelledError as error:
        log(me, 40, "caught", error)
        log(me, 41, asyncio.current_task().uncancel())
    try:
        t12 = keep(asyncio.Task(w0(me + ".42"), loop=loop, eager_start=True, name=me + ".t43"))
        log(me, 44, "started", t12)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 45, "caught", error)
    group13 = [keep(asyncio.create_task(w1(me + ".46"), name=me + ".t47")), keep(asyncio.create_task(lock0.acquire(), name=me + ".t48")), keep(asyncio.create_task(gives(me + ".49", prio0, 7), name=me + ".t50")), keep(asyncio.create_task(takes(me + ".51", prio0), name=me + ".t52"))]
    done, pending = await asyncio.wait(group13, return_when=asyncio.ALL_COMPLETED)
    log(me, 53, done, pending)
    for each in in_order(pending):
        each.cancel()
    lock0.release()
    log(me, 55)
    return me


run(100423, program, run_plainly)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    sem0 = asyncio.Semaphore(0)
    async def w0(me):
        log(me, 1)
        try:
            t1 = keep(loop.create_task(w1(me + ".2"), name=me + ".t3"))
            log(me, 4, "started", t1)
        except (Exception, asyncio.CancelledError) as error:
            log(me, 5, "caught", error)
            raise Oops(me) from error
        async for item in keep_generator(stream(me + ".g")):
            log(me, 6, item)
        return me
    async def w1(me):
        log(me, 8)
        async with sem0:
            log(me, 9, "holds")
            t2 = keep(asyncio.create_task(holds(me + ".10", sem0, 2), name=me + ".t11"))
        t3 = keep(asyncio.create_task(asyncio.wait_for(asyncio.shield(Later(0, 12)), 9 * UNIT), name=me + ".t13"))
        asyncio.current_task().set_name("named 14")
        log(me, 15, asyncio.current_task())
    async def stream(me):
        loop.call_later(10 * UNIT, lambda *args: sem0.release())
        await asyncio.sleep(9 * UNIT)
        log(me, 16)
        yield 17
        t4 = keep(loop.create_task(asyncio.sleep(10 * UNIT, 18), name=me + ".t19"))
        crowd5 = [keep(asyncio.create_task(holds(f"{me}.20-{i}", sem0, 1), name=f"{me}.c20-{i}")) for i in range(3)]
        await asyncio.sleep(0)
        sem0.release()
        log(me, 21)
        sem0.release()
        sem0.release()
        sem0.release()
        sem0.release()
        await sem0.acquire()
        log(me, 22)
        sem0.release()
        sem0.release()
        sem0.release()
        sem0.release()
        await sem0.acquire()
        log(me, 23)
    try:
        try:
            handle6 = loop.call_later(9 * UNIT, lambda *args: victim(4).cancel())
            await asyncio.sleep(0)
            handle6.cancel()
            log(me, 25, handle6.cancelled())
        finally:
            log(me, 26, "finally")
    except (Exception, asyncio.CancelledError) as error:
        log(me, 27, "caught", error)
    try:
        async with sem0:
            log(me, 28, "holds")
            try:
                async for item in keep_generator(stream(me + ".g")):
                    log(me, 29, item)
            except asyncio.CancelledError as error:
                log(me, 30, "caught", error)
                log(me, 31, asyncio.current_task().uncancel())
            await asyncio.sleep(0)
            log(me, 32)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 33, "caught", error)
    try:
        async with sem0:
            log(me, 34, "holds")
            async for item in keep_generator(stream(me + ".g")):
                log(me, 35, item)
                try:
                    async with sem0:
                        log(me, 36, "holds")
                        async with sem0:
                            log(me, 37, "holds")
                            loop.call_later(0, lambda *args: sem0.release())
                            await asyncio.sleep(0)
                            log(me, 38)
                    log(me, 39, sem0.locked())
                finally:
                    log(me, 40, "finally")
                    await asyncio.sleep(9 * UNIT, 41)
                    log(me, 42)
            log(me, 44, "in time", await asyncio.wait_for(Later(2, 43), 10 * UNIT))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 45, "caught", error)
    t7 = keep(asyncio.create_task(asyncio.wait_for(Later(1, 46), 0), name=me + ".t47"))
    t8 = keep(asyncio.ensure_future(holds(me + ".48", sem0, 2)))
    loop.call_soon_threadsafe(lambda *args: sem0.release())
    try:
        async for each in asyncio.as_completed([keep(asyncio.create_task(asyncio.wait_for(asyncio.shield(naps(me + ".50", 10 * UNIT)), 8 * UNIT), name=me + ".t51", context=contextvars.copy_context())), keep(asyncio.create_task(sem0.acquire(), name=me + ".t52")), keep(asyncio.create_task(asyncio.sleep(-1, 53), name=me + ".t54")), keep(asyncio.create_task(w0(me + ".55"), name=me + ".t56"))]):
            try:
                result = await each
                log(me, 57, "completed", each, result)
            except (Exception, asyncio.CancelledError) as error:
                log(me, 58, error)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 59, "caught", error)


run(100429, program, run_plainly)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    prio0 = asyncio.PriorityQueue()
    async def w0(me):
        log(me, 1)
        log(me, 2, await prio0.put(3))
        log(me, 3, await prio0.put(2))
    async def w1(me):
        loop.call_soon(log, me, 4)
        return 5
    async def stream(me):
        log(me, 6, prio0.full())
        try:
            async with asyncio.timeout(0) as limit1:
                s2 = keep_other(asyncio.shield(stays(me + ".7", 0)))
                log(me, 8, await prio0.join())
            log(me, 9, limit1.expired())
        except TimeoutError as error:
            log(me, 10, error, limit1.expired(), asyncio.current_task().cancelling())
        try:
            g3 = keep_other(asyncio.gather(takes(me + ".11", prio0), takes(me + ".12", prio0), return_exceptions=True))
            g3.add_done_callback(lambda done: log(13, "gathered", outcome(done)))
        finally:
            log(me, 14, "finally")
            await asyncio.sleep(1 * UNIT)
            log(me, 15)
        yield 16
        log(me, 17, await prio0.put(5))
        async with Place(me + "-18", 2, 1, swallow=(asyncio.CancelledError,)):
            log(me, 19)
    try:
        g4 = keep_other(asyncio.gather(naps(me + ".20", 1 * UNIT), stays(me + ".21", 0), return_exceptions=True))
        await asyncio.sleep(2 * UNIT)
        log(me, 23, g4.cancel())
        log(me, 24, await g4)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 25, "caught", error)
    async with contextlib.AsyncExitStack() as stack5:
        await stack5.enter_async_context(Place(me + "-26"))
        stack5.push_async_callback(asyncio.sleep, 0)
        group6 = [keep(asyncio.create_task(asyncio.wait_for(Later(0, 27), 1 * UNIT), name=me + ".t28")), keep(asyncio.create_task(w1(me + ".29"), name=me + ".t30")), keep(asyncio.create_task(prio0.join(), name=me + ".t32"))]
        done, pending = await asyncio.wait(group6, return_when=asyncio.ALL_COMPLETED, timeout=11 * UNIT)
        log(me, 33, done, pending)
        log(me, 34, await asyncio.gather(*group6, return_exceptions=True))
        try:
            t7 = keep(asyncio.create_task(asyncio.wait_for(takes(me + ".35", prio0), 11 * UNIT), name=me + ".t36"))
        except Exception as error:
            log(me, 37, "caught", error)
            raise
        else:
            log(me, 38, "fine")
    try:
        log(me, 39, "gathered", await asyncio.gather())
    except (Exception, asyncio.CancelledError) as error:
        log(me, 40, "caught", error)
    try:
        log(me, 44, "gathered", await asyncio.gather(takes(me + ".41", prio0), asyncio.shield(Later(3, 42)), w0(me + ".43")))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 45, "caught", error)


run(100453, program, run_plainly)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    barrier0 = asyncio.Barrier(3)
    async def w0(me):
        log(me, 1)
        log(me, 3, "got", await Later(1, 2))
        for turn in range(4):
            await asyncio.sleep(0)
            log(me, 4, turn)
        return me
    async def w1(me):
        crowd1 = [keep(asyncio.create_task(waits(f"{me}.6-{i}", barrier0), name=f"{me}.c6-{i}")) for i in range(4)]
        await asyncio.sleep(0)
        await barrier0.wait()
        log(me, 7)
        await asyncio.sleep(0)
        log(me, 8)
        await asyncio.wait(crowd1, timeout=4 * UNIT)
        log(me, 9)
        try:
            async with asyncio.timeout(9 * UNIT) as limit2:
                log(me, 11, "got", await Later(1, 10))
                log(me, 13, "got", await waits(me + ".12", barrier0))
                limit2.reschedule(loop.time() + 11 * UNIT)
                await deep(4, barrier0.wait())
            log(me, 14, limit2.expired())
        except TimeoutError as error:
            log(me, 15, error, limit2.expired(), asyncio.current_task().cancelling())
    async def w2(me):
        log(me, 17, "got", await Later(3, 16))
        return 18
    async def w3(me):
        log(me, 19)
        try:
            log(me, 21, "got", await asyncio.gather(asyncio.sleep(0), Later(2, 20), return_exceptions=True))
        finally:
            log(me, 22, "finally")
        log(me, 24, "got", await Later(3, 23))
    async def stream(me):
        try:
            await asyncio.sleep(0, 25)
            log(me, 26)
        finally:
            log(me, 27, "finally")
            await asyncio.sleep(6 * UNIT, 28)
            log(me, 29)
        yield 30
        g3 = keep_other(asyncio.gather(waits(me + ".31", barrier0), stays(me + ".32", 9 * UNIT), stays(me + ".33", 3 * UNIT)))
        await asyncio.sleep(0)
        log(me, 35, g3.cancel())
    try:
        async for item in Count(2, 0):
            log(me, 36, item)
            log(me, 37)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 38, "caught", error)
    try:
        try:
            try:
                async with asyncio.timeout(0) as limit4:
                    log(me, 39)
                log(me, 40, limit4.expired())
            except TimeoutError as error:
                log(me, 41, error, limit4.expired(), asyncio.current_task().cancelling())
        finally:
            log(me, 42, "finally")
    except (Exception, asyncio.CancelledError) as error:
        log(me, 43, "caught", error)
    try:
        try:
            async with asyncio.timeout(6 * UNIT) as limit5:
                try:
                    ag6 = keep_generator(stream(me + ".ag6"))
                    log(me, 46, await ag6.athrow(Oops(45)))
                    log(me, 47, await ag6.aclose())
                    log(me, 48, await anext(ag6))
                except TimeoutError as error:
                    log(me, 49, "caught", error)
                    raise
                crowd7 = [keep(asyncio.create_task(waits(f"{me}.50-{i}", barrier0), name=f"{me}.c50-{i}")) for i in range(3)]
                await barrier0.wait()
                log(me, 51)
                await barrier0.reset()
                log(me, 52)
                await barrier0.wait()
                log(me, 53)
                await barrier0.wait()
                log(me, 54)
                limit5.reschedule(loop.time())
                await Later(3, 55)
            log(me, 56, limit5.expired())
        except TimeoutError as error:
            log(me, 57, error, limit5.expired(), asyncio.current_task().cancelling())
    except (Exception, asyncio.CancelledError) as error:
        log(me, 58, "caught", error)
    for turn in range(4):
        await asyncio.sleep(0)
        log(me, 59, turn)
    try:
        log(me, 61, "got", await Later(1, 60))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 62, "caught", error)
    try:
        log(me, 64, "cancel", victim(8).cancel("stop 63"))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 65, "caught", error)
    try:
        try:
            crowd8 = [keep(asyncio.create_task(waits(f"{me}.66-{i}", barrier0), name=f"{me}.c66-{i}")) for i in range(3)]
            await asyncio.sleep(0)
            await barrier0.abort()
            log(me, 67)
            await asyncio.sleep(0)
            log(me, 68)
        except (Exception, asyncio.CancelledError) as error:
            log(me, 69, "caught", error)
            log(me, 70, asyncio.current_task().uncancel())
    except (Exception, asyncio.CancelledError) as error:
        log(me, 71, "caught", error)


run(100519, program, run_plainly)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    var0 = contextvars.ContextVar("var0", default="none")
    lifo0 = asyncio.LifoQueue()
    async def w0(me):
        log(me, 1)
        t1 = keep(asyncio.create_task(asyncio.wait_for(asyncio.gather(), 0), name=me + ".t2"))
        crowd2 = [keep(asyncio.create_task(gives(f"{me}.3-{i}", lifo0, 6), name=f"{me}.c3-{i}")) for i in range(4)]
        await asyncio.sleep(0)
        lifo0.put_nowait(1)
        log(me, 4)
        lifo0.shutdown()
        log(me, 5)
        await asyncio.sleep(0)
        log(me, 6)
        lifo0.put_nowait(2)
        log(me, 7)
        try:
            log(me, 9, "got", await asyncio.shield(asyncio.sleep(10 * UNIT, 8)))
        except asyncio.CancelledError as error:
            log(me, 10, "caught", error)
            log(me, 11, asyncio.current_task().uncancel())
    async def stream(me):
        t3 = keep(asyncio.ensure_future(fails(me + ".12", 0)))
        log(me, 14, "cancel", victim(1).cancel())
        log(me, 15, "gathered", await asyncio.gather(asyncio.sleep(12 * UNIT), return_exceptions=True))
        yield 16
        def chain4(left):
            log(me, 17, left)
            if left:
                loop.call_later(10 * UNIT, chain4, left - 1)
        chain4(3)
        log(me, 18)
    try:
        try:
            async with asyncio.timeout(10 * UNIT) as limit5:
                try:
                    async with asyncio.timeout(10 * UNIT) as limit6:
                        log(me, 20, "cancel", victim(3).cancel("stop 19"))
                        async for item in Count(2, 2):
                            log(me, 21, item)
                            await asyncio.sleep(12 * UNIT)
                            log(me, 22)
                    log(me, 23, limit6.expired())
                except TimeoutError as error:
                    log(me, 24, error, limit6.expired(), asyncio.current_task().cancelling())
                log(me, 26, "got", await w0(me + ".25"))
            log(me, 27, limit5.expired())
        except TimeoutError as error:
            log(me, 28, error, limit5.expired(), asyncio.current_task().cancelling())
    except (Exception, asyncio.CancelledError) as error:
        log(me, 29, "caught", error)
    @contextlib.asynccontextmanager
    async def manager7():
        log(me, 30, "enters")
        await asyncio.sleep(10 * UNIT)
        try:
            yield 31
        finally:
            await asyncio.sleep(0)
            log(me, 32, "leaves")
    async with manager7() as value:
        try:
            async with asyncio.timeout(12 * UNIT) as limit8:
                log(me, 35, "gathered", await asyncio.gather(Later(2, 33), Later(0, 34)))
            log(me, 36, limit8.expired())
        except TimeoutError as error:
            log(me, 37, error, limit8.expired(), asyncio.current_task().cancelling())
        log(me, 39, "got", await w0(me + ".38"))
    try:
        loop.call_later(12 * UNIT, lambda *args: log(me, var0.get()))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 40, "caught", error)
    try:
        t9 = keep(asyncio.create_task(asyncio.wait_for(lifo0.join(), 10 * UNIT), name=me + ".t42", context=contextvars.copy_context()))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 43, "caught", error)
    log(me, 45, "cancel", victim(5).cancel())
    try:
        try:
            async with asyncio.timeout(10 * UNIT) as limit10:
                log(me, 47, "cancel", victim(3).cancel())
            log(me, 48, limit10.expired())
        except TimeoutError as error:
            log(me, 49, error, limit10.expired(), asyncio.current_task().cancelling())
    except TimeoutError as error:
        log(me, 50, "caught", error)
        raise
    try:
        async with asyncio.timeout(0) as limit11:
            log(me, 51)
            log(me, 52)
            limit11.reschedule(None)
            await Later(3, 53)
        log(me, 54, limit11.expired())
    except TimeoutError as error:
        log(me, 55, error, limit11.expired(), asyncio.current_task().cancelling())
    log(me, 56)


run(100539, program, run_plainly)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    loop.set_task_factory(eager)
    prio0 = asyncio.PriorityQueue(2)
    prio1 = asyncio.PriorityQueue(2)
    async def w0(me):
        log(me, 1)
        async with asyncio.TaskGroup() as tg1:
            t2 = keep(tg1.create_task(w2(me + ".2"), name=me + ".t3"))
            t3 = keep(tg1.create_task(naps(me + ".4", 0), name=me + ".t5"))
            t4 = keep(tg1.create_task(w3(me + ".6"), name=me + ".t7", context=contextvars.copy_context()))
            t5 = keep(tg1.create_task(fails(me + ".8", 1 * UNIT), name=me + ".t9"))
            log(me, 10, await prio0.put(1))
        log(me, 11)
    async def w1(me):
        log(me, 12)
        try:
            group6 = [keep(asyncio.create_task(naps(me + ".13", 7 * UNIT), name=me + ".t14"))]
            done, pending = await asyncio.wait(group6, return_when=asyncio.ALL_COMPLETED)
            log(me, 15, done, pending)
        finally:
            log(me, 16, "finally")
            await asyncio.sleep(0, 17)
            log(me, 18)
        log(me, 20, {item: await Later(1, item) for item in range(2)})
        group7 = [keep(asyncio.create_task(w2(me + ".21"), name=me + ".t22", context=contextvars.copy_context())), keep(asyncio.create_task(w3(me + ".23"), name=me + ".t24")), keep(asyncio.create_task(w3(me + ".25"), name=me + ".t26")), keep(asyncio.create_task(stays(me + ".27", 0), name=me + ".t28"))]
        done, pending = await asyncio.wait(group7, return_when=asyncio.FIRST_EXCEPTION)
        log(me, 29, done, pending)
        @contextlib.asynccontextmanager
        async def manager8():
            log(me, 30, "enters")
            await asyncio.sleep(12 * UNIT)
            try:
                yield 31
            finally:
                await asyncio.sleep(0)
                log(me, 32, "leaves")
        async with manager8() as value:
            for i in range(4):
                keep(asyncio.create_task(takes(me + ".33", prio0), name=f"{me}.s34-{i}"))
            try:
                log(me, 39, "gathered", await asyncio.gather(w3(me + ".35"), asyncio.gather(w3(me + ".36"), Later(0, 37)), Later(3, 38)))
            except* (Oops, ValueError, TimeoutError) as error:
                log(me, 40, error)
    async def w2(me):
        log(me, 41)
        s9 = keep_other(asyncio.shield(naps(me + ".42", 0)))
        try:
            async for each in asyncio.as_completed([keep(asyncio.create_task(asyncio.sleep(0), name=me + ".t43", context=contextvars.copy_context()))], timeout=12 * UNIT):
                try:
                    result = await each
                    log(me, 44, "completed", each, result)
                except (Exception, asyncio.CancelledError) as error:
                    log(me, 45, error)
        finally:
            log(me, 46, "finally")
    async def w3(me):
        log(me, 47)
        try:
            s10 = keep_other(asyncio.shield(asyncio.shield(Later(0, 48))))
        finally:
            log(me, 49, "finally")
        try:
            crowd11 = [keep(asyncio.create_task(gives(f"{me}.50-{i}", prio1, 9), name=f"{me}.c50-{i}")) for i in range(3)]
            await asyncio.sleep(0)
            crowd11[2].cancel()
            log(me, 52)
            await asyncio.wait(crowd11, timeout=12 * UNIT)
            log(me, 53)
        except asyncio.CancelledError as error:
            log(me, 54, "caught", error)
        log(me, 55, await prio1.put(5))
    async def stream(me):
        crowd12 = [keep(asyncio.create_task(takes(f"{me}.56-{i}", prio1), name=f"{me}.c56-{i}")) for i in range(3)]
        await asyncio.sleep(0)
        prio1.put_nowait(2)
        log(me, 57)
        await prio1.put(3)
        log(me, 58)
        prio1.put_nowait(2)
        log(me, 59)
        prio1.get_nowait()
        log(me, 60)
        await asyncio.wait(crowd12, timeout=1 * UNIT)
        log(me, 61)
        yield 62
        log(me, 64, "got", await Later(1, 63))
        log(me, 66, "in time", await asyncio.wait_for(Later(3, 65), 7 * UNIT))
    try:
        loop.call_later(3 * UNIT, lambda *args: prio0.put_nowait(7))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 67, "caught", error)
    log(me, 68, await prio0.put(3))
    try:
        log(me, 70, victim(2).cancel("stop 69"), victim(2).uncancel(), victim(2).cancelling())
    except (Exception, asyncio.CancelledError) as error:
        log(me, 71, "caught", error)
    try:
        log(me, 73, "gathered", await asyncio.gather(asyncio.gather(w0(me + ".72"), asyncio.sleep(1 * UNIT), asyncio.sleep(0)), return_exceptions=True))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 74, "caught", error)
    async for item in Count(1, 1):
        log(me, 75, item)
        try:
            log(me, 77, victim(7).cancel(), victim(7).uncancel(), victim(7).cancelling())
        except (Exception, asyncio.CancelledError) as error:
            log(me, 78, "caught", error)
            log(me, 79, asyncio.current_task().uncancel())
    return 80


run(100606, program, run_twice)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    queue0 = asyncio.Queue(1)
    async def w0(me):
        log(me, 1)
        when1 = loop.time() + 3 * UNIT
        loop.call_at(when1, lambda *args, mark=2: log(me, mark, "called", args))
        loop.call_at(when1, lambda *args: victim(5).cancel())
        loop.call_at(when1, lambda *args, mark=4: log(me, mark, "called", args))
        log(me, 5, asyncio.current_task() in asyncio.all_tasks())
        for i in range(2):
            log(me, 7, [await each for each in [asyncio.sleep(0), naps(me + ".6", 0)]])
            for each in asyncio.as_completed([keep(asyncio.create_task(queue0.get(), name=me + ".t8")), keep(asyncio.create_task(asyncio.wait_for(Later(2, 9), 6 * UNIT), name=me + ".t10")), keep(asyncio.create_task(asyncio.sleep(6 * UNIT, 11), name=me + ".t12", context=contextvars.copy_context())), keep(asyncio.create_task(gives(me + ".13", queue0, 1), name=me + ".t14"))]):
                try:
                    result = await each
                    log(me, 15, "completed", result)
                except (Exception, asyncio.CancelledError) as error:
                    log(me, 16, error)
                break
        for i in range(3):
            log(me, 17)
            log(me, 18)
        return me
    async def stream(me):
        t2 = keep(asyncio.create_task(fails(me + ".20", 0), name=me + ".t21"))
        try:
            s3 = keep_other(asyncio.shield(asyncio.shield(queue0.get())))
        finally:
            log(me, 22, "finally")
        try:
            t4 = keep(asyncio.create_task(asyncio.sleep(6 * UNIT, 23), name=me + ".t24"))
            log(me, 25, "started", t4)
        finally:
            log(me, 26, "finally")
            await asyncio.sleep(0, 27)
            log(me, 28)
        yield 29
        log(me, 30)
        log(me, 31)
    try:
        async for each in asyncio.as_completed([keep(asyncio.create_task(queue0.get(), name=me + ".t32")), keep(asyncio.create_task(queue0.get(), name=me + ".t33"))]):
            try:
                result = await each
                log(me, 34, "completed", each, result)
            except (Exception, asyncio.CancelledError) as error:
                log(me, 35, error)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 36, "caught", error)
    s5 = keep_other(asyncio.shield(asyncio.shield(w0(me + ".37"))))
    try:
        log(me, 38, s5.done())
    except (Exception, asyncio.CancelledError) as error:
        log(me, 39, "caught", error)
    log(me, 40, "item", await queue0.get())
    log(me, 41, "item", await queue0.get())
    try:
        log(me, 42, "item", await queue0.get())
    finally:
        log(me, 43, "finally")
    try:
        try:
            t6 = keep(asyncio.create_task(stays(me + ".44", 3 * UNIT), name=me + ".t45"))
            log(me, 46, "started", t6)
        except Exception as error:
            log(me, 47, "caught", error)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 48, "caught", error)
    try:
        for turn in range(1):
            await asyncio.sleep(0)
            log(me, 49, turn)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 50, "caught", error)
        log(me, 51, asyncio.current_task().uncancel())


run(100629, program, run_plainly)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    loop.set_task_factory(eager)
    event0 = asyncio.Event()
    lifo0 = asyncio.LifoQueue(2)
    async def w0(me):
        log(me, 1)
        await asyncio.sleep(11 * UNIT, 2)
        log(me, 3)
    async def w1(me):
        log(me, 4)
        log(me, 6, "cancel", victim(0).cancel("stop 5"))
        log(me, 9, "in time", await asyncio.wait_for(asyncio.gather(gives(me + ".7", lifo0, 5), Later(0, 8), return_exceptions=True), 11 * UNIT))
    async def w2(me):
        log(me, 10)
        asyncio.current_task().cancel("stop 11")
        log(me, 12, asyncio.current_task().uncancel())
        await Later(0, 13)
        log(me, 14)
        log(me, 15, "item", await lifo0.get())
        log(me, 16, victim(7).cancelled())
        return 17
    async def stream(me):
        try:
            for i in range(3):
                try:
                    f1 = asyncio.Future()
                    loop.call_later(11 * UNIT, f1.set_result, 18)
                    log(me, 19, await f1)
                except* (Oops, ValueError, TimeoutError) as error:
                    log(me, 20, error)
        except Exception as error:
            log(me, 21, "caught", error)
        yield 22
        try:
            yield 23
        finally:
            log(me, 24, "closing")
    try:
        log(me, 25, "item", await lifo0.get())
    except (Exception, asyncio.CancelledError) as error:
        log(me, 26, "caught", error)
    try:
        log(me, 28, "in time", await asyncio.wait_for(asyncio.shield(asyncio.sleep(0, 27)), 11 * UNIT))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 29, "caught", error)
    try:
        log(me, 30, "item", await lifo0.get())
        lifo0.task_done()
    except (Exception, asyncio.CancelledError) as error:
        log(me, 31, "caught", error)
    try:
        try:
            for i in range(3):
                log(me, 32, await lifo0.put(5))
                ag2 = keep_generator(stream(me + ".ag2"))
                log(me, 35, [item async for item in ag2])
                log(me, 36, await anext(ag2))
                log(me, 37, await ag2.athrow(Oops(34)))
        except* (Oops, ValueError, TimeoutError) as error:
            log(me, 38, error)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 39, "caught", error)
    try:
        log(me, 41, "in time", await asyncio.wait_for(fails(me + ".40", 0), 0))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 42, "caught", error)


run(100640, program, run_plainly)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    cond0 = asyncio.Condition()
    barrier0 = asyncio.Barrier(2)
    async def w0(me):
        log(me, 1)
        group1 = [keep(asyncio.create_task(asyncio.sleep(0, 2), name=me + ".t3")), keep(asyncio.create_task(w1(me + ".4"), name=me + ".t5")), keep(asyncio.create_task(asyncio.sleep(0), name=me + ".t6")), keep(asyncio.create_task(w1(me + ".7"), name=me + ".t8"))]
        done, pending = await asyncio.wait(group1, return_when=asyncio.FIRST_EXCEPTION, timeout=6 * UNIT)
        log(me, 9, done, pending)
        return 10
    async def w1(me):
        log(me, 11)
        async with cond0:
            log(me, 12, "holds")
            async with cond0:
                log(me, 13, "holds")
                async with asyncio.TaskGroup() as tg2:
                    t3 = keep(tg2.create_task(asyncio.wait_for(Later(2, 14), 12 * UNIT), name=me + ".t15"))
                    t4 = keep(tg2.create_task(waits(me + ".16", cond0), name=me + ".t17"))
                    async with cond0:
                        log(me, 18, "holds")
                        log(me, 19)
                log(me, 20)
                async with cond0:
                    log(me, 21, "holds")
                    try:
                        log(me, 23, "got", await asyncio.shield(asyncio.shield(waits(me + ".22", cond0))))
                    except* (Oops, ValueError, TimeoutError) as error:
                        log(me, 24, error)
                    await asyncio.sleep(5 * UNIT, 25)
                    log(me, 26)
        log(me, 27)
    async def stream(me):
        try:
            log(me, 28, victim(4).exception())
        except TimeoutError as error:
            log(me, 29, "caught", error)
        yield 30
        for i in range(3):
            async with cond0:
                log(me, 31, "holds")
                try:
                    log(me, 32, victim(6).exception())
                except Oops as error:
                    log(me, 33, "caught", error)
                log(me, 34)
            log(me, 35, cond0.locked())
            log(me, 36)
        log(me, 37)
    try:
        t5 = keep(asyncio.create_task(barrier0.wait(), name=me + ".t38"))
        log(me, 39, "started", t5)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 40, "caught", error)
    try:
        loop.call_later(6 * UNIT, lambda *args, mark=41: log(me, mark, "called", args))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 42, "caught", error)
    try:
        async with asyncio.TaskGroup() as tg6:
            t7 = keep(tg6.create_task(asyncio.sleep(12 * UNIT), name=me + ".t43"))
            t8 = keep(tg6.create_task(asyncio.sleep(12 * UNIT), name=me + ".t44"))
            t9 = keep(tg6.create_task(stays(me + ".45", 0), name=me + ".t46"))
            t10 = keep(tg6.create_task(waits(me + ".47", cond0), name=me + ".t48"))
            loop.call_later(0, lambda *args, mark=49: log(me, mark, "called", args))
        log(me, 50)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 51, "caught", error)
    try:
        ag11 = keep_generator(stream(me + ".ag11"))
        log(me, 54, await anext(ag11, "end"))
        log(me, 55, await ag11.athrow(Oops(53)))
        log(me, 56, await anext(ag11))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 57, "caught", error)


run(100673, program, run_plainly)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    lock0 = asyncio.Lock()
    lock1 = asyncio.Lock()
    var0 = contextvars.ContextVar("var0", default="none")
    async def w0(me):
        log(me, 1)
        async with contextlib.AsyncExitStack() as stack1:
            await stack1.enter_async_context(Place(me + "-2"))
            await stack1.enter_async_context(Place(me + "-3"))
            stack1.push_async_callback(asyncio.sleep, 0)
            async with contextlib.AsyncExitStack() as stack2:
                await stack2.enter_async_context(Place(me + "-4"))
                stack2.push_async_callback(asyncio.sleep, 0)
                try:
                    when3 = loop.time() + 3 * UNIT
                    loop.call_at(when3, lambda *args, mark=5: log(me, mark, "called", args))
                    loop.call_at(when3, lambda *args: lock1.release())
                    loop.call_at(when3, lambda *args: lock0.release())
                except (Exception, asyncio.CancelledError) as error:
                    log(me, 6, "caught", error)
                    raise
                try:
                    async with asyncio.timeout_at(loop.time() + 6 * UNIT) as limit4:
                        for i in range(3):
                            log(me, 7)
                        try:
                            crowd5 = [keep(asyncio.create_task(holds(f"{me}.8-{i}", lock0, 2), name=f"{me}.c8-{i}")) for i in range(3)]
                            await asyncio.sleep(0)
                            lock0.release()
                            log(me, 9)
                            lock0.release()
                            log(me, 10)
                            await asyncio.wait(crowd5, timeout=6 * UNIT)
                            log(me, 11)
                        finally:
                            log(me, 12, "finally")
                        limit4.reschedule(None)
                        await asyncio.wait_for(asyncio.wait_for(w2(me + ".13"), 0), 3 * UNIT)
                    log(me, 14, limit4.expired())
                except TimeoutError as error:
                    log(me, 15, error, limit4.expired(), asyncio.current_task().cancelling())
        try:
            for turn in range(4):
                await asyncio.sleep(0)
                log(me, 16, turn)
        finally:
            log(me, 17, "finally")
    async def w1(me):
        log(me, 18)
        crowd6 = [keep(asyncio.create_task(holds(f"{me}.19-{i}", lock0, 0), name=f"{me}.c19-{i}")) for i in range(4)]
        await asyncio.sleep(6 * UNIT)
        crowd6[1].cancel("stop 20")
        log(me, 21)
        await lock0.acquire()
        log(me, 22)
        await lock0.acquire()
        log(me, 23)
        await lock0.acquire()
        log(me, 24)
        @contextlib.asynccontextmanager
        async def manager7():
            log(me, 25, "enters")
            await asyncio.sleep(0)
            try:
                yield 26
            finally:
                await asyncio.sleep(0)
                log(me, 27, "leaves")
        async with manager7() as value:
            log(me, 29, "in time", await asyncio.wait_for(w2(me + ".28"), 3 * UNIT))
        loop.call_later(3 * UNIT, lambda *args: lock0.release())
        t8 = keep(asyncio.create_task(lock1.acquire(), name=me + ".t30"))
        log(me, 31, "started", t8)
        return 32
    async def w2(me):
        log(me, 33)
        loop.call_later(6 * UNIT, lambda *args: lock1.release())
        crowd9 = [keep(asyncio.create_task(holds(f"{me}.34-{i}", lock0, 1), name=f"{me}.c34-{i}")) for i in range(4)]
        await asyncio.sleep(0)
        await lock0.acquire()
        log(me, 35)
        lock0.release()
        log(me, 36)
        await lock0.acquire()
        log(me, 37)
        await lock0.acquire()
        log(me, 38)
        await asyncio.wait(crowd9, timeout=3 * UNIT)
        log(me, 39)
        try:
            crowd10 = [keep(asyncio.create_task(holds(f"{me}.40-{i}", lock1, 1), name=f"{me}.c40-{i}")) for i in range(4)]
            await lock1.acquire()
            log(me, 41)
            await lock1.acquire()
            log(me, 42)
            crowd10[2].cancel()
            log(me, 44)
            lock1.release()
            log(me, 45)
        finally:
            log(me, 46, "finally")
            await asyncio.sleep(6 * UNIT)
            log(me, 47)
    async def stream(me):
        async with lock1:
            log(me, 48, "holds")
            f11 = asyncio.Future()
            loop.call_later(6 * UNIT, f11.set_result, 49)
            f11.add_done_callback(lambda done: log(50, "before the wake-up"))
            log(me, 51, await f11)
            async with asyncio.TaskGroup() as tg12:
                t13 = keep(tg12.create_task(holds(me + ".52", lock1, 2), name=me + ".t53"))
                t14 = keep(tg12.create_task(w2(me + ".54"), name=me + ".t55"))
            log(me, 56)
        log(me, 57, lock1.locked())
        try:
            async with asyncio.timeout(0) as limit15:
                asyncio.current_task().cancel()
                log(me, 59, asyncio.current_task().uncancel())
            log(me, 60, limit15.expired())
        except TimeoutError as error:
            log(me, 61, error, limit15.expired(), asyncio.current_task().cancelling())
        yield 62
        crowd16 = [keep(asyncio.create_task(holds(f"{me}.63-{i}", lock1, 2), name=f"{me}.c63-{i}")) for i in range(4)]
        await asyncio.sleep(0)
        lock1.release()
        log(me, 64)
        lock1.release()
        log(me, 65)
        await asyncio.sleep(0)
        log(me, 66)
        lock1.release()
        log(me, 67)
        await asyncio.wait(crowd16, timeout=6 * UNIT)
        log(me, 68)
        loop.call_later(6 * UNIT, lambda *args: lock1.release())
    try:
        t17 = keep(loop.create_task(w0(me + ".69"), name=me + ".t70"))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 71, "caught", error)
    try:
        try:
            async with asyncio.timeout(6 * UNIT) as limit18:
                async with asyncio.TaskGroup() as tg19:
                    t20 = keep(tg19.create_task(asyncio.wait_for(asyncio.shield(fails(me + ".72", 0)), 6 * UNIT), name=me + ".t73"))
                    t21 = keep(tg19.create_task(asyncio.sleep(6 * UNIT), name=me + ".t74"))
                log(me, 75)
                try:
                    async with asyncio.timeout(6 * UNIT) as limit22:
                        log(me, 76, "awaited", await t21)
                        try:
                            crowd23 = [keep(asyncio.create_task(holds(f"{me}.77-{i}", lock1, 2), name=f"{me}.c77-{i}")) for i in range(3)]
                            await asyncio.sleep(0)
                            crowd23[2].cancel()
                            log(me, 79)
                            crowd23[0].cancel()
                            log(me, 81)
                            crowd23[1].cancel("stop 82")
                            log(me, 83)
                            await asyncio.wait(crowd23, timeout=6 * UNIT)
                            log(me, 84)
                        except Exception as error:
                            log(me, 85, "caught", error)
                    log(me, 86, limit22.expired())
                except TimeoutError as error:
                    log(me, 87, error, limit22.expired(), asyncio.current_task().cancelling())
            log(me, 88, limit18.expired())
        except TimeoutError as error:
            log(me, 89, error, limit18.expired(), asyncio.current_task().cancelling())
    except* (Oops, ValueError, TimeoutError) as error:
        log(me, 90, error)
    try:
        try:
            log(me, 91, "awaited", await t17)
        finally:
            log(me, 92, "finally")
    except (Exception, asyncio.CancelledError) as error:
        log(me, 93, "caught", error)
    try:
        try:
            log(me, 94, contextvars.copy_context().run(lambda: var0.set(5) and var0.get()))
        except Oops as error:
            log(me, 95, "caught", error)
        else:
            log(me, 96, "fine")
    except (Exception, asyncio.CancelledError) as error:
        log(me, 97, "caught", error)
    return 98


run(100752, program, run_twice)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    prio0 = asyncio.PriorityQueue()
    sem0 = asyncio.Semaphore(1)
    sem1 = asyncio.Semaphore(1)
    queue0 = asyncio.Queue(1)
    async def w0(me):
        log(me, 1)
        log(me, 3, "cancel", victim(2).cancel())
        loop.call_soon(log, me, 5)
        loop.call_soon(lambda *args: queue0.put_nowait(7))
        loop.call_soon(lambda *args: sem1.release())
    async def w1(me):
        log(me, 11)
        await asyncio.sleep(7 * UNIT)
        log(me, 12)
        loop.call_soon(lambda *args, mark=13: log(me, mark, "called", args))
        async with Place(me + "-16", 1, 1):
            t1 = keep(asyncio.create_task(naps(me + ".17", 12 * UNIT), name=me + ".t18"))
        async with Place(me + "-19", 2, 1):
            log(me, 21, "in time", await asyncio.wait_for(Later(3, 20), 7 * UNIT))
            try:
                async with sem1:
                    log(me, 22, "holds")
                    try:
                        await asyncio.sleep(-1)
                        log(me, 23)
                    except (Exception, asyncio.CancelledError) as error:
                        log(me, 24, "caught", error)
                    t2 = keep(asyncio.create_task(asyncio.sleep(12 * UNIT), name=me + ".t25"))
            finally:
                log(me, 26, "finally")
    async def w2(me):
        log(me, 28, victim(3).cancel(), victim(3).uncancel(), victim(3).cancelling())
        log(me, 30, "cancel", victim(1).cancel())
        log(me, 31, "got", await asyncio.sleep(12 * UNIT))
    async def stream(me):
        async with asyncio.TaskGroup() as tg3:
            t4 = keep(tg3.create_task(takes(me + ".32", prio0), name=me + ".t33"))
            loop.call_soon(lambda *args: sem0.release(), context=contextvars.copy_context())
            log(me, 38, "gathered", await asyncio.gather(naps(me + ".37", 7 * UNIT), return_exceptions=True))
        log(me, 39)
        yield 40
        asyncio.current_task().cancel()
        log(me, 42, asyncio.current_task().uncancel())
        await Later(0, 43)
        log(me, 44)
    for i in range(3):
        try:
            log(me, 47, "gathered", await asyncio.gather(Later(3, 45), Later(3, 46), return_exceptions=True))
        except asyncio.CancelledError as error:
            log(me, 48, "caught", error)
            raise Oops(me) from error
    try:
        log(me, 50, "in time", await asyncio.wait_for(naps(me + ".49", 7 * UNIT), 12 * UNIT))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 51, "caught", error)
    log(me, 53, "got", await deep(3, Later(0, 52)))
    try:
        sem0.release()
        log(me, 54)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 55, "caught", error)
    for i in range(2):
        try:
            ag5 = keep_generator(stream(me + ".ag5"))
            log(me, 58, await ag5.aclose())
            log(me, 59, await anext(ag5))
        except Exception as error:
            log(me, 60, "caught", error)
            await asyncio.sleep(12 * UNIT)
            log(me, 61)
        while True:
            try:
                item = await prio0.get()
            except asyncio.QueueShutDown as error:
                log(me, 62, error)
                break
            log(me, 63, "consumes", item)
            prio0.task_done()


run(100753, program, run_forever)
