package com.acme.store;

public class Child extends Store {
}
