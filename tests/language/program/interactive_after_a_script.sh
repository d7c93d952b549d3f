# -i keeps the names of the program.
echo 'name = "kept"' > "$TMPDIR/s.py"
printf 'name\nexit(7)\n' | "$OURO" -i -q "$TMPDIR/s.py" 2>/dev/null
echo "status $?"
printf 'y\n' | "$OURO" -i -q -c 'y = 3' 2>/dev/null
