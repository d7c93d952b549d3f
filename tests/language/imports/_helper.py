print("helper runs")
public = 1
_private = 2
def function(): return public
def set_public(v):
    global public
    public = v
