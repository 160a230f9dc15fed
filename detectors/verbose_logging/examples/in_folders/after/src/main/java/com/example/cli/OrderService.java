package com.example.cli;

class OrderService {
    void stop() {
        System.out.println("stopping"); // expect: verbose-logging
    }
}
