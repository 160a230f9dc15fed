class Store {
    int load(String path) {
        return path.length() + 1;
    }
}
