# >>> and ... and what an error leaves behind.
printf 'def f():\n  return 1\n\nf()\nx = \nimport no_such\n' | "$OURO" -i -q 2>&1 >/dev/null | tr -d '\n' | sed 's/Traceback.*//'
echo
