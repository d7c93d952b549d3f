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
    event0 = asyncio.Event()
    event1 = asyncio.Event()
    fut0 = loop.create_future()
    async def w0(me):
        log(me, 1)
        log(me, 2, event1.set())
        t1 = keep(asyncio.create_task(naps(me + ".3", 8 * UNIT), name=me + ".t4", context=contextvars.copy_context()))
    async def stream(me):
        log(me, 7, fut0.set_result(5))
        yield 8
        try:
            async with asyncio.timeout(0) as limit2:
                crowd3 = [keep(asyncio.create_task(waits(f"{me}.9-{i}", event1), name=f"{me}.c9-{i}")) for i in range(3)]
                await asyncio.sleep(0)
                event1.clear()
                log(me, 10)
            log(me, 11, limit2.expired())
        except TimeoutError as error:
            log(me, 12, error, limit2.expired(), asyncio.current_task().cancelling())
    try:
        t4 = keep(loop.create_task(stays(me + ".13", 8 * UNIT), name=me + ".t14"))
        log(me, 15, "started", t4)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 16, "caught", error)
    try:
        loop.call_soon_threadsafe(lambda *args: t4.cancel())
    except (Exception, asyncio.CancelledError) as error:
        log(me, 20, "caught", error)
    s5 = keep_other(asyncio.shield(asyncio.gather(fails(me + ".21", 8 * UNIT))))
    try:
        async with asyncio.timeout(8 * UNIT) as limit6:
            t7 = keep(loop.create_task(asyncio.sleep(8 * UNIT, 22), name=me + ".t23"))
        log(me, 24, limit6.expired())
    except TimeoutError as error:
        log(me, 25, error, limit6.expired(), asyncio.current_task().cancelling())
    try:
        crowd8 = [keep(asyncio.create_task(waits(f"{me}.26-{i}", event0), name=f"{me}.c26-{i}")) for i in range(3)]
        await asyncio.sleep(8 * UNIT)
        event0.set()
        log(me, 27)
    finally:
        log(me, 28, "finally")
    crowd9 = [keep(asyncio.create_task(waits(f"{me}.29-{i}", fut0), name=f"{me}.c29-{i}")) for i in range(3)]
    fut0.set_exception(Oops(2))
    log(me, 30)
    await asyncio.wait(crowd9, timeout=8 * UNIT)
    log(me, 31)
    return 32


run(100036, program, run_twice)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    cond0 = asyncio.Condition()
    fut0 = loop.create_future()
    sem0 = asyncio.Semaphore(2)
    async def w0(me):
        log(me, 1)
        try:
            crowd1 = [keep(asyncio.create_task(holds(f"{me}.2-{i}", sem0, 1), name=f"{me}.c2-{i}")) for i in range(4)]
            sem0.release()
            log(me, 3)
            sem0.release()
            sem0.release()
            sem0.release()
            sem0.release()
            await sem0.acquire()
            log(me, 4)
            sem0.release()
            log(me, 5)
            await asyncio.sleep(0)
            log(me, 6)
        finally:
            log(me, 7, "finally")
        g2 = keep_other(asyncio.gather(fails(me + ".8", 0), naps(me + ".9", 6 * UNIT)))
        await asyncio.sleep(6 * UNIT)
        log(me, 11, g2.cancel())
        log(me, 12, await g2)
        try:
            log(me, 13, asyncio.iscoroutinefunction(program))
        except* (Oops, ValueError, TimeoutError) as error:
            log(me, 14, error)
    async def stream(me):
        crowd3 = [keep(asyncio.create_task(waits(f"{me}.15-{i}", cond0), name=f"{me}.c15-{i}")) for i in range(4)]
        await asyncio.sleep(0)
        crowd3[2].cancel()
        log(me, 17)
        await asyncio.sleep(0)
        log(me, 18)
        async with cond0:
            cond0.notify(2)
        log(me, 19)
        async with cond0:
            cond0.notify_all()
        log(me, 20)
        try:
            yield 21
        finally:
            log(me, 22, "closing")
            await asyncio.sleep(0)
            log(me, 23)
        yield 24
        for i in range(2):
            f4 = asyncio.Future()
            loop.call_later(6 * UNIT, f4.set_result, 25)
            log(me, 26, await f4)
            g5 = keep_other(asyncio.gather(asyncio.sleep(6 * UNIT), naps(me + ".27", 6 * UNIT), return_exceptions=True))
            await asyncio.sleep(0)
            log(me, 29, g5.cancel("stop 28"))
    log(me, 32, fut0.done())
    try:
        when6 = loop.time() + 6 * UNIT
        loop.call_at(when6, lambda *args: fut0.set_exception(Oops(6)))
        loop.call_at(when6, lambda *args, mark=33: log(me, mark, "called", args))
        loop.call_at(when6, lambda *args: fut0.set_result(5))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 34, "caught", error)
    try:
        try:
            log(me, 37, fut0.add_done_callback(lambda done: log(35, "future", outcome(done))))
        except (Exception, asyncio.CancelledError) as error:
            log(me, 38, "caught", error)
            log(me, 39, asyncio.current_task().uncancel())
    except (Exception, asyncio.CancelledError) as error:
        log(me, 40, "caught", error)
    try:
        @contextlib.asynccontextmanager
        async def manager7():
            log(me, 41, "enters")
            await asyncio.sleep(6 * UNIT)
            try:
                yield 42
            finally:
                await asyncio.sleep(0)
                log(me, 43, "leaves")
        async with manager7() as value:
            async for each in asyncio.as_completed([keep(asyncio.create_task(naps(me + ".44", 6 * UNIT), name=me + ".t45")), keep(asyncio.create_task(asyncio.wait_for(w0(me + ".46"), 6 * UNIT), name=me + ".t47")), keep(asyncio.create_task(waits(me + ".48", fut0), name=me + ".t49")), keep(asyncio.create_task(w0(me + ".50"), name=me + ".t51"))], timeout=6 * UNIT):
                try:
                    result = await each
                    log(me, 52, "completed", each, result)
                except (Exception, asyncio.CancelledError) as error:
                    log(me, 53, error)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 54, "caught", error)
    try:
        try:
            log(me, 57, await fut0)
        except asyncio.CancelledError as error:
            log(me, 58, "caught", error)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 59, "caught", error)


run(100102, program, run_plainly)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    fut0 = loop.create_future()
    fut1 = loop.create_future()
    lifo0 = asyncio.LifoQueue(2)
    async def w0(me):
        if loop.time() > 0:
            raise Oops(1)
        g1 = keep_other(asyncio.gather(fut0, fails(me + ".2", 0), return_exceptions=True))
        try:
            log(me, 4, "gathered", await asyncio.gather(asyncio.gather(g1, waits(me + ".3", fut1), return_exceptions=True), g1, return_exceptions=True))
        except asyncio.CancelledError as error:
            log(me, 5, "caught", error)
        else:
            log(me, 6, "fine")
        return 7
    async def w1(me):
        log(me, 8)
        log(me, 9, "got", await fut0)
        s2 = keep_other(asyncio.shield(asyncio.wait_for(asyncio.sleep(0), 8 * UNIT)))
        return 10
    async def w2(me):
        log(me, 11)
        try:
            log(me, 14, fut0.set_result(12))
        except* (Oops, ValueError, TimeoutError) as error:
            log(me, 15, error)
        log(me, 16)
    async def stream(me):
        log(me, 18, "cancel", victim(7).cancel())
        yield 19
        g3 = keep_other(asyncio.gather(fut0, fut1, asyncio.gather(Later(1, 20), fut1, return_exceptions=True)))
        g3.add_done_callback(lambda done: log(21, "gathered", outcome(done)))
    try:
        log(me, 22, victim(8).get_name())
    except Oops as error:
        log(me, 23, "caught", error)
    try:
        log(me, 24, "gathered", await asyncio.gather(return_exceptions=True))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 25, "caught", error)
    try:
        try:
            log(me, 26, hasattr(victim(9), "get_coro"))
        finally:
            log(me, 27, "finally")
    except (Exception, asyncio.CancelledError) as error:
        log(me, 28, "caught", error)
    try:
        log(me, 29, victim(2).exception())
    except (Exception, asyncio.CancelledError) as error:
        log(me, 30, "caught", error)
        log(me, 31, asyncio.current_task().uncancel())
        raise
    return 32


run(100124, program, run_plainly)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    loop.set_task_factory(eager)
    barrier0 = asyncio.Barrier(3)
    barrier1 = asyncio.Barrier(2)
    fut0 = loop.create_future()
    fut1 = loop.create_future()
    sem0 = asyncio.Semaphore(1)
    async def w0(me):
        log(me, 1)
        log(me, 2, "got", await fut0)
        for i in range(2):
            f1 = loop.create_future()
            loop.call_soon(f1.set_exception, Oops(3))
            f1.add_done_callback(lambda done: log(4, "before the wake-up"))
            log(me, 5, await f1)
        log(me, 8, "gathered", await asyncio.gather(asyncio.shield(fut1), Later(3, 6), asyncio.gather(waits(me + ".7", fut1), return_exceptions=True)))
    async def stream(me):
        try:
            t2 = keep(asyncio.create_task(asyncio.sleep(0), name=me + ".t9"))
        finally:
            log(me, 10, "finally")
        log(me, 12, "cancel", t2.cancel())
        loop.call_later(0, lambda *args, mark=13: log(me, mark, "called", args))
        yield 14
        asyncio.current_task().set_name("named 15")
        log(me, 16, asyncio.current_task())
        victim(8).add_done_callback(lambda done: log(17, "done", done))
    try:
        log(me, 20, "gathered", await asyncio.gather(asyncio.gather(waits(me + ".18", fut1), asyncio.sleep(12 * UNIT), stays(me + ".19", 3 * UNIT)), barrier0.wait(), return_exceptions=True))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 21, "caught", error)
    try:
        for i in range(2):
            log(me, 23, "cancel", victim(0).cancel("stop 22"))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 24, "caught", error)
    log(me, 26, "cancel", victim(7).cancel())
    try:
        log(me, 27, "got", await asyncio.shield(asyncio.shield(barrier0.wait())))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 28, "caught", error)
    when3 = loop.time() + 3 * UNIT
    loop.call_at(when3, lambda *args, mark=29: log(me, mark, "called", args))
    loop.call_at(when3, lambda *args: fut1.cancel())
    try:
        log(me, 31, "gathered", await asyncio.gather(asyncio.shield(fails(me + ".30", 0)), fut0))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 32, "caught", error)
    try:
        log(me, 33, asyncio.current_task().cancelling())
    except (Exception, asyncio.CancelledError) as error:
        log(me, 34, "caught", error)


run(100212, program, run_forever)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    fut0 = loop.create_future()
    async def w0(me):
        log(me, 1)
        async for item in keep_generator(stream(me + ".g")):
            log(me, 2, item)
        try:
            group1 = [keep(asyncio.create_task(deep(3, w1(me + ".3")), name=me + ".t4"))]
            done, pending = await asyncio.wait(group1, return_when=asyncio.FIRST_EXCEPTION, timeout=3 * UNIT)
            log(me, 5, done, pending)
            for each in in_order(pending):
                each.cancel("stop 6")
        except BaseException as error:
            log(me, 7, "caught", error)
            raise
        else:
            log(me, 8, "fine")
    async def w1(me):
        log(me, 9)
        try:
            await asyncio.sleep(0, 10)
            log(me, 11)
        except asyncio.CancelledError as error:
            log(me, 12, "caught", error)
        try:
            async with asyncio.timeout(3 * UNIT) as limit2:
                log(me, 14, "cancel", victim(9).cancel())
                limit2.reschedule(loop.time())
                await w3(me + ".15")
            log(me, 16, limit2.expired())
        except TimeoutError as error:
            log(me, 17, error, limit2.expired(), asyncio.current_task().cancelling())
        crowd3 = [keep(asyncio.create_task(waits(f"{me}.18-{i}", fut0), name=f"{me}.c18-{i}")) for i in range(4)]
        await asyncio.sleep(0)
        fut0.set_exception(Oops(2))
        log(me, 19)
        await asyncio.wait(crowd3, timeout=4 * UNIT)
        log(me, 20)
    async def w2(me):
        log(me, 21)
        try:
            log(me, 24, await fut0)
        finally:
            log(me, 25, "finally")
        log(me, 27, "cancel", victim(5).cancel())
    async def w3(me):
        log(me, 28)
        log(me, 30, "cancel", victim(0).cancel("stop 29"))
        try:
            log(me, 31)
        finally:
            log(me, 32, "finally")
        return me
    async def stream(me):
        await asyncio.sleep(0)
        log(me, 34)
        yield 35
        t4 = keep(asyncio.create_task(stays(me + ".36", 0), name=me + ".t37", context=contextvars.copy_context()))
        log(me, 38, "started", t4)
    try:
        log(me, 40, "gathered", await asyncio.gather(waits(me + ".39", fut0), asyncio.sleep(4 * UNIT)))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 41, "caught", error)
    try:
        async for item in Count(2, 1):
            log(me, 42, item)
            try:
                async for item in Count(3, 0):
                    log(me, 43, item)
                    log(me, 46, await fut0)
            finally:
                log(me, 47, "finally")
    except (Exception, asyncio.CancelledError) as error:
        log(me, 48, "caught", error)
    try:
        t5 = keep(asyncio.ensure_future(w0(me + ".49")))
        log(me, 50, "started", t5)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 51, "caught", error)
    async for item in Count(2, 1):
        log(me, 52, item)
        await asyncio.sleep(0, 53)
        log(me, 54)
    try:
        ag6 = keep_generator(stream(me + ".ag6"))
        log(me, 57, await asyncio.wait_for(anext(ag6), 3 * UNIT))
        log(me, 58, await asyncio.gather(anext(ag6), anext(ag6), return_exceptions=True))
        log(me, 59, await anext(ag6))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 60, "caught", error)


run(100318, program, run_by_hand)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    var0 = contextvars.ContextVar("var0", default="none")
    async def w0(me):
        log(me, 1)
        async for item in keep_generator(stream(me + ".g")):
            log(me, 2, item)
            log(me, 4, "cancel", victim(8).cancel())
        await asyncio.sleep(2 * UNIT)
        log(me, 5)
        for turn in range(1):
            await asyncio.sleep(0)
            log(me, 6, turn)
        s1 = keep_other(asyncio.shield(w1(me + ".7")))
    async def w1(me):
        log(me, 8)
        try:
            t2 = keep(asyncio.create_task(asyncio.sleep(2 * UNIT), name=me + ".t9"))
        finally:
            log(me, 10, "finally")
            await asyncio.sleep(0, 11)
            log(me, 12)
        g3 = keep_other(asyncio.gather(asyncio.shield(t2), asyncio.shield(t2), t2))
        g3.add_done_callback(lambda done: log(13, "gathered", outcome(done)))
    async def w2(me):
        log(me, 14)
        loop.call_later(0, lambda *args: var0.set("called"))
        for i in range(2):
            log(me, 17, "gathered", await asyncio.gather(Later(1, 15), fails(me + ".16", 2 * UNIT)))
            log(me, 19, "cancel", victim(8).cancel())
        t4 = keep(asyncio.ensure_future(asyncio.sleep(-1)))
    async def stream(me):
        try:
            log(me, 21, "cancel", victim(1).cancel("stop 20"))
        except (Exception, asyncio.CancelledError) as error:
            log(me, 22, "caught", error)
            log(me, 23, asyncio.current_task().uncancel())
            await asyncio.sleep(2 * UNIT, 24)
            log(me, 25)
        else:
            log(me, 26, "fine")
        yield 27
        log(me, 29, "cancel", victim(4).cancel())
    try:
        for i in range(2):
            try:
                await asyncio.sleep(2 * UNIT)
                log(me, 30)
            except (Exception, asyncio.CancelledError) as error:
                log(me, 31, "caught", error)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 32, "caught", error)
    try:
        async with asyncio.timeout(0) as limit5:
            t6 = keep(asyncio.Task(asyncio.wait_for(w1(me + ".33"), 0), loop=loop, eager_start=True, name=me + ".t34"))
        log(me, 35, limit5.expired())
    except TimeoutError as error:
        log(me, 36, error, limit5.expired(), asyncio.current_task().cancelling())
    try:
        log(me, 39, "gathered", await asyncio.gather(Later(3, 37), asyncio.gather(asyncio.sleep(0, 38))))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 40, "caught", error)
    try:
        try:
            t7 = keep(asyncio.create_task(asyncio.sleep(0), name=me + ".t41", context=contextvars.copy_context()))
        except* (Oops, ValueError, TimeoutError) as error:
            log(me, 42, error)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 43, "caught", error)
    log(me, 45, "cancel", t7.cancel("stop 44"))
    loop.call_soon(lambda *args: log(me, var0.get()))
    for i in range(3):
        try:
            t8 = keep(asyncio.ensure_future(deep(3, Later(1, 48))))
        except Oops as error:
            log(me, 49, "caught", error)
        log(me, 51, "cancel", victim(7).cancel())
    t9 = keep(asyncio.create_task(asyncio.sleep(2 * UNIT, 52), name=me + ".t53"))


run(100337, program, run_plainly)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    bounded0 = asyncio.BoundedSemaphore(1)
    bounded1 = asyncio.BoundedSemaphore(1)
    cond0 = asyncio.Condition()
    async def w0(me):
        log(me, 1, await asyncio.wait([]))
        await asyncio.sleep(0, 2)
        log(me, 3)
        log(me, 5, victim(5).cancel(), victim(5).uncancel(), victim(5).cancelling())
    async def w1(me):
        log(me, 6)
        try:
            for each in asyncio.as_completed([keep(asyncio.create_task(w2(me + ".7"), name=me + ".t8")), keep(asyncio.create_task(bounded0.acquire(), name=me + ".t9"))]):
                try:
                    result = await each
                    log(me, 10, "completed", result)
                except (Exception, asyncio.CancelledError) as error:
                    log(me, 11, error)
        except (Exception, asyncio.CancelledError) as error:
            log(me, 12, "caught", error)
        else:
            log(me, 13, "fine")
        async with bounded1:
            log(me, 14, "holds")
            log(me, 16, "cancel", victim(0).cancel())
        log(me, 17, bounded1.locked())
    async def w2(me):
        async with bounded0:
            log(me, 18, "holds")
            try:
                handle1 = loop.call_later(12 * UNIT, lambda *args, mark=19: log(me, mark, "called", args))
                handle1.cancel()
                log(me, 20, handle1.cancelled())
            finally:
                log(me, 21, "finally")
        log(me, 22, bounded0.locked())
    async def stream(me):
        async for each in asyncio.as_completed([keep(asyncio.create_task(w2(me + ".23"), name=me + ".t24"))], timeout=12 * UNIT):
            try:
                result = await each
                log(me, 25, "completed", each, result)
            except (Exception, asyncio.CancelledError) as error:
                log(me, 26, error)
            break
        yield 27
        group2 = [keep(asyncio.create_task(bounded0.acquire(), name=me + ".t28")), keep(asyncio.create_task(asyncio.sleep(0), name=me + ".t29"))]
        done, pending = await asyncio.wait(group2, return_when=asyncio.FIRST_EXCEPTION)
        log(me, 30, done, pending)
    try:
        async with Place(me + "-31", 2, 2, swallow=(Exception,)):
            log(me, 32, victim(1).cancelling())
            async with Place(me + "-33", 2, 1):
                t3 = keep(asyncio.create_task(asyncio.wait_for(Later(0, 34), 12 * UNIT), name=me + ".t35"))
                async with contextlib.AsyncExitStack() as stack4:
                    await stack4.enter_async_context(Place(me + "-36"))
                    stack4.push_async_callback(asyncio.sleep, 0)
                    async with contextlib.AsyncExitStack() as stack5:
                        await stack5.enter_async_context(Place(me + "-37"))
                        await stack5.enter_async_context(Place(me + "-38"))
                        stack5.push_async_callback(asyncio.sleep, 0)
                        try:
                            s6 = keep_other(asyncio.shield(asyncio.shield(asyncio.sleep(0))))
                        except (Exception, asyncio.CancelledError) as error:
                            log(me, 39, "caught", error)
                        try:
                            asyncio.current_task().set_name("named 40")
                            log(me, 41, asyncio.current_task())
                        finally:
                            log(me, 42, "finally")
    except (Exception, asyncio.CancelledError) as error:
        log(me, 43, "caught", error)
    for turn in range(1):
        await asyncio.sleep(0)
        log(me, 44, turn)
    try:
        g7 = keep_other(asyncio.gather(asyncio.wait_for(Later(1, 45), 0), naps(me + ".46", 0), naps(me + ".47", 0)))
        await asyncio.sleep(1 * UNIT)
        log(me, 49, g7.cancel())
        log(me, 50, await g7)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 51, "caught", error)
    try:
        try:
            log(me, 53, victim(2).cancel(), victim(2).uncancel(), victim(2).cancelling())
        except TimeoutError as error:
            log(me, 54, "caught", error)
            await asyncio.sleep(0)
            log(me, 55)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 56, "caught", error)


run(100411, program, run_plainly)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    sem0 = asyncio.Semaphore(0)
    async def w0(me):
        log(me, 1)
        try:
            log(me, 3, "cancel", victim(8).cancel("stop 2"))
        except Exception as error:
            log(me, 4, "caught", error)
        try:
            victim(2).add_done_callback(lambda done: log(5, "done", done))
        except TimeoutError as error:
            log(me, 6, "caught", error)
    async def w1(me):
        log(me, 7, repr(sem0))
        @contextlib.asynccontextmanager
        async def manager1():
            log(me, 8, "enters")
            await asyncio.sleep(8 * UNIT)
            try:
                yield 9
            finally:
                await asyncio.sleep(0)
                log(me, 10, "leaves")
        async with manager1() as value:
            loop.call_soon(lambda *args: victim(7).cancel())
    async def w2(me):
        log(me, 14)
        log(me, 16, "cancel", victim(4).cancel())
        t2 = keep(asyncio.create_task(sem0.acquire(), name=me + ".t17"))
        log(me, 18, "started", t2)
    async def stream(me):
        try:
            g3 = keep_other(asyncio.gather(asyncio.shield(Later(2, 19)), asyncio.shield(asyncio.sleep(0, 20))))
            g3.add_done_callback(lambda done: log(21, "gathered", outcome(done)))
        except TimeoutError as error:
            log(me, 22, "caught", error)
        yield 23
        log(me, 25, await Later(2, 24))
        s4 = keep_other(asyncio.shield(sem0.acquire()))
    victim(6).add_done_callback(lambda done: log(26, "done", done))
    try:
        ag5 = keep_generator(stream(me + ".ag5"))
        log(me, 29, await anext(ag5))
        log(me, 30, [item async for item in ag5])
        log(me, 31, await ag5.aclose())
    except (Exception, asyncio.CancelledError) as error:
        log(me, 32, "caught", error)
    try:
        ag6 = keep_generator(stream(me + ".ag6"))
        log(me, 35, await asyncio.gather(anext(ag6), anext(ag6), return_exceptions=True))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 36, "caught", error)


run(100444, program, run_plainly)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    event0 = asyncio.Event()
    event1 = asyncio.Event()
    async def w0(me):
        log(me, 1)
        async with contextlib.AsyncExitStack() as stack1:
            await stack1.enter_async_context(Place(me + "-2"))
            stack1.push_async_callback(asyncio.sleep, 0)
            log(me, 3, await event0.wait())
            crowd2 = [keep(asyncio.create_task(waits(f"{me}.4-{i}", event0), name=f"{me}.c4-{i}")) for i in range(4)]
            await asyncio.sleep(0)
            await asyncio.sleep(0)
            log(me, 5)
            await asyncio.sleep(0)
            log(me, 6)
            event0.set()
            log(me, 7)
        crowd3 = [keep(asyncio.create_task(waits(f"{me}.8-{i}", event0), name=f"{me}.c8-{i}")) for i in range(3)]
        await asyncio.sleep(0)
        await asyncio.sleep(0)
        log(me, 9)
        event0.set()
        log(me, 10)
        event0.clear()
        log(me, 11)
        event0.set()
        log(me, 12)
        asyncio.current_task().cancel()
        await Later(3, 14)
        log(me, 15)
        g4 = keep_other(asyncio.gather(asyncio.shield(stays(me + ".16", 7 * UNIT)), return_exceptions=True))
        return 17
    async def w1(me):
        handle5 = loop.call_soon(lambda *args: event0.clear())
        handle5.cancel()
        log(me, 18, handle5.cancelled())
        log(me, 19, event1.set())
        crowd6 = [keep(asyncio.create_task(waits(f"{me}.20-{i}", event1), name=f"{me}.c20-{i}")) for i in range(3)]
        await asyncio.sleep(0)
        event1.set()
        log(me, 21)
        crowd6[2].cancel("stop 22")
        log(me, 23)
        crowd6[2].cancel("stop 24")
        log(me, 25)
        try:
            crowd7 = [keep(asyncio.create_task(waits(f"{me}.26-{i}", event0), name=f"{me}.c26-{i}")) for i in range(3)]
            await asyncio.sleep(5 * UNIT)
            event0.set()
            log(me, 27)
            event0.set()
            log(me, 28)
            await asyncio.wait(crowd7, timeout=3 * UNIT)
            log(me, 29)
        except Exception as error:
            log(me, 30, "caught", error)
        return me
    async def w2(me):
        log(me, 32)
        log(me, 33, event0.set())
    async def w3(me):
        log(me, 34)
        try:
            g8 = keep_other(asyncio.gather(Later(1, 35), return_exceptions=True))
            g8.add_done_callback(lambda done: log(36, "gathered", outcome(done)))
        finally:
            log(me, 37, "finally")
        log(me, 38, await event0.wait())
        log(me, 39, event0.set())
        log(me, 40, await event1.wait())
    async def stream(me):
        log(me, 42, "in time", await asyncio.wait_for(w1(me + ".41"), 3 * UNIT))
        log(me, 44, victim(3).cancel("stop 43"), victim(3).uncancel(), victim(3).cancelling())
        handle9 = loop.call_later(7 * UNIT, lambda *args: event0.set())
        await asyncio.sleep(3 * UNIT)
        handle9.cancel()
        log(me, 45, handle9.cancelled())
        yield 46
        async with contextlib.AsyncExitStack() as stack10:
            await stack10.enter_async_context(Place(me + "-47"))
            stack10.push_async_callback(asyncio.sleep, 0)
            try:
                crowd11 = [keep(asyncio.create_task(waits(f"{me}.48-{i}", event0), name=f"{me}.c48-{i}")) for i in range(4)]
                event0.clear()
                log(me, 49)
                crowd11[1].cancel()
                log(me, 51)
                crowd11[2].cancel()
                log(me, 53)
                event0.set()
                log(me, 54)
                await asyncio.wait(crowd11, timeout=7 * UNIT)
                log(me, 55)
            finally:
                log(me, 56, "finally")
            g12 = keep_other(asyncio.gather(asyncio.wait_for(Later(3, 57), 7 * UNIT), Later(1, 58), Later(1, 59)))
    try:
        async for item in Count(3, 1):
            log(me, 60, item)
            log(me, 61, event0.is_set())
    except asyncio.CancelledError as error:
        log(me, 62, "caught", error)
        log(me, 63, asyncio.current_task().uncancel())
    log(me, 64, event1.set())
    log(me, 67, "gathered", await asyncio.gather(w1(me + ".65"), naps(me + ".66", 5 * UNIT), return_exceptions=True))
    log(me, 69, "cancel", victim(6).cancel())
    log(me, 71, "in time", await asyncio.wait_for(Later(1, 70), 3 * UNIT))
    try:
        log(me, 72, await event1.wait())
    finally:
        log(me, 73, "finally")


run(100452, program, run_plainly)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    event0 = asyncio.Event()
    async def w0(me):
        log(me, 1)
        watch1 = lambda done: log(2, "done", done)
        victim(7).add_done_callback(watch1)
        victim(7).add_done_callback(log)
        log(me, 3, victim(7).remove_done_callback(watch1))
        async with asyncio.TaskGroup() as tg2:
            t3 = keep(tg2.create_task(w2(me + ".4"), name=me + ".t5"))
            t4 = keep(tg2.create_task(event0.wait(), name=me + ".t6"))
            t5 = keep(tg2.create_task(waits(me + ".7", event0), name=me + ".t8"))
            g6 = keep_other(asyncio.gather(Later(3, 9)))
            log(me, 10, repr(event0))
        log(me, 11)
    async def w1(me):
        log(me, 12)
        loop.call_later(9 * UNIT, lambda *args: event0.set())
    async def w2(me):
        log(me, 13)
        try:
            if loop.time() > 0:
                raise TimeoutError()
        except Exception as error:
            log(me, 15, "caught", error)
            await asyncio.sleep(4 * UNIT)
            log(me, 16)
        else:
            log(me, 17, "fine")
        try:
            asyncio.current_task().set_name("named 18")
            log(me, 19, asyncio.current_task())
        finally:
            log(me, 20, "finally")
        async with Place(me + "-21", 1, 0):
            group7 = [keep(asyncio.create_task(waits(me + ".22", event0), name=me + ".t23", context=contextvars.copy_context())), keep(asyncio.create_task(event0.wait(), name=me + ".t24")), keep(asyncio.create_task(waits(me + ".25", event0), name=me + ".t26")), keep(asyncio.create_task(w3(me + ".27"), name=me + ".t28"))]
            done, pending = await asyncio.wait(group7, return_when=asyncio.FIRST_COMPLETED, timeout=0)
            log(me, 29, done, pending)
            log(me, 30, await asyncio.gather(*group7, return_exceptions=True))
        return me
    async def w3(me):
        log(me, 32)
        log(me, 34, "got", await asyncio.sleep(2 * UNIT, 33))
        s8 = keep_other(asyncio.shield(asyncio.shield(asyncio.sleep(4 * UNIT))))
        async with Place(me + "-35", 2, 0, swallow=(asyncio.CancelledError,)):
            loop.call_soon(lambda *args, mark=36: log(me, mark, "called", args))
            asyncio.current_task().set_name("named 40")
            log(me, 41, asyncio.current_task())
        @contextlib.asynccontextmanager
        async def manager9():
            log(me, 42, "enters")
            await asyncio.sleep(0)
            try:
                yield 43
            finally:
                await asyncio.sleep(0)
                log(me, 44, "leaves")
        async with manager9() as value:
            log(me, 45, "awaited", await s8)
        return 46
    async def stream(me):
        for each in asyncio.as_completed([keep(asyncio.create_task(waits(me + ".47", event0), name=me + ".t48")), keep(asyncio.create_task(stays(me + ".49", 0), name=me + ".t50")), keep(asyncio.create_task(w1(me + ".51"), name=me + ".t52"))]):
            try:
                result = await each
                log(me, 53, "completed", result)
            except (Exception, asyncio.CancelledError) as error:
                log(me, 54, error)
        yield 55
        s10 = keep_other(asyncio.shield(Later(0, 56)))
        s11 = keep_other(asyncio.shield(asyncio.sleep(9 * UNIT, 57)))
    log(me, 58, repr(event0))
    try:
        s12 = keep_other(asyncio.shield(Later(2, 59)))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 60, "caught", error)
    try:
        try:
            async with asyncio.TaskGroup() as tg13:
                keep(tg13.create_task(stays(me + ".63", 9 * UNIT), name=me + ".t64"))
                tg13.create_task(fails(me + ".65", 0))
                try:
                    await asyncio.sleep(0)
                finally:
                    log(me, 66)
                raise Oops(67)
        except BaseExceptionGroup as error:
            log(me, 68, error)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 69, "caught", error)
    s14 = keep_other(asyncio.shield(asyncio.gather()))
    try:
        try:
            g15 = keep_other(asyncio.gather(waits(me + ".70", event0), Later(0, 71), s14))
            g15.add_done_callback(lambda done: log(72, "gathered", outcome(done)))
        except (Exception, asyncio.CancelledError) as error:
            log(me, 73, "caught", error)
            log(me, 74, asyncio.current_task().uncancel())
        else:
            log(me, 75, "fine")
    except (Exception, asyncio.CancelledError) as error:
        log(me, 76, "caught", error)
    try:
        try:
            s16 = keep_other(asyncio.shield(asyncio.gather(naps(me + ".77", 4 * UNIT), w2(me + ".78"), return_exceptions=True)))
        except asyncio.CancelledError as error:
            log(me, 79, "caught", error)
            await asyncio.sleep(9 * UNIT)
            log(me, 80)
        else:
            log(me, 81, "fine")
    except (Exception, asyncio.CancelledError) as error:
        log(me, 82, "caught", error)
    try:
        async with asyncio.TaskGroup() as tg17:
            keep(tg17.create_task(fails(me + ".83", 0), name=me + ".t86"))
            keep(tg17.create_task(naps(me + ".88", 9 * UNIT), name=me + ".t90"))
            try:
                await asyncio.sleep(9 * UNIT)
            finally:
                log(me, 91)
    except* Oops as error:
        log(me, 92, error)
    try:
        t18 = keep(asyncio.Task(event0.wait(), loop=loop, eager_start=True, name=me + ".t93"))
        log(me, 94, "started", t18)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 95, "caught", error)


run(100456, program, run_plainly)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    loop.set_task_factory(eager)
    fut0 = loop.create_future()
    lifo0 = asyncio.LifoQueue(2)
    lock0 = asyncio.Lock()
    async def w0(me):
        log(me, 1)
        log(me, 3, "cancel", victim(3).cancel())
        t1 = keep(asyncio.create_task(asyncio.wait_for(fut0, 12 * UNIT), name=me + ".t4"))
        log(me, 5, "started", t1)
        crowd2 = [keep(asyncio.create_task(waits(f"{me}.6-{i}", fut0), name=f"{me}.c6-{i}")) for i in range(3)]
        await asyncio.sleep(0)
        crowd2[0].cancel("stop 7")
        log(me, 8)
        fut0.set_exception(Oops(2))
        log(me, 9)
        await asyncio.sleep(0)
        log(me, 10)
        await asyncio.wait(crowd2, timeout=12 * UNIT)
        log(me, 11)
    async def w1(me):
        log(me, 12)
        t3 = keep(asyncio.create_task(naps(me + ".13", 5 * UNIT), name=me + ".t14"))
    async def w2(me):
        log(me, 15)
        async for each in asyncio.as_completed([keep(asyncio.create_task(asyncio.sleep(5 * UNIT, 16), name=me + ".t17"))]):
            try:
                result = await each
                log(me, 18, "completed", each, result)
            except (Exception, asyncio.CancelledError) as error:
                log(me, 19, error)
        log(me, 21, "gathered", await asyncio.gather(lifo0.get(), Later(1, 20), return_exceptions=True))
        return 22
    async def stream(me):
        victim(6).add_done_callback(lambda done: log(23, "done", done))
        yield 24
        try:
            crowd4 = [keep(asyncio.create_task(holds(f"{me}.25-{i}", lock0, 1), name=f"{me}.c25-{i}")) for i in range(3)]
            await asyncio.sleep(0)
            lock0.release()
            log(me, 26)
            await lock0.acquire()
            log(me, 27)
            lock0.release()
            log(me, 28)
        except asyncio.CancelledError as error:
            log(me, 29, "caught", error)
            log(me, 30, asyncio.current_task().uncancel())
            await asyncio.sleep(12 * UNIT)
            log(me, 31)
        try:
            await asyncio.sleep(12 * UNIT)
            log(me, 32)
        except asyncio.CancelledError as error:
            log(me, 33, "caught", error)
        else:
            log(me, 34, "fine")
    log(me, 36, "gathered", await asyncio.gather(asyncio.shield(asyncio.sleep(12 * UNIT)), asyncio.sleep(12 * UNIT), naps(me + ".35", 0)))
    try:
        crowd5 = [keep(asyncio.create_task(holds(f"{me}.37-{i}", lock0, 2), name=f"{me}.c37-{i}")) for i in range(3)]
        await asyncio.sleep(0)
        await lock0.acquire()
        log(me, 38)
        lock0.release()
        log(me, 39)
        crowd5[0].cancel()
        log(me, 41)
        await asyncio.sleep(0)
        log(me, 42)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 43, "caught", error)
    try:
        try:
            log(me, 46, await fut0)
        except BaseException as error:
            log(me, 47, "caught", error)
            raise
    except (Exception, asyncio.CancelledError) as error:
        log(me, 48, "caught", error)
    try:
        crowd6 = [keep(asyncio.create_task(holds(f"{me}.49-{i}", lock0, 2), name=f"{me}.c49-{i}")) for i in range(3)]
        await asyncio.sleep(0)
        await lock0.acquire()
        log(me, 50)
        lock0.release()
        log(me, 51)
        await asyncio.wait(crowd6, timeout=5 * UNIT)
        log(me, 52)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 53, "caught", error)
    try:
        try:
            log(me, 54, "in time", await asyncio.wait_for(fut0, 12 * UNIT))
        finally:
            log(me, 55, "finally")
            await asyncio.sleep(0, 56)
            log(me, 57)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 58, "caught", error)


run(100466, program, run_plainly)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    lifo0 = asyncio.LifoQueue()
    lifo1 = asyncio.LifoQueue()
    bounded0 = asyncio.BoundedSemaphore(1)
    bounded1 = asyncio.BoundedSemaphore(1)
    async def w0(me):
        log(me, 1)
        loop.call_soon(log, me, 3)
        async with bounded0:
            log(me, 5, "holds")
            log(me, 6, "item", lifo1.get_nowait())
            lifo1.task_done()
            await asyncio.sleep(0)
            log(me, 7)
        log(me, 8, bounded0.locked())
        watch1 = lambda done: log(9, "done", done)
        victim(3).add_done_callback(watch1)
        victim(3).add_done_callback(log)
        log(me, 10, victim(3).remove_done_callback(watch1))
    async def w1(me):
        log(me, 11)
        await asyncio.sleep(0)
        log(me, 12)
        async with bounded0:
            log(me, 13, "holds")
            log(me, 15, "cancel", victim(7).cancel())
        log(me, 16, bounded0.locked())
        async with Place(me + "-17", 1, 0):
            await asyncio.sleep(11 * UNIT)
            log(me, 18)
            async with bounded0:
                log(me, 19, "holds")
                async with bounded1:
                    log(me, 20, "holds")
                    try:
                        group2 = [keep(asyncio.create_task(holds(me + ".21", bounded0, 2), name=me + ".t22")), keep(asyncio.create_task(holds(me + ".23", bounded0, 2), name=me + ".t24"))]
                        done, pending = await asyncio.wait(group2, return_when=asyncio.ALL_COMPLETED, timeout=6 * UNIT)
                        log(me, 25, done, pending)
                        for each in in_order(pending):
                            each.cancel()
                    finally:
                        log(me, 27, "finally")
                        await asyncio.sleep(0)
                        log(me, 28)
                    async with Place(me + "-29", 1, 0):
                        log(me, 30)
                        log(me, 31)
                log(me, 32)
            log(me, 33, bounded0.locked())
        log(me, 34)
    async def w2(me):
        log(me, 35)
        try:
            async with asyncio.timeout(11 * UNIT) as limit3:
                log(me, 36, "got", await asyncio.sleep(0))
            log(me, 37, limit3.expired())
        except TimeoutError as error:
            log(me, 38, error, limit3.expired(), asyncio.current_task().cancelling())
        try:
            async with Place(me + "-39", 2, 2, swallow=(Exception,)):
                async with Place(me + "-40", 2, 2):
                    s4 = keep_other(asyncio.shield(asyncio.gather(naps(me + ".41", 6 * UNIT))))
                    group5 = [keep(asyncio.create_task(deep(3, deep(3, w3(me + ".42"))), name=me + ".t43")), keep(asyncio.create_task(w3(me + ".44"), name=me + ".t45"))]
                    done, pending = await asyncio.wait(group5, return_when=asyncio.FIRST_EXCEPTION)
                    log(me, 46, done, pending)
                log(me, 48, "got", await naps(me + ".47", 0))
        except asyncio.CancelledError as error:
            log(me, 49, "caught", error)
        async with Place(me + "-50", 2, 0, swallow=(asyncio.CancelledError,)):
            async with bounded0:
                log(me, 51, "holds")
                loop.call_soon(log, me, 52)
    async def w3(me):
        log(me, 55)
        async with bounded1:
            log(me, 56, "holds")
            async with asyncio.TaskGroup() as tg6:
                t7 = keep(tg6.create_task(lifo0.get(), name=me + ".t57"))
                try:
                    async with Place(me + "-58", 0, 1, swallow=(Exception,)):
                        group8 = [keep(asyncio.create_task(asyncio.wait_for(holds(me + ".59", bounded0, 2), None), name=me + ".t60")), keep(asyncio.create_task(asyncio.sleep(0, 61), name=me + ".t62", context=contextvars.copy_context()))]
                        done, pending = await asyncio.wait(group8, return_when=asyncio.FIRST_EXCEPTION)
                        log(me, 63, done, pending)
                        for each in in_order(pending):
                            each.cancel()
                        group9 = [keep(asyncio.create_task(bounded0.acquire(), name=me + ".t65")), keep(asyncio.create_task(asyncio.wait_for(takes(me + ".66", lifo0), 11 * UNIT), name=me + ".t67", context=contextvars.copy_context())), keep(asyncio.create_task(asyncio.sleep(10 * UNIT), name=me + ".t68")), keep(asyncio.create_task(stays(me + ".69", 0), name=me + ".t70"))]
                        done, pending = await asyncio.wait(group9, return_when=asyncio.FIRST_EXCEPTION, timeout=9 * UNIT)
                        log(me, 71, done, pending)
                        for each in in_order(pending):
                            each.cancel()
                        log(me, 73, await asyncio.gather(*group9, return_exceptions=True))
                except (Exception, asyncio.CancelledError) as error:
                    log(me, 74, "caught", error)
                    log(me, 75, asyncio.current_task().uncancel())
                    raise
                group10 = [keep(asyncio.create_task(asyncio.sleep(6 * UNIT), name=me + ".t76")), keep(asyncio.create_task(naps(me + ".77", 11 * UNIT), name=me + ".t78")), keep(asyncio.create_task(asyncio.sleep(0), name=me + ".t79"))]
                done, pending = await asyncio.wait(group10, return_when=asyncio.FIRST_COMPLETED)
                log(me, 80, done, pending)
                log(me, 81, await asyncio.gather(*group10, return_exceptions=True))
            log(me, 82)
            loop.call_soon(lambda *args: bounded1.release(), context=contextvars.copy_context())
    async def stream(me):
        async with contextlib.AsyncExitStack() as stack11:
            await stack11.enter_async_context(Place(me + "-85"))
            await stack11.enter_async_context(Place(me + "-86"))
            stack11.push_async_callback(asyncio.sleep, 0)
            try:
                await asyncio.sleep(0, 87)
                log(me, 88)
            except* (Oops, ValueError, TimeoutError) as error:
                log(me, 89, error)
            loop.call_soon(lambda *args: lifo1.put_nowait(8))
        yield 92
        try:
            async with Place(me + "-93", 2, 2):
                async with asyncio.TaskGroup() as tg12:
                    t13 = keep(tg12.create_task(naps(me + ".94", 6 * UNIT), name=me + ".t95"))
                    t14 = keep(tg12.create_task(asyncio.sleep(0, 96), name=me + ".t97"))
                    t15 = keep(tg12.create_task(w3(me + ".98"), name=me + ".t99", context=contextvars.copy_context()))
                    log(me, 100)
                    log(me, 101)
                log(me, 102)
        except (Exception, asyncio.CancelledError) as error:
            log(me, 103, "caught", error)
            log(me, 104, asyncio.current_task().uncancel())
            await asyncio.sleep(6 * UNIT)
            log(me, 105)
    loop.call_soon(log, me, 106)
    try:
        watch16 = lambda done: log(107, "done", done)
        victim(0).add_done_callback(watch16)
        victim(0).add_done_callback(watch16)
        victim(9).add_done_callback(log)
        log(me, 108, victim(0).remove_done_callback(watch16))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 109, "caught", error)
        raise Oops(me) from error
    log(me, 111, "got", await w2(me + ".110"))
    try:
        try:
            async with Place(me + "-112", 1, 0):
                try:
                    loop.call_soon(log, me, 113)
                except Oops as error:
                    log(me, 116, "caught", error)
                log(me, 118, "got", await Later(3, 117))
        finally:
            log(me, 119, "finally")
    except (Exception, asyncio.CancelledError) as error:
        log(me, 120, "caught", error)
    return me


run(100487, program, run_plainly)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    sem0 = asyncio.Semaphore(1)
    fut0 = loop.create_future()
    cond0 = asyncio.Condition()
    async def w0(me):
        log(me, 1)
        g1 = keep_other(asyncio.gather(fut0, return_exceptions=True))
        when2 = loop.time() + 4 * UNIT
        loop.call_at(when2, lambda *args: fut0.cancel())
        loop.call_at(when2, lambda *args: fut0.set_result(5))
        loop.call_at(when2, lambda *args: fut0.cancel())
        log(me, 2)
        log(me, 3, repr(fut0))
    async def w1(me):
        try:
            log(me, 4, await cond0.acquire())
            try:
                for i in range(3):
                    keep(asyncio.create_task(sem0.acquire(), name=f"{me}.s5-{i}"))
                await asyncio.sleep(0)
                log(me, 6)
            finally:
                cond0.release()
                log(me, 7, cond0.locked())
        except (Exception, asyncio.CancelledError) as error:
            log(me, 8, "caught", error)
        log(me, 9, await cond0.acquire())
        try:
            log(me, 10, "got", await asyncio.wait_for(sem0.acquire(), 4 * UNIT))
            await asyncio.sleep(0)
            log(me, 11)
        finally:
            cond0.release()
            log(me, 12, cond0.locked())
        when3 = loop.time() + 4 * UNIT
        loop.call_at(when3, lambda *args, mark=13: log(me, mark, "called", args))
        loop.call_at(when3, lambda *args: fut0.set_result(5))
        loop.call_at(when3, lambda *args: sem0.release())
        log(me, 15, "cancel", victim(9).cancel())
    async def w2(me):
        log(me, 16)
        log(me, 17, await sem0.acquire())
        try:
            log(me, 19, "cancel", victim(0).cancel())
        finally:
            sem0.release()
            log(me, 20, sem0.locked())
        async with cond0:
            log(me, 21, "holds")
            try:
                for i in range(3):
                    keep(asyncio.create_task(waits(me + ".22", cond0), name=f"{me}.s23-{i}"))
            except asyncio.CancelledError as error:
                log(me, 24, "caught", error)
                log(me, 25, asyncio.current_task().uncancel())
                raise
        loop.call_soon_threadsafe(lambda *args: fut0.set_result(5))
        @contextlib.asynccontextmanager
        async def manager4():
            log(me, 28, "enters")
            await asyncio.sleep(0)
            try:
                yield 29
            finally:
                await asyncio.sleep(0)
                log(me, 30, "leaves")
        async with manager4() as value:
            log(me, 32, "cancel", victim(3).cancel())
            crowd5 = [keep(asyncio.create_task(holds(f"{me}.33-{i}", sem0, 0), name=f"{me}.c33-{i}")) for i in range(4)]
            sem0.release()
            sem0.release()
            sem0.release()
            sem0.release()
            await sem0.acquire()
            log(me, 34)
    async def stream(me):
        for i in range(4):
            keep(asyncio.create_task(w1(me + ".35"), name=f"{me}.s36-{i}"))
        yield 37
        async with cond0:
            cond0.notify()
            log(me, 38, "notified")
        crowd6 = [keep(asyncio.create_task(holds(f"{me}.39-{i}", sem0, 2), name=f"{me}.c39-{i}")) for i in range(4)]
        await asyncio.sleep(3 * UNIT)
        sem0.release()
        log(me, 40)
        crowd6[0].cancel()
        log(me, 42)
        sem0.release()
        log(me, 43)
        sem0.release()
        sem0.release()
        sem0.release()
        sem0.release()
        await sem0.acquire()
        log(me, 44)
        await asyncio.wait(crowd6, timeout=3 * UNIT)
        log(me, 45)
    try:
        log(me, 46, "gathered", await asyncio.gather())
    finally:
        log(me, 47, "finally")
    when7 = loop.time() + 3 * UNIT
    loop.call_at(when7, lambda *args: fut0.set_result(5))
    loop.call_at(when7, lambda *args: fut0.set_result(5))
    try:
        log(me, 48, await cond0.acquire())
        try:
            async with sem0:
                log(me, 49, "holds")
                @contextlib.asynccontextmanager
                async def manager8():
                    log(me, 50, "enters")
                    await asyncio.sleep(3 * UNIT, 51)
                    try:
                        yield 52
                    finally:
                        await asyncio.sleep(0)
                        log(me, 53, "leaves")
                async with manager8() as value:
                    g9 = keep_other(asyncio.gather(fails(me + ".54", 4 * UNIT), stays(me + ".55", 3 * UNIT), stays(me + ".56", 3 * UNIT)))
                    await asyncio.sleep(4 * UNIT)
                    log(me, 58, g9.cancel())
                crowd10 = [keep(asyncio.create_task(holds(f"{me}.59-{i}", sem0, 0), name=f"{me}.c59-{i}")) for i in range(3)]
                await asyncio.sleep(0)
                await asyncio.sleep(0)
                log(me, 60)
                await asyncio.wait(crowd10, timeout=4 * UNIT)
                log(me, 61)
            log(me, 62, sem0.locked())
        finally:
            cond0.release()
            log(me, 63, cond0.locked())
    except (Exception, asyncio.CancelledError) as error:
        log(me, 64, "caught", error)
    async with cond0:
        log(me, 65, "holds")
        crowd11 = [keep(asyncio.create_task(holds(f"{me}.66-{i}", sem0, 0), name=f"{me}.c66-{i}")) for i in range(4)]
        await asyncio.sleep(0)
        await asyncio.sleep(0)
        log(me, 67)
        await sem0.acquire()
        log(me, 68)
        await asyncio.sleep(0)
        log(me, 69)
        async with cond0:
            log(me, 70, "holds")
            async with sem0:
                log(me, 71, "holds")
                async with sem0:
                    log(me, 72, "holds")
                    try:
                        async for item in keep_generator(stream(me + ".g")):
                            log(me, 73, item)
                    finally:
                        log(me, 74, "finally")
                        await asyncio.sleep(0)
                        log(me, 75)
                    log(me, 77, "cancel", victim(9).cancel())
                try:
                    for i in range(4):
                        keep(asyncio.create_task(asyncio.sleep(0), name=f"{me}.s78-{i}"))
                finally:
                    log(me, 79, "finally")
                    await asyncio.sleep(0, 80)
                    log(me, 81)
    try:
        g12 = keep_other(asyncio.gather(asyncio.shield(fut0), return_exceptions=True))
        g12.add_done_callback(lambda done: log(82, "gathered", outcome(done)))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 83, "caught", error)
    loop.call_soon(log, me, 85)
    try:
        g13 = keep_other(asyncio.gather(naps(me + ".86", 4 * UNIT), naps(me + ".87", 0), w0(me + ".88"), return_exceptions=True))
        await asyncio.sleep(3 * UNIT)
        log(me, 90, g13.cancel("stop 89"))
        log(me, 91, await g13)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 92, "caught", error)


run(100555, program, run_plainly)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    lifo0 = asyncio.LifoQueue(2)
    async def w0(me):
        log(me, 2, "cancel", victim(1).cancel())
        return 3
    async def stream(me):
        log(me, 5, "cancel", victim(3).cancel("stop 4"))
        try:
            log(me, 7, victim(3).cancel(), victim(3).uncancel(), victim(3).cancelling())
        finally:
            log(me, 8, "finally")
        t1 = keep(asyncio.create_task(lifo0.put(9), name=me + ".t10"))
        log(me, 11, "started", t1)
        yield 12
        log(me, 14, "cancel", victim(1).cancel())
        try:
            async with asyncio.TaskGroup() as tg2:
                keep(tg2.create_task(naps(me + ".15", 0), name=me + ".t17"))
                keep(tg2.create_task(fails(me + ".19", 0), name=me + ".t21"))
                try:
                    await asyncio.sleep(6 * UNIT)
                finally:
                    log(me, 22)
                raise Oops(23)
        except BaseExceptionGroup as error:
            log(me, 24, error)
    log(me, 26, await Later(2, 25))
    ag3 = keep_generator(stream(me + ".ag3"))
    log(me, 29, await asyncio.wait_for(anext(ag3), 6 * UNIT))
    try:
        try:
            ag4 = keep_generator(stream(me + ".ag4"))
            log(me, 32, await ag4.aclose())
            log(me, 33, await ag4.aclose())
            log(me, 34, await ag4.aclose())
        finally:
            log(me, 35, "finally")
            await asyncio.sleep(6 * UNIT)
            log(me, 36)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 37, "caught", error)
    try:
        handle5 = loop.call_soon(lambda *args: victim(6).cancel())
        handle5.cancel()
        log(me, 39, handle5.cancelled())
    except (Exception, asyncio.CancelledError) as error:
        log(me, 40, "caught", error)
    log(me, 42, await Later(2, 41))


run(100584, program, run_plainly)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    cond0 = asyncio.Condition()
    fut0 = loop.create_future()
    queue0 = asyncio.Queue(1)
    async def w0(me):
        log(me, 1)
        ag1 = keep_generator(stream(me + ".ag1"))
        log(me, 4, await ag1.aclose())
        log(me, 5, await ag1.athrow(Oops(3)))
        try:
            async with asyncio.timeout(5 * UNIT) as limit2:
                try:
                    ag3 = keep_generator(stream(me + ".ag3"))
                    log(me, 8, await ag3.athrow(Oops(7)))
                finally:
                    log(me, 9, "finally")
            log(me, 10, limit2.expired())
        except TimeoutError as error:
            log(me, 11, error, limit2.expired(), asyncio.current_task().cancelling())
        log(me, 14, fut0.cancel())
        return me
    async def stream(me):
        log(me, 16, "in time", await asyncio.wait_for(asyncio.shield(fut0), 8 * UNIT))
        log(me, 18, "in time", await asyncio.wait_for(asyncio.shield(waits(me + ".17", cond0)), 0))
        yield 19
        try:
            log(me, 22, await fut0)
        except asyncio.CancelledError as error:
            log(me, 23, "caught", error)
    try:
        crowd4 = [keep(asyncio.create_task(waits(f"{me}.24-{i}", fut0), name=f"{me}.c24-{i}")) for i in range(4)]
        await asyncio.sleep(0)
        fut0.set_exception(Oops(2))
        log(me, 25)
        fut0.set_exception(Oops(2))
        log(me, 26)
        fut0.set_exception(Oops(2))
        log(me, 27)
        await asyncio.sleep(0)
        log(me, 28)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 29, "caught", error)
    try:
        t5 = keep(asyncio.create_task(asyncio.sleep(8 * UNIT, 30), name=me + ".t31"))
    except Oops as error:
        log(me, 32, "caught", error)
    try:
        await asyncio.sleep(0, 33)
        log(me, 34)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 35, "caught", error)
    try:
        async with cond0:
            cond0.notify_all()
            log(me, 36, "notified")
            await asyncio.sleep(0, 37)
    finally:
        log(me, 38, "finally")
        await asyncio.sleep(5 * UNIT)
        log(me, 39)
    try:
        async with cond0:
            log(me, 40, await cond0.wait())
    except (Exception, asyncio.CancelledError) as error:
        log(me, 41, "caught", error)
    try:
        log(me, 42)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 43, "caught", error)


run(100623, program, run_twice)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    fut0 = loop.create_future()
    fut1 = loop.create_future()
    lifo0 = asyncio.LifoQueue(2)
    queue0 = asyncio.Queue()
    async def w0(me):
        log(me, 1)
        try:
            ag1 = keep_generator(stream(me + ".ag1"))
            log(me, 4, await ag1.asend(2))
            log(me, 5, await anext(ag1))
        finally:
            log(me, 6, "finally")
        asyncio.current_task().cancel()
        log(me, 8, asyncio.current_task().uncancel())
        await fut0
        log(me, 9)
        log(me, 11, "got", await Later(0, 10))
        log(me, 12, victim(5).exception())
        return me
    async def w1(me):
        log(me, 14)
        log(me, 16, await Later(1, 15))
        when2 = loop.time() + 2 * UNIT
        loop.call_at(when2, lambda *args: fut1.cancel())
        loop.call_at(when2, lambda *args, mark=17: log(me, mark, "called", args))
        for i in range(4):
            keep(asyncio.create_task(asyncio.sleep(0, 18), name=f"{me}.s19-{i}"))
        return 20
    async def stream(me):
        log(me, 21, await lifo0.put(0))
        for i in range(4):
            keep(asyncio.create_task(w1(me + ".22"), name=f"{me}.s23-{i}"))
        yield 24
        t3 = keep(asyncio.create_task(asyncio.sleep(2 * UNIT), name=me + ".t25"))
    g4 = keep_other(asyncio.gather(w1(me + ".26"), lifo0.join(), waits(me + ".28", fut0)))
    try:
        log(me, 30, await Later(2, 29))
    except asyncio.CancelledError as error:
        log(me, 31, "caught", error)
        log(me, 32, asyncio.current_task().uncancel())
    try:
        await asyncio.sleep(2 * UNIT)
        log(me, 33)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 34, "caught", error)


run(100628, program, run_plainly)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    loop.set_task_factory(eager)
    prio0 = asyncio.PriorityQueue(2)
    event0 = asyncio.Event()
    queue0 = asyncio.Queue()
    async def w0(me):
        log(me, 1)
        when1 = loop.time() + 9 * UNIT
        loop.call_at(when1, lambda *args, mark=2: log(me, mark, "called", args))
        loop.call_at(when1, lambda *args, mark=3: log(me, mark, "called", args))
        loop.call_at(when1, lambda *args: event0.clear())
        log(me, 4, asyncio.current_task().cancelling())
        watch2 = lambda done: log(5, "done", done)
        victim(8).add_done_callback(watch2)
        victim(8).add_done_callback(log)
        log(me, 6, victim(8).remove_done_callback(watch2))
        async for item in keep_generator(stream(me + ".g")):
            log(me, 7, item)
        return 8
    async def stream(me):
        group3 = [keep(asyncio.create_task(asyncio.sleep(0, 9), name=me + ".t10")), keep(asyncio.create_task(waits(me + ".11", event0), name=me + ".t12"))]
        done, pending = await asyncio.wait(group3, return_when=asyncio.FIRST_COMPLETED)
        log(me, 13, done, pending)
        log(me, 15, "sent", (yield 14))
        t4 = keep(asyncio.Task(asyncio.wait_for(Later(1, 16), 9 * UNIT), loop=loop, eager_start=True, name=me + ".t17"))
        yield 18
        log(me, 19, len(asyncio.all_tasks()))
        log(me, 20, await prio0.put(0))
    try:
        log(me, 22, "in time", await asyncio.wait_for(Later(3, 21), -1))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 23, "caught", error)
    log(me, 27, "gathered", await asyncio.gather(waits(me + ".24", event0), asyncio.gather(w0(me + ".25"), stays(me + ".26", 0), return_exceptions=True), asyncio.sleep(0)))
    try:
        g5 = keep_other(asyncio.gather(return_exceptions=True))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 28, "caught", error)
    try:
        await asyncio.sleep(9 * UNIT)
        log(me, 29)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 30, "caught", error)


run(100658, program, run_by_hand)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    lock0 = asyncio.Lock()
    async def w0(me):
        log(me, 1)
        try:
            log(me, 3, "in time", await asyncio.wait_for(Later(3, 2), 8 * UNIT))
        finally:
            log(me, 4, "finally")
            await asyncio.sleep(0, 5)
            log(me, 6)
        log(me, 8, "cancel", victim(6).cancel())
        return me
    async def stream(me):
        try:
            async with asyncio.TaskGroup() as tg1:
                keep(tg1.create_task(asyncio.wait_for(asyncio.gather(holds(me + ".10", lock0, 0), return_exceptions=True), 8 * UNIT), name=me + ".t13"))
                keep(tg1.create_task(naps(me + ".15", 2 * UNIT), name=me + ".t17"))
                keep(tg1.create_task(stays(me + ".19", 8 * UNIT), name=me + ".t21"))
                try:
                    await asyncio.sleep(12 * UNIT)
                finally:
                    log(me, 22)
                raise Oops(23)
        except* Oops as error:
            log(me, 24, error)
        async with lock0:
            log(me, 25, "holds")
            try:
                yield 26
            finally:
                log(me, 27, "closing")
                await asyncio.sleep(0, 28)
                log(me, 29)
            log(me, 30)
        log(me, 31, lock0.locked())
        yield 32
        log(me, 33, "gathered", await asyncio.gather())
    try:
        log(me, 34)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 35, "caught", error)
    try:
        try:
            f2 = loop.create_future()
            loop.call_soon(f2.set_exception, Oops(36))
            log(me, 37, await f2)
        except asyncio.CancelledError as error:
            log(me, 38, "caught", error)
            await asyncio.sleep(2 * UNIT)
            log(me, 39)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 40, "caught", error)
    try:
        t3 = keep(asyncio.create_task(deep(3, asyncio.shield(asyncio.sleep(0))), name=me + ".t41"))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 42, "caught", error)
    try:
        async with contextlib.AsyncExitStack() as stack4:
            await stack4.enter_async_context(Place(me + "-43"))
            stack4.push_async_callback(asyncio.sleep, 0)
            log(me, 45, "got", await naps(me + ".44", 2 * UNIT))
            crowd5 = [keep(asyncio.create_task(holds(f"{me}.46-{i}", lock0, 1), name=f"{me}.c46-{i}")) for i in range(4)]
            await asyncio.sleep(0)
            crowd5[2].cancel("stop 47")
            log(me, 48)
            crowd5[0].cancel()
            log(me, 50)
            crowd5[0].cancel("stop 51")
            log(me, 52)
            lock0.release()
            log(me, 53)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 54, "caught", error)
    try:
        log(me, 55, "gathered", await asyncio.gather())
    except (Exception, asyncio.CancelledError) as error:
        log(me, 56, "caught", error)
    try:
        log(me, 58, "cancel", victim(5).cancel())
    except (Exception, asyncio.CancelledError) as error:
        log(me, 59, "caught", error)
    return 60


run(100669, program, run_plainly)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    fut0 = loop.create_future()
    event0 = asyncio.Event()
    event1 = asyncio.Event()
    var0 = contextvars.ContextVar("var0", default="none")
    async def w0(me):
        log(me, 1)
        async for item in Count(2, 2):
            log(me, 2, item)
            log(me, 4, "cancel", victim(2).cancel())
    async def stream(me):
        group1 = [keep(asyncio.create_task(asyncio.sleep(0), name=me + ".t5")), keep(asyncio.create_task(event1.wait(), name=me + ".t6"))]
        done, pending = await asyncio.wait(group1, return_when=asyncio.FIRST_EXCEPTION, timeout=5 * UNIT)
        log(me, 7, done, pending)
        yield 8
        log(me, 9, event0.clear())
    try:
        log(me, 10, var0.set(me) and var0.get())
    except (Exception, asyncio.CancelledError) as error:
        log(me, 11, "caught", error)
    try:
        def chain2(left):
            log(me, 12, left)
            if left:
                loop.call_soon(chain2, left - 1)
        chain2(2)
    except TimeoutError as error:
        log(me, 13, "caught", error)
    try:
        crowd3 = [keep(asyncio.create_task(waits(f"{me}.14-{i}", event1), name=f"{me}.c14-{i}")) for i in range(3)]
        await asyncio.sleep(0)
        event1.set()
        log(me, 15)
        event1.set()
        log(me, 16)
        crowd3[1].cancel()
        log(me, 18)
        await asyncio.wait(crowd3, timeout=5 * UNIT)
        log(me, 19)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 20, "caught", error)
    try:
        async with contextlib.AsyncExitStack() as stack4:
            await stack4.enter_async_context(Place(me + "-21"))
            await stack4.enter_async_context(Place(me + "-22"))
            stack4.push_async_callback(asyncio.sleep, 0)
            try:
                log(me, 24, victim(4).cancel(), victim(4).uncancel(), victim(4).cancelling())
            except (Exception, asyncio.CancelledError) as error:
                log(me, 25, "caught", error)
                await asyncio.sleep(0)
                log(me, 26)
    finally:
        log(me, 27, "finally")
    return 28


run(100674, program, run_plainly)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    barrier0 = asyncio.Barrier(3)
    async def w0(me):
        try:
            log(me, 1, "gathered", await asyncio.gather())
        except TimeoutError as error:
            log(me, 2, "caught", error)
            await asyncio.sleep(0, 3)
            log(me, 4)
        for turn in range(4):
            await asyncio.sleep(0)
            log(me, 5, turn)
        return me
    async def w1(me):
        log(me, 7)
        log(me, 8, victim(8).cancelled())
        return me
    async def w2(me):
        log(me, 10)
        try:
            group1 = [keep(asyncio.create_task(waits(me + ".11", barrier0), name=me + ".t12", context=contextvars.copy_context())), keep(asyncio.create_task(barrier0.wait(), name=me + ".t13")), keep(asyncio.create_task(barrier0.wait(), name=me + ".t14"))]
            done, pending = await asyncio.wait(group1, return_when=asyncio.ALL_COMPLETED)
            log(me, 15, done, pending)
        except (Exception, asyncio.CancelledError) as error:
            log(me, 16, "caught", error)
            log(me, 17, asyncio.current_task().uncancel())
        try:
            async with asyncio.timeout(0) as limit2:
                await asyncio.sleep(0)
                log(me, 18)
                limit2.reschedule(loop.time() + 10 * UNIT)
                await asyncio.shield(asyncio.shield(fails(me + ".19", 5 * UNIT)))
            log(me, 20, limit2.expired())
        except TimeoutError as error:
            log(me, 21, error, limit2.expired(), asyncio.current_task().cancelling())
        s3 = keep_other(asyncio.shield(asyncio.sleep(0, 22)))
    async def stream(me):
        try:
            s4 = keep_other(asyncio.shield(waits(me + ".23", barrier0)))
        except BaseException as error:
            log(me, 24, "caught", error)
            raise
        else:
            log(me, 25, "fine")
        crowd5 = [keep(asyncio.create_task(waits(f"{me}.26-{i}", barrier0), name=f"{me}.c26-{i}")) for i in range(4)]
        await barrier0.abort()
        log(me, 27)
        await barrier0.abort()
        log(me, 28)
        yield 29
        try:
            crowd6 = [keep(asyncio.create_task(waits(f"{me}.30-{i}", barrier0), name=f"{me}.c30-{i}")) for i in range(4)]
            await asyncio.sleep(0)
            await asyncio.sleep(0)
            log(me, 31)
            await asyncio.sleep(0)
            log(me, 32)
            await barrier0.reset()
            log(me, 33)
            crowd6[2].cancel()
            log(me, 35)
        finally:
            log(me, 36, "finally")
        g7 = keep_other(asyncio.gather(naps(me + ".37", 10 * UNIT), naps(me + ".38", 10 * UNIT), waits(me + ".39", barrier0), return_exceptions=True))
        await asyncio.sleep(10 * UNIT)
        log(me, 41, g7.cancel())
        log(me, 42, await g7)
    try:
        loop.call_later(10 * UNIT, lambda *args, mark=43: log(me, mark, "called", args))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 44, "caught", error)
    try:
        ag8 = keep_generator(stream(me + ".ag8"))
        log(me, 47, await asyncio.gather(anext(ag8), anext(ag8), return_exceptions=True))
        log(me, 48, await asyncio.wait_for(anext(ag8), 5 * UNIT))
        log(me, 49, await anext(ag8))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 50, "caught", error)
    try:
        await asyncio.sleep(0)
        log(me, 51)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 52, "caught", error)
    try:
        f9 = asyncio.Future()
        loop.call_later(10 * UNIT, f9.set_result, 53)
        f9.add_done_callback(lambda done: log(54, "before the wake-up"))
        log(me, 55, await f9)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 56, "caught", error)
    try:
        t10 = keep(asyncio.create_task(stays(me + ".57", 0), name=me + ".t58"))
    finally:
        log(me, 59, "finally")
        await asyncio.sleep(5 * UNIT)
        log(me, 60)


run(100678, program, run_plainly)
