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
    fut0 = loop.create_future()
    fut1 = loop.create_future()
    barrier0 = asyncio.Barrier(2)
    async def w0(me):
        log(me, 1)
        await asyncio.sleep(0)
        log(me, 2)
        group1 = [keep(asyncio.create_task(asyncio.sleep(6 * UNIT, 3), name=me + ".t4"))]
        group1.append(fut0)
        done, pending = await asyncio.wait(group1, return_when=asyncio.FIRST_EXCEPTION)
        log(me, 5, done, pending)
        for each in in_order(pending):
            each.cancel()
        return me
    async def w1(me):
        try:
            await asyncio.sleep(-1)
            log(me, 8)
        finally:
            log(me, 9, "finally")
            await asyncio.sleep(0)
            log(me, 10)
        log(me, 11, await barrier0.wait())
        try:
            await asyncio.sleep(0)
            log(me, 12)
        except asyncio.CancelledError as error:
            log(me, 13, "caught", error)
            raise
        log(me, 16, fut1.add_done_callback(lambda done: log(14, "future", outcome(done))))
    async def w2(me):
        log(me, 17)
        log(me, 18, "got", await asyncio.sleep(8 * UNIT))
        try:
            async with asyncio.timeout_at(loop.time() + 6 * UNIT) as limit2:
                await asyncio.sleep(0)
                log(me, 19)
            log(me, 20, limit2.expired())
        except TimeoutError as error:
            log(me, 21, error, limit2.expired(), asyncio.current_task().cancelling())
        return 22
    async def stream(me):
        try:
            async with asyncio.timeout(6 * UNIT) as limit3:
                victim(7).add_done_callback(lambda done: log(23, "done", done))
                limit3.reschedule(loop.time())
                await fut1
            log(me, 24, limit3.expired())
        except TimeoutError as error:
            log(me, 25, error, limit3.expired(), asyncio.current_task().cancelling())
        yield 26
        try:
            log(me, 28, "sent", (yield 27))
        except Exception as error:
            log(me, 29, "caught", error)
            raise Oops(me) from error
        try:
            await asyncio.sleep(6 * UNIT)
            log(me, 30)
        except (Exception, asyncio.CancelledError) as error:
            log(me, 31, "caught", error)
            log(me, 32, asyncio.current_task().uncancel())
            raise Oops(me) from error
    for i in range(2):
        await asyncio.sleep(8 * UNIT)
        log(me, 33)
    try:
        t4 = keep(asyncio.create_task(waits(me + ".34", barrier0), name=me + ".t35"))
    except asyncio.CancelledError as error:
        log(me, 36, "caught", error)
    try:
        s5 = keep_other(asyncio.shield(w2(me + ".37")))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 38, "caught", error)
    try:
        group6 = [keep(asyncio.create_task(w2(me + ".39"), name=me + ".t40")), keep(asyncio.create_task(stays(me + ".41", 0), name=me + ".t42"))]
        done, pending = await asyncio.wait(group6, return_when=asyncio.ALL_COMPLETED)
        log(me, 43, done, pending)
        for each in in_order(pending):
            each.cancel()
    except (Exception, asyncio.CancelledError) as error:
        log(me, 45, "caught", error)
    group7 = [keep(asyncio.create_task(asyncio.sleep(6 * UNIT, 46), name=me + ".t47"))]
    done, pending = await asyncio.wait(group7, return_when=asyncio.FIRST_EXCEPTION, timeout=6 * UNIT)
    log(me, 48, done, pending)
    for each in in_order(pending):
        each.cancel()
    handle8 = loop.call_later(8 * UNIT, lambda *args: fut0.cancel())
    await asyncio.sleep(0)
    handle8.cancel()
    log(me, 50, handle8.cancelled())
    try:
        log(me, 51, "got", await asyncio.shield(s5))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 52, "caught", error)
    try:
        try:
            await asyncio.sleep(0)
            log(me, 53)
        except Exception as error:
            log(me, 54, "caught", error)
        else:
            log(me, 55, "fine")
    except (Exception, asyncio.CancelledError) as error:
        log(me, 56, "caught", error)


run(100179, program, run_forever)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    cond0 = asyncio.Condition()
    prio0 = asyncio.PriorityQueue(2)
    prio1 = asyncio.PriorityQueue()
    async def w0(me):
        log(me, 1)
        try:
            async with contextlib.AsyncExitStack() as stack1:
                await stack1.enter_async_context(Place(me + "-2"))
                stack1.push_async_callback(asyncio.sleep, 0)
                log(me, 3, await cond0.acquire())
                try:
                    crowd2 = [keep(asyncio.create_task(takes(f"{me}.4-{i}", prio1), name=f"{me}.c4-{i}")) for i in range(4)]
                    await asyncio.sleep(0)
                    await prio1.put(3)
                    log(me, 5)
                    prio1.put_nowait(2)
                    log(me, 6)
                    prio1.put_nowait(2)
                    log(me, 7)
                    crowd2[2].cancel("stop 8")
                    log(me, 9)
                finally:
                    cond0.release()
                    log(me, 10, cond0.locked())
                t3 = keep(asyncio.create_task(takes(me + ".11", prio1), name=me + ".t12"))
                log(me, 13, "started", t3)
        finally:
            log(me, 14, "finally")
            await asyncio.sleep(5 * UNIT)
            log(me, 15)
        log(me, 16, "item", await prio0.get())
        log(me, 17)
    async def w1(me):
        log(me, 18)
        cond0.release()
        log(me, 19)
        log(me, 20)
        try:
            log(me, 21, await cond0.acquire())
            try:
                log(me, 23, "gathered", await asyncio.gather(asyncio.shield(Later(2, 22))))
                log(me, 24, "item", await prio0.get())
                prio0.task_done()
            finally:
                cond0.release()
                log(me, 25, cond0.locked())
        finally:
            log(me, 26, "finally")
    async def w2(me):
        crowd4 = [keep(asyncio.create_task(takes(f"{me}.27-{i}", prio0), name=f"{me}.c27-{i}")) for i in range(3)]
        await asyncio.sleep(0)
        prio0.get_nowait()
        log(me, 28)
        await prio0.get()
        log(me, 29)
        crowd4[1].cancel("stop 30")
        log(me, 31)
        await prio0.get()
        log(me, 32)
    async def w3(me):
        log(me, 33)
        log(me, 35, "gathered", await asyncio.gather(Later(3, 34), return_exceptions=True))
    async def stream(me):
        watch5 = lambda done: log(36, "done", done)
        victim(9).add_done_callback(watch5)
        victim(9).add_done_callback(log)
        log(me, 37, victim(9).remove_done_callback(watch5))
        async with contextlib.AsyncExitStack() as stack6:
            await stack6.enter_async_context(Place(me + "-38"))
            await stack6.enter_async_context(Place(me + "-39"))
            stack6.push_async_callback(asyncio.sleep, 0)
            log(me, 43, "gathered", await asyncio.gather(asyncio.shield(Later(2, 40)), asyncio.wait_for(Later(1, 41), 0), asyncio.shield(w3(me + ".42")), return_exceptions=True))
            log(me, 45, "sent", (yield 44))
        yield 46
        t7 = keep(asyncio.create_task(asyncio.wait_for(Later(1, 47), 5 * UNIT), name=me + ".t48"))
    try:
        try:
            async with contextlib.AsyncExitStack() as stack8:
                await stack8.enter_async_context(Place(me + "-49"))
                stack8.push_async_callback(asyncio.sleep, 0)
                loop.call_later(5 * UNIT, lambda *args, mark=50: log(me, mark, "called", args))
                log(me, 52, "in time", await asyncio.wait_for(Later(3, 51), 5 * UNIT))
        finally:
            log(me, 53, "finally")
    except (Exception, asyncio.CancelledError) as error:
        log(me, 54, "caught", error)
    log(me, 57, "gathered", await asyncio.gather(asyncio.shield(Later(1, 55)), asyncio.sleep(0), w3(me + ".56")))
    t9 = keep(asyncio.create_task(asyncio.wait_for(w2(me + ".58"), 8 * UNIT), name=me + ".t59"))
    log(me, 60, "started", t9)
    try:
        try:
            log(me, 61)
        except (Exception, asyncio.CancelledError) as error:
            log(me, 62, "caught", error)
            raise
    except (Exception, asyncio.CancelledError) as error:
        log(me, 63, "caught", error)
    try:
        asyncio.current_task().cancel()
        log(me, 65, asyncio.current_task().uncancel())
        await asyncio.gather(fails(me + ".66", 5 * UNIT))
        log(me, 67)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 68, "caught", error)
    else:
        log(me, 69, "fine")
    try:
        t10 = keep(asyncio.ensure_future(naps(me + ".70", 5 * UNIT)))
    except asyncio.CancelledError as error:
        log(me, 71, "caught", error)
    try:
        crowd11 = [keep(asyncio.create_task(takes(f"{me}.72-{i}", prio1), name=f"{me}.c72-{i}")) for i in range(4)]
        await asyncio.sleep(5 * UNIT)
        prio1.shutdown(immediate=True)
        log(me, 73)
        await asyncio.sleep(0)
        log(me, 74)
        await asyncio.wait(crowd11, timeout=5 * UNIT)
        log(me, 75)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 76, "caught", error)
    try:
        ag12 = keep_generator(stream(me + ".ag12"))
        log(me, 79, await anext(ag12, "end"))
        log(me, 80, await anext(ag12))
        log(me, 81, await anext(ag12))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 82, "caught", error)


run(100196, program, run_plainly)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    fut0 = loop.create_future()
    fut1 = loop.create_future()
    var0 = contextvars.ContextVar("var0", default="none")
    var1 = contextvars.ContextVar("var1", default="none")
    async def w0(me):
        log(me, 2, "gathered", await asyncio.gather(fut1, fut0, waits(me + ".1", fut0)))
        crowd1 = [keep(asyncio.create_task(waits(f"{me}.3-{i}", fut0), name=f"{me}.c3-{i}")) for i in range(4)]
        await asyncio.sleep(5 * UNIT)
        crowd1[2].cancel()
        log(me, 5)
        crowd1[2].cancel("stop 6")
        log(me, 7)
        log(me, 8)
    async def w1(me):
        log(me, 9)
        crowd2 = [keep(asyncio.create_task(waits(f"{me}.10-{i}", fut1), name=f"{me}.c10-{i}")) for i in range(4)]
        await asyncio.sleep(5 * UNIT)
        crowd2[2].cancel()
        log(me, 12)
        fut1.cancel()
        log(me, 13)
        await asyncio.sleep(0)
        log(me, 14)
        try:
            async with asyncio.timeout_at(loop.time() + 5 * UNIT) as limit3:
                try:
                    crowd4 = [keep(asyncio.create_task(waits(f"{me}.15-{i}", fut1), name=f"{me}.c15-{i}")) for i in range(4)]
                    await asyncio.sleep(0)
                    fut1.set_result(1)
                    log(me, 16)
                    await asyncio.wait(crowd4, timeout=5 * UNIT)
                    log(me, 17)
                except (Exception, asyncio.CancelledError) as error:
                    log(me, 18, "caught", error)
            log(me, 19, limit3.expired())
        except TimeoutError as error:
            log(me, 20, error, limit3.expired(), asyncio.current_task().cancelling())
        log(me, 22, "cancel", victim(2).cancel())
    async def w2(me):
        log(me, 23)
        crowd5 = [keep(asyncio.create_task(waits(f"{me}.24-{i}", fut0), name=f"{me}.c24-{i}")) for i in range(3)]
        await asyncio.sleep(0)
        log(me, 25)
        await asyncio.sleep(0)
        log(me, 26)
        await asyncio.sleep(0)
        log(me, 27)
        fut0.set_exception(Oops(2))
        log(me, 28)
        try:
            when6 = loop.time() + 5 * UNIT
            loop.call_at(when6, lambda *args, mark=29: log(me, mark, "called", args))
            loop.call_at(when6, lambda *args: victim(3).cancel("stop 30"))
            loop.call_at(when6, lambda *args: victim(4).cancel())
        except (Exception, asyncio.CancelledError) as error:
            log(me, 32, "caught", error)
            log(me, 33, asyncio.current_task().uncancel())
            raise
        else:
            log(me, 34, "fine")
    async def w3(me):
        log(me, 35)
        log(me, 36, "gathered", await asyncio.gather(fut1, asyncio.sleep(0), asyncio.shield(fut1), return_exceptions=True))
    async def stream(me):
        crowd7 = [keep(asyncio.create_task(waits(f"{me}.37-{i}", fut0), name=f"{me}.c37-{i}")) for i in range(3)]
        await asyncio.sleep(0)
        fut0.set_exception(Oops(2))
        log(me, 38)
        await asyncio.sleep(0)
        log(me, 39)
        fut0.set_result(1)
        log(me, 40)
        try:
            async with asyncio.timeout(5 * UNIT) as limit8:
                try:
                    for turn in range(1):
                        await asyncio.sleep(0)
                        log(me, 41, turn)
                except (Exception, asyncio.CancelledError) as error:
                    log(me, 42, "caught", error)
                limit8.reschedule(loop.time())
                await fut1
            log(me, 43, limit8.expired())
        except TimeoutError as error:
            log(me, 44, error, limit8.expired(), asyncio.current_task().cancelling())
        try:
            when9 = loop.time() + 5 * UNIT
            loop.call_at(when9, lambda *args: fut0.set_result(5))
            loop.call_at(when9, lambda *args, mark=45: log(me, mark, "called", args))
            loop.call_at(when9, lambda *args: fut0.set_result(5))
        except (Exception, asyncio.CancelledError) as error:
            log(me, 46, "caught", error)
            await asyncio.sleep(0)
            log(me, 47)
        yield 48
        crowd10 = [keep(asyncio.create_task(waits(f"{me}.49-{i}", fut0), name=f"{me}.c49-{i}")) for i in range(3)]
        await asyncio.sleep(0)
        fut0.set_exception(Oops(2))
        log(me, 50)
        await asyncio.sleep(0)
        log(me, 51)
    try:
        crowd11 = [keep(asyncio.create_task(waits(f"{me}.52-{i}", fut1), name=f"{me}.c52-{i}")) for i in range(4)]
        await asyncio.sleep(0)
        fut1.set_exception(Oops(2))
        log(me, 53)
        fut1.cancel()
        log(me, 54)
        crowd11[1].cancel()
        log(me, 56)
        await asyncio.sleep(0)
        log(me, 57)
        await asyncio.wait(crowd11, timeout=5 * UNIT)
        log(me, 58)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 59, "caught", error)
    asyncio.current_task().set_name("named 60")
    log(me, 61, asyncio.current_task())
    when12 = loop.time() + 5 * UNIT
    loop.call_at(when12, lambda *args, mark=62: log(me, mark, "called", args))
    loop.call_at(when12, lambda *args: fut1.set_exception(Oops(6)))
    log(me, 63, var1.set(me) and var1.get())
    return 64


run(100204, program, run_plainly)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    lock0 = asyncio.Lock()
    cond0 = asyncio.Condition()
    lifo0 = asyncio.LifoQueue()
    async def w0(me):
        log(me, 1)
        async with asyncio.TaskGroup() as tg1:
            t2 = keep(tg1.create_task(takes(me + ".2", lifo0), name=me + ".t3"))
            t3 = keep(tg1.create_task(deep(4, Later(1, 4)), name=me + ".t5"))
            async with cond0:
                cond0.notify()
                log(me, 6, "notified")
            loop.call_later(11 * UNIT, lambda *args, mark=7: log(me, mark, "called", args))
        log(me, 8)
        try:
            try:
                async with asyncio.TaskGroup() as tg4:
                    keep(tg4.create_task(waits(me + ".9", cond0), name=me + ".t12"))
                    keep(tg4.create_task(stays(me + ".13", 11 * UNIT), name=me + ".t15"))
                    keep(tg4.create_task(stays(me + ".17", 11 * UNIT), name=me + ".t18"))
                    tg4.create_task(fails(me + ".19", 0))
                    try:
                        await asyncio.sleep(10 * UNIT)
                    finally:
                        log(me, 20)
            except BaseExceptionGroup as error:
                log(me, 21, error)
        except (Exception, asyncio.CancelledError) as error:
            log(me, 22, "caught", error)
            raise
        log(me, 23, "awaited", await t2)
    async def stream(me):
        async for each in asyncio.as_completed([keep(asyncio.create_task(asyncio.sleep(11 * UNIT), name=me + ".t24")), keep(asyncio.create_task(lifo0.join(), name=me + ".t26")), keep(asyncio.create_task(asyncio.wait_for(Later(0, 27), 0), name=me + ".t28"))]):
            try:
                result = await each
                log(me, 29, "completed", each, result)
            except (Exception, asyncio.CancelledError) as error:
                log(me, 30, error)
        yield 31
        async with cond0:
            cond0.notify(2)
            log(me, 32, "notified")
    async with cond0:
        cond0.notify_all()
        log(me, 33, "notified")
    try:
        async with cond0:
            cond0.notify(2)
            log(me, 34, "notified")
    except (Exception, asyncio.CancelledError) as error:
        log(me, 35, "caught", error)
        log(me, 36, asyncio.current_task().uncancel())
    async with cond0:
        cond0.notify()
        log(me, 37, "notified")
    for i in range(2):
        keep(asyncio.create_task(takes(me + ".38", lifo0), name=f"{me}.s39-{i}"))


run(100251, program, run_twice)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    fut0 = loop.create_future()
    lock0 = asyncio.Lock()
    lock1 = asyncio.Lock()
    async def w0(me):
        log(me, 1)
        loop.call_soon(lambda *args, mark=4: log(me, mark, "called", args), context=contextvars.copy_context())
        log(me, 6, "cancel", victim(5).cancel())
        crowd1 = [keep(asyncio.create_task(waits(f"{me}.7-{i}", fut0), name=f"{me}.c7-{i}")) for i in range(4)]
        await asyncio.sleep(0)
        await asyncio.sleep(0)
        log(me, 8)
        fut0.set_exception(Oops(2))
        log(me, 9)
        await asyncio.wait(crowd1, timeout=7 * UNIT)
        log(me, 10)
    async def stream(me):
        watch2 = lambda done: log(11, "done", done)
        victim(6).add_done_callback(watch2)
        victim(6).add_done_callback(watch2)
        victim(6).add_done_callback(log)
        log(me, 12, victim(6).remove_done_callback(watch2))
        yield 13
        log(me, 14, "got", await fut0)
        log(me, 15, "in time", await asyncio.wait_for(deep(1, asyncio.sleep(0)), 7 * UNIT))
    try:
        for each in asyncio.as_completed([keep(asyncio.create_task(asyncio.wait_for(asyncio.shield(naps(me + ".16", 0)), 0), name=me + ".t17")), keep(asyncio.create_task(w0(me + ".18"), name=me + ".t19")), keep(asyncio.create_task(asyncio.wait_for(asyncio.sleep(0), 7 * UNIT), name=me + ".t20")), keep(asyncio.create_task(naps(me + ".21", 7 * UNIT), name=me + ".t22"))], timeout=7 * UNIT):
            try:
                result = await each
                log(me, 23, "completed", result)
            except (Exception, asyncio.CancelledError) as error:
                log(me, 24, error)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 25, "caught", error)
    try:
        log(me, 26, "in time", await asyncio.wait_for(asyncio.shield(fut0), 0))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 27, "caught", error)
    for i in range(4):
        keep(asyncio.create_task(holds(me + ".28", lock1, 1), name=f"{me}.s29-{i}"))
    try:
        handle3 = loop.call_later(7 * UNIT, lambda *args: fut0.cancel())
        handle3.cancel()
        log(me, 30, handle3.cancelled())
    except (Exception, asyncio.CancelledError) as error:
        log(me, 31, "caught", error)
    log(me, 33, [await each for each in [asyncio.sleep(0), stays(me + ".32", 7 * UNIT)]])


run(100271, program, run_plainly)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    barrier0 = asyncio.Barrier(2)
    barrier1 = asyncio.Barrier(3)
    var0 = contextvars.ContextVar("var0", default="none")
    sem0 = asyncio.Semaphore(1)
    async def w0(me):
        log(me, 1)
        try:
            loop.call_later(0, lambda *args: sem0.release())
        finally:
            log(me, 2, "finally")
            await asyncio.sleep(0)
            log(me, 3)
        loop.call_later(5 * UNIT, lambda *args, mark=4: log(me, mark, "called", args))
        victim(1).add_done_callback(lambda done: log(5, "done", done))
        when1 = loop.time() + 9 * UNIT
        loop.call_at(when1, lambda *args: victim(1).cancel("stop 6"))
        loop.call_at(when1, lambda *args, mark=7: log(me, mark, "called", args))
        return 8
    async def w1(me):
        log(me, 9)
        log(me, 11, "in time", await asyncio.wait_for(holds(me + ".10", barrier0, 0), 0))
        handle2 = loop.call_soon(lambda *args, mark=12: log(me, mark, "called", args))
        await asyncio.sleep(0)
        handle2.cancel()
        log(me, 13, handle2.cancelled())
        await asyncio.sleep(0)
        log(me, 14)
        loop.call_soon(log, me, 15)
    async def w2(me):
        log(me, 18)
        loop.call_later(0, lambda *args: var0.set("called"))
    async def stream(me):
        g3 = keep_other(asyncio.gather())
        yield 19
        try:
            log(me, 21, "sent", (yield 20))
        finally:
            log(me, 22, "finally")
            await asyncio.sleep(12 * UNIT, 23)
            log(me, 24)
        try:
            loop.call_later(5 * UNIT, lambda *args: var0.set("called"))
        except (Exception, asyncio.CancelledError) as error:
            log(me, 25, "caught", error)
            log(me, 26, asyncio.current_task().uncancel())
            raise
    await asyncio.sleep(5 * UNIT, 27)
    log(me, 28)
    try:
        try:
            async with asyncio.timeout_at(loop.time() + 12 * UNIT) as limit4:
                loop.call_later(0, lambda *args: log(me, var0.get()))
            log(me, 29, limit4.expired())
        except TimeoutError as error:
            log(me, 30, error, limit4.expired(), asyncio.current_task().cancelling())
    except (Exception, asyncio.CancelledError) as error:
        log(me, 31, "caught", error)
    group5 = [keep(asyncio.create_task(w0(me + ".32"), name=me + ".t33")), keep(asyncio.create_task(naps(me + ".34", 9 * UNIT), name=me + ".t35")), keep(asyncio.create_task(naps(me + ".36", 9 * UNIT), name=me + ".t37")), keep(asyncio.create_task(w2(me + ".38"), name=me + ".t39", context=contextvars.copy_context()))]
    done, pending = await asyncio.wait(group5, return_when=asyncio.ALL_COMPLETED, timeout=0)
    log(me, 40, done, pending)
    try:
        async for item in keep_generator(stream(me + ".g")):
            log(me, 41, item)
            try:
                log(me, 45, "got", await asyncio.gather(fails(me + ".42", 12 * UNIT), naps(me + ".43", 0), fails(me + ".44", 0)))
            except (Exception, asyncio.CancelledError) as error:
                log(me, 46, "caught", error)
                raise Oops(me) from error
    except* (Oops, ValueError, TimeoutError) as error:
        log(me, 47, error)


run(100313, program, run_plainly)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    var0 = contextvars.ContextVar("var0", default="none")
    event0 = asyncio.Event()
    event1 = asyncio.Event()
    async def w0(me):
        log(me, 1)
        async with asyncio.TaskGroup() as tg1:
            t2 = keep(tg1.create_task(asyncio.wait_for(naps(me + ".2", 9 * UNIT), 12 * UNIT), name=me + ".t3"))
        log(me, 4)
        t3 = keep(asyncio.create_task(waits(me + ".5", event1), name=me + ".t6"))
        var0.set(me + " early")
        t3.add_done_callback(lambda done: log(me, 7, var0.get()))
        var0.set(me + " late")
        t3.add_done_callback(lambda done: log(me, 8, var0.get()))
        var0.set("after")
        loop.call_later(12 * UNIT, lambda: log(me, var0.get()))
        ag4 = keep_generator(stream(me + ".ag4"))
        log(me, 11, [item async for item in ag4])
    async def w1(me):
        log(me, 12)
        try:
            t5 = keep(asyncio.create_task(stays(me + ".13", 0), name=me + ".t14"))
            log(me, 15, "started", t5)
        finally:
            log(me, 16, "finally")
        log(me, 18, t5.cancel("stop 17"), t5.uncancel(), t5.cancelling())
        loop.call_later(12 * UNIT, lambda *args: event0.set())
    async def stream(me):
        t6 = keep(asyncio.ensure_future(w1(me + ".19")))
        log(me, 20, "started", t6)
        yield 21
        async with asyncio.TaskGroup() as tg7:
            t8 = keep(tg7.create_task(naps(me + ".22", 8 * UNIT), name=me + ".t23"))
            t9 = keep(tg7.create_task(w1(me + ".24"), name=me + ".t25"))
            t10 = keep(tg7.create_task(waits(me + ".26", event1), name=me + ".t27"))
        log(me, 28)
    try:
        f11 = asyncio.Future()
        loop.call_soon(f11.set_exception, Oops(29))
        f11.add_done_callback(lambda done: log(30, "before the wake-up"))
        log(me, 31, await f11)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 32, "caught", error)
    try:
        f12 = asyncio.Future()
        loop.call_later(8 * UNIT, f12.set_result, 33)
        log(me, 34, await f12)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 35, "caught", error)
    try:
        try:
            loop.call_soon(lambda *args, mark=36: log(me, mark, "called", args))
        finally:
            log(me, 38, "finally")
    except (Exception, asyncio.CancelledError) as error:
        log(me, 39, "caught", error)
    async for item in Count(3, 2):
        log(me, 40, item)
        loop.call_later(12 * UNIT, lambda *args: event1.set())
    f13 = loop.create_future()
    loop.call_later(6 * UNIT, f13.set_result, 41)
    f13.add_done_callback(lambda done: log(42, "before the wake-up"))
    log(me, 43, await f13)
    try:
        try:
            await asyncio.sleep(6 * UNIT)
            log(me, 44)
        except asyncio.CancelledError as error:
            log(me, 45, "caught", error)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 46, "caught", error)
    log(me, 50, "gathered", await asyncio.gather(w1(me + ".47"), asyncio.wait_for(w1(me + ".48"), 8 * UNIT), waits(me + ".49", event0)))
    try:
        log(me, 54, "gathered", await asyncio.gather(Later(0, 51), Later(2, 52), Later(3, 53)))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 55, "caught", error)


run(100343, program, run_plainly)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    prio0 = asyncio.PriorityQueue(2)
    barrier0 = asyncio.Barrier(3)
    barrier1 = asyncio.Barrier(3)
    bounded0 = asyncio.BoundedSemaphore(1)
    async def w0(me):
        log(me, 1)
        s1 = keep_other(asyncio.shield(asyncio.gather(Later(0, 2), Later(1, 3), barrier1.wait())))
        try:
            group2 = [keep(asyncio.create_task(w1(me + ".4"), name=me + ".t5")), keep(asyncio.create_task(deep(3, asyncio.gather(Later(2, 6), w1(me + ".7"))), name=me + ".t8"))]
            done, pending = await asyncio.wait(group2, return_when=asyncio.ALL_COMPLETED)
            log(me, 9, done, pending)
            for each in in_order(pending):
                each.cancel()
            log(me, 11, await asyncio.gather(*group2, return_exceptions=True))
        except Exception as error:
            log(me, 12, "caught", error)
        log(me, 13, prio0.task_done())
    async def w1(me):
        log(me, 14)
        log(me, 16, "got", await w2(me + ".15"))
        t3 = keep(asyncio.create_task(asyncio.sleep(6 * UNIT), name=me + ".t17"))
    async def w2(me):
        log(me, 18)
        s4 = keep_other(asyncio.shield(waits(me + ".19", barrier0)))
        try:
            s5 = keep_other(asyncio.shield(deep(3, asyncio.sleep(0, 20))))
        except Oops as error:
            log(me, 21, "caught", error)
        else:
            log(me, 22, "fine")
    async def stream(me):
        t6 = keep(asyncio.ensure_future(w2(me + ".23")))
        async with bounded0:
            log(me, 24, "holds")
            try:
                crowd7 = [keep(asyncio.create_task(waits(f"{me}.25-{i}", barrier1), name=f"{me}.c25-{i}")) for i in range(3)]
                await asyncio.sleep(6 * UNIT)
                crowd7[0].cancel()
                log(me, 27)
                await barrier1.wait()
                log(me, 28)
                await barrier1.wait()
                log(me, 29)
                await asyncio.sleep(0)
                log(me, 30)
            except asyncio.CancelledError as error:
                log(me, 31, "caught", error)
            else:
                log(me, 32, "fine")
        log(me, 33, bounded0.locked())
        yield 34
        when8 = loop.time() + 6 * UNIT
        loop.call_at(when8, lambda *args: bounded0.release())
        loop.call_at(when8, lambda *args: prio0.put_nowait(7))
        loop.call_at(when8, lambda *args, mark=35: log(me, mark, "called", args))
        try:
            t9 = keep(asyncio.create_task(asyncio.sleep(0), name=me + ".t36"))
        finally:
            log(me, 37, "finally")
    try:
        f10 = asyncio.Future()
        loop.call_later(6 * UNIT, f10.set_result, 38)
        f10.add_done_callback(lambda done: log(39, "before the wake-up"))
        log(me, 40, await f10)
    except TimeoutError as error:
        log(me, 41, "caught", error)
        await asyncio.sleep(0)
        log(me, 42)
    log(me, 44, "cancel", victim(1).cancel("stop 43"))
    try:
        try:
            log(me, 45, prio0.task_done())
        finally:
            log(me, 46, "finally")
    except (Exception, asyncio.CancelledError) as error:
        log(me, 47, "caught", error)
    try:
        log(me, 49, "got", await Later(1, 48))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 50, "caught", error)
    log(me, 51, await prio0.join())
    async for item in keep_generator(stream(me + ".g")):
        log(me, 52, item)


run(100369, program, run_by_hand)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    bounded0 = asyncio.BoundedSemaphore(2)
    bounded1 = asyncio.BoundedSemaphore(2)
    sem0 = asyncio.Semaphore(0)
    cond0 = asyncio.Condition()
    async def w0(me):
        log(me, 1)
        try:
            async with cond0:
                cond0.notify()
                log(me, 2, "notified")
        except asyncio.CancelledError as error:
            log(me, 3, "caught", error)
            await asyncio.sleep(0)
            log(me, 4)
    async def w1(me):
        log(me, 5)
        loop.call_soon(lambda *args, mark=6: log(me, mark, "called", args))
    async def w2(me):
        log(me, 9, await sem0.acquire())
        try:
            try:
                log(me, 11, "cancel", victim(4).cancel("stop 10"))
            except Exception as error:
                log(me, 12, "caught", error)
            try:
                async with asyncio.timeout_at(loop.time() + 5 * UNIT) as limit1:
                    try:
                        t2 = keep(asyncio.create_task(naps(me + ".13", 0), name=me + ".t14"))
                    except BaseException as error:
                        log(me, 15, "caught", error)
                        raise
                    t3 = keep(asyncio.create_task(asyncio.sleep(7 * UNIT), name=me + ".t16", context=contextvars.copy_context()))
                    log(me, 17, "started", t3)
                log(me, 18, limit1.expired())
            except TimeoutError as error:
                log(me, 19, error, limit1.expired(), asyncio.current_task().cancelling())
        finally:
            sem0.release()
            log(me, 20, sem0.locked())
        try:
            t4 = keep(asyncio.create_task(fails(me + ".21", 0), name=me + ".t22"))
            log(me, 23, "started", t4)
        finally:
            log(me, 24, "finally")
            await asyncio.sleep(0)
            log(me, 25)
        return me
    async def stream(me):
        log(me, 28, "got", await w1(me + ".27"))
        t5 = keep(asyncio.Task(bounded1.acquire(), loop=loop, eager_start=True, name=me + ".t29"))
        log(me, 30, "started", t5)
        loop.call_soon(lambda *args: bounded0.release())
        yield 33
        crowd6 = [keep(asyncio.create_task(waits(f"{me}.34-{i}", cond0), name=f"{me}.c34-{i}")) for i in range(4)]
        await asyncio.sleep(0)
        async with cond0:
            cond0.notify(2)
            await asyncio.sleep(10 * UNIT)
            crowd6[1].cancel()
        log(me, 36)
        async with cond0:
            cond0.notify(2)
        log(me, 37)
        async with cond0:
            cond0.notify_all()
        log(me, 38)
        async with cond0:
            cond0.notify(2)
        log(me, 39)
        t7 = keep(asyncio.create_task(w2(me + ".40"), name=me + ".t41"))
    try:
        try:
            async with asyncio.timeout(7 * UNIT) as limit8:
                try:
                    s9 = keep_other(asyncio.shield(bounded1.acquire()))
                except asyncio.CancelledError as error:
                    log(me, 42, "caught", error)
                    log(me, 43, asyncio.current_task().uncancel())
                try:
                    async for item in keep_generator(stream(me + ".g")):
                        log(me, 44, item)
                except Oops as error:
                    log(me, 45, "caught", error)
            log(me, 46, limit8.expired())
        except TimeoutError as error:
            log(me, 47, error, limit8.expired(), asyncio.current_task().cancelling())
    finally:
        log(me, 48, "finally")
    log(me, 50, "in time", await asyncio.wait_for(Later(1, 49), 7 * UNIT))
    try:
        log(me, 52, "got", await holds(me + ".51", bounded1, 2))
    except Exception as error:
        log(me, 53, "caught", error)
    try:
        try:
            t10 = keep(asyncio.create_task(fails(me + ".54", 0), name=me + ".t55"))
        finally:
            log(me, 56, "finally")
            await asyncio.sleep(0)
            log(me, 57)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 58, "caught", error)
    try:
        try:
            async with asyncio.timeout(7 * UNIT) as limit11:
                crowd12 = [keep(asyncio.create_task(holds(f"{me}.59-{i}", bounded1, 1), name=f"{me}.c59-{i}")) for i in range(3)]
                await asyncio.sleep(0)
                bounded1.release()
                log(me, 60)
                bounded1.release()
                await bounded1.acquire()
                log(me, 61)
                bounded1.release()
                await bounded1.acquire()
                log(me, 62)
                await asyncio.sleep(0)
                log(me, 63)
                await asyncio.wait(crowd12, timeout=3 * UNIT)
                log(me, 64)
            log(me, 65, limit11.expired())
        except TimeoutError as error:
            log(me, 66, error, limit11.expired(), asyncio.current_task().cancelling())
    except (Exception, asyncio.CancelledError) as error:
        log(me, 67, "caught", error)
    return me


run(100438, program, run_by_hand)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    prio0 = asyncio.PriorityQueue(2)
    prio1 = asyncio.PriorityQueue()
    barrier0 = asyncio.Barrier(3)
    event0 = asyncio.Event()
    async def w0(me):
        group1 = [keep(asyncio.create_task(takes(me + ".1", prio0), name=me + ".t2"))]
        done, pending = await asyncio.wait(group1, return_when=asyncio.FIRST_COMPLETED, timeout=7 * UNIT)
        log(me, 3, done, pending)
        for each in in_order(pending):
            each.cancel("stop 4")
        try:
            await asyncio.sleep(7 * UNIT, 5)
            log(me, 6)
        except BaseException as error:
            log(me, 7, "caught", error)
            raise
    async def stream(me):
        log(me, 8, barrier0.n_waiting)
        try:
            async with asyncio.TaskGroup() as tg2:
                t3 = keep(tg2.create_task(deep(3, Later(0, 9)), name=me + ".t10"))
                t4 = keep(asyncio.Task(asyncio.sleep(0, 11), loop=loop, eager_start=True, name=me + ".t12", context=contextvars.copy_context()))
                try:
                    log(me, 13, "item", await prio1.get())
                except asyncio.CancelledError as error:
                    log(me, 14, "caught", error)
            log(me, 15)
        finally:
            log(me, 16, "finally")
            await asyncio.sleep(7 * UNIT)
            log(me, 17)
        log(me, 18, "item", await prio1.get())
        yield 19
        for i in range(3):
            log(me, 20)
    async with asyncio.TaskGroup() as tg5:
        t6 = keep(tg5.create_task(asyncio.sleep(7 * UNIT), name=me + ".t21"))
        t7 = keep(tg5.create_task(asyncio.sleep(9 * UNIT), name=me + ".t22"))
        t8 = keep(tg5.create_task(w0(me + ".23"), name=me + ".t24"))
    log(me, 25)
    try:
        log(me, 27, "cancel", victim(6).cancel())
    except (Exception, asyncio.CancelledError) as error:
        log(me, 28, "caught", error)
    try:
        try:
            await asyncio.sleep(0)
            log(me, 29)
        except Oops as error:
            log(me, 30, "caught", error)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 31, "caught", error)
    try:
        async with asyncio.timeout(2 * UNIT) as limit9:
            try:
                async with asyncio.timeout_at(loop.time() + 7 * UNIT) as limit10:
                    log(me, 32, "item", await prio1.get())
                    prio1.task_done()
                log(me, 33, limit10.expired())
            except TimeoutError as error:
                log(me, 34, error, limit10.expired(), asyncio.current_task().cancelling())
            limit9.reschedule(None)
            await stays(me + ".35", 7 * UNIT)
        log(me, 36, limit9.expired())
    except TimeoutError as error:
        log(me, 37, error, limit9.expired(), asyncio.current_task().cancelling())
    try:
        try:
            log(me, 38, await barrier0.wait())
        except Oops as error:
            log(me, 39, "caught", error)
            await asyncio.sleep(0)
            log(me, 40)
        else:
            log(me, 41, "fine")
    except (Exception, asyncio.CancelledError) as error:
        log(me, 42, "caught", error)
    try:
        log(me, 43, await barrier0.wait())
    except (Exception, asyncio.CancelledError) as error:
        log(me, 44, "caught", error)
    try:
        try:
            async with asyncio.TaskGroup() as tg11:
                t12 = keep(tg11.create_task(barrier0.wait(), name=me + ".t45"))
                log(me, 46, "item", await prio0.get())
                prio0.task_done()
            log(me, 47)
        except BaseException as error:
            log(me, 48, "caught", error)
            raise
    except (Exception, asyncio.CancelledError) as error:
        log(me, 49, "caught", error)
    return me


run(100460, program, run_by_hand)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    barrier0 = asyncio.Barrier(3)
    async def w0(me):
        log(me, 1)
        for turn in range(2):
            await asyncio.sleep(0)
            log(me, 2, turn)
    async def w1(me):
        log(me, 3)
        for turn in range(2):
            await asyncio.sleep(0)
            log(me, 4, turn)
        await asyncio.sleep(10 * UNIT, 5)
        log(me, 6)
        return 7
    async def w2(me):
        log(me, 8)
        try:
            t1 = keep(loop.create_task(asyncio.sleep(0), name=me + ".t9"))
            log(me, 10, "started", t1)
        except (Exception, asyncio.CancelledError) as error:
            log(me, 11, "caught", error)
            await asyncio.sleep(4 * UNIT)
            log(me, 12)
    async def stream(me):
        try:
            t2 = keep(asyncio.Task(w1(me + ".13"), loop=loop, eager_start=True, name=me + ".t14"))
        finally:
            log(me, 15, "finally")
            await asyncio.sleep(0)
            log(me, 16)
        crowd3 = [keep(asyncio.create_task(holds(f"{me}.17-{i}", barrier0, 0), name=f"{me}.c17-{i}")) for i in range(4)]
        await asyncio.sleep(0)
        log(me, 18)
        await asyncio.wait(crowd3, timeout=3 * UNIT)
        log(me, 19)
        yield 20
        try:
            log(me, 24, "gathered", await asyncio.gather(Later(1, 21), asyncio.gather(asyncio.sleep(-1), asyncio.sleep(0), w1(me + ".22")), Later(2, 23)))
        finally:
            log(me, 25, "finally")
        t4 = keep(asyncio.create_task(barrier0.wait(), name=me + ".t26"))
        log(me, 27, "started", t4)
    t5 = keep(asyncio.Task(waits(me + ".28", barrier0), loop=loop, eager_start=True, name=me + ".t29", context=contextvars.copy_context()))
    async with contextlib.AsyncExitStack() as stack6:
        await stack6.enter_async_context(Place(me + "-30"))
        stack6.push_async_callback(asyncio.sleep, 0)
        t7 = keep(asyncio.create_task(waits(me + ".31", barrier0), name=me + ".t32"))
        log(me, 33, "started", t7)
        g8 = keep_other(asyncio.gather(w0(me + ".34"), asyncio.shield(t7), fails(me + ".35", 0)))
    try:
        f9 = loop.create_future()
        loop.call_soon(f9.set_exception, Oops(36))
        f9.add_done_callback(lambda done: log(37, "before the wake-up"))
        log(me, 38, await f9)
    except TimeoutError as error:
        log(me, 39, "caught", error)
        await asyncio.sleep(2 * UNIT)
        log(me, 40)
    try:
        t10 = keep(asyncio.create_task(barrier0.wait(), name=me + ".t41"))
        log(me, 42, "started", t10)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 43, "caught", error)


run(100480, program, run_plainly)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    queue0 = asyncio.Queue(1)
    event0 = asyncio.Event()
    event1 = asyncio.Event()
    prio0 = asyncio.PriorityQueue(2)
    async def w0(me):
        log(me, 1)
        s1 = keep_other(asyncio.shield(asyncio.sleep(0)))
    async def w1(me):
        log(me, 2)
        try:
            log(me, 7, "gathered", await asyncio.gather(Later(1, 3), asyncio.gather(naps(me + ".4", 0), Later(1, 5)), asyncio.shield(Later(1, 6))))
        except Oops as error:
            log(me, 8, "caught", error)
            await asyncio.sleep(0)
            log(me, 9)
        try:
            for turn in range(1):
                await asyncio.sleep(0)
                log(me, 10, turn)
        except (Exception, asyncio.CancelledError) as error:
            log(me, 11, "caught", error)
        for turn in range(2):
            await asyncio.sleep(0)
            log(me, 12, turn)
        log(me, 13, await event0.wait())
    async def w2(me):
        log(me, 14)
        log(me, 15, prio0.task_done())
        watch2 = lambda done: log(16, "done", done)
        victim(4).add_done_callback(watch2)
        victim(4).add_done_callback(log)
        log(me, 17, victim(4).remove_done_callback(watch2))
        async with Place(me + "-18", 0, 0, swallow=(Exception,)):
            log(me, 20, "got", await asyncio.wait_for(asyncio.shield(gives(me + ".19", prio0, 4)), 10 * UNIT))
    async def w3(me):
        log(me, 21)
        log(me, 23, "cancel", victim(8).cancel())
        @contextlib.asynccontextmanager
        async def manager3():
            log(me, 24, "enters")
            await asyncio.sleep(6 * UNIT)
            try:
                yield 25
            finally:
                await asyncio.sleep(0)
                log(me, 26, "leaves")
        async with manager3() as value:
            await asyncio.sleep(0, 27)
            log(me, 28)
        log(me, 29, "got", await asyncio.sleep(7 * UNIT))
    async def stream(me):
        try:
            log(me, 31, "got", await Later(3, 30))
        finally:
            log(me, 32, "finally")
        t4 = keep(asyncio.create_task(event1.wait(), name=me + ".t33"))
        yield 34
        try:
            log(me, 35, await queue0.join())
        finally:
            log(me, 36, "finally")
    victim(2).add_done_callback(lambda done: log(37, "done", done))
    try:
        log(me, 41, "gathered", await asyncio.gather(Later(0, 38), Later(1, 39), fails(me + ".40", 6 * UNIT), return_exceptions=True))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 42, "caught", error)
    crowd5 = [keep(asyncio.create_task(gives(f"{me}.43-{i}", prio0, 3), name=f"{me}.c43-{i}")) for i in range(3)]
    await asyncio.sleep(0)
    prio0.get_nowait()
    log(me, 44)


run(100528, program, run_plainly)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    lifo0 = asyncio.LifoQueue()
    lifo1 = asyncio.LifoQueue(2)
    barrier0 = asyncio.Barrier(2)
    sem0 = asyncio.Semaphore(2)
    async def w0(me):
        log(me, 1)
        log(me, 3, "cancel", victim(4).cancel())
    async def w1(me):
        log(me, 4)
        log(me, 5, await lifo0.join())
        try:
            t1 = keep(asyncio.ensure_future(sem0.acquire()))
        except (Exception, asyncio.CancelledError) as error:
            log(me, 6, "caught", error)
        return 7
    async def w2(me):
        log(me, 8)
        try:
            async with asyncio.TaskGroup() as tg2:
                t3 = keep(tg2.create_task(lifo1.get(), name=me + ".t9"))
                t4 = keep(tg2.create_task(naps(me + ".10", 0), name=me + ".t11"))
            log(me, 12)
        except (Exception, asyncio.CancelledError) as error:
            log(me, 13, "caught", error)
        asyncio.current_task().cancel()
        log(me, 15, asyncio.current_task().uncancel())
        await Later(3, 16)
        log(me, 17)
    async def w3(me):
        log(me, 18)
        for i in range(2):
            keep(asyncio.create_task(naps(me + ".19", 0), name=f"{me}.s20-{i}"))
        async with asyncio.TaskGroup() as tg5:
            t6 = keep(tg5.create_task(barrier0.wait(), name=me + ".t21"))
            t7 = keep(tg5.create_task(lifo0.get(), name=me + ".t22"))
            t8 = keep(tg5.create_task(asyncio.sleep(0), name=me + ".t23"))
        log(me, 24)
    async def stream(me):
        log(me, 25, await barrier0.wait())
        yield 26
        log(me, 27, await barrier0.wait())
        watch9 = lambda done: log(28, "done", done)
        victim(0).add_done_callback(watch9)
        victim(3).add_done_callback(log)
        log(me, 29, victim(0).remove_done_callback(watch9))
    try:
        async with sem0:
            log(me, 30, "holds")
            await asyncio.sleep(0)
            log(me, 31)
    except BaseException as error:
        log(me, 32, "caught", error)
        raise
    try:
        ag10 = keep_generator(stream(me + ".ag10"))
        log(me, 35, [item async for item in ag10])
        log(me, 36, await asyncio.wait_for(anext(ag10), 1 * UNIT))
        log(me, 37, await anext(ag10))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 38, "caught", error)
    sem0.release()
    log(me, 39)
    try:
        async with asyncio.TaskGroup() as tg11:
            keep(tg11.create_task(stays(me + ".41", 10 * UNIT), name=me + ".t43"))
            keep(tg11.create_task(naps(me + ".45", 8 * UNIT), name=me + ".t47"))
            try:
                await asyncio.sleep(0)
            finally:
                log(me, 48)
    except* Oops as error:
        log(me, 49, error)
    async with asyncio.TaskGroup() as tg12:
        t13 = keep(tg12.create_task(asyncio.sleep(-1, 50), name=me + ".t51"))
        log(me, 52, await barrier0.wait())
        ag14 = keep_generator(stream(me + ".ag14"))
        log(me, 55, await ag14.athrow(Oops(54)))
        log(me, 56, await anext(ag14))
    log(me, 57)
    try:
        log(me, 58, await barrier0.wait())
    finally:
        log(me, 59, "finally")
        await asyncio.sleep(0, 60)
        log(me, 61)
    try:
        async for item in keep_generator(stream(me + ".g")):
            log(me, 62, item)
            break
    except (Exception, asyncio.CancelledError) as error:
        log(me, 63, "caught", error)
    for i in range(4):
        keep(asyncio.create_task(asyncio.sleep(8 * UNIT), name=f"{me}.s64-{i}"))
    return me


run(100560, program, run_plainly)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    var0 = contextvars.ContextVar("var0", default="none")
    async def w0(me):
        log(me, 1)
        for each in asyncio.as_completed([keep(asyncio.create_task(asyncio.wait_for(Later(3, 2), 3 * UNIT), name=me + ".t3")), keep(asyncio.create_task(fails(me + ".4", 6 * UNIT), name=me + ".t5")), keep(asyncio.create_task(asyncio.sleep(3 * UNIT), name=me + ".t6"))]):
            try:
                result = await each
                log(me, 7, "completed", result)
            except (Exception, asyncio.CancelledError) as error:
                log(me, 8, error)
    async def w1(me):
        log(me, 9, victim(5).exception())
        s1 = keep_other(asyncio.shield(asyncio.shield(asyncio.sleep(6 * UNIT))))
        g2 = keep_other(asyncio.gather(asyncio.gather(s1, fails(me + ".10", 0), Later(0, 11), return_exceptions=True), fails(me + ".12", 6 * UNIT)))
        g2.add_done_callback(lambda done: log(13, "gathered", outcome(done)))
        return me
    async def stream(me):
        log(me, 15, var0.get())
        log(me, 17, await Later(2, 16))
        yield 18
        s3 = keep_other(asyncio.shield(asyncio.shield(asyncio.sleep(0, 19))))
    log(me, 20, victim(2).cancelling())
    try:
        try:
            for i in range(3):
                keep(asyncio.create_task(w1(me + ".21"), name=f"{me}.s22-{i}"))
        finally:
            log(me, 23, "finally")
    except (Exception, asyncio.CancelledError) as error:
        log(me, 24, "caught", error)
    try:
        async for item in keep_generator(stream(me + ".g")):
            log(me, 25, item)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 26, "caught", error)
    log(me, 29, "gathered", await asyncio.gather(Later(0, 27), Later(1, 28)))
    try:
        for i in range(2):
            keep(asyncio.create_task(asyncio.sleep(0, 30), name=f"{me}.s31-{i}"))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 32, "caught", error)
    try:
        ag4 = keep_generator(stream(me + ".ag4"))
        log(me, 35, [item async for item in ag4])
        log(me, 36, await anext(ag4))
        log(me, 37, await anext(ag4))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 38, "caught", error)
    try:
        try:
            async with asyncio.TaskGroup() as tg5:
                t6 = keep(tg5.create_task(asyncio.sleep(6 * UNIT), name=me + ".t39"))
                t7 = keep(tg5.create_task(naps(me + ".40", 6 * UNIT), name=me + ".t41"))
                t8 = keep(tg5.create_task(asyncio.wait_for(t7, 3 * UNIT), name=me + ".t42"))
                t9 = keep(tg5.create_task(naps(me + ".43", 0), name=me + ".t44"))
            log(me, 45)
        finally:
            log(me, 46, "finally")
            await asyncio.sleep(0, 47)
            log(me, 48)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 49, "caught", error)
    try:
        t10 = keep(asyncio.create_task(w0(me + ".50"), name=me + ".t51"))
    finally:
        log(me, 52, "finally")
        await asyncio.sleep(0, 53)
        log(me, 54)


run(100571, program, run_plainly)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    bounded0 = asyncio.BoundedSemaphore(2)
    async def w0(me):
        log(me, 1)
        try:
            g1 = keep_other(asyncio.gather(Later(2, 2), Later(0, 3), return_exceptions=True))
            g1.add_done_callback(lambda done: log(4, "gathered", outcome(done)))
        finally:
            log(me, 5, "finally")
            await asyncio.sleep(7 * UNIT, 6)
            log(me, 7)
        async with bounded0:
            log(me, 8, "holds")
            log(me, 10, "in time", await asyncio.wait_for(naps(me + ".9", 2 * UNIT), 8 * UNIT))
            g2 = keep_other(asyncio.gather(return_exceptions=True))
            g2.add_done_callback(lambda done: log(11, "gathered", outcome(done)))
        log(me, 12, bounded0.locked())
        return me
    async def w1(me):
        log(me, 14)
        async with bounded0:
            log(me, 15, "holds")
            try:
                async with asyncio.timeout_at(loop.time() + 8 * UNIT) as limit3:
                    try:
                        try:
                            async with asyncio.timeout(8 * UNIT) as limit4:
                                async with bounded0:
                                    log(me, 16, "holds")
                                    log(me, 17)
                                log(me, 18, bounded0.locked())
                            log(me, 19, limit4.expired())
                        except TimeoutError as error:
                            log(me, 20, error, limit4.expired(), asyncio.current_task().cancelling())
                    except BaseException as error:
                        log(me, 21, "caught", error)
                        raise
                    async with bounded0:
                        log(me, 22, "holds")
                        t5 = keep(asyncio.Task(asyncio.sleep(0), loop=loop, eager_start=True, name=me + ".t23"))
                        log(me, 24, "started", t5)
                        try:
                            async with bounded0:
                                log(me, 25, "holds")
                                log(me, 26)
                        finally:
                            log(me, 27, "finally")
                    log(me, 28, bounded0.locked())
                    limit3.reschedule(None)
                    await stays(me + ".29", 0)
                log(me, 30, limit3.expired())
            except TimeoutError as error:
                log(me, 31, error, limit3.expired(), asyncio.current_task().cancelling())
        log(me, 32, bounded0.locked())
        try:
            try:
                async with asyncio.timeout(8 * UNIT) as limit6:
                    def chain7(left):
                        log(me, 33, left)
                        if left:
                            loop.call_later(2 * UNIT, chain7, left - 1)
                    chain7(1)
                    log(me, 34)
                    limit6.reschedule(loop.time() + 8 * UNIT)
                    await w2(me + ".35")
                log(me, 36, limit6.expired())
            except TimeoutError as error:
                log(me, 37, error, limit6.expired(), asyncio.current_task().cancelling())
        except Exception as error:
            log(me, 38, "caught", error)
    async def w2(me):
        def chain8(left):
            log(me, 39, left)
            if left:
                loop.call_soon(chain8, left - 1)
        chain8(1)
    async def stream(me):
        log(me, 41, "in time", await asyncio.wait_for(asyncio.gather(bounded0.acquire(), Later(1, 40), return_exceptions=True), 2 * UNIT))
        try:
            log(me, 42, "in time", await asyncio.wait_for(asyncio.sleep(0), 2 * UNIT))
        finally:
            log(me, 43, "finally")
            await asyncio.sleep(0)
            log(me, 44)
        try:
            async with asyncio.timeout_at(loop.time() + 8 * UNIT) as limit9:
                for i in range(3):
                    keep(asyncio.create_task(holds(me + ".45", bounded0, 0), name=f"{me}.s46-{i}"))
                async with bounded0:
                    log(me, 47, "holds")
                    log(me, 48)
                limit9.reschedule(loop.time() + 7 * UNIT)
                await asyncio.shield(Later(2, 49))
            log(me, 50, limit9.expired())
        except TimeoutError as error:
            log(me, 51, error, limit9.expired(), asyncio.current_task().cancelling())
        yield 52
        log(me, 53)
        log(me, 54)
    async for item in keep_generator(stream(me + ".g")):
        log(me, 55, item)
    try:
        try:
            log(me, 57, "cancel", victim(7).cancel())
        except (Exception, asyncio.CancelledError) as error:
            log(me, 58, "caught", error)
            log(me, 59, asyncio.current_task().uncancel())
            await asyncio.sleep(0)
            log(me, 60)
        else:
            log(me, 61, "fine")
    except (Exception, asyncio.CancelledError) as error:
        log(me, 62, "caught", error)
    log(me, 64, "in time", await asyncio.wait_for(Later(0, 63), 7 * UNIT))
    try:
        for i in range(2):
            try:
                async with bounded0:
                    log(me, 65, "holds")
                    log(me, 66)
                log(me, 67, bounded0.locked())
            finally:
                log(me, 68, "finally")
    except (Exception, asyncio.CancelledError) as error:
        log(me, 69, "caught", error)
    try:
        t10 = keep(loop.create_task(deep(2, Later(2, 70)), name=me + ".t71"))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 72, "caught", error)
    asyncio.current_task().set_name("named 73")
    log(me, 74, asyncio.current_task())
    try:
        log(me, 75, "awaited", await t10)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 76, "caught", error)
    log(me, 77, asyncio.iscoroutinefunction(program))


run(100595, program, run_plainly)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    cond0 = asyncio.Condition()
    cond1 = asyncio.Condition()
    bounded0 = asyncio.BoundedSemaphore(2)
    var0 = contextvars.ContextVar("var0", default="none")
    var1 = contextvars.ContextVar("var1", default="none")
    async def w0(me):
        log(me, 1)
        log(me, 3, "cancel", victim(3).cancel())
        return 4
    async def w1(me):
        log(me, 5)
        g1 = keep_other(asyncio.gather(stays(me + ".6", 6 * UNIT), deep(2, Later(1, 7)), stays(me + ".8", 0), return_exceptions=True))
        await asyncio.sleep(6 * UNIT)
        log(me, 10, g1.cancel())
        log(me, 11, await g1)
        log(me, 13, "cancel", victim(6).cancel())
    async def w2(me):
        log(me, 15, "cancel", victim(6).cancel())
        loop.call_soon(lambda *args: var0.set("called"))
        log(me, 19, "gathered", await asyncio.gather(asyncio.sleep(0), fails(me + ".18", 6 * UNIT)))
    async def w3(me):
        log(me, 20)
        log(me, 21, await bounded0.acquire())
        try:
            g2 = keep_other(asyncio.gather(return_exceptions=True))
            loop.call_later(7 * UNIT, lambda *args: var1.set("called"))
        finally:
            bounded0.release()
            log(me, 22, bounded0.locked())
        return me
    async def stream(me):
        log(me, 25, "sent", (yield 24))
        yield 26
        async with asyncio.TaskGroup() as tg3:
            t4 = keep(tg3.create_task(holds(me + ".27", cond0, 1), name=me + ".t28"))
            t5 = keep(tg3.create_task(w1(me + ".29"), name=me + ".t30"))
            t6 = keep(tg3.create_task(asyncio.sleep(6 * UNIT, 31), name=me + ".t32"))
            t7 = keep(tg3.create_task(asyncio.wait_for(asyncio.sleep(0, 33), 7 * UNIT), name=me + ".t34"))
            log(me, 35, repr(tg3))
        log(me, 36)
    await asyncio.sleep(0)
    log(me, 37)
    crowd8 = [keep(asyncio.create_task(waits(f"{me}.38-{i}", cond0), name=f"{me}.c38-{i}")) for i in range(4)]
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    log(me, 39)
    async with cond0:
        cond0.notify(2)
        await asyncio.sleep(6 * UNIT)
        crowd8[0].cancel()
    log(me, 41)
    await asyncio.sleep(0)
    log(me, 42)
    await asyncio.sleep(0)
    log(me, 43)
    await asyncio.wait(crowd8, timeout=6 * UNIT)
    log(me, 44)
    g9 = keep_other(asyncio.gather(asyncio.shield(bounded0.acquire()), Later(2, 45), return_exceptions=True))
    g9.add_done_callback(lambda done: log(46, "gathered", outcome(done)))
    try:
        loop.call_later(3 * UNIT, lambda *args: var1.set("called"))
    except asyncio.CancelledError as error:
        log(me, 47, "caught", error)
        log(me, 48, asyncio.current_task().uncancel())
        raise


run(100607, program, run_forever)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    barrier0 = asyncio.Barrier(2)
    var0 = contextvars.ContextVar("var0", default="none")
    lock0 = asyncio.Lock()
    async def w0(me):
        log(me, 1)
        handle1 = loop.call_soon(lambda *args, mark=2: log(me, mark, "called", args))
        handle1.cancel()
        log(me, 3, handle1.cancelled())
        try:
            crowd2 = [keep(asyncio.create_task(holds(f"{me}.4-{i}", lock0, 0), name=f"{me}.c4-{i}")) for i in range(3)]
            await asyncio.sleep(0)
            lock0.release()
            log(me, 5)
            crowd2[2].cancel()
            log(me, 7)
            await asyncio.wait(crowd2, timeout=5 * UNIT)
            log(me, 8)
        finally:
            log(me, 9, "finally")
        return me
    async def w1(me):
        log(me, 11)
        loop.call_later(8 * UNIT, lambda *args, mark=12: log(me, mark, "called", args))
        crowd3 = [keep(asyncio.create_task(holds(f"{me}.13-{i}", lock0, 1), name=f"{me}.c13-{i}")) for i in range(3)]
        await lock0.acquire()
        log(me, 14)
        lock0.release()
        log(me, 15)
        await asyncio.sleep(0)
        log(me, 16)
    async def stream(me):
        crowd4 = [keep(asyncio.create_task(holds(f"{me}.17-{i}", lock0, 2), name=f"{me}.c17-{i}")) for i in range(3)]
        await asyncio.sleep(0)
        await lock0.acquire()
        log(me, 18)
        crowd4[1].cancel("stop 19")
        log(me, 20)
        await lock0.acquire()
        log(me, 21)
        try:
            async with asyncio.timeout(None) as limit5:
                async with contextlib.AsyncExitStack() as stack6:
                    await stack6.enter_async_context(Place(me + "-22"))
                    await stack6.enter_async_context(Place(me + "-23"))
                    stack6.push_async_callback(asyncio.sleep, 0)
                    watch7 = lambda done: log(24, "done", done)
                    victim(6).add_done_callback(watch7)
                    victim(9).add_done_callback(log)
                    log(me, 25, victim(6).remove_done_callback(watch7))
            log(me, 26, limit5.expired())
        except TimeoutError as error:
            log(me, 27, error, limit5.expired(), asyncio.current_task().cancelling())
        yield 28
        group8 = [keep(asyncio.create_task(lock0.acquire(), name=me + ".t29")), keep(asyncio.create_task(barrier0.wait(), name=me + ".t30"))]
        done, pending = await asyncio.wait(group8, return_when=asyncio.FIRST_COMPLETED, timeout=8 * UNIT)
        log(me, 31, done, pending)
        for each in in_order(pending):
            each.cancel()
        log(me, 33, await asyncio.gather(*group8, return_exceptions=True))
        handle9 = loop.call_soon(lambda *args: lock0.release())
        handle9.cancel()
        log(me, 34, handle9.cancelled())
    try:
        crowd10 = [keep(asyncio.create_task(holds(f"{me}.35-{i}", lock0, 1), name=f"{me}.c35-{i}")) for i in range(4)]
        await asyncio.sleep(8 * UNIT)
        await asyncio.sleep(0)
        log(me, 36)
        crowd10[2].cancel()
        log(me, 38)
        crowd10[0].cancel()
        log(me, 40)
        await asyncio.sleep(0)
        log(me, 41)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 42, "caught", error)
    try:
        log(me, 43, var0.get())
    except (Exception, asyncio.CancelledError) as error:
        log(me, 44, "caught", error)
    try:
        log(me, 46, "in time", await asyncio.wait_for(Later(3, 45), 5 * UNIT))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 47, "caught", error)
    try:
        t11 = keep(asyncio.create_task(barrier0.wait(), name=me + ".t48"))
        log(me, 49, "started", t11)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 50, "caught", error)
    crowd12 = [keep(asyncio.create_task(holds(f"{me}.51-{i}", lock0, 1), name=f"{me}.c51-{i}")) for i in range(4)]
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    log(me, 52)
    await lock0.acquire()
    log(me, 53)
    log(me, 55, "in time", await asyncio.wait_for(stays(me + ".54", 0), 5 * UNIT))
    group13 = [keep(asyncio.create_task(waits(me + ".56", barrier0), name=me + ".t57")), keep(asyncio.create_task(waits(me + ".58", barrier0), name=me + ".t59")), keep(asyncio.create_task(w1(me + ".60"), name=me + ".t61"))]
    done, pending = await asyncio.wait(group13, return_when=asyncio.FIRST_EXCEPTION)
    log(me, 62, done, pending)
    for each in in_order(pending):
        each.cancel()
    log(me, 64, await asyncio.gather(*group13, return_exceptions=True))


run(100654, program, run_plainly)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    event0 = asyncio.Event()
    bounded0 = asyncio.BoundedSemaphore(2)
    lock0 = asyncio.Lock()
    async def w0(me):
        log(me, 1)
        async with lock0:
            log(me, 2, "holds")
            log(me, 4, "cancel", victim(9).cancel("stop 3"))
        log(me, 5, lock0.locked())
        try:
            await asyncio.sleep(9 * UNIT)
            log(me, 6)
        except Oops as error:
            log(me, 7, "caught", error)
            await asyncio.sleep(9 * UNIT, 8)
            log(me, 9)
        else:
            log(me, 10, "fine")
    async def w1(me):
        log(me, 11)
        try:
            async with lock0:
                log(me, 12, "holds")
                async with asyncio.TaskGroup() as tg1:
                    t2 = keep(tg1.create_task(lock0.acquire(), name=me + ".t13"))
                    log(me, 15, "got", await fails(me + ".14", 0))
                    log(me, 16, "got", await asyncio.sleep(9 * UNIT))
                log(me, 17)
        except asyncio.CancelledError as error:
            log(me, 18, "caught", error)
            log(me, 19, asyncio.current_task().uncancel())
        else:
            log(me, 20, "fine")
        async with lock0:
            log(me, 21, "holds")
            async with bounded0:
                log(me, 22, "holds")
                try:
                    async with asyncio.TaskGroup() as tg3:
                        t4 = keep(tg3.create_task(asyncio.sleep(0), name=me + ".t23"))
                        t5 = keep(tg3.create_task(fails(me + ".24", 9 * UNIT), name=me + ".t25"))
                        t6 = keep(tg3.create_task(naps(me + ".26", 2 * UNIT), name=me + ".t27"))
                        t7 = keep(tg3.create_task(naps(me + ".28", 0), name=me + ".t29"))
                        try:
                            try:
                                async with asyncio.timeout_at(loop.time() + 9 * UNIT) as limit8:
                                    log(me, 30)
                                log(me, 31, limit8.expired())
                            except TimeoutError as error:
                                log(me, 32, error, limit8.expired(), asyncio.current_task().cancelling())
                        except TimeoutError as error:
                            log(me, 33, "caught", error)
                        else:
                            log(me, 34, "fine")
                    log(me, 35)
                finally:
                    log(me, 36, "finally")
                    await asyncio.sleep(0, 37)
                    log(me, 38)
                log(me, 39)
            log(me, 40, bounded0.locked())
        log(me, 41)
    async def stream(me):
        try:
            await asyncio.sleep(0)
            log(me, 42)
        except (Exception, asyncio.CancelledError) as error:
            log(me, 43, "caught", error)
            log(me, 44, asyncio.current_task().uncancel())
            raise
        yield 45
        try:
            log(me, 46, asyncio.current_task() in asyncio.all_tasks())
        except TimeoutError as error:
            log(me, 47, "caught", error)
        else:
            log(me, 48, "fine")
    async with asyncio.TaskGroup() as tg9:
        t10 = keep(tg9.create_task(holds(me + ".49", lock0, 1), name=me + ".t50"))
        t11 = keep(tg9.create_task(naps(me + ".51", 9 * UNIT), name=me + ".t52"))
    log(me, 53)
    try:
        async with bounded0:
            log(me, 54, "holds")
            try:
                async with bounded0:
                    log(me, 55, "holds")
                    log(me, 56, t11.cancelling())
                log(me, 57, bounded0.locked())
            except* (Oops, ValueError, TimeoutError) as error:
                log(me, 58, error)
            t12 = keep(asyncio.create_task(naps(me + ".59", 9 * UNIT), name=me + ".t60"))
        log(me, 61, bounded0.locked())
    except (Exception, asyncio.CancelledError) as error:
        log(me, 62, "caught", error)
    try:
        async with bounded0:
            log(me, 63, "holds")
            log(me, 64, hasattr(t11, "get_coro"))
            log(me, 65, event0.set())
        log(me, 66, bounded0.locked())
    except (Exception, asyncio.CancelledError) as error:
        log(me, 67, "caught", error)
    try:
        log(me, 68, "awaited", await t10)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 69, "caught", error)
    t13 = keep(asyncio.create_task(holds(me + ".70", bounded0, 2), name=me + ".t71"))


run(100712, program, run_twice)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    bounded0 = asyncio.BoundedSemaphore(2)
    async def w0(me):
        async for item in Count(3, 1):
            log(me, 1, item)
            log(me, 2)
    async def w1(me):
        try:
            try:
                async with asyncio.TaskGroup() as tg1:
                    keep(tg1.create_task(holds(me + ".3", bounded0, 0), name=me + ".t6"))
                    keep(tg1.create_task(w2(me + ".7"), name=me + ".t10"))
                    try:
                        await asyncio.sleep(3 * UNIT)
                    finally:
                        log(me, 11)
                    raise Oops(12)
            except BaseExceptionGroup as error:
                log(me, 13, error)
        except* (Oops, ValueError, TimeoutError) as error:
            log(me, 14, error)
        try:
            s2 = keep_other(asyncio.shield(Later(1, 15)))
        finally:
            log(me, 16, "finally")
        crowd3 = [keep(asyncio.create_task(holds(f"{me}.17-{i}", bounded0, 0), name=f"{me}.c17-{i}")) for i in range(3)]
        await asyncio.sleep(0)
        bounded0.release()
        await bounded0.acquire()
        log(me, 18)
        await asyncio.wait(crowd3, timeout=3 * UNIT)
        log(me, 19)
        crowd4 = [keep(asyncio.create_task(holds(f"{me}.20-{i}", bounded0, 2), name=f"{me}.c20-{i}")) for i in range(4)]
        await asyncio.sleep(0)
        bounded0.release()
        await bounded0.acquire()
        log(me, 21)
        bounded0.release()
        await bounded0.acquire()
        log(me, 22)
        await asyncio.wait(crowd4, timeout=3 * UNIT)
        log(me, 23)
    async def w2(me):
        log(me, 24)
        try:
            asyncio.current_task().set_name("named 25")
            log(me, 26, asyncio.current_task())
        except Oops as error:
            log(me, 27, "caught", error)
        else:
            log(me, 28, "fine")
    async def w3(me):
        log(me, 29)
        try:
            log(me, 30)
        except* (Oops, ValueError, TimeoutError) as error:
            log(me, 31, error)
    async def stream(me):
        async with bounded0:
            log(me, 32, "holds")
            log(me, 33)
            group5 = [keep(asyncio.create_task(bounded0.acquire(), name=me + ".t34")), keep(asyncio.create_task(holds(me + ".35", bounded0, 0), name=me + ".t36"))]
            done, pending = await asyncio.wait(group5, return_when=asyncio.FIRST_COMPLETED)
            log(me, 37, done, pending)
            for each in in_order(pending):
                each.cancel()
        log(me, 39)
        log(me, 40)
        yield 41
        log(me, 42)
    try:
        try:
            when6 = loop.time() + 3 * UNIT
            loop.call_at(when6, lambda *args, mark=43: log(me, mark, "called", args))
            loop.call_at(when6, lambda *args: bounded0.release())
            loop.call_at(when6, lambda *args, mark=44: log(me, mark, "called", args))
        except Exception as error:
            log(me, 45, "caught", error)
            await asyncio.sleep(0)
            log(me, 46)
        else:
            log(me, 47, "fine")
    except (Exception, asyncio.CancelledError) as error:
        log(me, 48, "caught", error)
    try:
        async with contextlib.AsyncExitStack() as stack7:
            await stack7.enter_async_context(Place(me + "-49"))
            stack7.push_async_callback(asyncio.sleep, 0)
            log(me, 51, "got", await asyncio.shield(asyncio.shield(Later(1, 50))))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 52, "caught", error)
    try:
        try:
            s8 = keep_other(asyncio.shield(w3(me + ".53")))
        finally:
            log(me, 54, "finally")
            await asyncio.sleep(-1)
            log(me, 55)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 56, "caught", error)
    try:
        log(me, 57, await bounded0.acquire())
        try:
            t9 = keep(asyncio.create_task(holds(me + ".58", bounded0, 0), name=me + ".t59"))
        finally:
            bounded0.release()
            log(me, 60, bounded0.locked())
    except (Exception, asyncio.CancelledError) as error:
        log(me, 61, "caught", error)
    try:
        s10 = keep_other(asyncio.shield(Later(0, 62)))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 63, "caught", error)
    for each in asyncio.as_completed([keep(asyncio.create_task(w1(me + ".64"), name=me + ".t65")), keep(asyncio.create_task(holds(me + ".66", bounded0, 2), name=me + ".t67")), keep(asyncio.create_task(asyncio.wait_for(w1(me + ".68"), 3 * UNIT), name=me + ".t69", context=contextvars.copy_context()))], timeout=8 * UNIT):
        try:
            result = await each
            log(me, 70, "completed", result)
        except (Exception, asyncio.CancelledError) as error:
            log(me, 71, error)
    return 72


run(100737, program, run_plainly)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    var0 = contextvars.ContextVar("var0", default="none")
    async def w0(me):
        log(me, 1)
        try:
            async with asyncio.TaskGroup() as tg1:
                keep(tg1.create_task(stays(me + ".2", 1 * UNIT), name=me + ".t5", context=contextvars.copy_context()))
                tg1.create_task(fails(me + ".6", 1 * UNIT))
                try:
                    await asyncio.sleep(5 * UNIT)
                finally:
                    log(me, 7)
        except BaseExceptionGroup as error:
            log(me, 8, error)
    async def w1(me):
        log(me, 9)
        s2 = keep_other(asyncio.shield(asyncio.sleep(0)))
        token3 = var0.set(me + " inside")
        async for each in asyncio.as_completed([keep(asyncio.create_task(asyncio.wait_for(asyncio.sleep(0), 5 * UNIT), name=me + ".t10")), keep(asyncio.create_task(fails(me + ".11", 0), name=me + ".t12"))]):
            try:
                result = await each
                log(me, 13, "completed", each, result)
            except (Exception, asyncio.CancelledError) as error:
                log(me, 14, error)
        log(me, 16, "gathered", await asyncio.gather(asyncio.sleep(5 * UNIT, 15), return_exceptions=True))
        var0.reset(token3)
        log(me, 17, var0.get())
    async def stream(me):
        t4 = keep(asyncio.create_task(asyncio.wait_for(asyncio.sleep(0), 5 * UNIT), name=me + ".t18"))
        yield 19
        log(me, 21, "in time", await asyncio.wait_for(Later(1, 20), 1 * UNIT))
        log(me, 22, contextvars.copy_context().run(lambda: var0.set(5) and var0.get()))
    try:
        try:
            async with asyncio.TaskGroup() as tg5:
                keep(tg5.create_task(asyncio.sleep(12 * UNIT), name=me + ".t25"))
                tg5.create_task(fails(me + ".26", 0))
                try:
                    await asyncio.sleep(1 * UNIT)
                finally:
                    log(me, 27)
        except* Oops as error:
            log(me, 28, error)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 29, "caught", error)
    t6 = keep(asyncio.create_task(asyncio.sleep(0), name=me + ".t30"))
    try:
        log(me, 31)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 32, "caught", error)
    try:
        t7 = keep(asyncio.create_task(w0(me + ".33"), name=me + ".t34"))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 35, "caught", error)
    try:
        try:
            t8 = keep(asyncio.create_task(w1(me + ".36"), name=me + ".t37"))
        except BaseException as error:
            log(me, 38, "caught", error)
            raise
    except (Exception, asyncio.CancelledError) as error:
        log(me, 39, "caught", error)
    try:
        group9 = [keep(asyncio.create_task(asyncio.sleep(5 * UNIT), name=me + ".t40", context=contextvars.copy_context())), keep(asyncio.create_task(naps(me + ".41", 0), name=me + ".t42")), keep(asyncio.create_task(asyncio.sleep(0), name=me + ".t43")), keep(asyncio.create_task(asyncio.sleep(0), name=me + ".t44"))]
        done, pending = await asyncio.wait(group9, return_when=asyncio.FIRST_EXCEPTION)
        log(me, 45, done, pending)
        for each in in_order(pending):
            each.cancel()
    except (Exception, asyncio.CancelledError) as error:
        log(me, 47, "caught", error)
    try:
        victim(1).add_done_callback(lambda done: log(48, "done", var0.get()), context=contextvars.copy_context())
    except (Exception, asyncio.CancelledError) as error:
        log(me, 49, "caught", error)
    try:
        try:
            log(me, 53, "gathered", await asyncio.gather(naps(me + ".50", 5 * UNIT), asyncio.wait_for(w0(me + ".51"), 12 * UNIT), Later(0, 52)))
        except (Exception, asyncio.CancelledError) as error:
            log(me, 54, "caught", error)
            log(me, 55, asyncio.current_task().uncancel())
            await asyncio.sleep(1 * UNIT, 56)
            log(me, 57)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 58, "caught", error)


run(100764, program, run_plainly)
