# Writing to a closed pipe.
{ "$OURO" -c 'for i in range(100000): print(i)' 2> "$TMPDIR/err"; echo "status $?" > "$TMPDIR/status"; } | head -n 1
cat "$TMPDIR/status"
tail -n 1 "$TMPDIR/err"
