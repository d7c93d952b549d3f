# A folder with __main__.py is a program.
mkdir "$TMPDIR/app"
printf 'import part, sys\nprint("main", part.x, __name__, sys.path[0] == sys.argv[0])\n' > "$TMPDIR/app/__main__.py"
echo 'x = 5' > "$TMPDIR/app/part.py"
"$OURO" "$TMPDIR/app"
