# -u, -W, -X, -B, -s, -S, -E, -I, -O, -q and -- do no harm.
"$OURO" -u -c 'print(1)'
"$OURO" -W ignore -c 'import warnings; warnings.warn("hidden"); print(2)'
"$OURO" -W error -c 'import warnings
try: warnings.warn("raised")
except UserWarning as e: print(repr(e))'
"$OURO" -Wignore -X utf8 -B -q -c 'print(3)'
"$OURO" -X dev=0 -c 'print(4)' 2>/dev/null
"$OURO" --no-such-option 2>/dev/null; echo "status $?"
"$OURO" -c 2>/dev/null; echo "status $?"
