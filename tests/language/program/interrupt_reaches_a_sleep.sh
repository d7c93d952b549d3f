# Ctrl-C ends time.sleep at once.
{ while [ ! -s "$TMPDIR/out" ]; do sleep 0.05; done; kill -INT "$(cat "$TMPDIR/pid")"; } &
sh -c 'echo $$ > "$TMPDIR/pid"; exec "$OURO" -c "import time
print(\"go\", flush=True)
time.sleep(60)"' > "$TMPDIR/out" 2> "$TMPDIR/err"
echo "status $?"
tail -n 1 "$TMPDIR/err"
