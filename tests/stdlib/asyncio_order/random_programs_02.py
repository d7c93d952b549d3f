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
    bounded0 = asyncio.BoundedSemaphore(2)
    var0 = contextvars.ContextVar("var0", default="none")
    var1 = contextvars.ContextVar("var1", default="none")
    cond0 = asyncio.Condition()
    cond1 = asyncio.Condition()
    async def w0(me):
        log(me, 1)
        log(me, 2, repr(cond0))
        async with cond0:
            cond0.notify(2)
            log(me, 3, "notified")
        try:
            for i in range(2):
                keep(asyncio.create_task(asyncio.sleep(1 * UNIT), name=f"{me}.s4-{i}"))
        except Oops as error:
            log(me, 5, "caught", error)
        else:
            log(me, 6, "fine")
    async def w1(me):
        log(me, 7)
        try:
            watch1 = lambda done: log(8, "done", done)
            victim(6).add_done_callback(watch1)
            victim(6).add_done_callback(log)
            log(me, 9, victim(6).remove_done_callback(watch1))
        except asyncio.CancelledError as error:
            log(me, 10, "caught", error)
            raise
    async def stream(me):
        loop.call_soon(lambda *args, mark=11: log(me, mark, "called", args))
        yield 13
        try:
            log(me, 14)
        except asyncio.CancelledError as error:
            log(me, 15, "caught", error)
            log(me, 16, asyncio.current_task().uncancel())
            raise
        log(me, 18, "cancel", victim(9).cancel("stop 17"))
    t2 = keep(asyncio.ensure_future(bounded0.acquire()))
    log(me, 19, "started", t2)
    log(me, 20, "in time", await asyncio.wait_for(t2, 1 * UNIT))
    try:
        crowd3 = [keep(asyncio.create_task(holds(f"{me}.21-{i}", cond0, 2), name=f"{me}.c21-{i}")) for i in range(4)]
        async with cond0:
            cond0.notify_all()
        log(me, 22)
        async with cond0:
            cond0.notify_all()
            await asyncio.sleep(1 * UNIT, 23)
            crowd3[0].cancel("stop 24")
        log(me, 25)
        async with cond0:
            cond0.notify()
        log(me, 26)
        await asyncio.wait(crowd3, timeout=6 * UNIT)
        log(me, 27)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 28, "caught", error)
    try:
        try:
            log(me, 29, var0.get())
        except (Exception, asyncio.CancelledError) as error:
            log(me, 30, "caught", error)
            log(me, 31, asyncio.current_task().uncancel())
    except (Exception, asyncio.CancelledError) as error:
        log(me, 32, "caught", error)
    try:
        crowd4 = [keep(asyncio.create_task(holds(f"{me}.33-{i}", bounded0, 1), name=f"{me}.c33-{i}")) for i in range(3)]
        await asyncio.sleep(0)
        bounded0.release()
        log(me, 34)
        await bounded0.acquire()
        log(me, 35)
        bounded0.release()
        log(me, 36)
        crowd4[2].cancel()
        log(me, 38)
        await asyncio.wait(crowd4, timeout=1 * UNIT)
        log(me, 39)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 40, "caught", error)
    return me


run(100033, program, run_twice)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    bounded0 = asyncio.BoundedSemaphore(1)
    var0 = contextvars.ContextVar("var0", default="none")
    cond0 = asyncio.Condition()
    cond1 = asyncio.Condition()
    async def w0(me):
        loop.call_soon(lambda *args: log(me, var0.get()))
    async def w1(me):
        log(me, 3)
        crowd1 = [keep(asyncio.create_task(holds(f"{me}.4-{i}", bounded0, 0), name=f"{me}.c4-{i}")) for i in range(4)]
        bounded0.release()
        await bounded0.acquire()
        log(me, 5)
        crowd1[1].cancel("stop 6")
        log(me, 7)
        crowd1[2].cancel("stop 8")
        log(me, 9)
        await asyncio.wait(crowd1, timeout=10 * UNIT)
        log(me, 10)
        await asyncio.sleep(0, 11)
        log(me, 12)
        return 13
    async def w2(me):
        log(me, 14)
        log(me, 15, var0.get())
    async def w3(me):
        log(me, 16)
        await asyncio.sleep(0)
        log(me, 17)
        return 18
    async def stream(me):
        try:
            async with cond1:
                cond1.notify()
                log(me, 19, "notified")
        except TimeoutError as error:
            log(me, 20, "caught", error)
        await asyncio.sleep(10 * UNIT)
        log(me, 21)
        yield 22
        try:
            token2 = var0.set(me + " inside")
            crowd3 = [keep(asyncio.create_task(waits(f"{me}.23-{i}", cond0), name=f"{me}.c23-{i}")) for i in range(3)]
            async with cond0:
                cond0.notify(2)
            log(me, 24)
            async with cond0:
                cond0.notify(2)
            log(me, 25)
            var0.reset(token2)
            log(me, 26, var0.get())
        except (Exception, asyncio.CancelledError) as error:
            log(me, 27, "caught", error)
        else:
            log(me, 28, "fine")
    log(me, 29, await bounded0.acquire())
    try:
        await asyncio.sleep(0, 30)
        log(me, 31)
    finally:
        bounded0.release()
        log(me, 32, bounded0.locked())
    g4 = keep_other(asyncio.gather(naps(me + ".33", 0), w3(me + ".34")))
    await asyncio.sleep(0)
    log(me, 36, g4.cancel())
    log(me, 37, await g4)
    try:
        log(me, 38, var0.set(me) and var0.get())
    except (Exception, asyncio.CancelledError) as error:
        log(me, 39, "caught", error)
    try:
        await asyncio.sleep(0)
        log(me, 40)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 41, "caught", error)
    crowd5 = [keep(asyncio.create_task(waits(f"{me}.42-{i}", cond0), name=f"{me}.c42-{i}")) for i in range(4)]
    async with cond0:
        cond0.notify_all()
        await asyncio.sleep(10 * UNIT)
        crowd5[2].cancel()
    log(me, 44)
    crowd5[0].cancel("stop 45")
    log(me, 46)
    async with cond0:
        cond0.notify(2)
    log(me, 47)
    await asyncio.wait(crowd5, timeout=10 * UNIT)
    log(me, 48)
    f6 = asyncio.Future()
    loop.call_later(10 * UNIT, f6.set_result, 49)
    log(me, 50, await f6)
    loop.call_later(10 * UNIT, lambda *args: bounded0.release())
    loop.call_later(0, lambda *args: var0.set("called"))


run(100197, program, run_plainly)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    barrier0 = asyncio.Barrier(2)
    queue0 = asyncio.Queue(1)
    prio0 = asyncio.PriorityQueue()
    async def w0(me):
        log(me, 1)
        loop.call_soon(lambda *args: queue0.get_nowait())
        log(me, 5, "item", await prio0.get())
        prio0.task_done()
        log(me, 6, await prio0.put(1))
        async with asyncio.TaskGroup() as tg1:
            t2 = keep(tg1.create_task(asyncio.sleep(3 * UNIT, 7), name=me + ".t8"))
            t3 = keep(tg1.create_task(asyncio.sleep(0), name=me + ".t9"))
            t4 = keep(tg1.create_task(asyncio.sleep(0), name=me + ".t10"))
        log(me, 11)
    async def stream(me):
        log(me, 13, "cancel", victim(2).cancel("stop 12"))
        loop.call_soon(lambda *args: prio0.put_nowait(7))
        yield 15
        log(me, 16, await barrier0.wait())
    try:
        while True:
            try:
                item = await prio0.get()
            except asyncio.QueueShutDown as error:
                log(me, 17, error)
                break
            log(me, 18, "consumes", item)
            prio0.task_done()
    except (Exception, asyncio.CancelledError) as error:
        log(me, 19, "caught", error)
    try:
        handle5 = loop.call_soon(lambda *args: prio0.put_nowait(7))
        handle5.cancel()
        log(me, 20, handle5.cancelled())
    except BaseException as error:
        log(me, 21, "caught", error)
        raise
    try:
        for i in range(2):
            keep(asyncio.create_task(takes(me + ".22", prio0), name=f"{me}.s23-{i}"))
    finally:
        log(me, 24, "finally")
        await asyncio.sleep(3 * UNIT)
        log(me, 25)
    try:
        log(me, 26, barrier0.n_waiting)
    except Exception as error:
        log(me, 27, "caught", error)
        await asyncio.sleep(0, 28)
        log(me, 29)
    log(me, 30, await prio0.put(6))
    try:
        async with contextlib.AsyncExitStack() as stack6:
            await stack6.enter_async_context(Place(me + "-31"))
            stack6.push_async_callback(asyncio.sleep, 0)
            for turn in range(3):
                await asyncio.sleep(0)
                log(me, 32, turn)
    except* (Oops, ValueError, TimeoutError) as error:
        log(me, 33, error)
    try:
        log(me, 34, "item", await queue0.get())
    except (Exception, asyncio.CancelledError) as error:
        log(me, 35, "caught", error)
    try:
        log(me, 36, asyncio.iscoroutinefunction(program))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 37, "caught", error)


run(100203, program, run_plainly)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    queue0 = asyncio.Queue(1)
    async def w0(me):
        log(me, 1)
        try:
            async with asyncio.timeout(2 * UNIT) as limit1:
                async with asyncio.TaskGroup() as tg2:
                    t3 = keep(tg2.create_task(w2(me + ".2"), name=me + ".t3"))
                    try:
                        await asyncio.sleep(0)
                        log(me, 4)
                    finally:
                        log(me, 5, "finally")
                    t4 = keep(asyncio.create_task(w1(me + ".6"), name=me + ".t7"))
                log(me, 8)
                try:
                    ag5 = keep_generator(stream(me + ".ag5"))
                    log(me, 11, await asyncio.wait_for(anext(ag5), -1))
                    log(me, 12, await anext(ag5))
                except Oops as error:
                    log(me, 13, "caught", error)
                    await asyncio.sleep(0, 14)
                    log(me, 15)
                limit1.reschedule(loop.time())
                await Later(0, 16)
            log(me, 17, limit1.expired())
        except TimeoutError as error:
            log(me, 18, error, limit1.expired(), asyncio.current_task().cancelling())
        try:
            async with asyncio.timeout(11 * UNIT) as limit6:
                crowd7 = [keep(asyncio.create_task(takes(f"{me}.19-{i}", queue0), name=f"{me}.c19-{i}")) for i in range(3)]
                await asyncio.sleep(0)
                crowd7[1].cancel()
                log(me, 21)
                queue0.put_nowait(1)
                log(me, 22)
            log(me, 23, limit6.expired())
        except TimeoutError as error:
            log(me, 24, error, limit6.expired(), asyncio.current_task().cancelling())
        try:
            async with asyncio.TaskGroup() as tg8:
                t9 = keep(tg8.create_task(takes(me + ".25", queue0), name=me + ".t26"))
                t10 = keep(tg8.create_task(asyncio.wait_for(asyncio.gather(queue0.get()), 4 * UNIT), name=me + ".t27", context=contextvars.copy_context()))
                async with asyncio.TaskGroup() as tg11:
                    t12 = keep(tg11.create_task(asyncio.sleep(4 * UNIT), name=me + ".t28"))
                    t13 = keep(tg11.create_task(queue0.get(), name=me + ".t29"))
                    t14 = keep(tg11.create_task(stays(me + ".30", 11 * UNIT), name=me + ".t31"))
                    for turn in range(4):
                        await asyncio.sleep(0)
                        log(me, 32, turn)
                log(me, 33)
            log(me, 34)
        finally:
            log(me, 35, "finally")
        return me
    async def w1(me):
        log(me, 38, await Later(1, 37))
        t15 = keep(asyncio.create_task(gives(me + ".39", queue0, 0), name=me + ".t40"))
        log(me, 41, "started", t15)
        try:
            async with asyncio.timeout(1 * UNIT) as limit16:
                try:
                    s17 = keep_other(asyncio.shield(t15))
                finally:
                    log(me, 42, "finally")
            log(me, 43, limit16.expired())
        except TimeoutError as error:
            log(me, 44, error, limit16.expired(), asyncio.current_task().cancelling())
        try:
            crowd18 = [keep(asyncio.create_task(takes(f"{me}.45-{i}", queue0), name=f"{me}.c45-{i}")) for i in range(3)]
            await asyncio.sleep(0)
            queue0.shutdown()
            log(me, 46)
            await asyncio.wait(crowd18, timeout=1 * UNIT)
            log(me, 47)
        except (Exception, asyncio.CancelledError) as error:
            log(me, 48, "caught", error)
        else:
            log(me, 49, "fine")
        return me
    async def w2(me):
        try:
            try:
                async with asyncio.timeout_at(loop.time() + 4 * UNIT) as limit19:
                    crowd20 = [keep(asyncio.create_task(takes(f"{me}.51-{i}", queue0), name=f"{me}.c51-{i}")) for i in range(4)]
                    await asyncio.sleep(0)
                    log(me, 52)
                    queue0.get_nowait()
                    log(me, 53)
                    await queue0.get()
                    log(me, 54)
                    await asyncio.wait(crowd20, timeout=1 * UNIT)
                    log(me, 55)
                    log(me, 56, victim(7).exception())
                    limit19.reschedule(loop.time())
                    await gives(me + ".57", queue0, 2)
                log(me, 58, limit19.expired())
            except TimeoutError as error:
                log(me, 59, error, limit19.expired(), asyncio.current_task().cancelling())
        except BaseException as error:
            log(me, 60, "caught", error)
            raise
        async with contextlib.AsyncExitStack() as stack21:
            await stack21.enter_async_context(Place(me + "-61"))
            stack21.push_async_callback(asyncio.sleep, 0)
            t22 = keep(asyncio.create_task(asyncio.sleep(0), name=me + ".t62"))
            log(me, 63, "started", t22)
        t23 = keep(asyncio.Task(naps(me + ".64", 4 * UNIT), loop=loop, eager_start=True, name=me + ".t65"))
        log(me, 66, "started", t23)
        try:
            try:
                async with asyncio.timeout_at(loop.time() + 1 * UNIT) as limit24:
                    async with asyncio.TaskGroup() as tg25:
                        t26 = keep(tg25.create_task(naps(me + ".67", 11 * UNIT), name=me + ".t68"))
                    log(me, 69)
                    limit24.reschedule(None)
                    await t23
                log(me, 70, limit24.expired())
            except TimeoutError as error:
                log(me, 71, error, limit24.expired(), asyncio.current_task().cancelling())
        finally:
            log(me, 72, "finally")
            await asyncio.sleep(0)
            log(me, 73)
        return 74
    async def stream(me):
        for i in range(2):
            keep(asyncio.create_task(asyncio.wait_for(asyncio.sleep(1 * UNIT), 4 * UNIT), name=f"{me}.s75-{i}"))
        try:
            log(me, 76, "gathered", await asyncio.gather())
        except (Exception, asyncio.CancelledError) as error:
            log(me, 77, "caught", error)
            log(me, 78, asyncio.current_task().uncancel())
            await asyncio.sleep(0, 79)
            log(me, 80)
        log(me, 83, [await each for each in [gives(me + ".81", queue0, 5), w2(me + ".82")]])
        yield 84
        for i in range(2):
            keep(asyncio.create_task(w1(me + ".85"), name=f"{me}.s86-{i}"))
        try:
            log(me, 88, "got", await Later(3, 87))
        finally:
            log(me, 89, "finally")
            await asyncio.sleep(1 * UNIT)
            log(me, 90)
    try:
        ag27 = keep_generator(stream(me + ".ag27"))
        log(me, 93, await ag27.aclose())
    except (Exception, asyncio.CancelledError) as error:
        log(me, 94, "caught", error)
    try:
        asyncio.current_task().cancel()
        await asyncio.gather(asyncio.sleep(0, 96), naps(me + ".97", 0), return_exceptions=True)
        log(me, 98)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 99, "caught", error)
    try:
        ag28 = keep_generator(stream(me + ".ag28"))
        log(me, 102, await anext(ag28, "end"))
        log(me, 103, await anext(ag28, "end"))
        log(me, 104, await anext(ag28))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 105, "caught", error)
    return me


run(100225, program, run_plainly)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    queue0 = asyncio.Queue(2)
    cond0 = asyncio.Condition()
    barrier0 = asyncio.Barrier(2)
    async def w0(me):
        t1 = keep(asyncio.create_task(naps(me + ".1", 8 * UNIT), name=me + ".t2", context=contextvars.copy_context()))
        log(me, 4, "got", await takes(me + ".3", queue0))
        s2 = keep_other(asyncio.shield(t1))
    async def w1(me):
        log(me, 5)
        for turn in range(3):
            await asyncio.sleep(0)
            log(me, 6, turn)
        for turn in range(1):
            await asyncio.sleep(0)
            log(me, 7, turn)
        cond0.release()
        log(me, 8)
    async def stream(me):
        crowd3 = [keep(asyncio.create_task(takes(f"{me}.9-{i}", queue0), name=f"{me}.c9-{i}")) for i in range(3)]
        queue0.shutdown(immediate=True)
        log(me, 10)
        queue0.shutdown()
        log(me, 11)
        await asyncio.sleep(0)
        log(me, 12)
        queue0.put_nowait(2)
        log(me, 13)
        await asyncio.wait(crowd3, timeout=8 * UNIT)
        log(me, 14)
        async with asyncio.TaskGroup() as tg4:
            t5 = keep(tg4.create_task(takes(me + ".15", queue0), name=me + ".t16"))
            t6 = keep(tg4.create_task(barrier0.wait(), name=me + ".t17"))
            t7 = keep(tg4.create_task(asyncio.sleep(0), name=me + ".t18"))
            t8 = keep(tg4.create_task(waits(me + ".19", cond0), name=me + ".t20"))
            try:
                try:
                    async with asyncio.timeout(3 * UNIT) as limit9:
                        try:
                            crowd10 = [keep(asyncio.create_task(waits(f"{me}.21-{i}", cond0), name=f"{me}.c21-{i}")) for i in range(3)]
                            await asyncio.sleep(0)
                            async with cond0:
                                cond0.notify_all()
                            log(me, 22)
                            async with cond0:
                                cond0.notify(2)
                            log(me, 23)
                            async with cond0:
                                cond0.notify_all()
                            log(me, 24)
                            async with cond0:
                                cond0.notify_all()
                            log(me, 25)
                            await asyncio.wait(crowd10, timeout=3 * UNIT)
                            log(me, 26)
                        finally:
                            log(me, 27, "finally")
                        limit9.reschedule(loop.time() + 11 * UNIT)
                        await w1(me + ".28")
                    log(me, 29, limit9.expired())
                except TimeoutError as error:
                    log(me, 30, error, limit9.expired(), asyncio.current_task().cancelling())
            finally:
                log(me, 31, "finally")
            try:
                crowd11 = [keep(asyncio.create_task(holds(f"{me}.32-{i}", cond0, 1), name=f"{me}.c32-{i}")) for i in range(4)]
                await asyncio.sleep(8 * UNIT)
                await asyncio.sleep(0)
                log(me, 33)
                await asyncio.sleep(0)
                log(me, 34)
                await asyncio.sleep(0)
                log(me, 35)
                await asyncio.sleep(0)
                log(me, 36)
            except asyncio.CancelledError as error:
                log(me, 37, "caught", error)
                log(me, 38, asyncio.current_task().uncancel())
        log(me, 39)
        yield 40
        s12 = keep_other(asyncio.shield(stays(me + ".41", 8 * UNIT)))
        g13 = keep_other(asyncio.gather(asyncio.gather(s12, queue0.get()), queue0.get()))
        g13.add_done_callback(lambda done: log(42, "gathered", outcome(done)))
    try:
        async with asyncio.TaskGroup() as tg14:
            t15 = keep(tg14.create_task(waits(me + ".43", barrier0), name=me + ".t44"))
        log(me, 45)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 46, "caught", error)
    try:
        crowd16 = [keep(asyncio.create_task(takes(f"{me}.47-{i}", queue0), name=f"{me}.c47-{i}")) for i in range(3)]
        queue0.get_nowait()
        log(me, 48)
        queue0.shutdown()
        log(me, 49)
        crowd16[0].cancel()
        log(me, 51)
        await queue0.put(3)
        log(me, 52)
    finally:
        log(me, 53, "finally")
    try:
        log(me, 54, victim(7).cancelling())
    except (Exception, asyncio.CancelledError) as error:
        log(me, 55, "caught", error)
    return me


run(100262, program, run_twice)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    lifo0 = asyncio.LifoQueue()
    sem0 = asyncio.Semaphore(0)
    sem1 = asyncio.Semaphore(0)
    bounded0 = asyncio.BoundedSemaphore(2)
    bounded1 = asyncio.BoundedSemaphore(1)
    async def w0(me):
        log(me, 1)
        async for item in Count(1, 1):
            log(me, 2, item)
            async for item in Count(3, 2):
                log(me, 3, item)
                for i in range(4):
                    keep(asyncio.create_task(asyncio.sleep(5 * UNIT), name=f"{me}.s4-{i}"))
        t1 = keep(asyncio.ensure_future(asyncio.wait_for(asyncio.sleep(0), 5 * UNIT)))
        log(me, 6, "in time", await asyncio.wait_for(Later(0, 5), None))
        return me
    async def stream(me):
        async for item in Count(1, 1):
            log(me, 8, item)
            for turn in range(4):
                await asyncio.sleep(0)
                log(me, 9, turn)
        async with asyncio.TaskGroup() as tg2:
            t3 = keep(tg2.create_task(asyncio.sleep(6 * UNIT), name=me + ".t10"))
            t4 = keep(tg2.create_task(bounded0.acquire(), name=me + ".t11", context=contextvars.copy_context()))
            t5 = keep(tg2.create_task(asyncio.sleep(0), name=me + ".t12", context=contextvars.copy_context()))
        log(me, 13)
        yield 14
        g6 = keep_other(asyncio.gather(holds(me + ".15", sem1, 1), asyncio.sleep(0), return_exceptions=True))
    try:
        try:
            t7 = keep(asyncio.create_task(naps(me + ".16", 5 * UNIT), name=me + ".t17"))
            log(me, 18, "started", t7)
        except (Exception, asyncio.CancelledError) as error:
            log(me, 19, "caught", error)
            log(me, 20, asyncio.current_task().uncancel())
            await asyncio.sleep(5 * UNIT, 21)
            log(me, 22)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 23, "caught", error)
    victim(1).add_done_callback(lambda done: log(24, "done", done))
    try:
        t8 = keep(asyncio.create_task(asyncio.sleep(0), name=me + ".t25"))
    except TimeoutError as error:
        log(me, 26, "caught", error)
    try:
        try:
            group9 = [keep(asyncio.create_task(naps(me + ".27", 6 * UNIT), name=me + ".t28")), keep(asyncio.create_task(bounded0.acquire(), name=me + ".t29")), keep(asyncio.create_task(holds(me + ".30", bounded0, 2), name=me + ".t31")), keep(asyncio.create_task(w0(me + ".32"), name=me + ".t33"))]
            done, pending = await asyncio.wait(group9, return_when=asyncio.ALL_COMPLETED)
            log(me, 34, done, pending)
            for each in in_order(pending):
                each.cancel()
            log(me, 36, await asyncio.gather(*group9, return_exceptions=True))
        except BaseException as error:
            log(me, 37, "caught", error)
            raise
        else:
            log(me, 38, "fine")
    except (Exception, asyncio.CancelledError) as error:
        log(me, 39, "caught", error)
    try:
        g10 = keep_other(asyncio.gather(asyncio.shield(Later(2, 40)), asyncio.shield(w0(me + ".41")), Later(2, 42)))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 43, "caught", error)
    try:
        while True:
            try:
                item = await lifo0.get()
            except asyncio.QueueShutDown as error:
                log(me, 44, error)
                break
            log(me, 45, "consumes", item)
            lifo0.task_done()
            await asyncio.sleep(0)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 46, "caught", error)


run(100291, program, run_plainly)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    lifo0 = asyncio.LifoQueue(2)
    prio0 = asyncio.PriorityQueue(2)
    prio1 = asyncio.PriorityQueue(2)
    queue0 = asyncio.Queue(1)
    async def w0(me):
        log(me, 1)
        try:
            log(me, 2, "item", lifo0.get_nowait())
            lifo0.task_done()
        except asyncio.CancelledError as error:
            log(me, 3, "caught", error)
            log(me, 4, asyncio.current_task().uncancel())
    async def w1(me):
        log(me, 5)
        t1 = keep(asyncio.create_task(asyncio.sleep(12 * UNIT), name=me + ".t6"))
        async with Place(me + "-7", 1, 0):
            log(me, 8, "gathered", await asyncio.gather(asyncio.wait_for(t1, 0), asyncio.wait_for(asyncio.sleep(9 * UNIT), 1 * UNIT), return_exceptions=True))
    async def w2(me):
        log(me, 9)
        victim(6).add_done_callback(lambda done: log(10, "done", done))
        return 11
    async def stream(me):
        for i in range(3):
            keep(asyncio.create_task(asyncio.wait_for(Later(0, 12), 1 * UNIT), name=f"{me}.s13-{i}"))
        yield 14
        async for item in Count(1, 0):
            log(me, 15, item)
            log(me, 16, repr(prio0))
        try:
            t2 = keep(asyncio.create_task(w2(me + ".17"), name=me + ".t18"))
            log(me, 19, "started", t2)
        finally:
            log(me, 20, "finally")
    t3 = keep(loop.create_task(deep(2, naps(me + ".21", 0)), name=me + ".t22"))
    log(me, 23, "started", t3)
    try:
        try:
            victim(0).add_done_callback(lambda done: log(24, "done", done))
        except asyncio.CancelledError as error:
            log(me, 25, "caught", error)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 26, "caught", error)
    try:
        loop.call_later(9 * UNIT, lambda *args, mark=27: log(me, mark, "called", args))
    finally:
        log(me, 28, "finally")
        await asyncio.sleep(5 * UNIT)
        log(me, 29)
    t4 = keep(asyncio.create_task(gives(me + ".30", queue0, 1), name=me + ".t31"))
    while True:
        try:
            item = await queue0.get()
        except asyncio.QueueShutDown as error:
            log(me, 32, error)
            break
        log(me, 33, "consumes", item)
        queue0.task_done()
    try:
        log(me, 34, "awaited", await t4)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 35, "caught", error)
    async for item in Count(2, 1):
        log(me, 36, item)
        t5 = keep(asyncio.create_task(naps(me + ".37", 12 * UNIT), name=me + ".t38"))
        log(me, 39, "started", t5)


run(100302, program, run_plainly)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    sem0 = asyncio.Semaphore(2)
    sem1 = asyncio.Semaphore(1)
    barrier0 = asyncio.Barrier(2)
    barrier1 = asyncio.Barrier(3)
    async def w0(me):
        log(me, 1)
        victim(1).add_done_callback(lambda done: log(2, "done", done))
        try:
            async with asyncio.timeout_at(loop.time() + 10 * UNIT) as limit1:
                log(me, 3)
            log(me, 4, limit1.expired())
        except TimeoutError as error:
            log(me, 5, error, limit1.expired(), asyncio.current_task().cancelling())
        async with Place(me + "-6", 1, 0):
            await asyncio.sleep(10 * UNIT)
            log(me, 7)
    async def w1(me):
        log(me, 8)
        log(me, 10, "cancel", victim(5).cancel())
        log(me, 11, repr(sem0))
    async def w2(me):
        log(me, 12)
        loop.call_later(10 * UNIT, lambda *args: sem0.release())
        try:
            async with Place(me + "-13", 0, 1):
                log(me, 15, "got", await asyncio.wait_for(Later(1, 14), 10 * UNIT))
                group2 = [keep(asyncio.create_task(barrier1.wait(), name=me + ".t16")), keep(asyncio.create_task(asyncio.sleep(0, 17), name=me + ".t18")), keep(asyncio.create_task(waits(me + ".19", barrier0), name=me + ".t20")), keep(asyncio.create_task(asyncio.sleep(0, 21), name=me + ".t22"))]
                done, pending = await asyncio.wait(group2, return_when=asyncio.FIRST_EXCEPTION, timeout=1 * UNIT)
                log(me, 23, done, pending)
                for each in in_order(pending):
                    each.cancel("stop 24")
                log(me, 25, await asyncio.gather(*group2, return_exceptions=True))
        finally:
            log(me, 26, "finally")
        group3 = [keep(asyncio.create_task(waits(me + ".27", barrier1), name=me + ".t28")), keep(asyncio.create_task(fails(me + ".29", 1 * UNIT), name=me + ".t30"))]
        done, pending = await asyncio.wait(group3, return_when=asyncio.ALL_COMPLETED, timeout=1 * UNIT)
        log(me, 31, done, pending)
        for each in in_order(pending):
            each.cancel()
        log(me, 33, await asyncio.gather(*group3, return_exceptions=True))
    async def stream(me):
        log(me, 35, "in time", await asyncio.wait_for(Later(0, 34), 1 * UNIT))
        yield 36
        handle4 = loop.call_later(1 * UNIT, lambda *args, mark=37: log(me, mark, "called", args))
        await asyncio.sleep(1 * UNIT)
        handle4.cancel()
        log(me, 38, handle4.cancelled())
        log(me, 40, "in time", await asyncio.wait_for(asyncio.wait_for(Later(2, 39), None), 10 * UNIT))
    try:
        victim(3).add_done_callback(lambda done: log(41, "done", done))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 42, "caught", error)
    try:
        ag5 = keep_generator(stream(me + ".ag5"))
        log(me, 45, await ag5.aclose())
        log(me, 46, await ag5.aclose())
        log(me, 47, await anext(ag5))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 48, "caught", error)
    t6 = keep(asyncio.create_task(naps(me + ".49", 0), name=me + ".t50"))
    log(me, 51, "started", t6)
    log(me, 52, repr(sem1))
    try:
        loop.call_later(10 * UNIT, lambda *args: sem0.release())
    finally:
        log(me, 53, "finally")
        await asyncio.sleep(10 * UNIT, 54)
        log(me, 55)
    try:
        try:
            try:
                async with asyncio.timeout(1 * UNIT) as limit7:
                    try:
                        group8 = [keep(asyncio.create_task(w0(me + ".56"), name=me + ".t57")), keep(asyncio.create_task(barrier0.wait(), name=me + ".t58")), keep(asyncio.create_task(w2(me + ".59"), name=me + ".t60"))]
                        done, pending = await asyncio.wait(group8, return_when=asyncio.FIRST_COMPLETED)
                        log(me, 61, done, pending)
                        for each in in_order(pending):
                            each.cancel("stop 62")
                    except (Exception, asyncio.CancelledError) as error:
                        log(me, 63, "caught", error)
                        await asyncio.sleep(0)
                        log(me, 64)
                log(me, 65, limit7.expired())
            except TimeoutError as error:
                log(me, 66, error, limit7.expired(), asyncio.current_task().cancelling())
        except Oops as error:
            log(me, 67, "caught", error)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 68, "caught", error)
    try:
        try:
            group9 = [keep(asyncio.create_task(asyncio.wait_for(Later(2, 69), 10 * UNIT), name=me + ".t70")), keep(asyncio.create_task(sem0.acquire(), name=me + ".t71"))]
            done, pending = await asyncio.wait(group9, return_when=asyncio.FIRST_EXCEPTION, timeout=None)
            log(me, 72, done, pending)
            for each in in_order(pending):
                each.cancel()
        except Exception as error:
            log(me, 74, "caught", error)
            await asyncio.sleep(1 * UNIT, 75)
            log(me, 76)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 77, "caught", error)
    async with Place(me + "-78", 2, 2, swallow=(Exception,)):
        group10 = [keep(asyncio.create_task(naps(me + ".79", 0), name=me + ".t80")), keep(asyncio.create_task(w0(me + ".81"), name=me + ".t82"))]
        done, pending = await asyncio.wait(group10, return_when=asyncio.ALL_COMPLETED)
        log(me, 83, done, pending)
        loop.call_later(0, lambda *args, mark=84: log(me, mark, "called", args))


run(100339, program, run_plainly)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    bounded0 = asyncio.BoundedSemaphore(2)
    bounded1 = asyncio.BoundedSemaphore(1)
    prio0 = asyncio.PriorityQueue()
    async def w0(me):
        log(me, 1)
        async with bounded1:
            log(me, 2, "holds")
            async with bounded0:
                log(me, 3, "holds")
                loop.call_later(0, lambda *args: bounded1.release())
                try:
                    try:
                        async with asyncio.timeout_at(loop.time() + 3 * UNIT) as limit1:
                            log(me, 4, asyncio.current_task().cancelling())
                            async with bounded0:
                                log(me, 5, "holds")
                                log(me, 6)
                            log(me, 7, bounded0.locked())
                        log(me, 8, limit1.expired())
                    except TimeoutError as error:
                        log(me, 9, error, limit1.expired(), asyncio.current_task().cancelling())
                except BaseException as error:
                    log(me, 10, "caught", error)
                    raise
            async with bounded1:
                log(me, 11, "holds")
                async with bounded0:
                    log(me, 12, "holds")
                    try:
                        @contextlib.asynccontextmanager
                        async def manager2():
                            log(me, 13, "enters")
                            await asyncio.sleep(3 * UNIT, 14)
                            try:
                                yield 15
                            finally:
                                await asyncio.sleep(0)
                                log(me, 16, "leaves")
                        async with manager2() as value:
                            log(me, 17)
                            log(me, 18)
                    except BaseException as error:
                        log(me, 19, "caught", error)
                        raise
                    try:
                        async with bounded1:
                            log(me, 20, "holds")
                            log(me, 21)
                            log(me, 22)
                    except asyncio.CancelledError as error:
                        log(me, 23, "caught", error)
                        log(me, 24, asyncio.current_task().uncancel())
                        await asyncio.sleep(3 * UNIT, 25)
                        log(me, 26)
                    else:
                        log(me, 27, "fine")
                log(me, 28)
        log(me, 29)
        log(me, 30)
    async def w1(me):
        log(me, 31)
        try:
            async with bounded1:
                log(me, 32, "holds")
                loop.call_soon(lambda *args: bounded0.release())
                t3 = keep(asyncio.create_task(asyncio.sleep(0, 36), name=me + ".t37"))
                log(me, 38, "started", t3)
            log(me, 39, bounded1.locked())
        except TimeoutError as error:
            log(me, 40, "caught", error)
            raise
        log(me, 41, "in time", await asyncio.wait_for(asyncio.sleep(0), 1 * UNIT))
        log(me, 42, await prio0.put(1))
        try:
            loop.call_soon(lambda *args: victim(4).cancel("stop 43"))
        except (Exception, asyncio.CancelledError) as error:
            log(me, 46, "caught", error)
    async def stream(me):
        try:
            log(me, 47, await asyncio.gather(5))
        except Exception as error:
            log(me, 48, "caught", error)
            await asyncio.sleep(3 * UNIT, 49)
            log(me, 50)
        yield 51
        async with bounded1:
            log(me, 52, "holds")
            try:
                s4 = keep_other(asyncio.shield(Later(2, 53)))
            except* (Oops, ValueError, TimeoutError) as error:
                log(me, 54, error)
        loop.call_soon(lambda *args: victim(0).cancel())
    try:
        log(me, 58, "gathered", await asyncio.gather())
    except (Exception, asyncio.CancelledError) as error:
        log(me, 59, "caught", error)
    try:
        async for each in asyncio.as_completed([keep(asyncio.create_task(prio0.put(60), name=me + ".t61")), keep(asyncio.create_task(w1(me + ".62"), name=me + ".t63"))], timeout=1 * UNIT):
            try:
                result = await each
                log(me, 64, "completed", each, result)
            except (Exception, asyncio.CancelledError) as error:
                log(me, 65, error)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 66, "caught", error)
    async with bounded1:
        log(me, 67, "holds")
        try:
            async with asyncio.timeout(7 * UNIT) as limit5:
                log(me, 68, await asyncio.gather(5))
                loop.call_later(1 * UNIT, lambda *args: victim(6).cancel("stop 69"))
            log(me, 70, limit5.expired())
        except TimeoutError as error:
            log(me, 71, error, limit5.expired(), asyncio.current_task().cancelling())
        asyncio.current_task().set_name("named 72")
        log(me, 73, asyncio.current_task())
    log(me, 74, bounded1.locked())
    try:
        log(me, 75, await prio0.put(5))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 76, "caught", error)


run(100341, program, run_twice)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    cond0 = asyncio.Condition()
    barrier0 = asyncio.Barrier(2)
    async def w0(me):
        log(me, 1)
        try:
            loop.call_later(6 * UNIT, lambda *args, mark=2: log(me, mark, "called", args))
        except TimeoutError as error:
            log(me, 3, "caught", error)
        return 4
    async def w1(me):
        log(me, 5)
        t1 = keep(asyncio.ensure_future(fails(me + ".6", 0)))
    async def w2(me):
        log(me, 7)
        log(me, 8)
        for i in range(2):
            g2 = keep_other(asyncio.gather(deep(3, waits(me + ".9", barrier0)), fails(me + ".10", 0)))
            await asyncio.sleep(6 * UNIT)
            log(me, 12, g2.cancel())
            log(me, 13, await g2)
            try:
                async with asyncio.timeout(6 * UNIT) as limit3:
                    try:
                        g4 = keep_other(asyncio.gather(waits(me + ".14", barrier0)))
                        g4.add_done_callback(lambda done: log(15, "gathered", outcome(done)))
                    finally:
                        log(me, 16, "finally")
                        await asyncio.sleep(6 * UNIT, 17)
                        log(me, 18)
                log(me, 19, limit3.expired())
            except TimeoutError as error:
                log(me, 20, error, limit3.expired(), asyncio.current_task().cancelling())
    async def w3(me):
        log(me, 21)
        try:
            async with asyncio.timeout(6 * UNIT) as limit5:
                async with asyncio.TaskGroup() as tg6:
                    t7 = keep(tg6.create_task(waits(me + ".22", barrier0), name=me + ".t23"))
                    t8 = keep(tg6.create_task(stays(me + ".24", 6 * UNIT), name=me + ".t25"))
                    t9 = keep(tg6.create_task(asyncio.wait_for(waits(me + ".26", cond0), 6 * UNIT), name=me + ".t27"))
                    t10 = keep(tg6.create_task(asyncio.wait_for(asyncio.gather(return_exceptions=True), 6 * UNIT), name=me + ".t28"))
                    try:
                        async with cond0:
                            log(me, 29, "holds")
                            for i in range(3):
                                log(me, 30)
                                log(me, 31)
                    except (Exception, asyncio.CancelledError) as error:
                        log(me, 32, "caught", error)
                        raise
                log(me, 33)
                limit5.reschedule(None)
                await asyncio.sleep(0, 34)
            log(me, 35, limit5.expired())
        except TimeoutError as error:
            log(me, 36, error, limit5.expired(), asyncio.current_task().cancelling())
        for i in range(3):
            for i in range(3):
                cond0.release()
                log(me, 37)
            async with cond0:
                log(me, 38, "holds")
                await asyncio.sleep(0)
                log(me, 39)
                t11 = keep(asyncio.create_task(waits(me + ".40", cond0), name=me + ".t41"))
    async def stream(me):
        try:
            try:
                async with asyncio.timeout_at(loop.time() + 6 * UNIT) as limit12:
                    t13 = keep(asyncio.create_task(barrier0.wait(), name=me + ".t42"))
                    cond0.release()
                    log(me, 43)
                log(me, 44, limit12.expired())
            except TimeoutError as error:
                log(me, 45, error, limit12.expired(), asyncio.current_task().cancelling())
        except* (Oops, ValueError, TimeoutError) as error:
            log(me, 46, error)
        async with cond0:
            log(me, 47, await cond0.wait())
        async with barrier0 as place:
            log(me, 48, place)
        yield 49
        async with cond0:
            log(me, 50, "holds")
            try:
                async with asyncio.timeout_at(loop.time() + 6 * UNIT) as limit14:
                    async with cond0:
                        log(me, 51, "holds")
                        crowd15 = [keep(asyncio.create_task(holds(f"{me}.52-{i}", barrier0, 0), name=f"{me}.c52-{i}")) for i in range(4)]
                        await barrier0.reset()
                        log(me, 53)
                        await asyncio.sleep(0)
                        log(me, 54)
                        log(me, 56, "sent", (yield 55))
                    log(me, 57, await barrier0.wait())
                log(me, 58, limit14.expired())
            except TimeoutError as error:
                log(me, 59, error, limit14.expired(), asyncio.current_task().cancelling())
            log(me, 60)
        log(me, 61)
    try:
        async with asyncio.timeout(6 * UNIT) as limit16:
            async with cond0:
                log(me, 62, await cond0.wait())
            for i in range(2):
                try:
                    log(me, 63, repr(cond0))
                except asyncio.CancelledError as error:
                    log(me, 64, "caught", error)
        log(me, 65, limit16.expired())
    except TimeoutError as error:
        log(me, 66, error, limit16.expired(), asyncio.current_task().cancelling())
    t17 = keep(asyncio.create_task(w2(me + ".67"), name=me + ".t68", context=contextvars.copy_context()))
    try:
        try:
            async with asyncio.timeout(0) as limit18:
                try:
                    async with Place(me + "-69", 0, 0):
                        try:
                            log(me, 70, await cond0.acquire())
                            try:
                                try:
                                    t19 = keep(asyncio.create_task(waits(me + ".71", barrier0), name=me + ".t72"))
                                except Oops as error:
                                    log(me, 73, "caught", error)
                                    await asyncio.sleep(0, 74)
                                    log(me, 75)
                            finally:
                                cond0.release()
                                log(me, 76, cond0.locked())
                        except Oops as error:
                            log(me, 77, "caught", error)
                except (Exception, asyncio.CancelledError) as error:
                    log(me, 78, "caught", error)
                log(me, 79, await barrier0.wait())
            log(me, 80, limit18.expired())
        except TimeoutError as error:
            log(me, 81, error, limit18.expired(), asyncio.current_task().cancelling())
    except (Exception, asyncio.CancelledError) as error:
        log(me, 82, "caught", error)
    try:
        log(me, 83, "in time", await asyncio.wait_for(asyncio.sleep(6 * UNIT), None))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 84, "caught", error)
    try:
        log(me, 86, "gathered", await asyncio.gather(Later(1, 85), asyncio.shield(barrier0.wait()), t17))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 87, "caught", error)
    try:
        log(me, 88, barrier0.broken)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 89, "caught", error)
    try:
        async with asyncio.timeout(0) as limit20:
            try:
                async with asyncio.timeout(6 * UNIT) as limit21:
                    try:
                        async with asyncio.timeout(6 * UNIT) as limit22:
                            try:
                                crowd23 = [keep(asyncio.create_task(waits(f"{me}.90-{i}", cond0), name=f"{me}.c90-{i}")) for i in range(4)]
                                await asyncio.sleep(0)
                                await asyncio.sleep(0)
                                log(me, 91)
                                async with cond0:
                                    cond0.notify(2)
                                log(me, 92)
                                await asyncio.sleep(0)
                                log(me, 93)
                                async with cond0:
                                    cond0.notify_all()
                                    await asyncio.sleep(0)
                                    crowd23[0].cancel("stop 94")
                                log(me, 95)
                                await asyncio.wait(crowd23, timeout=6 * UNIT)
                                log(me, 96)
                            except BaseException as error:
                                log(me, 97, "caught", error)
                                raise
                            try:
                                async with asyncio.timeout(6 * UNIT) as limit24:
                                    try:
                                        async with asyncio.TaskGroup() as tg25:
                                            t26 = keep(tg25.create_task(waits(me + ".98", barrier0), name=me + ".t99"))
                                            log(me, 100)
                                        log(me, 101)
                                    except asyncio.CancelledError as error:
                                        log(me, 102, "caught", error)
                                        log(me, 103, asyncio.current_task().uncancel())
                                    for i in range(2):
                                        log(me, 104)
                                log(me, 105, limit24.expired())
                            except TimeoutError as error:
                                log(me, 106, error, limit24.expired(), asyncio.current_task().cancelling())
                        log(me, 107, limit22.expired())
                    except TimeoutError as error:
                        log(me, 108, error, limit22.expired(), asyncio.current_task().cancelling())
                    limit21.reschedule(None)
                    await t17
                log(me, 109, limit21.expired())
            except TimeoutError as error:
                log(me, 110, error, limit21.expired(), asyncio.current_task().cancelling())
        log(me, 111, limit20.expired())
    except TimeoutError as error:
        log(me, 112, error, limit20.expired(), asyncio.current_task().cancelling())
    for i in range(3):
        for i in range(3):
            f27 = asyncio.Future()
            loop.call_later(6 * UNIT, f27.set_result, 113)
            log(me, 114, await f27)
            try:
                log(me, 117, "gathered", await asyncio.gather(asyncio.shield(w3(me + ".115")), Later(0, 116)))
            finally:
                log(me, 118, "finally")


run(100394, program, run_plainly)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    queue0 = asyncio.Queue(1)
    lifo0 = asyncio.LifoQueue(2)
    event0 = asyncio.Event()
    async def w0(me):
        log(me, 1)
        try:
            async with asyncio.TaskGroup() as tg1:
                keep(tg1.create_task(stays(me + ".4", 12 * UNIT), name=me + ".t5"))
                keep(tg1.create_task(naps(me + ".7", 12 * UNIT), name=me + ".t9"))
                tg1.create_task(fails(me + ".10", 12 * UNIT))
                try:
                    await asyncio.sleep(0)
                finally:
                    log(me, 11)
                raise Oops(12)
        except* Oops as error:
            log(me, 13, error)
        loop.call_soon(lambda *args, mark=14: log(me, mark, "called", args))
        try:
            loop.call_soon(log, me, 17)
        except (Exception, asyncio.CancelledError) as error:
            log(me, 20, "caught", error)
        else:
            log(me, 21, "fine")
    async def w1(me):
        log(me, 22)
        try:
            async with asyncio.timeout(12 * UNIT) as limit2:
                g3 = keep_other(asyncio.gather())
            log(me, 23, limit2.expired())
        except TimeoutError as error:
            log(me, 24, error, limit2.expired(), asyncio.current_task().cancelling())
        log(me, 25, queue0.put_nowait(8))
        await asyncio.sleep(0)
        log(me, 26)
    async def stream(me):
        log(me, 27, await lifo0.join())
        loop.call_soon(lambda *args: victim(0).cancel(), context=contextvars.copy_context())
        handle4 = loop.call_soon(lambda *args: lifo0.put_nowait(8))
        handle4.cancel()
        log(me, 32, handle4.cancelled())
        yield 33
        try:
            t5 = keep(asyncio.create_task(w1(me + ".34"), name=me + ".t35"))
        except TimeoutError as error:
            log(me, 36, "caught", error)
        else:
            log(me, 37, "fine")
    loop.call_soon_threadsafe(lambda *args: lifo0.put_nowait(8))
    try:
        try:
            log(me, 39, await lifo0.put(8))
        except (Exception, asyncio.CancelledError) as error:
            log(me, 40, "caught", error)
        else:
            log(me, 41, "fine")
    except (Exception, asyncio.CancelledError) as error:
        log(me, 42, "caught", error)
    try:
        async for item in keep_generator(stream(me + ".g")):
            log(me, 43, item)
    except asyncio.CancelledError as error:
        log(me, 44, "caught", error)
        await asyncio.sleep(0)
        log(me, 45)
    try:
        log(me, 46, await lifo0.put(7))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 47, "caught", error)
    try:
        try:
            async with asyncio.TaskGroup() as tg6:
                keep(tg6.create_task(stays(me + ".49", 12 * UNIT), name=me + ".t50"))
                keep(tg6.create_task(stays(me + ".53", 12 * UNIT), name=me + ".t54"))
                tg6.create_task(fails(me + ".55", 0))
                try:
                    await asyncio.sleep(12 * UNIT)
                finally:
                    log(me, 56)
                raise Oops(57)
        except* Oops as error:
            log(me, 58, error)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 59, "caught", error)


run(100396, program, run_twice)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    lifo0 = asyncio.LifoQueue()
    lock0 = asyncio.Lock()
    var0 = contextvars.ContextVar("var0", default="none")
    var1 = contextvars.ContextVar("var1", default="none")
    async def w0(me):
        log(me, 1)
        crowd1 = [keep(asyncio.create_task(holds(f"{me}.2-{i}", lock0, 0), name=f"{me}.c2-{i}")) for i in range(3)]
        await asyncio.sleep(0)
        await lock0.acquire()
        log(me, 3)
        return 4
    async def stream(me):
        log(me, 6, [item async for item in Count(2)])
        for turn in range(2):
            await asyncio.sleep(0)
            log(me, 7, turn)
        try:
            async for each in asyncio.as_completed([keep(asyncio.create_task(asyncio.sleep(0, 8), name=me + ".t9")), keep(asyncio.create_task(asyncio.sleep(0), name=me + ".t10")), keep(asyncio.create_task(lifo0.get(), name=me + ".t11"))], timeout=1 * UNIT):
                try:
                    result = await each
                    log(me, 12, "completed", each, result)
                except (Exception, asyncio.CancelledError) as error:
                    log(me, 13, error)
        except (Exception, asyncio.CancelledError) as error:
            log(me, 14, "caught", error)
        yield 15
        crowd2 = [keep(asyncio.create_task(takes(f"{me}.16-{i}", lifo0), name=f"{me}.c16-{i}")) for i in range(3)]
        await asyncio.sleep(0)
        await asyncio.sleep(0)
        log(me, 17)
        await asyncio.sleep(0)
        log(me, 18)
        crowd2[1].cancel()
        log(me, 20)
        lifo0.put_nowait(2)
        log(me, 21)
        try:
            async with asyncio.TaskGroup() as tg3:
                keep(tg3.create_task(lock0.acquire(), name=me + ".t24"))
                tg3.create_task(fails(me + ".25", 1 * UNIT))
                try:
                    await asyncio.sleep(6 * UNIT)
                finally:
                    log(me, 26)
        except* Oops as error:
            log(me, 27, error)
    log(me, 31, "gathered", await asyncio.gather(asyncio.wait_for(w0(me + ".28"), 1 * UNIT), Later(1, 29), asyncio.wait_for(Later(2, 30), 6 * UNIT)))
    ag4 = keep_generator(stream(me + ".ag4"))
    log(me, 34, await anext(ag4))
    log(me, 35, await ag4.athrow(Oops(33)))
    while True:
        try:
            item = await lifo0.get()
        except asyncio.QueueShutDown as error:
            log(me, 36, error)
            break
        log(me, 37, "consumes", item)
        lifo0.task_done()
    for each in asyncio.as_completed([keep(asyncio.create_task(deep(2, Later(1, 38)), name=me + ".t39"))]):
        try:
            result = await each
            log(me, 40, "completed", result)
        except (Exception, asyncio.CancelledError) as error:
            log(me, 41, error)
    log(me, 46, "gathered", await asyncio.gather(Later(2, 42), asyncio.gather(w0(me + ".43"), stays(me + ".44", 0), Later(1, 45)), return_exceptions=True))
    async with asyncio.TaskGroup() as tg5:
        t6 = keep(tg5.create_task(lock0.acquire(), name=me + ".t47", context=contextvars.copy_context()))
        t7 = keep(tg5.create_task(takes(me + ".48", lifo0), name=me + ".t49"))
        t8 = keep(tg5.create_task(takes(me + ".50", lifo0), name=me + ".t51"))
        t9 = keep(tg5.create_task(holds(me + ".52", lock0, 1), name=me + ".t53"))
    log(me, 54)
    return me


run(100408, program, run_plainly)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    event0 = asyncio.Event()
    barrier0 = asyncio.Barrier(3)
    async def w0(me):
        log(me, 1)
        try:
            when1 = loop.time() + 8 * UNIT
            loop.call_at(when1, lambda *args: event0.set())
            loop.call_at(when1, lambda *args: event0.clear())
        except (Exception, asyncio.CancelledError) as error:
            log(me, 2, "caught", error)
        return me
    async def w1(me):
        async with Place(me + "-4", 1, 0):
            await asyncio.sleep(0, 5)
            log(me, 6)
            try:
                async with asyncio.TaskGroup() as tg2:
                    keep(tg2.create_task(stays(me + ".7", 0), name=me + ".t9"))
                    keep(tg2.create_task(stays(me + ".12", 11 * UNIT), name=me + ".t13"))
                    try:
                        await asyncio.sleep(11 * UNIT)
                    finally:
                        log(me, 14)
            except BaseExceptionGroup as error:
                log(me, 15, error)
    async def w2(me):
        log(me, 16)
        try:
            async with asyncio.timeout_at(loop.time() + 2 * UNIT) as limit3:
                try:
                    await asyncio.sleep(11 * UNIT)
                    log(me, 17)
                except asyncio.CancelledError as error:
                    log(me, 18, "caught", error)
                    log(me, 19, asyncio.current_task().uncancel())
                    raise
            log(me, 20, limit3.expired())
        except TimeoutError as error:
            log(me, 21, error, limit3.expired(), asyncio.current_task().cancelling())
        await asyncio.sleep(4 * UNIT, 22)
        log(me, 23)
        log(me, 24)
    async def stream(me):
        @contextlib.asynccontextmanager
        async def manager4():
            log(me, 25, "enters")
            await asyncio.sleep(9 * UNIT)
            try:
                yield 26
            finally:
                await asyncio.sleep(0)
                log(me, 27, "leaves")
        async with manager4() as value:
            try:
                async with asyncio.timeout_at(loop.time() + 8 * UNIT) as limit5:
                    log(me, 28, await barrier0.wait())
                    try:
                        async with asyncio.timeout_at(loop.time() + 8 * UNIT) as limit6:
                            try:
                                async with asyncio.timeout_at(loop.time() + 11 * UNIT) as limit7:
                                    log(me, 29)
                                    log(me, 30)
                                log(me, 31, limit7.expired())
                            except TimeoutError as error:
                                log(me, 32, error, limit7.expired(), asyncio.current_task().cancelling())
                            log(me, 33)
                        log(me, 34, limit6.expired())
                    except TimeoutError as error:
                        log(me, 35, error, limit6.expired(), asyncio.current_task().cancelling())
                log(me, 36, limit5.expired())
            except TimeoutError as error:
                log(me, 37, error, limit5.expired(), asyncio.current_task().cancelling())
            log(me, 38)
        log(me, 39)
        log(me, 40)
        yield 41
        log(me, 42)
        log(me, 43)
    try:
        async with asyncio.timeout_at(loop.time() + 4 * UNIT) as limit8:
            when9 = loop.time() + 8 * UNIT
            loop.call_at(when9, lambda *args: event0.clear())
            loop.call_at(when9, lambda *args, mark=44: log(me, mark, "called", args))
            loop.call_at(when9, lambda *args: event0.clear())
            log(me, 45, event0.set())
        log(me, 46, limit8.expired())
    except TimeoutError as error:
        log(me, 47, error, limit8.expired(), asyncio.current_task().cancelling())
    try:
        async with asyncio.TaskGroup() as tg10:
            keep(tg10.create_task(naps(me + ".49", 8 * UNIT), name=me + ".t51"))
            tg10.create_task(fails(me + ".52", 0))
            try:
                await asyncio.sleep(0)
            finally:
                log(me, 53)
            raise Oops(54)
    except BaseExceptionGroup as error:
        log(me, 55, error)
    try:
        try:
            crowd11 = [keep(asyncio.create_task(waits(f"{me}.56-{i}", barrier0), name=f"{me}.c56-{i}")) for i in range(4)]
            await asyncio.sleep(9 * UNIT)
            await barrier0.wait()
            log(me, 57)
            await barrier0.abort()
            log(me, 58)
        finally:
            log(me, 59, "finally")
            await asyncio.sleep(11 * UNIT)
            log(me, 60)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 61, "caught", error)


run(100425, program, run_forever)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    loop.set_task_factory(eager)
    event0 = asyncio.Event()
    event1 = asyncio.Event()
    queue0 = asyncio.Queue(2)
    async def w0(me):
        log(me, 1)
        try:
            group1 = [keep(asyncio.create_task(fails(me + ".2", 6 * UNIT), name=me + ".t3")), keep(asyncio.create_task(naps(me + ".4", 2 * UNIT), name=me + ".t5"))]
            done, pending = await asyncio.wait(group1, return_when=asyncio.ALL_COMPLETED, timeout=0)
            log(me, 6, done, pending)
            for each in in_order(pending):
                each.cancel("stop 7")
            log(me, 8, await asyncio.gather(*group1, return_exceptions=True))
        except Exception as error:
            log(me, 9, "caught", error)
        when2 = loop.time() + 2 * UNIT
        loop.call_at(when2, lambda *args: event1.clear())
        loop.call_at(when2, lambda *args: event0.clear())
        loop.call_at(when2, lambda *args: event1.set())
        try:
            async with asyncio.timeout(2 * UNIT) as limit3:
                try:
                    async with asyncio.timeout_at(loop.time() + 8 * UNIT) as limit4:
                        try:
                            loop.call_later(0, lambda *args, mark=10: log(me, mark, "called", args))
                        finally:
                            log(me, 11, "finally")
                            await asyncio.sleep(0, 12)
                            log(me, 13)
                        log(me, 14, queue0.task_done())
                    log(me, 15, limit4.expired())
                except TimeoutError as error:
                    log(me, 16, error, limit4.expired(), asyncio.current_task().cancelling())
            log(me, 17, limit3.expired())
        except TimeoutError as error:
            log(me, 18, error, limit3.expired(), asyncio.current_task().cancelling())
    async def w1(me):
        log(me, 19)
        log(me, 22, [await each for each in [naps(me + ".20", 6 * UNIT), fails(me + ".21", 8 * UNIT)]])
        return 23
    async def w2(me):
        log(me, 24)
        t5 = keep(asyncio.create_task(waits(me + ".25", event1), name=me + ".t26"))
        try:
            async with asyncio.timeout_at(loop.time() + 2 * UNIT) as limit6:
                loop.call_later(0, lambda *args, mark=27: log(me, mark, "called", args))
                victim(9).add_done_callback(lambda done: log(28, "done", done))
            log(me, 29, limit6.expired())
        except TimeoutError as error:
            log(me, 30, error, limit6.expired(), asyncio.current_task().cancelling())
    async def stream(me):
        victim(8).add_done_callback(lambda done: log(31, "done", done), context=contextvars.copy_context())
        try:
            group7 = [keep(asyncio.create_task(asyncio.sleep(8 * UNIT, 32), name=me + ".t33")), keep(asyncio.create_task(asyncio.sleep(2 * UNIT), name=me + ".t34", context=contextvars.copy_context())), keep(asyncio.create_task(asyncio.wait_for(w2(me + ".35"), 8 * UNIT), name=me + ".t36")), keep(asyncio.create_task(gives(me + ".37", queue0, 7), name=me + ".t38"))]
            done, pending = await asyncio.wait(group7, return_when=asyncio.FIRST_EXCEPTION)
            log(me, 39, done, pending)
        finally:
            log(me, 40, "finally")
        yield 41
        loop.call_later(8 * UNIT, lambda *args: event0.set())
    try:
        log(me, 43, "gathered", await asyncio.gather(event1.wait(), Later(3, 42)))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 44, "caught", error)
    try:
        await asyncio.sleep(2 * UNIT)
        log(me, 45)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 46, "caught", error)
    loop.call_later(3 * UNIT, lambda *args, mark=47: log(me, mark, "called", args))
    try:
        try:
            async with asyncio.timeout(0) as limit8:
                try:
                    victim(6).add_done_callback(lambda done: log(48, "done", done))
                finally:
                    log(me, 49, "finally")
                loop.call_later(0, lambda *args: event0.clear())
            log(me, 50, limit8.expired())
        except TimeoutError as error:
            log(me, 51, error, limit8.expired(), asyncio.current_task().cancelling())
    except (Exception, asyncio.CancelledError) as error:
        log(me, 52, "caught", error)
    try:
        when9 = loop.time() + 6 * UNIT
        loop.call_at(when9, lambda *args: event0.set())
        loop.call_at(when9, lambda *args: event0.clear())
        loop.call_at(when9, lambda *args: event1.set())
    except asyncio.CancelledError as error:
        log(me, 53, "caught", error)
        log(me, 54, asyncio.current_task().uncancel())
    crowd10 = [keep(asyncio.create_task(takes(f"{me}.55-{i}", queue0), name=f"{me}.c55-{i}")) for i in range(4)]
    await asyncio.sleep(6 * UNIT)
    queue0.shutdown()
    log(me, 56)
    await asyncio.sleep(0)
    log(me, 57)
    await queue0.put(3)
    log(me, 58)
    await queue0.get()
    log(me, 59)
    await asyncio.wait(crowd10, timeout=8 * UNIT)
    log(me, 60)
    try:
        when11 = loop.time() + 8 * UNIT
        loop.call_at(when11, lambda *args, mark=61: log(me, mark, "called", args))
        loop.call_at(when11, lambda *args: victim(3).cancel("stop 62"))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 63, "caught", error)
    try:
        handle12 = loop.call_later(3 * UNIT, lambda *args: victim(7).cancel("stop 64"))
        await asyncio.sleep(0)
        handle12.cancel()
        log(me, 65, handle12.cancelled())
    except (Exception, asyncio.CancelledError) as error:
        log(me, 66, "caught", error)


run(100436, program, run_plainly)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    event0 = asyncio.Event()
    queue0 = asyncio.Queue(2)
    async def w0(me):
        log(me, 1)
        ag1 = keep_generator(stream(me + ".ag1"))
        log(me, 4, await anext(ag1))
        log(me, 5, await ag1.athrow(Oops(3)))
        log(me, 6, await ag1.athrow(Oops(3)))
        crowd2 = [keep(asyncio.create_task(waits(f"{me}.7-{i}", event0), name=f"{me}.c7-{i}")) for i in range(4)]
        await asyncio.sleep(0)
        crowd2[1].cancel()
        log(me, 9)
        event0.set()
        log(me, 10)
        event0.set()
        log(me, 11)
        event0.clear()
        log(me, 12)
        try:
            log(me, 14, victim(7).cancel(), victim(7).uncancel(), victim(7).cancelling())
        except asyncio.CancelledError as error:
            log(me, 15, "caught", error)
            raise
    async def stream(me):
        await asyncio.sleep(0)
        log(me, 16)
        yield 17
        await asyncio.sleep(0)
        log(me, 18)
        try:
            async with asyncio.timeout_at(loop.time() + 4 * UNIT) as limit3:
                await asyncio.sleep(8 * UNIT)
                log(me, 19)
                async for item in Count(2, 1):
                    log(me, 20, item)
                    while True:
                        try:
                            item = await queue0.get()
                        except asyncio.QueueShutDown as error:
                            log(me, 21, error)
                            break
                        log(me, 22, "consumes", item)
                        queue0.task_done()
            log(me, 23, limit3.expired())
        except TimeoutError as error:
            log(me, 24, error, limit3.expired(), asyncio.current_task().cancelling())
    try:
        ag4 = keep_generator(stream(me + ".ag4"))
        log(me, 27, await anext(ag4))
        log(me, 28, await anext(ag4))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 29, "caught", error)
    loop.call_later(8 * UNIT, lambda *args: queue0.put_nowait(7))
    await asyncio.sleep(4 * UNIT, 30)
    log(me, 31)
    try:
        for i in range(3):
            await asyncio.sleep(8 * UNIT)
            log(me, 32)
            await asyncio.sleep(0, 33)
            log(me, 34)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 35, "caught", error)
    t5 = keep(loop.create_task(gives(me + ".36", queue0, 3), name=me + ".t37"))
    try:
        victim(3).add_done_callback(lambda done: log(38, "done", done))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 39, "caught", error)


run(100476, program, run_by_hand)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    cond0 = asyncio.Condition()
    async def w0(me):
        log(me, 1)
        async for item in Count(3, 1):
            log(me, 2, item)
            try:
                async with cond0:
                    cond0.notify_all()
                    log(me, 3, "notified")
            except asyncio.CancelledError as error:
                log(me, 4, "caught", error)
            else:
                log(me, 5, "fine")
        try:
            async with cond0:
                wanted = []
                log(me, 6, await cond0.wait_for(lambda: wanted.append(1) or len(wanted) > 2))
        except TimeoutError as error:
            log(me, 7, "caught", error)
        s1 = keep_other(asyncio.shield(asyncio.wait_for(Later(2, 8), 10 * UNIT)))
        return me
    async def w1(me):
        log(me, 10)
        await asyncio.sleep(11 * UNIT)
        log(me, 11)
        log(me, 13, "got", await asyncio.shield(deep(2, waits(me + ".12", cond0))))
        return me
    async def stream(me):
        log(me, 16, "sent", (yield 15))
        log(me, 18, "cancel", victim(6).cancel())
        yield 19
        s2 = keep_other(asyncio.shield(asyncio.sleep(2 * UNIT)))
    try:
        async with cond0:
            wanted = []
            log(me, 20, await cond0.wait_for(lambda: wanted.append(1) or len(wanted) > 1))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 21, "caught", error)
    ag3 = keep_generator(stream(me + ".ag3"))
    log(me, 24, await anext(ag3, "end"))
    async with cond0:
        cond0.notify()
        log(me, 25, "notified")
        await asyncio.sleep(0, 26)
    async with cond0:
        cond0.notify(2)
        log(me, 27, "notified")
        await asyncio.sleep(0)
    try:
        loop.call_later(10 * UNIT, lambda *args, mark=28: log(me, mark, "called", args))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 29, "caught", error)
    try:
        for i in range(4):
            keep(asyncio.create_task(asyncio.wait_for(asyncio.wait_for(Later(1, 30), 0), 11 * UNIT), name=f"{me}.s31-{i}"))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 32, "caught", error)
    try:
        log(me, 34, "cancel", victim(9).cancel("stop 33"))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 35, "caught", error)


run(100549, program, run_plainly)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    lifo0 = asyncio.LifoQueue()
    queue0 = asyncio.Queue(2)
    fut0 = loop.create_future()
    async def w0(me):
        log(me, 1)
        try:
            for turn in range(1):
                await asyncio.sleep(0)
                log(me, 2, turn)
        except (Exception, asyncio.CancelledError) as error:
            log(me, 3, "caught", error)
            log(me, 4, asyncio.current_task().uncancel())
            raise Oops(me) from error
        try:
            try:
                async with asyncio.TaskGroup() as tg1:
                    keep(tg1.create_task(stays(me + ".6", 9 * UNIT), name=me + ".t7"))
                    tg1.create_task(fails(me + ".8", 0))
                    try:
                        await asyncio.sleep(0)
                    finally:
                        log(me, 9)
            except* Oops as error:
                log(me, 10, error)
        except TimeoutError as error:
            log(me, 11, "caught", error)
            raise
        for turn in range(2):
            await asyncio.sleep(0)
            log(me, 12, turn)
        try:
            async with asyncio.TaskGroup() as tg2:
                t3 = keep(tg2.create_task(w1(me + ".13"), name=me + ".t14"))
                for each in asyncio.as_completed([keep(asyncio.create_task(takes(me + ".15", lifo0), name=me + ".t16", context=contextvars.copy_context()))]):
                    try:
                        result = await each
                        log(me, 17, "completed", result)
                    except (Exception, asyncio.CancelledError) as error:
                        log(me, 18, error)
                    break
                try:
                    crowd4 = [keep(asyncio.create_task(gives(f"{me}.19-{i}", lifo0, 2), name=f"{me}.c19-{i}")) for i in range(3)]
                    await asyncio.sleep(9 * UNIT)
                    lifo0.put_nowait(2)
                    log(me, 20)
                    lifo0.shutdown()
                    log(me, 21)
                    lifo0.put_nowait(1)
                    log(me, 22)
                except asyncio.CancelledError as error:
                    log(me, 23, "caught", error)
                    await asyncio.sleep(7 * UNIT)
                    log(me, 24)
            log(me, 25)
        except* (Oops, ValueError, TimeoutError) as error:
            log(me, 26, error)
        return 27
    async def w1(me):
        log(me, 28)
        log(me, 29, repr(fut0))
        log(me, 31, "cancel", victim(1).cancel())
        try:
            async with asyncio.TaskGroup() as tg5:
                t6 = keep(tg5.create_task(asyncio.sleep(0), name=me + ".t32"))
                t7 = keep(tg5.create_task(queue0.get(), name=me + ".t33"))
                t8 = keep(tg5.create_task(w2(me + ".34"), name=me + ".t35"))
                t9 = keep(tg5.create_task(w2(me + ".36"), name=me + ".t37"))
                log(me, 38, await queue0.join())
            log(me, 39)
        except TimeoutError as error:
            log(me, 40, "caught", error)
            await asyncio.sleep(0, 41)
            log(me, 42)
        log(me, 43, await queue0.join())
        return me
    async def w2(me):
        log(me, 45, "item", lifo0.get_nowait())
    async def stream(me):
        log(me, 46, "in time", await asyncio.wait_for(fut0, 7 * UNIT))
        g10 = keep_other(asyncio.gather(lifo0.get(), asyncio.sleep(0), fails(me + ".47", 8 * UNIT), return_exceptions=True))
        await asyncio.sleep(8 * UNIT)
        log(me, 49, g10.cancel())
        log(me, 50, await g10)
        log(me, 52, "sent", (yield 51))
        yield 53
        for turn in range(2):
            await asyncio.sleep(0)
            log(me, 54, turn)
    try:
        log(me, 55, queue0.qsize())
    finally:
        log(me, 56, "finally")
    try:
        for turn in range(4):
            await asyncio.sleep(0)
            log(me, 57, turn)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 58, "caught", error)
    try:
        g11 = keep_other(asyncio.gather(deep(1, w2(me + ".59")), Later(3, 60)))
        g11.add_done_callback(lambda done: log(61, "gathered", outcome(done)))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 62, "caught", error)
    return me


run(100663, program, run_plainly)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    sem0 = asyncio.Semaphore(0)
    sem1 = asyncio.Semaphore(1)
    barrier0 = asyncio.Barrier(2)
    barrier1 = asyncio.Barrier(2)
    event0 = asyncio.Event()
    event1 = asyncio.Event()
    async def w0(me):
        log(me, 1)
        async with sem0:
            log(me, 2, "holds")
            log(me, 4, "gathered", await asyncio.gather(Later(1, 3), return_exceptions=True))
        log(me, 5, sem0.locked())
        try:
            loop.call_later(0, lambda *args: sem0.release())
        except* (Oops, ValueError, TimeoutError) as error:
            log(me, 6, error)
    async def w1(me):
        log(me, 7)
        group1 = [keep(asyncio.create_task(waits(me + ".8", event0), name=me + ".t9")), keep(asyncio.create_task(waits(me + ".10", barrier1), name=me + ".t11")), keep(asyncio.create_task(asyncio.wait_for(Later(2, 12), 4 * UNIT), name=me + ".t13", context=contextvars.copy_context())), keep(asyncio.create_task(w2(me + ".14"), name=me + ".t15"))]
        done, pending = await asyncio.wait(group1, return_when=asyncio.FIRST_COMPLETED)
        log(me, 16, done, pending)
        async with sem0:
            log(me, 17, "holds")
            loop.call_later(2 * UNIT, lambda *args: sem0.release())
        return me
    async def w2(me):
        log(me, 19)
        log(me, 22, "gathered", await asyncio.gather(stays(me + ".20", 2 * UNIT), w3(me + ".21")))
    async def w3(me):
        log(me, 23)
        try:
            log(me, 24, await barrier1.wait())
        finally:
            log(me, 25, "finally")
        log(me, 26, await event0.wait())
    async def stream(me):
        log(me, 27, await barrier1.wait())
        async with sem1:
            log(me, 28, "holds")
            try:
                log(me, 31, "gathered", await asyncio.gather(event0.wait(), asyncio.gather(holds(me + ".29", sem0, 2), Later(2, 30), sem0.acquire()), return_exceptions=True))
            except Oops as error:
                log(me, 32, "caught", error)
        log(me, 33, sem1.locked())
        yield 34
        crowd2 = [keep(asyncio.create_task(holds(f"{me}.35-{i}", sem0, 2), name=f"{me}.c35-{i}")) for i in range(3)]
        sem0.release()
        log(me, 36)
        await sem0.acquire()
        log(me, 37)
    try:
        victim(9).add_done_callback(lambda done: log(38, "done", done), context=contextvars.copy_context())
    except asyncio.CancelledError as error:
        log(me, 39, "caught", error)
    log(me, 40, "gathered", await asyncio.gather(return_exceptions=True))
    log(me, 43, "gathered", await asyncio.gather(Later(1, 41), Later(3, 42)))
    try:
        victim(0).add_done_callback(lambda done: log(44, "done", done))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 45, "caught", error)
    try:
        try:
            group3 = [keep(asyncio.create_task(deep(1, asyncio.gather(w0(me + ".46"), Later(3, 47))), name=me + ".t48")), keep(asyncio.create_task(w3(me + ".49"), name=me + ".t50")), keep(asyncio.create_task(naps(me + ".51", 0), name=me + ".t52"))]
            done, pending = await asyncio.wait(group3, return_when=asyncio.FIRST_COMPLETED, timeout=4 * UNIT)
            log(me, 53, done, pending)
        except TimeoutError as error:
            log(me, 54, "caught", error)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 55, "caught", error)
    log(me, 56, await barrier1.wait())
    log(me, 58, "in time", await asyncio.wait_for(Later(3, 57), 2 * UNIT))
    crowd4 = [keep(asyncio.create_task(waits(f"{me}.59-{i}", event1), name=f"{me}.c59-{i}")) for i in range(4)]
    event1.set()
    log(me, 60)
    event1.clear()
    log(me, 61)
    await asyncio.wait(crowd4, timeout=4 * UNIT)
    log(me, 62)


run(100715, program, run_plainly)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    lifo0 = asyncio.LifoQueue()
    lifo1 = asyncio.LifoQueue(2)
    async def w0(me):
        log(me, 1)
        s1 = keep_other(asyncio.shield(takes(me + ".2", lifo0)))
        log(me, 3, "item", lifo1.get_nowait())
        lifo1.task_done()
    async def w1(me):
        log(me, 4)
        log(me, 5, "gathered", await asyncio.gather())
    async def stream(me):
        log(me, 7, "sent", (yield 6))
        async with asyncio.TaskGroup() as tg2:
            t3 = keep(tg2.create_task(naps(me + ".8", 9 * UNIT), name=me + ".t9"))
            t4 = keep(tg2.create_task(w1(me + ".10"), name=me + ".t11"))
            log(me, 12, "awaited", await t4)
        log(me, 13)
        log(me, 15, "sent", (yield 14))
        yield 16
        for turn in range(4):
            await asyncio.sleep(0)
            log(me, 17, turn)
        try:
            log(me, 20, "gathered", await asyncio.gather(Later(2, 18), asyncio.wait_for(w1(me + ".19"), 9 * UNIT)))
        except BaseException as error:
            log(me, 21, "caught", error)
            raise
    await asyncio.sleep(0)
    log(me, 22)
    try:
        async with asyncio.TaskGroup() as tg5:
            t6 = keep(tg5.create_task(asyncio.sleep(0), name=me + ".t23"))
            t7 = keep(tg5.create_task(w0(me + ".24"), name=me + ".t25", context=contextvars.copy_context()))
            try:
                async with asyncio.TaskGroup() as tg8:
                    t9 = keep(tg8.create_task(asyncio.wait_for(Later(0, 26), 9 * UNIT), name=me + ".t27"))
                    t10 = keep(tg8.create_task(asyncio.wait_for(asyncio.sleep(9 * UNIT), 9 * UNIT), name=me + ".t28", context=contextvars.copy_context()))
                log(me, 29)
            except BaseException as error:
                log(me, 30, "caught", error)
                raise
            try:
                await asyncio.sleep(0, 31)
                log(me, 32)
            except BaseException as error:
                log(me, 33, "caught", error)
                raise
            else:
                log(me, 34, "fine")
            log(me, 35, repr(tg5))
        log(me, 36)
    except asyncio.CancelledError as error:
        log(me, 37, "caught", error)
        log(me, 38, asyncio.current_task().uncancel())
    else:
        log(me, 39, "fine")
    try:
        async for item in Count(1, 1):
            log(me, 40, item)
            log(me, 43, "gathered", await asyncio.gather(takes(me + ".41", lifo0), takes(me + ".42", lifo0)))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 44, "caught", error)
    try:
        log(me, 45, asyncio.iscoroutinefunction(program))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 46, "caught", error)
    try:
        group11 = [keep(asyncio.create_task(takes(me + ".47", lifo0), name=me + ".t48")), keep(asyncio.create_task(asyncio.wait_for(w0(me + ".49"), 9 * UNIT), name=me + ".t50")), keep(asyncio.create_task(asyncio.sleep(0), name=me + ".t51", context=contextvars.copy_context()))]
        done, pending = await asyncio.wait(group11, return_when=asyncio.ALL_COMPLETED, timeout=9 * UNIT)
        log(me, 52, done, pending)
        for each in in_order(pending):
            each.cancel()
    except (Exception, asyncio.CancelledError) as error:
        log(me, 54, "caught", error)


run(100743, program, run_plainly)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    lock0 = asyncio.Lock()
    lock1 = asyncio.Lock()
    bounded0 = asyncio.BoundedSemaphore(1)
    async def w0(me):
        log(me, 1)
        try:
            try:
                async with asyncio.timeout_at(loop.time() + 3 * UNIT) as limit1:
                    log(me, 3, victim(9).cancel("stop 2"), victim(9).uncancel(), victim(9).cancelling())
                    group2 = [keep(asyncio.create_task(w1(me + ".4"), name=me + ".t5")), keep(asyncio.create_task(lock1.acquire(), name=me + ".t6"))]
                    done, pending = await asyncio.wait(group2, return_when=asyncio.FIRST_EXCEPTION)
                    log(me, 7, done, pending)
                    limit1.reschedule(loop.time() + 3 * UNIT)
                    await naps(me + ".8", 3 * UNIT)
                log(me, 9, limit1.expired())
            except TimeoutError as error:
                log(me, 10, error, limit1.expired(), asyncio.current_task().cancelling())
        except (Exception, asyncio.CancelledError) as error:
            log(me, 11, "caught", error)
            log(me, 12, asyncio.current_task().uncancel())
            await asyncio.sleep(0)
            log(me, 13)
        else:
            log(me, 14, "fine")
        try:
            await asyncio.sleep(0)
            log(me, 15)
        except TimeoutError as error:
            log(me, 16, "caught", error)
        t3 = keep(asyncio.create_task(lock0.acquire(), name=me + ".t17"))
    async def w1(me):
        log(me, 18)
        victim(4).add_done_callback(lambda done: log(19, "done", done))
        try:
            log(me, 22, [item async for item in Count(2)])
        finally:
            log(me, 23, "finally")
        try:
            t4 = keep(asyncio.create_task(asyncio.sleep(0), name=me + ".t24"))
        finally:
            log(me, 25, "finally")
    async def stream(me):
        async with lock1:
            log(me, 26, "holds")
            async for item in Count(3, 1):
                log(me, 27, item)
                log(me, 29, victim(5).cancel(), victim(5).uncancel(), victim(5).cancelling())
            log(me, 30)
        yield 31
        log(me, 32)
    log(me, 34, await Later(0, 33))
    try:
        try:
            async with asyncio.TaskGroup() as tg5:
                t6 = keep(tg5.create_task(lock0.acquire(), name=me + ".t35"))
                async with lock0:
                    log(me, 36, "holds")
                    async with asyncio.TaskGroup() as tg7:
                        t8 = keep(tg7.create_task(bounded0.acquire(), name=me + ".t37"))
                        t9 = keep(tg7.create_task(lock1.acquire(), name=me + ".t38"))
                    log(me, 39)
                async with asyncio.TaskGroup() as tg10:
                    t11 = keep(tg10.create_task(w0(me + ".40"), name=me + ".t41"))
                    t12 = keep(tg10.create_task(w1(me + ".42"), name=me + ".t43", context=contextvars.copy_context()))
                log(me, 44)
            log(me, 45)
        finally:
            log(me, 46, "finally")
    except (Exception, asyncio.CancelledError) as error:
        log(me, 47, "caught", error)
    when13 = loop.time() + 11 * UNIT
    loop.call_at(when13, lambda *args: victim(7).cancel())
    loop.call_at(when13, lambda *args: lock0.release())
    return 49


run(100782, program, run_forever)
