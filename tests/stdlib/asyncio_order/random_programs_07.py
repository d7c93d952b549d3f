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
    cond0 = asyncio.Condition()
    lifo0 = asyncio.LifoQueue(2)
    async def w0(me):
        log(me, 1)
        try:
            for i in range(3):
                keep(asyncio.create_task(asyncio.sleep(0, 2), name=f"{me}.s3-{i}"))
        except TimeoutError as error:
            log(me, 4, "caught", error)
            await asyncio.sleep(0)
            log(me, 5)
        log(me, 6, "item", lifo0.get_nowait())
    async def w1(me):
        log(me, 7)
        try:
            async for each in asyncio.as_completed([keep(asyncio.create_task(asyncio.sleep(11 * UNIT, 8), name=me + ".t9")), keep(asyncio.create_task(gives(me + ".10", lifo0, 4), name=me + ".t11", context=contextvars.copy_context())), keep(asyncio.create_task(takes(me + ".12", lifo0), name=me + ".t13")), keep(asyncio.create_task(naps(me + ".14", 11 * UNIT), name=me + ".t15"))]):
                try:
                    result = await each
                    log(me, 16, "completed", each, result)
                except (Exception, asyncio.CancelledError) as error:
                    log(me, 17, error)
                break
        except asyncio.CancelledError as error:
            log(me, 18, "caught", error)
    async def w2(me):
        log(me, 19)
        log(me, 20, "got", await fut0)
        try:
            log(me, 21, "item", lifo0.get_nowait())
            lifo0.task_done()
        except asyncio.CancelledError as error:
            log(me, 22, "caught", error)
        try:
            log(me, 23, await cond0.acquire())
            try:
                log(me, 25, "got", await Later(0, 24))
                loop.call_soon(lambda *args: fut0.cancel(), context=contextvars.copy_context())
            finally:
                cond0.release()
                log(me, 28, cond0.locked())
        except BaseException as error:
            log(me, 29, "caught", error)
            raise
    async def w3(me):
        log(me, 30)
        crowd1 = [keep(asyncio.create_task(holds(f"{me}.31-{i}", cond0, 0), name=f"{me}.c31-{i}")) for i in range(4)]
        async with cond0:
            cond0.notify_all()
        log(me, 32)
        crowd1[1].cancel("stop 33")
        log(me, 34)
        await asyncio.sleep(0)
        log(me, 35)
        await asyncio.wait(crowd1, timeout=11 * UNIT)
        log(me, 36)
        log(me, 37, await cond0.acquire())
        try:
            log(me, 38, await cond0.acquire())
            try:
                s2 = keep_other(asyncio.shield(asyncio.gather(fut0, asyncio.sleep(8 * UNIT), return_exceptions=True)))
            finally:
                cond0.release()
                log(me, 39, cond0.locked())
            async with cond0:
                cond0.notify_all()
                log(me, 40, "notified")
        finally:
            cond0.release()
            log(me, 41, cond0.locked())
        try:
            log(me, 42, "item", await lifo0.get())
            lifo0.task_done()
        finally:
            log(me, 43, "finally")
            await asyncio.sleep(11 * UNIT)
            log(me, 44)
        s3 = keep_other(asyncio.shield(gives(me + ".45", lifo0, 7)))
    async def stream(me):
        async with cond0:
            cond0.notify(2)
            log(me, 46, "notified")
            await asyncio.sleep(11 * UNIT)
        log(me, 47, "item", await lifo0.get())
        lifo0.task_done()
        yield 48
        group4 = [keep(asyncio.create_task(takes(me + ".49", lifo0), name=me + ".t50", context=contextvars.copy_context())), keep(asyncio.create_task(w1(me + ".51"), name=me + ".t52"))]
        done, pending = await asyncio.wait(group4, return_when=asyncio.FIRST_EXCEPTION)
        log(me, 53, done, pending)
        log(me, 54, await asyncio.gather(*group4, return_exceptions=True))
    try:
        log(me, 55, "got", await asyncio.shield(fut0))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 56, "caught", error)
    try:
        try:
            async with cond0:
                log(me, 57, "holds")
                log(me, 58, "item", await lifo0.get())
        finally:
            log(me, 59, "finally")
    except (Exception, asyncio.CancelledError) as error:
        log(me, 60, "caught", error)
    try:
        try:
            async for item in keep_generator(stream(me + ".g")):
                log(me, 61, item)
        except asyncio.CancelledError as error:
            log(me, 62, "caught", error)
            log(me, 63, asyncio.current_task().uncancel())
    except (Exception, asyncio.CancelledError) as error:
        log(me, 64, "caught", error)
    try:
        try:
            await asyncio.sleep(0)
            log(me, 65)
        finally:
            log(me, 66, "finally")
    except (Exception, asyncio.CancelledError) as error:
        log(me, 67, "caught", error)
    try:
        try:
            log(me, 68, await cond0.acquire())
            try:
                log(me, 69, await cond0.acquire())
                try:
                    for turn in range(3):
                        await asyncio.sleep(0)
                        log(me, 70, turn)
                finally:
                    cond0.release()
                    log(me, 71, cond0.locked())
                t5 = keep(asyncio.create_task(w3(me + ".72"), name=me + ".t73"))
            finally:
                cond0.release()
                log(me, 74, cond0.locked())
        except BaseException as error:
            log(me, 75, "caught", error)
            raise
    except (Exception, asyncio.CancelledError) as error:
        log(me, 76, "caught", error)
    try:
        await asyncio.sleep(11 * UNIT)
        log(me, 77)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 78, "caught", error)


run(100043, program, run_plainly)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    prio0 = asyncio.PriorityQueue()
    event0 = asyncio.Event()
    async def w0(me):
        log(me, 1)
        try:
            async with asyncio.TaskGroup() as tg1:
                keep(tg1.create_task(stays(me + ".4", 8 * UNIT), name=me + ".t5"))
                try:
                    await asyncio.sleep(3 * UNIT)
                finally:
                    log(me, 6)
                raise Oops(7)
        except* Oops as error:
            log(me, 8, error)
        try:
            s2 = keep_other(asyncio.shield(w1(me + ".9")))
        except asyncio.CancelledError as error:
            log(me, 10, "caught", error)
            log(me, 11, asyncio.current_task().uncancel())
        for i in range(3):
            try:
                g3 = keep_other(asyncio.gather(s2, naps(me + ".12", 11 * UNIT)))
                g3.add_done_callback(lambda done: log(13, "gathered", outcome(done)))
            except Oops as error:
                log(me, 14, "caught", error)
                raise
        try:
            log(me, 15, prio0.put_nowait(8))
        finally:
            log(me, 16, "finally")
        return 17
    async def w1(me):
        try:
            log(me, 18, prio0.put_nowait(3))
        finally:
            log(me, 19, "finally")
            await asyncio.sleep(3 * UNIT, 20)
            log(me, 21)
    async def w2(me):
        log(me, 22, "gathered", await asyncio.gather())
    async def stream(me):
        log(me, 23, await prio0.put(3))
        yield 24
        log(me, 25, "item", await prio0.get())
        prio0.task_done()
        victim(4).add_done_callback(lambda done: log(26, "done", done))
    crowd4 = [keep(asyncio.create_task(gives(f"{me}.27-{i}", prio0, 6), name=f"{me}.c27-{i}")) for i in range(4)]
    await asyncio.sleep(8 * UNIT)
    prio0.shutdown()
    log(me, 28)
    prio0.shutdown(immediate=True)
    log(me, 29)
    prio0.shutdown()
    log(me, 30)
    await asyncio.wait(crowd4, timeout=11 * UNIT)
    log(me, 31)
    ag5 = keep_generator(stream(me + ".ag5"))
    log(me, 34, await anext(ag5))
    log(me, 35, await anext(ag5))
    crowd6 = [keep(asyncio.create_task(waits(f"{me}.36-{i}", event0), name=f"{me}.c36-{i}")) for i in range(3)]
    await asyncio.sleep(0)
    event0.set()
    log(me, 37)
    event0.clear()
    log(me, 38)
    crowd6[1].cancel()
    log(me, 40)
    event0.clear()
    log(me, 41)
    victim(5).add_done_callback(lambda done: log(42, "done", done))
    for i in range(3):
        s7 = keep_other(asyncio.shield(w1(me + ".43")))
        log(me, 45, "gathered", await asyncio.gather(event0.wait(), Later(0, 44), return_exceptions=True))
    log(me, 46, prio0.put_nowait(0))
    try:
        crowd8 = [keep(asyncio.create_task(takes(f"{me}.47-{i}", prio0), name=f"{me}.c47-{i}")) for i in range(3)]
        await prio0.put(3)
        log(me, 48)
    finally:
        log(me, 49, "finally")


run(100070, program, run_plainly)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    lifo0 = asyncio.LifoQueue()
    async def w0(me):
        log(me, 1)
        log(me, 2, lifo0.shutdown(immediate=True))
        await asyncio.sleep(0)
        log(me, 3)
        await asyncio.sleep(0)
        log(me, 4)
    async def w1(me):
        log(me, 5)
        try:
            async with asyncio.timeout(0) as limit1:
                while True:
                    try:
                        item = await lifo0.get()
                    except asyncio.QueueShutDown as error:
                        log(me, 6, error)
                        break
                    log(me, 7, "consumes", item)
                    lifo0.task_done()
            log(me, 8, limit1.expired())
        except TimeoutError as error:
            log(me, 9, error, limit1.expired(), asyncio.current_task().cancelling())
        try:
            await asyncio.sleep(0)
            log(me, 10)
        except BaseException as error:
            log(me, 11, "caught", error)
            raise
        else:
            log(me, 12, "fine")
    async def stream(me):
        for i in range(3):
            keep(asyncio.create_task(asyncio.sleep(3 * UNIT), name=f"{me}.s13-{i}"))
        yield 14
        log(me, 16, "sent", (yield 15))
    try:
        try:
            for i in range(4):
                keep(asyncio.create_task(asyncio.wait_for(naps(me + ".17", 3 * UNIT), 3 * UNIT), name=f"{me}.s18-{i}"))
        except (Exception, asyncio.CancelledError) as error:
            log(me, 19, "caught", error)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 20, "caught", error)
    try:
        try:
            async with asyncio.timeout(3 * UNIT) as limit2:
                await asyncio.sleep(0)
                log(me, 21)
                log(me, 23, victim(8).cancel("stop 22"), victim(8).uncancel(), victim(8).cancelling())
                limit2.reschedule(None)
                await w0(me + ".24")
            log(me, 25, limit2.expired())
        except TimeoutError as error:
            log(me, 26, error, limit2.expired(), asyncio.current_task().cancelling())
    except (Exception, asyncio.CancelledError) as error:
        log(me, 27, "caught", error)
    for i in range(2):
        keep(asyncio.create_task(takes(me + ".28", lifo0), name=f"{me}.s29-{i}"))
    try:
        log(me, 30, len(asyncio.all_tasks()))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 31, "caught", error)
    try:
        for i in range(4):
            keep(asyncio.create_task(stays(me + ".32", 3 * UNIT), name=f"{me}.s33-{i}"))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 34, "caught", error)
    try:
        log(me, 36, await Later(2, 35))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 37, "caught", error)
    try:
        victim(1).add_done_callback(lambda done: log(38, "done", done))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 39, "caught", error)
    try:
        asyncio.current_task().set_name("named 40")
        log(me, 41, asyncio.current_task())
    except (Exception, asyncio.CancelledError) as error:
        log(me, 42, "caught", error)
    return me


run(100082, program, run_twice)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    cond0 = asyncio.Condition()
    cond1 = asyncio.Condition()
    lifo0 = asyncio.LifoQueue(2)
    prio0 = asyncio.PriorityQueue(2)
    async def w0(me):
        log(me, 1)
        try:
            async with cond1:
                log(me, 2, "holds")
                try:
                    loop.call_soon_threadsafe(lambda *args: victim(1).cancel("stop 4"))
                except BaseException as error:
                    log(me, 6, "caught", error)
                    raise
        except* (Oops, ValueError, TimeoutError) as error:
            log(me, 7, error)
        async for item in Count(3, 2):
            log(me, 8, item)
            try:
                crowd1 = [keep(asyncio.create_task(takes(f"{me}.9-{i}", prio0), name=f"{me}.c9-{i}")) for i in range(3)]
                await asyncio.sleep(0)
                crowd1[0].cancel()
                log(me, 11)
                prio0.put_nowait(2)
                log(me, 12)
                prio0.put_nowait(2)
                log(me, 13)
                await asyncio.wait(crowd1, timeout=7 * UNIT)
                log(me, 14)
            except* (Oops, ValueError, TimeoutError) as error:
                log(me, 15, error)
        while True:
            try:
                item = await lifo0.get()
            except asyncio.QueueShutDown as error:
                log(me, 16, error)
                break
            log(me, 17, "consumes", item)
            lifo0.task_done()
        return me
    async def w1(me):
        log(me, 19)
        try:
            while True:
                try:
                    item = await lifo0.get()
                except asyncio.QueueShutDown as error:
                    log(me, 20, error)
                    break
                log(me, 21, "consumes", item)
                lifo0.task_done()
                await asyncio.sleep(0)
        except Oops as error:
            log(me, 22, "caught", error)
        try:
            loop.call_soon(lambda *args: prio0.put_nowait(7))
        except asyncio.CancelledError as error:
            log(me, 25, "caught", error)
            log(me, 26, asyncio.current_task().uncancel())
        crowd2 = [keep(asyncio.create_task(gives(f"{me}.27-{i}", prio0, 8), name=f"{me}.c27-{i}")) for i in range(4)]
        await asyncio.sleep(7 * UNIT)
        prio0.put_nowait(2)
        log(me, 28)
        crowd2[2].cancel("stop 29")
        log(me, 30)
        prio0.get_nowait()
        log(me, 31)
        crowd2[0].cancel()
        log(me, 33)
        async for each in asyncio.as_completed([keep(asyncio.create_task(lifo0.get(), name=me + ".t34"))]):
            try:
                result = await each
                log(me, 35, "completed", each, result)
            except (Exception, asyncio.CancelledError) as error:
                log(me, 36, error)
        return 37
    async def w2(me):
        log(me, 38)
        log(me, 40, "got", await Later(0, 39))
        crowd3 = [keep(asyncio.create_task(gives(f"{me}.41-{i}", lifo0, 6), name=f"{me}.c41-{i}")) for i in range(4)]
        await asyncio.sleep(0)
        await lifo0.put(3)
        log(me, 42)
    async def stream(me):
        loop.call_soon(lambda *args: victim(9).cancel("stop 43"))
        async with cond1:
            log(me, 45, "holds")
            crowd4 = [keep(asyncio.create_task(takes(f"{me}.46-{i}", lifo0), name=f"{me}.c46-{i}")) for i in range(3)]
            await asyncio.sleep(0)
            lifo0.put_nowait(1)
            log(me, 47)
        yield 48
        for i in range(2):
            keep(asyncio.create_task(naps(me + ".49", 0), name=f"{me}.s50-{i}"))
    try:
        log(me, 52, "in time", await asyncio.wait_for(Later(2, 51), 0))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 53, "caught", error)
    try:
        try:
            when5 = loop.time() + 2 * UNIT
            loop.call_at(when5, lambda *args: prio0.put_nowait(7))
            loop.call_at(when5, lambda *args: victim(9).cancel())
            loop.call_at(when5, lambda *args: victim(2).cancel())
        except* (Oops, ValueError, TimeoutError) as error:
            log(me, 56, error)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 57, "caught", error)
    try:
        async for each in asyncio.as_completed([keep(asyncio.create_task(waits(me + ".58", cond1), name=me + ".t59")), keep(asyncio.create_task(w0(me + ".60"), name=me + ".t61")), keep(asyncio.create_task(gives(me + ".62", prio0, 9), name=me + ".t63"))]):
            try:
                result = await each
                log(me, 64, "completed", each, result)
            except (Exception, asyncio.CancelledError) as error:
                log(me, 65, error)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 66, "caught", error)
    try:
        crowd6 = [keep(asyncio.create_task(waits(f"{me}.67-{i}", cond1), name=f"{me}.c67-{i}")) for i in range(3)]
        await asyncio.sleep(0)
        crowd6[0].cancel()
        log(me, 69)
        async with cond1:
            cond1.notify_all()
        log(me, 70)
        async with cond1:
            cond1.notify(2)
            await asyncio.sleep(3 * UNIT)
            crowd6[2].cancel()
        log(me, 72)
        async with cond1:
            cond1.notify_all()
        log(me, 73)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 74, "caught", error)
    try:
        async with cond0:
            cond0.notify()
            log(me, 75, "notified")
            await asyncio.sleep(3 * UNIT)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 76, "caught", error)
    try:
        async with asyncio.TaskGroup() as tg7:
            t8 = keep(tg7.create_task(asyncio.sleep(2 * UNIT, 77), name=me + ".t78"))
        log(me, 79)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 80, "caught", error)
    try:
        async with cond1:
            log(me, 81, "holds")
            while True:
                try:
                    item = await lifo0.get()
                except asyncio.QueueShutDown as error:
                    log(me, 82, error)
                    break
                log(me, 83, "consumes", item)
                lifo0.task_done()
        log(me, 84, cond1.locked())
    except asyncio.CancelledError as error:
        log(me, 85, "caught", error)
    return me


run(100083, program, run_plainly)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    prio0 = asyncio.PriorityQueue()
    async def w0(me):
        log(me, 1)
        for each in asyncio.as_completed([keep(asyncio.create_task(gives(me + ".2", prio0, 1), name=me + ".t3")), keep(asyncio.create_task(naps(me + ".4", 11 * UNIT), name=me + ".t5")), keep(asyncio.create_task(stays(me + ".6", 11 * UNIT), name=me + ".t7")), keep(asyncio.create_task(takes(me + ".8", prio0), name=me + ".t9"))]):
            try:
                result = await each
                log(me, 10, "completed", result)
            except (Exception, asyncio.CancelledError) as error:
                log(me, 11, error)
        try:
            log(me, 12, len(asyncio.all_tasks()))
        except (Exception, asyncio.CancelledError) as error:
            log(me, 13, "caught", error)
            log(me, 14, asyncio.current_task().uncancel())
        try:
            async with contextlib.AsyncExitStack() as stack1:
                await stack1.enter_async_context(Place(me + "-15"))
                stack1.push_async_callback(asyncio.sleep, 0)
                s2 = keep_other(asyncio.shield(takes(me + ".16", prio0)))
        except* (Oops, ValueError, TimeoutError) as error:
            log(me, 17, error)
        ag3 = keep_generator(stream(me + ".ag3"))
        log(me, 20, await anext(ag3))
    async def w1(me):
        log(me, 21)
        for i in range(2):
            keep(asyncio.create_task(fails(me + ".22", 11 * UNIT), name=f"{me}.s23-{i}"))
        try:
            log(me, 24, await prio0.put(4))
        except BaseException as error:
            log(me, 25, "caught", error)
            raise
        async with asyncio.TaskGroup() as tg4:
            t5 = keep(tg4.create_task(asyncio.sleep(11 * UNIT, 26), name=me + ".t27", context=contextvars.copy_context()))
            t6 = keep(tg4.create_task(stays(me + ".28", 11 * UNIT), name=me + ".t29"))
            log(me, 31, "cancel", victim(3).cancel())
        log(me, 32)
    async def w2(me):
        log(me, 33)
        s7 = keep_other(asyncio.shield(stays(me + ".34", 11 * UNIT)))
        async with contextlib.AsyncExitStack() as stack8:
            await stack8.enter_async_context(Place(me + "-35"))
            await stack8.enter_async_context(Place(me + "-36"))
            stack8.push_async_callback(asyncio.sleep, 0)
            g9 = keep_other(asyncio.gather(stays(me + ".37", 11 * UNIT), stays(me + ".38", 11 * UNIT)))
            await asyncio.sleep(0)
            log(me, 40, g9.cancel("stop 39"))
            log(me, 41, await g9)
        return me
    async def w3(me):
        log(me, 43)
        for each in asyncio.as_completed([keep(asyncio.create_task(prio0.get(), name=me + ".t44")), keep(asyncio.create_task(asyncio.sleep(0, 45), name=me + ".t46"))], timeout=11 * UNIT):
            try:
                result = await each
                log(me, 47, "completed", result)
            except (Exception, asyncio.CancelledError) as error:
                log(me, 48, error)
    async def stream(me):
        log(me, 50, "cancel", victim(7).cancel())
        yield 51
        try:
            s10 = keep_other(asyncio.shield(Later(3, 52)))
        except (Exception, asyncio.CancelledError) as error:
            log(me, 53, "caught", error)
    log(me, 55, "got", await Later(1, 54))
    g11 = keep_other(asyncio.gather(naps(me + ".56", 11 * UNIT), naps(me + ".57", 0), fails(me + ".58", 11 * UNIT)))
    await asyncio.sleep(11 * UNIT)
    log(me, 60, g11.cancel())
    try:
        async with asyncio.TaskGroup() as tg12:
            t13 = keep(tg12.create_task(asyncio.sleep(11 * UNIT), name=me + ".t61"))
            t14 = keep(tg12.create_task(takes(me + ".62", prio0), name=me + ".t63"))
            t15 = keep(tg12.create_task(w0(me + ".64"), name=me + ".t65"))
        log(me, 66)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 67, "caught", error)
    return me


run(100122, program, run_plainly)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    queue0 = asyncio.Queue(1)
    queue1 = asyncio.Queue(1)
    event0 = asyncio.Event()
    async def w0(me):
        handle1 = loop.call_soon(lambda *args: queue0.put_nowait(7))
        handle1.cancel()
        log(me, 1, handle1.cancelled())
        group2 = [keep(asyncio.create_task(fails(me + ".2", 4 * UNIT), name=me + ".t3")), keep(asyncio.create_task(asyncio.sleep(4 * UNIT, 4), name=me + ".t5", context=contextvars.copy_context()))]
        done, pending = await asyncio.wait(group2, return_when=asyncio.FIRST_EXCEPTION)
        log(me, 6, done, pending)
        for each in in_order(pending):
            each.cancel()
    async def w1(me):
        log(me, 8)
        loop.call_soon(lambda *args: victim(7).cancel())
    async def w2(me):
        try:
            group3 = [keep(asyncio.create_task(naps(me + ".12", 4 * UNIT), name=me + ".t13")), keep(asyncio.create_task(waits(me + ".14", event0), name=me + ".t15"))]
            done, pending = await asyncio.wait(group3, return_when=asyncio.ALL_COMPLETED)
            log(me, 16, done, pending)
            for each in in_order(pending):
                each.cancel("stop 17")
            log(me, 18, await asyncio.gather(*group3, return_exceptions=True))
        finally:
            log(me, 19, "finally")
        s4 = keep_other(asyncio.shield(queue0.put(20)))
        log(me, 21, "awaited", await s4)
        try:
            log(me, 22)
        except TimeoutError as error:
            log(me, 23, "caught", error)
    async def w3(me):
        log(me, 24)
        log(me, 25, await event0.wait())
        group5 = [keep(asyncio.create_task(naps(me + ".26", 0), name=me + ".t27")), keep(asyncio.create_task(asyncio.sleep(6 * UNIT), name=me + ".t28"))]
        done, pending = await asyncio.wait(group5, return_when=asyncio.FIRST_EXCEPTION)
        log(me, 29, done, pending)
        return 30
    async def stream(me):
        try:
            log(me, 33, "gathered", await asyncio.gather(Later(3, 31), w2(me + ".32")))
        except asyncio.CancelledError as error:
            log(me, 34, "caught", error)
            log(me, 35, asyncio.current_task().uncancel())
            raise
        try:
            t6 = keep(loop.create_task(naps(me + ".36", 4 * UNIT), name=me + ".t37"))
            log(me, 38, "started", t6)
        finally:
            log(me, 39, "finally")
            await asyncio.sleep(6 * UNIT)
            log(me, 40)
        try:
            log(me, 41, "awaited", await t6)
        except BaseException as error:
            log(me, 42, "caught", error)
            raise
        yield 43
        log(me, 44)
    try:
        group7 = [keep(asyncio.create_task(w0(me + ".45"), name=me + ".t46"))]
        done, pending = await asyncio.wait(group7, return_when=asyncio.FIRST_EXCEPTION, timeout=4 * UNIT)
        log(me, 47, done, pending)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 48, "caught", error)
    asyncio.current_task().cancel("stop 49")
    log(me, 50, asyncio.current_task().uncancel())
    log(me, 51)
    try:
        loop.call_soon(log, me, 53)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 56, "caught", error)
    try:
        t8 = keep(asyncio.create_task(w1(me + ".57"), name=me + ".t58"))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 59, "caught", error)
    return 60


run(100163, program, run_plainly)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    bounded0 = asyncio.BoundedSemaphore(1)
    barrier0 = asyncio.Barrier(2)
    barrier1 = asyncio.Barrier(3)
    async def w0(me):
        log(me, 1)
        try:
            async with asyncio.timeout(6 * UNIT) as limit1:
                log(me, 2, repr(barrier1))
                loop.call_later(0, lambda *args: bounded0.release())
                limit1.reschedule(loop.time())
                await Later(2, 3)
            log(me, 4, limit1.expired())
        except TimeoutError as error:
            log(me, 5, error, limit1.expired(), asyncio.current_task().cancelling())
        log(me, 6, await bounded0.acquire())
        try:
            async with Place(me + "-7", 1, 0):
                try:
                    async with asyncio.timeout_at(loop.time() + 11 * UNIT) as limit2:
                        try:
                            when3 = loop.time() + 10 * UNIT
                            loop.call_at(when3, lambda *args: victim(0).cancel("stop 8"))
                            loop.call_at(when3, lambda *args: victim(3).cancel("stop 9"))
                        except (Exception, asyncio.CancelledError) as error:
                            log(me, 10, "caught", error)
                            log(me, 11, asyncio.current_task().uncancel())
                        else:
                            log(me, 12, "fine")
                    log(me, 13, limit2.expired())
                except TimeoutError as error:
                    log(me, 14, error, limit2.expired(), asyncio.current_task().cancelling())
                log(me, 15, repr(barrier1))
        finally:
            bounded0.release()
            log(me, 16, bounded0.locked())
        crowd4 = [keep(asyncio.create_task(waits(f"{me}.17-{i}", barrier1), name=f"{me}.c17-{i}")) for i in range(4)]
        await asyncio.sleep(0)
        await barrier1.reset()
        log(me, 18)
        await asyncio.wait(crowd4, timeout=11 * UNIT)
        log(me, 19)
        return me
    async def w1(me):
        log(me, 21)
        log(me, 23, "gathered", await asyncio.gather(asyncio.shield(waits(me + ".22", barrier1))))
        try:
            log(me, 26, "gathered", await asyncio.gather(Later(1, 24), waits(me + ".25", barrier1)))
        except (Exception, asyncio.CancelledError) as error:
            log(me, 27, "caught", error)
            raise
        s5 = keep_other(asyncio.shield(holds(me + ".28", bounded0, 1)))
    async def w2(me):
        log(me, 29, await barrier1.abort())
        try:
            log(me, 30, "gathered", await asyncio.gather())
        except BaseException as error:
            log(me, 31, "caught", error)
            raise
        log(me, 33, "gathered", await asyncio.gather(asyncio.sleep(3 * UNIT, 32)))
    async def w3(me):
        log(me, 34)
        log(me, 36, [item async for item in Count(2)])
        try:
            async with asyncio.timeout(11 * UNIT) as limit6:
                crowd7 = [keep(asyncio.create_task(holds(f"{me}.37-{i}", barrier1, 1), name=f"{me}.c37-{i}")) for i in range(3)]
                await asyncio.sleep(11 * UNIT)
                await barrier1.wait()
                log(me, 38)
                await asyncio.sleep(0)
                log(me, 39)
                await barrier1.reset()
                log(me, 40)
                await barrier1.abort()
                log(me, 41)
                await asyncio.wait(crowd7, timeout=6 * UNIT)
                log(me, 42)
            log(me, 43, limit6.expired())
        except TimeoutError as error:
            log(me, 44, error, limit6.expired(), asyncio.current_task().cancelling())
        try:
            s8 = keep_other(asyncio.shield(Later(1, 45)))
        except* (Oops, ValueError, TimeoutError) as error:
            log(me, 46, error)
        crowd9 = [keep(asyncio.create_task(holds(f"{me}.47-{i}", barrier1, 1), name=f"{me}.c47-{i}")) for i in range(4)]
        await asyncio.sleep(0)
        await barrier1.reset()
        log(me, 48)
        crowd9[2].cancel()
        log(me, 50)
        crowd9[1].cancel()
        log(me, 52)
    async def stream(me):
        t10 = keep(asyncio.create_task(waits(me + ".53", barrier1), name=me + ".t54"))
        crowd11 = [keep(asyncio.create_task(waits(f"{me}.55-{i}", barrier1), name=f"{me}.c55-{i}")) for i in range(4)]
        await asyncio.sleep(0)
        await asyncio.sleep(0)
        log(me, 56)
        await asyncio.sleep(0)
        log(me, 57)
        await barrier1.abort()
        log(me, 58)
        await asyncio.sleep(0)
        log(me, 59)
        try:
            crowd12 = [keep(asyncio.create_task(waits(f"{me}.60-{i}", barrier1), name=f"{me}.c60-{i}")) for i in range(3)]
            await asyncio.sleep(3 * UNIT)
            await barrier1.wait()
            log(me, 61)
            await asyncio.wait(crowd12, timeout=11 * UNIT)
            log(me, 62)
        except (Exception, asyncio.CancelledError) as error:
            log(me, 63, "caught", error)
            log(me, 64, asyncio.current_task().uncancel())
        else:
            log(me, 65, "fine")
        yield 66
        try:
            async with asyncio.timeout(0) as limit13:
                try:
                    s14 = keep_other(asyncio.shield(asyncio.gather(Later(1, 67), stays(me + ".68", 0), asyncio.sleep(3 * UNIT), return_exceptions=True)))
                except asyncio.CancelledError as error:
                    log(me, 69, "caught", error)
                limit13.reschedule(loop.time())
                await Later(0, 70)
            log(me, 71, limit13.expired())
        except TimeoutError as error:
            log(me, 72, error, limit13.expired(), asyncio.current_task().cancelling())
        s15 = keep_other(asyncio.shield(Later(0, 73)))
    try:
        crowd16 = [keep(asyncio.create_task(waits(f"{me}.74-{i}", barrier0), name=f"{me}.c74-{i}")) for i in range(4)]
        await barrier0.reset()
        log(me, 75)
        await barrier0.wait()
        log(me, 76)
        crowd16[1].cancel()
        log(me, 78)
        await barrier0.abort()
        log(me, 79)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 80, "caught", error)
    crowd17 = [keep(asyncio.create_task(waits(f"{me}.81-{i}", barrier1), name=f"{me}.c81-{i}")) for i in range(3)]
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    log(me, 82)
    try:
        for i in range(2):
            keep(asyncio.create_task(naps(me + ".83", 6 * UNIT), name=f"{me}.s84-{i}"))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 85, "caught", error)
        log(me, 86, asyncio.current_task().uncancel())
        await asyncio.sleep(0)
        log(me, 87)
    try:
        log(me, 90, "gathered", await asyncio.gather(Later(1, 88), asyncio.wait_for(holds(me + ".89", barrier1, 2), 0), return_exceptions=True))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 91, "caught", error)


run(100231, program, run_plainly)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    fut0 = loop.create_future()
    async def w0(me):
        log(me, 1)
        try:
            async with asyncio.TaskGroup() as tg1:
                t2 = keep(tg1.create_task(w1(me + ".2"), name=me + ".t3"))
                t3 = keep(tg1.create_task(asyncio.sleep(11 * UNIT), name=me + ".t4"))
                t4 = keep(tg1.create_task(w1(me + ".5"), name=me + ".t6"))
            log(me, 7)
        finally:
            log(me, 8, "finally")
            await asyncio.sleep(11 * UNIT)
            log(me, 9)
        f5 = asyncio.Future()
        loop.call_later(11 * UNIT, f5.set_result, 10)
        f5.add_done_callback(lambda done: log(11, "before the wake-up"))
        log(me, 12, await f5)
        log(me, 13, "got", await t2)
        try:
            g6 = keep_other(asyncio.gather(naps(me + ".14", 11 * UNIT), fails(me + ".15", 11 * UNIT), asyncio.sleep(0), return_exceptions=True))
            await asyncio.sleep(11 * UNIT)
            log(me, 17, g6.cancel())
            log(me, 18, await g6)
        except* (Oops, ValueError, TimeoutError) as error:
            log(me, 19, error)
    async def w1(me):
        log(me, 20)
        loop.call_soon(log, me, 21)
        try:
            for i in range(4):
                keep(asyncio.create_task(asyncio.sleep(11 * UNIT), name=f"{me}.s23-{i}"))
        finally:
            log(me, 24, "finally")
        t7 = keep(asyncio.create_task(waits(me + ".25", fut0), name=me + ".t26"))
        log(me, 27, "awaited", await t7)
        return me
    async def stream(me):
        f8 = loop.create_future()
        loop.call_soon(f8.set_exception, Oops(29))
        f8.add_done_callback(lambda done: log(30, "before the wake-up"))
        log(me, 31, await f8)
        yield 32
        async with asyncio.TaskGroup() as tg9:
            t10 = keep(tg9.create_task(naps(me + ".33", 11 * UNIT), name=me + ".t34"))
            log(me, 35, repr(tg9))
        log(me, 36)
    try:
        async for each in asyncio.as_completed([keep(asyncio.create_task(asyncio.sleep(11 * UNIT), name=me + ".t37")), keep(asyncio.create_task(waits(me + ".38", fut0), name=me + ".t39"))], timeout=0):
            try:
                result = await each
                log(me, 40, "completed", each, result)
            except (Exception, asyncio.CancelledError) as error:
                log(me, 41, error)
            break
    except (Exception, asyncio.CancelledError) as error:
        log(me, 42, "caught", error)
    try:
        async with asyncio.TaskGroup() as tg11:
            keep(tg11.create_task(w0(me + ".43"), name=me + ".t46"))
            tg11.create_task(fails(me + ".47", 0))
            try:
                await asyncio.sleep(11 * UNIT)
            finally:
                log(me, 48)
    except* Oops as error:
        log(me, 49, error)
    try:
        ag12 = keep_generator(stream(me + ".ag12"))
        log(me, 52, await ag12.athrow(Oops(51)))
        log(me, 53, await ag12.asend(None))
        log(me, 54, await anext(ag12))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 55, "caught", error)


run(100389, program, run_forever)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    fut0 = loop.create_future()
    sem0 = asyncio.Semaphore(0)
    async def w0(me):
        log(me, 1)
        log(me, 4, await fut0)
        log(me, 7, fut0.add_done_callback(lambda done: log(5, "future", outcome(done))))
    async def w1(me):
        log(me, 10, fut0.add_done_callback(lambda done: log(8, "future", outcome(done))))
    async def w2(me):
        log(me, 11)
        log(me, 14, fut0.add_done_callback(lambda done: log(12, "future", outcome(done))))
    async def stream(me):
        t1 = keep(asyncio.create_task(asyncio.sleep(0), name=me + ".t15"))
        log(me, 17, "got", await waits(me + ".16", fut0))
        yield 18
        try:
            t2 = keep(asyncio.ensure_future(w1(me + ".19")))
        except TimeoutError as error:
            log(me, 20, "caught", error)
        log(me, 21)
    group3 = [keep(asyncio.create_task(holds(me + ".22", sem0, 2), name=me + ".t23")), keep(asyncio.create_task(asyncio.sleep(0), name=me + ".t24", context=contextvars.copy_context()))]
    group3.append(fut0)
    done, pending = await asyncio.wait(group3, return_when=asyncio.FIRST_COMPLETED)
    log(me, 25, done, pending)
    try:
        t4 = keep(asyncio.create_task(deep(4, asyncio.gather(asyncio.sleep(3 * UNIT))), name=me + ".t26"))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 27, "caught", error)
    t5 = keep(asyncio.create_task(asyncio.sleep(0), name=me + ".t28"))
    try:
        log(me, 31, fut0.result())
    except (Exception, asyncio.CancelledError) as error:
        log(me, 32, "caught", error)
    try:
        log(me, 33)
    finally:
        log(me, 34, "finally")
    t6 = keep(asyncio.create_task(w1(me + ".35"), name=me + ".t36"))
    t7 = keep(asyncio.create_task(w0(me + ".37"), name=me + ".t38"))
    log(me, 39, "started", t7)
    log(me, 40, victim(8).exception())


run(100398, program, run_plainly)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    cond0 = asyncio.Condition()
    lock0 = asyncio.Lock()
    lock1 = asyncio.Lock()
    async def w0(me):
        async with asyncio.TaskGroup() as tg1:
            t2 = keep(tg1.create_task(lock1.acquire(), name=me + ".t1"))
            t3 = keep(tg1.create_task(asyncio.wait_for(w2(me + ".2"), 7 * UNIT), name=me + ".t3"))
            t4 = keep(tg1.create_task(deep(1, asyncio.sleep(7 * UNIT)), name=me + ".t4"))
            t5 = keep(tg1.create_task(asyncio.sleep(6 * UNIT), name=me + ".t5"))
        log(me, 6)
        t6 = keep(asyncio.ensure_future(lock1.acquire()))
        try:
            t7 = keep(asyncio.create_task(holds(me + ".7", cond0, 1), name=me + ".t8"))
        finally:
            log(me, 9, "finally")
        t8 = keep(asyncio.ensure_future(asyncio.sleep(0)))
    async def w1(me):
        try:
            log(me, 11, "cancel", victim(8).cancel())
        except BaseException as error:
            log(me, 12, "caught", error)
            raise
        t9 = keep(asyncio.Task(w2(me + ".13"), loop=loop, eager_start=True, name=me + ".t14"))
        crowd10 = [keep(asyncio.create_task(holds(f"{me}.15-{i}", lock0, 0), name=f"{me}.c15-{i}")) for i in range(4)]
        await asyncio.sleep(0)
        await lock0.acquire()
        log(me, 16)
        await lock0.acquire()
        log(me, 17)
        lock0.release()
        log(me, 18)
        t11 = keep(asyncio.create_task(asyncio.sleep(0, 19), name=me + ".t20"))
        return 21
    async def w2(me):
        crowd12 = [keep(asyncio.create_task(waits(f"{me}.22-{i}", cond0), name=f"{me}.c22-{i}")) for i in range(3)]
        async with cond0:
            cond0.notify(2)
            await asyncio.sleep(2 * UNIT, 23)
            crowd12[0].cancel()
        log(me, 25)
    async def stream(me):
        t13 = keep(asyncio.Task(holds(me + ".26", lock0, 2), loop=loop, eager_start=True, name=me + ".t27"))
        log(me, 29, "cancel", t13.cancel("stop 28"))
        crowd14 = [keep(asyncio.create_task(holds(f"{me}.30-{i}", lock1, 2), name=f"{me}.c30-{i}")) for i in range(4)]
        await asyncio.sleep(6 * UNIT)
        lock1.release()
        log(me, 31)
        lock1.release()
        log(me, 32)
        await asyncio.wait(crowd14, timeout=2 * UNIT)
        log(me, 33)
        yield 34
        try:
            t15 = keep(asyncio.create_task(w2(me + ".35"), name=me + ".t36"))
        except asyncio.CancelledError as error:
            log(me, 37, "caught", error)
        try:
            t16 = keep(asyncio.create_task(lock1.acquire(), name=me + ".t38"))
            log(me, 39, "started", t16)
        except asyncio.CancelledError as error:
            log(me, 40, "caught", error)
            log(me, 41, asyncio.current_task().uncancel())
            await asyncio.sleep(0)
            log(me, 42)
        else:
            log(me, 43, "fine")
    try:
        crowd17 = [keep(asyncio.create_task(holds(f"{me}.44-{i}", lock0, 0), name=f"{me}.c44-{i}")) for i in range(3)]
        await asyncio.sleep(0)
        crowd17[2].cancel()
        log(me, 46)
        await lock0.acquire()
        log(me, 47)
        await lock0.acquire()
        log(me, 48)
        await asyncio.wait(crowd17, timeout=2 * UNIT)
        log(me, 49)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 50, "caught", error)
    log(me, 52, "got", await asyncio.shield(Later(2, 51)))
    try:
        log(me, 54, "gathered", await asyncio.gather(asyncio.wait_for(Later(0, 53), 7 * UNIT)))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 55, "caught", error)
    t18 = keep(asyncio.create_task(asyncio.sleep(2 * UNIT), name=me + ".t56"))
    log(me, 57, "started", t18)
    try:
        async with asyncio.TaskGroup() as tg19:
            t20 = keep(tg19.create_task(asyncio.sleep(6 * UNIT), name=me + ".t58"))
            t21 = keep(tg19.create_task(naps(me + ".59", 7 * UNIT), name=me + ".t60"))
            t22 = keep(asyncio.ensure_future(w0(me + ".61")))
            try:
                t23 = keep(loop.create_task(lock1.acquire(), name=me + ".t62"))
            except asyncio.CancelledError as error:
                log(me, 63, "caught", error)
        log(me, 64)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 65, "caught", error)
    try:
        log(me, 67, "cancel", victim(8).cancel("stop 66"))
    except Exception as error:
        log(me, 68, "caught", error)
    else:
        log(me, 69, "fine")
    try:
        t24 = keep(asyncio.create_task(naps(me + ".70", 6 * UNIT), name=me + ".t71"))
        log(me, 72, "started", t24)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 73, "caught", error)


run(100401, program, run_twice)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    queue0 = asyncio.Queue()
    queue1 = asyncio.Queue(1)
    lifo0 = asyncio.LifoQueue()
    async def w0(me):
        try:
            loop.call_soon_threadsafe(lambda *args: lifo0.put_nowait(8))
        finally:
            log(me, 2, "finally")
            await asyncio.sleep(12 * UNIT, 3)
            log(me, 4)
        for i in range(3):
            keep(asyncio.create_task(queue1.get(), name=f"{me}.s5-{i}"))
        try:
            log(me, 7, victim(0).cancel(), victim(0).uncancel(), victim(0).cancelling())
        except Oops as error:
            log(me, 8, "caught", error)
            raise Oops(me) from error
        return me
    async def w1(me):
        try:
            log(me, 11, "cancel", victim(1).cancel("stop 10"))
        except asyncio.CancelledError as error:
            log(me, 12, "caught", error)
            await asyncio.sleep(5 * UNIT)
            log(me, 13)
        watch1 = lambda done: log(14, "done", done)
        victim(5).add_done_callback(watch1)
        victim(5).add_done_callback(log)
        log(me, 15, victim(5).remove_done_callback(watch1))
    async def w2(me):
        log(me, 16)
        log(me, 17, "item", await lifo0.get())
    async def w3(me):
        log(me, 18)
        log(me, 19, await lifo0.put(2))
        try:
            async with asyncio.timeout_at(loop.time() + 3 * UNIT) as limit2:
                log(me, 20, "got", await lifo0.get())
                limit2.reschedule(loop.time() + 5 * UNIT)
                await asyncio.sleep(3 * UNIT)
            log(me, 21, limit2.expired())
        except TimeoutError as error:
            log(me, 22, error, limit2.expired(), asyncio.current_task().cancelling())
        loop.call_soon(log, me, 23)
        g3 = keep_other(asyncio.gather(asyncio.gather(fails(me + ".24", 5 * UNIT), queue1.get(), stays(me + ".25", 12 * UNIT), return_exceptions=True), Later(1, 26), asyncio.sleep(0)))
    async def stream(me):
        g4 = keep_other(asyncio.gather(naps(me + ".27", 12 * UNIT), naps(me + ".28", 5 * UNIT), asyncio.sleep(5 * UNIT)))
        await asyncio.sleep(0)
        log(me, 30, g4.cancel("stop 29"))
        log(me, 32, "in time", await asyncio.wait_for(asyncio.wait_for(Later(1, 31), 3 * UNIT), 8 * UNIT))
        t5 = keep(asyncio.create_task(takes(me + ".33", queue1), name=me + ".t34"))
        yield 35
        log(me, 37, "cancel", victim(5).cancel())
    try:
        crowd6 = [keep(asyncio.create_task(gives(f"{me}.38-{i}", queue0, 0), name=f"{me}.c38-{i}")) for i in range(4)]
        await asyncio.sleep(0)
        queue0.put_nowait(2)
        log(me, 39)
        await asyncio.sleep(0)
        log(me, 40)
        crowd6[2].cancel("stop 41")
        log(me, 42)
        queue0.shutdown(immediate=True)
        log(me, 43)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 44, "caught", error)
    try:
        group7 = [keep(asyncio.create_task(naps(me + ".45", 12 * UNIT), name=me + ".t46")), keep(asyncio.create_task(asyncio.wait_for(Later(0, 47), 3 * UNIT), name=me + ".t48")), keep(asyncio.create_task(w2(me + ".49"), name=me + ".t50")), keep(asyncio.create_task(naps(me + ".51", 8 * UNIT), name=me + ".t52"))]
        done, pending = await asyncio.wait(group7, return_when=asyncio.ALL_COMPLETED, timeout=8 * UNIT)
        log(me, 53, done, pending)
    finally:
        log(me, 54, "finally")
    try:
        group8 = [keep(asyncio.create_task(asyncio.sleep(3 * UNIT), name=me + ".t55")), keep(asyncio.create_task(w1(me + ".56"), name=me + ".t57")), keep(asyncio.create_task(takes(me + ".58", lifo0), name=me + ".t59"))]
        done, pending = await asyncio.wait(group8, return_when=asyncio.FIRST_EXCEPTION)
        log(me, 60, done, pending)
        for each in in_order(pending):
            each.cancel("stop 61")
    except (Exception, asyncio.CancelledError) as error:
        log(me, 62, "caught", error)


run(100507, program, run_by_hand)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    cond0 = asyncio.Condition()
    lifo0 = asyncio.LifoQueue(2)
    lifo1 = asyncio.LifoQueue(2)
    async def w0(me):
        log(me, 1)
        t1 = keep(asyncio.create_task(w2(me + ".2"), name=me + ".t3"))
        log(me, 4, lifo0.put_nowait(7))
        log(me, 5, await lifo0.put(0))
        log(me, 6, lifo0.task_done())
    async def w1(me):
        try:
            log(me, 7, lifo0.qsize())
        except Oops as error:
            log(me, 8, "caught", error)
        try:
            async with asyncio.timeout(12 * UNIT) as limit2:
                log(me, 9, asyncio.current_task() in asyncio.all_tasks())
                crowd3 = [keep(asyncio.create_task(waits(f"{me}.10-{i}", cond0), name=f"{me}.c10-{i}")) for i in range(3)]
                async with cond0:
                    cond0.notify_all()
                log(me, 11)
                crowd3[2].cancel()
                log(me, 13)
            log(me, 14, limit2.expired())
        except TimeoutError as error:
            log(me, 15, error, limit2.expired(), asyncio.current_task().cancelling())
        crowd4 = [keep(asyncio.create_task(takes(f"{me}.16-{i}", lifo0), name=f"{me}.c16-{i}")) for i in range(3)]
        await asyncio.sleep(0)
        lifo0.shutdown()
        log(me, 17)
        lifo0.shutdown(immediate=True)
        log(me, 18)
        crowd4[2].cancel()
        log(me, 20)
        lifo0.put_nowait(2)
        log(me, 21)
        try:
            async with asyncio.timeout_at(loop.time() + 7 * UNIT) as limit5:
                log(me, 22, lifo1.put_nowait(9))
                try:
                    crowd6 = [keep(asyncio.create_task(takes(f"{me}.23-{i}", lifo1), name=f"{me}.c23-{i}")) for i in range(3)]
                    await asyncio.sleep(12 * UNIT)
                    await lifo1.put(3)
                    log(me, 24)
                    lifo1.get_nowait()
                    log(me, 25)
                    crowd6[0].cancel()
                    log(me, 27)
                finally:
                    log(me, 28, "finally")
            log(me, 29, limit5.expired())
        except TimeoutError as error:
            log(me, 30, error, limit5.expired(), asyncio.current_task().cancelling())
    async def w2(me):
        log(me, 31)
        log(me, 32, await lifo0.put(7))
        t7 = keep(asyncio.create_task(deep(2, w3(me + ".33")), name=me + ".t34"))
    async def w3(me):
        log(me, 35)
        try:
            log(me, 37, "in time", await asyncio.wait_for(holds(me + ".36", cond0, 2), 7 * UNIT))
        except Oops as error:
            log(me, 38, "caught", error)
        try:
            log(me, 39, lifo1.put_nowait(7))
        finally:
            log(me, 40, "finally")
        log(me, 41, "item", await lifo0.get())
        lifo0.task_done()
    async def stream(me):
        if me < chr(110):
            raise ValueError(me)
        t8 = keep(asyncio.create_task(takes(me + ".43", lifo0), name=me + ".t44"))
        yield 45
        log(me, 46, lifo1.put_nowait(0))
    try:
        try:
            async with asyncio.timeout(12 * UNIT) as limit9:
                try:
                    log(me, 47, len(asyncio.all_tasks()))
                except* (Oops, ValueError, TimeoutError) as error:
                    log(me, 48, error)
                limit9.reschedule(None)
                await Later(3, 49)
            log(me, 50, limit9.expired())
        except TimeoutError as error:
            log(me, 51, error, limit9.expired(), asyncio.current_task().cancelling())
    except (Exception, asyncio.CancelledError) as error:
        log(me, 52, "caught", error)
    try:
        t10 = keep(asyncio.create_task(w1(me + ".53"), name=me + ".t54"))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 55, "caught", error)
    try:
        async with cond0:
            log(me, 56, await cond0.wait())
    except (Exception, asyncio.CancelledError) as error:
        log(me, 57, "caught", error)
    try:
        log(me, 58, await lifo1.join())
    except (Exception, asyncio.CancelledError) as error:
        log(me, 59, "caught", error)


run(100551, program, run_plainly)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    lifo0 = asyncio.LifoQueue(2)
    prio0 = asyncio.PriorityQueue(2)
    queue0 = asyncio.Queue(1)
    async def w0(me):
        log(me, 1)
        log(me, 2, "item", prio0.get_nowait())
    async def w1(me):
        log(me, 3)
        try:
            log(me, 5, "got", await asyncio.shield(w2(me + ".4")))
        except* (Oops, ValueError, TimeoutError) as error:
            log(me, 6, error)
    async def w2(me):
        log(me, 7)
        for turn in range(2):
            await asyncio.sleep(0)
            log(me, 8, turn)
        watch1 = lambda done: log(9, "done", done)
        victim(3).add_done_callback(watch1)
        victim(3).add_done_callback(watch1)
        victim(3).add_done_callback(log)
        log(me, 10, victim(3).remove_done_callback(watch1))
        log(me, 11)
        try:
            crowd2 = [keep(asyncio.create_task(takes(f"{me}.12-{i}", lifo0), name=f"{me}.c12-{i}")) for i in range(3)]
            await asyncio.sleep(8 * UNIT)
            await lifo0.put(3)
            log(me, 13)
            await asyncio.sleep(0)
            log(me, 14)
            crowd2[0].cancel("stop 15")
            log(me, 16)
        except asyncio.CancelledError as error:
            log(me, 17, "caught", error)
            log(me, 18, asyncio.current_task().uncancel())
        return me
    async def stream(me):
        log(me, 20, asyncio.current_task() in asyncio.all_tasks())
        yield 21
        try:
            crowd3 = [keep(asyncio.create_task(takes(f"{me}.22-{i}", prio0), name=f"{me}.c22-{i}")) for i in range(4)]
            await asyncio.sleep(0)
            await asyncio.sleep(0)
            log(me, 23)
            crowd3[1].cancel()
            log(me, 25)
            await prio0.put(3)
            log(me, 26)
            crowd3[0].cancel()
            log(me, 28)
        except TimeoutError as error:
            log(me, 29, "caught", error)
            raise
        crowd4 = [keep(asyncio.create_task(takes(f"{me}.30-{i}", prio0), name=f"{me}.c30-{i}")) for i in range(3)]
        await asyncio.sleep(0)
        await asyncio.sleep(0)
        log(me, 31)
        prio0.put_nowait(1)
        log(me, 32)
        prio0.put_nowait(2)
        log(me, 33)
        prio0.put_nowait(1)
        log(me, 34)
    try:
        async with contextlib.AsyncExitStack() as stack5:
            await stack5.enter_async_context(Place(me + "-35"))
            stack5.push_async_callback(asyncio.sleep, 0)
            async for item in keep_generator(stream(me + ".g")):
                log(me, 36, item)
                try:
                    try:
                        async with asyncio.timeout(12 * UNIT) as limit6:
                            log(me, 38, "got", await takes(me + ".37", lifo0))
                        log(me, 39, limit6.expired())
                    except TimeoutError as error:
                        log(me, 40, error, limit6.expired(), asyncio.current_task().cancelling())
                except* (Oops, ValueError, TimeoutError) as error:
                    log(me, 41, error)
            crowd7 = [keep(asyncio.create_task(takes(f"{me}.42-{i}", prio0), name=f"{me}.c42-{i}")) for i in range(3)]
            await asyncio.sleep(0)
            log(me, 43)
            crowd7[1].cancel()
            log(me, 45)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 46, "caught", error)
    try:
        crowd8 = [keep(asyncio.create_task(gives(f"{me}.47-{i}", lifo0, 4), name=f"{me}.c47-{i}")) for i in range(3)]
        await asyncio.sleep(0)
        lifo0.put_nowait(2)
        log(me, 48)
        lifo0.put_nowait(2)
        log(me, 49)
        lifo0.get_nowait()
        log(me, 50)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 51, "caught", error)
    log(me, 52, "item", await prio0.get())
    try:
        crowd9 = [keep(asyncio.create_task(takes(f"{me}.53-{i}", lifo0), name=f"{me}.c53-{i}")) for i in range(4)]
        await asyncio.sleep(12 * UNIT)
        crowd9[1].cancel()
        log(me, 55)
        await asyncio.sleep(0)
        log(me, 56)
    except BaseException as error:
        log(me, 57, "caught", error)
        raise
    group10 = [keep(asyncio.create_task(w0(me + ".58"), name=me + ".t59")), keep(asyncio.create_task(w2(me + ".60"), name=me + ".t61"))]
    done, pending = await asyncio.wait(group10, return_when=asyncio.ALL_COMPLETED, timeout=12 * UNIT)
    log(me, 62, done, pending)
    for each in in_order(pending):
        each.cancel()


run(100591, program, run_plainly)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    var0 = contextvars.ContextVar("var0", default="none")
    barrier0 = asyncio.Barrier(3)
    barrier1 = asyncio.Barrier(2)
    lifo0 = asyncio.LifoQueue(2)
    async def w0(me):
        log(me, 1)
        log(me, 4, "gathered", await asyncio.gather(barrier0.wait(), asyncio.gather(naps(me + ".2", 8 * UNIT), gives(me + ".3", lifo0, 1), lifo0.get(), return_exceptions=True), asyncio.sleep(0)))
        log(me, 6, "gathered", await asyncio.gather(waits(me + ".5", barrier0), return_exceptions=True))
        log(me, 8, "cancel", victim(3).cancel("stop 7"))
        log(me, 11, "gathered", await asyncio.gather(Later(3, 9), takes(me + ".10", lifo0)))
    async def stream(me):
        log(me, 13, "gathered", await asyncio.gather(Later(2, 12)))
        log(me, 15, "gathered", await asyncio.gather(asyncio.sleep(0, 14)))
        log(me, 18, "gathered", await asyncio.gather(asyncio.wait_for(asyncio.sleep(0), 0), asyncio.shield(Later(3, 16)), takes(me + ".17", lifo0)))
        yield 19
        log(me, 20, "got", await asyncio.sleep(8 * UNIT))
    try:
        log(me, 22, "in time", await asyncio.wait_for(fails(me + ".21", 8 * UNIT), None))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 23, "caught", error)
    try:
        try:
            log(me, 25, "gathered", await asyncio.gather(Later(2, 24), return_exceptions=True))
        finally:
            log(me, 26, "finally")
            await asyncio.sleep(0)
            log(me, 27)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 28, "caught", error)
    try:
        log(me, 30, "gathered", await asyncio.gather(asyncio.sleep(8 * UNIT), w0(me + ".29")))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 31, "caught", error)
    try:
        log(me, 33, "gathered", await asyncio.gather(Later(1, 32), return_exceptions=True))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 34, "caught", error)
    for i in range(3):
        keep(asyncio.create_task(asyncio.sleep(8 * UNIT, 35), name=f"{me}.s36-{i}"))
    group1 = [keep(asyncio.create_task(fails(me + ".37", 8 * UNIT), name=me + ".t38")), keep(asyncio.create_task(asyncio.sleep(8 * UNIT), name=me + ".t39"))]
    done, pending = await asyncio.wait(group1, return_when=asyncio.FIRST_COMPLETED, timeout=8 * UNIT)
    log(me, 40, done, pending)
    for each in in_order(pending):
        each.cancel()
    try:
        log(me, 42, await lifo0.join())
    except (Exception, asyncio.CancelledError) as error:
        log(me, 43, "caught", error)
    return me


run(100642, program, run_plainly)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    lifo0 = asyncio.LifoQueue()
    cond0 = asyncio.Condition()
    cond1 = asyncio.Condition()
    async def w0(me):
        log(me, 1)
        s1 = keep_other(asyncio.shield(asyncio.shield(asyncio.sleep(12 * UNIT))))
        async for item in keep_generator(stream(me + ".g")):
            log(me, 2, item)
            log(me, 3)
        async with cond0:
            log(me, 4, "holds")
            cond0.release()
            log(me, 5)
            log(me, 7, "gathered", await asyncio.gather(s1, asyncio.gather(asyncio.sleep(12 * UNIT, 6), s1), s1, return_exceptions=True))
        log(me, 8, cond0.locked())
        return me
    async def stream(me):
        try:
            s2 = keep_other(asyncio.shield(asyncio.sleep(-1, 10)))
        finally:
            log(me, 11, "finally")
        yield 12
        t3 = keep(asyncio.create_task(asyncio.sleep(2 * UNIT, 13), name=me + ".t14"))
        log(me, 15, "started", t3)
        for i in range(4):
            keep(asyncio.create_task(naps(me + ".16", 10 * UNIT), name=f"{me}.s17-{i}"))
    try:
        log(me, 19, "cancel", victim(5).cancel())
    except (Exception, asyncio.CancelledError) as error:
        log(me, 20, "caught", error)
    try:
        async with cond1:
            log(me, 21, "holds")
            asyncio.current_task().set_name("named 22")
            log(me, 23, asyncio.current_task())
    except (Exception, asyncio.CancelledError) as error:
        log(me, 24, "caught", error)
    try:
        try:
            log(me, 26, "got", await Later(3, 25))
        except BaseException as error:
            log(me, 27, "caught", error)
            raise
    except (Exception, asyncio.CancelledError) as error:
        log(me, 28, "caught", error)
    try:
        async with asyncio.timeout(0) as limit4:
            try:
                s5 = keep_other(asyncio.shield(asyncio.sleep(7 * UNIT, 29)))
            except asyncio.CancelledError as error:
                log(me, 30, "caught", error)
                raise
        log(me, 31, limit4.expired())
    except TimeoutError as error:
        log(me, 32, error, limit4.expired(), asyncio.current_task().cancelling())
    try:
        async with asyncio.TaskGroup() as tg6:
            t7 = keep(tg6.create_task(lifo0.get(), name=me + ".t33"))
            t8 = keep(tg6.create_task(w0(me + ".34"), name=me + ".t35"))
            s9 = keep_other(asyncio.shield(w0(me + ".36")))
        log(me, 37)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 38, "caught", error)
    try:
        try:
            for turn in range(4):
                await asyncio.sleep(0)
                log(me, 39, turn)
        except BaseException as error:
            log(me, 40, "caught", error)
            raise
    except (Exception, asyncio.CancelledError) as error:
        log(me, 41, "caught", error)


run(100645, program, run_twice)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    cond0 = asyncio.Condition()
    async def w0(me):
        log(me, 1)
        async with cond0:
            wanted = []
            log(me, 2, await cond0.wait_for(lambda: wanted.append(1) or len(wanted) > 2))
        t1 = keep(asyncio.ensure_future(waits(me + ".3", cond0)))
        try:
            log(me, 4, "awaited", await t1)
        except (Exception, asyncio.CancelledError) as error:
            log(me, 5, "caught", error)
            log(me, 6, asyncio.current_task().uncancel())
    async def w1(me):
        t2 = keep(asyncio.create_task(asyncio.sleep(0), name=me + ".t7"))
        log(me, 8, "started", t2)
        try:
            await asyncio.sleep(3 * UNIT)
            log(me, 9)
        finally:
            log(me, 10, "finally")
            await asyncio.sleep(0)
            log(me, 11)
    async def stream(me):
        async with cond0:
            log(me, 12, await cond0.wait())
        yield 13
        t3 = keep(asyncio.create_task(w1(me + ".14"), name=me + ".t15"))
    g4 = keep_other(asyncio.gather(Later(3, 16), asyncio.shield(asyncio.sleep(0, 17))))
    try:
        log(me, 19, g4.cancel(), g4.uncancel(), g4.cancelling())
    except (Exception, asyncio.CancelledError) as error:
        log(me, 20, "caught", error)
    try:
        try:
            async with cond0:
                log(me, 21, await cond0.wait())
        except BaseException as error:
            log(me, 22, "caught", error)
            raise
    except (Exception, asyncio.CancelledError) as error:
        log(me, 23, "caught", error)
    try:
        await asyncio.sleep(8 * UNIT, 24)
        log(me, 25)
    finally:
        log(me, 26, "finally")
    try:
        async with cond0:
            wanted = []
            log(me, 27, await cond0.wait_for(lambda: wanted.append(1) or len(wanted) > 1))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 28, "caught", error)
    return 29


run(100647, program, run_plainly)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    queue0 = asyncio.Queue(1)
    async def w0(me):
        s1 = keep_other(asyncio.shield(asyncio.wait_for(takes(me + ".1", queue0), 10 * UNIT)))
        try:
            g2 = keep_other(asyncio.gather(w2(me + ".2"), s1, asyncio.shield(asyncio.sleep(0)), return_exceptions=True))
            g2.add_done_callback(lambda done: log(3, "gathered", outcome(done)))
        finally:
            log(me, 4, "finally")
            await asyncio.sleep(0)
            log(me, 5)
        log(me, 6, "got", await s1)
        return 7
    async def w1(me):
        log(me, 8)
        log(me, 10, "got", await Later(1, 9))
        try:
            handle3 = loop.call_soon(lambda *args: queue0.get_nowait())
            handle3.cancel()
            log(me, 11, handle3.cancelled())
        except* (Oops, ValueError, TimeoutError) as error:
            log(me, 12, error)
        handle4 = loop.call_soon(lambda *args: queue0.put_nowait(7))
        await asyncio.sleep(1 * UNIT)
        handle4.cancel()
        log(me, 13, handle4.cancelled())
        return me
    async def w2(me):
        log(me, 15)
        g5 = keep_other(asyncio.gather(deep(1, asyncio.sleep(0, 16)), Later(3, 17)))
        g5.add_done_callback(lambda done: log(18, "gathered", outcome(done)))
        return 19
    async def stream(me):
        g6 = keep_other(asyncio.gather())
        log(me, 20, "awaited", await g6)
        yield 21
        log(me, 23, await Later(4, 22))
    group7 = [keep(asyncio.create_task(asyncio.sleep(1 * UNIT), name=me + ".t24"))]
    done, pending = await asyncio.wait(group7, return_when=asyncio.FIRST_COMPLETED)
    log(me, 25, done, pending)
    for each in in_order(pending):
        each.cancel("stop 26")
    await asyncio.sleep(0)
    log(me, 27)
    try:
        try:
            group8 = [keep(asyncio.create_task(w0(me + ".28"), name=me + ".t29")), keep(asyncio.create_task(takes(me + ".30", queue0), name=me + ".t31"))]
            done, pending = await asyncio.wait(group8, return_when=asyncio.FIRST_COMPLETED, timeout=0)
            log(me, 32, done, pending)
            for each in in_order(pending):
                each.cancel()
        except asyncio.CancelledError as error:
            log(me, 34, "caught", error)
            log(me, 35, asyncio.current_task().uncancel())
    except (Exception, asyncio.CancelledError) as error:
        log(me, 36, "caught", error)
    g9 = keep_other(asyncio.gather(Later(3, 37), asyncio.shield(Later(1, 38)), Later(3, 39)))
    try:
        log(me, 41, victim(4).cancel(), victim(4).uncancel(), victim(4).cancelling())
    except (Exception, asyncio.CancelledError) as error:
        log(me, 42, "caught", error)
    log(me, 43, "gathered", await asyncio.gather())


run(100701, program, run_plainly)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    barrier0 = asyncio.Barrier(3)
    async def w0(me):
        log(me, 1)
        log(me, 5, "gathered", await asyncio.gather(waits(me + ".2", barrier0), Later(2, 3), fails(me + ".4", 0)))
        log(me, 6, "gathered", await asyncio.gather(return_exceptions=True))
    async def w1(me):
        log(me, 7)
        when1 = loop.time() + 2 * UNIT
        loop.call_at(when1, lambda *args, mark=8: log(me, mark, "called", args))
        loop.call_at(when1, lambda *args, mark=9: log(me, mark, "called", args))
        loop.call_at(when1, lambda *args, mark=10: log(me, mark, "called", args))
        return 11
    async def w2(me):
        log(me, 12)
        g2 = keep_other(asyncio.gather())
        log(me, 13, await barrier0.wait())
    async def stream(me):
        try:
            for i in range(3):
                g3 = keep_other(asyncio.gather(w2(me + ".14"), Later(3, 15), return_exceptions=True))
                g3.add_done_callback(lambda done: log(16, "gathered", outcome(done)))
        finally:
            log(me, 17, "finally")
            await asyncio.sleep(2 * UNIT)
            log(me, 18)
        try:
            g4 = keep_other(asyncio.gather(Later(0, 19), return_exceptions=True))
            g4.add_done_callback(lambda done: log(20, "gathered", outcome(done)))
        finally:
            log(me, 21, "finally")
        yield 22
        crowd5 = [keep(asyncio.create_task(holds(f"{me}.23-{i}", barrier0, 2), name=f"{me}.c23-{i}")) for i in range(4)]
        await asyncio.sleep(0)
        crowd5[2].cancel()
        log(me, 25)
        await barrier0.reset()
        log(me, 26)
        await asyncio.sleep(0)
        log(me, 27)
        crowd5[0].cancel("stop 28")
        log(me, 29)
        await asyncio.wait(crowd5, timeout=2 * UNIT)
        log(me, 30)
        log(me, 33, "gathered", await asyncio.gather(Later(1, 31), asyncio.shield(w1(me + ".32")), return_exceptions=True))
    async with Place(me + "-34", 1, 2):
        crowd6 = [keep(asyncio.create_task(waits(f"{me}.35-{i}", barrier0), name=f"{me}.c35-{i}")) for i in range(3)]
        await barrier0.reset()
        log(me, 36)
        await barrier0.abort()
        log(me, 37)
        await asyncio.wait(crowd6, timeout=2 * UNIT)
        log(me, 38)
        log(me, 39, await barrier0.wait())
    try:
        log(me, 40, await barrier0.wait())
    except (Exception, asyncio.CancelledError) as error:
        log(me, 41, "caught", error)
    try:
        for i in range(2):
            try:
                loop.call_soon(log, me, 43)
            except BaseException as error:
                log(me, 46, "caught", error)
                raise
            else:
                log(me, 47, "fine")
            log(me, 49, "in time", await asyncio.wait_for(asyncio.shield(w0(me + ".48")), 9 * UNIT))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 50, "caught", error)
    try:
        try:
            log(me, 54, "gathered", await asyncio.gather(deep(3, Later(0, 51)), asyncio.shield(w0(me + ".52")), asyncio.shield(w1(me + ".53"))))
        finally:
            log(me, 55, "finally")
    except (Exception, asyncio.CancelledError) as error:
        log(me, 56, "caught", error)
    try:
        log(me, 57)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 58, "caught", error)
    log(me, 61, "gathered", await asyncio.gather(waits(me + ".59", barrier0), w2(me + ".60")))


run(100729, program, run_plainly)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    prio0 = asyncio.PriorityQueue(2)
    queue0 = asyncio.Queue()
    var0 = contextvars.ContextVar("var0", default="none")
    var1 = contextvars.ContextVar("var1", default="none")
    async def w0(me):
        log(me, 1)
        await asyncio.sleep(0, 2)
        log(me, 3)
        loop.call_later(0, lambda *args: prio0.put_nowait(7))
        await asyncio.sleep(0)
        log(me, 4)
    async def stream(me):
        log(me, 5, var0.set(me) and var0.get())
        try:
            log(me, 6, await queue0.put(6))
        except TimeoutError as error:
            log(me, 7, "caught", error)
            raise Oops(me) from error
        for i in range(4):
            keep(asyncio.create_task(asyncio.sleep(12 * UNIT), name=f"{me}.s8-{i}"))
        yield 9
        try:
            token1 = var0.set(me + " inside")
            when2 = loop.time() + 8 * UNIT
            loop.call_at(when2, lambda *args, mark=10: log(me, mark, "called", args))
            loop.call_at(when2, lambda *args: var0.set("called"))
            log(me, 11, prio0.shutdown())
            var0.reset(token1)
            log(me, 12, var0.get())
        finally:
            log(me, 13, "finally")
            await asyncio.sleep(0, 14)
            log(me, 15)
        for i in range(3):
            keep(asyncio.create_task(asyncio.sleep(3 * UNIT, 16), name=f"{me}.s17-{i}"))
    try:
        t3 = keep(asyncio.create_task(queue0.get(), name=me + ".t18"))
        var0.set(me + " early")
        t3.add_done_callback(lambda done: log(me, 19, var0.get()))
        var0.set("after")
        loop.call_soon(lambda: log(me, var0.get()))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 20, "caught", error)
    try:
        group4 = [keep(asyncio.create_task(prio0.get(), name=me + ".t21", context=contextvars.copy_context())), keep(asyncio.create_task(naps(me + ".22", 5 * UNIT), name=me + ".t23")), keep(asyncio.create_task(w0(me + ".24"), name=me + ".t25"))]
        done, pending = await asyncio.wait(group4, return_when=asyncio.ALL_COMPLETED, timeout=8 * UNIT)
        log(me, 26, done, pending)
        log(me, 27, await asyncio.gather(*group4, return_exceptions=True))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 28, "caught", error)
    try:
        try:
            for i in range(4):
                keep(asyncio.create_task(stays(me + ".29", 12 * UNIT), name=f"{me}.s30-{i}"))
        finally:
            log(me, 31, "finally")
            await asyncio.sleep(0)
            log(me, 32)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 33, "caught", error)
    log(me, 36, "gathered", await asyncio.gather(takes(me + ".34", prio0), takes(me + ".35", prio0)))
    try:
        when5 = loop.time() + 5 * UNIT
        loop.call_at(when5, lambda *args: victim(3).cancel())
        loop.call_at(when5, lambda *args, mark=38: log(me, mark, "called", args))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 39, "caught", error)
    try:
        t6 = keep(asyncio.create_task(asyncio.sleep(12 * UNIT), name=me + ".t40", context=contextvars.copy_context()))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 41, "caught", error)
    handle7 = loop.call_soon(lambda *args: queue0.get_nowait())
    await asyncio.sleep(0)
    handle7.cancel()
    log(me, 42, handle7.cancelled())
    def chain8(left):
        log(me, 43, left)
        if left:
            loop.call_soon(chain8, left - 1)
    chain8(2)


run(100732, program, run_plainly)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    queue0 = asyncio.Queue(1)
    cond0 = asyncio.Condition()
    prio0 = asyncio.PriorityQueue(2)
    async def w0(me):
        log(me, 1)
        t1 = keep(asyncio.ensure_future(asyncio.sleep(0, 2)))
        async with Place(me + "-3", 1, 2, swallow=(asyncio.CancelledError,)):
            try:
                log(me, 4, "in time", await asyncio.wait_for(t1, 12 * UNIT))
            except (Exception, asyncio.CancelledError) as error:
                log(me, 5, "caught", error)
            else:
                log(me, 6, "fine")
        log(me, 8, "cancel", victim(1).cancel())
    async def w1(me):
        log(me, 9)
        log(me, 10, queue0.put_nowait(9))
        try:
            await asyncio.sleep(5 * UNIT)
            log(me, 11)
        finally:
            log(me, 12, "finally")
        try:
            t2 = keep(asyncio.create_task(w2(me + ".13"), name=me + ".t14"))
        except asyncio.CancelledError as error:
            log(me, 15, "caught", error)
        return me
    async def w2(me):
        log(me, 18, "cancel", victim(4).cancel())
        log(me, 19, await prio0.put(1))
        t3 = keep(asyncio.create_task(asyncio.sleep(0), name=me + ".t20"))
    async def stream(me):
        log(me, 22, "cancel", victim(1).cancel())
        yield 23
        try:
            async with asyncio.timeout_at(loop.time() + 3 * UNIT) as limit4:
                log(me, 24)
                try:
                    async with Place(me + "-25", 2, 1):
                        log(me, 26)
                        log(me, 27)
                except Exception as error:
                    log(me, 28, "caught", error)
            log(me, 29, limit4.expired())
        except TimeoutError as error:
            log(me, 30, error, limit4.expired(), asyncio.current_task().cancelling())
    try:
        log(me, 31, await queue0.put(0))
    finally:
        log(me, 32, "finally")
    try:
        async with Place(me + "-33", 2, 1):
            async with Place(me + "-34", 0, 1):
                when5 = loop.time() + 3 * UNIT
                loop.call_at(when5, lambda *args: queue0.put_nowait(7))
                loop.call_at(when5, lambda *args: queue0.get_nowait())
                log(me, 37, "gathered", await asyncio.gather(Later(0, 35), Later(2, 36), return_exceptions=True))
            log(me, 39, "cancel", victim(9).cancel())
    finally:
        log(me, 40, "finally")
    try:
        try:
            async with asyncio.timeout_at(loop.time() + 5 * UNIT) as limit6:
                try:
                    log(me, 42, "in time", await asyncio.wait_for(Later(1, 41), 12 * UNIT))
                except BaseException as error:
                    log(me, 43, "caught", error)
                    raise
            log(me, 44, limit6.expired())
        except TimeoutError as error:
            log(me, 45, error, limit6.expired(), asyncio.current_task().cancelling())
    finally:
        log(me, 46, "finally")
    log(me, 47, await queue0.put(1))
    try:
        if loop.time() > 0:
            raise Oops(48)
    except Oops as error:
        log(me, 49, "caught", error)
        raise
    log(me, 50, await queue0.put(0))
    return 51


run(100748, program, run_plainly)
