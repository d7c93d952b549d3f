# args: {tmp}
# Files that nobody closes: what was written is there when the file is opened again, after a collection, and at the end.
import gc, sys
folder = sys.argv[1]
def write(name, text, mode="w"): open(f"{folder}/{name}", mode).write(text)
for i in range(300): write(f"f{i}.txt", f"text {i}\n" * 10)
gc.collect()
write("b.bin", b"bytes", "wb")
print(sum(len(open(f"{folder}/f{i}.txt").read()) for i in range(300)), open(f"{folder}/b.bin", "rb").read())
kept = open(f"{folder}/kept.txt", "w"); kept.write("kept")
print(repr(open(f"{folder}/kept.txt").read()) in ("''", "'kept'"))
