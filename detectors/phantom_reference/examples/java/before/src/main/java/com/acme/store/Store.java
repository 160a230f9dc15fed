package com.acme.store;

public class Store {
    public static class Row {}
}
