package com.example.export;

public class Export {
    public static void main(String[] args) {
        for (String arg : args) {
            System.out.println(arg); // ok: verbose-logging (a program's own output)
        }
    }
}
