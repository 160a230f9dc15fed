package com.acme.mail;

public class Greeting {

    private final String signature;

    public Greeting(String signature) { 
        this.signature = signature;
    }

    public String render(String name) {
        String head = "Dear " + name + ",";  
        return head + "\n\n" + signature;
    }
}
