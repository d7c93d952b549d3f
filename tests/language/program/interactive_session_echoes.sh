# The plain REPL: echo of expressions, blocks, errors, _ and its end.
"$OURO" -i -q 2> "$TMPDIR/err" <<'END'
1 + 1
_ * 10
None
x = "text"
x
def f(n):
    return n + 1

f(4)
for i in range(2):
    i

1 / 0
print("printed")
class C:
    pass

C()  .__class__
if x:
    "in block"
else:
    "other"

x = (1,
2)
x
END
echo "status $?"
sed 's/>>> //g; s/\.\.\. //g' "$TMPDIR/err"
