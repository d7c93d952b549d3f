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
    queue0 = asyncio.Queue(2)
    async def w0(me):
        log(me, 1)
        try:
            log(me, 3, "cancel", victim(2).cancel())
        finally:
            log(me, 4, "finally")
        loop.call_later(2 * UNIT, lambda *args: victim(1).cancel("stop 5"))
        try:
            if loop.time() > 0:
                raise Oops(6)
        finally:
            log(me, 7, "finally")
    async def w1(me):
        log(me, 8)
        loop.call_soon_threadsafe(lambda *args: victim(8).cancel())
        g1 = keep_other(asyncio.gather(Later(2, 13), Later(2, 14), asyncio.shield(w3(me + ".15"))))
        log(me, 16, await queue0.put(3))
    async def w2(me):
        log(me, 17)
        log(me, 18)
        return me
    async def w3(me):
        while True:
            try:
                item = await queue0.get()
            except asyncio.QueueShutDown as error:
                log(me, 20, error)
                break
            log(me, 21, "consumes", item)
            queue0.task_done()
            await asyncio.sleep(2 * UNIT)
    async def stream(me):
        when2 = loop.time() + 2 * UNIT
        loop.call_at(when2, lambda *args: event0.clear())
        loop.call_at(when2, lambda *args: queue0.get_nowait())
        loop.call_at(when2, lambda *args: queue0.get_nowait())
        try:
            log(me, 23, await Later(2, 22))
        except BaseException as error:
            log(me, 24, "caught", error)
            raise
        yield 25
        log(me, 27, "got", await gives(me + ".26", queue0, 2))
    try:
        ag3 = keep_generator(stream(me + ".ag3"))
        log(me, 30, await asyncio.gather(anext(ag3), anext(ag3), return_exceptions=True))
        log(me, 31, await anext(ag3, "end"))
    finally:
        log(me, 32, "finally")
        await asyncio.sleep(0, 33)
        log(me, 34)
    try:
        log(me, 35, await queue0.put(4))
    except* (Oops, ValueError, TimeoutError) as error:
        log(me, 36, error)
    try:
        log(me, 38, victim(8).cancel(), victim(8).uncancel(), victim(8).cancelling())
    except (Exception, asyncio.CancelledError) as error:
        log(me, 39, "caught", error)
    log(me, 40, repr(queue0))


run(100005, program, run_twice)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    cond0 = asyncio.Condition()
    async def w0(me):
        log(me, 1)
        g1 = keep_other(asyncio.gather(deep(4, Later(2, 2)), naps(me + ".3", 9 * UNIT)))
        await asyncio.sleep(11 * UNIT)
        log(me, 5, g1.cancel("stop 4"))
        log(me, 6, await g1)
        await asyncio.sleep(0, 7)
        log(me, 8)
    async def w1(me):
        log(me, 9)
        log(me, 11, "in time", await asyncio.wait_for(Later(2, 10), None))
        try:
            t2 = keep(asyncio.ensure_future(deep(4, asyncio.gather(Later(0, 12), asyncio.sleep(0), return_exceptions=True))))
        finally:
            log(me, 13, "finally")
            await asyncio.sleep(5 * UNIT, 14)
            log(me, 15)
        return me
    async def stream(me):
        t3 = keep(asyncio.ensure_future(w1(me + ".17")))
        try:
            for each in asyncio.as_completed([keep(asyncio.create_task(waits(me + ".18", cond0), name=me + ".t19")), keep(asyncio.create_task(w1(me + ".20"), name=me + ".t21")), keep(asyncio.create_task(w1(me + ".22"), name=me + ".t23")), keep(asyncio.create_task(waits(me + ".24", cond0), name=me + ".t25"))]):
                try:
                    result = await each
                    log(me, 26, "completed", result)
                except (Exception, asyncio.CancelledError) as error:
                    log(me, 27, error)
        except* (Oops, ValueError, TimeoutError) as error:
            log(me, 28, error)
        await asyncio.sleep(10 * UNIT)
        log(me, 29)
        yield 30
        async with cond0:
            log(me, 31, "holds")
            crowd4 = [keep(asyncio.create_task(waits(f"{me}.32-{i}", cond0), name=f"{me}.c32-{i}")) for i in range(4)]
            async with cond0:
                cond0.notify()
                await asyncio.sleep(5 * UNIT)
                crowd4[1].cancel("stop 33")
            log(me, 34)
            async with cond0:
                cond0.notify(2)
            log(me, 35)
            crowd4[0].cancel()
            log(me, 37)
            async with asyncio.TaskGroup() as tg5:
                t6 = keep(tg5.create_task(naps(me + ".38", 10 * UNIT), name=me + ".t39"))
                t7 = keep(tg5.create_task(fails(me + ".40", 5 * UNIT), name=me + ".t41"))
                t8 = keep(tg5.create_task(deep(3, Later(2, 42)), name=me + ".t43"))
                t9 = keep(tg5.create_task(naps(me + ".44", 0), name=me + ".t45"))
                log(me, 47, "sent", (yield 46))
                g10 = keep_other(asyncio.gather(fails(me + ".48", 11 * UNIT), naps(me + ".49", 11 * UNIT)))
                await asyncio.sleep(9 * UNIT)
                log(me, 51, g10.cancel())
                log(me, 52, await g10)
            log(me, 53)
    try:
        log(me, 55, "in time", await asyncio.wait_for(asyncio.shield(asyncio.sleep(0, 54)), 9 * UNIT))
    finally:
        log(me, 56, "finally")
        await asyncio.sleep(9 * UNIT, 57)
        log(me, 58)
    crowd11 = [keep(asyncio.create_task(waits(f"{me}.59-{i}", cond0), name=f"{me}.c59-{i}")) for i in range(3)]
    await asyncio.sleep(0)
    async with cond0:
        cond0.notify_all()
    log(me, 60)
    async with cond0:
        cond0.notify_all()
    log(me, 61)
    try:
        async with cond0:
            wanted = []
            log(me, 62, await cond0.wait_for(lambda: wanted.append(1) or len(wanted) > 1))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 63, "caught", error)
    try:
        crowd12 = [keep(asyncio.create_task(holds(f"{me}.64-{i}", cond0, 2), name=f"{me}.c64-{i}")) for i in range(4)]
        async with cond0:
            cond0.notify(2)
        log(me, 65)
        async with cond0:
            cond0.notify()
            await asyncio.sleep(2 * UNIT)
            crowd12[2].cancel()
        log(me, 67)
        crowd12[2].cancel()
        log(me, 69)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 70, "caught", error)
    try:
        watch13 = lambda done: log(71, "done", done)
        victim(0).add_done_callback(watch13)
        victim(1).add_done_callback(log)
        log(me, 72, victim(0).remove_done_callback(watch13))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 73, "caught", error)


run(100008, program, run_twice)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    queue0 = asyncio.Queue(2)
    queue1 = asyncio.Queue()
    fut0 = loop.create_future()
    var0 = contextvars.ContextVar("var0", default="none")
    async def w0(me):
        try:
            log(me, 1)
        except Exception as error:
            log(me, 2, "caught", error)
            await asyncio.sleep(0)
            log(me, 3)
        else:
            log(me, 4, "fine")
    async def w1(me):
        log(me, 5)
        t1 = keep(asyncio.create_task(w3(me + ".6"), name=me + ".t7"))
    async def w2(me):
        t2 = keep(asyncio.create_task(w3(me + ".8"), name=me + ".t9"))
        try:
            log(me, 12, "gathered", await asyncio.gather(takes(me + ".10", queue0), t2, w3(me + ".11")))
        except (Exception, asyncio.CancelledError) as error:
            log(me, 13, "caught", error)
            log(me, 14, asyncio.current_task().uncancel())
    async def w3(me):
        log(me, 15)
        crowd3 = [keep(asyncio.create_task(gives(f"{me}.16-{i}", queue1, 8), name=f"{me}.c16-{i}")) for i in range(3)]
        await asyncio.sleep(0)
        queue1.put_nowait(1)
        log(me, 17)
        crowd3[0].cancel()
        log(me, 19)
        async with Place(me + "-20", 2, 1, swallow=(asyncio.CancelledError,)):
            try:
                t4 = keep(asyncio.create_task(deep(2, asyncio.shield(waits(me + ".21", fut0))), name=me + ".t22"))
            except (Exception, asyncio.CancelledError) as error:
                log(me, 23, "caught", error)
        crowd5 = [keep(asyncio.create_task(gives(f"{me}.24-{i}", queue1, 6), name=f"{me}.c24-{i}")) for i in range(3)]
        await asyncio.sleep(0)
        await asyncio.sleep(0)
        log(me, 25)
        await queue1.get()
        log(me, 26)
        queue1.get_nowait()
        log(me, 27)
        crowd5[2].cancel()
        log(me, 29)
        t6 = keep(asyncio.create_task(stays(me + ".30", 2 * UNIT), name=me + ".t31"))
    async def stream(me):
        log(me, 33, "cancel", victim(9).cancel())
        t7 = keep(asyncio.create_task(gives(me + ".34", queue1, 6), name=me + ".t35"))
        log(me, 37, [item async for item in Count(2)])
        yield 38
        log(me, 40, "sent", (yield 39))
    try:
        g8 = keep_other(asyncio.gather(fails(me + ".41", 4 * UNIT), naps(me + ".42", 7 * UNIT)))
        await asyncio.sleep(0)
        log(me, 44, g8.cancel())
        log(me, 45, await g8)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 46, "caught", error)
    try:
        async with Place(me + "-47", 2, 0, swallow=(Exception,)):
            crowd9 = [keep(asyncio.create_task(takes(f"{me}.48-{i}", queue1), name=f"{me}.c48-{i}")) for i in range(4)]
            await asyncio.sleep(0)
            crowd9[1].cancel()
            log(me, 50)
            await asyncio.wait(crowd9, timeout=4 * UNIT)
            log(me, 51)
            t10 = keep(asyncio.create_task(takes(me + ".52", queue0), name=me + ".t53"))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 54, "caught", error)
    t11 = keep(asyncio.create_task(w0(me + ".55"), name=me + ".t56"))
    try:
        t12 = keep(asyncio.create_task(waits(me + ".57", fut0), name=me + ".t58"))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 59, "caught", error)
    handle13 = loop.call_soon(lambda *args: queue0.get_nowait())
    await asyncio.sleep(4 * UNIT)
    handle13.cancel()
    log(me, 60, handle13.cancelled())
    try:
        s14 = keep_other(asyncio.shield(fut0))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 61, "caught", error)
    try:
        try:
            s15 = keep_other(asyncio.shield(asyncio.shield(naps(me + ".62", 10 * UNIT))))
        except Exception as error:
            log(me, 63, "caught", error)
            raise
    except (Exception, asyncio.CancelledError) as error:
        log(me, 64, "caught", error)
    try:
        handle16 = loop.call_soon(lambda *args, mark=65: log(me, mark, "called", args))
        handle16.cancel()
        log(me, 66, handle16.cancelled())
    except Exception as error:
        log(me, 67, "caught", error)
        raise Oops(me) from error
    return me


run(100026, program, run_by_hand)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    loop.set_task_factory(eager)
    fut0 = loop.create_future()
    var0 = contextvars.ContextVar("var0", default="none")
    async def w0(me):
        log(me, 1)
        log(me, 2, hasattr(victim(7), "get_coro"))
        t1 = keep(asyncio.create_task(naps(me + ".3", 8 * UNIT), name=me + ".t4"))
    async def w1(me):
        async with contextlib.AsyncExitStack() as stack2:
            await stack2.enter_async_context(Place(me + "-5"))
            stack2.push_async_callback(asyncio.sleep, 0)
            t3 = keep(asyncio.Task(waits(me + ".6", fut0), loop=loop, eager_start=True, name=me + ".t7"))
            log(me, 8, "started", t3)
            try:
                t4 = keep(asyncio.ensure_future(w2(me + ".9")))
            finally:
                log(me, 10, "finally")
                await asyncio.sleep(0, 11)
                log(me, 12)
        async for each in asyncio.as_completed([keep(asyncio.create_task(naps(me + ".13", 4 * UNIT), name=me + ".t14"))]):
            try:
                result = await each
                log(me, 15, "completed", each, result)
            except (Exception, asyncio.CancelledError) as error:
                log(me, 16, error)
        handle5 = loop.call_soon(lambda *args, mark=17: log(me, mark, "called", args))
        await asyncio.sleep(12 * UNIT)
        handle5.cancel()
        log(me, 18, handle5.cancelled())
    async def w2(me):
        try:
            log(me, 20, "gathered", await asyncio.gather(asyncio.gather(asyncio.sleep(4 * UNIT, 19), fut0), fut0, return_exceptions=True))
        except asyncio.CancelledError as error:
            log(me, 21, "caught", error)
            log(me, 22, asyncio.current_task().uncancel())
            raise
    async def stream(me):
        try:
            async with contextlib.AsyncExitStack() as stack6:
                await stack6.enter_async_context(Place(me + "-23"))
                await stack6.enter_async_context(Place(me + "-24"))
                stack6.push_async_callback(asyncio.sleep, 0)
                try:
                    async with contextlib.AsyncExitStack() as stack7:
                        await stack7.enter_async_context(Place(me + "-25"))
                        await stack7.enter_async_context(Place(me + "-26"))
                        stack7.push_async_callback(asyncio.sleep, 0)
                        for each in asyncio.as_completed([keep(asyncio.create_task(waits(me + ".27", fut0), name=me + ".t28"))], timeout=4 * UNIT):
                            try:
                                result = await each
                                log(me, 29, "completed", result)
                            except (Exception, asyncio.CancelledError) as error:
                                log(me, 30, error)
                        handle8 = loop.call_soon(lambda *args, mark=31: log(me, mark, "called", args))
                        handle8.cancel()
                        log(me, 32, handle8.cancelled())
                finally:
                    log(me, 33, "finally")
                log(me, 34, repr(fut0))
        finally:
            log(me, 35, "finally")
        try:
            log(me, 37, "sent", (yield 36))
        except (Exception, asyncio.CancelledError) as error:
            log(me, 38, "caught", error)
            log(me, 39, asyncio.current_task().uncancel())
            raise
        handle9 = loop.call_later(6 * UNIT, lambda *args, mark=40: log(me, mark, "called", args))
        await asyncio.sleep(12 * UNIT, 41)
        handle9.cancel()
        log(me, 42, handle9.cancelled())
        yield 43
        t10 = keep(asyncio.create_task(stays(me + ".44", 0), name=me + ".t45"))
        async with asyncio.TaskGroup() as tg11:
            t12 = keep(tg11.create_task(w1(me + ".46"), name=me + ".t47"))
            t13 = keep(tg11.create_task(w2(me + ".48"), name=me + ".t49"))
            t14 = keep(tg11.create_task(naps(me + ".50", 0), name=me + ".t51"))
            t15 = keep(tg11.create_task(w2(me + ".52"), name=me + ".t53"))
            log(me, 54, victim(3).done())
            try:
                s16 = keep_other(asyncio.shield(waits(me + ".55", fut0)))
            except asyncio.CancelledError as error:
                log(me, 56, "caught", error)
                raise
        log(me, 57)
    try:
        t17 = keep(asyncio.create_task(w1(me + ".58"), name=me + ".t59"))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 60, "caught", error)
    try:
        t18 = keep(asyncio.create_task(asyncio.wait_for(w1(me + ".61"), 12 * UNIT), name=me + ".t62", context=contextvars.copy_context()))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 63, "caught", error)
    try:
        t19 = keep(asyncio.create_task(naps(me + ".64", 8 * UNIT), name=me + ".t65"))
    except* (Oops, ValueError, TimeoutError) as error:
        log(me, 66, error)
    for i in range(2):
        try:
            log(me, 67, "got", await t17)
        except (Exception, asyncio.CancelledError) as error:
            log(me, 68, "caught", error)
    try:
        async with contextlib.AsyncExitStack() as stack20:
            await stack20.enter_async_context(Place(me + "-69"))
            await stack20.enter_async_context(Place(me + "-70"))
            stack20.push_async_callback(asyncio.sleep, 0)
            handle21 = loop.call_later(6 * UNIT, lambda *args: fut0.cancel())
            handle21.cancel()
            log(me, 71, handle21.cancelled())
            try:
                f22 = loop.create_future()
                loop.call_later(8 * UNIT, f22.set_result, 72)
                log(me, 73, await f22)
            finally:
                log(me, 74, "finally")
                await asyncio.sleep(12 * UNIT)
                log(me, 75)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 76, "caught", error)


run(100056, program, run_twice)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    queue0 = asyncio.Queue(1)
    bounded0 = asyncio.BoundedSemaphore(1)
    async def w0(me):
        log(me, 1)
        ag1 = keep_generator(stream(me + ".ag1"))
        log(me, 4, await asyncio.wait_for(anext(ag1), 3 * UNIT))
        log(me, 5, await ag1.athrow(Oops(3)))
        loop.call_soon(lambda *args, mark=6: log(me, mark, "called", args))
        t2 = keep(asyncio.create_task(naps(me + ".9", 0), name=me + ".t10"))
        return me
    async def w1(me):
        log(me, 12)
        t3 = keep(asyncio.create_task(asyncio.wait_for(holds(me + ".13", bounded0, 1), 6 * UNIT), name=me + ".t14"))
    async def stream(me):
        log(me, 16, "cancel", victim(4).cancel())
        try:
            log(me, 18, victim(9).cancel("stop 17"), victim(9).uncancel(), victim(9).cancelling())
        finally:
            log(me, 19, "finally")
        log(me, 20, await bounded0.acquire())
        try:
            handle4 = loop.call_later(2 * UNIT, lambda *args: queue0.put_nowait(7))
            handle4.cancel()
            log(me, 21, handle4.cancelled())
            log(me, 22)
        finally:
            bounded0.release()
            log(me, 23, bounded0.locked())
        yield 24
        log(me, 25)
    try:
        group5 = [keep(asyncio.create_task(bounded0.acquire(), name=me + ".t26")), keep(asyncio.create_task(w1(me + ".27"), name=me + ".t28")), keep(asyncio.create_task(gives(me + ".29", queue0, 3), name=me + ".t30")), keep(asyncio.create_task(naps(me + ".31", 6 * UNIT), name=me + ".t32"))]
        done, pending = await asyncio.wait(group5, return_when=asyncio.FIRST_COMPLETED, timeout=8 * UNIT)
        log(me, 33, done, pending)
        for each in in_order(pending):
            each.cancel("stop 34")
    except (Exception, asyncio.CancelledError) as error:
        log(me, 35, "caught", error)
    handle6 = loop.call_soon(lambda *args: victim(1).cancel())
    handle6.cancel()
    log(me, 37, handle6.cancelled())
    try:
        try:
            async with contextlib.AsyncExitStack() as stack7:
                await stack7.enter_async_context(Place(me + "-38"))
                stack7.push_async_callback(asyncio.sleep, 0)
                try:
                    async with asyncio.TaskGroup() as tg8:
                        t9 = keep(tg8.create_task(fails(me + ".39", 8 * UNIT), name=me + ".t40"))
                    log(me, 41)
                finally:
                    log(me, 42, "finally")
                try:
                    async for item in Count(2, 1):
                        log(me, 43, item)
                        log(me, 44, "awaited", await t9)
                except BaseException as error:
                    log(me, 45, "caught", error)
                    raise
        except (Exception, asyncio.CancelledError) as error:
            log(me, 46, "caught", error)
            log(me, 47, asyncio.current_task().uncancel())
            raise
        else:
            log(me, 48, "fine")
    except (Exception, asyncio.CancelledError) as error:
        log(me, 49, "caught", error)
    try:
        loop.call_soon(log, me, 50)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 52, "caught", error)


run(100066, program, run_plainly)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    cond0 = asyncio.Condition()
    async def w0(me):
        log(me, 1, await cond0.acquire())
        try:
            async for item in keep_generator(stream(me + ".g")):
                log(me, 2, item)
        finally:
            cond0.release()
            log(me, 3, cond0.locked())
        try:
            for each in asyncio.as_completed([keep(asyncio.create_task(naps(me + ".4", 0), name=me + ".t5")), keep(asyncio.create_task(asyncio.sleep(12 * UNIT), name=me + ".t6"))], timeout=2 * UNIT):
                try:
                    result = await each
                    log(me, 7, "completed", result)
                except (Exception, asyncio.CancelledError) as error:
                    log(me, 8, error)
        except (Exception, asyncio.CancelledError) as error:
            log(me, 9, "caught", error)
        cond0.release()
        log(me, 10)
        async with asyncio.TaskGroup() as tg1:
            t2 = keep(tg1.create_task(naps(me + ".11", 0), name=me + ".t12"))
            t3 = keep(tg1.create_task(w2(me + ".13"), name=me + ".t14"))
            async with cond0:
                wanted = []
                log(me, 15, await cond0.wait_for(lambda: wanted.append(1) or len(wanted) > 2))
        log(me, 16)
    async def w1(me):
        log(me, 17)
        try:
            async with cond0:
                log(me, 18, await cond0.wait())
        finally:
            log(me, 19, "finally")
        async with cond0:
            wanted = []
            log(me, 20, await cond0.wait_for(lambda: wanted.append(1) or len(wanted) > 1))
        async with cond0:
            cond0.notify(2)
            log(me, 21, "notified")
        async with cond0:
            wanted = []
            log(me, 22, await cond0.wait_for(lambda: wanted.append(1) or len(wanted) > 1))
        return me
    async def w2(me):
        async with asyncio.TaskGroup() as tg4:
            t5 = keep(tg4.create_task(stays(me + ".24", 0), name=me + ".t25"))
        log(me, 26)
    async def stream(me):
        async with cond0:
            wanted = []
            log(me, 27, await cond0.wait_for(lambda: wanted.append(1) or len(wanted) > 2))
        yield 28
        try:
            async with asyncio.TaskGroup() as tg6:
                t7 = keep(tg6.create_task(asyncio.sleep(0), name=me + ".t29"))
                t8 = keep(tg6.create_task(asyncio.sleep(4 * UNIT, 30), name=me + ".t31"))
                t9 = keep(tg6.create_task(holds(me + ".32", cond0, 1), name=me + ".t33"))
                try:
                    g10 = keep_other(asyncio.gather(stays(me + ".34", 0), asyncio.sleep(12 * UNIT), waits(me + ".35", cond0)))
                    await asyncio.sleep(12 * UNIT)
                    log(me, 37, g10.cancel("stop 36"))
                except asyncio.CancelledError as error:
                    log(me, 38, "caught", error)
            log(me, 39)
        finally:
            log(me, 40, "finally")
            await asyncio.sleep(-1, 41)
            log(me, 42)
    try:
        log(me, 43, await cond0.acquire())
        try:
            for each in asyncio.as_completed([keep(asyncio.create_task(asyncio.sleep(0), name=me + ".t44")), keep(asyncio.create_task(asyncio.sleep(0), name=me + ".t45")), keep(asyncio.create_task(w0(me + ".46"), name=me + ".t47", context=contextvars.copy_context())), keep(asyncio.create_task(deep(1, asyncio.sleep(7 * UNIT)), name=me + ".t48"))]):
                try:
                    result = await each
                    log(me, 49, "completed", result)
                except (Exception, asyncio.CancelledError) as error:
                    log(me, 50, error)
            try:
                cond0.release()
                log(me, 51)
            except* (Oops, ValueError, TimeoutError) as error:
                log(me, 52, error)
        finally:
            cond0.release()
            log(me, 53, cond0.locked())
    except TimeoutError as error:
        log(me, 54, "caught", error)
    else:
        log(me, 55, "fine")
    try:
        try:
            async for item in keep_generator(stream(me + ".g")):
                log(me, 56, item)
        finally:
            log(me, 57, "finally")
            await asyncio.sleep(4 * UNIT, 58)
            log(me, 59)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 60, "caught", error)
    try:
        ag11 = keep_generator(stream(me + ".ag11"))
        log(me, 63, await anext(ag11))
        log(me, 64, [item async for item in ag11])
        log(me, 65, await anext(ag11, "end"))
    except asyncio.CancelledError as error:
        log(me, 66, "caught", error)
        log(me, 67, asyncio.current_task().uncancel())
        raise


run(100282, program, run_plainly)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    lifo0 = asyncio.LifoQueue()
    cond0 = asyncio.Condition()
    bounded0 = asyncio.BoundedSemaphore(2)
    async def w0(me):
        log(me, 1)
        try:
            async with cond0:
                log(me, 2, "holds")
                try:
                    while True:
                        try:
                            item = await lifo0.get()
                        except asyncio.QueueShutDown as error:
                            log(me, 3, error)
                            break
                        log(me, 4, "consumes", item)
                        lifo0.task_done()
                finally:
                    log(me, 5, "finally")
        finally:
            log(me, 6, "finally")
    async def w1(me):
        log(me, 7)
        try:
            log(me, 9, "cancel", victim(8).cancel())
        except BaseException as error:
            log(me, 10, "caught", error)
            raise
        try:
            for turn in range(4):
                await asyncio.sleep(0)
                log(me, 11, turn)
        finally:
            log(me, 12, "finally")
            await asyncio.sleep(0, 13)
            log(me, 14)
        t1 = keep(asyncio.create_task(lifo0.join(), name=me + ".t16"))
        async with contextlib.AsyncExitStack() as stack2:
            await stack2.enter_async_context(Place(me + "-17"))
            stack2.push_async_callback(asyncio.sleep, 0)
            t3 = keep(asyncio.create_task(asyncio.sleep(0), name=me + ".t18"))
            log(me, 19, "started", t3)
    async def stream(me):
        cond0.release()
        log(me, 20)
        try:
            async with cond0:
                log(me, 21, "holds")
                while True:
                    try:
                        item = await lifo0.get()
                    except asyncio.QueueShutDown as error:
                        log(me, 22, error)
                        break
                    log(me, 23, "consumes", item)
                    lifo0.task_done()
                    await asyncio.sleep(2 * UNIT)
        except TimeoutError as error:
            log(me, 24, "caught", error)
        yield 25
        log(me, 26)
    try:
        await asyncio.sleep(1 * UNIT, 27)
        log(me, 28)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 29, "caught", error)
    t4 = keep(asyncio.create_task(stays(me + ".30", 1 * UNIT), name=me + ".t31"))
    log(me, 32, "started", t4)
    try:
        async with contextlib.AsyncExitStack() as stack5:
            await stack5.enter_async_context(Place(me + "-33"))
            await stack5.enter_async_context(Place(me + "-34"))
            stack5.push_async_callback(asyncio.sleep, 0)
            t6 = keep(loop.create_task(w0(me + ".35"), name=me + ".t36"))
            log(me, 39, "gathered", await asyncio.gather(asyncio.shield(Later(3, 37)), fails(me + ".38", 0)))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 40, "caught", error)
    try:
        log(me, 41, lifo0.put_nowait(3))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 42, "caught", error)
    try:
        log(me, 43, "gathered", await asyncio.gather(t4, asyncio.shield(asyncio.sleep(1 * UNIT))))
    finally:
        log(me, 44, "finally")
        await asyncio.sleep(0)
        log(me, 45)


run(100290, program, run_twice)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    event0 = asyncio.Event()
    sem0 = asyncio.Semaphore(0)
    async def w0(me):
        log(me, 1)
        log(me, 2, await sem0.acquire())
        try:
            log(me, 4, "in time", await asyncio.wait_for(Later(0, 3), 2 * UNIT))
            try:
                t1 = keep(asyncio.create_task(asyncio.sleep(0), name=me + ".t5"))
            except BaseException as error:
                log(me, 6, "caught", error)
                raise
        finally:
            sem0.release()
            log(me, 7, sem0.locked())
        ag2 = keep_generator(stream(me + ".ag2"))
        log(me, 10, await ag2.athrow(Oops(9)))
        log(me, 11, await ag2.aclose())
        log(me, 12, await anext(ag2))
        async for each in asyncio.as_completed([keep(asyncio.create_task(asyncio.sleep(0), name=me + ".t13"))], timeout=2 * UNIT):
            try:
                result = await each
                log(me, 14, "completed", each, result)
            except (Exception, asyncio.CancelledError) as error:
                log(me, 15, error)
    async def w1(me):
        log(me, 16)
        log(me, 17, await sem0.acquire())
        try:
            try:
                async with sem0:
                    log(me, 18, "holds")
                    log(me, 19)
            except (Exception, asyncio.CancelledError) as error:
                log(me, 20, "caught", error)
        finally:
            sem0.release()
            log(me, 21, sem0.locked())
        async with sem0:
            log(me, 22, "holds")
            log(me, 23, await sem0.acquire())
            try:
                s3 = keep_other(asyncio.shield(waits(me + ".24", event0)))
            finally:
                sem0.release()
                log(me, 25, sem0.locked())
            s4 = keep_other(asyncio.shield(waits(me + ".26", event0)))
        log(me, 27, sem0.locked())
        log(me, 28, "in time", await asyncio.wait_for(asyncio.sleep(2 * UNIT), 0))
        f5 = loop.create_future()
        loop.call_soon(f5.set_exception, Oops(29))
        log(me, 30, await f5)
    async def stream(me):
        try:
            log(me, 31, await sem0.acquire())
            try:
                async with asyncio.TaskGroup() as tg6:
                    t7 = keep(tg6.create_task(naps(me + ".32", 2 * UNIT), name=me + ".t33"))
                    t8 = keep(tg6.create_task(asyncio.wait_for(asyncio.gather(w1(me + ".34"), Later(1, 35)), 2 * UNIT), name=me + ".t36"))
                    t9 = keep(tg6.create_task(naps(me + ".37", 2 * UNIT), name=me + ".t38"))
                log(me, 39)
            finally:
                sem0.release()
                log(me, 40, sem0.locked())
        except Exception as error:
            log(me, 41, "caught", error)
            await asyncio.sleep(0)
            log(me, 42)
        yield 43
        for each in asyncio.as_completed([keep(asyncio.create_task(stays(me + ".44", 0), name=me + ".t45")), keep(asyncio.create_task(asyncio.wait_for(Later(3, 46), 2 * UNIT), name=me + ".t47"))], timeout=2 * UNIT):
            try:
                result = await each
                log(me, 48, "completed", result)
            except (Exception, asyncio.CancelledError) as error:
                log(me, 49, error)
        log(me, 51, "in time", await asyncio.wait_for(Later(0, 50), 0))
    try:
        victim(9).add_done_callback(lambda done: log(52, "done", done))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 53, "caught", error)
    victim(2).add_done_callback(lambda done: log(54, "done", done))
    try:
        try:
            for i in range(3):
                t10 = keep(asyncio.Task(holds(me + ".55", sem0, 1), loop=loop, eager_start=True, name=me + ".t56"))
                log(me, 57, "started", t10)
        except BaseException as error:
            log(me, 58, "caught", error)
            raise
    except (Exception, asyncio.CancelledError) as error:
        log(me, 59, "caught", error)
    try:
        log(me, 61, await Later(0, 60))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 62, "caught", error)
    return me


run(100317, program, run_plainly)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    var0 = contextvars.ContextVar("var0", default="none")
    var1 = contextvars.ContextVar("var1", default="none")
    cond0 = asyncio.Condition()
    sem0 = asyncio.Semaphore(1)
    async def w0(me):
        log(me, 1)
        async with sem0:
            log(me, 2, "holds")
            log(me, 4, "got", await w2(me + ".3"))
        log(me, 5, sem0.locked())
        loop.call_later(0, lambda *args: log(me, var1.get()))
    async def w1(me):
        log(me, 6)
        async with cond0:
            log(me, 7, "holds")
            log(me, 9, await Later(2, 8))
        log(me, 11, victim(4).cancel(), victim(4).uncancel(), victim(4).cancelling())
        try:
            @contextlib.asynccontextmanager
            async def manager1():
                log(me, 12, "enters")
                await asyncio.sleep(0, 13)
                try:
                    yield 14
                finally:
                    await asyncio.sleep(0)
                    log(me, 15, "leaves")
            async with manager1() as value:
                async with sem0:
                    log(me, 16, "holds")
                    try:
                        await asyncio.sleep(0, 17)
                        log(me, 18)
                    finally:
                        log(me, 19, "finally")
                        await asyncio.sleep(2 * UNIT)
                        log(me, 20)
        finally:
            log(me, 21, "finally")
            await asyncio.sleep(8 * UNIT, 22)
            log(me, 23)
    async def w2(me):
        log(me, 24)
        t2 = keep(asyncio.create_task(asyncio.sleep(11 * UNIT), name=me + ".t25"))
        try:
            log(me, 27, "gathered", await asyncio.gather(t2, t2, asyncio.sleep(8 * UNIT, 26)))
        except asyncio.CancelledError as error:
            log(me, 28, "caught", error)
        else:
            log(me, 29, "fine")
        log(me, 31, t2.cancel(), t2.uncancel(), t2.cancelling())
        try:
            async with asyncio.TaskGroup() as tg3:
                keep(tg3.create_task(stays(me + ".34", 8 * UNIT), name=me + ".t35"))
                try:
                    await asyncio.sleep(8 * UNIT)
                finally:
                    log(me, 36)
                raise Oops(37)
        except* Oops as error:
            log(me, 38, error)
    async def stream(me):
        await asyncio.sleep(0)
        log(me, 39)
        yield 40
        await asyncio.sleep(0)
        log(me, 41)
        async with Place(me + "-42", 0, 1):
            try:
                await asyncio.sleep(2 * UNIT, 43)
                log(me, 44)
            except asyncio.CancelledError as error:
                log(me, 45, "caught", error)
                raise Oops(me) from error
            else:
                log(me, 46, "fine")
    try:
        async with cond0:
            log(me, 47, "holds")
            log(me, 48, "got", await sem0.acquire())
        log(me, 49, cond0.locked())
    except BaseException as error:
        log(me, 50, "caught", error)
        raise
    try:
        async for each in asyncio.as_completed([keep(asyncio.create_task(waits(me + ".51", cond0), name=me + ".t52")), keep(asyncio.create_task(deep(4, w0(me + ".53")), name=me + ".t54"))], timeout=11 * UNIT):
            try:
                result = await each
                log(me, 55, "completed", each, result)
            except (Exception, asyncio.CancelledError) as error:
                log(me, 56, error)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 57, "caught", error)
    try:
        log(me, 59, "gathered", await asyncio.gather(Later(3, 58)))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 60, "caught", error)
    g4 = keep_other(asyncio.gather(Later(2, 61), Later(3, 62), asyncio.gather(asyncio.sleep(0), asyncio.sleep(0)), return_exceptions=True))
    g4.add_done_callback(lambda done: log(63, "gathered", outcome(done)))
    try:
        try:
            await asyncio.sleep(8 * UNIT)
            log(me, 64)
        except TimeoutError as error:
            log(me, 65, "caught", error)
        else:
            log(me, 66, "fine")
    except (Exception, asyncio.CancelledError) as error:
        log(me, 67, "caught", error)
    try:
        await asyncio.sleep(8 * UNIT)
        log(me, 68)
    except asyncio.CancelledError as error:
        log(me, 69, "caught", error)


run(100334, program, run_plainly)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    bounded0 = asyncio.BoundedSemaphore(2)
    async def w0(me):
        log(me, 1)
        try:
            def chain1(left):
                log(me, 2, left)
                if left:
                    loop.call_later(7 * UNIT, chain1, left - 1)
            chain1(4)
        except (Exception, asyncio.CancelledError) as error:
            log(me, 3, "caught", error)
            log(me, 4, asyncio.current_task().uncancel())
    async def w1(me):
        log(me, 5)
        await asyncio.sleep(0)
        log(me, 6)
        t2 = keep(asyncio.create_task(bounded0.acquire(), name=me + ".t7", context=contextvars.copy_context()))
        await asyncio.sleep(0)
        log(me, 8)
    async def w2(me):
        log(me, 9)
        log(me, 10, victim(1).result())
    async def w3(me):
        log(me, 11)
        await asyncio.sleep(0)
        log(me, 12)
        await asyncio.sleep(11 * UNIT, 13)
        log(me, 14)
        async with Place(me + "-15", 0, 2):
            try:
                log(me, 16)
            except (Exception, asyncio.CancelledError) as error:
                log(me, 17, "caught", error)
        asyncio.current_task().set_name("named 18")
        log(me, 19, asyncio.current_task())
    async def stream(me):
        handle3 = loop.call_soon(lambda *args: bounded0.release())
        await asyncio.sleep(11 * UNIT)
        handle3.cancel()
        log(me, 20, handle3.cancelled())
        await asyncio.sleep(0)
        log(me, 21)
        t4 = keep(asyncio.create_task(asyncio.sleep(0, 22), name=me + ".t23"))
        log(me, 24, "started", t4)
        yield 25
        t5 = keep(asyncio.create_task(stays(me + ".26", 7 * UNIT), name=me + ".t27"))
        log(me, 28, "started", t5)
        log(me, 29)
    await asyncio.sleep(7 * UNIT)
    log(me, 30)
    async with Place(me + "-31", 2, 2):
        def chain6(left):
            log(me, 32, left)
            if left:
                loop.call_soon(chain6, left - 1)
        chain6(4)
    try:
        async with bounded0:
            log(me, 33, "holds")
            try:
                for i in range(2):
                    log(me, 36, [item async for item in Count(2)])
                    try:
                        for i in range(2):
                            async with Place(me + "-37", 2, 0):
                                s7 = keep_other(asyncio.shield(naps(me + ".38", 11 * UNIT)))
                    except (Exception, asyncio.CancelledError) as error:
                        log(me, 39, "caught", error)
                        raise
            except asyncio.CancelledError as error:
                log(me, 40, "caught", error)
                raise
            try:
                async with asyncio.timeout_at(loop.time() + 11 * UNIT) as limit8:
                    for i in range(2):
                        try:
                            def chain9(left):
                                log(me, 41, left)
                                if left:
                                    loop.call_later(11 * UNIT, chain9, left - 1)
                            chain9(2)
                        except (Exception, asyncio.CancelledError) as error:
                            log(me, 42, "caught", error)
                            await asyncio.sleep(7 * UNIT)
                            log(me, 43)
                    limit8.reschedule(loop.time() + 11 * UNIT)
                    await Later(1, 44)
                log(me, 45, limit8.expired())
            except TimeoutError as error:
                log(me, 46, error, limit8.expired(), asyncio.current_task().cancelling())
        log(me, 47, bounded0.locked())
    except (Exception, asyncio.CancelledError) as error:
        log(me, 48, "caught", error)
    try:
        log(me, 49, repr(bounded0))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 50, "caught", error)


run(100338, program, run_by_hand)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    fut0 = loop.create_future()
    prio0 = asyncio.PriorityQueue()
    async def w0(me):
        log(me, 1)
        group1 = [keep(asyncio.create_task(w1(me + ".2"), name=me + ".t3"))]
        done, pending = await asyncio.wait(group1, return_when=asyncio.FIRST_COMPLETED)
        log(me, 4, done, pending)
        log(me, 5, await asyncio.gather(*group1, return_exceptions=True))
        log(me, 6, await prio0.put(4))
        log(me, 8, await Later(4, 7))
    async def w1(me):
        log(me, 9)
        log(me, 10, "gathered", await asyncio.gather())
    async def stream(me):
        handle2 = loop.call_later(9 * UNIT, lambda *args, mark=11: log(me, mark, "called", args))
        await asyncio.sleep(9 * UNIT)
        handle2.cancel()
        log(me, 12, handle2.cancelled())
        try:
            async with asyncio.timeout_at(loop.time() + 9 * UNIT) as limit3:
                try:
                    async with asyncio.TaskGroup() as tg4:
                        keep(tg4.create_task(naps(me + ".14", 0), name=me + ".t16"))
                        keep(tg4.create_task(naps(me + ".18", 2 * UNIT), name=me + ".t20"))
                        try:
                            await asyncio.sleep(2 * UNIT)
                        finally:
                            log(me, 21)
                        raise Oops(22)
                except BaseExceptionGroup as error:
                    log(me, 23, error)
            log(me, 24, limit3.expired())
        except TimeoutError as error:
            log(me, 25, error, limit3.expired(), asyncio.current_task().cancelling())
        yield 26
        group5 = [keep(asyncio.create_task(asyncio.sleep(0), name=me + ".t27", context=contextvars.copy_context())), keep(asyncio.create_task(w1(me + ".28"), name=me + ".t29"))]
        done, pending = await asyncio.wait(group5, return_when=asyncio.ALL_COMPLETED)
        log(me, 30, done, pending)
        for each in in_order(pending):
            each.cancel()
        log(me, 32, await asyncio.gather(*group5, return_exceptions=True))
    log(me, 33, await prio0.put(0))
    loop.call_later(9 * UNIT, lambda *args, mark=34: log(me, mark, "called", args))
    try:
        log(me, 35, await prio0.join())
    except (Exception, asyncio.CancelledError) as error:
        log(me, 36, "caught", error)
    t6 = keep(asyncio.create_task(asyncio.sleep(0), name=me + ".t37"))
    try:
        ag7 = keep_generator(stream(me + ".ag7"))
        log(me, 40, await anext(ag7, "end"))
        log(me, 41, await anext(ag7))
        log(me, 42, [item async for item in ag7])
    except (Exception, asyncio.CancelledError) as error:
        log(me, 43, "caught", error)
    try:
        t8 = keep(asyncio.create_task(w1(me + ".44"), name=me + ".t45"))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 46, "caught", error)
    return 47


run(100381, program, run_plainly)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    event0 = asyncio.Event()
    event1 = asyncio.Event()
    queue0 = asyncio.Queue(1)
    queue1 = asyncio.Queue(2)
    barrier0 = asyncio.Barrier(2)
    async def w0(me):
        log(me, 1)
        try:
            async with asyncio.TaskGroup() as tg1:
                t2 = keep(tg1.create_task(asyncio.wait_for(Later(0, 2), 11 * UNIT), name=me + ".t3"))
                t3 = keep(tg1.create_task(stays(me + ".4", 11 * UNIT), name=me + ".t5"))
            log(me, 6)
        except* (Oops, ValueError, TimeoutError) as error:
            log(me, 7, error)
        try:
            async with asyncio.TaskGroup() as tg4:
                keep(tg4.create_task(event1.wait(), name=me + ".t10"))
                keep(tg4.create_task(stays(me + ".13", 11 * UNIT), name=me + ".t14"))
                try:
                    await asyncio.sleep(0)
                finally:
                    log(me, 15)
        except BaseExceptionGroup as error:
            log(me, 16, error)
        ag5 = keep_generator(stream(me + ".ag5"))
        log(me, 19, await anext(ag5))
    async def w1(me):
        log(me, 20)
        while True:
            try:
                item = await queue0.get()
            except asyncio.QueueShutDown as error:
                log(me, 21, error)
                break
            log(me, 22, "consumes", item)
            queue0.task_done()
            await asyncio.sleep(10 * UNIT, 23)
        t6 = keep(asyncio.create_task(w2(me + ".24"), name=me + ".t25"))
        t7 = keep(asyncio.create_task(w2(me + ".26"), name=me + ".t27"))
    async def w2(me):
        log(me, 28)
        try:
            async with asyncio.timeout(2 * UNIT) as limit8:
                try:
                    t9 = keep(asyncio.Task(asyncio.sleep(11 * UNIT, 29), loop=loop, eager_start=True, name=me + ".t30"))
                except (Exception, asyncio.CancelledError) as error:
                    log(me, 31, "caught", error)
                    raise
                try:
                    @contextlib.asynccontextmanager
                    async def manager10():
                        log(me, 32, "enters")
                        await asyncio.sleep(-1)
                        try:
                            yield 33
                        finally:
                            await asyncio.sleep(0)
                            log(me, 34, "leaves")
                    async with manager10() as value:
                        loop.call_soon(lambda *args, mark=35: log(me, mark, "called", args))
                except BaseException as error:
                    log(me, 38, "caught", error)
                    raise
                limit8.reschedule(None)
                await Later(0, 39)
            log(me, 40, limit8.expired())
        except TimeoutError as error:
            log(me, 41, error, limit8.expired(), asyncio.current_task().cancelling())
        try:
            log(me, 42, await asyncio.sleep(None))
        except (Exception, asyncio.CancelledError) as error:
            log(me, 43, "caught", error)
            log(me, 44, asyncio.current_task().uncancel())
        return me
    async def stream(me):
        loop.call_soon_threadsafe(lambda *args, mark=47: log(me, mark, "called", args))
        log(me, 49, victim(4).exception())
        yield 50
        try:
            log(me, 52, "cancel", victim(0).cancel())
        except (Exception, asyncio.CancelledError) as error:
            log(me, 53, "caught", error)
        else:
            log(me, 54, "fine")
        log(me, 56, "sent", (yield 55))
    try:
        try:
            async with asyncio.timeout(-1) as limit11:
                loop.call_soon(lambda *args, mark=57: log(me, mark, "called", args))
            log(me, 59, limit11.expired())
        except TimeoutError as error:
            log(me, 60, error, limit11.expired(), asyncio.current_task().cancelling())
    except (Exception, asyncio.CancelledError) as error:
        log(me, 61, "caught", error)
    log(me, 62, await queue1.put(5))
    log(me, 63, repr(event0))
    try:
        ag12 = keep_generator(stream(me + ".ag12"))
        log(me, 66, await anext(ag12))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 67, "caught", error)
    try:
        try:
            async with asyncio.timeout(2 * UNIT) as limit13:
                log(me, 69, "got", await asyncio.wait_for(Later(0, 68), None))
                try:
                    async with asyncio.TaskGroup() as tg14:
                        keep(tg14.create_task(stays(me + ".72", 2 * UNIT), name=me + ".t73"))
                        keep(tg14.create_task(w2(me + ".74"), name=me + ".t77"))
                        tg14.create_task(fails(me + ".78", 2 * UNIT))
                        try:
                            await asyncio.sleep(10 * UNIT)
                        finally:
                            log(me, 79)
                        raise Oops(80)
                except* Oops as error:
                    log(me, 81, error)
            log(me, 82, limit13.expired())
        except TimeoutError as error:
            log(me, 83, error, limit13.expired(), asyncio.current_task().cancelling())
    except (Exception, asyncio.CancelledError) as error:
        log(me, 84, "caught", error)
    try:
        try:
            t15 = keep(asyncio.create_task(fails(me + ".85", 0), name=me + ".t86"))
        finally:
            log(me, 87, "finally")
    except (Exception, asyncio.CancelledError) as error:
        log(me, 88, "caught", error)
    try:
        t16 = keep(asyncio.create_task(fails(me + ".89", 0), name=me + ".t90"))
        log(me, 91, "started", t16)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 92, "caught", error)
    return me


run(100412, program, run_twice)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    fut0 = loop.create_future()
    barrier0 = asyncio.Barrier(2)
    barrier1 = asyncio.Barrier(2)
    bounded0 = asyncio.BoundedSemaphore(1)
    async def w0(me):
        log(me, 1)
        log(me, 2)
        try:
            asyncio.current_task().set_name("named 3")
            log(me, 4, asyncio.current_task())
        except BaseException as error:
            log(me, 5, "caught", error)
            raise
    async def w1(me):
        log(me, 6)
        t1 = keep(asyncio.Task(w2(me + ".7"), loop=loop, eager_start=True, name=me + ".t8"))
        log(me, 9, "started", t1)
        for i in range(4):
            keep(asyncio.create_task(w2(me + ".10"), name=f"{me}.s11-{i}"))
        log(me, 13, "in time", await asyncio.wait_for(w3(me + ".12"), 12 * UNIT))
    async def w2(me):
        log(me, 14)
        try:
            asyncio.current_task().set_name("named 15")
            log(me, 16, asyncio.current_task())
        finally:
            log(me, 17, "finally")
    async def w3(me):
        log(me, 18)
        crowd2 = [keep(asyncio.create_task(waits(f"{me}.19-{i}", fut0), name=f"{me}.c19-{i}")) for i in range(3)]
        await asyncio.sleep(0)
        crowd2[0].cancel()
        log(me, 21)
        fut0.set_exception(Oops(2))
        log(me, 22)
        await asyncio.sleep(0)
        log(me, 23)
        t3 = keep(asyncio.create_task(asyncio.wait_for(fut0, 9 * UNIT), name=me + ".t24"))
        log(me, 25, "started", t3)
        log(me, 27, "cancel", victim(9).cancel())
    async def stream(me):
        log(me, 28, "in time", await asyncio.wait_for(asyncio.gather(return_exceptions=True), 12 * UNIT))
        loop.call_soon(lambda *args, mark=29: log(me, mark, "called", args))
        yield 33
        s4 = keep_other(asyncio.shield(fut0))
        try:
            log(me, 35, await Later(3, 34))
        except asyncio.CancelledError as error:
            log(me, 36, "caught", error)
    async for item in keep_generator(stream(me + ".g")):
        log(me, 37, item)
        try:
            victim(8).add_done_callback(lambda done: log(38, "done", done), context=contextvars.copy_context())
        except asyncio.CancelledError as error:
            log(me, 39, "caught", error)
            log(me, 40, asyncio.current_task().uncancel())
            raise Oops(me) from error
    try:
        asyncio.current_task().set_name("named 41")
        log(me, 42, asyncio.current_task())
    except asyncio.CancelledError as error:
        log(me, 43, "caught", error)
        raise
    try:
        async with asyncio.TaskGroup() as tg5:
            t6 = keep(tg5.create_task(w1(me + ".44"), name=me + ".t45"))
            t7 = keep(tg5.create_task(holds(me + ".46", barrier1, 2), name=me + ".t47"))
            t8 = keep(tg5.create_task(waits(me + ".48", fut0), name=me + ".t49"))
        log(me, 50)
    finally:
        log(me, 51, "finally")
    try:
        try:
            t9 = keep(asyncio.create_task(waits(me + ".52", barrier0), name=me + ".t53"))
            log(me, 54, "started", t9)
        finally:
            log(me, 55, "finally")
    except (Exception, asyncio.CancelledError) as error:
        log(me, 56, "caught", error)


run(100464, program, run_plainly)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    prio0 = asyncio.PriorityQueue()
    event0 = asyncio.Event()
    event1 = asyncio.Event()
    async def w0(me):
        log(me, 1)
        log(me, 2, await prio0.put(6))
        try:
            crowd1 = [keep(asyncio.create_task(takes(f"{me}.3-{i}", prio0), name=f"{me}.c3-{i}")) for i in range(4)]
            await asyncio.sleep(0)
            prio0.put_nowait(2)
            log(me, 4)
            await prio0.put(3)
            log(me, 5)
            await prio0.get()
            log(me, 6)
            prio0.get_nowait()
            log(me, 7)
        finally:
            log(me, 8, "finally")
        log(me, 9, await prio0.put(8))
        async with Place(me + "-10", 2, 1):
            log(me, 12, await Later(2, 11))
    async def w1(me):
        log(me, 13)
        log(me, 14, "item", await prio0.get())
        log(me, 15, "item", await prio0.get())
        log(me, 16, victim(6).cancelling())
        t2 = keep(loop.create_task(deep(3, asyncio.wait_for(w3(me + ".17"), 5 * UNIT)), name=me + ".t18"))
        log(me, 19, "started", t2)
        return me
    async def w2(me):
        log(me, 21)
        try:
            log(me, 22, await event1.wait())
        finally:
            log(me, 23, "finally")
        return me
    async def w3(me):
        log(me, 25)
        async with Place(me + "-26", 2, 2):
            try:
                log(me, 27, "item", await prio0.get())
            except (Exception, asyncio.CancelledError) as error:
                log(me, 28, "caught", error)
                await asyncio.sleep(0)
                log(me, 29)
        async with Place(me + "-30", 1, 0, swallow=(asyncio.CancelledError,)):
            log(me, 31, await event0.wait())
            when3 = loop.time() + 6 * UNIT
            loop.call_at(when3, lambda *args: event0.set())
            loop.call_at(when3, lambda *args: prio0.put_nowait(7))
        return 32
    async def stream(me):
        g4 = keep_other(asyncio.gather(deep(3, Later(1, 33)), Later(1, 34), return_exceptions=True))
        t5 = keep(asyncio.create_task(prio0.put(35), name=me + ".t36", context=contextvars.copy_context()))
        log(me, 37, "started", t5)
        yield 38
        log(me, 40, "sent", (yield 39))
        async with Place(me + "-41", 1, 1):
            t6 = keep(asyncio.create_task(asyncio.sleep(6 * UNIT), name=me + ".t42"))
            try:
                f7 = loop.create_future()
                loop.call_later(2 * UNIT, f7.set_result, 43)
                f7.add_done_callback(lambda done: log(44, "before the wake-up"))
                log(me, 45, await f7)
            except (Exception, asyncio.CancelledError) as error:
                log(me, 46, "caught", error)
                log(me, 47, asyncio.current_task().uncancel())
    try:
        @contextlib.asynccontextmanager
        async def manager8():
            log(me, 48, "enters")
            await asyncio.sleep(6 * UNIT, 49)
            try:
                yield 50
            finally:
                await asyncio.sleep(0)
                log(me, 51, "leaves")
        async with manager8() as value:
            try:
                async with Place(me + "-52", 0, 0):
                    log(me, 53, await event1.wait())
            except asyncio.CancelledError as error:
                log(me, 54, "caught", error)
    except Exception as error:
        log(me, 55, "caught", error)
        await asyncio.sleep(2 * UNIT)
        log(me, 56)
    try:
        t9 = keep(asyncio.create_task(deep(4, Later(1, 57)), name=me + ".t58"))
        log(me, 59, "started", t9)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 60, "caught", error)
    await asyncio.sleep(0)
    log(me, 61)
    async with Place(me + "-62", 2, 0, swallow=(Exception,)):
        crowd10 = [keep(asyncio.create_task(waits(f"{me}.63-{i}", event1), name=f"{me}.c63-{i}")) for i in range(3)]
        await asyncio.sleep(0)
        event1.clear()
        log(me, 64)
        event1.set()
        log(me, 65)
    when11 = loop.time() + 6 * UNIT
    loop.call_at(when11, lambda *args, mark=66: log(me, mark, "called", args))
    loop.call_at(when11, lambda *args: prio0.put_nowait(7))
    when12 = loop.time() + 5 * UNIT
    loop.call_at(when12, lambda *args: event0.clear())
    loop.call_at(when12, lambda *args: prio0.put_nowait(7))
    loop.call_at(when12, lambda *args: prio0.put_nowait(7))
    asyncio.current_task().set_name("named 67")
    log(me, 68, asyncio.current_task())
    @contextlib.asynccontextmanager
    async def manager13():
        log(me, 69, "enters")
        await asyncio.sleep(2 * UNIT, 70)
        try:
            yield 71
        finally:
            await asyncio.sleep(0)
            log(me, 72, "leaves")
    async with manager13() as value:
        loop.call_soon(lambda *args: event1.set(), context=contextvars.copy_context())


run(100475, program, run_by_hand)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    fut0 = loop.create_future()
    sem0 = asyncio.Semaphore(0)
    prio0 = asyncio.PriorityQueue(2)
    async def w0(me):
        log(me, 1)
        crowd1 = [keep(asyncio.create_task(holds(f"{me}.2-{i}", sem0, 0), name=f"{me}.c2-{i}")) for i in range(3)]
        crowd1[2].cancel("stop 3")
        log(me, 4)
        log(me, 6, "got", await asyncio.sleep(0, 5))
    async def w1(me):
        log(me, 8, victim(8).cancel("stop 7"), victim(8).uncancel(), victim(8).cancelling())
        return 9
    async def w2(me):
        log(me, 10)
        while True:
            try:
                item = await prio0.get()
            except asyncio.QueueShutDown as error:
                log(me, 11, error)
                break
            log(me, 12, "consumes", item)
            prio0.task_done()
            await asyncio.sleep(0, 13)
    async def w3(me):
        log(me, 14)
        async with asyncio.TaskGroup() as tg2:
            t3 = keep(tg2.create_task(holds(me + ".15", sem0, 0), name=me + ".t16"))
            t4 = keep(tg2.create_task(takes(me + ".17", prio0), name=me + ".t18"))
            try:
                log(me, 19, "gathered", await asyncio.gather())
            except Oops as error:
                log(me, 20, "caught", error)
        log(me, 21)
        log(me, 24, fut0.result())
        return 25
    async def stream(me):
        crowd5 = [keep(asyncio.create_task(waits(f"{me}.26-{i}", fut0), name=f"{me}.c26-{i}")) for i in range(3)]
        await asyncio.sleep(0)
        await asyncio.sleep(0)
        log(me, 27)
        yield 28
        log(me, 30, await Later(0, 29))
        crowd6 = [keep(asyncio.create_task(holds(f"{me}.31-{i}", sem0, 2), name=f"{me}.c31-{i}")) for i in range(4)]
        await asyncio.sleep(0)
        await asyncio.sleep(0)
        log(me, 32)
        sem0.release()
        sem0.release()
        sem0.release()
        sem0.release()
        await sem0.acquire()
        log(me, 33)
        crowd6[1].cancel("stop 34")
        log(me, 35)
    try:
        g7 = keep_other(asyncio.gather(w1(me + ".36"), w3(me + ".37"), return_exceptions=True))
        g7.add_done_callback(lambda done: log(38, "gathered", outcome(done)))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 39, "caught", error)
    try:
        t8 = keep(asyncio.Task(deep(2, g7), loop=loop, eager_start=True, name=me + ".t40"))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 41, "caught", error)
    try:
        try:
            t9 = keep(asyncio.create_task(asyncio.sleep(-1), name=me + ".t42"))
        except (Exception, asyncio.CancelledError) as error:
            log(me, 43, "caught", error)
            log(me, 44, asyncio.current_task().uncancel())
    except (Exception, asyncio.CancelledError) as error:
        log(me, 45, "caught", error)
    try:
        log(me, 46, "item", prio0.get_nowait())
        prio0.task_done()
    except (Exception, asyncio.CancelledError) as error:
        log(me, 47, "caught", error)
    try:
        try:
            log(me, 48, await sem0.acquire())
            try:
                g10 = keep_other(asyncio.gather(naps(me + ".49", 9 * UNIT), stays(me + ".50", 0), naps(me + ".51", 5 * UNIT), return_exceptions=True))
                await asyncio.sleep(0)
                log(me, 53, g10.cancel())
            finally:
                sem0.release()
                log(me, 54, sem0.locked())
        except asyncio.CancelledError as error:
            log(me, 55, "caught", error)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 56, "caught", error)


run(100477, program, run_plainly)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    bounded0 = asyncio.BoundedSemaphore(2)
    prio0 = asyncio.PriorityQueue(2)
    async def w0(me):
        log(me, 1)
        try:
            ag1 = keep_generator(stream(me + ".ag1"))
            log(me, 4, await ag1.aclose())
        finally:
            log(me, 5, "finally")
        try:
            log(me, 6, await prio0.put(7))
        finally:
            log(me, 7, "finally")
    async def w1(me):
        log(me, 8)
        async for each in asyncio.as_completed([keep(asyncio.create_task(stays(me + ".9", 2 * UNIT), name=me + ".t10")), keep(asyncio.create_task(w3(me + ".11"), name=me + ".t12"))], timeout=2 * UNIT):
            try:
                result = await each
                log(me, 13, "completed", each, result)
            except (Exception, asyncio.CancelledError) as error:
                log(me, 14, error)
    async def w2(me):
        log(me, 15, await bounded0.acquire())
        try:
            t2 = keep(asyncio.create_task(stays(me + ".16", 6 * UNIT), name=me + ".t17"))
        finally:
            bounded0.release()
            log(me, 18, bounded0.locked())
        try:
            log(me, 19, "item", prio0.get_nowait())
            prio0.task_done()
        except (Exception, asyncio.CancelledError) as error:
            log(me, 20, "caught", error)
            await asyncio.sleep(2 * UNIT, 21)
            log(me, 22)
        else:
            log(me, 23, "fine")
        log(me, 24, await prio0.put(8))
    async def w3(me):
        log(me, 25, await prio0.put(0))
        await asyncio.sleep(2 * UNIT)
        log(me, 26)
        return me
    async def stream(me):
        log(me, 29, "sent", (yield 28))
        crowd3 = [keep(asyncio.create_task(holds(f"{me}.30-{i}", bounded0, 1), name=f"{me}.c30-{i}")) for i in range(4)]
        await asyncio.sleep(0)
        await asyncio.sleep(0)
        log(me, 31)
        bounded0.release()
        log(me, 32)
        await asyncio.sleep(0)
        log(me, 33)
        await asyncio.sleep(0)
        log(me, 34)
        await asyncio.wait(crowd3, timeout=2 * UNIT)
        log(me, 35)
        try:
            t4 = keep(asyncio.ensure_future(bounded0.acquire()))
        except Oops as error:
            log(me, 36, "caught", error)
        yield 37
        try:
            async with asyncio.TaskGroup() as tg5:
                t6 = keep(tg5.create_task(w3(me + ".38"), name=me + ".t39"))
                try:
                    async with asyncio.TaskGroup() as tg7:
                        t8 = keep(tg7.create_task(takes(me + ".40", prio0), name=me + ".t41"))
                        t9 = keep(tg7.create_task(asyncio.sleep(2 * UNIT), name=me + ".t42"))
                        log(me, 43, repr(tg7))
                    log(me, 44)
                except Exception as error:
                    log(me, 45, "caught", error)
                    await asyncio.sleep(0)
                    log(me, 46)
            log(me, 47)
        finally:
            log(me, 48, "finally")
    try:
        for i in range(2):
            try:
                loop.call_soon(log, me, 49)
            except asyncio.CancelledError as error:
                log(me, 52, "caught", error)
                await asyncio.sleep(0)
                log(me, 53)
            else:
                log(me, 54, "fine")
    finally:
        log(me, 55, "finally")
    try:
        try:
            log(me, 56, prio0.put_nowait(4))
        finally:
            log(me, 57, "finally")
            await asyncio.sleep(0)
            log(me, 58)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 59, "caught", error)
    loop.call_soon(log, me, 60)
    try:
        try:
            ag10 = keep_generator(stream(me + ".ag10"))
            log(me, 64, await anext(ag10, "end"))
            log(me, 65, await ag10.asend(None))
            log(me, 66, await asyncio.gather(anext(ag10), anext(ag10), return_exceptions=True))
        except Exception as error:
            log(me, 67, "caught", error)
            raise
        else:
            log(me, 68, "fine")
    except (Exception, asyncio.CancelledError) as error:
        log(me, 69, "caught", error)
    async with asyncio.TaskGroup() as tg11:
        t12 = keep(tg11.create_task(deep(4, Later(3, 70)), name=me + ".t71"))
        t13 = keep(tg11.create_task(asyncio.wait_for(naps(me + ".72", 2 * UNIT), 2 * UNIT), name=me + ".t73"))
        t14 = keep(tg11.create_task(asyncio.wait_for(stays(me + ".74", 6 * UNIT), 0), name=me + ".t75"))
        log(me, 76, "item", await prio0.get())
        log(me, 77, repr(tg11))
    log(me, 78)
    try:
        bounded0.release()
        log(me, 79)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 80, "caught", error)
    g15 = keep_other(asyncio.gather(takes(me + ".81", prio0), return_exceptions=True))
    return me


run(100609, program, run_plainly)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    barrier0 = asyncio.Barrier(2)
    async def w0(me):
        log(me, 1)
        log(me, 2, await barrier0.wait())
    async def w1(me):
        log(me, 4, "in time", await asyncio.wait_for(w2(me + ".3"), 3 * UNIT))
        async with asyncio.TaskGroup() as tg1:
            t2 = keep(tg1.create_task(asyncio.sleep(2 * UNIT), name=me + ".t5"))
            t3 = keep(tg1.create_task(w2(me + ".6"), name=me + ".t7"))
            try:
                log(me, 8, "in time", await asyncio.wait_for(t2, 11 * UNIT))
            except asyncio.CancelledError as error:
                log(me, 9, "caught", error)
                raise
        log(me, 10)
        log(me, 12, await Later(2, 11))
    async def w2(me):
        log(me, 13)
        group4 = [keep(asyncio.create_task(asyncio.sleep(11 * UNIT), name=me + ".t14"))]
        done, pending = await asyncio.wait(group4, return_when=asyncio.ALL_COMPLETED)
        log(me, 15, done, pending)
        for each in in_order(pending):
            each.cancel()
        log(me, 18, "gathered", await asyncio.gather(Later(3, 17), barrier0.wait()))
        try:
            log(me, 19, await barrier0.wait())
        except asyncio.CancelledError as error:
            log(me, 20, "caught", error)
            log(me, 21, asyncio.current_task().uncancel())
            await asyncio.sleep(3 * UNIT, 22)
            log(me, 23)
        group5 = [keep(asyncio.create_task(naps(me + ".24", 2 * UNIT), name=me + ".t25")), keep(asyncio.create_task(asyncio.sleep(0), name=me + ".t26")), keep(asyncio.create_task(asyncio.sleep(0), name=me + ".t27"))]
        done, pending = await asyncio.wait(group5, return_when=asyncio.ALL_COMPLETED)
        log(me, 28, done, pending)
    async def stream(me):
        async with asyncio.TaskGroup() as tg6:
            t7 = keep(tg6.create_task(barrier0.wait(), name=me + ".t29"))
            t8 = keep(tg6.create_task(w2(me + ".30"), name=me + ".t31"))
        log(me, 32)
        log(me, 34, "in time", await asyncio.wait_for(fails(me + ".33", 11 * UNIT), 0))
        yield 35
        async with asyncio.TaskGroup() as tg9:
            t10 = keep(tg9.create_task(stays(me + ".36", 3 * UNIT), name=me + ".t37"))
            t11 = keep(tg9.create_task(w1(me + ".38"), name=me + ".t39", context=contextvars.copy_context()))
            t12 = keep(tg9.create_task(w1(me + ".40"), name=me + ".t41"))
        log(me, 42)
        log(me, 45, "in time", await asyncio.wait_for(asyncio.gather(Later(1, 43), asyncio.sleep(0), Later(2, 44), return_exceptions=True), 11 * UNIT))
    try:
        try:
            log(me, 47, victim(7).cancel("stop 46"), victim(7).uncancel(), victim(7).cancelling())
        except (Exception, asyncio.CancelledError) as error:
            log(me, 48, "caught", error)
            log(me, 49, asyncio.current_task().uncancel())
    except (Exception, asyncio.CancelledError) as error:
        log(me, 50, "caught", error)
    try:
        log(me, 51, repr(barrier0))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 52, "caught", error)
    try:
        for i in range(4):
            keep(asyncio.create_task(w0(me + ".53"), name=f"{me}.s54-{i}"))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 55, "caught", error)
    loop.call_soon(lambda *args, mark=56: log(me, mark, "called", args))
    try:
        crowd13 = [keep(asyncio.create_task(waits(f"{me}.60-{i}", barrier0), name=f"{me}.c60-{i}")) for i in range(4)]
        await asyncio.sleep(11 * UNIT)
        await asyncio.sleep(0)
        log(me, 61)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 62, "caught", error)
        await asyncio.sleep(0)
        log(me, 63)
    try:
        log(me, 64, asyncio.current_task().get_name())
    except (Exception, asyncio.CancelledError) as error:
        log(me, 65, "caught", error)


run(100659, program, run_twice)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    lifo0 = asyncio.LifoQueue()
    lifo1 = asyncio.LifoQueue(2)
    barrier0 = asyncio.Barrier(2)
    prio0 = asyncio.PriorityQueue(2)
    async def w0(me):
        log(me, 1)
        log(me, 2, barrier0.broken)
        t1 = keep(asyncio.create_task(barrier0.wait(), name=me + ".t3"))
        try:
            log(me, 4, lifo1.put_nowait(2))
        finally:
            log(me, 5, "finally")
        @contextlib.asynccontextmanager
        async def manager2():
            log(me, 6, "enters")
            await asyncio.sleep(10 * UNIT)
            try:
                yield 7
            finally:
                await asyncio.sleep(0)
                log(me, 8, "leaves")
        async with manager2() as value:
            log(me, 10, "got", await asyncio.wait_for(asyncio.shield(naps(me + ".9", 10 * UNIT)), 10 * UNIT))
            log(me, 11, prio0.put_nowait(0))
        return 12
    async def w1(me):
        log(me, 13, await lifo0.put(9))
    async def w2(me):
        log(me, 14, await lifo1.put(5))
        log(me, 15, await barrier0.wait())
        log(me, 16, await barrier0.wait())
        log(me, 17, await lifo1.put(9))
        return 18
    async def stream(me):
        t3 = keep(asyncio.create_task(lifo1.join(), name=me + ".t20"))
        log(me, 21, "started", t3)
        yield 22
        try:
            async with Place(me + "-23", 1, 2):
                log(me, 24, await barrier0.wait())
        except asyncio.CancelledError as error:
            log(me, 25, "caught", error)
        log(me, 27, "got", await naps(me + ".26", 0))
    try:
        t4 = keep(asyncio.ensure_future(gives(me + ".28", prio0, 0)))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 29, "caught", error)
    try:
        async with asyncio.TaskGroup() as tg5:
            t6 = keep(tg5.create_task(prio0.get(), name=me + ".t30"))
            t7 = keep(tg5.create_task(asyncio.sleep(10 * UNIT, 31), name=me + ".t32"))
            t8 = keep(tg5.create_task(deep(3, w2(me + ".33")), name=me + ".t34"))
            t9 = keep(tg5.create_task(asyncio.wait_for(prio0.get(), 5 * UNIT), name=me + ".t35"))
        log(me, 36)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 37, "caught", error)
    try:
        log(me, 38, "awaited", await t7)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 39, "caught", error)
    log(me, 41, "got", await Later(3, 40))
    try:
        log(me, 42, lifo0.put_nowait(2))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 43, "caught", error)
    try:
        log(me, 44, "awaited", await t8)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 45, "caught", error)
    try:
        log(me, 47, "gathered", await asyncio.gather(gives(me + ".46", lifo1, 3), t4, return_exceptions=True))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 48, "caught", error)
    return me


run(100689, program, run_twice)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    barrier0 = asyncio.Barrier(3)
    async def w0(me):
        log(me, 1)
        t1 = keep(asyncio.create_task(asyncio.wait_for(asyncio.sleep(0, 2), 11 * UNIT), name=me + ".t3"))
        try:
            async with asyncio.timeout(11 * UNIT) as limit2:
                g3 = keep_other(asyncio.gather(Later(0, 4), waits(me + ".5", barrier0), return_exceptions=True))
                g3.add_done_callback(lambda done: log(6, "gathered", outcome(done)))
                log(me, 8, "gathered", await asyncio.gather(t1, Later(2, 7)))
            log(me, 9, limit2.expired())
        except TimeoutError as error:
            log(me, 10, error, limit2.expired(), asyncio.current_task().cancelling())
        return 11
    async def w1(me):
        log(me, 12)
        log(me, 13, repr(barrier0))
    async def stream(me):
        try:
            async with asyncio.timeout(8 * UNIT) as limit4:
                when5 = loop.time() + 8 * UNIT
                loop.call_at(when5, lambda *args: victim(8).cancel())
                loop.call_at(when5, lambda *args, mark=15: log(me, mark, "called", args))
                loop.call_at(when5, lambda *args, mark=16: log(me, mark, "called", args))
            log(me, 17, limit4.expired())
        except TimeoutError as error:
            log(me, 18, error, limit4.expired(), asyncio.current_task().cancelling())
        log(me, 19, "in time", await asyncio.wait_for(asyncio.gather(return_exceptions=True), 11 * UNIT))
        yield 20
        try:
            await asyncio.sleep(0)
            log(me, 21)
        except TimeoutError as error:
            log(me, 22, "caught", error)
    try:
        log(me, 24, "cancel", victim(3).cancel("stop 23"))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 25, "caught", error)
    try:
        g6 = keep_other(asyncio.gather(waits(me + ".26", barrier0), w0(me + ".27"), stays(me + ".28", 0)))
        await asyncio.sleep(8 * UNIT)
        log(me, 30, g6.cancel("stop 29"))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 31, "caught", error)
    async with asyncio.TaskGroup() as tg7:
        t8 = keep(tg7.create_task(waits(me + ".32", barrier0), name=me + ".t33"))
        t9 = keep(tg7.create_task(asyncio.sleep(0), name=me + ".t34", context=contextvars.copy_context()))
        t10 = keep(tg7.create_task(w0(me + ".35"), name=me + ".t36"))
    log(me, 37)
    try:
        async with asyncio.timeout(0) as limit11:
            log(me, 38)
        log(me, 39, limit11.expired())
    except TimeoutError as error:
        log(me, 40, error, limit11.expired(), asyncio.current_task().cancelling())
    log(me, 41, repr(barrier0))
    f12 = asyncio.Future()
    loop.call_soon(f12.set_exception, Oops(42))
    log(me, 43, await f12)
    log(me, 44, hasattr(t10, "get_coro"))
    when13 = loop.time() + 11 * UNIT
    loop.call_at(when13, lambda *args, mark=45: log(me, mark, "called", args))
    loop.call_at(when13, lambda *args, mark=46: log(me, mark, "called", args))
    loop.call_at(when13, lambda *args, mark=47: log(me, mark, "called", args))


run(100725, program, run_plainly)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    cond0 = asyncio.Condition()
    cond1 = asyncio.Condition()
    lifo0 = asyncio.LifoQueue()
    async def w0(me):
        log(me, 1)
        s1 = keep_other(asyncio.shield(Later(3, 2)))
        return me
    async def w1(me):
        log(me, 4)
        for each in asyncio.as_completed([keep(asyncio.create_task(lifo0.get(), name=me + ".t5")), keep(asyncio.create_task(gives(me + ".6", lifo0, 7), name=me + ".t7")), keep(asyncio.create_task(naps(me + ".8", 0), name=me + ".t9")), keep(asyncio.create_task(fails(me + ".10", 4 * UNIT), name=me + ".t11"))], timeout=-1):
            try:
                result = await each
                log(me, 12, "completed", result)
            except (Exception, asyncio.CancelledError) as error:
                log(me, 13, error)
    async def w2(me):
        log(me, 14)
        loop.call_later(10 * UNIT, lambda *args: lifo0.put_nowait(8))
        async for each in asyncio.as_completed([keep(asyncio.create_task(asyncio.sleep(0), name=me + ".t15")), keep(asyncio.create_task(asyncio.sleep(0), name=me + ".t16")), keep(asyncio.create_task(asyncio.sleep(7 * UNIT), name=me + ".t17")), keep(asyncio.create_task(takes(me + ".18", lifo0), name=me + ".t19"))], timeout=10 * UNIT):
            try:
                result = await each
                log(me, 20, "completed", each, result)
            except (Exception, asyncio.CancelledError) as error:
                log(me, 21, error)
        try:
            log(me, 22, "gathered", await asyncio.gather(return_exceptions=True))
        finally:
            log(me, 23, "finally")
            await asyncio.sleep(0)
            log(me, 24)
    async def stream(me):
        async for each in asyncio.as_completed([keep(asyncio.create_task(lifo0.get(), name=me + ".t25")), keep(asyncio.create_task(takes(me + ".26", lifo0), name=me + ".t27")), keep(asyncio.create_task(asyncio.sleep(0, 28), name=me + ".t29"))]):
            try:
                result = await each
                log(me, 30, "completed", each, result)
            except (Exception, asyncio.CancelledError) as error:
                log(me, 31, error)
        log(me, 33, "sent", (yield 32))
        async with cond0:
            log(me, 34, "holds")
            log(me, 36, "sent", (yield 35))
            log(me, 37)
        log(me, 38, cond0.locked())
        yield 39
        log(me, 40)
        log(me, 41)
    try:
        g2 = keep_other(asyncio.gather(stays(me + ".42", 0), asyncio.sleep(4 * UNIT, 43), return_exceptions=True))
        await asyncio.sleep(0)
        log(me, 45, g2.cancel())
    except (Exception, asyncio.CancelledError) as error:
        log(me, 46, "caught", error)
    try:
        try:
            log(me, 47)
        except asyncio.CancelledError as error:
            log(me, 48, "caught", error)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 49, "caught", error)
    async with cond1:
        log(me, 50, "holds")
        t3 = keep(asyncio.create_task(naps(me + ".51", 0), name=me + ".t52"))
    log(me, 53, cond1.locked())
    try:
        cond1.release()
        log(me, 54)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 55, "caught", error)
    try:
        async with cond1:
            log(me, 56, "holds")
            for each in asyncio.as_completed([keep(asyncio.create_task(naps(me + ".57", 10 * UNIT), name=me + ".t58")), keep(asyncio.create_task(holds(me + ".59", cond1, 0), name=me + ".t60"))]):
                try:
                    result = await each
                    log(me, 61, "completed", result)
                except (Exception, asyncio.CancelledError) as error:
                    log(me, 62, error)
                break
    except BaseException as error:
        log(me, 63, "caught", error)
        raise
    s4 = keep_other(asyncio.shield(asyncio.shield(w1(me + ".64"))))
    try:
        ag5 = keep_generator(stream(me + ".ag5"))
        log(me, 67, [item async for item in ag5])
        log(me, 68, await anext(ag5))
    except Oops as error:
        log(me, 69, "caught", error)
    else:
        log(me, 70, "fine")
    try:
        async with cond0:
            cond0.notify_all()
            log(me, 71, "notified")
    except (Exception, asyncio.CancelledError) as error:
        log(me, 72, "caught", error)


run(100792, program, run_twice)
