# What -m says of modules that are not there, or are no programs.
for name in no_such json.no_such no_such.sub collections; do
    "$OURO" -m $name 2>&1 | sed 's/^[^:]*: //'
done
"$OURO" -m no_such 2>/dev/null; echo "status $?"
