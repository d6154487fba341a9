"""Where schemathesis and Pedant are of two minds and Pedant is right, with the reason."""
import dataclasses
from typing import Callable


@dataclasses.dataclass(frozen=True)
class Exception_:
    reason: str
    covers: Callable


EXCEPTIONS = []
