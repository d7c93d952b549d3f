# The programs of random_programs_01.py on the interpreter's own loop, whose clock can jump in Ouro only.
if "$OURO" --help | grep -q virtual-time; then
    exec "$OURO" --virtual-time random_programs_01.py loop
fi
exec "$OURO" random_programs_01.py
