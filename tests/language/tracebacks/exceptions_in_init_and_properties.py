# Frames of methods that the machine calls.
class C:
    def __init__(self, x):
        self.x = x
        self.y
    @property
    def y(self):
        return len(self)
    def __len__(self):
        return self.x.missing
C("text")
