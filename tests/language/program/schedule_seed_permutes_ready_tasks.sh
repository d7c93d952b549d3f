# Ready tasks run in an order that depends on the seed and on nothing else; callbacks keep their order; the seed that fails is told.
cat > "$TMPDIR/many.py" <<'END'
import asyncio

async def worker(name, trace):
    for step in range(3):
        trace.append(f'{name}{step}')
        await asyncio.sleep(0)

async def main():
    loop, trace, called, due = asyncio.get_running_loop(), [], [], []
    future = loop.create_future()
    for i in range(8):
        future.add_done_callback(lambda done, i=i: called.append(i))
        loop.call_soon(called.append, i)
        loop.call_later(0.001 * i, due.append, i)
    future.set_result(None)
    await asyncio.gather(*(worker(name, trace) for name in 'abcdefgh'))
    await asyncio.sleep(0.05)
    assert called == [*range(8), *range(8)] and due == [*range(8)], (called, due)
    assert sorted(trace) == sorted(f'{name}{step}' for name in 'abcdefgh' for step in range(3))
    print(*trace)

asyncio.run(main())
END
cat > "$TMPDIR/race.py" <<'END'
import asyncio

balance = 0

async def deposit():
    global balance
    balance += 1

async def check():
    assert balance == 1, 'checked before the deposit'

async def main():
    await asyncio.gather(deposit(), check())

asyncio.run(main())
END
run() { "$OURO" --virtual-time "$@" "$TMPDIR/many.py"; }
usual=$(run)
test "$(run --schedule-seed=5)" = "$(run --schedule-seed=5)" && echo 'the same seed, the same order'
test "$(run --schedule-seed=5)" != "$(run --schedule-seed=6)" && echo 'another seed, another order'
test "$(run --schedule-seed=5)" != "$usual" && echo 'not the usual order'
test "$(run --schedule-runs=3 | wc -l)" = 3 && echo 'three runs'
"$OURO" "$TMPDIR/race.py" && echo 'the usual order hides the mistake'
"$OURO" --schedule-seed=1 --schedule-runs=100 "$TMPDIR/race.py" 2> "$TMPDIR/err" && echo 'not found'
grep -c '^AssertionError: checked before the deposit' "$TMPDIR/err"
found=$(sed -n 's/^ouro: failed with \(--schedule-seed=[0-9]*\)$/\1/p' "$TMPDIR/err")
"$OURO" "$found" "$TMPDIR/race.py" 2> /dev/null || echo 'fails again with that seed'
"$OURO" --schedule-seed=x "$TMPDIR/many.py" 2>&1 | head -1
