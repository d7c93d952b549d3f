# loads: values, hooks, errors with places.
import io
import json

print(json.loads(' {"a": [1, -2.5e3, true, false, null, "\\u00e9\\n\\ud83d\\ude00 x"], "b": {}} '), json.loads('NaN'), json.loads('[Infinity, -Infinity]'), json.loads(b'"\xc3\xa9"'), json.loads('12345678901234567890123'))
print(json.loads('{"a": 1, "b": 2}', object_pairs_hook=list), json.loads('{"x": {"y": 1}}', object_hook=lambda d: sorted(d.items())), json.loads('[1.5, 2]', parse_float=str, parse_int=float), json.load(io.StringIO('[1]')))
print(json.JSONDecoder().raw_decode('{"a": 1} rest'), json.loads('"a\tb"', strict=False))
for text in ('', '{', '[1,', '[1 2]', '{"a"}', '{"a": 1,}', '[1,]', "{'a': 1}", '"abc', '"\\x"', '"\\u12"', 'tru', '1 2', '-', '[1, 2', '{"a" 1}', '01', '"a\nb"', '\ufeff1', '{1: 2}', '.5', '+1'):
    try:
        print(text, json.loads(text))
    except json.JSONDecodeError as error:
        print(repr(text), error, error.lineno, error.colno, error.pos)
for action in (lambda: json.loads(5),):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
