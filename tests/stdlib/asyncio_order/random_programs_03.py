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
    fut0 = loop.create_future()
    queue0 = asyncio.Queue()
    queue1 = asyncio.Queue(1)
    async def w0(me):
        log(me, 1)
        victim(4).add_done_callback(lambda done: log(2, "done", done))
        for turn in range(2):
            await asyncio.sleep(0)
            log(me, 3, turn)
        log(me, 5, "cancel", victim(9).cancel("stop 4"))
        try:
            g1 = keep_other(asyncio.gather(gives(me + ".6", queue0, 1), fut0, asyncio.gather(), return_exceptions=True))
        except Exception as error:
            log(me, 7, "caught", error)
    async def w1(me):
        log(me, 8)
        g2 = keep_other(asyncio.gather(deep(3, fut0), fut0, return_exceptions=True))
        asyncio.current_task().cancel()
        await g2
        log(me, 10)
        log(me, 11, "awaited", await g2)
        t3 = keep(loop.create_task(naps(me + ".12", 0), name=me + ".t13"))
        log(me, 14, "started", t3)
    async def stream(me):
        try:
            log(me, 17, "in time", await asyncio.wait_for(asyncio.gather(Later(1, 15), waits(me + ".16", barrier0), fut0), None))
        finally:
            log(me, 18, "finally")
        when4 = loop.time() + 5 * UNIT
        loop.call_at(when4, lambda *args: queue1.get_nowait())
        loop.call_at(when4, lambda *args, mark=19: log(me, mark, "called", args))
        loop.call_at(when4, lambda *args: fut0.set_exception(Oops(6)))
        t5 = keep(asyncio.create_task(naps(me + ".20", 5 * UNIT), name=me + ".t21"))
        log(me, 22, "started", t5)
        yield 23
        log(me, 24)
    crowd6 = [keep(asyncio.create_task(takes(f"{me}.25-{i}", queue0), name=f"{me}.c25-{i}")) for i in range(4)]
    crowd6[2].cancel()
    log(me, 27)
    await asyncio.sleep(0)
    log(me, 28)
    try:
        t7 = keep(asyncio.create_task(deep(3, asyncio.sleep(-1, 29)), name=me + ".t30"))
        log(me, 31, "started", t7)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 32, "caught", error)
    when8 = loop.time() + 5 * UNIT
    loop.call_at(when8, lambda *args, mark=33: log(me, mark, "called", args))
    loop.call_at(when8, lambda *args: victim(6).cancel())
    try:
        try:
            log(me, 35, "awaited", await t7)
        except BaseException as error:
            log(me, 36, "caught", error)
            raise
    except (Exception, asyncio.CancelledError) as error:
        log(me, 37, "caught", error)
    log(me, 38, await queue1.join())
    try:
        ag9 = keep_generator(stream(me + ".ag9"))
        log(me, 41, await ag9.asend(39))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 42, "caught", error)


run(100006, program, run_plainly)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    loop.set_task_factory(eager)
    barrier0 = asyncio.Barrier(3)
    barrier1 = asyncio.Barrier(3)
    event0 = asyncio.Event()
    prio0 = asyncio.PriorityQueue()
    async def w0(me):
        log(me, 1)
        log(me, 2, repr(barrier1))
        log(me, 4, "in time", await asyncio.wait_for(w2(me + ".3"), 7 * UNIT))
        return 5
    async def w1(me):
        log(me, 6)
        try:
            await asyncio.sleep(0, 7)
            log(me, 8)
        except (Exception, asyncio.CancelledError) as error:
            log(me, 9, "caught", error)
        crowd1 = [keep(asyncio.create_task(takes(f"{me}.10-{i}", prio0), name=f"{me}.c10-{i}")) for i in range(4)]
        await asyncio.sleep(0)
        prio0.get_nowait()
        log(me, 11)
        await asyncio.sleep(0)
        log(me, 12)
    async def w2(me):
        log(me, 13)
        log(me, 14, await prio0.join())
        when2 = loop.time() + 7 * UNIT
        loop.call_at(when2, lambda *args: event0.set())
        loop.call_at(when2, lambda *args: victim(4).cancel())
        loop.call_at(when2, lambda *args, mark=16: log(me, mark, "called", args))
    async def w3(me):
        log(me, 17)
        t3 = keep(loop.create_task(barrier0.wait(), name=me + ".t18"))
        log(me, 19, "started", t3)
        f4 = loop.create_future()
        loop.call_soon(f4.set_exception, Oops(20))
        log(me, 21, await f4)
    async def stream(me):
        try:
            t5 = keep(asyncio.create_task(waits(me + ".22", barrier0), name=me + ".t23"))
        except Oops as error:
            log(me, 24, "caught", error)
        for i in range(2):
            keep(asyncio.create_task(waits(me + ".25", event0), name=f"{me}.s26-{i}"))
        log(me, 27, "in time", await asyncio.wait_for(t5, 7 * UNIT))
        yield 28
        await asyncio.sleep(0, 29)
        log(me, 30)
        try:
            await asyncio.sleep(12 * UNIT, 31)
            log(me, 32)
        except (Exception, asyncio.CancelledError) as error:
            log(me, 33, "caught", error)
    try:
        try:
            when6 = loop.time() + 7 * UNIT
            loop.call_at(when6, lambda *args, mark=34: log(me, mark, "called", args))
            loop.call_at(when6, lambda *args: victim(6).cancel("stop 35"))
        except* (Oops, ValueError, TimeoutError) as error:
            log(me, 36, error)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 37, "caught", error)
    group7 = [keep(asyncio.create_task(deep(1, asyncio.shield(Later(0, 38))), name=me + ".t39")), keep(asyncio.create_task(deep(4, asyncio.gather(Later(2, 40), w2(me + ".41"))), name=me + ".t42")), keep(asyncio.create_task(w2(me + ".43"), name=me + ".t44")), keep(asyncio.create_task(asyncio.wait_for(asyncio.gather(), 11 * UNIT), name=me + ".t45"))]
    done, pending = await asyncio.wait(group7, return_when=asyncio.FIRST_COMPLETED)
    log(me, 46, done, pending)
    for each in in_order(pending):
        each.cancel()
    log(me, 48, await asyncio.gather(*group7, return_exceptions=True))
    try:
        while True:
            try:
                item = await prio0.get()
            except asyncio.QueueShutDown as error:
                log(me, 49, error)
                break
            log(me, 50, "consumes", item)
            prio0.task_done()
            await asyncio.sleep(7 * UNIT)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 51, "caught", error)
    try:
        t8 = keep(asyncio.create_task(gives(me + ".52", prio0, 8), name=me + ".t53", context=contextvars.copy_context()))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 54, "caught", error)


run(100059, program, run_plainly)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    barrier0 = asyncio.Barrier(3)
    lock0 = asyncio.Lock()
    queue0 = asyncio.Queue(2)
    async def w0(me):
        log(me, 1)
        async with contextlib.AsyncExitStack() as stack1:
            await stack1.enter_async_context(Place(me + "-2"))
            stack1.push_async_callback(asyncio.sleep, 0)
            loop.call_later(9 * UNIT, lambda *args: victim(5).cancel("stop 3"))
        try:
            async with asyncio.timeout(10 * UNIT) as limit2:
                lock0.release()
                log(me, 4)
                limit2.reschedule(loop.time() + 9 * UNIT)
                await w1(me + ".5")
            log(me, 6, limit2.expired())
        except TimeoutError as error:
            log(me, 7, error, limit2.expired(), asyncio.current_task().cancelling())
        log(me, 8, await queue0.put(5))
        try:
            async with asyncio.TaskGroup() as tg3:
                t4 = keep(tg3.create_task(holds(me + ".9", lock0, 0), name=me + ".t10"))
                t5 = keep(tg3.create_task(w1(me + ".11"), name=me + ".t12"))
                log(me, 14, "in time", await asyncio.wait_for(Later(2, 13), 9 * UNIT))
                log(me, 15, repr(tg3))
            log(me, 16)
        except asyncio.CancelledError as error:
            log(me, 17, "caught", error)
            raise Oops(me) from error
        return 18
    async def w1(me):
        log(me, 19)
        group6 = [keep(asyncio.create_task(stays(me + ".20", 10 * UNIT), name=me + ".t21"))]
        done, pending = await asyncio.wait(group6, return_when=asyncio.FIRST_COMPLETED, timeout=9 * UNIT)
        log(me, 22, done, pending)
        log(me, 23, await asyncio.gather(*group6, return_exceptions=True))
        lock0.release()
        log(me, 24)
        log(me, 25, "item", await queue0.get())
        log(me, 26)
    async def w2(me):
        log(me, 27)
        lock0.release()
        log(me, 28)
        lock0.release()
        log(me, 29)
        try:
            lock0.release()
            log(me, 30)
        except asyncio.CancelledError as error:
            log(me, 31, "caught", error)
    async def stream(me):
        loop.call_soon(log, me, 33)
        log(me, 35, "in time", await asyncio.wait_for(asyncio.sleep(0), 10 * UNIT))
        yield 36
        t7 = keep(loop.create_task(takes(me + ".37", queue0), name=me + ".t38"))
    try:
        log(me, 39, "in time", await asyncio.wait_for(asyncio.sleep(9 * UNIT), 9 * UNIT))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 40, "caught", error)
    try:
        async with lock0:
            log(me, 41, "holds")
            t8 = keep(asyncio.Task(asyncio.sleep(10 * UNIT), loop=loop, eager_start=True, name=me + ".t42"))
            try:
                log(me, 43, await barrier0.wait())
            finally:
                log(me, 44, "finally")
    finally:
        log(me, 45, "finally")
        await asyncio.sleep(0, 46)
        log(me, 47)
    try:
        log(me, 48)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 49, "caught", error)
    try:
        log(me, 51, "got", await Later(3, 50))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 52, "caught", error)
    try:
        try:
            ag9 = keep_generator(stream(me + ".ag9"))
            log(me, 55, await ag9.athrow(Oops(54)))
            log(me, 56, await anext(ag9))
            log(me, 57, await asyncio.wait_for(anext(ag9), 10 * UNIT))
        finally:
            log(me, 58, "finally")
            await asyncio.sleep(0)
            log(me, 59)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 60, "caught", error)


run(100146, program, run_by_hand)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    lock0 = asyncio.Lock()
    lock1 = asyncio.Lock()
    prio0 = asyncio.PriorityQueue()
    async def w0(me):
        log(me, 2, "gathered", await asyncio.gather(asyncio.shield(w2(me + ".1"))))
        lock0.release()
        log(me, 3)
        log(me, 4, "gathered", await asyncio.gather())
        async with asyncio.TaskGroup() as tg1:
            t2 = keep(tg1.create_task(takes(me + ".5", prio0), name=me + ".t6", context=contextvars.copy_context()))
            t3 = keep(tg1.create_task(asyncio.sleep(0), name=me + ".t7"))
            try:
                log(me, 9, victim(7).cancel(), victim(7).uncancel(), victim(7).cancelling())
            except Oops as error:
                log(me, 10, "caught", error)
                await asyncio.sleep(0, 11)
                log(me, 12)
        log(me, 13)
    async def w1(me):
        log(me, 14)
        async with asyncio.TaskGroup() as tg4:
            t5 = keep(tg4.create_task(lock0.acquire(), name=me + ".t15"))
            t6 = keep(tg4.create_task(prio0.get(), name=me + ".t16"))
            t7 = keep(tg4.create_task(prio0.get(), name=me + ".t17"))
            t8 = keep(tg4.create_task(holds(me + ".18", lock1, 2), name=me + ".t19"))
            try:
                for i in range(3):
                    keep(asyncio.create_task(holds(me + ".20", lock1, 2), name=f"{me}.s21-{i}"))
            finally:
                log(me, 22, "finally")
                await asyncio.sleep(0, 23)
                log(me, 24)
            log(me, 25, asyncio.iscoroutinefunction(program))
            log(me, 26, repr(tg4))
        log(me, 27)
        try:
            async with asyncio.TaskGroup() as tg9:
                t10 = keep(tg9.create_task(stays(me + ".28", 1 * UNIT), name=me + ".t29"))
                t11 = keep(tg9.create_task(takes(me + ".30", prio0), name=me + ".t31"))
            log(me, 32)
        except asyncio.CancelledError as error:
            log(me, 33, "caught", error)
            raise Oops(me) from error
        else:
            log(me, 34, "fine")
        try:
            log(me, 35, "gathered", await asyncio.gather(asyncio.shield(prio0.get()), t10))
        finally:
            log(me, 36, "finally")
    async def w2(me):
        try:
            for each in asyncio.as_completed([keep(asyncio.create_task(holds(me + ".37", lock1, 0), name=me + ".t38")), keep(asyncio.create_task(asyncio.wait_for(asyncio.shield(Later(2, 39)), 9 * UNIT), name=me + ".t40"))], timeout=9 * UNIT):
                try:
                    result = await each
                    log(me, 41, "completed", result)
                except (Exception, asyncio.CancelledError) as error:
                    log(me, 42, error)
        except (Exception, asyncio.CancelledError) as error:
            log(me, 43, "caught", error)
        else:
            log(me, 44, "fine")
        for each in asyncio.as_completed([keep(asyncio.create_task(asyncio.sleep(-1, 45), name=me + ".t46")), keep(asyncio.create_task(w3(me + ".47"), name=me + ".t48")), keep(asyncio.create_task(asyncio.wait_for(Later(1, 49), 10 * UNIT), name=me + ".t50"))]):
            try:
                result = await each
                log(me, 51, "completed", result)
            except (Exception, asyncio.CancelledError) as error:
                log(me, 52, error)
            break
        log(me, 54, "in time", await asyncio.wait_for(Later(1, 53), 9 * UNIT))
        try:
            async with lock1:
                log(me, 55, "holds")
                log(me, 58, "gathered", await asyncio.gather(Later(1, 56), holds(me + ".57", lock0, 0)))
        except (Exception, asyncio.CancelledError) as error:
            log(me, 59, "caught", error)
            raise
        return me
    async def w3(me):
        crowd12 = [keep(asyncio.create_task(holds(f"{me}.61-{i}", lock1, 2), name=f"{me}.c61-{i}")) for i in range(3)]
        crowd12[2].cancel()
        log(me, 63)
        await asyncio.wait(crowd12, timeout=11 * UNIT)
        log(me, 64)
    async def stream(me):
        try:
            async with lock0:
                log(me, 65, "holds")
                async with Place(me + "-66", 1, 0):
                    log(me, 67, "gathered", await asyncio.gather(return_exceptions=True))
            log(me, 68, lock0.locked())
        except Oops as error:
            log(me, 69, "caught", error)
        log(me, 70)
        log(me, 71)
        yield 72
        log(me, 73)
    try:
        async with asyncio.timeout_at(loop.time() + 9 * UNIT) as limit13:
            log(me, 74, "gathered", await asyncio.gather(return_exceptions=True))
        log(me, 75, limit13.expired())
    except TimeoutError as error:
        log(me, 76, error, limit13.expired(), asyncio.current_task().cancelling())
    log(me, 79, "gathered", await asyncio.gather(Later(0, 77), stays(me + ".78", 11 * UNIT)))
    try:
        try:
            log(me, 81, victim(0).cancel(), victim(0).uncancel(), victim(0).cancelling())
        finally:
            log(me, 82, "finally")
    except (Exception, asyncio.CancelledError) as error:
        log(me, 83, "caught", error)
    log(me, 86, "gathered", await asyncio.gather(w1(me + ".84"), Later(0, 85)))
    try:
        while True:
            try:
                item = await prio0.get()
            except asyncio.QueueShutDown as error:
                log(me, 87, error)
                break
            log(me, 88, "consumes", item)
            prio0.task_done()
            await asyncio.sleep(-1)
    except Exception as error:
        log(me, 89, "caught", error)
        raise
    async with lock1:
        log(me, 90, "holds")
        log(me, 93, "gathered", await asyncio.gather(Later(1, 91), fails(me + ".92", 11 * UNIT), return_exceptions=True))
        async for each in asyncio.as_completed([keep(asyncio.create_task(naps(me + ".94", 1 * UNIT), name=me + ".t95")), keep(asyncio.create_task(holds(me + ".96", lock1, 1), name=me + ".t97")), keep(asyncio.create_task(w3(me + ".98"), name=me + ".t99"))], timeout=10 * UNIT):
            try:
                result = await each
                log(me, 100, "completed", each, result)
            except (Exception, asyncio.CancelledError) as error:
                log(me, 101, error)
            break
    await asyncio.sleep(0)
    log(me, 102)
    loop.call_soon(lambda *args: lock1.release())
    return me


run(100158, program, run_plainly)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    queue0 = asyncio.Queue(2)
    lock0 = asyncio.Lock()
    fut0 = loop.create_future()
    async def w0(me):
        log(me, 1)
        await asyncio.sleep(0, 2)
        log(me, 3)
    async def w1(me):
        log(me, 4)
        try:
            crowd1 = [keep(asyncio.create_task(takes(f"{me}.5-{i}", queue0), name=f"{me}.c5-{i}")) for i in range(3)]
            await asyncio.sleep(0)
            queue0.put_nowait(1)
            log(me, 6)
            queue0.get_nowait()
            log(me, 7)
            queue0.put_nowait(2)
            log(me, 8)
        except* (Oops, ValueError, TimeoutError) as error:
            log(me, 9, error)
    async def w2(me):
        log(me, 10)
        crowd2 = [keep(asyncio.create_task(holds(f"{me}.11-{i}", lock0, 1), name=f"{me}.c11-{i}")) for i in range(4)]
        await asyncio.sleep(0)
        await lock0.acquire()
        log(me, 12)
        await lock0.acquire()
        log(me, 13)
        lock0.release()
        log(me, 14)
        await asyncio.wait(crowd2, timeout=9 * UNIT)
        log(me, 15)
        try:
            watch3 = lambda done: log(16, "done", done)
            victim(5).add_done_callback(watch3)
            victim(5).add_done_callback(watch3)
            victim(5).add_done_callback(log)
            log(me, 17, victim(5).remove_done_callback(watch3))
        except TimeoutError as error:
            log(me, 18, "caught", error)
        g4 = keep_other(asyncio.gather(asyncio.sleep(0), return_exceptions=True))
        g4.add_done_callback(lambda done: log(19, "gathered", outcome(done)))
        async with asyncio.TaskGroup() as tg5:
            t6 = keep(tg5.create_task(takes(me + ".20", queue0), name=me + ".t21"))
            t7 = keep(tg5.create_task(naps(me + ".22", 0), name=me + ".t23"))
            try:
                async with asyncio.TaskGroup() as tg8:
                    keep(tg8.create_task(stays(me + ".25", 0), name=me + ".t27"))
                    keep(tg8.create_task(stays(me + ".30", 9 * UNIT), name=me + ".t31"))
                    tg8.create_task(fails(me + ".32", 4 * UNIT))
                    try:
                        await asyncio.sleep(0)
                    finally:
                        log(me, 33)
                    raise Oops(34)
            except* Oops as error:
                log(me, 35, error)
        log(me, 36)
    async def stream(me):
        log(me, 37)
        yield 38
        log(me, 40, victim(0).cancel(), victim(0).uncancel(), victim(0).cancelling())
    try:
        g9 = keep_other(asyncio.gather(fut0))
        g9.add_done_callback(lambda done: log(41, "gathered", outcome(done)))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 42, "caught", error)
    crowd10 = [keep(asyncio.create_task(takes(f"{me}.43-{i}", queue0), name=f"{me}.c43-{i}")) for i in range(4)]
    await asyncio.sleep(0)
    queue0.put_nowait(1)
    log(me, 44)
    queue0.put_nowait(1)
    log(me, 45)
    await asyncio.wait(crowd10, timeout=9 * UNIT)
    log(me, 46)
    while True:
        try:
            item = await queue0.get()
        except asyncio.QueueShutDown as error:
            log(me, 47, error)
            break
        log(me, 48, "consumes", item)
        queue0.task_done()
        await asyncio.sleep(0, 49)
    try:
        try:
            async with asyncio.TaskGroup() as tg11:
                t12 = keep(tg11.create_task(asyncio.wait_for(asyncio.gather(asyncio.sleep(4 * UNIT), queue0.put(50), asyncio.sleep(0), return_exceptions=True), 4 * UNIT), name=me + ".t51"))
            log(me, 52)
        finally:
            log(me, 53, "finally")
    except (Exception, asyncio.CancelledError) as error:
        log(me, 54, "caught", error)
    async with asyncio.TaskGroup() as tg13:
        t14 = keep(tg13.create_task(waits(me + ".55", fut0), name=me + ".t56", context=contextvars.copy_context()))
        t15 = keep(tg13.create_task(w0(me + ".57"), name=me + ".t58"))
        t16 = keep(tg13.create_task(asyncio.wait_for(gives(me + ".59", queue0, 2), 4 * UNIT), name=me + ".t60"))
        t17 = keep(tg13.create_task(asyncio.wait_for(Later(0, 61), 4 * UNIT), name=me + ".t62"))
        try:
            crowd18 = [keep(asyncio.create_task(gives(f"{me}.63-{i}", queue0, 2), name=f"{me}.c63-{i}")) for i in range(4)]
            queue0.put_nowait(2)
            log(me, 64)
            await asyncio.sleep(0)
            log(me, 65)
        except* (Oops, ValueError, TimeoutError) as error:
            log(me, 66, error)
        log(me, 67, repr(tg13))
    log(me, 68)
    try:
        try:
            log(me, 70, "got", await asyncio.shield(Later(2, 69)))
        except asyncio.CancelledError as error:
            log(me, 71, "caught", error)
            log(me, 72, asyncio.current_task().uncancel())
    except (Exception, asyncio.CancelledError) as error:
        log(me, 73, "caught", error)
    crowd19 = [keep(asyncio.create_task(takes(f"{me}.74-{i}", queue0), name=f"{me}.c74-{i}")) for i in range(3)]
    await asyncio.sleep(0)
    await queue0.put(3)
    log(me, 75)
    crowd19[0].cancel("stop 76")
    log(me, 77)
    await asyncio.wait(crowd19, timeout=9 * UNIT)
    log(me, 78)
    try:
        try:
            s20 = keep_other(asyncio.shield(asyncio.gather(return_exceptions=True)))
        finally:
            log(me, 79, "finally")
    except (Exception, asyncio.CancelledError) as error:
        log(me, 80, "caught", error)


run(100164, program, run_plainly)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    lock0 = asyncio.Lock()
    lock1 = asyncio.Lock()
    event0 = asyncio.Event()
    async def w0(me):
        log(me, 1)
        async with contextlib.AsyncExitStack() as stack1:
            await stack1.enter_async_context(Place(me + "-2"))
            stack1.push_async_callback(asyncio.sleep, 0)
            log(me, 3, event0.set())
        async with lock1:
            log(me, 4, "holds")
            log(me, 5, event0.clear())
        try:
            log(me, 6, event0.is_set())
        except (Exception, asyncio.CancelledError) as error:
            log(me, 7, "caught", error)
    async def w1(me):
        log(me, 8)
        for each in asyncio.as_completed([keep(asyncio.create_task(w2(me + ".9"), name=me + ".t10")), keep(asyncio.create_task(stays(me + ".11", 11 * UNIT), name=me + ".t12")), keep(asyncio.create_task(waits(me + ".13", event0), name=me + ".t14"))]):
            try:
                result = await each
                log(me, 15, "completed", result)
            except (Exception, asyncio.CancelledError) as error:
                log(me, 16, error)
        try:
            asyncio.current_task().cancel()
            log(me, 18, asyncio.current_task().uncancel())
            await asyncio.gather(Later(1, 19), Later(1, 20), return_exceptions=True)
            log(me, 21)
        except (Exception, asyncio.CancelledError) as error:
            log(me, 22, "caught", error)
            log(me, 23, asyncio.current_task().uncancel())
        async for each in asyncio.as_completed([keep(asyncio.create_task(asyncio.wait_for(Later(3, 24), 11 * UNIT), name=me + ".t25")), keep(asyncio.create_task(waits(me + ".26", event0), name=me + ".t27")), keep(asyncio.create_task(stays(me + ".28", 11 * UNIT), name=me + ".t29")), keep(asyncio.create_task(w2(me + ".30"), name=me + ".t31"))]):
            try:
                result = await each
                log(me, 32, "completed", each, result)
            except (Exception, asyncio.CancelledError) as error:
                log(me, 33, error)
        asyncio.current_task().cancel("stop 34")
        log(me, 35, asyncio.current_task().uncancel())
        await w2(me + ".36")
        log(me, 37)
    async def w2(me):
        log(me, 38)
        log(me, 39, event0.set())
        log(me, 41, "cancel", victim(1).cancel())
    async def stream(me):
        async for each in asyncio.as_completed([keep(asyncio.create_task(w1(me + ".42"), name=me + ".t43")), keep(asyncio.create_task(asyncio.sleep(0), name=me + ".t44"))]):
            try:
                result = await each
                log(me, 45, "completed", each, result)
            except (Exception, asyncio.CancelledError) as error:
                log(me, 46, error)
        loop.call_soon(log, me, 47)
        log(me, 50, await event0.wait())
        yield 51
        try:
            loop.call_soon(lambda *args, mark=52: log(me, mark, "called", args))
        except TimeoutError as error:
            log(me, 55, "caught", error)
        try:
            log(me, 57, victim(1).cancel(), victim(1).uncancel(), victim(1).cancelling())
        except Oops as error:
            log(me, 58, "caught", error)
            await asyncio.sleep(9 * UNIT)
            log(me, 59)
    try:
        log(me, 60, victim(0).result())
    except (Exception, asyncio.CancelledError) as error:
        log(me, 61, "caught", error)
    try:
        def chain2(left):
            log(me, 62, left)
            if left:
                loop.call_later(11 * UNIT, chain2, left - 1)
        chain2(1)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 63, "caught", error)
    try:
        async with lock0:
            log(me, 64, "holds")
            async with lock1:
                log(me, 65, "holds")
                try:
                    try:
                        async with asyncio.timeout(9 * UNIT) as limit3:
                            for turn in range(3):
                                await asyncio.sleep(0)
                                log(me, 66, turn)
                        log(me, 67, limit3.expired())
                    except TimeoutError as error:
                        log(me, 68, error, limit3.expired(), asyncio.current_task().cancelling())
                except TimeoutError as error:
                    log(me, 69, "caught", error)
                try:
                    async with asyncio.timeout(0) as limit4:
                        loop.call_soon(lambda *args, mark=70: log(me, mark, "called", args))
                    log(me, 73, limit4.expired())
                except TimeoutError as error:
                    log(me, 74, error, limit4.expired(), asyncio.current_task().cancelling())
            log(me, 75, lock1.locked())
    except (Exception, asyncio.CancelledError) as error:
        log(me, 76, "caught", error)
    try:
        async with asyncio.timeout(11 * UNIT) as limit5:
            @contextlib.asynccontextmanager
            async def manager6():
                log(me, 77, "enters")
                await asyncio.sleep(11 * UNIT)
                try:
                    yield 78
                finally:
                    await asyncio.sleep(0)
                    log(me, 79, "leaves")
            async with manager6() as value:
                try:
                    async for each in asyncio.as_completed([keep(asyncio.create_task(event0.wait(), name=me + ".t80")), keep(asyncio.create_task(w2(me + ".81"), name=me + ".t82")), keep(asyncio.create_task(asyncio.sleep(0), name=me + ".t83"))], timeout=0):
                        try:
                            result = await each
                            log(me, 84, "completed", each, result)
                        except (Exception, asyncio.CancelledError) as error:
                            log(me, 85, error)
                        break
                finally:
                    log(me, 86, "finally")
                    await asyncio.sleep(0)
                    log(me, 87)
                @contextlib.asynccontextmanager
                async def manager7():
                    log(me, 88, "enters")
                    await asyncio.sleep(11 * UNIT, 89)
                    try:
                        yield 90
                    finally:
                        await asyncio.sleep(0)
                        log(me, 91, "leaves")
                async with manager7() as value:
                    await asyncio.sleep(11 * UNIT, 92)
                    log(me, 93)
                    try:
                        log(me, 95, victim(0).cancel(), victim(0).uncancel(), victim(0).cancelling())
                    except asyncio.CancelledError as error:
                        log(me, 96, "caught", error)
                    else:
                        log(me, 97, "fine")
            t8 = keep(asyncio.Task(stays(me + ".98", 0), loop=loop, eager_start=True, name=me + ".t99", context=contextvars.copy_context()))
        log(me, 100, limit5.expired())
    except TimeoutError as error:
        log(me, 101, error, limit5.expired(), asyncio.current_task().cancelling())


run(100263, program, run_plainly)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    fut0 = loop.create_future()
    var0 = contextvars.ContextVar("var0", default="none")
    async def w0(me):
        log(me, 1)
        log(me, 2, "gathered", await asyncio.gather(asyncio.sleep(9 * UNIT), asyncio.sleep(0)))
        log(me, 3, var0.set(me) and var0.get())
        log(me, 6, repr(fut0))
        await asyncio.sleep(0)
        log(me, 7)
        return 8
    async def stream(me):
        async with contextlib.AsyncExitStack() as stack1:
            await stack1.enter_async_context(Place(me + "-9"))
            stack1.push_async_callback(asyncio.sleep, 0)
            log(me, 11, "gathered", await asyncio.gather(asyncio.sleep(9 * UNIT, 10)))
            for i in range(3):
                log(me, 13, "gathered", await asyncio.gather(asyncio.shield(waits(me + ".12", fut0)), asyncio.sleep(9 * UNIT), return_exceptions=True))
                await asyncio.sleep(9 * UNIT, 14)
                log(me, 15)
        log(me, 16)
        log(me, 17)
        yield 18
        log(me, 19)
        log(me, 20)
    log(me, 22, "gathered", await asyncio.gather(asyncio.gather(), naps(me + ".21", 9 * UNIT)))
    try:
        ag2 = keep_generator(stream(me + ".ag2"))
        log(me, 25, await ag2.aclose())
        log(me, 26, await anext(ag2))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 27, "caught", error)
    try:
        async with contextlib.AsyncExitStack() as stack3:
            await stack3.enter_async_context(Place(me + "-28"))
            stack3.push_async_callback(asyncio.sleep, 0)
            log(me, 29, victim(0).done())
            s4 = keep_other(asyncio.shield(asyncio.sleep(9 * UNIT)))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 30, "caught", error)
    try:
        log(me, 31, var0.get())
    except (Exception, asyncio.CancelledError) as error:
        log(me, 32, "caught", error)
    ag5 = keep_generator(stream(me + ".ag5"))
    log(me, 35, await anext(ag5))
    log(me, 36, await ag5.aclose())
    log(me, 37, await anext(ag5, "end"))
    try:
        log(me, 38)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 39, "caught", error)
    try:
        s6 = keep_other(asyncio.shield(waits(me + ".40", fut0)))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 41, "caught", error)
    for i in range(4):
        keep(asyncio.create_task(waits(me + ".42", fut0), name=f"{me}.s43-{i}"))


run(100328, program, run_plainly)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    prio0 = asyncio.PriorityQueue(2)
    prio1 = asyncio.PriorityQueue()
    fut0 = loop.create_future()
    lifo0 = asyncio.LifoQueue(2)
    async def w0(me):
        log(me, 1)
        t1 = keep(asyncio.create_task(takes(me + ".2", lifo0), name=me + ".t3"))
        log(me, 4, "started", t1)
        loop.call_later(11 * UNIT, lambda *args, mark=5: log(me, mark, "called", args))
        log(me, 8, fut0.add_done_callback(lambda done: log(6, "future", outcome(done))))
    async def w1(me):
        try:
            loop.call_later(11 * UNIT, lambda *args: prio0.put_nowait(7))
        except BaseException as error:
            log(me, 9, "caught", error)
            raise
        else:
            log(me, 10, "fine")
        return me
    async def stream(me):
        loop.call_later(6 * UNIT, lambda *args, mark=12: log(me, mark, "called", args))
        t2 = keep(asyncio.create_task(asyncio.sleep(0), name=me + ".t13"))
        log(me, 14, "started", t2)
        g3 = keep_other(asyncio.gather(stays(me + ".15", 0), fails(me + ".16", 0), prio1.join(), return_exceptions=True))
        await asyncio.sleep(5 * UNIT)
        log(me, 19, g3.cancel())
        log(me, 20, await g3)
        yield 21
        t4 = keep(loop.create_task(gives(me + ".22", lifo0, 8), name=me + ".t23"))
        log(me, 24, "started", t4)
        log(me, 25)
    loop.call_soon(log, me, 27)
    try:
        victim(6).add_done_callback(lambda done: log(29, "done", done))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 30, "caught", error)
    try:
        loop.call_soon(lambda *args: fut0.cancel())
    except TimeoutError as error:
        log(me, 34, "caught", error)
    else:
        log(me, 35, "fine")
    try:
        loop.call_later(6 * UNIT, lambda *args: prio1.put_nowait(7))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 36, "caught", error)
    try:
        async with contextlib.AsyncExitStack() as stack5:
            await stack5.enter_async_context(Place(me + "-37"))
            stack5.push_async_callback(asyncio.sleep, 0)
            log(me, 38)
            g6 = keep_other(asyncio.gather(stays(me + ".39", 6 * UNIT), naps(me + ".40", 11 * UNIT), w1(me + ".41")))
            await asyncio.sleep(11 * UNIT)
            log(me, 43, g6.cancel())
            log(me, 44, await g6)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 45, "caught", error)
    def chain7(left):
        log(me, 46, left)
        if left:
            loop.call_soon(chain7, left - 1)
    chain7(1)
    loop.call_later(0, lambda *args: victim(0).cancel())
    g8 = keep_other(asyncio.gather(stays(me + ".48", 6 * UNIT), naps(me + ".49", 0), return_exceptions=True))
    await asyncio.sleep(11 * UNIT)
    log(me, 51, g8.cancel())
    log(me, 52, await g8)


run(100373, program, run_plainly)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    lifo0 = asyncio.LifoQueue(2)
    async def w0(me):
        log(me, 1)
        loop.call_soon(lambda *args: lifo0.put_nowait(8))
    async def w1(me):
        log(me, 4, asyncio.get_event_loop() is loop)
        try:
            async with asyncio.timeout(0) as limit1:
                while True:
                    try:
                        item = await lifo0.get()
                    except asyncio.QueueShutDown as error:
                        log(me, 5, error)
                        break
                    log(me, 6, "consumes", item)
                    lifo0.task_done()
                for turn in range(2):
                    await asyncio.sleep(0)
                    log(me, 7, turn)
                limit1.reschedule(None)
                await takes(me + ".8", lifo0)
            log(me, 9, limit1.expired())
        except TimeoutError as error:
            log(me, 10, error, limit1.expired(), asyncio.current_task().cancelling())
        return me
    async def w2(me):
        log(me, 12)
        try:
            for turn in range(4):
                await asyncio.sleep(0)
                log(me, 13, turn)
        except TimeoutError as error:
            log(me, 14, "caught", error)
        else:
            log(me, 15, "fine")
        log(me, 16, repr(lifo0))
        log(me, 18, "cancel", victim(2).cancel())
        return me
    async def w3(me):
        log(me, 20)
        f2 = loop.create_future()
        loop.call_soon(f2.set_exception, Oops(21))
        f2.add_done_callback(lambda done: log(22, "before the wake-up"))
        log(me, 23, await f2)
    async def stream(me):
        watch3 = lambda done: log(24, "done", done)
        victim(7).add_done_callback(watch3)
        victim(7).add_done_callback(watch3)
        victim(7).add_done_callback(log)
        log(me, 25, victim(7).remove_done_callback(watch3))
        try:
            log(me, 26, "got", await asyncio.gather())
        except Oops as error:
            log(me, 27, "caught", error)
            raise
        try:
            watch4 = lambda done: log(28, "done", done)
            victim(8).add_done_callback(watch4)
            victim(8).add_done_callback(watch4)
            victim(8).add_done_callback(log)
            log(me, 29, victim(8).remove_done_callback(watch4))
        except (Exception, asyncio.CancelledError) as error:
            log(me, 30, "caught", error)
        else:
            log(me, 31, "fine")
        yield 32
        try:
            await asyncio.sleep(0, 33)
            log(me, 34)
        finally:
            log(me, 35, "finally")
            await asyncio.sleep(0)
            log(me, 36)
    try:
        try:
            log(me, 37, repr(lifo0))
        except TimeoutError as error:
            log(me, 38, "caught", error)
            raise Oops(me) from error
    except (Exception, asyncio.CancelledError) as error:
        log(me, 39, "caught", error)
    for turn in range(2):
        await asyncio.sleep(0)
        log(me, 40, turn)
    try:
        log(me, 42, "got", await Later(3, 41))
    except* (Oops, ValueError, TimeoutError) as error:
        log(me, 43, error)
    try:
        try:
            log(me, 45, "cancel", victim(4).cancel())
        except (Exception, asyncio.CancelledError) as error:
            log(me, 46, "caught", error)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 47, "caught", error)
    try:
        log(me, 49, "cancel", victim(1).cancel())
    except (Exception, asyncio.CancelledError) as error:
        log(me, 50, "caught", error)
    try:
        f5 = asyncio.Future()
        loop.call_later(2 * UNIT, f5.set_result, 51)
        f5.add_done_callback(lambda done: log(52, "before the wake-up"))
        log(me, 53, await f5)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 54, "caught", error)
    try:
        try:
            async with asyncio.timeout(2 * UNIT) as limit6:
                def chain7(left):
                    log(me, 55, left)
                    if left:
                        loop.call_later(2 * UNIT, chain7, left - 1)
                chain7(4)
                async for item in keep_generator(stream(me + ".g")):
                    log(me, 56, item)
                limit6.reschedule(loop.time() + 2 * UNIT)
                await asyncio.wait_for(asyncio.sleep(0), 2 * UNIT)
            log(me, 57, limit6.expired())
        except TimeoutError as error:
            log(me, 58, error, limit6.expired(), asyncio.current_task().cancelling())
    except (Exception, asyncio.CancelledError) as error:
        log(me, 59, "caught", error)


run(100419, program, run_plainly)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    queue0 = asyncio.Queue(2)
    async def w0(me):
        log(me, 1)
        log(me, 5, "in time", await asyncio.wait_for(asyncio.gather(Later(3, 2), w2(me + ".3"), takes(me + ".4", queue0), return_exceptions=True), 6 * UNIT))
    async def w1(me):
        log(me, 6)
        loop.call_later(6 * UNIT, lambda *args: victim(2).cancel())
        log(me, 8, queue0.put_nowait(6))
    async def w2(me):
        log(me, 9)
        g1 = keep_other(asyncio.gather(naps(me + ".10", 0), naps(me + ".11", 9 * UNIT), takes(me + ".12", queue0)))
        await asyncio.sleep(0)
        log(me, 14, g1.cancel())
        log(me, 15, await g1)
        try:
            for i in range(4):
                keep(asyncio.create_task(fails(me + ".16", 0), name=f"{me}.s17-{i}"))
        except Exception as error:
            log(me, 18, "caught", error)
            await asyncio.sleep(0)
            log(me, 19)
    async def w3(me):
        log(me, 20)
        log(me, 21, repr(queue0))
        log(me, 22, await queue0.put(8))
        log(me, 23, "in time", await asyncio.wait_for(asyncio.wait_for(asyncio.sleep(12 * UNIT), 6 * UNIT), 6 * UNIT))
        try:
            log(me, 26, "gathered", await asyncio.gather(asyncio.sleep(0), stays(me + ".24", 0), takes(me + ".25", queue0)))
        finally:
            log(me, 27, "finally")
            await asyncio.sleep(9 * UNIT)
            log(me, 28)
    async def stream(me):
        try:
            for each in asyncio.as_completed([keep(asyncio.create_task(w2(me + ".29"), name=me + ".t30")), keep(asyncio.create_task(gives(me + ".31", queue0, 0), name=me + ".t32"))]):
                try:
                    result = await each
                    log(me, 33, "completed", result)
                except (Exception, asyncio.CancelledError) as error:
                    log(me, 34, error)
        finally:
            log(me, 35, "finally")
            await asyncio.sleep(0)
            log(me, 36)
        g2 = keep_other(asyncio.gather(takes(me + ".37", queue0), fails(me + ".38", 11 * UNIT), fails(me + ".39", 0), return_exceptions=True))
        await asyncio.sleep(0)
        log(me, 41, g2.cancel())
        log(me, 42, await g2)
        yield 43
        loop.call_later(0, lambda *args: queue0.put_nowait(7))
        log(me, 44, await queue0.put(6))
    try:
        t3 = keep(asyncio.create_task(takes(me + ".45", queue0), name=me + ".t46"))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 47, "caught", error)
    loop.call_soon(log, me, 48)
    @contextlib.asynccontextmanager
    async def manager4():
        log(me, 50, "enters")
        await asyncio.sleep(6 * UNIT)
        try:
            yield 51
        finally:
            await asyncio.sleep(0)
            log(me, 52, "leaves")
    async with manager4() as value:
        s5 = keep_other(asyncio.shield(t3))
        try:
            group6 = [keep(asyncio.create_task(w2(me + ".53"), name=me + ".t54"))]
            done, pending = await asyncio.wait(group6, return_when=asyncio.ALL_COMPLETED)
            log(me, 55, done, pending)
            for each in in_order(pending):
                each.cancel()
            log(me, 57, await asyncio.gather(*group6, return_exceptions=True))
        except asyncio.CancelledError as error:
            log(me, 58, "caught", error)
            log(me, 59, asyncio.current_task().uncancel())
    try:
        t7 = keep(asyncio.create_task(naps(me + ".60", 0), name=me + ".t61"))
        log(me, 62, "started", t7)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 63, "caught", error)
    log(me, 65, "in time", await asyncio.wait_for(w3(me + ".64"), 9 * UNIT))


run(100434, program, run_plainly)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    event0 = asyncio.Event()
    bounded0 = asyncio.BoundedSemaphore(2)
    fut0 = loop.create_future()
    fut1 = loop.create_future()
    async def w0(me):
        log(me, 1)
        log(me, 3, victim(3).cancel("stop 2"), victim(3).uncancel(), victim(3).cancelling())
        g1 = keep_other(asyncio.gather(naps(me + ".4", 12 * UNIT), bounded0.acquire(), naps(me + ".5", 11 * UNIT), return_exceptions=True))
        await asyncio.sleep(0)
        log(me, 7, g1.cancel())
        log(me, 8, await g1)
        async with bounded0:
            log(me, 9, "holds")
            log(me, 10, await event0.wait())
        watch2 = lambda done: log(11, "done", done)
        victim(6).add_done_callback(watch2)
        victim(6).add_done_callback(log)
        log(me, 12, victim(6).remove_done_callback(watch2))
        return me
    async def w1(me):
        log(me, 14)
        try:
            log(me, 15, await event0.wait())
        except* (Oops, ValueError, TimeoutError) as error:
            log(me, 16, error)
        g3 = keep_other(asyncio.gather(stays(me + ".17", 3 * UNIT), w3(me + ".18"), naps(me + ".19", 3 * UNIT)))
        await asyncio.sleep(11 * UNIT)
        log(me, 21, g3.cancel())
        log(me, 22, await g3)
    async def w2(me):
        log(me, 23)
        async with bounded0:
            log(me, 24, "holds")
            try:
                async with asyncio.TaskGroup() as tg4:
                    keep(tg4.create_task(stays(me + ".27", 12 * UNIT), name=me + ".t28"))
                    keep(tg4.create_task(stays(me + ".31", 11 * UNIT), name=me + ".t32"))
                    keep(tg4.create_task(stays(me + ".35", 3 * UNIT), name=me + ".t36", context=contextvars.copy_context()))
                    try:
                        await asyncio.sleep(3 * UNIT)
                    finally:
                        log(me, 37)
                    raise Oops(38)
            except BaseExceptionGroup as error:
                log(me, 39, error)
    async def w3(me):
        log(me, 40)
        for turn in range(4):
            await asyncio.sleep(0)
            log(me, 41, turn)
    async def stream(me):
        for i in range(3):
            log(me, 42, event0.clear())
        yield 43
        try:
            async with asyncio.TaskGroup() as tg5:
                keep(tg5.create_task(stays(me + ".44", 11 * UNIT), name=me + ".t46"))
                keep(tg5.create_task(naps(me + ".48", 12 * UNIT), name=me + ".t50"))
                keep(tg5.create_task(fails(me + ".52", 12 * UNIT), name=me + ".t54"))
                try:
                    await asyncio.sleep(3 * UNIT)
                finally:
                    log(me, 55)
        except* Oops as error:
            log(me, 56, error)
    log(me, 59, fut0.set_result(57))
    try:
        log(me, 62, fut0.set_exception(Oops(60)))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 63, "caught", error)
    watch6 = lambda done: log(64, "done", done)
    victim(9).add_done_callback(watch6)
    victim(9).add_done_callback(log)
    log(me, 65, victim(9).remove_done_callback(watch6))
    try:
        bounded0.release()
        log(me, 66)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 67, "caught", error)
    try:
        log(me, 70, "gathered", await asyncio.gather(stays(me + ".68", 0), holds(me + ".69", bounded0, 0)))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 71, "caught", error)
    try:
        try:
            async with bounded0:
                log(me, 72, "holds")
                await asyncio.sleep(11 * UNIT, 73)
                log(me, 74)
        except Exception as error:
            log(me, 75, "caught", error)
            raise Oops(me) from error
    except (Exception, asyncio.CancelledError) as error:
        log(me, 76, "caught", error)
    for turn in range(4):
        await asyncio.sleep(0)
        log(me, 77, turn)
    return me


run(100529, program, run_forever)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    loop.set_task_factory(eager)
    event0 = asyncio.Event()
    cond0 = asyncio.Condition()
    prio0 = asyncio.PriorityQueue(2)
    async def w0(me):
        log(me, 1)
        log(me, 3, "got", await w2(me + ".2"))
        try:
            async with contextlib.AsyncExitStack() as stack1:
                await stack1.enter_async_context(Place(me + "-4"))
                await stack1.enter_async_context(Place(me + "-5"))
                stack1.push_async_callback(asyncio.sleep, 0)
                s2 = keep_other(asyncio.shield(waits(me + ".6", cond0)))
        except asyncio.CancelledError as error:
            log(me, 7, "caught", error)
        return me
    async def w1(me):
        log(me, 9)
        log(me, 12, "gathered", await asyncio.gather(Later(3, 10), naps(me + ".11", 8 * UNIT), return_exceptions=True))
        try:
            log(me, 13, await prio0.join())
        except (Exception, asyncio.CancelledError) as error:
            log(me, 14, "caught", error)
            log(me, 15, asyncio.current_task().uncancel())
            raise
        return 16
    async def w2(me):
        handle3 = loop.call_later(6 * UNIT, lambda *args, mark=17: log(me, mark, "called", args))
        await asyncio.sleep(0)
        handle3.cancel()
        log(me, 18, handle3.cancelled())
        t4 = keep(asyncio.ensure_future(w3(me + ".19")))
        log(me, 20, "started", t4)
        await asyncio.sleep(0, 21)
        log(me, 22)
        try:
            for i in range(3):
                t4.add_done_callback(lambda done: log(23, "done", done))
                try:
                    async with cond0:
                        log(me, 24, await cond0.wait())
                except TimeoutError as error:
                    log(me, 25, "caught", error)
        except asyncio.CancelledError as error:
            log(me, 26, "caught", error)
    async def w3(me):
        try:
            t5 = keep(asyncio.create_task(waits(me + ".27", cond0), name=me + ".t28"))
        except BaseException as error:
            log(me, 29, "caught", error)
            raise
        def chain6(left):
            log(me, 30, left)
            if left:
                loop.call_soon(chain6, left - 1)
        chain6(2)
        try:
            async with contextlib.AsyncExitStack() as stack7:
                await stack7.enter_async_context(Place(me + "-31"))
                await stack7.enter_async_context(Place(me + "-32"))
                stack7.push_async_callback(asyncio.sleep, 0)
                victim(4).add_done_callback(lambda done: log(33, "done", done))
                t8 = keep(asyncio.create_task(deep(4, t5), name=me + ".t34"))
        finally:
            log(me, 35, "finally")
            await asyncio.sleep(0)
            log(me, 36)
        try:
            t9 = keep(asyncio.create_task(waits(me + ".37", cond0), name=me + ".t38"))
        except (Exception, asyncio.CancelledError) as error:
            log(me, 39, "caught", error)
            log(me, 40, asyncio.current_task().uncancel())
            raise
        else:
            log(me, 41, "fine")
    async def stream(me):
        g10 = keep_other(asyncio.gather(event0.wait(), Later(0, 42), return_exceptions=True))
        yield 43
        t11 = keep(asyncio.create_task(naps(me + ".44", 7 * UNIT), name=me + ".t45"))
        t12 = keep(asyncio.create_task(event0.wait(), name=me + ".t46"))
    victim(2).add_done_callback(lambda done: log(47, "done", done))
    try:
        async for item in keep_generator(stream(me + ".g")):
            log(me, 48, item)
            async with asyncio.TaskGroup() as tg13:
                t14 = keep(tg13.create_task(asyncio.sleep(8 * UNIT, 49), name=me + ".t50"))
                t15 = keep(tg13.create_task(naps(me + ".51", 0), name=me + ".t52"))
                t16 = keep(tg13.create_task(fails(me + ".53", 8 * UNIT), name=me + ".t54"))
                t17 = keep(tg13.create_task(event0.wait(), name=me + ".t55"))
                log(me, 57, "gathered", await asyncio.gather(t15, asyncio.sleep(8 * UNIT, 56)))
                log(me, 58, repr(tg13))
            log(me, 59)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 60, "caught", error)
    try:
        async with asyncio.timeout(7 * UNIT) as limit18:
            try:
                when19 = loop.time() + 8 * UNIT
                loop.call_at(when19, lambda *args: prio0.put_nowait(7))
                loop.call_at(when19, lambda *args: prio0.put_nowait(7))
            except BaseException as error:
                log(me, 61, "caught", error)
                raise
            g20 = keep_other(asyncio.gather(Later(0, 62), Later(1, 63)))
            g20.add_done_callback(lambda done: log(64, "gathered", outcome(done)))
        log(me, 65, limit18.expired())
    except TimeoutError as error:
        log(me, 66, error, limit18.expired(), asyncio.current_task().cancelling())
    try:
        t21 = keep(asyncio.create_task(stays(me + ".67", 8 * UNIT), name=me + ".t68", context=contextvars.copy_context()))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 69, "caught", error)
    t22 = keep(asyncio.create_task(waits(me + ".70", event0), name=me + ".t71"))
    log(me, 72, "awaited", await t22)
    try:
        victim(3).add_done_callback(lambda done: log(73, "done", done), context=contextvars.copy_context())
    except (Exception, asyncio.CancelledError) as error:
        log(me, 74, "caught", error)
    try:
        log(me, 75, "awaited", await t21)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 76, "caught", error)
    return 77


run(100575, program, run_plainly)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    queue0 = asyncio.Queue(1)
    lifo0 = asyncio.LifoQueue(2)
    lifo1 = asyncio.LifoQueue(2)
    async def w0(me):
        log(me, 1)
        ag1 = keep_generator(stream(me + ".ag1"))
        log(me, 4, [item async for item in ag1])
        ag2 = keep_generator(stream(me + ".ag2"))
        log(me, 7, await ag2.asend(5))
        log(me, 8, await ag2.asend(5))
        try:
            asyncio.current_task().set_name("named 9")
            log(me, 10, asyncio.current_task())
        except Exception as error:
            log(me, 11, "caught", error)
        return me
    async def stream(me):
        try:
            handle3 = loop.call_soon(lambda *args, mark=13: log(me, mark, "called", args))
            handle3.cancel()
            log(me, 14, handle3.cancelled())
        except Oops as error:
            log(me, 15, "caught", error)
        else:
            log(me, 16, "fine")
        handle4 = loop.call_soon(lambda *args: queue0.get_nowait())
        handle4.cancel()
        log(me, 17, handle4.cancelled())
        g5 = keep_other(asyncio.gather(stays(me + ".18", 0), naps(me + ".19", 11 * UNIT), fails(me + ".20", 0), return_exceptions=True))
        await asyncio.sleep(7 * UNIT)
        log(me, 22, g5.cancel())
        yield 23
        try:
            try:
                async with asyncio.TaskGroup() as tg6:
                    keep(tg6.create_task(stays(me + ".26", 9 * UNIT), name=me + ".t27"))
                    keep(tg6.create_task(takes(me + ".28", lifo1), name=me + ".t31"))
                    keep(tg6.create_task(stays(me + ".34", 11 * UNIT), name=me + ".t35"))
                    try:
                        await asyncio.sleep(7 * UNIT)
                    finally:
                        log(me, 36)
                    raise Oops(37)
            except* Oops as error:
                log(me, 38, error)
        except (Exception, asyncio.CancelledError) as error:
            log(me, 39, "caught", error)
        s7 = keep_other(asyncio.shield(asyncio.sleep(0)))
    try:
        t8 = keep(asyncio.create_task(naps(me + ".40", 10 * UNIT), name=me + ".t41"))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 42, "caught", error)
    handle9 = loop.call_later(7 * UNIT, lambda *args: lifo0.put_nowait(8))
    await asyncio.sleep(0)
    handle9.cancel()
    log(me, 43, handle9.cancelled())
    try:
        @contextlib.asynccontextmanager
        async def manager10():
            log(me, 44, "enters")
            await asyncio.sleep(0)
            try:
                yield 45
            finally:
                await asyncio.sleep(0)
                log(me, 46, "leaves")
        async with manager10() as value:
            log(me, 47, lifo0.task_done())
    finally:
        log(me, 48, "finally")
    try:
        f11 = loop.create_future()
        loop.call_later(9 * UNIT, f11.set_result, 49)
        f11.add_done_callback(lambda done: log(50, "before the wake-up"))
        log(me, 51, await f11)
    finally:
        log(me, 52, "finally")
    try:
        log(me, 53, await queue0.join())
    except Oops as error:
        log(me, 54, "caught", error)
    try:
        try:
            async with asyncio.TaskGroup() as tg12:
                keep(tg12.create_task(stays(me + ".56", 11 * UNIT), name=me + ".t57"))
                keep(tg12.create_task(asyncio.sleep(0), name=me + ".t60"))
                try:
                    await asyncio.sleep(0)
                finally:
                    log(me, 61)
                raise Oops(62)
        except BaseExceptionGroup as error:
            log(me, 63, error)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 64, "caught", error)


run(100631, program, run_plainly)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    var0 = contextvars.ContextVar("var0", default="none")
    var1 = contextvars.ContextVar("var1", default="none")
    async def w0(me):
        log(me, 1)
        try:
            def chain1(left):
                log(me, 2, left)
                if left:
                    loop.call_soon(chain1, left - 1)
            chain1(2)
        finally:
            log(me, 3, "finally")
        t2 = keep(asyncio.create_task(w2(me + ".4"), name=me + ".t5"))
        victim(2).add_done_callback(lambda done: log(6, "done", done))
        for each in asyncio.as_completed([keep(asyncio.create_task(asyncio.wait_for(asyncio.sleep(0), 3 * UNIT), name=me + ".t7")), keep(asyncio.create_task(fails(me + ".8", 3 * UNIT), name=me + ".t9")), keep(asyncio.create_task(stays(me + ".10", 8 * UNIT), name=me + ".t11", context=contextvars.copy_context()))]):
            try:
                result = await each
                log(me, 12, "completed", result)
            except (Exception, asyncio.CancelledError) as error:
                log(me, 13, error)
    async def w1(me):
        log(me, 14)
        try:
            when3 = loop.time() + 3 * UNIT
            loop.call_at(when3, lambda *args: log(me, var0.get()))
            loop.call_at(when3, lambda *args, mark=15: log(me, mark, "called", args))
            loop.call_at(when3, lambda *args: var1.set("called"))
        except TimeoutError as error:
            log(me, 16, "caught", error)
            raise Oops(me) from error
        group4 = [keep(asyncio.create_task(w3(me + ".17"), name=me + ".t18")), keep(asyncio.create_task(asyncio.wait_for(deep(2, Later(1, 19)), None), name=me + ".t20"))]
        done, pending = await asyncio.wait(group4, return_when=asyncio.ALL_COMPLETED, timeout=7 * UNIT)
        log(me, 21, done, pending)
        loop.call_soon(lambda *args: var0.set("called"), context=contextvars.copy_context())
    async def w2(me):
        try:
            log(me, 26, "cancel", victim(9).cancel("stop 25"))
        except asyncio.CancelledError as error:
            log(me, 27, "caught", error)
            raise Oops(me) from error
        await asyncio.sleep(0)
        log(me, 28)
        g5 = keep_other(asyncio.gather(stays(me + ".29", 0), naps(me + ".30", 7 * UNIT)))
        await asyncio.sleep(3 * UNIT)
        log(me, 32, g5.cancel())
        log(me, 33, repr(loop.create_future()))
    async def w3(me):
        log(me, 34)
        try:
            for turn in range(3):
                await asyncio.sleep(0)
                log(me, 35, turn)
        finally:
            log(me, 36, "finally")
            await asyncio.sleep(0)
            log(me, 37)
        await asyncio.sleep(0, 38)
        log(me, 39)
        log(me, 40)
        return 41
    async def stream(me):
        group6 = [keep(asyncio.create_task(asyncio.sleep(3 * UNIT, 42), name=me + ".t43")), keep(asyncio.create_task(asyncio.sleep(3 * UNIT, 44), name=me + ".t45")), keep(asyncio.create_task(asyncio.wait_for(asyncio.wait_for(naps(me + ".46", 0), 3 * UNIT), 3 * UNIT), name=me + ".t47")), keep(asyncio.create_task(naps(me + ".48", 8 * UNIT), name=me + ".t49"))]
        done, pending = await asyncio.wait(group6, return_when=asyncio.FIRST_COMPLETED)
        log(me, 50, done, pending)
        for each in in_order(pending):
            each.cancel("stop 51")
        log(me, 52, await asyncio.gather(*group6, return_exceptions=True))
        loop.call_soon(log, me, 54)
        group7 = [keep(asyncio.create_task(w3(me + ".56"), name=me + ".t57", context=contextvars.copy_context())), keep(asyncio.create_task(w2(me + ".58"), name=me + ".t59"))]
        done, pending = await asyncio.wait(group7, return_when=asyncio.FIRST_EXCEPTION, timeout=8 * UNIT)
        log(me, 60, done, pending)
        for each in in_order(pending):
            each.cancel()
        log(me, 62, await asyncio.gather(*group7, return_exceptions=True))
        yield 63
        await asyncio.sleep(3 * UNIT)
        log(me, 64)
    ag8 = keep_generator(stream(me + ".ag8"))
    log(me, 67, [item async for item in ag8])
    log(me, 68, await ag8.asend(None))
    log(me, 69, await ag8.asend(65))
    await asyncio.sleep(0)
    log(me, 70)
    try:
        ag9 = keep_generator(stream(me + ".ag9"))
        log(me, 73, [item async for item in ag9])
        log(me, 74, await ag9.asend(71))
        log(me, 75, await asyncio.gather(anext(ag9), anext(ag9), return_exceptions=True))
    except* (Oops, ValueError, TimeoutError) as error:
        log(me, 76, error)
    try:
        log(me, 78, "in time", await asyncio.wait_for(Later(3, 77), 7 * UNIT))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 79, "caught", error)
    return 80


run(100639, program, run_plainly)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    event0 = asyncio.Event()
    queue0 = asyncio.Queue(1)
    lock0 = asyncio.Lock()
    lock1 = asyncio.Lock()
    async def w0(me):
        log(me, 1)
        async with contextlib.AsyncExitStack() as stack1:
            await stack1.enter_async_context(Place(me + "-2"))
            stack1.push_async_callback(asyncio.sleep, 0)
            f2 = loop.create_future()
            loop.call_soon(f2.set_exception, Oops(3))
            f2.add_done_callback(lambda done: log(4, "before the wake-up"))
            log(me, 5, await f2)
            log(me, 7, "in time", await asyncio.wait_for(fails(me + ".6", 9 * UNIT), 9 * UNIT))
        crowd3 = [keep(asyncio.create_task(waits(f"{me}.8-{i}", event0), name=f"{me}.c8-{i}")) for i in range(3)]
        await asyncio.sleep(0)
        event0.set()
        log(me, 9)
        event0.set()
        log(me, 10)
    async def w1(me):
        log(me, 11)
        t4 = keep(asyncio.Task(asyncio.wait_for(asyncio.gather(fails(me + ".12", 2 * UNIT), return_exceptions=True), 0), loop=loop, eager_start=True, name=me + ".t13"))
        log(me, 15, "in time", await asyncio.wait_for(w3(me + ".14"), 9 * UNIT))
    async def w2(me):
        log(me, 16)
        t5 = keep(loop.create_task(asyncio.sleep(0), name=me + ".t17"))
        try:
            log(me, 19, "in time", await asyncio.wait_for(asyncio.shield(waits(me + ".18", event0)), 5 * UNIT))
        except (Exception, asyncio.CancelledError) as error:
            log(me, 20, "caught", error)
        else:
            log(me, 21, "fine")
        return me
    async def w3(me):
        log(me, 23, "got", await asyncio.wait_for(asyncio.sleep(0), 2 * UNIT))
        async with contextlib.AsyncExitStack() as stack6:
            await stack6.enter_async_context(Place(me + "-24"))
            await stack6.enter_async_context(Place(me + "-25"))
            stack6.push_async_callback(asyncio.sleep, 0)
            try:
                log(me, 26, "got", await asyncio.wait_for(asyncio.shield(asyncio.sleep(9 * UNIT)), 2 * UNIT))
            except Exception as error:
                log(me, 27, "caught", error)
        s7 = keep_other(asyncio.shield(asyncio.sleep(0, 28)))
    async def stream(me):
        log(me, 30, "cancel", victim(9).cancel())
        log(me, 31, "in time", await asyncio.wait_for(event0.wait(), 3 * UNIT))
        yield 32
        try:
            for each in asyncio.as_completed([keep(asyncio.create_task(deep(2, w1(me + ".33")), name=me + ".t34")), keep(asyncio.create_task(naps(me + ".35", 0), name=me + ".t36"))]):
                try:
                    result = await each
                    log(me, 37, "completed", result)
                except (Exception, asyncio.CancelledError) as error:
                    log(me, 38, error)
        except TimeoutError as error:
            log(me, 39, "caught", error)
            await asyncio.sleep(0, 40)
            log(me, 41)
    try:
        crowd8 = [keep(asyncio.create_task(holds(f"{me}.42-{i}", lock1, 0), name=f"{me}.c42-{i}")) for i in range(4)]
        await asyncio.sleep(5 * UNIT)
        lock1.release()
        log(me, 43)
        lock1.release()
        log(me, 44)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 45, "caught", error)
    try:
        t9 = keep(asyncio.ensure_future(gives(me + ".46", queue0, 3)))
    except asyncio.CancelledError as error:
        log(me, 47, "caught", error)
        log(me, 48, asyncio.current_task().uncancel())
        await asyncio.sleep(0, 49)
        log(me, 50)
    else:
        log(me, 51, "fine")
    t10 = keep(asyncio.create_task(queue0.get(), name=me + ".t52"))
    log(me, 53, "got", await t9)


run(100641, program, run_plainly)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    sem0 = asyncio.Semaphore(1)
    queue0 = asyncio.Queue()
    bounded0 = asyncio.BoundedSemaphore(2)
    async def w0(me):
        log(me, 1)
        async for each in asyncio.as_completed([keep(asyncio.create_task(gives(me + ".2", queue0, 1), name=me + ".t3")), keep(asyncio.create_task(asyncio.sleep(4 * UNIT, 4), name=me + ".t5", context=contextvars.copy_context())), keep(asyncio.create_task(deep(3, asyncio.shield(Later(0, 6))), name=me + ".t7"))]):
            try:
                result = await each
                log(me, 8, "completed", each, result)
            except (Exception, asyncio.CancelledError) as error:
                log(me, 9, error)
        async for each in asyncio.as_completed([keep(asyncio.create_task(asyncio.sleep(9 * UNIT), name=me + ".t10", context=contextvars.copy_context())), keep(asyncio.create_task(asyncio.sleep(9 * UNIT, 11), name=me + ".t12")), keep(asyncio.create_task(sem0.acquire(), name=me + ".t13")), keep(asyncio.create_task(bounded0.acquire(), name=me + ".t14"))]):
            try:
                result = await each
                log(me, 15, "completed", each, result)
            except (Exception, asyncio.CancelledError) as error:
                log(me, 16, error)
        for each in asyncio.as_completed([keep(asyncio.create_task(asyncio.wait_for(Later(2, 17), None), name=me + ".t18"))]):
            try:
                result = await each
                log(me, 19, "completed", result)
            except (Exception, asyncio.CancelledError) as error:
                log(me, 20, error)
    async def stream(me):
        loop.call_soon(log, me, 21)
        try:
            async with asyncio.timeout(9 * UNIT) as limit1:
                t2 = keep(asyncio.create_task(asyncio.wait_for(bounded0.acquire(), 7 * UNIT), name=me + ".t22"))
                async for each in asyncio.as_completed([keep(asyncio.create_task(asyncio.sleep(7 * UNIT, 23), name=me + ".t24")), keep(asyncio.create_task(gives(me + ".25", queue0, 4), name=me + ".t26")), keep(asyncio.create_task(asyncio.wait_for(asyncio.gather(return_exceptions=True), 9 * UNIT), name=me + ".t27", context=contextvars.copy_context()))]):
                    try:
                        result = await each
                        log(me, 28, "completed", each, result)
                    except (Exception, asyncio.CancelledError) as error:
                        log(me, 29, error)
            log(me, 30, limit1.expired())
        except TimeoutError as error:
            log(me, 31, error, limit1.expired(), asyncio.current_task().cancelling())
        yield 32
        bounded0.release()
        log(me, 33)
    log(me, 34, await queue0.put(9))
    try:
        victim(4).add_done_callback(lambda done: log(35, "done", done))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 36, "caught", error)
    try:
        g3 = keep_other(asyncio.gather(Later(2, 37), asyncio.shield(w0(me + ".38")), Later(1, 39)))
        g3.add_done_callback(lambda done: log(40, "gathered", outcome(done)))
    except asyncio.CancelledError as error:
        log(me, 41, "caught", error)
        raise Oops(me) from error
    t4 = keep(asyncio.create_task(holds(me + ".42", sem0, 0), name=me + ".t43"))
    log(me, 44, "started", t4)
    g5 = keep_other(asyncio.gather(gives(me + ".45", queue0, 3), fails(me + ".46", 6 * UNIT), return_exceptions=True))
    await asyncio.sleep(9 * UNIT)
    log(me, 48, g5.cancel("stop 47"))
    log(me, 49, await g5)
    try:
        loop.call_soon(log, me, 51)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 52, "caught", error)
    handle6 = loop.call_soon(lambda *args: queue0.get_nowait())
    await asyncio.sleep(0, 53)
    handle6.cancel()
    log(me, 54, handle6.cancelled())


run(100660, program, run_plainly)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    fut0 = loop.create_future()
    lifo0 = asyncio.LifoQueue()
    lifo1 = asyncio.LifoQueue(2)
    queue0 = asyncio.Queue(1)
    async def w0(me):
        log(me, 1)
        try:
            log(me, 2, await lifo0.join())
        except Oops as error:
            log(me, 3, "caught", error)
            await asyncio.sleep(0)
            log(me, 4)
        try:
            crowd1 = [keep(asyncio.create_task(waits(f"{me}.5-{i}", fut0), name=f"{me}.c5-{i}")) for i in range(4)]
            await asyncio.sleep(0)
            await asyncio.sleep(0)
            log(me, 6)
            fut0.set_result(1)
            log(me, 7)
            fut0.set_exception(Oops(2))
            log(me, 8)
            fut0.set_result(1)
            log(me, 9)
        finally:
            log(me, 10, "finally")
        async with asyncio.TaskGroup() as tg2:
            t3 = keep(tg2.create_task(asyncio.sleep(0), name=me + ".t11"))
            log(me, 12, repr(tg2))
        log(me, 13)
        ag4 = keep_generator(stream(me + ".ag4"))
        log(me, 16, [item async for item in ag4])
    async def w1(me):
        log(me, 17, lifo1.task_done())
        crowd5 = [keep(asyncio.create_task(takes(f"{me}.18-{i}", lifo1), name=f"{me}.c18-{i}")) for i in range(3)]
        await asyncio.sleep(9 * UNIT)
        lifo1.shutdown(immediate=True)
        log(me, 19)
        await lifo1.get()
        log(me, 20)
        lifo1.put_nowait(1)
        log(me, 21)
        log(me, 23, "gathered", await asyncio.gather(deep(1, fut0), w3(me + ".22"), return_exceptions=True))
        try:
            log(me, 25, "got", await naps(me + ".24", 0))
        except BaseException as error:
            log(me, 26, "caught", error)
            raise
        else:
            log(me, 27, "fine")
    async def w2(me):
        log(me, 28)
        try:
            async with Place(me + "-29", 0, 1, swallow=(asyncio.CancelledError,)):
                if True:
                    raise StopAsyncIteration(4)
        except TimeoutError as error:
            log(me, 31, "caught", error)
            await asyncio.sleep(9 * UNIT)
            log(me, 32)
        try:
            async with contextlib.AsyncExitStack() as stack6:
                await stack6.enter_async_context(Place(me + "-33"))
                await stack6.enter_async_context(Place(me + "-34"))
                stack6.push_async_callback(asyncio.sleep, 0)
                crowd7 = [keep(asyncio.create_task(takes(f"{me}.35-{i}", lifo1), name=f"{me}.c35-{i}")) for i in range(4)]
                await asyncio.sleep(2 * UNIT)
                crowd7[1].cancel()
                log(me, 37)
        except BaseException as error:
            log(me, 38, "caught", error)
            raise
        else:
            log(me, 39, "fine")
        try:
            async with asyncio.timeout(0) as limit8:
                try:
                    log(me, 40, "item", await queue0.get())
                finally:
                    log(me, 41, "finally")
                limit8.reschedule(loop.time() + 2 * UNIT)
                await asyncio.sleep(2 * UNIT)
            log(me, 42, limit8.expired())
        except TimeoutError as error:
            log(me, 43, error, limit8.expired(), asyncio.current_task().cancelling())
        crowd9 = [keep(asyncio.create_task(waits(f"{me}.44-{i}", fut0), name=f"{me}.c44-{i}")) for i in range(4)]
        await asyncio.sleep(0)
        fut0.set_exception(Oops(2))
        log(me, 45)
        fut0.cancel()
        log(me, 46)
        await asyncio.sleep(0)
        log(me, 47)
        await asyncio.wait(crowd9, timeout=2 * UNIT)
        log(me, 48)
    async def w3(me):
        log(me, 49)
        try:
            crowd10 = [keep(asyncio.create_task(waits(f"{me}.50-{i}", fut0), name=f"{me}.c50-{i}")) for i in range(3)]
            await asyncio.sleep(0)
            fut0.set_exception(Oops(2))
            log(me, 51)
            crowd10[2].cancel("stop 52")
            log(me, 53)
            crowd10[0].cancel("stop 54")
            log(me, 55)
            fut0.set_result(1)
            log(me, 56)
        except Oops as error:
            log(me, 57, "caught", error)
        crowd11 = [keep(asyncio.create_task(gives(f"{me}.58-{i}", queue0, 3), name=f"{me}.c58-{i}")) for i in range(4)]
        await asyncio.sleep(0)
        await queue0.get()
        log(me, 59)
        crowd11[2].cancel()
        log(me, 61)
        await queue0.get()
        log(me, 62)
        crowd11[1].cancel("stop 63")
        log(me, 64)
        log(me, 65, await queue0.put(5))
    async def stream(me):
        try:
            try:
                async with asyncio.timeout(7 * UNIT) as limit12:
                    try:
                        crowd13 = [keep(asyncio.create_task(gives(f"{me}.66-{i}", lifo0, 4), name=f"{me}.c66-{i}")) for i in range(3)]
                        await asyncio.sleep(7 * UNIT)
                        crowd13[2].cancel("stop 67")
                        log(me, 68)
                        crowd13[0].cancel()
                        log(me, 70)
                    except BaseException as error:
                        log(me, 71, "caught", error)
                        raise
                    crowd14 = [keep(asyncio.create_task(gives(f"{me}.72-{i}", lifo1, 0), name=f"{me}.c72-{i}")) for i in range(3)]
                    await asyncio.sleep(0)
                    await asyncio.sleep(0)
                    log(me, 73)
                    await asyncio.sleep(0)
                    log(me, 74)
                    await asyncio.sleep(0)
                    log(me, 75)
                    crowd14[1].cancel()
                    log(me, 77)
                    await asyncio.wait(crowd14, timeout=2 * UNIT)
                    log(me, 78)
                log(me, 79, limit12.expired())
            except TimeoutError as error:
                log(me, 80, error, limit12.expired(), asyncio.current_task().cancelling())
        except asyncio.CancelledError as error:
            log(me, 81, "caught", error)
        else:
            log(me, 82, "fine")
        crowd15 = [keep(asyncio.create_task(takes(f"{me}.83-{i}", lifo1), name=f"{me}.c83-{i}")) for i in range(3)]
        await asyncio.sleep(0)
        lifo1.get_nowait()
        log(me, 84)
        lifo1.put_nowait(2)
        log(me, 85)
        crowd15[0].cancel()
        log(me, 87)
        crowd15[1].cancel()
        log(me, 89)
        await asyncio.wait(crowd15, timeout=7 * UNIT)
        log(me, 90)
        yield 91
        try:
            async with asyncio.timeout(2 * UNIT) as limit16:
                async with Place(me + "-92", 2, 2):
                    g17 = keep_other(asyncio.gather(w1(me + ".93"), naps(me + ".94", 0), return_exceptions=True))
                    await asyncio.sleep(0)
                    log(me, 96, g17.cancel("stop 95"))
                limit16.reschedule(loop.time() + 7 * UNIT)
                await fut0
            log(me, 97, limit16.expired())
        except TimeoutError as error:
            log(me, 98, error, limit16.expired(), asyncio.current_task().cancelling())
    try:
        try:
            async for item in keep_generator(stream(me + ".g")):
                log(me, 99, item)
                break
        except asyncio.CancelledError as error:
            log(me, 100, "caught", error)
            log(me, 101, asyncio.current_task().uncancel())
            raise
    except (Exception, asyncio.CancelledError) as error:
        log(me, 102, "caught", error)
    try:
        log(me, 103, await lifo0.put(6))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 104, "caught", error)
    try:
        try:
            crowd18 = [keep(asyncio.create_task(waits(f"{me}.105-{i}", fut0), name=f"{me}.c105-{i}")) for i in range(3)]
            await asyncio.sleep(0)
            fut0.cancel()
            log(me, 106)
            await asyncio.sleep(0)
            log(me, 107)
            fut0.cancel()
            log(me, 108)
        except BaseException as error:
            log(me, 109, "caught", error)
            raise
    except (Exception, asyncio.CancelledError) as error:
        log(me, 110, "caught", error)
    try:
        try:
            log(me, 111, await queue0.put(3))
        except TimeoutError as error:
            log(me, 112, "caught", error)
            raise
    except (Exception, asyncio.CancelledError) as error:
        log(me, 113, "caught", error)
    async for item in keep_generator(stream(me + ".g")):
        log(me, 114, item)
    t19 = keep(asyncio.Task(takes(me + ".115", lifo0), loop=loop, eager_start=True, name=me + ".t116", context=contextvars.copy_context()))
    try:
        crowd20 = [keep(asyncio.create_task(waits(f"{me}.117-{i}", fut0), name=f"{me}.c117-{i}")) for i in range(3)]
        await asyncio.sleep(9 * UNIT)
        fut0.cancel()
        log(me, 118)
        crowd20[2].cancel("stop 119")
        log(me, 120)
        crowd20[0].cancel("stop 121")
        log(me, 122)
        await asyncio.wait(crowd20, timeout=2 * UNIT)
        log(me, 123)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 124, "caught", error)
    return 125


run(100683, program, run_plainly)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    bounded0 = asyncio.BoundedSemaphore(1)
    async def w0(me):
        log(me, 1)
        for i in range(4):
            keep(asyncio.create_task(asyncio.sleep(5 * UNIT, 2), name=f"{me}.s3-{i}"))
        try:
            log(me, 5, "in time", await asyncio.wait_for(Later(2, 4), 5 * UNIT))
        finally:
            log(me, 6, "finally")
        return me
    async def w1(me):
        log(me, 8)
        await asyncio.sleep(0, 9)
        log(me, 10)
        try:
            s1 = keep_other(asyncio.shield(asyncio.shield(Later(1, 11))))
        finally:
            log(me, 12, "finally")
    async def w2(me):
        log(me, 13)
        log(me, 15, "cancel", victim(7).cancel("stop 14"))
        async for each in asyncio.as_completed([keep(asyncio.create_task(w3(me + ".16"), name=me + ".t17")), keep(asyncio.create_task(stays(me + ".18", 5 * UNIT), name=me + ".t19"))], timeout=0):
            try:
                result = await each
                log(me, 20, "completed", each, result)
            except (Exception, asyncio.CancelledError) as error:
                log(me, 21, error)
        return me
    async def w3(me):
        log(me, 23)
        try:
            loop.call_soon(lambda *args, mark=26: log(me, mark, "called", args), context=contextvars.copy_context())
        except BaseException as error:
            log(me, 27, "caught", error)
            raise
        try:
            async with asyncio.TaskGroup() as tg2:
                keep(tg2.create_task(stays(me + ".29", 11 * UNIT), name=me + ".t31"))
                tg2.create_task(fails(me + ".32", 2 * UNIT))
                try:
                    await asyncio.sleep(11 * UNIT)
                finally:
                    log(me, 33)
        except BaseExceptionGroup as error:
            log(me, 34, error)
        try:
            async with asyncio.TaskGroup() as tg3:
                keep(tg3.create_task(stays(me + ".36", 2 * UNIT), name=me + ".t37"))
                try:
                    await asyncio.sleep(2 * UNIT)
                finally:
                    log(me, 38)
                raise Oops(39)
        except BaseExceptionGroup as error:
            log(me, 40, error)
        try:
            log(me, 42, "got", await asyncio.shield(Later(1, 41)))
        finally:
            log(me, 43, "finally")
            await asyncio.sleep(0)
            log(me, 44)
        return 45
    async def stream(me):
        try:
            try:
                async with asyncio.TaskGroup() as tg4:
                    keep(tg4.create_task(w2(me + ".46"), name=me + ".t49"))
                    keep(tg4.create_task(naps(me + ".51", 5 * UNIT), name=me + ".t53"))
                    try:
                        await asyncio.sleep(5 * UNIT)
                    finally:
                        log(me, 54)
            except* Oops as error:
                log(me, 55, error)
        except (Exception, asyncio.CancelledError) as error:
            log(me, 56, "caught", error)
            log(me, 57, asyncio.current_task().uncancel())
        for turn in range(1):
            await asyncio.sleep(0)
            log(me, 58, turn)
        yield 59
        try:
            async with asyncio.TaskGroup() as tg5:
                keep(tg5.create_task(naps(me + ".61", 11 * UNIT), name=me + ".t63"))
                try:
                    await asyncio.sleep(0)
                finally:
                    log(me, 64)
                raise Oops(65)
        except BaseExceptionGroup as error:
            log(me, 66, error)
        s6 = keep_other(asyncio.shield(w2(me + ".67")))
    try:
        t7 = keep(asyncio.create_task(naps(me + ".68", 11 * UNIT), name=me + ".t69"))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 70, "caught", error)
    g8 = keep_other(asyncio.gather(fails(me + ".71", 0), naps(me + ".72", 2 * UNIT), naps(me + ".73", 0)))
    await asyncio.sleep(0)
    log(me, 75, g8.cancel())
    log(me, 76)
    try:
        ag9 = keep_generator(stream(me + ".ag9"))
        log(me, 79, await ag9.asend(None))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 80, "caught", error)
    return me


run(100756, program, run_plainly)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    lifo0 = asyncio.LifoQueue(2)
    lifo1 = asyncio.LifoQueue()
    bounded0 = asyncio.BoundedSemaphore(1)
    event0 = asyncio.Event()
    event1 = asyncio.Event()
    async def w0(me):
        log(me, 1, event0.set())
        async with Place(me + "-2", 1, 2, swallow=(Exception,)):
            log(me, 3, event1.set())
            loop.call_soon(lambda *args, mark=4: log(me, mark, "called", args))
        try:
            loop.call_soon(lambda *args: victim(6).cancel())
        except Oops as error:
            log(me, 11, "caught", error)
    async def w1(me):
        log(me, 12)
        async for item in Count(2, 0):
            log(me, 13, item)
            try:
                async with asyncio.timeout_at(loop.time() + 8 * UNIT) as limit1:
                    f2 = loop.create_future()
                    loop.call_later(12 * UNIT, f2.set_result, 14)
                    f2.add_done_callback(lambda done: log(15, "before the wake-up"))
                    log(me, 16, await f2)
                    log(me, 17)
                log(me, 18, limit1.expired())
            except TimeoutError as error:
                log(me, 19, error, limit1.expired(), asyncio.current_task().cancelling())
    async def w2(me):
        log(me, 20)
        async with bounded0:
            log(me, 21, "holds")
            try:
                async with asyncio.timeout_at(loop.time() + 12 * UNIT) as limit3:
                    s4 = keep_other(asyncio.shield(asyncio.wait_for(event0.wait(), None)))
                log(me, 22, limit3.expired())
            except TimeoutError as error:
                log(me, 23, error, limit3.expired(), asyncio.current_task().cancelling())
            loop.call_soon(lambda *args: lifo1.put_nowait(8))
        log(me, 27, bounded0.locked())
        try:
            async with asyncio.timeout(12 * UNIT) as limit5:
                try:
                    log(me, 29, "cancel", victim(0).cancel())
                finally:
                    log(me, 30, "finally")
                try:
                    async with asyncio.timeout(0) as limit6:
                        log(me, 31, await lifo1.join())
                        limit6.reschedule(loop.time())
                        await asyncio.gather(fails(me + ".32", 0), takes(me + ".33", lifo1), return_exceptions=True)
                    log(me, 34, limit6.expired())
                except TimeoutError as error:
                    log(me, 35, error, limit6.expired(), asyncio.current_task().cancelling())
            log(me, 36, limit5.expired())
        except TimeoutError as error:
            log(me, 37, error, limit5.expired(), asyncio.current_task().cancelling())
        log(me, 38)
    async def stream(me):
        log(me, 39, await event1.wait())
        crowd7 = [keep(asyncio.create_task(gives(f"{me}.40-{i}", lifo0, 3), name=f"{me}.c40-{i}")) for i in range(3)]
        await asyncio.sleep(12 * UNIT)
        lifo0.get_nowait()
        log(me, 41)
        await asyncio.wait(crowd7, timeout=12 * UNIT)
        log(me, 42)
        yield 43
        log(me, 47, "gathered", await asyncio.gather(asyncio.sleep(0, 44), Later(1, 45), naps(me + ".46", 12 * UNIT)))
        for each in asyncio.as_completed([keep(asyncio.create_task(w1(me + ".48"), name=me + ".t49")), keep(asyncio.create_task(fails(me + ".50", 12 * UNIT), name=me + ".t51"))]):
            try:
                result = await each
                log(me, 52, "completed", result)
            except (Exception, asyncio.CancelledError) as error:
                log(me, 53, error)
    async for item in Count(1, 1):
        log(me, 54, item)
        try:
            async with asyncio.timeout(12 * UNIT) as limit8:
                try:
                    g9 = keep_other(asyncio.gather(fails(me + ".55", 0), w0(me + ".56"), naps(me + ".57", 12 * UNIT), return_exceptions=True))
                    await asyncio.sleep(8 * UNIT)
                    log(me, 59, g9.cancel())
                except (Exception, asyncio.CancelledError) as error:
                    log(me, 60, "caught", error)
                    log(me, 61, asyncio.current_task().uncancel())
                log(me, 62, await bounded0.acquire())
                try:
                    async with contextlib.AsyncExitStack() as stack10:
                        await stack10.enter_async_context(Place(me + "-63"))
                        await stack10.enter_async_context(Place(me + "-64"))
                        stack10.push_async_callback(asyncio.sleep, 0)
                        async with Place(me + "-65", 1, 0):
                            log(me, 66)
                            log(me, 67)
                        log(me, 69, "gathered", await asyncio.gather(asyncio.shield(asyncio.sleep(12 * UNIT)), Later(2, 68)))
                    try:
                        loop.call_soon(lambda *args: bounded0.release())
                    except asyncio.CancelledError as error:
                        log(me, 73, "caught", error)
                    else:
                        log(me, 74, "fine")
                finally:
                    bounded0.release()
                    log(me, 75, bounded0.locked())
            log(me, 76, limit8.expired())
        except TimeoutError as error:
            log(me, 77, error, limit8.expired(), asyncio.current_task().cancelling())
    try:
        handle11 = loop.call_later(12 * UNIT, lambda *args: lifo1.put_nowait(8))
        handle11.cancel()
        log(me, 78, handle11.cancelled())
    except asyncio.CancelledError as error:
        log(me, 79, "caught", error)
    try:
        victim(9).add_done_callback(lambda done: log(80, "done", done))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 81, "caught", error)


run(100769, program, run_plainly)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    lifo0 = asyncio.LifoQueue(2)
    async def w0(me):
        log(me, 1)
        t1 = keep(asyncio.Task(asyncio.sleep(0), loop=loop, eager_start=True, name=me + ".t2"))
        log(me, 3, "started", t1)
    async def w1(me):
        log(me, 4)
        handle2 = loop.call_later(5 * UNIT, lambda *args: lifo0.put_nowait(8))
        await asyncio.sleep(1 * UNIT)
        handle2.cancel()
        log(me, 5, handle2.cancelled())
        log(me, 6, lifo0.shutdown(immediate=True))
        try:
            async with asyncio.timeout_at(loop.time() + 5 * UNIT) as limit3:
                t4 = keep(asyncio.ensure_future(w2(me + ".7")))
            log(me, 8, limit3.expired())
        except TimeoutError as error:
            log(me, 9, error, limit3.expired(), asyncio.current_task().cancelling())
        try:
            await asyncio.sleep(5 * UNIT)
            log(me, 10)
        except asyncio.CancelledError as error:
            log(me, 11, "caught", error)
            await asyncio.sleep(1 * UNIT, 12)
            log(me, 13)
        return 14
    async def w2(me):
        log(me, 15)
        def chain5(left):
            log(me, 16, left)
            if left:
                loop.call_later(1 * UNIT, chain5, left - 1)
        chain5(2)
        t6 = keep(asyncio.create_task(deep(4, asyncio.gather(w3(me + ".17"), Later(0, 18))), name=me + ".t19"))
        log(me, 20, "started", t6)
        loop.call_soon(lambda *args: victim(2).cancel("stop 21"))
    async def w3(me):
        log(me, 24)
        try:
            async with asyncio.timeout(1 * UNIT) as limit7:
                await asyncio.sleep(4 * UNIT)
                log(me, 25)
                limit7.reschedule(loop.time() + 5 * UNIT)
                await asyncio.shield(Later(3, 26))
            log(me, 27, limit7.expired())
        except TimeoutError as error:
            log(me, 28, error, limit7.expired(), asyncio.current_task().cancelling())
        await asyncio.sleep(5 * UNIT, 29)
        log(me, 30)
        log(me, 32, "in time", await asyncio.wait_for(asyncio.shield(naps(me + ".31", 1 * UNIT)), 1 * UNIT))
    async def stream(me):
        for turn in range(4):
            await asyncio.sleep(0)
            log(me, 33, turn)
        log(me, 34, lifo0.task_done())
        loop.call_later(5 * UNIT, lambda *args, mark=35: log(me, mark, "called", args))
        yield 36
        log(me, 37)
        log(me, 38)
    try:
        t8 = keep(asyncio.create_task(naps(me + ".39", 5 * UNIT), name=me + ".t40"))
    except asyncio.CancelledError as error:
        log(me, 41, "caught", error)
    try:
        try:
            ag9 = keep_generator(stream(me + ".ag9"))
            log(me, 44, await ag9.athrow(Oops(43)))
            log(me, 45, await anext(ag9, "end"))
            log(me, 46, await anext(ag9, "end"))
        finally:
            log(me, 47, "finally")
    except (Exception, asyncio.CancelledError) as error:
        log(me, 48, "caught", error)
    try:
        try:
            t10 = keep(asyncio.Task(gives(me + ".49", lifo0, 4), loop=loop, eager_start=True, name=me + ".t50"))
        except Exception as error:
            log(me, 51, "caught", error)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 52, "caught", error)
    log(me, 54, "got", await w3(me + ".53"))
    try:
        g11 = keep_other(asyncio.gather(asyncio.gather(w2(me + ".55"), t8), w3(me + ".56"), return_exceptions=True))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 57, "caught", error)
    log(me, 59, "in time", await asyncio.wait_for(asyncio.shield(w0(me + ".58")), 1 * UNIT))
    t12 = keep(asyncio.create_task(naps(me + ".60", 5 * UNIT), name=me + ".t61"))


run(100796, program, run_plainly)
