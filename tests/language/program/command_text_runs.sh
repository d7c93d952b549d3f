# -c runs its text; sys.argv begins with -c.
"$OURO" -c 'import sys; print(sys.argv, __name__)' one two
"$OURO" -c 'print(1)
for i in range(2):
    print(i)'
"$OURO" -c 'x = 1; print(sys)'
echo "status $?"
"$OURO" -c '  print("indented")'
echo "status $?"
