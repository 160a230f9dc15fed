class Store { java.util.List<String> load(String p) { return java.util.List.of(); } }
