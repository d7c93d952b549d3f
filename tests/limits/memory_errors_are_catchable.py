# Sizes that no machine has are refused.
for make in (lambda: [0] * (1 << 60), lambda: "x" * (1 << 60), lambda: bytearray(1 << 60), lambda: (1,) * (1 << 62), lambda: bytes(1 << 61), lambda: list(range(1 << 62))):
    try: make(); print("made")
    except (MemoryError, OverflowError) as e: print("refused")
for make in (lambda: "x" * (1 << 64), lambda: [0] * (1 << 64), lambda: "".zfill(1 << 64), lambda: 1 << (1 << 64)):
    try: make(); print("made")
    except (MemoryError, OverflowError) as e: print(type(e).__name__)
print("alive")
