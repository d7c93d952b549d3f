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
    lifo0 = asyncio.LifoQueue(2)
    event0 = asyncio.Event()
    async def w0(me):
        log(me, 1)
        await asyncio.sleep(0, 2)
        log(me, 3)
    async def w1(me):
        while True:
            try:
                item = await lifo0.get()
            except asyncio.QueueShutDown as error:
                log(me, 4, error)
                break
            log(me, 5, "consumes", item)
            lifo0.task_done()
        log(me, 7, "cancel", victim(3).cancel())
        try:
            log(me, 9, "cancel", victim(7).cancel())
        except Exception as error:
            log(me, 10, "caught", error)
        log(me, 11, repr(victim(2)))
        return 12
    async def w2(me):
        log(me, 13)
        log(me, 14, event0.clear())
        log(me, 17, "gathered", await asyncio.gather(Later(0, 15), naps(me + ".16", 5 * UNIT), return_exceptions=True))
        group1 = [keep(asyncio.create_task(deep(4, asyncio.wait_for(asyncio.sleep(4 * UNIT), 7 * UNIT)), name=me + ".t18")), keep(asyncio.create_task(holds(me + ".19", bounded0, 0), name=me + ".t20")), keep(asyncio.create_task(waits(me + ".21", event0), name=me + ".t22")), keep(asyncio.create_task(asyncio.sleep(0), name=me + ".t23"))]
        done, pending = await asyncio.wait(group1, return_when=asyncio.FIRST_COMPLETED, timeout=5 * UNIT)
        log(me, 24, done, pending)
        for each in in_order(pending):
            each.cancel()
        log(me, 26, await asyncio.gather(*group1, return_exceptions=True))
        log(me, 27, victim(3).uncancel())
        return 28
    async def stream(me):
        try:
            log(me, 29, victim(7).done())
        except Exception as error:
            log(me, 30, "caught", error)
            await asyncio.sleep(4 * UNIT, 31)
            log(me, 32)
        t2 = keep(asyncio.create_task(holds(me + ".33", bounded0, 2), name=me + ".t34"))
        try:
            log(me, 35, await lifo0.put(2))
        except Oops as error:
            log(me, 36, "caught", error)
            await asyncio.sleep(0)
            log(me, 37)
        yield 38
        log(me, 39, event0.set())
        while True:
            try:
                item = await lifo0.get()
            except asyncio.QueueShutDown as error:
                log(me, 40, error)
                break
            log(me, 41, "consumes", item)
            lifo0.task_done()
            await asyncio.sleep(0)
    try:
        log(me, 42, await lifo0.put(9))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 43, "caught", error)
    log(me, 44, await bounded0.acquire())
    try:
        log(me, 45, victim(7).cancelled())
    finally:
        bounded0.release()
        log(me, 46, bounded0.locked())
    try:
        try:
            g3 = keep_other(asyncio.gather(naps(me + ".47", 4 * UNIT), w1(me + ".48"), return_exceptions=True))
            await asyncio.sleep(4 * UNIT)
            log(me, 50, g3.cancel())
            log(me, 51, await g3)
        except asyncio.CancelledError as error:
            log(me, 52, "caught", error)
            raise
    except (Exception, asyncio.CancelledError) as error:
        log(me, 53, "caught", error)
    def chain4(left):
        log(me, 54, left)
        if left:
            loop.call_soon(chain4, left - 1)
    chain4(1)
    log(me, 55, await lifo0.put(8))
    try:
        log(me, 56)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 57, "caught", error)
    log(me, 58, victim(5).uncancel())
    try:
        log(me, 59, event0.set())
    except asyncio.CancelledError as error:
        log(me, 60, "caught", error)


run(100029, program, run_plainly)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    fut0 = loop.create_future()
    sem0 = asyncio.Semaphore(2)
    async def w0(me):
        log(me, 1)
        async with sem0:
            log(me, 2, "holds")
            log(me, 3, "gathered", await asyncio.gather())
        log(me, 4, sem0.locked())
        async with sem0:
            log(me, 5, "holds")
            async with asyncio.TaskGroup() as tg1:
                t2 = keep(tg1.create_task(w1(me + ".6"), name=me + ".t7"))
                t3 = keep(tg1.create_task(asyncio.wait_for(asyncio.sleep(0), 5 * UNIT), name=me + ".t8"))
                async with sem0:
                    log(me, 9, "holds")
                    try:
                        t4 = keep(asyncio.create_task(w1(me + ".10"), name=me + ".t11", context=contextvars.copy_context()))
                        log(me, 12, "started", t4)
                    except Oops as error:
                        log(me, 13, "caught", error)
                    else:
                        log(me, 14, "fine")
                try:
                    log(me, 16, "gathered", await asyncio.gather(t2, asyncio.gather(return_exceptions=True), Later(0, 15), return_exceptions=True))
                except asyncio.CancelledError as error:
                    log(me, 17, "caught", error)
            log(me, 18)
            async with sem0:
                log(me, 19, "holds")
                crowd5 = [keep(asyncio.create_task(waits(f"{me}.20-{i}", fut0), name=f"{me}.c20-{i}")) for i in range(4)]
                await asyncio.sleep(0)
                fut0.set_result(1)
                log(me, 21)
                fut0.cancel()
                log(me, 22)
                crowd5[2].cancel()
                log(me, 24)
                await asyncio.wait(crowd5, timeout=5 * UNIT)
                log(me, 25)
                g6 = keep_other(asyncio.gather(deep(3, w1(me + ".26")), w1(me + ".27")))
            log(me, 28, sem0.locked())
        g7 = keep_other(asyncio.gather(asyncio.gather(w1(me + ".29"), Later(2, 30), w1(me + ".31"), return_exceptions=True), asyncio.wait_for(w1(me + ".32"), 5 * UNIT)))
        async with sem0:
            log(me, 33, "holds")
            asyncio.current_task().set_name("named 34")
            log(me, 35, asyncio.current_task())
        return 36
    async def w1(me):
        log(me, 37)
        try:
            asyncio.current_task().cancel()
            log(me, 39, asyncio.current_task().uncancel())
        finally:
            log(me, 40, "finally")
            await asyncio.sleep(5 * UNIT)
            log(me, 41)
        async with asyncio.TaskGroup() as tg8:
            t9 = keep(tg8.create_task(holds(me + ".42", sem0, 1), name=me + ".t43"))
            t10 = keep(tg8.create_task(asyncio.wait_for(waits(me + ".44", fut0), 5 * UNIT), name=me + ".t45"))
            t11 = keep(tg8.create_task(asyncio.sleep(0), name=me + ".t46"))
        log(me, 47)
        try:
            async with sem0:
                log(me, 48, "holds")
                try:
                    async with asyncio.TaskGroup() as tg12:
                        t13 = keep(tg12.create_task(stays(me + ".49", 0), name=me + ".t50"))
                        t14 = keep(tg12.create_task(asyncio.sleep(0), name=me + ".t51"))
                        t15 = keep(tg12.create_task(stays(me + ".52", 0), name=me + ".t53"))
                        t16 = keep(tg12.create_task(asyncio.wait_for(asyncio.sleep(0, 54), 5 * UNIT), name=me + ".t55"))
                        try:
                            async with asyncio.timeout(2 * UNIT) as limit17:
                                log(me, 57, "got", await holds(me + ".56", sem0, 2))
                            log(me, 58, limit17.expired())
                        except TimeoutError as error:
                            log(me, 59, error, limit17.expired(), asyncio.current_task().cancelling())
                        log(me, 60, repr(sem0))
                    log(me, 61)
                except (Exception, asyncio.CancelledError) as error:
                    log(me, 62, "caught", error)
                    log(me, 63, asyncio.current_task().uncancel())
                    raise Oops(me) from error
                crowd18 = [keep(asyncio.create_task(holds(f"{me}.64-{i}", sem0, 0), name=f"{me}.c64-{i}")) for i in range(3)]
                crowd18[2].cancel()
                log(me, 66)
                await asyncio.wait(crowd18, timeout=9 * UNIT)
                log(me, 67)
        except (Exception, asyncio.CancelledError) as error:
            log(me, 68, "caught", error)
            log(me, 69, asyncio.current_task().uncancel())
        s19 = keep_other(asyncio.shield(t9))
    async def stream(me):
        crowd20 = [keep(asyncio.create_task(waits(f"{me}.70-{i}", fut0), name=f"{me}.c70-{i}")) for i in range(3)]
        await asyncio.sleep(0)
        fut0.set_exception(Oops(2))
        log(me, 71)
        crowd20[1].cancel()
        log(me, 73)
        await asyncio.sleep(0)
        log(me, 74)
        await asyncio.wait(crowd20, timeout=9 * UNIT)
        log(me, 75)
        yield 76
        try:
            async with asyncio.timeout_at(loop.time() + 9 * UNIT) as limit21:
                @contextlib.asynccontextmanager
                async def manager22():
                    log(me, 77, "enters")
                    await asyncio.sleep(0)
                    try:
                        yield 78
                    finally:
                        await asyncio.sleep(0)
                        log(me, 79, "leaves")
                async with manager22() as value:
                    crowd23 = [keep(asyncio.create_task(waits(f"{me}.80-{i}", fut0), name=f"{me}.c80-{i}")) for i in range(3)]
                    await asyncio.sleep(5 * UNIT)
                    crowd23[2].cancel()
                    log(me, 82)
                    crowd23[1].cancel()
                    log(me, 84)
                    fut0.cancel()
                    log(me, 85)
                    crowd23[1].cancel("stop 86")
                    log(me, 87)
                    log(me, 88, "got", await sem0.acquire())
                limit21.reschedule(loop.time())
                await asyncio.gather(w1(me + ".89"))
            log(me, 90, limit21.expired())
        except TimeoutError as error:
            log(me, 91, error, limit21.expired(), asyncio.current_task().cancelling())
        t24 = keep(asyncio.create_task(w1(me + ".92"), name=me + ".t93"))
    loop.call_soon(lambda *args: sem0.release())
    log(me, 98, "got", await w0(me + ".97"))
    log(me, 99, repr(sem0))
    try:
        try:
            log(me, 100, repr(sem0))
        finally:
            log(me, 101, "finally")
    except (Exception, asyncio.CancelledError) as error:
        log(me, 102, "caught", error)
    async with contextlib.AsyncExitStack() as stack25:
        await stack25.enter_async_context(Place(me + "-103"))
        stack25.push_async_callback(asyncio.sleep, 0)
        log(me, 105, "got", await asyncio.shield(asyncio.shield(asyncio.sleep(-1, 104))))
        g26 = keep_other(asyncio.gather(asyncio.gather(fut0, w1(me + ".106"), return_exceptions=True), fut0, asyncio.sleep(0)))
    try:
        log(me, 107, "got", await sem0.acquire())
    except (Exception, asyncio.CancelledError) as error:
        log(me, 108, "caught", error)
    async with asyncio.TaskGroup() as tg27:
        t28 = keep(tg27.create_task(sem0.acquire(), name=me + ".t109"))
        t29 = keep(tg27.create_task(stays(me + ".110", 5 * UNIT), name=me + ".t111", context=contextvars.copy_context()))
    log(me, 112)
    group30 = [keep(asyncio.create_task(asyncio.sleep(0), name=me + ".t113"))]
    done, pending = await asyncio.wait(group30, return_when=asyncio.FIRST_EXCEPTION, timeout=9 * UNIT)
    log(me, 114, done, pending)
    log(me, 115, await asyncio.gather(*group30, return_exceptions=True))


run(100076, program, run_plainly)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    bounded0 = asyncio.BoundedSemaphore(2)
    barrier0 = asyncio.Barrier(2)
    sem0 = asyncio.Semaphore(0)
    async def w0(me):
        try:
            group1 = [keep(asyncio.create_task(holds(me + ".1", sem0, 0), name=me + ".t2")), keep(asyncio.create_task(naps(me + ".3", 6 * UNIT), name=me + ".t4"))]
            done, pending = await asyncio.wait(group1, return_when=asyncio.FIRST_EXCEPTION)
            log(me, 5, done, pending)
            log(me, 6, await asyncio.gather(*group1, return_exceptions=True))
        except TimeoutError as error:
            log(me, 7, "caught", error)
            raise
        try:
            crowd2 = [keep(asyncio.create_task(waits(f"{me}.8-{i}", barrier0), name=f"{me}.c8-{i}")) for i in range(4)]
            await barrier0.reset()
            log(me, 9)
            await asyncio.sleep(0)
            log(me, 10)
        except asyncio.CancelledError as error:
            log(me, 11, "caught", error)
            log(me, 12, asyncio.current_task().uncancel())
    async def w1(me):
        try:
            log(me, 13, await barrier0.reset())
        finally:
            log(me, 14, "finally")
            await asyncio.sleep(0)
            log(me, 15)
        group3 = [keep(asyncio.create_task(sem0.acquire(), name=me + ".t16")), keep(asyncio.create_task(asyncio.sleep(0, 17), name=me + ".t18"))]
        done, pending = await asyncio.wait(group3, return_when=asyncio.ALL_COMPLETED)
        log(me, 19, done, pending)
        for each in in_order(pending):
            each.cancel()
    async def stream(me):
        group4 = [keep(asyncio.create_task(asyncio.sleep(7 * UNIT), name=me + ".t21")), keep(asyncio.create_task(fails(me + ".22", 7 * UNIT), name=me + ".t23", context=contextvars.copy_context()))]
        done, pending = await asyncio.wait(group4, return_when=asyncio.ALL_COMPLETED)
        log(me, 24, done, pending)
        for each in in_order(pending):
            each.cancel("stop 25")
        log(me, 26, await asyncio.gather(*group4, return_exceptions=True))
        yield 27
        t5 = keep(loop.create_task(bounded0.acquire(), name=me + ".t28"))
    log(me, 32, "got", await asyncio.gather(holds(me + ".29", bounded0, 2), Later(2, 30), Later(3, 31)))
    f6 = loop.create_future()
    loop.call_later(2 * UNIT, f6.set_result, 33)
    f6.add_done_callback(lambda done: log(34, "before the wake-up"))
    log(me, 35, await f6)
    try:
        log(me, 36, await bounded0.acquire())
        try:
            log(me, 37, "gathered", await asyncio.gather())
            log(me, 40, "gathered", await asyncio.gather(deep(2, sem0.acquire()), asyncio.shield(naps(me + ".38", 6 * UNIT)), Later(3, 39)))
        finally:
            bounded0.release()
            log(me, 41, bounded0.locked())
    except (Exception, asyncio.CancelledError) as error:
        log(me, 42, "caught", error)
    try:
        log(me, 43, await barrier0.wait())
    except (Exception, asyncio.CancelledError) as error:
        log(me, 44, "caught", error)
    try:
        loop.call_later(7 * UNIT, lambda *args: sem0.release())
    except (Exception, asyncio.CancelledError) as error:
        log(me, 45, "caught", error)
    try:
        try:
            group7 = [keep(asyncio.create_task(w0(me + ".46"), name=me + ".t47"))]
            done, pending = await asyncio.wait(group7, return_when=asyncio.FIRST_COMPLETED)
            log(me, 48, done, pending)
            for each in in_order(pending):
                each.cancel()
            log(me, 50, await asyncio.gather(*group7, return_exceptions=True))
        except (Exception, asyncio.CancelledError) as error:
            log(me, 51, "caught", error)
            log(me, 52, asyncio.current_task().uncancel())
            await asyncio.sleep(6 * UNIT, 53)
            log(me, 54)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 55, "caught", error)
    log(me, 56, repr(sem0))


run(100176, program, run_plainly)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    loop.set_task_factory(eager)
    queue0 = asyncio.Queue(2)
    async def w0(me):
        log(me, 1)
        g1 = keep_other(asyncio.gather(asyncio.sleep(0)))
        g1.add_done_callback(lambda done: log(2, "gathered", outcome(done)))
    async def w1(me):
        log(me, 3)
        victim(4).add_done_callback(lambda done: log(4, "done", done))
        try:
            try:
                async with asyncio.TaskGroup() as tg2:
                    keep(tg2.create_task(w2(me + ".5"), name=me + ".t8"))
                    keep(tg2.create_task(stays(me + ".11", 12 * UNIT), name=me + ".t12"))
                    tg2.create_task(fails(me + ".13", 1 * UNIT))
                    try:
                        await asyncio.sleep(8 * UNIT)
                    finally:
                        log(me, 14)
                    raise Oops(15)
            except* Oops as error:
                log(me, 16, error)
        finally:
            log(me, 17, "finally")
            await asyncio.sleep(0)
            log(me, 18)
        async with asyncio.TaskGroup() as tg3:
            t4 = keep(tg3.create_task(asyncio.wait_for(asyncio.gather(Later(2, 19), takes(me + ".20", queue0)), -1), name=me + ".t21"))
            t5 = keep(tg3.create_task(gives(me + ".22", queue0, 8), name=me + ".t23"))
            t6 = keep(tg3.create_task(naps(me + ".24", 0), name=me + ".t25"))
            t7 = keep(tg3.create_task(naps(me + ".26", 12 * UNIT), name=me + ".t27"))
            try:
                try:
                    async with asyncio.timeout(12 * UNIT) as limit8:
                        log(me, 29, "cancel", t4.cancel())
                    log(me, 30, limit8.expired())
                except TimeoutError as error:
                    log(me, 31, error, limit8.expired(), asyncio.current_task().cancelling())
            finally:
                log(me, 32, "finally")
                await asyncio.sleep(-1)
                log(me, 33)
            log(me, 35, "got", await asyncio.sleep(8 * UNIT, 34))
        log(me, 36)
        async with Place(me + "-37", 1, 2, swallow=(asyncio.CancelledError,)):
            t9 = keep(asyncio.Task(w2(me + ".38"), loop=loop, eager_start=True, name=me + ".t39"))
    async def w2(me):
        log(me, 40)
        loop.call_later(0, lambda *args: queue0.get_nowait())
        log(me, 42, "gathered", await asyncio.gather(asyncio.shield(asyncio.sleep(0)), w3(me + ".41"), return_exceptions=True))
        try:
            while True:
                try:
                    item = await queue0.get()
                except asyncio.QueueShutDown as error:
                    log(me, 43, error)
                    break
                log(me, 44, "consumes", item)
                queue0.task_done()
                await asyncio.sleep(12 * UNIT)
        except asyncio.CancelledError as error:
            log(me, 45, "caught", error)
            log(me, 46, asyncio.current_task().uncancel())
        log(me, 48, victim(6).cancel(), victim(6).uncancel(), victim(6).cancelling())
    async def w3(me):
        log(me, 49)
        try:
            async with asyncio.timeout_at(loop.time() + 8 * UNIT) as limit10:
                async with Place(me + "-50", 2, 0):
                    log(me, 52, "cancel", victim(9).cancel())
                    async with asyncio.TaskGroup() as tg11:
                        t12 = keep(tg11.create_task(queue0.join(), name=me + ".t54"))
                        t13 = keep(tg11.create_task(asyncio.wait_for(asyncio.gather(takes(me + ".55", queue0), naps(me + ".56", 0), asyncio.sleep(8 * UNIT, 57), return_exceptions=True), 0), name=me + ".t58"))
                        t13.add_done_callback(lambda done: log(59, "done", done), context=contextvars.copy_context())
                    log(me, 60)
            log(me, 61, limit10.expired())
        except TimeoutError as error:
            log(me, 62, error, limit10.expired(), asyncio.current_task().cancelling())
        def chain14(left):
            log(me, 63, left)
            if left:
                loop.call_later(1 * UNIT, chain14, left - 1)
        chain14(4)
    async def stream(me):
        for turn in range(2):
            await asyncio.sleep(0)
            log(me, 64, turn)
        yield 65
        victim(3).add_done_callback(lambda done: log(66, "done", done))
    try:
        asyncio.current_task().set_name("named 67")
        log(me, 68, asyncio.current_task())
    except (Exception, asyncio.CancelledError) as error:
        log(me, 69, "caught", error)
    try:
        async with contextlib.AsyncExitStack() as stack15:
            await stack15.enter_async_context(Place(me + "-70"))
            stack15.push_async_callback(asyncio.sleep, 0)
            t16 = keep(asyncio.create_task(queue0.get(), name=me + ".t71"))
            log(me, 72, "started", t16)
            crowd17 = [keep(asyncio.create_task(takes(f"{me}.73-{i}", queue0), name=f"{me}.c73-{i}")) for i in range(3)]
            await asyncio.sleep(8 * UNIT)
            await asyncio.sleep(0)
            log(me, 74)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 75, "caught", error)
    try:
        for turn in range(2):
            await asyncio.sleep(0)
            log(me, 76, turn)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 77, "caught", error)
    try:
        log(me, 79, "cancel", victim(0).cancel())
    except (Exception, asyncio.CancelledError) as error:
        log(me, 80, "caught", error)
    return me


run(100181, program, run_plainly)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    cond0 = asyncio.Condition()
    var0 = contextvars.ContextVar("var0", default="none")
    async def w0(me):
        log(me, 1)
        log(me, 4, "gathered", await asyncio.gather(Later(3, 2), Later(0, 3)))
    async def stream(me):
        log(me, 6, await Later(4, 5))
        yield 7
        log(me, 9, "got", await Later(1, 8))
    for turn in range(3):
        await asyncio.sleep(0)
        log(me, 10, turn)
    try:
        async for each in asyncio.as_completed([keep(asyncio.create_task(asyncio.wait_for(Later(3, 11), 7 * UNIT), name=me + ".t12")), keep(asyncio.create_task(holds(me + ".13", cond0, 0), name=me + ".t14")), keep(asyncio.create_task(holds(me + ".15", cond0, 2), name=me + ".t16"))]):
            try:
                result = await each
                log(me, 17, "completed", each, result)
            except (Exception, asyncio.CancelledError) as error:
                log(me, 18, error)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 19, "caught", error)
    async with cond0:
        log(me, 20, "holds")
        try:
            try:
                async with asyncio.TaskGroup() as tg1:
                    keep(tg1.create_task(fails(me + ".22", 0), name=me + ".t24"))
                    keep(tg1.create_task(waits(me + ".25", cond0), name=me + ".t28", context=contextvars.copy_context()))
                    try:
                        await asyncio.sleep(0)
                    finally:
                        log(me, 29)
            except* Oops as error:
                log(me, 30, error)
        except* (Oops, ValueError, TimeoutError) as error:
            log(me, 31, error)
        log(me, 33, "got", await asyncio.sleep(7 * UNIT, 32))
    log(me, 34, cond0.locked())
    try:
        async with asyncio.timeout(4 * UNIT) as limit2:
            log(me, 36, "got", await asyncio.gather(asyncio.sleep(4 * UNIT), Later(1, 35), return_exceptions=True))
        log(me, 37, limit2.expired())
    except TimeoutError as error:
        log(me, 38, error, limit2.expired(), asyncio.current_task().cancelling())
    try:
        async with cond0:
            log(me, 39, "holds")
            try:
                asyncio.current_task().set_name("named 40")
                log(me, 41, asyncio.current_task())
            except (Exception, asyncio.CancelledError) as error:
                log(me, 42, "caught", error)
                await asyncio.sleep(4 * UNIT)
                log(me, 43)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 44, "caught", error)
    try:
        try:
            async with asyncio.timeout(4 * UNIT) as limit3:
                crowd4 = [keep(asyncio.create_task(holds(f"{me}.45-{i}", cond0, 0), name=f"{me}.c45-{i}")) for i in range(4)]
                await asyncio.sleep(0)
                log(me, 46)
                async with cond0:
                    cond0.notify_all()
                    await asyncio.sleep(7 * UNIT, 47)
                    crowd4[0].cancel("stop 48")
                log(me, 49)
                await asyncio.sleep(0)
                log(me, 50)
                async with cond0:
                    cond0.notify_all()
                log(me, 51)
            log(me, 52, limit3.expired())
        except TimeoutError as error:
            log(me, 53, error, limit3.expired(), asyncio.current_task().cancelling())
    except (Exception, asyncio.CancelledError) as error:
        log(me, 54, "caught", error)
    when5 = loop.time() + 6 * UNIT
    loop.call_at(when5, lambda *args: victim(2).cancel("stop 55"))
    loop.call_at(when5, lambda *args, mark=56: log(me, mark, "called", args))
    try:
        when6 = loop.time() + 7 * UNIT
        loop.call_at(when6, lambda *args, mark=57: log(me, mark, "called", args))
        loop.call_at(when6, lambda *args: var0.set("called"))
        loop.call_at(when6, lambda *args: victim(9).cancel())
    except (Exception, asyncio.CancelledError) as error:
        log(me, 59, "caught", error)


run(100186, program, run_plainly)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    prio0 = asyncio.PriorityQueue(2)
    barrier0 = asyncio.Barrier(3)
    async def w0(me):
        log(me, 1)
        log(me, 4, {item: await Later(1, item) for item in range(2)})
    async def w1(me):
        log(me, 5)
        log(me, 7, "got", await naps(me + ".6", 5 * UNIT))
        crowd1 = [keep(asyncio.create_task(gives(f"{me}.8-{i}", prio0, 0), name=f"{me}.c8-{i}")) for i in range(4)]
        await asyncio.sleep(0)
        crowd1[0].cancel("stop 9")
        log(me, 10)
        await asyncio.sleep(0)
        log(me, 11)
        await asyncio.wait(crowd1, timeout=7 * UNIT)
        log(me, 12)
        log(me, 14, "got", await takes(me + ".13", prio0))
    async def w2(me):
        log(me, 15)
        crowd2 = [keep(asyncio.create_task(takes(f"{me}.16-{i}", prio0), name=f"{me}.c16-{i}")) for i in range(4)]
        await asyncio.sleep(5 * UNIT)
        prio0.put_nowait(1)
        log(me, 17)
        await prio0.put(3)
        log(me, 18)
        prio0.shutdown()
        log(me, 19)
        loop.call_soon(lambda *args: victim(1).cancel())
        try:
            while True:
                try:
                    item = await prio0.get()
                except asyncio.QueueShutDown as error:
                    log(me, 24, error)
                    break
                log(me, 25, "consumes", item)
                prio0.task_done()
        except asyncio.CancelledError as error:
            log(me, 26, "caught", error)
        log(me, 28, "gathered", await asyncio.gather(Later(0, 27), asyncio.sleep(0)))
    async def w3(me):
        log(me, 29)
        try:
            async with asyncio.timeout(4 * UNIT) as limit3:
                crowd4 = [keep(asyncio.create_task(takes(f"{me}.30-{i}", prio0), name=f"{me}.c30-{i}")) for i in range(4)]
                await asyncio.sleep(0)
                crowd4[0].cancel()
                log(me, 32)
                crowd4[0].cancel()
                log(me, 34)
                await asyncio.wait(crowd4, timeout=4 * UNIT)
                log(me, 35)
            log(me, 36, limit3.expired())
        except TimeoutError as error:
            log(me, 37, error, limit3.expired(), asyncio.current_task().cancelling())
        log(me, 38, "gathered", await asyncio.gather(asyncio.sleep(-1)))
        loop.call_soon_threadsafe(lambda *args, mark=40: log(me, mark, "called", args))
        return me
    async def stream(me):
        log(me, 43, "gathered", await asyncio.gather(w1(me + ".42"), deep(4, asyncio.sleep(11 * UNIT)), return_exceptions=True))
        loop.call_soon(log, me, 44)
        yield 47
        crowd5 = [keep(asyncio.create_task(takes(f"{me}.48-{i}", prio0), name=f"{me}.c48-{i}")) for i in range(4)]
        await prio0.put(3)
        log(me, 49)
        crowd5[0].cancel()
        log(me, 51)
        await asyncio.wait(crowd5, timeout=5 * UNIT)
        log(me, 52)
        try:
            s6 = keep_other(asyncio.shield(Later(1, 53)))
        except asyncio.CancelledError as error:
            log(me, 54, "caught", error)
    log(me, 55, await prio0.join())
    try:
        for i in range(4):
            keep(asyncio.create_task(w2(me + ".56"), name=f"{me}.s57-{i}"))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 58, "caught", error)
    try:
        log(me, 59, "gathered", await asyncio.gather())
    except (Exception, asyncio.CancelledError) as error:
        log(me, 60, "caught", error)
    crowd7 = [keep(asyncio.create_task(gives(f"{me}.61-{i}", prio0, 8), name=f"{me}.c61-{i}")) for i in range(4)]
    await asyncio.sleep(3 * UNIT)
    await asyncio.sleep(0)
    log(me, 62)
    prio0.shutdown()
    log(me, 63)
    prio0.shutdown(immediate=True)
    log(me, 64)
    prio0.put_nowait(1)
    log(me, 65)
    return 66


run(100268, program, run_by_hand)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    prio0 = asyncio.PriorityQueue(2)
    prio1 = asyncio.PriorityQueue(2)
    cond0 = asyncio.Condition()
    cond1 = asyncio.Condition()
    barrier0 = asyncio.Barrier(2)
    barrier1 = asyncio.Barrier(3)
    async def w0(me):
        log(me, 1)
        log(me, 2, await barrier0.wait())
        log(me, 3, "got", await prio1.get())
        try:
            asyncio.current_task().cancel("stop 4")
            log(me, 5, asyncio.current_task().uncancel())
        except (Exception, asyncio.CancelledError) as error:
            log(me, 6, "caught", error)
    async def stream(me):
        t1 = keep(asyncio.Task(deep(2, asyncio.sleep(10 * UNIT)), loop=loop, eager_start=True, name=me + ".t7"))
        try:
            log(me, 8, await cond1.acquire())
            try:
                t2 = keep(loop.create_task(stays(me + ".9", 0), name=me + ".t10"))
                log(me, 11)
            finally:
                cond1.release()
                log(me, 12, cond1.locked())
        except asyncio.CancelledError as error:
            log(me, 13, "caught", error)
            log(me, 14, asyncio.current_task().uncancel())
        yield 15
        log(me, 16)
        log(me, 17)
    try:
        log(me, 18, "item", await prio1.get())
    except (Exception, asyncio.CancelledError) as error:
        log(me, 19, "caught", error)
    try:
        log(me, 20, await prio0.put(5))
    except BaseException as error:
        log(me, 21, "caught", error)
        raise
    try:
        crowd3 = [keep(asyncio.create_task(takes(f"{me}.22-{i}", prio0), name=f"{me}.c22-{i}")) for i in range(4)]
        await asyncio.sleep(0)
        await prio0.put(3)
        log(me, 23)
        prio0.get_nowait()
        log(me, 24)
        prio0.shutdown(immediate=True)
        log(me, 25)
        prio0.shutdown()
        log(me, 26)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 27, "caught", error)


run(100294, program, run_plainly)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    lifo0 = asyncio.LifoQueue(2)
    queue0 = asyncio.Queue(1)
    event0 = asyncio.Event()
    async def w0(me):
        ag1 = keep_generator(stream(me + ".ag1"))
        log(me, 3, await asyncio.gather(anext(ag1), anext(ag1), return_exceptions=True))
        log(me, 4, await ag1.asend(1))
        log(me, 5, await anext(ag1))
        async for item in Count(3, 0):
            log(me, 6, item)
            log(me, 7, "item", await lifo0.get())
        loop.call_later(2 * UNIT, lambda *args, mark=8: log(me, mark, "called", args))
    async def w1(me):
        log(me, 9)
        await asyncio.sleep(-1)
        log(me, 10)
    async def w2(me):
        log(me, 11)
        for i in range(4):
            keep(asyncio.create_task(takes(me + ".12", queue0), name=f"{me}.s13-{i}"))
    async def w3(me):
        log(me, 14)
        log(me, 15)
        async with asyncio.TaskGroup() as tg2:
            t3 = keep(tg2.create_task(deep(1, asyncio.sleep(2 * UNIT)), name=me + ".t16"))
            t4 = keep(tg2.create_task(asyncio.wait_for(t3, 2 * UNIT), name=me + ".t17"))
            t5 = keep(tg2.create_task(stays(me + ".18", 2 * UNIT), name=me + ".t19"))
            await asyncio.sleep(0)
            log(me, 20)
            log(me, 21, "item", await queue0.get())
        log(me, 22)
        log(me, 24, "gathered", await asyncio.gather(Later(3, 23), t5, asyncio.wait_for(asyncio.sleep(2 * UNIT), 2 * UNIT)))
        log(me, 25, await event0.wait())
    async def stream(me):
        crowd6 = [keep(asyncio.create_task(waits(f"{me}.26-{i}", event0), name=f"{me}.c26-{i}")) for i in range(4)]
        await asyncio.sleep(0)
        event0.set()
        log(me, 27)
        await asyncio.wait(crowd6, timeout=2 * UNIT)
        log(me, 28)
        for i in range(2):
            keep(asyncio.create_task(gives(me + ".29", lifo0, 3), name=f"{me}.s30-{i}"))
        try:
            log(me, 31)
        except (Exception, asyncio.CancelledError) as error:
            log(me, 32, "caught", error)
        yield 33
        log(me, 34, asyncio.current_task().cancelling())
    try:
        crowd7 = [keep(asyncio.create_task(takes(f"{me}.35-{i}", lifo0), name=f"{me}.c35-{i}")) for i in range(4)]
        lifo0.put_nowait(1)
        log(me, 36)
        crowd7[0].cancel()
        log(me, 38)
    except* (Oops, ValueError, TimeoutError) as error:
        log(me, 39, error)
    try:
        async with asyncio.TaskGroup() as tg8:
            t9 = keep(tg8.create_task(naps(me + ".40", 2 * UNIT), name=me + ".t41"))
            t10 = keep(tg8.create_task(waits(me + ".42", event0), name=me + ".t43"))
            try:
                g11 = keep_other(asyncio.gather(w0(me + ".44"), asyncio.sleep(0, 45), return_exceptions=True))
                await asyncio.sleep(0)
                log(me, 47, g11.cancel("stop 46"))
                log(me, 48, await g11)
            except Oops as error:
                log(me, 49, "caught", error)
            for i in range(3):
                keep(asyncio.create_task(gives(me + ".50", lifo0, 2), name=f"{me}.s51-{i}"))
        log(me, 52)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 53, "caught", error)
    try:
        await asyncio.sleep(2 * UNIT)
        log(me, 54)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 55, "caught", error)
    try:
        crowd12 = [keep(asyncio.create_task(waits(f"{me}.56-{i}", event0), name=f"{me}.c56-{i}")) for i in range(3)]
        await asyncio.sleep(2 * UNIT)
        event0.set()
        log(me, 57)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 58, "caught", error)
    try:
        log(me, 59)
    finally:
        log(me, 60, "finally")
        await asyncio.sleep(2 * UNIT, 61)
        log(me, 62)
    if me < chr(110):
        raise TimeoutError()


run(100307, program, run_plainly)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    event0 = asyncio.Event()
    bounded0 = asyncio.BoundedSemaphore(1)
    prio0 = asyncio.PriorityQueue(2)
    async def w0(me):
        log(me, 1)
        try:
            try:
                async with asyncio.timeout_at(loop.time() + 5 * UNIT) as limit1:
                    while True:
                        try:
                            item = await prio0.get()
                        except asyncio.QueueShutDown as error:
                            log(me, 2, error)
                            break
                        log(me, 3, "consumes", item)
                        prio0.task_done()
                    try:
                        async with asyncio.timeout_at(loop.time() + 6 * UNIT) as limit2:
                            try:
                                for i in range(3):
                                    keep(asyncio.create_task(bounded0.acquire(), name=f"{me}.s4-{i}"))
                            except TimeoutError as error:
                                log(me, 5, "caught", error)
                            log(me, 6, prio0.put_nowait(2))
                        log(me, 7, limit2.expired())
                    except TimeoutError as error:
                        log(me, 8, error, limit2.expired(), asyncio.current_task().cancelling())
                log(me, 9, limit1.expired())
            except TimeoutError as error:
                log(me, 10, error, limit1.expired(), asyncio.current_task().cancelling())
        except* (Oops, ValueError, TimeoutError) as error:
            log(me, 11, error)
    async def w1(me):
        log(me, 12)
        for i in range(3):
            keep(asyncio.create_task(w2(me + ".13"), name=f"{me}.s14-{i}"))
    async def w2(me):
        log(me, 15)
        asyncio.current_task().cancel()
        await Later(2, 17)
        log(me, 18)
        try:
            async with asyncio.timeout_at(loop.time() + 9 * UNIT) as limit3:
                try:
                    bounded0.release()
                    log(me, 19)
                finally:
                    log(me, 20, "finally")
                    await asyncio.sleep(0)
                    log(me, 21)
                async with Place(me + "-22", 1, 1):
                    try:
                        log(me, 23, victim(4).done())
                    except asyncio.CancelledError as error:
                        log(me, 24, "caught", error)
                        await asyncio.sleep(0, 25)
                        log(me, 26)
                    async with Place(me + "-27", 0, 0):
                        log(me, 28)
            log(me, 29, limit3.expired())
        except TimeoutError as error:
            log(me, 30, error, limit3.expired(), asyncio.current_task().cancelling())
    async def stream(me):
        for i in range(3):
            keep(asyncio.create_task(asyncio.wait_for(stays(me + ".31", 9 * UNIT), 6 * UNIT), name=f"{me}.s32-{i}"))
        log(me, 33, repr(bounded0))
        log(me, 34, await prio0.put(2))
        yield 35
        log(me, 36)
        log(me, 37)
    try:
        group4 = [keep(asyncio.create_task(w2(me + ".38"), name=me + ".t39")), keep(asyncio.create_task(gives(me + ".40", prio0, 8), name=me + ".t41"))]
        done, pending = await asyncio.wait(group4, return_when=asyncio.ALL_COMPLETED)
        log(me, 42, done, pending)
        for each in in_order(pending):
            each.cancel("stop 43")
    except (Exception, asyncio.CancelledError) as error:
        log(me, 44, "caught", error)
    try:
        t5 = keep(loop.create_task(w1(me + ".45"), name=me + ".t46"))
        log(me, 47, "started", t5)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 48, "caught", error)
    try:
        async with Place(me + "-49", 1, 2, swallow=(Exception,)):
            log(me, 50, "awaited", await t5)
            for turn in range(1):
                await asyncio.sleep(0)
                log(me, 51, turn)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 52, "caught", error)
    log(me, 53, await prio0.put(9))
    try:
        while True:
            try:
                item = await prio0.get()
            except asyncio.QueueShutDown as error:
                log(me, 54, error)
                break
            log(me, 55, "consumes", item)
            prio0.task_done()
            await asyncio.sleep(9 * UNIT)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 56, "caught", error)
    return 57


run(100354, program, run_plainly)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    event0 = asyncio.Event()
    async def w0(me):
        log(me, 1)
        try:
            ag1 = keep_generator(stream(me + ".ag1"))
            log(me, 4, await ag1.athrow(Oops(3)))
            log(me, 5, [item async for item in ag1])
        except Oops as error:
            log(me, 6, "caught", error)
        g2 = keep_other(asyncio.gather(asyncio.wait_for(naps(me + ".7", 4 * UNIT), 8 * UNIT), naps(me + ".8", 4 * UNIT)))
        try:
            g3 = keep_other(asyncio.gather(deep(3, asyncio.sleep(0)), Later(1, 9)))
        except Oops as error:
            log(me, 10, "caught", error)
            raise
        else:
            log(me, 11, "fine")
    async def stream(me):
        t4 = keep(asyncio.ensure_future(asyncio.sleep(2 * UNIT)))
        yield 12
        try:
            f5 = asyncio.Future()
            loop.call_soon(f5.set_exception, Oops(13))
            log(me, 14, await f5)
        except asyncio.CancelledError as error:
            log(me, 15, "caught", error)
            await asyncio.sleep(0)
            log(me, 16)
        else:
            log(me, 17, "fine")
        async for item in Count(1, 2):
            log(me, 18, item)
            group6 = [keep(asyncio.create_task(asyncio.sleep(4 * UNIT, 19), name=me + ".t20")), keep(asyncio.create_task(asyncio.sleep(2 * UNIT), name=me + ".t21")), keep(asyncio.create_task(asyncio.wait_for(asyncio.sleep(0, 22), 2 * UNIT), name=me + ".t23"))]
            done, pending = await asyncio.wait(group6, return_when=asyncio.FIRST_EXCEPTION)
            log(me, 24, done, pending)
            log(me, 25, await asyncio.gather(*group6, return_exceptions=True))
    g7 = keep_other(asyncio.gather())
    try:
        s8 = keep_other(asyncio.shield(asyncio.shield(w0(me + ".26"))))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 27, "caught", error)
    try:
        crowd9 = [keep(asyncio.create_task(waits(f"{me}.28-{i}", event0), name=f"{me}.c28-{i}")) for i in range(3)]
        await asyncio.sleep(0)
        crowd9[1].cancel("stop 29")
        log(me, 30)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 31, "caught", error)
    try:
        async for item in keep_generator(stream(me + ".g")):
            log(me, 32, item)
            break
    except (Exception, asyncio.CancelledError) as error:
        log(me, 33, "caught", error)
    return 34


run(100380, program, run_plainly)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    lifo0 = asyncio.LifoQueue()
    lifo1 = asyncio.LifoQueue(2)
    async def w0(me):
        log(me, 1)
        f1 = asyncio.Future()
        loop.call_soon(f1.set_exception, Oops(2))
        f1.add_done_callback(lambda done: log(3, "before the wake-up"))
        log(me, 4, await f1)
        log(me, 5, "item", await lifo1.get())
        log(me, 6, "item", await lifo0.get())
        g2 = keep_other(asyncio.gather(takes(me + ".7", lifo1), w1(me + ".8")))
        g2.add_done_callback(lambda done: log(9, "gathered", outcome(done)))
    async def w1(me):
        log(me, 10)
        for turn in range(4):
            await asyncio.sleep(0)
            log(me, 11, turn)
        log(me, 12, "item", await lifo0.get())
        try:
            async with contextlib.AsyncExitStack() as stack3:
                await stack3.enter_async_context(Place(me + "-13"))
                stack3.push_async_callback(asyncio.sleep, 0)
                s4 = keep_other(asyncio.shield(asyncio.shield(lifo0.get())))
        except (Exception, asyncio.CancelledError) as error:
            log(me, 14, "caught", error)
            raise
    async def w2(me):
        log(me, 15)
        try:
            for turn in range(4):
                await asyncio.sleep(0)
                log(me, 16, turn)
        finally:
            log(me, 17, "finally")
        crowd5 = [keep(asyncio.create_task(takes(f"{me}.18-{i}", lifo1), name=f"{me}.c18-{i}")) for i in range(3)]
        await asyncio.sleep(3 * UNIT)
        crowd5[2].cancel("stop 19")
        log(me, 20)
        await asyncio.sleep(0)
        log(me, 21)
        crowd5[1].cancel("stop 22")
        log(me, 23)
        await asyncio.sleep(0)
        log(me, 24)
        await asyncio.wait(crowd5, timeout=2 * UNIT)
        log(me, 25)
    async def stream(me):
        try:
            async with asyncio.TaskGroup() as tg6:
                keep(tg6.create_task(stays(me + ".26", 3 * UNIT), name=me + ".t28"))
                try:
                    await asyncio.sleep(0)
                finally:
                    log(me, 29)
        except BaseExceptionGroup as error:
            log(me, 30, error)
        log(me, 31, "item", await lifo1.get())
        yield 32
        try:
            log(me, 33, hasattr(victim(9), "get_coro"))
        finally:
            log(me, 34, "finally")
    try:
        log(me, 35, "item", await lifo0.get())
    except (Exception, asyncio.CancelledError) as error:
        log(me, 36, "caught", error)
    try:
        for turn in range(1):
            await asyncio.sleep(0)
            log(me, 37, turn)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 38, "caught", error)
    try:
        @contextlib.asynccontextmanager
        async def manager7():
            log(me, 39, "enters")
            await asyncio.sleep(0)
            try:
                yield 40
            finally:
                await asyncio.sleep(0)
                log(me, 41, "leaves")
        async with manager7() as value:
            for turn in range(2):
                await asyncio.sleep(0)
                log(me, 42, turn)
            for turn in range(3):
                await asyncio.sleep(0)
                log(me, 43, turn)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 44, "caught", error)
    g8 = keep_other(asyncio.gather(asyncio.shield(w0(me + ".45")), asyncio.gather(Later(0, 46), naps(me + ".47", 0), Later(2, 48), return_exceptions=True), naps(me + ".49", 5 * UNIT), return_exceptions=True))


run(100402, program, run_plainly)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    lifo0 = asyncio.LifoQueue(2)
    lifo1 = asyncio.LifoQueue()
    var0 = contextvars.ContextVar("var0", default="none")
    event0 = asyncio.Event()
    async def w0(me):
        log(me, 1)
        log(me, 2)
        log(me, 3, await lifo0.put(8))
    async def w1(me):
        log(me, 4)
        try:
            while True:
                try:
                    item = await lifo1.get()
                except asyncio.QueueShutDown as error:
                    log(me, 5, error)
                    break
                log(me, 6, "consumes", item)
                lifo1.task_done()
                await asyncio.sleep(3 * UNIT)
        finally:
            log(me, 7, "finally")
        for i in range(4):
            keep(asyncio.create_task(asyncio.sleep(0), name=f"{me}.s8-{i}"))
        t1 = keep(asyncio.create_task(stays(me + ".9", 0), name=me + ".t10"))
        log(me, 11, "started", t1)
        try:
            log(me, 12, "in time", await asyncio.wait_for(asyncio.shield(t1), 3 * UNIT))
        except BaseException as error:
            log(me, 13, "caught", error)
            raise
    async def w2(me):
        log(me, 15, "got", await Later(0, 14))
        log(me, 17, "cancel", victim(3).cancel())
        g2 = keep_other(asyncio.gather(deep(2, waits(me + ".18", event0)), lifo0.get()))
        t3 = keep(asyncio.create_task(lifo0.get(), name=me + ".t19"))
        log(me, 20, "started", t3)
    async def stream(me):
        try:
            log(me, 22, "got", await gives(me + ".21", lifo1, 3))
        except Oops as error:
            log(me, 23, "caught", error)
        yield 24
        while True:
            try:
                item = await lifo1.get()
            except asyncio.QueueShutDown as error:
                log(me, 25, error)
                break
            log(me, 26, "consumes", item)
            lifo1.task_done()
    try:
        try:
            token4 = var0.set(me + " inside")
            try:
                log(me, 27, var0.set(me) and var0.get())
            except BaseException as error:
                log(me, 28, "caught", error)
                raise
            log(me, 29, lifo1.put_nowait(0))
            var0.reset(token4)
            log(me, 30, var0.get())
        except asyncio.CancelledError as error:
            log(me, 31, "caught", error)
            log(me, 32, asyncio.current_task().uncancel())
    except (Exception, asyncio.CancelledError) as error:
        log(me, 33, "caught", error)
    try:
        log(me, 34, await lifo0.put(7))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 35, "caught", error)
    try:
        log(me, 36, await lifo0.put(9))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 37, "caught", error)
    try:
        try:
            loop.call_soon(lambda *args, mark=38: log(me, mark, "called", args))
        except Oops as error:
            log(me, 40, "caught", error)
            await asyncio.sleep(0)
            log(me, 41)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 42, "caught", error)
    log(me, 43, "in time", await asyncio.wait_for(asyncio.gather(return_exceptions=True), 3 * UNIT))
    log(me, 44, contextvars.copy_context().run(lambda: var0.set(5) and var0.get()))
    try:
        try:
            g5 = keep_other(asyncio.gather())
            g5.add_done_callback(lambda done: log(45, "gathered", outcome(done)))
        except asyncio.CancelledError as error:
            log(me, 46, "caught", error)
            await asyncio.sleep(0, 47)
            log(me, 48)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 49, "caught", error)
    return 50


run(100432, program, run_plainly)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    sem0 = asyncio.Semaphore(1)
    lock0 = asyncio.Lock()
    queue0 = asyncio.Queue(1)
    async def w0(me):
        log(me, 1)
        try:
            log(me, 2, await queue0.put(7))
        except TimeoutError as error:
            log(me, 3, "caught", error)
        log(me, 4, "item", await queue0.get())
        async for item in Count(3, 0):
            log(me, 5, item)
            try:
                loop.call_soon(log, me, 7)
            except asyncio.CancelledError as error:
                log(me, 8, "caught", error)
                log(me, 9, asyncio.current_task().uncancel())
    async def stream(me):
        log(me, 10, await queue0.put(9))
        log(me, 11, await queue0.put(9))
        log(me, 13, "sent", (yield 12))
        yield 14
        log(me, 15, "item", await queue0.get())
        queue0.task_done()
    try:
        try:
            async for item in keep_generator(stream(me + ".g")):
                log(me, 16, item)
                log(me, 17, await lock0.acquire())
                try:
                    async for item in keep_generator(stream(me + ".g")):
                        log(me, 18, item)
                    log(me, 19, repr(lock0))
                finally:
                    lock0.release()
                    log(me, 20, lock0.locked())
        except Oops as error:
            log(me, 21, "caught", error)
        else:
            log(me, 22, "fine")
    except (Exception, asyncio.CancelledError) as error:
        log(me, 23, "caught", error)
    try:
        crowd1 = [keep(asyncio.create_task(holds(f"{me}.24-{i}", sem0, 1), name=f"{me}.c24-{i}")) for i in range(3)]
        sem0.release()
        sem0.release()
        sem0.release()
        sem0.release()
        await sem0.acquire()
        log(me, 25)
        sem0.release()
        log(me, 26)
        sem0.release()
        sem0.release()
        sem0.release()
        sem0.release()
        await sem0.acquire()
        log(me, 27)
        await asyncio.wait(crowd1, timeout=12 * UNIT)
        log(me, 28)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 29, "caught", error)
    try:
        t2 = keep(asyncio.create_task(lock0.acquire(), name=me + ".t30"))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 31, "caught", error)
    try:
        log(me, 32, queue0.put_nowait(5))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 33, "caught", error)
    try:
        t3 = keep(asyncio.ensure_future(w0(me + ".34")))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 35, "caught", error)
    try:
        try:
            victim(4).add_done_callback(lambda done: log(36, "done", done))
        except Oops as error:
            log(me, 37, "caught", error)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 38, "caught", error)
    lock0.release()
    log(me, 39)


run(100520, program, run_plainly)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    barrier0 = asyncio.Barrier(3)
    event0 = asyncio.Event()
    async def w0(me):
        log(me, 1)
        handle1 = loop.call_soon(lambda *args: event0.clear())
        handle1.cancel()
        log(me, 2, handle1.cancelled())
        log(me, 3)
        try:
            watch2 = lambda done: log(4, "done", done)
            victim(5).add_done_callback(watch2)
            victim(5).add_done_callback(log)
            log(me, 5, victim(5).remove_done_callback(watch2))
        except asyncio.CancelledError as error:
            log(me, 6, "caught", error)
            log(me, 7, asyncio.current_task().uncancel())
    async def w1(me):
        log(me, 8)
        try:
            g3 = keep_other(asyncio.gather(asyncio.shield(Later(0, 9)), return_exceptions=True))
            g3.add_done_callback(lambda done: log(10, "gathered", outcome(done)))
        except TimeoutError as error:
            log(me, 11, "caught", error)
    async def w2(me):
        log(me, 12)
        log(me, 14, "got", await waits(me + ".13", event0))
        crowd4 = [keep(asyncio.create_task(waits(f"{me}.15-{i}", event0), name=f"{me}.c15-{i}")) for i in range(3)]
        await asyncio.sleep(0)
        event0.set()
        log(me, 16)
        event0.clear()
        log(me, 17)
        async with asyncio.TaskGroup() as tg5:
            t6 = keep(tg5.create_task(fails(me + ".18", 6 * UNIT), name=me + ".t19"))
            t7 = keep(tg5.create_task(asyncio.sleep(6 * UNIT, 20), name=me + ".t21", context=contextvars.copy_context()))
            t8 = keep(tg5.create_task(naps(me + ".22", 6 * UNIT), name=me + ".t23"))
            t9 = keep(tg5.create_task(asyncio.wait_for(t7, 6 * UNIT), name=me + ".t24"))
            try:
                log(me, 25, "awaited", await t6)
            except asyncio.CancelledError as error:
                log(me, 26, "caught", error)
                log(me, 27, asyncio.current_task().uncancel())
                raise
            log(me, 28, "awaited", await t8)
        log(me, 29)
        g10 = keep_other(asyncio.gather(asyncio.shield(Later(0, 30)), return_exceptions=True))
        g10.add_done_callback(lambda done: log(31, "gathered", outcome(done)))
    async def stream(me):
        crowd11 = [keep(asyncio.create_task(waits(f"{me}.32-{i}", event0), name=f"{me}.c32-{i}")) for i in range(4)]
        await asyncio.sleep(0)
        event0.set()
        log(me, 33)
        event0.set()
        log(me, 34)
        crowd11[1].cancel("stop 35")
        log(me, 36)
        try:
            log(me, 38, "got", await waits(me + ".37", barrier0))
        except (Exception, asyncio.CancelledError) as error:
            log(me, 39, "caught", error)
            log(me, 40, asyncio.current_task().uncancel())
        f12 = loop.create_future()
        loop.call_later(6 * UNIT, f12.set_result, 41)
        f12.add_done_callback(lambda done: log(42, "before the wake-up"))
        log(me, 43, await f12)
        yield 44
        try:
            crowd13 = [keep(asyncio.create_task(waits(f"{me}.45-{i}", barrier0), name=f"{me}.c45-{i}")) for i in range(4)]
            await asyncio.sleep(6 * UNIT)
            crowd13[0].cancel("stop 46")
            log(me, 47)
            await barrier0.wait()
            log(me, 48)
            await barrier0.wait()
            log(me, 49)
        finally:
            log(me, 50, "finally")
        log(me, 52, "got", await Later(0, 51))
    try:
        try:
            loop.call_later(6 * UNIT, lambda *args: event0.set())
        except Oops as error:
            log(me, 53, "caught", error)
            raise
    except (Exception, asyncio.CancelledError) as error:
        log(me, 54, "caught", error)
    try:
        try:
            async with asyncio.TaskGroup() as tg14:
                t15 = keep(tg14.create_task(w2(me + ".55"), name=me + ".t56"))
            log(me, 57)
        finally:
            log(me, 58, "finally")
    except (Exception, asyncio.CancelledError) as error:
        log(me, 59, "caught", error)
    try:
        g16 = keep_other(asyncio.gather(t15, return_exceptions=True))
        g16.add_done_callback(lambda done: log(60, "gathered", outcome(done)))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 61, "caught", error)
    log(me, 63, "got", await deep(1, Later(1, 62)))


run(100524, program, run_plainly)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    fut0 = loop.create_future()
    barrier0 = asyncio.Barrier(3)
    barrier1 = asyncio.Barrier(2)
    async def w0(me):
        log(me, 1)
        await asyncio.sleep(6 * UNIT)
        log(me, 2)
        try:
            async with Place(me + "-3", 0, 1, swallow=(asyncio.CancelledError,)):
                try:
                    t1 = keep(asyncio.Task(asyncio.wait_for(fut0, 12 * UNIT), loop=loop, eager_start=True, name=me + ".t4"))
                    log(me, 5, "started", t1)
                except (Exception, asyncio.CancelledError) as error:
                    log(me, 6, "caught", error)
                    raise Oops(me) from error
        finally:
            log(me, 7, "finally")
            await asyncio.sleep(0, 8)
            log(me, 9)
    async def w1(me):
        crowd2 = [keep(asyncio.create_task(waits(f"{me}.10-{i}", fut0), name=f"{me}.c10-{i}")) for i in range(4)]
        crowd2[0].cancel()
        log(me, 12)
        crowd2[0].cancel("stop 13")
        log(me, 14)
        fut0.set_exception(Oops(2))
        log(me, 15)
        await asyncio.wait(crowd2, timeout=7 * UNIT)
        log(me, 16)
        log(me, 17)
        s3 = keep_other(asyncio.shield(barrier1.wait()))
        log(me, 18)
        return me
    async def w2(me):
        log(me, 20)
        s4 = keep_other(asyncio.shield(asyncio.sleep(12 * UNIT)))
    async def stream(me):
        try:
            log(me, 23, fut0.set_exception(Oops(21)))
        except (Exception, asyncio.CancelledError) as error:
            log(me, 24, "caught", error)
        yield 25
        try:
            async with asyncio.timeout(12 * UNIT) as limit5:
                try:
                    crowd6 = [keep(asyncio.create_task(waits(f"{me}.26-{i}", fut0), name=f"{me}.c26-{i}")) for i in range(4)]
                    await asyncio.sleep(0)
                    fut0.set_result(1)
                    log(me, 27)
                    fut0.cancel()
                    log(me, 28)
                    await asyncio.wait(crowd6, timeout=12 * UNIT)
                    log(me, 29)
                finally:
                    log(me, 30, "finally")
                try:
                    async with asyncio.timeout_at(loop.time() + 6 * UNIT) as limit7:
                        crowd8 = [keep(asyncio.create_task(waits(f"{me}.31-{i}", barrier0), name=f"{me}.c31-{i}")) for i in range(3)]
                        await asyncio.sleep(0)
                        await barrier0.abort()
                        log(me, 32)
                        await barrier0.wait()
                        log(me, 33)
                        try:
                            victim(6).add_done_callback(lambda done: log(34, "done", done), context=contextvars.copy_context())
                        except Exception as error:
                            log(me, 35, "caught", error)
                            raise
                        else:
                            log(me, 36, "fine")
                    log(me, 37, limit7.expired())
                except TimeoutError as error:
                    log(me, 38, error, limit7.expired(), asyncio.current_task().cancelling())
            log(me, 39, limit5.expired())
        except TimeoutError as error:
            log(me, 40, error, limit5.expired(), asyncio.current_task().cancelling())
    try:
        try:
            async with asyncio.timeout(7 * UNIT) as limit9:
                crowd10 = [keep(asyncio.create_task(waits(f"{me}.41-{i}", fut0), name=f"{me}.c41-{i}")) for i in range(4)]
                await asyncio.sleep(6 * UNIT)
                fut0.set_result(1)
                log(me, 42)
            log(me, 43, limit9.expired())
        except TimeoutError as error:
            log(me, 44, error, limit9.expired(), asyncio.current_task().cancelling())
    except asyncio.CancelledError as error:
        log(me, 45, "caught", error)
        log(me, 46, asyncio.current_task().uncancel())
        await asyncio.sleep(12 * UNIT)
        log(me, 47)
    try:
        try:
            try:
                async with asyncio.timeout(None) as limit11:
                    try:
                        crowd12 = [keep(asyncio.create_task(holds(f"{me}.48-{i}", barrier1, 1), name=f"{me}.c48-{i}")) for i in range(4)]
                        await asyncio.sleep(0)
                        await asyncio.sleep(0)
                        log(me, 49)
                        await asyncio.wait(crowd12, timeout=6 * UNIT)
                        log(me, 50)
                    except BaseException as error:
                        log(me, 51, "caught", error)
                        raise
                log(me, 52, limit11.expired())
            except TimeoutError as error:
                log(me, 53, error, limit11.expired(), asyncio.current_task().cancelling())
        except asyncio.CancelledError as error:
            log(me, 54, "caught", error)
            log(me, 55, asyncio.current_task().uncancel())
    except (Exception, asyncio.CancelledError) as error:
        log(me, 56, "caught", error)
    log(me, 59, fut0.result())
    try:
        async for item in keep_generator(stream(me + ".g")):
            log(me, 60, item)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 61, "caught", error)
    try:
        try:
            try:
                async with asyncio.timeout_at(loop.time() + 12 * UNIT) as limit13:
                    crowd14 = [keep(asyncio.create_task(waits(f"{me}.62-{i}", barrier0), name=f"{me}.c62-{i}")) for i in range(4)]
                    await asyncio.sleep(0)
                    await asyncio.sleep(0)
                    log(me, 63)
                    await asyncio.wait(crowd14, timeout=12 * UNIT)
                    log(me, 64)
                    async for item in keep_generator(stream(me + ".g")):
                        log(me, 65, item)
                log(me, 66, limit13.expired())
            except TimeoutError as error:
                log(me, 67, error, limit13.expired(), asyncio.current_task().cancelling())
        except Exception as error:
            log(me, 68, "caught", error)
            await asyncio.sleep(-1)
            log(me, 69)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 70, "caught", error)
    try:
        victim(1).add_done_callback(lambda done: log(71, "done", done))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 72, "caught", error)
    try:
        log(me, 75, "gathered", await asyncio.gather(Later(2, 73), deep(3, waits(me + ".74", barrier0))))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 76, "caught", error)


run(100559, program, run_plainly)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    lifo0 = asyncio.LifoQueue()
    sem0 = asyncio.Semaphore(2)
    sem1 = asyncio.Semaphore(2)
    barrier0 = asyncio.Barrier(3)
    async def w0(me):
        log(me, 1)
        g1 = keep_other(asyncio.gather(Later(3, 2), Later(0, 3)))
        g1.add_done_callback(lambda done: log(4, "gathered", outcome(done)))
        while True:
            try:
                item = await lifo0.get()
            except asyncio.QueueShutDown as error:
                log(me, 5, error)
                break
            log(me, 6, "consumes", item)
            lifo0.task_done()
        async with Place(me + "-7", 1, 0):
            log(me, 8, "item", await lifo0.get())
            try:
                async with asyncio.timeout_at(loop.time() + 2 * UNIT) as limit2:
                    try:
                        await asyncio.sleep(0)
                        log(me, 9)
                    except (Exception, asyncio.CancelledError) as error:
                        log(me, 10, "caught", error)
                    else:
                        log(me, 11, "fine")
                log(me, 12, limit2.expired())
            except TimeoutError as error:
                log(me, 13, error, limit2.expired(), asyncio.current_task().cancelling())
        await asyncio.sleep(2 * UNIT, 14)
        log(me, 15)
    async def w1(me):
        log(me, 16)
        t3 = keep(asyncio.ensure_future(holds(me + ".17", sem0, 2)))
        log(me, 18, "started", t3)
        try:
            async with asyncio.timeout(12 * UNIT) as limit4:
                s5 = keep_other(asyncio.shield(asyncio.sleep(0)))
                try:
                    await asyncio.sleep(8 * UNIT)
                    log(me, 19)
                finally:
                    log(me, 20, "finally")
                    await asyncio.sleep(2 * UNIT)
                    log(me, 21)
            log(me, 22, limit4.expired())
        except TimeoutError as error:
            log(me, 23, error, limit4.expired(), asyncio.current_task().cancelling())
        group6 = [keep(asyncio.create_task(holds(me + ".24", sem1, 0), name=me + ".t25")), keep(asyncio.create_task(asyncio.sleep(0), name=me + ".t26")), keep(asyncio.create_task(holds(me + ".27", sem1, 0), name=me + ".t28")), keep(asyncio.create_task(asyncio.sleep(12 * UNIT), name=me + ".t29"))]
        done, pending = await asyncio.wait(group6, return_when=asyncio.FIRST_EXCEPTION, timeout=7 * UNIT)
        log(me, 30, done, pending)
        for each in in_order(pending):
            each.cancel()
        log(me, 32, await asyncio.gather(*group6, return_exceptions=True))
        s7 = keep_other(asyncio.shield(asyncio.gather(t3, t3)))
        return 33
    async def stream(me):
        t8 = keep(asyncio.create_task(barrier0.wait(), name=me + ".t34"))
        yield 35
        try:
            t9 = keep(asyncio.ensure_future(w1(me + ".36")))
        except* (Oops, ValueError, TimeoutError) as error:
            log(me, 37, error)
    try:
        try:
            group10 = [keep(asyncio.create_task(w1(me + ".38"), name=me + ".t39")), keep(asyncio.create_task(naps(me + ".40", 2 * UNIT), name=me + ".t41")), keep(asyncio.create_task(w0(me + ".42"), name=me + ".t43"))]
            done, pending = await asyncio.wait(group10, return_when=asyncio.FIRST_EXCEPTION, timeout=12 * UNIT)
            log(me, 44, done, pending)
            log(me, 45, await asyncio.gather(*group10, return_exceptions=True))
        except asyncio.CancelledError as error:
            log(me, 46, "caught", error)
            await asyncio.sleep(7 * UNIT)
            log(me, 47)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 48, "caught", error)
    await asyncio.sleep(2 * UNIT)
    log(me, 49)
    try:
        t11 = keep(asyncio.create_task(holds(me + ".50", sem0, 0), name=me + ".t51"))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 52, "caught", error)
    try:
        await asyncio.sleep(7 * UNIT)
        log(me, 53)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 54, "caught", error)


run(100635, program, run_plainly)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    prio0 = asyncio.PriorityQueue(2)
    prio1 = asyncio.PriorityQueue()
    cond0 = asyncio.Condition()
    async def w0(me):
        log(me, 1)
        async for item in keep_generator(stream(me + ".g")):
            log(me, 2, item)
        log(me, 4, "cancel", victim(3).cancel())
        try:
            log(me, 6, "cancel", victim(4).cancel("stop 5"))
        except Exception as error:
            log(me, 7, "caught", error)
    async def w1(me):
        log(me, 8)
        try:
            log(me, 10, "cancel", victim(1).cancel("stop 9"))
        finally:
            log(me, 11, "finally")
        log(me, 13, "cancel", victim(3).cancel())
        try:
            log(me, 14, "item", prio0.get_nowait())
            prio0.task_done()
        except asyncio.CancelledError as error:
            log(me, 15, "caught", error)
            await asyncio.sleep(0)
            log(me, 16)
        return 17
    async def w2(me):
        log(me, 18)
        try:
            async with cond0:
                log(me, 19, "holds")
                log(me, 20, repr(prio0))
            log(me, 21, cond0.locked())
        finally:
            log(me, 22, "finally")
        log(me, 24, "cancel", victim(9).cancel())
        try:
            t1 = keep(loop.create_task(gives(me + ".25", prio1, 3), name=me + ".t26"))
            log(me, 27, "started", t1)
        finally:
            log(me, 28, "finally")
        log(me, 30, "cancel", victim(1).cancel("stop 29"))
    async def stream(me):
        try:
            log(me, 31, repr(cond0))
        except (Exception, asyncio.CancelledError) as error:
            log(me, 32, "caught", error)
            log(me, 33, asyncio.current_task().uncancel())
            raise
        log(me, 34, victim(4).done())
        loop.call_later(0, lambda *args: prio1.put_nowait(7))
        yield 35
        await asyncio.sleep(0)
        log(me, 36)
        log(me, 38, "sent", (yield 37))
    try:
        asyncio.current_task().set_name("named 39")
        log(me, 40, asyncio.current_task())
    finally:
        log(me, 41, "finally")
    try:
        log(me, 42, "item", prio0.get_nowait())
    except (Exception, asyncio.CancelledError) as error:
        log(me, 43, "caught", error)
    try:
        log(me, 45, "cancel", victim(3).cancel())
    except (Exception, asyncio.CancelledError) as error:
        log(me, 46, "caught", error)
    try:
        crowd2 = [keep(asyncio.create_task(takes(f"{me}.47-{i}", prio1), name=f"{me}.c47-{i}")) for i in range(4)]
        await prio1.put(3)
        log(me, 48)
        prio1.put_nowait(1)
        log(me, 49)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 50, "caught", error)
    return me


run(100675, program, run_twice)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    fut0 = loop.create_future()
    fut1 = loop.create_future()
    cond0 = asyncio.Condition()
    async def w0(me):
        log(me, 1)
        try:
            log(me, 2, await cond0.acquire())
            try:
                for i in range(2):
                    keep(asyncio.create_task(waits(me + ".3", fut0), name=f"{me}.s4-{i}"))
                try:
                    loop.call_later(0, lambda *args, mark=5: log(me, mark, "called", args))
                except Oops as error:
                    log(me, 6, "caught", error)
            finally:
                cond0.release()
                log(me, 7, cond0.locked())
        finally:
            log(me, 8, "finally")
            await asyncio.sleep(10 * UNIT, 9)
            log(me, 10)
    async def w1(me):
        log(me, 11)
        t1 = keep(asyncio.create_task(naps(me + ".12", 0), name=me + ".t13"))
        log(me, 14, "started", t1)
        t2 = keep(asyncio.create_task(waits(me + ".15", fut0), name=me + ".t16"))
        g3 = keep_other(asyncio.gather(asyncio.gather(waits(me + ".17", fut1)), asyncio.wait_for(naps(me + ".18", 10 * UNIT), 10 * UNIT), fut0))
        g3.add_done_callback(lambda done: log(19, "gathered", outcome(done)))
        return me
    async def stream(me):
        await asyncio.sleep(0)
        log(me, 21)
        log(me, 23, "gathered", await asyncio.gather(fut1, asyncio.sleep(0), naps(me + ".22", 0)))
        yield 24
        t4 = keep(asyncio.create_task(naps(me + ".25", 10 * UNIT), name=me + ".t26"))
    try:
        victim(7).add_done_callback(lambda done: log(27, "done", done))
    finally:
        log(me, 28, "finally")
    try:
        await asyncio.sleep(0)
        log(me, 29)
    except asyncio.CancelledError as error:
        log(me, 30, "caught", error)
        log(me, 31, asyncio.current_task().uncancel())
    try:
        loop.call_soon(log, me, 32)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 34, "caught", error)
    try:
        t5 = keep(asyncio.create_task(w0(me + ".35"), name=me + ".t36"))
        log(me, 37, "started", t5)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 38, "caught", error)
    try:
        log(me, 39, asyncio.get_event_loop() is loop)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 40, "caught", error)
    when6 = loop.time() + 10 * UNIT
    loop.call_at(when6, lambda *args: fut0.set_exception(Oops(6)))
    loop.call_at(when6, lambda *args, mark=41: log(me, mark, "called", args))


run(100692, program, run_by_hand)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    barrier0 = asyncio.Barrier(2)
    cond0 = asyncio.Condition()
    async def w0(me):
        log(me, 1)
        async for each in asyncio.as_completed([keep(asyncio.create_task(asyncio.sleep(2 * UNIT), name=me + ".t2"))]):
            try:
                result = await each
                log(me, 3, "completed", each, result)
            except (Exception, asyncio.CancelledError) as error:
                log(me, 4, error)
        ag1 = keep_generator(stream(me + ".ag1"))
        log(me, 7, await anext(ag1))
        try:
            log(me, 9, "cancel", victim(7).cancel())
        except asyncio.CancelledError as error:
            log(me, 10, "caught", error)
            await asyncio.sleep(7 * UNIT)
            log(me, 11)
        handle2 = loop.call_later(2 * UNIT, lambda *args, mark=12: log(me, mark, "called", args))
        await asyncio.sleep(1 * UNIT, 13)
        handle2.cancel()
        log(me, 14, handle2.cancelled())
    async def w1(me):
        log(me, 15)
        handle3 = loop.call_soon(lambda *args, mark=16: log(me, mark, "called", args))
        handle3.cancel()
        log(me, 17, handle3.cancelled())
    async def w2(me):
        log(me, 18)
        async for each in asyncio.as_completed([keep(asyncio.create_task(waits(me + ".19", barrier0), name=me + ".t20")), keep(asyncio.create_task(naps(me + ".21", 2 * UNIT), name=me + ".t22")), keep(asyncio.create_task(asyncio.sleep(4 * UNIT), name=me + ".t23"))]):
            try:
                result = await each
                log(me, 24, "completed", each, result)
            except (Exception, asyncio.CancelledError) as error:
                log(me, 25, error)
    async def stream(me):
        try:
            when4 = loop.time() + 2 * UNIT
            loop.call_at(when4, lambda *args, mark=26: log(me, mark, "called", args))
            loop.call_at(when4, lambda *args, mark=27: log(me, mark, "called", args))
            loop.call_at(when4, lambda *args, mark=28: log(me, mark, "called", args))
        except Exception as error:
            log(me, 29, "caught", error)
        try:
            when5 = loop.time() + 4 * UNIT
            loop.call_at(when5, lambda *args, mark=30: log(me, mark, "called", args))
            loop.call_at(when5, lambda *args, mark=31: log(me, mark, "called", args))
            loop.call_at(when5, lambda *args, mark=32: log(me, mark, "called", args))
        except Exception as error:
            log(me, 33, "caught", error)
            await asyncio.sleep(-1)
            log(me, 34)
        async for each in asyncio.as_completed([keep(asyncio.create_task(w2(me + ".35"), name=me + ".t36"))], timeout=2 * UNIT):
            try:
                result = await each
                log(me, 37, "completed", each, result)
            except (Exception, asyncio.CancelledError) as error:
                log(me, 38, error)
        yield 39
        when6 = loop.time() + 1 * UNIT
        loop.call_at(when6, lambda *args: victim(3).cancel())
        loop.call_at(when6, lambda *args: victim(8).cancel())
    try:
        try:
            log(me, 43, "got", await asyncio.shield(w1(me + ".42")))
        except TimeoutError as error:
            log(me, 44, "caught", error)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 45, "caught", error)
    crowd7 = [keep(asyncio.create_task(waits(f"{me}.46-{i}", cond0), name=f"{me}.c46-{i}")) for i in range(4)]
    async with cond0:
        cond0.notify()
    log(me, 47)
    await asyncio.wait(crowd7, timeout=2 * UNIT)
    log(me, 48)
    try:
        crowd8 = [keep(asyncio.create_task(waits(f"{me}.49-{i}", cond0), name=f"{me}.c49-{i}")) for i in range(3)]
        await asyncio.sleep(0)
        crowd8[1].cancel("stop 50")
        log(me, 51)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 52, "caught", error)


run(100755, program, run_by_hand)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    fut0 = loop.create_future()
    fut1 = loop.create_future()
    lock0 = asyncio.Lock()
    async def w0(me):
        log(me, 1)
        try:
            t1 = keep(asyncio.Task(fails(me + ".2", 2 * UNIT), loop=loop, eager_start=True, name=me + ".t3"))
        except (Exception, asyncio.CancelledError) as error:
            log(me, 4, "caught", error)
            raise
        return 5
    async def w1(me):
        async for each in asyncio.as_completed([keep(asyncio.create_task(naps(me + ".6", 2 * UNIT), name=me + ".t7")), keep(asyncio.create_task(lock0.acquire(), name=me + ".t8")), keep(asyncio.create_task(waits(me + ".9", fut1), name=me + ".t10")), keep(asyncio.create_task(asyncio.sleep(0), name=me + ".t11"))]):
            try:
                result = await each
                log(me, 12, "completed", each, result)
            except (Exception, asyncio.CancelledError) as error:
                log(me, 13, error)
        try:
            async with asyncio.timeout(2 * UNIT) as limit2:
                try:
                    s3 = keep_other(asyncio.shield(holds(me + ".14", lock0, 0)))
                except (Exception, asyncio.CancelledError) as error:
                    log(me, 15, "caught", error)
                    log(me, 16, asyncio.current_task().uncancel())
                    raise Oops(me) from error
            log(me, 17, limit2.expired())
        except TimeoutError as error:
            log(me, 18, error, limit2.expired(), asyncio.current_task().cancelling())
    async def w2(me):
        log(me, 19)
        log(me, 20)
        try:
            when4 = loop.time() + 2 * UNIT
            loop.call_at(when4, lambda *args: fut1.set_exception(Oops(6)))
            loop.call_at(when4, lambda *args: fut1.set_result(5))
        finally:
            log(me, 21, "finally")
        group5 = [keep(asyncio.create_task(fails(me + ".22", 2 * UNIT), name=me + ".t23")), keep(asyncio.create_task(waits(me + ".24", fut1), name=me + ".t25")), keep(asyncio.create_task(naps(me + ".26", 0), name=me + ".t27")), keep(asyncio.create_task(asyncio.wait_for(fut1, 2 * UNIT), name=me + ".t28"))]
        done, pending = await asyncio.wait(group5, return_when=asyncio.ALL_COMPLETED)
        log(me, 29, done, pending)
        return 30
    async def w3(me):
        victim(3).add_done_callback(lambda done: log(31, "done", done), context=contextvars.copy_context())
        async with asyncio.TaskGroup() as tg6:
            t7 = keep(tg6.create_task(deep(2, fails(me + ".32", 2 * UNIT)), name=me + ".t33", context=contextvars.copy_context()))
            t8 = keep(tg6.create_task(naps(me + ".34", 2 * UNIT), name=me + ".t35"))
            t9 = keep(tg6.create_task(asyncio.sleep(2 * UNIT), name=me + ".t36"))
            t10 = keep(asyncio.create_task(lock0.acquire(), name=me + ".t37", context=contextvars.copy_context()))
            try:
                when11 = loop.time() + 2 * UNIT
                loop.call_at(when11, lambda *args: fut0.set_result(5))
                loop.call_at(when11, lambda *args: fut0.set_result(5))
            finally:
                log(me, 38, "finally")
                await asyncio.sleep(0, 39)
                log(me, 40)
        log(me, 41)
        s12 = keep_other(asyncio.shield(asyncio.sleep(0)))
        async with asyncio.TaskGroup() as tg13:
            t14 = keep(tg13.create_task(holds(me + ".42", lock0, 0), name=me + ".t43"))
            group15 = [keep(asyncio.create_task(deep(1, t7), name=me + ".t44"))]
            done, pending = await asyncio.wait(group15, return_when=asyncio.FIRST_EXCEPTION)
            log(me, 45, done, pending)
            log(me, 46, await asyncio.gather(*group15, return_exceptions=True))
        log(me, 47)
    async def stream(me):
        log(me, 48)
        yield 49
        loop.call_soon_threadsafe(lambda *args: lock0.release())
        try:
            when16 = loop.time() + 2 * UNIT
            loop.call_at(when16, lambda *args: victim(8).cancel())
            loop.call_at(when16, lambda *args: fut0.cancel())
            loop.call_at(when16, lambda *args: lock0.release())
        except asyncio.CancelledError as error:
            log(me, 53, "caught", error)
            await asyncio.sleep(0)
            log(me, 54)
    log(me, 56, await Later(2, 55))
    loop.call_soon(log, me, 57)
    try:
        t17 = keep(asyncio.create_task(asyncio.sleep(0), name=me + ".t59"))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 60, "caught", error)
    try:
        log(me, 61)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 62, "caught", error)
    group18 = [keep(asyncio.create_task(fails(me + ".63", 2 * UNIT), name=me + ".t64")), keep(asyncio.create_task(waits(me + ".65", fut0), name=me + ".t66")), keep(asyncio.create_task(waits(me + ".67", fut1), name=me + ".t68")), keep(asyncio.create_task(w3(me + ".69"), name=me + ".t70"))]
    done, pending = await asyncio.wait(group18, return_when=asyncio.ALL_COMPLETED)
    log(me, 71, done, pending)
    log(me, 72, await asyncio.gather(*group18, return_exceptions=True))
    g19 = keep_other(asyncio.gather(asyncio.wait_for(holds(me + ".73", lock0, 0), 2 * UNIT), Later(1, 74), w0(me + ".75"), return_exceptions=True))
    crowd20 = [keep(asyncio.create_task(waits(f"{me}.76-{i}", fut1), name=f"{me}.c76-{i}")) for i in range(4)]
    await asyncio.sleep(0)
    log(me, 77)
    await asyncio.wait(crowd20, timeout=2 * UNIT)
    log(me, 78)
    return 79


run(100798, program, run_plainly)
