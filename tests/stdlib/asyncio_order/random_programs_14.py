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
    loop.set_task_factory(eager)
    event0 = asyncio.Event()
    async def w0(me):
        try:
            group1 = [keep(asyncio.create_task(asyncio.wait_for(Later(3, 1), 12 * UNIT), name=me + ".t2")), keep(asyncio.create_task(w1(me + ".3"), name=me + ".t4")), keep(asyncio.create_task(fails(me + ".5", 12 * UNIT), name=me + ".t6")), keep(asyncio.create_task(deep(2, Later(3, 7)), name=me + ".t8", context=contextvars.copy_context()))]
            done, pending = await asyncio.wait(group1, return_when=asyncio.ALL_COMPLETED, timeout=-1)
            log(me, 9, done, pending)
            for each in in_order(pending):
                each.cancel("stop 10")
            log(me, 11, await asyncio.gather(*group1, return_exceptions=True))
        except Oops as error:
            log(me, 12, "caught", error)
            raise
        try:
            handle2 = loop.call_later(12 * UNIT, lambda *args: event0.set())
            handle2.cancel()
            log(me, 13, handle2.cancelled())
        except BaseException as error:
            log(me, 14, "caught", error)
            raise
        try:
            ag3 = keep_generator(stream(me + ".ag3"))
            log(me, 17, await anext(ag3))
            log(me, 18, await asyncio.wait_for(anext(ag3), 12 * UNIT))
            log(me, 19, await asyncio.gather(anext(ag3), anext(ag3), return_exceptions=True))
        except asyncio.CancelledError as error:
            log(me, 20, "caught", error)
            log(me, 21, asyncio.current_task().uncancel())
        for turn in range(1):
            await asyncio.sleep(0)
            log(me, 22, turn)
        return me
    async def w1(me):
        log(me, 24)
        try:
            async with contextlib.AsyncExitStack() as stack4:
                await stack4.enter_async_context(Place(me + "-25"))
                stack4.push_async_callback(asyncio.sleep, 0)
                for turn in range(4):
                    await asyncio.sleep(0)
                    log(me, 26, turn)
                for each in asyncio.as_completed([keep(asyncio.create_task(asyncio.wait_for(Later(0, 27), 10 * UNIT), name=me + ".t28"))]):
                    try:
                        result = await each
                        log(me, 29, "completed", result)
                    except (Exception, asyncio.CancelledError) as error:
                        log(me, 30, error)
        finally:
            log(me, 31, "finally")
        try:
            log(me, 32, event0.clear())
        except (Exception, asyncio.CancelledError) as error:
            log(me, 33, "caught", error)
        log(me, 35, "cancel", victim(1).cancel())
        return 36
    async def stream(me):
        t5 = keep(asyncio.create_task(naps(me + ".37", 0), name=me + ".t38"))
        yield 39
        try:
            async with asyncio.timeout(12 * UNIT) as limit6:
                loop.call_soon(lambda *args, mark=40: log(me, mark, "called", args))
                loop.call_soon(lambda *args: event0.set(), context=contextvars.copy_context())
            log(me, 45, limit6.expired())
        except TimeoutError as error:
            log(me, 46, error, limit6.expired(), asyncio.current_task().cancelling())
    await asyncio.sleep(0)
    log(me, 47)
    log(me, 49, "in time", await asyncio.wait_for(asyncio.wait_for(w0(me + ".48"), 12 * UNIT), None))
    try:
        handle7 = loop.call_later(10 * UNIT, lambda *args: victim(5).cancel())
        handle7.cancel()
        log(me, 51, handle7.cancelled())
    except (Exception, asyncio.CancelledError) as error:
        log(me, 52, "caught", error)
    try:
        log(me, 54, "in time", await asyncio.wait_for(deep(2, Later(1, 53)), 12 * UNIT))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 55, "caught", error)
    log(me, 56, event0.clear())
    try:
        ag8 = keep_generator(stream(me + ".ag8"))
        log(me, 59, await ag8.aclose())
        log(me, 60, await ag8.athrow(Oops(58)))
        log(me, 61, await asyncio.wait_for(anext(ag8), 12 * UNIT))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 62, "caught", error)
    try:
        loop.call_later(10 * UNIT, lambda *args: victim(8).cancel("stop 63"))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 64, "caught", error)


run(100058, program, run_plainly)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    lock0 = asyncio.Lock()
    event0 = asyncio.Event()
    event1 = asyncio.Event()
    bounded0 = asyncio.BoundedSemaphore(1)
    async def w0(me):
        log(me, 1)
        try:
            async with asyncio.timeout(12 * UNIT) as limit1:
                crowd2 = [keep(asyncio.create_task(holds(f"{me}.2-{i}", bounded0, 1), name=f"{me}.c2-{i}")) for i in range(3)]
                await asyncio.sleep(0)
                log(me, 3)
                try:
                    crowd3 = [keep(asyncio.create_task(holds(f"{me}.4-{i}", lock0, 1), name=f"{me}.c4-{i}")) for i in range(4)]
                    await asyncio.sleep(0)
                    lock0.release()
                    log(me, 5)
                    crowd3[0].cancel("stop 6")
                    log(me, 7)
                except (Exception, asyncio.CancelledError) as error:
                    log(me, 8, "caught", error)
            log(me, 9, limit1.expired())
        except TimeoutError as error:
            log(me, 10, error, limit1.expired(), asyncio.current_task().cancelling())
        @contextlib.asynccontextmanager
        async def manager4():
            log(me, 11, "enters")
            await asyncio.sleep(8 * UNIT, 12)
            try:
                yield 13
            finally:
                await asyncio.sleep(0)
                log(me, 14, "leaves")
        async with manager4() as value:
            try:
                async with asyncio.timeout_at(loop.time() + 3 * UNIT) as limit5:
                    try:
                        async with asyncio.timeout(1 * UNIT) as limit6:
                            await asyncio.sleep(3 * UNIT)
                            log(me, 15)
                            log(me, 16)
                            limit6.reschedule(None)
                            await w1(me + ".17")
                        log(me, 18, limit6.expired())
                    except TimeoutError as error:
                        log(me, 19, error, limit6.expired(), asyncio.current_task().cancelling())
                    log(me, 20)
                log(me, 21, limit5.expired())
            except TimeoutError as error:
                log(me, 22, error, limit5.expired(), asyncio.current_task().cancelling())
            log(me, 23)
        return 24
    async def w1(me):
        log(me, 25)
        try:
            log(me, 26, "got", await event1.wait())
        except Oops as error:
            log(me, 27, "caught", error)
            raise Oops(me) from error
        async with asyncio.TaskGroup() as tg7:
            t8 = keep(tg7.create_task(event1.wait(), name=me + ".t28"))
            loop.call_soon(log, me, 29)
            try:
                async with asyncio.timeout_at(loop.time() + 1 * UNIT) as limit9:
                    try:
                        log(me, 34, "gathered", await asyncio.gather(waits(me + ".32", event0), Later(2, 33), asyncio.sleep(0)))
                    finally:
                        log(me, 35, "finally")
                        await asyncio.sleep(8 * UNIT, 36)
                        log(me, 37)
                    async with Place(me + "-38", 0, 1, swallow=(asyncio.CancelledError,)):
                        try:
                            async with asyncio.timeout(None) as limit10:
                                log(me, 39)
                                limit10.reschedule(loop.time() + 1 * UNIT)
                                await Later(3, 40)
                            log(me, 41, limit10.expired())
                        except TimeoutError as error:
                            log(me, 42, error, limit10.expired(), asyncio.current_task().cancelling())
                log(me, 43, limit9.expired())
            except TimeoutError as error:
                log(me, 44, error, limit9.expired(), asyncio.current_task().cancelling())
        log(me, 45)
        return me
    async def stream(me):
        log(me, 48, "cancel", victim(1).cancel("stop 47"))
        log(me, 49, await bounded0.acquire())
        try:
            try:
                crowd11 = [keep(asyncio.create_task(waits(f"{me}.50-{i}", event1), name=f"{me}.c50-{i}")) for i in range(4)]
                await asyncio.sleep(0)
                crowd11[0].cancel("stop 51")
                log(me, 52)
                await asyncio.wait(crowd11, timeout=8 * UNIT)
                log(me, 53)
            finally:
                log(me, 54, "finally")
        finally:
            bounded0.release()
            log(me, 55, bounded0.locked())
        yield 56
        log(me, 57)
        log(me, 58)
    try:
        log(me, 59, "got", await asyncio.shield(asyncio.sleep(0)))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 60, "caught", error)
    try:
        async with asyncio.timeout_at(loop.time() + 12 * UNIT) as limit12:
            async for item in keep_generator(stream(me + ".g")):
                log(me, 61, item)
            limit12.reschedule(None)
            await bounded0.acquire()
        log(me, 62, limit12.expired())
    except TimeoutError as error:
        log(me, 63, error, limit12.expired(), asyncio.current_task().cancelling())
    try:
        try:
            async for each in asyncio.as_completed([keep(asyncio.create_task(w0(me + ".64"), name=me + ".t65")), keep(asyncio.create_task(fails(me + ".66", 0), name=me + ".t67"))]):
                try:
                    result = await each
                    log(me, 68, "completed", each, result)
                except (Exception, asyncio.CancelledError) as error:
                    log(me, 69, error)
        except BaseException as error:
            log(me, 70, "caught", error)
            raise
        else:
            log(me, 71, "fine")
    except (Exception, asyncio.CancelledError) as error:
        log(me, 72, "caught", error)
    async with asyncio.TaskGroup() as tg13:
        t14 = keep(tg13.create_task(w0(me + ".73"), name=me + ".t74"))
        t15 = keep(tg13.create_task(asyncio.wait_for(asyncio.wait_for(waits(me + ".75", event0), 12 * UNIT), 1 * UNIT), name=me + ".t76"))
        try:
            crowd16 = [keep(asyncio.create_task(waits(f"{me}.77-{i}", event1), name=f"{me}.c77-{i}")) for i in range(3)]
            await asyncio.sleep(0)
            event1.set()
            log(me, 78)
            await asyncio.sleep(0)
            log(me, 79)
            event1.set()
            log(me, 80)
            event1.set()
            log(me, 81)
        except Oops as error:
            log(me, 82, "caught", error)
        s17 = keep_other(asyncio.shield(waits(me + ".83", event1)))
        log(me, 84, repr(tg13))
    log(me, 85)


run(100072, program, run_twice)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    loop.set_task_factory(eager)
    cond0 = asyncio.Condition()
    event0 = asyncio.Event()
    lock0 = asyncio.Lock()
    lock1 = asyncio.Lock()
    async def w0(me):
        ag1 = keep_generator(stream(me + ".ag1"))
        log(me, 3, await ag1.aclose())
        log(me, 4, await anext(ag1))
        log(me, 5, await ag1.aclose())
        async with cond0:
            wanted = []
            log(me, 6, await cond0.wait_for(lambda: wanted.append(1) or len(wanted) > 2))
    async def w1(me):
        log(me, 7)
        try:
            async with asyncio.timeout(11 * UNIT) as limit2:
                async with cond0:
                    wanted = []
                    log(me, 8, await cond0.wait_for(lambda: wanted.append(1) or len(wanted) > 2))
            log(me, 9, limit2.expired())
        except TimeoutError as error:
            log(me, 10, error, limit2.expired(), asyncio.current_task().cancelling())
    async def stream(me):
        handle3 = loop.call_later(11 * UNIT, lambda *args: lock1.release())
        handle3.cancel()
        log(me, 11, handle3.cancelled())
        async with asyncio.TaskGroup() as tg4:
            t5 = keep(tg4.create_task(w1(me + ".12"), name=me + ".t13"))
            t6 = keep(tg4.create_task(w1(me + ".14"), name=me + ".t15"))
            t7 = keep(tg4.create_task(asyncio.wait_for(Later(1, 16), 11 * UNIT), name=me + ".t17"))
        log(me, 18)
        yield 19
        async with cond0:
            log(me, 20, await cond0.wait())
    async with cond0:
        log(me, 21, "holds")
        try:
            log(me, 22, await event0.wait())
        except asyncio.CancelledError as error:
            log(me, 23, "caught", error)
            await asyncio.sleep(0)
            log(me, 24)
        for each in asyncio.as_completed([keep(asyncio.create_task(w0(me + ".25"), name=me + ".t26"))], timeout=11 * UNIT):
            try:
                result = await each
                log(me, 27, "completed", result)
            except (Exception, asyncio.CancelledError) as error:
                log(me, 28, error)
    try:
        async with asyncio.timeout(11 * UNIT) as limit8:
            async with cond0:
                wanted = []
                log(me, 29, await cond0.wait_for(lambda: wanted.append(1) or len(wanted) > 1))
            loop.call_soon(log, me, 30)
            limit8.reschedule(loop.time())
            await asyncio.gather(Later(2, 33), waits(me + ".34", cond0))
        log(me, 35, limit8.expired())
    except TimeoutError as error:
        log(me, 36, error, limit8.expired(), asyncio.current_task().cancelling())
    try:
        async for each in asyncio.as_completed([keep(asyncio.create_task(w0(me + ".37"), name=me + ".t38"))], timeout=11 * UNIT):
            try:
                result = await each
                log(me, 39, "completed", each, result)
            except (Exception, asyncio.CancelledError) as error:
                log(me, 40, error)
            break
    except (Exception, asyncio.CancelledError) as error:
        log(me, 41, "caught", error)
    try:
        log(me, 45, "gathered", await asyncio.gather(asyncio.gather(Later(2, 42), w1(me + ".43"), return_exceptions=True), w1(me + ".44"), return_exceptions=True))
    except asyncio.CancelledError as error:
        log(me, 46, "caught", error)
    async with asyncio.TaskGroup() as tg9:
        t10 = keep(tg9.create_task(naps(me + ".47", 11 * UNIT), name=me + ".t48"))
        t11 = keep(tg9.create_task(fails(me + ".49", 0), name=me + ".t50"))
        t12 = keep(tg9.create_task(event0.wait(), name=me + ".t51"))
        t13 = keep(tg9.create_task(asyncio.sleep(11 * UNIT), name=me + ".t52"))
        await asyncio.sleep(11 * UNIT, 53)
        log(me, 54)
    log(me, 55)
    loop.call_later(11 * UNIT, lambda *args: victim(2).cancel("stop 56"))


run(100078, program, run_plainly)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    fut0 = loop.create_future()
    fut1 = loop.create_future()
    async def w0(me):
        g1 = keep_other(asyncio.gather(waits(me + ".1", fut1), asyncio.sleep(0)))
        try:
            t2 = keep(asyncio.create_task(naps(me + ".2", 3 * UNIT), name=me + ".t3"))
            log(me, 4, "started", t2)
        except (Exception, asyncio.CancelledError) as error:
            log(me, 5, "caught", error)
            log(me, 6, asyncio.current_task().uncancel())
        for each in asyncio.as_completed([keep(asyncio.create_task(asyncio.sleep(3 * UNIT), name=me + ".t7")), keep(asyncio.create_task(w2(me + ".8"), name=me + ".t9")), keep(asyncio.create_task(asyncio.sleep(0), name=me + ".t10")), keep(asyncio.create_task(waits(me + ".11", fut1), name=me + ".t12"))], timeout=7 * UNIT):
            try:
                result = await each
                log(me, 13, "completed", result)
            except (Exception, asyncio.CancelledError) as error:
                log(me, 14, error)
        ag3 = keep_generator(stream(me + ".ag3"))
        log(me, 17, [item async for item in ag3])
        log(me, 18, await asyncio.wait_for(anext(ag3), 7 * UNIT))
    async def w1(me):
        log(me, 19)
        t4 = keep(asyncio.create_task(stays(me + ".20", 3 * UNIT), name=me + ".t21", context=contextvars.copy_context()))
        log(me, 22, "started", t4)
    async def w2(me):
        log(me, 23)
        try:
            asyncio.current_task().set_name("named 24")
            log(me, 25, asyncio.current_task())
        except asyncio.CancelledError as error:
            log(me, 26, "caught", error)
            await asyncio.sleep(3 * UNIT, 27)
            log(me, 28)
        asyncio.current_task().set_name("named 29")
        log(me, 30, asyncio.current_task())
        t5 = keep(asyncio.create_task(deep(1, w3(me + ".31")), name=me + ".t32"))
        try:
            async with asyncio.timeout(0) as limit6:
                try:
                    async with Place(me + "-33", 2, 0):
                        crowd7 = [keep(asyncio.create_task(waits(f"{me}.34-{i}", fut1), name=f"{me}.c34-{i}")) for i in range(4)]
                        await asyncio.sleep(0)
                        crowd7[2].cancel("stop 35")
                        log(me, 36)
                        fut1.set_result(1)
                        log(me, 37)
                        fut1.cancel()
                        log(me, 38)
                        await asyncio.sleep(0)
                        log(me, 39)
                except asyncio.CancelledError as error:
                    log(me, 40, "caught", error)
            log(me, 41, limit6.expired())
        except TimeoutError as error:
            log(me, 42, error, limit6.expired(), asyncio.current_task().cancelling())
    async def w3(me):
        log(me, 43)
        log(me, 44, "got", await asyncio.sleep(3 * UNIT))
        group8 = [keep(asyncio.create_task(asyncio.sleep(0), name=me + ".t45"))]
        done, pending = await asyncio.wait(group8, return_when=asyncio.ALL_COMPLETED, timeout=3 * UNIT)
        log(me, 46, done, pending)
        for each in in_order(pending):
            each.cancel("stop 47")
        crowd9 = [keep(asyncio.create_task(waits(f"{me}.48-{i}", fut0), name=f"{me}.c48-{i}")) for i in range(4)]
        await asyncio.sleep(0)
        fut0.set_result(1)
        log(me, 49)
        crowd9[0].cancel()
        log(me, 51)
        await asyncio.sleep(0)
        log(me, 52)
        fut0.cancel()
        log(me, 53)
        await asyncio.wait(crowd9, timeout=11 * UNIT)
        log(me, 54)
        async with asyncio.TaskGroup() as tg10:
            t11 = keep(tg10.create_task(asyncio.sleep(3 * UNIT), name=me + ".t55"))
            try:
                async with asyncio.timeout(3 * UNIT) as limit12:
                    try:
                        async with asyncio.timeout_at(loop.time() + 3 * UNIT) as limit13:
                            group14 = [keep(asyncio.create_task(waits(me + ".56", fut0), name=me + ".t57")), keep(asyncio.create_task(asyncio.sleep(0), name=me + ".t58")), keep(asyncio.create_task(asyncio.sleep(11 * UNIT), name=me + ".t59")), keep(asyncio.create_task(deep(2, Later(2, 60)), name=me + ".t61"))]
                            done, pending = await asyncio.wait(group14, return_when=asyncio.FIRST_COMPLETED)
                            log(me, 62, done, pending)
                            for each in in_order(pending):
                                each.cancel("stop 63")
                            try:
                                group15 = [keep(asyncio.create_task(fails(me + ".64", 3 * UNIT), name=me + ".t65")), keep(asyncio.create_task(asyncio.sleep(0), name=me + ".t66")), keep(asyncio.create_task(asyncio.sleep(3 * UNIT), name=me + ".t67"))]
                                done, pending = await asyncio.wait(group15, return_when=asyncio.FIRST_COMPLETED, timeout=3 * UNIT)
                                log(me, 68, done, pending)
                                for each in in_order(pending):
                                    each.cancel()
                            except Exception as error:
                                log(me, 70, "caught", error)
                        log(me, 71, limit13.expired())
                    except TimeoutError as error:
                        log(me, 72, error, limit13.expired(), asyncio.current_task().cancelling())
                    try:
                        async with asyncio.timeout_at(loop.time() + 3 * UNIT) as limit16:
                            for each in asyncio.as_completed([keep(asyncio.create_task(asyncio.sleep(0), name=me + ".t73"))]):
                                try:
                                    result = await each
                                    log(me, 74, "completed", result)
                                except (Exception, asyncio.CancelledError) as error:
                                    log(me, 75, error)
                            await asyncio.sleep(0)
                            log(me, 76)
                        log(me, 77, limit16.expired())
                    except TimeoutError as error:
                        log(me, 78, error, limit16.expired(), asyncio.current_task().cancelling())
                log(me, 79, limit12.expired())
            except TimeoutError as error:
                log(me, 80, error, limit12.expired(), asyncio.current_task().cancelling())
            log(me, 81, repr(tg10))
        log(me, 82)
    async def stream(me):
        watch17 = lambda done: log(83, "done", done)
        victim(3).add_done_callback(watch17)
        victim(3).add_done_callback(log)
        log(me, 84, victim(3).remove_done_callback(watch17))
        watch18 = lambda done: log(85, "done", done)
        victim(7).add_done_callback(watch18)
        victim(7).add_done_callback(watch18)
        victim(7).add_done_callback(log)
        log(me, 86, victim(7).remove_done_callback(watch18))
        try:
            async with asyncio.timeout(3 * UNIT) as limit19:
                asyncio.current_task().set_name("named 87")
                log(me, 88, asyncio.current_task())
            log(me, 89, limit19.expired())
        except TimeoutError as error:
            log(me, 90, error, limit19.expired(), asyncio.current_task().cancelling())
        yield 91
        group20 = [keep(asyncio.create_task(waits(me + ".92", fut1), name=me + ".t93")), keep(asyncio.create_task(w2(me + ".94"), name=me + ".t95"))]
        done, pending = await asyncio.wait(group20, return_when=asyncio.FIRST_EXCEPTION)
        log(me, 96, done, pending)
        asyncio.current_task().set_name("named 97")
        log(me, 98, asyncio.current_task())
    try:
        log(me, 99, "got", await fut1)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 100, "caught", error)
    try:
        group21 = [keep(asyncio.create_task(naps(me + ".101", 0), name=me + ".t102"))]
        done, pending = await asyncio.wait(group21, return_when=asyncio.FIRST_COMPLETED)
        log(me, 103, done, pending)
        for each in in_order(pending):
            each.cancel()
        log(me, 105, await asyncio.gather(*group21, return_exceptions=True))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 106, "caught", error)
    try:
        try:
            async with asyncio.timeout(7 * UNIT) as limit22:
                t23 = keep(asyncio.create_task(naps(me + ".107", 0), name=me + ".t108", context=contextvars.copy_context()))
                log(me, 110, "cancel", victim(1).cancel())
                limit22.reschedule(loop.time() + 3 * UNIT)
                await asyncio.sleep(7 * UNIT)
            log(me, 111, limit22.expired())
        except TimeoutError as error:
            log(me, 112, error, limit22.expired(), asyncio.current_task().cancelling())
    finally:
        log(me, 113, "finally")
    try:
        log(me, 115, victim(4).cancel(), victim(4).uncancel(), victim(4).cancelling())
    except (Exception, asyncio.CancelledError) as error:
        log(me, 116, "caught", error)
    try:
        try:
            ag24 = keep_generator(stream(me + ".ag24"))
            log(me, 119, await ag24.athrow(Oops(118)))
        except Exception as error:
            log(me, 120, "caught", error)
            raise Oops(me) from error
    except (Exception, asyncio.CancelledError) as error:
        log(me, 121, "caught", error)
    try:
        try:
            try:
                async with asyncio.timeout(None) as limit25:
                    try:
                        async with asyncio.timeout_at(loop.time() + 3 * UNIT) as limit26:
                            try:
                                crowd27 = [keep(asyncio.create_task(waits(f"{me}.122-{i}", fut0), name=f"{me}.c122-{i}")) for i in range(4)]
                                await asyncio.sleep(0)
                                await asyncio.sleep(0)
                                log(me, 123)
                                fut0.set_exception(Oops(2))
                                log(me, 124)
                                await asyncio.sleep(0)
                                log(me, 125)
                            except (Exception, asyncio.CancelledError) as error:
                                log(me, 126, "caught", error)
                                await asyncio.sleep(0)
                                log(me, 127)
                            try:
                                for i in range(3):
                                    keep(asyncio.create_task(naps(me + ".128", 0), name=f"{me}.s129-{i}"))
                            except* (Oops, ValueError, TimeoutError) as error:
                                log(me, 130, error)
                        log(me, 131, limit26.expired())
                    except TimeoutError as error:
                        log(me, 132, error, limit26.expired(), asyncio.current_task().cancelling())
                log(me, 133, limit25.expired())
            except TimeoutError as error:
                log(me, 134, error, limit25.expired(), asyncio.current_task().cancelling())
        finally:
            log(me, 135, "finally")
            await asyncio.sleep(3 * UNIT)
            log(me, 136)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 137, "caught", error)


run(100086, program, run_plainly)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    event0 = asyncio.Event()
    async def w0(me):
        await asyncio.sleep(0)
        log(me, 1)
    async def w1(me):
        async for item in Count(3, 2):
            log(me, 2, item)
            for turn in range(3):
                await asyncio.sleep(0)
                log(me, 3, turn)
        log(me, 5, await Later(2, 4))
        try:
            log(me, 8, [await each for each in [waits(me + ".6", event0), waits(me + ".7", event0)]])
        except Oops as error:
            log(me, 9, "caught", error)
            await asyncio.sleep(7 * UNIT)
            log(me, 10)
        try:
            log(me, 12, "got", await Later(2, 11))
        except (Exception, asyncio.CancelledError) as error:
            log(me, 13, "caught", error)
            raise Oops(me) from error
    async def w2(me):
        log(me, 14)
        try:
            watch1 = lambda done: log(15, "done", done)
            victim(2).add_done_callback(watch1)
            victim(2).add_done_callback(watch1)
            victim(2).add_done_callback(log)
            log(me, 16, victim(2).remove_done_callback(watch1))
        finally:
            log(me, 17, "finally")
        handle2 = loop.call_soon(lambda *args, mark=18: log(me, mark, "called", args))
        await asyncio.sleep(7 * UNIT, 19)
        handle2.cancel()
        log(me, 20, handle2.cancelled())
        try:
            log(me, 22, "got", await asyncio.wait_for(naps(me + ".21", 0), 7 * UNIT))
        except TimeoutError as error:
            log(me, 23, "caught", error)
        else:
            log(me, 24, "fine")
        async with Place(me + "-25", 0, 2):
            log(me, 27, "got", await Later(2, 26))
            try:
                handle3 = loop.call_later(10 * UNIT, lambda *args: event0.set())
                handle3.cancel()
                log(me, 28, handle3.cancelled())
            except (Exception, asyncio.CancelledError) as error:
                log(me, 29, "caught", error)
    async def stream(me):
        log(me, 31, "cancel", victim(9).cancel())
        when4 = loop.time() + 7 * UNIT
        loop.call_at(when4, lambda *args: event0.clear())
        loop.call_at(when4, lambda *args: victim(0).cancel("stop 32"))
        loop.call_at(when4, lambda *args, mark=33: log(me, mark, "called", args))
        yield 34
        await asyncio.sleep(10 * UNIT, 35)
        log(me, 36)
        crowd5 = [keep(asyncio.create_task(waits(f"{me}.37-{i}", event0), name=f"{me}.c37-{i}")) for i in range(4)]
        await asyncio.sleep(0)
        event0.set()
        log(me, 38)
        event0.clear()
        log(me, 39)
    try:
        ag6 = keep_generator(stream(me + ".ag6"))
        log(me, 42, await ag6.asend(40))
        log(me, 43, await ag6.aclose())
        log(me, 44, await ag6.asend(None))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 45, "caught", error)
    try:
        t7 = keep(asyncio.ensure_future(waits(me + ".46", event0)))
        log(me, 47, "started", t7)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 48, "caught", error)
    log(me, 50, "got", await asyncio.wait_for(waits(me + ".49", event0), 7 * UNIT))
    @contextlib.asynccontextmanager
    async def manager8():
        log(me, 51, "enters")
        await asyncio.sleep(0)
        try:
            yield 52
        finally:
            await asyncio.sleep(0)
            log(me, 53, "leaves")
    async with manager8() as value:
        log(me, 54, "got", await t7)
        t9 = keep(asyncio.create_task(stays(me + ".55", 0), name=me + ".t56"))
    try:
        async with Place(me + "-57", 0, 0):
            log(me, 59, "got", await asyncio.sleep(0, 58))
            await asyncio.sleep(7 * UNIT)
            log(me, 60)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 61, "caught", error)
    when10 = loop.time() + 7 * UNIT
    loop.call_at(when10, lambda *args: event0.clear())
    loop.call_at(when10, lambda *args: event0.clear())
    loop.call_at(when10, lambda *args: event0.clear())
    try:
        async with Place(me + "-62", 0, 2, swallow=(asyncio.CancelledError,)):
            try:
                t11 = keep(asyncio.ensure_future(event0.wait()))
                log(me, 63, "started", t11)
            finally:
                log(me, 64, "finally")
                await asyncio.sleep(0, 65)
                log(me, 66)
            async with Place(me + "-67", 1, 2):
                @contextlib.asynccontextmanager
                async def manager12():
                    log(me, 68, "enters")
                    await asyncio.sleep(7 * UNIT)
                    try:
                        yield 69
                    finally:
                        await asyncio.sleep(0)
                        log(me, 70, "leaves")
                async with manager12() as value:
                    loop.call_soon(lambda *args, mark=71: log(me, mark, "called", args))
                    try:
                        log(me, 74, await asyncio.gather(5))
                    except Oops as error:
                        log(me, 75, "caught", error)
                        raise
                log(me, 77, "got", await Later(2, 76))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 78, "caught", error)


run(100095, program, run_plainly)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    event0 = asyncio.Event()
    event1 = asyncio.Event()
    bounded0 = asyncio.BoundedSemaphore(2)
    async def w0(me):
        log(me, 1)
        g1 = keep_other(asyncio.gather(asyncio.sleep(0), fails(me + ".2", 1 * UNIT), naps(me + ".3", 0), return_exceptions=True))
        await asyncio.sleep(0)
        log(me, 5, g1.cancel())
        log(me, 6, await g1)
        async with asyncio.TaskGroup() as tg2:
            t3 = keep(tg2.create_task(event0.wait(), name=me + ".t7"))
            t4 = keep(tg2.create_task(waits(me + ".8", event0), name=me + ".t9"))
            t5 = keep(tg2.create_task(asyncio.sleep(0), name=me + ".t10"))
            t6 = keep(tg2.create_task(asyncio.sleep(-1), name=me + ".t11"))
            async for item in keep_generator(stream(me + ".g")):
                log(me, 12, item)
        log(me, 13)
        g7 = keep_other(asyncio.gather(asyncio.shield(waits(me + ".14", event0)), deep(4, bounded0.acquire()), return_exceptions=True))
        g7.add_done_callback(lambda done: log(15, "gathered", outcome(done)))
        crowd8 = [keep(asyncio.create_task(waits(f"{me}.16-{i}", event1), name=f"{me}.c16-{i}")) for i in range(3)]
        await asyncio.sleep(0)
        await asyncio.sleep(0)
        log(me, 17)
        event1.set()
        log(me, 18)
        event1.set()
        log(me, 19)
        event1.clear()
        log(me, 20)
        await asyncio.wait(crowd8, timeout=7 * UNIT)
        log(me, 21)
    async def stream(me):
        async with asyncio.TaskGroup() as tg9:
            t10 = keep(tg9.create_task(asyncio.sleep(0), name=me + ".t22"))
            t11 = keep(tg9.create_task(asyncio.sleep(-1), name=me + ".t23"))
            t12 = keep(tg9.create_task(asyncio.sleep(7 * UNIT), name=me + ".t24"))
        log(me, 25)
        log(me, 26, "in time", await asyncio.wait_for(t11, 7 * UNIT))
        yield 27
        try:
            async with asyncio.timeout(0) as limit13:
                log(me, 28)
                log(me, 29)
            log(me, 30, limit13.expired())
        except TimeoutError as error:
            log(me, 31, error, limit13.expired(), asyncio.current_task().cancelling())
    try:
        async for item in keep_generator(stream(me + ".g")):
            log(me, 32, item)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 33, "caught", error)
    try:
        log(me, 35, "cancel", victim(8).cancel("stop 34"))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 36, "caught", error)
    try:
        log(me, 38, "in time", await asyncio.wait_for(asyncio.shield(w0(me + ".37")), 1 * UNIT))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 39, "caught", error)
    try:
        t14 = keep(asyncio.create_task(event1.wait(), name=me + ".t40"))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 41, "caught", error)
    try:
        crowd15 = [keep(asyncio.create_task(holds(f"{me}.42-{i}", bounded0, 1), name=f"{me}.c42-{i}")) for i in range(3)]
        await asyncio.sleep(0)
        bounded0.release()
        log(me, 43)
    except TimeoutError as error:
        log(me, 44, "caught", error)
    else:
        log(me, 45, "fine")
    try:
        try:
            t16 = keep(asyncio.create_task(deep(2, asyncio.shield(fails(me + ".46", 0))), name=me + ".t47"))
            log(me, 48, "started", t16)
        finally:
            log(me, 49, "finally")
    except (Exception, asyncio.CancelledError) as error:
        log(me, 50, "caught", error)
    loop.call_soon_threadsafe(lambda *args: bounded0.release())
    try:
        crowd17 = [keep(asyncio.create_task(waits(f"{me}.54-{i}", event0), name=f"{me}.c54-{i}")) for i in range(3)]
        await asyncio.sleep(0)
        event0.set()
        log(me, 55)
        crowd17[1].cancel()
        log(me, 57)
        await asyncio.sleep(0)
        log(me, 58)
        event0.clear()
        log(me, 59)
        await asyncio.wait(crowd17, timeout=7 * UNIT)
        log(me, 60)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 61, "caught", error)


run(100096, program, run_plainly)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    loop.set_task_factory(eager)
    lifo0 = asyncio.LifoQueue(2)
    fut0 = loop.create_future()
    async def w0(me):
        log(me, 1)
        loop.call_later(1 * UNIT, lambda *args: fut0.set_result(5))
    async def w1(me):
        log(me, 2)
        def chain1(left):
            log(me, 3, left)
            if left:
                loop.call_soon(chain1, left - 1)
        chain1(1)
        g2 = keep_other(asyncio.gather(lifo0.get(), waits(me + ".4", fut0)))
        await asyncio.sleep(3 * UNIT)
        log(me, 6, g2.cancel())
        log(me, 7, await g2)
        await asyncio.sleep(5 * UNIT, 8)
        log(me, 9)
        try:
            for i in range(4):
                keep(asyncio.create_task(asyncio.wait_for(Later(0, 10), 1 * UNIT), name=f"{me}.s11-{i}"))
        except* (Oops, ValueError, TimeoutError) as error:
            log(me, 12, error)
        return 13
    async def w2(me):
        log(me, 14)
        for i in range(2):
            keep(asyncio.create_task(w3(me + ".15"), name=f"{me}.s16-{i}"))
        while True:
            try:
                item = await lifo0.get()
            except asyncio.QueueShutDown as error:
                log(me, 17, error)
                break
            log(me, 18, "consumes", item)
            lifo0.task_done()
        await asyncio.sleep(3 * UNIT)
        log(me, 19)
        await asyncio.sleep(5 * UNIT)
        log(me, 20)
    async def w3(me):
        log(me, 21)
        log(me, 22, victim(3).cancelling())
        return 23
    async def stream(me):
        t3 = keep(asyncio.create_task(stays(me + ".24", 10 * UNIT), name=me + ".t25"))
        yield 26
        if loop.time() > 0:
            raise ValueError(me)
        asyncio.current_task().cancel()
        log(me, 29, asyncio.current_task().uncancel())
        await fut0
        log(me, 30)
    try:
        log(me, 31, "gathered", await asyncio.gather(lifo0.get()))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 32, "caught", error)
    try:
        try:
            loop.call_soon(log, me, 34)
        except BaseException as error:
            log(me, 36, "caught", error)
            raise
    except (Exception, asyncio.CancelledError) as error:
        log(me, 37, "caught", error)
    try:
        try:
            victim(6).add_done_callback(lambda done: log(38, "done", done), context=contextvars.copy_context())
        except TimeoutError as error:
            log(me, 39, "caught", error)
            raise Oops(me) from error
    except (Exception, asyncio.CancelledError) as error:
        log(me, 40, "caught", error)
    async with asyncio.TaskGroup() as tg4:
        t5 = keep(tg4.create_task(stays(me + ".41", 3 * UNIT), name=me + ".t42"))
        t6 = keep(tg4.create_task(w3(me + ".43"), name=me + ".t44"))
        try:
            async with asyncio.TaskGroup() as tg7:
                t8 = keep(tg7.create_task(w1(me + ".45"), name=me + ".t46"))
                t9 = keep(tg7.create_task(deep(1, t8), name=me + ".t47"))
                t10 = keep(tg7.create_task(stays(me + ".48", 0), name=me + ".t49"))
                log(me, 50, await lifo0.join())
                log(me, 51, "in time", await asyncio.wait_for(asyncio.sleep(10 * UNIT), 3 * UNIT))
            log(me, 52)
        except asyncio.CancelledError as error:
            log(me, 53, "caught", error)
            log(me, 54, asyncio.current_task().uncancel())
            await asyncio.sleep(0)
            log(me, 55)
        else:
            log(me, 56, "fine")
        try:
            while True:
                try:
                    item = await lifo0.get()
                except asyncio.QueueShutDown as error:
                    log(me, 57, error)
                    break
                log(me, 58, "consumes", item)
                lifo0.task_done()
        except* (Oops, ValueError, TimeoutError) as error:
            log(me, 59, error)
    log(me, 60)


run(100173, program, run_plainly)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    sem0 = asyncio.Semaphore(0)
    var0 = contextvars.ContextVar("var0", default="none")
    queue0 = asyncio.Queue(1)
    async def w0(me):
        crowd1 = [keep(asyncio.create_task(takes(f"{me}.1-{i}", queue0), name=f"{me}.c1-{i}")) for i in range(3)]
        await asyncio.sleep(0)
        await asyncio.sleep(0)
        log(me, 2)
        queue0.put_nowait(2)
        log(me, 3)
        queue0.get_nowait()
        log(me, 4)
        await queue0.get()
        log(me, 5)
        await asyncio.wait(crowd1, timeout=11 * UNIT)
        log(me, 6)
        try:
            def chain2(left):
                log(me, 7, left)
                if left:
                    loop.call_later(7 * UNIT, chain2, left - 1)
            chain2(1)
        except TimeoutError as error:
            log(me, 8, "caught", error)
        crowd3 = [keep(asyncio.create_task(holds(f"{me}.9-{i}", sem0, 2), name=f"{me}.c9-{i}")) for i in range(4)]
        sem0.release()
        log(me, 10)
    async def w1(me):
        log(me, 11)
        for i in range(2):
            keep(asyncio.create_task(asyncio.wait_for(asyncio.wait_for(w2(me + ".12"), 8 * UNIT), 8 * UNIT), name=f"{me}.s13-{i}"))
        try:
            async for item in Count(1, 0):
                log(me, 14, item)
                try:
                    crowd4 = [keep(asyncio.create_task(gives(f"{me}.15-{i}", queue0, 1), name=f"{me}.c15-{i}")) for i in range(3)]
                    await asyncio.sleep(11 * UNIT)
                    crowd4[1].cancel()
                    log(me, 17)
                    queue0.shutdown(immediate=True)
                    log(me, 18)
                    crowd4[1].cancel()
                    log(me, 20)
                except BaseException as error:
                    log(me, 21, "caught", error)
                    raise
                else:
                    log(me, 22, "fine")
        except Exception as error:
            log(me, 23, "caught", error)
            raise
        return me
    async def w2(me):
        log(me, 25)
        log(me, 28, "gathered", await asyncio.gather(Later(0, 26), Later(3, 27), asyncio.sleep(11 * UNIT)))
    async def stream(me):
        log(me, 29, await queue0.put(7))
        def chain5(left):
            log(me, 30, left)
            if left:
                loop.call_later(8 * UNIT, chain5, left - 1)
        chain5(1)
        yield 31
        log(me, 32, await sem0.acquire())
        try:
            for i in range(4):
                keep(asyncio.create_task(naps(me + ".33", 11 * UNIT), name=f"{me}.s34-{i}"))
        finally:
            sem0.release()
            log(me, 35, sem0.locked())
        s6 = keep_other(asyncio.shield(Later(0, 36)))
    try:
        log(me, 37, await queue0.put(4))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 38, "caught", error)
    async for item in Count(3, 0):
        log(me, 39, item)
        crowd7 = [keep(asyncio.create_task(gives(f"{me}.40-{i}", queue0, 0), name=f"{me}.c40-{i}")) for i in range(4)]
        await asyncio.sleep(0)
        await asyncio.sleep(0)
        log(me, 41)
    victim(6).add_done_callback(lambda done: log(42, "done", done))
    try:
        crowd8 = [keep(asyncio.create_task(holds(f"{me}.43-{i}", sem0, 0), name=f"{me}.c43-{i}")) for i in range(3)]
        await asyncio.sleep(3 * UNIT)
        crowd8[2].cancel()
        log(me, 45)
        await asyncio.sleep(0)
        log(me, 46)
        sem0.release()
        sem0.release()
        sem0.release()
        sem0.release()
        await sem0.acquire()
        log(me, 47)
        await asyncio.sleep(0)
        log(me, 48)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 49, "caught", error)
    ag9 = keep_generator(stream(me + ".ag9"))
    log(me, 52, await ag9.athrow(Oops(51)))
    log(me, 53, await asyncio.wait_for(anext(ag9), 7 * UNIT))
    log(me, 54, [item async for item in ag9])
    victim(5).add_done_callback(lambda done: log(55, "done", done), context=contextvars.copy_context())
    log(me, 56, "got", await asyncio.sleep(0))
    try:
        crowd10 = [keep(asyncio.create_task(takes(f"{me}.57-{i}", queue0), name=f"{me}.c57-{i}")) for i in range(4)]
        await asyncio.sleep(3 * UNIT)
        await asyncio.sleep(0)
        log(me, 58)
        await queue0.put(3)
        log(me, 59)
        queue0.get_nowait()
        log(me, 60)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 61, "caught", error)


run(100174, program, run_plainly)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    bounded0 = asyncio.BoundedSemaphore(1)
    async def w0(me):
        try:
            try:
                async with asyncio.timeout(-1) as limit1:
                    f2 = loop.create_future()
                    loop.call_later(1 * UNIT, f2.set_result, 1)
                    f2.add_done_callback(lambda done: log(2, "before the wake-up"))
                    log(me, 3, await f2)
                    limit1.reschedule(loop.time())
                    await asyncio.wait_for(holds(me + ".4", bounded0, 2), 10 * UNIT)
                log(me, 5, limit1.expired())
            except TimeoutError as error:
                log(me, 6, error, limit1.expired(), asyncio.current_task().cancelling())
        finally:
            log(me, 7, "finally")
            await asyncio.sleep(2 * UNIT)
            log(me, 8)
        async for each in asyncio.as_completed([keep(asyncio.create_task(asyncio.wait_for(Later(3, 9), -1), name=me + ".t10"))], timeout=None):
            try:
                result = await each
                log(me, 11, "completed", each, result)
            except (Exception, asyncio.CancelledError) as error:
                log(me, 12, error)
        async for each in asyncio.as_completed([keep(asyncio.create_task(asyncio.sleep(-1), name=me + ".t13"))]):
            try:
                result = await each
                log(me, 14, "completed", each, result)
            except (Exception, asyncio.CancelledError) as error:
                log(me, 15, error)
        return me
    async def stream(me):
        log(me, 18, "sent", (yield 17))
        yield 19
        try:
            yield 20
        finally:
            log(me, 21, "closing")
            await asyncio.sleep(0)
            log(me, 22)
    try:
        await asyncio.sleep(1 * UNIT, 23)
        log(me, 24)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 25, "caught", error)
    try:
        for each in asyncio.as_completed([keep(asyncio.create_task(holds(me + ".26", bounded0, 1), name=me + ".t27"))], timeout=10 * UNIT):
            try:
                result = await each
                log(me, 28, "completed", result)
            except (Exception, asyncio.CancelledError) as error:
                log(me, 29, error)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 30, "caught", error)
    t3 = keep(asyncio.Task(w0(me + ".31"), loop=loop, eager_start=True, name=me + ".t32"))
    try:
        try:
            log(me, 33, "awaited", await t3)
        except* (Oops, ValueError, TimeoutError) as error:
            log(me, 34, error)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 35, "caught", error)
    await asyncio.sleep(2 * UNIT)
    log(me, 36)
    return me


run(100199, program, run_plainly)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    cond0 = asyncio.Condition()
    lock0 = asyncio.Lock()
    lock1 = asyncio.Lock()
    sem0 = asyncio.Semaphore(2)
    async def w0(me):
        log(me, 1)
        group1 = [keep(asyncio.create_task(asyncio.sleep(9 * UNIT, 2), name=me + ".t3")), keep(asyncio.create_task(naps(me + ".4", 9 * UNIT), name=me + ".t5"))]
        done, pending = await asyncio.wait(group1, return_when=asyncio.FIRST_COMPLETED)
        log(me, 6, done, pending)
        for each in in_order(pending):
            each.cancel("stop 7")
        log(me, 8)
        log(me, 10, "cancel", victim(5).cancel())
        return me
    async def stream(me):
        group2 = [keep(asyncio.create_task(asyncio.sleep(0, 12), name=me + ".t13")), keep(asyncio.create_task(lock0.acquire(), name=me + ".t14")), keep(asyncio.create_task(deep(3, asyncio.sleep(0)), name=me + ".t15")), keep(asyncio.create_task(asyncio.sleep(8 * UNIT), name=me + ".t16"))]
        done, pending = await asyncio.wait(group2, return_when=asyncio.ALL_COMPLETED)
        log(me, 17, done, pending)
        for each in in_order(pending):
            each.cancel()
        log(me, 19, await asyncio.gather(*group2, return_exceptions=True))
        yield 20
        loop.call_later(5 * UNIT, lambda *args: victim(0).cancel())
        async with Place(me + "-22", 0, 1):
            try:
                async with Place(me + "-23", 1, 0):
                    group3 = [keep(asyncio.create_task(naps(me + ".24", 5 * UNIT), name=me + ".t25"))]
                    done, pending = await asyncio.wait(group3, return_when=asyncio.FIRST_COMPLETED)
                    log(me, 26, done, pending)
            except (Exception, asyncio.CancelledError) as error:
                log(me, 27, "caught", error)
    try:
        async with asyncio.TaskGroup() as tg4:
            t5 = keep(tg4.create_task(asyncio.sleep(9 * UNIT, 28), name=me + ".t29"))
        log(me, 30)
    except Oops as error:
        log(me, 31, "caught", error)
        raise
    for i in range(4):
        keep(asyncio.create_task(w0(me + ".32"), name=f"{me}.s33-{i}"))
    try:
        loop.call_later(9 * UNIT, lambda *args: lock1.release())
    except TimeoutError as error:
        log(me, 34, "caught", error)
    g6 = keep_other(asyncio.gather(naps(me + ".35", 0), stays(me + ".36", 9 * UNIT), return_exceptions=True))
    await asyncio.sleep(0)
    log(me, 38, g6.cancel())
    log(me, 39, await g6)
    try:
        try:
            async with Place(me + "-40", 0, 1):
                loop.call_later(8 * UNIT, lambda *args: victim(3).cancel())
        except (Exception, asyncio.CancelledError) as error:
            log(me, 42, "caught", error)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 43, "caught", error)
    return 44


run(100259, program, run_plainly)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    fut0 = loop.create_future()
    event0 = asyncio.Event()
    event1 = asyncio.Event()
    lock0 = asyncio.Lock()
    async def w0(me):
        log(me, 1)
        asyncio.current_task().set_name("named 2")
        log(me, 3, asyncio.current_task())
    async def w1(me):
        try:
            try:
                async with asyncio.TaskGroup() as tg1:
                    keep(tg1.create_task(stays(me + ".5", 10 * UNIT), name=me + ".t6"))
                    keep(tg1.create_task(fails(me + ".7", 5 * UNIT), name=me + ".t9"))
                    keep(tg1.create_task(naps(me + ".10", 5 * UNIT), name=me + ".t12"))
                    try:
                        await asyncio.sleep(0)
                    finally:
                        log(me, 13)
                    raise Oops(14)
            except* Oops as error:
                log(me, 15, error)
        except BaseException as error:
            log(me, 16, "caught", error)
            raise
        try:
            log(me, 17, victim(7).done())
        except asyncio.CancelledError as error:
            log(me, 18, "caught", error)
            await asyncio.sleep(3 * UNIT, 19)
            log(me, 20)
        else:
            log(me, 21, "fine")
        t2 = keep(asyncio.create_task(asyncio.wait_for(asyncio.sleep(0), 5 * UNIT), name=me + ".t22"))
        crowd3 = [keep(asyncio.create_task(waits(f"{me}.23-{i}", fut0), name=f"{me}.c23-{i}")) for i in range(3)]
        await asyncio.sleep(0)
        fut0.set_result(1)
        log(me, 24)
        await asyncio.sleep(0)
        log(me, 25)
        await asyncio.sleep(0)
        log(me, 26)
        fut0.cancel()
        log(me, 27)
        await asyncio.wait(crowd3, timeout=5 * UNIT)
        log(me, 28)
    async def stream(me):
        try:
            log(me, 30, "got", await deep(4, asyncio.shield(naps(me + ".29", 0))))
        except (Exception, asyncio.CancelledError) as error:
            log(me, 31, "caught", error)
        log(me, 33, "got", await naps(me + ".32", 0))
        log(me, 34, asyncio.current_task() in asyncio.all_tasks())
        yield 35
        crowd4 = [keep(asyncio.create_task(holds(f"{me}.36-{i}", lock0, 2), name=f"{me}.c36-{i}")) for i in range(3)]
        crowd4[0].cancel()
        log(me, 38)
        await lock0.acquire()
        log(me, 39)
        async with Place(me + "-40", 0, 0):
            s5 = keep_other(asyncio.shield(asyncio.shield(w1(me + ".41"))))
    async for item in Count(2, 2):
        log(me, 42, item)
        f6 = loop.create_future()
        loop.call_later(5 * UNIT, f6.set_result, 43)
        log(me, 44, await f6)
    async with Place(me + "-45", 0, 0):
        await asyncio.sleep(5 * UNIT)
        log(me, 46)
    log(me, 47, repr(fut0))
    try:
        crowd7 = [keep(asyncio.create_task(holds(f"{me}.48-{i}", lock0, 1), name=f"{me}.c48-{i}")) for i in range(4)]
        await asyncio.sleep(5 * UNIT)
        lock0.release()
        log(me, 49)
        crowd7[1].cancel()
        log(me, 51)
        crowd7[2].cancel()
        log(me, 53)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 54, "caught", error)
    return me


run(100316, program, run_plainly)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    lock0 = asyncio.Lock()
    async def w0(me):
        log(me, 1)
        log(me, 3, "in time", await asyncio.wait_for(naps(me + ".2", 8 * UNIT), -1))
    async def w1(me):
        log(me, 4)
        try:
            async with asyncio.timeout(8 * UNIT) as limit1:
                t2 = keep(asyncio.create_task(holds(me + ".5", lock0, 0), name=me + ".t6"))
                try:
                    async with asyncio.timeout(8 * UNIT) as limit3:
                        await asyncio.sleep(3 * UNIT)
                        log(me, 7)
                        try:
                            log(me, 8)
                        except Oops as error:
                            log(me, 9, "caught", error)
                    log(me, 10, limit3.expired())
                except TimeoutError as error:
                    log(me, 11, error, limit3.expired(), asyncio.current_task().cancelling())
            log(me, 12, limit1.expired())
        except TimeoutError as error:
            log(me, 13, error, limit1.expired(), asyncio.current_task().cancelling())
    async def w2(me):
        async for item in Count(1, 1):
            log(me, 14, item)
            await asyncio.sleep(1 * UNIT)
            log(me, 15)
        t4 = keep(asyncio.create_task(w3(me + ".16"), name=me + ".t17"))
        log(me, 18, "started", t4)
    async def w3(me):
        log(me, 19)
        async for each in asyncio.as_completed([keep(asyncio.create_task(asyncio.sleep(8 * UNIT, 20), name=me + ".t21")), keep(asyncio.create_task(holds(me + ".22", lock0, 0), name=me + ".t23")), keep(asyncio.create_task(asyncio.sleep(0, 24), name=me + ".t25"))], timeout=None):
            try:
                result = await each
                log(me, 26, "completed", each, result)
            except (Exception, asyncio.CancelledError) as error:
                log(me, 27, error)
        log(me, 28, await lock0.acquire())
        try:
            log(me, 30, "in time", await asyncio.wait_for(Later(3, 29), 1 * UNIT))
        finally:
            lock0.release()
            log(me, 31, lock0.locked())
        for each in asyncio.as_completed([keep(asyncio.create_task(lock0.acquire(), name=me + ".t32")), keep(asyncio.create_task(fails(me + ".33", 3 * UNIT), name=me + ".t34")), keep(asyncio.create_task(asyncio.sleep(0), name=me + ".t35")), keep(asyncio.create_task(lock0.acquire(), name=me + ".t36"))]):
            try:
                result = await each
                log(me, 37, "completed", result)
            except (Exception, asyncio.CancelledError) as error:
                log(me, 38, error)
    async def stream(me):
        try:
            await asyncio.sleep(0)
            log(me, 39)
        except Exception as error:
            log(me, 40, "caught", error)
            await asyncio.sleep(8 * UNIT)
            log(me, 41)
        log(me, 43, "in time", await asyncio.wait_for(w3(me + ".42"), 1 * UNIT))
        yield 44
        try:
            async with asyncio.timeout(3 * UNIT) as limit5:
                try:
                    async with asyncio.timeout(8 * UNIT) as limit6:
                        try:
                            s7 = keep_other(asyncio.shield(Later(1, 45)))
                        except asyncio.CancelledError as error:
                            log(me, 46, "caught", error)
                            log(me, 47, asyncio.current_task().uncancel())
                        async with lock0:
                            log(me, 48, "holds")
                            try:
                                for each in asyncio.as_completed([keep(asyncio.create_task(asyncio.wait_for(holds(me + ".49", lock0, 1), 3 * UNIT), name=me + ".t50")), keep(asyncio.create_task(w1(me + ".51"), name=me + ".t52")), keep(asyncio.create_task(asyncio.sleep(3 * UNIT), name=me + ".t53"))]):
                                    try:
                                        result = await each
                                        log(me, 54, "completed", result)
                                    except (Exception, asyncio.CancelledError) as error:
                                        log(me, 55, error)
                            finally:
                                log(me, 56, "finally")
                                await asyncio.sleep(1 * UNIT)
                                log(me, 57)
                            log(me, 58)
                    log(me, 59, limit6.expired())
                except TimeoutError as error:
                    log(me, 60, error, limit6.expired(), asyncio.current_task().cancelling())
            log(me, 61, limit5.expired())
        except TimeoutError as error:
            log(me, 62, error, limit5.expired(), asyncio.current_task().cancelling())
    try:
        try:
            log(me, 63, "in time", await asyncio.wait_for(asyncio.sleep(0), 8 * UNIT))
        except* (Oops, ValueError, TimeoutError) as error:
            log(me, 64, error)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 65, "caught", error)
    try:
        try:
            async with asyncio.timeout(1 * UNIT) as limit8:
                asyncio.current_task().set_name("named 66")
                log(me, 67, asyncio.current_task())
                limit8.reschedule(loop.time() + 8 * UNIT)
                await asyncio.wait_for(Later(0, 68), 8 * UNIT)
            log(me, 69, limit8.expired())
        except TimeoutError as error:
            log(me, 70, error, limit8.expired(), asyncio.current_task().cancelling())
    except (Exception, asyncio.CancelledError) as error:
        log(me, 71, "caught", error)
    try:
        await asyncio.sleep(8 * UNIT)
        log(me, 72)
    except TimeoutError as error:
        log(me, 73, "caught", error)
    try:
        try:
            for turn in range(4):
                await asyncio.sleep(0)
                log(me, 74, turn)
        except Oops as error:
            log(me, 75, "caught", error)
            await asyncio.sleep(0, 76)
            log(me, 77)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 78, "caught", error)
    log(me, 79, await lock0.acquire())
    try:
        try:
            async for each in asyncio.as_completed([keep(asyncio.create_task(w0(me + ".80"), name=me + ".t81")), keep(asyncio.create_task(lock0.acquire(), name=me + ".t82")), keep(asyncio.create_task(naps(me + ".83", 8 * UNIT), name=me + ".t84"))]):
                try:
                    result = await each
                    log(me, 85, "completed", each, result)
                except (Exception, asyncio.CancelledError) as error:
                    log(me, 86, error)
        finally:
            log(me, 87, "finally")
            await asyncio.sleep(3 * UNIT)
            log(me, 88)
        try:
            async with asyncio.timeout(8 * UNIT) as limit9:
                for i in range(3):
                    keep(asyncio.create_task(w3(me + ".89"), name=f"{me}.s90-{i}"))
                async with asyncio.TaskGroup() as tg10:
                    t11 = keep(tg10.create_task(asyncio.wait_for(Later(0, 91), 8 * UNIT), name=me + ".t92"))
                    t12 = keep(tg10.create_task(w3(me + ".93"), name=me + ".t94"))
                    async for each in asyncio.as_completed([keep(asyncio.create_task(lock0.acquire(), name=me + ".t95"))]):
                        try:
                            result = await each
                            log(me, 96, "completed", each, result)
                        except (Exception, asyncio.CancelledError) as error:
                            log(me, 97, error)
                    try:
                        for turn in range(2):
                            await asyncio.sleep(0)
                            log(me, 98, turn)
                    finally:
                        log(me, 99, "finally")
                log(me, 100)
                limit9.reschedule(loop.time())
                await w2(me + ".101")
            log(me, 102, limit9.expired())
        except TimeoutError as error:
            log(me, 103, error, limit9.expired(), asyncio.current_task().cancelling())
    finally:
        lock0.release()
        log(me, 104, lock0.locked())


run(100446, program, run_plainly)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    event0 = asyncio.Event()
    event1 = asyncio.Event()
    prio0 = asyncio.PriorityQueue(2)
    prio1 = asyncio.PriorityQueue()
    sem0 = asyncio.Semaphore(1)
    async def w0(me):
        try:
            try:
                async with asyncio.timeout_at(loop.time() + 8 * UNIT) as limit1:
                    async with sem0:
                        log(me, 1, "holds")
                        async with sem0:
                            log(me, 2, "holds")
                            for turn in range(1):
                                await asyncio.sleep(0)
                                log(me, 3, turn)
                            log(me, 6, "gathered", await asyncio.gather(Later(3, 4), asyncio.shield(event1.wait()), Later(1, 5), return_exceptions=True))
                        loop.call_soon_threadsafe(lambda *args, mark=9: log(me, mark, "called", args))
                log(me, 11, limit1.expired())
            except TimeoutError as error:
                log(me, 12, error, limit1.expired(), asyncio.current_task().cancelling())
        finally:
            log(me, 13, "finally")
            await asyncio.sleep(0)
            log(me, 14)
        try:
            ag2 = keep_generator(stream(me + ".ag2"))
            log(me, 17, await anext(ag2))
        except (Exception, asyncio.CancelledError) as error:
            log(me, 18, "caught", error)
        ag3 = keep_generator(stream(me + ".ag3"))
        log(me, 21, await anext(ag3))
        log(me, 22, await anext(ag3))
        log(me, 23, await anext(ag3))
        return 24
    async def w1(me):
        log(me, 25)
        log(me, 26, "item", prio1.get_nowait())
        log(me, 27, await prio1.join())
        return 28
    async def w2(me):
        try:
            log(me, 29, repr(prio1))
        except TimeoutError as error:
            log(me, 30, "caught", error)
        loop.call_soon(lambda *args: prio1.put_nowait(7), context=contextvars.copy_context())
        async with sem0:
            log(me, 33, "holds")
            try:
                try:
                    async with asyncio.timeout_at(loop.time() + 8 * UNIT) as limit4:
                        try:
                            loop.call_soon(log, me, 35)
                        finally:
                            log(me, 36, "finally")
                            await asyncio.sleep(0)
                            log(me, 37)
                        for turn in range(3):
                            await asyncio.sleep(0)
                            log(me, 38, turn)
                    log(me, 39, limit4.expired())
                except TimeoutError as error:
                    log(me, 40, error, limit4.expired(), asyncio.current_task().cancelling())
            except Oops as error:
                log(me, 41, "caught", error)
                raise
            else:
                log(me, 42, "fine")
            try:
                async with asyncio.timeout(3 * UNIT) as limit5:
                    @contextlib.asynccontextmanager
                    async def manager6():
                        log(me, 43, "enters")
                        await asyncio.sleep(0, 44)
                        try:
                            yield 45
                        finally:
                            await asyncio.sleep(0)
                            log(me, 46, "leaves")
                    async with manager6() as value:
                        log(me, 48, "cancel", victim(9).cancel("stop 47"))
                        try:
                            async with asyncio.TaskGroup() as tg7:
                                keep(tg7.create_task(naps(me + ".50", 0), name=me + ".t52"))
                                keep(tg7.create_task(stays(me + ".55", 2 * UNIT), name=me + ".t56"))
                                tg7.create_task(fails(me + ".57", 2 * UNIT))
                                try:
                                    await asyncio.sleep(3 * UNIT)
                                finally:
                                    log(me, 58)
                                raise Oops(59)
                        except* Oops as error:
                            log(me, 60, error)
                    limit5.reschedule(loop.time() + 10 * UNIT)
                    await naps(me + ".61", 3 * UNIT)
                log(me, 62, limit5.expired())
            except TimeoutError as error:
                log(me, 63, error, limit5.expired(), asyncio.current_task().cancelling())
        return 64
    async def stream(me):
        await asyncio.sleep(0)
        log(me, 65)
        try:
            async with asyncio.timeout(8 * UNIT) as limit8:
                log(me, 66, prio1.task_done())
            log(me, 67, limit8.expired())
        except TimeoutError as error:
            log(me, 68, error, limit8.expired(), asyncio.current_task().cancelling())
        yield 69
        async with sem0:
            log(me, 70, "holds")
            sem0.release()
            log(me, 71)
            loop.call_soon_threadsafe(lambda *args: prio0.put_nowait(7))
    ag9 = keep_generator(stream(me + ".ag9"))
    log(me, 76, await asyncio.gather(anext(ag9), anext(ag9), return_exceptions=True))
    loop.call_soon(lambda *args, mark=77: log(me, mark, "called", args))
    log(me, 80, prio1.shutdown())
    for turn in range(4):
        await asyncio.sleep(0)
        log(me, 81, turn)
    log(me, 82, await prio1.put(4))
    log(me, 84, victim(2).cancel(), victim(2).uncancel(), victim(2).cancelling())
    try:
        watch10 = lambda done: log(85, "done", done)
        victim(9).add_done_callback(watch10)
        victim(9).add_done_callback(log)
        log(me, 86, victim(9).remove_done_callback(watch10))
    except TimeoutError as error:
        log(me, 87, "caught", error)
        await asyncio.sleep(0)
        log(me, 88)
    else:
        log(me, 89, "fine")
    try:
        try:
            async with asyncio.timeout(8 * UNIT) as limit11:
                ag12 = keep_generator(stream(me + ".ag12"))
                log(me, 92, await ag12.aclose())
            log(me, 93, limit11.expired())
        except TimeoutError as error:
            log(me, 94, error, limit11.expired(), asyncio.current_task().cancelling())
    finally:
        log(me, 95, "finally")


run(100471, program, run_twice)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    bounded0 = asyncio.BoundedSemaphore(2)
    queue0 = asyncio.Queue(1)
    queue1 = asyncio.Queue(2)
    barrier0 = asyncio.Barrier(2)
    async def w0(me):
        log(me, 1)
        try:
            crowd1 = [keep(asyncio.create_task(gives(f"{me}.2-{i}", queue0, 5), name=f"{me}.c2-{i}")) for i in range(4)]
            queue0.shutdown(immediate=True)
            log(me, 3)
            crowd1[1].cancel()
            log(me, 5)
            await queue0.put(3)
            log(me, 6)
            await asyncio.wait(crowd1, timeout=6 * UNIT)
            log(me, 7)
        except* (Oops, ValueError, TimeoutError) as error:
            log(me, 8, error)
        log(me, 10, "in time", await asyncio.wait_for(w2(me + ".9"), 6 * UNIT))
    async def w1(me):
        log(me, 11)
        handle2 = loop.call_later(3 * UNIT, lambda *args, mark=12: log(me, mark, "called", args))
        handle2.cancel()
        log(me, 13, handle2.cancelled())
        try:
            crowd3 = [keep(asyncio.create_task(holds(f"{me}.14-{i}", bounded0, 0), name=f"{me}.c14-{i}")) for i in range(3)]
            await asyncio.sleep(0)
            bounded0.release()
            log(me, 15)
            crowd3[0].cancel()
            log(me, 17)
            bounded0.release()
            await bounded0.acquire()
            log(me, 18)
            await asyncio.wait(crowd3, timeout=8 * UNIT)
            log(me, 19)
        except asyncio.CancelledError as error:
            log(me, 20, "caught", error)
            raise Oops(me) from error
        if me < chr(110):
            raise ValueError(me)
    async def w2(me):
        log(me, 22)
        crowd4 = [keep(asyncio.create_task(waits(f"{me}.23-{i}", barrier0), name=f"{me}.c23-{i}")) for i in range(4)]
        await asyncio.sleep(3 * UNIT)
        await barrier0.abort()
        log(me, 24)
        victim(6).add_done_callback(lambda done: log(25, "done", done), context=contextvars.copy_context())
        try:
            crowd5 = [keep(asyncio.create_task(holds(f"{me}.26-{i}", bounded0, 2), name=f"{me}.c26-{i}")) for i in range(4)]
            await asyncio.sleep(8 * UNIT)
            crowd5[0].cancel("stop 27")
            log(me, 28)
            await bounded0.acquire()
            log(me, 29)
            await asyncio.sleep(0)
            log(me, 30)
        except BaseException as error:
            log(me, 31, "caught", error)
            raise
        return 32
    async def stream(me):
        log(me, 34, "in time", await asyncio.wait_for(stays(me + ".33", 3 * UNIT), 8 * UNIT))
        log(me, 36, "in time", await asyncio.wait_for(w1(me + ".35"), 8 * UNIT))
        yield 37
        try:
            handle6 = loop.call_soon(lambda *args: victim(0).cancel())
            handle6.cancel()
            log(me, 39, handle6.cancelled())
        finally:
            log(me, 40, "finally")
        log(me, 42, "in time", await asyncio.wait_for(asyncio.sleep(6 * UNIT, 41), 4 * UNIT))
    victim(9).add_done_callback(lambda done: log(43, "done", done))
    try:
        victim(5).add_done_callback(lambda done: log(44, "done", done))
    finally:
        log(me, 45, "finally")
    t7 = keep(loop.create_task(waits(me + ".46", barrier0), name=me + ".t47"))
    loop.call_later(6 * UNIT, lambda *args: bounded0.release())
    victim(1).add_done_callback(lambda done: log(48, "done", done))
    try:
        victim(7).add_done_callback(lambda done: log(49, "done", done))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 50, "caught", error)
    return 51


run(100531, program, run_twice)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    var0 = contextvars.ContextVar("var0", default="none")
    var1 = contextvars.ContextVar("var1", default="none")
    cond0 = asyncio.Condition()
    queue0 = asyncio.Queue(1)
    async def w0(me):
        log(me, 2, "cancel", victim(1).cancel("stop 1"))
    async def w1(me):
        log(me, 3)
        log(me, 4, await queue0.put(2))
        log(me, 5, await queue0.put(4))
        return 6
    async def stream(me):
        log(me, 7, await queue0.put(9))
        log(me, 8, "item", await queue0.get())
        queue0.task_done()
        t1 = keep(asyncio.create_task(queue0.get(), name=me + ".t9"))
        yield 10
        try:
            async with asyncio.timeout(9 * UNIT) as limit2:
                log(me, 11, await queue0.put(9))
                limit2.reschedule(loop.time() + 9 * UNIT)
                await w1(me + ".12")
            log(me, 13, limit2.expired())
        except TimeoutError as error:
            log(me, 14, error, limit2.expired(), asyncio.current_task().cancelling())
    log(me, 15, await queue0.put(1))
    try:
        async with cond0:
            log(me, 16, await cond0.wait())
    except (Exception, asyncio.CancelledError) as error:
        log(me, 17, "caught", error)
    try:
        try:
            handle3 = loop.call_soon(lambda *args: var0.set("called"))
            handle3.cancel()
            log(me, 18, handle3.cancelled())
        except (Exception, asyncio.CancelledError) as error:
            log(me, 19, "caught", error)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 20, "caught", error)
    loop.call_soon(log, me, 22)
    try:
        log(me, 24, await queue0.put(6))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 25, "caught", error)
    try:
        try:
            loop.call_later(6 * UNIT, lambda *args: log(me, var0.get()))
        finally:
            log(me, 26, "finally")
    except (Exception, asyncio.CancelledError) as error:
        log(me, 27, "caught", error)
    try:
        loop.call_soon(lambda *args: queue0.put_nowait(7))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 30, "caught", error)


run(100537, program, run_by_hand)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    lock0 = asyncio.Lock()
    async def w0(me):
        log(me, 1)
        t1 = keep(asyncio.create_task(asyncio.sleep(10 * UNIT), name=me + ".t2"))
        async with lock0:
            log(me, 3, "holds")
            t2 = keep(asyncio.create_task(w1(me + ".4"), name=me + ".t5"))
            log(me, 6, "started", t2)
            log(me, 7, "awaited", await t1)
        log(me, 8, lock0.locked())
    async def w1(me):
        log(me, 9)
        t3 = keep(asyncio.ensure_future(asyncio.wait_for(asyncio.shield(lock0.acquire()), 10 * UNIT)))
        g4 = keep_other(asyncio.gather(fails(me + ".10", 10 * UNIT), asyncio.sleep(0)))
        await asyncio.sleep(10 * UNIT)
        log(me, 12, g4.cancel())
        log(me, 13, await g4)
    async def stream(me):
        async with asyncio.TaskGroup() as tg5:
            t6 = keep(tg5.create_task(w1(me + ".14"), name=me + ".t15"))
            t7 = keep(tg5.create_task(asyncio.wait_for(naps(me + ".16", 0), 10 * UNIT), name=me + ".t17"))
            t8 = keep(tg5.create_task(asyncio.sleep(10 * UNIT), name=me + ".t18"))
            async with lock0:
                log(me, 19, "holds")
                try:
                    @contextlib.asynccontextmanager
                    async def manager9():
                        log(me, 20, "enters")
                        await asyncio.sleep(10 * UNIT)
                        try:
                            yield 21
                        finally:
                            await asyncio.sleep(0)
                            log(me, 22, "leaves")
                    async with manager9() as value:
                        t10 = keep(asyncio.create_task(naps(me + ".23", 10 * UNIT), name=me + ".t24"))
                        log(me, 25, "started", t10)
                except (Exception, asyncio.CancelledError) as error:
                    log(me, 26, "caught", error)
                    await asyncio.sleep(10 * UNIT)
                    log(me, 27)
                victim(8).add_done_callback(lambda done: log(28, "done", done))
            t11 = keep(asyncio.create_task(naps(me + ".29", 0), name=me + ".t30"))
        log(me, 31)
        async with lock0:
            log(me, 32, "holds")
            log(me, 33)
        log(me, 34)
        yield 35
        log(me, 36)
    try:
        try:
            async with asyncio.timeout(10 * UNIT) as limit12:
                async for item in keep_generator(stream(me + ".g")):
                    log(me, 37, item)
                try:
                    async with lock0:
                        log(me, 38, "holds")
                        async with lock0:
                            log(me, 39, "holds")
                            log(me, 42, "gathered", await asyncio.gather(asyncio.gather(holds(me + ".40", lock0, 2), asyncio.sleep(10 * UNIT)), Later(1, 41)))
                            async for item in keep_generator(stream(me + ".g")):
                                log(me, 43, item)
                        log(me, 44, lock0.locked())
                        log(me, 46, "cancel", victim(3).cancel())
                    log(me, 47, lock0.locked())
                except* (Oops, ValueError, TimeoutError) as error:
                    log(me, 48, error)
                limit12.reschedule(loop.time())
                await asyncio.shield(asyncio.shield(stays(me + ".49", 10 * UNIT)))
            log(me, 50, limit12.expired())
        except TimeoutError as error:
            log(me, 51, error, limit12.expired(), asyncio.current_task().cancelling())
    except (Exception, asyncio.CancelledError) as error:
        log(me, 52, "caught", error)
    try:
        try:
            async with asyncio.TaskGroup() as tg13:
                t14 = keep(tg13.create_task(lock0.acquire(), name=me + ".t53", context=contextvars.copy_context()))
                t15 = keep(tg13.create_task(asyncio.wait_for(Later(2, 54), 10 * UNIT), name=me + ".t55"))
                t16 = keep(tg13.create_task(naps(me + ".56", 10 * UNIT), name=me + ".t57"))
                t17 = keep(tg13.create_task(lock0.acquire(), name=me + ".t58"))
                try:
                    log(me, 59, "got", await asyncio.wait_for(t16, 10 * UNIT))
                finally:
                    log(me, 60, "finally")
            log(me, 61)
        except (Exception, asyncio.CancelledError) as error:
            log(me, 62, "caught", error)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 63, "caught", error)
    log(me, 65, victim(2).cancel("stop 64"), victim(2).uncancel(), victim(2).cancelling())
    async with lock0:
        log(me, 66, "holds")
        try:
            t18 = keep(asyncio.create_task(naps(me + ".67", 10 * UNIT), name=me + ".t68"))
            log(me, 69, "started", t18)
        finally:
            log(me, 70, "finally")
    t19 = keep(asyncio.create_task(w0(me + ".71"), name=me + ".t72", context=contextvars.copy_context()))
    log(me, 73, "started", t19)
    return me


run(100572, program, run_plainly)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    sem0 = asyncio.Semaphore(2)
    var0 = contextvars.ContextVar("var0", default="none")
    async def w0(me):
        log(me, 1)
        crowd1 = [keep(asyncio.create_task(holds(f"{me}.2-{i}", sem0, 0), name=f"{me}.c2-{i}")) for i in range(3)]
        await asyncio.sleep(0)
        sem0.release()
        log(me, 3)
        return 4
    async def w1(me):
        log(me, 5)
        crowd2 = [keep(asyncio.create_task(holds(f"{me}.6-{i}", sem0, 1), name=f"{me}.c6-{i}")) for i in range(4)]
        await asyncio.sleep(0)
        sem0.release()
        sem0.release()
        sem0.release()
        sem0.release()
        await sem0.acquire()
        log(me, 7)
        crowd2[0].cancel("stop 8")
        log(me, 9)
        await sem0.acquire()
        log(me, 10)
        def chain3(left):
            log(me, 11, left)
            if left:
                loop.call_soon(chain3, left - 1)
        chain3(2)
        async with contextlib.AsyncExitStack() as stack4:
            await stack4.enter_async_context(Place(me + "-12"))
            stack4.push_async_callback(asyncio.sleep, 0)
            group5 = [keep(asyncio.create_task(asyncio.sleep(8 * UNIT), name=me + ".t13")), keep(asyncio.create_task(asyncio.wait_for(asyncio.sleep(12 * UNIT), 12 * UNIT), name=me + ".t14")), keep(asyncio.create_task(asyncio.sleep(0), name=me + ".t15")), keep(asyncio.create_task(asyncio.sleep(2 * UNIT), name=me + ".t16", context=contextvars.copy_context()))]
            done, pending = await asyncio.wait(group5, return_when=asyncio.FIRST_COMPLETED, timeout=8 * UNIT)
            log(me, 17, done, pending)
            for each in in_order(pending):
                each.cancel()
            log(me, 19, await asyncio.gather(*group5, return_exceptions=True))
            log(me, 21, "cancel", victim(0).cancel())
    async def stream(me):
        log(me, 23, "sent", (yield 22))
        group6 = [keep(asyncio.create_task(sem0.acquire(), name=me + ".t24")), keep(asyncio.create_task(w1(me + ".25"), name=me + ".t26")), keep(asyncio.create_task(naps(me + ".27", 0), name=me + ".t28")), keep(asyncio.create_task(w1(me + ".29"), name=me + ".t30"))]
        done, pending = await asyncio.wait(group6, return_when=asyncio.ALL_COMPLETED)
        log(me, 31, done, pending)
        log(me, 32, await asyncio.gather(*group6, return_exceptions=True))
        yield 33
        def chain7(left):
            log(me, 34, left)
            if left:
                loop.call_soon(chain7, left - 1)
        chain7(2)
        log(me, 35)
    try:
        t8 = keep(asyncio.ensure_future(asyncio.wait_for(asyncio.sleep(0), 2 * UNIT)))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 36, "caught", error)
    try:
        try:
            log(me, 39, {item: await Later(1, item) for item in range(2)})
        finally:
            log(me, 40, "finally")
            await asyncio.sleep(0, 41)
            log(me, 42)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 43, "caught", error)
    try:
        token9 = var0.set(me + " inside")
        sem0.release()
        log(me, 44)
        var0.reset(token9)
        log(me, 45, var0.get())
    except (Exception, asyncio.CancelledError) as error:
        log(me, 46, "caught", error)
    try:
        log(me, 48, "in time", await asyncio.wait_for(w0(me + ".47"), 12 * UNIT))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 49, "caught", error)
    async with contextlib.AsyncExitStack() as stack10:
        await stack10.enter_async_context(Place(me + "-50"))
        stack10.push_async_callback(asyncio.sleep, 0)
        for i in range(3):
            for i in range(3):
                group11 = [keep(asyncio.create_task(w1(me + ".51"), name=me + ".t52"))]
                done, pending = await asyncio.wait(group11, return_when=asyncio.FIRST_EXCEPTION)
                log(me, 53, done, pending)
                for each in in_order(pending):
                    each.cancel()
                log(me, 55, await asyncio.gather(*group11, return_exceptions=True))
                for i in range(3):
                    for each in asyncio.as_completed([keep(asyncio.create_task(asyncio.wait_for(naps(me + ".56", 6 * UNIT), None), name=me + ".t57")), keep(asyncio.create_task(w1(me + ".58"), name=me + ".t59"))]):
                        try:
                            result = await each
                            log(me, 60, "completed", result)
                        except (Exception, asyncio.CancelledError) as error:
                            log(me, 61, error)
            try:
                await asyncio.sleep(12 * UNIT)
                log(me, 62)
            except Exception as error:
                log(me, 63, "caught", error)
                await asyncio.sleep(2 * UNIT)
                log(me, 64)
    try:
        handle12 = loop.call_later(12 * UNIT, lambda *args, mark=65: log(me, mark, "called", args))
        await asyncio.sleep(0)
        handle12.cancel()
        log(me, 66, handle12.cancelled())
    except (Exception, asyncio.CancelledError) as error:
        log(me, 67, "caught", error)
    log(me, 68)


run(100636, program, run_plainly)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    var0 = contextvars.ContextVar("var0", default="none")
    async def w0(me):
        log(me, 1)
        async with asyncio.TaskGroup() as tg1:
            t2 = keep(tg1.create_task(naps(me + ".2", 11 * UNIT), name=me + ".t3"))
            t3 = keep(tg1.create_task(asyncio.sleep(0, 4), name=me + ".t5"))
            t4 = keep(tg1.create_task(w2(me + ".6"), name=me + ".t7"))
            t5 = keep(tg1.create_task(fails(me + ".8", 11 * UNIT), name=me + ".t9"))
        log(me, 10)
    async def w1(me):
        log(me, 12, "cancel", victim(3).cancel())
        try:
            t6 = keep(loop.create_task(w2(me + ".13"), name=me + ".t14"))
            log(me, 15, "started", t6)
        finally:
            log(me, 16, "finally")
            await asyncio.sleep(11 * UNIT, 17)
            log(me, 18)
        try:
            t7 = keep(asyncio.create_task(asyncio.sleep(0), name=me + ".t19"))
            log(me, 20, "started", t7)
        finally:
            log(me, 21, "finally")
            await asyncio.sleep(11 * UNIT)
            log(me, 22)
        return 23
    async def w2(me):
        log(me, 24)
        try:
            handle8 = loop.call_soon(lambda *args: var0.set("called"))
            await asyncio.sleep(11 * UNIT)
            handle8.cancel()
            log(me, 25, handle8.cancelled())
        except TimeoutError as error:
            log(me, 26, "caught", error)
        return 27
    async def stream(me):
        group9 = [keep(asyncio.create_task(w2(me + ".28"), name=me + ".t29")), keep(asyncio.create_task(asyncio.sleep(11 * UNIT), name=me + ".t30"))]
        done, pending = await asyncio.wait(group9, return_when=asyncio.FIRST_COMPLETED)
        log(me, 31, done, pending)
        yield 32
        group10 = [keep(asyncio.create_task(w2(me + ".33"), name=me + ".t34")), keep(asyncio.create_task(w2(me + ".35"), name=me + ".t36")), keep(asyncio.create_task(asyncio.sleep(11 * UNIT), name=me + ".t37")), keep(asyncio.create_task(asyncio.sleep(0), name=me + ".t38"))]
        done, pending = await asyncio.wait(group10, return_when=asyncio.ALL_COMPLETED)
        log(me, 39, done, pending)
    try:
        group11 = [keep(asyncio.create_task(asyncio.sleep(11 * UNIT), name=me + ".t40")), keep(asyncio.create_task(asyncio.sleep(11 * UNIT), name=me + ".t41"))]
        done, pending = await asyncio.wait(group11, return_when=asyncio.ALL_COMPLETED)
        log(me, 42, done, pending)
        for each in in_order(pending):
            each.cancel("stop 43")
    except asyncio.CancelledError as error:
        log(me, 44, "caught", error)
    else:
        log(me, 45, "fine")
    try:
        group12 = [keep(asyncio.create_task(deep(4, stays(me + ".46", 11 * UNIT)), name=me + ".t47")), keep(asyncio.create_task(asyncio.sleep(11 * UNIT), name=me + ".t48"))]
        done, pending = await asyncio.wait(group12, return_when=asyncio.FIRST_EXCEPTION, timeout=11 * UNIT)
        log(me, 49, done, pending)
        for each in in_order(pending):
            each.cancel("stop 50")
    except (Exception, asyncio.CancelledError) as error:
        log(me, 51, "caught", error)
    log(me, 53, await Later(0, 52))
    try:
        group13 = [keep(asyncio.create_task(asyncio.sleep(0, 54), name=me + ".t55"))]
        done, pending = await asyncio.wait(group13, return_when=asyncio.ALL_COMPLETED, timeout=11 * UNIT)
        log(me, 56, done, pending)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 57, "caught", error)
    try:
        for i in range(4):
            keep(asyncio.create_task(asyncio.wait_for(naps(me + ".58", 11 * UNIT), 11 * UNIT), name=f"{me}.s59-{i}"))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 60, "caught", error)
    try:
        group14 = [keep(asyncio.create_task(asyncio.wait_for(deep(2, Later(3, 61)), 11 * UNIT), name=me + ".t62"))]
        done, pending = await asyncio.wait(group14, return_when=asyncio.FIRST_COMPLETED)
        log(me, 63, done, pending)
        for each in in_order(pending):
            each.cancel()
    except (Exception, asyncio.CancelledError) as error:
        log(me, 65, "caught", error)
    t15 = keep(asyncio.Task(asyncio.sleep(0, 66), loop=loop, eager_start=True, name=me + ".t67"))
    try:
        t16 = keep(asyncio.create_task(w2(me + ".68"), name=me + ".t69", context=contextvars.copy_context()))
        log(me, 70, "started", t16)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 71, "caught", error)


run(100677, program, run_plainly)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    queue0 = asyncio.Queue(1)
    async def w0(me):
        crowd1 = [keep(asyncio.create_task(gives(f"{me}.1-{i}", queue0, 0), name=f"{me}.c1-{i}")) for i in range(4)]
        await asyncio.sleep(0)
        queue0.shutdown()
        log(me, 2)
        crowd1[0].cancel()
        log(me, 4)
        await asyncio.sleep(0)
        log(me, 5)
        crowd1[0].cancel()
        log(me, 7)
        async with Place(me + "-8", 0, 0):
            when2 = loop.time() + 12 * UNIT
            loop.call_at(when2, lambda *args: victim(4).cancel())
            loop.call_at(when2, lambda *args, mark=10: log(me, mark, "called", args))
            try:
                async with contextlib.AsyncExitStack() as stack3:
                    await stack3.enter_async_context(Place(me + "-11"))
                    stack3.push_async_callback(asyncio.sleep, 0)
                    crowd4 = [keep(asyncio.create_task(gives(f"{me}.12-{i}", queue0, 0), name=f"{me}.c12-{i}")) for i in range(4)]
                    await asyncio.sleep(0)
                    crowd4[0].cancel("stop 13")
                    log(me, 14)
            finally:
                log(me, 15, "finally")
                await asyncio.sleep(0)
                log(me, 16)
    async def w1(me):
        log(me, 18, "got", await Later(1, 17))
    async def w2(me):
        log(me, 19)
        crowd5 = [keep(asyncio.create_task(takes(f"{me}.20-{i}", queue0), name=f"{me}.c20-{i}")) for i in range(3)]
        await asyncio.sleep(0)
        crowd5[0].cancel("stop 21")
        log(me, 22)
        queue0.get_nowait()
        log(me, 23)
        crowd5[2].cancel("stop 24")
        log(me, 25)
        crowd6 = [keep(asyncio.create_task(takes(f"{me}.26-{i}", queue0), name=f"{me}.c26-{i}")) for i in range(4)]
        queue0.get_nowait()
        log(me, 27)
        crowd6[1].cancel()
        log(me, 29)
        await asyncio.wait(crowd6, timeout=12 * UNIT)
        log(me, 30)
        await asyncio.sleep(0, 31)
        log(me, 32)
    async def w3(me):
        watch7 = lambda done: log(33, "done", done)
        victim(1).add_done_callback(watch7)
        victim(1).add_done_callback(watch7)
        victim(2).add_done_callback(log)
        log(me, 34, victim(1).remove_done_callback(watch7))
        try:
            async with Place(me + "-35", 0, 1, swallow=(Exception,)):
                when8 = loop.time() + 8 * UNIT
                loop.call_at(when8, lambda *args: queue0.put_nowait(7))
                loop.call_at(when8, lambda *args: queue0.put_nowait(7))
                loop.call_at(when8, lambda *args: queue0.put_nowait(7))
                log(me, 38, {item: await Later(1, item) for item in range(2)})
        except BaseException as error:
            log(me, 39, "caught", error)
            raise
    async def stream(me):
        crowd9 = [keep(asyncio.create_task(gives(f"{me}.40-{i}", queue0, 0), name=f"{me}.c40-{i}")) for i in range(4)]
        queue0.shutdown(immediate=True)
        log(me, 41)
        queue0.get_nowait()
        log(me, 42)
        queue0.put_nowait(2)
        log(me, 43)
        await asyncio.sleep(0)
        log(me, 44)
        crowd10 = [keep(asyncio.create_task(gives(f"{me}.45-{i}", queue0, 7), name=f"{me}.c45-{i}")) for i in range(3)]
        await asyncio.sleep(0)
        crowd10[2].cancel()
        log(me, 47)
        await queue0.put(3)
        log(me, 48)
        crowd10[2].cancel("stop 49")
        log(me, 50)
        queue0.put_nowait(2)
        log(me, 51)
        await asyncio.sleep(0)
        log(me, 52)
        yield 53
        try:
            crowd11 = [keep(asyncio.create_task(takes(f"{me}.54-{i}", queue0), name=f"{me}.c54-{i}")) for i in range(4)]
            queue0.shutdown(immediate=True)
            log(me, 55)
        except* (Oops, ValueError, TimeoutError) as error:
            log(me, 56, error)
        def chain12(left):
            log(me, 57, left)
            if left:
                loop.call_later(8 * UNIT, chain12, left - 1)
        chain12(4)
    try:
        crowd13 = [keep(asyncio.create_task(takes(f"{me}.58-{i}", queue0), name=f"{me}.c58-{i}")) for i in range(3)]
        await asyncio.sleep(0)
        await asyncio.sleep(0)
        log(me, 59)
        queue0.shutdown(immediate=True)
        log(me, 60)
        queue0.put_nowait(1)
        log(me, 61)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 62, "caught", error)
    try:
        g14 = keep_other(asyncio.gather(stays(me + ".63", 8 * UNIT), stays(me + ".64", 8 * UNIT)))
        await asyncio.sleep(12 * UNIT)
        log(me, 66, g14.cancel())
        log(me, 67, await g14)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 68, "caught", error)
    try:
        try:
            log(me, 69)
        except Exception as error:
            log(me, 70, "caught", error)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 71, "caught", error)
    async with Place(me + "-72", 2, 2):
        crowd15 = [keep(asyncio.create_task(takes(f"{me}.73-{i}", queue0), name=f"{me}.c73-{i}")) for i in range(3)]
        await asyncio.sleep(8 * UNIT)
        queue0.shutdown()
        log(me, 74)
        await asyncio.sleep(0)
        log(me, 75)
        await asyncio.sleep(0)
        log(me, 76)
        queue0.put_nowait(1)
        log(me, 77)
        when16 = loop.time() + 4 * UNIT
        loop.call_at(when16, lambda *args: queue0.put_nowait(7))
        loop.call_at(when16, lambda *args: queue0.put_nowait(7))
        loop.call_at(when16, lambda *args, mark=78: log(me, mark, "called", args))
    try:
        async for item in Count(3, 1):
            log(me, 79, item)
            log(me, 80, "item", await queue0.get())
            queue0.task_done()
    except (Exception, asyncio.CancelledError) as error:
        log(me, 81, "caught", error)


run(100681, program, run_twice)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    barrier0 = asyncio.Barrier(2)
    bounded0 = asyncio.BoundedSemaphore(2)
    bounded1 = asyncio.BoundedSemaphore(1)
    async def w0(me):
        log(me, 2, "cancel", victim(9).cancel("stop 1"))
        try:
            async with asyncio.TaskGroup() as tg1:
                keep(tg1.create_task(fails(me + ".3", 0), name=me + ".t6"))
                keep(tg1.create_task(fails(me + ".8", 4 * UNIT), name=me + ".t10"))
                tg1.create_task(fails(me + ".11", 0))
                try:
                    await asyncio.sleep(4 * UNIT)
                finally:
                    log(me, 12)
                raise Oops(13)
        except BaseExceptionGroup as error:
            log(me, 14, error)
        ag2 = keep_generator(stream(me + ".ag2"))
        log(me, 17, await anext(ag2))
        @contextlib.asynccontextmanager
        async def manager3():
            log(me, 18, "enters")
            await asyncio.sleep(0, 19)
            try:
                yield 20
            finally:
                await asyncio.sleep(0)
                log(me, 21, "leaves")
        async with manager3() as value:
            try:
                log(me, 22)
            finally:
                log(me, 23, "finally")
            try:
                t4 = keep(asyncio.create_task(waits(me + ".24", barrier0), name=me + ".t25"))
            except asyncio.CancelledError as error:
                log(me, 26, "caught", error)
    async def w1(me):
        log(me, 27)
        t5 = keep(asyncio.create_task(asyncio.sleep(0, 28), name=me + ".t29"))
        t5.add_done_callback(lambda done: log(30, "done", done))
        try:
            t6 = keep(asyncio.create_task(asyncio.sleep(0), name=me + ".t31"))
            log(me, 32, "started", t6)
        finally:
            log(me, 33, "finally")
        try:
            async with bounded1:
                log(me, 34, "holds")
                when7 = loop.time() + 4 * UNIT
                loop.call_at(when7, lambda *args, mark=35: log(me, mark, "called", args))
                loop.call_at(when7, lambda *args: t5.cancel())
        finally:
            log(me, 37, "finally")
            await asyncio.sleep(0)
            log(me, 38)
    async def stream(me):
        @contextlib.asynccontextmanager
        async def manager8():
            log(me, 39, "enters")
            await asyncio.sleep(4 * UNIT, 40)
            try:
                yield 41
            finally:
                await asyncio.sleep(0)
                log(me, 42, "leaves")
        async with manager8() as value:
            t9 = keep(asyncio.create_task(asyncio.wait_for(Later(0, 43), None), name=me + ".t44"))
            try:
                asyncio.current_task().set_name("named 45")
                log(me, 46, asyncio.current_task())
            finally:
                log(me, 47, "finally")
                await asyncio.sleep(4 * UNIT)
                log(me, 48)
        def chain10(left):
            log(me, 49, left)
            if left:
                loop.call_later(4 * UNIT, chain10, left - 1)
        chain10(4)
        yield 50
        log(me, 52, "gathered", await asyncio.gather(Later(2, 51)))
        t11 = keep(asyncio.create_task(bounded1.acquire(), name=me + ".t53"))
    async with bounded0:
        log(me, 54, "holds")
        log(me, 55, repr(barrier0))
        try:
            log(me, 56, await bounded0.acquire())
            try:
                log(me, 59, "gathered", await asyncio.gather(asyncio.wait_for(Later(1, 57), 4 * UNIT), asyncio.gather(), asyncio.shield(w1(me + ".58")), return_exceptions=True))
            finally:
                bounded0.release()
                log(me, 60, bounded0.locked())
        finally:
            log(me, 61, "finally")
    try:
        ag12 = keep_generator(stream(me + ".ag12"))
        log(me, 64, await ag12.athrow(Oops(63)))
        log(me, 65, await anext(ag12))
        log(me, 66, await ag12.aclose())
    except (Exception, asyncio.CancelledError) as error:
        log(me, 67, "caught", error)
    try:
        t13 = keep(asyncio.create_task(naps(me + ".68", 4 * UNIT), name=me + ".t69"))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 70, "caught", error)


run(100685, program, run_plainly)
