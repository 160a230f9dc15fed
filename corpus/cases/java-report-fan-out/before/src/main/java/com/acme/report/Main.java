package com.acme.report;

import java.util.List;
import java.util.concurrent.Executors;

public final class Main {

    private Main() {
    }

    public static void main(String[] args) {
        System.out.println(new ReportBuilder(new FileRegions()).build(List.of(args)));
    }
}
