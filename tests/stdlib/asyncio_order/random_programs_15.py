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
    sem0 = asyncio.Semaphore(0)
    async def w0(me):
        log(me, 1)
        log(me, 4, "got", await asyncio.gather(naps(me + ".2", 11 * UNIT), Later(3, 3)))
    async def stream(me):
        t1 = keep(asyncio.create_task(holds(me + ".5", sem0, 1), name=me + ".t6"))
        yield 7
        handle2 = loop.call_soon(lambda *args: sem0.release())
        await asyncio.sleep(11 * UNIT, 8)
        handle2.cancel()
        log(me, 9, handle2.cancelled())
        log(me, 12, "gathered", await asyncio.gather(Later(0, 10), Later(1, 11), return_exceptions=True))
    try:
        t3 = keep(asyncio.create_task(w0(me + ".13"), name=me + ".t14"))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 15, "caught", error)
    try:
        crowd4 = [keep(asyncio.create_task(holds(f"{me}.16-{i}", sem0, 2), name=f"{me}.c16-{i}")) for i in range(4)]
        crowd4[1].cancel()
        log(me, 18)
        sem0.release()
        log(me, 19)
        crowd4[2].cancel()
        log(me, 21)
        sem0.release()
        sem0.release()
        sem0.release()
        sem0.release()
        await sem0.acquire()
        log(me, 22)
        await asyncio.wait(crowd4, timeout=1 * UNIT)
        log(me, 23)
    finally:
        log(me, 24, "finally")
        await asyncio.sleep(11 * UNIT)
        log(me, 25)
    log(me, 27, "gathered", await asyncio.gather(holds(me + ".26", sem0, 1), asyncio.shield(t3)))
    try:
        log(me, 28, await asyncio.wait([]))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 29, "caught", error)


run(100027, program, run_plainly)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    lifo0 = asyncio.LifoQueue(2)
    lifo1 = asyncio.LifoQueue()
    var0 = contextvars.ContextVar("var0", default="none")
    async def w0(me):
        log(me, 1)
        t1 = keep(asyncio.create_task(naps(me + ".2", 0), name=me + ".t3"))
    async def w1(me):
        token2 = var0.set(me + " inside")
        loop.call_soon(log, me, 5)
        loop.call_soon_threadsafe(lambda *args: lifo0.put_nowait(8))
        var0.reset(token2)
        log(me, 9, var0.get())
        return 10
    async def w2(me):
        try:
            log(me, 11, asyncio.current_task().get_name())
        except (Exception, asyncio.CancelledError) as error:
            log(me, 12, "caught", error)
            await asyncio.sleep(5 * UNIT)
            log(me, 13)
        return me
    async def stream(me):
        log(me, 15, "item", await lifo0.get())
        yield 16
        try:
            log(me, 17, "item", lifo0.get_nowait())
            lifo0.task_done()
        except BaseException as error:
            log(me, 18, "caught", error)
            raise
    await asyncio.sleep(0, 19)
    log(me, 20)
    watch3 = lambda done: log(21, "done", done)
    victim(5).add_done_callback(watch3)
    victim(5).add_done_callback(log)
    log(me, 22, victim(5).remove_done_callback(watch3))
    try:
        log(me, 23, "item", await lifo0.get())
        lifo0.task_done()
    except asyncio.CancelledError as error:
        log(me, 24, "caught", error)
        await asyncio.sleep(0)
        log(me, 25)
    else:
        log(me, 26, "fine")
    crowd4 = [keep(asyncio.create_task(gives(f"{me}.27-{i}", lifo1, 1), name=f"{me}.c27-{i}")) for i in range(3)]
    await asyncio.sleep(0)
    log(me, 28)
    lifo1.shutdown(immediate=True)
    log(me, 29)
    await asyncio.sleep(0)
    log(me, 30)
    try:
        @contextlib.asynccontextmanager
        async def manager5():
            log(me, 31, "enters")
            await asyncio.sleep(5 * UNIT)
            try:
                yield 32
            finally:
                await asyncio.sleep(0)
                log(me, 33, "leaves")
        async with manager5() as value:
            try:
                await asyncio.sleep(0, 34)
                log(me, 35)
            except (Exception, asyncio.CancelledError) as error:
                log(me, 36, "caught", error)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 37, "caught", error)
    try:
        await asyncio.sleep(5 * UNIT)
        log(me, 38)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 39, "caught", error)
    try:
        async with asyncio.timeout(0) as limit6:
            try:
                log(me, 40, "item", await lifo0.get())
                lifo0.task_done()
            except TimeoutError as error:
                log(me, 41, "caught", error)
            when7 = loop.time() + 5 * UNIT
            loop.call_at(when7, lambda *args: victim(4).cancel("stop 42"))
            loop.call_at(when7, lambda *args, mark=43: log(me, mark, "called", args))
        log(me, 44, limit6.expired())
    except TimeoutError as error:
        log(me, 45, error, limit6.expired(), asyncio.current_task().cancelling())


run(100051, program, run_twice)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    fut0 = loop.create_future()
    lifo0 = asyncio.LifoQueue(2)
    lifo1 = asyncio.LifoQueue(2)
    cond0 = asyncio.Condition()
    async def w0(me):
        log(me, 1)
        log(me, 2, "got", await fut0)
        cond0.release()
        log(me, 3)
    async def w1(me):
        log(me, 6, "gathered", await asyncio.gather(waits(me + ".4", fut0), waits(me + ".5", cond0)))
        loop.call_soon(log, me, 7)
        try:
            crowd1 = [keep(asyncio.create_task(waits(f"{me}.10-{i}", cond0), name=f"{me}.c10-{i}")) for i in range(3)]
            await asyncio.sleep(0)
            log(me, 11)
            crowd1[1].cancel("stop 12")
            log(me, 13)
            async with cond0:
                cond0.notify_all()
            log(me, 14)
        finally:
            log(me, 15, "finally")
        return 16
    async def w2(me):
        log(me, 17)
        t2 = keep(asyncio.create_task(asyncio.sleep(6 * UNIT), name=me + ".t18"))
        loop.call_later(6 * UNIT, lambda *args: fut0.cancel())
    async def stream(me):
        try:
            s3 = keep_other(asyncio.shield(asyncio.shield(Later(0, 19))))
        finally:
            log(me, 20, "finally")
        g4 = keep_other(asyncio.gather(s3))
        g4.add_done_callback(lambda done: log(21, "gathered", outcome(done)))
        yield 22
        async with cond0:
            cond0.notify()
            log(me, 23, "notified")
            await asyncio.sleep(0, 24)
    try:
        try:
            crowd5 = [keep(asyncio.create_task(waits(f"{me}.25-{i}", fut0), name=f"{me}.c25-{i}")) for i in range(3)]
            fut0.set_exception(Oops(2))
            log(me, 26)
            fut0.set_result(1)
            log(me, 27)
            fut0.set_exception(Oops(2))
            log(me, 28)
        except TimeoutError as error:
            log(me, 29, "caught", error)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 30, "caught", error)
    try:
        s6 = keep_other(asyncio.shield(fut0))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 31, "caught", error)
    crowd7 = [keep(asyncio.create_task(gives(f"{me}.32-{i}", lifo0, 6), name=f"{me}.c32-{i}")) for i in range(3)]
    await asyncio.sleep(11 * UNIT)
    lifo0.get_nowait()
    log(me, 33)
    lifo0.put_nowait(1)
    log(me, 34)
    await asyncio.wait(crowd7, timeout=6 * UNIT)
    log(me, 35)
    loop.call_later(11 * UNIT, lambda *args: fut0.set_exception(Oops(6)))
    async for each in asyncio.as_completed([keep(asyncio.create_task(stays(me + ".36", 11 * UNIT), name=me + ".t37")), keep(asyncio.create_task(asyncio.sleep(11 * UNIT), name=me + ".t38"))], timeout=11 * UNIT):
        try:
            result = await each
            log(me, 39, "completed", each, result)
        except (Exception, asyncio.CancelledError) as error:
            log(me, 40, error)
    try:
        await asyncio.sleep(0, 41)
        log(me, 42)
    except* (Oops, ValueError, TimeoutError) as error:
        log(me, 43, error)
    try:
        loop.call_later(11 * UNIT, lambda *args, mark=44: log(me, mark, "called", args))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 45, "caught", error)
    return me


run(100067, program, run_plainly)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    barrier0 = asyncio.Barrier(2)
    barrier1 = asyncio.Barrier(3)
    bounded0 = asyncio.BoundedSemaphore(2)
    queue0 = asyncio.Queue(2)
    async def w0(me):
        log(me, 1)
        try:
            log(me, 2, await queue0.put(0))
        finally:
            log(me, 3, "finally")
        log(me, 5, "got", await gives(me + ".4", queue0, 3))
        async with bounded0:
            log(me, 6, "holds")
            async with bounded0:
                log(me, 7, "holds")
                ag1 = keep_generator(stream(me + ".ag1"))
                log(me, 10, await ag1.asend(8))
            log(me, 11, await queue0.put(0))
        log(me, 12, bounded0.locked())
        for i in range(3):
            keep(asyncio.create_task(naps(me + ".13", 7 * UNIT), name=f"{me}.s14-{i}"))
    async def w1(me):
        log(me, 15)
        asyncio.current_task().set_name("named 16")
        log(me, 17, asyncio.current_task())
    async def w2(me):
        log(me, 18)
        async with bounded0:
            log(me, 19, "holds")
            crowd2 = [keep(asyncio.create_task(gives(f"{me}.20-{i}", queue0, 9), name=f"{me}.c20-{i}")) for i in range(3)]
            await asyncio.sleep(7 * UNIT)
            queue0.get_nowait()
            log(me, 21)
            await queue0.put(3)
            log(me, 22)
            await asyncio.sleep(0)
            log(me, 23)
            queue0.shutdown(immediate=True)
            log(me, 24)
            await asyncio.wait(crowd2, timeout=4 * UNIT)
            log(me, 25)
            async with bounded0:
                log(me, 26, "holds")
                log(me, 27, queue0.put_nowait(5))
                async with bounded0:
                    log(me, 28, "holds")
                    t3 = keep(asyncio.Task(w3(me + ".29"), loop=loop, eager_start=True, name=me + ".t30"))
                    try:
                        crowd4 = [keep(asyncio.create_task(takes(f"{me}.31-{i}", queue0), name=f"{me}.c31-{i}")) for i in range(4)]
                        await asyncio.sleep(4 * UNIT)
                        crowd4[2].cancel()
                        log(me, 33)
                        crowd4[2].cancel()
                        log(me, 35)
                        await asyncio.wait(crowd4, timeout=7 * UNIT)
                        log(me, 36)
                    except Exception as error:
                        log(me, 37, "caught", error)
                        raise
        try:
            log(me, 38, await queue0.put(7))
        finally:
            log(me, 39, "finally")
        async with bounded0:
            log(me, 40, "holds")
            crowd5 = [keep(asyncio.create_task(holds(f"{me}.41-{i}", bounded0, 1), name=f"{me}.c41-{i}")) for i in range(3)]
            await bounded0.acquire()
            log(me, 42)
            bounded0.release()
            log(me, 43)
            bounded0.release()
            log(me, 44)
            log(me, 45, await bounded0.acquire())
            try:
                async with bounded0:
                    log(me, 46, "holds")
                    bounded0.release()
                    log(me, 47)
                log(me, 48, queue0.put_nowait(0))
            finally:
                bounded0.release()
                log(me, 49, bounded0.locked())
        log(me, 50, bounded0.locked())
        async with bounded0:
            log(me, 51, "holds")
            log(me, 52, await queue0.put(3))
            async with bounded0:
                log(me, 53, "holds")
                try:
                    victim(9).add_done_callback(lambda done: log(54, "done", done))
                finally:
                    log(me, 55, "finally")
            log(me, 56, bounded0.locked())
        log(me, 57, bounded0.locked())
    async def w3(me):
        log(me, 58)
        crowd6 = [keep(asyncio.create_task(waits(f"{me}.59-{i}", barrier1), name=f"{me}.c59-{i}")) for i in range(3)]
        await asyncio.sleep(4 * UNIT)
        crowd6[2].cancel()
        log(me, 61)
        await barrier1.abort()
        log(me, 62)
        victim(7).add_done_callback(lambda done: log(63, "done", done))
    async def stream(me):
        try:
            for i in range(4):
                keep(asyncio.create_task(asyncio.sleep(4 * UNIT, 64), name=f"{me}.s65-{i}"))
        except Exception as error:
            log(me, 66, "caught", error)
        else:
            log(me, 67, "fine")
        yield 68
        log(me, 69, queue0.shutdown())
    for turn in range(3):
        await asyncio.sleep(0)
        log(me, 70, turn)
    try:
        crowd7 = [keep(asyncio.create_task(waits(f"{me}.71-{i}", barrier0), name=f"{me}.c71-{i}")) for i in range(3)]
        await asyncio.sleep(0)
        await barrier0.wait()
        log(me, 72)
        crowd7[2].cancel()
        log(me, 74)
        await barrier0.wait()
        log(me, 75)
        await asyncio.sleep(0)
        log(me, 76)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 77, "caught", error)
    try:
        log(me, 78, await queue0.put(0))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 79, "caught", error)
    for each in asyncio.as_completed([keep(asyncio.create_task(gives(me + ".80", queue0, 0), name=me + ".t81")), keep(asyncio.create_task(w1(me + ".82"), name=me + ".t83"))]):
        try:
            result = await each
            log(me, 84, "completed", result)
        except (Exception, asyncio.CancelledError) as error:
            log(me, 85, error)
    crowd8 = [keep(asyncio.create_task(waits(f"{me}.86-{i}", barrier1), name=f"{me}.c86-{i}")) for i in range(4)]
    await barrier1.wait()
    log(me, 87)
    await barrier1.wait()
    log(me, 88)
    crowd8[0].cancel("stop 89")
    log(me, 90)
    crowd8[0].cancel()
    log(me, 92)
    for i in range(2):
        keep(asyncio.create_task(asyncio.sleep(7 * UNIT), name=f"{me}.s93-{i}"))
    try:
        when9 = loop.time() + 7 * UNIT
        loop.call_at(when9, lambda *args, mark=94: log(me, mark, "called", args))
        loop.call_at(when9, lambda *args, mark=95: log(me, mark, "called", args))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 96, "caught", error)
    try:
        log(me, 98, "got", await asyncio.shield(fails(me + ".97", 7 * UNIT)))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 99, "caught", error)


run(100087, program, run_plainly)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    prio0 = asyncio.PriorityQueue()
    lock0 = asyncio.Lock()
    queue0 = asyncio.Queue()
    queue1 = asyncio.Queue(2)
    async def w0(me):
        log(me, 1)
        for each in asyncio.as_completed([keep(asyncio.create_task(queue0.get(), name=me + ".t2"))]):
            try:
                result = await each
                log(me, 3, "completed", result)
            except (Exception, asyncio.CancelledError) as error:
                log(me, 4, error)
    async def stream(me):
        try:
            log(me, 6, await Later(3, 5))
        except BaseException as error:
            log(me, 7, "caught", error)
            raise
        async with contextlib.AsyncExitStack() as stack1:
            await stack1.enter_async_context(Place(me + "-8"))
            await stack1.enter_async_context(Place(me + "-9"))
            stack1.push_async_callback(asyncio.sleep, 0)
            log(me, 10, prio0.full())
            for i in range(3):
                keep(asyncio.create_task(asyncio.wait_for(Later(0, 11), None), name=f"{me}.s12-{i}"))
        yield 13
        loop.call_soon(lambda *args: queue0.put_nowait(7), context=contextvars.copy_context())
    for i in range(4):
        keep(asyncio.create_task(asyncio.sleep(4 * UNIT, 17), name=f"{me}.s18-{i}"))
    crowd2 = [keep(asyncio.create_task(holds(f"{me}.19-{i}", lock0, 2), name=f"{me}.c19-{i}")) for i in range(3)]
    await asyncio.sleep(0)
    lock0.release()
    log(me, 20)
    await asyncio.sleep(0)
    log(me, 21)
    await lock0.acquire()
    log(me, 22)
    await asyncio.sleep(0)
    log(me, 23)
    await asyncio.wait(crowd2, timeout=10 * UNIT)
    log(me, 24)
    try:
        crowd3 = [keep(asyncio.create_task(holds(f"{me}.25-{i}", lock0, 0), name=f"{me}.c25-{i}")) for i in range(4)]
        await asyncio.sleep(0)
        await lock0.acquire()
        log(me, 26)
        await lock0.acquire()
        log(me, 27)
        await asyncio.sleep(0)
        log(me, 28)
        lock0.release()
        log(me, 29)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 30, "caught", error)
    log(me, 32, "cancel", victim(0).cancel())
    try:
        crowd4 = [keep(asyncio.create_task(takes(f"{me}.33-{i}", queue1), name=f"{me}.c33-{i}")) for i in range(4)]
        crowd4[1].cancel()
        log(me, 35)
        crowd4[0].cancel()
        log(me, 37)
        queue1.put_nowait(1)
        log(me, 38)
        await asyncio.sleep(0)
        log(me, 39)
        await asyncio.wait(crowd4, timeout=4 * UNIT)
        log(me, 40)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 41, "caught", error)
    try:
        log(me, 42, queue1.shutdown(immediate=True))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 43, "caught", error)
    try:
        log(me, 45, "got", await asyncio.shield(Later(2, 44)))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 46, "caught", error)
        await asyncio.sleep(0, 47)
        log(me, 48)


run(100167, program, run_plainly)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    cond0 = asyncio.Condition()
    lock0 = asyncio.Lock()
    lock1 = asyncio.Lock()
    async def w0(me):
        log(me, 1)
        ag1 = keep_generator(stream(me + ".ag1"))
        log(me, 4, await ag1.aclose())
        log(me, 5, await ag1.asend(2))
        s2 = keep_other(asyncio.shield(deep(3, fails(me + ".6", 11 * UNIT))))
        loop.call_later(7 * UNIT, lambda *args: lock0.release())
    async def stream(me):
        crowd3 = [keep(asyncio.create_task(holds(f"{me}.7-{i}", lock0, 0), name=f"{me}.c7-{i}")) for i in range(4)]
        lock0.release()
        log(me, 8)
        crowd3[2].cancel()
        log(me, 10)
        log(me, 12, [item async for item in Count(2)])
        crowd4 = [keep(asyncio.create_task(waits(f"{me}.13-{i}", cond0), name=f"{me}.c13-{i}")) for i in range(3)]
        async with cond0:
            cond0.notify(2)
            await asyncio.sleep(5 * UNIT)
            crowd4[0].cancel()
        log(me, 15)
        await asyncio.sleep(0)
        log(me, 16)
        yield 17
        log(me, 19, "got", await Later(2, 18))
        async with Place(me + "-20", 2, 1):
            s5 = keep_other(asyncio.shield(Later(2, 21)))
            try:
                crowd6 = [keep(asyncio.create_task(holds(f"{me}.22-{i}", lock1, 0), name=f"{me}.c22-{i}")) for i in range(3)]
                await asyncio.sleep(0)
                lock1.release()
                log(me, 23)
                await lock1.acquire()
                log(me, 24)
                await asyncio.sleep(0)
                log(me, 25)
                await asyncio.sleep(0)
                log(me, 26)
            finally:
                log(me, 27, "finally")
    try:
        try:
            async with asyncio.TaskGroup() as tg7:
                keep(tg7.create_task(asyncio.wait_for(Later(1, 28), -1), name=me + ".t31", context=contextvars.copy_context()))
                keep(tg7.create_task(stays(me + ".33", 4 * UNIT), name=me + ".t34"))
                tg7.create_task(fails(me + ".35", 0))
                try:
                    await asyncio.sleep(6 * UNIT)
                finally:
                    log(me, 36)
                raise Oops(37)
        except BaseExceptionGroup as error:
            log(me, 38, error)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 39, "caught", error)
    async with Place(me + "-40", 2, 1):
        log(me, 42, victim(7).cancel(), victim(7).uncancel(), victim(7).cancelling())
        try:
            log(me, 44, "got", await w0(me + ".43"))
        except BaseException as error:
            log(me, 45, "caught", error)
            raise
    try:
        for turn in range(1):
            await asyncio.sleep(0)
            log(me, 46, turn)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 47, "caught", error)
    try:
        loop.call_later(0, lambda *args: victim(8).cancel())
    except (Exception, asyncio.CancelledError) as error:
        log(me, 49, "caught", error)
    try:
        async with Place(me + "-50", 2, 2):
            log(me, 52, "got", await holds(me + ".51", lock0, 1))
    except Exception as error:
        log(me, 53, "caught", error)
    try:
        f8 = loop.create_future()
        loop.call_later(11 * UNIT, f8.set_result, 54)
        log(me, 55, await f8)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 56, "caught", error)
    loop.call_later(4 * UNIT, lambda *args, mark=57: log(me, mark, "called", args))
    return me


run(100223, program, run_plainly)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    loop.set_task_factory(eager)
    fut0 = loop.create_future()
    fut1 = loop.create_future()
    event0 = asyncio.Event()
    async def w0(me):
        log(me, 1)
        @contextlib.asynccontextmanager
        async def manager1():
            log(me, 2, "enters")
            await asyncio.sleep(2 * UNIT, 3)
            try:
                yield 4
            finally:
                await asyncio.sleep(0)
                log(me, 5, "leaves")
        async with manager1() as value:
            g2 = keep_other(asyncio.gather(stays(me + ".6", 2 * UNIT), naps(me + ".7", 0), return_exceptions=True))
            await asyncio.sleep(2 * UNIT)
            log(me, 9, g2.cancel())
        return me
    async def w1(me):
        log(me, 11)
        @contextlib.asynccontextmanager
        async def manager3():
            log(me, 12, "enters")
            await asyncio.sleep(0, 13)
            try:
                yield 14
            finally:
                await asyncio.sleep(0)
                log(me, 15, "leaves")
        async with manager3() as value:
            crowd4 = [keep(asyncio.create_task(waits(f"{me}.16-{i}", event0), name=f"{me}.c16-{i}")) for i in range(4)]
            await asyncio.sleep(0)
            event0.set()
            log(me, 17)
            await asyncio.wait(crowd4, timeout=2 * UNIT)
            log(me, 18)
        try:
            crowd5 = [keep(asyncio.create_task(waits(f"{me}.19-{i}", fut1), name=f"{me}.c19-{i}")) for i in range(4)]
            await asyncio.sleep(0)
            log(me, 20)
            fut1.set_result(1)
            log(me, 21)
            fut1.cancel()
            log(me, 22)
            fut1.set_result(1)
            log(me, 23)
        finally:
            log(me, 24, "finally")
        crowd6 = [keep(asyncio.create_task(waits(f"{me}.25-{i}", fut0), name=f"{me}.c25-{i}")) for i in range(4)]
        await asyncio.sleep(0)
        await asyncio.sleep(0)
        log(me, 26)
        fut0.cancel()
        log(me, 27)
        fut0.cancel()
        log(me, 28)
        fut0.cancel()
        log(me, 29)
        await asyncio.wait(crowd6, timeout=2 * UNIT)
        log(me, 30)
        return me
    async def w2(me):
        log(me, 32)
        t7 = keep(asyncio.create_task(waits(me + ".33", event0), name=me + ".t34"))
        try:
            crowd8 = [keep(asyncio.create_task(waits(f"{me}.35-{i}", event0), name=f"{me}.c35-{i}")) for i in range(3)]
            await asyncio.sleep(0)
            crowd8[2].cancel("stop 36")
            log(me, 37)
            event0.set()
            log(me, 38)
            crowd8[1].cancel("stop 39")
            log(me, 40)
            await asyncio.sleep(0)
            log(me, 41)
        finally:
            log(me, 42, "finally")
            await asyncio.sleep(0, 43)
            log(me, 44)
        if me < chr(110):
            raise Oops(45)
    async def stream(me):
        log(me, 48, [item async for item in Count(2)])
        crowd9 = [keep(asyncio.create_task(waits(f"{me}.49-{i}", event0), name=f"{me}.c49-{i}")) for i in range(3)]
        await asyncio.sleep(2 * UNIT)
        await asyncio.sleep(0)
        log(me, 50)
        event0.set()
        log(me, 51)
        yield 52
        try:
            t10 = keep(asyncio.create_task(waits(me + ".53", event0), name=me + ".t54"))
        finally:
            log(me, 55, "finally")
    try:
        crowd11 = [keep(asyncio.create_task(waits(f"{me}.56-{i}", event0), name=f"{me}.c56-{i}")) for i in range(3)]
        await asyncio.sleep(0)
        log(me, 57)
        event0.set()
        log(me, 58)
        event0.set()
        log(me, 59)
        await asyncio.sleep(0)
        log(me, 60)
    except asyncio.CancelledError as error:
        log(me, 61, "caught", error)
        log(me, 62, asyncio.current_task().uncancel())
    t12 = keep(asyncio.create_task(asyncio.sleep(0), name=me + ".t63"))
    try:
        crowd13 = [keep(asyncio.create_task(waits(f"{me}.64-{i}", event0), name=f"{me}.c64-{i}")) for i in range(4)]
        await asyncio.sleep(0)
        event0.clear()
        log(me, 65)
        event0.set()
        log(me, 66)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 67, "caught", error)
    try:
        g14 = keep_other(asyncio.gather(w1(me + ".68"), stays(me + ".69", 2 * UNIT), return_exceptions=True))
        await asyncio.sleep(0)
        log(me, 71, g14.cancel("stop 70"))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 72, "caught", error)
    return 73


run(100360, program, run_twice)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    bounded0 = asyncio.BoundedSemaphore(1)
    async def w0(me):
        log(me, 1)
        group1 = [keep(asyncio.create_task(asyncio.wait_for(bounded0.acquire(), 7 * UNIT), name=me + ".t2")), keep(asyncio.create_task(w1(me + ".3"), name=me + ".t4")), keep(asyncio.create_task(fails(me + ".5", 0), name=me + ".t6"))]
        done, pending = await asyncio.wait(group1, return_when=asyncio.FIRST_COMPLETED, timeout=4 * UNIT)
        log(me, 7, done, pending)
        for each in in_order(pending):
            each.cancel()
    async def w1(me):
        log(me, 9)
        log(me, 10, "got", await asyncio.sleep(4 * UNIT))
        handle2 = loop.call_later(8 * UNIT, lambda *args, mark=11: log(me, mark, "called", args))
        await asyncio.sleep(0)
        handle2.cancel()
        log(me, 12, handle2.cancelled())
        s3 = keep_other(asyncio.shield(Later(0, 13)))
        log(me, 16, "gathered", await asyncio.gather(asyncio.shield(naps(me + ".14", 7 * UNIT)), holds(me + ".15", bounded0, 2)))
    async def stream(me):
        try:
            loop.call_later(4 * UNIT, lambda *args: bounded0.release())
        except BaseException as error:
            log(me, 17, "caught", error)
            raise
        @contextlib.asynccontextmanager
        async def manager4():
            log(me, 18, "enters")
            await asyncio.sleep(7 * UNIT)
            try:
                yield 19
            finally:
                await asyncio.sleep(0)
                log(me, 20, "leaves")
        async with manager4() as value:
            await asyncio.sleep(-1)
            log(me, 21)
        log(me, 22)
        yield 23
        log(me, 24)
    try:
        try:
            t5 = keep(asyncio.create_task(asyncio.sleep(0), name=me + ".t25"))
        finally:
            log(me, 26, "finally")
            await asyncio.sleep(8 * UNIT)
            log(me, 27)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 28, "caught", error)
    try:
        for i in range(3):
            try:
                group6 = [keep(asyncio.create_task(fails(me + ".29", 0), name=me + ".t30"))]
                done, pending = await asyncio.wait(group6, return_when=asyncio.ALL_COMPLETED, timeout=8 * UNIT)
                log(me, 31, done, pending)
                for each in in_order(pending):
                    each.cancel("stop 32")
            except TimeoutError as error:
                log(me, 33, "caught", error)
                raise
    except (Exception, asyncio.CancelledError) as error:
        log(me, 34, "caught", error)
    log(me, 35, "awaited", await t5)
    try:
        try:
            async with asyncio.timeout_at(loop.time() + 7 * UNIT) as limit7:
                async for item in keep_generator(stream(me + ".g")):
                    log(me, 36, item)
                log(me, 37, "in time", await asyncio.wait_for(t5, 8 * UNIT))
            log(me, 38, limit7.expired())
        except TimeoutError as error:
            log(me, 39, error, limit7.expired(), asyncio.current_task().cancelling())
    except (Exception, asyncio.CancelledError) as error:
        log(me, 40, "caught", error)
    group8 = [keep(asyncio.create_task(asyncio.sleep(7 * UNIT), name=me + ".t41")), keep(asyncio.create_task(fails(me + ".42", 7 * UNIT), name=me + ".t43"))]
    done, pending = await asyncio.wait(group8, return_when=asyncio.ALL_COMPLETED)
    log(me, 44, done, pending)
    log(me, 45, await asyncio.gather(*group8, return_exceptions=True))


run(100365, program, run_plainly)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    sem0 = asyncio.Semaphore(0)
    sem1 = asyncio.Semaphore(0)
    bounded0 = asyncio.BoundedSemaphore(1)
    var0 = contextvars.ContextVar("var0", default="none")
    async def w0(me):
        log(me, 1)
        @contextlib.asynccontextmanager
        async def manager1():
            log(me, 2, "enters")
            await asyncio.sleep(0)
            try:
                yield 3
            finally:
                await asyncio.sleep(0)
                log(me, 4, "leaves")
        async with manager1() as value:
            try:
                async with bounded0:
                    log(me, 5, "holds")
                    t2 = keep(asyncio.create_task(w3(me + ".6"), name=me + ".t7"))
                    var0.set(me + " early")
                    t2.add_done_callback(lambda done: log(me, 8, var0.get()))
                    var0.set("after")
                    loop.call_soon(lambda: log(me, var0.get()))
            finally:
                log(me, 9, "finally")
        asyncio.current_task().set_name("named 10")
        log(me, 11, asyncio.current_task())
    async def w1(me):
        log(me, 12)
        await asyncio.sleep(0)
        log(me, 13)
    async def w2(me):
        log(me, 14)
        try:
            s3 = keep_other(asyncio.shield(holds(me + ".15", sem1, 0)))
        except* (Oops, ValueError, TimeoutError) as error:
            log(me, 16, error)
        s4 = keep_other(asyncio.shield(asyncio.gather(holds(me + ".17", sem0, 0))))
        log(me, 18, "got", await s4)
        try:
            async for item in Count(2, 2):
                log(me, 19, item)
                async with bounded0:
                    log(me, 20, "holds")
                    await asyncio.sleep(11 * UNIT)
                    log(me, 21)
                    log(me, 22, asyncio.get_event_loop() is loop)
        finally:
            log(me, 23, "finally")
    async def w3(me):
        log(me, 24)
        @contextlib.asynccontextmanager
        async def manager5():
            log(me, 25, "enters")
            await asyncio.sleep(0)
            try:
                yield 26
            finally:
                await asyncio.sleep(0)
                log(me, 27, "leaves")
        async with manager5() as value:
            try:
                log(me, 29, victim(9).cancel(), victim(9).uncancel(), victim(9).cancelling())
            except asyncio.CancelledError as error:
                log(me, 30, "caught", error)
    async def stream(me):
        log(me, 33, "gathered", await asyncio.gather(holds(me + ".31", sem1, 2), holds(me + ".32", bounded0, 0), return_exceptions=True))
        g6 = keep_other(asyncio.gather(asyncio.shield(asyncio.sleep(0)), asyncio.gather(w2(me + ".34"), w1(me + ".35"), sem1.acquire()), w1(me + ".36"), return_exceptions=True))
        g6.add_done_callback(lambda done: log(37, "gathered", outcome(done)))
        yield 38
        g7 = keep_other(asyncio.gather(Later(0, 39), Later(2, 40)))
    victim(7).add_done_callback(lambda done: log(41, "done", var0.get()))
    try:
        for i in range(2):
            keep(asyncio.create_task(naps(me + ".42", 4 * UNIT), name=f"{me}.s43-{i}"))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 44, "caught", error)
    log(me, 47, "gathered", await asyncio.gather(Later(0, 45), w1(me + ".46")))
    group8 = [keep(asyncio.create_task(naps(me + ".48", 0), name=me + ".t49")), keep(asyncio.create_task(asyncio.sleep(0), name=me + ".t50")), keep(asyncio.create_task(w2(me + ".51"), name=me + ".t52", context=contextvars.copy_context()))]
    done, pending = await asyncio.wait(group8, return_when=asyncio.ALL_COMPLETED)
    log(me, 53, done, pending)
    log(me, 54, await asyncio.gather(*group8, return_exceptions=True))


run(100418, program, run_plainly)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    cond0 = asyncio.Condition()
    var0 = contextvars.ContextVar("var0", default="none")
    event0 = asyncio.Event()
    event1 = asyncio.Event()
    async def w0(me):
        log(me, 2, "got", await Later(1, 1))
    async def w1(me):
        log(me, 3)
        log(me, 4, var0.get())
        t1 = keep(loop.create_task(waits(me + ".5", event0), name=me + ".t6"))
        log(me, 7, "started", t1)
    async def stream(me):
        log(me, 8, var0.get())
        yield 9
        log(me, 10)
        when2 = loop.time() + 6 * UNIT
        loop.call_at(when2, lambda *args: victim(7).cancel("stop 11"))
        loop.call_at(when2, lambda *args: event1.clear())
    watch3 = lambda done: log(12, "done", done)
    victim(7).add_done_callback(watch3)
    victim(7).add_done_callback(watch3)
    victim(7).add_done_callback(log)
    log(me, 13, victim(7).remove_done_callback(watch3))
    log(me, 14, event0.set())
    t4 = keep(asyncio.ensure_future(w1(me + ".15")))
    log(me, 16, "started", t4)
    try:
        log(me, 17, var0.set(me) and var0.get())
    except (Exception, asyncio.CancelledError) as error:
        log(me, 18, "caught", error)
    asyncio.current_task().set_name("named 19")
    log(me, 20, asyncio.current_task())
    loop.call_soon(lambda *args, mark=21: log(me, mark, "called", args))


run(100424, program, run_plainly)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    lock0 = asyncio.Lock()
    lifo0 = asyncio.LifoQueue(2)
    async def w0(me):
        log(me, 1)
        asyncio.current_task().set_name("named 2")
        log(me, 3, asyncio.current_task())
        try:
            async with lock0:
                log(me, 4, "holds")
                t1 = keep(asyncio.create_task(deep(3, Later(0, 5)), name=me + ".t6"))
        except Oops as error:
            log(me, 7, "caught", error)
        try:
            log(me, 8, "item", await lifo0.get())
        finally:
            log(me, 9, "finally")
    async def w1(me):
        log(me, 10)
        try:
            when2 = loop.time() + 4 * UNIT
            loop.call_at(when2, lambda *args: lifo0.put_nowait(8))
            loop.call_at(when2, lambda *args: lifo0.put_nowait(8))
            loop.call_at(when2, lambda *args: victim(4).cancel("stop 11"))
        finally:
            log(me, 12, "finally")
            await asyncio.sleep(3 * UNIT)
            log(me, 13)
        if me < chr(110):
            raise Oops(14)
    async def stream(me):
        g3 = keep_other(asyncio.gather(asyncio.sleep(3 * UNIT), fails(me + ".15", 4 * UNIT), return_exceptions=True))
        s4 = keep_other(asyncio.shield(g3))
        handle5 = loop.call_later(3 * UNIT, lambda *args, mark=16: log(me, mark, "called", args))
        await asyncio.sleep(0)
        handle5.cancel()
        log(me, 17, handle5.cancelled())
        yield 18
        async with lock0:
            log(me, 19, "holds")
            async with lock0:
                log(me, 20, "holds")
                log(me, 21, "item", await lifo0.get())
                lifo0.task_done()
                async with lock0:
                    log(me, 22, "holds")
                    handle6 = loop.call_soon(lambda *args: lifo0.put_nowait(8))
                    await asyncio.sleep(0, 23)
                    handle6.cancel()
                    log(me, 24, handle6.cancelled())
                log(me, 25, lock0.locked())
            log(me, 26)
        log(me, 27, lock0.locked())
    try:
        try:
            async with asyncio.timeout_at(loop.time() + 4 * UNIT) as limit7:
                try:
                    async with asyncio.timeout_at(loop.time() + 8 * UNIT) as limit8:
                        try:
                            log(me, 28, "item", await lifo0.get())
                        except (Exception, asyncio.CancelledError) as error:
                            log(me, 29, "caught", error)
                            log(me, 30, asyncio.current_task().uncancel())
                            await asyncio.sleep(0)
                            log(me, 31)
                        else:
                            log(me, 32, "fine")
                        try:
                            crowd9 = [keep(asyncio.create_task(gives(f"{me}.33-{i}", lifo0, 2), name=f"{me}.c33-{i}")) for i in range(4)]
                            await lifo0.put(3)
                            log(me, 34)
                        except Oops as error:
                            log(me, 35, "caught", error)
                            raise
                    log(me, 36, limit8.expired())
                except TimeoutError as error:
                    log(me, 37, error, limit8.expired(), asyncio.current_task().cancelling())
                limit7.reschedule(None)
                await holds(me + ".38", lock0, 1)
            log(me, 39, limit7.expired())
        except TimeoutError as error:
            log(me, 40, error, limit7.expired(), asyncio.current_task().cancelling())
    except (Exception, asyncio.CancelledError) as error:
        log(me, 41, "caught", error)
    log(me, 42, "item", await lifo0.get())
    log(me, 43, "item", lifo0.get_nowait())
    try:
        log(me, 44)
    except asyncio.CancelledError as error:
        log(me, 45, "caught", error)
    try:
        try:
            t10 = keep(loop.create_task(lock0.acquire(), name=me + ".t46"))
        finally:
            log(me, 47, "finally")
            await asyncio.sleep(4 * UNIT)
            log(me, 48)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 49, "caught", error)
    try:
        t10.add_done_callback(lambda done: log(50, "done", done))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 51, "caught", error)


run(100433, program, run_plainly)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    loop.set_task_factory(eager)
    fut0 = loop.create_future()
    fut1 = loop.create_future()
    async def w0(me):
        log(me, 1)
        group1 = [keep(asyncio.create_task(stays(me + ".2", 6 * UNIT), name=me + ".t3")), keep(asyncio.create_task(w2(me + ".4"), name=me + ".t5"))]
        done, pending = await asyncio.wait(group1, return_when=asyncio.FIRST_COMPLETED)
        log(me, 6, done, pending)
        for each in in_order(pending):
            each.cancel("stop 7")
        log(me, 8, await asyncio.gather(*group1, return_exceptions=True))
        for each in asyncio.as_completed([keep(asyncio.create_task(waits(me + ".9", fut1), name=me + ".t10"))]):
            try:
                result = await each
                log(me, 11, "completed", result)
            except (Exception, asyncio.CancelledError) as error:
                log(me, 12, error)
    async def w1(me):
        log(me, 13)
        try:
            crowd2 = [keep(asyncio.create_task(waits(f"{me}.14-{i}", fut0), name=f"{me}.c14-{i}")) for i in range(4)]
            crowd2[2].cancel()
            log(me, 16)
            fut0.cancel()
            log(me, 17)
            crowd2[2].cancel()
            log(me, 19)
            await asyncio.wait(crowd2, timeout=6 * UNIT)
            log(me, 20)
        finally:
            log(me, 21, "finally")
            await asyncio.sleep(4 * UNIT)
            log(me, 22)
        return 23
    async def w2(me):
        log(me, 24)
        log(me, 25)
        await asyncio.sleep(0)
        log(me, 26)
    async def w3(me):
        log(me, 27)
        await asyncio.sleep(6 * UNIT, 28)
        log(me, 29)
    async def stream(me):
        log(me, 30)
        g3 = keep_other(asyncio.gather(naps(me + ".31", 4 * UNIT), naps(me + ".32", 0), return_exceptions=True))
        await asyncio.sleep(7 * UNIT)
        log(me, 34, g3.cancel())
        log(me, 35, await g3)
        crowd4 = [keep(asyncio.create_task(waits(f"{me}.36-{i}", fut0), name=f"{me}.c36-{i}")) for i in range(3)]
        await asyncio.sleep(0)
        crowd4[0].cancel("stop 37")
        log(me, 38)
        await asyncio.sleep(0)
        log(me, 39)
        await asyncio.wait(crowd4, timeout=6 * UNIT)
        log(me, 40)
        yield 41
        await asyncio.sleep(0)
        log(me, 42)
        await asyncio.sleep(0, 43)
        log(me, 44)
    try:
        t5 = keep(asyncio.create_task(w1(me + ".45"), name=me + ".t46"))
    except asyncio.CancelledError as error:
        log(me, 47, "caught", error)
    await asyncio.sleep(6 * UNIT)
    log(me, 48)
    try:
        group6 = [keep(asyncio.create_task(asyncio.sleep(7 * UNIT), name=me + ".t49", context=contextvars.copy_context())), keep(asyncio.create_task(naps(me + ".50", 0), name=me + ".t51")), keep(asyncio.create_task(waits(me + ".52", fut1), name=me + ".t53")), keep(asyncio.create_task(deep(4, naps(me + ".54", 4 * UNIT)), name=me + ".t55"))]
        done, pending = await asyncio.wait(group6, return_when=asyncio.ALL_COMPLETED, timeout=4 * UNIT)
        log(me, 56, done, pending)
        for each in in_order(pending):
            each.cancel()
    except (Exception, asyncio.CancelledError) as error:
        log(me, 58, "caught", error)
    try:
        try:
            log(me, 60, "cancel", victim(0).cancel())
        except Oops as error:
            log(me, 61, "caught", error)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 62, "caught", error)
    await asyncio.sleep(-1)
    log(me, 63)


run(100439, program, run_by_hand)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    lifo0 = asyncio.LifoQueue()
    lock0 = asyncio.Lock()
    var0 = contextvars.ContextVar("var0", default="none")
    var1 = contextvars.ContextVar("var1", default="none")
    async def w0(me):
        log(me, 1)
        asyncio.current_task().cancel("stop 2")
        await w1(me + ".3")
        log(me, 4)
    async def w1(me):
        def chain1(left):
            log(me, 5, left)
            if left:
                loop.call_soon(chain1, left - 1)
        chain1(1)
        try:
            log(me, 7, "gathered", await asyncio.gather(gives(me + ".6", lifo0, 3)))
        except* (Oops, ValueError, TimeoutError) as error:
            log(me, 8, error)
    async def stream(me):
        @contextlib.asynccontextmanager
        async def manager2():
            log(me, 9, "enters")
            await asyncio.sleep(0)
            try:
                yield 10
            finally:
                await asyncio.sleep(0)
                log(me, 11, "leaves")
        async with manager2() as value:
            t3 = keep(asyncio.create_task(w1(me + ".12"), name=me + ".t13"))
            log(me, 14, "started", t3)
            log(me, 16, "gathered", await asyncio.gather(t3, w1(me + ".15")))
        t4 = keep(asyncio.ensure_future(takes(me + ".17", lifo0)))
        var0.set(me + " early")
        t4.add_done_callback(lambda done: log(me, 18, var0.get()))
        var0.set(me + " late")
        t4.add_done_callback(lambda done: log(me, 19, var0.get()))
        var0.set("after")
        loop.call_later(7 * UNIT, lambda: log(me, var0.get()))
        yield 20
        victim(7).add_done_callback(lambda done: log(21, "done", var0.get()))
        try:
            log(me, 23, "cancel", victim(7).cancel())
        finally:
            log(me, 24, "finally")
    try:
        try:
            log(me, 26, "gathered", await asyncio.gather(asyncio.shield(asyncio.sleep(3 * UNIT)), asyncio.sleep(5 * UNIT, 25)))
        except asyncio.CancelledError as error:
            log(me, 27, "caught", error)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 28, "caught", error)
    log(me, 29, repr(victim(4)))
    try:
        g5 = keep_other(asyncio.gather(naps(me + ".30", 7 * UNIT), asyncio.wait_for(w0(me + ".31"), 7 * UNIT)))
        await asyncio.sleep(7 * UNIT)
        log(me, 33, g5.cancel())
    except (Exception, asyncio.CancelledError) as error:
        log(me, 34, "caught", error)
    await asyncio.sleep(3 * UNIT, 35)
    log(me, 36)
    try:
        try:
            log(me, 39, "gathered", await asyncio.gather(asyncio.gather(Later(1, 37), lifo0.get()), Later(1, 38)))
        except* (Oops, ValueError, TimeoutError) as error:
            log(me, 40, error)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 41, "caught", error)
    ag6 = keep_generator(stream(me + ".ag6"))
    log(me, 44, await ag6.athrow(Oops(43)))


run(100469, program, run_plainly)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    barrier0 = asyncio.Barrier(3)
    barrier1 = asyncio.Barrier(2)
    prio0 = asyncio.PriorityQueue(2)
    lifo0 = asyncio.LifoQueue()
    async def w0(me):
        log(me, 1)
        ag1 = keep_generator(stream(me + ".ag1"))
        log(me, 4, await anext(ag1))
        await asyncio.sleep(0)
        log(me, 5)
        when2 = loop.time() + 6 * UNIT
        loop.call_at(when2, lambda *args: victim(1).cancel())
        loop.call_at(when2, lambda *args: prio0.put_nowait(7))
        loop.call_at(when2, lambda *args: victim(0).cancel())
    async def w1(me):
        log(me, 8)
        crowd3 = [keep(asyncio.create_task(takes(f"{me}.9-{i}", lifo0), name=f"{me}.c9-{i}")) for i in range(4)]
        await asyncio.sleep(6 * UNIT)
        await lifo0.put(3)
        log(me, 10)
        crowd3[0].cancel()
        log(me, 12)
        await asyncio.wait(crowd3, timeout=8 * UNIT)
        log(me, 13)
        crowd4 = [keep(asyncio.create_task(takes(f"{me}.14-{i}", lifo0), name=f"{me}.c14-{i}")) for i in range(3)]
        await asyncio.sleep(0)
        lifo0.shutdown()
        log(me, 15)
        lifo0.get_nowait()
        log(me, 16)
        await asyncio.wait(crowd4, timeout=6 * UNIT)
        log(me, 17)
        return 18
    async def w2(me):
        log(me, 20, "cancel", victim(3).cancel("stop 19"))
        return me
    async def w3(me):
        await asyncio.sleep(0)
        log(me, 22)
    async def stream(me):
        async with asyncio.TaskGroup() as tg5:
            t6 = keep(tg5.create_task(waits(me + ".23", barrier0), name=me + ".t24", context=contextvars.copy_context()))
            t7 = keep(tg5.create_task(takes(me + ".25", lifo0), name=me + ".t26"))
            t8 = keep(tg5.create_task(takes(me + ".27", prio0), name=me + ".t28"))
            for each in asyncio.as_completed([keep(asyncio.create_task(asyncio.sleep(8 * UNIT), name=me + ".t29"))]):
                try:
                    result = await each
                    log(me, 30, "completed", result)
                except (Exception, asyncio.CancelledError) as error:
                    log(me, 31, error)
            log(me, 32, prio0.task_done())
        log(me, 33)
        log(me, 34)
        log(me, 35)
        yield 36
        log(me, 37)
        log(me, 38)
    try:
        async with barrier0 as place:
            log(me, 39, place)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 40, "caught", error)
    async for item in keep_generator(stream(me + ".g")):
        log(me, 41, item)
    @contextlib.asynccontextmanager
    async def manager9():
        log(me, 42, "enters")
        await asyncio.sleep(6 * UNIT, 43)
        try:
            yield 44
        finally:
            await asyncio.sleep(0)
            log(me, 45, "leaves")
    async with manager9() as value:
        while True:
            try:
                item = await lifo0.get()
            except asyncio.QueueShutDown as error:
                log(me, 46, error)
                break
            log(me, 47, "consumes", item)
            lifo0.task_done()
    log(me, 48)
    try:
        while True:
            try:
                item = await lifo0.get()
            except asyncio.QueueShutDown as error:
                log(me, 49, error)
                break
            log(me, 50, "consumes", item)
            lifo0.task_done()
            await asyncio.sleep(0)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 51, "caught", error)


run(100498, program, run_twice)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    lifo0 = asyncio.LifoQueue()
    cond0 = asyncio.Condition()
    cond1 = asyncio.Condition()
    event0 = asyncio.Event()
    async def w0(me):
        log(me, 1)
        crowd1 = [keep(asyncio.create_task(waits(f"{me}.2-{i}", event0), name=f"{me}.c2-{i}")) for i in range(3)]
        await asyncio.sleep(0)
        crowd1[2].cancel("stop 3")
        log(me, 4)
        await asyncio.sleep(0)
        log(me, 5)
        event0.clear()
        log(me, 6)
        for i in range(3):
            log(me, 7, await lifo0.put(3))
        while True:
            try:
                item = await lifo0.get()
            except asyncio.QueueShutDown as error:
                log(me, 8, error)
                break
            log(me, 9, "consumes", item)
            lifo0.task_done()
        try:
            log(me, 10, victim(2).cancelling())
        except asyncio.CancelledError as error:
            log(me, 11, "caught", error)
            raise
    async def stream(me):
        try:
            await asyncio.sleep(0)
            log(me, 12)
        except (Exception, asyncio.CancelledError) as error:
            log(me, 13, "caught", error)
            log(me, 14, asyncio.current_task().uncancel())
        else:
            log(me, 15, "fine")
        yield 16
        def chain2(left):
            log(me, 17, left)
            if left:
                loop.call_later(1 * UNIT, chain2, left - 1)
        chain2(3)
    loop.call_later(6 * UNIT, lambda *args, mark=18: log(me, mark, "called", args))
    try:
        for each in asyncio.as_completed([keep(asyncio.create_task(naps(me + ".19", 0), name=me + ".t20", context=contextvars.copy_context())), keep(asyncio.create_task(gives(me + ".21", lifo0, 0), name=me + ".t22")), keep(asyncio.create_task(fails(me + ".23", 1 * UNIT), name=me + ".t24")), keep(asyncio.create_task(w0(me + ".25"), name=me + ".t26"))], timeout=8 * UNIT):
            try:
                result = await each
                log(me, 27, "completed", result)
            except (Exception, asyncio.CancelledError) as error:
                log(me, 28, error)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 29, "caught", error)
    try:
        victim(8).add_done_callback(lambda done: log(30, "done", done))
    except TimeoutError as error:
        log(me, 31, "caught", error)
    try:
        log(me, 32, lifo0.put_nowait(3))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 33, "caught", error)
    s3 = keep_other(asyncio.shield(Later(3, 34)))
    try:
        async with cond1:
            cond1.notify()
            log(me, 35, "notified")
    except (Exception, asyncio.CancelledError) as error:
        log(me, 36, "caught", error)
    t4 = keep(asyncio.create_task(deep(3, stays(me + ".37", 6 * UNIT)), name=me + ".t38"))


run(100501, program, run_twice)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    event0 = asyncio.Event()
    async def w0(me):
        log(me, 1, await event0.wait())
        log(me, 2, "in time", await asyncio.wait_for(asyncio.wait_for(asyncio.sleep(0), 9 * UNIT), 9 * UNIT))
        t1 = keep(asyncio.create_task(asyncio.sleep(0, 3), name=me + ".t4"))
        log(me, 6, "cancel", victim(7).cancel("stop 5"))
        return me
    async def stream(me):
        log(me, 9, "in time", await asyncio.wait_for(asyncio.wait_for(naps(me + ".8", 0), 6 * UNIT), 9 * UNIT))
        yield 10
        log(me, 11)
    loop.call_soon_threadsafe(lambda *args, mark=14: log(me, mark, "called", args))
    try:
        t2 = keep(asyncio.create_task(stays(me + ".16", 6 * UNIT), name=me + ".t17"))
        log(me, 18, "started", t2)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 19, "caught", error)
    try:
        async for item in keep_generator(stream(me + ".g")):
            log(me, 20, item)
            async with Place(me + "-21", 1, 0):
                try:
                    t3 = keep(asyncio.create_task(w0(me + ".22"), name=me + ".t23"))
                except (Exception, asyncio.CancelledError) as error:
                    log(me, 24, "caught", error)
                    raise
    except (Exception, asyncio.CancelledError) as error:
        log(me, 25, "caught", error)
    try:
        log(me, 27, "in time", await asyncio.wait_for(deep(1, w0(me + ".26")), 6 * UNIT))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 28, "caught", error)
    try:
        try:
            t4 = keep(asyncio.ensure_future(waits(me + ".29", event0)))
            log(me, 30, "started", t4)
        except Oops as error:
            log(me, 31, "caught", error)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 32, "caught", error)
    try:
        log(me, 33, event0.clear())
    except (Exception, asyncio.CancelledError) as error:
        log(me, 34, "caught", error)
    try:
        log(me, 36, "cancel", t2.cancel("stop 35"))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 37, "caught", error)
    try:
        t5 = keep(asyncio.ensure_future(event0.wait()))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 38, "caught", error)
    return 39


run(100526, program, run_plainly)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    lifo0 = asyncio.LifoQueue()
    lifo1 = asyncio.LifoQueue()
    fut0 = loop.create_future()
    lock0 = asyncio.Lock()
    async def w0(me):
        log(me, 1)
        try:
            async with asyncio.TaskGroup() as tg1:
                keep(tg1.create_task(asyncio.sleep(0), name=me + ".t4"))
                keep(tg1.create_task(stays(me + ".6", 6 * UNIT), name=me + ".t7"))
                keep(tg1.create_task(stays(me + ".10", 6 * UNIT), name=me + ".t11"))
                tg1.create_task(fails(me + ".12", 6 * UNIT))
                try:
                    await asyncio.sleep(6 * UNIT)
                finally:
                    log(me, 13)
                raise Oops(14)
        except BaseExceptionGroup as error:
            log(me, 15, error)
        try:
            log(me, 16, "got", await lifo0.get())
        finally:
            log(me, 17, "finally")
        log(me, 18, await lifo1.put(8))
        return me
    async def stream(me):
        log(me, 22, await fut0)
        yield 23
        log(me, 24)
        g2 = keep_other(asyncio.gather(deep(1, asyncio.sleep(0)), lifo1.get(), naps(me + ".25", 6 * UNIT), return_exceptions=True))
        await asyncio.sleep(6 * UNIT)
        log(me, 27, g2.cancel())
    try:
        try:
            log(me, 28, await lock0.acquire())
            try:
                try:
                    s3 = keep_other(asyncio.shield(asyncio.gather(lifo0.join(), fut0)))
                except BaseException as error:
                    log(me, 30, "caught", error)
                    raise
                while True:
                    try:
                        item = await lifo0.get()
                    except asyncio.QueueShutDown as error:
                        log(me, 31, error)
                        break
                    log(me, 32, "consumes", item)
                    lifo0.task_done()
            finally:
                lock0.release()
                log(me, 33, lock0.locked())
        except (Exception, asyncio.CancelledError) as error:
            log(me, 34, "caught", error)
            log(me, 35, asyncio.current_task().uncancel())
    except (Exception, asyncio.CancelledError) as error:
        log(me, 36, "caught", error)
    try:
        t4 = keep(loop.create_task(holds(me + ".37", lock0, 0), name=me + ".t38"))
    finally:
        log(me, 39, "finally")
    log(me, 42, fut0.add_done_callback(lambda done: log(40, "future", outcome(done))))
    try:
        log(me, 43)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 44, "caught", error)


run(100621, program, run_plainly)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    var0 = contextvars.ContextVar("var0", default="none")
    lifo0 = asyncio.LifoQueue()
    prio0 = asyncio.PriorityQueue(2)
    async def w0(me):
        log(me, 1)
        for i in range(2):
            log(me, 2, contextvars.copy_context().run(var0.get))
            loop.call_later(4 * UNIT, lambda *args: victim(6).cancel("stop 3"))
        t1 = keep(asyncio.Task(asyncio.wait_for(Later(2, 4), 6 * UNIT), loop=loop, eager_start=True, name=me + ".t5"))
        log(me, 6, "started", t1)
        async with asyncio.TaskGroup() as tg2:
            t3 = keep(tg2.create_task(takes(me + ".7", lifo0), name=me + ".t8"))
        log(me, 9)
        crowd4 = [keep(asyncio.create_task(gives(f"{me}.10-{i}", lifo0, 1), name=f"{me}.c10-{i}")) for i in range(3)]
        await asyncio.sleep(0)
        await asyncio.sleep(0)
        log(me, 11)
        crowd4[1].cancel()
        log(me, 13)
        lifo0.get_nowait()
        log(me, 14)
        await asyncio.sleep(0)
        log(me, 15)
        await asyncio.wait(crowd4, timeout=6 * UNIT)
        log(me, 16)
    async def w1(me):
        log(me, 17)
        try:
            t5 = keep(asyncio.create_task(w3(me + ".18"), name=me + ".t19", context=contextvars.copy_context()))
            var0.set(me + " early")
            t5.add_done_callback(lambda done: log(me, 20, var0.get()))
            var0.set("after")
            loop.call_later(6 * UNIT, lambda: log(me, var0.get()))
        except (Exception, asyncio.CancelledError) as error:
            log(me, 21, "caught", error)
            raise
        group6 = [keep(asyncio.create_task(gives(me + ".22", prio0, 5), name=me + ".t23"))]
        done, pending = await asyncio.wait(group6, return_when=asyncio.FIRST_COMPLETED, timeout=4 * UNIT)
        log(me, 24, done, pending)
        log(me, 25, await asyncio.gather(*group6, return_exceptions=True))
        crowd7 = [keep(asyncio.create_task(gives(f"{me}.26-{i}", lifo0, 0), name=f"{me}.c26-{i}")) for i in range(4)]
        lifo0.shutdown()
        log(me, 27)
        lifo0.put_nowait(2)
        log(me, 28)
        await lifo0.put(3)
        log(me, 29)
        await asyncio.sleep(0)
        log(me, 30)
        t8 = keep(asyncio.ensure_future(asyncio.sleep(0)))
        return me
    async def w2(me):
        crowd9 = [keep(asyncio.create_task(takes(f"{me}.32-{i}", prio0), name=f"{me}.c32-{i}")) for i in range(4)]
        prio0.put_nowait(2)
        log(me, 33)
        await asyncio.sleep(0)
        log(me, 34)
        try:
            log(me, 35, await prio0.put(5))
        finally:
            log(me, 36, "finally")
            await asyncio.sleep(-1, 37)
            log(me, 38)
        try:
            asyncio.current_task().cancel("stop 39")
            log(me, 40, asyncio.current_task().uncancel())
        except Exception as error:
            log(me, 41, "caught", error)
            await asyncio.sleep(6 * UNIT)
            log(me, 42)
    async def w3(me):
        crowd10 = [keep(asyncio.create_task(gives(f"{me}.43-{i}", prio0, 8), name=f"{me}.c43-{i}")) for i in range(4)]
        prio0.shutdown(immediate=True)
        log(me, 44)
        prio0.put_nowait(2)
        log(me, 45)
        prio0.shutdown(immediate=True)
        log(me, 46)
        await asyncio.wait(crowd10, timeout=4 * UNIT)
        log(me, 47)
        when11 = loop.time() + 4 * UNIT
        loop.call_at(when11, lambda *args, mark=48: log(me, mark, "called", args))
        loop.call_at(when11, lambda *args, mark=49: log(me, mark, "called", args))
        loop.call_at(when11, lambda *args, mark=50: log(me, mark, "called", args))
    async def stream(me):
        async with Place(me + "-51", 0, 2):
            log(me, 52, await lifo0.put(6))
        f12 = asyncio.Future()
        loop.call_later(6 * UNIT, f12.set_result, 53)
        f12.add_done_callback(lambda done: log(54, "before the wake-up"))
        log(me, 55, await f12)
        yield 56
        asyncio.current_task().cancel()
        log(me, 58, asyncio.current_task().uncancel())
        await asyncio.sleep(4 * UNIT)
        log(me, 59)
    try:
        try:
            log(me, 60, await lifo0.put(8))
        finally:
            log(me, 61, "finally")
            await asyncio.sleep(6 * UNIT)
            log(me, 62)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 63, "caught", error)
    f13 = loop.create_future()
    loop.call_later(4 * UNIT, f13.set_result, 64)
    log(me, 65, await f13)
    try:
        loop.call_later(0, lambda *args, mark=66: log(me, mark, "called", args))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 67, "caught", error)
    async for item in Count(2, 0):
        log(me, 68, item)
        async with Place(me + "-69", 2, 2):
            crowd14 = [keep(asyncio.create_task(takes(f"{me}.70-{i}", prio0), name=f"{me}.c70-{i}")) for i in range(3)]
            prio0.put_nowait(2)
            log(me, 71)
            await asyncio.wait(crowd14, timeout=4 * UNIT)
            log(me, 72)
    for i in range(3):
        crowd15 = [keep(asyncio.create_task(gives(f"{me}.73-{i}", prio0, 3), name=f"{me}.c73-{i}")) for i in range(4)]
        await asyncio.sleep(0)
        await prio0.put(3)
        log(me, 74)
        await asyncio.sleep(0)
        log(me, 75)
        prio0.get_nowait()
        log(me, 76)
        await asyncio.wait(crowd15, timeout=6 * UNIT)
        log(me, 77)
        try:
            async for item in keep_generator(stream(me + ".g")):
                log(me, 78, item)
        finally:
            log(me, 79, "finally")


run(100624, program, run_plainly)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    cond0 = asyncio.Condition()
    async def w0(me):
        log(me, 1)
        await asyncio.sleep(-1)
        log(me, 2)
    async def stream(me):
        async with cond0:
            log(me, 3, "holds")
            victim(6).add_done_callback(lambda done: log(4, "done", done))
        for turn in range(1):
            await asyncio.sleep(0)
            log(me, 5, turn)
        try:
            group1 = [keep(asyncio.create_task(asyncio.sleep(7 * UNIT), name=me + ".t6")), keep(asyncio.create_task(asyncio.sleep(0, 7), name=me + ".t8")), keep(asyncio.create_task(asyncio.sleep(7 * UNIT), name=me + ".t9")), keep(asyncio.create_task(asyncio.sleep(0), name=me + ".t10"))]
            done, pending = await asyncio.wait(group1, return_when=asyncio.ALL_COMPLETED)
            log(me, 11, done, pending)
            for each in in_order(pending):
                each.cancel("stop 12")
            log(me, 13, await asyncio.gather(*group1, return_exceptions=True))
        finally:
            log(me, 14, "finally")
            await asyncio.sleep(0, 15)
            log(me, 16)
        yield 17
        log(me, 19, await Later(4, 18))
        try:
            await asyncio.sleep(7 * UNIT)
            log(me, 20)
        finally:
            log(me, 21, "finally")
    g2 = keep_other(asyncio.gather(Later(2, 22), Later(3, 23)))
    g2.add_done_callback(lambda done: log(24, "gathered", outcome(done)))
    try:
        async with cond0:
            log(me, 25, "holds")
            log(me, 26, "awaited", await g2)
            log(me, 27, "awaited", await g2)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 28, "caught", error)
    async with cond0:
        cond0.notify()
        log(me, 29, "notified")
    async with cond0:
        log(me, 30, "holds")
        try:
            async with asyncio.TaskGroup() as tg3:
                keep(tg3.create_task(stays(me + ".33", 7 * UNIT), name=me + ".t34"))
                tg3.create_task(fails(me + ".35", 0))
                try:
                    await asyncio.sleep(7 * UNIT)
                finally:
                    log(me, 36)
                raise Oops(37)
        except* Oops as error:
            log(me, 38, error)
    log(me, 39, cond0.locked())
    ag4 = keep_generator(stream(me + ".ag4"))
    log(me, 42, await ag4.asend(40))
    log(me, 43, await anext(ag4, "end"))
    async with cond0:
        cond0.notify()
        log(me, 44, "notified")
        await asyncio.sleep(-1, 45)
    try:
        log(me, 47, await Later(3, 46))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 48, "caught", error)


run(100643, program, run_plainly)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    loop.set_task_factory(eager)
    fut0 = loop.create_future()
    async def w0(me):
        log(me, 1)
        g1 = keep_other(asyncio.gather(asyncio.sleep(11 * UNIT, 2)))
        g1.add_done_callback(lambda done: log(3, "gathered", outcome(done)))
        log(me, 5, "gathered", await asyncio.gather(asyncio.shield(w1(me + ".4")), return_exceptions=True))
        try:
            async for item in Count(2, 0):
                log(me, 6, item)
                try:
                    log(me, 7, "awaited", await g1)
                except TimeoutError as error:
                    log(me, 8, "caught", error)
                    await asyncio.sleep(11 * UNIT, 9)
                    log(me, 10)
        except (Exception, asyncio.CancelledError) as error:
            log(me, 11, "caught", error)
            await asyncio.sleep(11 * UNIT)
            log(me, 12)
        return me
    async def w1(me):
        log(me, 14)
        crowd2 = [keep(asyncio.create_task(waits(f"{me}.15-{i}", fut0), name=f"{me}.c15-{i}")) for i in range(3)]
        await asyncio.sleep(0)
        fut0.set_exception(Oops(2))
        log(me, 16)
        try:
            async with asyncio.TaskGroup() as tg3:
                keep(tg3.create_task(asyncio.sleep(11 * UNIT, 17), name=me + ".t20"))
                keep(tg3.create_task(naps(me + ".21", 11 * UNIT), name=me + ".t24"))
                keep(tg3.create_task(naps(me + ".25", 11 * UNIT), name=me + ".t27", context=contextvars.copy_context()))
                tg3.create_task(fails(me + ".28", 11 * UNIT))
                try:
                    await asyncio.sleep(0)
                finally:
                    log(me, 29)
        except BaseExceptionGroup as error:
            log(me, 30, error)
        g4 = keep_other(asyncio.gather(fails(me + ".31", 11 * UNIT), naps(me + ".32", 11 * UNIT)))
        await asyncio.sleep(0)
        log(me, 34, g4.cancel("stop 33"))
        log(me, 35, await g4)
    async def stream(me):
        async for item in Count(2, 2):
            log(me, 36, item)
            try:
                g5 = keep_other(asyncio.gather(naps(me + ".37", 0), fails(me + ".38", 0), fails(me + ".39", 11 * UNIT), return_exceptions=True))
                await asyncio.sleep(0)
                log(me, 41, g5.cancel())
            except (Exception, asyncio.CancelledError) as error:
                log(me, 42, "caught", error)
                await asyncio.sleep(11 * UNIT, 43)
                log(me, 44)
        g6 = keep_other(asyncio.gather(w1(me + ".45"), fut0, Later(0, 46)))
        yield 47
        log(me, 48)
        log(me, 49)
    try:
        g7 = keep_other(asyncio.gather(asyncio.sleep(0), naps(me + ".50", 11 * UNIT), waits(me + ".51", fut0)))
        g7.add_done_callback(lambda done: log(52, "gathered", outcome(done)))
    finally:
        log(me, 53, "finally")
    try:
        log(me, 55, "in time", await asyncio.wait_for(w0(me + ".54"), 11 * UNIT))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 56, "caught", error)
    try:
        try:
            async with Place(me + "-57", 0, 1, swallow=(asyncio.CancelledError,)):
                log(me, 59, await Later(2, 58))
                try:
                    log(me, 60, "awaited", await g7)
                except asyncio.CancelledError as error:
                    log(me, 61, "caught", error)
        finally:
            log(me, 62, "finally")
            await asyncio.sleep(11 * UNIT, 63)
            log(me, 64)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 65, "caught", error)
    try:
        log(me, 66, "in time", await asyncio.wait_for(asyncio.sleep(0), 0))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 67, "caught", error)
    log(me, 68, "awaited", await g7)
    try:
        t8 = keep(asyncio.create_task(naps(me + ".69", 11 * UNIT), name=me + ".t70"))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 71, "caught", error)
    return 72


run(100775, program, run_plainly)
