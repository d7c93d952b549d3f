# Buffered output is written however the program ends.
"$OURO" -c 'import sys; sys.stdout.write("no newline")' ; echo
"$OURO" -c 'print("before"); 1/0' 2>/dev/null
"$OURO" -c 'import sys; print("before exit"); sys.exit(3)'
"$OURO" -c 'import sys; sys.stdout.write("x" * 100000); sys.exit(0)' | wc -c
"$OURO" -u -c 'import sys; sys.stdout.write("unbuffered\n")'
