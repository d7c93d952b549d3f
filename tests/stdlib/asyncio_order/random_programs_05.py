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
    prio0 = asyncio.PriorityQueue(2)
    lock0 = asyncio.Lock()
    async def w0(me):
        log(me, 1)
        async with Place(me + "-2", 0, 1):
            await asyncio.sleep(0)
            log(me, 3)
            try:
                await asyncio.sleep(0, 4)
                log(me, 5)
            except TimeoutError as error:
                log(me, 6, "caught", error)
                await asyncio.sleep(0)
                log(me, 7)
    async def w1(me):
        def chain1(left):
            log(me, 8, left)
            if left:
                loop.call_soon(chain1, left - 1)
        chain1(1)
    async def w2(me):
        log(me, 9)
        try:
            log(me, 11, "got", await Later(1, 10))
        except* (Oops, ValueError, TimeoutError) as error:
            log(me, 12, error)
    async def stream(me):
        log(me, 13, repr(lock0))
        for i in range(3):
            keep(asyncio.create_task(asyncio.sleep(8 * UNIT, 14), name=f"{me}.s15-{i}"))
        try:
            log(me, 17, await Later(2, 16))
        except asyncio.CancelledError as error:
            log(me, 18, "caught", error)
        else:
            log(me, 19, "fine")
        yield 20
        log(me, 21, asyncio.current_task().cancelling())
    async with Place(me + "-22", 2, 0):
        try:
            try:
                async with asyncio.timeout(1 * UNIT) as limit2:
                    log(me, 24, victim(8).cancel(), victim(8).uncancel(), victim(8).cancelling())
                    def chain3(left):
                        log(me, 25, left)
                        if left:
                            loop.call_later(9 * UNIT, chain3, left - 1)
                    chain3(2)
                    limit2.reschedule(None)
                    await Later(3, 26)
                log(me, 27, limit2.expired())
            except TimeoutError as error:
                log(me, 28, error, limit2.expired(), asyncio.current_task().cancelling())
        except (Exception, asyncio.CancelledError) as error:
            log(me, 29, "caught", error)
            log(me, 30, asyncio.current_task().uncancel())
        when4 = loop.time() + 3 * UNIT
        loop.call_at(when4, lambda *args, mark=31: log(me, mark, "called", args))
        loop.call_at(when4, lambda *args: lock0.release())
    try:
        for i in range(3):
            keep(asyncio.create_task(w2(me + ".32"), name=f"{me}.s33-{i}"))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 34, "caught", error)
        log(me, 35, asyncio.current_task().uncancel())
        await asyncio.sleep(11 * UNIT, 36)
        log(me, 37)
    try:
        for i in range(3):
            keep(asyncio.create_task(asyncio.wait_for(fails(me + ".38", 0), 1 * UNIT), name=f"{me}.s39-{i}"))
    except Exception as error:
        log(me, 40, "caught", error)
        raise Oops(me) from error
    try:
        log(me, 41, prio0.task_done())
    except (Exception, asyncio.CancelledError) as error:
        log(me, 42, "caught", error)
    try:
        s5 = keep_other(asyncio.shield(asyncio.wait_for(w0(me + ".43"), -1)))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 44, "caught", error)
    try:
        try:
            await asyncio.sleep(0, 45)
            log(me, 46)
        except TimeoutError as error:
            log(me, 47, "caught", error)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 48, "caught", error)
    victim(9).add_done_callback(lambda done: log(49, "done", done))


run(100001, program, run_plainly)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    loop.set_task_factory(eager)
    queue0 = asyncio.Queue(1)
    queue1 = asyncio.Queue(1)
    cond0 = asyncio.Condition()
    async def w0(me):
        @contextlib.asynccontextmanager
        async def manager1():
            log(me, 1, "enters")
            await asyncio.sleep(10 * UNIT)
            try:
                yield 2
            finally:
                await asyncio.sleep(0)
                log(me, 3, "leaves")
        async with manager1() as value:
            try:
                async with asyncio.timeout(0) as limit2:
                    try:
                        for i in range(2):
                            log(me, 5, "in time", await asyncio.wait_for(asyncio.shield(w1(me + ".4")), 4 * UNIT))
                            try:
                                async with asyncio.timeout(4 * UNIT) as limit3:
                                    log(me, 6)
                                log(me, 7, limit3.expired())
                            except TimeoutError as error:
                                log(me, 8, error, limit3.expired(), asyncio.current_task().cancelling())
                    except Exception as error:
                        log(me, 9, "caught", error)
                        raise
                    ag4 = keep_generator(stream(me + ".ag4"))
                    log(me, 12, await anext(ag4))
                    log(me, 13, [item async for item in ag4])
                    log(me, 14, await ag4.asend(None))
                    limit2.reschedule(loop.time())
                    await asyncio.gather(queue0.get(), asyncio.sleep(4 * UNIT))
                log(me, 15, limit2.expired())
            except TimeoutError as error:
                log(me, 16, error, limit2.expired(), asyncio.current_task().cancelling())
            log(me, 17, victim(4).done())
        ag5 = keep_generator(stream(me + ".ag5"))
        log(me, 20, await ag5.aclose())
        log(me, 21, await anext(ag5, "end"))
        log(me, 22, await anext(ag5))
        return me
    async def w1(me):
        log(me, 24)
        try:
            asyncio.current_task().cancel()
            log(me, 26, asyncio.current_task().uncancel())
        finally:
            log(me, 27, "finally")
        try:
            async with asyncio.timeout_at(loop.time() + 10 * UNIT) as limit6:
                for turn in range(1):
                    await asyncio.sleep(0)
                    log(me, 28, turn)
                log(me, 31, "gathered", await asyncio.gather(Later(0, 29), asyncio.gather(), stays(me + ".30", 4 * UNIT), return_exceptions=True))
                limit6.reschedule(loop.time() + 4 * UNIT)
                await asyncio.sleep(4 * UNIT)
            log(me, 32, limit6.expired())
        except TimeoutError as error:
            log(me, 33, error, limit6.expired(), asyncio.current_task().cancelling())
        log(me, 34, victim(3).cancelling())
        log(me, 36, {item: await Later(1, item) for item in range(2)})
    async def w2(me):
        for turn in range(3):
            await asyncio.sleep(0)
            log(me, 37, turn)
        try:
            try:
                async with asyncio.timeout_at(loop.time() + 4 * UNIT) as limit7:
                    try:
                        log(me, 39, "in time", await asyncio.wait_for(naps(me + ".38", 4 * UNIT), 4 * UNIT))
                    except (Exception, asyncio.CancelledError) as error:
                        log(me, 40, "caught", error)
                        log(me, 41, asyncio.current_task().uncancel())
                log(me, 42, limit7.expired())
            except TimeoutError as error:
                log(me, 43, error, limit7.expired(), asyncio.current_task().cancelling())
        finally:
            log(me, 44, "finally")
    async def stream(me):
        log(me, 45, await cond0.acquire())
        try:
            try:
                g8 = keep_other(asyncio.gather(waits(me + ".46", cond0), asyncio.gather(return_exceptions=True)))
            except (Exception, asyncio.CancelledError) as error:
                log(me, 47, "caught", error)
        finally:
            cond0.release()
            log(me, 48, cond0.locked())
        when9 = loop.time() + 4 * UNIT
        loop.call_at(when9, lambda *args, mark=49: log(me, mark, "called", args))
        loop.call_at(when9, lambda *args, mark=50: log(me, mark, "called", args))
        yield 51
        try:
            async with asyncio.timeout(0) as limit10:
                g11 = keep_other(asyncio.gather(w2(me + ".52"), naps(me + ".53", 4 * UNIT), return_exceptions=True))
                await asyncio.sleep(0)
                log(me, 55, g11.cancel())
                log(me, 56, "item", await queue1.get())
                queue1.task_done()
            log(me, 57, limit10.expired())
        except TimeoutError as error:
            log(me, 58, error, limit10.expired(), asyncio.current_task().cancelling())
        for turn in range(1):
            await asyncio.sleep(0)
            log(me, 59, turn)
    try:
        try:
            try:
                async with asyncio.timeout(4 * UNIT) as limit12:
                    log(me, 60, "item", await queue1.get())
                    queue1.task_done()
                    log(me, 62, "cancel", victim(5).cancel())
                log(me, 63, limit12.expired())
            except TimeoutError as error:
                log(me, 64, error, limit12.expired(), asyncio.current_task().cancelling())
        except asyncio.CancelledError as error:
            log(me, 65, "caught", error)
            log(me, 66, asyncio.current_task().uncancel())
    except (Exception, asyncio.CancelledError) as error:
        log(me, 67, "caught", error)
    log(me, 68, "in time", await asyncio.wait_for(asyncio.sleep(0), 10 * UNIT))
    victim(2).add_done_callback(lambda done: log(69, "done", done))
    try:
        try:
            async with asyncio.timeout(4 * UNIT) as limit13:
                try:
                    try:
                        async with asyncio.timeout(None) as limit14:
                            try:
                                ag15 = keep_generator(stream(me + ".ag15"))
                                log(me, 72, [item async for item in ag15])
                                log(me, 73, await anext(ag15))
                            except TimeoutError as error:
                                log(me, 74, "caught", error)
                        log(me, 75, limit14.expired())
                    except TimeoutError as error:
                        log(me, 76, error, limit14.expired(), asyncio.current_task().cancelling())
                except Oops as error:
                    log(me, 77, "caught", error)
                    await asyncio.sleep(-1, 78)
                    log(me, 79)
            log(me, 80, limit13.expired())
        except TimeoutError as error:
            log(me, 81, error, limit13.expired(), asyncio.current_task().cancelling())
    except (Exception, asyncio.CancelledError) as error:
        log(me, 82, "caught", error)
    try:
        try:
            try:
                async with asyncio.timeout(4 * UNIT) as limit16:
                    g17 = keep_other(asyncio.gather(gives(me + ".83", queue0, 6), w1(me + ".84"), return_exceptions=True))
                    limit16.reschedule(None)
                    await w2(me + ".85")
                log(me, 86, limit16.expired())
            except TimeoutError as error:
                log(me, 87, error, limit16.expired(), asyncio.current_task().cancelling())
        finally:
            log(me, 88, "finally")
    except (Exception, asyncio.CancelledError) as error:
        log(me, 89, "caught", error)
    try:
        ag18 = keep_generator(stream(me + ".ag18"))
        log(me, 92, await anext(ag18))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 93, "caught", error)
    try:
        log(me, 95, "in time", await asyncio.wait_for(queue0.put(94), 4 * UNIT))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 96, "caught", error)
    return 97


run(100003, program, run_plainly)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    event0 = asyncio.Event()
    sem0 = asyncio.Semaphore(2)
    queue0 = asyncio.Queue(1)
    async def w0(me):
        log(me, 1)
        t1 = keep(asyncio.create_task(naps(me + ".2", 6 * UNIT), name=me + ".t3"))
        log(me, 4, "started", t1)
        log(me, 5, "awaited", await t1)
    async def stream(me):
        asyncio.current_task().cancel()
        log(me, 7, asyncio.current_task().uncancel())
        await takes(me + ".8", queue0)
        log(me, 9)
        try:
            loop.call_soon(lambda *args: queue0.get_nowait())
        except TimeoutError as error:
            log(me, 13, "caught", error)
            await asyncio.sleep(6 * UNIT)
            log(me, 14)
        yield 15
        t2 = keep(asyncio.create_task(gives(me + ".16", queue0, 4), name=me + ".t17"))
        async with Place(me + "-18", 0, 0):
            loop.call_soon(lambda *args: victim(7).cancel("stop 21"), context=contextvars.copy_context())
            try:
                for i in range(3):
                    log(me, 22)
            finally:
                log(me, 23, "finally")
                await asyncio.sleep(7 * UNIT)
                log(me, 24)
    async with Place(me + "-25", 2, 2):
        t3 = keep(asyncio.ensure_future(asyncio.sleep(0, 26)))
        log(me, 27, "started", t3)
    loop.call_soon(lambda *args, mark=28: log(me, mark, "called", args))
    try:
        try:
            try:
                async with asyncio.timeout(-1) as limit4:
                    crowd5 = [keep(asyncio.create_task(waits(f"{me}.30-{i}", event0), name=f"{me}.c30-{i}")) for i in range(4)]
                    await asyncio.sleep(0)
                    event0.clear()
                    log(me, 31)
                    event0.set()
                    log(me, 32)
                    await asyncio.sleep(0)
                    log(me, 33)
                    await asyncio.sleep(0)
                    log(me, 34)
                    log(me, 35, "item", await queue0.get())
                log(me, 36, limit4.expired())
            except TimeoutError as error:
                log(me, 37, error, limit4.expired(), asyncio.current_task().cancelling())
        finally:
            log(me, 38, "finally")
            await asyncio.sleep(6 * UNIT)
            log(me, 39)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 40, "caught", error)
    log(me, 41, "gathered", await asyncio.gather())
    try:
        async with Place(me + "-42", 2, 0):
            async with sem0:
                log(me, 43, "holds")
                t6 = keep(asyncio.create_task(asyncio.sleep(0, 44), name=me + ".t45"))
                log(me, 46, "item", await queue0.get())
            victim(2).add_done_callback(lambda done: log(47, "done", done))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 48, "caught", error)
    try:
        t7 = keep(asyncio.create_task(w0(me + ".49"), name=me + ".t50"))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 51, "caught", error)


run(100004, program, run_plainly)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    barrier0 = asyncio.Barrier(2)
    lifo0 = asyncio.LifoQueue(2)
    lifo1 = asyncio.LifoQueue()
    async def w0(me):
        log(me, 1)
        try:
            log(me, 2)
        except asyncio.CancelledError as error:
            log(me, 3, "caught", error)
            log(me, 4, asyncio.current_task().uncancel())
        handle1 = loop.call_later(6 * UNIT, lambda *args, mark=5: log(me, mark, "called", args))
        await asyncio.sleep(6 * UNIT, 6)
        handle1.cancel()
        log(me, 7, handle1.cancelled())
    async def stream(me):
        loop.call_soon(lambda *args: lifo0.put_nowait(8))
        try:
            loop.call_soon(lambda *args: lifo1.put_nowait(8))
        finally:
            log(me, 11, "finally")
        log(me, 14, "gathered", await asyncio.gather(asyncio.shield(Later(1, 12)), asyncio.sleep(0, 13)))
        yield 15
        log(me, 16, "item", lifo0.get_nowait())
    try:
        log(me, 17)
    except asyncio.CancelledError as error:
        log(me, 18, "caught", error)
        log(me, 19, asyncio.current_task().uncancel())
    try:
        g2 = keep_other(asyncio.gather(naps(me + ".20", 0), w0(me + ".21"), return_exceptions=True))
        g2.add_done_callback(lambda done: log(22, "gathered", outcome(done)))
    except TimeoutError as error:
        log(me, 23, "caught", error)
    log(me, 24)
    try:
        for turn in range(1):
            await asyncio.sleep(0)
            log(me, 25, turn)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 26, "caught", error)
        log(me, 27, asyncio.current_task().uncancel())
        raise
    else:
        log(me, 28, "fine")
    try:
        t3 = keep(asyncio.create_task(asyncio.sleep(0), name=me + ".t29"))
    except BaseException as error:
        log(me, 30, "caught", error)
        raise
    for turn in range(1):
        await asyncio.sleep(0)
        log(me, 31, turn)
    try:
        try:
            await asyncio.sleep(0)
            log(me, 32)
        except (Exception, asyncio.CancelledError) as error:
            log(me, 33, "caught", error)
            log(me, 34, asyncio.current_task().uncancel())
    except (Exception, asyncio.CancelledError) as error:
        log(me, 35, "caught", error)
    try:
        group4 = [keep(asyncio.create_task(lifo1.put(36), name=me + ".t37")), keep(asyncio.create_task(fails(me + ".38", 6 * UNIT), name=me + ".t39", context=contextvars.copy_context()))]
        done, pending = await asyncio.wait(group4, return_when=asyncio.ALL_COMPLETED)
        log(me, 40, done, pending)
        for each in in_order(pending):
            each.cancel("stop 41")
        log(me, 42, await asyncio.gather(*group4, return_exceptions=True))
    except Exception as error:
        log(me, 43, "caught", error)
        raise


run(100079, program, run_plainly)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    queue0 = asyncio.Queue(2)
    queue1 = asyncio.Queue()
    lifo0 = asyncio.LifoQueue()
    var0 = contextvars.ContextVar("var0", default="none")
    var1 = contextvars.ContextVar("var1", default="none")
    async def w0(me):
        log(me, 1)
        log(me, 2)
        try:
            log(me, 3)
        except Exception as error:
            log(me, 4, "caught", error)
            raise Oops(me) from error
    async def w1(me):
        log(me, 5)
        async with Place(me + "-6", 1, 0, swallow=(Exception,)):
            log(me, 7, contextvars.copy_context().run(var1.get))
            try:
                crowd1 = [keep(asyncio.create_task(gives(f"{me}.8-{i}", queue1, 7), name=f"{me}.c8-{i}")) for i in range(3)]
                await asyncio.sleep(0)
                await queue1.put(3)
                log(me, 9)
                queue1.shutdown(immediate=True)
                log(me, 10)
                await asyncio.sleep(0)
                log(me, 11)
                crowd1[2].cancel()
                log(me, 13)
            finally:
                log(me, 14, "finally")
    async def stream(me):
        loop.call_later(6 * UNIT, lambda *args: victim(6).cancel("stop 15"))
        async with asyncio.TaskGroup() as tg2:
            t3 = keep(tg2.create_task(w1(me + ".16"), name=me + ".t17"))
            t4 = keep(tg2.create_task(asyncio.sleep(0), name=me + ".t18"))
            log(me, 19, repr(lifo0))
            log(me, 20, "item", await queue0.get())
            queue0.task_done()
        log(me, 21)
        log(me, 23, "gathered", await asyncio.gather(gives(me + ".22", queue0, 9), t4))
        yield 24
        crowd5 = [keep(asyncio.create_task(takes(f"{me}.25-{i}", lifo0), name=f"{me}.c25-{i}")) for i in range(3)]
        await asyncio.sleep(6 * UNIT)
        crowd5[0].cancel("stop 26")
        log(me, 27)
    try:
        log(me, 29, await Later(0, 28))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 30, "caught", error)
    try:
        crowd6 = [keep(asyncio.create_task(takes(f"{me}.31-{i}", lifo0), name=f"{me}.c31-{i}")) for i in range(4)]
        await asyncio.sleep(0)
        lifo0.put_nowait(1)
        log(me, 32)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 33, "caught", error)
    try:
        async with contextlib.AsyncExitStack() as stack7:
            await stack7.enter_async_context(Place(me + "-34"))
            await stack7.enter_async_context(Place(me + "-35"))
            stack7.push_async_callback(asyncio.sleep, 0)
            async for item in keep_generator(stream(me + ".g")):
                log(me, 36, item)
            t8 = keep(asyncio.Task(naps(me + ".37", 0), loop=loop, eager_start=True, name=me + ".t38"))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 39, "caught", error)
    try:
        log(me, 40, repr(lifo0))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 41, "caught", error)
    return 42


run(100084, program, run_twice)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    prio0 = asyncio.PriorityQueue()
    var0 = contextvars.ContextVar("var0", default="none")
    var1 = contextvars.ContextVar("var1", default="none")
    queue0 = asyncio.Queue(1)
    async def w0(me):
        log(me, 1)
        await asyncio.sleep(0)
        log(me, 2)
        try:
            await asyncio.sleep(0)
            log(me, 3)
        except BaseException as error:
            log(me, 4, "caught", error)
            raise
        crowd1 = [keep(asyncio.create_task(takes(f"{me}.5-{i}", queue0), name=f"{me}.c5-{i}")) for i in range(4)]
        queue0.shutdown()
        log(me, 6)
        crowd1[2].cancel()
        log(me, 8)
        await asyncio.sleep(0)
        log(me, 9)
        queue0.put_nowait(2)
        log(me, 10)
    async def w1(me):
        log(me, 11)
        crowd2 = [keep(asyncio.create_task(takes(f"{me}.12-{i}", queue0), name=f"{me}.c12-{i}")) for i in range(3)]
        await asyncio.sleep(1 * UNIT)
        await asyncio.sleep(0)
        log(me, 13)
        victim(3).add_done_callback(lambda done: log(14, "done", done))
    async def w2(me):
        log(me, 15)
        try:
            g3 = keep_other(asyncio.gather(prio0.get(), fails(me + ".16", 0), return_exceptions=True))
            await asyncio.sleep(1 * UNIT)
            log(me, 18, g3.cancel("stop 17"))
            log(me, 19, await g3)
        except* (Oops, ValueError, TimeoutError) as error:
            log(me, 20, error)
        try:
            log(me, 21, "gathered", await asyncio.gather(asyncio.shield(asyncio.sleep(0)), prio0.get(), prio0.get()))
        except asyncio.CancelledError as error:
            log(me, 22, "caught", error)
            log(me, 23, asyncio.current_task().uncancel())
    async def stream(me):
        log(me, 25, "cancel", victim(3).cancel())
        log(me, 26, repr(queue0))
        yield 27
        crowd4 = [keep(asyncio.create_task(gives(f"{me}.28-{i}", prio0, 5), name=f"{me}.c28-{i}")) for i in range(3)]
        await asyncio.sleep(0)
        await prio0.put(3)
        log(me, 29)
        await asyncio.sleep(0)
        log(me, 30)
        await prio0.put(3)
        log(me, 31)
        crowd4[2].cancel()
        log(me, 33)
        log(me, 35, "got", await Later(0, 34))
    try:
        await asyncio.sleep(1 * UNIT)
        log(me, 36)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 37, "caught", error)
    try:
        log(me, 38, contextvars.copy_context().run(lambda: var1.set(5) and var1.get()))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 39, "caught", error)
    try:
        try:
            crowd5 = [keep(asyncio.create_task(gives(f"{me}.40-{i}", prio0, 6), name=f"{me}.c40-{i}")) for i in range(4)]
            await asyncio.sleep(0)
            prio0.shutdown(immediate=True)
            log(me, 41)
            prio0.shutdown()
            log(me, 42)
        finally:
            log(me, 43, "finally")
            await asyncio.sleep(1 * UNIT, 44)
            log(me, 45)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 46, "caught", error)
    try:
        await asyncio.sleep(1 * UNIT)
        log(me, 47)
    except asyncio.CancelledError as error:
        log(me, 48, "caught", error)
    else:
        log(me, 49, "fine")
    loop.call_soon(log, me, 51)
    log(me, 52, var0.set(me) and var0.get())
    try:
        t6 = keep(asyncio.create_task(stays(me + ".53", 1 * UNIT), name=me + ".t54"))
        log(me, 55, "started", t6)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 56, "caught", error)


run(100113, program, run_plainly)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    barrier0 = asyncio.Barrier(2)
    barrier1 = asyncio.Barrier(3)
    bounded0 = asyncio.BoundedSemaphore(1)
    async def w0(me):
        t1 = keep(asyncio.create_task(w1(me + ".1"), name=me + ".t2"))
    async def w1(me):
        log(me, 3)
        group2 = [keep(asyncio.create_task(naps(me + ".4", 0), name=me + ".t5")), keep(asyncio.create_task(bounded0.acquire(), name=me + ".t6", context=contextvars.copy_context()))]
        done, pending = await asyncio.wait(group2, return_when=asyncio.FIRST_EXCEPTION)
        log(me, 7, done, pending)
        for each in in_order(pending):
            each.cancel()
        log(me, 9, await asyncio.gather(*group2, return_exceptions=True))
        group3 = [keep(asyncio.create_task(asyncio.sleep(6 * UNIT), name=me + ".t10"))]
        done, pending = await asyncio.wait(group3, return_when=asyncio.FIRST_COMPLETED, timeout=9 * UNIT)
        log(me, 11, done, pending)
        log(me, 12, await asyncio.gather(*group3, return_exceptions=True))
        try:
            loop.call_soon_threadsafe(lambda *args: bounded0.release())
        except TimeoutError as error:
            log(me, 15, "caught", error)
        else:
            log(me, 16, "fine")
        try:
            async with bounded0:
                log(me, 17, "holds")
                s4 = keep_other(asyncio.shield(asyncio.sleep(0)))
            log(me, 18, bounded0.locked())
        except BaseException as error:
            log(me, 19, "caught", error)
            raise
        return me
    async def stream(me):
        t5 = keep(asyncio.create_task(barrier1.wait(), name=me + ".t21"))
        yield 22
        loop.call_soon_threadsafe(lambda *args: victim(0).cancel())
    asyncio.current_task().cancel("stop 25")
    log(me, 26, asyncio.current_task().uncancel())
    await w1(me + ".27")
    log(me, 28)
    log(me, 29, await asyncio.wait([]))
    try:
        log(me, 31, "in time", await asyncio.wait_for(Later(2, 30), 6 * UNIT))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 32, "caught", error)
    try:
        crowd6 = [keep(asyncio.create_task(holds(f"{me}.33-{i}", bounded0, 2), name=f"{me}.c33-{i}")) for i in range(4)]
        await asyncio.sleep(0)
        await asyncio.sleep(0)
        log(me, 34)
        await asyncio.sleep(0)
        log(me, 35)
        crowd6[1].cancel("stop 36")
        log(me, 37)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 38, "caught", error)
    try:
        crowd7 = [keep(asyncio.create_task(waits(f"{me}.39-{i}", barrier1), name=f"{me}.c39-{i}")) for i in range(3)]
        await asyncio.sleep(0)
        await barrier1.reset()
        log(me, 40)
        crowd7[2].cancel()
        log(me, 42)
        await barrier1.abort()
        log(me, 43)
        await asyncio.wait(crowd7, timeout=12 * UNIT)
        log(me, 44)
    finally:
        log(me, 45, "finally")


run(100255, program, run_twice)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    cond0 = asyncio.Condition()
    fut0 = loop.create_future()
    prio0 = asyncio.PriorityQueue()
    async def w0(me):
        log(me, 1)
        log(me, 2, prio0.task_done())
        try:
            async with cond0:
                wanted = []
                log(me, 3, await cond0.wait_for(lambda: wanted.append(1) or len(wanted) > 2))
        except asyncio.CancelledError as error:
            log(me, 4, "caught", error)
            log(me, 5, asyncio.current_task().uncancel())
            await asyncio.sleep(5 * UNIT)
            log(me, 6)
    async def stream(me):
        try:
            async with cond0:
                log(me, 7, "holds")
                def chain1(left):
                    log(me, 8, left)
                    if left:
                        loop.call_soon(chain1, left - 1)
                chain1(1)
                async with cond0:
                    cond0.notify()
                    log(me, 9, "notified")
            log(me, 10, cond0.locked())
        finally:
            log(me, 11, "finally")
            await asyncio.sleep(0)
            log(me, 12)
        async with Place(me + "-13", 2, 0):
            async with cond0:
                cond0.notify_all()
                log(me, 14, "notified")
                await asyncio.sleep(1 * UNIT, 15)
                victim(1).cancel()
                await asyncio.sleep(0)
        async with cond0:
            wanted = []
            log(me, 17, await cond0.wait_for(lambda: wanted.append(1) or len(wanted) > 2))
        yield 18
        async with cond0:
            wanted = []
            log(me, 19, await cond0.wait_for(lambda: wanted.append(1) or len(wanted) > 2))
    try:
        t2 = keep(asyncio.create_task(waits(me + ".20", fut0), name=me + ".t21"))
        log(me, 22, "started", t2)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 23, "caught", error)
    try:
        try:
            async with asyncio.timeout(0) as limit3:
                when4 = loop.time() + 1 * UNIT
                loop.call_at(when4, lambda *args: fut0.set_result(5))
                loop.call_at(when4, lambda *args: fut0.set_result(5))
            log(me, 24, limit3.expired())
        except TimeoutError as error:
            log(me, 25, error, limit3.expired(), asyncio.current_task().cancelling())
    except Exception as error:
        log(me, 26, "caught", error)
    else:
        log(me, 27, "fine")
    try:
        ag5 = keep_generator(stream(me + ".ag5"))
        log(me, 30, await asyncio.gather(anext(ag5), anext(ag5), return_exceptions=True))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 31, "caught", error)
    async with cond0:
        cond0.notify()
        log(me, 32, "notified")
    async with cond0:
        log(me, 33, await cond0.wait())
    try:
        async with cond0:
            log(me, 34, await cond0.wait())
    except (Exception, asyncio.CancelledError) as error:
        log(me, 35, "caught", error)
    return 36


run(100283, program, run_plainly)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    event0 = asyncio.Event()
    cond0 = asyncio.Condition()
    cond1 = asyncio.Condition()
    lifo0 = asyncio.LifoQueue()
    lifo1 = asyncio.LifoQueue(2)
    async def w0(me):
        log(me, 1)
        log(me, 2, event0.set())
        async with cond0:
            log(me, 3, await cond0.wait())
    async def w1(me):
        log(me, 4)
        log(me, 5, lifo0.qsize())
        async with contextlib.AsyncExitStack() as stack1:
            await stack1.enter_async_context(Place(me + "-6"))
            await stack1.enter_async_context(Place(me + "-7"))
            stack1.push_async_callback(asyncio.sleep, 0)
            try:
                s2 = keep_other(asyncio.shield(asyncio.sleep(0)))
            finally:
                log(me, 8, "finally")
        log(me, 11, "gathered", await asyncio.gather(Later(1, 9), asyncio.shield(Later(1, 10))))
    async def w2(me):
        log(me, 12)
        async with cond0:
            wanted = []
            log(me, 13, await cond0.wait_for(lambda: wanted.append(1) or len(wanted) > 1))
    async def w3(me):
        log(me, 14)
        loop.call_later(0, lambda *args: event0.set())
    async def stream(me):
        log(me, 15, event0.clear())
        while True:
            try:
                item = await lifo0.get()
            except asyncio.QueueShutDown as error:
                log(me, 16, error)
                break
            log(me, 17, "consumes", item)
            lifo0.task_done()
        try:
            log(me, 18, event0.clear())
        except (Exception, asyncio.CancelledError) as error:
            log(me, 19, "caught", error)
            await asyncio.sleep(0)
            log(me, 20)
        yield 21
        loop.call_later(0, lambda *args, mark=22: log(me, mark, "called", args))
        loop.call_later(0, lambda *args: victim(0).cancel())
    try:
        await asyncio.sleep(0, 24)
        log(me, 25)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 26, "caught", error)
    def chain3(left):
        log(me, 27, left)
        if left:
            loop.call_later(9 * UNIT, chain3, left - 1)
    chain3(4)
    try:
        log(me, 28, await lifo1.put(2))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 29, "caught", error)
    t4 = keep(asyncio.create_task(w1(me + ".30"), name=me + ".t31"))
    try:
        log(me, 33, "got", await asyncio.gather(t4, naps(me + ".32", 9 * UNIT)))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 34, "caught", error)
    try:
        log(me, 35, await event0.wait())
    except (Exception, asyncio.CancelledError) as error:
        log(me, 36, "caught", error)
    return 37


run(100344, program, run_plainly)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    lifo0 = asyncio.LifoQueue()
    lifo1 = asyncio.LifoQueue(2)
    barrier0 = asyncio.Barrier(3)
    var0 = contextvars.ContextVar("var0", default="none")
    async def w0(me):
        log(me, 1)
        crowd1 = [keep(asyncio.create_task(takes(f"{me}.2-{i}", lifo1), name=f"{me}.c2-{i}")) for i in range(3)]
        await asyncio.sleep(0)
        lifo1.put_nowait(2)
        log(me, 3)
        await lifo1.get()
        log(me, 4)
        crowd1[1].cancel("stop 5")
        log(me, 6)
        loop.call_later(0, lambda *args, mark=7: log(me, mark, "called", args))
    async def stream(me):
        t2 = keep(asyncio.Task(asyncio.wait_for(Later(1, 8), 1 * UNIT), loop=loop, eager_start=True, name=me + ".t9"))
        yield 10
        log(me, 12, "in time", await asyncio.wait_for(Later(0, 11), 8 * UNIT))
    for each in asyncio.as_completed([keep(asyncio.create_task(asyncio.sleep(4 * UNIT), name=me + ".t13")), keep(asyncio.create_task(deep(1, waits(me + ".14", barrier0)), name=me + ".t15"))], timeout=4 * UNIT):
        try:
            result = await each
            log(me, 16, "completed", result)
        except (Exception, asyncio.CancelledError) as error:
            log(me, 17, error)
    try:
        try:
            crowd3 = [keep(asyncio.create_task(gives(f"{me}.18-{i}", lifo1, 1), name=f"{me}.c18-{i}")) for i in range(4)]
            await asyncio.sleep(0)
            lifo1.put_nowait(1)
            log(me, 19)
        except asyncio.CancelledError as error:
            log(me, 20, "caught", error)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 21, "caught", error)
    try:
        try:
            log(me, 22, lifo1.put_nowait(4))
        except (Exception, asyncio.CancelledError) as error:
            log(me, 23, "caught", error)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 24, "caught", error)
    try:
        token4 = var0.set(me + " inside")
        try:
            log(me, 26, "in time", await asyncio.wait_for(asyncio.gather(w0(me + ".25"), barrier0.wait()), 1 * UNIT))
        except BaseException as error:
            log(me, 27, "caught", error)
            raise
        var0.reset(token4)
        log(me, 28, var0.get())
    except (Exception, asyncio.CancelledError) as error:
        log(me, 29, "caught", error)


run(100349, program, run_forever)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    barrier0 = asyncio.Barrier(2)
    async def w0(me):
        log(me, 1)
        log(me, 3, "cancel", victim(5).cancel("stop 2"))
        return 4
    async def stream(me):
        try:
            yield 5
        finally:
            log(me, 6, "closing")
        yield 7
        try:
            yield 8
        finally:
            log(me, 9, "closing")
        t1 = keep(asyncio.Task(naps(me + ".10", 0), loop=loop, eager_start=True, name=me + ".t11"))
    try:
        for i in range(3):
            t2 = keep(asyncio.create_task(w0(me + ".12"), name=me + ".t13"))
            log(me, 14, await barrier0.wait())
    except asyncio.CancelledError as error:
        log(me, 15, "caught", error)
        log(me, 16, asyncio.current_task().uncancel())
        await asyncio.sleep(0)
        log(me, 17)
    try:
        log(me, 19, "cancel", victim(1).cancel())
    finally:
        log(me, 20, "finally")
    try:
        try:
            for i in range(2):
                try:
                    async with asyncio.TaskGroup() as tg3:
                        keep(tg3.create_task(naps(me + ".22", 8 * UNIT), name=me + ".t24"))
                        keep(tg3.create_task(stays(me + ".26", 8 * UNIT), name=me + ".t28"))
                        tg3.create_task(fails(me + ".29", 0))
                        try:
                            await asyncio.sleep(0)
                        finally:
                            log(me, 30)
                        raise Oops(31)
                except BaseExceptionGroup as error:
                    log(me, 32, error)
        except (Exception, asyncio.CancelledError) as error:
            log(me, 33, "caught", error)
            log(me, 34, asyncio.current_task().uncancel())
            await asyncio.sleep(-1)
            log(me, 35)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 36, "caught", error)
    try:
        log(me, 38, "cancel", victim(6).cancel("stop 37"))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 39, "caught", error)
    loop.call_later(0, lambda *args, mark=40: log(me, mark, "called", args))
    try:
        log(me, 41, await barrier0.reset())
    except (Exception, asyncio.CancelledError) as error:
        log(me, 42, "caught", error)
    try:
        async with asyncio.TaskGroup() as tg4:
            keep(tg4.create_task(stays(me + ".44", 0), name=me + ".t46"))
            tg4.create_task(fails(me + ".47", 8 * UNIT))
            try:
                await asyncio.sleep(8 * UNIT)
            finally:
                log(me, 48)
            raise Oops(49)
    except* Oops as error:
        log(me, 50, error)
    return 51


run(100363, program, run_plainly)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    event0 = asyncio.Event()
    fut0 = loop.create_future()
    async def w0(me):
        log(me, 1)
        try:
            await asyncio.sleep(6 * UNIT, 2)
            log(me, 3)
        except Oops as error:
            log(me, 4, "caught", error)
            raise
        else:
            log(me, 5, "fine")
        log(me, 6, repr(event0))
        await asyncio.sleep(11 * UNIT)
        log(me, 7)
        return 8
    async def stream(me):
        try:
            log(me, 9)
        except* (Oops, ValueError, TimeoutError) as error:
            log(me, 10, error)
        crowd1 = [keep(asyncio.create_task(waits(f"{me}.11-{i}", event0), name=f"{me}.c11-{i}")) for i in range(4)]
        event0.set()
        log(me, 12)
        await asyncio.sleep(0)
        log(me, 13)
        await asyncio.wait(crowd1, timeout=11 * UNIT)
        log(me, 14)
        loop.call_later(0, lambda *args, mark=15: log(me, mark, "called", args))
        yield 16
        await asyncio.sleep(0)
        log(me, 17)
        await asyncio.sleep(0)
        log(me, 18)
    crowd2 = [keep(asyncio.create_task(waits(f"{me}.19-{i}", event0), name=f"{me}.c19-{i}")) for i in range(4)]
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    log(me, 20)
    try:
        loop.call_later(7 * UNIT, lambda *args: event0.set())
    except (Exception, asyncio.CancelledError) as error:
        log(me, 21, "caught", error)
    try:
        async for each in asyncio.as_completed([keep(asyncio.create_task(event0.wait(), name=me + ".t22")), keep(asyncio.create_task(w0(me + ".23"), name=me + ".t24")), keep(asyncio.create_task(event0.wait(), name=me + ".t25"))]):
            try:
                result = await each
                log(me, 26, "completed", each, result)
            except (Exception, asyncio.CancelledError) as error:
                log(me, 27, error)
    finally:
        log(me, 28, "finally")
    crowd3 = [keep(asyncio.create_task(waits(f"{me}.29-{i}", fut0), name=f"{me}.c29-{i}")) for i in range(4)]
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    log(me, 30)
    await asyncio.sleep(0)
    log(me, 31)
    try:
        for i in range(2):
            log(me, 32, len(asyncio.all_tasks()))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 33, "caught", error)
    log(me, 34)
    loop.call_soon(lambda *args: fut0.cancel())


run(100376, program, run_plainly)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    sem0 = asyncio.Semaphore(1)
    lock0 = asyncio.Lock()
    async def w0(me):
        try:
            async with lock0:
                log(me, 1, "holds")
                asyncio.current_task().cancel("stop 2")
                log(me, 3, asyncio.current_task().uncancel())
                await asyncio.shield(Later(1, 4))
                log(me, 5)
            log(me, 6, lock0.locked())
        except TimeoutError as error:
            log(me, 7, "caught", error)
            await asyncio.sleep(0)
            log(me, 8)
        async with sem0:
            log(me, 9, "holds")
            t1 = keep(asyncio.create_task(lock0.acquire(), name=me + ".t10"))
            log(me, 11, "started", t1)
        return me
    async def stream(me):
        log(me, 14, "cancel", victim(1).cancel())
        t2 = keep(asyncio.create_task(asyncio.sleep(0, 15), name=me + ".t16"))
        yield 17
        try:
            for turn in range(2):
                await asyncio.sleep(0)
                log(me, 18, turn)
        except Exception as error:
            log(me, 19, "caught", error)
            raise
        log(me, 21, "cancel", victim(2).cancel())
    when3 = loop.time() + 10 * UNIT
    loop.call_at(when3, lambda *args: sem0.release())
    loop.call_at(when3, lambda *args: lock0.release())
    try:
        async with sem0:
            log(me, 22, "holds")
            for turn in range(1):
                await asyncio.sleep(0)
                log(me, 23, turn)
        log(me, 24, sem0.locked())
    except (Exception, asyncio.CancelledError) as error:
        log(me, 25, "caught", error)
    async with lock0:
        log(me, 26, "holds")
        group4 = [keep(asyncio.create_task(w0(me + ".27"), name=me + ".t28")), keep(asyncio.create_task(w0(me + ".29"), name=me + ".t30")), keep(asyncio.create_task(lock0.acquire(), name=me + ".t31"))]
        done, pending = await asyncio.wait(group4, return_when=asyncio.FIRST_COMPLETED)
        log(me, 32, done, pending)
    try:
        log(me, 34, "cancel", victim(3).cancel())
    except (Exception, asyncio.CancelledError) as error:
        log(me, 35, "caught", error)
    await asyncio.sleep(4 * UNIT)
    log(me, 36)
    log(me, 37)
    try:
        loop.call_later(0, lambda *args: victim(8).cancel())
    except (Exception, asyncio.CancelledError) as error:
        log(me, 39, "caught", error)
    try:
        try:
            log(me, 40)
        except (Exception, asyncio.CancelledError) as error:
            log(me, 41, "caught", error)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 42, "caught", error)
    return 43


run(100382, program, run_twice)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    loop.set_task_factory(eager)
    var0 = contextvars.ContextVar("var0", default="none")
    var1 = contextvars.ContextVar("var1", default="none")
    event0 = asyncio.Event()
    async def w0(me):
        group1 = [keep(asyncio.create_task(deep(1, Later(2, 1)), name=me + ".t2"))]
        done, pending = await asyncio.wait(group1, return_when=asyncio.ALL_COMPLETED, timeout=5 * UNIT)
        log(me, 3, done, pending)
        log(me, 4, await asyncio.gather(*group1, return_exceptions=True))
    async def w1(me):
        log(me, 5)
        try:
            log(me, 6, "gathered", await asyncio.gather())
        except asyncio.CancelledError as error:
            log(me, 7, "caught", error)
        else:
            log(me, 8, "fine")
        @contextlib.asynccontextmanager
        async def manager2():
            log(me, 9, "enters")
            await asyncio.sleep(5 * UNIT)
            try:
                yield 10
            finally:
                await asyncio.sleep(0)
                log(me, 11, "leaves")
        async with manager2() as value:
            loop.call_soon_threadsafe(lambda *args: event0.clear())
        try:
            log(me, 15, "cancel", victim(9).cancel("stop 14"))
        except BaseException as error:
            log(me, 16, "caught", error)
            raise
    async def w2(me):
        log(me, 18, "got", await Later(3, 17))
        log(me, 19)
        loop.call_soon(lambda *args: var1.set("called"), context=contextvars.copy_context())
        return me
    async def stream(me):
        group3 = [keep(asyncio.create_task(asyncio.wait_for(asyncio.gather(Later(2, 24), return_exceptions=True), 5 * UNIT), name=me + ".t25")), keep(asyncio.create_task(event0.wait(), name=me + ".t26"))]
        done, pending = await asyncio.wait(group3, return_when=asyncio.FIRST_COMPLETED, timeout=9 * UNIT)
        log(me, 27, done, pending)
        for each in in_order(pending):
            each.cancel()
        t4 = keep(asyncio.create_task(asyncio.wait_for(asyncio.shield(Later(1, 29)), 5 * UNIT), name=me + ".t30"))
        log(me, 31, "started", t4)
        log(me, 33, "got", await w1(me + ".32"))
        yield 34
        log(me, 36, "got", await Later(3, 35))
        log(me, 37)
    try:
        try:
            log(me, 39, "gathered", await asyncio.gather(asyncio.shield(asyncio.sleep(5 * UNIT, 38))))
        except* (Oops, ValueError, TimeoutError) as error:
            log(me, 40, error)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 41, "caught", error)
    try:
        try:
            async with Place(me + "-42", 1, 2):
                try:
                    log(me, 44, await Later(1, 43))
                except asyncio.CancelledError as error:
                    log(me, 45, "caught", error)
                    await asyncio.sleep(9 * UNIT)
                    log(me, 46)
                else:
                    log(me, 47, "fine")
                f5 = asyncio.Future()
                loop.call_later(5 * UNIT, f5.set_result, 48)
                log(me, 49, await f5)
        except (Exception, asyncio.CancelledError) as error:
            log(me, 50, "caught", error)
            raise Oops(me) from error
    except (Exception, asyncio.CancelledError) as error:
        log(me, 51, "caught", error)
    try:
        watch6 = lambda done: log(52, "done", done)
        victim(8).add_done_callback(watch6)
        victim(8).add_done_callback(watch6)
        victim(8).add_done_callback(log)
        log(me, 53, victim(8).remove_done_callback(watch6))
    finally:
        log(me, 54, "finally")
        await asyncio.sleep(0)
        log(me, 55)
    return 56


run(100448, program, run_plainly)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    queue0 = asyncio.Queue(1)
    var0 = contextvars.ContextVar("var0", default="none")
    async def w0(me):
        log(me, 1)
        t1 = keep(asyncio.create_task(w1(me + ".2"), name=me + ".t3"))
        var0.set(me + " early")
        t1.add_done_callback(lambda done: log(me, 4, var0.get()))
        var0.set(me + " late")
        t1.add_done_callback(lambda done: log(me, 5, var0.get()))
        var0.set("after")
        loop.call_soon(lambda: log(me, var0.get()))
        try:
            s2 = keep_other(asyncio.shield(gives(me + ".6", queue0, 4)))
        except (Exception, asyncio.CancelledError) as error:
            log(me, 7, "caught", error)
        loop.call_soon(lambda *args: queue0.put_nowait(7), context=contextvars.copy_context())
    async def w1(me):
        log(me, 9)
        t3 = keep(asyncio.create_task(gives(me + ".10", queue0, 7), name=me + ".t11"))
        s4 = keep_other(asyncio.shield(asyncio.gather(return_exceptions=True)))
    async def w2(me):
        log(me, 12)
        log(me, 13, "item", queue0.get_nowait())
    async def stream(me):
        log(me, 15, "sent", (yield 14))
        t5 = keep(asyncio.create_task(asyncio.wait_for(naps(me + ".16", 6 * UNIT), None), name=me + ".t17"))
        log(me, 18, "started", t5)
        try:
            crowd6 = [keep(asyncio.create_task(takes(f"{me}.19-{i}", queue0), name=f"{me}.c19-{i}")) for i in range(4)]
            crowd6[0].cancel()
            log(me, 21)
        finally:
            log(me, 22, "finally")
            await asyncio.sleep(7 * UNIT, 23)
            log(me, 24)
        yield 25
        try:
            t7 = keep(asyncio.create_task(naps(me + ".26", 6 * UNIT), name=me + ".t27"))
        except (Exception, asyncio.CancelledError) as error:
            log(me, 28, "caught", error)
            await asyncio.sleep(0, 29)
            log(me, 30)
        log(me, 31, var0.set(me) and var0.get())
    try:
        log(me, 32, var0.get())
    except (Exception, asyncio.CancelledError) as error:
        log(me, 33, "caught", error)
    try:
        log(me, 35, "in time", await asyncio.wait_for(asyncio.shield(w1(me + ".34")), 5 * UNIT))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 36, "caught", error)
    t8 = keep(asyncio.create_task(w2(me + ".37"), name=me + ".t38"))
    crowd9 = [keep(asyncio.create_task(gives(f"{me}.39-{i}", queue0, 9), name=f"{me}.c39-{i}")) for i in range(3)]
    await asyncio.sleep(0)
    crowd9[2].cancel()
    log(me, 41)
    queue0.get_nowait()
    log(me, 42)
    await asyncio.sleep(0)
    log(me, 43)
    queue0.shutdown(immediate=True)
    log(me, 44)
    await asyncio.wait(crowd9, timeout=7 * UNIT)
    log(me, 45)
    try:
        crowd10 = [keep(asyncio.create_task(gives(f"{me}.46-{i}", queue0, 5), name=f"{me}.c46-{i}")) for i in range(4)]
        await asyncio.sleep(0)
        crowd10[0].cancel()
        log(me, 48)
        await queue0.put(3)
        log(me, 49)
        queue0.put_nowait(1)
        log(me, 50)
        crowd10[0].cancel()
        log(me, 52)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 53, "caught", error)
    s11 = keep_other(asyncio.shield(queue0.get()))


run(100514, program, run_plainly)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    prio0 = asyncio.PriorityQueue(2)
    cond0 = asyncio.Condition()
    lifo0 = asyncio.LifoQueue()
    async def w0(me):
        log(me, 1, repr(cond0))
        log(me, 4, "got", await asyncio.gather(w1(me + ".2"), asyncio.sleep(-1), stays(me + ".3", 0)))
    async def w1(me):
        log(me, 5)
        crowd1 = [keep(asyncio.create_task(waits(f"{me}.6-{i}", cond0), name=f"{me}.c6-{i}")) for i in range(4)]
        await asyncio.sleep(0)
        await asyncio.sleep(0)
        log(me, 7)
        async with cond0:
            cond0.notify_all()
            await asyncio.sleep(12 * UNIT, 8)
            crowd1[1].cancel("stop 9")
        log(me, 10)
        await asyncio.wait(crowd1, timeout=4 * UNIT)
        log(me, 11)
    async def stream(me):
        crowd2 = [keep(asyncio.create_task(takes(f"{me}.12-{i}", prio0), name=f"{me}.c12-{i}")) for i in range(3)]
        await asyncio.sleep(4 * UNIT)
        prio0.put_nowait(2)
        log(me, 13)
        await prio0.get()
        log(me, 14)
        prio0.get_nowait()
        log(me, 15)
        await prio0.get()
        log(me, 16)
        await asyncio.wait(crowd2, timeout=4 * UNIT)
        log(me, 17)
        g3 = keep_other(asyncio.gather(Later(2, 18), asyncio.shield(naps(me + ".19", 0))))
        g3.add_done_callback(lambda done: log(20, "gathered", outcome(done)))
        yield 21
        crowd4 = [keep(asyncio.create_task(takes(f"{me}.22-{i}", lifo0), name=f"{me}.c22-{i}")) for i in range(4)]
        await asyncio.sleep(9 * UNIT)
        crowd4[1].cancel()
        log(me, 24)
        await asyncio.wait(crowd4, timeout=4 * UNIT)
        log(me, 25)
    try:
        t5 = keep(asyncio.Task(w0(me + ".26"), loop=loop, eager_start=True, name=me + ".t27", context=contextvars.copy_context()))
        log(me, 28, "started", t5)
    finally:
        log(me, 29, "finally")
    try:
        g6 = keep_other(asyncio.gather(asyncio.gather(), naps(me + ".30", 7 * UNIT), return_exceptions=True))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 31, "caught", error)
    try:
        log(me, 32, repr(cond0))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 33, "caught", error)
    try:
        handle7 = loop.call_soon(lambda *args: t5.cancel())
        handle7.cancel()
        log(me, 35, handle7.cancelled())
    except (Exception, asyncio.CancelledError) as error:
        log(me, 36, "caught", error)
    try:
        try:
            t8 = keep(asyncio.create_task(asyncio.wait_for(t5, 7 * UNIT), name=me + ".t37"))
        finally:
            log(me, 38, "finally")
            await asyncio.sleep(4 * UNIT)
            log(me, 39)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 40, "caught", error)
    async with asyncio.TaskGroup() as tg9:
        t10 = keep(tg9.create_task(prio0.get(), name=me + ".t41"))
        g11 = keep_other(asyncio.gather(asyncio.shield(asyncio.sleep(0)), w0(me + ".42")))
    log(me, 43)
    try:
        crowd12 = [keep(asyncio.create_task(gives(f"{me}.44-{i}", lifo0, 1), name=f"{me}.c44-{i}")) for i in range(3)]
        await asyncio.sleep(0)
        await asyncio.sleep(0)
        log(me, 45)
        crowd12[2].cancel()
        log(me, 47)
        await lifo0.get()
        log(me, 48)
        await asyncio.sleep(0)
        log(me, 49)
        await asyncio.wait(crowd12, timeout=9 * UNIT)
        log(me, 50)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 51, "caught", error)
    try:
        crowd13 = [keep(asyncio.create_task(takes(f"{me}.52-{i}", lifo0), name=f"{me}.c52-{i}")) for i in range(3)]
        await asyncio.sleep(12 * UNIT)
        crowd13[1].cancel("stop 53")
        log(me, 54)
        await asyncio.sleep(0)
        log(me, 55)
        await asyncio.wait(crowd13, timeout=9 * UNIT)
        log(me, 56)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 57, "caught", error)
    return 58


run(100536, program, run_plainly)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    sem0 = asyncio.Semaphore(2)
    sem1 = asyncio.Semaphore(1)
    async def w0(me):
        asyncio.current_task().set_name("named 1")
        log(me, 2, asyncio.current_task())
        loop.call_soon(lambda *args: victim(6).cancel())
        return 7
    async def w1(me):
        log(me, 8)
        log(me, 9, asyncio.current_task().get_name())
        log(me, 10, victim(0).done())
        loop.call_soon(lambda *args: sem1.release())
        await asyncio.sleep(11 * UNIT)
        log(me, 14)
    async def w2(me):
        s1 = keep_other(asyncio.shield(fails(me + ".15", 4 * UNIT)))
        for i in range(3):
            keep(asyncio.create_task(fails(me + ".16", 2 * UNIT), name=f"{me}.s17-{i}"))
        await asyncio.sleep(4 * UNIT)
        log(me, 18)
        try:
            log(me, 20, s1.cancel("stop 19"), s1.uncancel(), s1.cancelling())
        finally:
            log(me, 21, "finally")
        return me
    async def stream(me):
        log(me, 23)
        log(me, 25, victim(2).cancel(), victim(2).uncancel(), victim(2).cancelling())
        yield 26
        g2 = keep_other(asyncio.gather(holds(me + ".27", sem1, 1), stays(me + ".28", 0)))
        await asyncio.sleep(4 * UNIT)
        log(me, 30, g2.cancel("stop 29"))
        log(me, 31, await g2)
        sem1.release()
        log(me, 32)
    await asyncio.sleep(0, 33)
    log(me, 34)
    for i in range(4):
        keep(asyncio.create_task(holds(me + ".35", sem0, 0), name=f"{me}.s36-{i}"))
    try:
        try:
            log(me, 37, repr(victim(2)))
        except asyncio.CancelledError as error:
            log(me, 38, "caught", error)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 39, "caught", error)
    for i in range(2):
        keep(asyncio.create_task(w0(me + ".40"), name=f"{me}.s41-{i}"))
    try:
        try:
            async with asyncio.TaskGroup() as tg3:
                t4 = keep(tg3.create_task(asyncio.wait_for(Later(3, 42), 11 * UNIT), name=me + ".t43", context=contextvars.copy_context()))
                t5 = keep(tg3.create_task(w2(me + ".44"), name=me + ".t45"))
                t6 = keep(tg3.create_task(asyncio.wait_for(Later(0, 46), 4 * UNIT), name=me + ".t47"))
            log(me, 48)
        finally:
            log(me, 49, "finally")
    except (Exception, asyncio.CancelledError) as error:
        log(me, 50, "caught", error)
    return 51


run(100546, program, run_twice)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    lifo0 = asyncio.LifoQueue()
    async def w0(me):
        log(me, 1)
        try:
            for turn in range(4):
                await asyncio.sleep(0)
                log(me, 2, turn)
        except Oops as error:
            log(me, 3, "caught", error)
    async def w1(me):
        log(me, 4, repr(lifo0))
    async def w2(me):
        log(me, 5)
        try:
            for turn in range(4):
                await asyncio.sleep(0)
                log(me, 6, turn)
        except (Exception, asyncio.CancelledError) as error:
            log(me, 7, "caught", error)
            log(me, 8, asyncio.current_task().uncancel())
        try:
            log(me, 9, lifo0.put_nowait(8))
        except Oops as error:
            log(me, 10, "caught", error)
            await asyncio.sleep(0)
            log(me, 11)
        else:
            log(me, 12, "fine")
    async def stream(me):
        log(me, 13, await lifo0.put(9))
        yield 14
        try:
            try:
                async with asyncio.timeout(5 * UNIT) as limit1:
                    log(me, 15, await lifo0.put(2))
                    log(me, 16)
                log(me, 17, limit1.expired())
            except TimeoutError as error:
                log(me, 18, error, limit1.expired(), asyncio.current_task().cancelling())
        finally:
            log(me, 19, "finally")
    try:
        await asyncio.sleep(2 * UNIT)
        log(me, 20)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 21, "caught", error)
    try:
        log(me, 22, await lifo0.put(1))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 23, "caught", error)
        log(me, 24, asyncio.current_task().uncancel())
    t2 = keep(asyncio.ensure_future(asyncio.sleep(0)))
    try:
        async with asyncio.timeout_at(loop.time() + 4 * UNIT) as limit3:
            log(me, 25, await lifo0.put(3))
            for turn in range(4):
                await asyncio.sleep(0)
                log(me, 26, turn)
        log(me, 27, limit3.expired())
    except TimeoutError as error:
        log(me, 28, error, limit3.expired(), asyncio.current_task().cancelling())
    try:
        try:
            async with asyncio.timeout(0) as limit4:
                await asyncio.sleep(0)
                log(me, 29)
            log(me, 30, limit4.expired())
        except TimeoutError as error:
            log(me, 31, error, limit4.expired(), asyncio.current_task().cancelling())
    except (Exception, asyncio.CancelledError) as error:
        log(me, 32, "caught", error)
    try:
        def chain5(left):
            log(me, 33, left)
            if left:
                loop.call_later(4 * UNIT, chain5, left - 1)
        chain5(1)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 34, "caught", error)
    try:
        log(me, 35, lifo0.put_nowait(9))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 36, "caught", error)


run(100714, program, run_plainly)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    cond0 = asyncio.Condition()
    sem0 = asyncio.Semaphore(0)
    async def w0(me):
        log(me, 1)
        try:
            async with sem0:
                log(me, 2, "holds")
                log(me, 3)
                loop.call_soon(log, me, 4)
        except asyncio.CancelledError as error:
            log(me, 7, "caught", error)
            await asyncio.sleep(0)
            log(me, 8)
        when1 = loop.time() + 1 * UNIT
        loop.call_at(when1, lambda *args: sem0.release())
        loop.call_at(when1, lambda *args, mark=9: log(me, mark, "called", args))
        loop.call_at(when1, lambda *args: victim(5).cancel("stop 10"))
        return me
    async def w1(me):
        log(me, 12)
        async with cond0:
            log(me, 13, "holds")
            g2 = keep_other(asyncio.gather(asyncio.shield(asyncio.sleep(1 * UNIT, 14))))
            g2.add_done_callback(lambda done: log(15, "gathered", outcome(done)))
        log(me, 16, cond0.locked())
        async with cond0:
            wanted = []
            log(me, 17, await cond0.wait_for(lambda: wanted.append(1) or len(wanted) > 1))
        async with cond0:
            cond0.notify()
            log(me, 18, "notified")
        try:
            async with sem0:
                log(me, 19, "holds")
                await asyncio.sleep(0)
                log(me, 20)
                try:
                    victim(7).add_done_callback(lambda done: log(21, "done", done))
                except (Exception, asyncio.CancelledError) as error:
                    log(me, 22, "caught", error)
                else:
                    log(me, 23, "fine")
            log(me, 24, sem0.locked())
        except asyncio.CancelledError as error:
            log(me, 25, "caught", error)
    async def stream(me):
        async with cond0:
            cond0.notify()
            log(me, 26, "notified")
        try:
            def chain3(left):
                log(me, 27, left)
                if left:
                    loop.call_later(1 * UNIT, chain3, left - 1)
            chain3(4)
        finally:
            log(me, 28, "finally")
            await asyncio.sleep(0)
            log(me, 29)
        yield 30
        log(me, 31, await sem0.acquire())
        try:
            async with cond0:
                log(me, 32, "holds")
                async with cond0:
                    log(me, 33, "holds")
                    async with cond0:
                        cond0.notify(2)
                        log(me, 34, "notified")
                log(me, 35)
            log(me, 36, cond0.locked())
        finally:
            sem0.release()
            log(me, 37, sem0.locked())
    try:
        async with cond0:
            log(me, 38, "holds")
            async with cond0:
                cond0.notify(2)
                log(me, 39, "notified")
    except (Exception, asyncio.CancelledError) as error:
        log(me, 40, "caught", error)
    try:
        try:
            f4 = loop.create_future()
            loop.call_soon(f4.set_exception, Oops(41))
            f4.add_done_callback(lambda done: log(42, "before the wake-up"))
            log(me, 43, await f4)
        except TimeoutError as error:
            log(me, 44, "caught", error)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 45, "caught", error)
    try:
        ag5 = keep_generator(stream(me + ".ag5"))
        log(me, 48, await anext(ag5))
        log(me, 49, await ag5.aclose())
    except (Exception, asyncio.CancelledError) as error:
        log(me, 50, "caught", error)
    log(me, 51, await asyncio.sleep(None))
    try:
        async with cond0:
            cond0.notify(2)
            log(me, 52, "notified")
    except (Exception, asyncio.CancelledError) as error:
        log(me, 53, "caught", error)
    await asyncio.sleep(1 * UNIT, 54)
    log(me, 55)


run(100716, program, run_plainly)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    loop.set_task_factory(eager)
    queue0 = asyncio.Queue(2)
    async def w0(me):
        log(me, 1)
        def chain1(left):
            log(me, 2, left)
            if left:
                loop.call_soon(chain1, left - 1)
        chain1(1)
        ag2 = keep_generator(stream(me + ".ag2"))
        log(me, 5, await anext(ag2, "end"))
        log(me, 6, await ag2.aclose())
        log(me, 8, "in time", await asyncio.wait_for(Later(0, 7), 9 * UNIT))
        async for item in keep_generator(stream(me + ".g")):
            log(me, 9, item)
            log(me, 10, repr(queue0))
            break
    async def w1(me):
        log(me, 11)
        log(me, 13, "in time", await asyncio.wait_for(w3(me + ".12"), 12 * UNIT))
        log(me, 14, asyncio.current_task().cancelling())
        try:
            t3 = keep(asyncio.ensure_future(deep(3, Later(1, 15))))
        except TimeoutError as error:
            log(me, 16, "caught", error)
    async def w2(me):
        log(me, 17)
        log(me, 19, "in time", await asyncio.wait_for(takes(me + ".18", queue0), 6 * UNIT))
        log(me, 21, "in time", await asyncio.wait_for(takes(me + ".20", queue0), 6 * UNIT))
        try:
            log(me, 22, victim(0).exception())
        except BaseException as error:
            log(me, 23, "caught", error)
            raise
        else:
            log(me, 24, "fine")
        return me
    async def w3(me):
        log(me, 26)
        when4 = loop.time() + 12 * UNIT
        loop.call_at(when4, lambda *args, mark=27: log(me, mark, "called", args))
        loop.call_at(when4, lambda *args, mark=28: log(me, mark, "called", args))
        try:
            async with asyncio.TaskGroup() as tg5:
                t6 = keep(tg5.create_task(asyncio.sleep(0, 29), name=me + ".t30"))
                log(me, 31, repr(tg5))
            log(me, 32)
        finally:
            log(me, 33, "finally")
            await asyncio.sleep(0, 34)
            log(me, 35)
    async def stream(me):
        try:
            group7 = [keep(asyncio.create_task(queue0.get(), name=me + ".t36"))]
            done, pending = await asyncio.wait(group7, return_when=asyncio.FIRST_COMPLETED)
            log(me, 37, done, pending)
            log(me, 38, await asyncio.gather(*group7, return_exceptions=True))
        except BaseException as error:
            log(me, 39, "caught", error)
            raise
        while True:
            try:
                item = await queue0.get()
            except asyncio.QueueShutDown as error:
                log(me, 40, error)
                break
            log(me, 41, "consumes", item)
            queue0.task_done()
        try:
            await asyncio.sleep(0)
            log(me, 42)
        finally:
            log(me, 43, "finally")
            await asyncio.sleep(12 * UNIT)
            log(me, 44)
        yield 45
        try:
            log(me, 46)
        except asyncio.CancelledError as error:
            log(me, 47, "caught", error)
    log(me, 48)
    log(me, 49, asyncio.iscoroutinefunction(program))
    try:
        try:
            def chain8(left):
                log(me, 50, left)
                if left:
                    loop.call_later(2 * UNIT, chain8, left - 1)
            chain8(2)
        except asyncio.CancelledError as error:
            log(me, 51, "caught", error)
            log(me, 52, asyncio.current_task().uncancel())
            raise
    except (Exception, asyncio.CancelledError) as error:
        log(me, 53, "caught", error)
    try:
        watch9 = lambda done: log(54, "done", done)
        victim(7).add_done_callback(watch9)
        victim(7).add_done_callback(watch9)
        victim(9).add_done_callback(log)
        log(me, 55, victim(7).remove_done_callback(watch9))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 56, "caught", error)
    try:
        try:
            g10 = keep_other(asyncio.gather(asyncio.wait_for(w2(me + ".57"), None), Later(2, 58), return_exceptions=True))
            g10.add_done_callback(lambda done: log(59, "gathered", outcome(done)))
        except TimeoutError as error:
            log(me, 60, "caught", error)
            await asyncio.sleep(0, 61)
            log(me, 62)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 63, "caught", error)
    try:
        try:
            for i in range(4):
                keep(asyncio.create_task(w2(me + ".64"), name=f"{me}.s65-{i}"))
        except Oops as error:
            log(me, 66, "caught", error)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 67, "caught", error)


run(100728, program, run_by_hand)
