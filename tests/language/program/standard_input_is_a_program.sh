# A program from a pipe, and from -.
echo 'print("piped", __name__)' | "$OURO"
printf 'import sys\nprint(sys.argv)\nx = 1 / 0\n' | "$OURO" - a b
echo "status $?"
printf 'def f():\n    return 5\n\nprint(f())\nif True:\n    print("last")' | "$OURO"
: | "$OURO"
echo "status $?"
