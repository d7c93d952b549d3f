# finally on return, break, continue, exceptions; a return there wins.
def r():
    try:
        return "try"
    finally:
        print("f1")
def override():
    try:
        return "try"
    finally:
        return "finally"
def swallow():
    try:
        1 / 0
    finally:
        return "swallowed"
def loop():
    out = []
    for i in range(4):
        try:
            if i == 1: continue
            if i == 3: break
            out.append(i)
        finally:
            out.append("f%d" % i)
    return out
def nested():
    try:
        try:
            return 1
        finally:
            print("inner")
    finally:
        print("outer")
def changes():
    x = 1
    try:
        return x
    finally:
        x = 2
print(r(), override(), swallow(), loop(), nested(), changes())
def in_loop():
    while True:
        try:
            return "left"
        finally:
            break
    return "after break"
print(in_loop())
