class Store {
    List<String> load(String path) {
        return List.of(path);
    }
    double price(int n) {
        return n * 1.19;
    }
}
