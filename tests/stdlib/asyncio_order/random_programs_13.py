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
    queue0 = asyncio.Queue()
    async def w0(me):
        while True:
            try:
                item = await queue0.get()
            except asyncio.QueueShutDown as error:
                log(me, 1, error)
                break
            log(me, 2, "consumes", item)
            queue0.task_done()
        await asyncio.sleep(0, 3)
        log(me, 4)
        async with asyncio.TaskGroup() as tg1:
            t2 = keep(tg1.create_task(stays(me + ".5", 6 * UNIT), name=me + ".t6"))
            for turn in range(1):
                await asyncio.sleep(0)
                log(me, 7, turn)
            log(me, 10, [await each for each in [gives(me + ".8", queue0, 2), asyncio.wait_for(asyncio.gather(t2, Later(2, 9)), 6 * UNIT)]])
            log(me, 11, repr(tg1))
        log(me, 12)
        try:
            async with asyncio.TaskGroup() as tg3:
                keep(tg3.create_task(naps(me + ".14", 6 * UNIT), name=me + ".t16"))
                try:
                    await asyncio.sleep(6 * UNIT)
                finally:
                    log(me, 17)
        except BaseExceptionGroup as error:
            log(me, 18, error)
    async def w1(me):
        log(me, 19)
        try:
            async with asyncio.timeout_at(loop.time() + 6 * UNIT) as limit4:
                try:
                    try:
                        async with asyncio.TaskGroup() as tg5:
                            keep(tg5.create_task(takes(me + ".20", queue0), name=me + ".t23"))
                            keep(tg5.create_task(stays(me + ".24", 0), name=me + ".t27"))
                            try:
                                await asyncio.sleep(0)
                            finally:
                                log(me, 28)
                            raise Oops(29)
                    except* Oops as error:
                        log(me, 30, error)
                except (Exception, asyncio.CancelledError) as error:
                    log(me, 31, "caught", error)
                    raise
                g6 = keep_other(asyncio.gather(queue0.get(), takes(me + ".32", queue0)))
                g6.add_done_callback(lambda done: log(33, "gathered", outcome(done)))
                limit4.reschedule(loop.time() + 6 * UNIT)
                await queue0.get()
            log(me, 34, limit4.expired())
        except TimeoutError as error:
            log(me, 35, error, limit4.expired(), asyncio.current_task().cancelling())
    async def stream(me):
        log(me, 36, queue0.put_nowait(5))
        yield 37
        async with Place(me + "-38", 2, 1):
            for turn in range(3):
                await asyncio.sleep(0)
                log(me, 39, turn)
            for turn in range(4):
                await asyncio.sleep(0)
                log(me, 40, turn)
        try:
            g7 = keep_other(asyncio.gather(Later(3, 41), w1(me + ".42"), Later(0, 43), return_exceptions=True))
        except* (Oops, ValueError, TimeoutError) as error:
            log(me, 44, error)
    try:
        g8 = keep_other(asyncio.gather())
        g8.add_done_callback(lambda done: log(45, "gathered", outcome(done)))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 46, "caught", error)
    crowd9 = [keep(asyncio.create_task(takes(f"{me}.47-{i}", queue0), name=f"{me}.c47-{i}")) for i in range(3)]
    await asyncio.sleep(0)
    queue0.put_nowait(2)
    log(me, 48)
    crowd9[0].cancel("stop 49")
    log(me, 50)
    queue0.put_nowait(2)
    log(me, 51)
    crowd9[1].cancel()
    log(me, 53)
    log(me, 54, "item", await queue0.get())
    queue0.task_done()
    try:
        asyncio.current_task().cancel()
        await g8
        log(me, 56)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 57, "caught", error)
    t10 = keep(asyncio.create_task(w0(me + ".58"), name=me + ".t59", context=contextvars.copy_context()))
    log(me, 60, "started", t10)
    try:
        for turn in range(1):
            await asyncio.sleep(0)
            log(me, 61, turn)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 62, "caught", error)


run(100025, program, run_twice)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    var0 = contextvars.ContextVar("var0", default="none")
    var1 = contextvars.ContextVar("var1", default="none")
    cond0 = asyncio.Condition()
    async def w0(me):
        log(me, 1)
        async with cond0:
            log(me, 2, "holds")
            async for item in keep_generator(stream(me + ".g")):
                log(me, 3, item)
            await asyncio.sleep(0)
            log(me, 4)
        log(me, 5, cond0.locked())
    async def stream(me):
        async for item in Count(2, 0):
            log(me, 6, item)
            try:
                async with cond0:
                    log(me, 7, "holds")
                    cond0.release()
                    log(me, 8)
            except* (Oops, ValueError, TimeoutError) as error:
                log(me, 9, error)
        try:
            async with cond0:
                log(me, 10, "holds")
                victim(4).add_done_callback(lambda done: log(11, "done", var0.get()))
                try:
                    async with asyncio.TaskGroup() as tg1:
                        t2 = keep(tg1.create_task(asyncio.sleep(0, 12), name=me + ".t13"))
                        t3 = keep(tg1.create_task(deep(2, asyncio.gather()), name=me + ".t14"))
                        t4 = keep(tg1.create_task(asyncio.sleep(0), name=me + ".t15"))
                        t5 = keep(tg1.create_task(fails(me + ".16", 9 * UNIT), name=me + ".t17"))
                    log(me, 18)
                except* (Oops, ValueError, TimeoutError) as error:
                    log(me, 19, error)
        except TimeoutError as error:
            log(me, 20, "caught", error)
            await asyncio.sleep(0)
            log(me, 21)
        async with cond0:
            log(me, 22, "holds")
            log(me, 23)
        yield 24
        log(me, 25)
    async with cond0:
        cond0.notify()
        log(me, 26, "notified")
    victim(6).add_done_callback(lambda done: log(27, "done", done))
    async with cond0:
        cond0.notify()
        log(me, 28, "notified")
    try:
        async with cond0:
            log(me, 29, "holds")
            await asyncio.sleep(0, 30)
            log(me, 31)
            async with cond0:
                cond0.notify()
                log(me, 32, "notified")
        log(me, 33, cond0.locked())
    except (Exception, asyncio.CancelledError) as error:
        log(me, 34, "caught", error)
    for turn in range(2):
        await asyncio.sleep(0)
        log(me, 35, turn)
    try:
        token6 = var0.set(me + " inside")
        await asyncio.sleep(0)
        log(me, 36)
        var0.reset(token6)
        log(me, 37, var0.get())
    finally:
        log(me, 38, "finally")
        await asyncio.sleep(0)
        log(me, 39)
    try:
        try:
            async with cond0:
                wanted = []
                log(me, 40, await cond0.wait_for(lambda: wanted.append(1) or len(wanted) > 2))
        except (Exception, asyncio.CancelledError) as error:
            log(me, 41, "caught", error)
        else:
            log(me, 42, "fine")
    except (Exception, asyncio.CancelledError) as error:
        log(me, 43, "caught", error)
    try:
        async with cond0:
            log(me, 44, "holds")
            log(me, 46, "got", await Later(0, 45))
        log(me, 47, cond0.locked())
    except (Exception, asyncio.CancelledError) as error:
        log(me, 48, "caught", error)


run(100089, program, run_plainly)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    loop.set_task_factory(eager)
    bounded0 = asyncio.BoundedSemaphore(2)
    async def w0(me):
        log(me, 1)
        async for item in Count(1, 2):
            log(me, 2, item)
            try:
                handle1 = loop.call_soon(lambda *args, mark=3: log(me, mark, "called", args))
                handle1.cancel()
                log(me, 4, handle1.cancelled())
            finally:
                log(me, 5, "finally")
        for i in range(3):
            for turn in range(3):
                await asyncio.sleep(0)
                log(me, 6, turn)
        for i in range(2):
            try:
                g2 = keep_other(asyncio.gather(asyncio.wait_for(holds(me + ".7", bounded0, 2), 12 * UNIT), stays(me + ".8", 0), naps(me + ".9", 12 * UNIT), return_exceptions=True))
                await asyncio.sleep(11 * UNIT)
                log(me, 11, g2.cancel("stop 10"))
                log(me, 12, await g2)
            except BaseException as error:
                log(me, 13, "caught", error)
                raise
            try:
                async with asyncio.TaskGroup() as tg3:
                    keep(tg3.create_task(stays(me + ".14", 5 * UNIT), name=me + ".t17"))
                    try:
                        await asyncio.sleep(0)
                    finally:
                        log(me, 18)
            except* Oops as error:
                log(me, 19, error)
        for turn in range(3):
            await asyncio.sleep(0)
            log(me, 20, turn)
    async def w1(me):
        log(me, 21)
        try:
            crowd4 = [keep(asyncio.create_task(holds(f"{me}.22-{i}", bounded0, 1), name=f"{me}.c22-{i}")) for i in range(3)]
            bounded0.release()
            await bounded0.acquire()
            log(me, 23)
        except TimeoutError as error:
            log(me, 24, "caught", error)
            await asyncio.sleep(5 * UNIT)
            log(me, 25)
        async with bounded0:
            log(me, 26, "holds")
            log(me, 28, await Later(2, 27))
        g5 = keep_other(asyncio.gather(naps(me + ".29", 0), stays(me + ".30", 5 * UNIT)))
        await asyncio.sleep(12 * UNIT)
        log(me, 32, g5.cancel())
        log(me, 33, await g5)
        try:
            async with asyncio.TaskGroup() as tg6:
                keep(tg6.create_task(holds(me + ".34", bounded0, 2), name=me + ".t37"))
                try:
                    await asyncio.sleep(5 * UNIT)
                finally:
                    log(me, 38)
                raise Oops(39)
        except BaseExceptionGroup as error:
            log(me, 40, error)
    async def w2(me):
        log(me, 41)
        loop.call_soon(lambda *args: bounded0.release())
        return 44
    async def stream(me):
        try:
            log(me, 45, "gathered", await asyncio.gather(return_exceptions=True))
        except asyncio.CancelledError as error:
            log(me, 46, "caught", error)
            log(me, 47, asyncio.current_task().uncancel())
        yield 48
        loop.call_soon_threadsafe(lambda *args: bounded0.release())
        log(me, 54, "gathered", await asyncio.gather(asyncio.shield(w1(me + ".51")), w2(me + ".52"), holds(me + ".53", bounded0, 0), return_exceptions=True))
    try:
        log(me, 55)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 56, "caught", error)
        raise Oops(me) from error
    loop.call_soon(lambda *args: victim(8).cancel("stop 57"))
    try:
        try:
            watch7 = lambda done: log(60, "done", done)
            victim(9).add_done_callback(watch7)
            victim(5).add_done_callback(log)
            log(me, 61, victim(9).remove_done_callback(watch7))
        except (Exception, asyncio.CancelledError) as error:
            log(me, 62, "caught", error)
            log(me, 63, asyncio.current_task().uncancel())
            await asyncio.sleep(11 * UNIT)
            log(me, 64)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 65, "caught", error)
    try:
        try:
            for turn in range(1):
                await asyncio.sleep(0)
                log(me, 66, turn)
        except asyncio.CancelledError as error:
            log(me, 67, "caught", error)
        else:
            log(me, 68, "fine")
    except (Exception, asyncio.CancelledError) as error:
        log(me, 69, "caught", error)
    try:
        t8 = keep(asyncio.create_task(asyncio.wait_for(asyncio.shield(Later(0, 70)), None), name=me + ".t71"))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 72, "caught", error)
    try:
        loop.call_soon_threadsafe(lambda *args: t8.cancel("stop 74"))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 76, "caught", error)
    for turn in range(3):
        await asyncio.sleep(0)
        log(me, 77, turn)


run(100147, program, run_twice)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    fut0 = loop.create_future()
    bounded0 = asyncio.BoundedSemaphore(2)
    async def w0(me):
        log(me, 1)
        t1 = keep(asyncio.create_task(asyncio.wait_for(fut0, 8 * UNIT), name=me + ".t2"))
        return me
    async def stream(me):
        for turn in range(2):
            await asyncio.sleep(0)
            log(me, 4, turn)
        async with bounded0:
            log(me, 5, "holds")
            for each in asyncio.as_completed([keep(asyncio.create_task(fails(me + ".6", 4 * UNIT), name=me + ".t7")), keep(asyncio.create_task(asyncio.sleep(0), name=me + ".t8")), keep(asyncio.create_task(asyncio.wait_for(naps(me + ".9", 9 * UNIT), 9 * UNIT), name=me + ".t10"))], timeout=4 * UNIT):
                try:
                    result = await each
                    log(me, 11, "completed", result)
                except (Exception, asyncio.CancelledError) as error:
                    log(me, 12, error)
            async with asyncio.TaskGroup() as tg2:
                t3 = keep(tg2.create_task(asyncio.sleep(7 * UNIT, 13), name=me + ".t14"))
                t4 = keep(tg2.create_task(fails(me + ".15", 7 * UNIT), name=me + ".t16"))
                t5 = keep(tg2.create_task(asyncio.sleep(7 * UNIT, 17), name=me + ".t18"))
                t6 = keep(tg2.create_task(asyncio.sleep(8 * UNIT, 19), name=me + ".t20"))
                try:
                    log(me, 22, "sent", (yield 21))
                except Exception as error:
                    log(me, 23, "caught", error)
            log(me, 24)
        log(me, 25, bounded0.locked())
        yield 26
        log(me, 27)
    try:
        ag7 = keep_generator(stream(me + ".ag7"))
        log(me, 30, await ag7.aclose())
    except (Exception, asyncio.CancelledError) as error:
        log(me, 31, "caught", error)
    try:
        async for item in keep_generator(stream(me + ".g")):
            log(me, 32, item)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 33, "caught", error)
    try:
        loop.call_later(8 * UNIT, lambda *args: bounded0.release())
    except (Exception, asyncio.CancelledError) as error:
        log(me, 34, "caught", error)
    try:
        s8 = keep_other(asyncio.shield(asyncio.gather()))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 35, "caught", error)
    await asyncio.sleep(8 * UNIT)
    log(me, 36)
    try:
        s9 = keep_other(asyncio.shield(Later(0, 37)))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 38, "caught", error)
    try:
        loop.call_later(0, lambda *args: s8.cancel("stop 39"))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 40, "caught", error)


run(100149, program, run_plainly)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    cond0 = asyncio.Condition()
    lock0 = asyncio.Lock()
    prio0 = asyncio.PriorityQueue(2)
    prio1 = asyncio.PriorityQueue(2)
    async def w0(me):
        log(me, 1)
        async for item in keep_generator(stream(me + ".g")):
            log(me, 2, item)
        async with cond0:
            log(me, 3, await cond0.wait())
        log(me, 4)
        try:
            loop.call_soon(lambda *args: prio1.put_nowait(7))
        except Oops as error:
            log(me, 8, "caught", error)
            raise
    async def w1(me):
        log(me, 9)
        log(me, 11, await Later(4, 10))
        log(me, 13, "gathered", await asyncio.gather(takes(me + ".12", prio0)))
    async def w2(me):
        log(me, 14)
        async with cond0:
            wanted = []
            log(me, 15, await cond0.wait_for(lambda: wanted.append(1) or len(wanted) > 2))
        loop.call_soon(log, me, 16)
        async with cond0:
            log(me, 18, await cond0.wait())
        victim(9).add_done_callback(lambda done: log(19, "done", done))
    async def w3(me):
        log(me, 20, await prio1.put(0))
        log(me, 24, "gathered", await asyncio.gather(Later(1, 21), Later(3, 22), Later(2, 23)))
    async def stream(me):
        await asyncio.sleep(0, 25)
        log(me, 26)
        yield 27
        async for each in asyncio.as_completed([keep(asyncio.create_task(w1(me + ".28"), name=me + ".t29")), keep(asyncio.create_task(w1(me + ".30"), name=me + ".t31"))]):
            try:
                result = await each
                log(me, 32, "completed", each, result)
            except (Exception, asyncio.CancelledError) as error:
                log(me, 33, error)
        for each in asyncio.as_completed([keep(asyncio.create_task(waits(me + ".34", cond0), name=me + ".t35", context=contextvars.copy_context()))]):
            try:
                result = await each
                log(me, 36, "completed", result)
            except (Exception, asyncio.CancelledError) as error:
                log(me, 37, error)
    try:
        log(me, 39, "gathered", await asyncio.gather(prio1.get(), asyncio.gather(), Later(1, 38)))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 40, "caught", error)
    try:
        try:
            async for item in keep_generator(stream(me + ".g")):
                log(me, 41, item)
        finally:
            log(me, 42, "finally")
    except (Exception, asyncio.CancelledError) as error:
        log(me, 43, "caught", error)
    try:
        crowd1 = [keep(asyncio.create_task(takes(f"{me}.44-{i}", prio0), name=f"{me}.c44-{i}")) for i in range(4)]
        await asyncio.sleep(0)
        await prio0.get()
        log(me, 45)
        prio0.get_nowait()
        log(me, 46)
        prio0.put_nowait(2)
        log(me, 47)
        await asyncio.wait(crowd1, timeout=5 * UNIT)
        log(me, 48)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 49, "caught", error)
    try:
        async with cond0:
            log(me, 50, "holds")
            try:
                async with cond0:
                    log(me, 51, await cond0.wait())
            except asyncio.CancelledError as error:
                log(me, 52, "caught", error)
                log(me, 53, asyncio.current_task().uncancel())
                await asyncio.sleep(0)
                log(me, 54)
            try:
                g2 = keep_other(asyncio.gather(Later(1, 55), naps(me + ".56", 12 * UNIT), w3(me + ".57")))
                g2.add_done_callback(lambda done: log(58, "gathered", outcome(done)))
            except BaseException as error:
                log(me, 59, "caught", error)
                raise
    except (Exception, asyncio.CancelledError) as error:
        log(me, 60, "caught", error)
    try:
        log(me, 63, "gathered", await asyncio.gather(Later(1, 61), Later(2, 62), return_exceptions=True))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 64, "caught", error)
    async with cond0:
        wanted = []
        log(me, 65, await cond0.wait_for(lambda: wanted.append(1) or len(wanted) > 2))
    try:
        log(me, 66, "gathered", await asyncio.gather(return_exceptions=True))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 67, "caught", error)
    try:
        await asyncio.sleep(5 * UNIT, 68)
        log(me, 69)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 70, "caught", error)


run(100210, program, run_plainly)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    lock0 = asyncio.Lock()
    bounded0 = asyncio.BoundedSemaphore(1)
    bounded1 = asyncio.BoundedSemaphore(1)
    fut0 = loop.create_future()
    async def w0(me):
        log(me, 1)
        try:
            for i in range(4):
                keep(asyncio.create_task(bounded0.acquire(), name=f"{me}.s2-{i}"))
        except* (Oops, ValueError, TimeoutError) as error:
            log(me, 3, error)
        async for item in keep_generator(stream(me + ".g")):
            log(me, 4, item)
            async for item in keep_generator(stream(me + ".g")):
                log(me, 5, item)
                try:
                    log(me, 7, "cancel", victim(1).cancel("stop 6"))
                except asyncio.CancelledError as error:
                    log(me, 8, "caught", error)
                    log(me, 9, asyncio.current_task().uncancel())
        log(me, 10, await bounded1.acquire())
        try:
            log(me, 13, fut0.add_done_callback(lambda done: log(11, "future", outcome(done))))
            log(me, 16, fut0.add_done_callback(lambda done: log(14, "future", outcome(done))))
        finally:
            bounded1.release()
            log(me, 17, bounded1.locked())
    async def stream(me):
        for turn in range(4):
            await asyncio.sleep(0)
            log(me, 18, turn)
        yield 19
        try:
            log(me, 20, await lock0.acquire())
            try:
                log(me, 21)
                try:
                    crowd1 = [keep(asyncio.create_task(waits(f"{me}.22-{i}", fut0), name=f"{me}.c22-{i}")) for i in range(3)]
                    await asyncio.sleep(0)
                    fut0.set_exception(Oops(2))
                    log(me, 23)
                    fut0.set_result(1)
                    log(me, 24)
                finally:
                    log(me, 25, "finally")
                    await asyncio.sleep(6 * UNIT)
                    log(me, 26)
            finally:
                lock0.release()
                log(me, 27, lock0.locked())
        except BaseException as error:
            log(me, 28, "caught", error)
            raise
        for turn in range(3):
            await asyncio.sleep(0)
            log(me, 29, turn)
    try:
        for turn in range(2):
            await asyncio.sleep(0)
            log(me, 30, turn)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 31, "caught", error)
    t2 = keep(asyncio.create_task(asyncio.sleep(0), name=me + ".t32"))
    try:
        try:
            async for item in keep_generator(stream(me + ".g")):
                log(me, 33, item)
                break
        except (Exception, asyncio.CancelledError) as error:
            log(me, 34, "caught", error)
            await asyncio.sleep(8 * UNIT)
            log(me, 35)
        else:
            log(me, 36, "fine")
    except (Exception, asyncio.CancelledError) as error:
        log(me, 37, "caught", error)
    try:
        try:
            async with asyncio.TaskGroup() as tg3:
                keep(tg3.create_task(stays(me + ".38", 8 * UNIT), name=me + ".t40"))
                tg3.create_task(fails(me + ".41", 0))
                try:
                    await asyncio.sleep(10 * UNIT)
                finally:
                    log(me, 42)
                raise Oops(43)
        except* Oops as error:
            log(me, 44, error)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 45, "caught", error)
    for each in asyncio.as_completed([keep(asyncio.create_task(asyncio.sleep(0), name=me + ".t46")), keep(asyncio.create_task(waits(me + ".47", fut0), name=me + ".t48")), keep(asyncio.create_task(w0(me + ".49"), name=me + ".t50"))]):
        try:
            result = await each
            log(me, 51, "completed", result)
        except (Exception, asyncio.CancelledError) as error:
            log(me, 52, error)
    log(me, 54, "in time", await asyncio.wait_for(waits(me + ".53", fut0), 8 * UNIT))
    return me


run(100233, program, run_plainly)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    lock0 = asyncio.Lock()
    event0 = asyncio.Event()
    sem0 = asyncio.Semaphore(2)
    async def w0(me):
        log(me, 1)
        try:
            handle1 = loop.call_soon(lambda *args: lock0.release())
            await asyncio.sleep(1 * UNIT)
            handle1.cancel()
            log(me, 2, handle1.cancelled())
        except asyncio.CancelledError as error:
            log(me, 3, "caught", error)
            log(me, 4, asyncio.current_task().uncancel())
            await asyncio.sleep(0)
            log(me, 5)
        try:
            async with lock0:
                log(me, 6, "holds")
                try:
                    log(me, 7, hasattr(victim(0), "get_coro"))
                except Oops as error:
                    log(me, 8, "caught", error)
                    await asyncio.sleep(0, 9)
                    log(me, 10)
                else:
                    log(me, 11, "fine")
                async for item in Count(1, 2):
                    log(me, 12, item)
                    log(me, 14, "cancel", victim(3).cancel())
        except asyncio.CancelledError as error:
            log(me, 15, "caught", error)
            raise
        log(me, 17, victim(9).cancel(), victim(9).uncancel(), victim(9).cancelling())
        log(me, 18, await sem0.acquire())
        try:
            crowd2 = [keep(asyncio.create_task(holds(f"{me}.19-{i}", lock0, 2), name=f"{me}.c19-{i}")) for i in range(3)]
            lock0.release()
            log(me, 20)
            log(me, 21)
        finally:
            sem0.release()
            log(me, 22, sem0.locked())
    async def w1(me):
        log(me, 23)
        try:
            log(me, 24, "got", await event0.wait())
        except BaseException as error:
            log(me, 25, "caught", error)
            raise
        g3 = keep_other(asyncio.gather(holds(me + ".26", sem0, 1), lock0.acquire()))
        g3.add_done_callback(lambda done: log(27, "gathered", outcome(done)))
        log(me, 28, "got", await g3)
        return 29
    async def w2(me):
        log(me, 31, "in time", await asyncio.wait_for(asyncio.shield(Later(2, 30)), 6 * UNIT))
        log(me, 32, victim(9).cancelling())
        log(me, 34, "in time", await asyncio.wait_for(deep(2, Later(3, 33)), 1 * UNIT))
    async def stream(me):
        g4 = keep_other(asyncio.gather(holds(me + ".35", sem0, 1), Later(2, 36)))
        g4.add_done_callback(lambda done: log(37, "gathered", outcome(done)))
        try:
            async with asyncio.timeout(6 * UNIT) as limit5:
                try:
                    t6 = keep(asyncio.ensure_future(w2(me + ".38")))
                except Oops as error:
                    log(me, 39, "caught", error)
            log(me, 40, limit5.expired())
        except TimeoutError as error:
            log(me, 41, error, limit5.expired(), asyncio.current_task().cancelling())
        t7 = keep(asyncio.create_task(asyncio.sleep(0, 42), name=me + ".t43"))
        yield 44
        log(me, 45)
    g8 = keep_other(asyncio.gather(asyncio.shield(event0.wait()), asyncio.gather(Later(3, 46), holds(me + ".47", sem0, 0)), return_exceptions=True))
    g8.add_done_callback(lambda done: log(48, "gathered", outcome(done)))
    try:
        loop.call_later(0, lambda *args: sem0.release())
    except (Exception, asyncio.CancelledError) as error:
        log(me, 49, "caught", error)
    await asyncio.sleep(0)
    log(me, 50)
    return 51


run(100274, program, run_twice)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    bounded0 = asyncio.BoundedSemaphore(2)
    barrier0 = asyncio.Barrier(3)
    sem0 = asyncio.Semaphore(1)
    async def w0(me):
        log(me, 1)
        handle1 = loop.call_later(9 * UNIT, lambda *args: victim(7).cancel())
        handle1.cancel()
        log(me, 3, handle1.cancelled())
        try:
            group2 = [keep(asyncio.create_task(sem0.acquire(), name=me + ".t4")), keep(asyncio.create_task(fails(me + ".5", 9 * UNIT), name=me + ".t6"))]
            done, pending = await asyncio.wait(group2, return_when=asyncio.FIRST_COMPLETED)
            log(me, 7, done, pending)
        except TimeoutError as error:
            log(me, 8, "caught", error)
        crowd3 = [keep(asyncio.create_task(holds(f"{me}.9-{i}", sem0, 2), name=f"{me}.c9-{i}")) for i in range(4)]
        await asyncio.sleep(7 * UNIT)
        await asyncio.sleep(0)
        log(me, 10)
        await asyncio.wait(crowd3, timeout=7 * UNIT)
        log(me, 11)
    async def w1(me):
        log(me, 12)
        try:
            t4 = keep(asyncio.Task(w2(me + ".13"), loop=loop, eager_start=True, name=me + ".t14"))
        finally:
            log(me, 15, "finally")
            await asyncio.sleep(0)
            log(me, 16)
        crowd5 = [keep(asyncio.create_task(waits(f"{me}.17-{i}", barrier0), name=f"{me}.c17-{i}")) for i in range(4)]
        await asyncio.sleep(0)
        await asyncio.sleep(0)
        log(me, 18)
        await barrier0.abort()
        log(me, 19)
        crowd5[2].cancel()
        log(me, 21)
        asyncio.current_task().cancel("stop 22")
        await asyncio.shield(holds(me + ".23", sem0, 1))
        log(me, 24)
        log(me, 25)
    async def w2(me):
        log(me, 26)
        crowd6 = [keep(asyncio.create_task(holds(f"{me}.27-{i}", sem0, 0), name=f"{me}.c27-{i}")) for i in range(4)]
        await asyncio.sleep(0)
        crowd6[2].cancel()
        log(me, 29)
        await sem0.acquire()
        log(me, 30)
        crowd6[0].cancel()
        log(me, 32)
        crowd7 = [keep(asyncio.create_task(waits(f"{me}.33-{i}", barrier0), name=f"{me}.c33-{i}")) for i in range(4)]
        await asyncio.sleep(0)
        await barrier0.abort()
        log(me, 34)
        await asyncio.sleep(0)
        log(me, 35)
        await asyncio.wait(crowd7, timeout=7 * UNIT)
        log(me, 36)
        crowd8 = [keep(asyncio.create_task(holds(f"{me}.37-{i}", sem0, 1), name=f"{me}.c37-{i}")) for i in range(3)]
        await asyncio.sleep(0)
        await asyncio.sleep(0)
        log(me, 38)
        await sem0.acquire()
        log(me, 39)
        crowd8[1].cancel()
        log(me, 41)
        sem0.release()
        sem0.release()
        sem0.release()
        sem0.release()
        await sem0.acquire()
        log(me, 42)
        await asyncio.wait(crowd8, timeout=9 * UNIT)
        log(me, 43)
    async def stream(me):
        crowd9 = [keep(asyncio.create_task(waits(f"{me}.44-{i}", barrier0), name=f"{me}.c44-{i}")) for i in range(3)]
        await asyncio.sleep(0)
        await barrier0.wait()
        log(me, 45)
        yield 46
        try:
            crowd10 = [keep(asyncio.create_task(holds(f"{me}.47-{i}", sem0, 1), name=f"{me}.c47-{i}")) for i in range(4)]
            await asyncio.sleep(0)
            log(me, 48)
        except asyncio.CancelledError as error:
            log(me, 49, "caught", error)
            await asyncio.sleep(0, 50)
            log(me, 51)
        try:
            async with asyncio.timeout_at(loop.time() + 9 * UNIT) as limit11:
                crowd12 = [keep(asyncio.create_task(waits(f"{me}.52-{i}", barrier0), name=f"{me}.c52-{i}")) for i in range(3)]
                await barrier0.wait()
                log(me, 53)
                await asyncio.sleep(0)
                log(me, 54)
                await asyncio.sleep(0)
                log(me, 55)
                try:
                    try:
                        async with asyncio.timeout(7 * UNIT) as limit13:
                            crowd14 = [keep(asyncio.create_task(waits(f"{me}.56-{i}", barrier0), name=f"{me}.c56-{i}")) for i in range(4)]
                            crowd14[2].cancel()
                            log(me, 58)
                            crowd14[0].cancel()
                            log(me, 60)
                            await asyncio.sleep(0)
                            log(me, 61)
                        log(me, 62, limit13.expired())
                    except TimeoutError as error:
                        log(me, 63, error, limit13.expired(), asyncio.current_task().cancelling())
                except Exception as error:
                    log(me, 64, "caught", error)
            log(me, 65, limit11.expired())
        except TimeoutError as error:
            log(me, 66, error, limit11.expired(), asyncio.current_task().cancelling())
    try:
        log(me, 67, "got", await barrier0.wait())
    except (Exception, asyncio.CancelledError) as error:
        log(me, 68, "caught", error)
    try:
        try:
            crowd15 = [keep(asyncio.create_task(holds(f"{me}.69-{i}", bounded0, 1), name=f"{me}.c69-{i}")) for i in range(4)]
            await asyncio.sleep(7 * UNIT)
            bounded0.release()
            await bounded0.acquire()
            log(me, 70)
            await asyncio.wait(crowd15, timeout=7 * UNIT)
            log(me, 71)
        finally:
            log(me, 72, "finally")
    except (Exception, asyncio.CancelledError) as error:
        log(me, 73, "caught", error)
    log(me, 74)
    crowd16 = [keep(asyncio.create_task(holds(f"{me}.75-{i}", barrier0, 2), name=f"{me}.c75-{i}")) for i in range(4)]
    await asyncio.sleep(0)
    await barrier0.wait()
    log(me, 76)
    await barrier0.reset()
    log(me, 77)
    await barrier0.wait()
    log(me, 78)
    await barrier0.abort()
    log(me, 79)
    await asyncio.wait(crowd16, timeout=7 * UNIT)
    log(me, 80)
    try:
        handle17 = loop.call_soon(lambda *args: bounded0.release())
        await asyncio.sleep(0, 81)
        handle17.cancel()
        log(me, 82, handle17.cancelled())
    except (Exception, asyncio.CancelledError) as error:
        log(me, 83, "caught", error)
        await asyncio.sleep(0, 84)
        log(me, 85)
    for i in range(3):
        keep(asyncio.create_task(w0(me + ".86"), name=f"{me}.s87-{i}"))
    try:
        try:
            async with asyncio.timeout(0) as limit18:
                try:
                    async with asyncio.timeout_at(loop.time() + 9 * UNIT) as limit19:
                        log(me, 89, "cancel", victim(2).cancel("stop 88"))
                        victim(6).add_done_callback(lambda done: log(90, "done", done), context=contextvars.copy_context())
                    log(me, 91, limit19.expired())
                except TimeoutError as error:
                    log(me, 92, error, limit19.expired(), asyncio.current_task().cancelling())
            log(me, 93, limit18.expired())
        except TimeoutError as error:
            log(me, 94, error, limit18.expired(), asyncio.current_task().cancelling())
    except (Exception, asyncio.CancelledError) as error:
        log(me, 95, "caught", error)
    try:
        try:
            handle20 = loop.call_soon(lambda *args: bounded0.release())
            handle20.cancel()
            log(me, 96, handle20.cancelled())
        except Oops as error:
            log(me, 97, "caught", error)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 98, "caught", error)


run(100312, program, run_twice)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    lock0 = asyncio.Lock()
    bounded0 = asyncio.BoundedSemaphore(2)
    bounded1 = asyncio.BoundedSemaphore(1)
    fut0 = loop.create_future()
    async def w0(me):
        log(me, 1)
        await asyncio.sleep(0)
        log(me, 2)
        try:
            async with asyncio.timeout(7 * UNIT) as limit1:
                bounded0.release()
                log(me, 3)
                try:
                    loop.call_soon(lambda *args, mark=4: log(me, mark, "called", args))
                except BaseException as error:
                    log(me, 7, "caught", error)
                    raise
            log(me, 8, limit1.expired())
        except TimeoutError as error:
            log(me, 9, error, limit1.expired(), asyncio.current_task().cancelling())
        log(me, 12, "gathered", await asyncio.gather(asyncio.gather(asyncio.sleep(5 * UNIT), holds(me + ".10", bounded0, 0), return_exceptions=True), asyncio.sleep(0), fails(me + ".11", 5 * UNIT)))
    async def stream(me):
        log(me, 14, "gathered", await asyncio.gather(asyncio.shield(fut0), stays(me + ".13", 7 * UNIT)))
        yield 15
        f2 = loop.create_future()
        loop.call_soon(f2.set_exception, Oops(16))
        f2.add_done_callback(lambda done: log(17, "before the wake-up"))
        log(me, 18, await f2)
        try:
            log(me, 19, asyncio.get_event_loop() is loop)
        except BaseException as error:
            log(me, 20, "caught", error)
            raise
    crowd3 = [keep(asyncio.create_task(holds(f"{me}.21-{i}", bounded0, 1), name=f"{me}.c21-{i}")) for i in range(3)]
    await asyncio.sleep(0)
    await bounded0.acquire()
    log(me, 22)
    await asyncio.sleep(0)
    log(me, 23)
    await asyncio.wait(crowd3, timeout=7 * UNIT)
    log(me, 24)
    t4 = keep(asyncio.ensure_future(naps(me + ".25", 11 * UNIT)))
    try:
        crowd5 = [keep(asyncio.create_task(holds(f"{me}.26-{i}", bounded1, 0), name=f"{me}.c26-{i}")) for i in range(3)]
        await asyncio.sleep(5 * UNIT)
        bounded1.release()
        log(me, 27)
        bounded1.release()
        log(me, 28)
        await bounded1.acquire()
        log(me, 29)
        await asyncio.wait(crowd5, timeout=5 * UNIT)
        log(me, 30)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 31, "caught", error)
    try:
        log(me, 33, "gathered", await asyncio.gather(t4, t4, waits(me + ".32", fut0), return_exceptions=True))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 34, "caught", error)
    try:
        def chain6(left):
            log(me, 35, left)
            if left:
                loop.call_soon(chain6, left - 1)
        chain6(1)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 36, "caught", error)
    try:
        t7 = keep(asyncio.create_task(w0(me + ".37"), name=me + ".t38"))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 39, "caught", error)


run(100355, program, run_twice)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    prio0 = asyncio.PriorityQueue(2)
    cond0 = asyncio.Condition()
    async def w0(me):
        log(me, 1)
        async with cond0:
            log(me, 2, await cond0.wait())
        log(me, 3, "item", await prio0.get())
    async def stream(me):
        async with cond0:
            log(me, 4, await cond0.wait())
        async with cond0:
            log(me, 5, await cond0.wait())
        yield 6
        async with cond0:
            wanted = []
            log(me, 7, await cond0.wait_for(lambda: wanted.append(1) or len(wanted) > 2))
        loop.call_later(6 * UNIT, lambda *args: prio0.put_nowait(7))
    try:
        ag1 = keep_generator(stream(me + ".ag1"))
        log(me, 10, await ag1.aclose())
    except (Exception, asyncio.CancelledError) as error:
        log(me, 11, "caught", error)
    try:
        async with cond0:
            log(me, 12, await cond0.wait())
    except (Exception, asyncio.CancelledError) as error:
        log(me, 13, "caught", error)
    try:
        async with cond0:
            log(me, 14, "holds")
            t2 = keep(asyncio.create_task(w0(me + ".15"), name=me + ".t16"))
            try:
                try:
                    async with asyncio.TaskGroup() as tg3:
                        keep(tg3.create_task(asyncio.sleep(0, 17), name=me + ".t20", context=contextvars.copy_context()))
                        keep(tg3.create_task(prio0.join(), name=me + ".t24"))
                        keep(tg3.create_task(stays(me + ".26", 9 * UNIT), name=me + ".t28"))
                        tg3.create_task(fails(me + ".29", 0))
                        try:
                            await asyncio.sleep(8 * UNIT)
                        finally:
                            log(me, 30)
                        raise Oops(31)
                except* Oops as error:
                    log(me, 32, error)
            except (Exception, asyncio.CancelledError) as error:
                log(me, 33, "caught", error)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 34, "caught", error)
    try:
        ag4 = keep_generator(stream(me + ".ag4"))
        log(me, 37, await anext(ag4))
        log(me, 38, await anext(ag4, "end"))
        log(me, 39, await anext(ag4, "end"))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 40, "caught", error)
    async with cond0:
        log(me, 41, await cond0.wait())
    try:
        for i in range(2):
            keep(asyncio.create_task(takes(me + ".42", prio0), name=f"{me}.s43-{i}"))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 44, "caught", error)
    loop.call_later(9 * UNIT, lambda *args: prio0.put_nowait(7))
    try:
        loop.call_soon_threadsafe(lambda *args: prio0.put_nowait(7))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 47, "caught", error)


run(100395, program, run_plainly)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    bounded0 = asyncio.BoundedSemaphore(1)
    lock0 = asyncio.Lock()
    queue0 = asyncio.Queue(2)
    async def w0(me):
        log(me, 1)
        loop.call_soon(lambda *args, mark=2: log(me, mark, "called", args))
        log(me, 5, await queue0.join())
        group1 = [keep(asyncio.create_task(holds(me + ".6", bounded0, 1), name=me + ".t7"))]
        done, pending = await asyncio.wait(group1, return_when=asyncio.ALL_COMPLETED, timeout=11 * UNIT)
        log(me, 8, done, pending)
        for each in in_order(pending):
            each.cancel()
        log(me, 10, await asyncio.gather(*group1, return_exceptions=True))
    async def w1(me):
        log(me, 11)
        loop.call_soon(log, me, 12)
        log(me, 13)
    async def w2(me):
        log(me, 14)
        log(me, 15, await queue0.put(2))
    async def w3(me):
        log(me, 16)
        try:
            async with bounded0:
                log(me, 17, "holds")
                log(me, 18, await queue0.put(4))
            log(me, 19, bounded0.locked())
        except (Exception, asyncio.CancelledError) as error:
            log(me, 20, "caught", error)
            raise
        else:
            log(me, 21, "fine")
        try:
            log(me, 22, repr(queue0))
        except asyncio.CancelledError as error:
            log(me, 23, "caught", error)
        async with bounded0:
            log(me, 24, "holds")
            log(me, 25, await queue0.put(2))
        log(me, 26, bounded0.locked())
        group2 = [keep(asyncio.create_task(asyncio.sleep(0), name=me + ".t27")), keep(asyncio.create_task(naps(me + ".28", 11 * UNIT), name=me + ".t29")), keep(asyncio.create_task(holds(me + ".30", bounded0, 0), name=me + ".t31"))]
        done, pending = await asyncio.wait(group2, return_when=asyncio.FIRST_COMPLETED, timeout=None)
        log(me, 32, done, pending)
        for each in in_order(pending):
            each.cancel("stop 33")
        return me
    async def stream(me):
        log(me, 36, "got", await deep(4, asyncio.shield(fails(me + ".35", 11 * UNIT))))
        yield 37
        log(me, 38, await queue0.put(7))
    log(me, 39)
    try:
        log(me, 40, "in time", await asyncio.wait_for(asyncio.sleep(11 * UNIT), 11 * UNIT))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 41, "caught", error)
    try:
        async with lock0:
            log(me, 42, "holds")
            try:
                async with Place(me + "-43", 2, 2):
                    async with bounded0:
                        log(me, 44, "holds")
                        watch3 = lambda done: log(45, "done", done)
                        victim(1).add_done_callback(watch3)
                        victim(1).add_done_callback(log)
                        log(me, 46, victim(1).remove_done_callback(watch3))
                    log(me, 47, bounded0.locked())
                    log(me, 48, await queue0.put(2))
            finally:
                log(me, 49, "finally")
            when4 = loop.time() + 11 * UNIT
            loop.call_at(when4, lambda *args: lock0.release())
            loop.call_at(when4, lambda *args, mark=50: log(me, mark, "called", args))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 51, "caught", error)
    loop.call_soon(log, me, 52)
    try:
        async with lock0:
            log(me, 55, "holds")
            group5 = [keep(asyncio.create_task(holds(me + ".56", lock0, 1), name=me + ".t57")), keep(asyncio.create_task(w0(me + ".58"), name=me + ".t59")), keep(asyncio.create_task(w1(me + ".60"), name=me + ".t61")), keep(asyncio.create_task(naps(me + ".62", 0), name=me + ".t63", context=contextvars.copy_context()))]
            done, pending = await asyncio.wait(group5, return_when=asyncio.FIRST_COMPLETED, timeout=11 * UNIT)
            log(me, 64, done, pending)
            log(me, 65, await asyncio.gather(*group5, return_exceptions=True))
            log(me, 66, queue0.put_nowait(4))
    finally:
        log(me, 67, "finally")
        await asyncio.sleep(0)
        log(me, 68)
    try:
        log(me, 69, await queue0.put(4))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 70, "caught", error)
    async with lock0:
        log(me, 71, "holds")
        log(me, 72, await queue0.put(3))
        victim(8).add_done_callback(lambda done: log(73, "done", done))
    t6 = keep(loop.create_task(gives(me + ".74", queue0, 3), name=me + ".t75"))


run(100400, program, run_plainly)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    event0 = asyncio.Event()
    bounded0 = asyncio.BoundedSemaphore(1)
    bounded1 = asyncio.BoundedSemaphore(2)
    async def w0(me):
        crowd1 = [keep(asyncio.create_task(holds(f"{me}.1-{i}", bounded1, 1), name=f"{me}.c1-{i}")) for i in range(3)]
        await asyncio.sleep(0)
        await asyncio.sleep(0)
        log(me, 2)
        try:
            async with asyncio.timeout(10 * UNIT) as limit2:
                t3 = keep(asyncio.create_task(w1(me + ".3"), name=me + ".t4"))
            log(me, 5, limit2.expired())
        except TimeoutError as error:
            log(me, 6, error, limit2.expired(), asyncio.current_task().cancelling())
    async def w1(me):
        log(me, 7)
        def chain4(left):
            log(me, 8, left)
            if left:
                loop.call_later(10 * UNIT, chain4, left - 1)
        chain4(4)
        t5 = keep(asyncio.create_task(holds(me + ".9", bounded1, 2), name=me + ".t10"))
    async def stream(me):
        log(me, 12, victim(5).cancel(), victim(5).uncancel(), victim(5).cancelling())
        loop.call_soon(log, me, 13)
        group6 = [keep(asyncio.create_task(asyncio.sleep(0), name=me + ".t16")), keep(asyncio.create_task(bounded1.acquire(), name=me + ".t17")), keep(asyncio.create_task(deep(1, asyncio.shield(w1(me + ".18"))), name=me + ".t19", context=contextvars.copy_context()))]
        done, pending = await asyncio.wait(group6, return_when=asyncio.FIRST_EXCEPTION)
        log(me, 20, done, pending)
        for each in in_order(pending):
            each.cancel("stop 21")
        yield 22
        t7 = keep(loop.create_task(bounded1.acquire(), name=me + ".t23"))
        log(me, 24, "started", t7)
    try:
        t8 = keep(asyncio.create_task(asyncio.sleep(0, 25), name=me + ".t26"))
    except TimeoutError as error:
        log(me, 27, "caught", error)
    crowd9 = [keep(asyncio.create_task(holds(f"{me}.28-{i}", bounded1, 2), name=f"{me}.c28-{i}")) for i in range(3)]
    await asyncio.sleep(0)
    bounded1.release()
    await bounded1.acquire()
    log(me, 29)
    try:
        log(me, 30, t8.done())
    except (Exception, asyncio.CancelledError) as error:
        log(me, 31, "caught", error)
    t10 = keep(asyncio.create_task(naps(me + ".32", 0), name=me + ".t33"))
    log(me, 34, "started", t10)
    return me


run(100442, program, run_plainly)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    queue0 = asyncio.Queue(1)
    queue1 = asyncio.Queue(2)
    lifo0 = asyncio.LifoQueue()
    async def w0(me):
        log(me, 1)
        try:
            for turn in range(4):
                await asyncio.sleep(0)
                log(me, 2, turn)
        finally:
            log(me, 3, "finally")
            await asyncio.sleep(0)
            log(me, 4)
        try:
            crowd1 = [keep(asyncio.create_task(gives(f"{me}.5-{i}", lifo0, 3), name=f"{me}.c5-{i}")) for i in range(4)]
            await asyncio.sleep(8 * UNIT)
            await lifo0.get()
            log(me, 6)
            crowd1[1].cancel()
            log(me, 8)
            lifo0.put_nowait(2)
            log(me, 9)
            lifo0.shutdown()
            log(me, 10)
            await asyncio.wait(crowd1, timeout=8 * UNIT)
            log(me, 11)
        except Oops as error:
            log(me, 12, "caught", error)
            await asyncio.sleep(8 * UNIT, 13)
            log(me, 14)
        return 15
    async def w1(me):
        log(me, 16)
        async for each in asyncio.as_completed([keep(asyncio.create_task(w2(me + ".17"), name=me + ".t18")), keep(asyncio.create_task(fails(me + ".19", 8 * UNIT), name=me + ".t20")), keep(asyncio.create_task(gives(me + ".21", lifo0, 8), name=me + ".t22"))], timeout=8 * UNIT):
            try:
                result = await each
                log(me, 23, "completed", each, result)
            except (Exception, asyncio.CancelledError) as error:
                log(me, 24, error)
        return 25
    async def w2(me):
        log(me, 26)
        log(me, 27, await queue1.join())
        await asyncio.sleep(8 * UNIT)
        log(me, 28)
        handle2 = loop.call_soon(lambda *args: queue0.get_nowait())
        handle2.cancel()
        log(me, 29, handle2.cancelled())
        log(me, 33, [item async for item in Count(2)])
    async def stream(me):
        while True:
            try:
                item = await queue0.get()
            except asyncio.QueueShutDown as error:
                log(me, 34, error)
                break
            log(me, 35, "consumes", item)
            queue0.task_done()
        yield 36
        try:
            while True:
                try:
                    item = await lifo0.get()
                except asyncio.QueueShutDown as error:
                    log(me, 37, error)
                    break
                log(me, 38, "consumes", item)
                lifo0.task_done()
                await asyncio.sleep(0)
        except asyncio.CancelledError as error:
            log(me, 39, "caught", error)
        else:
            log(me, 40, "fine")
        async with contextlib.AsyncExitStack() as stack3:
            await stack3.enter_async_context(Place(me + "-41"))
            await stack3.enter_async_context(Place(me + "-42"))
            stack3.push_async_callback(asyncio.sleep, 0)
            crowd4 = [keep(asyncio.create_task(takes(f"{me}.43-{i}", queue0), name=f"{me}.c43-{i}")) for i in range(4)]
            await asyncio.sleep(0)
            await queue0.put(3)
            log(me, 44)
            crowd4[2].cancel()
            log(me, 46)
            await asyncio.sleep(0)
            log(me, 47)
            await queue0.get()
            log(me, 48)
            log(me, 49)
    try:
        crowd5 = [keep(asyncio.create_task(gives(f"{me}.50-{i}", lifo0, 7), name=f"{me}.c50-{i}")) for i in range(4)]
        await asyncio.sleep(0)
        lifo0.get_nowait()
        log(me, 51)
        lifo0.put_nowait(2)
        log(me, 52)
        lifo0.get_nowait()
        log(me, 53)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 54, "caught", error)
    try:
        s6 = keep_other(asyncio.shield(asyncio.shield(fails(me + ".55", 8 * UNIT))))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 56, "caught", error)
    when7 = loop.time() + 8 * UNIT
    loop.call_at(when7, lambda *args, mark=57: log(me, mark, "called", args))
    loop.call_at(when7, lambda *args: lifo0.put_nowait(8))
    try:
        async with Place(me + "-58", 2, 2):
            log(me, 59, "awaited", await s6)
            log(me, 61, "cancel", victim(0).cancel())
    except (Exception, asyncio.CancelledError) as error:
        log(me, 62, "caught", error)


run(100604, program, run_plainly)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    prio0 = asyncio.PriorityQueue()
    prio1 = asyncio.PriorityQueue()
    lock0 = asyncio.Lock()
    lock1 = asyncio.Lock()
    var0 = contextvars.ContextVar("var0", default="none")
    async def w0(me):
        log(me, 1)
        async for item in Count(2, 2):
            log(me, 2, item)
            f1 = asyncio.Future()
            loop.call_later(6 * UNIT, f1.set_result, 3)
            f1.add_done_callback(lambda done: log(4, "before the wake-up"))
            log(me, 5, await f1)
        for i in range(3):
            victim(3).add_done_callback(lambda done: log(6, "done", done))
            log(me, 7, "item", prio1.get_nowait())
        try:
            log(me, 8)
        except BaseException as error:
            log(me, 9, "caught", error)
            raise
        else:
            log(me, 10, "fine")
        try:
            victim(2).add_done_callback(lambda done: log(11, "done", var0.get()))
        except Oops as error:
            log(me, 12, "caught", error)
    async def w1(me):
        log(me, 13)
        log(me, 14, "item", prio0.get_nowait())
        try:
            log(me, 15, "item", prio1.get_nowait())
        except asyncio.CancelledError as error:
            log(me, 16, "caught", error)
        token2 = var0.set(me + " inside")
        try:
            f3 = loop.create_future()
            loop.call_later(6 * UNIT, f3.set_result, 17)
            log(me, 18, await f3)
        finally:
            log(me, 19, "finally")
            await asyncio.sleep(6 * UNIT, 20)
            log(me, 21)
        token4 = var0.set(me + " inside")
        try:
            victim(9).add_done_callback(lambda done: log(22, "done", var0.get()))
        finally:
            log(me, 23, "finally")
        var0.reset(token4)
        log(me, 24, var0.get())
        var0.reset(token2)
        log(me, 25, var0.get())
        log(me, 26, "item", await prio0.get())
        return me
    async def stream(me):
        g5 = keep_other(asyncio.gather(Later(1, 28), asyncio.shield(naps(me + ".29", 0))))
        yield 30
        log(me, 31, victim(2).get_name())
    try:
        try:
            log(me, 32, "item", prio1.get_nowait())
            prio1.task_done()
        finally:
            log(me, 33, "finally")
            await asyncio.sleep(6 * UNIT)
            log(me, 34)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 35, "caught", error)
    try:
        async for item in Count(2, 1):
            log(me, 36, item)
            log(me, 37, "item", await prio1.get())
    except (Exception, asyncio.CancelledError) as error:
        log(me, 38, "caught", error)
    try:
        try:
            async with asyncio.timeout_at(loop.time() + 5 * UNIT) as limit6:
                log(me, 40, await Later(2, 39))
                log(me, 41, "item", await prio1.get())
                prio1.task_done()
            log(me, 42, limit6.expired())
        except TimeoutError as error:
            log(me, 43, error, limit6.expired(), asyncio.current_task().cancelling())
    except (Exception, asyncio.CancelledError) as error:
        log(me, 44, "caught", error)
    try:
        async for item in Count(3, 1):
            log(me, 45, item)
            log(me, 46, victim(5).get_name())
    except (Exception, asyncio.CancelledError) as error:
        log(me, 47, "caught", error)
    try:
        log(me, 49, "got", await Later(1, 48))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 50, "caught", error)
    try:
        crowd7 = [keep(asyncio.create_task(takes(f"{me}.51-{i}", prio0), name=f"{me}.c51-{i}")) for i in range(4)]
        await asyncio.sleep(0)
        await asyncio.sleep(0)
        log(me, 52)
        prio0.shutdown(immediate=True)
        log(me, 53)
        crowd7[1].cancel()
        log(me, 55)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 56, "caught", error)
    try:
        log(me, 57, repr(prio0))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 58, "caught", error)


run(100608, program, run_plainly)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    lifo0 = asyncio.LifoQueue()
    var0 = contextvars.ContextVar("var0", default="none")
    lock0 = asyncio.Lock()
    lock1 = asyncio.Lock()
    async def w0(me):
        log(me, 1)
        try:
            async with lock1:
                log(me, 2, "holds")
                async with contextlib.AsyncExitStack() as stack1:
                    await stack1.enter_async_context(Place(me + "-3"))
                    await stack1.enter_async_context(Place(me + "-4"))
                    stack1.push_async_callback(asyncio.sleep, 0)
                    log(me, 5, await lock0.acquire())
                    try:
                        try:
                            log(me, 6, lifo0.put_nowait(3))
                        except (Exception, asyncio.CancelledError) as error:
                            log(me, 7, "caught", error)
                            raise Oops(me) from error
                    finally:
                        lock0.release()
                        log(me, 8, lock0.locked())
                    for i in range(3):
                        for i in range(3):
                            log(me, 9)
                            log(me, 10)
                        async with lock0:
                            log(me, 11, "holds")
                            log(me, 12)
                            log(me, 13)
                        log(me, 14, lock0.locked())
                t2 = keep(asyncio.create_task(asyncio.sleep(0), name=me + ".t15"))
                var0.set(me + " early")
                t2.add_done_callback(lambda done: log(me, 16, var0.get()))
                var0.set(me + " late")
                t2.add_done_callback(lambda done: log(me, 17, var0.get()))
                var0.set("after")
                loop.call_soon(lambda: log(me, var0.get()))
        except (Exception, asyncio.CancelledError) as error:
            log(me, 18, "caught", error)
        async with Place(me + "-19", 2, 1):
            async for item in Count(2, 0):
                log(me, 20, item)
                group3 = [keep(asyncio.create_task(fails(me + ".21", 3 * UNIT), name=me + ".t22")), keep(asyncio.create_task(asyncio.sleep(0), name=me + ".t23")), keep(asyncio.create_task(asyncio.wait_for(Later(1, 24), 10 * UNIT), name=me + ".t25")), keep(asyncio.create_task(asyncio.sleep(0), name=me + ".t26"))]
                done, pending = await asyncio.wait(group3, return_when=asyncio.FIRST_EXCEPTION, timeout=10 * UNIT)
                log(me, 27, done, pending)
                for each in in_order(pending):
                    each.cancel()
    async def stream(me):
        async with lock0:
            log(me, 29, "holds")
            try:
                group4 = [keep(asyncio.create_task(asyncio.sleep(0), name=me + ".t30")), keep(asyncio.create_task(asyncio.sleep(0), name=me + ".t31"))]
                done, pending = await asyncio.wait(group4, return_when=asyncio.ALL_COMPLETED)
                log(me, 32, done, pending)
                log(me, 33, await asyncio.gather(*group4, return_exceptions=True))
            except (Exception, asyncio.CancelledError) as error:
                log(me, 34, "caught", error)
                raise
            async with lock1:
                log(me, 35, "holds")
                async with lock1:
                    log(me, 36, "holds")
                    try:
                        async with lock0:
                            log(me, 37, "holds")
                            log(me, 38)
                            log(me, 39)
                        log(me, 40, lock0.locked())
                    except Exception as error:
                        log(me, 41, "caught", error)
                log(me, 42, lock1.locked())
                t5 = keep(asyncio.Task(takes(me + ".43", lifo0), loop=loop, eager_start=True, name=me + ".t44"))
                var0.set(me + " early")
                t5.add_done_callback(lambda done: log(me, 45, var0.get()))
                var0.set(me + " late")
                t5.add_done_callback(lambda done: log(me, 46, var0.get()))
                var0.set("after")
                loop.call_soon(lambda: log(me, var0.get()))
        log(me, 47)
        log(me, 48)
        yield 49
        log(me, 50)
        log(me, 51)
    try:
        try:
            loop.call_later(10 * UNIT, lambda *args: log(me, var0.get()))
        finally:
            log(me, 52, "finally")
    except (Exception, asyncio.CancelledError) as error:
        log(me, 53, "caught", error)
    try:
        async with asyncio.timeout_at(loop.time() + 5 * UNIT) as limit6:
            async with lock1:
                log(me, 54, "holds")
                async with lock1:
                    log(me, 55, "holds")
                    async with lock0:
                        log(me, 56, "holds")
                        try:
                            try:
                                async with asyncio.timeout(11 * UNIT) as limit7:
                                    log(me, 57)
                                log(me, 58, limit7.expired())
                            except TimeoutError as error:
                                log(me, 59, error, limit7.expired(), asyncio.current_task().cancelling())
                        except (Exception, asyncio.CancelledError) as error:
                            log(me, 60, "caught", error)
                    log(me, 61, contextvars.copy_context().run(lambda: var0.set(5) and var0.get()))
            limit6.reschedule(None)
            await asyncio.gather(Later(0, 62), holds(me + ".63", lock0, 2), return_exceptions=True)
        log(me, 64, limit6.expired())
    except TimeoutError as error:
        log(me, 65, error, limit6.expired(), asyncio.current_task().cancelling())
    try:
        async with lock0:
            log(me, 66, "holds")
            t8 = keep(asyncio.create_task(gives(me + ".67", lifo0, 3), name=me + ".t68"))
            var0.set(me + " early")
            t8.add_done_callback(lambda done: log(me, 69, var0.get()))
            var0.set(me + " late")
            t8.add_done_callback(lambda done: log(me, 70, var0.get()))
            var0.set("after")
            loop.call_soon(lambda: log(me, var0.get()))
            async with lock0:
                log(me, 71, "holds")
                t9 = keep(asyncio.create_task(asyncio.wait_for(w0(me + ".72"), None), name=me + ".t73"))
                var0.set(me + " early")
                t9.add_done_callback(lambda done: log(me, 74, var0.get()))
                var0.set(me + " late")
                t9.add_done_callback(lambda done: log(me, 75, var0.get()))
                var0.set("after")
                loop.call_later(11 * UNIT, lambda: log(me, var0.get()))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 76, "caught", error)
    for i in range(2):
        keep(asyncio.create_task(asyncio.wait_for(asyncio.shield(Later(2, 77)), 3 * UNIT), name=f"{me}.s78-{i}"))
    try:
        log(me, 79, await lifo0.put(7))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 80, "caught", error)


run(100611, program, run_twice)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    prio0 = asyncio.PriorityQueue()
    bounded0 = asyncio.BoundedSemaphore(2)
    bounded1 = asyncio.BoundedSemaphore(2)
    async def w0(me):
        g1 = keep_other(asyncio.gather(naps(me + ".1", 9 * UNIT), gives(me + ".2", prio0, 2), return_exceptions=True))
        await asyncio.sleep(0)
        log(me, 4, g1.cancel("stop 3"))
        g2 = keep_other(asyncio.gather(asyncio.sleep(0), fails(me + ".5", 6 * UNIT), asyncio.wait_for(asyncio.sleep(0), 9 * UNIT), return_exceptions=True))
        await asyncio.sleep(0)
        log(me, 7, g2.cancel())
        log(me, 8, await g2)
        return me
    async def w1(me):
        log(me, 10)
        for each in asyncio.as_completed([keep(asyncio.create_task(w2(me + ".11"), name=me + ".t12")), keep(asyncio.create_task(asyncio.wait_for(holds(me + ".13", bounded1, 1), 9 * UNIT), name=me + ".t14")), keep(asyncio.create_task(bounded0.acquire(), name=me + ".t15")), keep(asyncio.create_task(asyncio.sleep(0), name=me + ".t16"))]):
            try:
                result = await each
                log(me, 17, "completed", result)
            except (Exception, asyncio.CancelledError) as error:
                log(me, 18, error)
    async def w2(me):
        log(me, 19)
        try:
            log(me, 21, "cancel", victim(2).cancel())
        except BaseException as error:
            log(me, 22, "caught", error)
            raise
        try:
            log(me, 24, "cancel", victim(7).cancel("stop 23"))
        except (Exception, asyncio.CancelledError) as error:
            log(me, 25, "caught", error)
            log(me, 26, asyncio.current_task().uncancel())
            await asyncio.sleep(6 * UNIT, 27)
            log(me, 28)
        async with bounded0:
            log(me, 29, "holds")
            def chain3(left):
                log(me, 30, left)
                if left:
                    loop.call_soon(chain3, left - 1)
            chain3(2)
            await asyncio.sleep(0)
            log(me, 31)
        try:
            group4 = [keep(asyncio.create_task(asyncio.sleep(0), name=me + ".t32"))]
            done, pending = await asyncio.wait(group4, return_when=asyncio.ALL_COMPLETED, timeout=6 * UNIT)
            log(me, 33, done, pending)
            for each in in_order(pending):
                each.cancel("stop 34")
        except Exception as error:
            log(me, 35, "caught", error)
            raise Oops(me) from error
    async def stream(me):
        try:
            g5 = keep_other(asyncio.gather(naps(me + ".36", 9 * UNIT), naps(me + ".37", 9 * UNIT), stays(me + ".38", 6 * UNIT), return_exceptions=True))
            await asyncio.sleep(9 * UNIT)
            log(me, 40, g5.cancel())
            log(me, 41, await g5)
        except Oops as error:
            log(me, 42, "caught", error)
        group6 = [keep(asyncio.create_task(naps(me + ".43", 6 * UNIT), name=me + ".t44", context=contextvars.copy_context())), keep(asyncio.create_task(holds(me + ".45", bounded0, 2), name=me + ".t46")), keep(asyncio.create_task(asyncio.sleep(0), name=me + ".t47"))]
        done, pending = await asyncio.wait(group6, return_when=asyncio.FIRST_EXCEPTION)
        log(me, 48, done, pending)
        yield 49
        group7 = [keep(asyncio.create_task(bounded1.acquire(), name=me + ".t50")), keep(asyncio.create_task(w1(me + ".51"), name=me + ".t52")), keep(asyncio.create_task(w2(me + ".53"), name=me + ".t54")), keep(asyncio.create_task(asyncio.sleep(0), name=me + ".t55", context=contextvars.copy_context()))]
        done, pending = await asyncio.wait(group7, return_when=asyncio.FIRST_EXCEPTION, timeout=9 * UNIT)
        log(me, 56, done, pending)
        log(me, 57, await asyncio.gather(*group7, return_exceptions=True))
        group8 = [keep(asyncio.create_task(takes(me + ".58", prio0), name=me + ".t59")), keep(asyncio.create_task(naps(me + ".60", 0), name=me + ".t61")), keep(asyncio.create_task(asyncio.sleep(0), name=me + ".t62"))]
        done, pending = await asyncio.wait(group8, return_when=asyncio.FIRST_COMPLETED)
        log(me, 63, done, pending)
        for each in in_order(pending):
            each.cancel()
    crowd9 = [keep(asyncio.create_task(gives(f"{me}.65-{i}", prio0, 4), name=f"{me}.c65-{i}")) for i in range(3)]
    await asyncio.sleep(0)
    await prio0.put(3)
    log(me, 66)
    crowd9[0].cancel()
    log(me, 68)
    await asyncio.sleep(0)
    log(me, 69)
    await asyncio.wait(crowd9, timeout=6 * UNIT)
    log(me, 70)
    crowd10 = [keep(asyncio.create_task(holds(f"{me}.71-{i}", bounded1, 0), name=f"{me}.c71-{i}")) for i in range(3)]
    await asyncio.sleep(6 * UNIT)
    await bounded1.acquire()
    log(me, 72)
    bounded1.release()
    log(me, 73)
    await bounded1.acquire()
    log(me, 74)
    crowd11 = [keep(asyncio.create_task(takes(f"{me}.75-{i}", prio0), name=f"{me}.c75-{i}")) for i in range(3)]
    await asyncio.sleep(9 * UNIT)
    crowd11[1].cancel()
    log(me, 77)
    await asyncio.sleep(0)
    log(me, 78)
    crowd11[1].cancel("stop 79")
    log(me, 80)
    await asyncio.wait(crowd11, timeout=6 * UNIT)
    log(me, 81)
    try:
        log(me, 84, [item async for item in Count(2)])
    except (Exception, asyncio.CancelledError) as error:
        log(me, 85, "caught", error)
    try:
        log(me, 87, "cancel", victim(8).cancel("stop 86"))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 88, "caught", error)
    log(me, 90, "in time", await asyncio.wait_for(Later(2, 89), 6 * UNIT))
    try:
        log(me, 92, "cancel", victim(9).cancel())
    except (Exception, asyncio.CancelledError) as error:
        log(me, 93, "caught", error)
    try:
        crowd12 = [keep(asyncio.create_task(holds(f"{me}.94-{i}", bounded0, 2), name=f"{me}.c94-{i}")) for i in range(4)]
        crowd12[1].cancel()
        log(me, 96)
        await asyncio.sleep(0)
        log(me, 97)
        await asyncio.sleep(0)
        log(me, 98)
        await asyncio.wait(crowd12, timeout=9 * UNIT)
        log(me, 99)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 100, "caught", error)
    return 101


run(100612, program, run_plainly)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    loop.set_task_factory(eager)
    lock0 = asyncio.Lock()
    bounded0 = asyncio.BoundedSemaphore(1)
    async def w0(me):
        log(me, 1)
        log(me, 2, "in time", await asyncio.wait_for(asyncio.sleep(0), None))
        log(me, 4, "in time", await asyncio.wait_for(Later(1, 3), 9 * UNIT))
        async with asyncio.TaskGroup() as tg1:
            t2 = keep(tg1.create_task(bounded0.acquire(), name=me + ".t5"))
            t3 = keep(tg1.create_task(asyncio.wait_for(bounded0.acquire(), 7 * UNIT), name=me + ".t6"))
            t4 = keep(tg1.create_task(w2(me + ".7"), name=me + ".t8"))
            t5 = keep(tg1.create_task(w2(me + ".9"), name=me + ".t10"))
            for turn in range(3):
                await asyncio.sleep(0)
                log(me, 11, turn)
        log(me, 12)
        async with lock0:
            log(me, 13, "holds")
            async with bounded0:
                log(me, 14, "holds")
                loop.call_soon_threadsafe(lambda *args, mark=17: log(me, mark, "called", args))
                lock0.release()
                log(me, 19)
    async def w1(me):
        log(me, 20)
        try:
            async with asyncio.timeout_at(loop.time() + 2 * UNIT) as limit6:
                f7 = loop.create_future()
                loop.call_later(9 * UNIT, f7.set_result, 21)
                f7.add_done_callback(lambda done: log(22, "before the wake-up"))
                log(me, 23, await f7)
            log(me, 24, limit6.expired())
        except TimeoutError as error:
            log(me, 25, error, limit6.expired(), asyncio.current_task().cancelling())
    async def w2(me):
        log(me, 26)
        async with lock0:
            log(me, 27, "holds")
            t8 = keep(asyncio.create_task(naps(me + ".28", 7 * UNIT), name=me + ".t29"))
            group9 = [keep(asyncio.create_task(holds(me + ".30", bounded0, 2), name=me + ".t31")), keep(asyncio.create_task(asyncio.sleep(0), name=me + ".t32")), keep(asyncio.create_task(stays(me + ".33", 0), name=me + ".t34")), keep(asyncio.create_task(holds(me + ".35", bounded0, 0), name=me + ".t36"))]
            done, pending = await asyncio.wait(group9, return_when=asyncio.ALL_COMPLETED)
            log(me, 37, done, pending)
        handle10 = loop.call_later(2 * UNIT, lambda *args: bounded0.release())
        await asyncio.sleep(0)
        handle10.cancel()
        log(me, 38, handle10.cancelled())
        try:
            loop.call_soon(log, me, 39)
        except asyncio.CancelledError as error:
            log(me, 41, "caught", error)
    async def stream(me):
        log(me, 43, "in time", await asyncio.wait_for(Later(0, 42), 9 * UNIT))
        log(me, 44)
        group11 = [keep(asyncio.create_task(w1(me + ".45"), name=me + ".t46")), keep(asyncio.create_task(holds(me + ".47", bounded0, 0), name=me + ".t48"))]
        done, pending = await asyncio.wait(group11, return_when=asyncio.ALL_COMPLETED, timeout=7 * UNIT)
        log(me, 49, done, pending)
        log(me, 50, await asyncio.gather(*group11, return_exceptions=True))
        yield 51
        try:
            log(me, 53, "cancel", victim(4).cancel())
        finally:
            log(me, 54, "finally")
        crowd12 = [keep(asyncio.create_task(holds(f"{me}.55-{i}", bounded0, 2), name=f"{me}.c55-{i}")) for i in range(3)]
        await asyncio.sleep(0)
        bounded0.release()
        log(me, 56)
        await asyncio.wait(crowd12, timeout=2 * UNIT)
        log(me, 57)
    async with bounded0:
        log(me, 58, "holds")
        async with asyncio.TaskGroup() as tg13:
            t14 = keep(tg13.create_task(holds(me + ".59", lock0, 0), name=me + ".t60"))
            t15 = keep(tg13.create_task(w0(me + ".61"), name=me + ".t62"))
            try:
                t16 = keep(asyncio.create_task(holds(me + ".63", lock0, 2), name=me + ".t64"))
            except Exception as error:
                log(me, 65, "caught", error)
                raise Oops(me) from error
        log(me, 66)
    log(me, 67, bounded0.locked())
    log(me, 68, "in time", await asyncio.wait_for(asyncio.shield(asyncio.sleep(0)), 2 * UNIT))
    try:
        group17 = [keep(asyncio.create_task(asyncio.wait_for(Later(1, 69), 2 * UNIT), name=me + ".t70")), keep(asyncio.create_task(w2(me + ".71"), name=me + ".t72")), keep(asyncio.create_task(w0(me + ".73"), name=me + ".t74")), keep(asyncio.create_task(holds(me + ".75", bounded0, 0), name=me + ".t76"))]
        done, pending = await asyncio.wait(group17, return_when=asyncio.FIRST_COMPLETED)
        log(me, 77, done, pending)
        for each in in_order(pending):
            each.cancel()
    except (Exception, asyncio.CancelledError) as error:
        log(me, 79, "caught", error)
    try:
        for each in asyncio.as_completed([keep(asyncio.create_task(naps(me + ".80", 9 * UNIT), name=me + ".t81"))], timeout=2 * UNIT):
            try:
                result = await each
                log(me, 82, "completed", result)
            except (Exception, asyncio.CancelledError) as error:
                log(me, 83, error)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 84, "caught", error)
    return me


run(100633, program, run_plainly)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    queue0 = asyncio.Queue(1)
    cond0 = asyncio.Condition()
    async def w0(me):
        g1 = keep_other(asyncio.gather(asyncio.shield(Later(0, 1))))
        try:
            log(me, 2, "in time", await asyncio.wait_for(g1, 5 * UNIT))
        except asyncio.CancelledError as error:
            log(me, 3, "caught", error)
        t2 = keep(asyncio.create_task(w1(me + ".4"), name=me + ".t5"))
        log(me, 6, "started", t2)
        return 7
    async def w1(me):
        log(me, 8)
        try:
            async with asyncio.TaskGroup() as tg3:
                keep(tg3.create_task(asyncio.sleep(5 * UNIT), name=me + ".t11"))
                keep(tg3.create_task(fails(me + ".12", 5 * UNIT), name=me + ".t14"))
                tg3.create_task(fails(me + ".15", 5 * UNIT))
                try:
                    await asyncio.sleep(5 * UNIT)
                finally:
                    log(me, 16)
        except BaseExceptionGroup as error:
            log(me, 17, error)
        for i in range(2):
            keep(asyncio.create_task(queue0.get(), name=f"{me}.s18-{i}"))
        return me
    async def stream(me):
        def chain4(left):
            log(me, 20, left)
            if left:
                loop.call_later(5 * UNIT, chain4, left - 1)
        chain4(2)
        yield 21
        try:
            log(me, 22, "item", await queue0.get())
        except TimeoutError as error:
            log(me, 23, "caught", error)
            await asyncio.sleep(5 * UNIT, 24)
            log(me, 25)
    log(me, 26)
    t5 = keep(asyncio.create_task(gives(me + ".27", queue0, 3), name=me + ".t28"))
    try:
        for i in range(2):
            keep(asyncio.create_task(asyncio.wait_for(t5, 5 * UNIT), name=f"{me}.s29-{i}"))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 30, "caught", error)
    async with cond0:
        cond0.notify_all()
        log(me, 31, "notified")
        await asyncio.sleep(0, 32)
        victim(9).cancel()
        await asyncio.sleep(0)
    try:
        t6 = keep(asyncio.create_task(w0(me + ".34"), name=me + ".t35"))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 36, "caught", error)
    t7 = keep(asyncio.create_task(takes(me + ".37", queue0), name=me + ".t38"))
    try:
        async with asyncio.TaskGroup() as tg8:
            t9 = keep(tg8.create_task(waits(me + ".39", cond0), name=me + ".t40", context=contextvars.copy_context()))
            t10 = keep(tg8.create_task(naps(me + ".41", 5 * UNIT), name=me + ".t42"))
            t11 = keep(tg8.create_task(w0(me + ".43"), name=me + ".t44"))
            log(me, 45, "item", await queue0.get())
            for i in range(3):
                keep(asyncio.create_task(queue0.join(), name=f"{me}.s47-{i}"))
            log(me, 48, repr(tg8))
        log(me, 49)
    except* (Oops, ValueError, TimeoutError) as error:
        log(me, 50, error)
    log(me, 51)


run(100702, program, run_twice)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    lock0 = asyncio.Lock()
    sem0 = asyncio.Semaphore(2)
    queue0 = asyncio.Queue(1)
    queue1 = asyncio.Queue(1)
    async def w0(me):
        log(me, 1)
        log(me, 3, "in time", await asyncio.wait_for(Later(3, 2), 8 * UNIT))
        while True:
            try:
                item = await queue0.get()
            except asyncio.QueueShutDown as error:
                log(me, 4, error)
                break
            log(me, 5, "consumes", item)
            queue0.task_done()
        return 6
    async def w1(me):
        log(me, 7)
        group1 = [keep(asyncio.create_task(asyncio.sleep(4 * UNIT), name=me + ".t8")), keep(asyncio.create_task(naps(me + ".9", 8 * UNIT), name=me + ".t10")), keep(asyncio.create_task(queue1.put(11), name=me + ".t12")), keep(asyncio.create_task(holds(me + ".13", lock0, 2), name=me + ".t14"))]
        done, pending = await asyncio.wait(group1, return_when=asyncio.FIRST_EXCEPTION)
        log(me, 15, done, pending)
    async def w2(me):
        log(me, 16, await queue0.put(1))
    async def w3(me):
        log(me, 17)
        try:
            s2 = keep_other(asyncio.shield(Later(2, 18)))
        except Exception as error:
            log(me, 19, "caught", error)
        return 20
    async def stream(me):
        try:
            yield 21
        finally:
            log(me, 22, "closing")
            await asyncio.sleep(8 * UNIT)
            log(me, 23)
        try:
            yield 24
        finally:
            log(me, 25, "closing")
            await asyncio.sleep(0, 26)
            log(me, 27)
        s3 = keep_other(asyncio.shield(asyncio.wait_for(Later(3, 28), 4 * UNIT)))
        yield 29
        try:
            async with asyncio.timeout_at(loop.time() + 8 * UNIT) as limit4:
                try:
                    while True:
                        try:
                            item = await queue0.get()
                        except asyncio.QueueShutDown as error:
                            log(me, 30, error)
                            break
                        log(me, 31, "consumes", item)
                        queue0.task_done()
                finally:
                    log(me, 32, "finally")
                    await asyncio.sleep(0)
                    log(me, 33)
            log(me, 34, limit4.expired())
        except TimeoutError as error:
            log(me, 35, error, limit4.expired(), asyncio.current_task().cancelling())
        try:
            async with asyncio.timeout_at(loop.time() + 8 * UNIT) as limit5:
                log(me, 36, "in time", await asyncio.wait_for(asyncio.gather(), 4 * UNIT))
                limit5.reschedule(None)
                await w1(me + ".37")
            log(me, 38, limit5.expired())
        except TimeoutError as error:
            log(me, 39, error, limit5.expired(), asyncio.current_task().cancelling())
    ag6 = keep_generator(stream(me + ".ag6"))
    log(me, 42, await anext(ag6))
    log(me, 43, await anext(ag6))
    log(me, 44, [item async for item in ag6])
    log(me, 45, queue0.put_nowait(9))
    try:
        log(me, 47, "cancel", victim(1).cancel())
    except (Exception, asyncio.CancelledError) as error:
        log(me, 48, "caught", error)


run(100735, program, run_plainly)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    barrier0 = asyncio.Barrier(2)
    sem0 = asyncio.Semaphore(1)
    async def w0(me):
        log(me, 1, await barrier0.abort())
        try:
            async with sem0:
                log(me, 2, "holds")
                await asyncio.sleep(0, 3)
                log(me, 4)
        except (Exception, asyncio.CancelledError) as error:
            log(me, 5, "caught", error)
        log(me, 7, "cancel", victim(7).cancel("stop 6"))
    async def w1(me):
        group1 = [keep(asyncio.create_task(asyncio.sleep(0), name=me + ".t8")), keep(asyncio.create_task(fails(me + ".9", 9 * UNIT), name=me + ".t10")), keep(asyncio.create_task(deep(2, asyncio.sleep(9 * UNIT)), name=me + ".t11"))]
        done, pending = await asyncio.wait(group1, return_when=asyncio.FIRST_COMPLETED)
        log(me, 12, done, pending)
        return me
    async def stream(me):
        sem0.release()
        log(me, 14)
        group2 = [keep(asyncio.create_task(holds(me + ".15", barrier0, 1), name=me + ".t16"))]
        done, pending = await asyncio.wait(group2, return_when=asyncio.ALL_COMPLETED)
        log(me, 17, done, pending)
        for each in in_order(pending):
            each.cancel()
        log(me, 19, await asyncio.gather(*group2, return_exceptions=True))
        yield 20
        group3 = [keep(asyncio.create_task(fails(me + ".21", 9 * UNIT), name=me + ".t22")), keep(asyncio.create_task(barrier0.wait(), name=me + ".t23")), keep(asyncio.create_task(w1(me + ".24"), name=me + ".t25"))]
        done, pending = await asyncio.wait(group3, return_when=asyncio.ALL_COMPLETED, timeout=10 * UNIT)
        log(me, 26, done, pending)
        for each in in_order(pending):
            each.cancel()
    try:
        def chain4(left):
            log(me, 28, left)
            if left:
                loop.call_later(9 * UNIT, chain4, left - 1)
        chain4(4)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 29, "caught", error)
    try:
        ag5 = keep_generator(stream(me + ".ag5"))
        log(me, 32, await anext(ag5, "end"))
        log(me, 33, await ag5.aclose())
        log(me, 34, [item async for item in ag5])
    except (Exception, asyncio.CancelledError) as error:
        log(me, 35, "caught", error)
    try:
        when6 = loop.time() + 10 * UNIT
        loop.call_at(when6, lambda *args, mark=36: log(me, mark, "called", args))
        loop.call_at(when6, lambda *args, mark=37: log(me, mark, "called", args))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 38, "caught", error)
    try:
        log(me, 40, "cancel", victim(4).cancel("stop 39"))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 41, "caught", error)
    try:
        try:
            log(me, 42, await barrier0.wait())
        finally:
            log(me, 43, "finally")
    except (Exception, asyncio.CancelledError) as error:
        log(me, 44, "caught", error)
    return 45


run(100762, program, run_twice)
