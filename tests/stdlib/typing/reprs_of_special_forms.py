# What the forms of typing look like.
import typing as t
from typing import *

T = TypeVar('T'); K = TypeVar('K', bound=int, covariant=True); P = ParamSpec('P'); Ts = TypeVarTuple('Ts')
for form in (Any, Union[int, str], Optional[int], Union[int, None, str], List, List[int], Dict[str, T], Tuple[int, ...], Tuple[()], Callable[[int], str],
             Callable[..., Any], Callable[P, int], Type[int], Literal['a', 1, None], Final[int], ClassVar[int], Annotated[int, 'meta', 3],
             T, K, P, Ts, P.args, P.kwargs, Self, Never, NoReturn, LiteralString, Generator[int, None, str], Iterable[T], Concatenate[int, P],
             Unpack[Ts], Required[int], NotRequired[str], TypeGuard[int], ForwardRef('X'), List['X'], Mapping[str, Any], Sequence, Hashable,
             NewType('UserId', int), Optional[Union[int, str]], Union[int], Deque[int], IO[str], Pattern[str]):
    print(form)
print(Dict[str, T][int], Callable[[T], T][int], Union[T, int][int], List[int] == List[int], Union[int, str] == Union[str, int], Optional[int] == Union[int, None])
print(get_origin(Dict[str, int]), get_args(Dict[str, int]), get_args(Callable[[int, str], bool]), get_origin(int | str), get_origin(int), T.__bound__, K.__bound__)
for action in (lambda: List[int, str],
               lambda: Dict[int],
               lambda: Union[()],
               lambda: Optional[1, 2],
               lambda: List[int][int],
               lambda: Any(),
               lambda: isinstance(1, Any),
               lambda: isinstance(1, List[int]),
               lambda: Callable[int],
               lambda: TypeVar('X', int),
               lambda: ClassVar[ClassVar[int]],
               lambda: Literal[1](),):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
