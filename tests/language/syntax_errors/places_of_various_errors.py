# More that is wrong with source text, and the places that are told.
def report(source, mode="exec"):
    try:
        compile(source, "x.py", mode)
        print(repr(source), "compiles")
    except SyntaxError as e:
        print(repr(source), type(e).__name__, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset, repr(e.text), sep=" | ")
for source in [
"f'{x:\n}'", "f'{x:a\n}'", "f'{x:a\n b}'", "f'{x:\n", "f'{x:", "f'{x:a", "f'{x:{y}", "f'{x:{y}\n}'", "f'{x:{y", "f'{x:{y:", "f'''{x:\n}'''", "f'''{x:", "f'''{x:\n", "f'{x:'", "f'{x:}", "f'{x!r:", "f'{x:{y:{z:", "f'{x:{y}a\n}'","1é", "1é=2", "5€", "0xf€", "0x€", "0b1€","0o7é", "1.5é", "1e5é", "1jé", "1e€", "1_€", "0_é", "1 if 1else€", "x = 5€ + 'abc",
 "try:\n pass\nexcept A:\n pass\nexcept* B:\n pass\nx = 1\n",
 "try:\n pass\nexcept* A:\n pass\nexcept B:\n pass\nx = 1\n", "try:\n pass\nexcept A:\n pass\nexcept* B as c: pass", "try:\n pass\nexcept* A:\n pass\nexcept:\n pass",  "try:\n pass\nexcept* A:\n pass\nexcept B as c:\n pass",
 "try:\n pass\nexcept* A:\n pass\nexcept B as c\n", "try:\n pass\nexcept* A:\n pass\nexcept (B,\nC):\n pass\n", 
 "9"*4301+"\n", "x = (\n" + "9"*4301 + ")", "from __future__ import a", "'doc'\nfrom __future__ import (division,\n b)", "x=1;from __future__ import division", "x is -1", "x is not -1", "x is +1", "-1 is x", "x is not ~1", "x is -y", "x is (-1)", "x is 1+1", "x is -1.5", "x is (1,2)", "x is 'a' 'b'", "x is f'a'", "x is __debug__", "x is (1 if 1 else 2)", "x is not ...", "x is True", "x is not None", "x == -1", "x is (lambda: 1)", "x is []"]:
    report(source)
