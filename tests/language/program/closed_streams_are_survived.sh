# stdin, stdout or stderr may be closed.
"$OURO" -c 'print("no stdin")' <&-
"$OURO" -c 'import sys; sys.stderr.write("x")' 2>&-; echo "status $?"
"$OURO" -c 'import sys; print(sys.stdout is None, file=sys.stderr)' >&-
