# What an index expression hands to __getitem__.
class Show:
    def __getitem__(self, index):
        return index

s = Show()
print(s[1], s[1, 2], s[()], s[1,])
print(s[1:2], s[:], s[::2], s[1:], s[:5:-1])
print(s[1:2, ...], s[..., None], s[:, 1])
print(s[*[1, 2]], s[0, *"ab"])
print(s[x := 3], x)
print(s[1:2:3].start, s[1:2:3].stop, s[1:2:3].step)
