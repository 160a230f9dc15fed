package com.acme.store;

public class Store {
    public static int LIMIT = 1;

    public static Store open(String path) {
        return new Store();
    }

    public int count() {
        return 1;
    }
}
