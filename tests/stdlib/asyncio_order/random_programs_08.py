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
    sem0 = asyncio.Semaphore(0)
    bounded0 = asyncio.BoundedSemaphore(2)
    bounded1 = asyncio.BoundedSemaphore(1)
    barrier0 = asyncio.Barrier(2)
    async def w0(me):
        log(me, 1)
        try:
            t1 = keep(asyncio.create_task(naps(me + ".2", 2 * UNIT), name=me + ".t3"))
            log(me, 4, "started", t1)
        finally:
            log(me, 5, "finally")
            await asyncio.sleep(0)
            log(me, 6)
        ag2 = keep_generator(stream(me + ".ag2"))
        log(me, 9, await ag2.aclose())
        log(me, 10, await ag2.aclose())
        log(me, 11, await anext(ag2))
        for i in range(3):
            loop.call_soon(lambda *args: t1.cancel())
            log(me, 15, asyncio.current_task().get_name())
    async def w1(me):
        try:
            t3 = keep(loop.create_task(w3(me + ".16"), name=me + ".t17", context=contextvars.copy_context()))
        finally:
            log(me, 18, "finally")
            await asyncio.sleep(0)
            log(me, 19)
        crowd4 = [keep(asyncio.create_task(waits(f"{me}.20-{i}", barrier0), name=f"{me}.c20-{i}")) for i in range(4)]
        crowd4[0].cancel()
        log(me, 22)
        await asyncio.sleep(0)
        log(me, 23)
        await asyncio.wait(crowd4, timeout=2 * UNIT)
        log(me, 24)
        log(me, 27, "gathered", await asyncio.gather(asyncio.gather(Later(1, 25), return_exceptions=True), w3(me + ".26")))
    async def w2(me):
        log(me, 28)
        loop.call_soon_threadsafe(lambda *args: bounded1.release())
    async def w3(me):
        log(me, 31)
        log(me, 33, {item: await Later(1, item) for item in range(2)})
        try:
            log(me, 35, "got", await asyncio.shield(holds(me + ".34", bounded1, 1)))
        except Oops as error:
            log(me, 36, "caught", error)
            await asyncio.sleep(0, 37)
            log(me, 38)
        else:
            log(me, 39, "fine")
        await asyncio.sleep(2 * UNIT)
        log(me, 40)
        g5 = keep_other(asyncio.gather(Later(2, 41), asyncio.sleep(11 * UNIT)))
    async def stream(me):
        async with asyncio.TaskGroup() as tg6:
            t7 = keep(tg6.create_task(sem0.acquire(), name=me + ".t42"))
            t8 = keep(tg6.create_task(stays(me + ".43", 11 * UNIT), name=me + ".t44", context=contextvars.copy_context()))
            log(me, 45, t7.uncancel())
        log(me, 46)
        try:
            for i in range(3):
                await asyncio.sleep(0)
                log(me, 47)
        except Oops as error:
            log(me, 48, "caught", error)
        async with asyncio.TaskGroup() as tg9:
            t10 = keep(tg9.create_task(asyncio.sleep(2 * UNIT), name=me + ".t49"))
            t11 = keep(tg9.create_task(w3(me + ".50"), name=me + ".t51"))
            t12 = keep(tg9.create_task(holds(me + ".52", sem0, 0), name=me + ".t53"))
            s13 = keep_other(asyncio.shield(w3(me + ".54")))
            async with asyncio.TaskGroup() as tg14:
                t15 = keep(tg14.create_task(w1(me + ".55"), name=me + ".t56"))
                t16 = keep(tg14.create_task(naps(me + ".57", 0), name=me + ".t58"))
                t17 = keep(tg14.create_task(fails(me + ".59", 0), name=me + ".t60"))
                async with asyncio.TaskGroup() as tg18:
                    t19 = keep(tg18.create_task(w1(me + ".61"), name=me + ".t62"))
                    log(me, 63)
                    log(me, 64)
                log(me, 65)
                log(me, 66)
            log(me, 67)
        log(me, 68)
        yield 69
        log(me, 70)
        log(me, 71)
    try:
        await asyncio.sleep(0, 72)
        log(me, 73)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 74, "caught", error)
    try:
        async with bounded0:
            log(me, 75, "holds")
            async with sem0:
                log(me, 76, "holds")
                for i in range(2):
                    victim(7).add_done_callback(lambda done: log(77, "done", done))
                    try:
                        victim(0).add_done_callback(lambda done: log(78, "done", done))
                    except* (Oops, ValueError, TimeoutError) as error:
                        log(me, 79, error)
                ag20 = keep_generator(stream(me + ".ag20"))
                log(me, 82, await asyncio.gather(anext(ag20), anext(ag20), return_exceptions=True))
                log(me, 83, await anext(ag20, "end"))
                log(me, 84, await anext(ag20, "end"))
        log(me, 85, bounded0.locked())
    except (Exception, asyncio.CancelledError) as error:
        log(me, 86, "caught", error)
    await asyncio.sleep(0, 87)
    log(me, 88)
    try:
        log(me, 90, "cancel", victim(6).cancel())
    except (Exception, asyncio.CancelledError) as error:
        log(me, 91, "caught", error)
    async with bounded0:
        log(me, 92, "holds")
        log(me, 93)
        log(me, 94)
    log(me, 95, bounded0.locked())
    try:
        victim(8).add_done_callback(lambda done: log(96, "done", done))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 97, "caught", error)
    try:
        async with asyncio.TaskGroup() as tg21:
            t22 = keep(tg21.create_task(asyncio.sleep(2 * UNIT, 98), name=me + ".t99"))
            t23 = keep(tg21.create_task(holds(me + ".100", sem0, 1), name=me + ".t101"))
            t24 = keep(tg21.create_task(asyncio.wait_for(w3(me + ".102"), 2 * UNIT), name=me + ".t103"))
        log(me, 104)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 105, "caught", error)
    async with asyncio.TaskGroup() as tg25:
        t26 = keep(tg25.create_task(naps(me + ".106", 2 * UNIT), name=me + ".t107"))
        t27 = keep(tg25.create_task(w2(me + ".108"), name=me + ".t109", context=contextvars.copy_context()))
        t28 = keep(tg25.create_task(asyncio.sleep(0), name=me + ".t110"))
        t29 = keep(tg25.create_task(asyncio.sleep(0), name=me + ".t111"))
        t30 = keep(asyncio.create_task(deep(3, w0(me + ".112")), name=me + ".t113"))
    log(me, 114)


run(100022, program, run_plainly)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    fut0 = loop.create_future()
    async def w0(me):
        log(me, 1)
        try:
            log(me, 3, "got", await asyncio.wait_for(waits(me + ".2", fut0), None))
        except Exception as error:
            log(me, 4, "caught", error)
            raise Oops(me) from error
    async def stream(me):
        try:
            victim(3).add_done_callback(lambda done: log(5, "done", done))
        finally:
            log(me, 6, "finally")
            await asyncio.sleep(1 * UNIT)
            log(me, 7)
        log(me, 8, "in time", await asyncio.wait_for(asyncio.sleep(1 * UNIT), 1 * UNIT))
        try:
            g1 = keep_other(asyncio.gather(stays(me + ".9", 1 * UNIT), naps(me + ".10", 1 * UNIT)))
            await asyncio.sleep(0)
            log(me, 12, g1.cancel())
        except asyncio.CancelledError as error:
            log(me, 13, "caught", error)
        yield 14
        victim(6).add_done_callback(lambda done: log(15, "done", done))
    s2 = keep_other(asyncio.shield(fut0))
    log(me, 18, fut0.set_exception(Oops(16)))
    loop.call_later(1 * UNIT, lambda *args: fut0.set_result(5))
    try:
        t3 = keep(asyncio.Task(deep(2, asyncio.gather(naps(me + ".19", 1 * UNIT), s2)), loop=loop, eager_start=True, name=me + ".t20", context=contextvars.copy_context()))
        log(me, 21, "started", t3)
    finally:
        log(me, 22, "finally")
        await asyncio.sleep(0)
        log(me, 23)
    try:
        loop.call_soon(lambda *args: s2.cancel("stop 24"))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 28, "caught", error)
    try:
        async with asyncio.TaskGroup() as tg4:
            t5 = keep(tg4.create_task(w0(me + ".29"), name=me + ".t30"))
            t6 = keep(tg4.create_task(asyncio.sleep(0), name=me + ".t31"))
            try:
                log(me, 32, "in time", await asyncio.wait_for(t6, 1 * UNIT))
            finally:
                log(me, 33, "finally")
                await asyncio.sleep(0)
                log(me, 34)
        log(me, 35)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 36, "caught", error)
    try:
        g7 = keep_other(asyncio.gather(fails(me + ".37", 1 * UNIT), stays(me + ".38", 0), asyncio.sleep(1 * UNIT), return_exceptions=True))
        await asyncio.sleep(0)
        log(me, 40, g7.cancel())
        log(me, 41, await g7)
    except BaseException as error:
        log(me, 42, "caught", error)
        raise


run(100024, program, run_plainly)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    lifo0 = asyncio.LifoQueue(2)
    lock0 = asyncio.Lock()
    barrier0 = asyncio.Barrier(3)
    async def w0(me):
        log(me, 1)
        log(me, 2, "item", await lifo0.get())
        try:
            group1 = [keep(asyncio.create_task(asyncio.sleep(12 * UNIT), name=me + ".t3")), keep(asyncio.create_task(asyncio.sleep(5 * UNIT), name=me + ".t4")), keep(asyncio.create_task(asyncio.sleep(9 * UNIT), name=me + ".t5"))]
            done, pending = await asyncio.wait(group1, return_when=asyncio.FIRST_EXCEPTION)
            log(me, 6, done, pending)
            for each in in_order(pending):
                each.cancel()
            log(me, 8, await asyncio.gather(*group1, return_exceptions=True))
        finally:
            log(me, 9, "finally")
            await asyncio.sleep(9 * UNIT, 10)
            log(me, 11)
        return 12
    async def stream(me):
        while True:
            try:
                item = await lifo0.get()
            except asyncio.QueueShutDown as error:
                log(me, 13, error)
                break
            log(me, 14, "consumes", item)
            lifo0.task_done()
        log(me, 16, "cancel", victim(0).cancel())
        yield 17
        loop.call_later(5 * UNIT, lambda *args: lifo0.put_nowait(8))
    try:
        try:
            log(me, 18, await lifo0.put(3))
        except asyncio.CancelledError as error:
            log(me, 19, "caught", error)
            log(me, 20, asyncio.current_task().uncancel())
    except (Exception, asyncio.CancelledError) as error:
        log(me, 21, "caught", error)
    loop.call_soon_threadsafe(lambda *args: lock0.release())
    for i in range(3):
        keep(asyncio.create_task(w0(me + ".24"), name=f"{me}.s25-{i}"))
    try:
        async with Place(me + "-26", 1, 2):
            try:
                loop.call_later(5 * UNIT, lambda *args: lifo0.put_nowait(8))
            except TimeoutError as error:
                log(me, 27, "caught", error)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 28, "caught", error)
    try:
        await asyncio.sleep(0)
        log(me, 29)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 30, "caught", error)
    try:
        loop.call_soon(lambda *args: lock0.release())
    except (Exception, asyncio.CancelledError) as error:
        log(me, 34, "caught", error)


run(100030, program, run_plainly)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    var0 = contextvars.ContextVar("var0", default="none")
    queue0 = asyncio.Queue(1)
    async def w0(me):
        log(me, 1)
        log(me, 2, queue0.qsize())
        return 3
    async def w1(me):
        log(me, 4, "item", await queue0.get())
        queue0.task_done()
        async for each in asyncio.as_completed([keep(asyncio.create_task(takes(me + ".5", queue0), name=me + ".t6")), keep(asyncio.create_task(w2(me + ".7"), name=me + ".t8")), keep(asyncio.create_task(gives(me + ".9", queue0, 1), name=me + ".t10"))], timeout=0):
            try:
                result = await each
                log(me, 11, "completed", each, result)
            except (Exception, asyncio.CancelledError) as error:
                log(me, 12, error)
            break
        log(me, 13, queue0.qsize())
        s1 = keep_other(asyncio.shield(asyncio.sleep(11 * UNIT)))
        return 14
    async def w2(me):
        log(me, 15)
        loop.call_later(10 * UNIT, lambda *args, mark=16: log(me, mark, "called", args))
        for turn in range(4):
            await asyncio.sleep(0)
            log(me, 17, turn)
        try:
            log(me, 19, "cancel", victim(5).cancel("stop 18"))
        except asyncio.CancelledError as error:
            log(me, 20, "caught", error)
            log(me, 21, asyncio.current_task().uncancel())
            raise Oops(me) from error
    async def stream(me):
        log(me, 22)
        try:
            await asyncio.sleep(0)
            log(me, 23)
        finally:
            log(me, 24, "finally")
        try:
            for each in asyncio.as_completed([keep(asyncio.create_task(asyncio.sleep(0), name=me + ".t25")), keep(asyncio.create_task(queue0.put(26), name=me + ".t27"))]):
                try:
                    result = await each
                    log(me, 28, "completed", result)
                except (Exception, asyncio.CancelledError) as error:
                    log(me, 29, error)
        except* (Oops, ValueError, TimeoutError) as error:
            log(me, 30, error)
        yield 31
        log(me, 32, queue0.put_nowait(3))
        log(me, 34, "in time", await asyncio.wait_for(Later(3, 33), 10 * UNIT))
    try:
        log(me, 36, "gathered", await asyncio.gather(takes(me + ".35", queue0)))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 37, "caught", error)
    try:
        log(me, 39, "cancel", victim(8).cancel())
    except (Exception, asyncio.CancelledError) as error:
        log(me, 40, "caught", error)
    try:
        log(me, 41, "item", await queue0.get())
        queue0.task_done()
    except (Exception, asyncio.CancelledError) as error:
        log(me, 42, "caught", error)
    try:
        when2 = loop.time() + 11 * UNIT
        loop.call_at(when2, lambda *args, mark=43: log(me, mark, "called", args))
        loop.call_at(when2, lambda *args: log(me, var0.get()))
        loop.call_at(when2, lambda *args, mark=44: log(me, mark, "called", args))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 45, "caught", error)
    log(me, 46)
    try:
        async with asyncio.TaskGroup() as tg3:
            t4 = keep(tg3.create_task(gives(me + ".47", queue0, 0), name=me + ".t48"))
            t5 = keep(tg3.create_task(asyncio.sleep(0), name=me + ".t49"))
            t6 = keep(tg3.create_task(w1(me + ".50"), name=me + ".t51"))
            t7 = keep(tg3.create_task(deep(4, asyncio.shield(Later(3, 52))), name=me + ".t53"))
            try:
                async with asyncio.timeout_at(loop.time() + 3 * UNIT) as limit8:
                    for each in asyncio.as_completed([keep(asyncio.create_task(takes(me + ".54", queue0), name=me + ".t55"))]):
                        try:
                            result = await each
                            log(me, 56, "completed", result)
                        except (Exception, asyncio.CancelledError) as error:
                            log(me, 57, error)
                log(me, 58, limit8.expired())
            except TimeoutError as error:
                log(me, 59, error, limit8.expired(), asyncio.current_task().cancelling())
        log(me, 60)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 61, "caught", error)


run(100046, program, run_by_hand)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    barrier0 = asyncio.Barrier(3)
    bounded0 = asyncio.BoundedSemaphore(1)
    bounded1 = asyncio.BoundedSemaphore(2)
    cond0 = asyncio.Condition()
    cond1 = asyncio.Condition()
    async def w0(me):
        log(me, 1)
        t1 = keep(asyncio.create_task(w2(me + ".2"), name=me + ".t3"))
        return me
    async def w1(me):
        log(me, 5)
        asyncio.current_task().cancel()
        log(me, 7, repr(cond1))
        try:
            log(me, 9, "cancel", victim(6).cancel("stop 8"))
        except (Exception, asyncio.CancelledError) as error:
            log(me, 10, "caught", error)
            raise
    async def w2(me):
        log(me, 11)
        t2 = keep(asyncio.Task(waits(me + ".12", cond0), loop=loop, eager_start=True, name=me + ".t13"))
        log(me, 14, "started", t2)
        try:
            log(me, 15, asyncio.current_task() in asyncio.all_tasks())
        finally:
            log(me, 16, "finally")
    async def stream(me):
        async with cond1:
            log(me, 17, "holds")
            try:
                async with cond1:
                    log(me, 18, "holds")
                    try:
                        log(me, 20, await Later(3, 19))
                    except BaseException as error:
                        log(me, 21, "caught", error)
                        raise
                    log(me, 22, repr(cond0))
                log(me, 23, cond1.locked())
            except (Exception, asyncio.CancelledError) as error:
                log(me, 24, "caught", error)
        async with asyncio.TaskGroup() as tg3:
            t4 = keep(tg3.create_task(stays(me + ".25", 8 * UNIT), name=me + ".t26"))
            log(me, 27)
        log(me, 28)
        yield 29
        log(me, 30)
        log(me, 31)
    try:
        s5 = keep_other(asyncio.shield(w0(me + ".32")))
    finally:
        log(me, 33, "finally")
    await asyncio.sleep(8 * UNIT)
    log(me, 34)
    try:
        when6 = loop.time() + 8 * UNIT
        loop.call_at(when6, lambda *args, mark=35: log(me, mark, "called", args))
        loop.call_at(when6, lambda *args: bounded0.release())
    except (Exception, asyncio.CancelledError) as error:
        log(me, 36, "caught", error)
    try:
        s7 = keep_other(asyncio.shield(asyncio.gather(holds(me + ".37", bounded0, 0), w2(me + ".38"))))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 39, "caught", error)
    try:
        t8 = keep(asyncio.create_task(w0(me + ".40"), name=me + ".t41"))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 42, "caught", error)
    log(me, 43, "in time", await asyncio.wait_for(t8, 8 * UNIT))
    s9 = keep_other(asyncio.shield(w0(me + ".44")))
    try:
        t10 = keep(asyncio.create_task(w1(me + ".45"), name=me + ".t46"))
        log(me, 47, "started", t10)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 48, "caught", error)


run(100126, program, run_plainly)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    event0 = asyncio.Event()
    event1 = asyncio.Event()
    prio0 = asyncio.PriorityQueue(2)
    prio1 = asyncio.PriorityQueue(2)
    var0 = contextvars.ContextVar("var0", default="none")
    async def w0(me):
        log(me, 1)
        t1 = keep(asyncio.create_task(naps(me + ".2", 0), name=me + ".t3"))
        watch2 = lambda done: log(4, "done", done)
        victim(2).add_done_callback(watch2)
        victim(2).add_done_callback(log)
        log(me, 5, victim(2).remove_done_callback(watch2))
    async def w1(me):
        loop.call_later(5 * UNIT, lambda *args, mark=6: log(me, mark, "called", args))
        loop.call_soon(log, me, 7)
        log(me, 9, "cancel", victim(7).cancel())
        try:
            for i in range(2):
                keep(asyncio.create_task(asyncio.sleep(0), name=f"{me}.s10-{i}"))
        except asyncio.CancelledError as error:
            log(me, 11, "caught", error)
    async def w2(me):
        t3 = keep(asyncio.create_task(asyncio.sleep(12 * UNIT), name=me + ".t12", context=contextvars.copy_context()))
        async with Place(me + "-13", 0, 0):
            log(me, 15, "in time", await asyncio.wait_for(asyncio.sleep(12 * UNIT, 14), 12 * UNIT))
            group4 = [keep(asyncio.create_task(asyncio.sleep(12 * UNIT, 16), name=me + ".t17")), keep(asyncio.create_task(deep(4, t3), name=me + ".t18")), keep(asyncio.create_task(asyncio.sleep(2 * UNIT), name=me + ".t19")), keep(asyncio.create_task(stays(me + ".20", 0), name=me + ".t21"))]
            done, pending = await asyncio.wait(group4, return_when=asyncio.FIRST_COMPLETED, timeout=2 * UNIT)
            log(me, 22, done, pending)
            for each in in_order(pending):
                each.cancel()
        try:
            group5 = [keep(asyncio.create_task(asyncio.sleep(12 * UNIT), name=me + ".t24"))]
            done, pending = await asyncio.wait(group5, return_when=asyncio.ALL_COMPLETED, timeout=None)
            log(me, 25, done, pending)
            for each in in_order(pending):
                each.cancel()
        finally:
            log(me, 27, "finally")
            await asyncio.sleep(0)
            log(me, 28)
        return 29
    async def stream(me):
        loop.call_later(5 * UNIT, lambda *args: prio0.put_nowait(7))
        group6 = [keep(asyncio.create_task(waits(me + ".30", event0), name=me + ".t31")), keep(asyncio.create_task(stays(me + ".32", 2 * UNIT), name=me + ".t33", context=contextvars.copy_context())), keep(asyncio.create_task(w1(me + ".34"), name=me + ".t35"))]
        done, pending = await asyncio.wait(group6, return_when=asyncio.FIRST_EXCEPTION)
        log(me, 36, done, pending)
        for each in in_order(pending):
            each.cancel("stop 37")
        yield 38
        log(me, 39, "item", await prio1.get())
        t7 = keep(asyncio.create_task(fails(me + ".40", 0), name=me + ".t41"))
    try:
        for turn in range(2):
            await asyncio.sleep(0)
            log(me, 42, turn)
    finally:
        log(me, 43, "finally")
        await asyncio.sleep(12 * UNIT, 44)
        log(me, 45)
    await asyncio.sleep(2 * UNIT)
    log(me, 46)
    asyncio.current_task().set_name("named 47")
    log(me, 48, asyncio.current_task())
    try:
        t8 = keep(asyncio.Task(asyncio.wait_for(asyncio.shield(w1(me + ".49")), 5 * UNIT), loop=loop, eager_start=True, name=me + ".t50"))
        log(me, 51, "started", t8)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 52, "caught", error)
    await asyncio.sleep(0)
    log(me, 53)
    crowd9 = [keep(asyncio.create_task(waits(f"{me}.54-{i}", event0), name=f"{me}.c54-{i}")) for i in range(3)]
    await asyncio.sleep(12 * UNIT)
    event0.clear()
    log(me, 55)
    crowd9[1].cancel("stop 56")
    log(me, 57)
    event0.set()
    log(me, 58)
    event0.set()
    log(me, 59)


run(100131, program, run_by_hand)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    loop.set_task_factory(eager)
    cond0 = asyncio.Condition()
    lock0 = asyncio.Lock()
    barrier0 = asyncio.Barrier(3)
    barrier1 = asyncio.Barrier(3)
    async def w0(me):
        ag1 = keep_generator(stream(me + ".ag1"))
        log(me, 3, await asyncio.wait_for(anext(ag1), 2 * UNIT))
        try:
            t2 = keep(asyncio.create_task(w1(me + ".4"), name=me + ".t5"))
        finally:
            log(me, 6, "finally")
    async def w1(me):
        log(me, 7)
        group3 = [keep(asyncio.create_task(asyncio.sleep(2 * UNIT), name=me + ".t8"))]
        done, pending = await asyncio.wait(group3, return_when=asyncio.FIRST_EXCEPTION)
        log(me, 9, done, pending)
        async with cond0:
            cond0.notify_all()
            log(me, 10, "notified")
        loop.call_later(2 * UNIT, lambda *args: lock0.release())
    async def stream(me):
        def chain4(left):
            log(me, 11, left)
            if left:
                loop.call_later(2 * UNIT, chain4, left - 1)
        chain4(2)
        yield 12
        async with cond0:
            cond0.notify()
            log(me, 13, "notified")
        for i in range(3):
            keep(asyncio.create_task(waits(me + ".14", barrier0), name=f"{me}.s15-{i}"))
    t5 = keep(asyncio.create_task(w0(me + ".16"), name=me + ".t17"))
    async with Place(me + "-18", 2, 1):
        crowd6 = [keep(asyncio.create_task(holds(f"{me}.19-{i}", barrier1, 1), name=f"{me}.c19-{i}")) for i in range(4)]
        await asyncio.sleep(0)
        log(me, 20)
        await asyncio.sleep(0)
        log(me, 21)
        crowd6[2].cancel("stop 22")
        log(me, 23)
    try:
        log(me, 24, repr(barrier1))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 25, "caught", error)
    t7 = keep(asyncio.create_task(asyncio.wait_for(naps(me + ".26", 2 * UNIT), 2 * UNIT), name=me + ".t27"))
    try:
        async for item in keep_generator(stream(me + ".g")):
            log(me, 28, item)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 29, "caught", error)


run(100188, program, run_plainly)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    fut0 = loop.create_future()
    lifo0 = asyncio.LifoQueue()
    async def w0(me):
        log(me, 1)
        try:
            for turn in range(3):
                await asyncio.sleep(0)
                log(me, 2, turn)
        finally:
            log(me, 3, "finally")
    async def stream(me):
        log(me, 4, "item", await lifo0.get())
        lifo0.task_done()
        log(me, 5, "item", await lifo0.get())
        yield 6
        try:
            await asyncio.sleep(-1)
            log(me, 7)
        finally:
            log(me, 8, "finally")
    try:
        loop.call_soon(lambda *args, mark=9: log(me, mark, "called", args))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 12, "caught", error)
    await asyncio.sleep(0, 13)
    log(me, 14)
    loop.call_soon(lambda *args: victim(4).cancel())
    try:
        try:
            async with Place(me + "-18", 1, 1, swallow=(Exception,)):
                def chain1(left):
                    log(me, 19, left)
                    if left:
                        loop.call_soon(chain1, left - 1)
                chain1(4)
        except (Exception, asyncio.CancelledError) as error:
            log(me, 20, "caught", error)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 21, "caught", error)
    try:
        async with asyncio.TaskGroup() as tg2:
            t3 = keep(tg2.create_task(gives(me + ".22", lifo0, 5), name=me + ".t23"))
            t4 = keep(tg2.create_task(w0(me + ".24"), name=me + ".t25"))
            t5 = keep(tg2.create_task(lifo0.get(), name=me + ".t26"))
            loop.call_soon(lambda *args: victim(6).cancel("stop 27"))
            try:
                when6 = loop.time() + 8 * UNIT
                loop.call_at(when6, lambda *args: lifo0.put_nowait(8))
                loop.call_at(when6, lambda *args, mark=29: log(me, mark, "called", args))
                loop.call_at(when6, lambda *args, mark=30: log(me, mark, "called", args))
            finally:
                log(me, 31, "finally")
        log(me, 32)
    finally:
        log(me, 33, "finally")
    try:
        await asyncio.sleep(8 * UNIT)
        log(me, 34)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 35, "caught", error)
    async for item in keep_generator(stream(me + ".g")):
        log(me, 36, item)
    try:
        crowd7 = [keep(asyncio.create_task(waits(f"{me}.37-{i}", fut0), name=f"{me}.c37-{i}")) for i in range(3)]
        await asyncio.sleep(0)
        fut0.set_exception(Oops(2))
        log(me, 38)
        fut0.cancel()
        log(me, 39)
        crowd7[0].cancel("stop 40")
        log(me, 41)
        fut0.cancel()
        log(me, 42)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 43, "caught", error)
    return me


run(100258, program, run_plainly)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    lock0 = asyncio.Lock()
    async def w0(me):
        log(me, 1)
        group1 = [keep(asyncio.create_task(asyncio.sleep(0), name=me + ".t2")), keep(asyncio.create_task(w1(me + ".3"), name=me + ".t4")), keep(asyncio.create_task(asyncio.sleep(10 * UNIT, 5), name=me + ".t6"))]
        done, pending = await asyncio.wait(group1, return_when=asyncio.FIRST_EXCEPTION)
        log(me, 7, done, pending)
        crowd2 = [keep(asyncio.create_task(holds(f"{me}.8-{i}", lock0, 2), name=f"{me}.c8-{i}")) for i in range(4)]
        await asyncio.sleep(0)
        crowd2[1].cancel("stop 9")
        log(me, 10)
        lock0.release()
        log(me, 11)
        await lock0.acquire()
        log(me, 12)
        log(me, 16, "gathered", await asyncio.gather(asyncio.gather(w1(me + ".13")), Later(3, 14), deep(2, holds(me + ".15", lock0, 2))))
        loop.call_soon_threadsafe(lambda *args, mark=19: log(me, mark, "called", args))
    async def w1(me):
        log(me, 21)
        log(me, 22, "gathered", await asyncio.gather())
        log(me, 23, await lock0.acquire())
        try:
            log(me, 25, "cancel", victim(2).cancel("stop 24"))
            try:
                log(me, 26, repr(lock0))
            finally:
                log(me, 27, "finally")
        finally:
            lock0.release()
            log(me, 28, lock0.locked())
    async def stream(me):
        t3 = keep(asyncio.create_task(w1(me + ".29"), name=me + ".t30"))
        group4 = [keep(asyncio.create_task(deep(4, w1(me + ".31")), name=me + ".t32")), keep(asyncio.create_task(naps(me + ".33", 10 * UNIT), name=me + ".t34")), keep(asyncio.create_task(asyncio.wait_for(naps(me + ".35", 10 * UNIT), 10 * UNIT), name=me + ".t36"))]
        done, pending = await asyncio.wait(group4, return_when=asyncio.ALL_COMPLETED)
        log(me, 37, done, pending)
        for each in in_order(pending):
            each.cancel()
        try:
            loop.call_later(10 * UNIT, lambda *args, mark=39: log(me, mark, "called", args))
        except asyncio.CancelledError as error:
            log(me, 40, "caught", error)
        yield 41
        group5 = [keep(asyncio.create_task(asyncio.sleep(0), name=me + ".t42"))]
        done, pending = await asyncio.wait(group5, return_when=asyncio.FIRST_COMPLETED, timeout=10 * UNIT)
        log(me, 43, done, pending)
        for each in in_order(pending):
            each.cancel()
        log(me, 45, await asyncio.gather(*group5, return_exceptions=True))
    try:
        group6 = [keep(asyncio.create_task(asyncio.sleep(10 * UNIT), name=me + ".t46")), keep(asyncio.create_task(holds(me + ".47", lock0, 1), name=me + ".t48")), keep(asyncio.create_task(holds(me + ".49", lock0, 0), name=me + ".t50"))]
        done, pending = await asyncio.wait(group6, return_when=asyncio.FIRST_COMPLETED, timeout=10 * UNIT)
        log(me, 51, done, pending)
        log(me, 52, await asyncio.gather(*group6, return_exceptions=True))
    except asyncio.CancelledError as error:
        log(me, 53, "caught", error)
    async with asyncio.TaskGroup() as tg7:
        t8 = keep(tg7.create_task(naps(me + ".54", 10 * UNIT), name=me + ".t55"))
        group9 = [keep(asyncio.create_task(asyncio.sleep(0), name=me + ".t56")), keep(asyncio.create_task(stays(me + ".57", 10 * UNIT), name=me + ".t58")), keep(asyncio.create_task(w1(me + ".59"), name=me + ".t60")), keep(asyncio.create_task(w0(me + ".61"), name=me + ".t62"))]
        done, pending = await asyncio.wait(group9, return_when=asyncio.FIRST_EXCEPTION)
        log(me, 63, done, pending)
        log(me, 64, await asyncio.gather(*group9, return_exceptions=True))
    log(me, 65)
    async for item in keep_generator(stream(me + ".g")):
        log(me, 66, item)
    log(me, 68, "cancel", t8.cancel())
    handle10 = loop.call_later(10 * UNIT, lambda *args: lock0.release())
    handle10.cancel()
    log(me, 69, handle10.cancelled())
    log(me, 71, "gathered", await asyncio.gather(asyncio.wait_for(t8, 10 * UNIT), Later(1, 70)))
    ag11 = keep_generator(stream(me + ".ag11"))
    log(me, 74, await ag11.athrow(Oops(73)))


run(100347, program, run_by_hand)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    prio0 = asyncio.PriorityQueue()
    fut0 = loop.create_future()
    async def w0(me):
        log(me, 1)
        log(me, 2)
        f1 = asyncio.Future()
        loop.call_later(10 * UNIT, f1.set_result, 3)
        log(me, 4, await f1)
    async def w1(me):
        g2 = keep_other(asyncio.gather(fut0, prio0.get(), return_exceptions=True))
        g2.add_done_callback(lambda done: log(5, "done", done))
        try:
            log(me, 7, "cancel", g2.cancel())
        except (Exception, asyncio.CancelledError) as error:
            log(me, 8, "caught", error)
    async def w2(me):
        log(me, 10, "cancel", victim(5).cancel("stop 9"))
        try:
            async with asyncio.TaskGroup() as tg3:
                t4 = keep(tg3.create_task(asyncio.sleep(0), name=me + ".t11"))
                t5 = keep(tg3.create_task(naps(me + ".12", 10 * UNIT), name=me + ".t13"))
                t6 = keep(tg3.create_task(asyncio.wait_for(asyncio.gather(t5), 10 * UNIT), name=me + ".t14"))
                t7 = keep(tg3.create_task(asyncio.sleep(0), name=me + ".t15"))
            log(me, 16)
        except* (Oops, ValueError, TimeoutError) as error:
            log(me, 17, error)
        async with asyncio.TaskGroup() as tg8:
            t9 = keep(tg8.create_task(asyncio.sleep(10 * UNIT), name=me + ".t18"))
            t10 = keep(tg8.create_task(deep(4, waits(me + ".19", fut0)), name=me + ".t20"))
            t11 = keep(tg8.create_task(asyncio.wait_for(fut0, 10 * UNIT), name=me + ".t21"))
            for i in range(2):
                try:
                    t9.add_done_callback(lambda done: log(22, "done", done))
                except asyncio.CancelledError as error:
                    log(me, 23, "caught", error)
                    log(me, 24, asyncio.current_task().uncancel())
                    raise
                log(me, 26, "cancel", t6.cancel("stop 25"))
        log(me, 27)
        async with asyncio.TaskGroup() as tg12:
            t13 = keep(tg12.create_task(takes(me + ".28", prio0), name=me + ".t29"))
            t14 = keep(tg12.create_task(asyncio.sleep(0), name=me + ".t30"))
            t15 = keep(tg12.create_task(takes(me + ".31", prio0), name=me + ".t32"))
            try:
                log(me, 34, "cancel", victim(1).cancel())
            except TimeoutError as error:
                log(me, 35, "caught", error)
                await asyncio.sleep(0, 36)
                log(me, 37)
        log(me, 38)
        return me
    async def stream(me):
        asyncio.current_task().cancel()
        log(me, 41, asyncio.current_task().uncancel())
        await fut0
        log(me, 42)
        victim(3).add_done_callback(lambda done: log(43, "done", done))
        s16 = keep_other(asyncio.shield(asyncio.wait_for(fails(me + ".44", 10 * UNIT), 10 * UNIT)))
        yield 45
        g17 = keep_other(asyncio.gather())
    for i in range(3):
        for i in range(2):
            async with asyncio.TaskGroup() as tg18:
                t19 = keep(tg18.create_task(w1(me + ".46"), name=me + ".t47"))
                t20 = keep(tg18.create_task(w0(me + ".48"), name=me + ".t49"))
                t21 = keep(tg18.create_task(stays(me + ".50", 10 * UNIT), name=me + ".t51", context=contextvars.copy_context()))
                t22 = keep(tg18.create_task(prio0.get(), name=me + ".t52"))
                try:
                    async with asyncio.TaskGroup() as tg23:
                        t24 = keep(tg23.create_task(w1(me + ".53"), name=me + ".t54"))
                        t25 = keep(tg23.create_task(w2(me + ".55"), name=me + ".t56"))
                        try:
                            log(me, 58, "cancel", t21.cancel("stop 57"))
                        except Oops as error:
                            log(me, 59, "caught", error)
                            raise
                    log(me, 60)
                finally:
                    log(me, 61, "finally")
            log(me, 62)
        log(me, 63, len(asyncio.all_tasks()))
    g26 = keep_other(asyncio.gather(fut0, fut0))
    g26.add_done_callback(lambda done: log(64, "gathered", outcome(done)))
    try:
        log(me, 66, "cancel", victim(8).cancel())
    except (Exception, asyncio.CancelledError) as error:
        log(me, 67, "caught", error)
    try:
        log(me, 68)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 69, "caught", error)
    for i in range(3):
        keep(asyncio.create_task(fails(me + ".70", 10 * UNIT), name=f"{me}.s71-{i}"))
    try:
        log(me, 73, "cancel", g26.cancel())
    finally:
        log(me, 74, "finally")
        await asyncio.sleep(10 * UNIT)
        log(me, 75)


run(100374, program, run_plainly)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    prio0 = asyncio.PriorityQueue(2)
    prio1 = asyncio.PriorityQueue(2)
    queue0 = asyncio.Queue(2)
    event0 = asyncio.Event()
    async def w0(me):
        log(me, 1)
        ag1 = keep_generator(stream(me + ".ag1"))
        log(me, 4, [item async for item in ag1])
        log(me, 5, await ag1.athrow(Oops(3)))
        log(me, 6, await event0.wait())
        try:
            log(me, 7, queue0.empty())
        except TimeoutError as error:
            log(me, 8, "caught", error)
        return 9
    async def stream(me):
        try:
            log(me, 10)
        except Oops as error:
            log(me, 11, "caught", error)
            raise Oops(me) from error
        else:
            log(me, 12, "fine")
        log(me, 13, await event0.wait())
        try:
            async with asyncio.TaskGroup() as tg2:
                keep(tg2.create_task(stays(me + ".16", 11 * UNIT), name=me + ".t17"))
                keep(tg2.create_task(stays(me + ".19", 11 * UNIT), name=me + ".t20"))
                keep(tg2.create_task(stays(me + ".23", 10 * UNIT), name=me + ".t24"))
                tg2.create_task(fails(me + ".25", 0))
                try:
                    await asyncio.sleep(11 * UNIT)
                finally:
                    log(me, 26)
        except* Oops as error:
            log(me, 27, error)
        yield 28
        try:
            async with asyncio.TaskGroup() as tg3:
                keep(tg3.create_task(stays(me + ".31", 10 * UNIT), name=me + ".t32"))
                keep(tg3.create_task(takes(me + ".33", prio0), name=me + ".t36"))
                tg3.create_task(fails(me + ".37", 0))
                try:
                    await asyncio.sleep(11 * UNIT)
                finally:
                    log(me, 38)
        except* Oops as error:
            log(me, 39, error)
    try:
        try:
            when4 = loop.time() + 10 * UNIT
            loop.call_at(when4, lambda *args: victim(3).cancel("stop 40"))
            loop.call_at(when4, lambda *args: prio0.put_nowait(7))
        finally:
            log(me, 41, "finally")
            await asyncio.sleep(-1)
            log(me, 42)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 43, "caught", error)
    try:
        s5 = keep_other(asyncio.shield(deep(2, Later(1, 44))))
    except Oops as error:
        log(me, 45, "caught", error)
    try:
        for i in range(3):
            log(me, 46, event0.set())
            log(me, 47, prio1.put_nowait(5))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 48, "caught", error)
    when6 = loop.time() + 11 * UNIT
    loop.call_at(when6, lambda *args: event0.set())
    loop.call_at(when6, lambda *args, mark=49: log(me, mark, "called", args))
    try:
        group7 = [keep(asyncio.create_task(stays(me + ".50", 0), name=me + ".t51"))]
        done, pending = await asyncio.wait(group7, return_when=asyncio.FIRST_EXCEPTION, timeout=10 * UNIT)
        log(me, 52, done, pending)
        log(me, 53, await asyncio.gather(*group7, return_exceptions=True))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 54, "caught", error)


run(100387, program, run_plainly)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    sem0 = asyncio.Semaphore(2)
    bounded0 = asyncio.BoundedSemaphore(2)
    bounded1 = asyncio.BoundedSemaphore(1)
    queue0 = asyncio.Queue(1)
    async def w0(me):
        log(me, 1, "item", await queue0.get())
    async def w1(me):
        log(me, 2)
        s1 = keep_other(asyncio.shield(naps(me + ".3", 5 * UNIT)))
    async def w2(me):
        log(me, 4)
        log(me, 5, await queue0.put(7))
        sem0.release()
        log(me, 6)
        for turn in range(3):
            await asyncio.sleep(0)
            log(me, 7, turn)
        log(me, 8, "gathered", await asyncio.gather())
    async def w3(me):
        log(me, 9)
        try:
            for turn in range(3):
                await asyncio.sleep(0)
                log(me, 10, turn)
        finally:
            log(me, 11, "finally")
        asyncio.current_task().set_name("named 12")
        log(me, 13, asyncio.current_task())
        try:
            asyncio.current_task().set_name("named 14")
            log(me, 15, asyncio.current_task())
        except (Exception, asyncio.CancelledError) as error:
            log(me, 16, "caught", error)
            log(me, 17, asyncio.current_task().uncancel())
            raise
    async def stream(me):
        log(me, 19, "in time", await asyncio.wait_for(asyncio.shield(w1(me + ".18")), 5 * UNIT))
        yield 20
        log(me, 22, "gathered", await asyncio.gather(Later(2, 21), return_exceptions=True))
        loop.call_soon(log, me, 24)
    try:
        log(me, 29, "gathered", await asyncio.gather(asyncio.gather(w1(me + ".26"), sem0.acquire(), Later(3, 27), return_exceptions=True), fails(me + ".28", 5 * UNIT), bounded1.acquire(), return_exceptions=True))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 30, "caught", error)
    try:
        async with asyncio.TaskGroup() as tg2:
            t3 = keep(tg2.create_task(asyncio.sleep(0, 31), name=me + ".t32"))
        log(me, 33)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 34, "caught", error)
    t4 = keep(asyncio.create_task(bounded1.acquire(), name=me + ".t35"))
    try:
        log(me, 36, "in time", await asyncio.wait_for(deep(4, bounded0.acquire()), 5 * UNIT))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 37, "caught", error)
    try:
        try:
            log(me, 38, "item", await queue0.get())
            queue0.task_done()
        except Exception as error:
            log(me, 39, "caught", error)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 40, "caught", error)
    try:
        when5 = loop.time() + 5 * UNIT
        loop.call_at(when5, lambda *args: victim(2).cancel())
        loop.call_at(when5, lambda *args: victim(7).cancel())
        loop.call_at(when5, lambda *args: sem0.release())
    except (Exception, asyncio.CancelledError) as error:
        log(me, 43, "caught", error)


run(100388, program, run_plainly)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    lock0 = asyncio.Lock()
    barrier0 = asyncio.Barrier(2)
    async def w0(me):
        log(me, 1)
        log(me, 5, "gathered", await asyncio.gather(w1(me + ".2"), asyncio.gather(w1(me + ".3")), Later(1, 4)))
        s1 = keep_other(asyncio.shield(asyncio.gather(w1(me + ".6"))))
        loop.call_soon(log, me, 8)
        try:
            log(me, 9, "in time", await asyncio.wait_for(s1, 2 * UNIT))
        finally:
            log(me, 10, "finally")
        return me
    async def w1(me):
        log(me, 12)
        log(me, 15, "gathered", await asyncio.gather(asyncio.shield(holds(me + ".13", lock0, 1)), Later(3, 14), asyncio.sleep(0)))
        log(me, 17, "gathered", await asyncio.gather(asyncio.sleep(2 * UNIT, 16), asyncio.sleep(0)))
        try:
            log(me, 18)
        finally:
            log(me, 19, "finally")
        try:
            crowd2 = [keep(asyncio.create_task(waits(f"{me}.20-{i}", barrier0), name=f"{me}.c20-{i}")) for i in range(3)]
            await asyncio.sleep(0)
            await barrier0.reset()
            log(me, 21)
            await asyncio.sleep(0)
            log(me, 22)
            await barrier0.abort()
            log(me, 23)
            await barrier0.wait()
            log(me, 24)
        finally:
            log(me, 25, "finally")
    async def stream(me):
        log(me, 26, await lock0.acquire())
        try:
            log(me, 28, "gathered", await asyncio.gather(asyncio.shield(w1(me + ".27"))))
            log(me, 31, "gathered", await asyncio.gather(asyncio.shield(Later(1, 29)), Later(3, 30), return_exceptions=True))
        finally:
            lock0.release()
            log(me, 32, lock0.locked())
        s3 = keep_other(asyncio.shield(Later(1, 33)))
        yield 34
        log(me, 39, "gathered", await asyncio.gather(Later(0, 35), Later(3, 36), asyncio.gather(w1(me + ".37"), w1(me + ".38"))))
        log(me, 40)
    try:
        asyncio.current_task().set_name("named 41")
        log(me, 42, asyncio.current_task())
    except (Exception, asyncio.CancelledError) as error:
        log(me, 43, "caught", error)
    try:
        try:
            async with asyncio.TaskGroup() as tg4:
                keep(tg4.create_task(stays(me + ".46", 2 * UNIT), name=me + ".t47"))
                keep(tg4.create_task(naps(me + ".48", 2 * UNIT), name=me + ".t50"))
                keep(tg4.create_task(stays(me + ".52", 2 * UNIT), name=me + ".t54"))
                tg4.create_task(fails(me + ".55", 2 * UNIT))
                try:
                    await asyncio.sleep(0)
                finally:
                    log(me, 56)
        except BaseExceptionGroup as error:
            log(me, 57, error)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 58, "caught", error)
    loop.call_soon(log, me, 60)
    log(me, 62, victim(8).cancelling())
    try:
        async for item in keep_generator(stream(me + ".g")):
            log(me, 63, item)
            log(me, 65, "in time", await asyncio.wait_for(Later(2, 64), 2 * UNIT))
    except* (Oops, ValueError, TimeoutError) as error:
        log(me, 66, error)


run(100532, program, run_plainly)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    var0 = contextvars.ContextVar("var0", default="none")
    async def w0(me):
        log(me, 1)
        try:
            async with asyncio.TaskGroup() as tg1:
                keep(tg1.create_task(stays(me + ".3", 11 * UNIT), name=me + ".t4", context=contextvars.copy_context()))
                keep(tg1.create_task(naps(me + ".6", 0), name=me + ".t8"))
                try:
                    await asyncio.sleep(0)
                finally:
                    log(me, 9)
        except BaseExceptionGroup as error:
            log(me, 10, error)
        victim(4).add_done_callback(lambda done: log(11, "done", done))
        try:
            async with asyncio.TaskGroup() as tg2:
                keep(tg2.create_task(stays(me + ".13", 0), name=me + ".t15"))
                keep(tg2.create_task(asyncio.sleep(0, 16), name=me + ".t19"))
                keep(tg2.create_task(stays(me + ".21", 11 * UNIT), name=me + ".t22"))
                try:
                    await asyncio.sleep(11 * UNIT)
                finally:
                    log(me, 23)
        except* Oops as error:
            log(me, 24, error)
        for i in range(2):
            t3 = keep(asyncio.create_task(w3(me + ".25"), name=me + ".t26"))
            var0.set(me + " early")
            t3.add_done_callback(lambda done: log(me, 27, var0.get()))
            var0.set(me + " late")
            t3.add_done_callback(lambda done: log(me, 28, var0.get()))
            var0.set("after")
            loop.call_later(3 * UNIT, lambda: log(me, var0.get()))
    async def w1(me):
        log(me, 29)
        for i in range(3):
            t4 = keep(asyncio.Task(asyncio.sleep(0), loop=loop, eager_start=True, name=me + ".t30"))
            var0.set(me + " early")
            t4.add_done_callback(lambda done: log(me, 31, var0.get()))
            var0.set("after")
            loop.call_soon(lambda: log(me, var0.get()))
        token5 = var0.set(me + " inside")
        t6 = keep(asyncio.create_task(asyncio.wait_for(asyncio.sleep(0), 11 * UNIT), name=me + ".t32"))
        var0.set(me + " early")
        t6.add_done_callback(lambda done: log(me, 33, var0.get()))
        var0.set(me + " late")
        t6.add_done_callback(lambda done: log(me, 34, var0.get()))
        var0.set("after")
        loop.call_later(8 * UNIT, lambda: log(me, var0.get()))
        var0.reset(token5)
        log(me, 35, var0.get())
        async with contextlib.AsyncExitStack() as stack7:
            await stack7.enter_async_context(Place(me + "-36"))
            await stack7.enter_async_context(Place(me + "-37"))
            stack7.push_async_callback(asyncio.sleep, 0)
            g8 = keep_other(asyncio.gather(naps(me + ".38", 0), stays(me + ".39", 0)))
            await asyncio.sleep(0)
            log(me, 41, g8.cancel())
            log(me, 42, await g8)
            for i in range(2):
                log(me, 43)
        log(me, 44)
        return me
    async def w2(me):
        victim(3).add_done_callback(lambda done: log(46, "done", var0.get()))
        try:
            for turn in range(1):
                await asyncio.sleep(0)
                log(me, 47, turn)
        except BaseException as error:
            log(me, 48, "caught", error)
            raise
        else:
            log(me, 49, "fine")
    async def w3(me):
        when9 = loop.time() + 8 * UNIT
        loop.call_at(when9, lambda *args: victim(7).cancel("stop 50"))
        loop.call_at(when9, lambda *args: var0.set("called"))
        token10 = var0.set(me + " inside")
        for each in asyncio.as_completed([keep(asyncio.create_task(asyncio.sleep(8 * UNIT), name=me + ".t51"))]):
            try:
                result = await each
                log(me, 52, "completed", result)
            except (Exception, asyncio.CancelledError) as error:
                log(me, 53, error)
        var0.reset(token10)
        log(me, 54, var0.get())
        s11 = keep_other(asyncio.shield(asyncio.gather(naps(me + ".55", 8 * UNIT), Later(0, 56))))
        t12 = keep(asyncio.ensure_future(asyncio.sleep(8 * UNIT)))
        var0.set(me + " early")
        t12.add_done_callback(lambda done: log(me, 57, var0.get()))
        var0.set("after")
        loop.call_later(11 * UNIT, lambda: log(me, var0.get()))
        return me
    async def stream(me):
        for turn in range(3):
            await asyncio.sleep(0)
            log(me, 59, turn)
        yield 60
        try:
            def chain13(left):
                log(me, 61, left)
                if left:
                    loop.call_later(8 * UNIT, chain13, left - 1)
            chain13(3)
        finally:
            log(me, 62, "finally")
        try:
            s14 = keep_other(asyncio.shield(Later(2, 63)))
        except (Exception, asyncio.CancelledError) as error:
            log(me, 64, "caught", error)
    try:
        try:
            async with asyncio.timeout_at(loop.time() + 3 * UNIT) as limit15:
                log(me, 65, contextvars.copy_context().run(var0.get))
                try:
                    token16 = var0.set(me + " inside")
                    try:
                        async with asyncio.timeout(11 * UNIT) as limit17:
                            try:
                                log(me, 66, "in time", await asyncio.wait_for(asyncio.gather(), 3 * UNIT))
                            finally:
                                log(me, 67, "finally")
                                await asyncio.sleep(0)
                                log(me, 68)
                        log(me, 69, limit17.expired())
                    except TimeoutError as error:
                        log(me, 70, error, limit17.expired(), asyncio.current_task().cancelling())
                    var0.reset(token16)
                    log(me, 71, var0.get())
                finally:
                    log(me, 72, "finally")
                limit15.reschedule(loop.time() + 3 * UNIT)
                await Later(1, 73)
            log(me, 74, limit15.expired())
        except TimeoutError as error:
            log(me, 75, error, limit15.expired(), asyncio.current_task().cancelling())
    except Exception as error:
        log(me, 76, "caught", error)
    else:
        log(me, 77, "fine")
    log(me, 79, "gathered", await asyncio.gather(asyncio.sleep(0, 78)))
    try:
        token18 = var0.set(me + " inside")
        t19 = keep(asyncio.create_task(asyncio.sleep(3 * UNIT), name=me + ".t80"))
        var0.reset(token18)
        log(me, 81, var0.get())
    except (Exception, asyncio.CancelledError) as error:
        log(me, 82, "caught", error)
    try:
        ag20 = keep_generator(stream(me + ".ag20"))
        log(me, 85, await ag20.aclose())
        log(me, 86, await ag20.asend(83))
    except Exception as error:
        log(me, 87, "caught", error)
        await asyncio.sleep(3 * UNIT, 88)
        log(me, 89)
    try:
        t21 = keep(asyncio.create_task(naps(me + ".90", 11 * UNIT), name=me + ".t91"))
        log(me, 92, "started", t21)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 93, "caught", error)
    ag22 = keep_generator(stream(me + ".ag22"))
    log(me, 96, [item async for item in ag22])
    try:
        log(me, 97, "awaited", await t21)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 98, "caught", error)


run(100540, program, run_forever)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    fut0 = loop.create_future()
    fut1 = loop.create_future()
    async def w0(me):
        log(me, 1)
        crowd1 = [keep(asyncio.create_task(waits(f"{me}.2-{i}", fut1), name=f"{me}.c2-{i}")) for i in range(4)]
        fut1.set_exception(Oops(2))
        log(me, 3)
        fut1.set_exception(Oops(2))
        log(me, 4)
        fut1.cancel()
        log(me, 5)
        await asyncio.sleep(2 * UNIT, 6)
        log(me, 7)
        log(me, 8, "gathered", await asyncio.gather(asyncio.sleep(2 * UNIT), return_exceptions=True))
        t2 = keep(asyncio.create_task(stays(me + ".9", 2 * UNIT), name=me + ".t10"))
    async def w1(me):
        s3 = keep_other(asyncio.shield(naps(me + ".11", 7 * UNIT)))
        t4 = keep(loop.create_task(asyncio.sleep(0), name=me + ".t12"))
        crowd5 = [keep(asyncio.create_task(waits(f"{me}.13-{i}", fut1), name=f"{me}.c13-{i}")) for i in range(3)]
        crowd5[2].cancel()
        log(me, 15)
        fut1.cancel()
        log(me, 16)
        try:
            async with asyncio.timeout_at(loop.time() + 2 * UNIT) as limit6:
                try:
                    log(me, 20, "gathered", await asyncio.gather(waits(me + ".17", fut0), asyncio.shield(stays(me + ".18", 0)), asyncio.wait_for(asyncio.sleep(2 * UNIT, 19), 7 * UNIT)))
                except BaseException as error:
                    log(me, 21, "caught", error)
                    raise
                else:
                    log(me, 22, "fine")
            log(me, 23, limit6.expired())
        except TimeoutError as error:
            log(me, 24, error, limit6.expired(), asyncio.current_task().cancelling())
    async def stream(me):
        try:
            crowd7 = [keep(asyncio.create_task(waits(f"{me}.25-{i}", fut0), name=f"{me}.c25-{i}")) for i in range(4)]
            await asyncio.sleep(0)
            crowd7[0].cancel("stop 26")
            log(me, 27)
        finally:
            log(me, 28, "finally")
            await asyncio.sleep(2 * UNIT, 29)
            log(me, 30)
        t8 = keep(loop.create_task(asyncio.wait_for(fut1, None), name=me + ".t31"))
        t9 = keep(asyncio.create_task(waits(me + ".32", fut0), name=me + ".t33"))
        yield 34
        log(me, 35)
        log(me, 36)
    f10 = loop.create_future()
    loop.call_later(7 * UNIT, f10.set_result, 37)
    f10.add_done_callback(lambda done: log(38, "before the wake-up"))
    log(me, 39, await f10)
    crowd11 = [keep(asyncio.create_task(waits(f"{me}.40-{i}", fut1), name=f"{me}.c40-{i}")) for i in range(3)]
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    log(me, 41)
    fut1.set_exception(Oops(2))
    log(me, 42)
    try:
        ag12 = keep_generator(stream(me + ".ag12"))
        log(me, 45, [item async for item in ag12])
        log(me, 46, await ag12.aclose())
        log(me, 47, await anext(ag12))
    finally:
        log(me, 48, "finally")
    return 49


run(100576, program, run_plainly)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    fut0 = loop.create_future()
    var0 = contextvars.ContextVar("var0", default="none")
    prio0 = asyncio.PriorityQueue()
    async def w0(me):
        log(me, 1)
        try:
            async with Place(me + "-2", 0, 0, swallow=(asyncio.CancelledError,)):
                async with asyncio.TaskGroup() as tg1:
                    t2 = keep(tg1.create_task(asyncio.sleep(3 * UNIT), name=me + ".t3"))
                    t3 = keep(tg1.create_task(prio0.get(), name=me + ".t4"))
                    t4 = keep(tg1.create_task(asyncio.wait_for(waits(me + ".5", fut0), 6 * UNIT), name=me + ".t6"))
                    log(me, 7, "awaited", await t2)
                    token5 = var0.set(me + " inside")
                    log(me, 9, t2.cancel(), t2.uncancel(), t2.cancelling())
                    var0.reset(token5)
                    log(me, 10, var0.get())
                log(me, 11)
        except asyncio.CancelledError as error:
            log(me, 12, "caught", error)
            log(me, 13, asyncio.current_task().uncancel())
            raise Oops(me) from error
    async def stream(me):
        try:
            for i in range(3):
                keep(asyncio.create_task(asyncio.wait_for(asyncio.sleep(0, 14), 10 * UNIT), name=f"{me}.s15-{i}"))
        except TimeoutError as error:
            log(me, 16, "caught", error)
        else:
            log(me, 17, "fine")
        async with asyncio.TaskGroup() as tg6:
            t7 = keep(tg6.create_task(asyncio.sleep(3 * UNIT), name=me + ".t18"))
            t8 = keep(tg6.create_task(asyncio.sleep(0), name=me + ".t19"))
            async with Place(me + "-20", 0, 2):
                log(me, 21)
        log(me, 22)
        log(me, 23)
        yield 24
        log(me, 25)
    try:
        loop.call_later(0, lambda *args: var0.set("called"))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 26, "caught", error)
    try:
        async with Place(me + "-27", 2, 2):
            group9 = [keep(asyncio.create_task(takes(me + ".28", prio0), name=me + ".t29", context=contextvars.copy_context())), keep(asyncio.create_task(w0(me + ".30"), name=me + ".t31"))]
            group9.append(fut0)
            done, pending = await asyncio.wait(group9, return_when=asyncio.ALL_COMPLETED, timeout=5 * UNIT)
            log(me, 32, done, pending)
            for each in in_order(pending):
                each.cancel()
            watch10 = lambda done: log(34, "done", done)
            victim(4).add_done_callback(watch10)
            victim(4).add_done_callback(log)
            log(me, 35, victim(4).remove_done_callback(watch10))
    except TimeoutError as error:
        log(me, 36, "caught", error)
        await asyncio.sleep(8 * UNIT)
        log(me, 37)
    loop.call_later(3 * UNIT, lambda *args: var0.set("called"))
    try:
        async with Place(me + "-38", 0, 0):
            log(me, 39, await asyncio.gather(5))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 40, "caught", error)
    try:
        s11 = keep_other(asyncio.shield(asyncio.sleep(-1)))
    finally:
        log(me, 41, "finally")
    return me


run(100596, program, run_plainly)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    barrier0 = asyncio.Barrier(3)
    async def w0(me):
        log(me, 1)
        log(me, 2, await barrier0.wait())
        log(me, 3, await barrier0.wait())
    async def w1(me):
        try:
            handle1 = loop.call_later(10 * UNIT, lambda *args, mark=4: log(me, mark, "called", args))
            await asyncio.sleep(11 * UNIT)
            handle1.cancel()
            log(me, 5, handle1.cancelled())
        except asyncio.CancelledError as error:
            log(me, 6, "caught", error)
            log(me, 7, asyncio.current_task().uncancel())
        try:
            t2 = keep(asyncio.create_task(waits(me + ".8", barrier0), name=me + ".t9"))
        except asyncio.CancelledError as error:
            log(me, 10, "caught", error)
            raise
        return me
    async def w2(me):
        t3 = keep(asyncio.ensure_future(asyncio.wait_for(Later(1, 12), 11 * UNIT)))
        log(me, 13, "started", t3)
        try:
            t4 = keep(asyncio.create_task(asyncio.wait_for(barrier0.wait(), 11 * UNIT), name=me + ".t14"))
            log(me, 15, "started", t4)
        finally:
            log(me, 16, "finally")
        t5 = keep(asyncio.create_task(waits(me + ".17", barrier0), name=me + ".t18"))
    async def w3(me):
        log(me, 20, "in time", await asyncio.wait_for(Later(3, 19), 4 * UNIT))
    async def stream(me):
        for i in range(2):
            keep(asyncio.create_task(stays(me + ".21", 0), name=f"{me}.s22-{i}"))
        await asyncio.sleep(10 * UNIT, 23)
        log(me, 24)
        try:
            yield 25
        finally:
            log(me, 26, "closing")
            await asyncio.sleep(0)
            log(me, 27)
        yield 28
        s6 = keep_other(asyncio.shield(Later(2, 29)))
    try:
        for turn in range(1):
            await asyncio.sleep(0)
            log(me, 30, turn)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 31, "caught", error)
    try:
        s7 = keep_other(asyncio.shield(holds(me + ".32", barrier0, 1)))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 33, "caught", error)
    try:
        log(me, 35, "cancel", s7.cancel("stop 34"))
    except TimeoutError as error:
        log(me, 36, "caught", error)
    ag8 = keep_generator(stream(me + ".ag8"))
    log(me, 39, await anext(ag8))
    log(me, 40, await anext(ag8))
    log(me, 41, await ag8.asend(37))
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
        try:
            log(me, 46, await Later(0, 45))
        except BaseException as error:
            log(me, 47, "caught", error)
            raise
    async for item in Count(2, 0):
        log(me, 48, item)
        log(me, 50, "got", await Later(3, 49))


run(100617, program, run_by_hand)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    loop.set_task_factory(eager)
    var0 = contextvars.ContextVar("var0", default="none")
    async def w0(me):
        log(me, 1)
        try:
            token1 = var0.set(me + " inside")
            log(me, 5, "gathered", await asyncio.gather(asyncio.shield(Later(3, 2)), Later(2, 3), asyncio.shield(w1(me + ".4"))))
            log(me, 9, "gathered", await asyncio.gather(Later(2, 6), naps(me + ".7", 2 * UNIT), Later(0, 8), return_exceptions=True))
            var0.reset(token1)
            log(me, 10, var0.get())
        except Exception as error:
            log(me, 11, "caught", error)
        t2 = keep(asyncio.create_task(deep(2, asyncio.sleep(0, 12)), name=me + ".t13"))
        var0.set(me + " early")
        t2.add_done_callback(lambda done: log(me, 14, var0.get()))
        var0.set("after")
        loop.call_later(3 * UNIT, lambda: log(me, var0.get()))
        victim(7).add_done_callback(lambda done: log(15, "done", done))
        try:
            async with asyncio.TaskGroup() as tg3:
                t4 = keep(tg3.create_task(asyncio.sleep(3 * UNIT), name=me + ".t16"))
                t5 = keep(tg3.create_task(w1(me + ".17"), name=me + ".t18"))
                t6 = keep(tg3.create_task(stays(me + ".19", 0), name=me + ".t20"))
                t7 = keep(tg3.create_task(deep(3, w1(me + ".21")), name=me + ".t22"))
                await asyncio.sleep(3 * UNIT, 23)
                log(me, 24)
            log(me, 25)
        except BaseException as error:
            log(me, 26, "caught", error)
            raise
        return me
    async def w1(me):
        log(me, 28)
        try:
            log(me, 30, "got", await Later(3, 29))
        finally:
            log(me, 31, "finally")
            await asyncio.sleep(0)
            log(me, 32)
        t8 = keep(asyncio.create_task(fails(me + ".33", 2 * UNIT), name=me + ".t34"))
        try:
            await asyncio.sleep(0)
            log(me, 35)
        except Exception as error:
            log(me, 36, "caught", error)
            await asyncio.sleep(0)
            log(me, 37)
        try:
            log(me, 38)
        except (Exception, asyncio.CancelledError) as error:
            log(me, 39, "caught", error)
            raise
    async def stream(me):
        log(me, 40, asyncio.get_event_loop() is loop)
        yield 41
        log(me, 45, "gathered", await asyncio.gather(w1(me + ".42"), asyncio.shield(w1(me + ".43")), Later(3, 44)))
        try:
            async with asyncio.timeout(0) as limit9:
                def chain10(left):
                    log(me, 46, left)
                    if left:
                        loop.call_later(2 * UNIT, chain10, left - 1)
                chain10(2)
            log(me, 47, limit9.expired())
        except TimeoutError as error:
            log(me, 48, error, limit9.expired(), asyncio.current_task().cancelling())
    try:
        s11 = keep_other(asyncio.shield(asyncio.sleep(3 * UNIT)))
    except Oops as error:
        log(me, 49, "caught", error)
    try:
        t12 = keep(asyncio.create_task(deep(4, asyncio.shield(w1(me + ".50"))), name=me + ".t51"))
        var0.set(me + " early")
        t12.add_done_callback(lambda done: log(me, 52, var0.get()))
        var0.set(me + " late")
        t12.add_done_callback(lambda done: log(me, 53, var0.get()))
        var0.set("after")
        loop.call_soon(lambda: log(me, var0.get()))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 54, "caught", error)
    log(me, 56, "cancel", victim(5).cancel("stop 55"))
    try:
        await asyncio.sleep(2 * UNIT)
        log(me, 57)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 58, "caught", error)
    log(me, 61, "gathered", await asyncio.gather(s11, asyncio.shield(fails(me + ".59", 3 * UNIT)), naps(me + ".60", 0), return_exceptions=True))


run(100744, program, run_plainly)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    event0 = asyncio.Event()
    lifo0 = asyncio.LifoQueue()
    async def w0(me):
        log(me, 2, "in time", await asyncio.wait_for(w2(me + ".1"), 12 * UNIT))
    async def w1(me):
        log(me, 3)
        log(me, 4, await event0.wait())
        log(me, 5, await event0.wait())
        log(me, 6, event0.set())
    async def w2(me):
        log(me, 7)
        log(me, 9, "cancel", victim(8).cancel())
        for i in range(2):
            t1 = keep(asyncio.create_task(lifo0.get(), name=me + ".t10"))
            log(me, 11, asyncio.current_task().cancelling())
        log(me, 12, await event0.wait())
    async def stream(me):
        async for each in asyncio.as_completed([keep(asyncio.create_task(w1(me + ".13"), name=me + ".t14")), keep(asyncio.create_task(asyncio.wait_for(Later(3, 15), 12 * UNIT), name=me + ".t16")), keep(asyncio.create_task(asyncio.sleep(12 * UNIT, 17), name=me + ".t18")), keep(asyncio.create_task(asyncio.sleep(7 * UNIT, 19), name=me + ".t20"))]):
            try:
                result = await each
                log(me, 21, "completed", each, result)
            except (Exception, asyncio.CancelledError) as error:
                log(me, 22, error)
        yield 23
        try:
            for each in asyncio.as_completed([keep(asyncio.create_task(fails(me + ".24", 12 * UNIT), name=me + ".t25")), keep(asyncio.create_task(takes(me + ".26", lifo0), name=me + ".t27")), keep(asyncio.create_task(asyncio.wait_for(Later(3, 28), 6 * UNIT), name=me + ".t29"))]):
                try:
                    result = await each
                    log(me, 30, "completed", result)
                except (Exception, asyncio.CancelledError) as error:
                    log(me, 31, error)
        finally:
            log(me, 32, "finally")
    try:
        async for each in asyncio.as_completed([keep(asyncio.create_task(fails(me + ".33", 0), name=me + ".t34")), keep(asyncio.create_task(w2(me + ".35"), name=me + ".t36")), keep(asyncio.create_task(w1(me + ".37"), name=me + ".t38"))]):
            try:
                result = await each
                log(me, 39, "completed", each, result)
            except (Exception, asyncio.CancelledError) as error:
                log(me, 40, error)
            break
    except (Exception, asyncio.CancelledError) as error:
        log(me, 41, "caught", error)
    try:
        log(me, 43, "got", await takes(me + ".42", lifo0))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 44, "caught", error)
    try:
        try:
            loop.call_soon_threadsafe(lambda *args, mark=46: log(me, mark, "called", args))
        except asyncio.CancelledError as error:
            log(me, 47, "caught", error)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 48, "caught", error)
    try:
        loop.call_later(7 * UNIT, lambda *args: lifo0.put_nowait(8))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 49, "caught", error)
    async with asyncio.TaskGroup() as tg2:
        t3 = keep(tg2.create_task(w2(me + ".50"), name=me + ".t51"))
        log(me, 52, repr(tg2))
    log(me, 53)


run(100773, program, run_plainly)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    lock0 = asyncio.Lock()
    sem0 = asyncio.Semaphore(1)
    sem1 = asyncio.Semaphore(2)
    cond0 = asyncio.Condition()
    async def w0(me):
        log(me, 1)
        log(me, 5, "gathered", await asyncio.gather(holds(me + ".2", sem1, 0), Later(2, 3), Later(2, 4), return_exceptions=True))
        await asyncio.sleep(0)
        log(me, 6)
        when1 = loop.time() + 1 * UNIT
        loop.call_at(when1, lambda *args, mark=7: log(me, mark, "called", args))
        loop.call_at(when1, lambda *args: sem0.release())
        loop.call_at(when1, lambda *args: sem1.release())
        return me
    async def w1(me):
        log(me, 9)
        when2 = loop.time() + 11 * UNIT
        loop.call_at(when2, lambda *args: sem0.release())
        loop.call_at(when2, lambda *args, mark=10: log(me, mark, "called", args))
        loop.call_at(when2, lambda *args, mark=11: log(me, mark, "called", args))
        try:
            @contextlib.asynccontextmanager
            async def manager3():
                log(me, 12, "enters")
                await asyncio.sleep(1 * UNIT, 13)
                try:
                    yield 14
                finally:
                    await asyncio.sleep(0)
                    log(me, 15, "leaves")
            async with manager3() as value:
                for i in range(2):
                    try:
                        await asyncio.sleep(1 * UNIT)
                        log(me, 16)
                    except Oops as error:
                        log(me, 17, "caught", error)
                        await asyncio.sleep(1 * UNIT)
                        log(me, 18)
                    await asyncio.sleep(1 * UNIT)
                    log(me, 19)
        except asyncio.CancelledError as error:
            log(me, 20, "caught", error)
        group4 = [keep(asyncio.create_task(asyncio.sleep(11 * UNIT), name=me + ".t21")), keep(asyncio.create_task(w3(me + ".22"), name=me + ".t23")), keep(asyncio.create_task(holds(me + ".24", cond0, 1), name=me + ".t25")), keep(asyncio.create_task(sem0.acquire(), name=me + ".t26", context=contextvars.copy_context()))]
        done, pending = await asyncio.wait(group4, return_when=asyncio.FIRST_EXCEPTION)
        log(me, 27, done, pending)
        log(me, 28, await asyncio.gather(*group4, return_exceptions=True))
    async def w2(me):
        log(me, 29)
        async with cond0:
            log(me, 30, await cond0.wait())
        when5 = loop.time() + 1 * UNIT
        loop.call_at(when5, lambda *args, mark=31: log(me, mark, "called", args))
        loop.call_at(when5, lambda *args, mark=32: log(me, mark, "called", args))
    async def w3(me):
        log(me, 33)
        log(me, 35, "cancel", victim(9).cancel())
        loop.call_soon(lambda *args, mark=36: log(me, mark, "called", args))
        return me
    async def stream(me):
        when6 = loop.time() + 8 * UNIT
        loop.call_at(when6, lambda *args: lock0.release())
        loop.call_at(when6, lambda *args, mark=41: log(me, mark, "called", args))
        try:
            for turn in range(3):
                await asyncio.sleep(0)
                log(me, 42, turn)
        finally:
            log(me, 43, "finally")
        await asyncio.sleep(0)
        log(me, 44)
        yield 45
        try:
            await asyncio.sleep(11 * UNIT)
            log(me, 46)
        except BaseException as error:
            log(me, 47, "caught", error)
            raise
    try:
        loop.call_later(11 * UNIT, lambda *args, mark=48: log(me, mark, "called", args))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 49, "caught", error)
    try:
        ag7 = keep_generator(stream(me + ".ag7"))
        log(me, 52, await ag7.aclose())
        log(me, 53, await anext(ag7))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 54, "caught", error)
    try:
        await asyncio.sleep(1 * UNIT)
        log(me, 55)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 56, "caught", error)
    try:
        async with asyncio.timeout(8 * UNIT) as limit8:
            when9 = loop.time() + 1 * UNIT
            loop.call_at(when9, lambda *args: lock0.release())
            loop.call_at(when9, lambda *args: sem1.release())
            loop.call_at(when9, lambda *args: victim(4).cancel("stop 57"))
        log(me, 58, limit8.expired())
    except TimeoutError as error:
        log(me, 59, error, limit8.expired(), asyncio.current_task().cancelling())
    try:
        for turn in range(4):
            await asyncio.sleep(0)
            log(me, 60, turn)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 61, "caught", error)
    handle10 = loop.call_soon(lambda *args: sem1.release())
    handle10.cancel()
    log(me, 62, handle10.cancelled())
    await asyncio.sleep(0)
    log(me, 63)


run(100781, program, run_plainly)
