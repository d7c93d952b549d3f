# return from inside loops, with and try.
def find(items, wanted):
    for i, item in enumerate(items):
        while True:
            try:
                if item == wanted:
                    return i
                break
            finally:
                print("left", item)
    return None

print(find("abc", "b"), find("", "x"))
def bare():
    return
def tuple_():
    return 1, *[2, 3]
print(bare(), tuple_())
