# Ctrl-C ends time.sleep and long built-in loops.
for text in 'import time; print("go", flush=True); time.sleep(60)' 'print("go", flush=True); sum(range(10 ** 12))' 'print("go", flush=True); print(list(map(lambda x: x, range(10 ** 9)))[0])'; do
    rm -f "$TMPDIR/out"
    { while [ ! -s "$TMPDIR/out" ]; do sleep 0.05; done; kill -INT "$(cat "$TMPDIR/pid")"; } &
    TEXT=$text sh -c 'echo $$ > "$TMPDIR/pid"; exec "$OURO" -c "$TEXT"' > "$TMPDIR/out" 2> "$TMPDIR/err"
    echo "status $?"
    tail -n 1 "$TMPDIR/err"
done
