# Output is UTF-8; lone surrogates are an error.
"$OURO" -c 'print("é€😀")' | od -An -tx1
"$OURO" -c 'print("\ud800")' 2>&1 | tail -n 1
printf '\xff\xfe' | "$OURO" -c 'import sys
try: sys.stdin.read()
except UnicodeDecodeError as e: print(e)'
"$OURO" -c 'import sys; sys.stdout.buffer.write(b"\x00\xff\n")' | od -An -tx1
"$OURO" -c 'import sys; print(ascii(sys.argv[1]))' "$(printf 'a\377b')"
