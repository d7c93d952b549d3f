# Writing to a full device.
"$OURO" -c 'print("x" * 10)' > /dev/full 2> "$TMPDIR/err"
echo "status $?"
tail -n 1 "$TMPDIR/err"
