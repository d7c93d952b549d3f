# global names are the module's, in functions, classes and nested functions.
counter = 0

def bump():
    global counter, fresh
    counter += 1
    fresh = "made"

bump()
bump()
print(counter, fresh)

class K:
    global inside
    inside = "set by a class body"

print(inside)

def outer():
    counter = "local"
    def inner():
        global counter
        counter = 100
    inner()
    return counter

print(outer(), counter)
