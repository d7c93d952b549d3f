# The kinds of statement that random asyncio programs are made of, each with its weight.
# SPDX-License-Identifier: MIT
"""Each function writes one statement with generate.py's Writer `w`."""

QUEUES = ("queue", "prio", "lifo")
KINDS = {}
ALWAYS = []
NEEDS = {}
HANDLED = ["Exception", "Oops", "TimeoutError", "asyncio.CancelledError", "asyncio.CancelledError",
           "(Exception, asyncio.CancelledError)", "(Exception, asyncio.CancelledError)", "BaseException"]


def kind(weight, *needs, where=None, always=False):
    """Declares a kind of statement; `needs` are members of the cast, of which one must be there."""
    def declare(function):
        KINDS[function] = weight
        NEEDS[function] = (needs, where)
        if always:
            ALWAYS.append(function)
        return function
    return declare


def fits(function, w):
    needs, where = NEEDS[function]
    if needs and not any(need in w.cast for need in needs):
        return False
    return where is None or where(w)


def has_held(w):
    return w.held() is not None


def may_stream(w):
    return w.current <= 0 and not w.in_generator


def in_generator(w):
    return w.in_generator


# Expressions

def worker(w):
    """A call of a worker; of nothing but a sleep, where none may be called."""
    if w.current + 1 < w.workers and w.chance(0.85):
        return f'w{w.random.randint(w.current + 1, w.workers - 1)}(me + ".{w.mark()}")'
    return sleep(w)


def sleep(w):
    result = f", {w.mark()}" if w.chance(0.3) else ""
    return f"asyncio.sleep({w.random.choices(['0', w.delay(), '-1'], [5, 5, 0.3])[0]}{result})"


def coroutine(w, depth=0):
    """A call that gives a coroutine."""
    choices = [(worker, 7), (sleep, 2), (napping, 4), (waiting, 6)]
    if depth < 2:
        choices += [(wait_for_call, 2), (deep_call, 1)]
    make = w.random.choices([c for c, _ in choices], [weight for _, weight in choices])[0]
    return make(w, depth + 1) if make in (wait_for_call, deep_call) else make(w)


def napping(w):
    label = f'me + ".{w.mark()}"'
    return f"{w.pick(['naps', 'naps', 'stays', 'fails'])}({label}, {w.pick(['0', w.delay(), w.delay()])})"


def visiting(w, member, label):
    """A coroutine that uses a member of the cast and says so."""
    kind_of = member.rstrip("0123456789")
    if kind_of in ("lock", "sem", "bounded") or kind_of in ("cond", "barrier") and w.chance(0.15):
        return f"holds({label}, {member}, {w.random.randint(0, 2)})"
    if kind_of in QUEUES:
        return f"takes({label}, {member})" if w.chance(0.6) else f"gives({label}, {member}, {w.random.randint(0, 9)})"
    return f"waits({label}, {member})"


def waiting(w):
    """A coroutine of one of the cast."""
    member = w.member("lock", "event", "cond", "sem", "bounded", "barrier", "fut", *QUEUES)
    if member and w.chance(0.6):
        return visiting(w, member, f'me + ".{w.mark()}"')
    return plain_waiting(w)


def plain_waiting(w):
    calls = {"event": "{}.wait()", "lock": "{}.acquire()", "sem": "{}.acquire()", "bounded": "{}.acquire()",
             "barrier": "{}.wait()", "queue": "{}.get()", "prio": "{}.get()", "lifo": "{}.get()"}
    member = w.member(*calls)
    if member is None:
        return sleep(w)
    kind_of = member.rstrip("0123456789")
    if kind_of in QUEUES and w.chance(0.3):
        return w.pick([f"{member}.put({w.mark()})", f"{member}.join()"])
    return calls[kind_of].format(member)


def wait_for_call(w, depth=1):
    return f"asyncio.wait_for({awaitable(w, depth)}, {w.limit()})"


def deep_call(w, depth=1):
    return f"deep({w.random.randint(1, 4)}, {awaitable(w, depth)})"


def awaitable(w, depth=0):
    """Anything that can be awaited."""
    roll = w.random.random()
    if roll < 0.18 and w.held():
        return w.held()
    if roll < 0.28 and w.member("fut"):
        return w.member("fut")
    if roll < 0.34:
        return f"Later({w.random.randint(0, 3)}, {w.mark()})"
    if depth < 2 and roll < 0.46:
        return f"asyncio.shield({awaitable(w, depth + 1)})"
    if depth < 2 and roll < 0.54:
        return gather_call(w, depth + 1)
    return coroutine(w, depth)


def future_like(w):
    """What can be given to ensure_future and gather, without a class of awaitable too often."""
    return awaitable(w, 1)


def gather_call(w, depth=1):
    parts = [awaitable(w, depth + 1) for _ in range(w.pick([0, 1, 2, 2, 2, 3, 3]))]
    if w.chance(0.35):
        parts.append("return_exceptions=True")
    return f"asyncio.gather({', '.join(parts)})"


def message(w):
    return w.pick(["", "", f'"stop {w.mark()}"'])


def action(w):
    """A function of no arguments for the loop to call."""
    return w.random.choices([plain_action, cast_action, cancel_action], [4, 6, 2])[0](w)


def plain_action(w):
    return f'lambda *args, mark={w.mark()}: log(me, mark, "called", args)'


def cancel_action(w):
    return f"lambda *args: {w.some_victim()}.cancel({message(w)})"


def cast_action(w):
    calls = {
        "event": ["{}.set()", "{}.clear()"], "lock": ["{}.release()"], "sem": ["{}.release()"],
        "bounded": ["{}.release()"], "fut": ["{}.set_result(5)", "{}.cancel()", "{}.set_exception(Oops(6))"],
        "queue": ["{}.put_nowait(7)", "{}.get_nowait()"], "prio": ["{}.put_nowait(7)"],
        "lifo": ["{}.put_nowait(8)"], "var": ['log(me, {}.get())', '{}.set("called")'],
    }
    member = w.member(*calls)
    if member is None:
        return plain_action(w)
    call = w.pick(calls[member.rstrip("0123456789")]).format(member)
    return f"lambda *args: {call}"


def start_options(w):
    """Name and context of a new task."""
    options = [f'name=me + ".t{w.mark()}"']
    if w.chance(0.08):
        options.append("context=contextvars.copy_context()")
    return ", ".join(options)


def start(w):
    """An expression that starts a task."""
    roll = w.random.random()
    if roll < 0.72:
        return f"keep(asyncio.create_task({coroutine(w)}, {start_options(w)}))"
    if roll < 0.82:
        return f"keep(loop.create_task({coroutine(w)}, {start_options(w)}))"
    if roll < 0.92:
        return f"keep(asyncio.ensure_future({coroutine(w)}))"
    return f"keep(asyncio.Task({coroutine(w)}, loop=loop, eager_start=True, {start_options(w)}))"


def guarded(w, function):
    """The statement inside a try."""
    with w.under("try:"):
        function(w)
    if w.chance(0.3):
        with w.under("finally:"):
            w.log('"finally"')
            if w.chance(0.4):
                w.put(f"await {sleep(w)}")
                w.log()
        return
    if w.chance(0.08):
        with w.under("except* (Oops, ValueError, TimeoutError) as error:"):
            w.log("error")
        return
    write_handlers(w)


def write_handlers(w):
    what = w.pick(HANDLED)
    with w.under(f"except {what} as error:"):
        w.log('"caught"', "error")
        if "Cancelled" in what and w.chance(0.3):
            w.log("asyncio.current_task().uncancel()")
        if "Base" in what or w.chance(0.2):
            w.put(w.pick(["raise", "raise", "raise Oops(me) from error"]) if "Base" not in what else "raise")
        elif w.chance(0.3):
            w.put(f"await {sleep(w)}")
            w.log()
    if w.chance(0.15):
        with w.under("else:"):
            w.log('"fine"')


# Time and turns

@kind(3, always=True)
def say(w):
    w.log()


@kind(5, always=True)
def pause(w):
    w.put(f"await {sleep(w)}")
    w.log()


@kind(2)
def pause_for_turns(w):
    with w.under(f"for turn in range({w.random.randint(1, 4)}):"):
        w.put("await asyncio.sleep(0)")
        w.log("turn")


@kind(1)
def await_class(w):
    w.log(f"await Later({w.random.randint(0, 4)}, {w.mark()})")


@kind(4, always=True)
def await_anything(w):
    w.log('"got"', f"await {awaitable(w)}")


@kind(1.5)
def repeat(w):
    w.block(f"for i in range({w.random.randint(2, 3)}):", 2)


# Tasks

@kind(9, always=True)
def start_task(w):
    name = w.name("t")
    w.put(f"{name} = {start(w)}")
    w.scopes[-1].append(name)
    if w.chance(0.3):
        w.log(f'"started", {name}')


@kind(3)
def start_some(w):
    with w.under(f"for i in range({w.random.randint(2, 4)}):"):
        w.put(f"keep(asyncio.create_task({coroutine(w)}, name=f\"{{me}}.s{w.mark()}-{{i}}\"))")


@kind(4, where=has_held)
def await_task(w):
    name = w.held()
    w.log(f'"awaited", await {name}')


@kind(5, always=True)
def cancel(w):
    w.log(f'"cancel", {w.some_victim()}.cancel({message(w)})')


@kind(1)
def cancel_self(w):
    """A request that arrives at the next wait, unless it is taken back before."""
    w.put(f"asyncio.current_task().cancel({message(w)})")
    if w.chance(0.6):
        w.log("asyncio.current_task().uncancel()")
    if w.chance(0.7):
        w.put(f"await {awaitable(w)}")
        w.log()


@kind(1)
def cancel_and_take_back(w):
    name = w.some_victim()
    w.log(f"{name}.cancel({message(w)})", f"{name}.uncancel()", f"{name}.cancelling()")


@kind(1)
def look_at_task(w):
    name = w.some_victim()
    calls = ["{}.cancelling()", "{}.done()", "{}.cancelled()", "{}.get_name()", "{}.uncancel()",
             'hasattr({}, "get_coro")', "repr({})", "{}.result()", "{}.exception()", "{}.cancelling()"]
    w.log(w.pick(calls).format(name))


@kind(0.7)
def look_at_self(w):
    calls = ["asyncio.current_task().get_name()", "asyncio.current_task().cancelling()",
             "len(asyncio.all_tasks())", "asyncio.current_task() in asyncio.all_tasks()",
             "asyncio.iscoroutinefunction(program)", "asyncio.get_event_loop() is loop"]
    w.log(w.pick(calls))


@kind(0.6)
def rename(w):
    w.put(f'asyncio.current_task().set_name("named {w.mark()}")')
    w.log("asyncio.current_task()")


@kind(2.5)
def watch_task(w):
    mark = w.mark()
    option = ", context=contextvars.copy_context()" if w.chance(0.15) else ""
    name = w.some_victim()
    what = f"{w.member('var')}.get()" if w.member("var") and w.chance(0.6) else "done"
    w.put(f'{name}.add_done_callback(lambda done: log({mark}, "done", {what}){option})')


@kind(0.7)
def unwatch_task(w):
    name, callback = w.some_victim(), w.name("watch")
    w.put(f'{callback} = lambda done: log({w.mark()}, "done", done)')
    for _ in range(w.random.randint(1, 2)):
        w.put(f"{name}.add_done_callback({callback})")
    w.put(f"{w.pick([name, name, w.some_victim()])}.add_done_callback(log)")
    w.log(f"{name}.remove_done_callback({callback})")


@kind(0.4)
def fail(w):
    errors = [f"Oops({w.mark()})"] * 4 + ["ValueError(me)", 'asyncio.CancelledError("by hand")', "TimeoutError()",
                                          "StopAsyncIteration(4)"]
    if w.runner == "run_twice":
        errors += ["SystemExit(3)", "KeyboardInterrupt()"]
    with w.under(f"if {w.pick(['True', 'me < chr(110)', 'loop.time() > 0'])}:"):
        w.put(f"raise {w.pick(errors)}")


@kind(0.3)
def yield_nonsense(w):
    w.log(f"await {w.pick(['asyncio.sleep(None)', 'deep(1, 5)', 'asyncio.wait([])', 'asyncio.gather(5)'])}")


# Several at once

@kind(5)
def gather(w):
    w.log(f'"gathered", await {gather_call(w, 0)}')


@kind(2.5)
def gather_later(w):
    name = w.name("g")
    w.put(f"{name} = keep_other({gather_call(w, 0)})")
    w.scopes[-1].append(name)
    if w.chance(0.4):
        w.put(f'{name}.add_done_callback(lambda done: log({w.mark()}, "gathered", outcome(done)))')


@kind(1.5)
def cancel_gather(w):
    """A gather that is cancelled while its children are at work."""
    name = w.name("g")
    children = ", ".join(w.pick([napping, napping, coroutine])(w) for _ in range(w.random.randint(2, 3)))
    w.put(f"{name} = keep_other(asyncio.gather({children}{w.pick(['', ', return_exceptions=True'])}))")
    w.put(f"await asyncio.sleep({w.pick(['0', w.delay()])})")
    w.log(f"{name}.cancel({message(w)})")
    if w.chance(0.6):
        w.log(f"await {name}")


@kind(3)
def shield(w):
    name = w.name("s")
    w.put(f"{name} = keep_other(asyncio.shield({awaitable(w, 1)}))")
    w.scopes[-1].append(name)


def fresh_tasks(w, most=4):
    """A list of tasks that are started now."""
    return "[" + ", ".join(f"keep(asyncio.create_task({coroutine(w)}, {start_options(w)}))"
                           for _ in range(w.random.randint(1, most))) + "]"


@kind(3)
def wait(w):
    group = w.name("group")
    w.put(f"{group} = {fresh_tasks(w)}")
    if w.chance(0.2) and w.member("fut"):
        w.put(f"{group}.append({w.member('fut')})")
    options = [f"return_when=asyncio.{w.pick(['FIRST_COMPLETED', 'FIRST_EXCEPTION', 'ALL_COMPLETED'])}"]
    if w.chance(0.4):
        options.append(f"timeout={w.limit()}")
    w.put(f"done, pending = await asyncio.wait({group}, {', '.join(options)})")
    w.log("done", "pending")
    if w.chance(0.5):
        with w.under("for each in in_order(pending):"):
            w.put(f"each.cancel({message(w)})")
    if w.chance(0.4):
        w.log(f"await asyncio.gather(*{group}, return_exceptions=True)")


@kind(2.5)
def as_completed(w):
    timeout = f", timeout={w.limit()}" if w.chance(0.3) else ""
    form = w.pick(["for", "async for"])
    tasks = fresh_tasks(w, 1 if w.eager else 4)  # those that are done already come in any order
    with w.under(f"{form} each in asyncio.as_completed({tasks}{timeout}):"):
        with w.under("try:"):
            w.put("result = await each")
            w.log('"completed"', *(["each", "result"] if form == "async for" else ["result"]))
        with w.under("except (Exception, asyncio.CancelledError) as error:"):
            w.log("error")
        if w.chance(0.15):
            w.put("break")


@kind(4)
def task_group(w):
    group = w.name("tg")
    with w.under(f"async with asyncio.TaskGroup() as {group}:"):
        for _ in range(w.random.randint(1, 4)):
            name = w.name("t")
            w.put(f"{name} = keep({group}.create_task({coroutine(w)}, {start_options(w)}))")
            w.scopes[-1].append(name)
        if w.chance(0.6):
            w.body(2)
        if w.chance(0.15):
            w.log(f"repr({group})")
    w.log()


@kind(1.5)
def failing_group(w):
    """A group of which a member, or the body, fails while others are busy."""
    group = w.name("tg")
    with w.under("try:"):
        with w.under(f"async with asyncio.TaskGroup() as {group}:"):
            for _ in range(w.random.randint(1, 3)):
                call = w.pick([coroutine(w), napping(w), f'stays(me + ".{w.mark()}", {w.delay()})'])
                w.put(f"keep({group}.create_task({call}, {start_options(w)}))")
            if w.chance(0.6):
                w.put(f"{group}.create_task(fails(me + \".{w.mark()}\", {w.pick(['0', w.delay()])}))")
            with w.under("try:"):
                w.put(f"await asyncio.sleep({w.pick(['0', w.delay(), w.delay()])})")
            with w.under("finally:"):
                w.log()
            if w.chance(0.5):
                w.put(f"raise Oops({w.mark()})")
    form = w.pick(["except* Oops as error:", "except BaseExceptionGroup as error:"])
    with w.under(form):
        w.log("error")


# Time limits

@kind(3.5)
def wait_for(w):
    w.log(f'"in time", await {wait_for_call(w)}')


@kind(3.5)
def timeout(w):
    name = w.name("limit")
    limit = w.pick([f"asyncio.timeout({w.limit()})", f"asyncio.timeout({w.pick(['0', w.delay(), w.delay()])})",
                    f"asyncio.timeout_at(loop.time() + {w.delay()})"])
    with w.under("try:"):
        with w.under(f"async with {limit} as {name}:"):
            w.body(2)
            if w.chance(0.25):
                w.put(f"{name}.reschedule({w.pick(['loop.time() + ' + w.delay(), 'None', 'loop.time()'])})")
                w.put(f"await {awaitable(w)}")
        w.log(f"{name}.expired()")
    with w.under("except TimeoutError as error:"):
        w.log("error", f"{name}.expired()", "asyncio.current_task().cancelling()")


# The cast

def stir(w, member, crowd):
    """Lines that wake some of a crowd."""
    lines = {
        "event": ["{0}.set()", "{0}.set()", "{0}.clear()"],
        "lock": ["await {0}.acquire()", "{0}.release()"],
        "sem": ["{0}.release()", "await {0}.acquire()", "; ".join(["{0}.release()"] * 4) + "; await {0}.acquire()"],
        "bounded": ["{0}.release()", "await {0}.acquire()", "{0}.release(); await {0}.acquire()"],
        "barrier": ["await {0}.wait()", "await {0}.reset()", "await {0}.abort()"],
        "fut": ["{0}.set_result(1)", "{0}.cancel()", "{0}.set_exception(Oops(2))"],
        "queue": ["{0}.put_nowait(1)", "{0}.put_nowait(2)", "{0}.get_nowait()", "{0}.shutdown()",
                  "{0}.shutdown(immediate=True)", "await {0}.put(3)", "await {0}.get()"],
        "cond": [],
    }
    kind_of = member.rstrip("0123456789")
    choices = lines.get(kind_of, lines["queue"])
    for _ in range(w.random.randint(1, 4)):
        roll = w.random.random()
        if roll < 0.2:
            w.put(f"{crowd}[{w.random.randint(0, 2)}].cancel({message(w)})")
        elif roll < 0.4:
            w.put("await asyncio.sleep(0)")
        elif choices:
            for line in w.pick(choices).format(member).split("; "):
                w.put(line)
        else:
            with w.under(f"async with {member}:"):
                w.put(f"{member}.{w.pick(['notify()', 'notify(2)', 'notify_all()'])}")
                if w.chance(0.3):
                    w.put(f"await {sleep(w)}")
                    w.put(f"{crowd}[{w.random.randint(0, 2)}].cancel({message(w)})")
        w.log()


@kind(6, "lock", "event", "cond", "sem", "bounded", "barrier", "fut", *QUEUES)
def crowd(w):
    """Some tasks that want the same, and what wakes them."""
    member = w.member("lock", "event", "cond", "sem", "bounded", "barrier", "fut", *QUEUES)
    name, mark = w.name("crowd"), w.mark()
    call = visiting(w, member, 'f"{me}.' + str(mark) + '-{i}"')
    with_name = f'name=f"{{me}}.c{mark}-{{i}}"'
    size = w.random.randint(3, 4)
    w.put(f"{name} = [keep(asyncio.create_task({call}, {with_name})) for i in range({size})]")
    if w.chance(0.8):
        w.put(f"await asyncio.sleep({w.pick(['0', '0', '0', w.delay()])})")
    stir(w, member, name)
    if w.chance(0.3):
        w.put(f"await asyncio.wait({name}, timeout={w.delay()})")
        w.log()


@kind(5, "lock", "sem", "bounded", "cond")
def hold(w):
    member = w.member("lock", "sem", "bounded", "cond")
    with w.under(f"async with {member}:"):
        w.log('"holds"')
        w.body(2)
    if w.chance(0.4):
        w.log(f"{member}.locked()")


@kind(1.5, "lock", "sem", "bounded", "cond")
def acquire(w):
    member = w.member("lock", "sem", "bounded", "cond")
    w.log(f"await {member}.acquire()")
    w.block("try:", 2)
    with w.under("finally:"):
        w.put(f"{member}.release()")
        w.log(f"{member}.locked()")


@kind(1, "lock", "sem", "bounded", "cond")
def release(w):
    w.put(f"{w.member('lock', 'sem', 'bounded', 'cond')}.release()")
    w.log()


@kind(4, "event")
def use_event(w):
    event = w.member("event")
    w.log(w.random.choices([f"await {event}.wait()", f"{event}.set()", f"{event}.clear()", f"{event}.is_set()"],
                           [4, 3, 1.5, 0.5])[0])


@kind(4, "cond")
def wait_condition(w):
    cond = w.member("cond")
    with w.under(f"async with {cond}:"):
        if w.chance(0.3):
            w.put("wanted = []")
            w.log(f"await {cond}.wait_for(lambda: wanted.append(1) or len(wanted) > {w.random.randint(1, 2)})")
        else:
            w.log(f"await {cond}.wait()")


@kind(4, "cond")
def notify(w):
    cond = w.member("cond")
    with w.under(f"async with {cond}:"):
        w.put(f"{cond}.{w.pick(['notify()', 'notify()', 'notify(2)', 'notify_all()'])}")
        w.log('"notified"')
        if w.chance(0.3):
            w.put(f"await {sleep(w)}")
            if w.chance(0.4):
                w.put(f"{w.some_victim()}.cancel({message(w)})")
                w.put("await asyncio.sleep(0)")


@kind(4, "barrier")
def use_barrier(w):
    barrier = w.member("barrier")
    roll = w.random.random()
    if roll < 0.7:
        w.log(f"await {barrier}.wait()")
    elif roll < 0.8:
        with w.under(f"async with {barrier} as place:"):
            w.log("place")
    else:
        w.log(w.pick([f"await {barrier}.reset()", f"await {barrier}.abort()", f"{barrier}.n_waiting",
                      f"{barrier}.broken"]))


@kind(4, *QUEUES)
def put(w):
    queue = w.member(*QUEUES)
    value = w.random.randint(0, 9)
    w.log(f"{queue}.put_nowait({value})" if w.chance(0.3) else f"await {queue}.put({value})")


@kind(4, *QUEUES)
def get(w):
    queue = w.member(*QUEUES)
    w.log('"item"', f"{queue}.get_nowait()" if w.chance(0.2) else f"await {queue}.get()")
    if w.chance(0.4):
        w.put(f"{queue}.task_done()")


@kind(1.5, *QUEUES)
def use_queue(w):
    queue = w.member(*QUEUES)
    calls = [f"await {queue}.join()", f"{queue}.task_done()", f"{queue}.qsize()", f"{queue}.empty()",
             f"{queue}.full()", f"{queue}.shutdown()", f"{queue}.shutdown(immediate=True)"]
    w.log(w.random.choices(calls, [4, 3, 1, 0.5, 0.5, 1, 1])[0])


@kind(1.5, *QUEUES)
def consume(w):
    queue = w.member(*QUEUES)
    with w.under("while True:"):
        with w.under("try:"):
            w.put(f"item = await {queue}.get()")
        with w.under("except asyncio.QueueShutDown as error:"):
            w.log("error")
            w.put("break")
        w.log('"consumes"', "item")
        w.put(f"{queue}.task_done()")
        if w.chance(0.4):
            w.put(f"await {sleep(w)}")


@kind(4, "fut")
def use_future(w):
    fut = w.member("fut")
    mark = w.mark()
    calls = [f"await {fut}", f"{fut}.set_result({mark})", f"{fut}.set_exception(Oops({mark}))",
             f"{fut}.cancel({message(w)})", f"{fut}.done()", f"{fut}.result()", f"{fut}.exception()", f"repr({fut})",
             f'{fut}.add_done_callback(lambda done: log({mark}, "future", outcome(done)))']
    w.log(w.random.choices(calls, [5, 2, 0.7, 1, 0.5, 0.5, 0.5, 0.5, 3])[0])


@kind(1)
def own_future(w):
    """A future that a callback completes."""
    name = w.name("f")
    w.put(f"{name} = {w.pick(['loop.create_future()', 'asyncio.Future()'])}")
    w.put(f"loop.call_later({w.delay()}, {name}.set_result, {w.mark()})" if w.chance(0.5) else
          f"loop.call_soon({name}.set_exception, Oops({w.mark()}))")
    if w.chance(0.5):
        w.put(f'{name}.add_done_callback(lambda done: log({w.mark()}, "before the wake-up"))')
    w.log(f"await {name}")


@kind(1.2)
def look_at_cast(w):
    members = [name for names in w.cast.values() for name in names if not name.startswith("var")]
    w.log(f"repr({w.pick(members)})" if members else "repr(loop.create_future())")


# Callbacks

@kind(4)
def call_soon(w):
    calls = [f"loop.call_soon({action(w)})", f"loop.call_soon(log, me, {w.mark()})",
             f"loop.call_soon_threadsafe({action(w)})",
             f"loop.call_soon({action(w)}, context=contextvars.copy_context())"]
    w.put(w.random.choices(calls, [5, 3, 1, 1])[0])


@kind(3)
def call_later(w):
    w.put(f"loop.call_later({w.pick([w.delay(), w.delay(), '0'])}, {action(w)})")


@kind(2)
def call_at_once(w):
    """Callbacks with equal deadlines, and perhaps a task that wakes up then."""
    when = w.name("when")
    w.put(f"{when} = loop.time() + {w.delay()}")
    for _ in range(w.random.randint(2, 3)):
        w.put(f"loop.call_at({when}, {action(w)})")


@kind(1.5)
def cancel_handle(w):
    handle = w.name("handle")
    w.put(f"{handle} = loop.{w.pick(['call_soon(', 'call_later(' + w.delay() + ', '])}{action(w)})")
    if w.chance(0.4):
        w.put(f"await {sleep(w)}")
    w.put(f"{handle}.cancel()")
    w.log(f"{handle}.cancelled()")


@kind(1)
def chain_of_calls(w):
    chain = w.name("chain")
    with w.under(f"def {chain}(left):"):
        w.log("left")
        with w.under("if left:"):
            w.put(f"loop.{w.pick(['call_soon(', 'call_later(' + w.delay() + ', '])}{chain}, left - 1)")
    w.put(f"{chain}({w.random.randint(1, 4)})")


# Contexts

@kind(3, "var")
def use_var(w):
    var = w.member("var")
    calls = [f"{var}.get()", f"{var}.set(me) and {var}.get()", f"contextvars.copy_context().run({var}.get)",
             f"contextvars.copy_context().run(lambda: {var}.set(5) and {var}.get())", f"{var}.get()"]
    w.log(w.pick(calls))


@kind(2, "var")
def watch_in_context(w):
    """A callback sees the variable as it was when the callback was added."""
    var, name = w.member("var"), w.name("t")
    w.put(f"{name} = {start(w)}")
    w.scopes[-1].append(name)
    for place in ("early", "late")[:w.random.randint(1, 2)]:
        w.put(f'{var}.set(me + " {place}")')
        w.put(f'{name}.add_done_callback(lambda done: log(me, {w.mark()}, {var}.get()))')
    w.put(f'{var}.set("after")')
    w.put(f"loop.{w.pick(['call_soon(', 'call_later(' + w.delay() + ', '])}lambda: log(me, {var}.get()))")


@kind(1, "var")
def reset_var(w):
    var, token = w.member("var"), w.name("token")
    w.put(f"{token} = {var}.set(me + \" inside\")")
    w.body(2)
    w.put(f"{var}.reset({token})")
    w.log(f"{var}.get()")


# Async iteration and context managers

@kind(3, where=may_stream)
def iterate(w):
    with w.under('async for item in keep_generator(stream(me + ".g")):'):
        w.log("item")
        if w.chance(0.4):
            w.body(1)
        if w.chance(0.2):
            w.put("break")


@kind(3, where=may_stream)
def drive_generator(w):
    name = w.name("ag")
    w.put(f'{name} = keep_generator(stream(me + ".{name}"))')
    calls = [f"await anext({name})", f'await anext({name}, "end")', f"await {name}.asend(None)",
             f"await {name}.asend({w.mark()})", f"await {name}.athrow(Oops({w.mark()}))", f"await {name}.aclose()",
             f"await asyncio.gather(anext({name}), anext({name}), return_exceptions=True)",
             f"await asyncio.wait_for(anext({name}), {w.limit()})",
             f"[item async for item in {name}]"]
    for _ in range(w.random.randint(1, 3)):
        w.log(w.random.choices(calls, [6, 2, 1, 1, 2, 3, 1, 2, 1.5])[0])


@kind(0.8)
def iterate_class(w):
    with w.under(f"async for item in Count({w.random.randint(1, 3)}, {w.random.randint(0, 2)}):"):
        w.log("item")
        w.body(1)


@kind(0.8)
def comprehension(w):
    w.log(w.pick(["[item async for item in Count(2)]", "{item: await Later(1, item) for item in range(2)}",
                  f"[await each for each in [{coroutine(w)}, {coroutine(w)}]]"]))


@kind(2)
def enter_place(w):
    swallow = w.random.choices(["", ", swallow=(Exception,)", ", swallow=(asyncio.CancelledError,)"], [4, 1, 1])[0]
    turns = f"{w.random.randint(0, 2)}, {w.random.randint(0, 2)}"
    w.block(f'async with Place(me + "-{w.mark()}", {turns}{swallow}):', 2)


@kind(1)
def enter_some(w):
    stack = w.name("stack")
    with w.under(f"async with contextlib.AsyncExitStack() as {stack}:"):
        for _ in range(w.random.randint(1, 2)):
            w.put(f'await {stack}.enter_async_context(Place(me + "-{w.mark()}"))')
        w.put(f"{stack}.push_async_callback(asyncio.sleep, 0)")
        w.body(2)


@kind(0.8)
def enter_generator(w):
    manager = w.name("manager")
    w.put("@contextlib.asynccontextmanager")
    with w.under(f"async def {manager}():"):
        w.log('"enters"')
        w.put(f"await {sleep(w)}")
        with w.under("try:"):
            w.put(f"yield {w.mark()}")
        with w.under("finally:"):
            w.put("await asyncio.sleep(0)")
            w.log('"leaves"')
    w.block(f"async with {manager}() as value:", 2)


# In an async generator

@kind(4, where=in_generator)
def yield_value(w):
    w.log(f'"sent", (yield {w.mark()})')


@kind(1, where=in_generator)
def yield_guarded(w):
    with w.under("try:"):
        w.put(f"yield {w.mark()}")
    with w.under("finally:"):
        w.log('"closing"')
        if w.chance(0.6):
            w.put(f"await {sleep(w)}")
            w.log()
