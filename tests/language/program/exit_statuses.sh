# The status of every way to end.
for text in 'pass' 'import sys; sys.exit()' 'import sys; sys.exit(4)' 'import sys; sys.exit(None)' 'import sys; sys.exit(True)' 'raise SystemExit(9)' 'import sys; sys.exit(-1)' 'exit(6)' 'quit()' 'def f(): exit(2)
f()' 'import os; os._exit(8)'; do
    "$OURO" -c "$text" 2>/dev/null
    echo "$text: $?"
done
"$OURO" -c '1/0' 2>/dev/null; echo $?
"$OURO" -c 'x = (' 2>/dev/null; echo $?
"$OURO" -c 'import sys; sys.exit("text")' 2>&1; echo $?
"$OURO" -c 'import sys; sys.exit([1])' 2>&1; echo $?
