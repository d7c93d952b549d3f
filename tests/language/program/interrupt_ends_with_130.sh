# Ctrl-C raises KeyboardInterrupt; uncaught, the program dies of the signal, which a shell sees as 130.
{ while [ ! -s "$TMPDIR/out" ]; do sleep 0.05; done; kill -INT "$(cat "$TMPDIR/pid")"; } &
sh -c 'echo $$ > "$TMPDIR/pid"; exec "$OURO" -c "print(\"go\", flush=True)
while True: pass"' > "$TMPDIR/out" 2> "$TMPDIR/err"
echo "status $?"
tail -n 1 "$TMPDIR/err"
