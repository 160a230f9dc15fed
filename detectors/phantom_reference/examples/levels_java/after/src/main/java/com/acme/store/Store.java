package com.acme.store;

// loadAll was here, and class Shelf
public class Store {
    public static final int LIMIT = 1, MOST = 2;

    public static int load(int size) {
        int tmp = size;
        return tmp;
    }

    public enum Kind { A, B }
}
