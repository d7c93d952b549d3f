# nonlocal reaches the nearest enclosing function, past class bodies.
def counter():
    count = 0
    def up():
        nonlocal count
        count += 1
        return count
    def get():
        return count
    return up, get

up, get = counter()
up(); up()
print(get())
other_up, other_get = counter()
other_up()
print(get(), other_get())

def deep():
    x = 1
    class Between:
        x = "class"
        def set(self):
            nonlocal x
            x = 2
    Between().set()
    return x, Between.x

print(deep())
