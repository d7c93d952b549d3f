# OUROPATH (CPython's PYTHONPATH) comes behind the script's folder.
mkdir "$TMPDIR/one" "$TMPDIR/two" "$TMPDIR/here"
echo 'where = "one"' > "$TMPDIR/one/found.py"
echo 'where = "two"' > "$TMPDIR/two/found.py"
echo 'where = "two"' > "$TMPDIR/two/only.py"
echo 'import found, only; print(found.where, only.where)' > "$TMPDIR/here/main.py"
export OUROPATH="$TMPDIR/one:$TMPDIR/two" PYTHONPATH="$TMPDIR/one:$TMPDIR/two"
"$OURO" "$TMPDIR/here/main.py"
echo 'where = "here"' > "$TMPDIR/here/found.py"
"$OURO" "$TMPDIR/here/main.py"
cd "$TMPDIR/here" && "$OURO" -c 'import sys, found; print(found.where, sys.path[0] == "", sys.path[1].endswith("one"))'
