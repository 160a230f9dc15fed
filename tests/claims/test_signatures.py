"""Which signatures of each language a change broke for their callers, and which it left as they were to them."""

from __future__ import annotations

import pytest

from llmreview.change.memory import change_between
from llmreview.checks import check_tests
from llmreview.claims.facts import Facts
from llmreview.claims.signatures import broken_signatures
from llmreview.syntax.sources import ChangedSources

FORMS = {
    "py": ("shop/a.py", "class Store:\n    {}\n        return self.rows\n"),
    "ts": ("src/a.ts", "export class Store {{\n  {} {{\n    return this.rows;\n  }}\n}}\n"),
    "go": ("shop/a.go", "package shop\n\n{} {{\n\treturn s.rows()\n}}\n"),
    "java": ("src/main/java/Store.java", "public class Store {{\n    {} {{\n        return rows();\n    }}\n}}\n"),
    "kt": ("src/main/kotlin/Store.kt", "class Store {{\n    {} {{\n        return rows()\n    }}\n}}\n"),
    "cs": ("src/Store.cs", "public class Store\n{{\n    {}\n    {{\n        return rows();\n    }}\n}}\n"),
    "rb": ("lib/store.rb", "class Store\n  {}\n    rows\n  end\nend\n"),
    "php": ("src/Store.php", "<?php\nclass Store\n{{\n    {}\n    {{\n        return $this->rows();\n    }}\n}}\n"),
    "rs": ("src/store.rs", "impl Store {{\n    {} {{\n        self.rows()\n    }}\n}}\n"),
}


def broken(language: str, before: str, after: str) -> list[str]:
    path, form = FORMS[language]
    old, new = ({path: form.format(text).encode()} for text in (before, after))
    sources = ChangedSources(change_between(old, new, "Backward compatible."))
    return [place.note for place in broken_signatures(Facts(sources, check_tests(sources), ()))]


@pytest.mark.parametrize(
    ("language", "before", "after"),
    [
        ("py", "def load(self, path, limit=3):", "def load(self, path):"),
        ("py", "def load(self, path):", "def load(self, path, mode):"),
        ("py", "def load(self, path, mode=None):", "def load(self, path, mode):"),
        ("py", "def load(self, path):", "async def load(self, path):"),
        ("py", "def __init__(self, path):", "def __init__(self, path, mode):"),
        ("py", "def load(self, path):", "def _load(self, path):"),
        ("ts", "load(path: string)", "load(path: string, mode: Mode)"),
        ("ts", "load(path: string, mode?: Mode)", "load(path: string, mode: Mode)"),
        ("ts", "load(path: string)", "load(path: number)"),
        ("ts", "load(path: string | null)", "load(path: string)"),
        ("ts", "load(path: string): Row[]", "load(path: string): Row[] | undefined"),
        ("ts", "load(path: string): Row", "load(path: string): Promise<Row>"),
        ("ts", "load(path: string)", "private load(path: string)"),
        ("go", "func (s *Store) Load(ctx context.Context) error", "func (s *Store) Load(ctx context.Context, limit int) error"),
        ("go", "func (s *Store) Load(path string, limit int) error", "func (s *Store) Load(path string) error"),
        ("go", "func (s *Store) Load(path string) error", "func (s *Store) Load(path string) (int, error)"),
        ("go", "func (s *Store) Load(id string) error", "func (s *Store) Load(id int64) error"),
        ("go", "func (s *Store) Load(id string) error", "func (s *Store) load(id string) error"),
        ("go", "func Load(id, path string) error", "func Load(id string) error"),
        ("java", "public String load(String path)", "public String load(String path, int limit)"),
        ("java", '@GetMapping("/a") public String load(String path)', '@GetMapping("/a") public String load(long path)'),
        ("java", "public String load(String path)", "public Optional<String> load(String path)"),
        ("java", "public long load(String path)", "public int load(int path)"),
        ("java", "public String load(String path)", "String load(String path)"),
        ("java", "public Row load(int id)", "public java.util.Optional<Row> load(int id)"),
        ("java", "public List<Row> load(int id)", "public Iterable<Row> load(int id)"),
        ("java", "public List<Row> load(int id)", "public Map<String, Row> load(int id)"),
        ("java", "public List<String> load(int id)", "public List<Long> load(int id)"),
        ("java", "public String load(int id)", "public List<Row> load(int id)"),
        ("kt", "fun load(id: Int): List<Row>", "fun load(id: Int): List<Row?>"),
        ("kt", "fun load(id: Int): Row", "fun load(id: Int): Result<Row>"),
        ("kt", "fun load(id: Int): List<Row>", "fun load(id: Int): Flow<Row>"),
        ("cs", "public Task<Row> Load(int id)", "public Task<List<Row>> Load(int id)"),
        ("cs", "public List<Row> Load(int id)", "public System.Collections.Generic.Dictionary<int, Row> Load(int id)"),
        ("go", "func Load(id int) (n int, err error)", "func Load(id int) (string, error)"),
        ("go", "func Load(id int) (*Row, error)", "func Load(id int) (Row, error)"),
        ("go", "func Load(id int) []Row", "func Load(id int) []*shop.Row"),
        ("go", "func Load(id int) []Row", "func Load(id int) map[string]Row"),
        ("rs", "pub fn load(&self) -> fs::Result<u32>", "pub fn load(&self) -> fs::Result<Vec<u32>>"),
        ("rs", "pub fn load(&self) -> Option<Row>", "pub fn load(&self) -> Result<Row, Fault>"),
        ("rs", "pub fn load(&self) -> Vec<Row>", "pub fn load(&self) -> HashMap<String, Row>"),
        ("ts", "load(id: string): Promise<Row>", "load(id: string): Promise<Row | null>"),
        ("ts", "load(id: string): Row[]", "load(id: string): Map<string, Row>"),
        ("ts", "load(id: string): number", "load(id: string): Set<number>"),
        ("kt", "fun load(path: String): Row", "fun load(path: String, limit: Int): Row"),
        ("kt", "fun load(path: String): Row", "fun load(path: String): Row?"),
        ("kt", "fun load(path: String?): Row", "fun load(path: String): Row"),
        ("kt", "fun load(path: String): Row", "suspend fun load(path: String): Row"),
        ("kt", "fun load(path: String): Row", "internal fun load(path: String): Row"),
        ("cs", "public int Load(string path)", "public int Load(string path, int limit)"),
        ("cs", "public int Load(string path)", "public async Task<int> Load(string path)"),
        ("cs", "public int Load(Guid id)", "public int Load(string id)"),
        ("cs", "public int Load(Guid id)", "internal int Load(Guid id)"),
        ("rb", "def load(path, limit = 3)", "def load(path)"),
        ("rb", "def load(path)", "def load(path, mode:)"),
        ("rb", "def self.load(path)", "def self.load(path, mode)"),
        ("php", "public function load(string $path): array", "public function load(string $path, int $limit): array"),
        ("php", "public function load(string $id): array", "public function load(int $id): array"),
        ("php", "public function load(string $id): array", "protected function load(string $id): array"),
        ("rs", "pub fn load(&self, path: &str) -> Vec<Row>", "pub fn load(&self, path: &str, limit: usize) -> Vec<Row>"),
        ("rs", "pub fn load(&self, id: u32) -> Row", "pub fn load(&self, id: u32) -> Option<Row>"),
        ("rs", "pub fn load(&self, id: u32) -> Row", "pub fn load(&self, id: u64) -> Row"),
        ("rs", "pub fn load(&self, id: u32) -> Row", "pub(crate) fn load(&self, id: u32) -> Row"),
    ],
)
def test_what_callers_must_do_otherwise(language: str, before: str, after: str) -> None:
    assert len(broken(language, before, after)) == 1, (before, after)


@pytest.mark.parametrize(
    ("language", "before", "after"),
    [
        ("py", "def load(self, path):", "def load(self, path, *args, mode=None, **rest):"),
        ("py", "def load(self, path: str) -> list:", "def load(self, path: Path) -> Rows:"),
        ("py", "def _load(self, path):", "def _load(self, path, mode):"),
        ("ts", "load(path: string)", "load(path: string | URL, mode?: Mode, ...rest: string[])"),
        ("ts", "load(path: string)", "load(file: string)"),
        ("ts", "load(path: Path)", "load(path: Location)"),
        ("ts", "private load(path: string)", "private load(path: number)"),
        ("ts", "load(path: string)", "load(path?: string | null)"),
        ("ts", "load({ path }: Options)", "load({ path, mode }: Options)"),
        ("go", "func (s *Store) Load(path string) error", "func (s *Store) Load(path string, opts ...Option) error"),
        ("go", "func (s *Store) Load(path, mode string) error", "func (s *Store) Load(file, kind string) error"),
        ("go", "func (s *Store) load(path string) error", "func (s *Store) load(path string, limit int) error"),
        ("go", "func (s *Store) Load(f *os.File) error", "func (s *Store) Load(f io.Reader) error"),
        ("go", "func (s *Store) Load(f string) (err error)", "func (s *Store) Load(f string) error"),
        ("java", "public String load(final String path)", "public String load(CharSequence path)"),
        ("java", "public int load(int id)", "public int load(long id)"),
        ("java", "@Internal\n    public int load(int id)", "@Internal\n    public int load(int id, int limit)"),
        ("kt", "@InternalApi\n    fun load(path: String): Row", "@InternalApi\n    fun load(path: String, limit: Int): Row"),
        ("ts", "/** @internal */\n  load(path: string)", "/** @internal */\n  load(path: string, mode: Mode)"),
        (
            "java",
            "public void load() {}\n    public String load(String path)",
            "public void load() {}\n    private String load(String path)",
        ),
        ("java", "private String load(String path)", "private String load(int path)"),
        ("java", "public List<Row> load(ArrayList<Row> rows)", "public ArrayList<Row> load(List<Row> rows)"),
        ("java", "public Collection<Row> load(int id)", "public List<Row> load(int id)"),
        ("java", "public Row load(int id)", "public SpecialRow load(int id)"),
        ("java", "public List<?> load(int id)", "public List<Row> load(int id)"),
        ("java", "public T load(int id)", "public Optional<Row> load(int id)"),
        ("java", "public java.util.List<shop.Row> load(int id)", "public List<Row> load(int id)"),
        ("java", "private Row load(int id)", "private Optional<Row> load(int id)"),
        ("cs", "public IEnumerable<Row> Load(int id)", "public Row[] Load(int id)"),
        ("cs", "public Task<Row> Load(int id)", "public ValueTask<Row> Load(int id)"),
        ("kt", "internal fun load(id: Int): Row", "internal fun load(id: Int): List<Row>"),
        ("kt", "fun load(id: Int): List<Row>", "fun load(id: Int): MutableList<Row>"),
        ("go", "func Load(id int) (n int, err error)", "func Load(id int) (int, error)"),
        ("go", "func Load(id int) (a, b int)", "func Load(id int) (int, int)"),
        ("go", "func Load(id int) (*Record, error)", "func Load(id int) (*shop.Record, error)"),
        ("go", "func load(id int) []Row", "func load(id int) map[string]Row"),
        ("go", "func Load(id int) (func(a int, b int) error, error)", "func Load(id int) (Loader, error)"),
        ("rs", "pub fn load(&self) -> Result<Row>", "pub fn load(&self) -> Result<Row, Fault>"),
        ("rs", "pub fn load(&self) -> Vec<Row>", "pub fn load(&self) -> Rows"),
        ("rs", "pub fn load(&self) -> std::io::Result<Row>", "pub fn load(&self) -> io::Result<Row>"),
        ("ts", "load(id: string): Promise<Row>", "load(id: string): Promise<any>"),
        ("ts", "load(id: string): Promise<Row | null>", "load(id: string): Promise<Row>"),
        ("ts", "load(id: string): Iterable<Row>", "load(id: string): Array<Row>"),
        ("kt", "fun load(path: String): Row", "fun load(path: String?, limit: Int = 3): Row"),
        ("kt", "fun load(path: String): Row?", "fun load(path: String): Row"),
        ("cs", "public int Load(string path)", "public int Load(string? path, CancellationToken token = default)"),
        ("cs", "public IEnumerable<Row> Load(List<Row> rows)", "public IReadOnlyList<Row> Load(IEnumerable<Row> rows)"),
        ("rb", "def load(path)", "def load(path, mode: nil, &block)"),
        ("rb", "private\n\n  def load(path)", "private\n\n  def load(path, mode)"),
        ("php", "public function load(string $path): array", "public function load(?string $path, int $limit = 3): array"),
        ("php", "private function load(string $path): array", "private function load(int $path): array"),
        ("rs", "pub fn load(&self, path: &str) -> Row", "pub fn load(&self, path: impl AsRef<str>) -> Row"),
        ("rs", "fn load(&self, id: u32) -> Row", "fn load(&self, id: u64) -> Row"),
    ],
)
def test_what_callers_need_not_notice(language: str, before: str, after: str) -> None:
    assert broken(language, before, after) == [], (before, after)


@pytest.mark.parametrize(
    ("path", "text", "gone"),
    [
        ("lib/shop/store.rb", "module Shop\n  class Store\n    def self.load(path)\n      rows\n    end\n  end\nend\n", "load"),
        ("src/A.kt", "class Store {\n    class Reader {\n        fun load(path: String) = rows()\n    }\n}\n", "load"),
        (
            "src/A.cs",
            "public class Store\n{\n    public class Reader\n    {\n        public int Load() => 1;\n    }\n}\n",
            "Load",
        ),
        ("shop/a.py", "class Store:\n    class Reader:\n        def load(self):\n            return 1\n", "load"),
    ],
)
def test_what_stands_within_others(path: str, text: str, gone: str) -> None:
    after = text.replace(gone, "read")
    sources = ChangedSources(change_between({path: text.encode()}, {path: after.encode()}, "x"))
    assert [p.note for p in broken_signatures(Facts(sources, check_tests(sources), ()))]


def test_types_that_went() -> None:
    base = {
        "src/a.ts": b"export class Store {}\nexport interface Row { id: string }\nclass Own {}\n",
        "src/b.ts": b"export const x = 1;\n",
    }
    sources = ChangedSources(change_between(base, {**base, "src/a.ts": b"export class Store {}\n"}, "x"))
    assert [p.note for p in broken_signatures(Facts(sources, check_tests(sources), ()))] == ["`Row`, which was public, is gone"]
    moved = {**base, "src/a.ts": b"export class Store {}\n", "src/b.ts": b"export interface Row { id: string }\n"}
    sources = ChangedSources(change_between(base, moved, "x"))
    assert not list(broken_signatures(Facts(sources, check_tests(sources), ())))


INTERFACES = {
    "java": ("src/main/java/Store.java", "public interface Store {\n    Row load(int id);\n%s}\n", "    void save(Row row);\n"),
    "abstract": (
        "src/main/java/Store.java",
        "public abstract class Store {\n    public Row load(int id) { return null; }\n%s}\n",
        "    public abstract void save(Row row);\n",
    ),
    "kt": ("src/main/kotlin/Store.kt", "interface Store {\n    fun load(id: Int): Row\n%s}\n", "    fun save(row: Row)\n"),
    "cs": ("src/Store.cs", "public interface IStore\n{\n    Row Load(int id);\n%s}\n", "    void Save(Row row);\n"),
    "go": ("shop/store.go", "package shop\n\ntype Store interface {\n\tLoad(id int) Row\n%s}\n", "\tSave(row Row)\n"),
}


def _demanded(path: str, old: str, new: str) -> list[str]:
    sources = ChangedSources(change_between({path: old.encode()}, {path: new.encode()}, "Backward compatible."))
    return [place.note for place in broken_signatures(Facts(sources, check_tests(sources), ()))]


@pytest.mark.parametrize("language", INTERFACES)
def test_what_implementors_must_write(language: str) -> None:
    path, form, method = INTERFACES[language]
    assert len(_demanded(path, form % "", form % method)) == 1


@pytest.mark.parametrize(
    ("language", "method", "form"),
    [
        ("java", "    default void save(Row row) {}\n", None),
        ("java", "    static void save(Row row) {}\n", None),
        ("java", '    @Query("a")\n    Row find(int id);\n', None),
        ("java", "    Row find(int id);\n", "public interface Store extends CrudRepository<Row, Long> {\n%s}\n"),
        ("java", "    Row find(int id);\n", "public sealed interface Store permits Shop {\n%s}\n"),
        ("java", "    Row find(int id);\n", "interface Store {\n%s}\n"),
        ("java", "    Row find(int id);\n", "@Mapper\npublic interface Store {\n%s}\n"),
        ("java", '    String find() default "";\n', "public @interface Store {\n%s}\n"),
        ("abstract", "    public void save(Row row) {}\n", None),
        ("kt", "    fun save(row: Row) = Unit\n", None),
        ("kt", "    fun save(row: Row)\n", "internal interface Store {\n%s}\n"),
        ("kt", "    fun save(row: Row)\n", "sealed interface Store {\n%s}\n"),
        ("cs", "    void Save(Row row) => Keep(row);\n", None),
        ("cs", "    void Save(Row row);\n", "internal interface IStore\n{\n%s}\n"),
        ("go", "\tSave(row Row)\n", "package shop\n\ntype store interface {\n%s}\n"),
        ("go", "\tSave(row Row)\n", "package shop\n\ntype Store interface {\n\townRow()\n%s}\n"),
    ],
)
def test_what_implementors_need_not_write(language: str, method: str, form: str | None) -> None:
    path, usual, _ = INTERFACES[language]
    assert _demanded(path, (form or usual) % "", (form or usual) % method) == []


def test_a_method_that_an_interface_had_from_elsewhere() -> None:
    path, form, method = INTERFACES["kt"]
    base = {path: form % "", "src/main/kotlin/Kept.kt": f"interface Kept {{\n{method}}}\n"}
    after = {path: form % method, "src/main/kotlin/Kept.kt": "interface Kept\n"}
    sides = ({name: text.encode() for name, text in files.items()} for files in (base, after))
    sources = ChangedSources(change_between(*sides, "Backward compatible."))
    assert not any("Store" in p.note for p in broken_signatures(Facts(sources, check_tests(sources), ())))


def test_an_interface_that_is_new() -> None:
    for path, form, method in INTERFACES.values():
        assert _demanded(path, "// none\n", form % method) == []


def test_a_type_without_an_end() -> None:
    deep = "List<" * 200 + "Row" + ">" * 200
    assert broken("java", f"public {deep} load(int id)", f"public {deep.replace('Row', 'Long')} load(int id)") == []


@pytest.mark.parametrize("path", ["internal/store/store.go", "pkg/internal/store.go"])
def test_what_a_project_keeps_to_itself(path: str) -> None:
    old, new = ({path: f"package store\n\nfunc Load({given}) int {{\n\treturn 1\n}}\n".encode()} for given in ("", "id int"))
    sources = ChangedSources(change_between(old, new, "Backward compatible."))
    assert not list(broken_signatures(Facts(sources, check_tests(sources), ())))
