# -m runs a module or a package's __main__.
cd ../imports
"$OURO" -m _helper
"$OURO" -m _package x y
echo "status $?"
printf 'import sys\nprint(__name__, sys.argv[1:], __file__.endswith("prog.py"))\n' > "$TMPDIR/prog.py"
cd "$TMPDIR" && "$OURO" -m prog 1 2
