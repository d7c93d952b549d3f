# Any binding makes a name local: import, for, with, except, def, class, walrus, del.
x = "global"
def by_for():
    try: x
    except UnboundLocalError: print("for")
    for x in (): pass
def by_import():
    try: x
    except UnboundLocalError: print("import")
    if False: import sys as x
def by_except():
    try: x
    except UnboundLocalError: print("except")
    try: pass
    except ValueError as x: pass
def by_def():
    try: x
    except UnboundLocalError: print("def")
    if False:
        def x(): pass
def by_walrus():
    try: x
    except UnboundLocalError: print("walrus")
    [x := 1 for _ in ()]
def by_match():
    try: x
    except UnboundLocalError: print("match")
    match 1:
        case 2 as x: pass
for f in (by_for, by_import, by_except, by_def, by_walrus, by_match): f()
print(x)
