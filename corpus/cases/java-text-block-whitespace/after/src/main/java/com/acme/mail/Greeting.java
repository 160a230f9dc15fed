package com.acme.mail;

public class Greeting {

    private final String signature;

    public Greeting(String signature) { 
        this.signature = signature;
    }

    public String render(String name) {
        if (name == null || name.isBlank()) {
            return signature;
        }
        String head = "Dear " + name + ",";
        return head + "\n\n" + signature;
    }
}
