# How tracebacks name what came from -c, a pipe, -m and a file.
"$OURO" -c 'def f():
    1/0
f()' 2>&1
printf 'x = 1\n1/0\n' | "$OURO" 2>&1
echo 'import bad' > "$TMPDIR/main.py"
printf 'def g():\n    return [][1]\ng()\n' > "$TMPDIR/bad.py"
"$OURO" "$TMPDIR/main.py" 2>&1
