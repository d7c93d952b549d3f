# KeyboardInterrupt is an exception like others.
cat > "$TMPDIR/loop.py" <<'END'
import sys
print("ready", flush=True)
try:
    while True:
        pass
except KeyboardInterrupt:
    print("interrupted")
finally:
    print("finally")
sys.exit(5)
END
{ while [ ! -s "$TMPDIR/out" ]; do sleep 0.05; done; kill -INT "$(cat "$TMPDIR/pid")"; } &
sh -c 'echo $$ > "$TMPDIR/pid"; exec "$OURO" "$TMPDIR/loop.py"' > "$TMPDIR/out"
echo "status $?"
cat "$TMPDIR/out"
