# NUL bytes, an executable and a huge line get a clear error or run.
printf 'x = 1\0' > "$TMPDIR/nul.py"; "$OURO" "$TMPDIR/nul.py" 2>&1 | tail -n 1
printf '\177ELF\002\001\001\000' > "$TMPDIR/elf"; "$OURO" "$TMPDIR/elf" 2>/dev/null; echo "status $?"
head -c 1000000 /dev/zero | tr '\0' 'a' > "$TMPDIR/long.py"; "$OURO" "$TMPDIR/long.py" 2>&1 | tail -n 1 | cut -c1-30
{ printf 'x = "'; head -c 10000000 /dev/zero | tr '\0' 'b'; printf '"\nprint(len(x))\n'; } > "$TMPDIR/ten.py"; "$OURO" "$TMPDIR/ten.py"
: > "$TMPDIR/empty.py"; "$OURO" "$TMPDIR/empty.py"; echo "status $?"
