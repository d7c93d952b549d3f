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
    cond0 = asyncio.Condition()
    cond1 = asyncio.Condition()
    sem0 = asyncio.Semaphore(2)
    event0 = asyncio.Event()
    async def w0(me):
        log(me, 1)
        crowd1 = [keep(asyncio.create_task(waits(f"{me}.2-{i}", cond0), name=f"{me}.c2-{i}")) for i in range(3)]
        await asyncio.sleep(8 * UNIT)
        async with cond0:
            cond0.notify(2)
        log(me, 3)
        try:
            t2 = keep(loop.create_task(asyncio.sleep(7 * UNIT), name=me + ".t4"))
        except (Exception, asyncio.CancelledError) as error:
            log(me, 5, "caught", error)
        else:
            log(me, 6, "fine")
        try:
            t3 = keep(asyncio.ensure_future(waits(me + ".7", event0)))
            log(me, 8, "started", t3)
        except asyncio.CancelledError as error:
            log(me, 9, "caught", error)
        loop.call_later(8 * UNIT, lambda *args, mark=10: log(me, mark, "called", args))
    async def w1(me):
        log(me, 11)
        try:
            try:
                async with asyncio.TaskGroup() as tg4:
                    keep(tg4.create_task(stays(me + ".13", 7 * UNIT), name=me + ".t15"))
                    try:
                        await asyncio.sleep(7 * UNIT)
                    finally:
                        log(me, 16)
            except BaseExceptionGroup as error:
                log(me, 17, error)
        except asyncio.CancelledError as error:
            log(me, 18, "caught", error)
            raise
        try:
            async with asyncio.TaskGroup() as tg5:
                keep(tg5.create_task(w2(me + ".19"), name=me + ".t22"))
                tg5.create_task(fails(me + ".23", 5 * UNIT))
                try:
                    await asyncio.sleep(8 * UNIT)
                finally:
                    log(me, 24)
        except* Oops as error:
            log(me, 25, error)
    async def w2(me):
        try:
            log(me, 27, "cancel", victim(8).cancel())
        except Oops as error:
            log(me, 28, "caught", error)
        else:
            log(me, 29, "fine")
        try:
            log(me, 32, "gathered", await asyncio.gather(w3(me + ".30"), deep(3, Later(2, 31))))
        finally:
            log(me, 33, "finally")
        try:
            async with Place(me + "-34", 0, 0):
                try:
                    log(me, 37, "gathered", await asyncio.gather(asyncio.wait_for(Later(0, 35), 5 * UNIT), waits(me + ".36", cond1), return_exceptions=True))
                finally:
                    log(me, 38, "finally")
                loop.call_soon_threadsafe(lambda *args: sem0.release())
        except TimeoutError as error:
            log(me, 41, "caught", error)
        return me
    async def w3(me):
        log(me, 43)
        loop.call_soon(log, me, 44)
        t6 = keep(asyncio.create_task(asyncio.wait_for(asyncio.sleep(8 * UNIT, 46), 0), name=me + ".t47"))
        log(me, 48, "started", t6)
        return me
    async def stream(me):
        log(me, 51, await Later(3, 50))
        await asyncio.sleep(-1, 52)
        log(me, 53)
        try:
            for i in range(4):
                keep(asyncio.create_task(sem0.acquire(), name=f"{me}.s54-{i}"))
        finally:
            log(me, 55, "finally")
            await asyncio.sleep(0)
            log(me, 56)
        yield 57
        t7 = keep(asyncio.create_task(asyncio.sleep(7 * UNIT), name=me + ".t58"))
        t8 = keep(asyncio.create_task(deep(3, asyncio.shield(t7)), name=me + ".t59", context=contextvars.copy_context()))
    async with Place(me + "-60", 1, 2):
        t9 = keep(asyncio.create_task(deep(1, fails(me + ".61", 8 * UNIT)), name=me + ".t62"))
        loop.call_soon(lambda *args, mark=64: log(me, mark, "called", args), context=contextvars.copy_context())
    try:
        async with asyncio.TaskGroup() as tg10:
            keep(tg10.create_task(stays(me + ".66", 7 * UNIT), name=me + ".t68"))
            try:
                await asyncio.sleep(7 * UNIT)
            finally:
                log(me, 69)
            raise Oops(70)
    except* Oops as error:
        log(me, 71, error)
    t11 = keep(loop.create_task(asyncio.sleep(8 * UNIT), name=me + ".t72"))
    try:
        async with cond1:
            log(me, 73, "holds")
            loop.call_later(7 * UNIT, lambda *args, mark=74: log(me, mark, "called", args))
        log(me, 75, cond1.locked())
    except (Exception, asyncio.CancelledError) as error:
        log(me, 76, "caught", error)
    try:
        loop.call_soon(lambda *args: event0.set())
    except (Exception, asyncio.CancelledError) as error:
        log(me, 80, "caught", error)
    try:
        async with asyncio.TaskGroup() as tg12:
            keep(tg12.create_task(naps(me + ".82", 8 * UNIT), name=me + ".t84"))
            keep(tg12.create_task(stays(me + ".86", 5 * UNIT), name=me + ".t87"))
            tg12.create_task(fails(me + ".88", 8 * UNIT))
            try:
                await asyncio.sleep(7 * UNIT)
            finally:
                log(me, 89)
            raise Oops(90)
    except* Oops as error:
        log(me, 91, error)
    try:
        t13 = keep(asyncio.create_task(w0(me + ".92"), name=me + ".t93"))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 94, "caught", error)
    t14 = keep(asyncio.create_task(w2(me + ".95"), name=me + ".t96"))
    log(me, 97, "started", t14)


run(100012, program, run_plainly)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    event0 = asyncio.Event()
    prio0 = asyncio.PriorityQueue()
    lifo0 = asyncio.LifoQueue()
    async def w0(me):
        log(me, 1)
        log(me, 4, "gathered", await asyncio.gather(gives(me + ".2", lifo0, 6), asyncio.sleep(0, 3), asyncio.sleep(9 * UNIT)))
        async for item in keep_generator(stream(me + ".g")):
            log(me, 5, item)
        log(me, 9, "gathered", await asyncio.gather(Later(0, 6), Later(2, 7), takes(me + ".8", lifo0)))
        s1 = keep_other(asyncio.shield(asyncio.gather(prio0.put(10), takes(me + ".11", prio0))))
        return 12
    async def stream(me):
        log(me, 13, "gathered", await asyncio.gather(asyncio.gather(asyncio.sleep(9 * UNIT), asyncio.sleep(4 * UNIT)), asyncio.sleep(0)))
        yield 14
        async for each in asyncio.as_completed([keep(asyncio.create_task(takes(me + ".15", lifo0), name=me + ".t16", context=contextvars.copy_context()))]):
            try:
                result = await each
                log(me, 17, "completed", each, result)
            except (Exception, asyncio.CancelledError) as error:
                log(me, 18, error)
            break
        while True:
            try:
                item = await lifo0.get()
            except asyncio.QueueShutDown as error:
                log(me, 19, error)
                break
            log(me, 20, "consumes", item)
            lifo0.task_done()
            await asyncio.sleep(5 * UNIT, 21)
    try:
        try:
            log(me, 25, "gathered", await asyncio.gather(naps(me + ".22", 0), asyncio.shield(stays(me + ".23", 5 * UNIT)), asyncio.wait_for(Later(0, 24), 5 * UNIT)))
        finally:
            log(me, 26, "finally")
    except (Exception, asyncio.CancelledError) as error:
        log(me, 27, "caught", error)
    watch2 = lambda done: log(28, "done", done)
    victim(0).add_done_callback(watch2)
    victim(3).add_done_callback(log)
    log(me, 29, victim(0).remove_done_callback(watch2))
    async for item in keep_generator(stream(me + ".g")):
        log(me, 30, item)
        log(me, 31, prio0.qsize())
    try:
        while True:
            try:
                item = await prio0.get()
            except asyncio.QueueShutDown as error:
                log(me, 32, error)
                break
            log(me, 33, "consumes", item)
            prio0.task_done()
            await asyncio.sleep(0, 34)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 35, "caught", error)
    try:
        s3 = keep_other(asyncio.shield(Later(2, 36)))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 37, "caught", error)


run(100065, program, run_plainly)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    barrier0 = asyncio.Barrier(2)
    queue0 = asyncio.Queue()
    cond0 = asyncio.Condition()
    async def w0(me):
        log(me, 1)
        log(me, 2, "item", queue0.get_nowait())
        queue0.task_done()
        async with cond0:
            cond0.notify_all()
            log(me, 3, "notified")
            await asyncio.sleep(0)
        log(me, 4, await barrier0.wait())
    async def w1(me):
        try:
            async with cond0:
                wanted = []
                log(me, 5, await cond0.wait_for(lambda: wanted.append(1) or len(wanted) > 2))
        except BaseException as error:
            log(me, 6, "caught", error)
            raise
        async with cond0:
            cond0.notify()
            log(me, 7, "notified")
    async def w2(me):
        log(me, 8)
        log(me, 9, "item", queue0.get_nowait())
        async for each in asyncio.as_completed([keep(asyncio.create_task(naps(me + ".10", 0), name=me + ".t11"))]):
            try:
                result = await each
                log(me, 12, "completed", each, result)
            except (Exception, asyncio.CancelledError) as error:
                log(me, 13, error)
        log(me, 14, await queue0.put(9))
        return me
    async def w3(me):
        log(me, 16)
        log(me, 17, await queue0.put(3))
        t1 = keep(asyncio.create_task(asyncio.sleep(0), name=me + ".t18", context=contextvars.copy_context()))
        log(me, 19, "started", t1)
    async def stream(me):
        log(me, 21, "sent", (yield 20))
        log(me, 22, await queue0.put(9))
        yield 23
        log(me, 24, await barrier0.wait())
        log(me, 25, await barrier0.wait())
    try:
        try:
            log(me, 26, "item", queue0.get_nowait())
        finally:
            log(me, 27, "finally")
    except (Exception, asyncio.CancelledError) as error:
        log(me, 28, "caught", error)
    log(me, 29, await queue0.put(0))
    async with cond0:
        cond0.notify()
        log(me, 30, "notified")
        await asyncio.sleep(4 * UNIT, 31)
    victim(0).add_done_callback(lambda done: log(32, "done", done), context=contextvars.copy_context())
    log(me, 33, "item", await queue0.get())
    return me


run(100068, program, run_plainly)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    var0 = contextvars.ContextVar("var0", default="none")
    var1 = contextvars.ContextVar("var1", default="none")
    prio0 = asyncio.PriorityQueue()
    cond0 = asyncio.Condition()
    async def w0(me):
        log(me, 1)
        log(me, 2, "item", prio0.get_nowait())
        log(me, 3, prio0.full())
        return me
    async def w1(me):
        log(me, 5)
        try:
            g1 = keep_other(asyncio.gather(asyncio.sleep(0, 6), Later(0, 7), Later(0, 8), return_exceptions=True))
            g1.add_done_callback(lambda done: log(9, "gathered", outcome(done)))
        finally:
            log(me, 10, "finally")
        log(me, 11, "item", await prio0.get())
        prio0.task_done()
        log(me, 12, asyncio.current_task().get_name())
        await asyncio.sleep(5 * UNIT, 13)
        log(me, 14)
        return 15
    async def w2(me):
        log(me, 16)
        log(me, 17, "item", await prio0.get())
        prio0.task_done()
        t2 = keep(asyncio.create_task(asyncio.wait_for(holds(me + ".18", cond0, 1), 9 * UNIT), name=me + ".t19"))
        log(me, 20, "started", t2)
        try:
            for i in range(2):
                log(me, 21, "item", prio0.get_nowait())
                prio0.task_done()
                log(me, 22, await prio0.put(1))
        except TimeoutError as error:
            log(me, 23, "caught", error)
            await asyncio.sleep(0)
            log(me, 24)
        async for item in Count(2, 1):
            log(me, 25, item)
            try:
                log(me, 28, "gathered", await asyncio.gather(Later(3, 26), prio0.join()))
            except* (Oops, ValueError, TimeoutError) as error:
                log(me, 29, error)
    async def stream(me):
        t3 = keep(asyncio.create_task(takes(me + ".30", prio0), name=me + ".t31"))
        yield 32
        await asyncio.sleep(8 * UNIT)
        log(me, 33)
    try:
        try:
            await asyncio.sleep(0, 34)
            log(me, 35)
        finally:
            log(me, 36, "finally")
            await asyncio.sleep(0, 37)
            log(me, 38)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 39, "caught", error)
    try:
        log(me, 40, var0.get())
    except (Exception, asyncio.CancelledError) as error:
        log(me, 41, "caught", error)
    try:
        try:
            log(me, 42, await prio0.put(8))
        except Oops as error:
            log(me, 43, "caught", error)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 44, "caught", error)
    try:
        try:
            async with asyncio.timeout_at(loop.time() + 5 * UNIT) as limit4:
                try:
                    log(me, 45, var0.set(me) and var0.get())
                except asyncio.CancelledError as error:
                    log(me, 46, "caught", error)
                limit4.reschedule(loop.time())
                await prio0.get()
            log(me, 47, limit4.expired())
        except TimeoutError as error:
            log(me, 48, error, limit4.expired(), asyncio.current_task().cancelling())
    except (Exception, asyncio.CancelledError) as error:
        log(me, 49, "caught", error)
    log(me, 53, "gathered", await asyncio.gather(deep(1, prio0.put(50)), Later(2, 51), Later(2, 52), return_exceptions=True))


run(100094, program, run_plainly)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    prio0 = asyncio.PriorityQueue()
    lifo0 = asyncio.LifoQueue()
    fut0 = loop.create_future()
    async def w0(me):
        log(me, 1)
        try:
            crowd1 = [keep(asyncio.create_task(takes(f"{me}.2-{i}", prio0), name=f"{me}.c2-{i}")) for i in range(3)]
            await asyncio.sleep(1 * UNIT)
            crowd1[0].cancel()
            log(me, 4)
            prio0.put_nowait(1)
            log(me, 5)
            await prio0.put(3)
            log(me, 6)
            crowd1[1].cancel()
            log(me, 8)
        finally:
            log(me, 9, "finally")
            await asyncio.sleep(0)
            log(me, 10)
    async def w1(me):
        async with asyncio.TaskGroup() as tg2:
            t3 = keep(tg2.create_task(waits(me + ".11", fut0), name=me + ".t12"))
            t4 = keep(tg2.create_task(gives(me + ".13", prio0, 2), name=me + ".t14"))
            t5 = keep(tg2.create_task(waits(me + ".15", fut0), name=me + ".t16"))
        log(me, 17)
        return me
    async def stream(me):
        log(me, 19, victim(8).exception())
        asyncio.current_task().set_name("named 20")
        log(me, 21, asyncio.current_task())
        while True:
            try:
                item = await prio0.get()
            except asyncio.QueueShutDown as error:
                log(me, 22, error)
                break
            log(me, 23, "consumes", item)
            prio0.task_done()
            await asyncio.sleep(0, 24)
        yield 25
        log(me, 28, "gathered", await asyncio.gather(asyncio.gather(fut0, fut0), stays(me + ".26", 0), w1(me + ".27")))
        async with asyncio.TaskGroup() as tg6:
            t7 = keep(tg6.create_task(w1(me + ".29"), name=me + ".t30"))
            t8 = keep(tg6.create_task(w1(me + ".31"), name=me + ".t32"))
        log(me, 33)
    try:
        g9 = keep_other(asyncio.gather(return_exceptions=True))
        g9.add_done_callback(lambda done: log(34, "gathered", outcome(done)))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 35, "caught", error)
    try:
        log(me, 37, "gathered", await asyncio.gather(g9, w1(me + ".36")))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 38, "caught", error)
    watch10 = lambda done: log(39, "done", done)
    g9.add_done_callback(watch10)
    g9.add_done_callback(watch10)
    victim(8).add_done_callback(log)
    log(me, 40, g9.remove_done_callback(watch10))
    log(me, 42, "gathered", await asyncio.gather(g9, takes(me + ".41", lifo0)))
    try:
        loop.call_later(8 * UNIT, lambda *args: victim(1).cancel())
    except (Exception, asyncio.CancelledError) as error:
        log(me, 44, "caught", error)
    try:
        loop.call_later(1 * UNIT, lambda *args, mark=45: log(me, mark, "called", args))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 46, "caught", error)
    log(me, 47)
    try:
        loop.call_later(1 * UNIT, lambda *args: lifo0.put_nowait(8))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 48, "caught", error)


run(100116, program, run_by_hand)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    var0 = contextvars.ContextVar("var0", default="none")
    sem0 = asyncio.Semaphore(0)
    event0 = asyncio.Event()
    async def w0(me):
        log(me, 1)
        await asyncio.sleep(0)
        log(me, 2)
        log(me, 4, victim(1).cancel(), victim(1).uncancel(), victim(1).cancelling())
        try:
            log(me, 5, "gathered", await asyncio.gather(event0.wait(), asyncio.sleep(-1)))
        finally:
            log(me, 6, "finally")
    async def w1(me):
        log(me, 7)
        loop.call_later(0, lambda *args, mark=8: log(me, mark, "called", args))
        return me
    async def stream(me):
        try:
            victim(8).add_done_callback(lambda done: log(10, "done", var0.get()))
        except (Exception, asyncio.CancelledError) as error:
            log(me, 11, "caught", error)
        yield 12
        log(me, 15, "gathered", await asyncio.gather(Later(1, 13), asyncio.shield(Later(2, 14))))
        try:
            handle1 = loop.call_soon(lambda *args, mark=16: log(me, mark, "called", args))
            await asyncio.sleep(0)
            handle1.cancel()
            log(me, 17, handle1.cancelled())
        finally:
            log(me, 18, "finally")
    try:
        log(me, 19, asyncio.current_task().cancelling())
    except (Exception, asyncio.CancelledError) as error:
        log(me, 20, "caught", error)
    crowd2 = [keep(asyncio.create_task(holds(f"{me}.21-{i}", sem0, 2), name=f"{me}.c21-{i}")) for i in range(3)]
    await asyncio.sleep(0)
    crowd2[1].cancel()
    log(me, 23)
    await asyncio.sleep(0)
    log(me, 24)
    sem0.release()
    sem0.release()
    sem0.release()
    sem0.release()
    await sem0.acquire()
    log(me, 25)
    sem0.release()
    log(me, 26)
    try:
        log(me, 27, await asyncio.wait([]))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 28, "caught", error)
    ag3 = keep_generator(stream(me + ".ag3"))
    log(me, 31, await ag3.aclose())
    try:
        s4 = keep_other(asyncio.shield(Later(1, 32)))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 33, "caught", error)
    s5 = keep_other(asyncio.shield(s4))
    try:
        crowd6 = [keep(asyncio.create_task(waits(f"{me}.34-{i}", event0), name=f"{me}.c34-{i}")) for i in range(3)]
        await asyncio.sleep(0)
        event0.set()
        log(me, 35)
    except asyncio.CancelledError as error:
        log(me, 36, "caught", error)
        await asyncio.sleep(2 * UNIT)
        log(me, 37)
    try:
        try:
            log(me, 38)
        except asyncio.CancelledError as error:
            log(me, 39, "caught", error)
            log(me, 40, asyncio.current_task().uncancel())
    except (Exception, asyncio.CancelledError) as error:
        log(me, 41, "caught", error)


run(100138, program, run_plainly)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    var0 = contextvars.ContextVar("var0", default="none")
    cond0 = asyncio.Condition()
    async def w0(me):
        log(me, 1)
        t1 = keep(asyncio.create_task(waits(me + ".2", cond0), name=me + ".t3"))
        try:
            for turn in range(1):
                await asyncio.sleep(0)
                log(me, 4, turn)
        finally:
            log(me, 5, "finally")
        async with asyncio.TaskGroup() as tg2:
            t3 = keep(tg2.create_task(asyncio.wait_for(asyncio.wait_for(t1, 11 * UNIT), -1), name=me + ".t6"))
            try:
                t4 = keep(asyncio.create_task(w1(me + ".7"), name=me + ".t8"))
            except asyncio.CancelledError as error:
                log(me, 9, "caught", error)
            log(me, 10, "awaited", await t3)
        log(me, 11)
    async def w1(me):
        log(me, 12)
        try:
            log(me, 14, "in time", await asyncio.wait_for(asyncio.gather(asyncio.sleep(0), stays(me + ".13", 11 * UNIT), asyncio.sleep(0)), 11 * UNIT))
        except asyncio.CancelledError as error:
            log(me, 15, "caught", error)
            log(me, 16, asyncio.current_task().uncancel())
    async def stream(me):
        async with asyncio.TaskGroup() as tg5:
            t6 = keep(tg5.create_task(asyncio.sleep(0), name=me + ".t17"))
            t7 = keep(tg5.create_task(w1(me + ".18"), name=me + ".t19"))
            t8 = keep(tg5.create_task(asyncio.sleep(9 * UNIT), name=me + ".t20"))
        log(me, 21)
        log(me, 22, await cond0.acquire())
        try:
            async with Place(me + "-23", 0, 0, swallow=(Exception,)):
                log(me, 24)
            log(me, 25)
        finally:
            cond0.release()
            log(me, 26, cond0.locked())
        yield 27
        log(me, 28)
        log(me, 29)
    try:
        token9 = var0.set(me + " inside")
        log(me, 30)
        var0.reset(token9)
        log(me, 31, var0.get())
    except (Exception, asyncio.CancelledError) as error:
        log(me, 32, "caught", error)
    try:
        async with asyncio.TaskGroup() as tg10:
            t11 = keep(tg10.create_task(asyncio.sleep(9 * UNIT), name=me + ".t33"))
            t12 = keep(tg10.create_task(holds(me + ".34", cond0, 1), name=me + ".t35"))
            t13 = keep(tg10.create_task(deep(2, asyncio.sleep(0)), name=me + ".t36"))
            loop.call_soon(lambda *args, mark=37: log(me, mark, "called", args))
        log(me, 40)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 41, "caught", error)
        await asyncio.sleep(0, 42)
        log(me, 43)
    try:
        loop.call_soon(log, me, 44)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 46, "caught", error)
    ag14 = keep_generator(stream(me + ".ag14"))
    log(me, 49, [item async for item in ag14])
    log(me, 50, await anext(ag14))
    log(me, 51, await ag14.aclose())
    try:
        loop.call_soon(log, me, 52)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 53, "caught", error)
    try:
        async with asyncio.TaskGroup() as tg15:
            t16 = keep(tg15.create_task(naps(me + ".54", 0), name=me + ".t55"))
            t17 = keep(tg15.create_task(w0(me + ".56"), name=me + ".t57"))
            t18 = keep(tg15.create_task(deep(3, asyncio.gather(t17)), name=me + ".t58"))
            t19 = keep(tg15.create_task(holds(me + ".59", cond0, 0), name=me + ".t60"))
        log(me, 61)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 62, "caught", error)
    try:
        log(me, 63, await cond0.acquire())
        try:
            async for item in keep_generator(stream(me + ".g")):
                log(me, 64, item)
            log(me, 66, "in time", await asyncio.wait_for(w0(me + ".65"), 9 * UNIT))
        finally:
            cond0.release()
            log(me, 67, cond0.locked())
    except (Exception, asyncio.CancelledError) as error:
        log(me, 68, "caught", error)


run(100238, program, run_plainly)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    sem0 = asyncio.Semaphore(0)
    lifo0 = asyncio.LifoQueue(2)
    bounded0 = asyncio.BoundedSemaphore(1)
    async def w0(me):
        log(me, 1)
        log(me, 4, "gathered", await asyncio.gather(asyncio.shield(asyncio.sleep(0, 2)), Later(1, 3)))
        log(me, 6, "gathered", await asyncio.gather(sem0.acquire(), asyncio.gather(return_exceptions=True), Later(1, 5)))
    async def stream(me):
        log(me, 7, "item", lifo0.get_nowait())
        yield 8
        for i in range(3):
            keep(asyncio.create_task(asyncio.sleep(0), name=f"{me}.s9-{i}"))
        t1 = keep(loop.create_task(asyncio.sleep(0), name=me + ".t10"))
        log(me, 11, "started", t1)
    log(me, 13, victim(9).cancel(), victim(9).uncancel(), victim(9).cancelling())
    try:
        crowd2 = [keep(asyncio.create_task(holds(f"{me}.14-{i}", sem0, 0), name=f"{me}.c14-{i}")) for i in range(4)]
        crowd2[0].cancel("stop 15")
        log(me, 16)
        await asyncio.sleep(0)
        log(me, 17)
        crowd2[0].cancel()
        log(me, 19)
        await asyncio.wait(crowd2, timeout=11 * UNIT)
        log(me, 20)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 21, "caught", error)
    try:
        t3 = keep(asyncio.create_task(lifo0.get(), name=me + ".t22"))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 23, "caught", error)
    group4 = [keep(asyncio.create_task(w0(me + ".24"), name=me + ".t25")), keep(asyncio.create_task(asyncio.sleep(3 * UNIT), name=me + ".t26")), keep(asyncio.create_task(asyncio.wait_for(asyncio.gather(), 11 * UNIT), name=me + ".t27"))]
    done, pending = await asyncio.wait(group4, return_when=asyncio.FIRST_COMPLETED, timeout=6 * UNIT)
    log(me, 28, done, pending)
    log(me, 29, await asyncio.gather(*group4, return_exceptions=True))


run(100244, program, run_by_hand)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    barrier0 = asyncio.Barrier(2)
    barrier1 = asyncio.Barrier(3)
    sem0 = asyncio.Semaphore(1)
    async def w0(me):
        log(me, 1)
        log(me, 2, await deep(1, 5))
        g1 = keep_other(asyncio.gather(stays(me + ".3", 0), naps(me + ".4", 2 * UNIT), naps(me + ".5", 1 * UNIT), return_exceptions=True))
        await asyncio.sleep(0)
        log(me, 7, g1.cancel("stop 6"))
        log(me, 9, "gathered", await asyncio.gather(asyncio.sleep(0), waits(me + ".8", barrier0), deep(1, asyncio.sleep(0))))
    async def stream(me):
        log(me, 11, "cancel", victim(2).cancel("stop 10"))
        yield 12
        try:
            log(me, 15, "gathered", await asyncio.gather(holds(me + ".13", sem0, 2), asyncio.shield(asyncio.sleep(2 * UNIT)), asyncio.sleep(2 * UNIT, 14)))
        except TimeoutError as error:
            log(me, 16, "caught", error)
            raise
    try:
        try:
            log(me, 17, repr(barrier0))
        finally:
            log(me, 18, "finally")
            await asyncio.sleep(2 * UNIT)
            log(me, 19)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 20, "caught", error)
    try:
        try:
            async with asyncio.timeout(2 * UNIT) as limit2:
                await asyncio.sleep(-1)
                log(me, 21)
                limit2.reschedule(loop.time() + 1 * UNIT)
                await asyncio.shield(asyncio.sleep(1 * UNIT))
            log(me, 22, limit2.expired())
        except TimeoutError as error:
            log(me, 23, error, limit2.expired(), asyncio.current_task().cancelling())
    except (Exception, asyncio.CancelledError) as error:
        log(me, 24, "caught", error)
    crowd3 = [keep(asyncio.create_task(waits(f"{me}.25-{i}", barrier0), name=f"{me}.c25-{i}")) for i in range(3)]
    await asyncio.sleep(0)
    await barrier0.abort()
    log(me, 26)
    await barrier0.abort()
    log(me, 27)
    crowd3[2].cancel("stop 28")
    log(me, 29)
    await barrier0.reset()
    log(me, 30)
    return me


run(100254, program, run_twice)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    lifo0 = asyncio.LifoQueue()
    async def w0(me):
        log(me, 1)
        try:
            asyncio.current_task().cancel()
            log(me, 3, asyncio.current_task().uncancel())
            await takes(me + ".4", lifo0)
            log(me, 5)
        finally:
            log(me, 6, "finally")
        loop.call_soon(lambda *args: lifo0.put_nowait(8))
        log(me, 10, repr(victim(6)))
        try:
            log(me, 11, repr(lifo0))
        finally:
            log(me, 12, "finally")
    async def w1(me):
        log(me, 13)
        t1 = keep(asyncio.Task(w3(me + ".14"), loop=loop, eager_start=True, name=me + ".t15"))
        try:
            async for each in asyncio.as_completed([keep(asyncio.create_task(naps(me + ".16", 0), name=me + ".t17"))], timeout=None):
                try:
                    result = await each
                    log(me, 18, "completed", each, result)
                except (Exception, asyncio.CancelledError) as error:
                    log(me, 19, error)
        finally:
            log(me, 20, "finally")
        log(me, 22, "cancel", t1.cancel())
        await asyncio.sleep(-1, 23)
        log(me, 24)
    async def w2(me):
        log(me, 25)
        loop.call_soon(lambda *args: victim(8).cancel("stop 26"))
    async def w3(me):
        log(me, 30)
        try:
            log(me, 31, await lifo0.join())
        except asyncio.CancelledError as error:
            log(me, 32, "caught", error)
            await asyncio.sleep(12 * UNIT)
            log(me, 33)
        try:
            async with contextlib.AsyncExitStack() as stack2:
                await stack2.enter_async_context(Place(me + "-34"))
                await stack2.enter_async_context(Place(me + "-35"))
                stack2.push_async_callback(asyncio.sleep, 0)
                try:
                    log(me, 36, await lifo0.join())
                except (Exception, asyncio.CancelledError) as error:
                    log(me, 37, "caught", error)
        finally:
            log(me, 38, "finally")
            await asyncio.sleep(12 * UNIT)
            log(me, 39)
        try:
            f3 = asyncio.Future()
            loop.call_soon(f3.set_exception, Oops(40))
            log(me, 41, await f3)
        except (Exception, asyncio.CancelledError) as error:
            log(me, 42, "caught", error)
            log(me, 43, asyncio.current_task().uncancel())
        else:
            log(me, 44, "fine")
        return 45
    async def stream(me):
        log(me, 47, "got", await w3(me + ".46"))
        try:
            log(me, 48, await lifo0.join())
        finally:
            log(me, 49, "finally")
        yield 50
        log(me, 51, lifo0.qsize())
    try:
        t4 = keep(asyncio.create_task(lifo0.get(), name=me + ".t52"))
        log(me, 53, "started", t4)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 54, "caught", error)
    try:
        async for item in keep_generator(stream(me + ".g")):
            log(me, 55, item)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 56, "caught", error)
    try:
        async for each in asyncio.as_completed([keep(asyncio.create_task(gives(me + ".57", lifo0, 7), name=me + ".t58")), keep(asyncio.create_task(takes(me + ".59", lifo0), name=me + ".t60")), keep(asyncio.create_task(w1(me + ".61"), name=me + ".t62")), keep(asyncio.create_task(gives(me + ".63", lifo0, 7), name=me + ".t64"))]):
            try:
                result = await each
                log(me, 65, "completed", each, result)
            except (Exception, asyncio.CancelledError) as error:
                log(me, 66, error)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 67, "caught", error)
    try:
        log(me, 68, await lifo0.join())
    except (Exception, asyncio.CancelledError) as error:
        log(me, 69, "caught", error)


run(100391, program, run_plainly)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    lifo0 = asyncio.LifoQueue()
    lifo1 = asyncio.LifoQueue()
    async def w0(me):
        log(me, 1)
        g1 = keep_other(asyncio.gather(stays(me + ".2", 4 * UNIT), stays(me + ".3", 4 * UNIT)))
        await asyncio.sleep(0)
        log(me, 5, g1.cancel())
        t2 = keep(asyncio.create_task(takes(me + ".6", lifo1), name=me + ".t7"))
        log(me, 8, "started", t2)
        try:
            log(me, 9)
        except asyncio.CancelledError as error:
            log(me, 10, "caught", error)
    async def w1(me):
        log(me, 11)
        for i in range(3):
            keep(asyncio.create_task(w2(me + ".12"), name=f"{me}.s13-{i}"))
        async for item in Count(1, 0):
            log(me, 14, item)
            t3 = keep(asyncio.ensure_future(w2(me + ".15")))
        return me
    async def w2(me):
        s4 = keep_other(asyncio.shield(asyncio.sleep(4 * UNIT)))
    async def stream(me):
        t5 = keep(asyncio.create_task(asyncio.wait_for(stays(me + ".17", 0), 7 * UNIT), name=me + ".t18"))
        log(me, 19, "started", t5)
        try:
            log(me, 20, "awaited", await t5)
        except Exception as error:
            log(me, 21, "caught", error)
            raise Oops(me) from error
        yield 22
        try:
            g6 = keep_other(asyncio.gather(fails(me + ".23", 7 * UNIT), fails(me + ".24", 4 * UNIT)))
            await asyncio.sleep(7 * UNIT)
            log(me, 26, g6.cancel())
            log(me, 27, await g6)
        except* (Oops, ValueError, TimeoutError) as error:
            log(me, 28, error)
        g7 = keep_other(asyncio.gather(lifo0.get(), w1(me + ".29"), w2(me + ".30")))
        await asyncio.sleep(0)
        log(me, 32, g7.cancel())
    try:
        for i in range(2):
            keep(asyncio.create_task(asyncio.sleep(0), name=f"{me}.s33-{i}"))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 34, "caught", error)
    try:
        t8 = keep(asyncio.create_task(lifo1.get(), name=me + ".t35"))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 36, "caught", error)
    try:
        t9 = keep(asyncio.create_task(lifo1.put(37), name=me + ".t38"))
        log(me, 39, "started", t9)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 40, "caught", error)
    try:
        group10 = [keep(asyncio.create_task(lifo1.put(41), name=me + ".t42")), keep(asyncio.create_task(w1(me + ".43"), name=me + ".t44", context=contextvars.copy_context())), keep(asyncio.create_task(gives(me + ".45", lifo0, 7), name=me + ".t46"))]
        done, pending = await asyncio.wait(group10, return_when=asyncio.ALL_COMPLETED)
        log(me, 47, done, pending)
        for each in in_order(pending):
            each.cancel("stop 48")
    except (Exception, asyncio.CancelledError) as error:
        log(me, 49, "caught", error)
    g11 = keep_other(asyncio.gather(naps(me + ".50", 4 * UNIT)))
    t12 = keep(asyncio.create_task(takes(me + ".51", lifo0), name=me + ".t52"))
    try:
        try:
            for i in range(4):
                keep(asyncio.create_task(w1(me + ".53"), name=f"{me}.s54-{i}"))
        finally:
            log(me, 55, "finally")
            await asyncio.sleep(0, 56)
            log(me, 57)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 58, "caught", error)
    try:
        t13 = keep(asyncio.create_task(lifo0.put(59), name=me + ".t60"))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 61, "caught", error)
    return 62


run(100557, program, run_plainly)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    barrier0 = asyncio.Barrier(3)
    async def w0(me):
        log(me, 1)
        log(me, 3, "in time", await asyncio.wait_for(Later(0, 2), 7 * UNIT))
        for i in range(2):
            keep(asyncio.create_task(barrier0.wait(), name=f"{me}.s4-{i}"))
        async with asyncio.TaskGroup() as tg1:
            t2 = keep(tg1.create_task(w3(me + ".5"), name=me + ".t6", context=contextvars.copy_context()))
            t3 = keep(tg1.create_task(barrier0.wait(), name=me + ".t7"))
            log(me, 8, repr(tg1))
        log(me, 9)
        log(me, 11, "cancel", victim(6).cancel("stop 10"))
    async def w1(me):
        log(me, 12)
        log(me, 14, "in time", await asyncio.wait_for(waits(me + ".13", barrier0), 9 * UNIT))
    async def w2(me):
        log(me, 15)
        try:
            async with asyncio.timeout(0) as limit4:
                try:
                    t5 = keep(asyncio.create_task(asyncio.sleep(0), name=me + ".t16"))
                except TimeoutError as error:
                    log(me, 17, "caught", error)
                    raise
                handle6 = loop.call_soon(lambda *args, mark=18: log(me, mark, "called", args))
                await asyncio.sleep(0, 19)
                handle6.cancel()
                log(me, 20, handle6.cancelled())
            log(me, 21, limit4.expired())
        except TimeoutError as error:
            log(me, 22, error, limit4.expired(), asyncio.current_task().cancelling())
        return 23
    async def w3(me):
        log(me, 24)
        async with asyncio.TaskGroup() as tg7:
            t8 = keep(tg7.create_task(barrier0.wait(), name=me + ".t25"))
        log(me, 26)
    async def stream(me):
        log(me, 28, victim(4).cancel(), victim(4).uncancel(), victim(4).cancelling())
        log(me, 31, {item: await Later(1, item) for item in range(2)})
        log(me, 33, "sent", (yield 32))
        yield 34
        group9 = [keep(asyncio.create_task(w3(me + ".35"), name=me + ".t36")), keep(asyncio.create_task(w1(me + ".37"), name=me + ".t38"))]
        done, pending = await asyncio.wait(group9, return_when=asyncio.FIRST_COMPLETED, timeout=7 * UNIT)
        log(me, 39, done, pending)
    t10 = keep(asyncio.create_task(w0(me + ".40"), name=me + ".t41"))
    log(me, 42, "started", t10)
    try:
        try:
            async with asyncio.timeout(4 * UNIT) as limit11:
                try:
                    t12 = keep(loop.create_task(waits(me + ".43", barrier0), name=me + ".t44"))
                except Oops as error:
                    log(me, 45, "caught", error)
            log(me, 46, limit11.expired())
        except TimeoutError as error:
            log(me, 47, error, limit11.expired(), asyncio.current_task().cancelling())
    except (Exception, asyncio.CancelledError) as error:
        log(me, 48, "caught", error)
    try:
        async for item in Count(1, 1):
            log(me, 49, item)
            log(me, 51, "in time", await asyncio.wait_for(asyncio.sleep(7 * UNIT, 50), 0))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 52, "caught", error)
    try:
        group13 = [keep(asyncio.create_task(barrier0.wait(), name=me + ".t53")), keep(asyncio.create_task(w0(me + ".54"), name=me + ".t55"))]
        done, pending = await asyncio.wait(group13, return_when=asyncio.FIRST_EXCEPTION)
        log(me, 56, done, pending)
        log(me, 57, await asyncio.gather(*group13, return_exceptions=True))
    except Oops as error:
        log(me, 58, "caught", error)
    try:
        try:
            log(me, 59)
        except (Exception, asyncio.CancelledError) as error:
            log(me, 60, "caught", error)
            log(me, 61, asyncio.current_task().uncancel())
            raise Oops(me) from error
    except (Exception, asyncio.CancelledError) as error:
        log(me, 62, "caught", error)
    try:
        log(me, 64, "got", await w3(me + ".63"))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 65, "caught", error)
        await asyncio.sleep(0)
        log(me, 66)


run(100580, program, run_by_hand)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    sem0 = asyncio.Semaphore(2)
    async def w0(me):
        log(me, 1)
        try:
            loop.call_soon(log, me, 2)
        finally:
            log(me, 5, "finally")
            await asyncio.sleep(12 * UNIT)
            log(me, 6)
        g1 = keep_other(asyncio.gather())
        g1.add_done_callback(lambda done: log(7, "gathered", outcome(done)))
        s2 = keep_other(asyncio.shield(Later(0, 8)))
    async def stream(me):
        try:
            log(me, 10, "sent", (yield 9))
        except (Exception, asyncio.CancelledError) as error:
            log(me, 11, "caught", error)
            log(me, 12, asyncio.current_task().uncancel())
            raise
        else:
            log(me, 13, "fine")
        log(me, 15, "sent", (yield 14))
        loop.call_later(12 * UNIT, lambda *args: sem0.release())
        yield 16
        log(me, 18, "sent", (yield 17))
        g3 = keep_other(asyncio.gather(stays(me + ".19", 0), stays(me + ".20", 0), return_exceptions=True))
        await asyncio.sleep(0)
        log(me, 22, g3.cancel())
        log(me, 23, await g3)
    log(me, 25, "cancel", victim(2).cancel("stop 24"))
    log(me, 26, await sem0.acquire())
    try:
        ag4 = keep_generator(stream(me + ".ag4"))
        log(me, 29, await anext(ag4, "end"))
        log(me, 30, await ag4.athrow(Oops(28)))
        log(me, 31, await asyncio.wait_for(anext(ag4), 9 * UNIT))
        log(me, 32)
    finally:
        sem0.release()
        log(me, 33, sem0.locked())
    try:
        try:
            group5 = [keep(asyncio.create_task(holds(me + ".34", sem0, 1), name=me + ".t35")), keep(asyncio.create_task(w0(me + ".36"), name=me + ".t37"))]
            done, pending = await asyncio.wait(group5, return_when=asyncio.FIRST_COMPLETED)
            log(me, 38, done, pending)
        finally:
            log(me, 39, "finally")
            await asyncio.sleep(9 * UNIT)
            log(me, 40)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 41, "caught", error)
    try:
        g6 = keep_other(asyncio.gather(stays(me + ".42", 0), naps(me + ".43", 9 * UNIT), holds(me + ".44", sem0, 1), return_exceptions=True))
        await asyncio.sleep(0)
        log(me, 46, g6.cancel())
    except asyncio.CancelledError as error:
        log(me, 47, "caught", error)
        await asyncio.sleep(3 * UNIT)
        log(me, 48)


run(100620, program, run_plainly)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    loop.set_task_factory(eager)
    bounded0 = asyncio.BoundedSemaphore(1)
    queue0 = asyncio.Queue(2)
    async def w0(me):
        while True:
            try:
                item = await queue0.get()
            except asyncio.QueueShutDown as error:
                log(me, 1, error)
                break
            log(me, 2, "consumes", item)
            queue0.task_done()
        async for item in keep_generator(stream(me + ".g")):
            log(me, 3, item)
            break
    async def stream(me):
        log(me, 5, "cancel", victim(8).cancel("stop 4"))
        yield 6
        log(me, 8, "cancel", victim(5).cancel())
    try:
        log(me, 9, queue0.qsize())
    except (Exception, asyncio.CancelledError) as error:
        log(me, 10, "caught", error)
    loop.call_soon(log, me, 12)
    log(me, 15, "cancel", victim(6).cancel())
    log(me, 16, await queue0.join())
    loop.call_soon_threadsafe(lambda *args: queue0.get_nowait())
    loop.call_later(11 * UNIT, lambda *args: queue0.put_nowait(7))
    try:
        t1 = keep(asyncio.create_task(gives(me + ".18", queue0, 2), name=me + ".t19"))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 20, "caught", error)
    handle2 = loop.call_later(11 * UNIT, lambda *args: queue0.put_nowait(7))
    handle2.cancel()
    log(me, 21, handle2.cancelled())


run(100650, program, run_plainly)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    lock0 = asyncio.Lock()
    sem0 = asyncio.Semaphore(0)
    bounded0 = asyncio.BoundedSemaphore(1)
    bounded1 = asyncio.BoundedSemaphore(1)
    async def w0(me):
        log(me, 1)
        log(me, 3, "in time", await asyncio.wait_for(Later(2, 2), 8 * UNIT))
    async def w1(me):
        log(me, 4)
        try:
            for i in range(4):
                keep(asyncio.create_task(w2(me + ".5"), name=f"{me}.s6-{i}"))
        finally:
            log(me, 7, "finally")
            await asyncio.sleep(-1, 8)
            log(me, 9)
        log(me, 10, await sem0.acquire())
        try:
            try:
                crowd1 = [keep(asyncio.create_task(holds(f"{me}.11-{i}", lock0, 0), name=f"{me}.c11-{i}")) for i in range(3)]
                await asyncio.sleep(0)
                await lock0.acquire()
                log(me, 12)
                await lock0.acquire()
                log(me, 13)
                crowd1[0].cancel("stop 14")
                log(me, 15)
                await asyncio.wait(crowd1, timeout=6 * UNIT)
                log(me, 16)
            except (Exception, asyncio.CancelledError) as error:
                log(me, 17, "caught", error)
            await asyncio.sleep(8 * UNIT, 18)
            log(me, 19)
        finally:
            sem0.release()
            log(me, 20, sem0.locked())
        when2 = loop.time() + 6 * UNIT
        loop.call_at(when2, lambda *args, mark=21: log(me, mark, "called", args))
        loop.call_at(when2, lambda *args, mark=22: log(me, mark, "called", args))
        loop.call_at(when2, lambda *args: victim(3).cancel("stop 23"))
    async def w2(me):
        for i in range(2):
            loop.call_later(0, lambda *args, mark=24: log(me, mark, "called", args))
            asyncio.current_task().cancel("stop 25")
            log(me, 26, asyncio.current_task().uncancel())
            await asyncio.sleep(0)
            log(me, 27)
        try:
            log(me, 28, "got", await asyncio.sleep(8 * UNIT))
        except* (Oops, ValueError, TimeoutError) as error:
            log(me, 29, error)
    async def stream(me):
        log(me, 31, {item: await Later(1, item) for item in range(2)})
        async with Place(me + "-32", 0, 1):
            when3 = loop.time() + 6 * UNIT
            loop.call_at(when3, lambda *args: victim(2).cancel())
            loop.call_at(when3, lambda *args: victim(5).cancel())
            loop.call_at(when3, lambda *args: bounded1.release())
        yield 35
        s4 = keep_other(asyncio.shield(lock0.acquire()))
    try:
        async with asyncio.TaskGroup() as tg5:
            t6 = keep(tg5.create_task(w2(me + ".36"), name=me + ".t37"))
            t7 = keep(tg5.create_task(asyncio.sleep(0), name=me + ".t38"))
            t8 = keep(tg5.create_task(sem0.acquire(), name=me + ".t39", context=contextvars.copy_context()))
            t9 = keep(tg5.create_task(bounded1.acquire(), name=me + ".t40"))
            log(me, 41, repr(tg5))
        log(me, 42)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 43, "caught", error)
    try:
        async for item in keep_generator(stream(me + ".g")):
            log(me, 44, item)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 45, "caught", error)
    try:
        loop.call_later(6 * UNIT, lambda *args, mark=46: log(me, mark, "called", args))
    finally:
        log(me, 47, "finally")
    try:
        crowd10 = [keep(asyncio.create_task(holds(f"{me}.48-{i}", bounded0, 1), name=f"{me}.c48-{i}")) for i in range(3)]
        await asyncio.sleep(0)
        crowd10[1].cancel("stop 49")
        log(me, 50)
        bounded0.release()
        log(me, 51)
        bounded0.release()
        log(me, 52)
        bounded0.release()
        log(me, 53)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 54, "caught", error)
    try:
        async with asyncio.TaskGroup() as tg11:
            t12 = keep(tg11.create_task(naps(me + ".55", 0), name=me + ".t56"))
            t13 = keep(tg11.create_task(sem0.acquire(), name=me + ".t57"))
            t14 = keep(tg11.create_task(w0(me + ".58"), name=me + ".t59"))
        log(me, 60)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 61, "caught", error)


run(100651, program, run_plainly)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    bounded0 = asyncio.BoundedSemaphore(2)
    queue0 = asyncio.Queue()
    async def w0(me):
        log(me, 1)
        group1 = [keep(asyncio.create_task(deep(4, w2(me + ".2")), name=me + ".t3")), keep(asyncio.create_task(queue0.get(), name=me + ".t4"))]
        done, pending = await asyncio.wait(group1, return_when=asyncio.FIRST_COMPLETED)
        log(me, 5, done, pending)
        log(me, 7, "got", await w2(me + ".6"))
        async with contextlib.AsyncExitStack() as stack2:
            await stack2.enter_async_context(Place(me + "-8"))
            await stack2.enter_async_context(Place(me + "-9"))
            stack2.push_async_callback(asyncio.sleep, 0)
            try:
                async with bounded0:
                    log(me, 10, "holds")
                    async for item in Count(2, 0):
                        log(me, 11, item)
                        g3 = keep_other(asyncio.gather(return_exceptions=True))
                    try:
                        for i in range(3):
                            keep(asyncio.create_task(naps(me + ".12", 3 * UNIT), name=f"{me}.s13-{i}"))
                    except (Exception, asyncio.CancelledError) as error:
                        log(me, 14, "caught", error)
                        await asyncio.sleep(5 * UNIT, 15)
                        log(me, 16)
                log(me, 17, bounded0.locked())
            finally:
                log(me, 18, "finally")
    async def w1(me):
        log(me, 19)
        for turn in range(2):
            await asyncio.sleep(0)
            log(me, 20, turn)
    async def w2(me):
        log(me, 21)
        handle4 = loop.call_soon(lambda *args: bounded0.release())
        await asyncio.sleep(0)
        handle4.cancel()
        log(me, 22, handle4.cancelled())
    async def stream(me):
        loop.call_soon(lambda *args: victim(5).cancel("stop 23"))
        try:
            log(me, 26)
        except (Exception, asyncio.CancelledError) as error:
            log(me, 27, "caught", error)
            log(me, 28, asyncio.current_task().uncancel())
        crowd5 = [keep(asyncio.create_task(gives(f"{me}.29-{i}", queue0, 7), name=f"{me}.c29-{i}")) for i in range(4)]
        await asyncio.sleep(3 * UNIT)
        await queue0.put(3)
        log(me, 30)
        await asyncio.wait(crowd5, timeout=3 * UNIT)
        log(me, 31)
        yield 32
        try:
            log(me, 33, await bounded0.acquire())
            try:
                for i in range(2):
                    keep(asyncio.create_task(deep(4, Later(1, 34)), name=f"{me}.s35-{i}"))
            finally:
                bounded0.release()
                log(me, 36, bounded0.locked())
        except Exception as error:
            log(me, 37, "caught", error)
        log(me, 38)
    try:
        log(me, 39, repr(queue0))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 40, "caught", error)
    try:
        log(me, 41)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 42, "caught", error)
    try:
        log(me, 43, await bounded0.acquire())
        try:
            try:
                def chain6(left):
                    log(me, 44, left)
                    if left:
                        loop.call_soon(chain6, left - 1)
                chain6(1)
            finally:
                log(me, 45, "finally")
        finally:
            bounded0.release()
            log(me, 46, bounded0.locked())
    except (Exception, asyncio.CancelledError) as error:
        log(me, 47, "caught", error)
    try:
        try:
            log(me, 49, "in time", await asyncio.wait_for(asyncio.shield(w0(me + ".48")), 3 * UNIT))
        finally:
            log(me, 50, "finally")
            await asyncio.sleep(3 * UNIT, 51)
            log(me, 52)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 53, "caught", error)
    async with contextlib.AsyncExitStack() as stack7:
        await stack7.enter_async_context(Place(me + "-54"))
        stack7.push_async_callback(asyncio.sleep, 0)
        group8 = [keep(asyncio.create_task(naps(me + ".55", 0), name=me + ".t56")), keep(asyncio.create_task(stays(me + ".57", 5 * UNIT), name=me + ".t58"))]
        done, pending = await asyncio.wait(group8, return_when=asyncio.FIRST_COMPLETED)
        log(me, 59, done, pending)
        for each in in_order(pending):
            each.cancel()
        log(me, 61, await asyncio.gather(*group8, return_exceptions=True))
    log(me, 62)
    await asyncio.sleep(5 * UNIT, 63)
    log(me, 64)
    return 65


run(100704, program, run_by_hand)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    fut0 = loop.create_future()
    fut1 = loop.create_future()
    lifo0 = asyncio.LifoQueue()
    async def w0(me):
        loop.call_soon_threadsafe(lambda *args: fut1.cancel())
        for i in range(2):
            keep(asyncio.create_task(asyncio.sleep(0), name=f"{me}.s4-{i}"))
    async def stream(me):
        t1 = keep(asyncio.create_task(asyncio.wait_for(asyncio.sleep(0), 2 * UNIT), name=me + ".t5", context=contextvars.copy_context()))
        yield 6
        log(me, 7, {item: await Later(1, item) for item in range(2)})
        log(me, 8, repr(lifo0))
    try:
        crowd2 = [keep(asyncio.create_task(waits(f"{me}.9-{i}", fut1), name=f"{me}.c9-{i}")) for i in range(4)]
        await asyncio.sleep(0)
        fut1.set_result(1)
        log(me, 10)
        await asyncio.wait(crowd2, timeout=4 * UNIT)
        log(me, 11)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 12, "caught", error)
    try:
        try:
            loop.call_later(4 * UNIT, lambda *args, mark=13: log(me, mark, "called", args))
        except Exception as error:
            log(me, 14, "caught", error)
            raise Oops(me) from error
    except (Exception, asyncio.CancelledError) as error:
        log(me, 15, "caught", error)
    try:
        log(me, 17, "cancel", victim(2).cancel("stop 16"))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 18, "caught", error)
    for i in range(3):
        keep(asyncio.create_task(takes(me + ".19", lifo0), name=f"{me}.s20-{i}"))
    try:
        for i in range(2):
            keep(asyncio.create_task(asyncio.sleep(2 * UNIT, 21), name=f"{me}.s22-{i}"))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 23, "caught", error)
    try:
        crowd3 = [keep(asyncio.create_task(gives(f"{me}.24-{i}", lifo0, 2), name=f"{me}.c24-{i}")) for i in range(4)]
        await asyncio.sleep(0)
        lifo0.put_nowait(2)
        log(me, 25)
        lifo0.put_nowait(1)
        log(me, 26)
        await asyncio.sleep(0)
        log(me, 27)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 28, "caught", error)
    t4 = keep(asyncio.create_task(takes(me + ".29", lifo0), name=me + ".t30"))
    return 31


run(100721, program, run_plainly)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    lifo0 = asyncio.LifoQueue()
    queue0 = asyncio.Queue()
    async def w0(me):
        log(me, 1)
        while True:
            try:
                item = await lifo0.get()
            except asyncio.QueueShutDown as error:
                log(me, 2, error)
                break
            log(me, 3, "consumes", item)
            lifo0.task_done()
        await asyncio.sleep(6 * UNIT)
        log(me, 4)
        async with Place(me + "-5", 1, 1):
            loop.call_soon(lambda *args: queue0.put_nowait(7))
        try:
            loop.call_soon(lambda *args: lifo0.put_nowait(8))
        finally:
            log(me, 11, "finally")
            await asyncio.sleep(12 * UNIT, 12)
            log(me, 13)
    async def stream(me):
        log(me, 14, "item", await lifo0.get())
        try:
            loop.call_soon(log, me, 16)
        except (Exception, asyncio.CancelledError) as error:
            log(me, 17, "caught", error)
        yield 18
        log(me, 19)
        while True:
            try:
                item = await lifo0.get()
            except asyncio.QueueShutDown as error:
                log(me, 20, error)
                break
            log(me, 21, "consumes", item)
            lifo0.task_done()
            await asyncio.sleep(0)
    try:
        log(me, 22)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 23, "caught", error)
    try:
        def chain1(left):
            log(me, 24, left)
            if left:
                loop.call_later(12 * UNIT, chain1, left - 1)
        chain1(4)
    except BaseException as error:
        log(me, 25, "caught", error)
        raise
    else:
        log(me, 26, "fine")
    try:
        log(me, 27)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 28, "caught", error)
    log(me, 30, "gathered", await asyncio.gather(deep(2, Later(0, 29)), return_exceptions=True))
    try:
        log(me, 31)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 32, "caught", error)
    g2 = keep_other(asyncio.gather(takes(me + ".33", lifo0), gives(me + ".34", lifo0, 9), Later(0, 35)))
    try:
        try:
            async with asyncio.timeout_at(loop.time() + 12 * UNIT) as limit3:
                log(me, 36, "got", await g2)
                log(me, 38, "gathered", await asyncio.gather(g2, deep(1, Later(0, 37)), queue0.get()))
            log(me, 39, limit3.expired())
        except TimeoutError as error:
            log(me, 40, error, limit3.expired(), asyncio.current_task().cancelling())
    except TimeoutError as error:
        log(me, 41, "caught", error)
    return 42


run(100757, program, run_plainly)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    lock0 = asyncio.Lock()
    queue0 = asyncio.Queue()
    async def w0(me):
        log(me, 1)
        try:
            async with asyncio.TaskGroup() as tg1:
                t2 = keep(tg1.create_task(w1(me + ".2"), name=me + ".t3"))
                log(me, 4, "awaited", await t2)
                log(me, 5, repr(tg1))
            log(me, 6)
        finally:
            log(me, 7, "finally")
            await asyncio.sleep(3 * UNIT)
            log(me, 8)
        log(me, 9, "awaited", await t2)
        s3 = keep_other(asyncio.shield(takes(me + ".10", queue0)))
        return 11
    async def w1(me):
        log(me, 12)
        while True:
            try:
                item = await queue0.get()
            except asyncio.QueueShutDown as error:
                log(me, 13, error)
                break
            log(me, 14, "consumes", item)
            queue0.task_done()
        @contextlib.asynccontextmanager
        async def manager4():
            log(me, 15, "enters")
            await asyncio.sleep(9 * UNIT)
            try:
                yield 16
            finally:
                await asyncio.sleep(0)
                log(me, 17, "leaves")
        async with manager4() as value:
            log(me, 18, repr(victim(4)))
            try:
                async with asyncio.TaskGroup() as tg5:
                    keep(tg5.create_task(stays(me + ".20", 0), name=me + ".t22"))
                    keep(tg5.create_task(fails(me + ".24", 9 * UNIT), name=me + ".t26"))
                    keep(tg5.create_task(asyncio.wait_for(asyncio.sleep(0, 27), 7 * UNIT), name=me + ".t30"))
                    try:
                        await asyncio.sleep(9 * UNIT)
                    finally:
                        log(me, 31)
            except BaseExceptionGroup as error:
                log(me, 32, error)
        log(me, 33, "item", queue0.get_nowait())
        return 34
    async def stream(me):
        g6 = keep_other(asyncio.gather(naps(me + ".35", 3 * UNIT), w1(me + ".36"), return_exceptions=True))
        await asyncio.sleep(0)
        log(me, 38, g6.cancel())
        yield 39
        loop.call_later(0, lambda *args, mark=40: log(me, mark, "called", args))
    try:
        while True:
            try:
                item = await queue0.get()
            except asyncio.QueueShutDown as error:
                log(me, 41, error)
                break
            log(me, 42, "consumes", item)
            queue0.task_done()
    except (Exception, asyncio.CancelledError) as error:
        log(me, 43, "caught", error)
    try:
        @contextlib.asynccontextmanager
        async def manager7():
            log(me, 44, "enters")
            await asyncio.sleep(0)
            try:
                yield 45
            finally:
                await asyncio.sleep(0)
                log(me, 46, "leaves")
        async with manager7() as value:
            s8 = keep_other(asyncio.shield(naps(me + ".47", 0)))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 48, "caught", error)
    try:
        await asyncio.sleep(0, 49)
        log(me, 50)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 51, "caught", error)
    try:
        try:
            async with contextlib.AsyncExitStack() as stack9:
                await stack9.enter_async_context(Place(me + "-52"))
                stack9.push_async_callback(asyncio.sleep, 0)
                try:
                    g10 = keep_other(asyncio.gather(stays(me + ".53", 9 * UNIT), naps(me + ".54", 0), stays(me + ".55", 7 * UNIT)))
                    await asyncio.sleep(7 * UNIT)
                    log(me, 57, g10.cancel("stop 56"))
                    log(me, 58, await g10)
                except* (Oops, ValueError, TimeoutError) as error:
                    log(me, 59, error)
        finally:
            log(me, 60, "finally")
            await asyncio.sleep(9 * UNIT)
            log(me, 61)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 62, "caught", error)


run(100787, program, run_twice)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    event0 = asyncio.Event()
    sem0 = asyncio.Semaphore(2)
    queue0 = asyncio.Queue(1)
    async def w0(me):
        log(me, 1)
        log(me, 3, "cancel", victim(6).cancel())
        try:
            f1 = loop.create_future()
            loop.call_later(12 * UNIT, f1.set_result, 4)
            log(me, 5, await f1)
        except TimeoutError as error:
            log(me, 6, "caught", error)
            await asyncio.sleep(12 * UNIT)
            log(me, 7)
        loop.call_soon(lambda *args: queue0.get_nowait(), context=contextvars.copy_context())
        try:
            log(me, 9, await queue0.join())
        except* (Oops, ValueError, TimeoutError) as error:
            log(me, 10, error)
    async def w1(me):
        log(me, 11)
        g2 = keep_other(asyncio.gather(asyncio.wait_for(asyncio.sleep(12 * UNIT, 12), 12 * UNIT), naps(me + ".13", 0), return_exceptions=True))
        await asyncio.sleep(0)
        log(me, 15, g2.cancel())
        victim(1).add_done_callback(lambda done: log(16, "done", done))
    async def stream(me):
        for i in range(3):
            keep(asyncio.create_task(asyncio.wait_for(Later(0, 17), 12 * UNIT), name=f"{me}.s18-{i}"))
        try:
            loop.call_soon(lambda *args: victim(6).cancel())
        except TimeoutError as error:
            log(me, 21, "caught", error)
            await asyncio.sleep(0)
            log(me, 22)
        yield 23
        try:
            async with asyncio.timeout_at(loop.time() + 12 * UNIT) as limit3:
                log(me, 25, "got", await Later(2, 24))
            log(me, 26, limit3.expired())
        except TimeoutError as error:
            log(me, 27, error, limit3.expired(), asyncio.current_task().cancelling())
    try:
        async with asyncio.timeout(12 * UNIT) as limit4:
            log(me, 29, "cancel", victim(7).cancel("stop 28"))
            for i in range(3):
                keep(asyncio.create_task(sem0.acquire(), name=f"{me}.s30-{i}"))
            limit4.reschedule(loop.time())
            await Later(2, 31)
        log(me, 32, limit4.expired())
    except TimeoutError as error:
        log(me, 33, error, limit4.expired(), asyncio.current_task().cancelling())
    try:
        try:
            async with asyncio.timeout(12 * UNIT) as limit5:
                t6 = keep(asyncio.Task(event0.wait(), loop=loop, eager_start=True, name=me + ".t34"))
            log(me, 35, limit5.expired())
        except TimeoutError as error:
            log(me, 36, error, limit5.expired(), asyncio.current_task().cancelling())
    except (Exception, asyncio.CancelledError) as error:
        log(me, 37, "caught", error)
    loop.call_soon(lambda *args: event0.set(), context=contextvars.copy_context())
    try:
        g7 = keep_other(asyncio.gather(naps(me + ".41", 12 * UNIT), holds(me + ".42", sem0, 1), return_exceptions=True))
        await asyncio.sleep(12 * UNIT)
        log(me, 44, g7.cancel("stop 43"))
        log(me, 45, await g7)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 46, "caught", error)
    crowd8 = [keep(asyncio.create_task(takes(f"{me}.47-{i}", queue0), name=f"{me}.c47-{i}")) for i in range(4)]
    queue0.get_nowait()
    log(me, 48)
    await asyncio.sleep(0)
    log(me, 49)
    await asyncio.wait(crowd8, timeout=12 * UNIT)
    log(me, 50)
    try:
        loop.call_soon(log, me, 52)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 53, "caught", error)


run(100789, program, run_plainly)
