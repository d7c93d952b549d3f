# PYTHONHASHSEED fixes the hash of text.
# hash seed: 0
for seed in 0 1 123 4294967295; do
    PYTHONHASHSEED=$seed "$OURO" -c 'print(hash("abc"), hash(b"x"), {"a", "b", "c"})'
done
PYTHONHASHSEED=random "$OURO" -c 'print(hash("abc") == hash("abc"), hash(""))'
