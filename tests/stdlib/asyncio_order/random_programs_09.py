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
    barrier0 = asyncio.Barrier(2)
    barrier1 = asyncio.Barrier(2)
    queue0 = asyncio.Queue(2)
    async def w0(me):
        log(me, 1)
        crowd1 = [keep(asyncio.create_task(waits(f"{me}.2-{i}", barrier1), name=f"{me}.c2-{i}")) for i in range(4)]
        await asyncio.sleep(0)
        await barrier1.abort()
        log(me, 3)
        crowd1[1].cancel()
        log(me, 5)
        await barrier1.abort()
        log(me, 6)
        crowd1[2].cancel()
        log(me, 8)
        log(me, 11, "gathered", await asyncio.gather(asyncio.sleep(0, 9), asyncio.sleep(0, 10)))
        crowd2 = [keep(asyncio.create_task(waits(f"{me}.12-{i}", fut0), name=f"{me}.c12-{i}")) for i in range(4)]
        await asyncio.sleep(0)
        fut0.set_exception(Oops(2))
        log(me, 13)
        crowd2[2].cancel("stop 14")
        log(me, 15)
        await asyncio.sleep(0)
        log(me, 16)
        fut0.set_result(1)
        log(me, 17)
        await asyncio.wait(crowd2, timeout=1 * UNIT)
        log(me, 18)
        return 19
    async def stream(me):
        log(me, 20, "gathered", await asyncio.gather(fut0, asyncio.shield(fut0), return_exceptions=True))
        yield 21
        log(me, 23, "got", await naps(me + ".22", 1 * UNIT))
    try:
        watch3 = lambda done: log(24, "done", done)
        victim(4).add_done_callback(watch3)
        victim(4).add_done_callback(watch3)
        victim(4).add_done_callback(log)
        log(me, 25, victim(4).remove_done_callback(watch3))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 26, "caught", error)
    log(me, 28, "gathered", await asyncio.gather(Later(1, 27), asyncio.sleep(0), return_exceptions=True))
    try:
        for each in asyncio.as_completed([keep(asyncio.create_task(asyncio.sleep(0), name=me + ".t29"))], timeout=1 * UNIT):
            try:
                result = await each
                log(me, 30, "completed", result)
            except (Exception, asyncio.CancelledError) as error:
                log(me, 31, error)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 32, "caught", error)
    try:
        log(me, 34, "in time", await asyncio.wait_for(w0(me + ".33"), 1 * UNIT))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 35, "caught", error)
    log(me, 36, "gathered", await asyncio.gather())
    log(me, 38, "gathered", await asyncio.gather(asyncio.sleep(1 * UNIT), w0(me + ".37")))
    try:
        log(me, 39, "gathered", await asyncio.gather(barrier1.wait()))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 40, "caught", error)


run(100028, program, run_plainly)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    sem0 = asyncio.Semaphore(1)
    queue0 = asyncio.Queue()
    async def w0(me):
        log(me, 1)
        t1 = keep(asyncio.create_task(takes(me + ".2", queue0), name=me + ".t3"))
        log(me, 4, "started", t1)
        try:
            async with asyncio.TaskGroup() as tg2:
                t3 = keep(tg2.create_task(asyncio.wait_for(asyncio.shield(Later(0, 5)), 11 * UNIT), name=me + ".t6"))
                t4 = keep(tg2.create_task(asyncio.sleep(-1), name=me + ".t7"))
                try:
                    t5 = keep(asyncio.create_task(sem0.acquire(), name=me + ".t8"))
                finally:
                    log(me, 9, "finally")
                    await asyncio.sleep(2 * UNIT)
                    log(me, 10)
            log(me, 11)
        except (Exception, asyncio.CancelledError) as error:
            log(me, 12, "caught", error)
        await asyncio.sleep(0)
        log(me, 13)
        log(me, 14, "item", await queue0.get())
        queue0.task_done()
    async def w1(me):
        s6 = keep_other(asyncio.shield(Later(3, 15)))
        s6.add_done_callback(lambda done: log(16, "done", done))
        try:
            group7 = [keep(asyncio.create_task(asyncio.wait_for(asyncio.sleep(11 * UNIT), 2 * UNIT), name=me + ".t17")), keep(asyncio.create_task(takes(me + ".18", queue0), name=me + ".t19"))]
            done, pending = await asyncio.wait(group7, return_when=asyncio.FIRST_COMPLETED, timeout=-1)
            log(me, 20, done, pending)
            for each in in_order(pending):
                each.cancel("stop 21")
            log(me, 22, await asyncio.gather(*group7, return_exceptions=True))
        except Exception as error:
            log(me, 23, "caught", error)
            raise
        crowd8 = [keep(asyncio.create_task(takes(f"{me}.24-{i}", queue0), name=f"{me}.c24-{i}")) for i in range(3)]
        await asyncio.sleep(2 * UNIT)
        await asyncio.sleep(0)
        log(me, 25)
        queue0.shutdown(immediate=True)
        log(me, 26)
        crowd8[0].cancel()
        log(me, 28)
        return me
    async def stream(me):
        log(me, 31, "sent", (yield 30))
        s9 = keep_other(asyncio.shield(Later(0, 32)))
        async with sem0:
            log(me, 33, "holds")
            s10 = keep_other(asyncio.shield(s9))
            s11 = keep_other(asyncio.shield(fails(me + ".34", 2 * UNIT)))
        yield 35
        crowd12 = [keep(asyncio.create_task(gives(f"{me}.36-{i}", queue0, 6), name=f"{me}.c36-{i}")) for i in range(3)]
        crowd12[2].cancel()
        log(me, 38)
        queue0.shutdown(immediate=True)
        log(me, 39)
        await queue0.put(3)
        log(me, 40)
        t13 = keep(asyncio.create_task(naps(me + ".41", 12 * UNIT), name=me + ".t42"))
        log(me, 43, "started", t13)
    try:
        crowd14 = [keep(asyncio.create_task(gives(f"{me}.44-{i}", queue0, 5), name=f"{me}.c44-{i}")) for i in range(3)]
        await asyncio.sleep(0)
        queue0.shutdown()
        log(me, 45)
        await asyncio.sleep(0)
        log(me, 46)
    finally:
        log(me, 47, "finally")
        await asyncio.sleep(12 * UNIT)
        log(me, 48)
    t15 = keep(loop.create_task(w0(me + ".49"), name=me + ".t50"))
    try:
        log(me, 53, "gathered", await asyncio.gather(naps(me + ".51", 2 * UNIT), t15, w0(me + ".52")))
    except TimeoutError as error:
        log(me, 54, "caught", error)
        await asyncio.sleep(2 * UNIT, 55)
        log(me, 56)
    try:
        try:
            async for item in keep_generator(stream(me + ".g")):
                log(me, 57, item)
                for i in range(2):
                    log(me, 58, victim(3).done())
        except* (Oops, ValueError, TimeoutError) as error:
            log(me, 59, error)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 60, "caught", error)
    async for item in keep_generator(stream(me + ".g")):
        log(me, 61, item)
        break


run(100097, program, run_plainly)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    lifo0 = asyncio.LifoQueue(2)
    async def w0(me):
        log(me, 1)
        try:
            ag1 = keep_generator(stream(me + ".ag1"))
            log(me, 4, await ag1.asend(2))
            log(me, 5, await ag1.asend(None))
            log(me, 6, await asyncio.wait_for(anext(ag1), 1 * UNIT))
        except asyncio.CancelledError as error:
            log(me, 7, "caught", error)
            await asyncio.sleep(-1, 8)
            log(me, 9)
        async with Place(me + "-10", 1, 1):
            crowd2 = [keep(asyncio.create_task(takes(f"{me}.11-{i}", lifo0), name=f"{me}.c11-{i}")) for i in range(3)]
            await asyncio.sleep(0)
            await asyncio.sleep(0)
            log(me, 12)
            lifo0.shutdown(immediate=True)
            log(me, 13)
            lifo0.put_nowait(1)
            log(me, 14)
            await asyncio.sleep(0)
            log(me, 15)
    async def w1(me):
        log(me, 16)
        t3 = keep(asyncio.ensure_future(deep(1, asyncio.shield(stays(me + ".17", 4 * UNIT)))))
        log(me, 18, "started", t3)
        t4 = keep(asyncio.ensure_future(asyncio.sleep(4 * UNIT, 19)))
        try:
            when5 = loop.time() + 1 * UNIT
            loop.call_at(when5, lambda *args: lifo0.put_nowait(8))
            loop.call_at(when5, lambda *args: victim(2).cancel())
            loop.call_at(when5, lambda *args: lifo0.put_nowait(8))
        finally:
            log(me, 21, "finally")
            await asyncio.sleep(0)
            log(me, 22)
    async def stream(me):
        asyncio.current_task().set_name("named 23")
        log(me, 24, asyncio.current_task())
        crowd6 = [keep(asyncio.create_task(gives(f"{me}.25-{i}", lifo0, 7), name=f"{me}.c25-{i}")) for i in range(3)]
        await asyncio.sleep(0)
        await asyncio.sleep(0)
        log(me, 26)
        t7 = keep(asyncio.create_task(asyncio.sleep(8 * UNIT), name=me + ".t27"))
        log(me, 28, "started", t7)
        yield 29
        try:
            crowd8 = [keep(asyncio.create_task(gives(f"{me}.30-{i}", lifo0, 8), name=f"{me}.c30-{i}")) for i in range(3)]
            await asyncio.sleep(0)
            await asyncio.sleep(0)
            log(me, 31)
            lifo0.get_nowait()
            log(me, 32)
            await lifo0.get()
            log(me, 33)
            lifo0.put_nowait(1)
            log(me, 34)
            await asyncio.wait(crowd8, timeout=1 * UNIT)
            log(me, 35)
        except asyncio.CancelledError as error:
            log(me, 36, "caught", error)
            raise Oops(me) from error
        log(me, 39, "gathered", await asyncio.gather(asyncio.wait_for(w1(me + ".37"), 1 * UNIT), asyncio.sleep(-1), Later(0, 38), return_exceptions=True))
    t9 = keep(asyncio.create_task(asyncio.wait_for(Later(0, 40), 8 * UNIT), name=me + ".t41"))
    try:
        t10 = keep(asyncio.create_task(w0(me + ".42"), name=me + ".t43"))
    except asyncio.CancelledError as error:
        log(me, 44, "caught", error)
        log(me, 45, asyncio.current_task().uncancel())
    try:
        try:
            ag11 = keep_generator(stream(me + ".ag11"))
            log(me, 48, await ag11.athrow(Oops(47)))
            log(me, 49, await anext(ag11, "end"))
        except BaseException as error:
            log(me, 50, "caught", error)
            raise
    except (Exception, asyncio.CancelledError) as error:
        log(me, 51, "caught", error)
    t12 = keep(asyncio.create_task(takes(me + ".52", lifo0), name=me + ".t53"))
    ag13 = keep_generator(stream(me + ".ag13"))
    log(me, 56, await ag13.asend(None))


run(100150, program, run_plainly)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    sem0 = asyncio.Semaphore(0)
    async def w0(me):
        log(me, 1)
        log(me, 2)
    async def stream(me):
        log(me, 3, "got", await asyncio.sleep(7 * UNIT))
        log(me, 6, "gathered", await asyncio.gather(Later(3, 4), Later(3, 5), return_exceptions=True))
        try:
            log(me, 8, "in time", await asyncio.wait_for(naps(me + ".7", 9 * UNIT), 9 * UNIT))
        except TimeoutError as error:
            log(me, 9, "caught", error)
        yield 10
        log(me, 11)
        log(me, 12)
    try:
        async with Place(me + "-13", 0, 0):
            await asyncio.sleep(1 * UNIT)
            log(me, 14)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 15, "caught", error)
    try:
        async with sem0:
            log(me, 16, "holds")
            victim(7).add_done_callback(lambda done: log(17, "done", done))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 18, "caught", error)
    try:
        await asyncio.sleep(9 * UNIT, 19)
        log(me, 20)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 21, "caught", error)
    try:
        victim(5).add_done_callback(lambda done: log(22, "done", done))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 23, "caught", error)
    try:
        try:
            f1 = asyncio.Future()
            loop.call_soon(f1.set_exception, Oops(24))
            log(me, 25, await f1)
        except TimeoutError as error:
            log(me, 26, "caught", error)
            await asyncio.sleep(1 * UNIT)
            log(me, 27)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 28, "caught", error)


run(100264, program, run_plainly)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    var0 = contextvars.ContextVar("var0", default="none")
    async def w0(me):
        log(me, 1)
        t1 = keep(loop.create_task(asyncio.sleep(8 * UNIT), name=me + ".t2"))
        try:
            t2 = keep(loop.create_task(asyncio.wait_for(w1(me + ".3"), 9 * UNIT), name=me + ".t4", context=contextvars.copy_context()))
            var0.set(me + " early")
            t2.add_done_callback(lambda done: log(me, 5, var0.get()))
            var0.set("after")
            loop.call_later(8 * UNIT, lambda: log(me, var0.get()))
        finally:
            log(me, 6, "finally")
            await asyncio.sleep(8 * UNIT)
            log(me, 7)
        log(me, 8, repr(loop.create_future()))
        try:
            t3 = keep(asyncio.create_task(asyncio.sleep(8 * UNIT), name=me + ".t9"))
            var0.set(me + " early")
            t3.add_done_callback(lambda done: log(me, 10, var0.get()))
            var0.set("after")
            loop.call_later(8 * UNIT, lambda: log(me, var0.get()))
        finally:
            log(me, 11, "finally")
    async def w1(me):
        log(me, 12)
        loop.call_later(8 * UNIT, lambda *args, mark=13: log(me, mark, "called", args))
        try:
            log(me, 15, "gathered", await asyncio.gather(asyncio.wait_for(w2(me + ".14"), 8 * UNIT), return_exceptions=True))
        finally:
            log(me, 16, "finally")
        try:
            async with asyncio.timeout(8 * UNIT) as limit4:
                token5 = var0.set(me + " inside")
                g6 = keep_other(asyncio.gather(asyncio.sleep(0), naps(me + ".17", 8 * UNIT)))
                await asyncio.sleep(9 * UNIT)
                log(me, 19, g6.cancel())
                log(me, 20, await g6)
                var0.reset(token5)
                log(me, 21, var0.get())
                for turn in range(1):
                    await asyncio.sleep(0)
                    log(me, 22, turn)
                limit4.reschedule(None)
                await fails(me + ".23", 9 * UNIT)
            log(me, 24, limit4.expired())
        except TimeoutError as error:
            log(me, 25, error, limit4.expired(), asyncio.current_task().cancelling())
        try:
            t7 = keep(asyncio.create_task(asyncio.wait_for(w3(me + ".26"), None), name=me + ".t27"))
            var0.set(me + " early")
            t7.add_done_callback(lambda done: log(me, 28, var0.get()))
            var0.set(me + " late")
            t7.add_done_callback(lambda done: log(me, 29, var0.get()))
            var0.set("after")
            loop.call_soon(lambda: log(me, var0.get()))
        except* (Oops, ValueError, TimeoutError) as error:
            log(me, 30, error)
    async def w2(me):
        log(me, 31)
        log(me, 33, "cancel", victim(4).cancel())
        try:
            t8 = keep(asyncio.ensure_future(stays(me + ".34", 8 * UNIT)))
        finally:
            log(me, 35, "finally")
        loop.call_later(8 * UNIT, lambda *args: log(me, var0.get()))
    async def w3(me):
        log(me, 36)
        t9 = keep(asyncio.create_task(asyncio.wait_for(Later(2, 37), 0), name=me + ".t38"))
        var0.set(me + " early")
        t9.add_done_callback(lambda done: log(me, 39, var0.get()))
        var0.set(me + " late")
        t9.add_done_callback(lambda done: log(me, 40, var0.get()))
        var0.set("after")
        loop.call_soon(lambda: log(me, var0.get()))
    async def stream(me):
        try:
            log(me, 43, "gathered", await asyncio.gather(asyncio.wait_for(asyncio.sleep(0), -1), Later(1, 41), Later(1, 42)))
        except BaseException as error:
            log(me, 44, "caught", error)
            raise
        t10 = keep(asyncio.create_task(w2(me + ".45"), name=me + ".t46"))
        log(me, 47, "started", t10)
        try:
            async with asyncio.timeout(8 * UNIT) as limit11:
                try:
                    t12 = keep(asyncio.create_task(naps(me + ".48", 8 * UNIT), name=me + ".t49"))
                except BaseException as error:
                    log(me, 50, "caught", error)
                    raise
            log(me, 51, limit11.expired())
        except TimeoutError as error:
            log(me, 52, error, limit11.expired(), asyncio.current_task().cancelling())
        yield 53
        try:
            log(me, 55, "cancel", victim(2).cancel())
        except Exception as error:
            log(me, 56, "caught", error)
    for turn in range(1):
        await asyncio.sleep(0)
        log(me, 57, turn)
    try:
        for turn in range(1):
            await asyncio.sleep(0)
            log(me, 58, turn)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 59, "caught", error)
    @contextlib.asynccontextmanager
    async def manager13():
        log(me, 60, "enters")
        await asyncio.sleep(0)
        try:
            yield 61
        finally:
            await asyncio.sleep(0)
            log(me, 62, "leaves")
    async with manager13() as value:
        try:
            async with asyncio.timeout_at(loop.time() + 8 * UNIT) as limit14:
                log(me, 64, "got", await Later(0, 63))
                victim(6).add_done_callback(lambda done: log(65, "done", var0.get()))
            log(me, 66, limit14.expired())
        except TimeoutError as error:
            log(me, 67, error, limit14.expired(), asyncio.current_task().cancelling())
        try:
            await asyncio.sleep(8 * UNIT)
            log(me, 68)
        finally:
            log(me, 69, "finally")
    try:
        log(me, 72, "gathered", await asyncio.gather(w1(me + ".70"), asyncio.sleep(0, 71), asyncio.sleep(8 * UNIT), return_exceptions=True))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 73, "caught", error)


run(100277, program, run_plainly)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    lock0 = asyncio.Lock()
    prio0 = asyncio.PriorityQueue(2)
    async def w0(me):
        asyncio.current_task().cancel()
        log(me, 2, asyncio.current_task().uncancel())
        await takes(me + ".3", prio0)
        log(me, 4)
        await asyncio.sleep(3 * UNIT)
        log(me, 5)
        log(me, 6, "gathered", await asyncio.gather())
        return 7
    async def w1(me):
        log(me, 8)
        try:
            async with lock0:
                log(me, 9, "holds")
                try:
                    try:
                        async with asyncio.timeout_at(loop.time() + 6 * UNIT) as limit1:
                            log(me, 10, await prio0.put(9))
                        log(me, 11, limit1.expired())
                    except TimeoutError as error:
                        log(me, 12, error, limit1.expired(), asyncio.current_task().cancelling())
                except Exception as error:
                    log(me, 13, "caught", error)
                    raise
            log(me, 14, lock0.locked())
        except (Exception, asyncio.CancelledError) as error:
            log(me, 15, "caught", error)
        log(me, 16, "got", await asyncio.sleep(3 * UNIT))
    async def w2(me):
        log(me, 17)
        log(me, 18, await prio0.put(0))
        log(me, 19, await prio0.put(9))
        async with lock0:
            log(me, 20, "holds")
            try:
                async with asyncio.timeout_at(loop.time() + 3 * UNIT) as limit2:
                    loop.call_soon(log, me, 22)
                log(me, 25, limit2.expired())
            except TimeoutError as error:
                log(me, 26, error, limit2.expired(), asyncio.current_task().cancelling())
    async def stream(me):
        log(me, 27, await prio0.put(9))
        log(me, 28, prio0.put_nowait(8))
        victim(1).add_done_callback(lambda done: log(29, "done", done))
        yield 30
        t3 = keep(asyncio.create_task(holds(me + ".31", lock0, 1), name=me + ".t32"))
    try:
        log(me, 34, "got", await w1(me + ".33"))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 35, "caught", error)
    try:
        try:
            victim(2).add_done_callback(lambda done: log(36, "done", done))
        except asyncio.CancelledError as error:
            log(me, 37, "caught", error)
            log(me, 38, asyncio.current_task().uncancel())
    except (Exception, asyncio.CancelledError) as error:
        log(me, 39, "caught", error)
    async with asyncio.TaskGroup() as tg4:
        t5 = keep(tg4.create_task(holds(me + ".40", lock0, 2), name=me + ".t41"))
        t6 = keep(tg4.create_task(fails(me + ".42", 0), name=me + ".t43"))
        t7 = keep(tg4.create_task(asyncio.sleep(0), name=me + ".t44"))
    log(me, 45)
    log(me, 48, "gathered", await asyncio.gather(asyncio.shield(Later(0, 46)), w2(me + ".47"), t7))
    try:
        try:
            log(me, 49, await prio0.put(8))
        except Oops as error:
            log(me, 50, "caught", error)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 51, "caught", error)
    try:
        async with asyncio.timeout_at(loop.time() + 3 * UNIT) as limit8:
            async for item in keep_generator(stream(me + ".g")):
                log(me, 52, item)
            log(me, 54, "cancel", victim(0).cancel("stop 53"))
            limit8.reschedule(loop.time() + 6 * UNIT)
            await naps(me + ".55", 6 * UNIT)
        log(me, 56, limit8.expired())
    except TimeoutError as error:
        log(me, 57, error, limit8.expired(), asyncio.current_task().cancelling())
    victim(7).add_done_callback(lambda done: log(58, "done", done))
    try:
        log(me, 60, await Later(3, 59))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 61, "caught", error)


run(100297, program, run_plainly)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    var0 = contextvars.ContextVar("var0", default="none")
    sem0 = asyncio.Semaphore(2)
    async def w0(me):
        log(me, 1)
        for i in range(3):
            keep(asyncio.create_task(fails(me + ".2", 3 * UNIT), name=f"{me}.s3-{i}"))
        try:
            ag1 = keep_generator(stream(me + ".ag1"))
            log(me, 6, await ag1.athrow(Oops(5)))
            log(me, 7, await anext(ag1))
        except asyncio.CancelledError as error:
            log(me, 8, "caught", error)
    async def w1(me):
        group2 = [keep(asyncio.create_task(holds(me + ".9", sem0, 0), name=me + ".t10")), keep(asyncio.create_task(holds(me + ".11", sem0, 0), name=me + ".t12")), keep(asyncio.create_task(asyncio.wait_for(asyncio.sleep(0), -1), name=me + ".t13")), keep(asyncio.create_task(sem0.acquire(), name=me + ".t14"))]
        done, pending = await asyncio.wait(group2, return_when=asyncio.ALL_COMPLETED, timeout=3 * UNIT)
        log(me, 15, done, pending)
        log(me, 17, "gathered", await asyncio.gather(Later(0, 16)))
        return me
    async def stream(me):
        crowd3 = [keep(asyncio.create_task(holds(f"{me}.19-{i}", sem0, 0), name=f"{me}.c19-{i}")) for i in range(3)]
        await asyncio.sleep(11 * UNIT)
        sem0.release()
        log(me, 20)
        sem0.release()
        log(me, 21)
        await sem0.acquire()
        log(me, 22)
        await sem0.acquire()
        log(me, 23)
        log(me, 25, "sent", (yield 24))
        crowd4 = [keep(asyncio.create_task(holds(f"{me}.26-{i}", sem0, 2), name=f"{me}.c26-{i}")) for i in range(3)]
        await asyncio.sleep(0)
        crowd4[0].cancel("stop 27")
        log(me, 28)
        await asyncio.wait(crowd4, timeout=11 * UNIT)
        log(me, 29)
        yield 30
        if loop.time() > 0:
            raise Oops(31)
    try:
        async with sem0:
            log(me, 32, "holds")
            try:
                t5 = keep(loop.create_task(asyncio.wait_for(naps(me + ".33", 3 * UNIT), 3 * UNIT), name=me + ".t34"))
                log(me, 35, "started", t5)
            except asyncio.CancelledError as error:
                log(me, 36, "caught", error)
                raise
            crowd6 = [keep(asyncio.create_task(holds(f"{me}.37-{i}", sem0, 1), name=f"{me}.c37-{i}")) for i in range(3)]
            crowd6[1].cancel()
            log(me, 39)
            await asyncio.sleep(0)
            log(me, 40)
            crowd6[2].cancel("stop 41")
            log(me, 42)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 43, "caught", error)
    ag7 = keep_generator(stream(me + ".ag7"))
    log(me, 46, await ag7.asend(None))
    try:
        log(me, 48, "gathered", await asyncio.gather(fails(me + ".47", 3 * UNIT)))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 49, "caught", error)


run(100301, program, run_by_hand)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    bounded0 = asyncio.BoundedSemaphore(2)
    sem0 = asyncio.Semaphore(2)
    async def w0(me):
        log(me, 1)
        try:
            g1 = keep_other(asyncio.gather(asyncio.sleep(0, 2), asyncio.gather()))
            g1.add_done_callback(lambda done: log(3, "gathered", outcome(done)))
        except (Exception, asyncio.CancelledError) as error:
            log(me, 4, "caught", error)
            log(me, 5, asyncio.current_task().uncancel())
            await asyncio.sleep(0)
            log(me, 6)
    async def stream(me):
        try:
            yield 7
        finally:
            log(me, 8, "closing")
            await asyncio.sleep(0, 9)
            log(me, 10)
        try:
            async with sem0:
                log(me, 11, "holds")
                try:
                    await asyncio.sleep(5 * UNIT)
                    log(me, 12)
                except (Exception, asyncio.CancelledError) as error:
                    log(me, 13, "caught", error)
                    await asyncio.sleep(7 * UNIT)
                    log(me, 14)
            log(me, 15, sem0.locked())
        finally:
            log(me, 16, "finally")
        async with sem0:
            log(me, 17, "holds")
            victim(8).add_done_callback(lambda done: log(18, "done", done), context=contextvars.copy_context())
            log(me, 19)
        yield 20
        log(me, 21)
    try:
        s2 = keep_other(asyncio.shield(asyncio.gather()))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 22, "caught", error)
    log(me, 25, "gathered", await asyncio.gather(s2, Later(3, 23), stays(me + ".24", 7 * UNIT)))
    try:
        log(me, 26, await bounded0.acquire())
        try:
            try:
                async with sem0:
                    log(me, 27, "holds")
                    for i in range(3):
                        keep(asyncio.create_task(w0(me + ".28"), name=f"{me}.s29-{i}"))
                    log(me, 30, repr(bounded0))
                log(me, 31, sem0.locked())
            finally:
                log(me, 32, "finally")
            s3 = keep_other(asyncio.shield(w0(me + ".33")))
        finally:
            bounded0.release()
            log(me, 34, bounded0.locked())
    except (Exception, asyncio.CancelledError) as error:
        log(me, 35, "caught", error)
    try:
        s4 = keep_other(asyncio.shield(naps(me + ".36", 7 * UNIT)))
    finally:
        log(me, 37, "finally")
    try:
        loop.call_soon(lambda *args: bounded0.release())
    except (Exception, asyncio.CancelledError) as error:
        log(me, 39, "caught", error)
    return me


run(100370, program, run_plainly)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    event0 = asyncio.Event()
    event1 = asyncio.Event()
    queue0 = asyncio.Queue(2)
    queue1 = asyncio.Queue(2)
    async def w0(me):
        log(me, 1)
        group1 = [keep(asyncio.create_task(w1(me + ".2"), name=me + ".t3")), keep(asyncio.create_task(w2(me + ".4"), name=me + ".t5")), keep(asyncio.create_task(naps(me + ".6", 0), name=me + ".t7"))]
        done, pending = await asyncio.wait(group1, return_when=asyncio.FIRST_EXCEPTION)
        log(me, 8, done, pending)
    async def w1(me):
        log(me, 9)
        crowd2 = [keep(asyncio.create_task(gives(f"{me}.10-{i}", queue0, 4), name=f"{me}.c10-{i}")) for i in range(3)]
        await asyncio.sleep(0)
        log(me, 11)
        await asyncio.sleep(0)
        log(me, 12)
        await queue0.get()
        log(me, 13)
        crowd2[2].cancel("stop 14")
        log(me, 15)
        log(me, 16, victim(2).cancelling())
    async def w2(me):
        log(me, 21, "gathered", await asyncio.gather(Later(2, 17), asyncio.gather(gives(me + ".18", queue0, 7), waits(me + ".19", event0), Later(2, 20), return_exceptions=True), return_exceptions=True))
        g3 = keep_other(asyncio.gather())
        g3.add_done_callback(lambda done: log(22, "gathered", outcome(done)))
        t4 = keep(loop.create_task(naps(me + ".23", 8 * UNIT), name=me + ".t24"))
        log(me, 25, "started", t4)
        log(me, 26, "item", queue0.get_nowait())
        queue0.task_done()
        return 27
    async def stream(me):
        victim(4).add_done_callback(lambda done: log(28, "done", done))
        try:
            s5 = keep_other(asyncio.shield(Later(0, 29)))
        except (Exception, asyncio.CancelledError) as error:
            log(me, 30, "caught", error)
            log(me, 31, asyncio.current_task().uncancel())
        while True:
            try:
                item = await queue1.get()
            except asyncio.QueueShutDown as error:
                log(me, 32, error)
                break
            log(me, 33, "consumes", item)
            queue1.task_done()
        yield 34
        log(me, 37, "gathered", await asyncio.gather(Later(2, 35), Later(3, 36)))
    ag6 = keep_generator(stream(me + ".ag6"))
    log(me, 40, await ag6.aclose())
    log(me, 41, event1.set())
    crowd7 = [keep(asyncio.create_task(waits(f"{me}.42-{i}", event1), name=f"{me}.c42-{i}")) for i in range(4)]
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    log(me, 43)
    event1.clear()
    log(me, 44)
    try:
        async for each in asyncio.as_completed([keep(asyncio.create_task(asyncio.sleep(0), name=me + ".t45")), keep(asyncio.create_task(w0(me + ".46"), name=me + ".t47", context=contextvars.copy_context()))], timeout=8 * UNIT):
            try:
                result = await each
                log(me, 48, "completed", each, result)
            except (Exception, asyncio.CancelledError) as error:
                log(me, 49, error)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 50, "caught", error)


run(100410, program, run_twice)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    event0 = asyncio.Event()
    cond0 = asyncio.Condition()
    lifo0 = asyncio.LifoQueue(2)
    async def w0(me):
        log(me, 1, lifo0.qsize())
        try:
            log(me, 3, "cancel", victim(0).cancel())
        except TimeoutError as error:
            log(me, 4, "caught", error)
            raise Oops(me) from error
        return me
    async def w1(me):
        log(me, 6)
        try:
            log(me, 7, await asyncio.gather(5))
        except (Exception, asyncio.CancelledError) as error:
            log(me, 8, "caught", error)
            log(me, 9, asyncio.current_task().uncancel())
        async with cond0:
            log(me, 10, await cond0.wait())
    async def stream(me):
        f1 = asyncio.Future()
        loop.call_later(7 * UNIT, f1.set_result, 11)
        log(me, 12, await f1)
        yield 13
        try:
            g2 = keep_other(asyncio.gather(fails(me + ".14", 0), stays(me + ".15", 5 * UNIT)))
            await asyncio.sleep(5 * UNIT)
            log(me, 17, g2.cancel())
        except Exception as error:
            log(me, 18, "caught", error)
            await asyncio.sleep(0)
            log(me, 19)
        log(me, 20, await event0.wait())
    try:
        async with cond0:
            cond0.notify()
            log(me, 21, "notified")
    except (Exception, asyncio.CancelledError) as error:
        log(me, 22, "caught", error)
    try:
        async with cond0:
            cond0.notify_all()
            log(me, 23, "notified")
    except (Exception, asyncio.CancelledError) as error:
        log(me, 24, "caught", error)
    try:
        try:
            async with cond0:
                log(me, 25, "holds")
                try:
                    async with cond0:
                        cond0.notify()
                        log(me, 26, "notified")
                        await asyncio.sleep(11 * UNIT)
                        victim(0).cancel()
                        await asyncio.sleep(0)
                except (Exception, asyncio.CancelledError) as error:
                    log(me, 28, "caught", error)
                    await asyncio.sleep(5 * UNIT)
                    log(me, 29)
                async with cond0:
                    cond0.notify()
                    log(me, 30, "notified")
            log(me, 31, cond0.locked())
        except asyncio.CancelledError as error:
            log(me, 32, "caught", error)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 33, "caught", error)
    try:
        try:
            t3 = keep(asyncio.create_task(event0.wait(), name=me + ".t34"))
            log(me, 35, "started", t3)
        except Exception as error:
            log(me, 36, "caught", error)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 37, "caught", error)


run(100489, program, run_forever)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    bounded0 = asyncio.BoundedSemaphore(1)
    var0 = contextvars.ContextVar("var0", default="none")
    var1 = contextvars.ContextVar("var1", default="none")
    lifo0 = asyncio.LifoQueue()
    lifo1 = asyncio.LifoQueue(2)
    async def w0(me):
        log(me, 1)
        t1 = keep(asyncio.create_task(gives(me + ".2", lifo1, 1), name=me + ".t3"))
        t2 = keep(asyncio.create_task(asyncio.sleep(10 * UNIT, 4), name=me + ".t5"))
        var1.set(me + " early")
        t2.add_done_callback(lambda done: log(me, 6, var1.get()))
        var1.set("after")
        loop.call_later(2 * UNIT, lambda: log(me, var1.get()))
        t3 = keep(loop.create_task(asyncio.sleep(10 * UNIT), name=me + ".t7"))
        log(me, 8)
    async def stream(me):
        t4 = keep(asyncio.create_task(gives(me + ".9", lifo0, 6), name=me + ".t10"))
        var0.set(me + " early")
        t4.add_done_callback(lambda done: log(me, 11, var0.get()))
        var0.set("after")
        loop.call_soon(lambda: log(me, var0.get()))
        t5 = keep(asyncio.ensure_future(asyncio.wait_for(t4, 11 * UNIT)))
        var1.set(me + " early")
        t5.add_done_callback(lambda done: log(me, 12, var1.get()))
        var1.set(me + " late")
        t5.add_done_callback(lambda done: log(me, 13, var1.get()))
        var1.set("after")
        loop.call_soon(lambda: log(me, var1.get()))
        for i in range(3):
            keep(asyncio.create_task(naps(me + ".14", 11 * UNIT), name=f"{me}.s15-{i}"))
        yield 16
        try:
            watch6 = lambda done: log(17, "done", done)
            victim(4).add_done_callback(watch6)
            victim(4).add_done_callback(log)
            log(me, 18, victim(4).remove_done_callback(watch6))
        finally:
            log(me, 19, "finally")
    async with bounded0:
        log(me, 20, "holds")
        async with asyncio.TaskGroup() as tg7:
            t8 = keep(tg7.create_task(naps(me + ".21", 12 * UNIT), name=me + ".t22"))
            t9 = keep(tg7.create_task(lifo0.get(), name=me + ".t23"))
            t10 = keep(tg7.create_task(asyncio.wait_for(t9, 10 * UNIT), name=me + ".t24"))
            crowd11 = [keep(asyncio.create_task(gives(f"{me}.25-{i}", lifo0, 9), name=f"{me}.c25-{i}")) for i in range(3)]
            await asyncio.sleep(0)
            lifo0.shutdown()
            log(me, 26)
            crowd11[1].cancel()
            log(me, 28)
            lifo0.shutdown()
            log(me, 29)
            await asyncio.sleep(0)
            log(me, 30)
            log(me, 31)
        log(me, 32)
    try:
        t12 = keep(asyncio.create_task(w0(me + ".33"), name=me + ".t34"))
        var0.set(me + " early")
        t12.add_done_callback(lambda done: log(me, 35, var0.get()))
        var0.set(me + " late")
        t12.add_done_callback(lambda done: log(me, 36, var0.get()))
        var0.set("after")
        loop.call_soon(lambda: log(me, var0.get()))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 37, "caught", error)
    await asyncio.sleep(12 * UNIT)
    log(me, 38)


run(100544, program, run_plainly)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    loop.set_task_factory(eager)
    event0 = asyncio.Event()
    async def w0(me):
        log(me, 1)
        log(me, 3, "cancel", victim(4).cancel("stop 2"))
        crowd1 = [keep(asyncio.create_task(waits(f"{me}.4-{i}", event0), name=f"{me}.c4-{i}")) for i in range(4)]
        await asyncio.sleep(0)
        crowd1[0].cancel()
        log(me, 6)
        event0.set()
        log(me, 7)
        await asyncio.sleep(0)
        log(me, 8)
        await asyncio.sleep(0)
        log(me, 9)
        await asyncio.wait(crowd1, timeout=8 * UNIT)
        log(me, 10)
        loop.call_later(0, lambda *args: victim(2).cancel())
        log(me, 12)
        return 13
    async def w1(me):
        log(me, 14)
        for i in range(3):
            keep(asyncio.create_task(asyncio.wait_for(waits(me + ".15", event0), 1 * UNIT), name=f"{me}.s16-{i}"))
        await asyncio.sleep(0)
        log(me, 17)
        crowd2 = [keep(asyncio.create_task(waits(f"{me}.18-{i}", event0), name=f"{me}.c18-{i}")) for i in range(4)]
        await asyncio.sleep(0)
        event0.set()
        log(me, 19)
        event0.clear()
        log(me, 20)
        crowd2[1].cancel()
        log(me, 22)
        victim(8).add_done_callback(lambda done: log(23, "done", done))
    async def w2(me):
        log(me, 24)
        log(me, 26, "got", await w3(me + ".25"))
    async def w3(me):
        log(me, 27)
        handle3 = loop.call_later(8 * UNIT, lambda *args, mark=28: log(me, mark, "called", args))
        await asyncio.sleep(8 * UNIT, 29)
        handle3.cancel()
        log(me, 30, handle3.cancelled())
        try:
            for i in range(3):
                keep(asyncio.create_task(naps(me + ".31", 8 * UNIT), name=f"{me}.s32-{i}"))
        finally:
            log(me, 33, "finally")
        g4 = keep_other(asyncio.gather(naps(me + ".34", 0), stays(me + ".35", 8 * UNIT), return_exceptions=True))
        await asyncio.sleep(0)
        log(me, 37, g4.cancel())
        await asyncio.sleep(0)
        log(me, 38)
        return 39
    async def stream(me):
        g5 = keep_other(asyncio.gather(naps(me + ".40", 10 * UNIT), stays(me + ".41", 10 * UNIT), return_exceptions=True))
        await asyncio.sleep(10 * UNIT)
        log(me, 43, g5.cancel("stop 42"))
        log(me, 44, await g5)
        try:
            t6 = keep(loop.create_task(w1(me + ".45"), name=me + ".t46"))
        except (Exception, asyncio.CancelledError) as error:
            log(me, 47, "caught", error)
        yield 48
        crowd7 = [keep(asyncio.create_task(waits(f"{me}.49-{i}", event0), name=f"{me}.c49-{i}")) for i in range(4)]
        event0.clear()
        log(me, 50)
        event0.set()
        log(me, 51)
        event0.set()
        log(me, 52)
        event0.set()
        log(me, 53)
        log(me, 54)
    try:
        watch8 = lambda done: log(55, "done", done)
        victim(8).add_done_callback(watch8)
        victim(8).add_done_callback(watch8)
        victim(8).add_done_callback(log)
        log(me, 56, victim(8).remove_done_callback(watch8))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 57, "caught", error)
    try:
        try:
            handle9 = loop.call_later(10 * UNIT, lambda *args, mark=58: log(me, mark, "called", args))
            handle9.cancel()
            log(me, 59, handle9.cancelled())
        except TimeoutError as error:
            log(me, 60, "caught", error)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 61, "caught", error)
    try:
        crowd10 = [keep(asyncio.create_task(waits(f"{me}.62-{i}", event0), name=f"{me}.c62-{i}")) for i in range(3)]
        await asyncio.sleep(0)
        event0.set()
        log(me, 63)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 64, "caught", error)
    handle11 = loop.call_soon(lambda *args: event0.set())
    handle11.cancel()
    log(me, 65, handle11.cancelled())
    try:
        crowd12 = [keep(asyncio.create_task(waits(f"{me}.66-{i}", event0), name=f"{me}.c66-{i}")) for i in range(4)]
        await asyncio.sleep(8 * UNIT)
        crowd12[0].cancel()
        log(me, 68)
        await asyncio.sleep(0)
        log(me, 69)
        event0.set()
        log(me, 70)
        crowd12[1].cancel()
        log(me, 72)
    finally:
        log(me, 73, "finally")
    try:
        await asyncio.sleep(8 * UNIT)
        log(me, 74)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 75, "caught", error)
    try:
        async with Place(me + "-76", 1, 1):
            try:
                await asyncio.sleep(0)
                log(me, 77)
            except (Exception, asyncio.CancelledError) as error:
                log(me, 78, "caught", error)
                log(me, 79, asyncio.current_task().uncancel())
            log(me, 80, repr(event0))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 81, "caught", error)
    try:
        crowd13 = [keep(asyncio.create_task(waits(f"{me}.82-{i}", event0), name=f"{me}.c82-{i}")) for i in range(3)]
        await asyncio.sleep(0)
        event0.clear()
        log(me, 83)
        await asyncio.sleep(0)
        log(me, 84)
        event0.set()
        log(me, 85)
        event0.clear()
        log(me, 86)
    except Exception as error:
        log(me, 87, "caught", error)
    else:
        log(me, 88, "fine")


run(100600, program, run_plainly)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    event0 = asyncio.Event()
    async def w0(me):
        log(me, 1)
        crowd1 = [keep(asyncio.create_task(waits(f"{me}.2-{i}", event0), name=f"{me}.c2-{i}")) for i in range(3)]
        await asyncio.sleep(5 * UNIT)
        crowd1[1].cancel("stop 3")
        log(me, 4)
        event0.set()
        log(me, 5)
        event0.clear()
        log(me, 6)
        await asyncio.sleep(0)
        log(me, 7)
        try:
            log(me, 8, "gathered", await asyncio.gather())
        finally:
            log(me, 9, "finally")
        try:
            try:
                async with asyncio.TaskGroup() as tg2:
                    keep(tg2.create_task(stays(me + ".12", 5 * UNIT), name=me + ".t13", context=contextvars.copy_context()))
                    try:
                        await asyncio.sleep(9 * UNIT)
                    finally:
                        log(me, 14)
            except BaseExceptionGroup as error:
                log(me, 15, error)
        finally:
            log(me, 16, "finally")
    async def w1(me):
        log(me, 17)
        crowd3 = [keep(asyncio.create_task(waits(f"{me}.18-{i}", event0), name=f"{me}.c18-{i}")) for i in range(4)]
        crowd3[1].cancel()
        log(me, 20)
        event0.clear()
        log(me, 21)
        await asyncio.wait(crowd3, timeout=8 * UNIT)
        log(me, 22)
        crowd4 = [keep(asyncio.create_task(waits(f"{me}.23-{i}", event0), name=f"{me}.c23-{i}")) for i in range(4)]
        await asyncio.sleep(0)
        event0.set()
        log(me, 24)
        crowd4[1].cancel()
        log(me, 26)
        event0.set()
        log(me, 27)
        crowd4[1].cancel("stop 28")
        log(me, 29)
        log(me, 31, "gathered", await asyncio.gather(w2(me + ".30")))
        await asyncio.sleep(5 * UNIT, 32)
        log(me, 33)
    async def w2(me):
        log(me, 34)
        log(me, 36, "cancel", victim(7).cancel())
        asyncio.current_task().cancel()
        await Later(1, 38)
        log(me, 39)
        log(me, 42, "gathered", await asyncio.gather(waits(me + ".40", event0), asyncio.shield(Later(2, 41))))
        for i in range(3):
            try:
                async with asyncio.TaskGroup() as tg5:
                    keep(tg5.create_task(asyncio.sleep(0, 43), name=me + ".t46"))
                    keep(tg5.create_task(event0.wait(), name=me + ".t49"))
                    keep(tg5.create_task(event0.wait(), name=me + ".t52"))
                    tg5.create_task(fails(me + ".53", 0))
                    try:
                        await asyncio.sleep(0)
                    finally:
                        log(me, 54)
            except* Oops as error:
                log(me, 55, error)
    async def stream(me):
        s6 = keep_other(asyncio.shield(Later(2, 56)))
        crowd7 = [keep(asyncio.create_task(waits(f"{me}.57-{i}", event0), name=f"{me}.c57-{i}")) for i in range(4)]
        await asyncio.sleep(5 * UNIT)
        crowd7[0].cancel("stop 58")
        log(me, 59)
        event0.clear()
        log(me, 60)
        await asyncio.sleep(0)
        log(me, 61)
        event0.set()
        log(me, 62)
        yield 63
        log(me, 64, "in time", await asyncio.wait_for(event0.wait(), 5 * UNIT))
        log(me, 69, "gathered", await asyncio.gather(waits(me + ".65", event0), asyncio.shield(Later(0, 66)), asyncio.gather(w1(me + ".67"), Later(1, 68), event0.wait()), return_exceptions=True))
    try:
        group8 = [keep(asyncio.create_task(w0(me + ".70"), name=me + ".t71")), keep(asyncio.create_task(fails(me + ".72", 8 * UNIT), name=me + ".t73")), keep(asyncio.create_task(asyncio.wait_for(Later(1, 74), 8 * UNIT), name=me + ".t75")), keep(asyncio.create_task(asyncio.sleep(0, 76), name=me + ".t77"))]
        done, pending = await asyncio.wait(group8, return_when=asyncio.FIRST_EXCEPTION)
        log(me, 78, done, pending)
        log(me, 79, await asyncio.gather(*group8, return_exceptions=True))
    except Oops as error:
        log(me, 80, "caught", error)
        await asyncio.sleep(0)
        log(me, 81)
    group9 = [keep(asyncio.create_task(waits(me + ".82", event0), name=me + ".t83"))]
    done, pending = await asyncio.wait(group9, return_when=asyncio.ALL_COMPLETED, timeout=5 * UNIT)
    log(me, 84, done, pending)
    try:
        t10 = keep(asyncio.Task(deep(2, Later(2, 85)), loop=loop, eager_start=True, name=me + ".t86"))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 87, "caught", error)
    try:
        log(me, 88)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 89, "caught", error)
    try:
        try:
            loop.call_soon(lambda *args: event0.set())
        except Oops as error:
            log(me, 91, "caught", error)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 92, "caught", error)
    log(me, 93, await asyncio.gather(5))


run(100676, program, run_forever)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    var0 = contextvars.ContextVar("var0", default="none")
    sem0 = asyncio.Semaphore(1)
    prio0 = asyncio.PriorityQueue()
    async def w0(me):
        log(me, 1)
        log(me, 2, "item", await prio0.get())
        prio0.task_done()
        log(me, 3)
    async def w1(me):
        log(me, 4)
        crowd1 = [keep(asyncio.create_task(takes(f"{me}.5-{i}", prio0), name=f"{me}.c5-{i}")) for i in range(4)]
        await asyncio.sleep(0)
        await asyncio.sleep(0)
        log(me, 6)
        await prio0.put(3)
        log(me, 7)
        await asyncio.sleep(0)
        log(me, 8)
        await asyncio.wait(crowd1, timeout=3 * UNIT)
        log(me, 9)
        return 10
    async def w2(me):
        log(me, 11)
        async with contextlib.AsyncExitStack() as stack2:
            await stack2.enter_async_context(Place(me + "-12"))
            await stack2.enter_async_context(Place(me + "-13"))
            stack2.push_async_callback(asyncio.sleep, 0)
            crowd3 = [keep(asyncio.create_task(takes(f"{me}.14-{i}", prio0), name=f"{me}.c14-{i}")) for i in range(4)]
            await asyncio.sleep(0)
            log(me, 15)
            async with sem0:
                log(me, 16, "holds")
                log(me, 18, "in time", await asyncio.wait_for(stays(me + ".17", 0), 11 * UNIT))
        try:
            log(me, 19, var0.get())
        finally:
            log(me, 20, "finally")
            await asyncio.sleep(0, 21)
            log(me, 22)
    async def stream(me):
        crowd4 = [keep(asyncio.create_task(holds(f"{me}.23-{i}", sem0, 1), name=f"{me}.c23-{i}")) for i in range(4)]
        await asyncio.sleep(0)
        await sem0.acquire()
        log(me, 24)
        await asyncio.sleep(0)
        log(me, 25)
        await sem0.acquire()
        log(me, 26)
        await sem0.acquire()
        log(me, 27)
        t5 = keep(asyncio.create_task(prio0.get(), name=me + ".t28"))
        var0.set(me + " early")
        t5.add_done_callback(lambda done: log(me, 29, var0.get()))
        var0.set(me + " late")
        t5.add_done_callback(lambda done: log(me, 30, var0.get()))
        var0.set("after")
        loop.call_soon(lambda: log(me, var0.get()))
        yield 31
        group6 = [keep(asyncio.create_task(w2(me + ".32"), name=me + ".t33"))]
        done, pending = await asyncio.wait(group6, return_when=asyncio.FIRST_EXCEPTION, timeout=11 * UNIT)
        log(me, 34, done, pending)
        for each in in_order(pending):
            each.cancel()
        log(me, 36, await asyncio.gather(*group6, return_exceptions=True))
    try:
        try:
            log(me, 38, "in time", await asyncio.wait_for(w0(me + ".37"), 0))
        except asyncio.CancelledError as error:
            log(me, 39, "caught", error)
            await asyncio.sleep(0, 40)
            log(me, 41)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 42, "caught", error)
    crowd7 = [keep(asyncio.create_task(holds(f"{me}.43-{i}", sem0, 1), name=f"{me}.c43-{i}")) for i in range(4)]
    await asyncio.sleep(0)
    await sem0.acquire()
    log(me, 44)
    await asyncio.wait(crowd7, timeout=1 * UNIT)
    log(me, 45)
    crowd8 = [keep(asyncio.create_task(gives(f"{me}.46-{i}", prio0, 8), name=f"{me}.c46-{i}")) for i in range(3)]
    await asyncio.sleep(0)
    await prio0.get()
    log(me, 47)
    await asyncio.wait(crowd8, timeout=1 * UNIT)
    log(me, 48)
    try:
        loop.call_soon(lambda *args: var0.set("called"))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 52, "caught", error)
    try:
        async with contextlib.AsyncExitStack() as stack9:
            await stack9.enter_async_context(Place(me + "-53"))
            stack9.push_async_callback(asyncio.sleep, 0)
            log(me, 55, "gathered", await asyncio.gather(Later(3, 54)))
            log(me, 57, "in time", await asyncio.wait_for(w0(me + ".56"), 3 * UNIT))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 58, "caught", error)
    try:
        log(me, 59, "item", prio0.get_nowait())
        prio0.task_done()
    except (Exception, asyncio.CancelledError) as error:
        log(me, 60, "caught", error)
    crowd10 = [keep(asyncio.create_task(takes(f"{me}.61-{i}", prio0), name=f"{me}.c61-{i}")) for i in range(3)]
    await asyncio.sleep(0)
    prio0.shutdown(immediate=True)
    log(me, 62)
    prio0.put_nowait(1)
    log(me, 63)
    try:
        crowd11 = [keep(asyncio.create_task(holds(f"{me}.64-{i}", sem0, 0), name=f"{me}.c64-{i}")) for i in range(3)]
        await asyncio.sleep(0)
        await asyncio.sleep(0)
        log(me, 65)
        await sem0.acquire()
        log(me, 66)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 67, "caught", error)


run(100684, program, run_plainly)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    bounded0 = asyncio.BoundedSemaphore(2)
    fut0 = loop.create_future()
    sem0 = asyncio.Semaphore(2)
    async def w0(me):
        log(me, 1)
        log(me, 2)
        log(me, 3)
        log(me, 4, await sem0.acquire())
        try:
            try:
                try:
                    async with asyncio.TaskGroup() as tg1:
                        keep(tg1.create_task(stays(me + ".6", 10 * UNIT), name=me + ".t7"))
                        keep(tg1.create_task(stays(me + ".8", 10 * UNIT), name=me + ".t11"))
                        tg1.create_task(fails(me + ".12", 10 * UNIT))
                        try:
                            await asyncio.sleep(10 * UNIT)
                        finally:
                            log(me, 13)
                except BaseExceptionGroup as error:
                    log(me, 14, error)
            except Exception as error:
                log(me, 15, "caught", error)
        finally:
            sem0.release()
            log(me, 16, sem0.locked())
    async def w1(me):
        log(me, 17)
        try:
            log(me, 18)
        finally:
            log(me, 19, "finally")
            await asyncio.sleep(10 * UNIT)
            log(me, 20)
        log(me, 21, victim(4).result())
        log(me, 22, "gathered", await asyncio.gather())
        log(me, 25, fut0.add_done_callback(lambda done: log(23, "future", outcome(done))))
    async def w2(me):
        log(me, 26)
        try:
            log(me, 27, repr(fut0))
        except* (Oops, ValueError, TimeoutError) as error:
            log(me, 28, error)
        async with asyncio.TaskGroup() as tg2:
            t3 = keep(tg2.create_task(asyncio.wait_for(holds(me + ".29", bounded0, 1), 10 * UNIT), name=me + ".t30"))
            t4 = keep(tg2.create_task(asyncio.sleep(0), name=me + ".t31"))
            t5 = keep(tg2.create_task(waits(me + ".32", fut0), name=me + ".t33"))
            t6 = keep(tg2.create_task(holds(me + ".34", bounded0, 2), name=me + ".t35"))
            asyncio.current_task().cancel("stop 36")
        log(me, 37)
        return 38
    async def stream(me):
        t7 = keep(asyncio.create_task(asyncio.sleep(-1), name=me + ".t39"))
        yield 40
        try:
            log(me, 43, await fut0)
        except asyncio.CancelledError as error:
            log(me, 44, "caught", error)
            raise
        t8 = keep(asyncio.create_task(w2(me + ".45"), name=me + ".t46"))
    for i in range(2):
        keep(asyncio.create_task(w0(me + ".47"), name=f"{me}.s48-{i}"))
    try:
        log(me, 49, await sem0.acquire())
        try:
            try:
                log(me, 51, "cancel", victim(7).cancel("stop 50"))
            except asyncio.CancelledError as error:
                log(me, 52, "caught", error)
            g9 = keep_other(asyncio.gather(naps(me + ".53", 10 * UNIT), fails(me + ".54", 0)))
            await asyncio.sleep(10 * UNIT)
            log(me, 56, g9.cancel())
        finally:
            sem0.release()
            log(me, 57, sem0.locked())
    except (Exception, asyncio.CancelledError) as error:
        log(me, 58, "caught", error)
    try:
        log(me, 59, asyncio.get_event_loop() is loop)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 60, "caught", error)
    try:
        try:
            sem0.release()
            log(me, 61)
        except Oops as error:
            log(me, 62, "caught", error)
        else:
            log(me, 63, "fine")
    except (Exception, asyncio.CancelledError) as error:
        log(me, 64, "caught", error)
    try:
        log(me, 65)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 66, "caught", error)
    return me


run(100719, program, run_forever)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    loop.set_task_factory(eager)
    queue0 = asyncio.Queue(1)
    queue1 = asyncio.Queue()
    async def w0(me):
        log(me, 1)
        try:
            log(me, 2, "item", await queue1.get())
        finally:
            log(me, 3, "finally")
        async with contextlib.AsyncExitStack() as stack1:
            await stack1.enter_async_context(Place(me + "-4"))
            await stack1.enter_async_context(Place(me + "-5"))
            stack1.push_async_callback(asyncio.sleep, 0)
            try:
                log(me, 6, "item", await queue1.get())
                queue1.task_done()
            finally:
                log(me, 7, "finally")
                await asyncio.sleep(0)
                log(me, 8)
        try:
            async with asyncio.timeout(10 * UNIT) as limit2:
                t3 = keep(asyncio.create_task(naps(me + ".9", 4 * UNIT), name=me + ".t10"))
                try:
                    async with asyncio.timeout(0) as limit4:
                        try:
                            victim(9).add_done_callback(lambda done: log(11, "done", done))
                        except (Exception, asyncio.CancelledError) as error:
                            log(me, 12, "caught", error)
                        ag5 = keep_generator(stream(me + ".ag5"))
                        log(me, 15, await asyncio.wait_for(anext(ag5), 8 * UNIT))
                    log(me, 16, limit4.expired())
                except TimeoutError as error:
                    log(me, 17, error, limit4.expired(), asyncio.current_task().cancelling())
            log(me, 18, limit2.expired())
        except TimeoutError as error:
            log(me, 19, error, limit2.expired(), asyncio.current_task().cancelling())
        return 20
    async def stream(me):
        log(me, 22, "sent", (yield 21))
        t6 = keep(asyncio.create_task(asyncio.wait_for(Later(3, 23), 4 * UNIT), name=me + ".t24"))
        log(me, 25, "started", t6)
        for i in range(3):
            keep(asyncio.create_task(gives(me + ".26", queue0, 7), name=f"{me}.s27-{i}"))
        yield 28
        for i in range(4):
            keep(asyncio.create_task(asyncio.sleep(8 * UNIT), name=f"{me}.s29-{i}"))
    t7 = keep(asyncio.create_task(naps(me + ".30", 10 * UNIT), name=me + ".t31"))
    log(me, 32, "started", t7)
    try:
        try:
            log(me, 33)
        except TimeoutError as error:
            log(me, 34, "caught", error)
            await asyncio.sleep(4 * UNIT, 35)
            log(me, 36)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 37, "caught", error)
    try:
        try:
            t8 = keep(loop.create_task(stays(me + ".38", 10 * UNIT), name=me + ".t39"))
        except asyncio.CancelledError as error:
            log(me, 40, "caught", error)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 41, "caught", error)
    try:
        ag9 = keep_generator(stream(me + ".ag9"))
        log(me, 44, await ag9.athrow(Oops(43)))
        log(me, 45, [item async for item in ag9])
    except (Exception, asyncio.CancelledError) as error:
        log(me, 46, "caught", error)
    try:
        group10 = [keep(asyncio.create_task(gives(me + ".47", queue0, 2), name=me + ".t48"))]
        done, pending = await asyncio.wait(group10, return_when=asyncio.FIRST_COMPLETED)
        log(me, 49, done, pending)
        log(me, 50, await asyncio.gather(*group10, return_exceptions=True))
    except asyncio.CancelledError as error:
        log(me, 51, "caught", error)
    log(me, 52, "item", await queue0.get())
    async with contextlib.AsyncExitStack() as stack11:
        await stack11.enter_async_context(Place(me + "-53"))
        stack11.push_async_callback(asyncio.sleep, 0)
        async with asyncio.TaskGroup() as tg12:
            t13 = keep(tg12.create_task(takes(me + ".54", queue1), name=me + ".t55"))
            t14 = keep(tg12.create_task(gives(me + ".56", queue0, 3), name=me + ".t57"))
            t15 = keep(tg12.create_task(queue1.get(), name=me + ".t58"))
            t16 = keep(tg12.create_task(queue0.get(), name=me + ".t59"))
            log(me, 60, "item", queue1.get_nowait())
            queue1.task_done()
            t17 = keep(asyncio.create_task(queue0.get(), name=me + ".t61"))
            log(me, 62, "started", t17)
        log(me, 63)
        log(me, 64, "item", await queue0.get())


run(100723, program, run_plainly)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    cond0 = asyncio.Condition()
    lock0 = asyncio.Lock()
    async def w0(me):
        log(me, 1)
        try:
            @contextlib.asynccontextmanager
            async def manager1():
                log(me, 2, "enters")
                await asyncio.sleep(7 * UNIT)
                try:
                    yield 3
                finally:
                    await asyncio.sleep(0)
                    log(me, 4, "leaves")
            async with manager1() as value:
                try:
                    async with cond0:
                        log(me, 5, await cond0.wait())
                except Oops as error:
                    log(me, 6, "caught", error)
                else:
                    log(me, 7, "fine")
        finally:
            log(me, 8, "finally")
            await asyncio.sleep(7 * UNIT)
            log(me, 9)
        log(me, 11, victim(2).cancel(), victim(2).uncancel(), victim(2).cancelling())
    async def w1(me):
        log(me, 12)
        async with cond0:
            log(me, 13, await cond0.wait())
        try:
            await asyncio.sleep(7 * UNIT)
            log(me, 14)
        except asyncio.CancelledError as error:
            log(me, 15, "caught", error)
        try:
            log(me, 17, "in time", await asyncio.wait_for(fails(me + ".16", 12 * UNIT), 12 * UNIT))
        finally:
            log(me, 18, "finally")
        @contextlib.asynccontextmanager
        async def manager2():
            log(me, 19, "enters")
            await asyncio.sleep(0)
            try:
                yield 20
            finally:
                await asyncio.sleep(0)
                log(me, 21, "leaves")
        async with manager2() as value:
            await asyncio.sleep(0)
            log(me, 22)
            try:
                s3 = keep_other(asyncio.shield(naps(me + ".23", 0)))
            except (Exception, asyncio.CancelledError) as error:
                log(me, 24, "caught", error)
                raise
            else:
                log(me, 25, "fine")
    async def w2(me):
        log(me, 26)
        async with cond0:
            log(me, 27, await cond0.wait())
    async def stream(me):
        t4 = keep(asyncio.create_task(lock0.acquire(), name=me + ".t28", context=contextvars.copy_context()))
        log(me, 29, "started", t4)
        @contextlib.asynccontextmanager
        async def manager5():
            log(me, 30, "enters")
            await asyncio.sleep(0)
            try:
                yield 31
            finally:
                await asyncio.sleep(0)
                log(me, 32, "leaves")
        async with manager5() as value:
            t6 = keep(asyncio.ensure_future(deep(1, w2(me + ".33"))))
            log(me, 34)
        log(me, 35)
        yield 36
        log(me, 37)
    try:
        async for item in keep_generator(stream(me + ".g")):
            log(me, 38, item)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 39, "caught", error)
    s7 = keep_other(asyncio.shield(asyncio.shield(holds(me + ".40", lock0, 0))))
    try:
        log(me, 41, await cond0.acquire())
        try:
            async with contextlib.AsyncExitStack() as stack8:
                await stack8.enter_async_context(Place(me + "-42"))
                stack8.push_async_callback(asyncio.sleep, 0)
                async with cond0:
                    log(me, 43, await cond0.wait())
        finally:
            cond0.release()
            log(me, 44, cond0.locked())
    except (Exception, asyncio.CancelledError) as error:
        log(me, 45, "caught", error)
    g9 = keep_other(asyncio.gather(asyncio.shield(naps(me + ".46", 0)), s7))
    g9.add_done_callback(lambda done: log(47, "gathered", outcome(done)))
    log(me, 48, asyncio.get_event_loop() is loop)
    log(me, 49)
    async with cond0:
        log(me, 50, await cond0.wait())


run(100734, program, run_plainly)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    lock0 = asyncio.Lock()
    fut0 = loop.create_future()
    fut1 = loop.create_future()
    async def w0(me):
        log(me, 1)
        try:
            f1 = asyncio.Future()
            loop.call_soon(f1.set_exception, Oops(2))
            log(me, 3, await f1)
        except TimeoutError as error:
            log(me, 4, "caught", error)
            await asyncio.sleep(2 * UNIT)
            log(me, 5)
        return 6
    async def w1(me):
        log(me, 7)
        log(me, 10, await fut1)
        try:
            log(me, 11, "gathered", await asyncio.gather(asyncio.sleep(0), fut1, fut1))
        except asyncio.CancelledError as error:
            log(me, 12, "caught", error)
            log(me, 13, asyncio.current_task().uncancel())
        log(me, 14)
        crowd2 = [keep(asyncio.create_task(waits(f"{me}.15-{i}", fut0), name=f"{me}.c15-{i}")) for i in range(3)]
        await asyncio.sleep(2 * UNIT)
        crowd2[0].cancel()
        log(me, 17)
        fut0.cancel()
        log(me, 18)
    async def stream(me):
        log(me, 21, await fut1)
        yield 22
        log(me, 23)
    try:
        crowd3 = [keep(asyncio.create_task(holds(f"{me}.24-{i}", lock0, 1), name=f"{me}.c24-{i}")) for i in range(3)]
        await asyncio.sleep(8 * UNIT)
        await lock0.acquire()
        log(me, 25)
        lock0.release()
        log(me, 26)
        await asyncio.wait(crowd3, timeout=8 * UNIT)
        log(me, 27)
    finally:
        log(me, 28, "finally")
        await asyncio.sleep(0)
        log(me, 29)
    try:
        log(me, 31, "cancel", victim(6).cancel())
    except asyncio.CancelledError as error:
        log(me, 32, "caught", error)
        log(me, 33, asyncio.current_task().uncancel())
    try:
        watch4 = lambda done: log(34, "done", done)
        victim(7).add_done_callback(watch4)
        victim(7).add_done_callback(watch4)
        victim(7).add_done_callback(log)
        log(me, 35, victim(7).remove_done_callback(watch4))
    except TimeoutError as error:
        log(me, 36, "caught", error)
    crowd5 = [keep(asyncio.create_task(waits(f"{me}.37-{i}", fut0), name=f"{me}.c37-{i}")) for i in range(4)]
    fut0.set_exception(Oops(2))
    log(me, 38)
    crowd6 = [keep(asyncio.create_task(holds(f"{me}.39-{i}", lock0, 1), name=f"{me}.c39-{i}")) for i in range(4)]
    await lock0.acquire()
    log(me, 40)
    await asyncio.wait(crowd6, timeout=12 * UNIT)
    log(me, 41)
    log(me, 43, "gathered", await asyncio.gather(lock0.acquire(), asyncio.shield(waits(me + ".42", fut0))))
    try:
        lock0.release()
        log(me, 44)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 45, "caught", error)


run(100740, program, run_plainly)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    bounded0 = asyncio.BoundedSemaphore(2)
    async def w0(me):
        log(me, 1)
        log(me, 2, asyncio.current_task() in asyncio.all_tasks())
        loop.call_soon(lambda *args: bounded0.release(), context=contextvars.copy_context())
        log(me, 5, await Later(4, 4))
    async def stream(me):
        try:
            log(me, 6, await bounded0.acquire())
            try:
                log(me, 8, "cancel", victim(5).cancel())
            finally:
                bounded0.release()
                log(me, 9, bounded0.locked())
        finally:
            log(me, 10, "finally")
            await asyncio.sleep(1 * UNIT, 11)
            log(me, 12)
        log(me, 13, await bounded0.acquire())
        try:
            loop.call_soon(log, me, 15)
            try:
                crowd1 = [keep(asyncio.create_task(holds(f"{me}.16-{i}", bounded0, 0), name=f"{me}.c16-{i}")) for i in range(4)]
                await asyncio.sleep(0)
                await bounded0.acquire()
                log(me, 17)
                crowd1[1].cancel("stop 18")
                log(me, 19)
            finally:
                log(me, 20, "finally")
        finally:
            bounded0.release()
            log(me, 21, bounded0.locked())
        yield 22
        for i in range(3):
            try:
                crowd2 = [keep(asyncio.create_task(holds(f"{me}.23-{i}", bounded0, 2), name=f"{me}.c23-{i}")) for i in range(4)]
                await asyncio.sleep(0)
                await asyncio.sleep(0)
                log(me, 24)
                bounded0.release()
                await bounded0.acquire()
                log(me, 25)
                crowd2[1].cancel("stop 26")
                log(me, 27)
                await asyncio.wait(crowd2, timeout=4 * UNIT)
                log(me, 28)
            finally:
                log(me, 29, "finally")
                await asyncio.sleep(1 * UNIT)
                log(me, 30)
    try:
        try:
            crowd3 = [keep(asyncio.create_task(holds(f"{me}.31-{i}", bounded0, 0), name=f"{me}.c31-{i}")) for i in range(3)]
            await bounded0.acquire()
            log(me, 32)
            await bounded0.acquire()
            log(me, 33)
        except BaseException as error:
            log(me, 34, "caught", error)
            raise
    except (Exception, asyncio.CancelledError) as error:
        log(me, 35, "caught", error)
    try:
        log(me, 37, "got", await fails(me + ".36", 4 * UNIT))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 38, "caught", error)
    try:
        try:
            for i in range(4):
                keep(asyncio.create_task(holds(me + ".39", bounded0, 0), name=f"{me}.s40-{i}"))
        except Oops as error:
            log(me, 41, "caught", error)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 42, "caught", error)
    try:
        try:
            for each in asyncio.as_completed([keep(asyncio.create_task(naps(me + ".43", 4 * UNIT), name=me + ".t44")), keep(asyncio.create_task(holds(me + ".45", bounded0, 1), name=me + ".t46")), keep(asyncio.create_task(asyncio.wait_for(w0(me + ".47"), 1 * UNIT), name=me + ".t48"))]):
                try:
                    result = await each
                    log(me, 49, "completed", result)
                except (Exception, asyncio.CancelledError) as error:
                    log(me, 50, error)
        finally:
            log(me, 51, "finally")
    except (Exception, asyncio.CancelledError) as error:
        log(me, 52, "caught", error)


run(100758, program, run_forever)


async def program():
    loop = asyncio.get_running_loop()
    me = "main"
    prio0 = asyncio.PriorityQueue(2)
    async def w0(me):
        log(me, 1)
        loop.call_soon_threadsafe(lambda *args: prio0.put_nowait(7))
        loop.call_soon(lambda *args: prio0.put_nowait(7))
        watch1 = lambda done: log(4, "done", done)
        victim(1).add_done_callback(watch1)
        victim(1).add_done_callback(log)
        log(me, 5, victim(1).remove_done_callback(watch1))
        for i in range(4):
            keep(asyncio.create_task(asyncio.wait_for(asyncio.shield(fails(me + ".6", 2 * UNIT)), 2 * UNIT), name=f"{me}.s7-{i}"))
    async def w1(me):
        log(me, 8)
        try:
            async with Place(me + "-9", 0, 2, swallow=(asyncio.CancelledError,)):
                try:
                    crowd2 = [keep(asyncio.create_task(takes(f"{me}.10-{i}", prio0), name=f"{me}.c10-{i}")) for i in range(3)]
                    prio0.get_nowait()
                    log(me, 11)
                    await prio0.get()
                    log(me, 12)
                finally:
                    log(me, 13, "finally")
        except Exception as error:
            log(me, 14, "caught", error)
            await asyncio.sleep(4 * UNIT)
            log(me, 15)
        try:
            async with Place(me + "-16", 2, 1, swallow=(asyncio.CancelledError,)):
                loop.call_soon_threadsafe(lambda *args: prio0.put_nowait(7))
                loop.call_soon(log, me, 19)
        finally:
            log(me, 21, "finally")
            await asyncio.sleep(2 * UNIT)
            log(me, 22)
        crowd3 = [keep(asyncio.create_task(gives(f"{me}.23-{i}", prio0, 4), name=f"{me}.c23-{i}")) for i in range(3)]
        await asyncio.sleep(0)
        crowd3[0].cancel()
        log(me, 25)
        prio0.put_nowait(1)
        log(me, 26)
        prio0.put_nowait(2)
        log(me, 27)
        prio0.get_nowait()
        log(me, 28)
    async def stream(me):
        log(me, 30, "gathered", await asyncio.gather(w1(me + ".29"), prio0.get(), return_exceptions=True))
        yield 31
        handle4 = loop.call_later(4 * UNIT, lambda *args: prio0.put_nowait(7))
        handle4.cancel()
        log(me, 32, handle4.cancelled())
        try:
            loop.call_soon(lambda *args: victim(5).cancel())
        finally:
            log(me, 37, "finally")
    try:
        log(me, 39, "got", await w1(me + ".38"))
    finally:
        log(me, 40, "finally")
        await asyncio.sleep(2 * UNIT)
        log(me, 41)
    try:
        try:
            async with asyncio.timeout_at(loop.time() + 4 * UNIT) as limit5:
                crowd6 = [keep(asyncio.create_task(gives(f"{me}.42-{i}", prio0, 5), name=f"{me}.c42-{i}")) for i in range(3)]
                await asyncio.sleep(2 * UNIT)
                crowd6[2].cancel("stop 43")
                log(me, 44)
                await prio0.put(3)
                log(me, 45)
                crowd6[1].cancel("stop 46")
                log(me, 47)
            log(me, 48, limit5.expired())
        except TimeoutError as error:
            log(me, 49, error, limit5.expired(), asyncio.current_task().cancelling())
    except (Exception, asyncio.CancelledError) as error:
        log(me, 50, "caught", error)
    try:
        log(me, 52, "in time", await asyncio.wait_for(Later(2, 51), 4 * UNIT))
    except asyncio.CancelledError as error:
        log(me, 53, "caught", error)
    try:
        g7 = keep_other(asyncio.gather(prio0.join(), stays(me + ".55", 4 * UNIT), stays(me + ".56", 2 * UNIT), return_exceptions=True))
        await asyncio.sleep(4 * UNIT)
        log(me, 58, g7.cancel("stop 57"))
        log(me, 59, await g7)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 60, "caught", error)
    try:
        try:
            for turn in range(4):
                await asyncio.sleep(0)
                log(me, 61, turn)
        except (Exception, asyncio.CancelledError) as error:
            log(me, 62, "caught", error)
            await asyncio.sleep(4 * UNIT)
            log(me, 63)
    except (Exception, asyncio.CancelledError) as error:
        log(me, 64, "caught", error)
    try:
        crowd8 = [keep(asyncio.create_task(gives(f"{me}.65-{i}", prio0, 4), name=f"{me}.c65-{i}")) for i in range(4)]
        await asyncio.sleep(4 * UNIT)
        prio0.put_nowait(2)
        log(me, 66)
        prio0.put_nowait(2)
        log(me, 67)
        await asyncio.wait(crowd8, timeout=2 * UNIT)
        log(me, 68)
    except Oops as error:
        log(me, 69, "caught", error)
    try:
        try:
            await asyncio.sleep(0, 70)
            log(me, 71)
        except asyncio.CancelledError as error:
            log(me, 72, "caught", error)
            log(me, 73, asyncio.current_task().uncancel())
    except (Exception, asyncio.CancelledError) as error:
        log(me, 74, "caught", error)
    try:
        log(me, 75, repr(prio0))
    except (Exception, asyncio.CancelledError) as error:
        log(me, 76, "caught", error)


run(100791, program, run_plainly)
