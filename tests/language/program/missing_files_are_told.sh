# A file that is not there, and a folder without __main__.
"$OURO" no_such_file.py 2>&1 | sed 's/^[^:]*: //'
"$OURO" no_such_file.py 2>/dev/null; echo $?
