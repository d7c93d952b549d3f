# Status codes and methods: numbers and text with more to say.
from http import HTTPMethod, HTTPStatus

for code in 200, 304, 404, 413, 503:
    status = HTTPStatus(code)
    print(status, repr(status), status == code, status.phrase, '/', status.description)
    print(status.is_informational, status.is_success, status.is_redirection, status.is_client_error, status.is_server_error)
print(HTTPStatus.REQUEST_ENTITY_TOO_LARGE is HTTPStatus.CONTENT_TOO_LARGE, len(HTTPStatus), len(HTTPStatus.__members__))
print([int(status) for status in HTTPStatus])
print(f'{HTTPMethod.GET} {HTTPMethod.POST!r}', HTTPMethod('PUT').description, [str(m) for m in HTTPMethod])
try:
    HTTPStatus(299)
except ValueError as error:
    print(error)
