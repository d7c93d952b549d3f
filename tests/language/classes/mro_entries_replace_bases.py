# __mro_entries__ lets an object stand for bases.
class Stand:
    def __mro_entries__(self, bases):
        print("entries", len(bases))
        return (dict,)
stand = Stand()
class C(stand): pass
print(C.__bases__, C.__orig_bases__ == (stand,), C(a=1))
class G(list[int]): pass
print(G.__bases__, G.__orig_bases__)
