# SIGTERM ends the program as any other.
{ while [ ! -s "$TMPDIR/out" ]; do sleep 0.05; done; kill -TERM "$(cat "$TMPDIR/pid")"; } &
{ sh -c 'echo $$ > "$TMPDIR/pid"; exec "$OURO" -c "print(\"go\", flush=True)
while True: pass"' > "$TMPDIR/out"; } 2> /dev/null
echo "status $?"
