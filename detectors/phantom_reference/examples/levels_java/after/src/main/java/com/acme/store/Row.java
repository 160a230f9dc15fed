package com.acme.store;

public record Row(int id) {
    static Row of(int id) {
        return new Row(id);
    }
}
