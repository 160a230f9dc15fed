abstract class Shape {
    abstract double area();

    void rotate() {
        throw new UnsupportedOperationException("rotation is up to " + getClass().getName());
    }
}

class ReadOnlyList extends AbstractList<String> {
    @Override
    public String remove(int index) {
        throw new UnsupportedOperationException();
    }

    @Override
    public String get(int index) {
        return items[index];
    }
}

interface Visitor {
    default void visit(Node node) {
    }
}

class Template {
    // Placeholders look like ${name}.
    String fill(String text) {
        return text.replace("${name}", name);
    }

    // In production, the cache is shared by all instances.
    Cache cache() {
        return cache;
    }

    /** Simplifies the geometry. */
    Geometry simplify(Geometry g) {
        return g.simplify();
    }

    Role[] roles() {
        return new Role[] {new Role("admin"), new Role("editor")};
    }
}
