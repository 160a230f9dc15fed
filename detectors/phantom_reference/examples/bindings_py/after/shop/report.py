from shop import fast  # ok: phantom-reference (compiled)
from shop.store import load, Store, dataclass, paths  # ok: phantom-reference
from shop.store import WIDE, DEEP, REST, NUMBER, OPENED  # ok: phantom-reference
from shop.store import LAZY, LOADED, Rows, ANNOTATED  # ok: phantom-reference
from shop.store import later  # ok: phantom-reference (a name in quotes may be made)
from shop.store import load_all  # expect: phantom-reference
from shop.store import zap  # expect: phantom-reference
from shop.store import inner  # expect: phantom-reference
from shop.store import get  # expect: phantom-reference
from shop.store import size  # expect: phantom-reference
from shop.store import total  # expect: phantom-reference
from shop.store import limit  # expect: phantom-reference
from shop.sub import thing  # ok: phantom-reference
from shop.sub import nothing  # expect: phantom-reference
from shop.open import anything  # ok: phantom-reference (of another package)
from shop.made import later as made  # ok: phantom-reference
from plain.mod import a  # ok: phantom-reference
from plain.mod import b  # expect: phantom-reference
from .... import beyond  # expect: phantom-reference
# expect: phantom-reference
from shop.store import \
    nope
