package com.example.orders;

import picocli.CommandLine.Command;

@Command(name = "list")
class Listing implements Runnable {
    public void run() {
        System.out.println("no orders"); // ok: verbose-logging (a program's own output)
    }
}
